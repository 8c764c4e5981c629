"""A story to try the service with. Invented: people, places and papers."""

from __future__ import annotations

from typing import Any

ARTICLES: tuple[dict[str, str], ...] = (
    {
        "id": "post",
        "title": "Ferry runs aground off Port Almar",
        "publisher": "Almar Harbour Post",
        "published_at": "2025-03-04",
        "text": (
            "A passenger ferry ran aground on the Sorrel reef outside Port Almar on Tuesday evening, and 212 people "
            "were taken off in lifeboats, the coastguard said. The ship, the Lady Brisa, was on its way from Tevik "
            "to Port Almar.\n\n"
            "Nine people were treated for cold. “Nobody was left behind,” said harbour master Ines Okafor.\n\n"
            "The operator, Tevik Lines, said it would not sail again before an inquiry had ended."
        ),
    },
    {
        "id": "gazette",
        "title": "212 rescued as ferry strikes reef",
        "publisher": "The Gazette",
        "published_at": "2025-03-05",
        "text": (
            "Lifeboats carried 212 passengers and crew to safety after the ferry Lady Brisa ran aground on the Sorrel "
            "reef on Tuesday evening. Eleven people were treated for cold, the hospital said on Wednesday.\n\n"
            "Investigators have not said why the ship left the marked channel. Tevik Lines denied that the radar was "
            "broken."
        ),
    },
    {
        "id": "wire",
        "title": "Ferry left its channel before grounding, log shows",
        "publisher": "Tevik News Service",
        "published_at": "2025-03-06",
        "text": (
            "The ferry Lady Brisa left the marked channel about 20 minutes before it ran aground off Port Almar, "
            "according to the coastguard’s log.\n\n"
            "Fishermen had warned in January that two of the channel’s five buoys were unlit. The harbour office said "
            "the buoys had been repaired in February."
        ),
    },
)

REQUEST: dict[str, Any] = {"documents": list(ARTICLES), "words": 80}


def as_pasted() -> list[str]:
    """The articles as someone would paste them: title, paper, date, text."""
    return [f"{a['title']}\n\n{a['publisher']}, {a['published_at']}\n\n{a['text']}" for a in ARTICLES]
