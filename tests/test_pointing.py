"""What in a sentence points at something told before it."""

from __future__ import annotations

import pytest

from briefing.pointing import points_back


@pytest.mark.parametrize(
    "text",
    [
        "The ministry rejected those demands.",
        "Reed said that the last of those extra lorries would be there on Monday.",
        "Reed said that subject was not discussed.",
        "Holt opened a works in that port two years ago.",
        "Boats were sent by that company, the mayor said.",
        "Two were injured.",
        'One said, "hopefully there are more boats."',
        "Several told the council what they had seen.",
        "In each one, two boats were painted.",
        "For both of them, the fee is low.",
        "Two of them carried a banner.",
        "None of this was news to the divers.",
        "Three others were hurt on the bridge.",
        "Eleven others were taken to hospital.",
        "At least 40 others were hurt.",
        "Twenty-three others slept in the hall.",
        "Eleven more are in hospital.",
        "12 of them were children.",
        "At least 40 more were taken to Harrow.",
        "A fifth, at the station, did not go off.",
        "The third was found in Harrow.",
        "A spokesman for the owner, Holt Lines, rejected it.",
        "The harbour office could not rule that out.",
        "Governor Holt called it a disgrace.",
        "With that as a start, Reed left.",
        "Over the weekend it became the latest company to leave.",
        "On Monday he criticised Holt's plan.",
        "Dagny Holm tells it in the same words.",
        "Three years later, three bridges were closed.",
        "Before that, only one bridge had been closed.",
        "Houses built before then have no cellar.",
        "Around 8 a.m., he left for the airport.",
        "A box of tablets stood on his shelf.",
        "In 2015, her boat was reported missing.",
        "About 900 people fell ill there in a year.",
        "Officials there hope that the dogs will recover.",
        "Boats are easier to find there than on the coast.",
        "The institute withdrew its report a day later.",
        "Tomas Reed contradicted her two hours earlier.",
        "Ina Holt took four minutes over it.",
        "Two directors of the mill stand by it.",
    ],
)
def test_what_is_not_told_here_was_told_before(text: str) -> None:
    assert points_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "The council wrote a report and the mayor knew of that report.",
        "The bridge fell on Tuesday, and nobody crossed it on that day.",
        "Reed said that the bridge was closed.",
        "Many areas were flooded.",
        "The harbour was closed on Monday and opened a day later.",
        "The ferry was raised only two days later.",
        "The hall has no seats in it.",
        "The mayor of Oakham, Ina Holt, had a hand in it.",
        "Each of the others was painted.",
        "In both harbours, the fee is low.",
        "In each of the two harbours, the fee is low.",
        "Eight more children have died from the flu.",
        "Two men were injured.",
        "Eleven people more were injured.",
        "More than 330 were hurt.",
        "In 2016 nine were injured.",
        "911 was called from the bridge.",
        "2016 had been a wet year.",
        "Those were hard days for the town.",
        "The third bridge was closed.",
        "All told, the bridge cost 40 million pounds.",
        "The ministry read the report and rejected it.",
        "They cooked it in the same way as their mothers had.",
        "The driver lost his licence.",
        "On Tuesday it was unclear who would pay.",
        "Reed heard of the plan and called it a disgrace.",
        "In her flat, Anna Reed found a letter.",
        "When Reed left, in 1982, he sold his boat.",
        "A U.S. court gave back his boat.",
        "Reed gave back his boat.",
        'The court read "he left the boat" in the letter.',
        "Geologists walked along the ridge and found that stones fall there every year.",
        "A week after nine people fell ill there, the town of Harrow opened its market again.",
        "Reed said there still remain two boats.",
        "Reed likes Oakham and spends a week there.",
    ],
)
def test_what_is_told_in_the_sentence_itself_does_not_point_back(text: str) -> None:
    assert not points_back(text)
