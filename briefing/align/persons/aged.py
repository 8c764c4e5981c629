"""How old an article says that somebody is whom it names in full.

An age stands beside the name ("Edda Lund, 34,", "34-year-old Edda Lund", "Edda Lund, a nurse of 34"), beside a surname
that one person of the article has, in the sentence behind ("The 34-year-old …", "He is 34"), or beside a role that one
person of the article is named with ("the guard, who was 34,").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from briefing.align import minutes
from briefing.align.persons.bearers import WORD, Named, full_name
from briefing.align.story import Story
from briefing.first_names import gender
from briefing.quantities import numerals
from briefing.types import Sentence, Span

_AGES = range(10, 110)
_NAME = rf"(?P<name>{WORD}(?:\s+(?:[A-Z]\.|{WORD})){{0,4}})"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SEXES = {"he": "he", "mr": "he", "she": "she", "mrs": "she", "ms": "she", "miss": "she"}
_IN_WORDS = frozenset((*_TEENS, *_TENS))
_YEARS = r"(?P<years>\d{2})"
_WORDED = (
    rf"(?P<years>\d{{2}}|{'|'.join(_TEENS)}|(?:{'|'.join(_TENS)})(?:-(?:{_ONES}))?)[\s-]years?[\s-]old\b"
)
_ENDS = r"(?=\s*(?:[,.;)]|$)|\s+(?:and|years\s+old)\b)"
# These stand wherever an age does: from its digits on, as a search for what is before them costs more.
_SIGN = re.compile(
    r"\d\d(?:(?<=[,(]\s\d\d)|(?<=\(\d\d)|(?<=(?:is|of|ly)\s\d\d)|(?<=(?:was|ged|ust|ned)\s\d\d)"
    r"|(?=[\s-]years?[\s-]old\b))"
)
_OLD = frozenset(["old"])
_LINK = (
    r"(?:and|or|who|that|was|is|had|has|told|said|says|with|to|by|for|at|on|after|when|while|as|met|from)\b"
)
_NOUNS = rf"(?:(?!{_LINK}|\w+ed\b)[a-z][\w\u2019'-]*\s+)"
_BARE = re.compile(
    rf"{_NAME}(?:,\s+(?:aged\s+)?|\s+\(|,?\s+(?:who\s+)?(?:is|was|ha[sd]\s+turned)\s+(?:only\s+|just\s+)?"
    rf"|,\s+(?:the|an?)\s+(?:(?!{_LINK})[a-z][\w\u2019'-]*\s+){{1,4}}?(?:of|aged)\s+){_YEARS}{_ENDS}"
)
_OLD_BEHIND = re.compile(rf"{_NAME},\s+(?:the|an?)\s+{_NOUNS}{{0,3}}{_WORDED}")
_OLD_BEFORE = re.compile(
    rf"(?<!then )\b{_WORDED},?\s+{_NOUNS}{{0,3}}(?:(?:of|in|from)\s+{_NOUNS}{{0,2}}[\w-]+,\s+|(?<=[a-z]),\s+)?{_NAME}"
)
_WAS = re.compile(r"\bwas\s+(?:only\s+|just\s+)?$")
_THEN = re.compile(r"\b(?:when|at\s+the\s+time)\b")
_PEOPLE = (
    "man|woman|boy|girl|teenager|student|suspect|defendant|accused|driver|player|singer|actor|actress|father"
    "|mother"
)
_FINITE = (
    r"(?!and\b|or\b)(?:[a-z]+(?:ed|[^s\W]s)|is|was|had|has|did|will|who|from|of|told|said|could|would|left|won"
    r"|took)"
)
_BEHIND = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?:^|[.;,:\u2014]\s+|\b(?:but|and|as|that|when)\s+)[Tt]he\s+{_WORDED}(?:\s+(?:{_PEOPLE}))?"
            rf"(?=[,.;:]|\s+(?:{_FINITE})\b)"
        ),
        rf"^[\"\u201c]?(?:He|She)\s+(?:is|was)\s+(?:only\s+|just\s+)?{_YEARS}{_ENDS}",
    )
)
_ROLE = re.compile(
    rf"\b[Tt]he\s+(?:[a-z]+\s+)?(?P<role>[a-z]{{4,}}),\s+(?:who\s+(?:is|was)\s+|aged\s+){_YEARS}(?=\s*[,.;])"
)


@dataclass(frozen=True, slots=True)
class Aged:
    """An age that an article gives to somebody.

    `span` begins where he or she is named, as far as that stands near; `sex` is "he" or "she", empty if not known.
    """

    name: str
    years: int
    value: str
    sentence: Sentence
    span: Span
    sex: str


def ages(named: Named) -> list[Aged]:
    """The ages that a story gives to persons it names in full, in its order."""
    return [one for place in _telling(named.story) for one in _ages(place, named)]


def _telling(story: Story) -> list[int]:
    """The places of the sentences that may give an age, in order; none if but one article does."""
    digits = {word for word in story.numbers if len(word) == 2 and word.isdecimal()}
    signs = {place for place in story.places(digits) if _SIGN.search(story.sentences[place].text)}
    in_words = set(story.places(_IN_WORDS)).intersection(story.places(_OLD))
    telling = sorted(signs | in_words)
    return telling if len({story.homes[place] for place in telling}) > 1 else []


def _ages(place: int, named: Named) -> Iterator[Aged]:
    sentence = named.story.sentences[place]
    taken: set[int] = set()
    for match, name, start in chain(_beside(place, named), _behind(place, named), _in_role(place, named)):
        worded = match["years"]
        years = int(worded if worded.isdecimal() else numerals.from_words(worded) or 0)
        sexes = _sexes(match, name)
        if minutes.is_minute(sentence.text, match.start("years")) or _is_of_then(match):
            continue
        if years in _AGES and match.start("years") not in taken and len(sexes) < 2:
            taken.add(match.start("years"))
            span = sentence.span_of(*match.span())
            span = span if start is None else Span(span.document_id, start, span.end_char)
            yield Aged(name, years, match["years"], sentence, span, "".join(sexes))


def _is_of_then(match: re.Match[str]) -> bool:
    """True for "was 39 and without work when she bought it"; "who was 39, was hurt when it fell" is of now."""
    before, behind = match.string[match.start() : match.start("years")], match.string[match.end("years") :]
    if not _WAS.search(before):
        return False
    return _THEN.search(behind.partition(",")[0] if "who" in before.split() else behind) is not None


def _sexes(match: re.Match[str], name: str) -> set[str]:
    """What a first name and the words that stand for it say: both of "Mr" with a woman's name."""
    before = match.string[: match.start("name")] if "name" in match.groupdict() else ""
    words = [*before.split()[-1:], *match[0].strip('"\u201c').split()]  # "Mr. Lund", "He is"
    sexes = {_SEXES.get(word.rstrip(".").casefold()) for word in words} | {gender(name.split()[0])}
    return {sex for sex in sexes if sex is not None}


