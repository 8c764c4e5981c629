"""Half a quotation, shown under a bracket with its speaker: does it say what its words stand for?

The half before it, '"I am glad of the bridge," Reed said.', may not be shown: '[Reed:] "They can keep it."' then points
at whatever the reader read last. A quotation that its article tags with a name is not asked: it was chosen to be read.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.lexicon import FUNCTION_WORDS, NEGATIONS, vocabulary
from briefing.quotations import outside, quotations

# '[Reed:] "…"', '"…" [Reed] said.' and '"…" [Mayor Ina Reed] said': nothing but the quotation and who says it.
_TAGGED = re.compile(r"\s*(?:\[[^\]]{2,90}:\]|\[[^\]]{2,90}\],?\s+(?:[a-z]+ly\s+)?[a-z]+)?[\s.,]*$")
_POINTING = frozenset(
    """they them their theirs themselves it its itself this that there these
    those""".split()
)
# Not "he": that is mostly the one whom the story is about, and of nine such quotations seven could be read.
_GOES_ON = re.compile(r"(?:And|But|So|Then|Instead|Besides|Because|Which)\b(?!\s+(?:far|much|many)\b)")
# "The way this works is that he needs to see them", "a small part of it"
_OF_WHAT = re.compile(
    r"\b(?:how|[Tt]he\s+way)\s+(?:this|that|it)\s+(?:works|worked|goes|went|happens|happened)\b"
    r"|\b(?:a|one)\s+(?:\w+\s+)?(?:part|bit|piece|side|aspect)\s+of\s+(?:it|this|that)\b(?!\s+[a-z])"
)
_THEY = re.compile(r"\b(?:[Tt]hey|[Tt]hem|[Tt]heir|[Tt]heirs|[Tt]hemselves)\b")
_IT = re.compile(
    r"(?<!\b[Mm]ake )(?<!\b[Mm]ade )(?<!\b[Cc]all )(?<!\bworth )(?<!\b[Ww]hether )\b[Ii]t(?:self|s)?\b"
    # "it is shocking that", "it takes time", "it was the plan to go"
    r"(?!(?:['\u2019]s|\s+(?:\w+\s+){0,2}(?:is|was|be|been|seems?|seemed|looks?|looked|feels?|felt|appears?|appeared|takes?|took"
    r"|makes?|made|hurts?|helps?))\b[^.!?]{0,60}?\b(?:that|to|how|what|when|where|whether|who|if|because|like|time|enough|years?"
    r"|days?)\b)"
    r"(?!\s+(?:rain|snow|depends|turns\s+out|doesn['\u2019]t\s+matter))"
)
_FOLLOWED = (
    r"(?=['\u2019]s\b|\s+(?:is|was|will|would|has|had|can|could|may|might|should|does|did|do|goes|went|means|meant|works|worked"
    r"|happens|happened|comes|came|needs|needed|takes|took|isn|wasn|doesn|didn|won)\b|[.,;:!?]|$)"
)
_THIS = re.compile(rf"\b[Tt]his{_FOLLOWED}(?!(?:['\u2019]s|\s+(?:is|was|has\s+been|will\s+be|isn|wasn))\b)")
_THAT = re.compile(
    r"(?:^|[.,;:!?\u2026]\s+|\b(?:[Tt]hat|think|thought|know|knew|believe|hope|say|said|if|when|because|and|but|so|than|do|did|done"
    r"|doing|like|of|about|for|to|with|at|in|on|from|by)\s+)(?P<that>[Tt]hat)" + _FOLLOWED
)
_THERE = re.compile(
    r"(?<!\b[Tt]hat )(?<!\bout )(?<!\bup )(?<!\bover )(?<!\bin )\bthere\b(?!['\u2019]"
    r"|\s+(?:(?:[a-z]+ly|also|still|once|now|never|ever|to)\s+)*(?:is|are|was|were|has|have|had|will|would|may|might|must|can"
    r"|could|should|seem|appear|remain|came|come|exist|no\b|not|be\b|being|been|isn|aren|wasn|weren|won|hasn|haven|used|needs?))"
)

_PLURAL = re.compile(
    r"\b(?:[A-Za-z]{2,}(?<!ic)(?<!s)(?<!u)(?<!i)s|people|men|women|children|police|staff|folk|family|team|crew|company|government"
    r"|group|couple|public|media|press|public|person|each|whoever|everyone|everybody|anyone|anybody|someone|somebody|nobody|no\s+one"
    r"|customer|many)\b"
)
_SINGULAR = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Mm]y|[Oo]ur|[Yy]our|[Hh]is|[Hh]er|[Tt]heir|[Tt]his|[Tt]hat|[Ss]ome|[Aa]ny|[Nn]o|[Ee]very|[Aa]nother|[Oo]ne)\s+"
    r"(?:[\w-]*(?:ss|[^\Ws])\s+){0,3}?(?!(?:of|in|on|at|to|for|is|was|are|were)\b)[a-z-]+(?<!s)\b(?!\s+of\s+(?:it|this|that|them|those|these)\b)"
    r"|\b(?:something|anything|everything|nothing|[a-z]{3,}ing)\b|[.!?]\s"
)
_NAME = re.compile(r"(?:^|[^\w'\u2019])([A-Z][\w-]*[a-z][\w-]*)")
_A_PLACE = re.compile(
    r"\b(?:in|at|near|of|from|on|into|outside|inside|around|to|off|across|where)\s+(?:the|an?|our|my)\b"
)


def halves(text: str) -> bool:
    """True if the shown text is a quotation under a bracket, and something in it stands for what is not in it."""
    if "[" not in text:
        return False
    pairs = quotations(text)
    if not pairs or not _TAGGED.match(outside(text)):
        return False
    said = " ".join([text[start + 1 : end - 1] for start, end in pairs])
    if _GOES_ON.match(said) or _OF_WHAT.search(said):
        return True
    return not vocabulary(said).isdisjoint(_POINTING) and any(
        _stands_for_nothing(said, pattern, is_told) for pattern, is_told in _RULES
    )


def _stands_for_nothing(said: str, pattern: re.Pattern[str], is_told: Callable[[str], bool]) -> bool:
    """True if the first such word has nothing in front of it that it could mean."""
    at = pattern.search(said)
    return at is not None and not is_told(
        said[: at.start("that") if "that" in pattern.groupindex else at.start()]
    )


def _names(before: str) -> bool:
    return any(
        word.lower() not in FUNCTION_WORDS and word.lower() not in NEGATIONS for word in _NAME.findall(before)
    )


def _tells_of_many(before: str) -> bool:
    return _names(before) or any(word.lower() not in FUNCTION_WORDS for word in _PLURAL.findall(before))


def _tells_of_something(before: str) -> bool:
    return _names(before) or _SINGULAR.search(before) is not None


def _tells_where(before: str) -> bool:
    return _names(before) or _A_PLACE.search(before) is not None


_RULES: tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...] = (
    (_THEY, _tells_of_many),
    (_IT, _tells_of_something),
    (_THIS, _tells_of_something),
    (_THAT, _tells_of_something),
    (_THERE, _tells_where),
)
