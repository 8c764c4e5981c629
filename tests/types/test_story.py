"""What an alignment says of the claims of its conflicts."""

from __future__ import annotations

import pytest

from briefing.types import Alignment, Citation, Claim, Conflict, Span

NOBODY = Span("then.txt", 0, 60)
DIED = Span("now.txt", 0, 40)
OTHERS = Span("wire.txt", 0, 50)


def claim(value: str, span: Span, status: str) -> Claim:
    return Claim(value, (Citation(span, value),), None, None, status)  # type: ignore[arg-type]


@pytest.mark.parametrize(("kind", "is_told"), [("outcome", False), ("number", True)])
def test_what_did_not_happen_takes_its_sentence_along_and_a_figure_does_not(kind: str, is_told: bool) -> None:
    """ "Nobody was killed, but 17 were treated": overtaken in one thing, disputed in the other."""
    overtaken = Conflict(
        "number of people killed",
        kind,  # type: ignore[arg-type]
        (claim("Nobody", NOBODY, "superseded"), claim("One", DIED, "current")),
    )
    disputed = Conflict(
        "number of people injured",
        "number",
        (claim("17", NOBODY, "disputed"), claim("23", OTHERS, "disputed")),
    )
    alignment = Alignment((), (), conflicts=(overtaken, disputed))
    assert (NOBODY not in alignment.outdated) is is_told
    assert DIED not in alignment.outdated
