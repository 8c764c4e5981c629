"""How much each finding speaks against a statement.

Findings under `RULES` decide alone: a number, name, negation or opposite that the cited text does not have is never
supported. The others are weak signs that add up. Their weights were fitted without labels by eval/fit_support.py, on
edits of unlabelled news (Multi-News, Fabbri et al. 2019), and so was the threshold: at most 2 % of reworded, otherwise
untouched sentences of human summaries may exceed it. A sign that the fit gave less than 0.1 is left out.
"""

RULES = (
    "number_new", "number_swapped", "bound_changed", "name_new", "name_swapped", "thing_modifier", "thing_added",
    "opposite", "negation_added", "negation_lost", "connective",
)  # fmt: skip
WEIGHTS: dict[str, float] = {
    "thing_swapped": 1.7,
    "thing_traded": 1.11,
    "thing_new": 1.65,
    "noun_traded": 0.1,
    "noun_moved": 0.45,
    "adjective_swapped": 0.2,
    "adjective_added": 0.37,
    "adjective_modifier": 1.11,
    "adjective_new": 0.19,
    "adverb_new": 0.28,
    "hedge_added": 0.75,
    "hedge_lost": 0.1,
    "speaker": 0.18,
    "order": 1.1,
}
THRESHOLD = 3.08
RULE_WEIGHT = (
    4.0  # of the first broken rule; places its score near 0.02, below anything the signs alone reach
)
