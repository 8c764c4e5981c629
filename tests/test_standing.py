"""Sentences that lean on what may not be shown."""

from __future__ import annotations

import pytest

from briefing.standing import leans


@pytest.mark.parametrize(
    "text",
    [
        "He said the bridge was closed.",
        "But the mayor disagreed.",
        "This would lead to talks.",
        "The two were seeking a deal.",
        "The figure includes two men who died in hospital.",
        "It was the reason for the delay.",
        "“We talked about it,” he said.",
        "The bridge is closed, she added.",
        "More of the boats would come soon, he was quoted as saying.",
        "It's hard to say how likely that is.",
        "When she and friends looked into his flat, they found it empty.",
        "In the forged photo, he has one star.",
        "In June, he told The Norland Post that he blamed Reed.",
        "Dispatchers in Harrow say it happened around noon.",
        "Three years later, three bridges were closed.",
        "Minutes later the deck fell.",
        "Less than a week later, Reed resigned.",
        "The next day, Reed resigned.",
        "Later that evening, Reed went to the bridge.",
        "Shortly afterward, the council bought two boats.",
        "Since then, at least three bridges have been closed.",
        "Houses built before then have no cellar.",
        "Combined, they cost thousands of crowns.",
        "The bridge is closed, they told",
        "“The bridge,” he told the council, “is closed.”",
        "“And so tonight we did not explore that.”",
        "We sincerely regret it.",
        "Shortly after leaving, he whistled.",
        "Speaking again about Holt's plans, she said that they were dead.",
        "The widow released a statement, saying ...",
        "The widow spoke of the\u2026",
        "ry 20, we are closing the bridge for that evening.",
        "has just been sentenced to a year in jail.",
        "To do that, Reed needs six seats.",
        "No, it was because of the rain.",
        "Because they can fill the harbour.",
        'She said "no.',
        "Their demands were rejected.",
        '[Engel:] "We closed it so that there never would be."',
        '[Zumstein:] "That is not a test."',
        "The man, whose name was not released, had stayed behind.",
        '"That is not a test," Zumstein said.',
        "The mayor, Olav Brekke, says it was.",
        "In a statement, the ministry said:",
        "The ministry rejected those demands.",
        "Reed said that subject was not discussed.",
    ],
)
def test_a_sentence_that_points_back_leans(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is up to the council to decide, Reed said.",
        '"No, we will not leave this town today," Reed said.',
        "No bridge was closed.",
        "Shortly after the vote, Reed left.",
        "Speaking after the vote, Reed said that she was glad.",
        "The council bought boats, lamps, ropes ...",
        "According to Holt, he left on Monday.",
        "de Holt left on Monday.",
        "al-Holt left on Monday.",
        "iHolt sold more lamps.",
        "It was the first time that the bridge had closed.",
        "This week the council met.",
        "Two days earlier than planned, Reed resigned.",
        "Two days before the vote, Reed resigned.",
        "The next day, on Tuesday, Reed resigned.",
        "The day after the flood, Reed resigned.",
        "Soon after the flood began, Reed resigned.",
        "In 2009 Reed left the council and has since then lived in Harrow.",
        '"We agree on much," Reed said.',
        "[Reed] had been due to speak.",
        "“We go on,” [Reed] said.",
        "The council met on Monday.",
        "Because of the flood, the bridge closed.",
        "In Reed's speech, he looked back.",
        "After talks with Karl Brandt, he left.",
        "When she came home, Anna Reed found the flat empty.",
        "After they had voted, the U.S. Senate rose.",
        "Those who stayed were taken to a school.",
        '"We believe these forces are a danger to all," Reed said.',
    ],
)
def test_a_sentence_that_explains_itself_stands(text: str) -> None:
    assert not leans(text)
