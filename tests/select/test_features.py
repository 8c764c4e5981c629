"""What is measured of a sentence."""

from __future__ import annotations

import numpy as np

from briefing.select.candidates import gather
from briefing.select.features import centrality, measure
from briefing.select.opening import opening, traits
from briefing.select.salience import asides, weigh
from briefing.select.terms import index
from briefing.select.weights import OPENING, WEIGHTS, WEIGHTS_OF_BRIEFS

from .stories import BRIDGE, story


def parts(**changes: object):  # type: ignore[no-untyped-def]
    candidates = gather(*story(BRIDGE, **changes))  # type: ignore[arg-type]
    return candidates, index([r.text for r in candidates.renditions])


def row_of(candidates, text: str) -> int:  # type: ignore[no-untyped-def]
    return [r.text for r in candidates.renditions].index(text)


def test_every_weight_has_its_feature_and_every_feature_its_weight() -> None:
    candidates, terms = parts()
    features = measure(candidates, terms)
    salience = weigh(candidates, terms, words=150).values
    of_opening = set(traits(candidates, features, salience, np.arange(len(candidates))))
    assert set(features) == set(WEIGHTS) | set(WEIGHTS_OF_BRIEFS)
    assert of_opening == set(OPENING)
    assert len(WEIGHTS) + len(WEIGHTS_OF_BRIEFS) + len(OPENING) <= 50


def test_every_feature_is_finite_for_every_candidate() -> None:
    candidates, terms = parts()
    for name, values in measure(candidates, terms).items():
        assert values.shape == (len(candidates),), name
        assert np.isfinite(values).all(), name


def test_what_all_report_is_more_central_than_an_aside() -> None:
    candidates, terms = parts()
    central = centrality(candidates, terms)
    assert (
        central[row_of(candidates, BRIDGE["herald"][0])] > central[row_of(candidates, BRIDGE["courier"][3])]
    )


def test_pairs_that_copies_share_do_not_count_as_shared() -> None:
    twice = {"a": BRIDGE["post"], "b": BRIDGE["post"]}
    apart = gather(*story(twice))
    copies = gather(*story(twice, families=[("a", "b")]))
    terms = index([r.text for r in apart.renditions])
    assert measure(apart, terms)["shared_pairs"].max() == 1.0
    assert measure(copies, terms)["shared_pairs"].max() == 0.0


def test_what_did_not_happen_and_what_has_not_yet_are_told_apart_from_the_rest() -> None:
    told = {"a": ["The bridge didn’t fall.", "The bridge will reopen.", "The bridge fell on Monday."]}
    candidates = gather(*story(told))
    features = measure(candidates, index([r.text for r in candidates.renditions]))
    rows = [row_of(candidates, text) for text in told["a"]]
    assert features["denies"][rows].tolist() == [1, 0, 0]
    assert features["ahead"][rows].tolist() == [0, 1, 0]


def test_quoted_is_the_share_of_characters_inside_quotation_marks() -> None:
    candidates = gather(
        *story({"a": ('"Go," he said.', "No marks here.", "\u201cAll of it.\u201d")}, leaning=())
    )
    features = measure(candidates, index([r.text for r in candidates.renditions]))
    assert features["quoted"].round(3).tolist() == [round(3 / 14, 3), 0.0, round(10 / 12, 3)]
    assert features["whole_quotation"].tolist() == [0.0, 0.0, 1.0]


def test_an_opening_is_no_quotation_no_question_and_leans_on_nothing() -> None:
    candidates, terms = parts()
    opens = opening(candidates, measure(candidates, terms), weigh(candidates, terms, words=150).values)
    may = {candidates.text(int(row)) for row in np.flatnonzero(np.isfinite(opens))}
    assert BRIDGE["herald"][0] in may
    assert BRIDGE["herald"][2] not in may  # a quotation
    assert BRIDGE["herald"][3] not in may  # leans
    assert BRIDGE["herald"][6] not in may  # a question


def test_a_question_inside_a_quotation_is_no_aside() -> None:
    candidates = gather(*story({"a": ('"Why now?" Anna Reed asked the council.', "Why does it happen now?")}))
    features = measure(candidates, index([r.text for r in candidates.renditions]))
    lost = asides(candidates, features)
    assert lost[0] < lost[1]


def test_a_request_to_the_reader_is_an_aside() -> None:
    candidates = gather(
        *story({"a": ("(Please vote for the bridge of Harrow as the best one of all.)", "It rained.")})
    )
    features = measure(candidates, index([r.text for r in candidates.renditions]))
    assert asides(candidates, features)[0] > 0


def test_an_opening_does_not_go_on_from_a_sentence_that_is_not_there() -> None:
    candidates = gather(
        *story(
            {"a": ("The council of Harrow also closed the swimming pool on Tuesday.", "It rained in Harrow.")}
        )
    )
    terms = index([r.text for r in candidates.renditions])
    assert not np.isfinite(opening(candidates, measure(candidates, terms), np.zeros(2))).any()


def test_what_other_leads_tell_and_says_when_opens_rather_than_an_explanation() -> None:
    candidates = gather(
        *story(
            {
                "a": ("Bridges of this kind are common in Harrow and along the whole coast.",),
                "b": ("The council of Harrow voted on Tuesday to close the bridge.",),
                "c": ("Harrow will close its bridge after a vote of the council on Tuesday.",),
            }
        )
    )
    terms = index([r.text for r in candidates.renditions])
    opens = opening(candidates, measure(candidates, terms), np.zeros(3))
    assert candidates.text(int(np.argmax(opens))).startswith(("The council", "Harrow will"))
