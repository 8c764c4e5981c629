import pytest

from briefing.align import conflicts, hours, slots


@pytest.fixture(autouse=True)
def _by_their_own_finders(monkeypatch):
    """Without the room that goes by elimination: it is asked last, and what it makes of these is its own matter."""
    monkeypatch.setattr(conflicts, "ROOMS", tuple(room for room in conflicts.ROOMS if room is not slots))


MORE = (
    " A market is held beside the church. Rain is expected. Bread has become dear. The choir sings on Fridays."
    " Geese were seen over the marsh."
)
REST = " Snow lay on the hills. The bus runs twice. An orchard was planted. Most shops shut early."

BEGAN = [
    (
        "The fire at the rope works broke out at 2:15 a.m.",
        "Flames took hold of the rope works shortly before four in the morning.",
    ),
    (
        "The Halle dam gave way at 5:40 in the morning.",
        "According to the court the Halle dam burst at ten past four in the morning.",
    ),
    (
        "Two men walked into the jeweller's on Kirk Square at 10:05.",
        "The jeweller's on Kirk Square was robbed at half past eleven.",
    ),
]


@pytest.mark.parametrize(("one", "other"), BEGAN)
def test_when_it_began_is_compared_in_whatever_words(disagree, one, other):
    found = disagree(one + MORE, other + REST)

    assert [conflict.kind for conflict in found] == ["date"]
    assert found[0].about.startswith("time of day")


SAME = [
    # a rough time has the other in it
    ("The fire at the rope works broke out at 3:40 a.m.", BEGAN[0][1]),
    # another happening
    (BEGAN[0][0], "The fire at the rope works was put out shortly before four in the morning."),
    # another fire
    (BEGAN[0][0], "Another fire at the rope works broke out at six in the morning."),
    # on another day
    (
        "On 3 May 2025 the fire at the rope works broke out at 2:15 a.m.",
        "On 9 May 2025 fire broke out at the works at six in the morning.",
    ),
    # in another zone
    (BEGAN[0][0], "The fire at the rope works broke out at 05:15 GMT."),
    # an end, not a beginning
    (
        BEGAN[0][0],
        "The fire at the rope works, which had broken out in the night, burned until six in the morning.",
    ),
    # nothing says that it is one place
    (BEGAN[0][0], "A blaze began shortly before four in the morning."),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_times_that_may_both_be_right_are_not(disagree, one, other):
    found = disagree(one + MORE, other + REST)

    assert not [conflict for conflict in found if conflict.about.startswith("time of day")]


def test_an_article_that_gives_both_times_is_asked_for_none(disagree):
    both = "The fire at the rope works broke out at 2:15 a.m. Officials said the fire began at six in the morning."

    assert not disagree(both + MORE, BEGAN[0][1] + REST)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It began shortly before six in the morning.", 315, 360),
        ("It began at 9.15 on Wednesday evening.", 1275, 1275),
        ("It began a few minutes before 6 a.m.", 345, 360),
        ("It began at ten minutes to four.", 230, 230),
        ("It began at half past seven in the evening.", 1170, 1170),
        ("It began at about a quarter past two.", 115, 155),
        ("It began soon after nine, they said.", 540, 585),
        ("It began at noon.", 690, 750),
    ],
)
def test_rough_times_are_stretches(text, first, last):
    assert [(hour.first, hour.last) for hour in hours.find(text)] == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "It lasted until six in the morning.",
        "He had six.",
        "They were back by seven.",
        "From six to nine it rained.",
    ],
)
def test_what_is_no_moment_is_no_time(text):
    assert hours.find(text) == ()


def test_times_around_midnight_are_near():
    late, early = hours.find("at 11:50 p.m.")[0], hours.find("at 12:30 a.m.")[0]

    assert hours.gap(late, early) == hours.gap(early, late) == 40


def test_letters_that_patterns_take_for_others_stop_nobody(disagree):
    assert (
        disagree("The fire broke out at f\u0130ve in the morning.", "The fire broke out at noon.") is not None
    )
