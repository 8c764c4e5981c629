"""What a number in a sentence is said of: the slot it fills, so that only like is compared with like.

"At least 12 people were killed" and "raising the death toll to 15" fill one slot. "Three children were among the
dead", "two more", "300 died in the 2009 flood" and "could kill hundreds" fill none that can be compared: they are
parts, additions, history and fears.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing import lexicon, quantities
from briefing.align.figures import frames, framing, nouns, recalled
from briefing.quantities import Quantity
from briefing.types import Sentence, Span
from briefing.types.building import quickly_built


@quickly_built
@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what it is said of.

    ``slot`` is what must be equal for two figures to speak of one thing; ``about`` words it. ``span`` covers the
    number with its bound and its noun. ``old`` is True where the sentence itself says that the number was since
    replaced ("up from 9"). ``growing``: later reports are expected to differ (tolls).
    """

    slot: tuple[str, ...]
    about: str
    quantity: Quantity
    sentence: Sentence
    span: Span
    growing: bool
    old: bool = False
    total: bool = False  # stated as a total ("the death toll rose to 15")
    contested: bool = False  # what someone holds against the figure that its article stands for


# "Of 26 patients tested", "All eleven lorries": of a set that was told of before.
_OF_A_SET = re.compile(r"^\W*(?:Of|All|Both)(?:\s+the)?\s+$")
# "Norland counts 109 cases": of one country among several.
_OWNER = re.compile(
    r"(?:^|[,;]\s)\W*(?P<name>[A-Z]\w+[^s\W](?:\s[A-Z]\w+)?)\s+(?:(?:today|yesterday|now|also|alone)\s+)?"
    r"(?:has|had|counts|counted|reports|reported|lists|listed|recorded|registered|confirmed)\s+"
    r"(?:at\s+least\s+|about\s+|more\s+than\s+)?$"
)
_OTHERS = re.compile(r"\b(?:others|more|else|additional)\b", re.IGNORECASE)
_OLD_BEFORE = re.compile(
    r"\b(?:up\s+from|down\s+from|rose\s+from|from|compared\s+with|rather\s+than|not|instead\s+of"
    r"|(?:earlier\s+|(?:withdr\w+|retract\w+|correct\w+)\s+(?:the|its|that|an?)\s+)(?:figure|count|toll|estimate|number|total)\s+of"
    r"|(?:initially|originally|previously|first|earlier)\s+(?:put|given|reported|estimated|stated|said)\s+(?:to\s+be\s+)?(?:at|as)?"
    r"|(?:earlier|initial|previous|preliminary)\s+(?:\w+\s+){0,4}(?:of|at|that|to|had\s+been))"
    r"\s+(?:the\s+)?(?:at\s+least\s+|about\s+)?$",
    re.IGNORECASE,
)
# "An earlier version of this article said that 143 people had died."
_EARLIER_VERSION = re.compile(
    r"\b(?:earlier|previous|original)\s+version\s+of\s+this\b|\btyp(?:ing\s+error|o)\b", re.IGNORECASE
)
_WHO_COUNTS = frozenset(
    """organizers organisers union unions opposition activists campaigners residents witnesses critics police officials
    authorities ministry government hospital hospitals doctors rescuers company mayor""".split()
)
_COUNTING = frozenset("spoke speak put said say says claimed claim counted estimated at".split())
# "... 45,000 people marched, police said; the organisers spoke of 180,000": another's count of the same.
_OTHERS_COUNT = re.compile(
    rf"\b(?:{'|'.join(sorted(_WHO_COUNTS))})\s+(?:\w+\s+){{0,2}}?(?:spoke\s+of|speak\s+of"
    r"|put\s+(?:it|them|the\s+\w+)\s+at|said|say|says|claimed|claim|counted|estimated|at)\s+"
    r"(?:(?:it|they|there)\s+(?:was|were)\s+)?"
    r"(?:at\s+least\s+|more\s+than\s+|about\s+|up\s+to\s+|nearly\s+|some\s+|only\s+)?$",
    re.IGNORECASE,
)


