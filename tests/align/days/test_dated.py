"""Days that articles give to one event, and those that only look like it."""

import pytest

OPENING = "The Velbek dam burst above the town of Ostra and flooded the lower quarter."


def days(found):
    return [[claim.value for claim in c.claims] for c in found if c.kind == "date"]


def test_a_day_until_which_something_stays_is_replaced_without_a_verb_of_its_own(disagree):
    found = disagree(
        (
            f"{OPENING} The bridge over the Tarn will stay closed until Wednesday, the council said.",
            "2025-02-03",
        ),
        (
            f"{OPENING} The bridge over the Tarn will reopen on Thursday rather than Wednesday, the council said.",
            "2025-02-04",
        ),
    )
    (conflict,) = [c for c in found if c.kind == "date"]
    assert [(claim.value, claim.status) for claim in conflict.claims] == [
        ("Wednesday", "superseded"),
        ("Thursday", "current"),
    ]


def test_two_days_for_one_event_told_alike_are_shown(disagree):
    found = disagree(
        (f"{OPENING} The regional court sentenced the keeper Ivo Marek on 4 March.", "2031-03-06"),
        (f"{OPENING} The regional court sentenced the keeper Ivo Marek on 2 March.", "2031-03-06"),
    )
    assert days(found) == [["2 March", "4 March"]] or days(found) == [["4 March", "2 March"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the day of what was said is not the day of what it is about
        (
            "Two of the miners missing since the collapse of the Ostra shaft were found dead, officers said on Monday.",
            "The Ostra shaft collapsed on the night of 3 March.",
        ),
        # one of several
        (
            "The second victim, a nurse of the Ostra clinic, died on Thursday.",
            "A driver of the Ostra clinic died on Sunday.",
        ),
    ],
)
def test_days_of_other_things_are_not_compared(disagree, one, other):
    assert days(disagree((one, "2031-03-10"), (other, "2031-03-14"))) == []


def test_a_verb_in_single_quotation_marks_is_named_without_them(disagree):
    (found,) = disagree(
        ("The talks in Torvik between Lund and Hagen \u2018ended\u2019 on Sunday.", "2031-04-02"),
        ("Talks in Torvik between Lund and Hagen \u2018ended\u2019 on Saturday.", "2031-04-02"),
    )
    assert found.about == "day: ended"


def test_a_story_of_weeks_needs_more_in_common_than_one_of_days(disagree):
    one = "Gunmen attacked the Ostra barracks on 2 March and took weapons."
    other = "An attack on the barracks in Ostra took place on 6 March."
    near = disagree((one, "2031-03-03"), (other, "2031-03-07"))
    assert days(near) == [["2 March", "6 March"]]
    far = disagree((one, "2031-03-03"), (other, "2031-03-07"), (OPENING, "2031-03-20"))
    assert days(far) == []


def test_in_a_story_of_weeks_a_weekday_without_a_date_is_compared_with_none(disagree):
    told = "The regional court sentenced the keeper Ivo Marek to four years on {}."
    texts = [told.format("Monday"), told.format("Thursday")]
    assert days(disagree(*texts)) != []
    dated = [(OPENING, "2031-03-01"), (OPENING, "2031-03-20")]
    assert days(disagree(*texts, *dated)) == []


def test_what_a_third_article_dates_twice_happened_twice(disagree):
    one = "Gunmen attacked the Ostra barracks on 2 March and took weapons."
    other = "Gunmen attacked the Ostra barracks on 6 March and took weapons."
    both = "The barracks were attacked on 2 March. They were attacked again on 6 March."
    assert days(disagree((one, "2031-03-03"), (other, "2031-03-07"))) != []
    assert days(disagree((one, "2031-03-03"), (other, "2031-03-07"), (both, "2031-03-07"))) == []


def test_a_rough_time_of_day_disagrees_with_one_that_is_far_from_it(disagree):
    more = " The market is open. Nobody would speak. The road was closed. Rain is expected. Boats lay there."
    found = disagree(
        "The barge struck the breakwater of Torvik shortly after 5 a.m., the harbour office said." + more,
        "Its hull touched the breakwater at 3:35 a.m., according to the recorder." + more,
    )
    assert [[claim.value for claim in one.claims] for one in found] == [["3:35 a.m.", "5 a.m."]]
    assert not disagree(
        "The barge struck the breakwater of Torvik shortly after 5 a.m., the harbour office said." + more,
        "Its hull touched the breakwater at 5:30 a.m., according to the recorder." + more,
    )
