import random
import time

import pytest

from briefing.align.sources import families, publishers

WIRE = """TORVIK (Reuters) - A freight ferry carrying 61 people ran aground off the northern port of Torvik early on
Tuesday after losing power in heavy seas, the coastguard said.

Rescue helicopters lifted 48 passengers from the deck of the Halla Norn before dawn, and two lifeboats
brought the remaining crew ashore shortly after 7 a.m.

Harbour master Edda Lund said the vessel had reported a fire in its engine room twenty minutes before it
drifted onto the rocks at Skarn Point.

Three people were taken to hospital with hypothermia, the regional health service said, adding that none of
them was in danger.

The ferry operator, Northline, said it had opened an inquiry and would suspend two other ships of the same
age until their fuel lines had been examined.

Environmental officials said about four tonnes of diesel had leaked into the bay and that booms were being
laid to protect a seabird reserve."""

OTHER = """The night ferry from Aldo struck the reef below Skarn lighthouse and stuck fast, and by breakfast everyone
aboard was safe in the Torvik sports hall, wrapped in blankets and asking for coffee.

"We heard a bang, then the lights went and the whole ship leaned over," said Per Hagen, a lorry driver who
crosses twice a week.

Fishermen who put out to help said waves of five metres had kept them from coming alongside until the wind
dropped towards morning.

Northline has grounded two sister ships. Its chief executive promised to find out why the engines failed and
said passengers would be paid in full.

The mayor thanked crews from three towns and said the school gymnasium would stay open for anyone who could
not travel home."""


def rewritten(text, part, seed=7):
    """Every word but the given part of them, which is replaced by a word of no meaning."""
    rng = random.Random(seed)
    return "\n\n".join(
        " ".join("blah" if rng.random() < part else word for word in paragraph.split())
        for paragraph in text.split("\n\n")
    )


@pytest.fixture(name="find", scope="module")
def _find(sentences):
    return lambda articles: families.find(articles, [sentences(one) for one in articles])


def ids(found):
    return [family.document_ids for family in found]


def test_a_copy_and_its_source_are_one_family(article, find):
    found = find(
        [article(WIRE, id="a"), article(WIRE + "\n\nMore to follow.", id="b"), article(OTHER, id="c")]
    )
    assert sorted(map(sorted, ids(found))) == [["a", "b"], ["c"]]


def test_a_light_rewrite_is_a_copy(article, find):
    for part in (0.03, 0.10, 0.20):
        found = find([article(WIRE, id="a"), article(rewritten(WIRE, part), id="b"), article(OTHER, id="c")])
        assert len(found) == 2, f"{part:.0%} of the words replaced"


def test_a_trimmed_copy_with_a_paragraph_of_its_own_is_a_copy(article, find):
    kept = WIRE.split("\n\n")
    trimmed = "\n\n".join(
        [*kept[:4], "Torvik's mayor told this newspaper she would ask for a second tug before winter."]
    )
    assert len(find([article(WIRE, id="a"), article(trimmed, id="b")])) == 1


def test_two_reports_with_the_same_quotations_are_two(article, find):
    said = (
        "\u201cWe did everything that could be done in that sea, and I will not have anyone say that the crew left"
        " their posts or that the passengers were not told what was happening on the bridge that night,\u201d the"
        " captain said."
    )
    one = article(WIRE + "\n\n" + said, id="a")
    two = article(OTHER + "\n\n" + said, id="b")
    assert len(find([one, two])) == 2


def test_the_earliest_is_the_original_and_then_the_most_complete(article, find):
    early = article(WIRE.rsplit("\n\n", 1)[0], id="early", published="2031-03-04T08:00+00:00")
    late = article(WIRE, id="late", published="2031-03-04T09:00+00:00")
    assert ids(find([late, early])) == [("early", "late")]
    undated = article(WIRE + "\n\nThe port stays open.", id="undated")
    assert ids(find([late, early, undated]))[0][0] == "undated"
    assert ids(find([article(WIRE.rsplit("\n\n", 1)[0], id="short"), article(WIRE, id="long")])) == [
        ("long", "short")
    ]


