"""When is a number the same? Equal, converted, or rounded where the statement says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.verify.amounts import quantities
from briefing.verify.quantity import Quantity

# Conversions are rounded in print ("115 mph (185 km/h)"): 2 % covers it; a rounded "about" gets 6 %.
_CONVERTED, _ROUNDED = 0.02, 0.06


def same_quantity(stated: Quantity, cited: Quantity) -> bool:
    """True if `cited` says what `stated` says: equal, converted, or rounded where the statement says "about"."""
    if not _comparable(stated, cited):
        return False
    if stated.value == cited.value:
        return True
    if stated.kind == "vague" or cited.kind == "vague":
        return False
    gap = abs(stated.value - cited.value) / max(abs(stated.value), abs(cited.value))
    if (
        stated.unit != cited.unit
        and stated.kind not in ("count", "ordinal", "year", "date", "clock")
        and gap <= _CONVERTED
    ):
        return True
    if stated.kind in ("ordinal", "year", "date", "clock"):
        return False
    if stated.bound == 2:
        return gap <= _ROUNDED
    if stated.bound == 1 and cited.bound != 1:
        return 0 <= cited.value - stated.value <= 0.25 * abs(stated.value)
    if stated.bound == -1 and cited.bound != -1:
        return 0 <= stated.value - cited.value <= 0.25 * abs(stated.value)
    return gap < 1e-9


def bound_kept(stated: Quantity, cited: Quantity) -> bool:
    """True if "more than", "at least", "less than" or "about" did not turn into another of them or into an exact
    figure.
    """
    if stated.value != cited.value:
        return True
    if stated.bound == cited.bound:
        return True
    if cited.bound == 2 or stated.bound == 2:
        return not {stated.bound, cited.bound} & {1, -1}
    return stated.bound == 0 and cited.bound == 0


def missing_quantity(text: str, cited: Iterable[str]) -> Quantity | None:
    """The first quantity of `text` that no cited text holds or implies, or None."""
    stated = quantities(text)
    if not stated:
        return None
    known = [quantity for source in cited for quantity in quantities(source)]
    return next((one for one in stated if not is_known(one, known)), None)


def is_known(stated: Quantity, known: Sequence[Quantity]) -> bool:
    """True if one of `known`, or two of them as a share, says the same as `stated`."""
    if any(same_quantity(stated, one) for one in known):
        return True
    if stated.kind == "count" and stated.value == 1:
        return True  # "one" is mostly a pronoun or an article
    return stated.kind == "count" and stated.value == 2 and stated.text.casefold() == "both"


def _comparable(one: Quantity, other: Quantity) -> bool:
    if one.kind == other.kind:
        return True
    kinds = {one.kind, other.kind}
    # A plain number may have lost its unit in a compressed sentence ("winds of 115"), never gained another.
    if "count" in kinds and not kinds & {"percent", "date", "clock", "ordinal", "vague"}:
        return (one.kind == "count" and one.unit == "") or other.kind == "year" or one.kind == "year"
    return False
