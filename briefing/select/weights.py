"""The fitted coefficients of salience, as `python -m eval.fit_salience` prints them.

Ridge regression within clusters on the 213 training clusters of the Multi-News development data (Fabbri et al. 2019),
towards the share of a sentence's words and of its word pairs that stand in the reference. The clusters of `val.jsonl`
took no part. Changing a number by hand makes the briefing something nobody has measured.
"""

from __future__ import annotations

from types import MappingProxyType

# Beside each: its effect, in salience, of one standard deviation of the feature within a cluster.
WEIGHTS = MappingProxyType(
    {
        "early_in_long": 0.0552,  # +0.038
        "article_length": -0.091,  # -0.037
        "opens_paragraph": 0.014,  # +0.007
        "repeated_words": 0.7905,  # +0.080
        "shared_pairs": 0.3362,  # +0.054
        "next_central": 0.1449,  # +0.012
        "article_central": 0.3089,  # +0.026
        "central_of_many": -1.0379,  # -0.021
        "in_leads_of_many": 4.124,  # +0.033
        "words": -0.0026,  # -0.030
        "log_words": 0.062,  # +0.037
        "word_length": -0.0482,  # -0.034
        "quoted": 0.1583,  # +0.046
        "whole_quotation": 0.0726,  # +0.012
        "first_person": -0.033,  # -0.011
        "second_person": -0.0254,  # -0.005
        "question": -0.0585,  # -0.009
    }
)
