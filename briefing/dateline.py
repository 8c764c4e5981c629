"""The dateline in front of a report: "PARIS, March 30 (Reuters) - " says where, when and for whom it was written."""

from __future__ import annotations

import re
from dataclasses import dataclass

# German agencies write themselves small, and months are small in most languages.
_AGENCY = r"(?:[A-Z][\w.&]*|dpa|apa|sda|epd|kna|afp|efe|ansa)(?:[ /][A-Za-z][\w.&]*){0,3}"
_PLACE = r"[A-Z][A-Z.'\u2019/-]+(?:[ ,]+(?:[A-Z][A-Za-z.'\u2019-]+)){0,4}?"
_CITY = r"[A-Z\u00c0-\u00de\u0100-\u017d][a-z\u00df-\u00ff\u0100-\u017e]+"
_WORD = r"[^\W\d_]+"
_CAPITALS = r"[A-Z\u00c0-\u00de\u0100-\u017d]{2,}"
_DATE = r"(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\.?\s+[^\W\d_]{3,9}\.?)(?:,?\s+\d{4})?"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day[ ,]+)?"
_DASH = r"(?:\s*(?:--|[-\u2013\u2014])\s+|\s?\u2014|--)"
_DATELINE = re.compile(
    rf"(?:{_PLACE}(?:[ ,]+{_WEEKDAY}(?P<day>{_DATE}))?,?\s*(?:[(\[](?P<agency>{_AGENCY})[)\]])?{_DASH}"
    rf"|{_PLACE}\s+[(\[](?P<agency_9>{_AGENCY})[)\]],\s+{_WEEKDAY}(?P<day_behind>{_DATE}){_DASH}"
    rf"|{_PLACE}\s+\((?P<day_in_brackets>{_DATE})\){_DASH}"
    rf"|(?:{_CITY}(?:[ ,/]+[A-Z][A-Za-z\u00df-\u00ff.]+){{0,3}})\s+\((?P<agency_2>{_AGENCY})\)(?:{_DASH}|\s+)"
    rf"|(?P<day_alone>\d{{1,2}}\s+[A-Z][a-z]{{2,8}}\.?(?:,?\s+\d{{4}})?)\s+[(\[](?P<agency_4>{_AGENCY})[)\]]{_DASH}"
    rf"|\((?P<agency_3>AP|AFP|UPI|CNN|Reuters|[A-Z]\w+\.(?:org|com|net))\)(?:{_DASH}|\s+)"
    # "Luzarra, 8 jul (EFE).- ", "(ANSA) - LUZZARA, 21 NOV - ", "LUBAWA (PAP). "
    rf"|{_CITY}(?:[ /]{_WORD}){{0,3}},\s+(?P<day_abroad>{_DATE})\s+\((?P<agency_6>{_AGENCY})\)(?:\.-\s+|{_DASH})"
    rf"|\((?P<agency_7>{_AGENCY})\)\s+[-\u2013]\s+{_PLACE},\s+\d{{1,2}}\s[A-Z]{{3}}{_DASH}"
    rf"|{_CAPITALS}(?:[ -]{_CAPITALS}){{0,3}}\s+\((?P<agency_8>[A-Za-z]{{3,8}})\)\.\s+"
    rf"|\((?P<agency_5>{_AGENCY})\){_DASH})(?=[\"\u201c\u201e\u00ab\u00bf\u00a1A-Z\u00c0-\u00de\u0100-\u017d\u0410-\u042f])"
    # no agency: "Berlin, 10 January 2025 - "
    rf"|{_CITY}(?:[ /-]{_WORD}){{0,3}},\s+{_WEEKDAY}(?P<day_plain>{_DATE}){_DASH}(?=[\"\u201c\u201eA-Z\u00c0-\u00de])"
    # the dash was lost: "KYIV/PARIS, Two", "CHICAGO An Illinois judge"; no word before an article is part of a sentence
    r"|[A-Z][A-Z ]{3,}/[A-Z][A-Z ]{3,},\s+(?=[A-Z][a-z])"
    r"|[A-Z]{4,}(?: [A-Z]{3,})?\s+(?=(?:An?|The)\s+[A-Za-z])"
)
_DAYS = ("day", "day_in_brackets", "day_alone", "day_abroad", "day_behind", "day_plain")
# A word or a few, a comma, a day and a dash.
_DATED_CITY = re.compile(rf"[^\W\d_][^,.\n]{{2,40}},\s+{_WEEKDAY}{_DATE}{_DASH}")
_AGENCIES = ("agency", *[f"agency_{number}" for number in range(2, 10)])
# The same in other scripts: a Russian place, day and agency, a Chinese or Japanese bracket, an Arabic place and agency.
_ARABIC = r"[\u0621-\u064a]+(?: [\u0621-\u064a]+)"
_ABROAD = re.compile(
    r"[А-ЯЁ][А-ЯЁ-]{2,}(?: [А-ЯЁ-]{2,}){0,2}(?:, |\. )(?P<day>\d{1,2} [а-яё]{3,8})\.?"
    r"(?:\s*[\u2013\u2014-]\s*(?P<agency>[А-ЯЁ][\w-]+(?: [А-ЯЁ][\w-]+){0,2})\."
    r"|\.?\s*/(?P<agency_2>[А-ЯЁ][^/\n]{2,30})/\."
    r"|\s*\((?P<agency_3>[А-ЯЁ][^()\n]{2,30})\)\s*[\u2013\u2014.-]+)\s+"
    r"|[\u3010\u3014](?P<agency_4>[^\u3010\u3011\u3014\u3015\n]{2,40})[\u3011\u3015]\s*"
    r"|\uff08(?P<agency_5>[^\uff08\uff09\n]{1,20}(?:社|通信|通讯|通訊|電|电|讯|訊|新聞))\uff09\s*"
    r"|(?P<agency_6>\w{2,10}社)\w{1,12}?\d{1,2}月\d{1,2}日[电電](?:\uff08记者[^\uff09\n]{1,40}\uff09)?\s*"
    rf"|{_ARABIC}{{0,4}} \((?P<agency_7>وكالة {_ARABIC}{{0,3}}|رويترز|أ ف ب|د ب أ|سانا|واس|وام|بترا|كونا)\)"
    r"\s*[\u2013\u2014-]\s+"
    rf"|{_ARABIC}{{0,4}} [\u2013\u2014-] (?P<agency_8>وكالة {_ARABIC}{{0,3}}):\s+"
)
# What else the page sets in front of its first sentence: "FACT CHECK | ", "By Ina Holt Oct 3, 2015 in Politics ", and
# the mark of an item in a list or of a dateline that was lost: "-- ".
_KICKER = re.compile(
    r"[A-Z][A-Z'\u2019&.-]*(?:\s[A-Z'\u2019&.-]+){0,4}\s\|\s+(?=[A-Z\"\u201c])"
    r"|(?:BREAKING|EXCLUSIVE|UPDATED?(?:\s\d{1,2}:\d\d\s?[AaPp]\.?[Mm]\.?(?:\s[A-Z]{2,4})?)?|WATCH|FACT CHECK)\s?:\s+"
    r"(?=[A-Z\"\u201c])"
    r"|(?:--|[-\u2013\u2014*\u2022])\s+(?=[A-Z\"\u201c])"
)
_KICKS = ("By ", "-", "\u2013", "\u2014", "*", "\u2022")
# A heading that runs into the sentence below it: "Additional Information The council may ...". Alone, "Highlights" has
# to be followed by a sentence that begins like one: "Highlights Children were playing", not "Highlights Magazine".
_HEADINGS = ("Additional Information ", "Key Facts ", "Key Points ", "Story Highlights ", "Highlights ")
_NOT_PLAIN = ("By ", *_HEADINGS)
_HEADING = re.compile(
    r"(?:Additional Information|Key (?:Facts|Points)|(?:Story )?Highlights)\s+"
    r"(?!(?:About|For|From|Of|On|And|Magazine|Reel|Office|Officer|Cent(?:er|re)|Commissioner|Minister|Act)\b)(?=[A-Z][a-z]*\s+[a-z])"
)
_BYLINE = re.compile(
    r"(?:By\s+){1,2}(?:[A-Z][\w.'\u2019-]+\s+){2,3}(?:[|\u00b7-]\s+)?"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2},\s(?:19|20)\d\d(?:\s+in\s+[A-Z][a-z]+)?\s+(?=[A-Z])"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says. Offsets count from the start of the text that it opens."""

    end: int  # of what follows it
    day: tuple[int, int] | None  # where its day stands: "March 30", "30 March 2014"
    agency: str | None


