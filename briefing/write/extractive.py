"""The default writer: a sentence is a source sentence, or one with licensed deletions and cited brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from briefing.config import Settings
from briefing.edit import rerender
from briefing.edit.introductions import NAMESAKE, SPEAKING
from briefing.edit.names import NOT_NAMES
from briefing.edit.offices import OFFICES
from briefing.first_names import is_first
from briefing.lexicon import FUNCTION_WORDS
from briefing.ports import Writer
from briefing.quotations import left_open
from briefing.types import Draft, Edit, Pick, Plan, Span
from briefing.write import restored
from briefing.write.restored import follows, is_told

TAKES = ()  # of the settings of a model: none
_OPENING = ('"', "\u201c", "\u201e", "\u00ab")
_CLOSING = {"\u201c": "\u201d", "\u201e": "\u201c", "\u00ab": "\u00bb"}


def signature(settings: Settings) -> str:
    """What the briefing's signature says of this writer."""
    return "extractive/1"


def make(settings: Settings) -> Writer:
    """The extractive writer; offline, deterministic, and it takes nothing from the settings."""
    return write


def write(plan: Plan) -> tuple[Draft, ...]:
    """One draft a pick: the planned wording, less the brackets that the sentence before makes needless.

    "Also" goes where the article's sentence before is not the one that is shown before.
    A last name that nothing shown before explains gets its first name in a bracket; then what was cut and is needed
    comes back, and the rest of a quotation (`restored`). All as far as the budget goes. A quotation of which only the
    beginning is shown gets its closing mark.
    """
    words = plan.budget_words
    whole = restored.quotations(restored.names(_drafts(plan), words), words)
    return _closed(restored.links(whole, words))


def _drafts(plan: Plan) -> tuple[Draft, ...]:
    left = plan.budget_words - sum(pick.rendition.words for pick in plan.picks)
    drafts: list[Draft] = []
    shown: list[str] = []
    named: dict[str, list[str]] = {}  # the last full name in a bracket, by last name
    previous: Pick | None = None
    for pick in plan.picks:
        edits = tuple(edit for edit in pick.rendition.edits if not _is_needless(edit, pick, previous))
        if previous is None or not follows(pick.rendition.sentence, previous.rendition.sentence):
            edits = tuple(sorted((*edits, *pick.rendition.additions), key=_place))
        taken: set[tuple[int, int]] = set()
        for option in pick.rendition.introductions:
            told = option.insertion.strip("[]: ")
            name = told.partition(",")[0].split()  # "Ina Holt, the owner of the mill"
            replaced = [edit for edit in edits if _place(edit) == _place(option)]
            if _place(option) in taken or (option.licence in SPEAKING and not replaced):
                continue  # a longer one is there, or the bracket that it would fill is needless
            is_known = (
                named.get(name[-1]) == name
                if option.licence == NAMESAKE
                else is_told(name[-1], shown)
                and not (option.licence in SPEAKING and _is_anothers(name, shown))
            )
            more = len(told.split()) - (len(replaced[0].insertion.split()) if replaced else 1)
            if not is_known and more <= left:
                kept = [edit for edit in edits if edit not in replaced]
                edits = tuple(sorted((*kept, option), key=_place))
                left -= more
                named[name[-1]] = name
                taken.add(_place(option))
        if edits != pick.rendition.edits:
            pick = replace(pick, rendition=rerender(pick.rendition, edits))
        drafts.append(Draft(pick.rendition.text, pick))
        shown.append(pick.rendition.text)
        previous = pick
    return tuple(drafts)


def _closed(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts with a mark at the end of each quotation whose rest is not shown behind it.

    'She said: "We talked.' opens a quotation that its article goes on with; what is shown of it is whole sentences.
    """
    found: list[Draft] = []
    opened: str | None = None
    for draft, following in zip_longest(drafts, drafts[1:]):
        opened = left_open(draft.text, opened)
        if opened is not None and (following is None or not _goes_on(draft.pick, following.pick)):
            if not draft.text.endswith(opened):
                text = draft.text + _CLOSING.get(opened, opened)
                draft = Draft(text, replace(draft.pick, rendition=replace(draft.pick.rendition, text=text)))
            opened = None
        found.append(draft)
    return tuple(found)


def _goes_on(pick: Pick, following: Pick) -> bool:
    """True if a quotation that `pick` opens goes on in `following`, which does not open it again."""
    sentence = following.rendition.sentence
    is_next = pick.section == following.section and follows(sentence, pick.rendition.sentence)
    return is_next and not sentence.text.startswith(_OPENING)


def _place(edit: Edit) -> tuple[int, int]:
    return edit.start_char, edit.end_char


def _is_anothers(name: Sequence[str], shown: Sequence[str]) -> bool:
    """True if the last full name that ends as this one is somebody else's: "Tom Reed", where "Reed" is Anna Reed."""
    full = re.compile(rf"\b((?:[A-Z][\w\u2019'-]+\s+)+){re.escape(name[-1])}\b")
    for text in reversed(shown):
        runs = [run.split() for run in full.findall(text)] if name[-1] in text else []
        if borne := [run for run in runs if not all(map(_is_title, run))]:
            return is_first(name[0]) and set(borne[-1]).isdisjoint(name)
    return False


def _is_title(word: str) -> bool:
    low = word.casefold()
    return word in NOT_NAMES or low in FUNCTION_WORDS or low in OFFICES or low in ("former", "prime")


def _is_needless(edit: Edit, pick: Pick, previous: Pick | None) -> bool:
    if previous is None or not follows(pick.rendition.sentence, previous.rendition.sentence):
        return False
    return _is_named_in(edit, previous.rendition.sentence.span)


def _is_named_in(edit: Edit, span: Span) -> bool:
    """True for a bracket with a name that stands in the sentence just shown: "he" is plain there."""
    return edit.licence in ("pronoun", "speaker") and all(
        span.contains(evidence) for evidence in edit.evidence
    )
