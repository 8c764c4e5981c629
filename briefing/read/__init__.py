"""Bytes to documents: one module a format, found through ``backends.READERS``; each loads only when used."""

from briefing.read.intake import read
from briefing.read.sources import MAX_FILE_BYTES, Raw, Source

__all__ = ["MAX_FILE_BYTES", "Raw", "Source", "read"]
