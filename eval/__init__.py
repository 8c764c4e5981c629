"""Evaluation of briefings and of any summarizer's output: scores, intervals, tests, gates, reports.

Run it as ``python -m eval`` in a checkout, or as ``briefing-eval`` where Briefing is installed (in a wheel the
package is called ``briefing_eval``). Imports inside it are relative, and nobody imports the name ``eval``
itself: it would hide the builtin.
"""
