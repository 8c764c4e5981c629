"""Cleaning measured on public articles; floors a little below what was measured when they were written."""

from __future__ import annotations

import gzip
import json
import os
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from briefing.clean import clean
from briefing.read.html import read
from briefing.types import Document

DATA = os.environ.get("BRIEFING_DATA")
pytestmark = [
    pytest.mark.data,
    pytest.mark.slow,
    pytest.mark.skipif(not DATA, reason="BRIEFING_DATA names no folder with the data sets"),
]


def tokens(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def overlap(left: Counter[str], right: Counter[str]) -> float:
    """Share of the tokens of `left` that are in `right` too."""
    return sum((left & right).values()) / max(1, sum(left.values()))


def body(document: Document) -> str:
    return "\n".join(document.quote(span) for span in clean(document).body)


def bigrams(text: str) -> set[tuple[str, str]]:
    words = re.findall(r"[a-z0-9]+", text.lower())
    return set(pairwise(words))


def test_the_body_of_a_page_is_the_gold_article() -> None:
    """Measured: body precision 0.98, recall 0.90 (headings and short list items are no body), text F1 0.965."""
    folder = Path(str(DATA)) / "article_extraction"
    gold = json.loads((folder / "ground_truth.json").read_text(encoding="utf-8"))
    precision, recall, f1 = [], [], []
    for name in sorted(gold):
        page = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        document = read(page, id=name).documents[0]
        reference, found = tokens(gold[name]["article_body"]), tokens(body(document))
        text = tokens(document.text.removeprefix(document.title or ""))
        precision.append(overlap(found, reference))
        recall.append(overlap(reference, found))
        p, r = overlap(text, reference), overlap(reference, text)
        f1.append(2 * p * r / max(1e-9, p + r))
    assert sum(precision) / len(precision) > 0.965
    assert sum(recall) / len(recall) > 0.885
    assert sum(f1) / len(f1) > 0.95


def test_masking_loses_next_to_nothing_that_references_tell() -> None:
    """Measured: 1.4 % of the reference bigrams that stand in the sources stand in masked lines alone."""
    told = lost = 0
    for line in (Path(str(DATA)) / "multinews" / "val.jsonl").read_text(encoding="utf-8").splitlines():
        cluster = json.loads(line)
        sources, kept, reference = set(), set(), set()
        for text in cluster["references"]:
            reference |= bigrams(text)
        for document in cluster["documents"]:
            sources |= bigrams(document["text"])
            kept |= bigrams(body(Document(document["id"], document["text"])))
        told += len(reference & sources)
        lost += len((reference & sources) - kept)
    assert lost / told < 0.02
