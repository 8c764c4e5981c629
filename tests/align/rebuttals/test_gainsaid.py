"""What a speaker says was not so and another article tells, where the passage shows that it answers somebody."""

import pytest

# A story in which the words that two sentences share are rare.
REST = (
    "Rain fell in Norvik. The mayor thanked the helpers. Schools will open on Monday. Trains were"
    " late. A bell rang."
    " Shops stayed shut. The harbour was quiet."
)


def abouts(found):
    return [conflict.about for conflict in found]


@pytest.mark.parametrize(
    ("about", "told", "rebuttal"),
    [
        (
            "rust, or not",
            "The bridge at Lunde was closed after inspectors found rust in two cables, the road office said.",
            (
                'The builder of the Lunde bridge rejected the findings. "There is no rust in the'
                ' cables," its engineer Mats'
                " Oberg told the Post."
            ),
        ),
        (
            "Voss arrested, or not",
            "Police in Dorsten searched the home of banker Karl Voss and arrested him, the newspaper Kurier reported.",
            (
                "The prosecutor in Dorsten called the Kurier's report wrong. \"Mr Voss was not"
                " arrested, and nobody"
                ' searched his home," she said.'
            ),
        ),
        (
            "Soldiers fire, or not",
            "Soldiers fired on the market in Kessa, three witnesses said.",
            (
                'The army denied the accusation about the market in Kessa. "Our soldiers did not'
                ' fire a single shot," a'
                " colonel said."
            ),
        ),
        (
            "prince met, or not",
            "The prince met the arms dealer Orban Fekete in Vienna in March, the magazine Spiegelbild reported.",
            (
                'The palace dismissed the report of Spiegelbild. "The prince has never met Mr'
                " Fekete, in Vienna or"
                ' elsewhere," it said.'
            ),
        ),
    ],
)
def test_what_is_denied_in_a_quotation_that_answers_somebody(disagree, about, told, rebuttal):
    assert abouts(disagree(REST, told, rebuttal)) == [about]


@pytest.mark.parametrize(
    ("told", "rebuttal"),
    [
        (  # another place
            "Inspectors found rust in two cables of the Lunde bridge.",
            (
                "The builder of the Oberg bridge rejected a claim that it was like the one at"
                ' Lunde. "There is no rust'
                ' in our cables at Oberg," it said.'
            ),
        ),
        (  # another one of two
            "Two witnesses said that the guard had fired at the van in Kessa.",
            "The guard did not fire at the second van in Kessa, the army said, and rejected criticism.",
        ),
        (  # it answers nobody
            "The road office found rust in two cables, said the woman who runs the kiosk at Lunde.",
            '"There is no rust on my bicycle," said a boy on his way to the kiosk.',
        ),
    ],
)
def test_a_quotation_about_something_else_denies_nothing(disagree, told, rebuttal):
    assert not disagree(REST, told, rebuttal)
