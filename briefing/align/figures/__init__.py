"""Conflicts of figures: tolls, sums, measures, shares, ages of persons named in full.

What one number says: `claims` (a count and what happened to what is counted, in `frames`), `measures` (the rest),
`recalled` and `withdrawn` (what the sentence itself sets against another). What figures say together: `values`,
`parts`, `known`. The finders: `numbers` (like sentences), `rivals` and `accounts` (two counts that an article sets
side by side), `unlike` (roles) and `told_once` (classes of figures of which an event has one).
"""
