"""What resumes an account that was begun before it: a turn, a result, a comparison, a reply, a statement named already.

"Ultimately, too much stood in their way", '"Well, it is open," Reed said': shown alone, the reader asks of what, and to
whom. Each was counted on the 19,800 sentences of the development stories and read; what was often readable is not here.
"""

from __future__ import annotations

import re

from briefing.lexicon import vocabulary
from briefing.quotations import outside, quotations

_TURN = re.compile(
    r"(?:Ultimately|In\s+essence|As\s+usual|In\s+the\s+end|In\s+short|In\s+sum|In\s+any\s+case|By\s+comparison|Conversely"
    r"|Sure\s+enough|Even\s+worse|Worse|Still\s+reeling)\b(?!\s+(?:of|the)\b|-)"
)
# "A mile away was the second camp": of what? "Smoke was seen 60 miles away" is as far from where the story is.
_AWAY = re.compile(
    r"(?:[A-Z][\w-]*\s+(?:[\w-]+\s+){0,6}?)?(?:miles?|kilomet(?:er|re)s?|km|blocks?|feet|yards?|met(?:er|re)s?)\s+(?:\([^)]*\)\s+)?"
    r"(?:away|further|farther),?\s+(?:is|are|was|were|lies|lay|stands?|stood)\b"
)
# "His results were even more alarming", "The photo had a bit more"; not "on a stage it is worse when", "more is even".
_COMPARED = re.compile(
    r"\b(?:(?:an|was|were|is|are|that|this|had|has)\s+even|had\s+(?:a\s+bit|a\s+little|slightly))\s+"
    r"(?:more|less|better|worse|[a-z]+er)\b"
)
_WITH_WHAT = re.compile(r"\b(?:than|compared|when|if|since|after|as|more\s+is\s+even)\b")
# "The message said", and nobody named; "the company said in the statement" is not asked.
_THE_STATEMENT = re.compile(
    r"\b[Tt]he\s+(?P<what>statement|message|post|letter|e-?mail|tweet|note|memo)\s+(?:also\s+)?"
    r"(?:said|says|reads?|added|adds|continued|continues|concluded|concludes|went\s+on)\b"
)
_NAME = re.compile(r"(?<=[\w,;\"\u201d] )[A-Z](?!['\u2019])\w")
# "On stage that night": which? "The same day" and "that time" are mostly told of in the sentence.
_THAT_NIGHT = re.compile(
    r"\b[Tt]hat\s+(?:night|day|evening|morning|afternoon|week|weekend|month|year|summer|winter|autumn|spring)\b"
    r"(?!['\u2019]s|\s+(?:when|that|in\s+which|[a-z]+ed\b|he\b|she\b|they\b|it\b|the\b))"
)
_SAYS_WHEN = re.compile(
    r"\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Janu|Febru)ary|March|April|May\b|June|July|August|(?:Sept|Nov|Dec)ember"
    r"|October|\b(?:when|after|before|since|until|during|once|hours?|nights?|days?|weeks?|months?|years?|yesterday|today|tonight"
    r"|summer|winter|autumn|spring|Christmas|Easter|Eve|one|every|each)\b"
)
# "When she returned, she could not find them"; the name behind the comma would tell who she is.
_WHEN_SHE = re.compile(
    r"(?:When|After|While|As|Before|Once)\s+(?:he|she|they)\s[^,\"\u201c]{2,80},\s+(?:[^,A-Z]{1,50},\s+)?(?:he|she|they|his|her|their|it)\b"
)
_RESULT = re.compile(
    r"(?:The|These|Those)\s+(?:results?|findings?|outcome)\s+(?:also\s+)?(?:might|may|suggest|mean|indicate|imply|point)s?(?:ed)?\b"
)
# An answer, without what was asked: not 'Yes, 310 million is the figure', which tells it.
_REPLY = re.compile(
    r"(?:\[[^\]]*:\]\s)?[\"\u201c](?:(?:Well|Yeah|Oh),"
    r"|No,\s(?:because|it|that|not)\b|Yes,(?!.*\d)|So,"
    r"|So\s(?!many\b|much\b|far\b|long\b|few\b|whether\b|if\b|for\b))"
)
_STATEMENTS = frozenset("statement message post letter email mail tweet note memo".split())
_COMPARING = frozenset(["even", "bit", "little", "slightly"])
_TIMES = frozenset(
    "night day evening morning afternoon week weekend month year summer winter autumn spring".split()
)


def resumes(text: str) -> bool:
    """True if the sentence goes on from one that it does not tell.

    A search is left out where its words are missing.
    """
    if (
        _REPLY.match(text)
        or _TURN.match(text)
        or _AWAY.match(text)
        or _RESULT.match(text)
        or _WHEN_SHE.match(text)
    ):
        return True
    words = vocabulary(text)
    if not words.isdisjoint(_STATEMENTS) and _is_named_before(text):
        return True
    if "that" in words and not words.isdisjoint(_TIMES):
        plain = outside(text)
        night = _THAT_NIGHT.search(plain)
        if night is not None and not _SAYS_WHEN.search(plain, 0, night.start()):
            return True
    if words.isdisjoint(_COMPARING) or _COMPARED.search(outside(text)) is None:
        return False
    return _WITH_WHAT.search(text) is None


def _is_named_before(text: str) -> bool:
    """True for '"...", the statement said', of which nothing says whose it is."""
    plain = outside(text)
    return bool(quotations(text)) and _THE_STATEMENT.search(plain) is not None and _NAME.search(plain) is None
