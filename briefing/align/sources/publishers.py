"""Who published an article, and which agency it credits.

A credit is a dateline ("PARIS (Reuters) -"), a byline ("By Ann Lee, Associated Press") or a closing line
("Reporting by …; Editing by …", "© AFP"). "told Reuters" is no credit.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from briefing.lexicon import one_of
from briefing.types import Article, Document

# One name for each agency, however it is written. Longer names first: they hold shorter ones.
_AGENCIES = (
    ("Associated Press", r"(?:The )?Associated Press|AP"),
    ("Reuters", r"Thomson Reuters|Reuters"),
    ("AFP", r"Agence France[- ]Presse|AFP"),
    ("dpa", r"Deutsche Presse-Agentur|dpa|DPA"),
    ("UPI", r"United Press International|UPI"),
    ("PA Media", r"Press Association|PA Media"),
    ("Canadian Press", r"(?:The )?Canadian Press"),
    ("AAP", r"Australian Associated Press|AAP"),
    ("EFE", r"EFE"),
    ("ANSA", r"ANSA"),
    ("Kyodo", r"Kyodo(?: News)?"),
    ("Xinhua", r"Xinhua(?: News Agency)?"),
    ("TASS", r"ITAR-T(?:ASS|ass)|TASS|Tass"),
    ("Interfax", r"Interfax"),
    ("RIA Novosti", r"RIA(?: Novosti)?"),
    ("Yonhap", r"Yonhap"),
    ("PTI", r"Press Trust of India|PTI"),
    ("ANI", r"ANI"),
    ("Bloomberg", r"Bloomberg(?: News)?"),
)
_NAMES = tuple((name, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")) for name, pattern in _AGENCIES)
# One of these stands in every name above; a search for the names themselves costs twenty times as much.
_PART = re.compile(
    one_of(
        (
            "Press", "AP", "Reuters", "AFP", "dpa", "DPA", "UPI", "PA Media", "EFE", "ANSA", "Kyodo", "Xinhua",
            "TASS", "Tass", "Interfax", "RIA", "Yonhap", "PTI", "ANI", "Bloomberg",
        )
    )
)  # fmt: skip
_ANY = "|".join(pattern for _, pattern in _AGENCIES)

# "PARIS, March 31 (Reuters) -", "GENEVA (AP) —", "(Reuters) -": at the start of a line. Names of agencies outside
# the list are taken in capitals only, with a place before them.
_DATELINE = re.compile(
    rf"(?m)^[^\n()]{{0,60}}\((?P<known>{_ANY})\)\s*(?:[-\u2010-\u2015:]|\u00a0)"
    r"|(?m:^)[A-Z][A-Z .,'\u2019-]{2,40}(?:,[^\n()]{0,24})?\((?P<other>[A-Z]{2,8}|[A-Z][a-z]+ (?:Wire|News"
    r" Agency|Press))\)\s*[-\u2010-\u2015]"
)
_BYLINE = re.compile(
    rf"(?mi:^\s*(?:By|From|Source|Credit|Agency)\b)[^\n]{{0,80}}?(?<!\w)(?P<known>{_ANY})(?!\w)[^\n]{{0,30}}(?:\n|$)"
)
_CLOSING = re.compile(
    rf"(?m)^\s*[\[(]?(?:\u00a9|\([cC]\)|Copyright|With reporting (?:by|from)"
    rf"|Source:)[^\n]{{0,30}}?(?<!\w)(?P<known>{_ANY})(?!\w)"
    rf"|^\s*(?P<alone>{_ANY})\s*$"
)
_REUTERS_CLOSING = re.compile(
    r"(?m)^\s*\(?(?:Additional )?(?:Reporting|Writing) by [^\n]{3,200}[;.] ?(?:Writing|Editing) by "
)
_CONTRIBUTED = re.compile(
    rf"(?m)^[^\n]{{0,80}}?(?<!\w)(?P<known>{_ANY}) (?:writers?|reporters?|correspondents?"
    rf"|journalists?)\b[^\n]{{0,120}}\bcontributed"
)

_EDGE_CHARS = 600  # a credit stands at the head or the foot of an article


def canonical(name: str) -> str:
    """The agency's one name if `name` is an agency's, else `name` with its white space tidied."""
    tidy = " ".join(name.split())
    for agency_name, pattern in _NAMES:
        if pattern.fullmatch(tidy):
            return agency_name
    return tidy


def agency(article: Article) -> str | None:
    """The agency whose report the article says it is, or None."""
    document = article.document
    text = document.text
    body = article.body
    start = body[0].start_char if body else 0
    end = body[-1].end_char if body else len(text)
    head = text[max(0, start - _EDGE_CHARS) : start + _EDGE_CHARS]
    foot = text[max(start, end - _EDGE_CHARS) : end + _EDGE_CHARS]
    in_head, in_foot = (_PART.search(place) is not None for place in (head, foot))
    for pattern, place, is_possible in (
        (_DATELINE, head, "(" in head),
        (_BYLINE, head, in_head),
        (_CLOSING, foot, in_foot),
        (_CONTRIBUTED, foot, in_foot and "contributed" in foot),
    ):
        if is_possible and (match := pattern.search(place)):
            return canonical(next(group for group in match.groups() if group))
    if "Reuters" in text and ("riting by " in foot or "diting by " in foot) and _REUTERS_CLOSING.search(foot):
        return "Reuters"
    if document.publisher is not None:
        name = canonical(document.publisher)
        if any(name == known for known, _ in _NAMES):
            return name
    return None


def publisher(article: Article) -> str | None:
    """The agency credited, else the publisher as the document names it, else the host of its address."""
    return agency(article) or named(article.document)


def named(document: Document) -> str | None:
    """The publisher as a document names it, else the host of its address."""
    if document.publisher:
        return canonical(document.publisher)
    if document.url:
        host = (urlsplit(document.url).hostname or "").removeprefix("www.")
        return host or None
    return None
