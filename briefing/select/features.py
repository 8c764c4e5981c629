"""What can be said of a sentence without knowing the summary: where it stands, what it shares, how it is written."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from briefing.select.candidates import Candidates
from briefing.select.terms import Terms

Floats = NDArray[np.float64]

_EARLY = 8.0
_LEAD_SENTENCES = 4
# Sentences compared pair by pair at most; beyond, only the most central ones are.
PAIRS_MAX = 400

_NAME_INSIDE = re.compile(r"(?<=[a-z,;'\u2019] )[A-Z][a-z]+")
_DIGIT = re.compile(r"\b\d")
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|[Ww]e|us|[Oo]ur|My)\b")
_SECOND_PERSON = re.compile(r"\b[Yy]our?\b")
_NEGATION = re.compile(r"\b(?:not|no|never)\b|n['\u2019]t\b")
_QUOTES = str.maketrans("\u201c\u201d", '""')


def measure(candidates: Candidates, terms: Terms) -> dict[str, Floats]:
    """Features by name, each of shape (n,)."""
    return {**_place(candidates), **_support(candidates, terms), **_form(candidates, terms)}


def _place(candidates: Candidates) -> dict[str, Floats]:
    position = candidates.positions.astype(float)
    length = np.bincount(candidates.articles, minlength=candidates.article_count)[candidates.articles].astype(
        float
    )
    paragraphs = np.array([r.sentence.paragraph for r in candidates.renditions])
    opens = np.ones(len(candidates))
    follows = candidates.before >= 0
    opens[follows] = paragraphs[follows] != paragraphs[candidates.before[follows]]
    return {
        "first": (position == 0) * 1.0,
        "earliness": 1 / (1 + position),
        "early": 1 / (1 + position / _EARLY),
        "depth": np.log1p(position),
        "relative": position / np.maximum(length - 1, 1),
        "article_length": np.log(length),
        "early_long": np.log(length) / (1 + position / _EARLY),
        "opens": opens,
    }


def _support(candidates: Candidates, terms: Terms) -> dict[str, Floats]:
    n, articles = len(candidates), candidates.articles
    share = candidates.shares
    others = max(1, candidates.source_count - 1)
    v = terms.stem_count
    # by stem: sentences and sources that hold it
    sentences = np.bincount(terms.ids, share[terms.rows], v)
    sources = _distinct(candidates.origins[terms.rows], terms.ids, v)
    pair_sentences = np.bincount(terms.pair_ids, share[terms.pair_rows], terms.pair_count)
    pair_sources = _distinct(candidates.origins[terms.pair_rows], terms.pair_ids, terms.pair_count)
    centre = _unit(terms.mean(share))
    # by article: its centre, its lead
    article_rows = articles[terms.rows]
    keys = article_rows * v + terms.ids
    size = np.bincount(terms.rows, minlength=n)
    own = np.zeros(n)
    own_codes, inverse = np.unique(keys, return_inverse=True)
    sums = np.bincount(inverse, terms.values)
    norms = np.sqrt(np.bincount(own_codes // max(v, 1), sums * sums, candidates.article_count))
    own = np.bincount(terms.rows, terms.values * sums[inverse], n) / np.maximum(norms[articles], 1e-12)
    article_central = np.bincount(
        own_codes // max(v, 1), sums * centre[own_codes % max(v, 1)], candidates.article_count
    )
    article_central = (article_central / np.maximum(norms, 1e-12))[articles]
    # leads of the other articles, together
    is_lead = candidates.positions < _LEAD_SENTENCES
    lead_weight = share * is_lead
    of_article = np.bincount(articles, is_lead, candidates.article_count)
    lead_weight = lead_weight / of_article[articles]
    lead_all = terms.mean(lead_weight)
    lead_keys = np.bincount(inverse, terms.values * lead_weight[terms.rows])
    lead_similarity = terms.dot(lead_all) - np.bincount(terms.rows, terms.values * lead_keys[inverse], n)
    central = terms.dot(centre)
    early = 1 / (1 + candidates.positions / _EARLY)
    nearest, mean_nearest = _nearest(candidates, terms, central)
    per = np.maximum(size, 1)
    pair_per = np.maximum(np.bincount(terms.pair_rows, minlength=n), 1)
    alone = np.bincount(terms.rows, sentences[terms.ids] <= share[terms.rows] + 1e-9, n)
    following = np.zeros(n)
    has_next = candidates.before >= 0
    following[candidates.before[has_next]] = central[has_next]
    before_c = np.where(has_next, central[candidates.before], 0.0)
    return {
        "central": central,
        "own_central": own,
        "article_central": article_central,
        "article_central_early": article_central * early,
        "central_early": central * early,
        "lead_similarity": lead_similarity / others,
        "repeated": np.bincount(terms.rows, np.log(np.maximum(sentences, 1))[terms.ids], n) / per,
        "shared": np.bincount(terms.rows, ((sources - 1) / others)[terms.ids], n) / per,
        "pairs_repeated": np.bincount(
            terms.pair_rows, np.log(np.maximum(pair_sentences, 1))[terms.pair_ids], n
        )
        / pair_per,
        "pairs_shared": np.bincount(terms.pair_rows, ((pair_sources - 1) / others)[terms.pair_ids], n)
        / pair_per,
        "nearest": nearest,
        "mean_nearest": mean_nearest,
        "only_here": alone / per,
        "only_here_n": alone * 1.0,
        "next_central": following,
        "before_central": before_c,
        "told_by": np.log(candidates.sources) / np.log(1 + candidates.source_count),
        "many_central": central * (1 - 2 / max(2, candidates.source_count)),
        "many_early": early * (1 - 2 / max(2, candidates.source_count)),
        "many_nearest": mean_nearest * (1 - 2 / max(2, candidates.source_count)),
        "many_lead": lead_similarity / others * (1 - 2 / max(2, candidates.source_count)),
    }


def _nearest(candidates: Candidates, terms: Terms, central: Floats) -> tuple[Floats, Floats]:
    """Similarity to the closest sentence of another source, and its mean over the sources."""
    n = len(candidates)
    nearest, mean = np.zeros(n), np.zeros(n)
    rows = np.arange(n)
    if n > PAIRS_MAX:
        rows = np.sort(np.lexsort((rows, -central))[:PAIRS_MAX])
    if candidates.source_count < 2:
        return nearest, mean
    matrix = terms.dense(rows)
    similar = matrix @ matrix.T
    origins = candidates.origins[rows]
    order = np.argsort(origins, kind="stable")
    found, starts = np.unique(origins[order], return_index=True)
    best = np.maximum.reduceat(similar[:, order], starts, axis=1)
    best[origins[:, None] == found[None, :]] = 0
    nearest[rows] = best.max(axis=1)
    mean[rows] = best.sum(axis=1) / max(1, candidates.source_count - 1)
    return nearest, mean


def _form(candidates: Candidates, terms: Terms) -> dict[str, Floats]:
    n = len(candidates)
    words = candidates.words.astype(float)
    texts = [rendition.text for rendition in candidates.renditions]
    tokens = np.maximum(np.bincount(terms.token_rows, minlength=n), 1)
    content = np.bincount(terms.token_rows, ~terms.is_function[terms.tokens], n)
    plain = [text.translate(_QUOTES) for text in texts]
    quoted = np.array([sum(map(len, text.split('"')[1::2])) / len(text) for text in plain])
    opens = np.array([text[0] == '"' for text in plain], dtype=float)
    # content stems that its article has not used before
    keys = candidates.articles[terms.rows] * max(terms.stem_count, 1) + terms.ids
    _, firsts = np.unique(keys, return_index=True)
    new = np.bincount(terms.rows[firsts], minlength=n) / np.maximum(np.bincount(terms.rows, minlength=n), 1)

    def has(pattern: re.Pattern[str]) -> Floats:
        return np.array([pattern.search(text) is not None for text in texts], dtype=float)

    def rate(pattern: re.Pattern[str]) -> Floats:
        return np.array([len(pattern.findall(text)) for text in texts]) / words

    return {
        "words": words,
        "log_words": np.log(words),
        "short": np.minimum(words, 12.0),
        "content": content / tokens,
        "word_length": np.array([len(text) for text in texts]) / words,
        "names": rate(_NAME_INSIDE),
        "digits": rate(_DIGIT),
        "quoted": quoted,
        "opens_quoted": opens,
        "whole_quotation": opens * np.array([text.endswith('"') for text in plain]),
        "first_person": has(_FIRST_PERSON),
        "second_person": has(_SECOND_PERSON),
        "negation": has(_NEGATION),
        "question": np.array(["?" in text for text in texts], dtype=float),
        "leans": ~candidates.stands * 1.0,
        "new": new,
    }


def _distinct(groups: NDArray[np.intp], ids: NDArray[np.intp], size: int) -> Floats:
    """For each id, in how many groups it occurs."""
    if not len(ids):
        return np.zeros(size)
    keys = np.unique(groups * max(size, 1) + ids)
    return np.bincount(keys % max(size, 1), minlength=size).astype(float)


def _unit(vector: Floats) -> Floats:
    length = float(np.sqrt((vector * vector).sum()))
    return vector / length if length else vector
