"""Sentences of the page are cut out of paragraphs, and news that resembles them stays."""

from __future__ import annotations

import pytest

from briefing.clean import clean
from briefing.types import Article, Document

LEAD = "The council of Harrow voted on Tuesday to close the old river bridge for repairs until the spring."
MORE = "Shopkeepers in the High Street fear that they will lose their customers before Christmas."
LAST = "The mayor, who had voted against it, said that a ferry would run every half hour from Monday on."


def cleaned(*paragraphs: str) -> Article:
    return clean(Document("a.txt", "\n\n".join(paragraphs)))


def body_of(article: Article) -> list[str]:
    return [article.document.quote(span) for span in article.body]


@pytest.mark.parametrize(
    "aside",
    [
        "Hide Caption 3 of 12 Photos: Photos: The bridge at Harrow A crane stands on the deck on May 3, 2014.",
        "Please choose one of the payment options below.",
        "Please re-enter your address.",
        "Please check your email and click on the link.",
        "Newsletter Sign Up Continue reading the main story Please verify you're not a robot by clicking.",
        "You agree to receive occasional updates and special offers for the Harrow Gazette's products.",
        "Thank you for subscribing.",
        "We're sorry, but this page is not available.",
        "Do you have good news to share?",
        "Got a tip?",
        "Send it to HarrowReports for a chance to be shown on the evening programme.",
        "Share this article with your friends.",
        "Click here to see the plans of the new deck.",
        "Sign up for our weekly newsletter.",
        "Enjoying this article?",
        "Get Harrow Mail for 4 crowns a week.",
        "Try The Gazette for just £1 a month.",
        "*Subscribe to our weekend briefing.",
        "This story has been updated.",
        "Update, 8:46 p.m.: Adds comment from the builders.",
        "Updated at 11:10 a.m.",
        "Contact the writer at jane.roe@example.org.",
        "Reach her at 555-0142 or jroe@example.org.",
        "Jane Roe is a Harrow Gazette staff writer.",
        "Jane Roe contributed from Wexcombe.",
        "Follow Jane Roe on Twitter.",
        "Follow @janeroe for more news from the river.",
        "Copyright 2014 Harrow Gazette.",
        "All rights reserved.",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "A version of this article appeared on May 3, 2014, on page A4 of the Harrow Gazette.",
        "Watch: How the bridge was built.",
        "RELATED: Five bridges that never opened.",
        "Watch the crane at work below.",
        "Read the council's letter here.",
        "Check out the plans of the architects in the gallery below.",
        "Stay with HRTV and hrtv.example for the latest on this story.",
        "Stay tuned.",
        "The charts in this post are from the report.",
        "For more on the old bridges, visit the museum's page.",
        "Harrow ferry office - Find one here.",
        "Watch our last video!",
        "| AP Photo Builders look at the bridge.",
        "Jane Roe/Getty Images Mayor Bo Ray looks at the bridge from the ferry.",
        "Mayor Bo Ray speaks at a meeting of shopkeepers in Harrow, May 3, 2014.",
        "Mayor Bo Ray looks at the bridge in this May 3, 2014 file photo.",
        "If you or someone you know needs help, please call the Harrow helpline at 555-0100.",
        "We and our 743 partners store and access personal data on your device.",
        "You can change your choices at any time by clicking Manage privacy.",
        "Please consider disabling your ad blocker.",
        "Click accept to continue.",
        "Have your say in the comments below.",
        "Hear more on the podcast, which is available wherever you get your podcasts.",
        "Our Standards: The Thomson Reuters Trust Principles.",
        "The views expressed here are those of the author.",
        "You can read our full report here.",
        "Stay with us throughout the day.",
        "Jane Roe is our environment editor.",
    ],
)
def test_a_sentence_of_the_page_is_cut_out_of_a_paragraph(aside: str) -> None:
    article = cleaned(LEAD, f"{MORE} {aside} {LAST}")
    assert body_of(article) == [LEAD, MORE, LAST]


