"""Cuts taken back, once it is known what is told: what other sentences need of what was left out.

Choosing reads each sentence as short as its licences make it. Behind the very sentence that it turns on, "But" points
at nothing untold; and a clause that names somebody is no aside where a later sentence goes on with the bare name. What
somebody says is told whole where there is room.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise

from briefing.edit import rerender
from briefing.lexicon import content_stems
from briefing.types import Draft, Edit, Rendition, Sentence

_ASIDES = ("relative-clause", "parenthesis")
_WORD = re.compile(r"\w+(?:[-'\u2019]\w+)*")
_OWNS = re.compile(r"['\u2019]s$")
# "which was sent by Ina Holt's campaign": the last name of it.
_FULL_NAME = re.compile(r"\b(?:[A-Z][\w.-]*\s+)+(?P<last>[A-Z]\w[\w-]*)")
# " (NfH)": what the name before it is called from here on.
_SHORT_NAME = re.compile(r"\s*\((?P<last>[A-Z][\w&-]*)\)")
# "Ina Holt (R-Norl.)": for whom and where she sits.
_SEAT = re.compile(r"\s+\([RDI](?:-|\.,\s)[A-Z][\w. ]*\)")
_BRACKET = re.compile(r"\[[^\]]*\]")


def names(drafts: Sequence[Draft], budget_words: int) -> tuple[Draft, ...]:
    """The drafts with what alone brings in a name that a later sentence has, and with party and state."""
    texts = [draft.text for draft in drafts]
    bare = [_BRACKET.sub(" ", text) for text in texts]  # what is in a bracket is explained there
    wanted = [
        [
            edit
            for edit in draft.pick.rendition.edits
            if edit.licence in _ASIDES
            and _brings_in(
                draft.pick.rendition.sentence, edit, told=texts[: index + 1], later=bare[index + 1 :]
            )
        ]
        for index, draft in enumerate(drafts)
    ]
    return _without(drafts, wanted, budget_words)


def quotations(drafts: Sequence[Draft], budget_words: int) -> tuple[Draft, ...]:
    """The drafts with the later sentences of their quotations, of what matters most first; none that is told already.

    Where the articles have less to tell than the budget has room for, nothing is gained by cutting them short.
    """
    told = frozenset(chain.from_iterable(content_stems(draft.text) for draft in drafts))
    wanted = [
        [
            edit
            for edit in draft.pick.rendition.edits
            if edit.licence == "quotation-tail" and _adds(draft, edit, told)
        ]
        for draft in drafts
    ]
    return _without(drafts, wanted, budget_words, by_rank=True)


def links(drafts: Sequence[Draft], budget_words: int) -> tuple[Draft, ...]:
    """The drafts with their connectives, "But" or "However,", where what they turn on stands whole right before."""
    wanted: list[list[Edit]] = [[] for _ in drafts]
    for index, (previous, draft) in enumerate(pairwise(drafts), start=1):
        if _is_answered(draft.pick.rendition, previous.pick.rendition):
            wanted[index] += [edit for edit in draft.pick.rendition.edits if edit.licence == "connective"]
    return _without(drafts, wanted, budget_words)


def follows(sentence: Sentence, other: Sentence) -> bool:
    """True if `other` is the sentence before in the same article."""
    return sentence.document_id == other.document_id and sentence.index == other.index + 1


def is_told(word: str, shown: Sequence[str]) -> bool:
    """True if one of the texts has the word."""
    return any(word in text and word in map(_bare, _WORD.findall(text)) for text in shown)


def _bare(word: str) -> str:
    return _OWNS.sub("", word)


def _is_answered(rendition: Rendition, previous: Rendition) -> bool:
    """True if all that the sentence may turn on is shown: the one before it, up to the end of its quotation."""
    is_whole = all(edit.licence != "quotation-tail" for edit in previous.edits)
    return is_whole and follows(rendition.sentence, previous.sentence)


def _brings_in(sentence: Sentence, edit: Edit, *, told: Sequence[str], later: Sequence[str]) -> bool:
    """True if the aside names whom `later` texts name, and none of those `told` up to its own sentence does."""
    base = sentence.span.start_char
    aside = sentence.text[edit.start_char - base : edit.end_char - base]
    if _SEAT.fullmatch(aside):
        return sentence.text[edit.start_char - base - 1].isalpha()  # not "Rep. (R-Norl.)", whose name is lost
    short = _SHORT_NAME.fullmatch(aside)
    lasts = [short["last"]] if short else [_bare(one["last"]) for one in _FULL_NAME.finditer(aside)]
    return any(is_told(last, later) and not is_told(last, told) for last in lasts)


def _adds(draft: Draft, edit: Edit, told: frozenset[str]) -> bool:
    """True if at least half of what the edit cuts is told nowhere."""
    sentence = draft.pick.rendition.sentence
    base = sentence.span.start_char
    stems = set(content_stems(sentence.text[edit.start_char - base : edit.end_char - base]))
    return 2 * len(stems - told) >= len(stems)


def _without(
    drafts: Sequence[Draft], unwanted: Sequence[Sequence[Edit]], budget_words: int, *, by_rank: bool = False
) -> tuple[Draft, ...]:
    """The drafts less these of their edits, as far as the budget goes: first come, first served, or by what matters."""
    left = budget_words - sum([draft.pick.rendition.words for draft in drafts])
    found = list(drafts)
    places = [place for place, undone in enumerate(unwanted) if undone]
    for place in sorted(places, key=lambda place: drafts[place].pick.rank) if by_rank else places:
        planned = drafts[place].pick.rendition
        whole = rerender(planned, tuple([edit for edit in planned.edits if edit not in unwanted[place]]))
        if (more := whole.words - planned.words) <= left:
            left -= more
            found[place] = Draft(whole.text, replace(drafts[place].pick, rendition=whole))
    return tuple(found)
