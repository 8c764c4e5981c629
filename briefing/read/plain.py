"""Plain text: the document's text is exactly the decoded file."""

from __future__ import annotations

from briefing.read.decode import decode
from briefing.read.own import refuse_briefing
from briefing.types import Document, Intake


def read(data: bytes, *, id: str, charset: str | None = None) -> Intake:
    """One document whose text is the decoded file, a byte-order mark left out.

    Raises InputUnsupported if the bytes are no text, or a briefing.
    """
    decoded = decode(data, id=id, charset=charset)
    refuse_briefing(decoded.text, id=id)
    document = Document(id=id, text=decoded.text, encoding=decoded.encoding)
    return Intake(documents=(document,), notices=decoded.notices)
