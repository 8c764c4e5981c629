import random

import pytest

from briefing.align import conflicts, when


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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Winds of 115 mph tore roofs off houses in Torvik on Monday.",
            "Winds of 185 km/h tore roofs off houses in Torvik on Monday.",
        ),
        (f"{FERRY} A dozen people were killed.", f"{FERRY} It killed 12 people."),
        (f"{FERRY} At least 12 people were killed.", f"{FERRY} It killed 15 people."),
        (
            "About 40,000 homes were destroyed by the Torvik flood.",
            "The Torvik flood destroyed 39,800 homes.",
        ),
        (f"{FERRY} It killed 12 people.", f"{FERRY} Three children were among the 12 dead."),
        (f"{FERRY} It killed 12 people.", f"{FERRY} It killed three children."),
        (f"{FERRY} It killed 12 people.", f"{FERRY} Three more people died in hospital."),
        (f"{FERRY} It killed 12 people.", f"{FERRY} The 2009 sinking there killed 300 people."),
        (f"{FERRY} It killed 12 people.", f"{FERRY} The cold could kill 50 people, doctors fear."),
        (f"{FERRY} It killed 12 people.", f"{FERRY} Four people died in Aldo and 12 in all were killed."),
        (f"{FERRY} It killed 12 people in Torvik.", f"{FERRY} It killed five people in Aldo."),
        (f"{FERRY} It killed 12 people.", f"{FERRY} It injured 30 people."),
        (
            "Two of five buoys in the Almar channel were unlit on Tuesday.",
            "In the Almar channel 40 percent of the buoys were unlit on Tuesday.",
        ),
        (
            "The Halla Norn struck the rocks at 4:20 a.m. EDT.",
            "The Halla Norn struck the rocks at 08:20 GMT.",
        ),
        (
            "The talks in Torvik between Lund and Hagen ended on Sunday.",
            "Talks in Torvik between Lund and Hagen ended on 30 March 2031.",
        ),
    ],
)
def test_equal_things_and_other_things_are_no_conflict(disagree, one, other):
    assert disagree((one, "2031-03-30"), (other, "2031-03-30")) == ()


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


def test_a_role_given_to_two_people_is_a_conflict_of_names(disagree):
    found = disagree(
        "Police identified the lorry driver as Per Hagen after the crash on the Aldo bridge.",
        "The lorry driver was identified as Olaf Brandt after the crash on the Aldo bridge.",
    )
    assert told(found) == [("name", [("Per Hagen", "disputed"), ("Olaf Brandt", "disputed")])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mayor Sergei Lasarev opened the Torvik bridge.", "Mayor Sergey Lazarev opened the Torvik bridge."),
        ("Torvik's mayor, Edda Lund, opened the bridge.", "Aldo's mayor, Per Hagen, opened the bridge."),
        ("Former mayor Edda Lund opened the Torvik bridge.", "Mayor Per Hagen opened the Torvik bridge."),
        (
            "Mayor Edda Lund opened the Torvik bridge.",
            "Mayor Per Hagen, who took over from Edda Lund, opened the Torvik bridge.",
        ),
    ],
)
def test_spellings_other_places_and_successors_are_no_conflict_of_names(disagree, one, other):
    assert disagree(one, other) == ()


def test_done_and_not_done_is_a_conflict_of_outcome(disagree):
    found = disagree(
        "The Torvik council approved the harbour tunnel late on Thursday.",
        "Late on Thursday the Torvik council rejected the harbour tunnel.",
    )
    assert [c.kind for c in found] == ["outcome"]
    found = disagree(
        "Divers searching the Halla Norn found the ship's black box on Thursday.",
        "Divers searching the Halla Norn did not find the ship's black box on Thursday.",
    )
    assert [c.kind for c in found] == ["outcome"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The council may approve the Torvik harbour tunnel on Thursday.",
            "The council rejected the Torvik harbour tunnel on Thursday.",
        ),
        (
            "\u201cThe Torvik council approved the harbour tunnel,\u201d Lund said.",
            "The Torvik council rejected the harbour tunnel, Hagen said.",
        ),
        (
            "The Torvik council approved the harbour tunnel.",
            "The Aldo court rejected an appeal over the ferry.",
        ),
    ],
)
def test_plans_quotations_and_other_matters_are_no_conflict_of_outcome(disagree, one, other):
    assert disagree(one, other) == ()


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


def test_three_values_are_one_conflict_in_order_of_report(disagree):
    found = disagree(
        (f"{FERRY} It killed nine people.", "2031-03-04"),
        (f"{FERRY} The death toll climbed to 15.", "2031-03-06"),
        (f"{FERRY} Twelve people were killed.", "2031-03-05"),
    )
    assert told(found) == [
        ("number", [("nine people", "superseded"), ("Twelve people", "superseded"), ("15", "current")])
    ]


def test_articles_of_one_value_are_one_claim_with_a_citation_each(disagree):
    found = disagree(
        f"{FERRY} It killed 12 people.",
        f"{FERRY} Twelve people were killed.",
        f"{FERRY} It killed 15 people.",
    )
    assert [sorted(c.span.document_id for c in claim.citations) for claim in found[0].claims] == [
        ["a", "b"],
        ["c"],
    ]


