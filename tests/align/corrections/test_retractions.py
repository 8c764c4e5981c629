"""A later article takes back what an earlier one told."""


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


def test_a_correction_takes_nothing_back_that_was_told_later(disagree):
    found = disagree(
        ("The ministry said the Torvik reservoir had been poisoned with pesticide.", "2031-03-06"),
        (
            "Earlier reports that the Torvik reservoir had been poisoned were wrong, the ministry said.",
            "2031-03-05",
        ),
    )
    assert found == ()
