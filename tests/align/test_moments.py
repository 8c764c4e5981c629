"""Many reports asked at once answer as each pair of them would."""

from datetime import date, datetime, timedelta, timezone
from itertools import combinations

import pytest

from briefing import quantities
from briefing.align import conflicts, when
from briefing.align.figures import values
from briefing.align.moments import Moments, later
from briefing.types import Moment

NIGHT = datetime(2031, 3, 2, 23, 30, tzinfo=timezone(timedelta(hours=-4)))
MOMENTS = (
    None,
    Moment.of_day(date(2031, 3, 1)),
    Moment.of_day(date(2031, 3, 2)),
    Moment.of_day(date(2031, 3, 3)),
    Moment.of_time(NIGHT),
    Moment.of_time(NIGHT.astimezone(timezone(timedelta(hours=3)))),  # the same moment, on the next day there
    Moment.of_time(NIGHT + timedelta(hours=9)),
)
SOME = [some for n in (1, 2, 3) for some in combinations(MOMENTS, n)]


def surely_later(one, other):
    return one is not None and other is not None and later(one, other)


@pytest.mark.parametrize("some", SOME)
def test_many_moments_answer_as_each_of_them_would(some):
    moments = Moments(some)
    for one in MOMENTS:
        apart = [surely_later(one, other) or surely_later(other, one) for other in some]
        assert moments.any_apart(one) is any(apart)
        assert moments.any_with(one) is not all(apart)
        assert moments.any_not_before(one) is any(not surely_later(one, other) for other in some)


@pytest.mark.parametrize("some", SOME)
def test_two_sets_of_moments_answer_as_each_pair_of_them_would(some):
    for others in SOME:
        every = any(surely_later(one, other) for one in some for other in others)
        assert Moments(some).any_later(Moments(others)) is every


def test_a_slot_that_many_articles_fill_is_not_compared_pair_by_pair(article, sentences, monkeypatch):
    calls = 0

    def counting(one, other, compatible=quantities.compatible):
        nonlocal calls
        calls += 1
        return compatible(one, other)

    monkeypatch.setattr(quantities, "compatible", counting)

    def asked(count):
        nonlocal calls
        calls = 0
        articles = [
            article(
                f"A ferry sank off Port Almar. At least {12 + n % 5} people were killed.",
                id=f"{n:04}.txt",
                published=(NIGHT + timedelta(minutes=n)).isoformat(),
            )
            for n in range(count)
        ]
        own = [sentences(one) for one in articles]
        assert len(conflicts.find(articles, own, when.resolve_all(articles, own))) == 1
        return calls

    assert asked(200) < 2.5 * asked(100)


def test_figures_in_one_wording_are_one():
    here, there = quantities.find("At least 12 people died, at least 12 people, the mayor said.")
    assert here != there
    assert values.bare(here) == values.bare(there)
