"""How old the accused is: ages that articles give to somebody without a name, "the 34-year-old", "in his mid-forties".

`measures` compares the ages of persons named in full. Here the person is known by a role of which a story has one:
who is accused ("A man was held … The 34-year-old …", "the first suspect, a man in his middle forties"), or who holds an
office ("the 58-year-old treasurer", "a judge of 77"). Decades are stretches of years.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from briefing import lexicon
from briefing.align import standing
from briefing.align.persons import names
from briefing.align.story import Story, mains
from briefing.types import Conflict, Sentence, Span

_NAME = re.compile(names.PERSON)
_LEAST_YEARS = 2  # a birthday may lie between two reports
_MOST_YEARS = 25
_MOST = 24
_OLDEST = 110
_DECADES = {"teens": 13, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
            "eighties": 80, "nineties": 90}  # fmt: skip
_PARTS = {"early": (0, 4), "mid": (3, 7), "middle": (3, 7), "late": (6, 9)}
# One of them stands in a story as a rule; of teachers and farmers there are several.
_ROLE_WORDS = frozenset(
    "suspect treasurer mayor captain skipper pilot driver gunman attacker mate judge guide minister cashier".split()
)
_AGE = re.compile(
    r"\b(?P<years>\d{2})-year-old(?:\s+(?P<noun>[a-z][\w-]+)(?:\s+(?P<noun2>[a-z][\w-]+))?)?"
    r"|\b(?:in\s+(?:his|her|their)|of\s+about)\s+(?:(?P<part>early|mid|middle|late)[\s-]+)?(?P<decade>%s)\b"
    r"|\b(?:a|an|the)\s+(?P<who>[a-z][\w-]+)\s+(?:of|aged)\s+(?P<of>\d{2})(?=\s*[,.;]|\s+(?:who|whose|from|with|and|was)\b)"
    r"|(?:^|,|\bwho,?)\s*(?:aged|at(?:\s+the\s+age\s+of)?)\s+(?P<at>\d{2})(?=\s*,)"
    r"|\b(?:he|she)\s+(?:is|was)\s+(?P<is>\d{2})(?=\s*[,.;]|\s+(?:years\s+old|and)\b)"
    r"|\bthe\s+(?:(?P<of_what>[a-z]+)[\s-]+)?(?P<role>%s),?\s+(?:aged\s+|who\s+(?:is|was)\s+)?(?P<behind>\d{2})"
    r"(?=\s*[,.;]|\s+(?:and|who|years\s+old)\b)" % ("|".join(_DECADES), "|".join(sorted(_ROLE_WORDS))),
    re.IGNORECASE,
)  # fmt: skip
_ACCUSED = frozenset(
    """suspect arrested detained custody questioned charged accused defendant sentenced guilty convicted acquitted
    jailed held handcuffed remanded""".split()
)
_NO_ROLE = re.compile(
    r"\b(?:victims?|witness(?:es)?|customers?|bystanders?|daughter|son|wife|husband|mother|father)\b"
)
_SECOND = re.compile(r"\b(?:second|third|another|other|both|accomplice|co-defendants?)\b", re.IGNORECASE)
_SUSPECT = re.compile(r"\b(?:suspect|accused|defendant)\b", re.IGNORECASE)
_THE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_ALONE = re.compile(
    r"\d{2}-year-old(?:\s+(?:man|woman|suspect|defendant))?(?:\s*[.,;]|\s+(?:was|is|had|has|did|does|guilty|who|from|of|and|on"
    r"|in|to|for|with|after|at|faces|will|\w+ed)\b)",
    re.IGNORECASE,
)
_WAS_HELD = re.compile(
    r"\d{2}-year-old\s+(?:\w+\s+)?(?:man|woman|suspect)\s+(?:\w+\s+){0,4}(?:arrested|detained|held|questioned|charged)\b",
    re.IGNORECASE,
)
_MALE = re.compile(r"\b(?:he|his|him|man|boy|mr)\b", re.IGNORECASE)
_FEMALE = re.compile(r"\b(?:she|her|woman|girl|mrs|ms)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Aged:
    sentence: Sentence
    value: str
    span: Span
    first: int
    last: int
    sexes: frozenset[str]
    of_what: str | None  # "the bus driver"


def find(story: Story) -> tuple[Conflict, ...]:
    """One conflict at most for each role."""
    aged: defaultdict[str, list[_Aged]] = defaultdict(list)
    numbers = {word for word in story.numbers if word[:2].isdecimal() and not word[2:3].isdigit()}
    roles = sorted(_near(story).intersection(story.places(numbers | _DECADES.keys())))
    if len({story.homes[place] for place in roles}) < 2:
        return ()
    for place in roles:
        for role, one in _ages(story, place):
            aged[role].append(one)
    found: list[Conflict] = []
    for role in sorted(aged):
        if story.places({f"{role}s"}):
            continue  # of two drivers each has an age
        if (pair := _pair(aged[role])) is not None:
            sides = [standing.Side(one.value, [one.sentence.span]) for one in pair]
            found.append(
                standing.between(
                    about=f"age of the {role}", kind="number", sides=sides, articles=story.articles
                )
            )
    return tuple(found)


def _near(story: Story) -> set[int]:
    """The places where somebody is accused or has a role, and those right behind."""
    places = story.places(_ACCUSED | _ROLE_WORDS)
    return {near for place in places for near in (place, place + 1)}


def _ages(story: Story, place: int) -> Iterator[tuple[str, _Aged]]:
    sentence = story.sentences[place]
    text = sentence.text
    for match in _AGE.finditer(text):
        first, last = _years(match)
        around = text[max(0, match.start() - 60) : match.end() + 60]
        if (
            _NO_ROLE.search(around)
            or _SECOND.search(text, max(0, match.start() - 60), match.end())
            or not 10 <= first <= _OLDEST
        ):
            continue
        named = _NAME.search(text, match.end(), match.end() + 40)
        if named and named.start() - match.end() < 12:
            continue  # a person with a name is compared by it
        before = near.text if (near := story.before(place)) is not None else ""
        end = match.end("years") + len("-year-old") if match["years"] else match.end()
        start = match.start("behind") if match["role"] else match.start()
        end = match.end("behind") if match["role"] else end
        value = text[start:end].strip(" ,")
        span = sentence.span_of(start, end)
        one = _Aged(sentence, value, span, first, last, _sexes(f"{before} {text}"), match["of_what"])
        for role in _roles(match, text, before):
            yield role, one


def _years(match: re.Match[str]) -> tuple[int, int]:
    if match["decade"]:
        decade = _DECADES[match["decade"].casefold()]
        least, most = _PARTS.get((match["part"] or "").casefold(), (0, 9))
        return decade + least, decade + most
    years = int(match["years"] or match["of"] or match["at"] or match["is"] or match["behind"])
    return years, years


def _roles(match: re.Match[str], text: str, before: str) -> Iterator[str]:
    nouns = {noun.casefold() for noun in (match["noun"], match["noun2"], match["who"], match["role"]) if noun}
    if match["decade"]:
        nouns |= set(lexicon.words(text[max(0, match.start() - 40) : match.start()]))
    if known := nouns & (_ROLE_WORDS - _ACCUSED):
        yield from sorted(known)
    elif _is_the_accused(match, text, before):
        yield "accused"


def _is_the_accused(match: re.Match[str], text: str, before: str) -> bool:
    """True for "the 34-year-old was held", "the suspect, a man in his forties" and "at 61, she was sentenced"."""
    own = lexicon.vocabulary(text)
    if match["decade"]:
        return _SUSPECT.search(text, max(0, match.start() - 60), match.start()) is not None
    if match["at"] or match["is"]:
        return not _ACCUSED.isdisjoint(own)
    if match["who"] or match["role"]:
        return False
    if _THE.search(text, 0, match.start()):
        return _ALONE.match(text, match.start()) is not None and not _ACCUSED.isdisjoint(
            own | lexicon.vocabulary(before)
        )
    return _WAS_HELD.match(text, match.start()) is not None


def _sexes(text: str) -> frozenset[str]:
    return frozenset(name for name, pattern in (("m", _MALE), ("f", _FEMALE)) if pattern.search(text))


def _pair(aged: list[_Aged]) -> tuple[_Aged, _Aged] | None:
    main = mains(aged, lambda one, other: _gap(one, other) < _LEAST_YEARS)
    for one, other in combinations(main[:_MOST], 2):
        if (
            _LEAST_YEARS <= _gap(one, other) <= _MOST_YEARS
            and (not one.sexes or not other.sexes or not one.sexes.isdisjoint(other.sexes))
            and (one.of_what == other.of_what or not (one.of_what and other.of_what))
        ):
            return one, other
    return None


def _gap(one: _Aged, other: _Aged) -> int:
    return max(one.first - other.last, other.first - one.last, 0)
