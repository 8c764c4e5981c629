"""What a sentence takes for granted."""

from __future__ import annotations

import time

import numpy as np

from briefing.select.candidates import gather
from briefing.select.context import Context
from briefing.select.cover import choose
from briefing.select.salience import Salience
from briefing.select.terms import index

from .stories import story

LETTERS = (
    "Kennedy wrote eleven letters to a woman in Sweden.",
    "The letters were sold in Boston.",
    "Eikenberry warned against the sale of the house.",
    "Karl Eikenberry said so in a letter.",
    "The warning of Eikenberry came late.",
    "The museum also sold a boat.",
)


def context_of(texts: tuple[str, ...]):  # type: ignore[no-untyped-def]
    candidates = gather(*story({"a": texts}, leaning=()))
    terms = index([r.text for r in candidates.renditions])
    return candidates, Context.start(candidates, terms, np.ones(len(candidates), dtype=np.bool_))


def test_a_thing_pointed_at_is_taken_for_granted_only_after_its_article_has_told_it() -> None:
    _, context = context_of(LETTERS)
    missing = context.missing()
    assert missing[1] == 1  # the letters
    assert missing[2] == 0  # Eikenberry and the house are new to everyone
    assert missing[4] == 1  # Eikenberry; "the warning of" says which


def test_what_is_told_is_no_longer_missing() -> None:
    _, context = context_of(LETTERS)
    context.tell(context.terms.ids[context.terms.entries(0)])
    assert context.missing()[1] == 0


def test_a_full_name_explains_itself() -> None:
    _, context = context_of((LETTERS[2], LETTERS[3]))
    assert context.missing()[1] == 0


def test_a_word_for_the_sentence_before_is_seen() -> None:
    _, context = context_of(LETTERS)
    assert context.goes_on.tolist() == [False] * 5 + [True]


def test_of_two_equal_sentences_the_one_that_needs_nothing_is_chosen() -> None:
    texts = (
        "Kennedy wrote eleven letters to a woman in Sweden long before he went into politics.",
        "The letters went for a lot.",
        "A boat went for a lot too.".replace(" too", ""),
    )
    candidates = gather(*story({"a": texts}, leaning=()))
    terms = index([r.text for r in candidates.renditions])
    flat = Salience(np.zeros(3), np.full(3, -np.inf), short=1.0)
    assert choose(candidates, terms, flat, words=6) == (2,)


def test_a_yesterday_that_no_date_explains_is_known() -> None:
    articles = {
        "a": (
            "The council of Harrow closed the bridge yesterday.",
            "The council of Harrow closed the bridge yesterday [30 March].",
            'The bridge of Harrow, "safe until yesterday", is closed.',
        )
    }
    candidates, context = context_of(articles["a"])
    by_text = dict(zip((r.text for r in candidates.renditions), context.undated.tolist(), strict=True))
    assert [by_text[text] for text in articles["a"]] == [True, False, False]


def test_what_a_sentence_begins_with_is_taken_for_granted_whatever_its_article_called_it() -> None:
    texts = (
        "A school in Port Amsel lost its roof on Monday.",
        "The building was empty.",
        "The government will send two inspectors.",
        "All four have gone home.",
        "All four children have gone home.",
    )
    _, context = context_of(texts)
    assert context.missing()[:3].tolist() == [0.0, 1.0, 0.0]
    assert context.goes_on.tolist() == [False, False, False, True, False]


def test_the_first_sentence_of_an_article_explains_itself() -> None:
    _, context = context_of(("The ferry sank on Monday.", "It had left on Sunday."))
    assert context.missing()[0] == 0


def test_a_large_budget_keeps_a_little_for_the_names_of_who_is_told_of() -> None:
    texts = tuple([" ".join([f"word{place}{number}" for number in "abcdefghij"]) for place in range(40)])
    candidates = gather(*story({"a": texts}, leaning=()))
    terms = index([r.text for r in candidates.renditions])
    flat = np.zeros(len(texts)), np.full(len(texts), -np.inf)
    assert len(choose(candidates, terms, Salience(*flat), words=300)) == 29  # of ten words each
    assert len(choose(candidates, terms, Salience(*flat, short=1.0), words=100)) == 10


def test_what_has_no_word_that_is_not_told_is_not_told() -> None:
    texts = (
        "Kennedy wrote eleven letters from a hotel in Boston.",
        "A museum sold twelve boats to a woman in Sweden.",
        "Kennedy sold boats from Boston to Sweden.",  # nothing new
        "Kennedy sold nothing from Boston to Norway.",
    )
    candidates = gather(*story({"a": texts}, leaning=()))
    terms = index([r.text for r in candidates.renditions])
    flat = Salience(np.zeros(4), np.array([1.0, -np.inf, -np.inf, -np.inf]))
    assert 2 not in choose(candidates, terms, flat, words=1000)
    assert 3 in choose(candidates, terms, flat, words=1000)


def test_brackets_that_nothing_closes_take_no_quadratic_time() -> None:
    start = time.process_time()
    context_of((*LETTERS, "The boat " + "[" * 150_000))
    assert time.process_time() - start < 5  # 0.1 s on a quiet core
