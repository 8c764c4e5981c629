"""What in an English sentence points at something told before it, wherever in the sentence it stands.

Shown without that, it says less than it seems to, or something else: "three years later" counts from whatever the
reader read last. Quotations are not asked: who speaks may point at what listeners know.
"""

from __future__ import annotations

import re

from briefing.lexicon import FUNCTION_WORDS, vocabulary, word_before
from briefing.quantities.numerals import NUMBER_WORDS
from briefing.quotations import outside

# A noun that is pointed at: "rejected those demands", "that subject was not discussed".
_POINTED_AT = re.compile(
    r"\b(?:(?:[Tt]hose|[Tt]hese)\s+(?!who|whose|with|in|on|of|from|at|that|which|were|are|to|days|two|three|four|killed"
    r"|injured|wounded|involved|affected|responsible|present|same)(?:(?:new|old|extra|other|additional|further|first|last|latest"
    r"|small|big|large|early|recent|final|same)\s+)?[a-z]+s\b"
    r"|(?:[Tt]hat|[Tt]his)\s+(?:subject|issue|matter|decision|proposal|plan|question|point|move|claim|request|demand"
    r"|statement|announcement|accusation|allegation|criticism|view|approach|idea|incident|man|woman)\b)"
)
_POINTING_AT_MANY = frozenset(["these", "those"])
_POINTING_AT_ONE = frozenset(["that", "this"])
_POINTED_NOUNS = frozenset(
    """subject issue matter decision proposal plan question point move claim request demand statement announcement
    accusation allegation criticism view approach idea incident man woman""".split()
)
# "A works was opened in that port": any noun behind a preposition, but for one that the sentence itself has told of.
_THAT_ONE = re.compile(
    r"that(?<!\wthat)\s+(?!(?:he|she|they|it|we|the|an?|who|which|is|was|are|were|has|had|will|would|day|night|evening|time|date"
    r"|year|week|month)\b)(?P<noun>[a-z]+)"
)
_PREPOSITIONS = frozenset(
    """in on at from of to by with for about near into over under against around inside outside behind
    through""".split()
)
# Some of those who were told of: "Two were injured", "A fifth, at the station, did not go off".
_SOME_OF_THEM = re.compile(
    r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Some|Most|Many|All|None|A\s+few|Few|Half)\s+"
    r"(?:(?:more\s+)?(?:were|was|have|had|are|did|died|said|says|told(?!,)|added|wrote|asked|called)\b|of\s+(?:them|those|these|this|that|it)\b|others?\b)"
    r"|(?:A|The)\s+(?:second|third|fourth|fifth|sixth|seventh|eighth)(?=,|\s+(?:was|is|had|has|did|were|said|died)\b)"
)
# "Eleven others were taken to hospital", "Some 40 others": other than whom?
_OTHERS = re.compile(
    r"(?:(?:Some|About|Around|At\s+least|Nearly|More\s+than|The)\s+)?(?P<number>\d[\d,.]*|[A-Z]?[a-z]+(?:-[a-z]+)?)"
    r"(?:\s+(?:hundred|thousand|dozen))?\s+others\b(?!\s+than\b)"
)
# "Eleven more are in hospital", "12 of them were children".
_COUNTED = re.compile(
    r"(?:(?:Some|About|Around|At\s+least|Nearly|More\s+than|The\s+other|A\s+further)\s+)?"
    r"(?P<number>\d{1,3}(?:,\d{3})*|[A-Z]?[a-z]+(?:-[a-z]+)?)\s+"
    r"(?:more\s+(?:were|have|had|are|did|died|remain(?:ed)?|suffered)\b|of\s+(?:them|those|these)\b(?!\s+who))"
)
_COUNTED_WORDS = frozenset(["more", "them", "those", "these"])
_NUMERALS = frozenset(
    """one two three four five six seven eight nine ten several some most many all none few half second third
    fourth fifth sixth seventh eighth""".split()
)
# "The ministry rejected it.", "The police could not rule that out.": and nothing that "it" could be.
_OF_WHAT = re.compile(
    r"\b(?:reject|den[yi]|confirm|dismiss|welcom|disput|contest|condemn|oppos|approv|support|regrett?)(?:ed|es|s|d)?\s+"
    r"(?:it|this|that|them)\.$|\bcall(?:ed|s)\s+(?:it|this|that)\b(?!\s+(?:quits|a\s+day))|\brule[sd]?\s+(?:it|this|that)\s+out\b|\bthe\s+same\s+(?:words|way|terms|manner)\b"
    r"(?!\s+(?:as|that)\b)"
)
# "Over the weekend it closed": which of the companies? Not "On Tuesday it was unclear".
_THEN_IT = re.compile(
    r"(?:In|On|At|Over|During|By|Since|For|Last|This|Earlier|Later|Next|Two|Three)\s+(?:[a-z]+\s+){0,3}"
    r"(?:weekend|week|month|year|day|night|morning|evening|afternoon|summer|winter|spring|autumn|fall|decade|quarter|statement"
    r"|letter|filing|report|tweet|post|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December|\d{4}|\d{1,2}),?\s+(?:he|she|they|it)\s+"
    r"(?!(?:is|was|would|will|has|had|may|might|can|could|does|did|seems|seemed|appears|appeared|emerged|rained|snowed"
    r"|takes|took|turned|became\s+(?:clear|known|apparent))\b)"
)
# "In each one, babies were taught to clap", "For both, the fee is low": one or both of what was told before.
_IN_EACH = re.compile(
    r"(?:In|For|With|On|At|To|From|Of|Under)\s+(?:each|both|either|neither)(?:\s+(?:one|of\s+(?:them|these|those)|cases?|instances?))?,"
)
_EACH = frozenset("each both either neither".split())
_OF_WHAT_WORDS = frozenset("rule ruled rules called calls same".split())
_OF_WHAT_ENDS = (" it.", " this.", " that.", " them.")
_SUBJECTS = frozenset(["he", "she", "they", "it"])
_SAYS_WHAT = re.compile(r"\b(?:and|but|when|after|as|if|which|who|that)\b")
# A time that counts from something told before: "Three years later, three children were born", "The next day he left".
_COUNTED_TIME = re.compile(
    r"(?:(?:[\w-]+\s+){0,4}?(?i:years?|months?|weeks?|days?|hours?|minutes?|moments|seconds|decades?)\s+"
    r"(?:(?:later|earlier|afterwards?)\b(?!\s+than\b)|before,)"
    r"|(?:The|That)\s+(?:next|following|same|previous)\s+(?:day|week|month|year|morning|afternoon|evening|night)\b"
    r"(?!\s+(?:after|as|of|that)\b)"
    r"|Later(?:,|\s+(?:that|in\s+the|the\s+same)\b)|Earlier\s+that\b"
    r"|(?:(?:Shortly|Soon|Immediately|Not\s+long|Right)\s+)?[Aa]fterwards?\b|(?:Shortly|Soon)\s+(?:after|before),"
    r"|(?:By|Since|Until|Before|After)\s+(?:then\b|that(?:,|\s+(?:time|point)\b))|At\s+(?:the|that)\s+time,"
    r"|In\s+the\s+meantime,)(?!,?\s+on\s+(?:\d|[A-Z]))"
)
# "The institute withdrew its statement a day later.": and no other time in it to count from.
_A_DAY_LATER = re.compile(
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?:minute|hour|day|week|month|year)s?\s+(?:later|earlier)"
    r"[.\"\u201d]*$"
)
_LATER_CHARS = 24
_LATER_ENDS = ("later.", "earlier.")
_THAN = re.compile(r"\b(?:than|only|just)\b")
# "Ina Holt took four minutes over it.": and nothing named but whoever does it. The house or plan that a longer sentence
# or one with "The" names may be meant.
_OVER_IT = re.compile(
    r"(?!The\s|An?\s|There\s|Most\s)[A-Z](?:[^\s,\"\u201c]+\s+){2,9}?(?:about|by|for|in|of|on|over|with)\s+it\.$"
)
_THEN = re.compile(r"\b(?:before|since|by|until)\s+then\b(?!-)")
_SAYS_WHEN = re.compile(
    r"\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Janu|Febru)ary|March|April|May\b|June|July|August|(?:Sept|Nov|Dec)ember"
    r"|October|\b(?:when|after|before|since|until|week|month|year)\b"
)
_TIMES = frozenset(
    "later earlier afterward afterwards before next following same previous time after then point meantime".split()
)
# "Around 8 a.m., he left for the airport": nobody in the sentence whom "he" could be, named before or behind.
_PRONOUN = re.compile(r"(?<!\w)(?:he|she|him|his|her|himself|herself)\b")
_PRONOUNS = frozenset("he she him his her himself herself".split())
_NAME = re.compile(
    r"\s[\"\u201c\u2018(\[]?(?!(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b)[A-Z][\w.]"
)
# Whoever does something has a noun that ends so, more often than not: driver, visitor, tourist, guardian, student.
_PERSON = re.compile(
    r"\b(?:[a-z]+(?:er|or|ist|ian|ant|ent|ess|ee|eer|ive|al)|[a-z]*(?:man|men)|\d+-year-old|child(?:ren)?|boy|girl|son|wife"
    r"|husband|mom|mum|dad|baby|babies|kid|adult|guy|friend|judge|chief|coach|king|queen|prince|who|whose|whom|people|each"
    r"|someone|everyone|anyone|nobody|aunt|uncle|pilot|suspect|victim|star|teen|toddler|infant|patriot|nurse|dog|cat"
    r"|candidate|veteran|guard|novelist|native|couple|family|monarch|pope|emir|head|boss|bride|groom|priest|monk|nun|captain|thief|crew"
    r"|spokes\w+|mayor|witness|doctor|owner|person|animal|horse|bird|\w+['\u2019]s)s?\b"
)
# "About 900,000 people fell victim there": where? Not "there are", and not behind what may be the place.
_THERE = re.compile(
    r"(?<!\b[Tt]hat )(?<!\bout )(?<!\bup )(?<!\bover )\bthere\b(?!['\u2019]"
    r"|\s+(?:(?:[a-z]+ly|also|still|once|now|never|ever|to)\s+)*(?:is|are|was|were|has|have|had|will|would|may|might|must|can"
    r"|could|should|seem|appear|remain|came|come|exist|no\b|not|be\b|being|been|isn|aren|wasn|weren|won|hasn|haven|used|needs?"
    r"|lies|stood|stands|follow))"
)
_A_PLACE = re.compile(
    r"\b(?:(?:in|at|near|of|from|on|into|outside|inside|for|around|off|through|across|along|under|over|above|below|where"
    r"|visit(?:ed|ing)?|left|leaving|reach(?:ed|ing)?)\s+(?!(?:it|them|him|her|me|us)\b)|to\s+(?:the|an?|[A-Z]))|\s[A-Z]"
)
# One of these stands in whatever points back: the two or three that a sentence has are asked for by one rule after the
# other, in place of all its words.
_NEEDED = frozenset(["then", "others", "there"]).union(
    _TIMES,
    _NUMERALS,
    _OF_WHAT_WORDS,
    _SUBJECTS,
    _EACH,
    _COUNTED_WORDS,
    _POINTING_AT_MANY,
    _POINTING_AT_ONE,
    _POINTED_NOUNS,
    _PRONOUNS,
)


