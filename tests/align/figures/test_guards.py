"""What a rule of figures does not ask is nothing it could have told: each guard against its pattern."""

import re

import pytest

from briefing import lexicon, quantities
from briefing.align.corrections import amended
from briefing.align.figures import claims, frames, measures


def alternatives(pattern):
    """The alternatives of a pattern that stand in no group."""
    found, depth, start = [], 0, 0
    for at, char in enumerate(pattern):
        depth += (char == "(") - (char == ")")
        if char == "|" and depth == 0:
            found.append(pattern[start:at])
            start = at + 1
    return [*found, pattern[start:]]


# One wording and more of every alternative of every frame.
WORDINGS = {
    "killed": """killed killing kills kill, dead, died, dies, die, perished, lost their lives, losing their lives,
        known to have died, presumed dead, feared to be dead, deaths, death, fatalities, lives, drowned, shot dead,
        beaten to death""",
    "injured": """injured, injuring, injuries, wounded, wounding, hurt, burned, treated, received hospital treatment,
        suffered burns, with minor injuries, sustained wounds, suffering two fractures""",
    "missing": "missing, unaccounted for, looked for, searched for, not found, yet to be located, not traced",
    "trapped": "trapped, stranded",
    "rescued": """rescued, rescuing, saved, plucked, picked up, brought to safety, survived, pulled out alive,
        pulled alive""",
    "evacuated": """evacuated, evacuating, evacuation, evacuations, fled, told to leave, ordered to evacuate,
        moved to a shelter, taken to safety, moved to shelters, moved out of, had to leave their homes,
        forced to flee the house""",
    "homeless": "displaced, homeless",
    "ill": """ill, sick, sickened, infected, fallen ill, fallen sick, tested positive, confirmed cases,
        confirmed and probable cases""",
    "freed": "freed, released, freeing, releasing, set free",
    "hostage": "kidnapped, abducted, taken hostage, held captive, hostage, captive, held",
    "protest": """marched, marching, demonstrated, demonstrating, protested, rallied, gathered, turned out,
        took part""",
    "arrested": "arrested, arresting, arrests, detained, detaining, taken into custody, in custody",
    "hospital": """hospitalised, hospitalized, taken to hospital, rushed to local hospitals, in hospital,
        in the hospital, admitted""",
    "aboard": "aboard, on board",
    "destroyed": """destroyed, destroying, flattened, razed, leveled, levelled, gutted, burned down,
        burned to the ground, reduced to ashes, reduced to ash, reduced to rubble, consumed""",
    "damaged": "damaged, damaging",
    "dark": "without power, lost electricity, losing power, in the dark, dark",
}


@pytest.mark.parametrize("frame", frames.FRAMES, ids=lambda frame: frame.name)
def test_every_wording_of_a_frame_has_one_of_its_words(frame):
    wordings = [wording.strip() for wording in " ".join(WORDINGS[frame.name].split()).split(",")]
    wordings = [
        word for wording in wordings for word in (wording.split() if wording.count("kill") > 1 else [wording])
    ]
    for alternative in alternatives(frame.words):
        bare = re.sub(r"\(\?[=!].*\)$", "", alternative)  # what must stand behind it is another matter
        told = [way for way in wordings if re.fullmatch(bare, way)]
        assert told, f"no wording of {alternative}"
        for way in told:
            assert frame.name in frames.possible(lexicon.vocabulary(f"Some {way} there."))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The storm cut power to 4,000 homes.", "dark"),
        ("A turnout of 5,000 was reported.", "protest"),
        ("The ferry was carrying 40 people.", "aboard"),
        ("The virus was infecting 12 children; it is a sick ward.", "ill"),
        ("They were saving 12 people from the roof, a rescued man said.", "rescued"),
        ("The remains of 12 people were found.", "killed"),
        ("The death toll rose to 15.", "killed"),
        ("The number of people with measles rose to 15.", "ill"),
        ("The number of victims, put at 17, was revised to 15.", "killed"),
        ("Divers brought up twelve bodies.", "killed"),
        ("Forty evacuees and 30 displaced came.", "evacuated"),
        ("Nine crewmen were aboard.", "aboard"),
    ],
)
def test_what_says_it_before_a_number_or_by_its_noun_is_among_the_words_too(article, sentences, text, name):
    (sentence,) = sentences(article(text))
    assert name in {figure.slot[0] for figure in claims.figures(sentence)}
    assert name in frames.possible(lexicon.vocabulary(text))


def test_every_cue_of_an_amended_figure_is_found():
    cues = """correct correction corrected corrects wrong wrongly incorrect incorrectly mistake mistaken mistakenly
        error erroneous erroneously misstated revised amended clarified clarification""".split()
    cues += [f"{when} reported" for when in ("earlier", "previously", "first", "initially", "originally")]
    cues += ["earlier figures", "earlier version", "as earlier stated"]
    for cue in cues:
        assert amended._CUE.search(f"It was {cue} there.")


@pytest.mark.parametrize(
    ("text", "is_age"),
    [
        ("Edda Lund, 34, was there.", True),
        ("Edda Lund,  aged  34, was there.", True),
        ("Edda Lund, aged 34, was there.", True),
        ("Edda Lund (34) was there.", True),
        ("A 34-year-old baker, Edda Lund, was there.", True),
        ("34-year-old Edda Lund was there.", True),
        ("In 2034 Edda Lund was there with 34 others.", False),
    ],
)
def test_an_age_is_looked_for_wherever_one_can_stand(article, sentences, text, is_age):
    (sentence,) = sentences(article(text))
    assert bool(list(measures.ages(sentence))) <= measures.may_give_age(text)
    assert measures.may_give_age(text) is is_age


LARGE = """100, 2.500, 12.5k, 3m, 640 thousand, 7 hundred, two hundred, 45 dozen, half a million, hundreds, 2bn,
    tens of thousands, 1 500, 1\u00a0500, 2015 million"""


@pytest.mark.parametrize("number", [*re.split(r",\s+", LARGE), "2,500"])
def test_a_large_number_has_a_word_or_digits_that_are_asked_for(article, sentences, number):
    text = f"The firm recalled {number} scooters."
    words = lexicon.vocabulary(text)
    if any(q.low >= 100 and q.dimension == "count" for q in quantities.find(text)):
        assert words & measures.LARGE_WORDS or any(
            measures.is_large(word) for word in words if word[0].isdigit()
        )


def test_a_year_is_no_large_number():
    assert not measures.is_large("2015")
    assert measures.is_large("2,015")


@pytest.mark.parametrize(
    "who",
    """organizers organisers union unions opposition activists campaigners residents witnesses critics police officials
    authorities ministry government hospital hospitals doctors rescuers company mayor""".split(),
)
@pytest.mark.parametrize(
    "says", ["spoke of", "speak of", "put it at", "said", "say", "claimed", "counted", "at"]
)
def test_what_others_count_has_their_word_and_that_of_counting(who, says):
    text = f"Some 45,000 people marched; the {who} {says} "
    assert claims._OTHERS_COUNT.search(text)
    assert claims.may_contest(lexicon.vocabulary(text))
