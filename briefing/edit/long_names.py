"""Who it is in a long run of capitals: a body, a post and a person, as in "said Harrow County Court Judge Ina Holt"."""

from __future__ import annotations

import re

from briefing.edit.names import PLACE_BEGINS
from briefing.edit.offices import CHIEFS, OFFICES, SHORT_OFFICES
from briefing.first_names import is_first

_SHORTENED = rf"{SHORT_OFFICES}|Mr|Mrs|Ms|St"
_POSTS = frozenset([*(office.capitalize() for office in OFFICES), *CHIEFS])
_TITLES = frozenset(f"{title}." for title in _SHORTENED.split("|"))
_CAPITAL = rf"(?:(?:{_SHORTENED})\.|(?:[A-Z]\.)+|[A-Z][\w'\u2019-]*)"
_WORD = re.compile(_CAPITAL)
_RUN = re.compile(rf"{_CAPITAL}(?:\s+(?:(?:de|van|von|der|bin|al|el|la|du|di|da)\s+)*{_CAPITAL})*")
# A post in small letters between two names, or the rest of a body: "Senate leader Karl Brandt", "Court of Appeal".
_NO_POST = "after|and|as|at|by|during|for|from|in|on|or|that|through|to|when|where|while|who|with"
_GOES_ON = re.compile(
    rf"\s+(?P<between>of(?:\s+the)?|(?!of\b)(?:(?!(?:{_NO_POST})\b)[a-z-]+\s+){{0,2}}(?!(?:{_NO_POST})\b)[a-z-]+)"
    r"\s+(?=[A-Z])"
)
_CAPITALS_BEFORE = re.compile(r"(?<!\S)(?:[A-Z][\w'\u2019-]*\s+)+$")
_DAY_BEHIND = re.compile(r"(?:\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)+$")
_GLUED_INITIALS = re.compile(r"(?<!\w)(?:[A-Z]\.)+$")
_INITIALS_CHARS = 8
_FAR = 60  # characters
_USUAL_WORDS = 4
_DEMONYM_ENDS = ("an", "ese", "ish")


def begin(text: str, start: int) -> int:
    """Where the run of capitals begins in which a name was found; a pattern for names takes its last four words."""
    if start > 1 and (glued := _GLUED_INITIALS.search(text, max(0, start - _INITIALS_CHARS), start)):
        start = glued.start()  # "J.R. Reed"
    if start < 2 or not text[start - 1].isspace() or not text[start - 2].isalnum():
        return start
    before = _CAPITALS_BEFORE.search(text, max(0, start - _FAR), start)
    return before.start() if before else start


def whose(text: str, start: int, end: int) -> int:
    """Where the person begins in a run of capitals, or the run if it has none."""
    words = _words(text, start, end)
    person = _behind_post(words) or _person(words)
    return start if person is None else words[person][0]


def after_said(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the speaker stands of whom a name was found at `start` to `end`, behind "said"."""
    run = _RUN.match(text, start)
    if run is None:
        return start, end
    between = _GOES_ON.match(text, run.end())
    if between is not None:
        behind = _RUN.match(text, between.end())
        words = _words(text, *behind.span()) if behind else []
        is_post = not between["between"].startswith("of")
        is_body = _person(_words(text, *run.span())) is None and _person(words) is not None
        if behind and (is_post or is_body):
            return _spoken(words, *behind.span())
    if day := _DAY_BEHIND.search(text, start, run.end()):
        return _spoken(_words(text, start, day.start()), start, day.start())
    return (start, end) if run.end() <= end else _spoken(_words(text, *run.span()), *run.span())


def is_demonym(text: str, start: int, end: int) -> bool:
    """True for "the German wrote": it says where someone comes from."""
    name = text[start:end]
    is_behind_article = text[max(0, start - 4) : start] in ("the ", "The ")
    return is_behind_article and " " not in name and name.endswith(_DEMONYM_ENDS) and name != "Vatican"


def _words(text: str, start: int, end: int) -> list[tuple[int, str]]:
    return [(match.start(), match[0]) for match in _WORD.finditer(text, start, end)]


def _person(words: list[tuple[int, str]]) -> int | None:
    """The number of the first name in a run, where one is known and another name follows it."""
    for number in range(len(words) - 2, -1, -1):
        if is_first(words[number][1]) and not (number and f"{words[number - 1][1]} " in PLACE_BEGINS):
            return number
    return None


def _behind_post(words: list[tuple[int, str]]) -> int | None:
    """The number of the word that follows the last post of a run."""
    posts = [number for number, (_, word) in enumerate(words[:-1]) if word in _POSTS or word in _TITLES]
    return posts[-1] + 1 if posts else None


def _spoken(words: list[tuple[int, str]], start: int, end: int) -> tuple[int, int]:
    """The person at the end of a run; all of a short one, whose titles are known elsewhere."""
    if len(words) <= _USUAL_WORDS:
        return start, end
    person = _behind_post(words) or _person(words)
    return words[len(words) - 2 if person is None else person][0], end
