"""Scoring is fast, and fast does not mean other digits."""

import os

import pytest

from eval.bench_scoring import clusters, measure


def test_scoring_is_twenty_times_faster_with_the_same_digits() -> None:
    timing = measure(clusters(None)[:20])
    assert timing.largest_difference == 0.0
    assert timing.ratio >= 20


@pytest.mark.data
@pytest.mark.slow
def test_the_development_clusters_take_under_two_seconds_with_ten_thousand_resamples() -> None:
    if not os.environ.get("BRIEFING_DATA"):
        pytest.skip("BRIEFING_DATA names no folder with data sets")
    timing = measure(clusters(os.environ["BRIEFING_DATA"]))
    assert timing.examples == 282
    assert timing.largest_difference == 0.0
    assert timing.ours_s + timing.bootstrap_s < 2.0
