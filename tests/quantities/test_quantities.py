import pytest

from briefing import quantities
from briefing.quantities import clock


def read(text):
    return [
        (text[q.start_char : q.end_char], q.dimension, round(q.low, 4), q.bound)
        for q in quantities.find(text)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12 people died", ("12", "count", 12, "exact")),
        ("a dozen people died", ("a dozen", "count", 12, "exact")),
        ("two dozen boats", ("two dozen", "count", 24, "exact")),
        ("twenty-one boats", ("twenty-one", "count", 21, "exact")),
        ("two hundred and fifty boats", ("two hundred and fifty", "count", 250, "exact")),
        ("at least 12 people", ("12", "count", 12, "least")),
        ("about 40,000 homes", ("40,000", "count", 40000, "about")),
        ("up to 40,000 troops", ("40,000", "count", 40000, "most")),
        ("two and a half million people", ("two and a half million", "count", 2.5e6, "exact")),
        ("twenty-one and a half tonnes", ("twenty-one and a half tonnes", "mass", 21500, "exact")),
        ("3 and a quarter per cent", ("3 and a quarter per cent", "share", 0.0325, "exact")),
        ("two hours and 15 minutes", ("two hours and 15 minutes", "duration", 8100, "exact")),
        ("6 feet 2 inches", ("6 feet 2 inches", "length", 1.8796, "exact")),
        ("half a million people", ("half a million", "count", 500000, "exact")),
        ("$1.2 million in aid", ("$1.2 million", "money USD", 1.2e6, "exact")),
        ("more than \u20ac3bn", ("\u20ac3bn", "money EUR", 3e9, "least")),
        ("300 million euros", ("300 million euros", "money EUR", 3e8, "exact")),
        ("winds of 115 mph", ("115 mph", "speed", 185.0746, "exact")),
        ("winds of 185 km/h", ("185 km/h", "speed", 185, "exact")),
        ("a 6.1-magnitude quake", ("6.1", "magnitude", 6.1, "exact")),
        ("a quake of magnitude 6.1", ("6.1", "magnitude", 6.1, "exact")),
        ("42 per cent of voters", ("42 per cent", "share", 0.42, "exact")),
        ("a third of the homes", ("a third", "share", 0.3333, "exact")),
        ("104 degrees Fahrenheit", ("104 degrees Fahrenheit", "temperature", 40, "exact")),
    ],
)
def test_a_number_is_read_with_its_unit_and_bound(text, found):
    assert read(text) == [found]


def test_a_part_of_a_whole_is_a_share_beside_the_counts():
    assert ("two of five", "share", 0.4, "exact") in read("two of five buoys were unlit")


@pytest.mark.parametrize(
    "text", ["the 21st century", "at 4:20 p.m.", "B52 bombers", "one two", "version 1.2.3"]
)
def test_what_is_no_quantity_is_left_alone(text):
    assert [row for row in read(text) if row[0] not in ("one", "two")] == []


def only(text):
    return max(quantities.find(text), key=lambda q: (q.end_char - q.start_char, q.start_char))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("winds of 115 mph", "winds of 185 km/h"),
        ("a dozen people", "12 people"),
        ("two of five buoys", "40 % of the buoys"),
        ("about 40,000 homes", "39,800 homes"),
        ("40,000 homes", "39,800 homes"),
        ("at least 12 people", "15 people"),
        ("more than 40,000 people", "41,200 people"),
        ("up to 40,000 troops", "38,000 troops"),
        ("dozens of people", "43 people"),
        ("104 degrees Fahrenheit", "40 degrees Celsius"),
        ("a third of the voters", "33 percent of the voters"),
        ("26 miles", "42 km"),
        ("six and a half years", "six years and six months"),
        ("1,200 hectares", "3,000 acres"),
        ("1.2 million people", "1,180,000 people"),
    ],
)
def test_equal_things_said_differently_are_compatible(one, other):
    assert quantities.compatible(only(one), only(other))
    assert quantities.compatible(only(other), only(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12 people", "15 people"),
        ("at least 15 people", "12 people"),
        ("40,000 homes", "37,000 homes"),
        ("40,000 troops", "4,000 troops"),
        ("winds of 115 mph", "winds of 130 km/h"),
        ("42 percent of voters", "47 percent of voters"),
        ("$3 million", "\u20ac3 million"),
        ("magnitude 6.1", "magnitude 6.4"),
        ("dozens of people", "300 people"),
        ("12 people", "12 percent"),
    ],
)
def test_different_things_are_not(one, other):
    assert not quantities.compatible(only(one), only(other))
    assert not quantities.compatible(only(other), only(one))


def clocks(text):
    return list(clock.find(text))


def test_times_of_day_compare_across_zones():
    assert clock.same(*clocks("at 4:20 a.m. EDT or 08:20 GMT")) is True
    assert clock.same(*clocks("at 4:20 a.m. EDT or 09:20 GMT")) is False
    assert clock.same(*clocks("at 4:20 p.m. or 16:20")) is True
    assert clock.same(*clocks("at 4:20 or 16:20")) is True
    assert clock.same(*clocks("at 7 a.m. or 08:20 GMT")) is None
