"""Who speaks in a shown sentence, as far as grouping statements needs it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from briefing.lexicon import SPEECH_VERBS, one_of, vocabulary

# Products are recalled more often than words.
_VERBS = one_of(SPEECH_VERBS - {"recalled"})
# Words and blanks are taken whole ("*+"): what must follow them cannot stand within.
_NAME = r"(?:[A-Z][\w\u2019'-]*+\.?+|of|al|de|van|bin)"
_BETWEEN = r"(?:,[^,\"\u201c\u201d]{1,80},)?\s++(?:(?:has|have|had|also|later|then|earlier|again|repeatedly)\s++){0,2}"
# "[Kerry] said", "Foreign Minister Sergei Lavrov, in Paris, has told"; a capital first, which is found fast
_SAYS = re.compile(rf"(?P<name>[A-Z][\w\u2019'-]*+\.?+(?:\s++{_NAME}){{0,5}}\]?){_BETWEEN}(?:{_VERBS})\b")
# '" said Rep. Lesser'
_SAID_BY = re.compile(rf"[\"\u201d]\s*(?:{_VERBS})\s+(?P<name>{_NAME}(?:\s+{_NAME}){{0,5}})")
_BRACKETED = re.compile(r"^\[(?P<name>[^\]:]{2,60}):\]")
_ACCORDING = re.compile(rf"\b[Aa]ccording to (?:the )?(?P<name>{_NAME}(?:\s+{_NAME}){{0,5}})")
_QUOTED = re.compile(r"[\"\u201c][^\"\u201c\u201d]{12,}[\"\u201d]")
_MARKS = "[](),.:;\"'\u2019\u201c\u201d"
_NOT_NAMES = frozenset(
    """A An And As At But By For From He Her His I If In It Its My No Of On One Our She So That The Their There These
    They This Those To We What When Where Which While Who With You Monday Tuesday Wednesday Thursday Friday Saturday
    Sunday Police Officials Authorities Witnesses""".split()
)


@lru_cache(maxsize=4_096)  # asked for while choosing and again while ordering
def speaker(text: str) -> str | None:
    """Last word of the name of whoever the sentence is attributed to; None where nobody named speaks."""
    is_said = not SPEECH_VERBS.isdisjoint(vocabulary(text))
    is_quoting = '"' in text or "\u201c" in text or "\u201d" in text
    plain = _QUOTED.sub(_blank, text) if is_quoting else text
    for pattern, is_possible in (
        (_BRACKETED, text.startswith("[")),
        (_SAID_BY, is_said and is_quoting),
        (_SAYS, is_said),
        (_ACCORDING, "ccording to " in text),
    ):
        for match in pattern.finditer(plain) if is_possible else ():
            words = [word.strip("[].,:'\u2019") for word in match["name"].split()]
            words = [word for word in words if word[:1].isupper() and word not in _NOT_NAMES]
            if words:
                return words[-1].removesuffix("'s").removesuffix("\u2019s")
    return None


def _blank(match: re.Match[str]) -> str:
    """A quotation with nothing between its marks, as long as before."""
    return match[0][0] + " " * (len(match[0]) - 2) + match[0][-1]


def is_quoted(text: str) -> bool:
    """True if more than a phrase of the text is quoted."""
    return ('"' in text or "\u201c" in text) and _QUOTED.search(text) is not None


def introduces(text: str, name: str) -> bool:
    """True if the name stands in the text after another capitalised word: "Sergei Lavrov" introduces Lavrov."""
    words = text.split()
    return any(
        name in word and word.strip(_MARKS) == name and before.strip(_MARKS)[:1].isupper()
        for before, word in pairwise(words)
    )
