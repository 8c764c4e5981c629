"""Tolls, measures and ages on which articles disagree, and which of them holds."""


def told(found):
    return [(c.kind, [(claim.value, claim.status) for claim in c.claims]) for c in found]


FERRY = "A ferry sank off Port Almar on Tuesday."


def test_a_toll_that_grows_over_days_is_superseded_by_the_later_report(disagree):
    found = disagree(
        (f"{FERRY} At least 12 people were killed, the coastguard said.", "2031-03-04T20:00+00:00"),
        (f"{FERRY} The death toll rose to 15 on Wednesday, the coastguard said.", "2031-03-05T20:00+00:00"),
    )
    assert told(found) == [("number", [("At least 12 people", "superseded"), ("15", "current")])]
    assert found[0].about == "number of people killed"
    assert [claim.publisher for claim in found[0].claims] == ["Paper A", "Paper B"]
    assert [claim.reported_at.isoformat() for claim in found[0].claims] == [
        "2031-03-04T20:00:00Z",
        "2031-03-05T20:00:00Z",
    ]


def test_a_report_that_says_so_supersedes_without_dates(disagree):
    found = disagree(
        f"{FERRY} It killed 12 people.",
        f"{FERRY} The death toll rose to 15, up from 12, the coastguard said.",
    )
    assert told(found) == [("number", [("12 people", "superseded"), ("15", "current")])]


def test_without_dates_two_tolls_are_disputed(disagree):
    found = disagree(f"{FERRY} It killed 12 people.", f"{FERRY} Fifteen people were killed.")
    assert told(found) == [("number", [("12 people", "disputed"), ("Fifteen people", "disputed")])]


def test_a_lower_toll_later_is_disputed_unless_someone_says_it_was_wrong(disagree):
    first = (f"{FERRY} It killed 15 people.", "2031-03-04")
    assert told(disagree(first, (f"{FERRY} It killed 12 people.", "2031-03-05"))) == [
        ("number", [("15 people", "disputed"), ("12 people", "disputed")])
    ]
    revised = (f"{FERRY} Officials revised the death toll to 12, down from 15.", "2031-03-05")
    assert told(disagree(first, revised)) == [("number", [("15 people", "superseded"), ("12", "current")])]


def test_an_article_that_has_both_figures_disagrees_with_nobody(disagree):
    both = f"{FERRY} Police say 12 people were killed. Hospitals say 15 people were killed in the Port Almar sinking."
    assert disagree(both, f"{FERRY} It killed 15 people.") == ()


def test_ages_of_one_person_are_compared(disagree):
    found = disagree("Police held Per Hagen, 34, in Torvik.", "Per Hagen, 43, was held by police in Torvik.")
    assert told(found) == [("number", [("34", "disputed"), ("43", "disputed")])]
    assert found[0].about == "age of Per Hagen"


def test_measures_told_in_like_sentences_are_compared(disagree):
    found = disagree(
        "The earthquake near Torvik on Monday had a magnitude of 6.1, the Norn institute said.",
        "The Norn institute said the earthquake near Torvik on Monday had a magnitude of 6.6.",
    )
    assert [c.kind for c in found] == ["number"]
    assert disagree("The mast is 40 metres tall.", "The bridge over the river is 90 metres long.") == ()


def test_hostages_to_whom_something_happened_beside_others_are_not_all_the_hostages(disagree):
    assert not disagree(
        "The airline said that the 40 hostages were held in the tail of the aircraft.",
        "Seven hostages and one soldier were injured when the aircraft was stormed.",
    )


def test_what_someone_holds_against_the_official_toll_is_a_side_of_its_own(disagree):
    found = disagree(
        (f"{FERRY} At least 43 people were killed, the agency said.", "2031-03-05"),
        (
            f"{FERRY} At least 43 people were killed. The mayor of Almar insists that the true number of dead is 52.",
            "2031-03-05",
        ),
    )
    assert [value for kind, sides in told(found) for value, _ in sides if kind == "number"] == [
        "At least 43 people",
        "52",
    ]


def test_a_number_of_the_hospital_does_not_hide_that_of_the_missing(disagree):
    found = disagree(
        (f"{FERRY} Six people are still missing.", "2031-03-05"),
        (f"{FERRY} Nine persons are missing. Six remain in hospital.", "2031-03-04"),
    )
    assert told(found) == [("number", [("Nine persons", "superseded"), ("Six people", "current")])]


