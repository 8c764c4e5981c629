"""How much each finding speaks against a statement.

Findings under `RULES` decide alone: a number, name, negation or opposite that the cited text does not have is never
supported. The others are weak signs that add up. Their weights were fitted without labels by eval/fit_support.py, on
edits of unlabelled news (Multi-News, Fabbri et al. 2019), and so was the threshold: at most 2 % of reworded, otherwise
untouched sentences of human summaries may exceed it. A sign that the fit gave less than 0.1 is left out.
"""

RULES = (
    "number_new", "number_moved", "bound_changed", "name_new", "name_swapped", "thing_modifier", "thing_added",
    "opposite", "negation_added", "negation_lost", "connective",
)  # fmt: skip
WEIGHTS: dict[str, float] = {
    "name_moved": 0.18,
    "thing_swapped": 1.75,
    "thing_traded": 1.04,
    "thing_new": 1.67,
    "noun_traded": 0.17,
    "noun_modifier": 0.34,
    "noun_moved": 0.56,
    "adjective_swapped": 0.22,
    "adjective_added": 0.49,
    "adjective_modifier": 1.15,
    "adjective_new": 0.34,
    "adverb_new": 0.25,
    "hedge_added": 0.36,
    "hedge_lost": 0.18,
    "order": 1.33,
}
THRESHOLD = 3.32
RULE_WEIGHT = (
    4.0  # of the first broken rule; places its score near 0.02, below anything the signs alone reach
)
