"""Gates: what must fail does, what must not does not."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from briefing.errors import CheckFailed, InputError
from briefing.types import Document
from eval.baseline import Baseline, make_baseline, read_baseline
from eval.cases import Example
from eval.gates import GATES, Check, Gates, check_absolute, check_baseline, check_each, read_gates
from eval.measures import plain
from eval.outputs import Output
from eval.rouge import RougeRecipe
from eval.run import Scored
from eval.signature import Signature, make_signature
from eval.statistics import Interval

STORIES = tuple(Example(f"s{i:02d}", (Document("d", f"Text {i}."),), ("A reference.",)) for i in range(60))
TOLERANT = Gates(tolerance={"rouge1": 0.0}, alpha=0.05)


def scored(values: list[float], metric: str = "rouge1") -> Scored:
    return Scored("ours", tuple(Output(("x",)) for _ in values), tuple({metric: plain(v)} for v in values))


def signature(examples: tuple[Example, ...] = STORIES, **recipe: object) -> Signature:
    return make_signature(examples, RougeRecipe(**recipe), words=150, seed=0, resamples=999)  # type: ignore[arg-type]


def baseline(values: list[float], examples: tuple[Example, ...] = STORIES) -> Baseline:
    return make_baseline(scored(values), examples, signature(examples), floors={}, ceilings={})


def failed(checks: list[Check]) -> list[str]:
    return [f"{check.name}: {check.detail}" for check in checks if not check.passed]


def against(
    gates: Gates, old: Baseline, new: Scored, *, examples: tuple[Example, ...] = STORIES, seed: int = 0
) -> list[str]:
    made = signature(examples)
    return failed(check_baseline(gates, old, new, examples, made, seed=seed, resamples=999))


def test_the_committed_gates_can_be_read() -> None:
    gates = read_gates(GATES)
    assert gates.each["cite.exact"] == 1.0
    assert gates.each["failed"] == 0
    assert gates.floors


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[floor]\nrouge1 = 0.4", "unknown table"),
        ("[floors]\nrogue1 = 0.4", "no metric is called 'rogue1'"),
        ('[floors]\nrouge1 = "high"', "is no number"),
        ("[regression]\nbeta = 1", "unknown field 'beta'"),
        ("[floors\n", "not a TOML file"),
        ("floors = 5", "floors = 5 is no table"),
        ("[floors]\nrouge1 = nan", "rouge1 = nan is no number"),
        ('[regression]\nalpha = "x"', "alpha = 'x' is no number"),
        ("[regression]\ncliff = true", "cliff = True is no number"),
        ("[regression]\ntolerance = 1", "tolerance = 1 is no table"),
        ("# \udcff", "not a TOML file"),
    ],
)
def test_a_gates_file_that_cannot_be_meant_is_refused(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "g.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(InputError, match=said):
        read_gates(tmp_path / "g.toml")


def test_floors_hold_on_means_and_a_metric_that_was_not_measured_fails() -> None:
    gates = Gates(floors={"rouge1": 0.4, "rouge2": 0.1}, ceilings={"redundancy": 0.1})
    intervals = {"rouge1": Interval(0.4, 0.3, 0.5, 9, 9), "redundancy": Interval(0.2, 0.1, 0.3, 9, 9)}
    assert [check.passed for check in check_absolute(gates, intervals, floors=True)] == [True, False, False]
    assert check_absolute(gates, intervals, floors=False) == []


def test_a_hard_invariant_holds_for_every_single_story() -> None:
    gates = Gates(each={"cite.exact": 1.0})
    values = [1.0] * 59 + [0.999]
    (check,) = check_each(gates, scored(values, "cite.exact"), STORIES)
    assert not check.passed
    assert "s59" in check.detail
    assert check_each(gates, scored([0.5] * 60), STORIES) == []  # plain text has no citations to check


def test_an_invariant_asks_nothing_of_a_refusal() -> None:
    values = scored([1.0, 0.0], "cite.exact")
    refused = replace(values, outputs=(values.outputs[0], Output((), refused=True)))
    assert failed(check_each(Gates(each={"cite.exact": 1.0}), values, STORIES[:2]))
    assert not failed(check_each(Gates(each={"cite.exact": 1.0}), refused, STORIES[:2]))


def test_a_bound_for_any_data_holds_where_the_others_do_not() -> None:
    gates = Gates(ceilings={"refused": 0.0, "redundancy": 0.1}, anywhere={"refused": 0.02})
    intervals = {"refused": Interval(0.01, 0.0, 0.02, 99, 99), "redundancy": Interval(0.2, 0.1, 0.3, 9, 9)}
    assert [check.passed for check in check_absolute(gates, intervals, floors=False)] == [True]
    assert [check.passed for check in check_absolute(gates, intervals, floors=True)] == [False, False]


def test_an_example_that_is_gone_new_or_changed_fails_and_is_named() -> None:
    old = baseline([0.5] * 60)
    fewer = STORIES[:-1]
    assert "example 's59' is gone" in against(TOLERANT, old, scored([0.5] * 59), examples=fewer)[0]
    more = (*STORIES, Example("s99", (Document("d", "x"),), ("r",)))
    assert "example 's99' is new" in against(TOLERANT, old, scored([0.5] * 61), examples=more)[0]
    other = (replace(STORIES[0], references=("Another reference.",)), *STORIES[1:])
    assert "reference or facts changed" in against(TOLERANT, old, scored([0.5] * 60), examples=other)[0]


def test_another_recipe_is_refused_and_said() -> None:
    old = baseline([0.5] * 60)
    made = signature(combine="mean", stem=False)
    (check,) = check_baseline(TOLERANT, old, scored([0.5] * 60), STORIES, made, seed=0, resamples=99)
    assert not check.passed
    assert "stem: no here, porter there" in check.detail
    assert "refs: mean here, best there" in check.detail


def test_another_seed_is_no_other_recipe() -> None:
    made = make_signature(STORIES, RougeRecipe(), words=150, seed=9, resamples=99)
    assert made.differences(signature()) == ()
    assert Signature.parse(str(made)) == made


def test_a_worse_summarizer_fails() -> None:
    noise = np.random.default_rng(1).normal(0, 0.02, 60)
    assert against(TOLERANT, baseline([0.5] * 60), scored(list(0.45 + noise))) != []


def test_a_drop_within_its_tolerance_passes_however_sure_it_is() -> None:
    gates = Gates(tolerance={"rouge1": 0.01})
    assert against(gates, baseline([0.5] * 60), scored([0.495] * 60)) == []
    assert against(gates, baseline([0.5] * 60), scored([0.48] * 60)) != []


def test_noise_fails_about_as_often_as_alpha_says() -> None:
    alarms = 0
    for seed in range(200):
        generator = np.random.default_rng([seed, 99])
        stories = generator.normal(0.45, 0.1, 60)
        old, new = (stories + generator.normal(0, 0.03, 60) for _ in range(2))
        alarms += bool(against(TOLERANT, baseline(list(old)), scored(list(new)), seed=seed))
    # One-sided at 0.05: 10 of 200 are expected; the middle 99.8 % of that binomial is 2 to 21.
    assert 2 <= alarms <= 21


def test_a_metric_that_vanishes_fails() -> None:
    assert against(TOLERANT, baseline([0.5] * 60), scored([0.5] * 60, "rouge2")) != []


def test_too_few_stories_fail_beyond_the_cliff_only() -> None:
    gates = Gates(tolerance={"rouge1": 0.005}, cliff=0.05)
    few = STORIES[:1]
    assert against(gates, baseline([0.5], few), scored([0.46]), examples=few) == []
    assert against(gates, baseline([0.5], few), scored([0.44]), examples=few) != []


def test_a_lower_metric_is_worse_when_it_rises() -> None:
    gates = Gates(tolerance={"redundancy": 0.0})
    old = make_baseline(scored([0.1] * 60, "redundancy"), STORIES, signature(), floors={}, ceilings={})
    assert against(gates, old, scored([0.05] * 60, "redundancy")) == []
    assert against(gates, old, scored([0.2] * 60, "redundancy")) != []


def test_a_baseline_survives_the_file(tmp_path: Path) -> None:
    made = baseline([round(0.4 + i / 1000, 6) for i in range(60)])
    made.write(tmp_path / "b.json")
    assert read_baseline(tmp_path / "b.json") == made


def test_a_file_that_is_no_baseline_is_refused(tmp_path: Path) -> None:
    for text in ('{"schema": "other"}', "[" * 100_000):
        (tmp_path / "b.json").write_text(text, encoding="utf-8")
        with pytest.raises(InputError, match="not a baseline"):
            read_baseline(tmp_path / "b.json")


@pytest.mark.parametrize(
    "change",
    [
        {"examples": {"x": 5}},
        {"examples": {"x": {"rouge1": None}}},
        {"examples": {"x": {"rouge1": float("nan")}}},
        {"examples": 5},
        {"floors": []},
        {"ceilings": {"rouge1": "low"}},
        {"signature": 5},
    ],
)
def test_a_baseline_with_what_is_no_figure_is_refused(tmp_path: Path, change: dict[str, object]) -> None:
    file = tmp_path / "b.json"
    baseline([0.5] * 60).write(file)
    file.write_text(json.dumps(json.loads(file.read_text(encoding="utf-8")) | change), encoding="utf-8")
    with pytest.raises(InputError, match="not a baseline"):
        read_baseline(file)


def test_lowering_needs_the_flag_and_a_reason_which_stays() -> None:
    old = make_baseline(scored([0.5] * 60), STORIES, signature(), floors={"rouge1": 0.45}, ceilings={})

    def renew(value: float, floor: float, **how: object) -> Baseline:
        return make_baseline(
            scored([value] * 60), STORIES, signature(), floors={"rouge1": floor}, ceilings={}, old=old, **how
        )  # type: ignore[arg-type]

    assert renew(0.52, 0.47).lowered == ()
    for how in ({}, {"lower": True}, {"reason": "because"}, {"lower": True, "reason": " "}):
        with pytest.raises(CheckFailed, match=r"rouge1 from 0\.5 to 0\.48"):
            renew(0.48, 0.45, **how)
    with pytest.raises(CheckFailed, match=r"floors\.rouge1 from 0\.45 to 0\.4"):
        renew(0.5, 0.4)
    lowered = renew(0.48, 0.45, lower=True, reason="shorter quotations, read and found better")
    assert lowered.lowered == (
        {"what": "rouge1", "from": 0.5, "to": 0.48, "reason": "shorter quotations, read and found better"},
    )


def test_a_floor_lowered_in_the_gates_alone_fails() -> None:
    old = make_baseline(
        scored([0.5] * 60), STORIES, signature(), floors={"rouge1": 0.45}, ceilings={"redundancy": 0.1}
    )
    gates = Gates(floors={"rouge1": 0.4}, ceilings={"redundancy": 0.2})
    (said,) = against(gates, old, scored([0.5] * 60))
    assert "rouge1 from 45.00 to 40.00" in said
    assert "redundancy from 10.00 to 20.00" in said
