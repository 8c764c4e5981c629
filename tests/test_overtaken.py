"""What a later report has undone neither opens a briefing nor stands in it as news."""

from __future__ import annotations

from datetime import date

import pytest

import briefing


def report(id: str, day: date, text: str) -> briefing.Document:
    """An article whose first line is its headline."""
    headline, _, body = text.partition("\n")
    return briefing.Document(id, f"{headline}\n\n{body}\n", published_at=briefing.Moment.of_day(day))


def told(*reports: briefing.Document) -> briefing.Briefing:
    made = briefing.summarize(reports)
    turned = briefing.summarize(reports[::-1])
    assert [s.text for s in made.statements] == [s.text for s in turned.statements]
    return made


def test_an_offer_of_march_does_not_open_where_june_tells_of_its_end() -> None:
    made = told(
        report(
            "a",
            date(2025, 3, 3),
            "Bolt to buy Nuvia for 8 billion\nBolt has agreed to buy the chip designer Nuvia for 8 billion "
            "crowns in cash, the companies said on Monday. Bolt will pay 42 crowns a share. Nuvia's founder "
            "Raj Patel will stay.",
        ),
        report(
            "b",
            date(2025, 6, 20),
            "Bolt walks away from Nuvia\nBolt on Friday abandoned its takeover of the chip designer Nuvia "
            "after regulators said they would block it. It will pay a fee of 500 million crowns. Raj Patel "
            "said that he was disappointed.",
        ),
    )
    assert made.statements[0].text.startswith("Bolt on Friday abandoned its takeover")
    assert made.headline is not None
    assert made.headline.text == "Bolt walks away from Nuvia"


def test_the_toll_of_yesterday_neither_opens_nor_stands_in_the_headline() -> None:
    first = report(
        "a",
        date(2025, 3, 4),
        "Earthquake hits Velland, killing at least 12\nA magnitude 6.4 earthquake struck Velland early on "
        "Tuesday, killing at least 12 people and injuring more than 80, officials said. The quake hit at "
        "a depth of 10 km.",
    )
    second = report(
        "b",
        date(2025, 3, 5),
        "Velland quake death toll rises to 31\nThe number of people killed by an earthquake in Velland "
        "has risen to 31, the ministry said on Wednesday. Tuesday's magnitude 6.6 quake destroyed "
        "hundreds of houses. More than 240 people were injured.",
    )
    made = told(first, second)
    assert "risen to 31" in made.statements[0].text
    assert made.headline is not None
    assert made.headline.text == "Velland quake death toll rises to 31"


@pytest.mark.parametrize("saved", ["All passengers were rescued.", "Nobody was killed, but 17 were treated."])
def test_nobody_died_is_not_told_once_somebody_has(saved: str) -> None:
    made = told(
        report(
            "a",
            date(2023, 7, 2),
            f"Ferry sinks off Maro\nA ferry sank off Maro on Sunday, the coastguard said. {saved}",
        ),
        report(
            "b",
            date(2023, 7, 3),
            "Three dead as ferry sinks off Maro\nThree people died when a ferry sank off Maro on Sunday, the "
            "coastguard said on Monday. Another 23 people were injured.",
        ),
    )
    assert saved not in [statement.text for statement in made.statements]
    assert any(
        claim.status == "superseded" and saved in claim.value for c in made.conflicts for claim in c.claims
    )


def test_what_is_forecast_and_whom_one_hires_are_no_disagreement() -> None:
    made = told(
        report(
            "a",
            date(2025, 9, 17),
            "Odile near\nOdile is expected to make landfall near Port Blake on Thursday evening, the centre "
            "said. The county has hired the security firm Palisade. Governor Dan Reyes ordered people to "
            "leave.",
        ),
        report(
            "b",
            date(2025, 9, 19),
            "Odile weakens\nOdile made landfall near Fort Ellis early on Friday and weakened within hours. "
            "Tom Adeyemi takes over as head of the county. Governor Dan Reyes lifted the order.",
        ),
    )
    assert [conflict.about for conflict in made.conflicts if conflict.kind == "name"] == []


def test_the_day_of_what_was_called_off_is_not_when_it_was() -> None:
    made = told(
        report(
            "a",
            date(2025, 1, 10),
            "Train drivers to strike on Monday\nTrain drivers will strike for three days from Monday, the union GDX "
            "said on Friday. The union wants more pay for its 35,000 members.",
        ),
        report(
            "b",
            date(2025, 1, 12),
            "Strike called off\nA three-day train strike due to start on Monday has been called off after the union "
            "GDX and Norrail reached a deal late on Saturday. Drivers will get more pay in two steps.",
        ),
    )
    assert [event.date for event in made.timeline if "called off" in event.text] == [date(2025, 1, 11)]
