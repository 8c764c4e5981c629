"""Where an article itself says that accounts differ: "rejected the railway's account", "they, and not the army, found".

These are a reporter's own words for a disagreement, so nothing need be guessed but what it is between: the sentence of
another article that gives the rejected account, by whose account it is and what its passage shares, and the sentence
that is held against it, the marker's own or the one behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing import lexicon
from briefing.align import clauses, terms
from briefing.align.rebuttals.passages import Passages
from briefing.align.rebuttals.rebuttal import CONTRADICTING, Rebuttal
from briefing.align.story import Story, order
from briefing.types import Sentence

# What the passages share, in words that two sentences of the story have: where the holder is named in the sentence,
# where the passage names them, and where nobody is named.
HELD, NEAR, UNHELD = 0.4, 1.2, 2.0
_MOST_MARKERS = 16  # each is held against every sentence of its matter
_BEHIND = 3  # sentences that the other account may begin behind its marker
_ACCOUNT = r"(?:accounts?|versions?|explanations?|statements?|descriptions?|views?|story|stories|narratives?)"
_SHARE = r"(?:share|accept|recogni[sz]e|agree\s+with)"
_NOT_A_MATTER = r"(?!\s+(?:of\s+(?:intent|support)|by\s+default))"
# What is held against it stands behind the marker …
_AGAINST = (
    # "rejected the railway's account of the first day", "has contradicted the government's version"
    rf"\b(?:disput|reject|contradict|challeng|contest)(?:e?s|e?d)\s+(?P<of>(?:[\w'\u2019-]+\s+){{1,6}}?){_ACCOUNT}\b{_NOT_A_MATTER}",
    # "it is not the one that has been going round", "that is not the official version"
    rf"\bnot\s+the\s+(?:one|{_ACCOUNT})\s+(?:that|which)\s+(?:has|have|had|was|is)\b",
    rf"\bnot\s+the\s+(?:official|usual)\s+{_ACCOUNT}\b",
    # "nor do the parties share the government's view of it"
    rf"\b(?:nor\s+do(?:es)?|do(?:es)?\s+not|did\s+not)\s+(?:[\w-]+\s+){{0,4}}?{_SHARE}\s+(?P<held>(?:[\w'\u2019-]+\s+){{1,5}}?){_ACCOUNT}\b",
    # "told them not to believe in the story of the gas bill"
    rf"\bnot\s+to\s+believe\s+(?:in\s+)?(?P<told>(?:[\w'\u2019-]+\s+){{1,5}}?){_ACCOUNT}\b",
    # "tells another story", "gave a very different account"
    rf"\b(?:tells?|told|gives?|gave|offers?|offered)\s+(?:another|an?\s+(?:\w+\s+)?different)\s+{_ACCOUNT}\b",
)
# … or in the sentence of the marker.
_WITHIN = (
    # "have not been released, the company said, contradicting a statement by the government"
    rf"\bcontradicting\s+(?P<as>(?:[\w'\u2019-]+\s+){{1,6}}?){_ACCOUNT}\b(?P<whose>[^,;.]{{0,40}})",
    # "say that they, and not the armed forces, found her"
    r"\b(?:that\s+)?(?:he|she|it|they),?\s+(?:and\s+)?not\s+(?P<they>[^,;.]{3,50}),",
    # "shot by a soldier and not, as the government maintains, by a hijacker"
    r"\b(?:and|but)\s+not,\s+as\s+(?P<as2>[^,;.]{3,60}?)\s+(?:maintains?|claim(?:s|ed)?|insist(?:s|ed)?|says?|said|believes?),",
)
_BEHIND_MARK = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _AGAINST)
_WITHIN_MARK = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _WITHIN)
_WORDS = frozenset(
    """disputes disputed rejects rejected contradicts contradicted challenges challenged contests contested
    contradicting not nor t another different""".split()
)
_ACCOUNTS = frozenset(
    """account accounts version versions explanation explanations statement statements description descriptions view
    views story stories narrative narratives""".split()
)
# The markers that need no word for an account.
_NOT, _FORMS = frozenset(["not"]), ("not the one", "and not", "hey, not", "he, not", "it, not", "but not, as")
_DENIAL = re.compile(
    r"[\"\u201c]?(?:there\s+(?:is|was|were|are)\s+no|no(?:body|thing)?|it\s+(?:is|was)\s+not|(?:that|this)\s+(?:is|was)\s+not)\b",
    re.IGNORECASE,
)
# Who speaks for whom …
_HOUSES = (
    "government minister ministry ministers president premier officials cabinet authorities presidency",
    "army military armed forces defence defense soldiers troops general colonel commander",
    "police officers detectives superintendent constable chief",
    "company firm maker owner management chairman executive operator",
    "firefighters fire chief commander brigade",
    "union stewards",
)
# … and words for one matter, in which two accounts differ: who found them, what brought it about.
_MATTERS = (
    "found find spotted discovered located rescued rescue reached sighted",
    "shot shoot shooting fired bullet bullets gunfire opened hit",
    """accident crash cause caused struck swept buried avalanche landslide collapse collapsed fire blaze explosion blast
    sank capsized derailed broke fell hit""",
    "agreement deal accord breakthrough settlement draft text result truce talks compromise",
    "dead died killed bodies victims deaths toll lives perished killing kills",
    "resigned resignation dismissed departure sacked quit fired leave left",
    "free freed released release",
    "paid repaid returned refunded deposit payment",
    "injured hurt wounded injuries patients",
    "ran run running trains cancelled moving",
    "protest protesters demonstrators crowd attended march marched rally",
)


def _keys(line: str) -> frozenset[str]:
    return frozenset(terms.key(lexicon.stem(word)) for word in line.split())


_HOUSE_KEYS = tuple(map(_keys, _HOUSES))
_MATTER_KEYS = tuple(map(_keys, _MATTERS))
_EMPTY = _keys("first own official earlier early initial previous account version report statement")


@dataclass(frozen=True, slots=True)
class Marker:
    """That accounts differ: whose is rejected, and what is held against it."""

    place: int
    holder: frozenset[str]  # keys; empty where nobody is named
    topic: frozenset[str]  # keys of which the rejected account has one: "the story of the gas bill"
    against: int  # the place of what is held against it
    matter: frozenset[str]  # keys of words for what they differ in
    by_agent: bool  # who did it is in question


def pairs(passages: Passages, story: Story) -> Iterator[Rebuttal]:
    """An account as another article gives it, and what is set against it."""
    accounts = [n for n in story.places(_ACCOUNTS) if not story.vocabularies[n].isdisjoint(_WORDS)]
    others = [n for n in story.places(_NOT) if any(map(story.sentences[n].text.__contains__, _FORMS))]
    markers = [marker for place in sorted({*accounts, *others}) if (marker := _marker(place, story))]
    if len(markers) > _MOST_MARKERS:
        markers.sort(key=lambda marker: order(story.sentences[marker.place]))
    for marker in markers[:_MOST_MARKERS]:
        told = _told(marker, passages, story)
        if told is not None:
            yield Rebuttal(CONTRADICTING, [told], story.sentences[marker.against])


def _marker(place: int, story: Story) -> Marker | None:
    text = story.sentences[place].text
    if "?" in text:
        return None
    for pattern in _WITHIN_MARK:
        if (found := pattern.search(text)) and not _is_quoted(text, found.start()):
            return Marker(
                place, _holder(found), frozenset(), place, _matter(text), "they" in pattern.groupindex
            )
    for pattern in _BEHIND_MARK:
        if (found := pattern.search(text)) and not _is_quoted(text, found.start()):
            against = _answer(place, story)
            topic = terms.keys(text[found.end() :]) if "told" in pattern.groupindex else frozenset()
            matter = _matter(text[found.start() :]) | _matter(story.sentences[against].text)
            return Marker(place, _holder(found), topic, against, matter, False)
    return None


def _matter(text: str) -> frozenset[str]:
    keys = terms.keys(text)
    return frozenset().union(*(matter for matter in _MATTER_KEYS if not matter.isdisjoint(keys)))


def _answer(place: int, story: Story) -> int:
    """The place of the first sentence behind that somebody says, if possible one that does not begin with a denial."""
    last = min(place + 1 + _BEHIND, len(story.homes))
    behind = [near for near in range(place + 1, last) if story.homes[near] == story.homes[place]]
    said = [near for near in behind if _is_said(story.sentences[near].text)]
    telling = (near for near in said if not _DENIAL.match(story.sentences[near].text))
    return next(telling, (*said, *behind, place)[0])


def _is_quoted(text: str, at: int) -> bool:
    straight, curly = text.count('"', 0, at), text.count("\u201c", 0, at) - text.count("\u201d", 0, at)
    return straight % 2 == 1 or curly > 0


def _holder(found: re.Match[str]) -> frozenset[str]:
    groups = found.groupdict()
    groups.pop("told", None)
    return terms.keys(" ".join(filter(None, groups.values()))) - _EMPTY


def _is_said(text: str) -> bool:
    return (
        '"' in text
        or "\u201c" in text
        or "according to" in text
        or not lexicon.SPEECH_VERBS.isdisjoint(lexicon.vocabulary(text))
    )


def _told(marker: Marker, passages: Passages, story: Story) -> Sentence | None:
    """The sentence of another article that gives the rejected account best."""
    near = (marker.place, marker.against)
    own = frozenset().union(*(terms.keys(story.sentences[n].text) for n in near))
    holders = marker.holder.union(*(house for house in _HOUSE_KEYS if not house.isdisjoint(marker.holder)))
    matter = marker.topic or marker.matter
    best: tuple[tuple[float, tuple[int, str]], Sentence] | None = None
    for other in story.keyed(matter, least=1):
        if story.homes[other] == story.homes[marker.place]:
            continue
        sentence = story.sentences[other]
        if "?" in sentence.text or not _is_said(sentence.text):
            continue
        if not clauses.DENYING.isdisjoint(story.vocabularies[other]):
            continue
        keys = terms.keys(sentence.text)
        least = HELD
        if not (holders and _is_by(sentence.text, holders)):
            if holders and not marker.topic and holders.isdisjoint(passages.at(other)):
                continue
            least = NEAR if holders else UNHELD
        if marker.topic:
            least = 0.0
        like = max(passages.likeness(n, other) for n in near)
        weight = like + story.weight(own & keys) / 4 + (1.0 if least == HELD else 0.0)
        rank = -round(weight, 6), order(sentence)
        if like < least or (best is not None and rank >= best[0]):
            continue
        if not _tells(sentence.text, matter, by_agent=marker.by_agent):
            continue
        best = rank, sentence
    return best[1] if best is not None else None


def _is_by(text: str, holders: frozenset[str]) -> bool:
    """True if one of the holders says what the sentence tells: "the ministry said", "according to the police"."""
    words = terms.tokens(text)
    for at, token in enumerate(words):
        if token.key in holders and not clauses.quoted(words, at):
            said = next(
                (n for n, t in enumerate(words[at:], at) if t.word in lexicon.SPEECH_VERBS), len(words)
            )
            if said < at + _ASIDE and not any(t.word in ("and", "but") for t in words[at:said]):
                return True
            if any(t.word == "according" for t in words[max(0, at - 4) : at]):
                return True
    return False


_ASIDE = 10


def _tells(text: str, matter: frozenset[str], *, by_agent: bool) -> bool:
    """True if the sentence tells the matter as fact; `by_agent` if it has to say who did it."""
    words = terms.tokens(text)
    for at, token in enumerate(words):
        mood = clauses.mood(words, at)
        if token.key not in matter or mood.is_negated or not mood.is_real:
            continue
        # "the crew spotted her", "was found by the crew"
        if not (by_agent and clauses.is_passive(words, at)) or any(
            t.word == "by" for t in words[at : at + 4]
        ):
            return True
    return False
