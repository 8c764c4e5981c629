"""The fit of the weights of a pair's traits."""

import numpy as np
import pytest

from eval.fit_slots import fit


def test_a_coefficient_keeps_to_the_side_it_is_allowed():
    random = np.random.default_rng(0)
    traits = random.normal(size=(400, 2))
    labels = (traits[:, 0] - traits[:, 1] > 0).astype(float)
    weights = np.ones(400)
    free = fit(traits, labels, weights, np.full(3, -np.inf), np.full(3, np.inf))
    assert free[0] > 1
    assert free[1] == pytest.approx(-free[0], rel=0.2)
    held = fit(traits, labels, weights, np.array([-np.inf, 0.0, -np.inf]), np.full(3, np.inf))
    assert held[0] > 0.5
    assert held[1] == 0


def test_the_intercept_tells_how_many_are_disputed():
    labels = np.array([1.0] * 10 + [0.0] * 90)
    found = fit(np.zeros((100, 1)), labels, np.ones(100), np.full(2, -np.inf), np.full(2, np.inf))
    assert 1 / (1 + np.exp(-found[-1])) == pytest.approx(0.1, abs=0.01)
    assert found[0] == 0
