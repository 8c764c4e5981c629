"""Who is said to have been told of a thing: "had been warned twice in writing", "knew of it", "wrote to the mayor".

The accuser's half of what accusations are often about; the other, that nobody told, is `unheard`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing import lexicon
from briefing.align import clauses, terms
from briefing.align.terms import Token
from briefing.types import Sentence

_INFORMED = frozenset("told warned informed notified alerted briefed shown".split())
# "rang the hotline", "complained to the council", "reported the crack to the town"
_CALLED = frozenset("contacted approached phoned telephoned rang emailed e-mailed texted".split())
_REPORTED = frozenset("complained reported flagged wrote".split())
_WROTE = frozenset("sent filed submitted lodged made delivered passed handed wrote".split())
_KNEW = frozenset("knew received learned learnt aware".split())
_NEEDS_WRITING = (_WROTE - {"wrote"}) | {"received"}
_WRITINGS = frozenset(
    """letter letters complaint complaints warning warnings report memo email e-mail message messages
    notice""".split()
)
TOLD = _INFORMED | _CALLED
VERBS = TOLD | _KNEW | _REPORTED | _WROTE
# Who tells reporters tells the readers.
_PRESS = frozenset(
    """reporters reporter journalists journalist press news paper newspaper newspapers magazine radio television tv
    conference audience""".split()
)
# Words of telling and denying make no two passages alike.
COMMON = frozenset(
    map(
        terms.key,
        map(
            lexicon.stem,
            """told tell warn warned warning inform informed notify alert alerted message complaint letter report
            reported call hear heard learn learned knew know known aware receive received contact contacted discuss
            discussed said spokesman spokeswoman statement write wrote written send sent reach reached reporter
            reporters ask asked official officials no not never nobody none first accusation claim account deny denied
            reject rejected made thing things""".split(),
        ),
    )
)

# "told the men to paint them" and "warned him not to" tell of no news.
_ORDERS = frozenset("to not against".split())
# "knew of it", and not "knew him"
_MATTERS = frozenset("of about that what how when".split())
_NOTHING = frozenset("nothing little".split())
_ARTICLES = frozenset("the a an its his her their this that these those".split())
_MARKS = frozenset('" \u201c \u201d ,'.split())
_ENDS = _MARKS | frozenset("in on about by for from during over and twice once again repeatedly".split())
_RELATIVE = frozenset("who whose which whom".split())
# So many words behind a verb the writing is looked for, and the hearers; and so long is an aside.
_NEAR, _BEHIND, _ASIDE = 6, 14, 14


@dataclass(frozen=True, slots=True)
class Heard:
    """That someone was told, knew, or was written to."""

    sentence: Sentence
    word: str
    hearers: tuple[Token, ...]  # none where they are not named: "wrote a letter of three pages"
    writing: str = ""  # the letter, where there is no hearer

    @property
    def verb(self) -> str:
        """What happened to the hearers, in a word: who wrote to them told them."""
        return self.word if self.word in _INFORMED or self.word in _KNEW else "told"


def content(text: str) -> frozenset[str]:
    """The keys of a text without those of telling and denying."""
    return terms.keys(text) - COMMON


def read(sentence: Sentence) -> Iterator[Heard]:
    """What a sentence tells of someone who was told."""
    text = sentence.text
    if "?" in text:
        return
    words = _without_asides(terms.tokens(text))
    for at, token in enumerate(words):
        if token.word not in VERBS:
            continue
        mood = clauses.mood(words, at)
        if not mood.is_real or mood.is_negated:
            continue
        writing = next((t.word for t in words[at + 1 : at + _NEAR] if t.word in _WRITINGS), "")
        if token.word in _NEEDS_WRITING and not writing:
            continue
        hearers = tuple(t for t in _hearers(words, at) if not t.word[0].isdigit())
        if hearers and not any(t.word in _PRESS for t in hearers):
            yield Heard(sentence, token.word, hearers)
        elif not hearers and token.word in _WROTE and writing:
            yield Heard(sentence, token.word, (), writing)


def _hearers(words: Sequence[Token], at: int) -> tuple[Token, ...]:
    """Whom a verb of telling or of knowing says to have heard."""
    follows = words[at + 1].word if at + 1 < len(words) else ""
    if words[at].word in _KNEW:
        of = words[at].word == "received" or any(t.word in _MATTERS for t in words[at + 1 : at + _NEAR])
        return clauses.before(words, at) if of and follows not in _NOTHING else ()
    if words[at].word not in TOLD:  # "wrote a letter to the board"
        behind = words[at + 1 : at + _BEHIND]
        to = next((n for n, t in enumerate(behind) if t.word == "to"), None)
        if to is None or any(t.word in clauses.BREAKS or t.word in _MARKS for t in behind[:to]):
            return ()
        return _named(behind[to + 1 :])
    if clauses.is_passive(words, at):
        # "dark since March, and the port authority had been warned"
        start = max((n + 1 for n in range(at) if words[n].word == ","), default=0)
        near = clauses.before(words[start:], at - start)
        return () if follows in _ORDERS else near or clauses.before(words, at)
    return () if words[at].word == "shown" else objects(words, at)  # "has shown that"


def objects(words: Sequence[Token], at: int) -> tuple[Token, ...]:
    """Whom an active verb tells: "warned the operator of the dam that …"."""
    behind = words[at + 1 : at + _BEHIND]
    return () if behind and behind[0].word == "of" else _named(behind)


def _named(words: Sequence[Token]) -> tuple[Token, ...]:
    """The content words with which `words` begin, none where an order follows."""
    found: list[Token] = []
    for n, token in enumerate(words):
        if token.word in _ORDERS:  # but "alerted the railway to the loose bolts"
            is_thing = token.word == "to" and bool(words[n + 1 : n + 2]) and words[n + 1].word in _ARTICLES
            return tuple(found) if is_thing else ()
        if token.word in clauses.BREAKS or token.word in _ENDS:
            break
        if token.is_content:
            found.append(token)
    return tuple(found)


def _without_asides(words: Sequence[Token]) -> Sequence[Token]:
    """The words without the relative clauses between commas: "Ms Ode, whose contract runs until May, was told"."""
    found: list[Token] = []
    inside = False
    for n, token in enumerate(words):
        if inside:
            inside = not _ends_in_comma(token)
        elif token.word == "," and words[n + 1 : n + 2] and words[n + 1].word in _RELATIVE:
            inside = any(map(_ends_in_comma, words[n + 2 : n + _ASIDE]))
        else:
            found.append(token)
    return found


def _ends_in_comma(token: Token) -> bool:
    return token.word.endswith(",")  # a number keeps it: "2027,"
