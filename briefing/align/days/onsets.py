"""When it began: the time of day at which articles say that a fire broke out, a dam gave way or a bank was raided.

"The fire had broken out at 4:40 a.m." and "the blaze began shortly before six in the morning" have no verb in common:
each kind of happening below is told by any of its words, and rough times are stretches of minutes (`hours`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import chain, combinations

from briefing.align import hours, standing, untold
from briefing.align.hours import Hour
from briefing.align.story import Story, mains
from briefing.types import Conflict, Sentence, Span

# Times that are so close are one, and those further apart are of two happenings.
LEAST_MINUTES, MOST_MINUTES = 15, 240
_MOST = 24
_RARE = 1.5
# Between what happened and its time.
_BEFORE = r"[^.;:]{0,60}$"

_BEGAN = r"(?:broke\s+out|broken\s+out|began|begun|started|erupted|flared|took\s+hold|ignited)"
_KINDS = {
    "fire": rf"(?:fire|blaze|flames|inferno)\b[^.;:]{{0,60}}\b{_BEGAN}|bro(?:ke|ken)\s+out|took\s+hold|overheated"
    r"|it\s+(?:had\s+)?(?:began|begun|started)|caught\s+fire|(?:set|catch)\s+(?:fire|alight)",
    "explosion": r"(?:explosions?|blasts?|bombs?|device)\b|exploded|detonated|blew\s+up|went\s+off"
    r"|shaken|rocked",
    "quake": r"(?:earth)?quake\b|temblor\b|tremor\b|ground\s+(?:had\s+)?(?:moved|shook)",
    "crash": r"crash(?:ed)?\b|collided|collision\b|derail(?:ed|ment)\b|came\s+down|plunged|overturned"
    r"|(?:left|ran\s+off|came\s+off|jumped)\s+the\s+(?:rails|tracks?|road)",
    "collapse": r"failed|g(?:ave|iven)\s+way|burst|collapsed|breached|caved\s+in"
    r"|(?:dam|wall|embankment|bridge|roof|building|tower|mine|tunnel|slope|hillside)\b[^.;:]{0,40}(?:slide|fell)",
    "sinking": r"sank|sunk|capsized|(?:went|gone)\s+down|foundered|keeled|ran\s+aground|listed",
    "raid": r"robbed|raid(?:ed|ers)?\b|(?:burst|walked|bro(?:ke|ken))\s+in(?:to)?\b|stormed|held\s+up|got\s+in"
    r"|let\s+themselves|broke\s+a\s+(?:window|skylight|door)",
    "attack": r"opened\s+fire|shot\b|shots\s+rang|shooting\b|stabb(?:ed|ing)\b|attacked|attack\b|gunfire",
    "alarm": r"alarm\s+(?:had\s+)?(?:rang|rung|went\s+off|gone\s+off|sounded|was\s+raised)"
    r"|sirens?\s+(?:sounded|wailed)",
    "agreement": r"signed|initialled|agreement\s+was\s+reached|agreed",
}
# One of them stands wherever a pattern fits.
_OF_WORD: dict[str, tuple[str, ...]] = {}
for _kind, _words in {
    "fire": "broke broken began begun started erupted flared took ignited caught set catch overheated",
    "explosion": "explosion explosions blast blasts bomb bombs device exploded detonated blew went shaken rocked",
    "quake": "earthquake quake temblor tremor ground",
    "crash": "crash crashed collided collision derailed derailment left ran came jumped plunged overturned",
    "collapse": "failed gave given burst collapsed slide breached caved came fell",
    "sinking": "sank sunk capsized went gone foundered keeled ran listed",
    "raid": "robbed raid raided raiders burst walked broke broken stormed held let got",
    "attack": "opened shot shots shooting stabbed stabbing attacked attack gunfire",
    "alarm": "alarm siren sirens",
    "agreement": "signed initialled agreement agreed",
}.items():
    for _word in _words.split():
        _OF_WORD[_word] = (*_OF_WORD.get(_word, ()), _kind)
_WORDS = frozenset(_OF_WORD)
_SECOND = re.compile(
    r"\b(?:another|second|third|later|earlier|previous|next|last\s+(?:week|month|year)|again|when\s+he|when\s+she)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Onset:
    sentence: Sentence
    place: int
    hour: Hour
    days: frozenset[object]

    @property
    def value(self) -> str:
        return self.sentence.text[self.hour.start_char : self.hour.end_char]


def find(story: Story) -> tuple[Conflict, ...]:
    """One conflict at most for each kind of happening."""
    found: defaultdict[str, list[_Onset]] = defaultdict(list)
    for place, kinds in _possible(story).items():
        sentence = story.sentences[place]
        if "?" in sentence.text or untold.is_elsewhen(sentence.text):
            continue
        for hour in hours.find(sentence.text):
            for kind in kinds:
                if _tells(sentence.text, hour, kind):
                    days = frozenset(
                        one.start_date for one in story.dates.get(sentence.span, ()) if one.precision == "day"
                    )
                    found[kind].append(_Onset(sentence, place, hour, days))
    told: set[Span] = set()
    conflicts: list[Conflict] = []
    for kind in _KINDS:
        pair = _pair(found[kind], story) if len(found.get(kind, ())) > 1 else None
        if pair is not None and not any(one.sentence.span in told for one in pair):
            told.update(one.sentence.span for one in pair)
            sides = [standing.Side(one.value, [one.sentence.span]) for one in pair]
            about = f"time of day: the {kind}"
            conflicts.append(standing.between(about=about, kind="date", sides=sides, articles=story.articles))
    return tuple(conflicts)


def _possible(story: Story) -> dict[int, frozenset[str]]:
    """The sentences with a word of a kind and one of a time of day, where another article has both, by their places."""
    telling = set(story.places(_WORDS)).intersection(story.places(hours.WORDS | story.hours))
    kinds = {
        place: frozenset(chain.from_iterable(map(_OF_WORD.__getitem__, story.vocabularies[place] & _WORDS)))
        for place in sorted(telling)
    }
    return {place: kinds[place] for place in story.meeting(kinds)}


@cache
def _compiled(kind: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds a kind before its time and behind it, compiled on first use: most stories ask for one or two."""
    before, behind = rf"\b(?:{_KINDS[kind]}){_BEFORE}", rf"[^.;:]{{0,80}}?\b(?:{_KINDS[kind]})"
    return re.compile(before, re.IGNORECASE), re.compile(behind, re.IGNORECASE)


def _tells(text: str, hour: Hour, kind: str) -> bool:
    before, behind = _compiled(kind)
    is_before = before.search(text, max(0, hour.start_char - 160), hour.start_char)
    if is_before is None and behind.match(text, hour.end_char) is None:
        return False
    start = max(0, hour.start_char - 60)
    return not untold.is_unreal(text, start, hour.end_char) and not _SECOND.search(text)


def _pair(onsets: list[_Onset], story: Story) -> tuple[_Onset, _Onset] | None:
    main = mains(onsets, lambda one, other: hours.gap(one.hour, other.hour) <= LEAST_MINUTES)
    for one, other in combinations(main[:_MOST], 2):
        if not LEAST_MINUTES < hours.gap(one.hour, other.hour) <= MOST_MINUTES:
            continue
        if one.hour.zone != other.hour.zone or (one.days and other.days and one.days.isdisjoint(other.days)):
            continue
        if _are_of_one(one, other, story):
            return one, other
    return None


def _are_of_one(one: _Onset, other: _Onset, story: Story) -> bool:
    """True if the passages share a word that is rare in the story."""
    shared = story.around(one.place) & story.around(other.place)
    return any(story.rarity(key) >= _RARE for key in sorted(shared) if not key[:1].isdigit())