@pytest.mark.parametrize(
    "sentence",
    [
        "Please God, the ferry will run, said one of them.",
        "Police asked anyone who saw the accident to call 555-0123 with information.",
        "Call 555-0123 with information about the theft.",
        "The council updated its plans on Wednesday after a long debate.",
        "Update plans for the bridge were shelved in May.",
        "He had got a tip from a builder in March.",
        "A photo by Jane Roe shows the crack in the third pillar.",
        "The picture was taken by a child from the ferry.",
        "Anna Reed, shown in a new poll as the rival of Holt, left the council.",
        "Watch towers on both banks date from 1641.",
        "Below the bridge, the water is nine metres deep.",
        "Here, the river is widest.",
        "She shared the letter with the council.",
        "The lease of the ferry runs until May 3, 2015.",
        "Mayor Bo Ray spoke at a meeting of shopkeepers in Harrow on May 3, 2014.",
        "The court will hear the case of the ferry on May 3, 2015.",
        "Copyright law protects the drawings of the bridge, the architects said.",
        "Sign up sheets for the ferry hung in every shop.",
        "Residents can sign up to the scheme from Monday, the council said.",
        "Related costs were not counted in the report.",
        "Stay away from the bridge, the police told the drivers.",
        "“Follow me on foot,” the mayor told them.",
        "Join the two banks by a tunnel, an engineer had urged in 1990.",
        "He asked to see a photo of the crack.",
        "Correction: An earlier version of this article misstated the length of the bridge.",
        "This story has been corrected to show that the bridge is 90 metres long.",
        "The archive of the town holds the plans of the first bridge.",
        "The crawl of traffic across the bridge took an hour.",
        "The council and its partners can leave the contract at any time.",
        "Jane Roe is our only hope, said the ferryman.",
        "Her comments on the podcast cost the mayor his post.",
        "The standards: nobody on the council knows them.",
    ],
)
def test_news_that_resembles_it_stays(sentence: str) -> None:
    article = cleaned(LEAD, f"{MORE} {sentence} {LAST}")
    assert body_of(article) == [LEAD, f"{MORE} {sentence} {LAST}"]


@pytest.mark.parametrize("credit", ["(Photo by Jane Roe / Getty Images)", "Photo: Jane Roe/Harrow Agency."])
def test_a_credit_is_cut_out_of_a_paragraph_too_long_for_a_caption(credit: str) -> None:
    long = f"{MORE} {LAST} {LEAD}"
    article = cleaned(LEAD, f"{long} {credit} {long}")
    assert body_of(article) == [LEAD, long, long]


def test_a_short_paragraph_with_a_credit_is_a_caption() -> None:
    assert body_of(
        cleaned(LEAD, "Builders look at the bridge. (Photo by Jane Roe / Getty Images)", LAST)
    ) == [LEAD, LAST]


def test_a_paragraph_about_someone_who_is_shown_is_a_caption() -> None:
    caption = (
        "Anna Reed, shown when she was mayor of Harrow, is secretary of the council. The bridge is closed."
    )
    assert body_of(cleaned(caption, LEAD, MORE, LAST)) == [LEAD, MORE, LAST]


def test_labels_in_front_of_a_sentence_go_and_the_sentence_stays() -> None:
    article = cleaned(LEAD, f"Skip in Skip x Embed x Share {MORE}", f"SHARE COPY LINK {LAST}")
    assert body_of(article) == [LEAD, MORE, LAST]


def test_a_credit_in_front_of_a_sentence_goes_and_the_sentence_stays() -> None:
    article = cleaned(LEAD, f"Credit: Anna Reed, Harrow Boats (Holt.org) \u2014{MORE}", LAST)
    assert body_of(article) == [LEAD, f"(Holt.org) \u2014{MORE}", LAST]


def test_the_credit_of_a_picture_is_no_title() -> None:
    assert cleaned("(Harrow Police Department)", LEAD, MORE, LAST).document.title is None


def test_a_caption_that_begins_with_its_date_is_cut_out_of_a_paragraph() -> None:
    body = body_of(
        cleaned(LEAD, f"{MORE} Dec. 17, 2016 Mayor Anna Reed waves as she comes to Harrow. {MORE}", LAST)
    )
    assert body[0] == LEAD
    assert not any("waves" in part for part in body)


def test_a_label_in_front_of_a_title_is_no_part_of_it() -> None:
    article = cleaned("Story highlights The river bridge of Harrow is shut for a week", LEAD, MORE, LAST)
    assert article.document.title == "The river bridge of Harrow is shut for a week"
    assert body_of(article) == [LEAD, MORE, LAST]


@pytest.mark.parametrize("mark", ["\u00d7", "\u2715", "0"])
def test_a_button_or_a_count_in_front_of_a_title_is_no_part_of_it(mark: str) -> None:
    article = cleaned(f"{mark} Deputies: The river bridge of Harrow is shut for a week", LEAD, MORE, LAST)
    assert article.document.title == "Deputies: The river bridge of Harrow is shut for a week"
    assert article.title_span is not None
    assert article.title_span.start_char == 2
    assert body_of(article) == [LEAD, MORE, LAST]


