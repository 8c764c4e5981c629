"""What can be said of a sentence without knowing the summary: where it stands, what it shares, how it is written.

Everything is linear in the number of words: no sentence is compared with another one. Copies of one report weigh as
one, so that a wire story on thirty sites is not thirty times as important.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from briefing.select.candidates import Candidates
from briefing.select.terms import Floats, Ints, Terms, begin, grouped

# Positions after which earliness has halved, and sentences that make up an article's lead: the values of the probes
# in the comparison of peers; scores did not move between half and twice of them.
_EARLY = 8.0
_LEAD_SENTENCES = 4

# "us" is left out: case-folded, it is also the country.
_FIRST_PERSON = ("i", "me", "my", "we", "our")
_SECOND_PERSON = ("you", "your", "yours")


def measure(candidates: Candidates, terms: Terms) -> dict[str, Floats]:
    """Features by name, each of shape (n,)."""
    return {**_place(candidates), **_support(candidates, terms), **_form(candidates, terms)}


def centrality(candidates: Candidates, terms: Terms) -> Floats:
    """Cosine of each sentence with all sentences together (Radev et al. 2004), shape (n,)."""
    return terms.dot(_centre(candidates, terms))


def _centre(candidates: Candidates, terms: Terms) -> Floats:
    return _unit(terms.total(candidates.shares))


def _place(candidates: Candidates) -> dict[str, Floats]:
    length = np.bincount(candidates.articles, minlength=candidates.article_count)[candidates.articles]
    paragraphs = np.array([r.sentence.paragraph for r in candidates.renditions], dtype=np.intp)
    opens = np.ones(len(candidates))
    follows = candidates.before >= 0
    opens[follows] = paragraphs[follows] != paragraphs[candidates.before[follows]]
    return {
        "early_in_long": np.log(length) / (1 + candidates.positions / _EARLY),
        "article_length": np.log(length),
        "opens_paragraph": opens,
    }


def _support(candidates: Candidates, terms: Terms) -> dict[str, Floats]:
    n, v = terms.count, terms.stem_count
    articles, shares = candidates.articles, candidates.shares
    others = max(1, candidates.source_count - 1)
    centre = _centre(candidates, terms)
    central = terms.dot(centre)
    telling = np.bincount(terms.ids, shares[terms.rows], v)  # sentences that hold the stem, copies as one
    repeated = np.log(np.maximum(telling, 1))[terms.ids] / np.log(n + 2)
    following = np.zeros(n)
    follows = candidates.before >= 0
    following[candidates.before[follows]] = central[follows]

    # what the article says as a whole, and what it says in its lead
    own, of_article, stem_of = _by_article(candidates, terms)
    sums = np.bincount(own, terms.values, len(of_article))
    norms = np.sqrt(np.bincount(of_article, sums * sums, candidates.article_count))
    article_central = np.bincount(of_article, sums * centre[stem_of], candidates.article_count)
    central_of = article_central / np.maximum(norms, 1e-12)
    in_lead = candidates.positions < _LEAD_SENTENCES
    lead_size = np.bincount(articles, in_lead, candidates.article_count)
    weights = np.where(in_lead, shares, 0.0) / np.maximum(lead_size, 1)[articles]
    own_lead = np.bincount(own, terms.values * weights[terms.rows], len(of_article))
    leads = terms.dot(terms.total(weights)) - np.bincount(terms.rows, terms.values * own_lead[own], n)
    return {
        "repeated_words": _mean(terms.rows, repeated, n),
        "shared_pairs": _mean(terms.pair_rows, (_sources_of_pairs(candidates, terms) - 1) / others, n),
        "next_central": following,
        "article_central": central_of[articles],
        "central_of_many": central * candidates.many,
        "in_leads": leads / others,
        "in_leads_of_many": leads / others * candidates.many,
    }


def _form(candidates: Candidates, terms: Terms) -> dict[str, Floats]:
    texts = [rendition.text for rendition in candidates.renditions]
    words = candidates.words.astype(np.float64)
    chars = np.array([len(text) for text in texts], dtype=np.float64)
    quoted = np.zeros(len(texts))
    whole = np.zeros(len(texts))
    for row, text in enumerate(texts):
        if '"' in text or "\u201c" in text:
            plain = text.replace("\u201c", '"').replace("\u201d", '"')
            quoted[row] = sum(map(len, plain.split('"')[1::2]))
            whole[row] = plain[0] == plain[-1] == '"'
    return {
        "words": words,
        "log_words": np.log(words),
        "word_length": chars / words,
        "quoted": quoted / chars,
        "whole_quotation": whole,
        "first_person": terms.hold(_FIRST_PERSON),
        "second_person": terms.hold(_SECOND_PERSON),
        "question": np.array(["?" in text for text in texts], dtype=np.float64),
    }


def _by_article(candidates: Candidates, terms: Terms) -> tuple[Ints, Ints, Ints]:
    """Entries of `terms` grouped by article and stem: the group of each entry, the article and stem of each group."""
    v = max(terms.stem_count, 1)
    codes, own = grouped(candidates.articles[terms.rows] * v + terms.ids)
    of_article, stem_of = np.divmod(codes, v)
    return own, of_article, stem_of


def _sources_of_pairs(candidates: Candidates, terms: Terms) -> Floats:
    """For each entry of `terms.pair_ids`, how many independent sources have the pair."""
    size = max(candidates.source_count, 1)
    keys, entries = grouped(terms.pair_ids * size + candidates.origins[terms.pair_rows])
    # keys are sorted, so that those of one pair stand together, one for each source that has it
    pair_of = begin(keys // size).cumsum() - 1
    counts: Floats = np.bincount(pair_of)[pair_of][entries].astype(np.float64)
    return counts


def _mean(rows: NDArray[np.intp], values: Floats, n: int) -> Floats:
    """Mean of the values by row; 0 for a row without any."""
    return np.bincount(rows, values, n) / np.maximum(np.bincount(rows, minlength=n), 1)


def _unit(vector: Floats) -> Floats:
    length = float(np.sqrt((vector * vector).sum()))
    return vector / length if length else vector
