"""Our own output among the inputs. It tells what its sources tell and would count as one source more."""

from __future__ import annotations

import re

from briefing.errors import InputUnsupported

# What `briefing.render` writes in every format and no article has; a test reads every format back.
_PAGE = re.compile(r"""<meta\s+name=["']generator["']\s+content=["']briefing:""", re.IGNORECASE)
_MARKDOWN = re.compile(
    r"^Cited: [\d,]+ independent sources?\. Read: [\d,]+ articles?\.\s*^\[\^1\]: ", re.MULTILINE
)
_TEXT = re.compile(r"^SOURCES: [\d,]+ independent sources? cited, [\d,]+ articles? read\s*$", re.MULTILINE)


def refuse_briefing(text: str, *, id: str) -> None:
    """Raises InputUnsupported if the text is a briefing in one of the formats that we write."""
    if (
        _PAGE.search(text[:20_000])
        or ("\nCited: " in text and _MARKDOWN.search(text))
        or ("\nSOURCES: " in text and _TEXT.search(text))
    ):
        raise InputUnsupported(
            f"{id}: this is a briefing, not an article; give the articles that it was made of"
        )
