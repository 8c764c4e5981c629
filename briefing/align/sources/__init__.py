"""The articles as wholes: who stands behind them, which are copies of one report, which are of the story at all.

`families` finds copies by `shingles` and `likeness`; `publishers` and `origins` say who published an article and whom
it leans on; `reported` puts the undated in order. `topic` finds strangers by `profiles`, with an eye on names that are
not `common_names`, and `stale` the articles of another time; `mixed` tells where
there is not one story but several.
"""
