"""The wording of corrections: does a sentence take something back, and what?

"Earlier reports that … were wrong", "withdrew the statement", "had wrongly said", "contrary to what was published";
and, pointing at the sentence before, "That report was wrong and we retract it".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefing import lexicon
from briefing.align import terms
from briefing.align.story import Story
from briefing.dateline import head_end
from briefing.types import Sentence

# Words of what is taken back that must stand in the earlier sentence.
SHARED = 2
_TOLD = (
    r"(?:reports?|statements?|accounts?|claims?|figures?|announcements?|information|story|stories|article"
    r"|version|count|tolls?|bulletin|estimates?)"
)
# "withdraw a claim", "correct a count" have other senses in courts and banks.
_SAID = (
    r"(?:reports?|statements?|accounts?|announcements?|version|tolls?|bulletin|figures?|allegations?"
    r"|accusations?|remarks?|comments?|story|article)"
)
_EARLIER = (
    r"(?:earlier|initial|previous|first|preliminary|original|media|press|news|yesterday['\u2019]s"
    r"|\w+day['\u2019]s)"
)
_WRONG = (
    r"(?:wrong|incorrect|inaccurate|false|mistaken|untrue|erroneous|unfounded|premature|in\s+error"
    r"|based\s+on\s+(?:a\s+)?(?:mistake|error|misunderstanding))"
)
# Compiled on first use: most stories have none of them.
_CUES = (
    (
        rf"\b{_TOLD}\b[^.;]{{0,40}}\bthat\b[^.;]{{0,120}}\b(?:was|were|is|are|had\s+been|proved(?:\s+to\s+be)?"
        rf"|turned\s+out\s+to\s+be)\s+(?:\w+\s+)?{_WRONG}"
    ),
    r"\b(?:regret(?:s|ted)?|apologi[sz]e[sd]?\s+for)\s+(?:having\s+)?(?:report|say|sa|stat|publish|writ|claim|nam|identif)\w+",
    (
        rf"\b{_EARLIER}\s+(?:\w+\s+){{0,2}}{_TOLD}\b[^.;]{{0,120}}\b(?:was|were|is|are|had\s+been|proved"
        rf"|turned\s+out\s+to\s+be)\s+(?:\w+\s+)?{_WRONG}"
    ),
    (
        rf"\b(?:{_TOLD}|it|that|which)\s+(?:was|were|had\s+been|proved(?:\s+to\s+be)?"
        rf"|turned\s+out\s+to\s+be)\s+(?:\w+\s+)?{_WRONG}\b"
    ),
    (
        r"\b(?:retract(?:ed|s|ing)?|withdr(?:ew|aws?|awing)|t(?:ook|akes?|aking)\s+back|walk(?:ed|s|ing)\s+back"
        r"|disavow(?:ed|s)|rescind(?:ed|s)|recant(?:ed|s)|correct(?:ed|s|ing))"
        rf"\s+(?:the|its|his|her|their|that|this|an?)\s+(?:[\w'\u2019-]+\s+){{0,3}}{_SAID}\b"
    ),
    (
        rf"\b{_SAID}\b[^.;]{{0,60}}\b(?:was|were|has\s+been|have\s+been|had\s+been)\s+(?:\w+\s+)?(?:retracted"
        rf"|withdrawn|corrected|rescinded|disavowed)\b"
    ),
    (
        r"\b(?:retract(?:ed|s|ing)?|withdr(?:ew|aws?|awn|awing)|t(?:ook|akes?|aken|aking)\s+back|disavow(?:ed|s)"
        r"|recant(?:ed|s))\s+(?:the|its|his|her|their|that|our|an?)\s+(?:[\w'\u2019-]+\s+){0,2}(?:claim|assertion|finding"
        r"|estimate|count)s?\s+that\b"
    ),
    r"\b(?:retract(?:ed|s)?|withdr(?:ew|aw|aws|awn)|t(?:ook|ake|akes|aken))\s+(?:it|that|this|them)\b(?:\s+back\b)?",
    (
        r"\b(?:wrongly|mistakenly|erroneously|incorrectly|falsely)\s+(?:saying|reporting|stating|identifying|naming"
        r"|announcing|claiming|publishing)\b"
    ),
    (
        r"\b(?:wrongly|mistakenly|erroneously|incorrectly|falsely)\s+(?:said|reported|stated|identified|named"
        r"|announced|claimed|told|attributed|published|confirmed)\b"
    ),
    (
        r"\b(?:said|reported|stated|identified|named|announced)\s+(?:wrongly|mistakenly|erroneously"
        r"|incorrectly|in\s+error|by\s+mistake)\b"
    ),
    (
        r"\bthat\s+(?:was|were|had\s+been)\s+(?:\w+ly\s+)?(?:reported|published|announced|given|stated)\b[^.;]{0,80}"
        rf"\b(?:was|were|is)\s+(?:\w+\s+)?{_WRONG}"
    ),
    (
        rf"\b{_WRONG}\s+(?:information|data|details?|figures?)\b[^.;]{{0,80}}"
        r"\b(?:reported|said|stated|wrote|published|announced)\b"
    ),
    rf"\bcontrary\s+to\s+(?:\w+\s+){{0,3}}{_TOLD}",
    r"\bcontrary\s+to\s+what\b[^.;,]{0,60}\b(?:published|reported|written|claimed|announced|printed|broadcast|said)\b",
    rf"\bdespite\s+{_EARLIER}\s+{_TOLD}",
    r"\b(?:no\s+longer\s+(?:believe[sd]?|stands?\s+by|stood\s+by|considers?|thinks?))\b",
    r"^\W*(?:correction|clarification)\s*[:\u2013\u2014-]",
    rf"\ban?\s+(?:earlier|previous)\s+version\s+of\s+this\s+{_TOLD}\b",
    rf"\b(?:apologi[sz]ed|apology|regrets?|regretted)\b[^.;]{{0,40}}\b(?:error|mistake|{_TOLD})\b",
)
# Words of which one stands in every match of a cue.
_WRONG_WORDS = frozenset(
    """wrong wrongly incorrect incorrectly inaccurate inaccurately false falsely falsehood mistake mistakes mistaken
    mistakenly untrue erroneous erroneously unfounded premature prematurely error errors misunderstanding
    misunderstandings""".split()
)
_ADVERBS = frozenset("wrongly mistakenly erroneously incorrectly falsely".split())
_TAKING_WORDS = frozenset(
    """retract retracted retracts retracting withdrew withdraw withdraws withdrawing withdrawn back disavowed disavows
    rescinded rescinds recanted recants correct corrected corrects correcting""".split()
)
_SORRY = frozenset(
    "apologise apologised apologises apologize apologized apologizes apology regret regrets regretted".split()
)
_CONTRARY = frozenset(["contrary"])
_NEEDS = (
    _WRONG_WORDS, _SORRY, _WRONG_WORDS, _WRONG_WORDS, _TAKING_WORDS, _TAKING_WORDS, _TAKING_WORDS, _TAKING_WORDS,
    _ADVERBS, _ADVERBS, _ADVERBS.union(["error", "mistake"]), _WRONG_WORDS, _WRONG_WORDS, _CONTRARY, _CONTRARY,
    frozenset(["despite"]), frozenset(["longer"]), frozenset(["correction", "clarification"]),
    frozenset(["version"]), _SORRY,
)  # fmt: skip
_MAYBE = frozenset().union(*_NEEDS)
_BACK, _TAKING = (
    frozenset(["back"]),
    frozenset("take takes taken taking took walk walks walked walking".split()),
)
# What is taken back, in the words of the correction: behind "statement that …", "wrongly said …", "earlier reports, …",
# or in front of "… were wrong".
_CORES = (
    (
        rf"\b{_TOLD}\s+(?:on\s+\w+day\s+)?(?:that|of(?!\s+this\b)|about|saying)\s+(?P<core>[^;]+?)(?=\s+(?:was|were|is|are"
        rf"|had\s+been|proved(?:\s+to\s+be)?|turned\s+out\s+to\s+be)\s+(?:\w+\s+)?{_WRONG}|,(?!\d)|;|\.$|$)"
    ),
    r"\b(?:having\s+)?(?:reported|reporting|saying|stating|published|publishing|writing|claiming)(?:\s+on\s+\w+day)?\s+that\s+(?P<core>[^;]+?)(?=,(?!\d)|;|$)",
    rf"{_TOLD}\s+(?:on\s+\w+day\s+)?(?:had\s+)?(?:\w+ly\s+)?(?:said|stated|reported|suggested|implied|claimed)\s+(?:that\s+)?(?P<core>[^;]+?)(?=,(?!\d)|;|$)",
    r"^(?P<core>[^;]{20,}),\s+contrary\s+to\s+",
    r"\bcontrary\s+to\s+what\b[^.;,]{0,80},\s+(?P<core>[^;]+?)(?=;|$)",
    rf"\bcontrary\s+to\s+(?:\w+\s+){{0,3}}{_TOLD},?\s+(?P<core>[^;]+?)(?=,(?!\d)|;|$)",
    rf"\bdespite\s+{_EARLIER}\s+{_TOLD},?\s+(?P<core>[^;]+?)(?=,(?!\d)|;|$)",
    r"\b(?:wrongly|mistakenly|erroneously|incorrectly|falsely)\s+\w+\s+(?:that\s+)?(?P<core>[^;]+?)(?=,\s+(?:but|and)\b|;|$)",
    r"\bno\s+longer\s+(?:believe[sd]?|stands?\s+by|stood\s+by|considers?|thinks?)\s+(?:that\s+)?(?P<core>[^;]+?)(?=,(?!\d)|;|$)",
    rf"^(?P<core>[^;]+?)\s+(?:was|were|is|are|had\s+been|proved|turned\s+out\s+to\s+be)\s+(?:\w+\s+)?{_WRONG}",
)
_PREDICATE = re.compile(
    r"\b(?:was|were|had|has|have|is|are|been|be)\s+(?:not\s+|\w+ly\s+)*(?:been\s+|being\s+)?(?:\w+ly\s+)?(?P<verb>[a-z]{3,})|\b(?P<past>[a-z]{3,}ed)\b",
    re.IGNORECASE,
)
_CUE_STEMS = frozenset(
    lexicon.stem(w)
    for w in """earlier initial previous first report reports statement statements account claim claims figure figures
    announcement information wrong incorrect inaccurate false mistaken untrue erroneous retracted withdrew withdrawn
    corrected correction clarification wrongly mistakenly erroneously incorrectly contrary despite apologised apologized
    error mistake version article story later now spokesman spokeswoman officials official police authorities not no
    nobody never nothing none""".split()
)
# "That report was wrong", "we retract it", "has taken it back"
_POINTING = re.compile(
    rf"\b(?:[Tt]hat|[Tt]his|[Tt]hose|[Tt]hese|[Tt]he)\s+(?:\w+\s+)?{_TOLD}\s+(?:was|were|is|are|has|have|had)\b(?!\s+that)"
    r"|\b(?:retract(?:ed|s)?|withdr(?:ew|aw|aws|awn)|t(?:ook|ake|akes|aken))\s+(?:it|that|this|them)\b"
    r"|^(?:It|That|This|They|Those)\s+(?:was|were|is|are|turned)\b"
)
# "The institute withdrew its statement a day later" says not what it had stated.
_SAYS_NOT_WHAT = re.compile(
    rf"\b(?:withdr(?:ew|aws?|awn)|retract(?:ed|s)|rescinded|disavowed|corrected|took\s+back)\s+(?:the|its|his|her|their)\s+"
    rf"(?:\w+\s+)?{_SAID}(?P<rest>[^;]*)$",
    re.IGNORECASE,
)
_LATER = frozenset(
    map(
        lexicon.stem,
        """day days hour hours week weeks later after monday tuesday wednesday thursday friday saturday sunday
        afterwards shortly soon two three""".split(),
    )
)
_TELLING = re.compile(
    r"\b(?:reported|said|wrote|published|claimed|stated|announced|told\s+\w+)\s+(?:\w+day\s+)?(?:that\s+)?(?P<core>[^;]+?)(?=;|\.?$)"
)


# "The ministry asked the paper to withdraw its report", "refused to take it back", "has not retracted it": what is to
# be taken back still stands. "Was forced to" and "agreed to" are none of these. For what stands before the cue.
_STANDS = re.compile(
    r"(?:"
    r"\b(?:ask|urg|tell|told|order|demand|want|invit|press|request|requir|instruct|call|appeal|beg|challeng|advis"
    r"|pressur|remind|refus|declin|unwilling|reluctan|threaten|fail|plead|implor|push|lobb|sue|need|ought)\w*\b[^.;]{0,80}?"
    r"\bto\s+(?:\w+ly\s+)?"
    r"|\b(?:demand|insist|ask|request|urg|recommend|propos|suggest|want)\w*\s+(?:\w+\s+)?that\b[^.;]{0,60}?\s"
    r"|(?:\b(?:not|never|cannot|without|must|should|against)|n['\u2019]t)\s+(?:(?:be|have|been|\w+ly)\s+){0,2}"
    r"|\b(?:refus|declin|rul|avoid|resist|reject)\w*\s+(?:(?:out|calls|demands|pressure|requests)\s+)?(?:of\s+|to\s+)?"
    r")$"
)
_BARE = re.compile(r"(?:retract|withdraw|take|walk|correct|rescind|disavow|recant)(?:ing)?\b")
_DENIED = re.compile(
    r"(?:\b(?:not|never|hardly)|n['\u2019]t)\s+(?:\w+\s+)?\w+$"
)  # for the cue: "was not retracted"


@cache
def _cue(pattern: str) -> re.Pattern[str]:
    """For texts in small letters: searched in a third of the time."""
    return re.compile(pattern)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def find(story: Story) -> Iterator[tuple[int, Sentence, str | None]]:
    """The sentences that take something back, each with the number of its article and the text of the one before it."""
    for place in story.places(_MAYBE):
        sentence, home = story.sentences[place], story.homes[place]
        told = story.vocabularies[place] & _MAYBE
        if told == _BACK and story.vocabularies[place].isdisjoint(_TAKING):
            continue
        text = sentence.text.lower()
        if any(
            _takes_back(match, text)
            for cue, needs in zip(_CUES, _NEEDS, strict=True)
            if not needs.isdisjoint(told)
            for match in _cue(cue).finditer(text)
        ):
            follows = place > 0 and story.homes[place - 1] == home
            yield home, sentence, story.sentences[place - 1].text if follows else None


def _takes_back(cue: re.Match[str], text: str) -> bool:
    """False where the words of a cue tell only that somebody is asked or refuses to take something back."""
    if _BARE.match(cue[0]) and _STANDS.search(text, max(0, cue.start() - _REACH_CHARS), cue.start()):
        return False
    return not _DENIED.search(cue[0])


_REACH_CHARS = 120


@dataclass(frozen=True, slots=True)
class Core:
    """What a correction takes back: its stems, that of its verb where one is found; or its whole sentence."""

    stems: frozenset[str]
    predicate: str | None = None
    whole: bool = False


def core(text: str, before: str | None) -> Core:
    """What `text` takes back; where it only points at it ("that report was wrong"), what the sentence before said."""
    text = text[head_end(text) :]
    if before is not None and _POINTING.search(text):
        if (match := _TELLING.search(before)) and len(found := stems(match["core"])) >= SHARED:
            return Core(found, _predicate(match["core"], found))
        return Core(frozenset())
    if (match := _SAYS_NOT_WHAT.search(text)) and not stems(match["rest"]) - _LATER:
        return Core(frozenset())
    for pattern in _CORES:
        if (match := _compiled(pattern).search(text)) and len(found := stems(match["core"])) >= SHARED:
            return Core(found, _predicate(match["core"], found))
    return Core(stems(text), whole=True)


def _predicate(words: str, found: frozenset[str]) -> str | None:
    verb = _PREDICATE.search(words)
    predicate = terms.key(lexicon.stem((verb["verb"] or verb["past"]).casefold())) if verb else None
    return predicate if predicate in found else None


def stems(text: str) -> frozenset[str]:
    """What a sentence is compared by: the keys of its content words without those of correcting."""
    return frozenset(terms.key(stem) for stem in lexicon.content_stems(text) if stem not in _CUE_STEMS)
