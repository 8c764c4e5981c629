"""Verbatim text is always supported and a foreign quotation never is: properties over random text."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefing.config import Settings
from briefing.ports import QuickVerifier
from briefing.showing import show
from briefing.types import Citation, Document, Span
from briefing.verify import judged
from briefing.verify.support import make
from eval.cases import CASES, Example, read_cases

judge = make(Settings())
WORDS = st.sampled_from(
    """Kerry Lavrov Paris Holm the a of by not never may will if unless said told denied mayor police bridge 14 2,000
    40% Sunday before after more than at least all some none who which , ; -- ( ) ' was were closed opened vote it
    he""".split()
)
SENTENCE = st.lists(WORDS, min_size=1, max_size=30).map(lambda words: " ".join(words) + ".")
ANY = st.text(min_size=1, max_size=120)


def cite(text: str, document_id: str = "a.txt") -> Citation:
    return Citation(Span(document_id, 0, len(text)), text)


def is_supported(text: str, *sources: str) -> bool:
    documents = {f"{n}.txt": Document(f"{n}.txt", source) for n, source in enumerate(sources)}
    cited = [cite(source, name) for name, source in zip(documents, sources, strict=True)]
    return judged(text, cited, judge, documents).label != "unsupported"


@given(SENTENCE, st.lists(SENTENCE, max_size=2))
@settings(max_examples=200, deadline=None)
def test_a_text_supports_itself_among_any_others(text: str, others: list[str]) -> None:
    assert is_supported(text, text, *others)


@given(ANY, ANY)
@settings(max_examples=200, deadline=None)
def test_so_does_any_string_that_shows_something(text: str, other: str) -> None:
    assume(show(text))
    assert is_supported(show(text), text, other)


@given(SENTENCE, st.lists(SENTENCE, min_size=1, max_size=2), st.booleans())
@settings(max_examples=400, deadline=None)
def test_yes_or_no_is_what_the_verdict_says(text: str, others: list[str], is_doubled: bool) -> None:
    assert isinstance(judge, QuickVerifier)
    stated = f"{text} {others[0]}" if is_doubled else text
    cited = [cite(other, f"{n}.txt") for n, other in enumerate(others)]
    assert judge.bears_out(stated, cited) == (judge(stated, cited).label != "unsupported")


@given(SENTENCE, SENTENCE, st.sampled_from(['"{}"', "\u201c{}\u201d", "\u00ab{}\u00bb"]))
@settings(max_examples=200, deadline=None)
def test_a_quotation_of_words_that_nothing_has_is_refused(text: str, other: str, marks: str) -> None:
    quoted = marks.format("zebras knit quietly")
    for shown in (f"{text} {quoted}", f"{quoted} {text}", f"Kerry said {quoted}."):
        assert not is_supported(shown, text, other)


@pytest.mark.parametrize("example", read_cases(CASES), ids=lambda example: example.id)
def test_every_line_of_the_cases_supports_itself(example: Example) -> None:
    for document in example.documents:
        for line in document.text.splitlines():
            if any(character.isalnum() for character in line):
                assert is_supported(line.strip(), line)
