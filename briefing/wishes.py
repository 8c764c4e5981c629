"""What was wished for, a language or a focus, and what of it the articles do not meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing.align.sources.topic import OTHER_LANGUAGE
from briefing.config import Settings
from briefing.select import focus
from briefing.types import Alignment, Notice

_SHOWN_WORDS = 5


def unmet(settings: Settings, language: str, alignment: Alignment) -> Iterator[Notice]:
    """A notice for each wish that nothing in the articles meets; `language` is the one that is told in."""
    wished = (settings.language or "").partition("-")[0].lower()
    if wished not in ("", language):
        message = f"no article is in the language {settings.language}; told in {language}"
        yield Notice("language-not-there", message)
    if settings.focus is not None and settings.focus.strip():  # an empty one is none
        yield from _unmet_focus(settings.focus, alignment)


def reworded(notices: Iterable[Notice], wished: str | None, language: str) -> Iterator[Notice]:
    """The same notices; an article that is left out for the language that was asked for is said to be."""
    for notice in notices:
        if notice.code == "other-language" and wished is not None and wished == language:
            asked = f"another language than {wished}, which was asked for"
            notice = replace(notice, message=notice.message.replace(OTHER_LANGUAGE, asked))
        yield notice


def _unmet_focus(asked: str, alignment: Alignment) -> Iterator[Notice]:
    stems = focus.stems(asked)
    if not stems:
        message = "the focus has no word that could be looked for in the articles; told without it"
        yield Notice("focus-without-words", message)
        return
    told = (sentence.text for fact in alignment.facts for sentence in fact.sentences)
    absent = focus.unmentioned(stems, told)
    if absent == stems:
        message = "nothing in the articles mentions what the focus names; told without it"
        yield Notice("focus-not-there", message)
        return
    words = [word for word in focus.subjects(asked) if focus.stems(word) <= absent]
    if words:
        more = f" and {len(words) - _SHOWN_WORDS} more words" if len(words) > _SHOWN_WORDS else ""
        named = ", ".join(f'"{word}"' for word in words[:_SHOWN_WORDS])
        message = f"nothing in the articles mentions {named}{more} of the focus; told by the rest of it"
        yield Notice("focus-partly-there", message)
