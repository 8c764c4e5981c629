"""The dateline in front of a report: "PARIS, March 30 (Reuters) - " says where, when and for whom it was written."""

from __future__ import annotations

import re
from dataclasses import dataclass

# German agencies write themselves small, and months are small in most languages.
_AGENCY = r"(?:[A-Z][\w.&]*|dpa|apa|sda|epd|kna|afp|efe|ansa)(?:[ /][A-Za-z][\w.&]*){0,3}"
_PLACE = r"[A-Z][A-Z.'\u2019/-]+(?:[ ,]+(?:[A-Z][A-Za-z.'\u2019-]+)){0,4}?"
_CITY = r"[A-Z\u00c0-\u00de][a-z\u00df-\u00ff]+"
_DATE = r"(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\.?\s+[^\W\d_]{3,9}\.?)(?:,?\s+\d{4})?"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day[ ,]+)?"
_DASH = r"(?:\s*(?:--|[-\u2013\u2014])\s+|\s?\u2014|--)"
_DATELINE = re.compile(
    rf"(?:{_PLACE}(?:[ ,]+{_WEEKDAY}(?P<day>{_DATE}))?,?\s*(?:[(\[](?P<agency>{_AGENCY})[)\]])?{_DASH}"
    rf"|{_PLACE}\s+\((?P<day_in_brackets>{_DATE})\){_DASH}"
    rf"|(?:{_CITY}(?:[ ,/]+[A-Z][A-Za-z\u00df-\u00ff.]+){{0,3}})\s+\((?P<agency_2>{_AGENCY})\)(?:{_DASH}|\s+)"
    rf"|(?P<day_alone>\d{{1,2}}\s+[A-Z][a-z]{{2,8}}\.?(?:,?\s+\d{{4}})?)\s+[(\[](?P<agency_4>{_AGENCY})[)\]]{_DASH}"
    rf"|\((?P<agency_3>AP|AFP|UPI|CNN|Reuters|[A-Z]\w+\.(?:org|com|net))\)(?:{_DASH}|\s+)"
    rf"|\((?P<agency_5>{_AGENCY})\){_DASH})(?=[\"\u201c\u201e\u00abA-Z\u00c0-\u00de\u0410-\u042f])"
    # the dash was lost: "KYIV/PARIS, Two", "CHICAGO An Illinois judge"; no word before an article is part of a sentence
    r"|[A-Z][A-Z ]{3,}/[A-Z][A-Z ]{3,},\s+(?=[A-Z][a-z])"
    r"|[A-Z]{4,}(?: [A-Z]{3,})?\s+(?=(?:An?|The)\s+[A-Za-z])"
    # "GREENLOW: The council"; what begins with "CORRECTION:" is told as one
    r"|(?!CORRECT|CLARIF|RETRACT|EDITOR|OPINION|NOTE|WARN)[A-Z]{4,}(?: [A-Z]{3,})?:\s+(?=(?:An?|The)\s+[A-Za-z])"
)
_AGENCIES = ("agency", "agency_2", "agency_3", "agency_4", "agency_5")
# What else the page sets in front of its first sentence: "FACT CHECK | ", "By Ina Holt Oct 3, 2015 in Politics ", and
# the mark of an item in a list or of a dateline that was lost: "-- ".
_KICKER = re.compile(
    r"[A-Z][A-Z'\u2019&.-]*(?:\s[A-Z'\u2019&.-]+){0,4}\s\|\s+(?=[A-Z\"\u201c])"
    r"|(?:BREAKING|EXCLUSIVE|UPDATED?(?:\s\d{1,2}:\d\d\s?[AaPp]\.?[Mm]\.?(?:\s[A-Z]{2,4})?)?|WATCH|FACT CHECK)\s?:\s+"
    r"(?=[A-Z\"\u201c])"
    r"|(?:--|[-\u2013\u2014*\u2022])\s+(?=[A-Z\"\u201c])"
)
_MARKS = ("-", "\u2013", "\u2014", "*", "\u2022")
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


def _match(text: str) -> re.Match[str] | None:
    if (
        text[1:2].islower() and "(" not in text
    ):  # most sentences: what begins like a word has its agency in brackets
        return None
    return _DATELINE.match(text)


def dateline_of(text: str) -> Dateline | None:
    """The dateline at the start of a text; None where it has none."""
    match = _match(text)
    if match is None:
        return None
    day = next((match.span(name) for name in ("day", "day_in_brackets", "day_alone") if match[name]), None)
    agency = next((match[name] for name in _AGENCIES if match[name]), None)
    return Dateline(match.end(), day, agency)


def kicker_end(text: str) -> int:
    """Offset of what follows a label of the page or a byline with its date; 0 where the text begins with neither."""
    if not text[:2].isupper() and not text.startswith(("By ", *_MARKS)):  # most sentences
        return 0
    match = _KICKER.match(text) or _BYLINE.match(text)
    return match.end() if match else 0


def head_end(text: str) -> int:
    """Offset of what follows a label, a byline or a dateline; 0 where the text begins with none."""
    return kicker_end(text) or dateline_end(text)


def dateline_end(text: str) -> int:
    """Offset of what follows the dateline; 0 where the text has none."""
    match = _match(text)
    return match.end() if match else 0
