"""Small invented stories, and the alignment and renditions that a selector gets of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.types import Alignment, Fact, Family, Rendition, Sentence, Span

BRIDGE: dict[str, tuple[str, ...]] = {
    "herald": (
        "The council of Harrow voted on Tuesday to close the old river bridge for nine months of repairs.",
        "The repairs of the bridge will cost 2 million pounds, the council said.",
        '"Nobody wants this bridge to fall into the river," Mayor Anna Reed said.',
        "She did not attend the vote.",
        "Buses will take the long road through Millfield until the bridge opens again.",
        "The bridge was built in 1931 and last repaired in 1987.",
        "What will the shopkeepers of the old town do?",
        "You can send us your pictures of the bridge.",
    ),
    "courier": (
        "Harrow's old river bridge will be closed for repairs after a vote of the council on Tuesday.",
        "Shopkeepers in the old town fear that they will lose customers before Christmas.",
        '"We have asked for help and nobody answers," said Tom Field, who sells shoes beside the bridge.',
        "The ferry across the river may run twice an hour while the bridge is closed.",
        "Engineers found cracks in three of the seven arches of the bridge last winter.",
    ),
    "post": (
        "Drivers in Harrow face long detours: the river bridge closes on Monday for nine months.",
        "The council voted for the repairs by 21 to 12 after engineers found cracks in its arches.",
        "A new bridge would have cost 30 million pounds, and the county refused to pay for it.",
    ),
}

LEANING = ("She did not attend the vote.",)


def story(
    articles: Mapping[str, Sequence[str]],
    *,
    same: Sequence[Sequence[str]] = (),
    families: Sequence[Sequence[str]] = (),
    off_topic: Sequence[str] = (),
    leaning: Sequence[str] = LEANING,
) -> tuple[Alignment, tuple[Rendition, ...]]:
    """Each text is a sentence and a fact of its own; texts in one group of `same` are one fact."""
    sentences: list[Sentence] = []
    for name, texts in articles.items():
        position = 0
        for index, text in enumerate(texts):
            span = Span(name, position, position + len(text))
            sentences.append(Sentence(span, text, index, index))
            position += len(text) + 1
    group_of = {text: number for number, group in enumerate(same) for text in group}
    groups: dict[object, list[Sentence]] = {}
    for sentence in sentences:
        groups.setdefault(group_of.get(sentence.text, sentence.span), []).append(sentence)
    related = {name for family in families for name in family}
    alignment = Alignment(
        facts=tuple(Fact(tuple(group)) for group in groups.values()),
        families=(
            *(Family(tuple(family)) for family in families),
            *(Family((name,)) for name in articles if name not in related),
        ),
        off_topic=tuple(off_topic),
    )
    return alignment, tuple(rendition(s, stands=s.text not in leaning) for s in sentences)


def rendition(sentence: Sentence, *, stands: bool = True) -> Rendition:
    """A sentence shown as it is."""
    return Rendition(sentence, (), sentence.text, stands_alone=stands)
