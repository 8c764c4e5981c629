"""The order of the files and their names decide nothing of what the sources disagree about."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

import briefing
from briefing.align.sources import publishers
from eval.cases import read_cases

EVAL = Path(__file__).parents[2] / "eval"
STORIES = {
    example.id: example
    for folder in ("developing", "contested")
    for example in read_cases(EVAL / folder)
    if example.id in ("ammonia-leak", "adrasti-bombings", "cardilon-recall", "kotoa-levy")
}


def conflicts(documents, names):
    """What is told of each conflict, in order; `names` are the first names of the documents by their new ones."""
    made = briefing.summarize(documents, words=60)
    return [
        (
            conflict.about,
            conflict.kind,
            [
                (
                    claim.value,
                    claim.status,
                    claim.publisher,
                    claim.reported_at,
                    [
                        ((names or {}).get(c.span.document_id, c.span.document_id), c.cited_text)
                        for c in claim.citations
                    ],
                )
                for claim in conflict.claims
            ],
        )
        for conflict in made.conflicts
    ]


@pytest.mark.parametrize("story", sorted(STORIES))
def test_files_shuffled_and_renamed_give_the_same_conflicts(story):
    documents = list(STORIES[story].documents)
    told = conflicts(documents, {document.id: document.id for document in documents})
    assert told
    for seed in range(2):
        chance = random.Random(seed)
        shuffled = chance.sample(documents, len(documents))
        numbers = chance.sample(range(len(documents)), len(documents))
        renamed = [
            replace(document, id=f"{number:02}{Path(document.id).suffix}")
            for document, number in zip(shuffled, numbers, strict=True)
        ]
        names = {new.id: old.id for new, old in zip(renamed, shuffled, strict=True)}
        assert conflicts(renamed, names) == told


@pytest.mark.parametrize("story", sorted(STORIES))
def test_publisher_and_date_of_a_claim_are_those_of_its_first_citation(story):
    made = briefing.summarize(list(STORIES[story].documents), words=60)
    sources = {source.id: source for source in made.sources}
    for claim in (claim for conflict in made.conflicts for claim in conflict.claims):
        document = sources[claim.citations[0].span.document_id].document
        assert claim.reported_at == document.published_at
        assert publishers.named(document) in (None, claim.publisher) or claim.publisher in document.text
