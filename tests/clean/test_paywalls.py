"""What stands where an article would, until the reader has paid or logged in, is no news."""

from __future__ import annotations

import pytest

import briefing
from briefing.clean import clean
from briefing.errors import NoUsableSentence
from briefing.read import read
from briefing.types import Document

LEAD = "The tunnel under Mount Sorrel was flooded on Thursday after a water main broke near its northern entrance."
LAST = "The railway said that it would replace all pipes along the line before the winter."
WALLS = [
    "Already a subscriber? Log in.",
    "Already a print subscriber?",
    "Not a subscriber yet? See our offers.",
    "Are you a current subscriber?",
    "Already have an account? Sign in",
    "Don’t have an account yet? It takes a minute.",
    "Forgot your password?",
    "Log in.",
    "Please sign in.",
    "Log in or register to continue.",
    "Sign in with your Gazette account or with Google.",
    "To continue reading, please log in or start a free trial.",
    "Register for free to keep reading.",
    "This article is exclusive to subscribers.",
    "This content is only available to registered users.",
    "You have reached your limit of free articles for this month.",
    "Please enter your e-mail address and password.",
    "You are not logged in.",
    "Create a free account.",
    "Get unlimited access for £1 a week.",
    "Cancel any time.",
]


@pytest.mark.parametrize("wall", WALLS)
def test_such_a_line_is_no_body(wall: str) -> None:
    document = Document("a.txt", f"{LEAD}\n\n{wall}\n\n{LAST}")
    assert [document.quote(span) for span in clean(document).body] == [LEAD, LAST]


@pytest.mark.parametrize("end", [2, 5, len(WALLS)])
def test_a_page_of_nothing_else_is_refused(end: int) -> None:
    html = "<html><body>" + "".join(f"<p>{wall}</p>" for wall in WALLS[:end]) + "</body></html>"
    with pytest.raises(NoUsableSentence):
        briefing.summarize(list(read([("p.html", html.encode())]).documents))


@pytest.mark.parametrize(
    "sentence",
    [
        "Users who tried to log in on Thursday were told to wait until the evening.",
        "The bank asked its customers to sign in with a new password after the theft.",
        "The mayor said that she already had an account at the bank.",
        "He is already a member of the council, and will not stand again.",
        "Police want full access to the site of the accident for a week.",
        "The company lost 40,000 subscribers in the first month, it said.",
        "“Are you a member of the party?” the judge asked the witness.",
        "The hackers used a stolen username to continue reading the files of the ministry.",
        "The story is one that subscribers to the theory know well.",
    ],
)
def test_news_of_accounts_and_subscribers_is_news(sentence: str) -> None:
    document = Document("a.txt", f"{LEAD}\n\n{sentence}\n\n{LAST}")
    assert [document.quote(span) for span in clean(document).body] == [LEAD, sentence, LAST]