def points_back(text: str) -> bool:
    """True if the sentence points at something that it does not tell.

    A search is left out where its words are missing.
    """
    words = vocabulary(text) & _NEEDED
    if not words:
        return False
    if not words.isdisjoint(_TIMES) and _COUNTED_TIME.match(text):
        return True
    if text.endswith(_LATER_ENDS) and _is_a_day_later(text):
        return True
    if "it" in words and text.endswith(" it.") and _OVER_IT.match(text):
        return True
    if "then" in words and _is_before_then(outside(text)):
        return True
    if not words.isdisjoint(_NUMERALS) and _SOME_OF_THEM.match(text):
        return True
    if "others" in words and _is_number_of(_OTHERS, text):
        return True
    if not words.isdisjoint(_COUNTED_WORDS) and _is_number_of(_COUNTED, text):
        return True
    may_be_of = not words.isdisjoint(_OF_WHAT_WORDS) or text.endswith(_OF_WHAT_ENDS)
    if may_be_of and _is_of_what(outside(text)):
        return True
    if not words.isdisjoint(_SUBJECTS) and _THEN_IT.match(text):
        return True
    if not words.isdisjoint(_EACH) and _IN_EACH.match(text):
        return True
    if "that" in words and _names_that(outside(text)):
        return True
    may_point = not words.isdisjoint(_POINTING_AT_MANY) or (
        not words.isdisjoint(_POINTING_AT_ONE) and not words.isdisjoint(_POINTED_NOUNS)
    )
    if may_point and _POINTED_AT.search(outside(text)):
        return True
    if "there" in words and _is_elsewhere(outside(text)):
        return True
    return not words.isdisjoint(_PRONOUNS) and _means_nobody(text)


