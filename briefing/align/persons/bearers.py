"""Who bears a full name, and where in a story each is named."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from briefing import dates, lexicon
from briefing.align.persons import names
from briefing.align.persons.knowing import Knowing
from briefing.align.persons.mentions import CAPITALS, TITLES
from briefing.align.story import Story
from briefing.first_names import is_first
from briefing.showing import show

WORD = rf"[{CAPITALS}][a-z\u00c0-\u024f\u2019'-]+(?:[A-Z][a-z\u00c0-\u024f]+)*"
# Behind a space, which is found in half the time that a letter of a class takes.
_RUN = re.compile(rf" [{CAPITALS}][\w\u2019'-]+(?:\s(?:[A-Z]\.\s)?[{CAPITALS}][\w\u2019'-]+)+")
_NAME_WORD = re.compile(WORD)
_LETTERS = re.compile(r"[^\W\d_]+(?:\u2019[^\W\d_]{2,})?")
_POSSESSIVE = re.compile(r"['\u2019]s?$")
_NO_NAME = lexicon.FUNCTION_WORDS | dates.CALENDAR


class Named:
    """The full names of a story, in two words each; an article is read for them when it is first asked for."""

    def __init__(self, story: Story, knowing: Knowing) -> None:
        """Of all its articles, whose words are those of `knowing`."""
        self.story, self._knowing = story, knowing

    @cached_property
    def runs(self) -> frozenset[str]:
        """The words with capitals that follow each other."""
        return frozenset(_RUN.findall(_as_one([sentence.text for sentence in self.story.sentences])))

    @cached_property
    def _names(self) -> Mapping[str, Sequence[str]]:
        """The full names of the story by their surnames, in alphabetical order."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted({name for run in self.runs if (name := full_name(run)) is not None}):
            found[name.split()[-1]].append(name)
        return found

    def at(self, place: int) -> list[str]:
        """The full names of a sentence, in its order."""
        runs = _RUN.findall(_as_one([self.story.sentences[place].text]))
        return [name for run in runs if (name := full_name(run)) is not None]

    def places(self, name: str) -> list[int]:
        """Where a full name stands, in order."""
        first = self.story.words.get(_part(name.split()[0]), ())
        return [place for place in first if name in self.at(place)]

    def homes(self, word: str) -> frozenset[int]:
        """The articles that have a word of a name."""
        return self._knowing[_part(word)]

    def unshared(self) -> Iterator[tuple[str, str]]:
        """The full names whose surname some article lacks, each with its surname; not in order."""
        for run in self.runs:
            last = _POSSESSIVE.sub("", run.split()[-1])
            if self._is_everywhere(last) and _plain(last) not in _NO_NAME:
                continue  # most names of a story: to read them as names would cost five times as much
            name = full_name(run)
            if name is not None and not self._is_everywhere(surname := name.split()[-1]):
                yield name, surname

    def _is_everywhere(self, word: str) -> bool:
        return self._knowing.is_everywhere(_part(word))

    def with_surname(self, last: str, home: int) -> str | None:
        """The one full name with a surname, in an article or, if the story has but one, there."""
        every = self._names.get(_POSSESSIVE.sub("", last), ())
        if len(every) > 1:
            every = [name for name in every if any(self.story.homes[at] == home for at in self.places(name))]
        return every[0] if len(every) == 1 else None


def _as_one(texts: Iterable[str]) -> str:
    """Texts of which each begins behind a space, with no run of words from one to the next.

    Without what is never shown: a soft hyphen ends no name.
    """
    return f" {'| '.join(map(show, texts))}"


def _part(word: str) -> str:
    """The longest part of a name that is a word of the story: "jean" of "Jean-Luc"."""
    plain = word.casefold()
    return plain if plain.isalpha() else max(_LETTERS.findall(plain), key=len, default=plain)


def as_written(name: str, text: str) -> str | None:
    """A full name as a text has it, "Ina J. Holt"; the last name where that alone stands there; None for neither."""
    first, last = name.split()
    for run in _RUN.findall(_as_one([text])):
        if full_name(run) == name:
            words = [_POSSESSIVE.sub("", word) for word in run.split()]
            end = max(n for n, word in enumerate(words) if word == last)
            start = max(n for n, word in enumerate(words[:end]) if word == first)
            return " ".join(words[start : end + 1])
    return last if last in [_POSSESSIVE.sub("", word) for word in _NAME_WORD.findall(text)] else None


@lru_cache(maxsize=16_384)
def full_name(run: str) -> str | None:
    """First and last name of some words with capitals, without titles; None if these are no name of two words."""
    words = [word for word in _POSSESSIVE.sub("", run).split() if not word.endswith(".")]
    while words and (_plain(words[0]) in TITLES or _plain(words[0]) in _NO_NAME or words[0] == "State"):
        words.pop(0)
    while words and _plain(words[-1]) in _NO_NAME:
        words.pop()
    fronts = [
        n + 1 for n, word in enumerate(words[:-1]) if _plain(word) in TITLES or _POSSESSIVE.search(word)
    ]
    words = words[max(fronts, default=0) :]
    if words and not is_first(words[0]):  # "Secretary of State Ina Holt", "Republican Ina Holt"
        words = words[next((n for n, word in enumerate(words[:-1]) if is_first(word)), 0) :]
    if len(words) < 2 or not (_NAME_WORD.fullmatch(words[0]) and _NAME_WORD.fullmatch(words[-1])):
        return None
    name = f"{words[0]} {words[-1]}"
    return name if len(names.telling(name)) == 2 else None


def _plain(word: str) -> str:
    return word.casefold().strip("'\u2019")
