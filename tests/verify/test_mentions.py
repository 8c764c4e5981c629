"""Names of a text, and what stands around them says of them."""

from __future__ import annotations

from briefing.verify.mentions import Mentions

TEXT = (
    "Mayor Ada Brun, 58, met O\u2019Hara in Lund.\n\n"
    "The talks ended on Monday.\n"
    "\u201cWe will go on,\u201d said Brun. J.D. Holm of the U.N.\n"
    "Guard was there."
)


def test_names_come_nearest_first_and_none_goes_on_over_the_end_of_a_line() -> None:
    found = [" ".join(token.text for token in one.words) for one in Mentions(TEXT).before(len(TEXT))]
    assert found == ["Guard", "J.D. Holm", "Brun", "Lund", "O\u2019Hara", "Ada Brun"]


def test_only_names_that_begin_before_the_place_are_given() -> None:
    place = TEXT.index("Brun. J.D.")
    assert [one.last for one in Mentions(TEXT).before(place)] == ["lund", "o'hara", "brun"]
    assert next(Mentions(TEXT).before(place + 1)).start_char == place


def test_names_are_found_by_their_last_word_in_whatever_dress_it_stands() -> None:
    mentions = Mentions(TEXT + "\nThey asked C.I.A. officials and \u0130da \u0130ZM\u0130R\u2019s aunt.")
    every = list(mentions.before(10_000))
    assert {one.last for one in every} >= {"cia", "o'hara", "brun", "holm"}
    for one in every:
        assert one in mentions.ending(one.last)
    assert [len(one.words) for one in mentions.ending("brun")] == [2, 1]
    assert mentions.ending("ada") == []


def test_what_stands_around_a_name_may_stand_on_the_line_above_or_below() -> None:
    mentions = Mentions("The mayor\nBrun\n, 58, came. The aide in\nKell\nsaid so. Holm\nslept.")
    brun, kell, holm = (mentions.ending(last)[0] for last in ("brun", "kell", "holm"))
    assert (brun.is_person, brun.is_place, brun.speaks) == (True, False, False)
    assert (kell.is_person, kell.is_place, kell.speaks) == (False, True, True)
    assert (holm.is_person, holm.is_place, holm.speaks) == (False, False, False)
    assert mentions.is_near_speech(holm)
    assert mentions.is_near_speech(brun)
    far = Mentions("Holm " + "slept " * 30 + "and said so.")
    assert not far.is_near_speech(far.ending("holm")[0])


def test_a_long_text_gives_the_same_names_from_an_index() -> None:
    short, long = Mentions(TEXT), Mentions(TEXT + "\nA dog barked at noon." * 600)
    for last in ("brun", "holm", "o'hara", "lund", "ada", "nobody"):
        assert short.ending(last) == long.ending(last)
    assert (short._by_last is None, long._by_last is None) == (True, False)
