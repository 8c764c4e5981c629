"""Body to sentences by scanning forward: offsets are carried, never searched for.

sentencex (MIT) finds the boundaries, paragraph by paragraph; it keeps a quotation of several sentences whole,
which is what a briefing wants. What it cuts off wrongly is mended here: the speaker's tag after a quotation
("Why now?" Kerry asked.) and an initial or abbreviation at the end of a piece that goes on in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import sentencex

from briefing.config import Settings
from briefing.dateline import dateline_end
from briefing.lexicon import SPEECH_VERBS, is_shortened
from briefing.ports import Segmenter
from briefing.shortenings import shortens
from briefing.types import Article, Sentence, Span

NAME = f"sentencex-{sentencex.__version__}" if hasattr(sentencex, "__version__") else "sentencex"

# Code points that end a line are one character wide, so that blanking them keeps every offset.
_LINE_ENDS = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")
# So is every other white space; sentencex 1.0.32 panics on a letter, a no-break space and a full stop ("B\u00a0.").
_WHITE = re.compile(r"[^\S ]")
# sentencex raises on lone surrogates; the replacement is one code point too.
_SURROGATES = re.compile(r"[\ud800-\udfff]")

_MARK = re.compile('["\u201c\u201d]')

_CLOSES_QUOTATION = re.compile(r"[?!.\u2026][\"'\u201d\u2019\u00bb]+\s*$")
_CLOSING = ('"', "'", "\u201d", "\u2019", "\u00bb")
_SPEAKER_TAG = re.compile(
    r"\s*(?:(?:[A-Z][\w.'\u2019-]*|he|she|they|it|the [a-z]+)\s+){1,4}(?:%s)\b"
    % "|".join(sorted(SPEECH_VERBS))
)
# "What now? asked Torn", without marks.
_ASKED = re.compile(r"\s*(?:%s)\b" % "|".join(sorted(SPEECH_VERBS)))
# Longer ones: "Reed asked Mrs. Holt on the quay a long time ago.", "Ina Holt said in a letter to the council".
# Not "Reed said the bridge was shut", "Reed told the council that": there the verb has an object, and its own sentence.
_LONG_TAG = re.compile(
    r"\s*(?:(?:Mr|Mrs|Ms|Dr)\.\s+)?(?:[A-Z][\w'\u2019-]*\.?\s+){1,4}"
    r"(?:said|says|asked|asks|told|wrote|writes|tweeted)\b"
    r"(?:(?<=told|sked)\s+(?:reporters|journalists|him|her|them|me|us|the\s+[a-z]+"
    r"|(?:(?:Mr|Mrs|Ms|Dr)\.\s+)?[A-Z][\w'\u2019-]*(?:\s+[A-Z][\w'\u2019-]*)*))?"
    r"(?:[,.]|\s+(?:in|on|at|as|when|after|before|during|via|from|with|while|last|this|yesterday|a\s+(?:long|short|few)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)(?!.*\b(?:that|whether|if)\b)"
)
_CLOCK_END = re.compile(r"\b[ap]\.\s?m\.\s*$", re.IGNORECASE)
# What may follow a time of day in one sentence: a zone, a day. Anything else with a capital begins a new sentence.
_CLOCK_GOES_ON = re.compile(
    r"\s*(?:[A-Z]{2,5}\b|(?:Eastern|Central|Mountain|Pacific|Greenwich|British|local)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d)"
)
# "She heard that at 12:22 a.m. Reed had left", "On Monday at 5 a.m. Reed left": what happened then is still to come.
_CLOCK_BEGINS = re.compile(
    r"(?:\b(?:that|when|because|where)|^\s*(?:On\s+(?:[A-Z][a-z]+\s+)?\w+,?)?)\s*(?i:at|by|around|about|(?:just|shortly)\s+(?:before|after))"
    r"\s+(?:(?:about|around|exactly)\s+)?\d{1,2}(?::\d\d)?\s?[ap]\.\s?m\.\s*$"
)
_GOES_ON = re.compile(r"\s*[a-z,;:)]")
_GOES_ON_SMALL = re.compile(r"\s*(?:[\u2013\u2014-]\s*)?[^\W\d_]")
_DASHES = " \u2013\u2014-"
# "Dipl.-Ing. Roth", "(EFE).- Los vecinos"
_HYPHENED = re.compile(r"[-\u2013](?=[^\W\d_]|\s)")
# In Chinese, too, who said it may follow.
_QUOTED_ALONE = re.compile(
    r"(?:^|[\u3002\uff01\uff1f\u201d\u300d])\s*[\u201c\u300c][^\u201c\u201d\u300c\u300d]*[\u3002\uff01\uff1f\u2026][\u201d\u300d]\s*$"
)
_SAID_IN_CHINESE = re.compile(
    r"\s*[^\s\uff0c\u3002\uff01\uff1f\uff1b\uff1a\u201c\u201d\u300c\u300d]{1,24}?"
    r"(?:说|說|表示|称|稱|指出|强调|強調|道|问|問|回答|透露|解释|解釋|认为|認為|补充|補充|告诉|告訴)"
    r"(?:[\uff0c\u3002\uff1a]|$)"
)
# sentencex takes the Chinese full stop before a figure for a decimal point.
_STOP_AND_FIGURE = re.compile(r"[\u3002\uff01\uff1f](?=[\d\uff10-\uff19])")
# Japanese goes on behind a quotation with "to": who said it follows.
_SAID = re.compile(r"\s*(?:\u3068|\u306a\u3069|\u3001)")
# Accents, variation selectors, skin tones and joiners belong to the character before them.
_CLINGING = re.compile(
    "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u200d\u20d0-\u20ff\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef]+"
)
# A name, not the end of a sentence: "told E! News on Friday".
_SHOUTED_NAME = re.compile(r"(?<!\w)(?:E|Yahoo|Jeopardy)!\s*$")
_SPEAKER_TAG_WORDS = 8
# No paragraph of the development articles that a person wrote is longer; pages made one line are.
_PART_CHARS = 5_000
# A sentence that ends beyond doubt: a word in small letters before the mark, a capital behind it.
_PLAIN_END = re.compile(r"[a-z]{3}[.!?][\"\u201d]?\s+(?=[A-Z\"\u201c])|[\u3002\uff01\uff1f][\u201d\u300d]?")
_ENDS_PART = re.compile(r"(?:[.!?][\"\u201d]?\s+|[\u3002\uff01\uff1f][\u201d\u300d]?)$")
_ENDS_PART_CHARS = 8
_TAIL_CHARS = 80
# "**What we found.** The review of ...": a heading that runs into its paragraph.
_RUN_IN = re.compile(r"\s*(\*\*|__)(?=\S)(?:[^\s*]+\s+){0,7}[^\s*]*[.:?!]\1\s+(?=\S)")


def make(settings: Settings) -> Segmenter:
    """The default segmenter; it takes nothing from the settings."""
    return segment


def segment(article: Article) -> tuple[Sentence, ...]:
    """The sentences of the body, ordered and disjoint; each region of the body is one paragraph."""
    text = article.document.text
    language, document_id = article.document.language or "en", article.document.id
    sentences: list[Sentence] = []
    for paragraph, region in enumerate(article.body):
        body = text[region.start_char : region.end_char]
        at = region.start_char
        if ("**" in body or "__" in body) and (heading := _RUN_IN.match(body)):
            at, body = at + heading.end(), body[heading.end() :]
        for start, end in _pieces(body, language):
            start, end = at + start, at + end
            span = Span(document_id, start, end)
            sentences.append(Sentence(span, text[start:end], len(sentences), paragraph))
    return tuple(sentences)


def split(text: str, language: str = "en") -> list[str]:
    """The sentences of a free text, such as a summary, a line break ending a sentence; white space as one space."""
    return [
        " ".join(line[start:end].split())
        for line in _LINE_ENDS.split(text)
        for start, end in _pieces(line, language)
    ]


def _pieces(paragraph: str, language: str) -> list[tuple[int, int]]:
    """Offsets of the sentences of one paragraph, white space around them left out."""
    if not paragraph or paragraph.isspace():
        return []
    # what is printable has neither
    flat = paragraph if paragraph.isprintable() else _SURROGATES.sub("\ufffd", _WHITE.sub(" ", paragraph))
    if '"' in flat:
        flat = _curled(flat)
    found: list[tuple[int, int]] = []
    head = (dateline_end(flat) if language != "en" else 0) or -1
    for start, end, goes_on in _boundaries(flat, language):
        if found:
            first, last = found[-1]
            # the tail is enough to judge, and keeps this linear where pieces are joined again and again
            tail = flat[max(first, last - _TAIL_CHARS) : last]
            if goes_on or start <= head or _continues(tail, flat[start:end], language):
                start = found.pop()[0]
            elif start == last and (clinging := _CLINGING.match(flat, start)):
                found[-1] = (first, clinging.end())
                start = clinging.end()
        found.append((start, max(start, end)))
    given = _with_openings(flat, found) if "\u201c" in flat else found
    trimmed: list[tuple[int, int]] = []
    for start, end in given:
        piece = flat[start:end]
        first, last = end - len(piece.lstrip()), start + len(piece.rstrip())
        if first < last:
            trimmed.append((first, last))
    return trimmed


def _with_openings(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """A mark that opens a quotation goes to the piece behind it: `Reed said. "` where nothing closes the mark."""
    given: list[tuple[int, int]] = []
    for start, end in pieces:
        if given:
            first, last = given[-1]
            mark = len(text[first:last].rstrip()) + first - 1
            if mark > first and text[mark] == "\u201c" and text[mark - 1].isspace():
                given[-1] = (first, mark)
                start = mark
        given.append((start, end))
    return given


def _boundaries(text: str, language: str) -> Iterator[tuple[int, int, bool]]:
    """Where sentencex begins and ends each piece, and whether it goes on from the piece before."""
    goes_on = False
    may_stop = not text.isascii()
    for at, end in parts(text):
        last = at
        # the pieces are the whole text: asked for with their offsets they take half as long again
        for piece in sentencex.segment(language, text[at:end]):
            start, last = last, last + len(piece)
            for stop in _STOP_AND_FIGURE.finditer(text, start, last) if may_stop else ():
                if not _is_quoted(text[start : stop.end()]):
                    yield start, stop.end(), goes_on
                    start, goes_on = stop.end(), False
            yield start, last, goes_on
            goes_on = False
        if end < len(text):
            goes_on = _ENDS_PART.search(text, max(at, end - _ENDS_PART_CHARS), end) is None


def parts(text: str) -> Iterator[tuple[int, int]]:
    """Where the parts begin and end in which a text is given to sentencex: one for most, cut where a sentence ends.

    Its time grows with the square of a text of quotation marks, or without blanks (38 s for 250,000 marks), and it
    cannot be stopped.
    """
    at = 0
    while at < len(text):
        end = len(text) if len(text) - at <= _PART_CHARS else _part_end(text, at)
        yield at, end
        at = end


def _is_quoted(before: str) -> bool:
    """True within a Chinese or Japanese quotation that `before` opens."""
    return any(
        before.count(opens) > before.count(closes) for opens, closes in ("\u201c\u201d", "\u300c\u300d")
    )


def _part_end(text: str, start: int) -> int:
    """Where to cut: behind the last sentence of the part that plainly ends, or a blank, or where it is full."""
    limit = start + _PART_CHARS
    low = start + _PART_CHARS // 2
    ends = [match.end() for match in _PLAIN_END.finditer(text, low, limit)]
    if ends:
        return ends[-1]
    blank = text.rfind(" ", low, limit)
    return limit if blank < 0 else blank + 1


def _curled(text: str) -> str:
    """The text with its straight quotation marks told apart into opening and closing ones, same length.

    sentencex pairs straight marks with each other: of `"Yes,” he said. "No.”` it takes the second opening for the end
    of the first quotation. A mark between white space and a character opens, one behind a character closes, and any
    other does what the last one did not.
    """
    pieces, at, is_open = [], 0, False
    for match in _MARK.finditer(text):
        here = match.start()
        if match[0] == '"':
            space_before = here == 0 or text[here - 1] in " ([\u2013\u2014"
            space_after = here + 1 == len(text) or text[here + 1] in " .,;:!?)]"
            is_open = not is_open if space_before == space_after else space_before
            pieces += [text[at:here], "\u201c" if is_open else "\u201d"]
            at = here + 1
        else:
            is_open = match[0] == "\u201c"
    return "".join([*pieces, text[at:]])


def _continues(before: str, after: str, language: str) -> bool:
    """True where a boundary cuts a sentence in two. The last characters tell whether a search is worth its time."""
    end = before.rstrip()
    if language != "en" and _continues_abroad(before, after, language):
        return True
    if end.endswith(_CLOSING) and _CLOSES_QUOTATION.search(before):
        if _SPEAKER_TAG.match(after) and len(after.split()) <= _SPEAKER_TAG_WORDS:
            return True
        return end.rstrip("".join(_CLOSING)).endswith(("?", "!")) and _LONG_TAG.match(after) is not None
    if end.endswith(".") and is_shortened(end):
        return True
    if end.endswith("!") and _SHOUTED_NAME.search(end):
        return True
    is_clock = end.endswith(("m.", "M.")) and _CLOCK_END.search(before) is not None
    if is_clock and (_CLOCK_GOES_ON.match(after) or _CLOCK_BEGINS.search(before)):
        return True
    if end.endswith(("\u300d", "\u300f")) and _SAID.match(after):
        return True
    if after.lstrip().startswith(")"):
        return True
    if end.endswith(("!", "?")) and _ASKED.match(after):
        return True
    return bool(_GOES_ON.match(after)) and not end.endswith(("!", "?", ":", "\u2026"))


def _continues_abroad(before: str, after: str, language: str) -> bool:
    """The same in other languages than English, besides what holds in all."""
    end = before.rstrip()
    if shortens(end, language) or (_HYPHENED.match(after) and not before[-1:].isspace()):
        return True
    if end.endswith(("\u201d", "\u300d")) and _SAID_IN_CHINESE.match(after):
        return _QUOTED_ALONE.search(before) is not None
    if end.endswith((*_CLOSING, "\u201c")):  # "Perché?" chiede; «Почему?» — спросил
        return _GOES_ON_SMALL.match(after) is not None and after.lstrip(_DASHES)[:1].islower()
    return after.lstrip()[:1].islower() and not end.endswith(("!", "?", ":", "\u2026"))
