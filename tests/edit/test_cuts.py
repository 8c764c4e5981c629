"""Licensed deletions: what goes, and above all what stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import cards
from briefing.edit import cuts


def cut(text: str) -> str:
    for _, start, end in reversed(cuts.find(text)):
        text = text[:start] + text[end:]
    return text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("PARIS, March 30 (Reuters) - The ministers met.", "The ministers met."),
        ("LONG BEACH (AP) — Police arrested a man.", "Police arrested a man."),
        ("But the minister left early.", "the minister left early."),
        ("However, the minister left early.", "the minister left early."),
        ("Additional Information The council may close the bridge.", "The council may close the bridge."),
        ("Story Highlights According to Reed, it rained.", "According to Reed, it rained."),
        ("By the way, the minister left early.", "the minister left early."),
        ("Actually, the minister left early.", "the minister left early."),
        ("Plus, the minister left early.", "the minister left early."),
        ("Yes, the minister left early.", "the minister left early."),
        ("First of all, the minister left early.", "the minister left early."),
        ("Anna Reed , a lawyer, left the council .", "Anna Reed, a lawyer, left the council."),
        (
            "Brandt \u2019s speech, which was “short” , ended it.",
            "Brandt\u2019s speech, which was “short”, ended it.",
        ),
        ("The Post said (http://bit.ly/1SmB ) on Monday.", "The Post said on Monday."),
        ("The bridge is closed.pic.twitter.com/Gow9l", "The bridge is closed."),
        ("Cows ate less (Proc. Norl. Acad. Sci. 2015, DOI: 1073/oak.15).", "Cows ate less."),
        ("Reed sang (found here: http://www.oakham.example/v ) in Harrow.", "Reed sang in Harrow."),
        ('Reed: "It could help you. ..."', 'Reed: "It could help you."'),
        ("It could help you. \u2026", "It could help you."),
        (
            "Mayor Ina Holt Ina Maria HoltReed won\u2019t sell Ferries offered a way to Oakham MORE (R) left Harrow.",
            "Mayor Ina Holt (R) left Harrow.",
        ),
        (
            "Asked by Ina Holt Ina M. Holt'Worse than rain' in Oakham MORE\u2019s office, Reed left.",
            "Asked by Ina Holt\u2019s office, Reed left.",
        ),
        (
            "Mayor Ina HoltIna Maria HoltReed may sue Ferries return MORE left Harrow.",
            "Mayor Ina Holt left Harrow.",
        ),
        ("The mayor, however, stayed in town.", "The mayor stayed in town."),
        ("Anna Reed also said that it rained.", "Anna Reed said that it rained."),
        (
            "The mayor of Oakham, 41, was also charged with fraud.",
            "The mayor of Oakham, 41, was charged with fraud.",
        ),
        ("On Monday, Reed and Holt also closed the ferry.", "On Monday, Reed and Holt closed the ferry."),
        ("The region (background) was calm.", "The region was calm."),
        ("Reed Inc (RED.N) left.", "Reed Inc left."),
        ("Reed & Co.\u2019s (RDC) boats left.", "Reed & Co.\u2019s boats left."),
        ("Reed (Nasdaq: RDC) left.", "Reed left."),
        (
            "Anna Reed, who has been head of the harbour office since spring, arrived in Harrow.",
            "Anna Reed arrived in Harrow.",
        ),
    ],
)
def test_a_licence_removes_what_carries_no_claim(before: str, after: str) -> None:
    assert cut(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "The plant (which was not insured) burned down.",
        "Reed was thrown to the ground and hurt (left partially paralyzed).",
        "The plant (if repaired) will open again.",
        "“It went on . . . and on , ” Reed said.",
        "The gun was a .45 pistol.",
        "Ina Holt told Ina HoltReed-Maas that there is MORE to come.",  # a name, and a word told loudly
        "Ina Holt asked Anna Reed for MORE room.",
        "The plans stand on www.harrow.example for all to read.",
        "The plans (which Reed denied to have put on www.harrow.example) were read.",
        "The plans went on and on ...",
        "Reed not only sold the boat but also burned the mill.",
        "In addition to the boat, Reed also sold the mill.",
        "Reed, who also owns the mill, sold the boat.",
        "Reed sold the boat, and Holt also left.",
        "Reed sold the boat and also left.",
        "Reed is 41 and is also the mayor.",
        "Reed, also known as the Bear, left.",
        "Reed said Holt also left.",
        "Reed was also not told.",
        'Reed said: "Holt also left."',
        "Reed also left; Holt also stayed.",
        "Highlights Magazine told it first.",
        "Key Facts About the bridge were told.",
        "Additional Information Minister Reed left.",
        "The plant (allegedly unsafe) burned down.",
        "The toll (12 people) is expected to rise.",
        'The agreement ("a sham") was signed.',
        "The World Food Council (WFC) met.",
        "The Harrow Boats Corp (HBC) met.",
        "Anna Reed, who denied that she had taken the money, arrived in Harrow.",
        "Anna Reed, who may have been in the harbour office at that time, arrived in Harrow.",
        "Anna Reed, who said nothing of that kind had ever happened there, arrived in Harrow.",
        "The radar of the Aveline, which ran aground off the cape on Tuesday, had failed four days earlier.",
        "REED: We have closed the bridge.",  # a speaker, as in a transcript
        "But for the rain, the match would have been played.",
        "Yet another storm hit the coast.",
        "Talks resumed yesterday (30 March) in Harrow.",
        "They tried it after four hours [trial (so called) 1] and a day.",
        'He said "the road (the old one) is closed" on Monday.',
        'He called it "a sham" (again) on Monday.',
        "Unless it rains, the match will be played.",
        "If the council agrees, the bridge will close.",
    ],
)
def test_nothing_is_cut_that_could_turn_the_sentence_around(text: str) -> None:
    assert cut(text) == text


def test_names_without_end_are_no_card() -> None:
    """A pattern that tried every length of each would take minutes here."""
    assert list(cards.find("Ab'" * 30_000 + " MORE")) == []


def test_of_two_cuts_that_begin_together_the_wider_is_made() -> None:
    assert cut("(Holt.org) \u2014The bridge at Harrow was closed.") == "The bridge at Harrow was closed."


def test_a_long_quotation_loses_later_sentences_whole_and_keeps_its_speaker() -> None:
    text = (
        '"We worked through the night to bring every family to a safe place on the hill. The roads were under water by'
        " then and the last bus could not pass the bridge at the mill. We are grateful to the crews who carried the"
        ' children over," Reed said.'
    )
    assert (
        cut(text)
        == '"We worked through the night to bring every family to a safe place on the hill," Reed said.'
    )


def test_a_quotation_is_left_whole_where_its_next_sentence_takes_something_back() -> None:
    text = (
        '"We are ready to open the bridge to every lorry and every bus in the whole valley by Monday. But that holds'
        " only as long as the river stays below the second mark, which nobody can promise us at this time of the"
        ' year," Reed said.'
    )
    assert cut(text) == text


@pytest.mark.parametrize(
    "back", ["I don't believe it.", "That was never shown to anybody.", "We doubt it by now."]
)
def test_a_quotation_is_left_whole_where_a_later_sentence_denies_it(back: str) -> None:
    text = (
        '"They say that the bridge was open to every lorry and every bus in the whole valley by Monday. '
        f"{back} We were there with the crews for the whole night and for most of the day behind it as"
        ' well," Reed said.'
    )
    assert cut(text) == text


def test_nothing_is_cut_where_quotation_marks_do_not_pair() -> None:
    assert cuts.find('But she said: "We went (all of us) home.') == ()


@given(st.text(alphabet='ab ,.()"ABut whowas', max_size=120))
def test_cuts_are_ordered_disjoint_and_inside_the_text(text: str) -> None:
    last = 0
    for _, start, end in cuts.find(text):
        assert last <= start < end <= len(text)
        last = end


def test_a_quotation_is_not_cut_at_a_shortened_title() -> None:
    text = (
        "\u201cShort of a really good explanation that nobody here can think of right now, we assume that the police"
        " of the whole county will sooner or later want to have a little chat with Rep. Bell about this,\u201d"
        " noted the blog."
    )
    assert cut(text) == text


def test_a_shortened_quotation_does_not_end_on_the_papers_own_dots() -> None:
    kept = '"The harbour was asleep when the water came over the wall and took the first of the four boats of Reed.'
    later = "The bell of the mill was heard by all who live in the lower town of Harrow, and by the crew."
    assert cut(f'{kept} ... {later}"') == f'{kept}"'