def test_the_order_of_the_articles_does_not_matter(article, sentences):
    texts = [
        f"{FERRY} It killed 12 people.",
        f"{FERRY} Twelve people were killed. Captain Per Hagen was held.",
        f"{FERRY} It killed 15 people. Captain Olaf Brandt was held.",
    ]
    articles = [article(text, id=f"{n}") for n, text in enumerate(texts)]

    def run():
        own = [sentences(one) for one in articles]
        return conflicts.find(articles, own, when.resolve_all(articles, own))

    wanted = run()
    assert wanted
    rng = random.Random(2)
    for _ in range(5):
        rng.shuffle(articles)
        assert run() == wanted


def test_one_article_disagrees_with_nobody(disagree):
    assert disagree(f"{FERRY} It killed 12 people. The toll rose to 15.") == ()


def test_a_figure_put_right_replaces_the_wrong_one(disagree):
    found = disagree(
        "The fire burned 9,000 acres of the Torvik forest.",
        "An earlier report gave a wrong figure. It is 8,000, not 9,000.\n\n"
        "The fire burned 8,000 acres of the Torvik forest.",
    )
    assert told(found) == [("number", [("9,000", "retracted"), ("8,000", "current")])]


def test_a_figure_that_was_announced_is_put_right_in_one_sentence(disagree):
    found = disagree(
        "Orla Venn won the seat of Torvik by twelve votes, the town clerk said.",
        "Orla Venn has won by seven votes, not by the twelve announced on Monday, the clerk wrote.",
    )
    assert told(found) == [("number", [("twelve", "retracted"), ("seven", "current")])]


def test_what_was_announced_of_something_else_is_not_put_right(disagree):
    assert not disagree(
        "Twelve ships lay off Torvik on Monday.",
        "Orla Venn has won by seven votes, not by the twelve announced on Monday, the clerk wrote.",
    )


def test_a_number_corrected_from_one_to_another_replaces_it(disagree):
    found = disagree(
        "Twenty-six divers were thought to be in the cave under Mount Arn.",
        "The club corrected the number of the divers from 26 to 21 on Friday.",
    )
    assert told(found) == [("number", [("26", "retracted"), ("21", "current")])]


def test_a_figure_corrected_by_a_difference_replaces_their_sum(disagree):
    found = disagree(
        "The number of people killed in Arn stands at 430, the agency said.",
        "The number of people killed in Arn was corrected to 402 on Sunday, 28 fewer than the day before.",
    )
    assert [(claim.value, claim.status) for claim in found[0].claims] == [
        ("430", "retracted"), ("402", "current"),
    ]  # fmt: skip


def test_what_adds_up_to_the_whole_is_no_disagreement_with_it(disagree):
    assert not disagree(
        f"{FERRY} There were 96 people aboard, the owner said.",
        f"{FERRY} There were 85 passengers and 11 crew on board.",
    )
    assert disagree(
        f"{FERRY} There were 96 people aboard, the owner said.",
        f"{FERRY} There were 85 people on board. It carried 11 bicycles.",
    )


def test_hostages_to_whom_something_happened_beside_others_are_not_all_the_hostages(disagree):
    assert not disagree(
        "The airline said that the 40 hostages were held in the tail of the aircraft.",
        "Seven hostages and one soldier were injured when the aircraft was stormed.",
    )


def test_some_of_those_another_article_counts_are_no_disagreement_with_it(disagree):
    assert not disagree(
        f"{FERRY} Police said 96 people had been arrested.",
        f"{FERRY} Of the 96 people who were arrested in Torvik, 20 had been detained until Friday.",
    )


def test_what_is_left_of_a_large_number_is_no_disagreement_with_it(disagree):
    whole = "The firm says that it owns 60,000 crates in Torvik."
    assert not disagree(
        whole,
        "The firm lost 14,000 of its 60,000 crates.\n\nThe firm says it wants to keep the 46,000 crates in Torvik.",
    )


def test_not_that_many_without_a_correction_is_no_conflict(disagree):
    assert (
        disagree("The club has 12 members.", "The captain chose 15 players, not 12 as the coach wished.")
        == ()
    )


def test_a_day_that_no_longer_holds_is_superseded_by_the_report_that_says_so(disagree):
    found = disagree(
        ("The Torvik tunnel will be closed until Monday at least.", "2031-05-21"),
        ("The tunnel will stay shut until 10 June, not Monday as first announced.", "2031-05-22"),
    )
    assert told(found) == [("date", [("Monday", "superseded"), ("10 June", "current")])]


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


def test_a_day_that_no_month_has_is_no_date(disagree):
    found = disagree(
        "The bank of Orle collapsed on June 31 after a run on its branches.",
        "The bank of Orle collapsed on June 28 after a run on its branches.",
    )
    assert [kind for kind, _ in told(found)] == []


def test_what_a_correction_leaves_of_a_number_at_its_comma_breaks_nothing(disagree):
    found = disagree(
        "A dam broke near Torvik. The agency reported that roughly 5,000 people had died.",
        "A dam broke near Torvik. The agency apologised for having reported that roughly 5,000 people had died.",
    )
    assert [kind for kind, _ in told(found)] in ([], ["retraction"])


def test_those_who_are_still_in_hospital_are_some_of_those_who_were_taken_there(disagree):
    first = (f"{FERRY} The fire service said that 14 people had been taken to hospital.", "2031-03-04")
    later = (f"{FERRY} Three were still in hospital on Thursday.", "2031-03-06")
    assert disagree(first, later) == ()
