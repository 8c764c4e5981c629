"""What is in question where two articles tell opposed outcomes, and classes of words that its phrases share."""

from __future__ import annotations

from dataclasses import dataclass

from briefing import lexicon
from briefing.align import terms


@dataclass(frozen=True, slots=True)
class Issue:
    """What is in question. The poles are "yes" and "no"."""

    about: str
    # The poles that may come true after the other was reported, without a contradiction.
    may_follow: tuple[str, ...] = ()
    # What is told of today and may be otherwise tomorrow, so that two reports without a date may both be true.
    is_passing: bool = False
    # The phrases speak of what stands before them even without a form of "be".
    is_intransitive: bool = False
    # A preposition speaks of what is behind it alone, and says little: the sentences share more.
    is_place: bool = False
    # It is told of people: where both sides name one, it is the same.
    is_of_person: bool = False
    # Its words are those of many matters: two sentences that share little besides tell nothing.
    is_common: bool = False
    # Words for what it is told of: one of them stands in the sentence or beside it, where others do not show what is.
    things: frozenset[str] = frozenset()
    is_of_things: bool = False  # and always
    names_things: bool = False  # its phrases say of which of them: who worked overnight is no alarm
    # Words for what its phrases tell something else of: a share that loses a tenth has lost no contest.
    never_of: frozenset[str] = frozenset()


# Each word is of one class at most.
CLASSES = {
    "{his}": frozenset("his her their its".split()),
    "{him}": frozenset("him them".split()),
    "{has}": frozenset("has have had".split()),
    "{is}": frozenset("is are was were been be being".split()),
    "{will}": frozenset("will would shall".split()),
    "{post}": frozenset("post job office seat position role mandate chair portfolio ministry place".split()),
    "{deal}": frozenset(
        """deal agreement contract treaty accord pact sale takeover merger acquisition purchase talks negotiations
        truce ceasefire""".split()
    ),
    "{captive}": frozenset("captive captives hostage hostages prisoner prisoners".split()),
}
RESIGN = "resign|quit|step down|stand down|step aside|leave office|give up {his} {post}"
RESIGNING = "resigning|quitting|stepping down|standing down|stepping aside|giving up {his} {post}"


def keys(words: str) -> frozenset[str]:
    """The keys of some words."""
    return frozenset(terms.key(lexicon.stem(word)) for word in words.split())
