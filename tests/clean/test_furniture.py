"""Lines around an article are masked, and sentences that only resemble them are not."""

from __future__ import annotations

import pytest

from briefing.clean import clean
from briefing.types import Article, Document

LEAD = "The tunnel under Mount Sorrel was flooded on Thursday after a water main broke near its northern entrance."
MORE = "Workers pumped out the water through the night, and the first trains ran again on Friday morning."
LAST = "The railway said that it would replace all pipes along the line before the winter."


def article(*lines: str, between: str = "\n\n", media_type: str = "text/plain") -> Article:
    return clean(Document("a.txt", between.join(lines), media_type=media_type))


def kind_of(line: str, *, between: str = "\n\n") -> str:
    cleaned = article(LEAD, MORE, line, LAST, between=between)
    found = [region for region in cleaned.regions if cleaned.document.quote(region.span) in line]
    assert found, line
    return found[0].kind


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT - CONTINUE READING BELOW",
        "Story continues below advertisement",
        "Read more",
        "READ MORE: Five tunnels that never opened",
        "Related: The history of the Sorrel line.",
        "More on this story",
        "Share on Facebook",
        "Facebook Twitter Pinterest Email",
        "Follow us on Twitter.",
        "Click here for more pictures of the flood.",
        "Tweet with a location",
        "You can add location information to your Tweets, such as your city, from the web.",
        "Sign up for our morning newsletter and get the news in your inbox.",
        "Subscribe now for full access to every story.",
        "We use cookies to give you the best experience on our site.",
        "Please enable JavaScript to view this page.",
        "You need the latest version of Flash Player to watch this video.",
        "© 2014 Sorrel Gazette. All rights reserved.",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "The Associated Press contributed to this report.",
        "Ann Lee and Bo Ray contributed reporting.",
        "By Ann Lee",
        "(Reporting by Ann Lee; Editing by Bo Ray)",
        "Ann Lee is a staff writer for the Sorrel Gazette.",
        "Ann Lee can be reached at ann.lee@example.org.",
        "Trains wait at the northern entrance on Thursday. (AP Photo/Bo Ray)",
        "Photo: Bo Ray / Getty Images",
        "Engineers of the railway inspect the tunnel at its northern entrance in March 2015. Bo Ray / AP file",
        "Image copyright Reuters Image caption The entrance on Thursday",
        "FILE - In this 2012 file photo, a train leaves the tunnel.",
        "A train leaves the tunnel on Friday. (Bo Ray/Sorrel Gazette)",
        "12 comments",
        "Leave a comment",
        "Log in to comment on this story.",
        "So glad they fixed it! — Kim (@kim) March 30, 2014",
        "___",
        "Sorrel line: what next",
        "Updated 10:15 AM, March 28, 2014",
        "ann.lee@example.org",
        "https://example.org/tunnel",
    ],
)
def test_furniture_inside_an_article_is_no_body(line: str) -> None:
    assert kind_of(line) != "body"
    assert kind_of(line, between=" \n \n ") != "body"


@pytest.mark.parametrize(
    "line",
    [
        "By Friday morning, all trains were running again.",
        "Advertising revenue fell by a tenth last year, the railway said.",
        "Share prices of the railway fell by five per cent.",
        "Published figures show that leaks have doubled in ten years.",
        "Updated maps of the pipes will be ready in May, she said.",
        "Comments from passengers were mostly kind.",
        "Subscribers to the season ticket will be paid back, the railway said.",
        "The report, first published in 2010, had warned of the danger.",
        "Police said a photo of the leak had been shared on Facebook.",
        "He posted on Twitter that the water had come “out of nowhere”.",
        "She is the editor of a magazine and was on the first train.",
        "“Read more books,” she told the children who were waiting.",
        "The cookie factory next to the entrance was flooded, too.",
        "The court said evidence in the video could not be used.",
        "The crawl through the mud took the rescuers two hours.",
        "It is not over.",
        "In a statement, the railway's new director said:",
        "Related companies were not affected, the railway said.",
        "Video of the flood was seen by two million people within a day.",
        "Home owners along the line have asked for new pipes for years.",
        "The error cost the city 404 million crowns, an inquiry found.",
        "Print and television reporters were kept away from the entrance.",
    ],
)
def test_a_sentence_that_resembles_furniture_is_body(line: str) -> None:
    assert kind_of(line) == "body"


def test_a_crawl_blurb_alone_is_no_article() -> None:
    cleaned = article(
        "This crawl was run for the Sorrel collection of the Internet Archive and holds pages of many hosts.",
        "The seed for this crawl was a list of hosts.",
        "The WARC files associated with this crawl are not available to the general public.",
        "Properties of this collection are given below, and it has been years since the last one.",
    )
    assert cleaned.body == ()


def test_a_section_of_links_ends_where_the_article_goes_on() -> None:
    long = "The minister, who had come by car, told reporters at the entrance that nobody would pay for the repair."
    cleaned = article(
        LEAD, MORE, "Related", "• Five tunnels that never opened", "• How pumps work", long, LAST
    )
    body = [cleaned.document.quote(span) for span in cleaned.body]
    assert body == [LEAD, MORE, long, LAST]


def test_teasers_with_sentences_on_a_page_are_left_outside() -> None:
    teasers = []
    for number in range(8):
        teasers += [
            f"Another headline of the day {number}",
            f"Someone did something in town number {number}.",
        ]
    cleaned = article("The tunnel floods again", LEAD, MORE, LAST, *teasers)
    body = [cleaned.document.quote(span) for span in cleaned.body]
    assert body == [LEAD, MORE, LAST]


def test_sentences_before_a_loose_end_are_body_and_the_end_is_not() -> None:
    line = f"{LEAD} {MORE} Watch the trains roll out again"
    cleaned = article(LEAD, line, LAST)
    assert cleaned.document.quote(cleaned.body[1]) == f"{LEAD} {MORE}"
    assert "Watch" not in "".join(cleaned.document.quote(span) for span in cleaned.body)
