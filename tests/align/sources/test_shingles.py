from briefing.align.sources import shingles


def runs(words):
    return {tuple(words[n : n + shingles.WORDS]) for n in range(len(words) - shingles.WORDS + 1)}


def test_each_run_of_five_words_is_one_number_wherever_it_stands():
    text = "the ferry left the port at dawn and the ferry left the port at noon été 40,000 \ud800 it sank".split()
    assert len(shingles.of([text])) == len(runs(text))
    assert set(shingles.of([text[3:]])) < set(shingles.of([text]))
    assert set(shingles.of([["x", *text, "y"]])) > set(shingles.of([text]))


def test_equal_letters_cut_otherwise_are_other_words():
    one, other = ("ab c d e f".split(), "a bc d e f".split())
    assert set(shingles.of([one])).isdisjoint(shingles.of([other]))


def test_no_run_reaches_from_one_text_to_the_next():
    texts = ["a b c d e f".split(), [], "g h".split(), "a b c d e".split(), "i j k l m".split()]
    assert set(shingles.of(texts)) == {n for text in texts for n in shingles.of([text]).tolist()}
    assert len(shingles.of(texts)) == 3


def test_fewer_words_than_five_have_none():
    assert not len(shingles.of([]))
    assert not len(shingles.of(["one two three four".split()]))


def test_what_another_document_has_too_is_shared():
    each = [shingles.of([text.split()]) for text in ("a b c d e f", "z b c d e f", "q r s t u", "")]
    assert list(map(len, shingles.shared(each))) == [1, 1, 0, 0]
    assert shingles.shared([]) == []


def test_the_number_is_that_of_the_bytes_and_has_no_seed():
    text = "la balsa encalló al alba"
    digits = f"{text} ".encode()
    number = sum(digit * 0x9E3779B97F4A7C15**place for place, digit in enumerate(digits, 1)) % 2**64
    assert number in shingles.of([["otra", *text.split()]]).tolist()
