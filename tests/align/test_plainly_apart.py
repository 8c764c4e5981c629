"""What two papers contradict plainly: whose it is, whether it worked, what brought it about."""

import pytest

BEFORE = (
    "A fire broke out at the furniture factory in Harrow on Monday evening.",
    "Flames tore through the furniture factory in Harrow on Monday.",
)
BEHIND = (
    "The fire brigade put it out by midnight, investigators said. The factory makes chairs and tables.",
    "The crews stayed until midnight, investigators said. A school nearby was closed.",
)


def _stories(*told):
    return [" ".join(parts) for parts in zip(BEFORE, told, BEHIND, strict=True)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The factory belongs to Olav Berg.", "The factory is owned by the Norland Group."),
        ("The factory belongs to Berg Holdings.", "The Norland Group owns the factory."),
        ("The fire alarm worked.", "The fire alarm did not sound."),
        ("The owner was insured.", "The owner had no insurance."),
        ("The driver was drunk.", "The driver was sober, police said."),
        ("The manager resigned.", "The manager was dismissed."),
        ("The manager, Ivo Holt, resigned.", "The owner sacked Ivo Holt."),
        ("The factory will be rebuilt.", "The factory will not be rebuilt."),
        (
            "The fire was caused by an electrical fault, investigators said.",
            "Investigators said that the fire was started deliberately.",
        ),
        ("Investigators blame faulty wiring for the fire.", "Investigators are treating the fire as arson."),
    ],
)
def test_a_plain_contradiction_is_a_disagreement(disagree, one, other):
    for told in (_stories(one, other), _stories(other, one)):
        (found,) = disagree(*told)
        cited = {claim.citations[0].cited_text for claim in found.claims}
        assert cited == {one, other}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The house next door belongs to Olav Berg.", "The factory is owned by the Norland Group."),
        ("The fire alarm worked.", "The brakes of a fire engine failed."),
        ("The fire alarm did not sound.", "Engineers worked overnight at the site."),
        ("The factory was insured.", "The lorry was not insured."),
        ("The driver was drunk.", "The owner was sober, police said."),
        ("The manager, Ivo Holt, resigned.", "The director, Karl Brandt, was dismissed."),
        ("The manager resigned.", "Two clerks were dismissed."),
        ("The manager, Ivo Holt, resigned.", "The owner dismissed the claims of Ivo Holt."),
        ("The roof will be rebuilt.", "The chapel will not be rebuilt."),
        ("A short circuit caused a power cut in the school.", "The fire was started deliberately."),
        ("Investigators blame faulty wiring for the fire.", "Police treat the manager as a suspect."),
    ],
)
def test_what_is_said_of_two_things_is_none(disagree, one, other):
    assert disagree(*_stories(one, other)) == ()
    assert disagree(*_stories(other, one)) == ()
