"""Which sentence opens the briefing: the news itself, as one of the articles opens.

Blind readers of development clusters put what opens on an explanation, a caption or the middle of an article behind
any text that opens on the news, whatever else it told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from briefing.align.tense import PAST_IRREGULAR
from briefing.lexicon import SPEECH_VERBS, vocabulary
from briefing.quotations import outside
from briefing.select.candidates import Candidates
from briefing.select.columns import is_column
from briefing.select.context import begins_pointing, points
from briefing.select.features import combine
from briefing.select.terms import Floats, Ints
from briefing.select.weights import OPENING

_POSITIONS = 3
_WORDS = (8, 60)
# Most first sentences of the development articles have about so many words.
_USUAL_WORDS = 28
# Reports of a story that goes on for days begin with what has gone before, too, in forty words and more: of how much
# another length costs there is a third. With all of it 26 stories of ten reports tell 1 to 6 of 100 vital facts fewer
# in 60 to 150 words, and 39 cases 1 to 2 more.
_OF_LENGTH_LATER = 0.33
# An opening's age is the geometric mean of its part of the story's days and of how far it is days at all: one day is
# little in a story of two. With 2 the openings of the cases are less like the references' (32.6 instead of 33.5).
_FEW_DAYS = 4
# Of a report that is more days older than these the news is over, the more the older: an offer of March where June
# tells of its end. One of 65 invented stories opens otherwise by it, on an arrest where it had been on a count.
_LASTING_DAYS = 10
_NO_OPENING_MARKS = tuple("\"'\u201c\u2018[(")
_FOREIGN_MARKS = (*_NO_OPENING_MARKS, *"\u201e\u201a\u00ab\u00bb\u2039\u203a\u300c\u300e\u00bf")
_ASKS = re.compile("[?\uff1f\u061f]")
_LOWER = re.compile("[a-z]")
_ADDRESSING = re.compile(r"\b(?:I|me|my|us|[Ww]e|[Oo]ur|My|[Yy]ou|[Yy]our)\b")
_ADDRESSING_WORDS = frozenset(["i", "me", "my", "us", "we", "our", "you", "your"])
# What goes on from a sentence that is not there.
_GOES_ON = re.compile(
    r"\b(?:also|instead|too|another|again|in addition|as well(?!\s+as\b))\b|^(?:Just|Only|Granted|Still|In fact)\b"
)
_GOES_ON_WORDS = frozenset(
    "also instead too another again addition well just granted still fact only".split()
)
# An article begins with nothing before it: "yet another inch" is one more than its readers have known of; not so
# "another man", of whom there is a first.
_BEGINS_ANEW = re.compile(
    r"\b(?:also|again|in addition|as well(?!\s+as\b)|instead(?!\s+of\b)|another\s+(?:\w+\s+){0,2}?"
    r"(?:man|woman|boy|girl|person|child|body|victim|suspect|officer|soldier|teenager))\b|^(?:Granted|Still|In fact)\b"
)
# "A man accused of robbing another man": both are told of here.
_TWO_OF_A_KIND = re.compile(r"\b(?:[Aa]n?|[Oo]ne)\s+(\w+)\b.*?\banother\s+\1\b")
# Of whom only a sentence before can say which: "Police say the man blew his horn".
_SOMEONE = re.compile(
    r"\b[Tt]he (man|woman|boy|girl|suspect|victim)\b"
    r"(?!,? (?:who|whose|accused|suspected|behind|charged|of|in|from|at|with)\b)"
)
_SOMEONE_WORDS = frozenset("man woman boy girl suspect victim".split())
_NAME_OR_FIGURE = re.compile(r"(?<=.)\b(?:[A-Z][a-z]+|[A-Z]\.?[A-Z]|\d)")
# A first sentence of so many words may open without a name: "Swiss farmers have admitted that they do not know why".
# And a shorter one that somebody says: "Hay makes cows tired, a study suggests."
_TELLING_WORDS = 15
# "Dr. Ina Holt is a British archaeologist." says who somebody is and nothing of what happened.
_PORTRAIT = re.compile(r"(?:[A-Z][\w'\u2019-]*\.?\s+){1,5}(?:is|was)\s+an?\s(?:[^\s,;:]+\s*){1,8}$")
_FULL_STOP = re.compile(
    r"[.!\u2026\u3002\uff01\u06d4\u0964][\"'\u201d\u2019\u201c\u00bb)\]\u300d\u300f\uff09]*$"
)
# News has happened or will: not so "Passwords are the bane of many a user", "Ina Holt seeks to understand the details".
_PERHAPS_PAST = frozenset(
    """put set cut hit shut hurt burst spread split heard felt left held read done seen shown gone taken given written
    spoken driven flown fallen chosen stolen broken known thrown torn""".split()
)
_TELLS_WORDS = (frozenset(PAST_IRREGULAR) - _PERHAPS_PAST) | {"said", "says", "say", "will"}
_NOT_PAST = frozenset(
    "united hundred indeed need speed feed exceed breed seed weed bleed sacred naked wicked".split()
)
_END_CHARS = 12  # a full stop and what may close behind it
# A day of the week, or a date in a bracket: news says when.
_SAYS_WHEN = re.compile(
    r"[MTWFS](?<!\w[MTWFS])(?:(?<=M)on|(?<=T)(?:ue|hur)s|(?<=W)ednes|(?<=F)ri|(?<=S)(?:atur|un))day\b|\[\d{1,2} [A-Z]"
)


def opening(candidates: Candidates, features: Mapping[str, Floats], values: Floats) -> Floats:
    """How well each candidate would open the briefing, shape (n,); minus infinity where it cannot.

    An opening is a complete statement from the top of an article that says who or how many, in the articles' own
    voice: no quotation, no question, nobody addressed, nothing that leans on a sentence before it. Among those it is
    the weighted sum of `traits`.
    """
    can = openers(candidates)
    of_opening = traits(candidates, features, values, can.nonzero()[0])
    found = np.full(len(candidates), -np.inf)
    found[can] = combine(of_opening, OPENING)
    return found


def openers(candidates: Candidates) -> NDArray[np.bool_]:
    """Which candidates can open a briefing at all, shape (n,).

    Only an article's first sentence may, where it can: who reads "Divers were called to the jetty" first asks why. The
    first was the better opening in 20 of the 24 development clusters where that decides. "The find was presented on
    Thursday" and "Ina Holt is a British archaeologist" open where no other article begins with what was found.
    """
    shortest, longest = _WORDS
    top = candidates.stands & (candidates.positions < _POSITIONS) & ~candidates.bygone
    top &= ~candidates.borrowed
    top &= (candidates.words >= shortest) & (candidates.words <= longest)
    begun: set[int] = set()  # articles whose first sentence can open
    opening: list[int] = []
    for row in top.nonzero()[0].tolist():
        article, is_first = int(candidates.articles[row]), candidates.positions[row] == 0
        if article not in begun and _can_open(candidates, row, is_first=bool(is_first)):
            opening.append(row)
            if is_first:
                begun.add(article)
    at_once = [
        row
        for row in opening
        if not begins_pointing(text := candidates.text(row)) and _PORTRAIT.match(text) is None
    ]
    found = at_once or opening
    top[:] = False
    reported = [row for row in found if not is_column(candidates.texts_of(int(candidates.articles[row])))]
    top[reported or found] = True
    return top if opening else _next_best(candidates)


def _can_open(candidates: Candidates, row: int, *, is_first: bool) -> bool:
    text = candidates.text(row)
    if not candidates.is_english[row]:
        return _opens_abroad(text)
    telling = is_first and (
        bool(candidates.words[row] >= _TELLING_WORDS) or not vocabulary(text).isdisjoint(SPEECH_VERBS)
    )
    return _opens(text, first=is_first, telling=telling)


def _next_best(candidates: Candidates) -> NDArray[np.bool_]:
    """Where nothing can open: what at least reports."""
    fair = np.array([reports(candidates, row) for row in range(len(candidates))], dtype=np.bool_)
    top = fair & (candidates.positions < _POSITIONS)
    return top if top.any() else fair


def reports(candidates: Candidates, row: int) -> bool:
    """True for what an article tells itself and of its own day: neither quoted nor asked, leaning on nothing."""
    text = candidates.text(row)
    is_fair = candidates.stands[row] and not candidates.bygone[row] and candidates.words[row] >= _WORDS[0]
    return bool(is_fair) and not text.startswith(_NO_OPENING_MARKS) and "?" not in text and not _goes_on(text)


def preamble(candidates: Candidates, openings: Floats, row: int) -> NDArray[np.bool_]:
    """What the article of the opening `row` says before it and what cannot open, shape (n,): "Nobody likes the rain."

    Told behind the opening it would begin the story again. What is only too long to open is no preamble but the news.
    """
    found = (candidates.articles == candidates.articles[row]) & (
        candidates.positions < candidates.positions[row]
    )
    found &= ~np.isfinite(openings) & (candidates.words <= _WORDS[1])
    before = [other for other in found.nonzero()[0].tolist() if reports(candidates, other)]
    found[:] = False
    if before and not points(candidates.text(row)):  # at it
        found[before] = True
    return np.asarray(found, dtype=np.bool_)


def _opens(text: str, *, first: bool, telling: bool) -> bool:
    """True if the text, seen alone, may open a briefing; a `telling` one without a name or figure too.

    A search is left out where no word of it stands there.
    """
    if text.startswith(_NO_OPENING_MARKS) or "?" in text or not _LOWER.search(text):
        return False
    words = vocabulary(text)
    if not words.isdisjoint(_ADDRESSING_WORDS) and _ADDRESSING.search(text):
        return False
    if _goes_on(text, first=first):
        return False
    # the end only: a search from the start would try every full stop
    if not telling and not _NAME_OR_FIGURE.search(text):
        return False
    return _FULL_STOP.search(text, max(0, len(text) - _END_CHARS)) is not None


def _opens_abroad(text: str) -> bool:
    """The same of another language than English, whose capitals and words tell less.

    French, Spanish or Polish write a weekday small and German every noun with a capital, so that a first sentence is
    news without either ("Le conseil a vot\u00e9 mardi la fermeture du pont."); Italian "I" is an article. What goes on
    from a sentence before does not stand alone, by its first words.
    """
    if text.startswith(_FOREIGN_MARKS) or _ASKS.search(text) or text.isupper():
        return False
    return _FULL_STOP.search(text, max(0, len(text) - _END_CHARS)) is not None


def _goes_on(text: str, *, first: bool = False) -> bool:
    """True for what goes on from a sentence that is not there; the `first` one of an article does so more rarely."""
    words = vocabulary(text)
    if "another" in words and _TWO_OF_A_KIND.search(text):
        text = text.replace("another", "")
    if not words.isdisjoint(_GOES_ON_WORDS) and (_BEGINS_ANEW if first else _GOES_ON).search(text):
        return True
    someone = None if words.isdisjoint(_SOMEONE_WORDS) else _SOMEONE.search(text)
    return someone is not None and not re.search(rf"\b[Aa]n?\s[^.]*\b{someone[1]}\b", text[: someone.start()])


def _tells(text: str) -> bool:
    """True if a verb in the text, outside quotation marks, says what happened or will."""
    words = vocabulary(outside(text) if '"' in text or "\u201c" in text else text)
    if not words.isdisjoint(_TELLS_WORDS):
        return True
    return any(word.endswith("ed") and word not in _NOT_PAST for word in words)


def traits(
    candidates: Candidates, features: Mapping[str, Floats], values: Floats, rows: Ints
) -> dict[str, Floats]:
    """What is known of each of the rows as an opening, each of shape (len(rows),)."""
    texts = [candidates.texts[row] for row in rows.tolist()]
    length = np.abs(candidates.words[rows] - _USUAL_WORDS) / _USUAL_WORDS
    days = candidates.days_old[rows]
    return {
        "salience": values[rows],
        "first": (candidates.positions[rows] == 0).astype(np.float64),
        "in_leads": features["in_leads"][rows],
        "unusual_length": length if candidates.day_count == 1 else _OF_LENGTH_LATER * length,
        "says_when": np.array([_says_when(text) for text in texts], dtype=np.float64),
        "tells": np.array([_tells(text) for text in texts], dtype=np.float64),
        "age": np.sqrt(candidates.age[rows] * days / (days + _FEW_DAYS))
        * np.log10(np.maximum(days, _LASTING_DAYS)),
    }


def _says_when(text: str) -> bool:
    return ("day" in text or "[" in text) and _SAYS_WHEN.search(text) is not None
