"""What one article tells and another answers, as every kind of rebuttal is handed on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.types import Sentence

CONTRADICTING = "accounts that contradict each other"  # what a rebuttal is about that names no other matter


@dataclass(frozen=True, slots=True)
class Rebuttal:
    """What one or more articles tell, the best teller first, and the sentence that is set against it."""

    about: str
    told: Sequence[Sentence]
    against: Sentence
    is_open: bool = False  # what is told may have come true since
