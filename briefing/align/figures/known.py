"""What each article has anywhere: an article that has both values of a slot tells of two things, not of one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import chain

from briefing import lexicon, quantities
from briefing.align import terms
from briefing.align.figures import claims, nouns, recalled, withdrawn
from briefing.align.figures.claims import Figure
from briefing.align.story import Story
from briefing.quantities import Quantity
from briefing.quotations import quotations
from briefing.types import Sentence

# "3." before the third point of a list.
_LIST_NUMBER = re.compile(r"\W*\d+\W*")

# "Dozens were taken to hospital" knows no figure.
_VAGUE = re.compile(r"\b(?:dozens|scores|tens|hundreds|thousands|millions)\b", re.IGNORECASE)

Key = tuple[str, float, str]  # dimension, value, what is counted


def keys(figure: Figure) -> Iterable[Key]:
    """What another article must not have if its value is to be another one of the same thing.

    "6 in hospital" does not tell 6 missing: a number that fills another frame is none of this one.
    """
    quantity = figure.quantity
    if quantity.dimension != "count":
        yield quantity.dimension, quantity.low, ""
        return
    yield quantity.dimension, quantity.low, figure.slot[1]
    yield quantity.dimension, quantity.low, " ".join(figure.slot[:2])


class Known:
    """What each document has anywhere, read when it is first asked for."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self.moments = story.moments
        self._words: dict[str, frozenset[str]] = {}
        self._having: dict[str, dict[tuple[str, float], list[Sentence]]] = {}  # by document and value
        self._keys: dict[str, frozenset[Key]] = {}  # by text

    @cached_property
    def withdrawn(self) -> tuple[Quantity, ...]:
        """The counts that some article says were wrong."""
        story = self._story
        told = story.numbered_having(withdrawn.WORDS | recalled.WORDS)
        return tuple(quantity for place in told for quantity in withdrawn.counts(story.sentences[place]))

    def any_word(self, figure: Figure, words: frozenset[str]) -> bool:
        """True if the document of `figure` has one of `words`, or there are none."""
        if not words:
            return True
        id = figure.sentence.document_id
        if id not in self._words:
            own = (lexicon.words(sentence.text) for sentence in self._story.by_document[id])
            self._words[id] = frozenset(chain.from_iterable(own))
        return not words.isdisjoint(self._words[id])

    def any_key(self, figure: Figure, keys: AbstractSet[str]) -> bool:
        """True if the document of `figure` has a word with one of `keys`."""
        own = self._story.by_document[figure.sentence.document_id]
        return any(not keys.isdisjoint(terms.keys(sentence.text)) for sentence in own)

    def among(self, id: str, keys: AbstractSet[Key]) -> AbstractSet[Key]:
        """Those of `keys` that document `id` has: values of its dimension, and for a count of what it counts.

        What a number counts takes much longer to tell than the number: only sentences with the value of a key are read.
        """
        if id not in self._having:
            having: dict[tuple[str, float], list[Sentence]] = {}
            for sentence in self._story.by_document[id]:
                if not _LIST_NUMBER.fullmatch(sentence.text):
                    for quantity in quantities.find(sentence.text):
                        having.setdefault((quantity.dimension, quantity.low), []).append(sentence)
            self._having[id] = having
        having = self._having[id]
        values = {(dimension, low) for dimension, low, _ in keys}
        sentences = chain.from_iterable(map(having.__getitem__, values & having.keys()))
        return keys & frozenset(chain.from_iterable(map(self._read, sentences)))

    def _read(self, sentence: Sentence) -> Collection[Key]:
        if sentence.text not in self._keys:
            self._keys[sentence.text] = frozenset(_keys(sentence))
        return self._keys[sentence.text]


def _keys(sentence: Sentence) -> Iterable[Key]:
    related = recalled.find(sentence.text)
    framed = {f.quantity.start_char: " ".join(f.slot[:2]) for f in claims.figures(sentence)}
    said = quotations(sentence.text) or ()
    for quantity in quantities.find(sentence.text):
        if any(start <= quantity.start_char < end for start, end in said):
            continue  # somebody's, whom the article may well contradict
        noun = nouns.whole(sentence.text, quantity) if quantity.dimension == "count" else ""
        noun = framed.get(quantity.start_char, noun)
        # What the sentence itself sets against another figure, its article does not stand for.
        number = sentence.text[quantity.start_char : quantity.end_char]
        if noun is not None and quantity.start_char not in related and not _VAGUE.search(number):
            yield quantity.dimension, quantity.low, noun
