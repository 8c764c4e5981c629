"""What stands in front of a paragraph's own words is not shown with them."""

from __future__ import annotations

import pytest

import briefing
from briefing.clean import clean
from briefing.types import Document

FIRST = "The council of Harrow voted on Tuesday to close the old bridge to lorries."
SECOND = "The mayor, who had voted against it, said that a ferry would run from Monday on."


def body_of(text: str, id: str = "a.txt") -> list[str]:
    article = clean(Document(id, text, media_type="text/markdown" if id.endswith(".md") else "text/plain"))
    return [article.document.quote(span) for span in article.body]


@pytest.mark.parametrize(
    "lead", ["• ", "•", "- ", "-- ", "* ", "■  ", "(2) ", "4) ", "> ", "[18:20] ", "18:20 - ", "6.20pm: "]
)
def test_a_bullet_a_number_and_a_time_are_no_part_of_the_sentence(lead: str) -> None:
    assert body_of(f"{lead}{FIRST}\n\n{lead}{SECOND}\n") == [FIRST, SECOND]


@pytest.mark.parametrize(
    "text",
    [
        "— Wir verlieren vierzig Stellen in Harrow, sagte der Fahrer am Dienstag.",
        "- We will lose forty jobs in this town, - said the driver of the lorry.",
        "3. Oktober war der Tag, an dem der Rat von Harrow die Brücke gesperrt hat.",
        "18.20 pounds is what the crossing of the bridge will cost from Monday on.",
        "(The mayor, who had voted against it, did not wish to speak about it.)",
    ],
)
def test_what_belongs_to_the_sentence_stays(text: str) -> None:
    assert body_of(f"{text}\n\n{SECOND}\n") == [text, SECOND]


def test_each_bullet_is_told_as_its_own_sentences() -> None:
    made = briefing.summarize(
        [Document("a.txt", f"• {FIRST} {SECOND}\n• It was closed once before, in 1957.\n")]
    )
    assert [statement.text for statement in made.statements] == [
        FIRST, SECOND, "It was closed once before, in 1957.",
    ]  # fmt: skip


LIVE = """Harrow bridge live: council votes

18:45 BST
That's all from us tonight. Thanks for following along.

18:20 BST
Drivers say that they will lose forty jobs because of it.

17:58 BST
The council of Harrow has voted to close the old bridge to lorries.

17:02 BST
The mayor has told the meeting that it will be painful but necessary.

16:40 BST
Good afternoon and welcome to our live coverage of the meeting. The town hall is full.
"""


@pytest.mark.parametrize(
    "text", [LIVE, LIVE.replace(" BST", ""), LIVE.replace(" BST\n", " - "), LIVE.replace("BST", "p.m.")]
)
def test_every_entry_of_a_live_report_is_read_and_its_greetings_are_not(text: str) -> None:
    assert body_of(text) == [
        "Drivers say that they will lose forty jobs because of it.",
        "The council of Harrow has voted to close the old bridge to lorries.",
        "The mayor has told the meeting that it will be painful but necessary.",
        "The town hall is full.",
    ]


QUOTED = """> The council of Harrow voted on Tuesday to close
> the old bridge to lorries.
>
> The mayor, who had voted against it, said that a
> ferry would run from Monday on.
"""


def test_lines_that_an_email_quotes_are_left_out_and_it_is_told() -> None:
    article = clean(Document("a.txt", f"{QUOTED}\n{FIRST}\n"))
    assert [article.document.quote(span) for span in article.body] == [FIRST]
    (notice,) = article.notices
    assert notice.code == "quoted-lines"
    assert "4 lines" in notice.message
    with pytest.raises(briefing.NoUsableSentence, match="4 lines that begin with"):
        briefing.summarize([Document("a.txt", QUOTED)])


def test_in_markdown_a_wrapped_quotation_is_one_paragraph() -> None:
    made = briefing.summarize([Document("a.md", QUOTED, media_type="text/markdown")])
    assert [statement.text for statement in made.statements] == [FIRST, SECOND]


INTERVIEW = f"""The mayor on the bridge

Q: Why was it closed?
A: {FIRST}

Q: Drivers say that it will cost forty jobs in the town.
A: {SECOND}
"""


def test_an_interview_is_told_by_its_answers() -> None:
    assert body_of(INTERVIEW) == [FIRST, SECOND]
    marked = INTERVIEW.replace("Q:", "**Q:**").replace("A:", "**A:**")
    made = briefing.summarize([Document("a.md", marked, media_type="text/markdown")])
    assert [statement.text for statement in made.statements] == [FIRST, SECOND]


def test_a_question_mark_of_no_interview_stays() -> None:
    text = "Q: The council of Harrow voted on Tuesday to close the old bridge to lorries."
    assert body_of(f"{text}\n\n{SECOND}") == [text, SECOND]
