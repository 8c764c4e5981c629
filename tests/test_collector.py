import gc
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing import collector, pipeline, summarize
from briefing.types import Document

SEEDS = Path(__file__).parents[1] / "seeds"
STORY = Document(id="a.txt", text="A freight ferry ran aground off the northern port of Torvik on Tuesday.")


@pytest.fixture(autouse=True)
def _on() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_it_is_off_while_a_briefing_is_made_and_on_again_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bool] = []
    clean = pipeline.clean
    monkeypatch.setattr(pipeline, "clean", lambda document: seen.append(gc.isenabled()) or clean(document))
    summarize([STORY], words=60)
    assert seen == [False]
    assert gc.isenabled()


def test_an_error_leaves_it_on() -> None:
    with pytest.raises(ValueError, match="on the way"), collector.paused():
        raise ValueError("on the way")
    assert gc.isenabled()


def test_a_caller_that_turned_it_off_finds_it_off() -> None:
    gc.disable()
    with collector.paused():
        pass
    assert not gc.isenabled()


def test_the_end_of_a_briefing_turns_it_on_though_another_has_begun() -> None:
    begun, go_on = threading.Event(), threading.Event()

    def second() -> None:
        with collector.paused():
            begun.set()
            go_on.wait(10)

    with collector.paused():
        thread = threading.Thread(target=second)
        thread.start()
        assert begun.wait(10)
    assert gc.isenabled()
    go_on.set()
    thread.join()
    assert gc.isenabled()


def test_a_briefing_leaves_nothing_for_it_to_find() -> None:
    summarize([SEEDS], words=150)  # what is made once, such as a class, may hold itself
    gc.collect()
    gc.disable()
    summarize([SEEDS], words=150)
    assert gc.collect() == 0
