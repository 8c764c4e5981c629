"""Two answers to one question, in phrases that share no word."""

import re

import pytest

from briefing.align import terms
from briefing.align.rebuttals import questions, stances
from briefing.align.story import Story

REST = (
    "Rain fell in Norvik. The mayor thanked the helpers. Schools will open on Monday. Trains were late. A bell rang."
    " Shops stayed shut. The harbour was quiet."
)


def sides(found):
    return [(c.about, {k.citations[0].span.document_id: k.value for k in c.claims}) for c in found]


CHOSE = (
    "Ulla Brun has left the Tolberg port board. She offered the chairman her resignation, her lawyer said."
)
RANG = (
    "Paintings are missing from the Brekke gallery. The alarm rang at three, said its keeper, Aron Sletten."
)


@pytest.mark.parametrize(
    ("about", "first", "second"),
    [
        (
            "by own choice or told to go",
            CHOSE,
            (
                "Ulla Brun was called to the Tolberg port on Friday. The chairman told her to go, two members of the"
                " board said."
            ),
        ),
        (
            "sounded, or not",
            RANG,
            "Paintings are missing from the Brekke gallery. Guards of the gallery worked without an alarm, they say.",
        ),
        (
            "forced a way in, or not",
            "Paintings are missing from the Brekke gallery. Two men smashed a rear window, the keeper said.",
            "Who robbed the Brekke gallery of paintings knew it. They opened the door with a key, a detective said.",
        ),
        (
            "rubber bullets or live ones",
            "A student died at the Hornfell gate. The guard used rubber bullets only, its colonel said.",
            "A student died at the Hornfell gate. Surgeons took a live round from his chest, his father said.",
        ),
    ],
)
def test_two_answers_to_one_question_are_a_conflict(disagree, about, first, second):
    told, said = (text.split(". ", 1)[1] for text in (first, second))
    assert sides(disagree(REST, first, second)) == [(about, {"b": told, "c": said})]


def test_who_fired_first_may_be_told_in_two_ways_by_one_article(disagree):
    found = disagree(
        REST,
        "Four men died at the Hornfell ford. A patrol had been fired upon, the army said. The soldiers had fired first,"
        " a shepherd said.",
        "Four men died at the Hornfell ford. It is closed.",
    )
    assert sides(found) == [("who fired first", {"b": "The soldiers had fired first, a shepherd said."})]


@pytest.mark.parametrize(
    "second",
    [
        # another person
        "Per Hagen was called to the Tolberg port on Friday. The chairman told him to go, members of the board said.",
        # denied
        "Ulla Brun was called to the Tolberg port on Friday. She was never dismissed, said two members of the board.",
        # a demand
        "Ulla Brun answers for the Tolberg port. Unions had asked her to resign from the board of the port.",
        # asked
        "Ulla Brun was called to the Tolberg port on Friday. Was she dismissed by the board, members asked?",
    ],
)
def test_an_answer_about_another_or_none_at_all_is_left_alone(disagree, second):
    assert disagree(REST, CHOSE, second) == ()


def test_the_shots_of_the_others_are_no_contradiction(disagree):
    found = disagree(
        REST,
        "Four men died at the Hornfell ford. The soldiers came under fire, the army said.",
        "Four men died at the Hornfell ford. The rebels fired first, a shepherd said.",
    )
    assert found == ()


def test_a_second_gallery_is_another_one(disagree):
    found = disagree(
        REST,
        "Thieves came to the Brekke gallery. They smashed a window of the gallery on Monday.",
        "The Brekke gallery reopens. A second gallery was robbed with a key to the door, police said.",
    )
    assert found == ()


def test_another_alarm_is_another_matter(disagree):
    second = (
        "Fields burned at Lauvik in June. Farmers there had lived without a siren since spring, they say."
    )
    assert disagree(REST, RANG, second) == ()


@pytest.mark.parametrize("question", questions.QUESTIONS, ids=lambda q: q.about)
def test_every_phrase_has_one_of_the_words_by_which_its_sentences_are_found(question):
    assert question.words[0]
    assert question.words[1]
    assert not re.search(question.yes, "")


def test_a_surname_is_the_last_word_of_a_name_of_several_wherever_it_stands(article, sentences):
    texts = (
        "The minister, Edda Lauvik, met Pia Berg-Hansen. Torvik was quiet.",
        "Mr. Holm and \u0130ven O\u2019Neill\u2019s brother left; Jean-Luc Holm stayed with Lauvik.",
    )
    story = Story([sentences(article(text, id=f"{n}.txt")) for n, text in enumerate(texts)])
    names = [name for sentence in story.sentences for name in terms.names(sentence.text)]
    surnames = {name[-1] for name in names}
    assert {"lauvik", "holm", "berg-hansen"} <= surnames
    every = {
        token.key for sentence in story.sentences for token in terms.tokens(sentence.text) if token.is_name
    }
    assert {key for key in every if stances._is_surname(key, story)} == surnames != every
