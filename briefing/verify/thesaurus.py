"""Which words mean the same, the opposite, or something wider: a lookup in WordNet (Miller 1995).

The table `wordnet.tsv` beside this file is built by scripts/build_thesaurus.py and searched by bisection; nothing is
parsed ahead, so that loading, when the first word is asked for, costs little more than reading the file, and a new
word some tens of microseconds.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from briefing.lexicon import stem
from briefing.types.building import quickly_built

_Strings = frozenset[str]
_NONE: _Strings = frozenset()

# Verbs and nouns of movement up and down and of saying: news uses dozens that WordNet keeps apart. Own lists.
_CIRCLES = {
    "up": """rise rose risen increase grow grew grown growth climb gain surge soar jump hike boost expand upped
    uptick spike
        augment heighten mount accelerate swell inflate higher raise elevate escalate""",
    "down": """fall fell fallen drop decline decrease plunge tumble slump plummet sink sank sunk dip slide slid shrink
        shrank reduce reduction lower dwindle downturn deflate lessen diminish""",
    "say": """say said tell told state claim announce declare report add explain argue insist reveal disclose
    affirm note
        inform communicate confirm assert maintain proclaim remark statement comment""",
    "admit": "admit acknowledge concede confess recognise recognize accept",
    "head": "boss chief chairman chairwoman ceo director president leader head executive manager",
    "probe": "probe investigate investigation inquiry enquiry examine",
    "claim": "accusation allegation charge claim",
}
_OPPOSITES = {"up": "down", "down": "up"}
_CIRCLE_OF: dict[str, tuple[str, ...]] = {}
for _name, _list in _CIRCLES.items():
    for _word in _list.split():
        _known = _CIRCLE_OF.get(stem(_word), ())
        if _name not in _known:
            _CIRCLE_OF[stem(_word)] = (*_known, _name)
# Opposites of the news that WordNet does not link.
_PAIRS = """mandatory voluntary, mandatory optional, include exclude, approve reject, approve block, accept refuse,
    remove keep, remove install, ban allow, ban endorse, permit ban, allow prevent, allow block, support oppose,
    confirm deny,
    win lose, kill save, die survive, dead alive, guilty innocent, convict acquit, arrest release, open close, buy
    sell,
    start end, begin end, begin finish, join leave, public private, federal provincial, federal state, military
    civilian,
    north south, east west, northern southern, eastern western, pass fail, agree refuse, agree disagree, praise
    criticise,
    praise criticize, condemn praise, welcome condemn, attack defend, invade withdraw, advance retreat, arrive depart,
    import export, profit loss, peace war, victory defeat, friend enemy, ally enemy, majority minority, maximum
    minimum,
    present absent, early late, rich poor, safe dangerous, strong weak, success failure, succeed fail, guilty acquit,
    healthy sick, legal illegal, lift impose, hire fire, marry divorce, lead trail, ahead behind, strengthen weaken,
    extend shorten, expand contract, tighten loosen, ease worsen, improve worsen, worsen better, elect defeat,
    defeat lose, beat lose, demand supply,
    upper lower, inside outside, local foreign, domestic foreign, temporary permanent, partial full, male female,
    boy girl, man woman, husband wife, brother sister, father mother, son daughter, uncle aunt, king queen"""
_EXTRA: dict[str, tuple[str, ...]] = {}
for _pair in _PAIRS.split(","):
    _left, _right = _pair.split()
    _EXTRA[_left] = (*_EXTRA.get(_left, ()), _right)
    _EXTRA[_right] = (*_EXTRA.get(_right, ()), _left)
# A search of 1 KB costs as much as the bisection before it; no key is longer than the second.
_STRETCH_CHARS, _KEY_CHARS = 1_024, 128
_NEGATING = ("un", "in", "im", "dis", "non", "ir", "mis", "de")

_ENDINGS = {
    "n": (("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"),
    ("ies", "y")),
    "v": (("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""),
    ("ied", "y")),
    "a": (("er", ""), ("est", ""), ("er", "e"), ("est", "e"), ("ier", "y"), ("iest", "y")),
}  # fmt: skip


@quickly_built
@dataclass(frozen=True, slots=True)
class Meaning:
    """What the table knows of one word form. All sets may be empty."""

    bases: tuple[str, ...]  # dictionary forms, the likeliest first
    parts: str  # parts of speech, the commonest first: n, v, a, r
    is_concrete: bool  # its first sense as a noun is a specific thing, person, place, substance, sum or time
    senses: _Strings
    general: _Strings  # senses one step (verbs) or two steps (nouns) wider
    kin: _Strings  # itself and the words derived from it or it from them
    opposites: _Strings
    circles: tuple[str, ...]
    against: tuple[str, ...]  # circles that mean the opposite


@dataclass(frozen=True, slots=True)
class _Table:
    """Sorted lines in one piece, each behind a line end, and where each stretch of some `_STRETCH_CHARS` begins."""

    data: bytes
    starts: list[int]
    firsts: list[bytes]  # how the first line of each stretch begins

    def line(self, key: bytes) -> bytes | None:
        """What stands behind `key` on its line, or None: one bisection and one search of a stretch."""
        wanted = b"\n" + key + b"\t"
        at = bisect_right(self.firsts, wanted) - 1
        # the line may be the first of the next stretch: it sorts behind its own beginning
        end = self.starts[at + 1] + len(wanted) if at + 1 < len(self.starts) else len(self.data)
        place = self.data.find(wanted, self.starts[max(0, at)], end)
        if place < 0:
            return None
        return self.data[place + len(wanted) : self.data.index(b"\n", place + 1)]


@cache
def _table() -> _Table:
    """Some hundred thousand lines, read when the first word is looked up: most briefings need none."""
    data = b"\n" + files("briefing.verify").joinpath("wordnet.tsv").read_bytes()
    starts = [0]
    while (start := data.find(b"\n", starts[-1] + _STRETCH_CHARS)) >= 0 and start + 1 < len(data):
        starts.append(start)
    return _Table(data, starts, [data[start : start + _KEY_CHARS] for start in starts])


def lines() -> list[bytes]:
    """Every line of the table, for those who go through it all."""
    return _table().data.split(b"\n")[1:-1]


@lru_cache(maxsize=16_384)
def _line(key: str) -> tuple[tuple[str, ...], ...]:
    """The fields behind `key`, or none."""
    line = _table().line(key.encode("utf-8", "replace"))
    if line is None:
        return ()
    return tuple([tuple(field.split()) for field in line.decode("ascii").split("\t")])


def _field(fields: tuple[tuple[str, ...], ...], index: int) -> tuple[str, ...]:
    return fields[index] if len(fields) > index else ()


@lru_cache(maxsize=16_384)
def bases_of(word: str) -> tuple[str, ...]:
    """Dictionary forms of a case-folded word: itself, irregular ones, and those its ending allows."""
    fields = _line(word)
    found: list[str] = [word] if _field(fields, 0) else []
    found += _field(fields, 3)
    for part, endings in _ENDINGS.items():
        for ending, replacement in endings:
            if not word.endswith(ending) or len(word) < len(ending) + 2:
                continue
            base = word[: len(word) - len(ending)] + replacement
            if _has_part(base, part):
                found.append(base)
            elif part == "v" and len(base) > 3 and base[-1] == base[-2] and _has_part(base[:-1], part):
                found.append(base[:-1])
    return tuple(dict.fromkeys(found))


def _has_part(word: str, part: str) -> bool:
    return any(sense[0] == part or (part == "n" and sense[0] == "m") for sense in _field(_line(word), 0))


@lru_cache(maxsize=16_384)
def meaning(word: str) -> Meaning:
    """What is known of a case-folded word; empty for a word the table does not have."""
    bases = bases_of(word)
    senses: list[str] = []
    opposites: list[str] = []
    kin: list[str] = [word, *bases]
    for base in bases:
        fields = _line(base)
        senses += _field(fields, 0)
        opposites += _field(fields, 1)
        kin += _field(fields, 2)
        opposites += _EXTRA.get(base, ())
    for prefix in _NEGATING:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and len(rest) > 3 and bases_of(rest):
            opposites += bases_of(rest)
    # Wider words count for the first senses only: a verb has a dozen senses, and "make" is wider than most.
    nouns, verbs = ([sense for sense in senses if sense[0] in part] for part in ("nm", "v"))
    general = _beyond((*nouns[:3], *verbs[:3]), 0)
    general += _beyond([sense for sense in general if sense[0] in "nm"], 0)
    circles = _CIRCLE_OF.get(stem(word), ())
    return Meaning(
        bases=bases,
        parts="".join(dict.fromkeys(sense[0].replace("m", "n") for sense in senses)),
        is_concrete=bool(nouns) and nouns[0][0] == "m",
        senses=frozenset(senses),
        general=frozenset(general),
        kin=frozenset(kin),
        opposites=frozenset(opposites),
        circles=circles,
        against=tuple(_OPPOSITES[circle] for circle in circles if circle in _OPPOSITES),
    )


def _beyond(senses: Iterable[str], field: int) -> list[str]:
    """What stands in a field behind each of the senses."""
    found: list[str] = []
    for sense in senses:
        found += _field(_line(f"={sense}"), field)
    return found


@lru_cache(maxsize=4_096)
def parents(word: str) -> _Strings:
    """Senses one step wider than one of the word's."""
    return frozenset(_beyond(meaning(word).senses, 0))


