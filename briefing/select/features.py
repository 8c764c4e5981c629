"""What can be said of a sentence without knowing the summary: where it stands, what it shares, how it is written.

Everything is linear in the number of words: no sentence is compared with another one. Copies of one report weigh as
one, so that a wire story on thirty sites is not thirty times as important.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from briefing.select.candidates import Candidates
from briefing.select.terms import Floats, Ints, Terms, begin, grouped

# Positions after which earliness has halved, and sentences that make up an article's lead: the values of the probes
# in the comparison of peers; scores did not move between half and twice of them.
_EARLY = 8.0
_LEAD_SENTENCES = 4
# The same for what is quoted: references quote what is said early in an article. Of one to forty sentences, as good
# from 12 to 24.
_EARLY_QUOTED = 16.0

# Groups of entries are numbered anew where more than so many for each entry would be empty.
_EMPTY_GROUPS = 4

# "us" is left out: case-folded, it is also the country.
_FIRST_PERSON = ("i", "me", "my", "we", "our")
_SECOND_PERSON = ("you", "your", "yours")
# What did not happen, and what has not happened yet: a story of many reports is told without most of it.
# "t" is what tokens have of "didn't".
_DENYING = ("not", "no", "never", "nobody", "none", "nothing", "cannot", "t")
_AHEAD = ("will", "would", "plan", "expect")


def measure(candidates: Candidates, terms: Terms) -> dict[str, Floats]:
    """Features by name, each of shape (n,)."""
    return {**_place(candidates), **_support(candidates, terms), **_form(candidates, terms)}


def combine(features: Mapping[str, Floats], weights: Mapping[str, float]) -> Floats:
    """The weighted sum of the features that have a weight, shape (n,)."""
    used = np.array([features[name] for name in weights])
    weighted = used * np.array(list(weights.values()))[:, np.newaxis]
    return np.asarray(weighted.sum(axis=0), dtype=np.float64)


def centrality(candidates: Candidates, terms: Terms) -> Floats:
    """Cosine of each sentence with all sentences together (Radev et al. 2004), shape (n,)."""
    return terms.dot(_centre(candidates, terms))


def _centre(candidates: Candidates, terms: Terms) -> Floats:
    return _unit(terms.total(candidates.shares))


def _place(candidates: Candidates) -> dict[str, Floats]:
    lengths = np.bincount(candidates.articles, minlength=candidates.article_count)
    length = np.log(lengths)[candidates.articles]
    paragraphs = np.array([r.sentence.paragraph for r in candidates.renditions], dtype=np.intp)
    opens = np.ones(len(candidates))
    follows = (candidates.before >= 0).nonzero()[0]
    opens[follows] = paragraphs[follows] != paragraphs[candidates.before[follows]]
    return {
        "early_in_long": length / (1 + candidates.positions / _EARLY),
        "article_length": length,
        "opens_paragraph": opens,
    }


def _support(candidates: Candidates, terms: Terms) -> dict[str, Floats]:
    n, v = terms.count, terms.stem_count
    articles, shares = candidates.articles, candidates.shares
    others = max(1, candidates.source_count - 1)
    centre = _centre(candidates, terms)
    central = terms.dot(centre)
    telling = np.bincount(terms.ids, shares[terms.rows], v)  # sentences that hold the stem, copies as one
    repeated = (np.log(np.maximum(telling, 1)) / np.log(n + 2))[terms.ids]
    following = np.zeros(n)
    follows = (candidates.before >= 0).nonzero()[0]
    following[candidates.before[follows]] = central[follows]

    # what the article says as a whole, and what it says in its lead
    of_entry = articles[terms.rows]
    own, size = _by_article(of_entry, terms)
    sums = np.bincount(own, terms.values, size)
    norms = np.sqrt(np.bincount(of_entry, terms.values * sums[own], candidates.article_count))
    article_central = np.bincount(articles, central, candidates.article_count) / np.maximum(norms, 1e-12)
    in_lead = candidates.positions < _LEAD_SENTENCES
    lead_size = np.bincount(articles, in_lead, candidates.article_count)
    weights = in_lead * shares / np.maximum(lead_size, 1)[articles]
    of_lead = terms.values * weights[terms.rows]
    # what all leads say of its words, less what its own article's does
    said = np.bincount(terms.ids, of_lead, v)[terms.ids] - np.bincount(own, of_lead, size)[own]
    in_leads = np.bincount(terms.rows, terms.values * said, n) / others
    return {
        "repeated_words": np.bincount(terms.rows, repeated, n) / np.maximum(terms.sizes, 1),
        "shared_pairs": _shared_pairs(candidates, terms, others),
        "next_central": following,
        "article_central": article_central[articles],
        "central_of_many": central * candidates.many,
        "in_leads": in_leads,
        "in_leads_of_many": in_leads * candidates.many,
    }


def _form(candidates: Candidates, terms: Terms) -> dict[str, Floats]:
    texts = candidates.texts
    words = candidates.words.astype(np.float64)
    chars = np.array(list(map(len, texts)), dtype=np.float64)
    quoted = np.zeros(len(texts))
    whole = np.zeros(len(texts))
    for row, text in enumerate(texts):
        if '"' in text or "\u201c" in text:
            plain = text.replace("\u201c", '"').replace("\u201d", '"')
            quoted[row] = len("".join(plain.split('"')[1::2]))
            whole[row] = plain[0] == plain[-1] == '"'
    return {
        "words": words,
        "log_words": np.log(words),
        "word_length": chars / words,
        "quoted": quoted / chars,
        "quoted_early": quoted / chars / (1 + candidates.positions / _EARLY_QUOTED),
        "whole_quotation": whole,
        "first_person": terms.hold(_FIRST_PERSON),
        "second_person": terms.hold(_SECOND_PERSON),
        "question": np.array(["?" in text for text in texts], dtype=np.float64),
        "denies": terms.hold(_DENYING),
        "ahead": terms.hold(_AHEAD),
    }


def _by_article(of_entry: Ints, terms: Terms) -> tuple[Ints, int]:
    """A number for each entry of `terms`, equal for one stem in one article; and a bound on these numbers."""
    own = of_entry * terms.stem_count + terms.ids
    size = (int(of_entry.max(initial=-1)) + 1) * terms.stem_count
    if size <= _EMPTY_GROUPS * len(own):
        return own, size
    groups, own = grouped(own)  # many articles have few of the story's stems each
    return own, len(groups)


def _shared_pairs(candidates: Candidates, terms: Terms, others: int) -> Floats:
    """For each sentence the mean, over its pairs, of the share of the other independent sources that have the pair."""
    size = max(candidates.source_count, 1)
    # one key for each source that has a pair
    keys = np.sort(terms.pair_ids * size + candidates.origins[terms.pair_rows])
    keys = keys[begin(keys)]
    sources = np.bincount(keys // size, minlength=terms.pair_count)[terms.pair_ids]
    shared = np.bincount(terms.pair_rows, (sources - 1) / others, terms.count)
    return shared / np.maximum(terms.pair_sizes, 1)


def _unit(vector: Floats) -> Floats:
    length = float(np.sqrt((vector * vector).sum()))
    return vector / length if length else vector
