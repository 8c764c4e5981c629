"""Conflicts of days and times of day.

`dated` compares what one verb tells, as `datings` reads it; `onsets` compares when something began, in `hours`.
"""
