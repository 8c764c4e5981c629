"""Who says it: is the one who speaks in the statement one who speaks in the cited text?"""

from __future__ import annotations

from briefing.verify.comparison import Comparison
from briefing.verify.evidence import Window
from briefing.verify.matching import Link
from briefing.verify.modality import SPEECH, Operator
from briefing.verify.names import CALENDAR
from briefing.verify.parts import part_of_speech
from briefing.verify.thesaurus import relation

# Between a speaker and the verb: "has also said".
_HELPERS = frozenset(
    "has have had also later then earlier again further repeatedly separately not is was".split()
)
# Who these are the cited text need not say in the same word: anyone official, any report.
_ANYONE = frozenset(
    """official officials authority authorities spokesman spokeswoman spokesperson source sources report reports
    statement statements media reporter reporters expert experts people who""".split()
)
_BEFORE, _BEHIND = 10, 5  # tokens from a verb of saying in which its subject may stand


def speaker(c: Comparison) -> None:
    """Count names, and then other words, that say something here and in the cited text do not."""
    cues = [
        index
        for index, token in enumerate(c.window.tokens)
        if token.stem in SPEECH or token.norm == "according"
    ]
    speaking = {place for cue in cues for place in _who_says(c.window, cue)}
    for operator in c.operators:
        if operator.kind != "attribution":
            continue
        wrong = [
            link for link in _speakers(c, operator) if link.place is not None and link.place not in speaking
        ]
        if wrong:
            c.count("speaker", wrong[0].index)
            continue
        head = _head(c, operator)
        if head is not None and not _speaks(c, head, cues):
            c.count("speaker_new", head.index)


def _who_says(window: Window, cue: int) -> set[int]:
    """Names that can be the subject of the verb of saying at `cue`: the run right before it, or else any near it."""
    names = [
        place
        for place in window.weighty
        if window.tokens[place].is_capital and window.sentence_of[place] == window.sentence_of[cue]
    ]
    run: set[int] = set()
    last = cue
    for place in reversed([one for one in names if one < cue]):
        if last - place > 2:
            break
        run.add(place)
        last = place
    return run or {place for place in names if -_BEFORE <= place - cue <= _BEHIND}


def _speakers(c: Comparison, operator: Operator) -> list[Link]:
    by_index = {link.index: link for link in c.links}
    if c.tokens[operator.index].norm == "according":
        span = range(operator.index + 1, min(len(c.tokens), operator.index + 6))
    elif operator.start > operator.index:
        span = range(max(0, operator.index - 3), operator.index)
    else:
        span = range(max(0, operator.index - 3), min(len(c.tokens), operator.index + 3))
    return [
        by_index[index]
        for index in span
        if index in by_index
        and by_index[index].name
        and c.tokens[index].norm not in CALENDAR
        and not c.tokens[index].text.endswith(("'s", "\u2019s"))
    ]


def _head(c: Comparison, operator: Operator) -> Link | None:
    """The noun right before a verb of saying, or behind "according to", that is no name and not just anyone."""
    step = operator.index - 1
    if c.tokens[operator.index].norm == "according":
        step = operator.index + 2
        while step + 1 < len(c.tokens) and c.tokens[step + 1].is_content:
            step += 1
    while step > 0 and c.tokens[step].norm in _HELPERS:
        step -= 1
    if not 0 <= step < len(c.tokens) or c.tokens[step].norm in _ANYONE:
        return None
    head = next((link for link in c.links if link.index == step), None)
    if head is None or head.name or head.quantity or part_of_speech(c.tokens, step) != "n":
        return None
    return head


def _speaks(c: Comparison, head: Link, cues: list[int]) -> bool:
    """True if near a verb of saying of the cited text stands the word, or one that may mean the same."""
    window, word = c.window, c.tokens[head.index].norm
    for cue in cues:
        for place in range(max(0, cue - _BEFORE), min(len(window.tokens), cue + _BEHIND)):
            if window.sentence_of[place] != window.sentence_of[cue] or place == cue:
                continue
            if place == head.place or relation(word, window.tokens[place].norm) not in (
                "",
                "opposite",
                "sibling",
            ):
                return True
    return False
