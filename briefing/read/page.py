"""What a page says of itself: title, publisher, date, address, language.

JSON-LD (schema.org), Open Graph and article tags, ``<time>``, then the visible heading. A year in a footer is no date.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import lxml.html

from briefing.moment import moment_of
from briefing.types import Moment

_ARTICLE_TYPES = re.compile(r"(?:Article|NewsArticle|BlogPosting|Report|LiveBlogPosting|WebPage)$")
_DATE_NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date.issued", "dc.date",
    "dcterms.created", "dcterms.date", "pubdate", "publishdate", "publish-date", "publication_date", "parsely-pub-date",
    "sailthru.date", "article.published", "cxenseparse:recs:publishtime", "citation_publication_date", "ptime",
    "og:published_time", "article_date_original", "displaydate", "originalpublicationdate",
)  # fmt: skip
_TITLE_NAMES = ("og:title", "twitter:title", "dc.title", "parsely-title", "title")
_PUBLISHER_NAMES = ("og:site_name", "article:publisher", "application-name", "publisher", "dc.publisher")
_LANGUAGE_NAMES = ("content-language", "og:locale", "language")
_SITE_SUFFIX = re.compile(r"(?<!\s)\s+(?:[|»·•–—-]|::)\s+")
_FIELD_LIMIT_CHARS = 500
_SAME_DAYS = 1  # a site writes one moment in several time zones
_LD_LIMIT_CHARS = 2_000_000
_LD_LIMIT_OBJECTS = 2_000


@dataclass(frozen=True, slots=True)
class PageFields:
    """What a page says of itself; None where it says nothing."""

    title: str | None
    publisher: str | None
    published_at: Moment | None
    other_dates: tuple[Moment, ...]  # that it also gives for its publication, more than a day away
    url: str | None
    language: str | None
    body: str | None  # the article, where the page gives it as data


def fields_of(tree: lxml.html.HtmlElement) -> PageFields:
    """The fields of a page, from the tree before hidden parts are taken out."""
    meta = _meta(tree)
    article = _article_object(tree)
    published_at, other_dates = _published_at(tree, meta, article)
    publisher = _name(article.get("publisher")) or _first(meta, _PUBLISHER_NAMES)
    if publisher and publisher.startswith(("http:", "https:")):
        publisher = None
    return PageFields(
        title=_title(tree, meta, article, publisher),
        publisher=publisher,
        published_at=published_at,
        other_dates=other_dates,
        url=_url(tree, meta, article),
        language=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
        or _name(article.get("inLanguage")) or _first(meta, _LANGUAGE_NAMES),
        body=body if isinstance(body := article.get("articleBody"), str) else None,
    )  # fmt: skip


def _title(
    tree: lxml.html.HtmlElement, meta: dict[str, str], article: dict[str, Any], publisher: str | None
) -> str | None:
    headings = [heading for element in tree.iter("h1") if (heading := _line(element.text_content()))]
    own = _name(article.get("headline")) or _first(meta, _TITLE_NAMES)
    if len(headings) == 1 and (own is None or len(headings[0].split()) >= 3):
        return headings[0]
    if own is None:
        element = tree.find(".//head/title")
        own = _line(element.text_content()) if element is not None else None
    return _without_site(own, publisher) if own else (headings[0] if headings else None)


def _without_site(title: str, publisher: str | None) -> str:
    """The title without the site's name behind a bar or dash."""
    parts = _SITE_SUFFIX.split(title)
    if len(parts) < 2:
        return title
    last = parts[-1].casefold()
    if publisher and (last in publisher.casefold() or publisher.casefold() in last):
        cut = title.rfind(parts[-1])
        return (
            _SITE_SUFFIX.sub("", title[:cut] + " ").strip()
            if len(parts) == 2
            else title[:cut].rstrip(" |»·•–—-:")
        )
    return title


def _published_at(
    tree: lxml.html.HtmlElement, meta: dict[str, str], article: dict[str, Any]
) -> tuple[Moment | None, tuple[Moment, ...]]:
    """The date of publication, and what the page's own statements of it say otherwise."""
    own = [_name(article.get("datePublished")), *(meta.get(name) for name in _DATE_NAMES)]
    own_time = tree.xpath(".//*[@itemprop='datePublished'][@content]")[:1]
    moments = _moments([*own, *(element.get("content") for element in own_time)])
    first = next(tree.iter("time"), None)
    shown = [first.get("datetime") or _line(first.text_content())] if first is not None else []
    changed = [
        _name(article.get("dateCreated")),
        _name(article.get("dateModified")),
        meta.get("article:modified_time"),
    ]
    for chosen in (*_moments(own), *_moments(shown), *moments, *_moments(changed)):
        apart = [other for other in moments if abs((other.local_date - chosen.local_date).days) > _SAME_DAYS]
        return chosen, tuple({other.local_date: other for other in apart}.values())
    return None, ()


def _moments(stated: Sequence[str | None]) -> list[Moment]:
    return [moment for value in stated if value and (moment := moment_of(value)) is not None]


def _url(tree: lxml.html.HtmlElement, meta: dict[str, str], article: dict[str, Any]) -> str | None:
    canonical = tree.find(".//link[@rel='canonical']")
    for value in (
        canonical.get("href") if canonical is not None else None,
        meta.get("og:url"),
        article.get("url"),
    ):
        if isinstance(value, str) and value.strip().startswith(("http://", "https://")):
            return value.strip()[:2000]
    return None


def _meta(tree: lxml.html.HtmlElement) -> dict[str, str]:
    """Content of the meta tags by their lower-case name or property; the first of a name counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (
            element.get("property")
            or element.get("name")
            or element.get("itemprop")
            or element.get("http-equiv")
        )
        content = _line(element.get("content") or "")
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _article_object(tree: lxml.html.HtmlElement) -> dict[str, Any]:
    """The first JSON-LD object that describes an article; a page's own description counts less."""
    page: dict[str, Any] = {}
    for element in tree.iter("script"):
        if (
            "ld+json" not in (element.get("type") or "")
            or not element.text
            or len(element.text) > _LD_LIMIT_CHARS
        ):
            continue
        try:
            value = json.loads(element.text, strict=False)
        except (ValueError, RecursionError):
            continue
        for candidate in _objects(value):
            kind = _ARTICLE_TYPES.search(str(candidate.get("@type")).strip("[]'\" "))
            if kind is not None and kind[0] != "WebPage":
                return candidate
            if kind is not None and not page:
                page = candidate
    return page


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    waiting = [value]
    for _ in range(_LD_LIMIT_OBJECTS):
        if not waiting:
            return
        current = waiting.pop(0)
        if isinstance(current, list):
            waiting[:0] = current
        elif isinstance(current, dict):
            yield current
            if isinstance(current.get("@graph"), list):
                waiting[:0] = current["@graph"]
            if isinstance(current.get("mainEntity"), dict):
                waiting.append(current["mainEntity"])


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _name(value: Any) -> str | None:
    """A text, or the name of an object or of the first of a list of them."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name")
    return _line(value) if isinstance(value, str) else None


def _line(text: str) -> str | None:
    return " ".join(text.split())[:_FIELD_LIMIT_CHARS] or None
