import random
from array import array

from briefing.align.sketches import Sketches


def test_none_that_shares_enough_is_passed_over() -> None:
    draw = random.Random(4)
    sentences = [sorted(draw.sample(range(400), draw.randrange(4, 30))) for _ in range(200)]
    sketches = Sketches()
    for words in sentences:
        sketches.add(words, len(words))
    every = [array("q", range(90)), array("q", range(60, 200))]
    for asked in sentences[:40]:
        weight, part = len(asked), 0.25
        sharing = [
            n for n, words in enumerate(sentences) if len({*asked} & {*words}) >= part * (weight + len(words))
        ]
        found = sketches.having(every, asked, [1.0] * weight, weight=weight, part=part)
        assert set(sharing) <= set(found), "what shares enough may share enough"
        assert len(found) < len(sentences) / 2, "and most of the rest is known not to"
        assert found == list(dict.fromkeys(found)), "each once"


def test_the_heavier_the_other_the_more_it_must_share() -> None:
    sketches = Sketches()
    for weight in (1.0, 9.0):
        sketches.add([1, 2, 3], weight)
    assert len(sketches) == 2
    assert having(sketches, [1.0, 1.0, 1.0, 1.0]) == [0]


def test_the_lighter_words_must_be_more() -> None:
    sketches = Sketches()
    sketches.add([1, 2, 9], 3.0)
    assert having(sketches, [2.0, 2.0, 0.1, 0.1]) == [0]
    assert having(sketches, [1.5, 0.1, 0.1, 0.1]) == []


def having(sketches: Sketches, weights: list[float]) -> list[int]:
    every = [array("q", range(len(sketches)))]
    return sketches.having(every, [1, 2, 3, 4], weights, weight=sum(weights), part=0.4)
