"""How a number was made, in one line, and whether two numbers may be compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .cases import Example, data_digest
from .rouge import RougeRecipe
from .sentences import SPLITTER

# Of the scorers that are not ROUGE: raised whenever one of them would give another figure for the same
# output.
SCORERS_VERSION = 1

# Fields that change how sure a figure is, not the figure: two runs that differ in them may be compared.
_NOT_COMPARED = ("seed", "resamples")


@dataclass(frozen=True, slots=True)
class Signature:
    """Ordered key:value pairs; `str()` is the line in every report."""

    fields: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return "|".join(f"{key}:{value}" for key, value in self.fields)

    @classmethod
    def parse(cls, line: str) -> Signature:
        """From the line. Raises ValueError if a field has no colon."""
        pairs = []
        for field in line.split("|"):
            key, colon, value = field.partition(":")
            if not colon:
                raise ValueError(f"{field!r} is no field of a signature")
            pairs.append((key, value))
        return cls(tuple(pairs))

    def differences(self, other: Signature) -> tuple[str, ...]:
        """What makes the two incomparable, a line each; empty where nothing does."""
        ours, theirs = dict(self.fields), dict(other.fields)
        return tuple(
            f"{key}: {ours.get(key, 'absent')} here, {theirs.get(key, 'absent')} there"
            for key in dict.fromkeys([*ours, *theirs])
            if key not in _NOT_COMPARED and ours.get(key) != theirs.get(key)
        )


def make_signature(
    examples: Sequence[Example], recipe: RougeRecipe, *, words: int, seed: int, resamples: int
) -> Signature:
    """The signature of a run. Package versions, commit and command are in the manifest."""
    rouge = tuple(
        (key, value) for key, _, value in (field.partition(":") for field in recipe.signature.split("|"))
    )
    return Signature(
        (
            ("data", data_digest(examples)[:16]),
            ("n", str(len(examples))),
            ("words", str(words)),
            *rouge,
            ("split", SPLITTER),
            ("scorers", str(SCORERS_VERSION)),
            ("seed", str(seed)),
            ("resamples", str(resamples)),
        )
    )
