"""Reports that were taken back or overtaken.

`retractions` takes back a sentence (in words that `wording` knows), `amended` a figure; `overtaken` is an account that
was given at first.
"""
