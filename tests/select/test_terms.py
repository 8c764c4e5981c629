"""Words of the candidates as numbers."""

from __future__ import annotations

import numpy as np
import pytest

from briefing.select.terms import begin, grouped, index


def test_every_word_belongs_to_the_sentence_it_stands_in() -> None:
    terms = index(["Kerry met Lavrov.", "Lavrov refused.", "Nobody spoke in Paris."])
    names = {number: stem for stem, number in terms.index.items()}
    by_row = [[names[t] for t in terms.tokens[terms.token_rows == row]] for row in range(3)]
    assert by_row == [["kerri", "met", "lavrov"], ["lavrov", "refus"], ["nobodi", "spoke", "in", "pari"]]


@pytest.mark.parametrize("mark", ["\u2019", "'"])
def test_ascii_and_other_texts_are_cut_alike(mark: str) -> None:
    plain = index([f"Kerry{mark}s plan: 40,000 troops \u2014 all of them \u201cnow\u201d."])
    other = index([f"Kerry{mark}s plan: 40,000 troops \u2014 all of them \u201cnow\u201d \u00e9."])
    assert list(plain.index) == list(other.index)[:-1]


def test_a_control_character_does_not_shift_the_rows() -> None:
    terms = index(["one \x02 two", "three"])
    assert terms.token_rows.tolist() == [0, 0, 1]


def test_vectors_have_unit_length() -> None:
    terms = index(["Kerry met Lavrov twice.", "Lavrov met nobody.", "and the of"])
    lengths = np.sqrt(np.bincount(terms.rows, terms.values**2, 3))
    assert lengths == pytest.approx([1, 1, 0])


def test_a_rare_word_weighs_more_than_one_in_every_sentence() -> None:
    terms = index(["bridge collapses", "bridge stands", "bridge opens"])
    first = terms.entries(0)
    values = dict(zip(terms.ids[first].tolist(), terms.values[first].tolist(), strict=True))
    assert values[terms.index["collaps"]] > values[terms.index["bridg"]]


def test_pairs_do_not_reach_over_the_end_of_a_sentence() -> None:
    terms = index(["red bridge", "old ferry"])
    assert terms.pair_sizes.tolist() == [1, 1]


def test_only_pairs_that_the_story_has_again_are_kept() -> None:
    terms = index(["red bridge stands", "old ferry", "a red bridge", "the old bridge"])
    assert terms.pair_rows.tolist() == [0, 2]
    assert len(set(terms.pair_ids.tolist())) == 1
    assert terms.pair_sizes.tolist() == [2, 1, 2, 2]


def test_a_part_of_the_sentences_keeps_its_numbers() -> None:
    terms = index(["red bridge stands", "old ferry", "a red bridge", "the old bridge"])
    part = terms.within(np.array([False, True, True, False]))
    assert part.rows.tolist() == [1, 1, 2, 2]
    for row in (1, 2):
        assert part.ids[part.entries(row)].tolist() == terms.ids[terms.entries(row)].tolist()
        assert part.values[part.entries(row)].tolist() == terms.values[terms.entries(row)].tolist()
    assert part.ids[part.entries(0)].tolist() == []
    assert part.pair_rows.tolist() == [2]
    assert part.count == terms.count


def test_no_sentences_are_no_terms() -> None:
    assert index([]).count == 0
    assert index([""]).tokens.tolist() == []


@pytest.mark.parametrize("keys", [[], [7], [3, 3, 3], [5, 1, 5, 2, 1, 9]])
def test_grouping_gives_the_distinct_keys_and_where_each_stands(keys: list[int]) -> None:
    distinct, places = grouped(np.array(keys, dtype=np.intp))
    assert distinct.tolist() == sorted(set(keys))
    assert distinct[places].tolist() == keys


def test_a_run_begins_where_the_number_changes() -> None:
    assert begin(np.array([1, 1, 4, 6, 6])).tolist() == [True, False, True, True, False]


def test_no_text_has_no_terms() -> None:
    terms = index([])
    assert (terms.count, len(terms.tokens), len(terms.rows)) == (0, 0, 0)


def test_what_two_japanese_sentences_say_alike_is_found_and_particles_are_not_content() -> None:
    terms = index(["旧大橋の閉鎖を決めた", "旧大橋が閉鎖になる"])
    shared = [stem for stem, number in terms.index.items() if np.count_nonzero(terms.ids == number) == 2]
    assert shared == ["旧", "大", "橋", "旧大", "大橋", "閉", "鎖", "閉鎖"]
    assert terms.is_function[terms.index["の"]]
