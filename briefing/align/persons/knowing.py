"""Which articles of a story know a word, and a name."""

from __future__ import annotations

from briefing.align.persons import names
from briefing.align.story import Story


class Knowing(dict[str, frozenset[int]]):
    """The articles that have a word, by their number; looked up when first asked for, as a story has but few names."""

    def __init__(self, story: Story) -> None:
        """Of all its articles."""
        super().__init__()
        self._story = story
        self.every = frozenset(story.homes)

    def __missing__(self, word: str) -> frozenset[int]:
        homes = self._story.homes
        self[word] = frozenset([homes[place] for place in self._story.words.get(word, ())])
        return self[word]

    def is_everywhere(self, word: str) -> bool:
        """True if every article has the word."""
        return len(self[word]) == len(self.every)

    def of_name(self, name: str) -> frozenset[int]:
        """The articles that have one of the words which tell a name from others."""
        return frozenset().union(*map(self.__getitem__, names.telling(name)))
