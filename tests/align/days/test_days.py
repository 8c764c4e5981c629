"""Days of one event in stories of a sentence or two."""


def told(found):
    return [(c.kind, [(claim.value, claim.status) for claim in c.claims]) for c in found]


def test_days_of_one_event_are_compared(disagree):
    found = disagree(
        ("The roof of the Torvik sports hall collapsed on Tuesday during a school match.", "2031-03-06"),
        (
            "A school match was being played when the roof of the Torvik sports hall collapsed on Monday.",
            "2031-03-06",
        ),
    )
    assert told(found) == [("date", [("Monday", "disputed"), ("Tuesday", "disputed")])]


def test_yesterday_and_today_may_be_one_night(disagree):
    assert (
        disagree(
            ("The roof of the Torvik sports hall collapsed last night during a school match.", "2031-03-06"),
            ("The roof of the Torvik sports hall collapsed during a school match today.", "2031-03-06"),
        )
        == ()
    )


def test_a_day_that_no_longer_holds_is_superseded_by_the_report_that_says_so(disagree):
    found = disagree(
        ("The Torvik tunnel will be closed until Monday at least.", "2031-05-21"),
        ("The tunnel will stay shut until 10 June, not Monday as first announced.", "2031-05-22"),
    )
    assert told(found) == [("date", [("Monday", "superseded"), ("10 June", "current")])]


def test_a_day_that_no_month_has_is_no_date(disagree):
    found = disagree(
        "The bank of Orle collapsed on June 31 after a run on its branches.",
        "The bank of Orle collapsed on June 28 after a run on its branches.",
    )
    assert [kind for kind, _ in told(found)] == []
