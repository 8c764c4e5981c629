"""Markdown: the text stays exactly the decoded file; marks are taken off where a sentence is shown, not here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.moment import moment_of
from briefing.read.decode import decode
from briefing.read.own import refuse_briefing
from briefing.types import Document, Intake, Moment

MEDIA_TYPE = "text/markdown"

# Front matter as Jekyll (YAML between ---) and Hugo (TOML between +++) write it; only flat keys are read.
_FENCE = re.compile(r"\s*?(---|\+\+\+)[ \t]*\r?\n")
_ENTRY = re.compile(r"([A-Za-z_][\w-]{0,40})[ \t]*[:=][ \t]*(.*?)[ \t]*$")
_FRONT_MATTER_LIMIT_LINES = 200

_TITLE_KEYS = ("title", "headline")
_DATE_KEYS = ("published_at", "published", "date", "datepublished", "pubdate", "updated")
_URL_KEYS = ("url", "canonical", "canonical_url", "link", "source_url")
_PUBLISHER_KEYS = ("publisher", "source", "site", "site_name", "sitename", "publication")
_LANGUAGE_KEYS = ("language", "lang")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The flat keys in front of a Markdown text, and where its closing fence ends."""

    entries: dict[str, str]  # keys in lower case; the first value of a key
    end_char: int  # 0: there is none

    def first(self, keys: tuple[str, ...]) -> str | None:
        """The value of the first of `keys` that has one."""
        return next((self.entries[key] for key in keys if self.entries.get(key)), None)


def read(data: bytes, *, id: str, charset: str | None = None) -> Intake:
    """One document whose text is the decoded file; front matter fills its fields.

    Raises InputUnsupported if the bytes are no text, or a briefing.
    """
    decoded = decode(data, id=id, charset=charset)
    refuse_briefing(decoded.text, id=id)
    matter = front_matter(decoded.text)
    document = Document(
        id=id,
        text=decoded.text,
        title=matter.first(_TITLE_KEYS),
        url=matter.first(_URL_KEYS),
        publisher=matter.first(_PUBLISHER_KEYS),
        published_at=_first_moment(matter),
        language=language_tag(matter.first(_LANGUAGE_KEYS)),
        encoding=decoded.encoding,
        media_type=MEDIA_TYPE,
    )
    return Intake(documents=(document,), notices=decoded.notices)


def front_matter(text: str) -> FrontMatter:
    """The front matter of a Markdown text, empty where it has none."""
    opening = _FENCE.match(text)
    if opening is None:
        return FrontMatter({}, 0)
    entries: dict[str, str] = {}
    position = opening.end()
    for _ in range(_FRONT_MATTER_LIMIT_LINES):
        end = text.find("\n", position)
        line = text[position : end if end >= 0 else len(text)].rstrip("\r")
        if line.rstrip() in {opening[1], "..."}:
            return FrontMatter(entries, position + len(line))
        entry = _ENTRY.match(line[:2000])
        if entry:
            entries.setdefault(entry[1].lower(), _unquoted(entry[2]))
        if end < 0:
            break
        position = end + 1
    return FrontMatter({}, 0)  # a rule at the top of a text, not front matter


def language_tag(value: str | None) -> str | None:
    """The primary subtag of a language tag ("en" of "en-GB"), or None for what is no tag."""
    if value is None:
        return None
    primary = re.split(r"[-_]", value.strip(), maxsplit=1)[0].lower()
    return primary if re.fullmatch(r"[a-z]{2,3}", primary) else None


def _first_moment(matter: FrontMatter) -> Moment | None:
    for key in _DATE_KEYS:
        moment = moment_of(matter.entries.get(key, ""))
        if moment is not None:
            return moment
    return None


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value
