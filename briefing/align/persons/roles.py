"""Names on which articles disagree: one role or one act of naming, two people.

Roles that one person holds at a time, words that name somebody ("identified the driver as …"), and any title with one
surname and two first names. Spellings of one name ("Sergei", "Sergey"), short forms and titles are no conflict, and
neither are two people both of whom one of the articles knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing import lexicon
from briefing.align import standing
from briefing.align.persons import names
from briefing.align.story import Story, order
from briefing.types import Conflict, Sentence, Span

# Held by one person at a time, in one place.
_ROLE = (
    r"prime\s+minister|president|mayor|governor|chancellor|captain|skipper|pilot|co-pilot|driver"
    r"|harbou?r\s+master|chief\s+executive|ceo|police\s+chief"
    r"|fire\s+chief|chairman|chairwoman|head\s+coach|manager|headmaster|headteacher|head\s+teacher|principal"
    r"|bishop|archbishop|king|queen|pope|sheriff"
    r"|coroner|defen[cs]e\s+minister|foreign\s+minister|interior\s+minister|health\s+minister"
    r"|transport\s+minister|finance\s+minister"
    r"|environment\s+minister|education\s+minister|justice\s+minister|attorney\s+general"
    r"|secretary\s+of\s+state|gunman|attacker|victim|winner|founder"
)
# Held by several people: compared only where the surname is the same.
_TITLE = (
    r"suspect|chief\s+justice|justice|judge|magistrate|spokesman|spokeswoman|spokesperson|minister"
    r"|deputy\s+minister|prosecutor"
    r"|ambassador|senator|councillor|commander|superintendent|inspector|lawyer|attorney|director|secretary|commissioner"
    r"|professor|doctor|surgeon|engineer|witness|survivor|detective|sergeant|lieutenant|colonel|general|major|admiral"
    r"|widow|widower|wife|husband|mother|father|teacher|player|striker|goalkeeper|singer|actor"
    r"|actress|author|officer|deputy|chair|mate|owner|farmer|student|pastor|priest|imam|rabbi|congressman|congresswoman"
)


def _by_initial(alternatives: str) -> str:
    """The same alternation with those of one first letter together, so that one letter rules out the rest."""
    grouped: dict[str, list[str]] = {}
    for one in alternatives.split("|"):
        grouped.setdefault(one[0], []).append(one[1:])
    return "|".join(rf"{initial}(?:{'|'.join(rest)})" for initial, rest in grouped.items())


_PATTERNS = (
    # "identified the driver as Per Hagen", "named the captain as Per Hagen"
    re.compile(
        rf"\b(?:identified|named|identifying"
        rf"|naming)\s+(?:the\s+)?(?P<what>(?:\w+\s+){{0,2}}\w+)\s+as\s+(?P<name>{names.PERSON})"
    ),
    # "the driver, identified as Per Hagen", "the captain was named as Per Hagen"
    re.compile(
        rf"\b[Tt]he\s+(?P<what>(?:\w+\s+)?\w+)(?:\s+of\s+(?:the|a)\s+\w+)?(?:,|\s+(?:was|has\s+been"
        rf"|had\s+been))\s+(?:\w+ly\s+)?(?:identified|named)(?:\s+by\s+[^,]{{3,40}})?\s+as\s+"
        rf"(?:\d+-year-old\s+)?(?P<name>{names.PERSON})"
    ),
    # "Captain Per Hagen", "Torvik's mayor, Per Hagen,", "the mayor of Torvik, Per Hagen,"
    re.compile(
        rf"\b(?P<where>{names.CAPITALISED}(?:['\u2019]s)?\s+)?(?P<what>(?i:{_by_initial(f'{_ROLE}|{_TITLE}')}))(?:\s+of\s+(?:the\s+)?(?P<of>{names.CAPITALISED}))?,?\s+(?:\d+-year-old\s+)?(?P<name>{names.PERSON})(?=[\s,.;:]|['\u2019]s|$)"
    ),
)
# Words that the patterns need, and the last words of the roles.
_NAMED = frozenset(["identified", "named", "identifying", "naming"])
_ROLE_WORDS = frozenset(re.split(r"\\s\+|-", role)[-1] for role in f"{_ROLE}|{_TITLE}".split("|"))
_ANY_ROLE = re.compile(rf"(?:{_ROLE}|{_TITLE})$")
_SHARED_ROLE = re.compile(rf"(?:{_TITLE})$")
_FORMER = re.compile(
    (
        r"\b(?:former|ex-|late|then-?|acting|deputy|vice|assistant|designate|elect|interim|next|previous|old"
        r"|new)[\s-]+(?:\w+\s+){0,2}$"
    ),
    re.IGNORECASE,
)
# "the lorry driver", not "the injured driver"
_MODIFIER = re.compile(
    r"\b(?!the\b|a\b|an\b|its\b|his\b|her\b|their\b|of\b|and\b)(?P<kind>[a-z]{3,}(?<!ed)(?<!ing))\s+$"
)
# One of them stands in a story as a rule. Of the others ("the victim", "president") there may be several: their
# sentences must have more in common than that someone is named.
_ALONE = (
    "pilot", "driver", "captain", "skipper", "headteacher", "headmaster", "coroner", "harbour master", "harbor master",
    "police chief", "fire chief", "head teacher", "head coach", "gunman",
)  # fmt: skip
_NAMING = frozenset(lexicon.stem(word) for word in ("identified", "named", "year", "old"))
_SHARED_CONTEXT = 3
_MOST = 300  # holders of a role that are compared, those told earliest in their articles first


@dataclass(frozen=True, slots=True)
class _Holder:
    sentence: Sentence
    role: str
    kind: str  # "lorry" of "the lorry driver"
    where: str
    name: str
    span: Span
    context: frozenset[str]  # stems of the sentence beside the name, the role and the word that names


def find(story: Story) -> tuple[Conflict, ...]:
    """One conflict for each role that two articles give to two people."""
    holders: dict[str, list[_Holder]] = {}
    for sentence in _naming(story):
        for holder in _holders(sentence):
            holders.setdefault(holder.role, []).append(holder)
    if not holders:
        return ()
    texts = {id: " ".join(sentence.text for sentence in own) for id, own in story.by_document.items()}
    found: list[Conflict] = []
    for role in sorted(holders):
        ordered = sorted(holders[role], key=lambda holder: order(holder.sentence))
        if (pair := _pair(ordered, texts)) is not None:
            sides = [standing.Side(one.name, [one.sentence.span]) for one in pair]
            found.append(
                standing.between(about=f"name: {role}", kind="name", sides=sides, articles=story.articles)
            )
    return tuple(found)


def _naming(story: Story) -> list[Sentence]:
    """The sentences that may name who has a role, where another article may name somebody for it too.

    Roles are compared by their last words alone.
    """
    roles = {place: story.vocabularies[place] & _ROLE_WORDS for place in story.places(_ROLE_WORDS)}
    # "named the skipper as …" gives any role at all
    named = {
        place: frozenset(_LAST.findall(holder.role)[-1] for holder in _holders(story.sentences[place]))
        for place in story.places(_NAMED)
    }
    met = {
        place: named[place] if place in named else _before_names(roles[place], story.sentences[place].text)
        for place in story.meeting(roles | named)
    }
    return [story.sentences[place] for place in story.meeting(met)]


_LAST = re.compile(r"\w+")


def _holders(sentence: Sentence) -> Iterator[_Holder]:
    text = sentence.text
    is_named = not lexicon.vocabulary(text).isdisjoint(_NAMED)
    for pattern, possible in zip(_PATTERNS, (is_named, is_named, True), strict=True):
        for match in pattern.finditer(text) if possible else ():
            groups = match.groupdict()
            if _FORMER.search(text[: match.start("what")]):
                continue
            words = [w for w in match["name"].split() if w.casefold() not in names.TITLE_WORDS]
            if len(words) < 2:
                continue
            role, kind = _role(match["what"])
            if not kind and (modifier := _MODIFIER.search(text[: match.start("what")])):
                kind = modifier["kind"]
            where = (
                (groups.get("of") or groups.get("where") or "")
                .strip()
                .removesuffix("'s")
                .removesuffix("\u2019s")
            )
            name = " ".join(words).removesuffix("'s").removesuffix("\u2019s")
            told = {*lexicon.content_stems(name), *lexicon.content_stems(role)} | _NAMING
            yield _Holder(
                sentence=sentence,
                role=role,
                kind=kind,
                where=where.casefold(),
                name=name,
                span=sentence.span_of(*match.span("name")),
                context=frozenset(lexicon.content_stems(text)) - told,
            )


# What stands between a role and the name, and how the name begins.
_NAME_FOLLOWS = re.compile(rf"(?:\s+of\s+(?:the\s+)?{names.CAPITALISED})?,?\s+(?:\d+-year-old\s+)?[A-Z]")


def _before_names(words: Iterable[str], text: str) -> frozenset[str]:
    """Those of the last words of roles, each of which is in `text`, behind which a name may follow."""
    folded = text.lower()
    if len(folded) != len(text) or "\u0131" in text or "\u017f" in text:  # letters of other lengths and cases
        return frozenset(words)
    return frozenset(
        word
        for word in words
        if any(_NAME_FOLLOWS.match(text, found.end()) for found in re.finditer(word, folded))
    )


def _role(words: str) -> tuple[str, str]:
    """A role and what comes before it: "the lorry driver" is a driver of the kind "lorry"."""
    flat = " ".join(words.casefold().split())
    match = _ANY_ROLE.search(flat)
    role = match.group() if match else " ".join(flat.split()[-2:]).removeprefix("the ").removeprefix("a ")
    before = flat.removesuffix(role).split()
    return role, before[-1] if match and before and before[-1] not in ("the", "a", "an") else ""


def _pair(holders: Sequence[_Holder], texts: dict[str, str]) -> tuple[_Holder, _Holder] | None:
    for i, one in enumerate(holders[:_MOST]):
        for other in holders[i + 1 : _MOST]:
            if one.name == other.name or not (_is_namesake(one, other) or _is_one_place(one, other)):
                continue
            if one.sentence.document_id == other.sentence.document_id or names.same_person(
                one.name, other.name
            ):
                continue
            if names.knows(texts[one.sentence.document_id], other.name, one.name):
                continue
            if names.knows(texts[other.sentence.document_id], one.name, other.name):
                continue
            return one, other
    return None


def _is_namesake(one: _Holder, other: _Holder) -> bool:
    """True if one title goes with one surname."""
    if one.where and other.where and one.where != other.where:
        return False
    return one.name.split()[-1] == other.name.split()[-1]


def _is_one_place(one: _Holder, other: _Holder) -> bool:
    """True if the role is one that a single person has, in one place, or the sentences have more in common."""
    if one.where != other.where or _SHARED_ROLE.search(one.role):
        return False
    if one.kind and other.kind and one.kind != other.kind:
        return False
    alone = one.role.endswith(_ALONE) or bool(one.where)
    return alone or len(one.context & other.context) >= _SHARED_CONTEXT