def begins_plainly(text: str) -> bool:
    """True for most sentences: no label, byline or dateline is in front of one that begins like a word.

    A dateline that does has its agency in brackets, or a day and a dash.
    """
    return (
        text[1:2].islower()
        and "(" not in text
        and text[:1] < "\u0400"
        and not text.startswith(_NOT_PLAIN)
        and _DATED_CITY.match(text) is None
    )


def _match(text: str) -> re.Match[str] | None:
    if begins_plainly(text):
        return None
    return (_DATELINE if text[:1] < "\u0400" else _ABROAD).match(text)


def dateline_of(text: str) -> Dateline | None:
    """The dateline at the start of a text; None where it has none."""
    match = _match(text)
    if match is None:
        return None
    said = match.groupdict()
    day = next((match.span(name) for name in _DAYS if said.get(name)), None)
    agency = next((said[name] for name in _AGENCIES if said.get(name)), None)
    return Dateline(match.end(), day, agency)


def kicker_end(text: str) -> int:
    """Offset of what follows a label of the page or a byline with its date; 0 where the text begins with neither."""
    if not text[:2].isupper() and not text.startswith((*_KICKS, *_HEADINGS)):  # most sentences
        return 0
    match = _KICKER.match(text) or _BYLINE.match(text) or _HEADING.match(text)
    return match.end() if match else 0


def head_end(text: str) -> int:
    """Offset of what follows a label, a byline or a dateline; 0 where the text begins with none."""
    return 0 if begins_plainly(text) else kicker_end(text) or dateline_end(text)


def dateline_end(text: str) -> int:
    """Offset of what follows the dateline; 0 where the text has none."""
    match = _match(text)
    return match.end() if match else 0
