"""A later article takes back what an earlier one told."""

import pytest


def test_a_retraction_takes_the_earlier_claim_back(disagree):
    found = disagree(
        (
            "The ministry said the Torvik reservoir had been poisoned with pesticide. Shops ran out of water.",
            "2031-03-04",
        ),
        ("The ministry withdrew its statement that the Torvik reservoir had been poisoned.", "2031-03-05"),
    )
    assert [c.kind for c in found] == ["retraction"]
    assert [claim.status for claim in found[0].claims] == ["retracted", "current"]
    assert found[0].claims[0].citations[0].span.document_id == "a"


@pytest.mark.parametrize(
    ("told", "taken_back"),
    [
        (
            "Winds reached 171 km/h at Cape Dunmore, the highest ever measured there.",
            "9 March 2031 (DPN) - The gust of 171 km/h that was reported from Cape Dunmore was wrong, the office said.",
        ),
        (
            "Helvion will cut 3,400 jobs, the company said.",
            "Correction: In an article on March 4 we reported that Helvion would cut 3,400 jobs, and that was wrong.",
        ),
    ],
)
def test_a_figure_is_taken_back_as_it_was_told(disagree, told, taken_back):
    found = disagree((told, "2031-03-04"), (taken_back, "2031-03-09"))
    assert [c.kind for c in found] == ["retraction"]
    assert found[0].claims[0].value == told


def test_what_the_same_article_tells_of_it_besides_goes_too(disagree):
    found = disagree(
        (
            (
                "The actor Ben Carrow has died at 71, his agent said. Carrow won a prize in 1994. "
                "He died in Harrow after a short illness. He never died on stage."
            ),
            "2031-03-04",
        ),
        ("An earlier report that the actor Ben Carrow had died was wrong. He is well.", "2031-03-05"),
    )
    (conflict,) = [c for c in found if c.kind == "retraction"]
    assert [citation.cited_text for citation in conflict.claims[0].citations] == [
        "The actor Ben Carrow has died at 71, his agent said.",
        "He died in Harrow after a short illness.",
    ]


def test_a_correction_takes_nothing_back_that_was_told_later(disagree):
    found = disagree(
        ("The ministry said the Torvik reservoir had been poisoned with pesticide.", "2031-03-06"),
        (
            "Earlier reports that the Torvik reservoir had been poisoned were wrong, the ministry said.",
            "2031-03-05",
        ),
    )
    assert found == ()


REPORT = (
    "Norland's government paid two million euros to the men who held the Oakham depot, the weekly Reed reported.",
    "2031-03-04",
)


@pytest.mark.parametrize(
    "answer",
    [
        "The ministry has asked the weekly Reed to withdraw its report on the two million euros paid at Oakham.",
        "The ministry called on Reed to retract its report that two million euros were paid to the men at Oakham.",
        "Reed refused to withdraw its report that two million euros were paid to the men at Oakham.",
        "The ministry demanded that Reed retract the report that two million euros were paid to the men at Oakham.",
        "The report that two million euros were paid to the men at Oakham has not been withdrawn.",
        "Reed must take back its statement that two million euros were paid to the men at Oakham, the minister said.",
    ],
)
def test_what_somebody_is_asked_to_take_back_still_stands(disagree, answer):
    assert not [c for c in disagree(REPORT, (answer, "2031-03-05")) if c.kind == "retraction"]


@pytest.mark.parametrize(
    "answer",
    [
        "Reed withdrew its report that two million euros were paid to the men at Oakham.",
        "Asked by the ministry, Reed retracted its report that two million euros were paid to the men at Oakham.",
        "Reed was forced to withdraw its report that two million euros were paid to the men at Oakham.",
    ],
)
def test_what_was_taken_back_is_retracted_whoever_asked_for_it(disagree, answer):
    assert [c.kind for c in disagree(REPORT, (answer, "2031-03-05"))] == ["retraction"]
