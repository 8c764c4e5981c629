"""Texts that several tests of alignment ask one thing of."""

# A little of all that rules ask for: numbers in words and digits, curly marks, contractions, negations.
TEXTS = (
    "Twelve people died on Tuesday, and 3.5 metres of water stood in the harbour of Torvik.",
    "It was the flood of the \u201990s, an engineer's report said: half the town's cellars filled.",
    "Nobody was hurt at No. 5, but \u0663 boats sank and one man's back was broken.",
    "The minister didn't say how many. She said of the rest that they don\u2019t know.",
    "The mayor has firemen and a windmill; her wrongdoing was not corrected.",
)
