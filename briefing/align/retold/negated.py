"""What one article says and another denies in the same words: "The mill was insured", "The mill was not insured".

And that nobody was hurt, where another article counts the hurt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefing import lexicon, quantities
from briefing.align import standing, terms, untold
from briefing.align.retold.words import key_of, keys_of
from briefing.align.standing import Side
from briefing.align.story import MOST, Story, order
from briefing.quotations import outside
from briefing.types import ClaimStatus, Conflict, Sentence

LEAST_KEYS = 2
LONGEST_WORDS = 30
_MOST = 24  # sentences of the hurt and of the unhurt that are compared
_BREAK = re.compile(
    r"[;:()\u2013\u2014\u201c\u201d\"]|,\s|\.\s|\s(?:and|but|while|although|because|after|before|when|where|which|who|as)\s"
)
_ATTRIBUTION = re.compile(
    r"^\W*(?:[\w'\u2019.-]+\s+){1,6}(?:said|says|announced|reported|confirmed|estimates?|estimated|believes?)\s+(?:that\s+)?"
    r"|\s+according\s+to\s.*$|\s+(?:[\w'\u2019-]+\s+){1,4}said\.?$"
)
_NOT = re.compile(r"\b(?:not|never)\b\s*|n['\u2019]t\b", re.IGNORECASE)
_NOT_WORDS = frozenset(["not", "never", "t"])
# What is open, may come, or is said of other times.
_OPEN = frozenset(
    """yet could can cannot might may should would will if unless whether known clear sure only just always until
    immediately necessarily all every any comment say respond want think believe know""".split()
)
_MAYBE_OPEN = _OPEN.union(f"{word}n" for word in _OPEN)  # what `lexicon.vocabulary` leaves of "couldn't"
_NOBODY = re.compile(
    r"\b(?:no\s*-?one|nobody|none(?:\s+of\s+\w+\s+\w+)?|no\s+(?:people|person|workers?|passengers?|residents?))\s+"
    r"(?:(?:on\s+board|aboard)\s+)?(?:(?:was|were|is|has\s+been|had\s+been|have\s+been|got)\s+(?P<how>hurt|injured|killed|wounded)|(?P<dies>died))\b"
    r"|\bno\s+(?P<what>injuries|casualties|deaths|fatalities)\b|\bwithout\s+(?P<free>injuries|casualties)\b"
    r"|\b(?:all|every(?:one|body))\s+(?:of\s+)?(?:(?:the|its|those|them)\s+)?(?:[\w,]+\s+)?(?:(?:people|passengers|on\s+board|aboard)\s+){0,2}"
    r"(?:(?:was|were|is|are|has\s+been|have\s+been|had\s+been)\s+)?(?:\w+ly\s+)?(?P<saved>rescued|saved|survived|safe)\b(?!\s+but)",
    re.IGNORECASE,
)
_SAVED = ("rescued", "saved", "survived", "safe")
_NOBODY_WORDS = frozenset(
    "nobody none injuries casualties deaths fatalities hurt injured killed died".split()
).union(_SAVED)
_KILLED = frozenset(["killed", "died", "deaths", "fatalities", *_SAVED])
# "All passengers were rescued", and a fireman died.
_NO_PASSENGER = re.compile(
    r"\b(?:crew\w*|captain|pilot|driver|rescuers?|divers?|fire\w*|soldiers?|police\w*)\b"
)
# So early in both articles it is said of what the story is about, also where neither sentence says of what.
_EARLY = 6
_HARM = frozenset(
    map(
        key_of,
        """hurt injuries killed deaths fatalities casualties taken hospital board aboard rescued saved safe survived
        passengers people everyone everybody""".split(),
    )
)
_MAIMED = (
    r"(?:lost\s+(?:an?|his|her)\s+(?:eye|arm|leg|hand|foot|finger)"
    r"|broke\s+(?:an?|his|her)\s+(?:arm|leg|wrist|ankle|nose|rib|hip|collarbone))"
)
_HARMED = re.compile(
    r"\b(?:were|was|been|people|workers|passengers|residents|men|women|children)\s+(?:(?:seriously|badly|slightly|also)\s+)?"
    r"(?P<how>hurt|injured|killed|wounded)\b|\b(?P<verb>injur(?:ed|ing)|kill(?:ed|ing)|wound(?:ed|ing)|hurt)\s+(?:at\s+least\s+|about\s+)?"
    r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|several|a\s+dozen)"
    r"|\b(?P<died>died)\b|\btaken\s+to\s+(?P<ward>hospital)\b"
    r"|\b(?P<suffered>suffered)\s+(?:[\w-]+\s+){0,2}?(?:burns|injur(?:y|ies)|wounds|fractures|cuts|bruises|concussion)\b"
    rf"|\b{_MAIMED}\b"
)
# One of whom no number tells: "A night watchman died".
_SOMEBODY = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne)\s+(?:[\w-]+\s+){1,4}?(?:(?:was|has\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:hurt|injured|killed|wounded)|died"
    r"|(?:was|has\s+been)\s+taken\s+to\s+hospital)\b"
    rf"|\b[Aa]n?\s+(?:[\w-]+\s+){{1,4}}?{_MAIMED}\b"
)
_HARMED_WORDS = frozenset(
    "hurt injured injuring killed killing wounded wounding died hospital suffered lost broke".split()
)


@dataclass(frozen=True, slots=True)
class _Denial:
    sentence: Sentence
    place: int
    keys: frozenset[str]
    words: tuple[str, ...]
    rarest: str  # the key of its rarest word, which the other sentence has to have


def find(story: Story) -> Iterator[Conflict]:
    """One conflict for each denial that another article's sentence answers, and one for the unhurt."""
    for denial in sorted(_denials(story), key=lambda one: order(one.sentence)):
        if (said := _answered(denial, story)) is not None:
            yield _conflict(f"{' '.join(denial.words[:3])}, or not", said, denial.sentence, story)
    yield from _unhurt(story)


