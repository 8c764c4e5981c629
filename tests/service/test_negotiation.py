"""Which form of an answer a client wants (RFC 9110)."""

import pytest

from briefing.service.negotiation import choose

OFFERS = ("application/json", "text/markdown", "text/html")


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        (None, "application/json"),
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/*", "text/markdown"),
        ("text/html", "text/html"),
        ("TEXT/HTML; charset=utf-8", "text/html"),
        ("text/html;q=0.3, text/markdown;q=0.7", "text/markdown"),
        ("text/html;q=0.3, */*;q=0.1", "text/html"),
        ("text/*;q=0.9, text/markdown;q=0.1", "text/html"),  # the specific range decides for Markdown
        ("application/json;q=0, */*;q=0.1", "text/markdown"),
        ("text/html;q=nonsense", None),
        ("image/png", None),
        ("text/html;q=0", None),
    ],
)
def test_the_best_liked_offer_wins(accept, chosen):
    assert choose(accept, OFFERS) == chosen