def test_a_day_without_a_time_is_not_earlier_than_a_time_on_it(article, find):
    day = article(WIRE, id="day", published="2031-03-04")
    time_ = article(WIRE, id="time", published="2031-03-04T18:00+00:00")
    assert ids(find([day, time_])) == [("time", "day")]


def test_the_order_of_the_inputs_does_not_matter(article, find):
    texts = [WIRE, rewritten(WIRE, 0.1), OTHER, rewritten(OTHER, 0.05), WIRE + "\n\nEnds."]
    articles = [article(text, id=f"{n}") for n, text in enumerate(texts)]
    wanted = sorted(ids(find(articles)))
    rng = random.Random(3)
    for _ in range(6):
        rng.shuffle(articles)
        assert sorted(ids(find(articles))) == wanted


def test_every_document_is_in_one_family_even_the_empty_and_the_short(article, find):
    articles = [
        article("", id="empty"),
        article("Storm hits.", id="short"),
        article(WIRE, id="a"),
        article("", id="none"),
    ]
    assert sorted(i for family in ids(find(articles)) for i in family) == [
        "a",
        "empty",
        "none",
        "short",
    ]


def test_furniture_shared_by_one_publisher_makes_no_family(article, find):
    footer = (
        "\n\nThis site uses cookies to improve your visit and to show you offers that may be of interest to you."
        " Read our policy."
    )
    assert len(find([article(WIRE + footer, id="a"), article(OTHER + footer, id="b")])) == 2


def test_the_family_is_published_by_the_agency_it_credits(article, find):
    found = find(
        [article(WIRE, id="a", publisher="Torvik Courier"), article(WIRE, id="b", publisher="Norn Post")]
    )
    assert [family.publisher for family in found] == ["Reuters"]
    assert find([article(OTHER, id="c", publisher="Norn Post")])[0].publisher == "Norn Post"


def test_agencies_are_recognised_by_dateline_byline_and_closing_line(article):
    assert publishers.agency(article("GENEVA (AP) — Talks ended.")) == "Associated Press"
    assert publishers.agency(article("LIMA, March 3 (Xinhua) -- Talks ended.")) == "Xinhua"
    assert publishers.agency(article("By Ann Lee, Associated Press\n\nTalks ended.")) == "Associated Press"
    assert publishers.agency(article("Talks ended.\n\n© 2031 AFP")) == "AFP"
    assert (
        publishers.agency(
            article("Talks ended, Reuters learned.\n\n(Reporting by Ann Lee; Editing by Bo Ek)")
        )
        == "Reuters"
    )
    assert publishers.agency(article("Talks ended.", publisher="The Associated Press")) == "Associated Press"


def test_to_tell_an_agency_is_no_credit(article):
    assert (
        publishers.agency(article("Talks ended, a minister told Reuters. The (AP) report was wrong.")) is None
    )
    assert publishers.agency(article("Talks ended, according to AFP.")) is None


def test_three_thousand_articles_take_seconds_even_if_all_are_copies(article, find):
    rng = random.Random(1)
    words = [f"w{n}" for n in range(4000)]
    apart = [article(" ".join(rng.choices(words, k=150)) + ".", id=f"x{n}") for n in range(1500)]
    same = [article(rewritten(WIRE, 0.02, seed=n), id=f"y{n}") for n in range(1500)]
    start = time.perf_counter()
    found = find(apart + same)
    # 3 s on one busy core; a quadratic step would make 4.5 million comparisons and take minutes.
    assert time.perf_counter() - start < 30
    assert len(found) == 1501


def test_the_form_of_a_credit_alone_names_no_agency(article):
    text = "Talks ended.\n\n(Reporting by Ann Lee; Editing by Bo Ek)"
    assert publishers.agency(article(text)) is None
