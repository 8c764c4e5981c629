"""Names on which articles disagree: one role or one act of naming, two people.

Only roles that one person holds at a time, and words that name somebody ("identified the driver as …"). Spellings of
one name ("Sergei", "Sergey"), short forms and titles are no conflict, and neither are two people both of whom one
of the articles knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing import lexicon
from briefing.align import standing
from briefing.types import Article, Conflict, Sentence, Span

_CAP = r"[A-Z][a-z\u00c0-\u024f]+(?:['\u2019-][A-Za-z\u00c0-\u024f]+)*"
_PERSON = rf"{_CAP}(?:\s+(?:[A-Z]\.|(?:van|von|de|da|del|bin|al|el|la)\s+{_CAP}|{_CAP})){{1,3}}"
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
_PATTERNS = (
    # "identified the driver as Per Hagen", "named the captain as Per Hagen"
    re.compile(
        rf"\b(?:identified|named|identifying"
        rf"|naming)\s+(?:the\s+)?(?P<what>(?:\w+\s+){{0,2}}\w+)\s+as\s+(?P<name>{_PERSON})"
    ),
    # "the driver, identified as Per Hagen", "the captain was named as Per Hagen"
    re.compile(
        rf"\b[Tt]he\s+(?P<what>(?:\w+\s+)?\w+)(?:,|\s+(?:was|has\s+been"
        rf"|had\s+been))\s+(?:\w+ly\s+)?(?:identified|named)(?:\s+by\s+[^,]{{3,40}})?\s+as\s+"
        rf"(?:\d+-year-old\s+)?(?P<name>{_PERSON})"
    ),
    # "Captain Per Hagen", "Torvik's mayor, Per Hagen,", "the mayor of Torvik, Per Hagen,"
    re.compile(
        rf"\b(?P<where>{_CAP}(?:['\u2019]s)?\s+)?(?P<what>(?i:{_ROLE}))(?:\s+of\s+(?:the\s+)?(?P<of>{_CAP}))?,?\s+(?P<name>{_PERSON})(?=[\s,.;:]|['\u2019]s|$)"
    ),
)
# Words that the patterns need, and the last words of the roles.
_NAMED = frozenset(["identified", "named", "identifying", "naming"])
_ROLE_WORDS = frozenset(
    """minister president mayor governor chancellor captain skipper pilot driver master executive ceo chief chairman
    chairwoman coach manager headmaster headteacher teacher principal bishop archbishop king queen pope sheriff coroner
    general state gunman attacker victim winner founder""".split()
)
_FORMER = re.compile(
    (
        r"\b(?:former|ex-|late|then-?|acting|deputy|vice|assistant|designate|elect|interim|next|previous|old"
        r"|new)[\s-]+(?:\w+\s+){0,2}$"
    ),
    re.IGNORECASE,
)
_TITLE_WORDS = frozenset(
    "mr mrs ms dr sir dame lord lady professor prof general colonel captain sergeant senator".split()
)
# One of them stands in a story as a rule. Of the others ("the victim", "president") there may be several: their
# sentences must have more in common than that someone is named.
_ALONE = (
    "pilot", "driver", "captain", "skipper", "headteacher", "headmaster", "coroner", "harbour master", "harbor master",
    "police chief", "fire chief", "head teacher", "head coach",
)  # fmt: skip
_NAMING = frozenset(lexicon.stem(word) for word in ("identified", "named", "year", "old"))
_SHARED_CONTEXT = 3
_MOST = 300  # holders of a role that are compared, those told earliest in their articles first


@dataclass(frozen=True, slots=True)
class _Holder:
    sentence: Sentence
    role: str
    where: str
    name: str
    span: Span
    context: frozenset[str]  # stems of the sentence beside the name, the role and the word that names


def find(articles: Mapping[str, Article], sentences: Sequence[Sequence[Sentence]]) -> tuple[Conflict, ...]:
    """One conflict for each role that two articles give to two people."""
    holders: dict[str, list[_Holder]] = {}
    for own in sentences:
        for sentence in own:
            for holder in _holders(sentence):
                holders.setdefault(holder.role, []).append(holder)
    if not holders:
        return ()
    texts = {own[0].document_id: " ".join(sentence.text for sentence in own) for own in sentences if own}
    found: list[Conflict] = []
    for role in sorted(holders):
        ordered = sorted(
            holders[role], key=lambda h: (h.sentence.index, h.sentence.text, h.sentence.document_id)
        )
        if (pair := _pair(ordered, texts)) is not None:
            one, other = pair
            found.append(
                standing.between(
                    about=f"name: {role}",
                    kind="name",
                    sides=[
                        standing.Side(one.name, one.sentence.span),
                        standing.Side(other.name, other.sentence.span),
                    ],
                    articles=articles,
                )
            )
    return tuple(found)


def _holders(sentence: Sentence) -> Iterator[_Holder]:
    text = sentence.text
    vocabulary = lexicon.vocabulary(text)
    is_named, has_role = not vocabulary.isdisjoint(_NAMED), not vocabulary.isdisjoint(_ROLE_WORDS)
    if not is_named and not has_role:
        return
    for pattern, possible in zip(_PATTERNS, (is_named, is_named, has_role), strict=True):
        for match in pattern.finditer(text) if possible else ():
            groups = match.groupdict()
            if _FORMER.search(text[: match.start("what")]):
                continue
            words = [w for w in match["name"].split() if w.casefold() not in _TITLE_WORDS]
            if len(words) < 2:
                continue
            role = " ".join(match["what"].casefold().split()[-2:])
            role = role.removeprefix("the ").removeprefix("a ")
            where = (
                (groups.get("of") or groups.get("where") or "")
                .strip()
                .removesuffix("'s")
                .removesuffix("\u2019s")
            )
            start = sentence.span.start_char
            span = Span(sentence.document_id, start + match.start("name"), start + match.end("name"))
            name = " ".join(words).removesuffix("'s").removesuffix("\u2019s")
            told = {*lexicon.content_stems(name), *lexicon.content_stems(role)} | _NAMING
            yield _Holder(
                sentence=sentence,
                role=role,
                where=where.casefold(),
                name=name,
                span=span,
                context=frozenset(lexicon.content_stems(text)) - told,
            )


def _pair(holders: Sequence[_Holder], texts: dict[str, str]) -> tuple[_Holder, _Holder] | None:
    for i, one in enumerate(holders[:_MOST]):
        alone = one.role.endswith(_ALONE) or bool(one.where)
        for other in holders[i + 1 : _MOST]:
            if one.name == other.name or one.where != other.where:
                continue
            if not alone and len(one.context & other.context) < _SHARED_CONTEXT:
                continue
            if one.sentence.document_id == other.sentence.document_id or same_person(one.name, other.name):
                continue
            if _knows(texts[one.sentence.document_id], other.name, one.name):
                continue
            if not _knows(texts[other.sentence.document_id], one.name, other.name):
                return one, other
    return None


@lru_cache(maxsize=65_536)
def same_person(one: str, other: str) -> bool:
    """True if the two may be spellings of one name: the consonants of given name and surname agree."""
    first, second = one.split(), other.split()
    if _skeleton(first[-1]) != _skeleton(second[-1]):
        return False
    a, b = first[0], second[0]
    return a[0].casefold() == b[0].casefold()


def _knows(text: str, name: str, own: str) -> bool:
    """True if `text` has the person `name` too: by surname, or by given name where `own` has that surname."""
    telling = name.split()[0] if name.split()[-1] == own.split()[-1] else name.split()[-1]
    return telling in text and re.search(rf"\b{re.escape(telling)}\b", text) is not None


@lru_cache(maxsize=4_096)
def _skeleton(name: str) -> str:
    """A name without what transliterations differ in: vowels, doubled letters, c/k, w/v, ph/f, silent h."""
    text = (
        name.casefold()
        .replace("ph", "f")
        .replace("ck", "k")
        .replace("ch", "k")
        .replace("kh", "k")
        .replace("w", "v")
    )
    text = text.replace("c", "k").replace("z", "s").replace("q", "k").replace("x", "ks")
    text = re.sub(r"[aeiouyhj\u00e0-\u00ff'\u2019-]", "", text)
    return re.sub(r"(.)\1+", r"\1", text)
