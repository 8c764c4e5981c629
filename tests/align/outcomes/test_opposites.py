"""The phrases of the table: found in any form, the longest first, and none inside another."""

import pytest

from briefing import lexicon
from briefing.align import terms
from briefing.align.outcomes import opposites


def _said(text):
    words = terms.tokens(text)
    return {
        (phrase.issue.about, phrase.pole): " ".join(token.form for token in words[first : last + 1])
        for phrase, first, last in opposites.occurrences(words, opposites.phrases())
    }


@pytest.mark.parametrize(
    ("text", "about", "pole", "words"),
    [
        ("She gave up her seat.", "gone or staying", "yes", "gave up her seat"),
        ("He refused to give up his post.", "gone or staying", "no", "refused to give up his post"),
        ("They turned the plan down.", "passed or rejected", "no", "turned the plan down"),
        ("It gave the new bill its blessing.", "passed or rejected", "yes", "gave the new bill its blessing"),
        ("A truce was reached.", "done or fallen through", "yes", "truce was reached"),
        ("She was found not guilty.", "guilty or cleared", "no", "found not guilty"),
    ],
)
def test_a_phrase_is_found_with_the_words_of_its_classes_and_gaps(text, about, pole, words):
    assert _said(text)[about, pole] == words


@pytest.mark.parametrize(
    "text",
    [
        "He pleaded not guilty.",
        "The actor passed away.",
        "She rejected the new claims.",
        "They fired at the crowd.",
        "The name was not released.",
        "Shops held out.",
        "They turned back, and the plan came down.",
    ],
)
def test_what_only_begins_like_a_phrase_tells_neither_side(text):
    told = {about for about, _ in _said(text)}
    assert told.isdisjoint(
        {
            "guilty or cleared",
            "passed or rejected",
            "gone or staying",
            "free or still held",
            "took place or called off",
        }
    )


def test_of_one_issue_a_phrase_inside_a_longer_one_is_not_told_again():
    assert {pole for about, pole in _said("She was found not guilty.") if about == "guilty or cleared"} == {
        "no"
    }


def test_a_sentence_with_a_phrase_has_one_of_its_heads_and_all_else_it_needs():
    for text in ("She gave up her seat.", "A truce was reached.", "They voted it down.", "He was let go."):
        words = lexicon.vocabulary(text)
        told = {
            (phrase.issue.about, phrase.pole)
            for head in words & opposites.heads().keys()
            for phrase in opposites.heads()[head]
            if phrase.may_stand(words)
        }
        assert _said(text).keys() <= told


def test_a_sentence_with_a_head_alone_is_not_asked_for_the_phrase():
    (phrase,) = (one for one in opposites.heads()["nod"] if one.issue.about == "passed or rejected")
    assert phrase.may_stand(lexicon.vocabulary("The house gave the plan a nod."))
    assert not phrase.may_stand(lexicon.vocabulary("She saw him nod."))


def test_no_phrase_begins_with_words_that_may_be_left_out():
    assert all(all(phrase.parts[0]) for phrase in opposites.phrases())


def test_every_issue_has_phrases_for_both_sides():
    sides = {(phrase.issue.about, phrase.pole) for phrase in opposites.phrases()}
    abouts = {about for about, _ in sides}
    assert len(abouts) > 20
    assert all((about, pole) in sides for about in abouts for pole in ("yes", "no"))
