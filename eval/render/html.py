"""One self-contained page."""

from __future__ import annotations

from ..report import Report


def render(report: Report, *, with_text: bool) -> str:
    """The page as text."""
    return f"<!doctype html><title>{report.verdict}{with_text}</title>"
