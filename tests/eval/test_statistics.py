"""Intervals and tests: against closed forms, and their false alarms against the nominal rate."""

import math

import numpy as np
import pytest

from eval.statistics import Draws, bootstrap, compare, detectable_difference, holm


def groups_of(count: int) -> list[str]:
    return [f"g{index:03d}" for index in range(count)]


def test_the_mean_is_the_true_mean_and_not_a_resampled_one() -> None:
    values = [0.1, 0.2, 0.9]
    draws = Draws.of(groups_of(3), seed=1, resamples=50)
    assert bootstrap({"m": values}, groups_of(3), draws)["m"].mean == pytest.approx(0.4, abs=1e-15)


def test_the_interval_has_the_width_that_the_normal_law_gives() -> None:
    values = np.random.default_rng(5).normal(0.5, 0.1, 400)
    interval = bootstrap(
        {"m": list(values)}, groups_of(400), Draws.of(groups_of(400), seed=0, resamples=10_000)
    )["m"]
    expected = 2 * 1.96 * values.std() / math.sqrt(400)
    assert interval.high - interval.low == pytest.approx(expected, rel=0.05)


def test_equal_seeds_give_equal_figures_and_other_seeds_others() -> None:
    values = list(np.random.default_rng(2).random(30))

    def interval(seed: int) -> object:
        return bootstrap({"m": values}, groups_of(30), Draws.of(groups_of(30), seed=seed, resamples=500))["m"]

    assert interval(3) == interval(3)
    assert interval(3) != interval(4)


def test_repeating_every_example_within_its_group_makes_nobody_surer() -> None:
    values = list(np.random.default_rng(8).random(40))
    alone = bootstrap({"m": values}, groups_of(40), Draws.of(groups_of(40), seed=0, resamples=4000))["m"]
    names = [name for name in groups_of(40) for _ in range(10)]
    tenfold = [value for value in values for _ in range(10)]
    clustered = bootstrap({"m": tenfold}, names, Draws.of(names, seed=0, resamples=4000))["m"]
    assert clustered.high - clustered.low == pytest.approx(alone.high - alone.low)
    assert clustered.groups == 40
    assert clustered.n == 400


def test_p_values_are_c_plus_one_over_n_plus_one() -> None:
    ours, theirs = [1.0] * 12, [0.0] * 12
    draws = Draws.of(groups_of(12), seed=0, resamples=999)
    result = compare(ours, theirs, groups_of(12), draws, seed=0)
    # Only a resample with all twelve signs equal is as extreme: 2 of 4096 are; c is small, p never 0.
    assert 1 / 1000 <= result.p_randomization <= 5 / 1000
    assert result.p_worse == 1.0
    same = compare(ours, ours, groups_of(12), draws, seed=0)
    assert same.p_randomization == 1.0
    assert same.p_bootstrap == 1.0


def test_five_stories_are_the_fewest_that_can_be_significant() -> None:
    for count, possible in ((4, False), (5, True)):
        draws = Draws.of(groups_of(count), seed=0, resamples=9999)
        result = compare([0.0] * count, [1.0] * count, groups_of(count), draws, seed=0)
        assert result.p_worse == pytest.approx(0.5**count, abs=0.01)
        assert (result.p_worse < 0.05) is possible


def test_false_alarms_over_two_hundred_null_runs_stay_near_the_nominal_rate() -> None:
    alarms = 0
    for seed in range(200):
        generator = np.random.default_rng([seed, 77])
        difficulty = generator.normal(0.45, 0.12, 69)
        ours, theirs = (difficulty + generator.normal(0, 0.04, 69) for _ in range(2))
        draws = Draws.of(groups_of(69), seed=seed, resamples=999)
        alarms += compare(list(ours), list(theirs), groups_of(69), draws, seed=seed).p_randomization < 0.05
    # 10 are expected; the middle 99.8 % of a binomial with n 200, p 0.05 is 2 to 21.
    assert 2 <= alarms <= 21


def test_a_true_difference_of_the_detectable_size_is_found_about_four_times_in_five() -> None:
    found = 0
    for seed in range(200):
        generator = np.random.default_rng([78, seed])
        noise = generator.normal(0, 0.05, 60)
        size = (1.959964 + 0.841621) * 0.05 / math.sqrt(60)
        draws = Draws.of(groups_of(60), seed=seed, resamples=499)
        found += (
            compare(list(noise + size), [0.0] * 60, groups_of(60), draws, seed=seed).p_randomization < 0.05
        )
    # A t-test has power 0.787 here: 157 are expected, and 140 to 175 is three standard deviations around it.
    assert 140 <= found <= 175


def test_detectable_difference_needs_three_values() -> None:
    assert detectable_difference([0.1, 0.2]) is None
    # Standard deviation 0.1, n 3: 2.801585 * 0.1 / sqrt(3).
    assert detectable_difference([0.1, 0.2, 0.3]) == pytest.approx(2.801585 * 0.1 / math.sqrt(3))


def test_holm_steps_down() -> None:
    # Sorted 0.01, 0.03, 0.04 times 3, 2, 1, never falling: 0.03, 0.06, 0.06.
    assert holm({"a": 0.04, "b": 0.01, "c": 0.03}) == pytest.approx({"a": 0.06, "b": 0.03, "c": 0.06})
    assert holm({}) == {}


def test_nothing_to_resample_is_an_error() -> None:
    with pytest.raises(ValueError, match="nothing"):
        compare([], [], [], Draws.of(["a"], seed=0, resamples=2), seed=0)