def _answered(denial: _Denial, story: Story) -> Sentence | None:
    """The first sentence of another article that says what is denied, unless time may have changed it."""
    places = story.keys.get(denial.rarest, ())
    if len(places) > MOST:
        return None
    others = [story.sentences[place] for place in places if story.homes[place] != story.homes[denial.place]]
    for other in sorted(others, key=order):
        apart = story.is_later(other, denial.sentence) or story.is_later(denial.sentence, other)
        if not apart and _stated(other.text) == denial.keys:
            return other
    return None


def _denials(story: Story) -> Iterator[_Denial]:
    for place in story.places(_NOT_WORDS):
        sentence = story.sentences[place]
        plain = outside(sentence.text)
        if not _is_plain(plain) or untold.is_elsewhen(plain):
            continue
        at = _NOT.search(plain)
        if at is None:
            continue
        clause = _clause_of(plain, at.start(), at.end())
        may_be_open = not story.vocabularies[place].isdisjoint(_MAYBE_OPEN)
        if may_be_open and _is_open(clause):
            continue
        rarest = max(sorted(terms.keys(_NOT.sub(" ", clause))), key=story.rarity, default="")
        homes = {story.homes[other] for other in story.keys.get(rarest, ())}
        if len(homes) < 2:  # most denials: nobody else tells of it
            continue
        said = keys_of(_NOT.sub(" ", clause, count=1))
        if len(said.keys) >= LEAST_KEYS and said.keys > said.names:
            yield _Denial(sentence, place, said.keys, said.words, rarest)


def _is_plain(text: str) -> bool:
    return "?" not in text and text.count(" ") < LONGEST_WORDS


def _is_open(text: str) -> bool:
    return not _OPEN.isdisjoint(lexicon.vocabulary(text))