def test_what_an_earlier_version_said_is_no_figure_of_the_article(disagree):
    found = disagree(
        f"{FERRY} It killed 43 people. An earlier version of this article said that 143 people had died.",
        f"{FERRY} Forty-three people were killed.",
    )
    assert told(found) == []


def test_magnitudes_are_compared_however_they_are_put(disagree):
    found = disagree(
        "An earthquake shook Ocar on Tuesday. The survey put the magnitude at 6.9.",
        "An earthquake of magnitude 6.7 shook Ocar on Tuesday.",
    )
    assert [(c.kind, c.about) for c in found] == [("number", "magnitude")]


def test_a_figure_that_a_later_report_calls_wrong_is_superseded_even_without_a_date(disagree):
    found = disagree(
        f"{FERRY} Forty-one people are known to have died.",
        (
            f"{FERRY} The agency confirmed 38 deaths. The figure of 41 given on Tuesday was too high.",
            "2031-03-05",
        ),
    )
    assert told(found) == [("number", [("38", "current"), ("Forty-one people", "superseded")])]


def test_undated_figures_that_are_all_called_wrong_are_all_superseded(disagree):
    found = disagree(
        f"{FERRY} Forty-one people are known to have died. The figure of 38 was wrong.",
        f"{FERRY} The agency confirmed 38 deaths. The figure of 41 was too high.",
    )
    assert [status for _, sides in told(found) for _, status in sides] == ["superseded", "superseded"]


def test_a_toll_repeated_on_one_day_does_not_keep_the_later_one_from_being_current(disagree):
    found = disagree(
        (f"{FERRY} At least 14 people were killed.", "2031-03-04"),
        (f"{FERRY} It killed 38 people.", "2031-03-05T08:00+00:00"),
        (f"{FERRY} The bulletin spoke of 38 dead.", "2031-03-05"),
        (f"{FERRY} At least 43 people were killed.", "2031-03-05T23:10+00:00"),
    )
    assert [status for _, sides in told(found) for _, status in sides] == [
        "superseded",
        "superseded",
        "current",
    ]


def test_two_counts_of_one_crowd_in_one_article_are_two_sides(disagree):
    found = disagree(
        "Thousands filled Orle on Saturday. Police put the crowd at 45,000; the organisers spoke of 180,000.",
        "The march in Orle ended without an incident.",
    )
    assert told(found) == [("number", [("45,000", "disputed"), ("180,000", "disputed")])]


def test_those_who_are_still_in_hospital_are_some_of_those_who_were_taken_there(disagree):
    first = (f"{FERRY} The fire service said that 14 people had been taken to hospital.", "2031-03-04")
    later = (f"{FERRY} Three were still in hospital on Thursday.", "2031-03-06")
    assert disagree(first, later) == ()


def test_what_somebody_is_quoted_with_is_no_figure_that_the_article_stands_for(disagree):
    quoted = '"There are nine people in my hall and all of them are dead," said the doctor of the hospital.'
    told_on_tuesday = f"{FERRY} Seven people were killed, the coastguard said. {quoted}"
    found = disagree(
        (told_on_tuesday, "2031-03-04T16:00+00:00"),
        (f"{FERRY} It killed nine people.", "2031-03-05T08:00+00:00"),
    )
    assert told(found) == [
        ("number", [("Seven people", "superseded"), ("nine people", "current")]),
    ]


def test_an_article_that_has_another_ones_toll_too_leaves_the_others_to_disagree(disagree):
    found = disagree(
        f"{FERRY} It killed 12 people.",
        f"{FERRY} It killed 15 people.",
        f"{FERRY} It killed 19 people. Of its crew 12 people were killed on deck.",
    )
    assert told(found) == [("number", [("12 people", "disputed"), ("15 people", "disputed")])]


def test_a_number_that_an_article_says_was_replaced_may_be_of_any_size(disagree):
    found = disagree(
        "The agency recalled Cardol on Tuesday. About 38,000 packs are affected, it said.",
        "The agency widened the recall of Cardol to some 410,000 packs. On Tuesday it had spoken of 38,000 packs.",
    )
    assert told(found) == [
        ("number", [("About 38,000 packs", "superseded"), ("some 410,000 packs", "current")])
    ]


def test_a_number_is_told_though_another_is_denied_beside_it(disagree):
    found = disagree(
        (f"{FERRY} It killed 61 people.", "2031-03-04"),
        ("The number of people killed in the sinking off Port Almar is 57 and not 61.", "2031-03-09"),
    )
    assert told(found) == [("number", [("61 people", "superseded"), ("57", "current")])]


