"""Labels that string comparison alone can give, and what it refuses."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.types import Citation, Document, Span
from briefing.verify import exact

SOURCE = (
    'However, the mayor (Anna Reed) did not say on Tuesday that "the bridge is safe", officials reported.'
)
NAME = "Mayor Anna Reed"


def cite(text: str, document_id: str = "a.txt", start: int = 0) -> Citation:
    return Citation(Span(document_id, start, start + len(text)), text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SOURCE, "verbatim"),
        (SOURCE.replace("However, t", "T"), "compressed"),
        (SOURCE.replace(" (Anna Reed)", ""), "compressed"),
        (SOURCE.replace("However, the mayor (Anna Reed)", "The mayor"), "compressed"),
        (SOURCE.replace("the mayor (Anna Reed)", "[Mayor Anna Reed]"), None),  # in the place of "the mayor"
        (SOURCE.replace("officials reported.", "officials"), None),  # no licence takes these
        (SOURCE.replace("not say", "say"), None),
        (SOURCE.replace("However, the mayor (Anna Reed) did not", "The mayor did"), None),
    ],
)
def test_a_label_is_the_strongest_that_holds(text: str, expected: str | None) -> None:
    assert exact.label(text, [cite(SOURCE), cite(NAME, start=500)]) == expected


@pytest.mark.parametrize(
    "text",
    [
        SOURCE.replace("Tuesday", "Monday"),
        SOURCE.replace("mayor", "Mayor"),  # only the first letter may change its case
        SOURCE.replace("did not say", "said"),
        SOURCE.replace('"the bridge is safe"', '"the bridge safe"'),  # a quotation is never cut inside
        SOURCE.replace("the mayor (Anna Reed)", "[Tom Hale]"),  # a bracket that nothing carries
        "on Tuesday the mayor did not say",  # words in another order
        "",
    ],
)
def test_what_is_not_made_of_the_cited_words_has_no_label(text: str) -> None:
    assert exact.label(text, [cite(SOURCE), cite(NAME, start=500)]) is None


def test_two_citations_never_make_one_sentence_together() -> None:
    assert (
        exact.label(
            "The mayor left the town.", [cite("The mayor left."), cite("Snow fell on the town.", start=50)]
        )
        is None
    )


def test_white_space_controls_and_ignorable_characters_do_not_count() -> None:
    raw = "The\u00a0 bridge\u200b is\n\u202eclosed\u202c."
    assert exact.label("The bridge is closed.", [cite(raw)]) == "verbatim"


def test_a_citation_is_exact_only_where_the_document_reads_so() -> None:
    document = Document("a.txt", "One two three.")
    assert exact.is_exact(Citation(Span("a.txt", 4, 7), "two"), {"a.txt": document})
    assert not exact.is_exact(Citation(Span("a.txt", 5, 8), "two"), {"a.txt": document})
    assert not exact.is_exact(Citation(Span("a.txt", 12, 99), "e."), {"a.txt": document})
    assert not exact.is_exact(Citation(Span("b.txt", 4, 7), "two"), {"a.txt": document})


@given(st.data())
def test_no_changed_word_survives(data: st.DataObject) -> None:
    words = SOURCE.split()
    place = data.draw(st.integers(1, len(words) - 1))
    new = data.draw(st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=12))
    assume(new not in SOURCE.casefold())
    words[place] = new
    assert exact.label(" ".join(words), [cite(SOURCE)]) is None


@given(st.integers(-3, 3), st.integers(-3, 3))
def test_no_shifted_span_survives(left: int, right: int) -> None:
    assume((left, right) != (0, 0))
    text = "The council met on Monday. The bridge was closed for repairs. Shops stayed open."
    document = Document("a.txt", text)
    start, end = 27, 61
    shifted = Citation(Span("a.txt", start + left, end + right), text[start:end])
    assert not exact.is_exact(shifted, {"a.txt": document})
