"""What a number in a sentence is said of, in many wordings."""

from __future__ import annotations

import pytest

from briefing.align.figures import claims, measures
from briefing.types import Sentence, Span


def sentence(text: str) -> Sentence:
    return Sentence(Span("a", 0, len(text)), text, 0, 0)


@pytest.mark.parametrize(
    ("frame", "value", "text"),
    [
        ("killed", 31, "The fire has claimed the lives of 31 people."),
        ("killed", 31, "The blaze claimed 31 lives."),
        ("killed", 31, "Officials said 31 lives were lost."),
        ("killed", 31, "Thirty-one are confirmed dead."),
        ("killed", 31, "The death toll from the blaze climbed to 31 overnight."),
        ("killed", 31, "The governor put the toll at 31."),
        ("killed", 31, "The ministry put the number of dead at 31."),
        ("killed", 31, "Officials recorded 31 fatalities."),
        ("killed", 31, "Rescuers have recovered 31 bodies from the mine."),
        ("killed", 31, "Rescue teams pulled 31 bodies from the rubble."),
        ("killed", 31, "The confirmed death toll is now 31, the mayor said."),
        ("killed", 31, "A fire in a garment factory killed 31 people and injured 40."),
        ("killed", 31, "The toll now stands at 31."),
        ("killed", 31, "At least 31 miners were killed."),
        ("killed", 31, "The explosion left 31 people dead."),
        ("killed", 31, "31 deaths have been reported."),
        ("killed", 31, "The number of deaths has risen to 31."),
        ("killed", 31, "The number of confirmed deaths stood at 31 on Friday."),
        ("killed", 31, "Hospitals have received 31 bodies, a health official said."),
        ("killed", 31, "The bodies of 31 people were found in the hold."),
        ("killed", 31, "Thirty-one people were shot dead in the market hall."),
        ("killed", 31, "Two gunmen shot dead 31 people in the market hall."),
        ("killed", 31, "Thirty-one travellers were crushed to death on the stairs."),
        ("killed", 31, "Authorities revised the death toll down to 31 from 38."),
        ("killed", 31, "Thirty-one persons perished in the flames."),
        ("injured", 40, "More than 40 people suffered injuries."),
        ("injured", 40, "The blast wounded 40."),
        ("injured", 40, "Doctors treated 40 people for burns."),
        ("injured", 40, "Forty people were treated in hospital for smoke inhalation."),
        ("injured", 40, "Hospitals reported 40 injured."),
        ("injured", 40, "The number of injured rose to 40."),
        ("injured", 40, "40 people sustained minor injuries."),
        ("missing", 9, "Rescuers are searching for nine missing workers."),
        ("missing", 9, "Nine people were still unaccounted for on Sunday."),
        ("missing", 9, "Nine are listed as missing."),
        ("missing", 9, "There were still nine people missing."),
        ("evacuated", 2000, "About 2,000 residents were told to leave."),
        ("evacuated", 2000, "The authorities evacuated 2,000 people."),
        ("evacuated", 2000, "2,000 people have been moved to shelters."),
        ("evacuated", 2000, "More than 2,000 people were evacuated."),
        ("arrested", 12, "Police arrested 12 people."),
        ("arrested", 12, "Twelve people were taken into custody."),
        ("arrested", 12, "Twelve suspects are in custody."),
        ("arrested", 12, "Police said they had made 12 arrests."),
        ("aboard", 139, "The plane had 139 people on board."),
        ("aboard", 139, "There were 139 people aboard."),
        ("aboard", 139, "The aircraft, with 139 people aboard, left at noon."),
        ("aboard", 139, "All 139 people on board survived."),
        ("destroyed", 300, "The fire destroyed 300 homes."),
        ("destroyed", 300, "Some 300 houses burned down."),
        ("destroyed", 300, "Three hundred homes were reduced to ash."),
        ("destroyed", 300, "Flames have consumed 300 homes."),
        ("hostage", 4, "Four engineers were kidnapped on Monday."),
        ("hostage", 4, "Four surveyors are being held."),
        ("freed", 2, "The kidnappers released two engineers."),
        ("ill", 88, "The outbreak has sickened 88 people."),
        ("ill", 88, "Health officials have confirmed 88 cases."),
        ("ill", 88, "There are now 88 confirmed cases."),
        ("ill", 88, "88 people have fallen ill."),
        ("ill", 88, "88 people tested positive."),
        ("hospital", 19, "Nineteen people remain in hospital."),
        ("hospital", 19, "19 patients were admitted to hospital."),
        ("protest", 5000, "Some 5,000 people marched through the capital."),
        ("protest", 5000, "About 5,000 demonstrators gathered in the square."),
        ("dark", 30000, "Power was cut to 30,000 homes."),
        ("dark", 30000, "30,000 households were without electricity."),
    ],
)
def test_one_frame_is_told_in_many_ways(frame: str, value: float, text: str) -> None:
    assert (frame, value) in {(f.slot[0], f.quantity.low) for f in claims.figures(sentence(text))}


@pytest.mark.parametrize(
    "text",
    [
        "Three of the dead were children.",
        "In 2019 a ship of the same company sank and 14 people drowned.",
        "Five firefighters who fought the blaze were honoured.",
        "Two bombs went off within a minute.",
        "As many as 31 people may have died.",
        "Four grounds out of five are dead.",
    ],
)
def test_parts_history_and_fears_fill_no_frame(text: str) -> None:
    assert not list(claims.figures(sentence(text)))


def test_a_withdrawn_figure_is_old_and_a_verified_number_is_a_total() -> None:
    (old,) = claims.figures(
        sentence("The navy withdraws the figure of 134 persons on board which it gave on Friday.")
    )
    (new,) = claims.figures(
        sentence("The verified number of persons on board is one hundred fifty-one (151).")
    )
    assert (old.slot, old.old) == (new.slot, True)
    assert (new.quantity.low, new.total, new.old) == (151, True, False)


def test_a_number_written_twice_is_one() -> None:
    (figure,) = claims.figures(sentence("The remains of twenty-three (23) persons have been recovered."))
    assert figure.slot == ("killed", "people")
    assert figure.quantity.low == 23


def test_large_counts_of_things_are_compared_by_their_noun() -> None:
    texts = (
        "The recall covers 640,000 Lark 3 scooters made since January.",
        "The bureau put the number of scooters affected at 685,000.",
    )
    slots = {f.slot for text in texts for f in measures.totals(sentence(text), set())}
    assert slots == {("total", "scooter")}