@lru_cache(maxsize=16_384)
def _stated(text: str) -> frozenset[str]:
    """What a sentence states as a fact; nothing if it has a negation."""
    if lexicon.negates(text):
        return frozenset()
    plain = outside(text)
    if not _is_plain(plain) or _is_open(plain):
        return frozenset()
    return keys_of(_clause_of(plain, 0, 0)).keys


def _unhurt(story: Story) -> Iterator[Conflict]:
    """Nobody was hurt in what others were hurt in; both sentences have to say in what."""
    unharmed = sorted(_unharmed(story), key=lambda one: order(one[0]))[:_MOST]
    harmed = {how: sorted(_harmed(story, how), key=order)[:_MOST] for how in {how for _, how in unharmed}}
    for sentence, of_death in unharmed:
        for other in harmed[of_death]:
            if other.document_id == sentence.document_id or story.is_later(sentence, other):
                continue
            if "assengers" in sentence.text and _NO_PASSENGER.search(other.text):
                continue
            what, others = _of_what(sentence), _of_what(other)
            if what.isdisjoint(others) and not (not what and max(sentence.index, other.index) < _EARLY):
                continue
            about = "number of people killed" if of_death else "number of people injured"
            yield _conflict(about, sentence, other, story, settled=story.is_later(other, sentence))
            return


def _of_what(sentence: Sentence) -> frozenset[str]:
    plain = outside(sentence.text)
    at = _NOBODY.search(plain) or _HARMED.search(plain)
    return frozenset() if at is None else keys_of(_clause_of(plain, at.start(), at.end())).keys - _HARM


def _unharmed(story: Story) -> Iterator[tuple[Sentence, bool]]:
    for sentence in story.having(_NOBODY_WORDS):
        plain = outside(sentence.text)
        if _is_plain(plain) and not untold.is_elsewhen(plain) and (at := _NOBODY.search(plain)) is not None:
            yield sentence, (at[at.lastgroup or 0]).lower() in _KILLED


def _harmed(story: Story, of_death: bool) -> list[Sentence]:
    found = []
    for place in sorted(story.places(_HARMED_WORDS)):
        sentence = story.sentences[place]
        plain = outside(sentence.text)
        at = _HARMED.search(plain)
        if at is None or not _is_plain(plain) or untold.is_elsewhen(plain):
            continue
        if lexicon.negates(plain) or _is_open(plain):
            continue
        deadly = at["died"] is not None or (at["how"] or at["verb"] or "").startswith("kill")
        if deadly == of_death and (_SOMEBODY.search(plain) or _has_count(sentence.text)):
            found.append(sentence)
    return found


def _has_count(text: str) -> bool:
    return any(one.dimension == "count" for one in quantities.find(text))


def _conflict(about: str, one: Sentence, other: Sentence, story: Story, *, settled: bool = False) -> Conflict:
    first, second = (one, other) if settled else sorted((one, other), key=order)
    statuses: tuple[ClaimStatus, ClaimStatus] = ("disputed", "disputed")
    if settled:
        statuses = ("superseded", "current")
    return standing.between(
        about=about,
        kind="outcome",
        sides=[Side(s.text, [s.span], status) for s, status in zip((first, second), statuses, strict=True)],
        articles=story.articles,
    )


def _clause_of(plain: str, start: int, end: int) -> str:
    """The clause that a stretch stands in, without who says so."""
    left, right = _clause(plain, start, end)
    return _unattributed(plain[left:start], plain[start:right])


def _unattributed(before: str, behind: str) -> str:
    """A clause in two parts, without who says so in front of it or behind it."""
    if at := _ATTRIBUTION.match(before):
        before = before[at.end() :]
    clause = f"{before} {behind}"
    if ("said" in clause or "according" in clause) and (at := _ATTRIBUTION.search(clause, 1)):
        clause = clause[: at.start()]
    return clause.strip()


def _clause(plain: str, start: int, end: int) -> tuple[int, int]:
    left, right = 0, len(plain)
    for match in _BREAK.finditer(plain):
        if match.end() <= start:
            left = match.end()
        elif match.start() >= end:
            right = match.start()
            break
    return left, right