@pytest.mark.parametrize(
    "caption",
    [
        "Clerk Ina Holt, left, and judge Karl Reed of the board listen to arguments, Sunday, Nov. 11, 2018, at Harrow.",
        "Mayor Ina Holt, right, speaks beside the old river bridge of Harrow on its last day.",
    ],
)
def test_who_stands_left_and_right_is_a_caption(caption: str) -> None:
    assert body_of(cleaned(LEAD, f"{MORE} {caption} {LAST}")) == [LEAD, MORE, LAST]


def test_parties_of_the_left_and_right_are_none() -> None:
    party = f"{MORE} The parties of the left, right and center voted with Holt, left and right alike."
    assert body_of(cleaned(LEAD, party, LAST)) == [LEAD, party, LAST]


def test_who_stands_where_in_a_picture_is_its_caption() -> None:
    caption = (
        "Mayor Anna Reed (2nd L) greets the builder Karl Brandt (C) at the bridge in Harrow, May 3, 2014."
    )
    party = "Senator Anna Reed (R) visited the builder Karl Brandt at the bridge in Harrow on May 3, 2014."
    assert body_of(cleaned(LEAD, caption, party, LAST)) == [LEAD, party, LAST]


def test_a_gallery_inside_a_paragraph_ends_with_its_last_caption() -> None:
    gallery = (
        "Photos: Photos: The bridge Photos: Photos: The bridge A crane stands on the deck on May 3, 2014. "
        "Boats wait. Hide Caption 1 of 2 Photos: Photos: The bridge The ferry leaves on May 4, 2014. "
        "It was full. Hide Caption 2 of 2"
    )
    assert body_of(cleaned(LEAD, f"{MORE} {gallery} {LAST}")) == [LEAD, MORE, LAST]


def test_a_paragraph_of_a_gallery_alone_has_no_body_left() -> None:
    gallery = (
        "Photos: Photos: The bridge at Harrow Photos: Photos: The bridge at Harrow A crane stands on the deck. "
        "Hide Caption 1 of 2 Photos: Photos: The bridge at Harrow The ferry leaves at dawn for the other bank. "
        "Hide Caption 2 of 2"
    )
    assert body_of(cleaned(LEAD, gallery, LAST)) == [LEAD, LAST]


def test_a_credit_behind_a_report_of_two_sentences_is_no_body() -> None:
    assert body_of(cleaned(f"{LEAD} Owen Hart Owen Hart/Invision/AP")) == [LEAD]


def test_a_post_shown_in_the_page_is_no_body_to_its_end() -> None:
    post = "Skip Twitter post by @janeroe The bridge shakes when I walk on it. No joke. Stay off."
    assert body_of(cleaned(LEAD, post, LAST)) == [LEAD, LAST]


def test_a_headline_cut_for_want_of_room_is_no_body() -> None:
    assert body_of(cleaned(LEAD, "Mayor Of Harrow Opens The Bridge Again After Ten Lo...", LAST)) == [
        LEAD,
        LAST,
    ]


def test_a_wrapped_paragraph_keeps_its_offsets() -> None:
    wrapped = (
        "Shopkeepers in the High Street fear that they will lose\n"
        "their customers before Christmas. Click here to see the\n"
        "plans of the new deck. The mayor, who had voted against\n"
        "it, said that a ferry would run every half hour from the\n"
        "first Monday in May on and that nobody would have to pay\n"
        "for it before the summer."
    )
    told = body_of(cleaned(wrapped))
    assert [" ".join(part.split())[-10:] for part in told] == ["Christmas.", "he summer."]
    assert all("Click" not in part for part in told)


@pytest.mark.parametrize(
    "keys", ["Previous Next", "Enlarge", "Enlarge this image", "3 of 12", "Previous Next \u00bb"]
)
def test_a_paragraph_that_ends_in_the_keys_of_a_gallery_is_a_caption(keys: str) -> None:
    caption = "Reed and her crew look for the bell of the mill. They dig at Oakham. "
    assert body_of(cleaned(caption + keys, LEAD, MORE)) == [LEAD, MORE]
    assert body_of(cleaned(LEAD, "Of the boats of Harrow the storm has sunk 3 of 12")) == [LEAD]
    assert body_of(cleaned(LEAD, f"{MORE} It sank 3 of 12."))[1] == f"{MORE} It sank 3 of 12."
