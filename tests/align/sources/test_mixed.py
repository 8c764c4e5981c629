"""Two events of one kind in two places are two stories, however alike they are told."""

from briefing.align.sources import mixed

ORLE = (
    (
        "Two men robbed the savings bank in Orle on Thursday and fled with 30,000 crowns on a motorcycle."
        " A cashier fainted. The police closed the roads. It was the third robbery of the bank in five years."
    ),
    (
        "Police chased two men on a motorcycle for 40 miles on Thursday after a robbery at the savings bank in Orle."
        " They lost them in a wood. The robbers took 30,000 crowns. The motorcycle had been stolen on Monday."
    ),
)
HARROW = (
    (
        "A man with a plastic pistol robbed the savings bank in Harrow on Thursday and took 4,000 crowns. He was"
        " caught an hour later in a pub, where he had paid for everybody. The police said that he was drunk."
    ),
    (
        "The man who robbed the savings bank in Harrow with a toy pistol was brought before a judge on Friday. He is"
        " 41 and out of work. He said that he had wanted to buy his friends a drink. The money was found on him."
    ),
)


def _stories(article, sentences, *texts):
    articles = [article(text, id=id) for text, id in zip(texts, "abcd", strict=False)]
    return mixed.stories(articles, [sentences(one) for one in articles])


def test_two_robberies_in_two_towns_are_two_stories(article, sentences):
    found = _stories(article, sentences, ORLE[0], HARROW[0], ORLE[1], HARROW[1])
    assert found == (("a", "c"), ("b", "d"))


def test_reports_that_know_of_both_places_are_of_one_story(article, sentences):
    told = ORLE[1].replace("in a wood", "near Harrow")
    assert _stories(article, sentences, ORLE[0], HARROW[0], told, HARROW[1]) == ()
    assert _stories(article, sentences, *ORLE, HARROW[0]) == ()
