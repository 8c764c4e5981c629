"""Sentences that go on from what stood before them."""

from __future__ import annotations

import pytest

from briefing.resuming import resumes
from briefing.standing import leans


@pytest.mark.parametrize(
    "text",
    [
        "Ultimately, too much stood in the way of Holt and Reed.",
        "As usual, the plans of Harrow Motors are tightly under wraps.",
        "Still reeling from the shock, the mayor of Harrow spoke to reporters.",
        "A little more than a mile (2 kilometers) away was the second camp, Oakham II.",
        "Reed's photo had a bit more, with the caption \u201cIn the park of Oakham\u201d.",
        "Holt's father was next to be tested, but his results were even more alarming.",
        '"I had the opportunity to discuss some of the context of the mailer," the statement said.',
        'The statement added: "We look into every case that the police of Harrow bring to us."',
        "Reed is refusing to meet seven of his rivals on stage that night, which is rare.",
        "When she returned, approximately six minutes later, she could not find the boys in Harrow.",
        "When they finished with him, his body was so hurt that nobody knew Holt.",
        "The results suggest that the bridge could be used by lorries.",
        "The result might be misguided, in the way of so many bridges.",
        '[Reed:] "Well, Norland is already a very open society."',
        '"So different movement goes on around Norland and there are many faults," said Holt.',
        '"No, because it was the plan of the whole council of Harrow," Reed said.',
    ],
)
def test_what_goes_on_from_something_untold_leans(text: str) -> None:
    assert resumes(text)
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "The court of Harrow ultimately found that the mill was closed too early.",
        "The second camp lay a mile away from Oakham.",
        "Smoke of the fire in Harrow could be seen from 60 kilometres away.",
        '"No, I think that the mayor of Harrow is behind the protests," Reed said.',
        "Stroke patients were sent to Port Holt, 48 kilometres away, the hospital said.",
        "The bridge of Oakham is even longer than that of Harrow.",
        "On a public stage it is even worse when parents sing.",
        '"We deeply regret it," the company said in the statement.',
        '"We deeply regret the delay," the statement from Harrow Motors said.',
        "On Thursday Reed played in Harrow, and that night the hall burned down.",
        "Reed was on his way home that night when the bridge fell.",
        "The council of Harrow met every week of that year.",
        "When she was admitted to Oakham Hospital, Holt said that she was well.",
        "The results of the vote in Harrow are due on Friday.",
        '"Yes, 310 million is the figure that our own people have arrived at," Reed said.',
        '"No workforce, however good, can make up for the weather of Harrow," Reed said.',
        '"So many of the houses of Harrow are empty in winter," Reed said.',
    ],
)
def test_what_tells_it_itself_does_not(text: str) -> None:
    assert not resumes(text)
