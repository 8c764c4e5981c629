"""One Protocol per replaceable part. A plain function fits each of them.

A backend is a *factory*: called once with `Settings`, it returns the callable below. Models are built there,
handed in, and never kept anywhere else. Defaults are pure, offline and deterministic.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from briefing.types import (
    Alignment,
    Article,
    Briefing,
    Citation,
    Draft,
    Intake,
    Plan,
    Rendition,
    Sentence,
    Support,
)

if TYPE_CHECKING:  # numpy takes a tenth of a second to load, and only an embedder needs it
    import numpy as np
    from numpy.typing import NDArray


class Reader(Protocol):
    """Bytes of one file to documents (several for a feed), with what was rejected and what is worth saying.

    Raises InputError for what it cannot read at all.
    """

    def __call__(self, data: bytes, *, id: str, charset: str | None = None) -> Intake: ...


class Segmenter(Protocol):
    """The body of an article to sentences, by scanning forward; offsets are carried, never searched for."""

    def __call__(self, article: Article) -> tuple[Sentence, ...]: ...


class Embedder(Protocol):
    """n texts to an (n, d) float32 matrix of unit rows. An optional part; nothing in the default needs it."""

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]: ...


class Selector(Protocol):
    """Choose and order facts so that their renditions fit `words`."""

    def __call__(
        self, alignment: Alignment, renditions: Sequence[Rendition], *, words: int, focus: str | None
    ) -> Plan: ...


class Writer(Protocol):
    """One draft for each pick of the plan, in its order. A draft that cannot be written is its rendition's text."""

    def __call__(self, plan: Plan) -> tuple[Draft, ...]: ...


class Verifier(Protocol):
    """Does what the citations say, and nothing else, support the text?"""

    def __call__(self, text: str, citations: Sequence[Citation]) -> Support: ...


@runtime_checkable
class QuickVerifier(Verifier, Protocol):
    """A verifier that can say yes or no at less cost than it takes to say why: for citations that are no proof but
    further witnesses.
    """

    def bears_out(self, text: str, citations: Sequence[Citation]) -> bool:
        """True exactly where the label of the call's answer is another than "unsupported"."""
        ...


class Renderer(Protocol):
    """A briefing as text in one format. Footnote numbers are born here."""

    def __call__(self, briefing: Briefing, *, include_text: bool) -> str: ...