def test_survivors_who_are_heard_are_some_of_them(disagree):
    assert (
        disagree(
            f"{FERRY} Coastguards rescued 44 people. Four survivors told the paper that it rained.",
            f"{FERRY} Two survivors interviewed at Port Almar said that it was dark.",
        )
        == ()
    )


def test_killed_and_deaths_are_one_toll_wherever_an_article_says_it(disagree):
    padding = " ".join(f"Line {n} of the timetable was closed." for n in range(8))
    found = disagree(
        f"{FERRY} {padding} Four deaths have been confirmed by the coastguard.",
        f"{FERRY} {padding} Seven people were killed, the coastguard said.",
    )
    assert told(found) == [("number", [("Four", "disputed"), ("Seven people", "disputed")])]


def test_a_larger_count_by_others_in_the_same_article_is_disputed(disagree):
    one = (
        f"{FERRY} Nine people were killed, the transport ministry said. "
        "Doctors at two hospitals told reporters that they had received 17 bodies."
    )
    found = disagree(one, f"{FERRY} It killed nine people, the ministry said.")
    assert told(found) == [("number", [("Nine people", "disputed"), ("17 bodies", "disputed")])]


def test_a_smaller_count_by_others_in_the_same_article_may_be_a_part(disagree):
    one = (
        f"{FERRY} Nine people were killed, the transport ministry said. "
        "Doctors at two hospitals told reporters that they had received four bodies."
    )
    assert disagree(one, f"{FERRY} It killed nine people, the ministry said.") == ()


STORM = "A storm crossed Norn on Tuesday."


def test_tolls_of_two_places_are_not_told_as_one(disagree):
    found = disagree(
        f"{STORM} Twelve people were killed in Torvik.",
        f"{STORM} Fifteen people were killed in Torvik. Aldmoor was spared, and Torvik's school fell.",
        f"{STORM} Three people were killed in Aldmoor. Nobody came to Torvik.",
        f"{STORM} Five people were killed in Aldmoor. The road to Torvik was shut.",
    )
    values = [{claim.value for claim in conflict.claims} for conflict in found]
    assert {"Three people", "Five people"} in values
    assert {"Twelve people", "Fifteen people"} in values


def test_a_larger_count_in_all_is_the_whole(disagree):
    police = "Nine people were killed on deck, police said."
    found = disagree(
        f"{FERRY} {police} In all, 20 people were killed, the ministry said.", f"{FERRY} {police}"
    )
    assert "disputed" not in [claim.status for conflict in found for claim in conflict.claims]


def test_what_a_toll_rose_to_holds_among_reports_of_one_day(disagree):
    (found,) = disagree(
        ("A ferry sank off Port Almar on Tuesday. It killed 22 people, the coastguard said.", "2031-03-05"),
        (
            "Police held the captain as the number of people killed by Tuesday's sinking off Port Almar rose to 24.",
            "2031-03-05T17:20+00:00",
        ),
    )
    assert {claim.value: claim.status for claim in found.claims} == {
        "22 people": "superseded",
        "24": "current",
    }


def test_a_later_and_lower_toll_stays_beside_what_it_once_rose_to(disagree):
    (found,) = disagree(
        ("A ferry sank off Port Almar. The death toll rose to 24, the coastguard said.", "2031-03-05"),
        ("The ferry that sank off Port Almar killed 22 people, the ministry said.", "2031-03-06"),
    )
    assert [claim.status for claim in found.claims] == ["disputed", "disputed"]


def test_bodies_found_are_not_called_the_number_of_people_killed(disagree):
    jet = "A jet with 146 people crashed into the sea off Port Almar."
    (found,) = disagree(
        (f"{jet} Seven bodies were recovered, the navy said.", "2031-03-05"),
        (f"{jet} The number of bodies recovered has risen to 74, the navy said.", "2031-03-06"),
        (f"{jet} The navy has recovered 91 of the dead.", "2031-03-07"),
    )
    assert found.about == "number of bodies found"
    assert [claim.status for claim in found.claims] == ["superseded", "superseded", "current"]


def test_bodies_beside_a_toll_are_of_people_killed(disagree):
    jet = "A jet crashed into the sea off Port Almar."
    (found,) = disagree(
        (f"{jet} Seven bodies were recovered, the navy said.", "2031-03-05"),
        (f"{jet} It killed 12 people, the navy said.", "2031-03-06"),
    )
    assert found.about == "number of people killed"
