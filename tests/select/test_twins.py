"""Of the same words the rendition is told that says in full who speaks."""

from __future__ import annotations

import numpy as np

from briefing.select.candidates import gather
from briefing.select.twins import Twins
from tests.select.stories import story

NEWS = "The council of Harrow voted on Tuesday to close the old river bridge for nine months of repairs."
SHORT = '"Nobody in this town wants the old river bridge to fall into the river," says Karl.'
FULL = '"Nobody in this town wants the old river bridge to fall into the river," engineer Karl Holt told Harrow Radio.'
NAMING = "The engineer Karl Holt had found cracks in three of the seven arches."


def _told(taken: str, twin: str, *chosen: str, fits: bool = True) -> str:
    candidates = gather(*story({"a": (NEWS, NAMING, taken), "b": (twin,)}, same=((taken, twin),), leaning=()))
    row_of = {text: row for row, text in enumerate(candidates.texts)}
    allowed = np.full(len(candidates), fits)
    told = Twins.start(candidates).fuller(row_of[taken], allowed, [row_of[text] for text in chosen])
    return candidates.text(told)


def test_a_speaker_whom_nobody_has_named_is_told_of_in_full() -> None:
    assert _told(SHORT, FULL, NEWS) == FULL


def test_a_speaker_who_has_been_named_needs_no_more() -> None:
    assert _told(SHORT, FULL, NEWS, NAMING) == SHORT


def test_the_fuller_one_is_told_only_where_it_may_be() -> None:
    assert _told(SHORT, FULL, NEWS, fits=False) == SHORT


def test_the_fuller_one_is_not_given_up() -> None:
    assert _told(FULL, SHORT, NEWS) == FULL


def test_a_body_has_no_full_name_and_another_quotation_is_no_twin() -> None:
    board = '"Nobody wants the old river bridge to fall into the river," the NHB said.'
    assert _told(board, FULL, NEWS) == board
    other = '"The ferry will run twice an hour until spring," engineer Karl Holt told Harrow Radio on Sunday.'
    assert _told(SHORT, other, NEWS) == SHORT
