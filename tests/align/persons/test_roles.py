"""One role or one act of naming, two people; and spellings that are one."""

import pytest


def told(found):
    return [(c.kind, [(claim.value, claim.status) for claim in c.claims]) for c in found]


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
