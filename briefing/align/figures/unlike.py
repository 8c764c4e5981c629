"""Figures of one thing that two articles tell in unlike sentences: a price, a stake, what was recalled or delivered.

"recalled 84,000 doses" and "two lots are being taken back, which held 120,000 doses" share no sentence, but what is
counted and what happened to it. Each *role* below is told by a few words; in it figures are compared that count the
same thing, or, where they measure, whose sentences share a rare word more. An article that gives two of a role, or
that has the other's figure too, is asked for none: it knows of two things.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, islice

from briefing import lexicon, quantities
from briefing.align import terms, untold
from briefing.align.figures import nouns, parts, statuses, values
from briefing.align.figures.claims import Figure
from briefing.align.figures.known import Known
from briefing.align.story import Story, mains, order
from briefing.quantities import Quantity
from briefing.types import Conflict, Sentence

# Figures of one role are not further apart than this.
MOST_TIMES = 3.0
# So many figures of a role are compared: those told earliest in their articles.
_MOST = 24
_MOST_PAIRS = 60  # of a role; most roles have one
_LEAST_NOUN = 3  # "the 80s"
# Where a role measures, the sentences share a word so rare (the logarithm of one in how many).
_RARE = 1.5


@dataclass(frozen=True, slots=True)
class _Role:
    """What a figure is of: told by one of `cues` in its clause, and for a share by what it is `of`."""

    name: str
    about: str
    dimension: str  # or how it begins
    cues: frozenset[str]
    of: bool = False  # the cues are what the share is of
    counts: bool = False  # the same noun has to be counted
    is_plain: bool = False  # the role alone says enough
    behind: str = ""  # a regex for what follows the figure


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ROLES = (
    _Role("recalled", "number of {} recalled", "count",
          _words("recall recalls recalled recalling withdrawn withdrew withdrawing taken-back pulled"), counts=True),
    _Role("held", "number of {} inside", "count",
          _words("inside contain contains contained containing"), counts=True),
    _Role("delivered", "number of {} delivered", "count",
          _words("deliver delivers delivered shipped supplied distributed dispatched"), counts=True),
    _Role("stake", "share of the capital", "share", _words("shares capital stake equity stock"), of=True,
          is_plain=True),
    _Role("loans", "share of loans", "share", _words("loans loan mortgages mortgage"), of=True),
    _Role("price", "price", "money",
          _words("price prices pay pays paid paying cost costs purchase worth valued values buy bought sold")),
    _Role("debt", "debt", "money", _words("debt debts owes owed borrowings liabilities")),
    _Role("loss", "sum lost", "money",
          _words("""embezzled embezzling embezzlement stole stolen stealing vanished vanish vanishing missing loss
          losses lost siphoned diverted misappropriated defrauded disappeared moved transferred""")),
    _Role("damage", "damage", "money", _words("damage damages")),
    _Role("cut", "number of {} to go", "count",
          _words("cut cuts cutting shed sheds shedding axed axe scrap scrapped eliminate eliminated"), counts=True),
    _Role("cancelled", "number of {} cancelled", "count", _words("cancelled canceled cancel cancels"), counts=True),
    _Role("gone", "number of {} gone", "count",
          _words("stolen stole steal missing vanished disappeared looted lost"), counts=True),
    _Role("seized", "number of {} seized", "count", _words("seized confiscated intercepted seizure"), counts=True),
    _Role("haul", "weight", "mass", _words("seized confiscated intercepted seizure haul found spilled leaked")),
    _Role("signed", "number of {} signed", "count", _words("signed signatures signatories"), counts=True),
    _Role("fired", "number of {} fired", "count", _words("fired exploded detonated launched"), counts=True),
    _Role("affected", "number of {} affected", "count",
          _words("affected concerned compromised leaked exposed copied hacked"), counts=True),
    _Role("culled", "number of {} culled", "count", _words("culled cull slaughtered"), counts=True),
    _Role("lasting", "duration", "duration", _words("lasted lasting lasts")),
    _Role("fine", "fine", "money", _words("fine fined fines penalty")),
    _Role("bail", "bail", "money", _words("bail bond"), is_plain=True),
    _Role("settlement", "compensation", "money", _words("compensation settlement settled settle")),
    _Role("depth", "depth", "length", _words("deep depth depths")),
    _Role("length", "length", "length", _words("long length")),
    _Role("ransom", "ransom", "money", _words("ransom"), is_plain=True),
    _Role("height", "height", "length",
          _words("high height tall measured measuring measures reached reaching sky air")),
    _Role("pace", "speed", "speed", _words("travelling traveling travelled traveled going speed driving drove doing")),
    _Role("inflation", "inflation at the end of the year", "share", _words("inflation prices"), is_plain=True,
          behind=r"(?:\s+\w+){0,2}\s+(?:at|by)\s+the\s+end\s+of\s+(?:the|this)\s+year\b"),
)  # fmt: skip
_CUES = frozenset[str]().union(*(role.cues for role in _ROLES)) - {"taken-back"} | {"back"}
_OF_CUE = {cue: frozenset(role.name for role in _ROLES if cue in role.cues) for cue in _CUES} | {
    "back": frozenset(["recalled"])
}
# Words that mean one thing where figures are told.
_SAME = {
    word: line.split()[0]
    for line in (
        "shares capital stake equity stock",
        "loan loans mortgage mortgages",
        "debt debts borrowings liabilities owes owed",
        "inflation prices",
        "buy acquire acquires acquired bought purchase purchased receives receive received get gets",
    )
    for word in line.split()
}
_TAKEN_BACK = re.compile(r"\b(?:take|takes|taken|took|taking|call|called|calling)\s+(?:\w+\s+){0,2}?back\b")
_OF = re.compile(
    r"\s+(?:of|in)\s+(?:(?:the|its|their|his|her|all)\s+)?(?P<of>(?:[\w'\u2019-]+\s?){1,4})", re.IGNORECASE
)
# "14,300 packs of the recalled batches" are all of them.
_OF_THE_RECALLED = re.compile(
    r"\s+\w+\s+of\s+the\s+(?:recalled|affected|faulty|suspect|contaminated)\b", re.IGNORECASE
)
_APART = re.compile(rf"\b(?:{untold.APART}|second)\b")
# What `untold` takes for another time, and is none.
_OF_NOW = re.compile(r"\bonce\s+(?:the|its|all|this)\b|\bend\s+of\s+this\s+year\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Told:
    figure: Figure
    role: _Role
    units: frozenset[str]  # the stems of what is counted
    around: frozenset[str]  # the keys of its sentence

    @property
    def sentence(self) -> Sentence:
        return self.figure.sentence


def find(story: Story, known: Known) -> tuple[Conflict, ...]:
    """One conflict for each two articles, or more, that fill a role with figures which cannot all be true."""
    by_role: defaultdict[str, list[_Told]] = defaultdict(list)
    for place, roles in _possible(story).items():
        for told in _told(story, place, roles):
            by_role[told.role.name].append(told)
    found: list[Conflict] = []
    for role in _ROLES:
        if role.name not in by_role:
            continue
        own = sorted(by_role[role.name], key=lambda told: order(told.sentence))[:_MOST]
        if len({told.sentence.document_id for told in own}) < 2:
            continue
        conflict = _conflict(role, own, story, known)
        if conflict is not None:
            found.append(conflict)
    return tuple(found)


def _possible(story: Story) -> dict[int, list[_Role]]:
    """The sentences with a number and a cue of a role that another article has too, by their places."""
    kinds: dict[int, frozenset[str]] = {}
    for place in story.numbered_having(_CUES):
        vocabulary = story.vocabularies[place]
        cues = vocabulary & _CUES
        if "back" in cues and not _TAKEN_BACK.search(story.sentences[place].text.lower()):
            cues -= {"back"}
        kinds[place] = frozenset(chain.from_iterable(map(_OF_CUE.__getitem__, cues)))
    met = story.meeting(kinds)
    return {place: [role for role in _ROLES if role.name in kinds[place]] for place in met}


def _told(story: Story, place: int, roles: Sequence[_Role]) -> Iterator[_Told]:
    sentence = story.sentences[place]
    text = sentence.text
    if "?" in text or (untold.is_elsewhen(text) and untold.is_elsewhen(_OF_NOW.sub(" ", text))):
        return
    numbers = quantities.find(text)
    for quantity in numbers:
        for role in roles:
            if not quantity.dimension.startswith(role.dimension):
                continue
            words = _units(text, quantity, role)
            if words is None or not _is_now(text, quantity):
                continue
            figure = Figure(
                slot=(role.name, *map(lexicon.stem, words[-1:])),
                about=role.about.format(*words[-1:]),
                quantity=quantity,
                sentence=sentence,
                span=nouns.span_of(sentence, quantity),
                growing=False,
            )
            yield _Told(figure, role, frozenset(map(lexicon.stem, words)), _around(text))


def _is_now(text: str, quantity: Quantity) -> bool:
    """False for what was, may be or is so for each."""
    left, right = nouns.clause(text, quantity)
    if _APART.search(text[left:right].lower()) or untold.EACH.match(text, quantity.end_char):
        return False
    return not untold.is_unreal(text, left, right)


def _around(text: str) -> frozenset[str]:
    return frozenset(
        _SAME.get(word, terms.key(lexicon.stem(word)))
        for word in lexicon.vocabulary(text)
        if word not in lexicon.FUNCTION_WORDS and not word[:1].isdigit()
    )


def _units(text: str, quantity: Quantity, role: _Role) -> tuple[str, ...] | None:
    """The words for what `quantity` counts in `role`, its noun last; none for a measure; None if it is of no role."""
    if role.counts:
        noun = nouns.noun(text, quantity)
        whole = nouns.whole(text, quantity) or _OF_THE_RECALLED.match(text, quantity.end_char)
        if noun is None or whole in (None, "people") or nouns.counting(text, quantity)[1]:
            return None
        behind = text[quantity.end_char : text.index(noun, quantity.end_char) + len(noun)]
        words = [word for word in lexicon.words(behind) if word not in role.cues]
        if not words or len(words[-1]) < _LEAST_NOUN or not behind.strip().islower():
            return None
        return tuple(words)
    if role.of:
        match = _OF.match(text, quantity.end_char)
        of = frozenset(lexicon.words(match["of"])) if match else frozenset()
        return None if of.isdisjoint(role.cues) else ()
    return None if role.behind and re.match(role.behind, text[quantity.end_char :]) is None else ()


def _conflict(role: _Role, own: Sequence[_Told], story: Story, known: Known) -> Conflict | None:
    groups = islice(_of_one_thing(role, own, story), _MOST_PAIRS)
    for group in groups:
        main = [told.figure for told in mains(group, _stands_for)]
        sides = parts.without(values.grouped(main, story.moments), story.by_document)
        sizes = [side[0].quantity.low for side in sides]
        if len(sides) != 2 or max(sizes) > MOST_TIMES * min(sizes):
            continue
        if values.knows_both(sides, (), known):
            continue
        return statuses.conflict(sides[0][0].about, sides, known.withdrawn, story)
    return None


def _stands_for(first: _Told, other: _Told) -> bool:
    """True if an article that gives `other` later stands for its `first`: a smaller count may be of some of them."""
    one, two = first.figure.quantity, other.figure.quantity
    return quantities.compatible(one, two) or (first.role.counts and two.low < one.low)


def _of_one_thing(role: _Role, own: Sequence[_Told], story: Story) -> Iterator[list[_Told]]:
    """Groups of figures that are told of one thing, each begun by a pair of two articles."""
    for one, other in combinations(own, 2):
        if one.sentence.document_id == other.sentence.document_id:
            continue
        if quantities.compatible(one.figure.quantity, other.figure.quantity):
            continue
        if not _are_alike(role, one, other, story):
            continue
        yield [
            told
            for told in own
            if told is one
            or told is other
            or all(_are_alike(role, told, side, story) for side in (one, other))
        ]


def _are_alike(role: _Role, one: _Told, other: _Told, story: Story) -> bool:
    if role.counts:
        return not one.units.isdisjoint(other.units)
    if role.is_plain:
        return True
    shared = (one.around & other.around) - role.cues - frozenset(map(terms.key, map(lexicon.stem, role.cues)))
    units = {
        terms.key(lexicon.stem(word)) for told in (one, other) for word in told.figure.quantity.unit.split()
    }
    return any(story.rarity(key) >= _RARE for key in shared - units) or any(
        key in _CONCEPTS for key in shared
    )


_CONCEPTS = frozenset(_SAME.values()) - {"prices"}
