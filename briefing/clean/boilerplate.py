"""Blocks of sentences that are no news, known by the line above them: "About Harrow Robotics", "Comments (12)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.clean.lines import Paragraph

_HEAD_WORDS = 8
# One of these lines stands in a press release, whatever it is about.
_RELEASE = re.compile(
    r"\W*(?:(?:for immediate|press|news|media) release\b|(?:media|press|investor|company|pr) (?:contacts?|enquiries"
    r"|inquiries|relations|office)\b|forward[- ]looking statements?\b|notes? (?:to|for) editors?\b"
    r"|editors?['’] notes?\b|about the company\b|safe harbou?r)|\W*#\s?#\s?#\W*$",
    re.IGNORECASE,
)
_BLOCK = re.compile(
    r"\W*(?:about (?:the |our )?(?-i:[A-Z0-9])|about (?:the company|us)\b|forward[- ]looking statements?\b"
    r"|(?:cautionary|safe harbou?r)\b|disclaimer\b|notes? (?:to|for) editors?\b|editors?['’] notes?\b)",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"\W*(?:(?:reader |view |all |latest |top )?comments?(?: \(?\d[\d,.]*\)?)?|\d[\d,.]* comments?)\W*",
    re.IGNORECASE,
)
# Who wrote a comment, and when: "JohnD 3 hours ago", "Ann says:".
_BY = re.compile(
    r".{1,40}\b(?:\d{1,3}|an?)\s?(?:s|m|h|d|w|y|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?)\s"
    r"ago\b.{0,20}|.{2,40}\bsays:",
    re.IGNORECASE,
)
_REPLY = re.compile(
    r"\W*(?:(?:reply|like|share|report|flag|upvote|downvote|recommend|permalink)s?\b[\W\d]*)+", re.IGNORECASE
)


def mark_releases(paragraphs: Sequence[Paragraph]) -> None:
    """In a press release what it says about the company and about itself becomes ``notice``, up to the next heading."""
    if not any(paragraph.words <= _HEAD_WORDS and _RELEASE.match(paragraph.text) for paragraph in paragraphs):
        return
    begun = is_block = False
    for before, paragraph in pairwise((paragraphs[0], *paragraphs)):
        if paragraph.kind == "body" and not is_block:
            begun = True
        elif paragraph.kind == "body" and is_block:
            paragraph.kind = "notice"
        elif paragraph.words <= _HEAD_WORDS and not paragraph.ends and before.text:
            is_block = begun and _BLOCK.match(paragraph.text) is not None


def mark_comments(paragraphs: Sequence[Paragraph]) -> None:
    """What readers wrote, between a line that says who and when and one to answer it, becomes ``comment``."""
    is_section = is_comment = False
    for paragraph in paragraphs:
        if paragraph.words <= 4 and _COMMENTS.fullmatch(paragraph.text):
            is_section = True
        elif not is_section:
            continue
        elif paragraph.words <= _HEAD_WORDS and _BY.fullmatch(paragraph.text):
            is_comment, paragraph.kind = True, "comment"
        elif paragraph.words <= _HEAD_WORDS and _REPLY.fullmatch(paragraph.text):
            is_comment = False
        elif is_comment and paragraph.kind in {None, "body"}:
            paragraph.kind = "comment"