_Match = tuple[re.Match[str], str, int | None]


def _beside(place: int, named: Named) -> Iterator[_Match]:
    text, home = named.story.sentences[place].text, named.story.homes[place]
    for pattern in (_BARE, _OLD_BEHIND, _OLD_BEFORE) if "old" in text else (_BARE,):
        for match in pattern.finditer(text):
            name = full_name(match["name"]) or named.with_surname(match["name"].split()[-1], home)
            if name is not None:
                yield match, name, None


def _behind(place: int, named: Named) -> Iterator[_Match]:
    story = named.story
    before = story.before(place)
    text = story.sentences[place].text
    if before is None:
        return
    for pattern in _BEHIND if "old" in text else _BEHIND[1:]:
        for match in pattern.finditer(text):
            if match.start() and named.at(place):
                continue  # somebody else may be meant
            if (name := _only(place - 1, named)) is not None:
                yield match, name, before.span.start_char


def _only(place: int, named: Named) -> str | None:
    """The one person that a sentence names."""
    own = set(named.at(place))
    if not own:
        home = named.story.homes[place]
        words = re.findall(WORD, named.story.sentences[place].text)
        own = {name for word in words if (name := named.with_surname(word, home))}
    return own.pop() if len(own) == 1 else None


def _in_role(place: int, named: Named) -> Iterator[_Match]:
    story = named.story
    text = story.sentences[place].text
    for match in _ROLE.finditer(text) if "who" in text or "aged" in text else ():
        role = match["role"]
        beside = re.compile(
            rf"\b{role},?\s+({WORD} {WORD})|({WORD} {WORD}),\s+(?:the|an?)\s+(?:[a-z-]+\s+){{0,3}}{role}\b"
        )
        own = {
            name
            for other in story.places({role})
            if story.homes[other] == story.homes[place]
            for groups in beside.findall(story.sentences[other].text)
            if (name := full_name("".join(groups))) is not None
        }
        if len(own) == 1:
            yield match, own.pop(), None
