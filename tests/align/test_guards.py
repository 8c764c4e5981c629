"""What a rule does not ask is nothing it could have told: each guard against the pattern that it stands before."""

import re

import pytest

from briefing import lexicon
from briefing.align import terms
from briefing.align.corrections import wording
from briefing.align.outcomes import paired
from briefing.align.persons import frames, sayings, sides
from briefing.align.persons.mentions import mentions
from briefing.align.story import Story
from tests.align.sample import TEXTS


def samples(pattern):
    return re.sub(r"\\s\+", " ", pattern).replace("defen[cs]e", "defence").split("|")


@pytest.mark.parametrize("role", samples(frames.HOLDER.sayings[0].words))
def test_every_role_is_asked_for_by_one_of_its_words_and_found_before_a_name(role):
    text = f"Torvik's {role} Per Hagen spoke."
    assert not frames.OFFICES.isdisjoint(lexicon.vocabulary(text))
    (mention,) = [one for one in mentions(text) if one.name == "Per Hagen"]
    for written in (text, text.replace(role, role.capitalize()), text.replace(role, role.title())):
        marked = sides.marked(written, mention)
        fitting = frames.HOLDER.fitting(lexicon.vocabulary(text), frozenset())
        assert sayings.first(fitting, marked, 0, mention.start, len(marked))


@pytest.mark.parametrize("frame", frames.FRAMES, ids=lambda frame: frame.about)
def test_every_saying_has_a_word_that_is_asked_for_in_each_of_its_alternatives(frame):
    for saying in frame.sayings:
        for one in re.sub(r"\(.*\)|\\.|\[.*?\]", "(", saying.words).split("|"):
            told = set(re.findall(r"[a-z]{3,}", one))
            assert "(" in one or told & saying.telling, one


@pytest.mark.parametrize("phrase", ["took back the statement", "walked back its report", "takes it back"])
def test_what_is_taken_back_is_read_where_nothing_else_says_so(article, sentences, phrase):
    own = sentences(article(f"The dam held. The agency {phrase}. She came back to the camp."))
    assert [sentence for _, sentence, _ in wording.find(Story([own]))] == [own[1]]


def test_whether_a_sentence_is_a_saying_with_a_stem_is_known_without_reading_it(article, sentences):
    texts = (
        *TEXTS,
        "The crew found the lost ferry, and the owners sold what was left.",
        "No wreck lay there.",
        "Is the captain alive?",
    )
    story = Story([sentences(article(text, id=f"{n}.txt")) for n, text in enumerate(texts)])
    sayings = paired._Sayings(story)
    said = [paired._saying(sentence) for sentence in story.sentences]
    for place, own in enumerate(said):
        assert sayings._is_one(place) == (own is not None)
        for key in (terms.keys(story.sentences[place].text) - paired._LOOSE_KEYS) if own else ():
            assert key in terms.MERGED or key in own.stems or key.endswith(("n't", "n\u2019t"))
    assert None in said
    assert len(said) - said.count(None) > 3


def test_no_pair_of_opposite_sentences_is_overlooked(article, sentences):
    texts = [
        "The council of Torvik approved the plan for the new harbour bridge on Monday.",
        "The council of Torvik rejected the plan for the new harbour bridge on Monday.",
        "The council of Torvik did not approve the plan for the new harbour bridge.",
        "Workers found and founded staff employees of the harbour company guilty.",
        "Workers found and founded staff employees of the harbour company were cleared.",
        "The pilot of the plane was sober before the flight to Arden, inspectors said.",
        "The pilot of the aircraft was drunk before the flight to Arden, inspectors said.",
    ]
    own = [sentences(article(text, id=f"{n}.txt")) for n, text in enumerate(texts)]
    # words that stand in more than forty sentences propose no pair; the rest of the pair must do
    crowd = [
        sentences(article(f"The council of Torvik met {n} times in {word}.", id=f"{n}-{word}.txt"))
        for n in range(50)
        for word in ("March",)
    ]
    for story in (Story(own), Story([*own, *crowd])):
        said = [s for s in map(paired._saying, story.sentences) if s is not None]
        every = {
            frozenset((one.sentence.span, other.sentence.span))
            for one in said
            for other in said
            if one.sentence.document_id < other.sentence.document_id and paired._opposite(one, other)
        }
        found = {frozenset((one.span, other.span)) for one, other, _ in paired.pairs(story)}
        proposed = {
            frozenset((one.sentence.span, other.sentence.span))
            for one, other in paired._Sayings(story).pairs()
            if paired._opposite(one, other)
        }
        assert found <= proposed == every
        assert len(every) > 1
