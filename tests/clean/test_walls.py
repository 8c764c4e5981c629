"""Text without the end of a sentence is left out and said to be; long sentences are not."""

from __future__ import annotations

import pytest

import briefing
from briefing.clean import clean
from briefing.errors import NoUsableSentence
from briefing.types import Document

LEAD = "The council of Harrow voted on Tuesday to close the old river bridge for repairs until the spring."
LAST = "The mayor, who had voted against it, said that a ferry would run every half hour from Monday on."
WALL = " ".join(["and then we went over to the other side and he said well"] * 100)
LONG = LEAD[:-1] + ", and" * 300 + " that was all."


def body_of(text: str) -> list[str]:
    article = clean(Document("a.txt", text))
    return [article.document.quote(span) for span in article.body]


@pytest.mark.parametrize("text", [f"{LEAD} {WALL}", f"{LEAD} {WALL}. {LAST}", f"{LEAD}\n\n{WALL}.\n\n{LAST}"])
def test_the_sentences_around_a_wall_are_kept(text: str) -> None:
    kept = [part.strip() for part in body_of(text)]
    assert kept == [LEAD, LAST][: 1 + text.endswith(LAST)]
    (notice,) = (n for n in clean(Document("a.txt", text)).notices if n.code == "no-sentence-end")
    assert f"from character {text.index(WALL):,} on" in notice.message


@pytest.mark.parametrize(
    "text", [WALL, f"{WALL}.", WALL.replace(" he ", "\n"), "市长走到桥边和居民谈话" * 300]
)
def test_a_wall_alone_is_refused_and_the_reason_is_told(text: str) -> None:
    document = Document("a.txt", text)
    with pytest.raises(NoUsableSentence, match=r"a\.txt: at least .* without the end of a sentence"):
        briefing.summarize([document])


def test_a_sentence_longer_than_the_budget_stands_alone_with_a_warning() -> None:
    made = briefing.summarize([Document("a.txt", f"{LONG} {LAST}")], words=30)
    assert made.statements[0].text in (LONG, LAST)
    assert body_of(f"{LONG} {LAST}") == [f"{LONG} {LAST}"]
    alone = briefing.summarize([Document("a.txt", LONG)], words=30)
    assert [statement.text for statement in alone.statements] == [LONG]
    assert any("stands alone" in notice.message for notice in alone.notices)
