"""Half a quotation under a bracket: what points at the half before it needs that half."""

from __future__ import annotations

import pytest

from briefing.halves import halves
from briefing.standing import leans


@pytest.mark.parametrize(
    "text",
    [
        '[Reed:] "They would hate to see the harbour closed by the council of Harrow this winter."',
        '[Reed:] "It does not change the fact that the bridge is the main road of Harrow."',
        '[Ina Holt:] "I did not want to think that that would have to happen to the school."',
        '"The way this works is that he needs to see his subjects," [Holt] said.',
        '[Holt:] "The bridge is just a small part of it."',
        '[Holt:] "None of the leaders know what to do about it in the end."',
        '"That was an additional layer of protection that we put in last year," [Mayor Ina Holt] said.',
        '[Holt:] "And spend that time going over ideas and positive agendas for the town."',
        '"For us the plan was to go there and spend the winter by the sea," [Reed] said.',
        '[Reed:] "Every day they go to court, I will sit in the front row."',
    ],
)
def test_what_the_quotation_does_not_tell_is_missed(text: str) -> None:
    assert halves(text)
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        '[Reed:] "The American boats came at noon, and they took everyone on board."',
        '[Reed:] "It is shocking and upsetting that such a good bridge was left to rot."',
        '[Reed:] "In my view, it would not be just to close the ferry."',
        '[Reed:] "If someone saw the boat, they should call the harbour."',
        '[Reed:] "A few shops will have extra bread, so if you look for bread you can find it."',
        '[Reed:] "There is a very slim chance that anyone was hurt."',
        '[Reed:] "This was a devastating storm, maybe the worst in Harrow since 1931."',
        '[Reed:] "I want the council to look at the bridge before that winter."',
        '"The dogs are doing well, and they learn to adjust," [Reed] said.',
        '"They would hate to see the harbour closed by the council this winter," Anna Reed said.',  # tagged
        '[Reed] said that the council asked for it and "they would hate to see the harbour closed".',
    ],
)
def test_what_the_quotation_tells_itself_is_not(text: str) -> None:
    assert not halves(text)
    assert not leans(text)
