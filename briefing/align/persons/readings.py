"""Who is named for what: the names of a story with the frames that they stand in."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from briefing.align import untold
from briefing.align.persons import frames, names, sayings, sides
from briefing.align.persons.knowing import Knowing
from briefing.align.persons.mentions import Mention, mentions
from briefing.align.persons.sayings import Frame
from briefing.align.story import Story
from briefing.quotations import outside
from briefing.types import Sentence

# Whoever had it before, or has a part of it.
_FORMER = re.compile(
    r"\b(?:former|ex-|late|then-?|acting|deputy|vice|assistant|designate|elect|interim|next|previous|old|new|second|third"
    r"|other|another|alleged|fellow)[\s-]+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
# "the lorry driver", not "the injured driver"
_KIND = re.compile(
    r"\b(?!the\b|a\b|an\b|its\b|his\b|her\b|their\b|of\b|and\b)(?P<kind>[a-z]{3,}(?<!ed)(?<!ing))\s+$"
)
_OPEN = re.compile(
    r"\b(?:not|never|if|whether|would|could|might|may|should|unless|denied|nor|neither|rather\s+than|instead\s+of"
    r"|(?:expected|forecast|predicted|projected)\s+to)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_FOR_NOW = re.compile(r"\b(?:until|temporar(?:y|ily)|provisional(?:ly)?|interim|for\s+now)\b", re.IGNORECASE)
_BREAK = re.compile(r"[,;:]|\bwho\b")
_OPEN_REACH = 40
_REACH = 150  # what is said of a name stands within so many characters
# From the capital on, as a search for what is before it costs more.
_CAPITAL = re.compile(r"[A-Z\u00c0-\u00d6\u00d8-\u00de](?<!\w.)\w*")
_SMALL = re.compile(r"[a-z]{3,}")
_LAST = re.compile(r"[a-z]+$")
_WHERE_BEFORE = re.compile(rf"(?P<where>{names.CAPITALISED})\s+(?:[a-z]+\s+)?$")
_WHERE_BEHIND = re.compile(rf"\s+of\s+(?:the\s+)?(?P<where>{names.CAPITALISED})")


_Asked = tuple[
    str, Frame
]  # a frame, and what is comparable in two articles: of offices, those that end alike


def _asking() -> Mapping[str, Sequence[_Asked]]:
    """The frames that each word asks."""
    asking: defaultdict[str, list[_Asked]] = defaultdict(list)
    for frame in frames.FRAMES:
        for word in frame.words:
            asking[word].append((frame.kind, frame))
    for word in frames.OFFICES:
        asking[word].append((word, frames.HOLDER))
    return asking


_ASKING = _asking()


@dataclass(frozen=True, slots=True)
class Reading:
    """A name, and the question that it answers."""

    about: str
    name: str
    sentence: Sentence
    place: int
    start: int
    end: int
    kind: str = ""  # "lorry" of "the lorry driver"
    where: str = ""  # "Torvik" of "the mayor of Torvik"


def read(story: Story, knowing: Knowing) -> Iterator[Reading]:
    """What sentences say of names that some other article does not know, where another answers the like.

    The article with the most sentences to ask comes last, and is asked only what another has answered.
    """
    asked = _asked(story)
    to_come: defaultdict[str, set[int]] = defaultdict(set)
    for home, places in asked.items():
        for kind, _ in frozenset[_Asked]().union(*places.values()):
            to_come[kind].add(home)
    answered: set[str] = set()
    for home in sorted(asked, key=lambda home: (len(asked[home]), home)):
        for homes in to_come.values():
            homes.discard(home)
        met = {kind for kind, homes in to_come.items() if homes or kind in answered}
        for place, own in asked[home].items():
            wanted = {frame for kind, frame in own if kind in met}
            if wanted and _may_name(place, story, knowing):
                for frame, reading in _readings(place, wanted, story, knowing):
                    answered.add(
                        frame.kind if frame is not frames.HOLDER else _LAST.findall(reading.about)[-1]
                    )
                    yield reading


def _asked(story: Story) -> Mapping[int, Mapping[int, AbstractSet[_Asked]]]:
    """The frames of which a word stands in a sentence, by its article and place."""
    found: defaultdict[int, defaultdict[int, set[_Asked]]] = defaultdict(lambda: defaultdict(set))
    for word in _ASKING.keys() & story.words.keys():
        for place in story.words[word]:
            found[story.homes[place]][place].update(_ASKING[word])
    return found


def _may_name(place: int, story: Story, knowing: Knowing) -> bool:
    """True if one of the words that some article lacks is written with a capital."""
    text = story.sentences[place].text
    if "?" in text:
        return False
    for word in map(str.casefold, _CAPITAL.findall(text)):
        if not knowing.is_everywhere(word) and word in story.vocabularies[place]:
            return True
    return False


def _readings(
    place: int, asked: Collection[Frame], story: Story, knowing: Knowing
) -> Iterator[tuple[Frame, Reading]]:
    """What the sentence at a place answers, with what was asked."""
    plain = outside(story.sentences[place].text)
    others = knowing.every - {story.homes[place]}
    for mention in mentions(plain, unless=knowing.is_everywhere):
        own = _askable(mention, asked, knowing, others)
        if not own:
            continue
        start, end = mention.start, mention.end
        before = frozenset(_SMALL.findall(plain[max(0, start - _REACH) : start].lower()))
        behind = frozenset(_SMALL.findall(plain[end : end + _REACH].lower()))
        marked = ""
        for frame in own:
            if fitting := frame.fitting(before, behind):
                marked = marked or sides.marked(plain, mention)
                match = sayings.first(fitting, marked, max(0, start - _REACH), start, start + 1 + _REACH)
                if match and (reading := _reading(match, frame, mention, story.sentences[place], place)):
                    yield frame, reading


def _askable(
    mention: Mention, asked: Collection[Frame], knowing: Knowing, others: AbstractSet[int]
) -> Sequence[Frame]:
    """Those of the frames that a name can stand in so that one of the other articles disagrees."""
    if not others <= knowing.of_name(mention.name):
        return [frame for frame in asked if not (mention.is_person and frames.is_of_places(frame.about))]
    # namesakes share a word
    is_known = all(others <= knowing[word] for word in names.telling(mention.name))
    return [] if is_known or frames.HOLDER not in asked else [frames.HOLDER]


def _reading(
    match: re.Match[str], frame: Frame, mention: Mention, sentence: Sentence, place: int
) -> Reading | None:
    marked = match.string
    behind = _BREAK.search(marked, match.end())
    said = marked[: behind.start() if behind else len(marked)]
    if (
        untold.is_elsewhen(said)
        or _FOR_NOW.search(said)
        or _OPEN.search(marked, max(0, match.start() - _OPEN_REACH), match.end())
    ):
        return None
    about, kind, where = frame.about, "", ""
    if "role" in match.re.groupindex:
        before = marked[: match.start("role")]
        if _FORMER.search(before):
            return None
        if modifier := _KIND.search(before):
            kind = modifier["kind"]
        if of := _WHERE_BEHIND.match(marked, match.end("role")) or _WHERE_BEFORE.search(before):
            where = of["where"].removesuffix("'s").removesuffix("\u2019s").casefold()
        if frame is frames.HOLDER:
            about = " ".join(["name:", *match["role"].casefold().split()])
    return Reading(about, mention.name, sentence, place, mention.start, mention.end, kind, where)
