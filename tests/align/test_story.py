"""A story as its rules ask it: where words stand, who stands beside whom, and what each article stands for."""

import weakref

import pytest

from briefing import collector, lexicon, quantities
from briefing.align import terms
from briefing.align.outcomes import paired
from briefing.align.rebuttals.passages import Passages
from briefing.align.story import Story, mains, order
from tests.align.sample import TEXTS


def test_a_story_finds_the_sentences_that_have_a_word_in_the_order_of_the_articles(story):
    found = story.having(frozenset(["the", "nothing"]))
    assert found == [s for s in story.sentences if "the" in lexicon.vocabulary(s.text)]
    assert len(found) > 3
    assert story.having(frozenset(["nothing"])) == []


def test_a_place_knows_its_neighbours_in_its_own_article_alone(story):
    for place, sentence in enumerate(story.sentences):
        own = story.by_document[sentence.document_id]
        before, behind = story.before(place), story.behind(place)
        assert (before is None) is (sentence is own[0])
        assert (behind is None) is (sentence is own[-1])
        around = [s for s in (before, sentence, behind) if s is not None]
        assert [story.sentences[near] for near in story.reach(place)] == around
        assert story.around(place) == frozenset().union(*(terms.keys(s.text) for s in around))


def test_an_article_stands_for_what_it_tells_first_and_for_nothing_if_it_tells_two(story):
    class Count:
        def __init__(self, sentence, value):
            self.sentence, self.value = sentence, value

    first, second, other = story.sentences[0], story.sentences[2], story.sentences[1]
    assert len({s.document_id for s in (first, second, other)}) == 3

    def standing(*told):
        return [one.value for one in mains([Count(*one) for one in told], lambda a, b: a.value == b.value)]

    told = [(first, 3), (first, 3), (other, 5), (other, 6), (second, 4)]
    assert standing(*told) == [value for _, value in sorted([(order(first), 3), (order(second), 4)])]
    assert standing(*told) == standing(*reversed(told))


def test_no_quantity_stands_outside_the_numbered_sentences_of_a_story(story):
    told = [place for place, s in enumerate(story.sentences) if quantities.find(s.text)]
    assert set(told) <= set(story.numbered)
    assert 2 < len(told) <= len(story.numbered) < len(story.sentences)


def test_a_time_of_day_begins_with_a_short_number_or_one_with_a_mark_in_it(article, sentences):
    told = sentences(article("At 5:30, 6.40 or 7h15 it was, at 10 in 2014 and 300 days later."))
    assert Story([told]).hours == {"5:30", "6.40", "7", "15", "10"}


@pytest.mark.parametrize("part", ["fire", "wind", "wrong", "correct", "back", "rep", "xyz"])
def test_a_part_of_a_word_is_found_wherever_it_stands_in_a_text(story, part):
    places = story.places(story.containing([part]))
    assert places == [n for n, s in enumerate(story.sentences) if part in s.text.casefold()]


def test_sentences_meet_by_a_kind_that_two_articles_have(story):
    first, second = story.homes.index(0), story.homes.index(3)
    assert story.homes[second + 1] == 3
    kinds = {first: ["killed"], second: ["killed", "ill"], second + 1: ["ill"]}
    assert story.meeting(kinds) == [first, second]
    assert story.meeting({first: ["killed"], second: ["ill"]}) == []


def test_what_two_sentences_share_is_counted_by_their_keys(story):
    for place, own in enumerate(story.sentences):
        for other, count in story.sharing(place).items():
            both = terms.keys(own.text) & terms.keys(story.sentences[other].text)
            assert count == len(both) or other == place


def test_forms_of_a_verb_have_one_key():
    for form, base in paired._LEMMAS.items():
        if form not in lexicon.FUNCTION_WORDS and base not in lexicon.FUNCTION_WORDS:
            assert terms.key(lexicon.stem(form)) == terms.key(lexicon.stem(base)), form

        if form not in lexicon.FUNCTION_WORDS:
            assert terms.key(lexicon.stem(form)) in terms.MERGED, form


def test_nothing_keeps_a_story_that_is_dropped(article, sentences):
    story = Story([sentences(article(text, id=f"{n}.txt")) for n, text in enumerate(TEXTS)])
    with collector.paused():  # what is freed here waits for no collector
        passages, sayings = Passages(story), paired._Sayings(story)
        assert passages.at(0)
        assert list(sayings.pairs()) == []
        dropped = weakref.ref(story)
        del story, passages, sayings
        assert dropped() is None
