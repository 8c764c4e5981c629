"""What every plan of the default selector holds, whatever the story."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import Document, summarize
from briefing.config import Settings
from briefing.select import make, select
from briefing.select.candidates import gather
from briefing.select.cover import choose
from briefing.select.rules import RULES, Rules
from briefing.select.salience import speaking, weigh
from briefing.select.terms import index
from briefing.types import Plan

from .stories import BRIDGE, LEANING, story


def texts(plan: Plan) -> list[str]:
    return [pick.rendition.text for pick in plan.picks]


@pytest.mark.parametrize("words", [30, 60, 100, 150, 250, 1000])
def test_the_words_never_pass_the_budget(words: int) -> None:
    plan = select(*story(BRIDGE), words=words, focus=None)
    assert 0 < sum(pick.rendition.words for pick in plan.picks) <= words
    assert plan.budget_words == words


def test_most_of_a_budget_is_used_where_there_is_enough_to_say() -> None:
    plan = select(*story(BRIDGE), words=100, focus=None)
    assert sum(pick.rendition.words for pick in plan.picks) >= 85


def test_a_budget_below_every_sentence_gives_the_shortest_alone() -> None:
    plan = select(*story(BRIDGE), words=2, focus=None)
    assert len(plan.picks) == 1
    assert plan.picks[0].rendition.stands_alone


def test_the_first_sentence_stands_alone_and_opens_an_article() -> None:
    for words in (40, 100, 250):
        first = select(*story(BRIDGE), words=words, focus=None).picks[0]
        assert first.rendition.stands_alone
        assert first.rendition.sentence.index == 0
        assert first.section == "lead"
        assert first.rank == 0


def test_ranks_count_every_pick_once() -> None:
    plan = select(*story(BRIDGE), words=150, focus=None)
    assert sorted(pick.rank for pick in plan.picks) == list(range(len(plan.picks)))


def test_a_plan_does_not_depend_on_the_order_of_the_articles() -> None:
    expected = texts(select(*story(BRIDGE), words=120, focus="ferry"))
    for names in permutations(BRIDGE):
        assert (
            texts(select(*story({name: BRIDGE[name] for name in names}), words=120, focus="ferry"))
            == expected
        )


def test_a_plan_does_not_depend_on_the_names_of_the_articles() -> None:
    expected = texts(select(*story(BRIDGE), words=120, focus=None))
    renamed = dict(zip(("zz", "aa", "mm"), BRIDGE.values(), strict=True))
    assert texts(select(*story(renamed), words=120, focus=None)) == expected


def test_renditions_in_any_order_give_the_same_plan() -> None:
    alignment, renditions = story(BRIDGE)
    expected = texts(select(alignment, renditions, words=120, focus=None))
    assert texts(select(alignment, renditions[::-1], words=120, focus=None)) == expected


def test_equal_across_hash_seeds() -> None:
    program = (
        "from tests.select.stories import BRIDGE, story\n"
        "from briefing.select import select\n"
        "print([p.rendition.text for p in select(*story(BRIDGE), words=150, focus='bridge cost').picks])"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(outputs) == 1


def test_a_leaning_sentence_comes_directly_after_the_one_it_leans_on_or_not_at_all() -> None:
    for words in range(20, 200, 10):
        shown = texts(select(*story(BRIDGE), words=words, focus="who attended the vote"))
        for text in LEANING:
            if text in shown:
                assert shown[shown.index(text) - 1].startswith('"Nobody wants this bridge')


def test_what_two_sentences_have_told_is_not_told_again_by_another_articles_first() -> None:
    news = (
        "The council of Harrow voted on Tuesday to close the old bridge to lorries.",
        "Engineers had found cracks in three of its supports in March.",
    )
    again = (
        "Lorries will be banned from the old bridge in Harrow after engineers found cracks in its supports.",
        "The council voted for it on Tuesday.",
    )
    documents = [Document("herald", " ".join(news)), Document("courier", " ".join(again))]
    assert [statement.text for statement in summarize(documents).statements] == [*news]


def test_an_articles_first_sentence_that_is_half_told_comes_behind_what_is_new() -> None:
    half_told = "The council of Harrow voted on Tuesday to close the old bridge to lorries for nine months."
    new = "The ferry has seats for sixty."
    articles = {
        "herald": (
            half_told,
            "Engineers had found cracks in three of its supports in March, and rust in the railings.",
            "Anna Reed of the council said that lorries would take the road through Millfield for nine months.",
        ),
        "courier": (
            "Rust and cracks will keep the lorries of a town from its old bridge for months, whoever may weep.",
            "A ferry will carry children of Harrow to the school of Oakham from Monday, and nurses too.",
            new,
        ),
    }
    candidates = gather(*story(articles, leaning=()))
    terms = index(candidates.texts)
    salience = weigh(candidates, terms, words=250)

    def told(rules: Rules) -> list[str]:
        return [candidates.texts[row] for row in choose(candidates, terms, salience, words=250, rules=rules)]

    assert told(RULES)[-2:] == [new, half_told]
    assert told(replace(RULES, retells=0.0))[-2:] == [half_told, new]


def test_a_dull_sentence_is_told_for_the_one_behind_it_that_leans_on_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dull = "Anna Reed spoke last of all that evening."
    told = (
        "She said that the bridge at Harrow has rust in all of its seven arches, and that two engineers had warned the"
        " council of it in 2019."
    )
    articles = {**BRIDGE, "herald": (*BRIDGE["herald"], dull, told)}
    alignment, renditions = story(articles, leaning=(told,))

    def budgets() -> list[int]:
        plans = {
            words: texts(select(alignment, renditions, words=words, focus=None))
            for words in range(200, 260, 5)
        }
        assert all(shown[shown.index(told) - 1] == dull for shown in plans.values() if told in shown)
        return [words for words, shown in plans.items() if told in shown]

    ahead = budgets()
    monkeypatch.setitem(choose.__kwdefaults__, "rules", replace(RULES, opens_next=0.0))
    alone = budgets()
    assert set(alone) < set(ahead)


def test_a_line_that_introduces_the_next_is_not_told() -> None:
    articles = {
        "a": (
            "The bridge at Harrow fell on Monday, and four boats were lost below the bridge.",
            "The mayor told the council of Harrow what was lost in the boats below the bridge:",
            "Lamps, ropes and a piano, and all of the nets that Harrow had for the winter.",
        )
    }
    alignment, renditions = story(articles, leaning=articles["a"][1:])
    for words in (40, 250):
        plan = select(alignment, renditions, words=words, focus=None)
        assert not any(pick.rendition.text.endswith(":") for pick in plan.picks)


@pytest.mark.parametrize("end", ["...", " ...", " . . .", "\u2026"])
def test_what_has_lost_its_end_is_not_told(end: str) -> None:
    opening = "The bridge at Harrow fell on Monday, and four boats were lost below the bridge."
    cut_off = f"The mayor of Oakham wants to pay the owners with the money of the old mill{end}"
    rest = (
        "Lamps and nets of the port were lost as well.",
        "The council will meet on Friday to talk of another bridge.",
    )
    alignment, renditions = story({"a": (opening, cut_off, *rest)})
    told = [pick.rendition.text for pick in select(alignment, renditions, words=35, focus=None).picks]
    assert opening in told
    assert cut_off not in told
    told = [pick.rendition.text for pick in select(alignment, renditions, words=250, focus=None).picks]
    assert cut_off in told  # better that than nothing


def test_a_fact_is_told_once() -> None:
    same = [(BRIDGE["herald"][0], BRIDGE["courier"][0])]
    shown = texts(select(*story(BRIDGE, same=same), words=1000, focus=None))
    assert len({*same[0]} & {*shown}) == 1


def test_near_repeats_are_told_once_even_as_separate_facts() -> None:
    again = "On Tuesday the council of Harrow voted to close the old river bridge for nine months."
    shown = texts(select(*story({**BRIDGE, "echo": (again,)}), words=1000, focus=None))
    assert len({again, BRIDGE["herald"][0]} & {*shown}) == 1


@pytest.mark.parametrize(
    ("said", "own"),
    [
        ("Our council of Harrow has asked for help with the bridge and we hear nothing.", True),
        ('The council of Harrow said: "Our bridge needs help and we hear nothing.', False),
        ("The council of Harrow said 'our bridge needs help and we hear nothing' in a letter.", False),
        ("The council of the US state said nothing of the bridge.", False),
    ],
)
def test_a_report_that_says_we_outside_quotation_marks_speaks(said: str, own: bool) -> None:
    candidates = gather(*story({"wire": (said,)}))
    assert bool(speaking(candidates)[0]) == own


def test_articles_off_topic_are_left_out() -> None:
    plan = select(*story(BRIDGE, off_topic=["post"]), words=1000, focus=None)
    assert all(pick.rendition.sentence.document_id != "post" for pick in plan.picks)


def test_nothing_to_choose_from_is_an_empty_plan() -> None:
    assert select(*story(BRIDGE, off_topic=list(BRIDGE)), words=100, focus=None).picks == ()
    assert select(*story({}), words=100, focus=None).picks == ()


def test_a_story_that_only_leans_still_gives_something() -> None:
    plan = select(*story({"a": LEANING}), words=100, focus=None)
    assert len(plan.picks) == 1


def test_questions_to_the_reader_are_the_last_choice() -> None:
    shown = texts(select(*story(BRIDGE), words=120, focus=None))
    assert BRIDGE["herald"][6] not in shown
    assert BRIDGE["herald"][7] not in shown


def test_thirty_copies_of_one_report_do_not_outvote_two_others() -> None:
    copies = {f"copy{number:02}": BRIDGE["post"] for number in range(30)}
    articles = {"herald": BRIDGE["herald"], "courier": BRIDGE["courier"], **copies}
    same = [(text,) for text in BRIDGE["post"]]
    plan = select(*story(articles, same=same, families=[tuple(copies)]), words=120, focus=None)
    alone = select(*story(BRIDGE), words=120, focus=None)
    assert sorted(texts(plan)) == sorted(texts(alone))


def test_the_factory_gives_the_selector() -> None:
    assert make(Settings()) is select


_WORDS = st.sampled_from(
    "Kerry talks Paris troops border said the of a on Monday 40 deal \u201cno\u201d \x02 \n".split(" ")
)
_SENTENCES = st.lists(_WORDS, min_size=1, max_size=12).map(lambda words: " ".join(words) + ".")


@settings(max_examples=60, deadline=None)
@given(
    articles=st.lists(st.lists(_SENTENCES, max_size=6), max_size=4),
    words=st.integers(1, 60),
    focus=st.one_of(st.none(), _SENTENCES),
)
def test_any_story_gives_a_plan_within_the_budget(
    articles: list[list[str]], words: int, focus: str | None
) -> None:
    alignment, renditions = story({f"d{n}": own for n, own in enumerate(articles)})
    plan = select(alignment, renditions, words=words, focus=focus)
    total = sum(pick.rendition.words for pick in plan.picks)
    assert total <= words or len(plan.picks) == 1
    assert len({pick.rendition.sentence.span for pick in plan.picks}) == len(plan.picks)


def test_what_is_told_of_another_time_never_opens_and_comes_last() -> None:
    alignment, renditions = story(BRIDGE)
    aged = replace(alignment, bygone=("herald",))
    plan = select(aged, renditions, words=200, focus=None)
    told = [(pick.rendition.sentence.document_id, pick.section) for pick in plan.picks]
    assert told[0][0] != "herald"
    assert {section for id, section in told if id == "herald"} <= {"background"}


def test_who_has_no_comment_tells_nothing() -> None:
    silent = "The county's road office had no comment on the bridge."
    shown = texts(select(*story({**BRIDGE, "echo": (silent,)}), words=150, focus=None))
    assert silent not in shown
