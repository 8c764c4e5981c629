import random

from briefing.align.sources.profiles import Vectors, cosine, profile_of
from briefing.types import Article, Document, Sentence, Span

WORDS = "harbour ferry captain storm tide engine rescue island crew signal fog reef".split()


def _profiles(count: int):
    draw = random.Random(7)
    found = []
    for number in range(count):
        text = " ".join(draw.choice(WORDS) for _ in range(draw.randrange(3, 12))) + "."
        document = Document(id=f"{number}.txt", text=text)
        sentence = Sentence(Span(document.id, 0, len(text)), text, 0, 0)
        found.append(profile_of(number, Article(document, ()), [sentence]))
    return found


def test_the_nearest_at_a_stroke_is_the_nearest_one_by_one() -> None:
    every = _profiles(40)
    vectors = Vectors(every[:30])
    for one in every:  # the last ten are none of them
        others = [other for other in every[:30] if other is not one]
        best = max(cosine(one, other) for other in others)
        near = list(vectors.nearest(one))
        assert max(cosine(one, other) for other in near) == best
        assert len(near) < 10
        assert all(other is not one for other in near)


def test_an_article_without_a_known_word_is_near_to_none() -> None:
    vectors = Vectors(_profiles(10))
    text = "Quite unlike."
    document = Document(id="other.txt", text=text)
    other = profile_of(10, Article(document, ()), [Sentence(Span(document.id, 0, len(text)), text, 0, 0)])
    assert {cosine(other, near) for near in vectors.nearest(other)} == {0.0}
