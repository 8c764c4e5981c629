"""Licensed deletions: a short list of rules that shorten an English sentence without changing what it claims.

Every cut passes the same guard: it may not touch or hold a quotation mark, a negation, a condition, a modality, an
attribution or a figure. In doubt, nothing is cut. The licences follow what sentence compression has long treated
as removable (Knight & Marcu 2002; Clarke & Lapata 2008), less everything that could turn a sentence around.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing import cards, lexicon
from briefing.dateline import begins_plainly, dateline_end, kicker_end
from briefing.lexicon import SPEECH_VERBS, vocabulary
from briefing.quotations import outside, quotations

Range = tuple[int, int]
Cut = tuple[int, int, str]  # with its licence

_GUARDED = (
    r"\b(?:not|no|nor|never|none|nobody|nothing|neither|without|cannot|hardly|barely|scarcely|unless|except|excluding"
    r"|if|whether|until|till|provided|otherwise|once|only|but|though|although|despite|instead|rather"
    r"|may|might|could|would|should|must|can|shall|will|alleged\w*|reported(?:ly)?|apparent\w*|probabl[ye]|possibl[ye]"
    r"|perhaps|likely|unlikely|expected|planned|suspected|accused|supposed\w*|presumabl[ye]|potential\w*|so-called"
    r"|den(?:y|ies|ied|ying)|refus\w+|reject\w*|fail\w*|lack\w*|doubt\w*|false\w*|according|quot(?:ed|ing)"
    r"|at least|at most|up to|more than|less than|fewer than|nearly|almost|about|around|roughly|some|many|most|all|few"
    r"|%s)\b|n['\u2019]t\b|[\"\u201c\u201d\u00ab\u00bb]" % "|".join(sorted(SPEECH_VERBS))
)
# Words that count from something: what they count from may stand in the clause that would go.
_ANCHORED = re.compile(
    r"\b(?:earlier|later|previously|afterwards?|before|after|since|then|ago|the next|following)\b"
)
_WHEN = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow|January|February|March|April|June|July|August"
    r"|September|October|November|December)\b"
)
_DIGIT = re.compile(r"\d")

_CONNECTIVE = re.compile(
    r"(?:(?:But|And|Yet)(?!\s+(?:for|to|another|also to)\b)\s+"
    r"|(?:But|And|So|However|Meanwhile|Still|Also|Moreover|Furthermore|In addition|Additionally|Plus|Nevertheless"
    r"|Nonetheless|Instead|Besides|Likewise|Similarly|Of course|Indeed|In fact|Then|Thus|Therefore|As a result"
    r"|Consequently|Hence|For example|For instance|On the other hand|At the same time|Finally|Again|Now"
    r"|To be sure|In other words|After all|All the same|Even so|In turn|That said|By contrast|In contrast|First of all"
    r"|Anyway|By the way|Actually|Yes|Sure enough|Sadly|Unfortunately|Fortunately|Luckily|Thankfully),\s+)+"
)
ONCE_CHOSEN = ("also",)
_INNER_CONNECTIVE = re.compile(r",\s+(?:however|meanwhile|moreover|therefore|furthermore|too|though),(?=\s)")

_INNER_CONNECTIVES = frozenset(
    ["however", "meanwhile", "moreover", "therefore", "furthermore", "too", "though"]
)
# "Reed also said": besides what, only a sentence before it tells. Not where the same sentence may: "In addition to the
# boat, Reed also sold", "who also sold", "..., and Reed also sold", "also known as".
_ALSO = re.compile(r"\balso\s+(?=[a-z])(?!(?:known|called|not|never|no|because|if|when|as|spelled|spelt)\b)")
_MAIN_CLAUSE = re.compile(
    r"(?!.*(?:[;:\u2013\u2014(]|--|\b(?:who|which|that|whose|whom|what|while|because|although|though|when|where|if|whether|since|after"
    r"|before|until|as|not|only|addition|besides|beyond|apart|aside|like|along|together|well|both|but|or|nor|yet|so"
    r"|now|even|there|%s)\b|,\s+and\b|\band\s+(?:(?-i:[a-z]+)\s+)?$|,\s*$))" % "|".join(sorted(SPEECH_VERBS)),
    re.IGNORECASE,
)
# What a link that is gone leaves: "al-Bashir , a man", "went viral ."
_STRAY_BLANK = re.compile(r"(?<=[\w\"\u201d\u2019)])\s+(?=[,.](?!\s*\.)(?:\s|$)|\u2019s\b)")
# "reported (http://bit.ly/1SmBXVy ) Wednesday", "at this time.pic.twitter.com/Gow9l": addresses nobody reads aloud.
_ADDRESS = re.compile(
    r"\s*\(\s*(?:https?://|www\.)[^\s()]+\s*\)|\s*pic\.twitter\.com/\w+|(?<=[.!?\"\u201d])\s+https?://\S+$"
)
# "(Proc. Norl. Acad., DOI: 10.1/x)", "(found here: http://bit.ly/1Sm )": where it can be read.
_REFERENCE = re.compile(
    r"\s*\([^()\n]{0,120}\bDOI\b[^()\n]{0,80}\)|\s*\(Proc\.\s[^()\n]{3,120}\)"
    r"|\s*\((?:[a-z]+\s){0,2}[a-z]+:\s(?:https?://|www\.)[^\s()]+\s*\)",
    re.IGNORECASE,
)
# "It could help you. ...": dots behind a whole sentence, for what the page left out.
_DOTS = re.compile(r"(?<=[a-z][.!?])\s+(?:\.\s?\.\s?\.|\u2026)(?=[\"\u201d]?\s*$)")
_ADDRESSED = ("://", "www.", "pic.twitter", "DOI", "doi", "Proc.")
_PARENTHESIS = re.compile(r"\([^()\n]{2,80}\)")
# "Reed was thrown to the ground (left partially paralyzed)": what became of somebody is no aside.
_FATE = re.compile(
    r"\b(?:acquitted|arrested|charged|convicted|dead|deaths?|died|fired|injured|jailed|killed|missing|paraly[sz]ed|resigned"
    r"|wounded)\b"
)
# Under what a company's shares are traded: "Reed Inc (RED.N)", "Holt & Co. (HLT)", "(Nasdaq: HLT)".
_TICKER = re.compile(r"\((?:[A-Z]{1,5}\.[A-Z]{1,3}|(?i:NYSE|NASDAQ|LON|LSE|TSX|ASX)\s?:\s?[A-Z.]{1,7})\)")
_COMPANY = re.compile(r"\b(?:Inc|Corp|Co|Ltd|Plc|PLC|AG|NV|SE)\.?(?:['\u2019]s)?$")
_COMPANY_CHARS = 60
_INITIALS = re.compile(r"\b[A-Z]")
_RELATIVE_DATE = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year)$",
    re.IGNORECASE,
)
_DATE_CHARS = 16  # more than the longest of them, and than what stands before it
_RELATIVES = frozenset(["who", "which", "whose", "where"])
_RELATIVE_CLAUSE = re.compile(
    r",\s+(?:who|which|whose|where)\s+[^,;:.?!()\[\]]{12,140},(?=\s+(?:[a-z]+(?:ed|s)|was|were|has|had|have|is|are)\b)"
)
_RELATIVE_CLAUSE_WORDS = 6  # shorter ones are part of how a name is known

_INNER_END = re.compile(
    r"[.!?](?<![A-Z].)(?<!\.\.)(?:\s+(?:\.\.\.|\u2026))?\s+(?=[A-Z\u2018'])"
)  # looks back from the mark, not from every letter
_CONTRASTS = re.compile(
    r"(?:But|However|Yet|Except|Unless|Only|Still|Although|Though|Or|Nor|Not|No|If|Until|Instead|Otherwise|And yet)\b"
    r"|(?:And\s+)?(?:That|This|It|I|We|He|She|They|Nobody|None)\b.{0,16}\b(?:not|never|cannot|doubt\w*|den(?:y|ies|ied)"
    r"|disagree\w*|wrong|false|lie)\b|(?:And\s+)?(?:That|This|It|I|We|He|She|They)\b.{0,16}n['\u2019]t\b"
)
_LONG_QUOTATION_WORDS = 40
_KEPT_QUOTATION_WORDS = 12


def opening(text: str) -> list[Cut]:
    """PARIS, March 30 (Reuters) - or FACT CHECK | at the start; then "But", "However," or "Meanwhile,", which points at
    a sentence that is not shown.
    """
    found: list[Cut] = []
    end = 0
    if not begins_plainly(text):
        if end := kicker_end(text):
            found.append((0, end, "kicker"))
        elif end := dateline_end(text):
            found.append((0, end, "dateline"))
    if match := _CONNECTIVE.match(text, end):
        found.append((*match.span(), "connective"))
    # the first comma stays with the phrase before it only where there is a second one to close it
    if text.count(",") > 1 and not vocabulary(text).isdisjoint(_INNER_CONNECTIVES):
        found += [(*match.span(), "connective") for match in _INNER_CONNECTIVE.finditer(outside(text))]
    return found


def parenthesis(text: str) -> Iterator[Range]:
    """A parenthesis of plain words.

    Short all-capital ones introduce an acronym and stay, but a company's ticker; dates, figures and what became of
    somebody stay.
    """
    plain = outside(text)
    for match in _PARENTHESIS.finditer(plain):
        start, end = len(plain[: match.start()].rstrip()), match.end()
        is_short = match[0].strip("()").isupper() and not _is_ticker(
            match[0], text[max(0, start - _COMPANY_CHARS) : start]
        )
        if is_short or _RELATIVE_DATE.search(text[max(0, start - _DATE_CHARS) : start]):
            continue
        if not _is_free(text, start, end) or text[end : end + 1].isalnum():
            continue
        if _FATE.search(match[0]):
            continue
        if text[start - 1 : start] == "]":  # the address of a Markdown link
            continue
        if text.rfind("[", 0, start) > text.rfind("]", 0, start):  # a bracket of theirs would pass for ours
            continue
        yield start, end


def _is_ticker(parenthesis: str, before: str) -> bool:
    """True for letters behind a company that are not its initials."""
    if _TICKER.fullmatch(parenthesis):
        return True
    initials = "".join(_INITIALS.findall(before))
    return _COMPANY.search(before) is not None and not initials.endswith(parenthesis.strip("()"))


def relative_clause(text: str) -> Iterator[Range]:
    """A long non-restrictive clause between commas: ", who is head of the US military's European Command,"."""
    if text.count(",") < 2 or vocabulary(text).isdisjoint(_RELATIVES):
        return
    for match in _RELATIVE_CLAUSE.finditer(outside(text)):
        start, end = match.span()
        if len(match[0].split()) < _RELATIVE_CLAUSE_WORDS or not _is_free(text, start, end):
            continue
        if not _WHEN.search(match[0]) and not _ANCHORED.search(text[:start] + text[end:]):
            yield start, end


def quotation_tail(text: str) -> Iterator[Range]:
    """The later sentences of a long quotation; whole sentences go, the ones that stay are untouched."""
    quoted = quotations(text)
    if not quoted or len(quoted) != 1 or len(text.split()) <= _LONG_QUOTATION_WORDS:
        return
    start, end = quoted[0]
    ends = [match.start() for match in _INNER_END.finditer(text, start + 1, end - 1)]
    ends = [at for at in ends if not lexicon.is_shortened(text[: at + 1])]
    kept = next((at for at in ends if len(text[start:at].split()) >= _KEPT_QUOTATION_WORDS), None)
    if kept is None:
        return
    closing = end - 1
    while closing > kept and text[closing - 1] in ",.!?\u2026":
        closing -= 1
    if text[closing] not in ",." or text[kept] != ".":
        return  # the mark that stays has to fit the sentence that stays
    dropped = text[kept + 1 : closing]
    pieces = [piece.strip() for piece in _INNER_END.split(dropped)]
    if any(_CONTRASTS.match(piece) for piece in pieces):
        return
    yield kept, closing


def also(text: str) -> Iterator[Range]:
    """The one "also" of a sentence, in its main clause, outside quotations."""
    plain = outside(text)
    found = list(_ALSO.finditer(plain))
    if len(found) == 1 and plain.count("also") + plain.count("Also") == 1:
        start, end = found[0].span()
        if start and _MAIN_CLAUSE.match(plain[:start]):
            yield start, end


def stray_blank(text: str) -> Iterator[Range]:
    """White space in front of a comma, a full stop or a possessive ending; quotations stay whole."""
    quoted = quotations(text) or ()
    for match in _STRAY_BLANK.finditer(text):
        if not any(start < match.start() < end for start, end in quoted):
            yield match.span()


def address(text: str) -> Iterator[Range]:
    """The address of a page or of a paper, in brackets or behind the sentence; quotations stay whole."""
    quoted = quotations(text) or ()
    for match in (*_ADDRESS.finditer(text), *_REFERENCE.finditer(text)):
        if not any(start < match.start() and match.end() < end for start, end in quoted):
            yield match.span()


def find(text: str) -> tuple[tuple[str, int, int], ...]:
    """The licensed cuts of an English sentence: (licence, start, end) into `text`, ordered and disjoint.

    Those with a licence of `ONCE_CHOSEN` are for the writer, who knows what is told before.

    None at all where quotation marks do not pair, since nothing can then be said to lie outside them.
    """
    quoted = quotations(text)
    if quoted is None:
        return ()
    found = opening(text)
    # each rule only where the text holds something of what it cuts: most sentences hold nothing
    if "(" in text:
        found += [(start, end, "parenthesis") for start, end in parenthesis(text)]
    if ", w" in text:
        found += [(start, end, "relative-clause") for start, end in relative_clause(text)]
    if " also " in text:
        found += [(start, end, "also") for start, end in also(text)]
    if any(part in text for part in _ADDRESSED):
        found += [(start, end, "address") for start, end in address(text)]
    found += [(start, end, "card") for start, end in cards.find(text)]
    if " ," in text or " ." in text or " \u2019s" in text:
        found += [(start, end, "stray-blank") for start, end in stray_blank(text)]
    if "..." in text or ". ." in text or "\u2026" in text:
        found += [(*match.span(), "dots") for match in _DOTS.finditer(text)]
    if quoted:
        found += [(start, end, "quotation-tail") for start, end in quotation_tail(text)]
    if not found:  # most sentences
        return ()
    found.sort(
        key=lambda cut: (cut[0], -cut[1])
    )  # of two that begin together, the wider: "(Holt.org) \u2014"
    cuts: list[tuple[str, int, int]] = []
    for start, end, name in found:
        if start < end and (not cuts or start >= cuts[-1][2]):
            cuts.append((name, start, end))
    return tuple(cuts)


@cache
def _guarded() -> re.Pattern[str]:
    """Compiled when the first stretch is looked at that might go: it takes long."""
    return re.compile(_GUARDED, re.IGNORECASE)


def _is_free(text: str, start: int, end: int) -> bool:
    """True if nothing in the stretch bears on what the rest claims."""
    piece = text[start:end]
    return not _DIGIT.search(piece) and not _guarded().search(piece)
