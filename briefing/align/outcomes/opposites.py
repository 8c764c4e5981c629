"""Ways to say that a thing ended one way or the other: the table that outcomes are compared by.

Each issue has two poles, each a list of phrases; one that begins with a star describes and has no object. A phrase
speaks of what stands before it ("died", "is alive"), or of what an active form has behind it ("freed the four").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing import lexicon
from briefing.align.terms import Token


@dataclass(frozen=True, slots=True)
class Issue:
    """What is in question. The poles are "yes" and "no"."""

    about: str
    # The poles that may come true after the other was reported, without a contradiction.
    may_follow: tuple[str, ...] = ()
    # The phrases speak of what stands before them even without a form of "be".
    is_intransitive: bool = False
    # A preposition speaks of what is behind it alone, and says little: the sentences share more.
    is_place: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to say one pole, word by word."""

    words: tuple[str, ...]
    issue: Issue
    pole: str
    is_adjective: bool


_TABLE: tuple[tuple[Issue, str, str], ...] = (
    (
        Issue("annulled or upheld"),
        """annulled, annul, annuls, struck down, strikes down, strike down, voided, *void, *invalid, invalidated,
        overturned, overturns, quashed, set aside, nullified, *null, cancelled, canceled, cancels, revoked, rescinded,
        scrapped, thrown out, threw out, throws out, tossed out""",
        "upheld, upholds, uphold, confirmed, confirms, affirmed, affirms, validated, *valid, let stand, reinstated",
    ),
    (
        Issue("dead or alive", ("yes",), is_intransitive=True),
        """died, *dead, killed, perished, one of the victims, among the dead, among the victims, one of the dead,
        among those killed, drowned, succumbed, lost his life, lost her life, lost their lives""",
        "*alive, survived, survives, *unharmed, *unhurt, *uninjured, escaped unhurt, escaped unharmed",
    ),
    (
        Issue("free or still held", ("yes",)),
        "freed, frees, released, releases, set free, *free, let go, liberated",
        """still held, remain captive, remains captive, in captivity, remain in custody, remains in custody,
        remain in detention, remains in detention, still in custody, still in detention, still captive,
        remain behind bars, remains behind bars, still behind bars, still being held, in captivity, remains in prison,
        remains in jail, still in jail, still in prison, remain in prison, remain in jail, remains hostage,
        remain hostage, in the hands of, still hostage, still hostages""",
    ),
    (
        Issue("arrested or not", ("yes",)),
        "arrested, arrests, detained, taken into custody, captured, apprehended, in custody, held by police",
        "still at large, remains at large, remain at large, on the run, still on the run, evaded capture",
    ),
    (
        Issue("guilty or cleared", ("no",)),
        "convicted, convicts, found guilty, *guilty, found liable",
        "acquitted, acquits, cleared, clears, exonerated, exonerates, found not guilty, found innocent, absolved",
    ),
    (
        Issue("passed or rejected"),
        "approved, approves, passed, passes, adopted, adopts, endorsed, ratified, ratifies, accepted",
        """rejected, rejects, voted down, votes down, vetoed, vetoes, threw out, thrown out, throws out, defeated,
        turned down, blocked, refused""",
    ),
    (
        Issue("gone or staying", ("yes",), is_intransitive=True),
        """resigned, resigns, stepped down, steps down, stood down, quit, quits, sacked, fired, dismissed, ousted,
        removed""",
        """stay on, stays on, stayed on, remain in office, remains in office, remain in post, remains in post,
        keeps his job, keeps her job, stays in office, still in office, stays in post, clung on""",
    ),
    (
        Issue("closed or open", ("yes", "no")),
        "*closed, *shut, sealed off, shut down",
        "*open, reopened, reopens, stayed open, remained open",
    ),
    (
        Issue("destroyed or intact", ("yes",)),
        "destroyed, collapsed, cracked, wrecked, *damaged, burned down, burnt down, gave way, breached, *ruptured",
        "*intact, *undamaged, *unscathed, still standing, *unbroken, spared",
    ),
    (
        Issue("safe or contaminated", ("yes", "no")),
        "*contaminated, *unsafe, *poisoned, *tainted, *polluted, *undrinkable",
        "*safe, *uncontaminated, *clean, *drinkable",
    ),
    (
        Issue("deliberate or accidental"),
        "*deliberate, *intentional, arson, sabotage, *sabotaged, set deliberately, set on purpose, murder, murdered",
        "*accidental, accident, *unintentional, mishap, suicide",
    ),
    (
        Issue("armed or unarmed", is_intransitive=True),
        "*armed, carrying a gun, carrying a weapon, carrying a knife",
        "*unarmed",
    ),
    (
        Issue("drunk or sober", is_intransitive=True),
        "*drunk, *intoxicated, over the limit, under the influence",
        "*sober",
    ),
    (
        Issue("locked or open", ("yes", "no"), is_intransitive=True),
        "*locked, *bolted, *padlocked, *chained shut, kept locked",
        "*unlocked, *open, not locked",
    ),
    (Issue("inside or outside", is_place=True), "inside", "outside"),
    (
        Issue("landed or turned away"),
        "landed, lands, docked",
        "diverted, turned back, turned away, forced back",
    ),
    (
        Issue("lifted or in force", ("yes", "no")),
        "lifted, lifts, eased",
        """extended, remains in force, remain in force, still in force, remains in place, remain in place,
        still in place, imposed""",
    ),
    (
        Issue("won or lost", is_intransitive=True),
        "won, wins, *victorious, re-elected",
        "lost, loses, *unseated, voted out",
    ),
)


