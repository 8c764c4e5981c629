"""A briefing as text: pure presentation, one module a format. Footnote numbers are born here."""
