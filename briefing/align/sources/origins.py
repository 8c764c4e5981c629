"""Whom an article leans on for a sentence: "as quoted by the RIA news agency", "told Russian state television".

Several articles that give one origin are not several sources. A press conference is no origin: whoever was there
heard it.
"""

from __future__ import annotations

import re
from functools import cache

from briefing import lexicon
from briefing.types import Sentence, Span

# A name: capitalised words, joined by small ones, with a kind of outlet before or behind it.
_WORD = r"(?:[\w&'\u2019-]|\.(?=\w))*"
_NAME = rf"[A-Z]{_WORD}(?:\s+(?:of\s+(?:the\s+)?|de\s+|del\s+|la\s+|al-)?[A-Z0-9]{_WORD}){{0,4}}"
_KIND = (
    r"(?:state(?:-run|-owned)?\s+|regional\s+|public\s+|private\s+|local\s+|national\s+|official\s+"
    r"|independent\s+|semi-official\s+)*"
    r"(?:news\s+agency|news\s+channel|news\s+website|news\s+site|news\s+outlet|broadcaster|television"
    r"|TV(?:\s+(?:station|channel|news))?"
    r"|radio(?:\s+station)?|newspaper|daily(?:\s+newspaper)?|weekly|tabloid|magazine|agency|wire\s+service"
    r"|website|channel|station|media"
    r"|press)"
)
# Names that are an outlet without a word for its kind beside them.
_KNOWN = (
    r"(?:The\s+)?Associated\s+Press|AP|Reuters|AFP|Agence\s+France-Presse|UPI|dpa|DPA|EFE|ANSA|Xinhua|Kyodo"
    r"|ITAR-T(?:ASS|ass)|TASS"
    r"|Tass|Interfax|RIA(?:\s+Novosti)?|Yonhap|PTI|Bloomberg(?:\s+News)?|(?:the\s+)?BBC(?:\s+[A-Z]\w+)?|CNN"
    r"|NBC(?:\s+News)?|CBS(?:\s+News)?"
    r"|ABC(?:\s+News)?|Fox\s+News|MSNBC|NPR|Sky(?:\s+News)?|ITV|CBC|Al\s+Jazeera|Deutsche\s+Welle|ARD|ZDF"
    r"|Le\s+Monde|Le\s+Figaro|El\s+Pa\u00eds"
    r"|Der\s+Spiegel|Die\s+Zeit|TMZ|Politico|Axios|People(?:\s+magazine)?|(?:The"
    r"|the)\s+(?:[A-Z][\w.'\u2019-]*\s+){0,3}(?:Times|Post|Journal|Guardian"
    r"|Telegraph|Independent|Herald|Tribune|Mirror|Mail|Sun|Star|Globe|Chronicle|Gazette|Courier|Examiner"
    r"|Observer|Standard"
    r"|Mercury|Dispatch|Echo|News|Argus|Register|Sentinel|Bulletin|Wire)"
)
_KINDED = (
    rf"(?:the\s+)?(?:[A-Z][\w-]+(?:['\u2019]s)?\s+)?{_KIND}(?:,?\s+{_NAME})?(?![\w-])|(?:the\s+"
    rf"|[A-Z][\w-]+['\u2019]s\s+)?{_NAME}\s+{_KIND}(?![\w-])"
)
_ORIGIN = (
    rf"(?<!\w)(?P<origin>(?:{_KNOWN})(?![\w-])(?:\s+{_KIND}(?![\w-]))?|{_KINDED})(?!\s+(?:host|presenter"
    rf"|anchor)\b)"
)

# What stands before the outlet, or behind it, with words of which it holds one.
_BEFORE = (
    (
        "quoted cited reported carried published broadcast aired seen obtained",
        r"\b(?:as\s+)?(?:quoted|cited|reported|carried|published|broadcast|aired|seen|obtained)\s+(?:\w+ly\s+)?(?:by|in|on)\s+",
    ),
    (
        "according",
        r"\b[Aa]ccording\s+to\s+(?:reports?\s+(?:by|in|from|on)\s+|an?\s+report\s+(?:by|in|from|on)\s+)?",
    ),
    ("told tells telling", r"\b(?:told|tells|telling)\s+"),
    ("citing quoting", r"\b(?:[Cc]iting|[Qq]uoting)\s+"),
    ("interview", r"\b(?:[Ii]n|[Dd]uring)\s+an?\s+(?:\w+\s+){0,2}interview\s+(?:with|on|to|for)\s+"),
    (
        "speaking appearing appeared said spoke wrote writing interviewed",
        r"\b(?:[Ss]peaking|[Aa]ppearing|appeared|said|spoke|wrote|writing|interviewed)\s+(?:on|to|in|by)\s+",
    ),
)
_BEHIND = r"(?:,\s+[^,]{3,60},)?\s+(?:first\s+)?(?:reported|reports|quoted|cited)\b"
# The words, the cheap part of each form alone, and the whole form: the wholes take long to compile, so that is done on
# first use.
_FORMS = tuple(
    (frozenset(words.split()), re.compile(cue), whole)
    for words, cue, whole in (
        *((words, before, before + _ORIGIN) for words, before in _BEFORE),
        ("reported reports quoted cited", r"\s(?:reported|reports|quoted|cited)\b", _ORIGIN + _BEHIND),
    )
)
# "told the press", "told local media": whoever was there.
_NOBODY = re.compile(
    r"(?:the\s+)?(?:local\s+|national\s+|foreign\s+)?(?:press|media|magazine|station|channel|website)"
)


def find(sentence: Sentence) -> Span | None:
    """Where `sentence` names the outlet it leans on, or None. The earliest-standing form of the list wins."""
    words = lexicon.vocabulary(sentence.text)
    for one_of, cue, form in _FORMS:
        if one_of.isdisjoint(words) or not cue.search(sentence.text):
            continue
        for match in _whole(form).finditer(sentence.text):
            if _NOBODY.fullmatch(match["origin"]):
                continue
            return sentence.span_of(*match.span("origin"))
    return None


@cache
def _whole(form: str) -> re.Pattern[str]:
    return re.compile(form)