def _phrases() -> Iterator[Phrase]:
    for issue, yes, no in _TABLE:
        for pole, listed in (("yes", yes), ("no", no)):
            for phrase in sorted(set(" ".join(listed.split()).split(", "))):
                bare = phrase.removeprefix("*")
                yield Phrase(tuple(bare.split()), issue, pole, phrase.startswith("*"))


def _by_first() -> Mapping[str, tuple[Phrase, ...]]:
    table: dict[str, list[Phrase]] = {}
    for phrase in _phrases():
        table.setdefault(phrase.words[0], []).append(phrase)
    return {
        first: tuple(sorted(own, key=lambda p: (-len(p.words), p.issue.about, p.pole)))
        for first, own in table.items()
    }


_BY_FIRST = _by_first()

# By the longest word of each phrase: most sentences have none of them.
_BY_LONGEST: dict[str, list[tuple[frozenset[str], str, str]]] = {}
for _phrase in _phrases():
    _BY_LONGEST.setdefault(
        max(_phrase.words, key=lambda w: (w not in lexicon.FUNCTION_WORDS, len(w))), []
    ).append((frozenset(_phrase.words), _phrase.issue.about, _phrase.pole))
LONGEST = frozenset(_BY_LONGEST)


def possible(vocabulary: frozenset[str]) -> set[tuple[str, str]]:
    """Issues and poles of which a text with these words may have a phrase."""
    return {
        (about, pole)
        for word in LONGEST & vocabulary
        for needed, about, pole in _BY_LONGEST[word]
        if needed <= vocabulary
    }


def occurrences(words: Sequence[Token]) -> Iterator[tuple[Phrase, int, int]]:
    """Phrases in a sentence with the places of their first and last word; the longest of an issue at each place."""
    for at, token in enumerate(words):
        if (phrases := _BY_FIRST.get(token.word)) is None:
            continue
        told: set[str] = set()
        for phrase in phrases:
            last = at + len(phrase.words) - 1
            if phrase.issue.about not in told and tuple(t.word for t in words[at : last + 1]) == phrase.words:
                told.add(phrase.issue.about)
                yield phrase, at, last


def other(pole: str) -> str:
    """The opposite pole."""
    return "no" if pole == "yes" else "yes"
