"""Systems that are timed in turn give what they give alone."""

from __future__ import annotations

import pytest

from briefing.errors import UsageError
from eval.bench_scoring import clusters
from eval.in_turn import run_in_turn
from eval.systems import parse

WORDS = 60


def test_each_system_gets_each_cluster_and_is_timed() -> None:
    examples = clusters(None)[:2]
    specs = [parse("lead"), parse("mine=first")]
    measured, missing = run_in_turn(specs, examples, WORDS)
    assert list(measured) == ["lead", "mine"]
    assert missing == ()
    for spec in specs:
        system = spec.build()
        own = measured[spec.label]
        assert [output.sentences for output in own.outputs] == [
            system(example, WORDS).sentences for example in examples
        ]
        assert all(output.seconds is not None for output in own.outputs)
        assert own.start_s > 0


def test_a_system_that_is_not_there_is_told_and_stops_no_other() -> None:
    specs = [parse("python:no_such_module:summarize"), parse("first")]
    measured, missing = run_in_turn(specs, clusters(None)[:1], WORDS)
    assert list(measured) == ["first"]
    (why,) = missing
    assert "no_such_module" in why


def test_a_wrong_system_is_a_mistake_of_whoever_asks() -> None:
    with pytest.raises(UsageError, match="unknown system"):
        run_in_turn([parse("nonsense")], clusters(None)[:1], WORDS)
