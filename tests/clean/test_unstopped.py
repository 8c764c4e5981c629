"""Sentences without a full stop: a text that has none, and a post whose lines emoji open and end."""

from __future__ import annotations

from briefing.clean import clean
from briefing.types import Document

FIRST = "A tram hit a van in the centre of Harrow on Tuesday morning and left the rails"
SECOND = "Four passengers were slightly hurt and the driver of the van was taken to hospital"
SHORT = "Trams did not run on line 3 until noon"
LEAD = "A fire broke out at the covered market of Oakham on Saturday morning."


def body_of(text: str) -> list[str]:
    article = clean(Document("a.txt", text))
    return [article.document.quote(span) for span in article.body]


def test_the_short_lines_of_a_text_without_full_stops_are_sentences_too() -> None:
    text = f"Harrow tram hits van\n\n{FIRST}\n\n{SHORT}\n\n{SECOND}\n\nThe tram company put the damage at 90,000 euros"
    assert body_of(text) == [FIRST, SHORT, SECOND, "The tram company put the damage at 90,000 euros"]


def test_headlines_are_none() -> None:
    text = f"{FIRST}\n\n{SECOND}\n\nTen Things To Do In Harrow This Weekend\n\nRead our best stories of the whole week"
    assert body_of(text) == [FIRST, SECOND]
    assert body_of(f"{LEAD}\n\n{SHORT}\n\n{SECOND}.") == [LEAD, f"{SECOND}."]


def test_a_line_that_an_emoji_opens_is_a_sentence() -> None:
    text = (
        f"🚨 Fire at Oakham market 🔥\n\n🔥 {LEAD} 👇👇\n\n✅ Nobody was hurt, the fire service said 🙏\n"
        '👉 Traders can get help at the town hall 👈 👨‍👩‍👧‍👦 "We lost everything," said Ina Holt 😢\n'
        "📷 More pictures of the fire\n📲 Follow us, we have more of it: t.me/oakham"
    )
    assert body_of(text) == [
        f"🔥 {LEAD}",
        "Nobody was hurt, the fire service said",
        "Traders can get help at the town hall",
        '"We lost everything," said Ina Holt',
    ]
    assert clean(Document("a.txt", text)).document.title == "🚨 Fire at Oakham market 🔥"


def test_a_quotation_with_its_speaker_is_a_sentence() -> None:
    said = '"We had been told for years that the roof would hold in a fire," Ina Holt told the council'
    assert body_of(f"{LEAD}\n\n{said}\n\n{LEAD}") == [LEAD, said, LEAD]
    assert body_of(f'{LEAD}\n\n"We were told that it would hold"\n\n{LEAD}') == [LEAD, LEAD]
