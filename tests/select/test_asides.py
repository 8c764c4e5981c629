"""What is no news of the story: the article itself, and what is only announced."""

from __future__ import annotations

import pytest

from briefing.select import select
from briefing.select.asides import is_aside
from tests.select.stories import story

HINTS = "There are some hints that already have a few people of Harrow excited."


@pytest.mark.parametrize(
    "text",
    [
        HINTS,
        "There are many reasons for the success of the bridge, and some of them have nothing to do with it.",
        "Reed offers lots of reasons why the bridge of Harrow should stay.",
        "In essence, that is really what this article is about.",
        "On this list of bridges named after mayors we have left out nobody.",
        "Here are their stories, the tragic and the successful.",
    ],
)
def test_talk_about_the_text_and_announcements_are_asides(text: str) -> None:
    assert is_aside(text)


@pytest.mark.parametrize(
    "text",
    [
        "There are some signs that the ice of the Orle is melting.",
        "There are two things that the tower of Harrow cannot stop doing: sinking and leaning.",
        "There are few signs that Reed will give up.",
        "Reed bought this piece of land and kept this post as mayor for ten years.",
        '"There are many reasons," Reed said of the delay.',
        "Correction: an earlier version of this article named the wrong bridge; it was the one at Oakham.",
    ],
)
def test_what_tells_something_is_none(text: str) -> None:
    assert not is_aside(text)


def test_an_announcement_is_never_told() -> None:
    articles = {"a": ("The council of Harrow voted on Tuesday to close the old bridge for repairs.", HINTS)}
    told = [pick.rendition.text for pick in select(*story(articles, leaning=()), words=80, focus=None).picks]
    assert told == [articles["a"][0]]
