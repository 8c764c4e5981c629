"""Scoring is fast, and fast does not mean other digits."""

import os

import pytest

from eval import growth
from eval.bench import STORIES, markdown, to_summarize
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


def test_systems_are_compared_on_references_by_hand_where_no_data_is_at_hand(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("BRIEFING_DATA", raising=False)
    examples, words = to_summarize(None)
    assert words == 150
    assert {example.id for example in examples} == {
        folder.parent.name for story in STORIES for folder in story.glob("*/facts.toml")
    }
    assert len(to_summarize(None, limit=2)[0]) == 2


def test_growth_is_measured_in_stories_of_the_size_asked_for() -> None:
    (point,) = growth.curve((3,), seconds=1.0)
    assert point.articles == 3
    assert point.sentences > 60, "invented articles are read as articles, not as furniture"
    assert point.whole_s > 0


def test_the_page_of_a_bench_has_each_system_and_its_part_of_ours() -> None:
    row = {
        "seconds_median": 0.01,
        "seconds_mean": 0.015,
        "seconds_p95": 0.02,
        "peak_mb": 60.0,
        "start_s": 0.5,
    }
    page = markdown(
        {
            "scoring": {
                "examples": 2,
                "ours_s": 0.1,
                "theirs_s": 5.0,
                "ratio": 50.0,
                "largest_difference": 0.0,
            },
            "clusters": 2,
            "words": 250,
            "systems": {"default": row, "lexrank": row | {"seconds_median": 0.04}},
            "missing": ["system 'summa' needs summa"],
        }
    )
    assert "| lexrank | – | – | – | 40.0 | 15.0 | 20 | 4.00 | 0.50 | 60 |" in page
    assert "0.25 of LexRank's time" in page
    assert "Not shown: system 'summa' needs summa" in page
