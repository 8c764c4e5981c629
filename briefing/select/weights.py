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
        "early_in_long": 0.055,  # +0.038
        "article_length": -0.0915,  # -0.037
        "opens_paragraph": 0.0136,  # +0.006
        "repeated_words": 0.8182,  # +0.082
        "shared_pairs": 0.3199,  # +0.051
        "next_central": 0.143,  # +0.012
        "article_central": 0.302,  # +0.026
        "central_of_many": -1.0606,  # -0.021
        "in_leads_of_many": 4.1895,  # +0.034
        "words": -0.0026,  # -0.030
        "log_words": 0.0612,  # +0.037
        "word_length": -0.0479,  # -0.034
        "quoted": 0.1619,  # +0.047
        "whole_quotation": 0.0735,  # +0.012
        "first_person": -0.034,  # -0.011
        "second_person": -0.0222,  # -0.005
        "question": -0.0592,  # -0.009
    }
)