def _is_elsewhere(plain: str) -> bool:
    """True for "900,000 fell victim there" where no place was named before.

    Not for "A week after the fire there, the town of Reed": a clause in front may have its place behind it.
    """
    there = _THERE.search(plain)
    if there is None or plain.startswith(",", there.end()):
        return False
    return not _A_PLACE.search(plain, 0, there.start())


def _is_number_of(counted: re.Pattern[str], text: str) -> bool:
    """True if the sentence begins with what is counted, and with a number of it."""
    at = counted.match(text)
    return at is not None and (
        at["number"][0].isdigit() or not NUMBER_WORDS.isdisjoint(at["number"].lower().split("-"))
    )


def _is_a_day_later(text: str) -> bool:
    """True for "withdrew it a day later" where no time was named before."""
    later = _A_DAY_LATER.search(text, max(0, len(text) - _LATER_CHARS))
    if later is None:
        return False
    return not (_SAYS_WHEN.search(text, 0, later.start()) or _THAN.search(text, 0, later.start()))


def _is_before_then(plain: str) -> bool:
    """True for "Houses built before then" where no time was named before."""
    then = _THEN.search(plain)
    return then is not None and not _SAYS_WHEN.search(plain, 0, then.start())


def _is_of_what(plain: str) -> bool:
    """True for "The ministry rejected it." where no other clause may say what."""
    at = _OF_WHAT.search(plain)
    return at is not None and not _SAYS_WHAT.search(plain, 0, at.start())


def _names_that(plain: str) -> bool:
    """True for "in that port" where no port was named before."""
    for at in _THAT_ONE.finditer(plain):
        before = plain[: at.start()]
        if word_before(plain, at.start()) in _PREPOSITIONS and not re.search(rf"\b{at['noun']}", before):
            return True
    return False


def _means_nobody(text: str) -> bool:
    """True if a pronoun stands in the sentence and neither a name nor a word for a person does.

    Only where the first word is none of a name's: "Reed left her flat" begins with one.
    """
    first, _, rest = text.partition(" ")
    if first.lower().rstrip(",") not in FUNCTION_WORDS:
        return False
    plain = outside(text)
    at = _PRONOUN.search(plain)
    if at is None or _NAME.search(f" {rest}"):
        return False
    return not _PERSON.search(plain, 0, at.start())
