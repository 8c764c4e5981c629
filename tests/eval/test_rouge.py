"""ROUGE: values computed by hand, the two libraries equal, several references, other scripts."""

import random

import pytest
from rouge_score import rouge_scorer

from eval.rouge import TYPES, Rouge, RougeRecipe, choose_tokenizer, combine, score_many, score_pairs


def one(reference: str, hypothesis: str, **recipe: object) -> dict[str, Rouge]:
    return score_pairs([reference], [hypothesis], RougeRecipe(**recipe))[0]  # type: ignore[arg-type]


def test_rouge_1_and_2_are_what_counting_by_hand_gives() -> None:
    # reference: the cat sat on the mat (6 words); hypothesis: the cat lay on a mat (6 words).
    # Common words: the, cat, on, mat = 4 of 6 either way. Common pairs: "the cat" = 1 of 5 either way.
    scores = one("the cat sat on the mat", "the cat lay on a mat")
    assert scores["rouge1"] == Rouge(4 / 6, 4 / 6, pytest.approx(4 / 6))
    assert scores["rouge2"] == Rouge(1 / 5, 1 / 5, pytest.approx(1 / 5))


def test_a_repeated_word_counts_as_often_as_the_reference_has_it() -> None:
    # "the" stands twice in the reference, four times in the hypothesis: 2 hits of 4 words, 2 of 3.
    scores = one("the end the", "the the the the")
    assert scores["rouge1"].precision == 2 / 4
    assert scores["rouge1"].recall == 2 / 3


def test_rouge_l_is_the_longest_common_subsequence() -> None:
    # police killed the gunman / police kill the gunman (Lin 2004): LCS police, the, gunman = 3 of 4, unstemmed.
    assert one("police killed the gunman", "police kill the gunman", stem=False)["rougeL"].f1 == 3 / 4
    assert one("police killed the gunman", "police kill the gunman", stem=True)["rougeL"].f1 == 1.0


def test_rouge_lsum_takes_the_union_over_sentences() -> None:
    # Lin 2004, section 3.2: reference w1 w2 w3 w4 w5; candidate sentences w1 w2 w6 w7 w8 and w1 w3 w8 w9 w5.
    # Union of the subsequences is w1 w2 w3 w5: recall 4 of 5, precision 4 of 10.
    scores = one("w1 w2 w3 w4 w5", "w1 w2 w6 w7 w8\nw1 w3 w8 w9 w5")
    assert scores["rougeLsum"].recall == 4 / 5
    assert scores["rougeLsum"].precision == 4 / 10


def test_words_of_three_letters_are_not_stemmed() -> None:
    assert one("was", "wa")["rouge1"].f1 == 0.0
    assert one("runs", "run")["rouge1"].f1 == 1.0


def test_both_libraries_agree_in_every_digit_over_thousands_of_pairs() -> None:
    generator = random.Random(20260)
    words = [
        "a",
        "an",
        "the",
        "Kerry's",
        "U.S.",
        "troop",
        "troops",
        "running",
        "runs",
        "40,000",
        "no",
        "not",
        "café",
        "naïve",
        "über",
        "Ukraine-crisis",
        "x1",
    ]

    def text() -> str:
        lines = [
            " ".join(generator.choices(words, k=generator.randrange(9)))
            for _ in range(generator.randrange(5))
        ]
        return "\n".join(lines)

    for stem in (True, False):
        truth = rouge_scorer.RougeScorer(list(TYPES), use_stemmer=stem)
        pairs = [(text(), text()) for _ in range(1500)]
        ours = score_pairs([r for r, _ in pairs], [h for _, h in pairs], RougeRecipe(stem=stem))
        for (reference, hypothesis), row in zip(pairs, ours, strict=True):
            theirs = truth.score(reference, hypothesis)
            for kind in TYPES:
                expected = theirs[kind]
                assert row[kind] == Rouge(expected.precision, expected.recall, expected.fmeasure), (
                    reference,
                    hypothesis,
                )


def test_best_mean_and_jackknife_combine_as_duc_did() -> None:
    scores = [Rouge(0.2, 0.2, 0.2), Rouge(0.6, 0.6, 0.6), Rouge(0.4, 0.4, 0.4)]
    assert combine(scores, "best").f1 == 0.6
    assert combine(scores, "mean").f1 == pytest.approx(0.4)
    # Leaving out the first: best 0.6; the second: 0.4; the third: 0.6. Their mean is 1.6 / 3.
    assert combine(scores, "jackknife").f1 == pytest.approx(1.6 / 3)


def test_pooled_is_the_model_average_of_rouge_1_5_5() -> None:
    # Unigrams of "the cat": hits 2 of 2 and 1 of 4 (the): recall (2 + 1) / (2 + 4), precision (2 + 1) / (2 + 2).
    (scores,) = score_many(["the cat"], [["the cat", "the dog ran home"]], RougeRecipe(combine="pooled"))
    assert scores is not None
    assert scores["rouge1"].recall == pytest.approx(3 / 6)
    assert scores["rouge1"].precision == pytest.approx(3 / 4)
    # Pairs: 1 of 1 and 0 of 3.
    assert scores["rouge2"].recall == pytest.approx(1 / 4)


def test_best_agrees_with_rouge_score_on_several_references() -> None:
    references = ["the cat sat on the mat", "a dog lay in the sun", "the cat lay on a mat"]
    truth = rouge_scorer.RougeScorer(list(TYPES), use_stemmer=True).score_multi(
        references, "the cat lay in the sun"
    )
    (ours,) = score_many(["the cat lay in the sun"], [references], RougeRecipe())
    assert ours is not None
    assert {kind: ours[kind].f1 for kind in TYPES} == {kind: truth[kind].fmeasure for kind in TYPES}


def test_empty_texts_score_zero_and_no_reference_gives_no_score() -> None:
    assert all(score.f1 == 0.0 for score in one("the cat", "").values())
    assert all(score.f1 == 0.0 for score in one("", "the cat").values())
    assert score_many(["x"], [[]], RougeRecipe()) == [None]


def test_another_script_gets_the_unicode_tokenizer_and_says_so() -> None:
    text = "Правительство объявило новые меры"
    assert one(text, text)["rouge1"].f1 == 0.0  # what the ASCII tokenizer makes of it
    assert choose_tokenizer([text]) == "unicode"
    assert one(text, text, tokenizer="unicode")["rouge1"].f1 == 1.0
    assert choose_tokenizer(["Plain English, and one naïve café."]) == "ascii"
    assert "tok:unicode|stem:no" in RougeRecipe(tokenizer="unicode").signature


def test_a_lone_surrogate_is_no_crash() -> None:
    assert one("the cat", "the cat \ud800")["rouge1"].recall == 1.0
