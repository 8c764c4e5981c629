"""What stands behind a paragraph's last full stop and is none of its words: an agency, a mark, an emoji, a footnote.

"He gave no reason. (dpa)", "… for years. ■", "… of the votes.[^a]": the sentences are the paragraph, and the tail is
left out. Without this a paragraph that does not end as a sentence would be taken for a heading, or a caption.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.clean.asides import INNER_END
from briefing.clean.lines import Paragraph, ends_sentence, word_count

_TAIL_CHARS = 120  # no tail is longer
_LEAST_WORDS = 4  # of what stands before it
_CAPTION_WORDS = 8  # "Harrow at night. (AP)" is the caption of a picture
_LOOSE_MARKS = (" *", " **", " ***")  # emphasis would stand close to the words
_OPEN_ENDS = ("...", "…")  # what is cut off goes on elsewhere: "… for the first time in… »"

_AGENCY = r"""(?:
    (?!PHOTO|VIDEO|GALLER|WATCH|MORE|AUDIO|UPDATE|LIVE|READ)[A-Z]{2,8}
  | Reuters | Xinhua | Bloomberg | Interfax | Kyodo | Yonhap | Tass | Tanjug | Ritzau | Belga | Anadolu | Lusa
  | Efe | Ansa | dpa | afp | apa | sda | sid | epd | kna | ots | efe | ansa | ntb | anp | pti | ians
  | (?:[A-Z]\w+\s){1,3}(?:News|Press|Agency|Wire)
  )(?:[/,;]\s?(?!(?i:ap|afp|epa|reuters|getty|file|photos?|images?)\b)\w{1,8}){0,3}"""
_MARK = r"""(?:
    [\u00a7\u00a9\u00ae\u00b2\u00b3\u00b6\u00b9\u2020-\u2022\u2070-\u2079\u20e3\u2190-\u23ff\u2460-\u2bff\u200d\ufe0f
     \U0001f000-\U0001faff\U000e0020-\U000e007f*#]
  | \#\w{2,40} | \[\^[^\]\s]{1,20}\] | \[[a-z\d]{1,3}\] | </?[a-z]{1,6}\s?/?> | &(?:nbsp|ensp|emsp|thinsp|shy|\#160);
  | Enditem | ENDS | Ends | [-–—]\s?(?:30|ends?|ENDS?|Ends?)\s?[-–—]
  )"""
_SIGNED = rf"""(?:
    [(\[]\s?(?:{_AGENCY}|(?:with|mit|avec|con)\s\w{{0,6}}\s?(?:agencies|Agenturen|agences|agencias)|agencies)\s?[)\]]
  | (?<=\s)[-–—]{{1,2}}\s?{_AGENCY} | ©\s?(?:\d{{4}}\s)?{_AGENCY}
  )"""
_PICTURED = r"[(\[]\s?(?:photos?|fotos?|picture|image|bild)\s?(?:[:/]|by\b|courtesy\b)[^()\[\]]{1,60}[)\]]"
_END = r"(?:(?<=[.!?…。！？])|(?<=[.!?…][\"”’»)']))"
_TAIL = re.compile(
    rf"{_END}(?:\s*(?:(?P<signed>{_SIGNED})|(?P<pictured>(?i:{_PICTURED}))|{_MARK}))+\s*$", re.VERBOSE
)
# Of one sentence that an agency signs: the caption of its picture. A photo's credit needs two sentences to be doubted.
_SHOWS = re.compile(
    r"\b(?:photo|photograph|picture|image|pictured|(?<!ha[sd] )(?<!have )(?:shown|seen)|undated|poses?"
    r"|gestures|smiles|waves|holds|looks|stands|walks"
    r"|speaks|arrives|leaves|attends|listens|reacts|shakes|displayed|file)\b|\b(?:19|20)\d\d\.$",
    re.IGNORECASE,
)
# What a picture shows is pointed at: "in the back of this truck".
_POINTS = re.compile(
    r"\bthis (?!week|month|year|morning|evening|afternoon|night|time|spring|summer|autumn|fall|winter|is\b|was\b)[a-z]"
)
_A_YEAR = re.compile(r"\b[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d\b")  # a picture tells the whole date
_SAYS = re.compile(r"[\"”’],? (?:\w+ ){1,3}?(?:said|says|told|asked)\b|\b(?:said|says)\.$")


@dataclass(frozen=True, slots=True)
class Tail:
    """A paragraph that was cut, and its text with the tail."""

    paragraph: Paragraph
    text: str


def cut_tails(paragraphs: Sequence[Paragraph], text: str) -> tuple[Tail, ...]:
    """Takes such tails off the paragraphs whose kind is not known yet, so that they are judged by their sentences.

    What stands on the page twice is the caption of a picture that does.
    """
    times = Counter(paragraph.text for paragraph in paragraphs)
    return tuple(
        Tail(paragraph, whole)
        for paragraph in paragraphs
        if paragraph.kind is None
        and times[paragraph.text] == 1
        and (not paragraph.ends or paragraph.text.endswith(_LOOSE_MARKS))
        and (whole := paragraph.text)
        and _cut(paragraph, text)
    )


def restore_tails(tails: Sequence[Tail]) -> None:
    """What turned out to be no body is whole again: a title, a comment."""
    for tail in tails:
        if tail.paragraph.kind != "body":
            tail.paragraph.text, tail.paragraph.parts = tail.text, []


def _cut(paragraph: Paragraph, text: str) -> bool:
    first = max(paragraph.start, paragraph.end - _TAIL_CHARS)
    tail, shown = _TAIL.search(text[first : paragraph.end]), _TAIL.search(paragraph.text[-_TAIL_CHARS:])
    if tail is None or shown is None:
        return False
    head = paragraph.text[: len(paragraph.text) - len(shown[0])]
    if not ends_sentence(head) or head.endswith(_OPEN_ENDS) or word_count(head) < _LEAST_WORDS:
        return False
    if (tail["signed"] or tail["pictured"]) and _is_caption(head, is_pictured=tail["pictured"] is not None):
        return False
    cut = first + tail.start()
    start = cut + len(tail[0]) - len(tail[0].lstrip())
    paragraph.parts = [(paragraph.start, cut, "body"), (start, paragraph.end, "notice")]
    paragraph.text, paragraph.words, paragraph.ends = head, word_count(head), True
    return True


def _is_caption(head: str, *, is_pictured: bool) -> bool:
    if word_count(head) < _CAPTION_WORDS or (_SHOWS.search(head) and not _SAYS.search(head)):
        return True
    if not is_pictured:
        return False
    return (
        INNER_END.search(head) is None or _A_YEAR.search(head) is not None or _POINTS.search(head) is not None
    )
