"""Every value that flows from articles to briefing. Standard library only, no I/O.

Conventions, stated once:

* Offsets are 0-based **Unicode code points** into ``Document.text``, half-open ``[start, end)``.
* Scores lie in [0, 1]. Times are aware and in UTC. Suffixes give units (``_chars``, ``_words``, ``_s``).
* Every value is frozen; a stage takes values and returns new ones.

Different state has a different type: a `Draft` has not been evidenced, a `Statement` has and
cannot be built without at least one `Citation`.
"""

from __future__ import annotations

from briefing.types.counting import count_words
from briefing.types.reading import (
    Article,
    Document,
    Intake,
    Moment,
    Notice,
    Region,
    RegionKind,
    Rejection,
    Sentence,
    Span,
)
from briefing.types.story import (
    Alignment,
    Citation,
    Claim,
    ClaimStatus,
    Conflict,
    ConflictKind,
    Edit,
    Event,
    Fact,
    Family,
    Rendition,
)
from briefing.types.telling import (
    Briefing,
    Cited,
    Draft,
    Dropped,
    Fate,
    Pick,
    Plan,
    Section,
    SentenceFate,
    Source,
    SourceStatus,
    Statement,
    Support,
    SupportLabel,
)

__all__ = [
    "Alignment",
    "Article",
    "Briefing",
    "Citation",
    "Cited",
    "Claim",
    "ClaimStatus",
    "Conflict",
    "ConflictKind",
    "Document",
    "Draft",
    "Dropped",
    "Edit",
    "Event",
    "Fact",
    "Family",
    "Fate",
    "Intake",
    "Moment",
    "Notice",
    "Pick",
    "Plan",
    "Region",
    "RegionKind",
    "Rejection",
    "Rendition",
    "Section",
    "Sentence",
    "SentenceFate",
    "Source",
    "SourceStatus",
    "Span",
    "Statement",
    "Support",
    "SupportLabel",
    "count_words",
]