@lru_cache(maxsize=4_096)
def similar(word: str) -> _Strings:
    """Senses of adjectives near to one of the word's."""
    return frozenset(_beyond(meaning(word).senses, 1))


@lru_cache(maxsize=4_096)
def phrase_senses(verb: str, particle: str) -> _Strings:
    """Senses of a verb with its particle ("carry out"), empty if it is no such verb."""
    found: list[str] = []
    for base in bases_of(verb):
        found += _field(_line(f"{base}_{particle}"), 0)
    return frozenset(found) if found else _NONE


def relation(one: str, other: str) -> str:
    """How the stated word relates to the cited one: "same", "kin", "opposite", "synonym", "wider", "narrower",
    "sibling" or "" for no known relation.
    """
    if one == other:
        return "same"
    a, b = meaning(one), meaning(other)
    if set(a.bases) & set(b.bases):
        return "same"
    if a.opposites & set(b.bases) or b.opposites & set(a.bases) or set(a.against) & set(b.circles):
        return "opposite"
    if a.kin & b.kin:
        return "kin"
    if a.senses & b.senses or similar(one) & b.senses or set(a.circles) & set(b.circles):
        return "synonym"
    if a.senses & b.general:
        return "wider"
    if a.general & b.senses:
        return "narrower"
    if parents(one) & parents(other):
        return "sibling"
    return ""
