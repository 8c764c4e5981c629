"""Corrections and retractions: a later article takes back what an earlier one told.

A sentence that says so ("earlier reports that … were wrong", "withdrew the statement", "had wrongly said") and the
sentence of another article that it takes back, found by the words they share.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing import lexicon, quantities
from briefing.align import standing, terms, untold
from briefing.align.corrections import wording
from briefing.align.corrections.wording import SHARED, Core
from briefing.align.story import Story, order
from briefing.types import Citation, Conflict, Sentence, Span

# Words weighted by their rarity in the story: this part of what is taken back must stand in the earlier sentence, and
# so many words of it. Read on invented stories; the 282 development clusters have nine sentences that correct something
# and one whose earlier claim another article of the cluster makes, which is found.
COVER = 0.45
# Where the correction does not say in so many words what it takes back, its whole sentence stands for it.
COVER_WHOLE, SHARED_WHOLE = 0.33, 4


def find(story: Story) -> tuple[Conflict, ...]:
    """One conflict for each claim that another article, not an earlier one, takes back."""
    correcting = [
        (number, sentence, wording.core(sentence.text, before))
        for number, sentence, before in wording.find(story)
    ]
    if not correcting:
        return ()
    taking = {sentence.span for _, sentence, _ in correcting}
    # What is taken back, by its span, and the corrections of it; and the first group that each span is in.
    groups: list[tuple[dict[Span, Sentence], list[Sentence]]] = []
    said_again: list[list[Sentence]] = []  # of each group, what else its articles tell of the same
    group_of: dict[Span, int] = {}
    for number, correction, core in sorted(correcting, key=lambda c: order(c[1])):
        candidates = (
            (other, score, sentence)
            for other, score, sentence in _scored(core, story)
            # a sentence that takes something back is not itself taken back, and no question is
            if other != number and sentence.span not in taking and not sentence.text.endswith("?")
            if not story.is_later(sentence, correction)
        )
        taken = {s.span: s for s in _best(candidates)}
        if not taken:
            continue
        group = min((group_of[span] for span in taken if span in group_of), default=len(groups))
        if group == len(groups):
            groups.append(({}, []))
            said_again.append([])
        earlier, later = groups[group]
        for sentence in taken.values():
            said_again[group] += _again(sentence, core, story)
        later.append(correction)
        for span, sentence in taken.items():
            earlier.setdefault(span, sentence)
            group_of[span] = min(group, group_of.get(span, group))
    return tuple(
        _conflict(list(earlier.values()), later, again, story)
        for (earlier, later), again in zip(groups, said_again, strict=True)
    )


def _again(taken: Sentence, core: Core, story: Story) -> Iterator[Sentence]:
    """Other sentences of an article that tell what is taken back by its verb: "He died in Los Angeles"."""
    if core.predicate is None:
        return
    for place in story.keys.get(core.predicate, ()):
        sentence = story.sentences[place]
        is_other = sentence.document_id == taken.document_id and sentence.span != taken.span
        if is_other and not untold.is_elsewhen(sentence.text) and not lexicon.negates(sentence.text):
            yield sentence


def _best(candidates: Iterable[tuple[int, float, Sentence]]) -> list[Sentence]:
    """The best candidate of each article, the earlier of two equal ones, in the order of the articles."""
    best: dict[int, tuple[float, int, Sentence]] = {}
    for article, score, sentence in candidates:
        if article not in best or (score, -sentence.index) > best[article][:2]:
            best[article] = (score, -sentence.index, sentence)
    return [best[article][2] for article in sorted(best)]


def _scored(core: Core, story: Story) -> Iterator[tuple[int, float, Sentence]]:
    """Sentences that say what is taken back, each with its article and the weight of what it shares."""
    needed = (COVER_WHOLE if core.whole else COVER) * story.weight(core.stems)
    if needed <= 0:
        return
    # Each has the verb, or a rare word without which the rest is too light.
    stems = (
        [core.predicate]
        if core.predicate is not None
        else sorted(core.stems, key=lambda stem: (-story.rarity(stem), stem))
    )
    rest = story.weight(core.stems)
    enough = set(story.keyed(core.stems, least=SHARED_WHOLE if core.whole else SHARED))
    for stem in stems:
        if core.predicate is None and rest < needed - 1e-9:
            return
        rest -= story.rarity(stem)
        for place in story.keys.get(stem, ()):
            if place in enough:
                enough.remove(place)
                if (score := _score(story.sentences[place].text, core, story)) >= needed:
                    yield story.homes[place], score, story.sentences[place]


def _score(text: str, core: Core, story: Story) -> float:
    """Weight of the shared words; 0 if a number or the verb is not among them."""
    shared = core.stems & terms.keys(text)
    if not core.whole:  # "an earlier version gave 143" takes no 43 back
        missing = {stem for stem in core.stems - shared if stem[0].isdigit()}
        shared |= missing & _in_words(text) if missing else frozenset()
        if not missing <= shared:
            return 0.0
    if core.predicate is not None and core.predicate not in shared:
        return 0.0
    return story.weight(shared)


def _in_words(text: str) -> frozenset[str]:
    """The counts of a text in digits, "22" for "Twenty-two"."""
    return frozenset(f"{quantity.low:,.0f}" for quantity in quantities.find(text) if quantity.low >= 1)


def _conflict(
    earlier: Sequence[Sentence], later: Sequence[Sentence], again: Sequence[Sentence], story: Story
) -> Conflict:
    before, after = (sorted(side, key=order) for side in (earlier, later))
    old = standing.claim(
        value=before[0].text, cited=[s.span for s in before], status="retracted", articles=story.articles
    )
    cited = {citation.span for citation in old.citations}
    more = {s.span: Citation(s.span, s.text) for s in again if s.span not in cited}
    old = standing.cited_more(old, more.values(), story.articles)
    new = standing.claim(
        value=after[0].text, cited=[s.span for s in after], status="current", articles=story.articles
    )
    return Conflict("an earlier report, since corrected or taken back", "retraction", (old, new))
