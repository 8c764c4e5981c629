"""Who is named for what: the names of a story with the frames that they stand in."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import NamedTuple

from briefing.align import untold
from briefing.align.persons import frames, names, sides
from briefing.align.persons.frames import Frame
from briefing.align.persons.mentions import Mention, mentions
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
    r"\b(?:not|never|if|whether|would|could|might|may|should|unless|denied|nor|neither|rather\s+than|instead\s+of)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_FOR_NOW = re.compile(r"\b(?:until|temporar(?:y|ily)|provisional(?:ly)?|interim|for\s+now)\b", re.IGNORECASE)
_BREAK = re.compile(r"[,;:]|\bwho\b")
_OPEN_REACH = 40
_REACH = 150  # what is said of a name stands within so many characters
_CAPITAL = re.compile(r"\b[A-Z\u00c0-\u00de]\w*")
_SMALL = re.compile(r"[a-z]{3,}")
_WHERE_BEFORE = re.compile(rf"(?P<where>{names.CAPITALISED})\s+(?:[a-z]+\s+)?$")
_WHERE_BEHIND = re.compile(rf"\s+of\s+(?:the\s+)?(?P<where>{names.CAPITALISED})")

_FRAMES = (*frames.FRAMES, frames.HOLDER)
_ASKED = {  # the frames that each word asks
    word: [number for number, frame in enumerate(_FRAMES) if word in frame.words]
    for word in sorted(frozenset[str]().union(*[frame.words for frame in _FRAMES]))
}

Known = Mapping[str, frozenset[str]]  # the words of each article


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


def read(story: Story, known: Known) -> Iterator[Reading]:
    """What sentences say of names that some other article does not know, where another answers the like."""
    everywhere = frozenset.intersection(*known.values())
    asked = {
        place: own
        for place, own in _asked(story).items()
        if _may_name(story.sentences[place].text, story.vocabularies[place] - everywhere)
    }
    asked_by = _homes(story, asked.items())
    named: list[_Named] = []
    for place, every in asked.items():
        if met := [frame for frame in every if len(asked_by[frame.kind]) > 1]:
            plain = outside(story.sentences[place].text)
            for mention in mentions(plain, unless=everywhere):
                if own := _askable(mention, story, place, met, known):
                    named += _named(plain, mention, place, own)
    answered_by = _homes(story, ((one.place, one.frames) for one in named))
    for one in named:
        for frame in one.frames:
            if len(answered_by[frame.kind]) > 1:
                yield from _read(story, one, frame)


def _homes(story: Story, asked: Iterable[tuple[int, Iterable[Frame]]]) -> Mapping[str, AbstractSet[int]]:
    """The articles that a kind of frame is of, given the frames of places."""
    homes: defaultdict[str, set[int]] = defaultdict(set)
    for place, own in asked:
        for frame in own:
            homes[frame.kind].add(story.homes[place])
    return homes


def _asked(story: Story) -> dict[int, list[Frame]]:
    """The frames of which a word stands in a sentence, by its place."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for word in _ASKED.keys() & story.words.keys():
        for place in story.words[word]:
            found[place].update(_ASKED[word])
    return {place: [_FRAMES[number] for number in sorted(found[place])] for place in sorted(found)}


class _Named(NamedTuple):
    """A name that a frame's words stand near, in its sentence with a mark in its place."""

    mention: Mention
    place: int
    marked: str
    words: AbstractSet[str]  # those that stand near
    frames: Sequence[Frame]


def _may_name(text: str, rare: AbstractSet[str]) -> bool:
    """True if one of the words that some article lacks is written with a capital."""
    return "?" not in text and any(word.casefold() in rare for word in _CAPITAL.findall(text))


def _askable(
    mention: Mention, story: Story, place: int, asked: Sequence[Frame], known: Known
) -> Sequence[Frame]:
    """Those of the frames that a name can stand in so that another article disagrees."""
    home = story.sentences[place].document_id
    others = [words for id, words in known.items() if id != home]
    telling = names.telling(mention.name)
    if any(telling.isdisjoint(words) for words in others):
        return [frame for frame in asked if not (mention.is_person and frames.is_of_places(frame.about))]
    # namesakes share a word
    is_known = all(telling <= words for words in others)
    return [] if is_known or frames.HOLDER not in asked else [frames.HOLDER]


def _named(plain: str, mention: Mention, place: int, asked: Sequence[Frame]) -> Iterator[_Named]:
    marked = sides.marked(plain, mention)
    near = set(_SMALL.findall(marked[slice(*_window(mention))].lower()))
    if own := [frame for frame in asked if not frame.words.isdisjoint(near)]:
        yield _Named(mention, place, marked, near, own)


def _window(mention: Mention) -> tuple[int, int]:
    return max(0, mention.start - _REACH), mention.start + 1 + _REACH


def _read(story: Story, one: _Named, frame: Frame) -> Iterator[Reading]:
    match = frame.search(one.marked, *_window(one.mention), words=one.words)
    if match is not None:
        reading = _reading(match, frame, one.mention, story.sentences[one.place], one.place)
        if reading is not None:
            yield reading


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
    groups = match.groupdict()
    role = next((name for name in ("role", "role_behind") if groups.get(name)), None)
    if role is not None:
        before = marked[: match.start(role)]
        if _FORMER.search(before):
            return None
        if modifier := _KIND.search(before):
            kind = modifier["kind"]
        if of := _WHERE_BEHIND.match(marked, match.end(role)) or _WHERE_BEFORE.search(before):
            where = of["where"].removesuffix("'s").removesuffix("\u2019s").casefold()
        if frame is frames.HOLDER:
            about = f"name: {' '.join(match[role].casefold().split())}"
    return Reading(about, mention.name, sentence, place, mention.start, mention.end, kind, where)