def figures(sentence: Sentence) -> Iterator[Figure]:
    """The counts of `sentence` that fill a frame, in order."""
    if not frames.is_possible(sentence.text):
        return
    counts = [q for q in quantities.find(sentence.text) if q.dimension == "count"]
    found = [figure for quantity in counts if (figure := _framed(sentence, quantity)) is not None]
    revised = [figure for figure in found if framing.revises(sentence.text[: figure.quantity.start_char])]
    for figure in found:
        replaced = any(one.slot == figure.slot and one is not figure for one in revised)
        yield replace(figure, old=True, total=False) if replaced and figure not in revised else figure
    # "rose to 15 on Wednesday, up from 9": what a sentence says was said before fills the slot it has just named;
    # "initially put at 17, has been revised to 15", the one that it names next.
    for quantity in counts:
        taken = any(quantity is figure.quantity for figure in found)
        until = sentence.text[: quantity.start_char]
        if not found or taken:
            continue
        if _is_anothers(sentence.text, found[0], quantity):
            span = sentence.span_of(nouns.bound_start(sentence.text, quantity), quantity.end_char)
            yield replace(found[0], quantity=quantity, span=span, total=False, contested=True)
        if not _OLD_BEFORE.search(until):
            continue
        before = [figure for figure in found if figure.quantity.start_char < quantity.start_char]
        span = sentence.span_of(quantity.start_char, quantity.end_char)
        yield replace(
            (before or found)[-1 if before else 0], quantity=quantity, span=span, old=True, total=False
        )


def may_contest(vocabulary: frozenset[str]) -> bool:
    """True if a sentence with these words may give what somebody else makes of a figure."""
    return not (vocabulary.isdisjoint(_WHO_COUNTS) or vocabulary.isdisjoint(_COUNTING))


def _is_anothers(text: str, first: Figure, quantity: Quantity) -> bool:
    """True if a bare number behind `first` is what somebody else makes of the same."""
    if first.quantity.start_char > quantity.start_char or not _OTHERS_COUNT.search(
        text[: quantity.start_char]
    ):
        return False
    behind = text[quantity.end_char :]
    return nouns.head(behind)[0] is None and not nouns.is_part("", behind)


def thing(sentence: Sentence, quantity: Quantity) -> Figure | None:
    """A count of things by their noun ("300 jobs"), or None if it counts nothing that can be compared."""
    text = sentence.text
    if nouns.is_date(text, quantity):
        return None
    before, after = nouns.around(text, quantity)
    noun, noun_end = nouns.head(after)
    if noun is None and (noun := framing.numbered(before)) is not None:
        noun_end = 0
    if (
        noun is None
        or not noun.islower()
        or _OTHERS.search(after[: noun_end + 16])
        or _OF_A_SET.match(before)
    ):
        return None
    if nouns.is_part(before, after) or not nouns.is_comparable(text, quantity):
        return None
    span = sentence.span_of(nouns.bound_start(text, quantity), quantity.end_char + noun_end)
    slot = ("count", nouns.counted(noun), *nouns.names(after[:noun_end], noun))
    return Figure(slot, f"number of {noun}", quantity, sentence, span, growing=False)


def is_note(text: str) -> bool:
    """True for what a paper says of its own mistake: "An earlier version of this article gave 143."."""
    return _EARLIER_VERSION.search(text) is not None


def _framed(sentence: Sentence, quantity: Quantity) -> Figure | None:
    text = sentence.text
    if nouns.is_date(text, quantity):
        return None
    words = lexicon.vocabulary(text)
    before, after = nouns.around(text, quantity)
    noun, noun_end = nouns.head(after)
    # Of most numbers nothing is told; that is sooner known than what they are a part of.
    match = framing.match(before, after, noun, noun_end, words=words)
    match = match or framing.revised_toll(text[: quantity.start_char], words=words)
    if match is None or nouns.is_part(before, after):
        return None
    old = bool(
        _OLD_BEFORE.search(before)
        or is_note(text)
        or recalled.find(text).get(quantity.start_char) == "earlier"
    )
    if not old and not nouns.is_comparable(text, quantity):
        return None
    if _OTHERS.search(after[: max(noun_end, match.noun_end) + 16]):
        return None
    if match.noun is not None:
        noun, noun_end = match.noun, max(noun_end if not match.total else 0, match.noun_end)
    if noun is None and match.frame.name in frames.NEEDS_NOUN:
        return None
    stem = nouns.counted(noun)
    # Whoever is counted on a ship, "Twelve Norn citizens" are the twelve people on it.
    names = () if stem == "people" and match.frame.name == "aboard" else nouns.names(after[:noun_end], noun)
    about = f"number of {'people' if stem == 'people' else noun} {match.frame.about}"
    if match.frame.name == "ill" and (owner := _OWNER.search(before)):
        names, about = (*names, owner["name"].casefold()), f"{about}, {owner['name']}"
    return Figure(
        slot=(match.frame.name, stem, *names),
        about=about,
        quantity=quantity,
        sentence=sentence,
        span=sentence.span_of(nouns.bound_start(text, quantity), quantity.end_char + noun_end),
        growing=match.frame.growing,
        old=old,
        total=match.total,
    )
