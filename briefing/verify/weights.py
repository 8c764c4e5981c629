"""How much each finding speaks against a statement.

Findings under `RULES` decide alone: a number, name, negation or opposite that the cited text does not have is never
supported. The others are weak signs that add up. Their weights were fitted without labels by eval/fit_support.py, on
edits of unlabelled news (Multi-News, Fabbri et al. 2019), and so was the threshold: at most 2 % of reworded, otherwise
untouched sentences of human summaries may exceed it. A sign that the fit gave less than 0.1 is left out.
"""

RULES = (
    "number_new", "number_swapped", "bound_changed", "name_new", "name_swapped", "name_mixed", "exchanged",
    "thing_modifier", "thing_added", "thing_new", "thing_other", "opposite", "negation_added", "negation_lost",
    "connective",
)  # fmt: skip
# Against one to three cited sentences these decide alone as well: there is no other place where it could stand.
STRICT_RULES = (
    "number_moved", "name_moved", "name_joined", "name_rival", "words_exchanged", "thing_swapped", "thing_traded",
    "noun_new", "hedge_added", "hedge_lost", "quantifier", "modal", "speaker", "speaker_new", "roles",
)  # fmt: skip
WEIGHTS: dict[str, float] = {
    "number_moved": 0.14,
    "name_moved": 0.37,
    "name_joined": 1.05,
    "name_rival": 0.79,
    "thing_swapped": 1.38,
    "thing_traded": 1.19,
    "noun_modifier": 0.27,
    "noun_new": 0.16,
    "noun_moved": 0.58,
    "adjective_swapped": 0.5,
    "adjective_modifier": 1.56,
    "adjective_new": 0.18,
    "adverb_new": 0.12,
    "hedge_added": 1.06,
    "hedge_lost": 0.16,
    "order": 0.94,
}
THRESHOLD = 3.49
# Of the first broken rule: it puts the score near 0.02, below anything that signs alone reach.
RULE_WEIGHT = 4.0
