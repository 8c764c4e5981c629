"""People by their full names: what a bare last name needs where the sentence that introduces its bearer is not shown.

Only names with a first name that is known as one, or with an office or an age beside them: "Lower Osterby" shrinks to
"Osterby" just as a person's name does.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain

from briefing.edit import offices
from briefing.edit.names import NOT_NAMES, PARTICLE, PLACE_BEGINS, People, may_tell, names, without_title
from briefing.edit.namesakes import Said, latest, namesakes, speaks
from briefing.first_names import gender
from briefing.lexicon import FUNCTION_WORDS, vocabulary
from briefing.quotations import outside
from briefing.types import Edit, Sentence, Span

# Licences of the brackets that name a person.
SPEAKING = ("pronoun", "speaker")
# That of a bracket which tells two persons of one last name apart: needed even where the last name has been told.
NAMESAKE = "namesake"
# A last name stands alone: no initial, no other word of a name before it, and none behind it.
_NO_NAME_BEFORE = re.compile(r"(?:(?<![A-Z]\. )(?<!\w )|(?<=[a-z,] ))\b")
_WORD_ENDS = re.compile(r"\b")
# "the Reed campaign", "Reed digital director", "Reed handwritten notes": what is called by a person's name.
_OTHER_THINGS = (
    "regime|administration|government|campaign|family|families|case|trial|era|team|camp|bill|law|presidency|all(?:y|ies)|aides?"
    "|supporters?|spokes[a-z]+|lawyers?|attorneys?|backers?|officials?|digital|home|house|estate|foundation|company|letters?"
    "|e-?mails?|memos?|handwritten|notes?|voters?|loyalists?|doctrine|plan|brothers|sisters"
)
_GOES_ON = re.compile(
    r"[-\u2019']|\s+(?:(?:of(?:\s+the)?|and|or)\s+)?[A-Z]|\s+v(?:s|ersus)?\b|\s+(?:%s)\b" % _OTHER_THINGS
)
# "Molto and Reed wrote", "the Reed administration", "Holt v. Reed": one name of several, and names of other things.
_NO_OPTION_BEFORE = re.compile(
    r"(?:(?:\b(?:[Tt]he|[A-Z][\w'\u2019-]*\s+(?:and|or)|vs?\.)|&)\s+|[Aa]nti-|[Pp]ro-)$"
)
_BEFORE_CHARS = 30
_OWNS = ("'s", "\u2019s")
# "41-year-old Aitabdel Reed", "Aitabdel Reed, 41, left": places have no age that is told so.
_AGE_BEFORE = re.compile(r"\d-year-old\s+$")
_AGE_BEHIND = re.compile(r",\s+(?:aged\s+)?\d{1,3}(?=[,.;]|\s+(?:and|who|of|from|was|is|has|had)\b)")
_AGE_CHARS = 16
_PARTICLE = re.compile(rf"\b(?:{PARTICLE}\s+)+$")  # "de Holt" goes whole
_CAPITALISED = re.compile(r"[A-Z]\S*")
_MR = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+$")  # not in front of a first name


def introductions(
    sentences: Sequence[Sentence], wanted: Mapping[int, Sequence[Edit]]
) -> dict[int, tuple[Edit, ...]]:
    """For the wanted sentences of one article, by their index, the brackets that would put first names to last names.

    Each replaces a bare last name, or a bracket with one among the edits of its sentence, and rests on the place where
    the article has the full name; where an office stands before it there, one with the office goes before the other.
    They are options: the writer takes one where nothing shown before names the person.
    """
    shown = [outside(sentences[index].text) for index in wanted]
    shown += [edit.insertion for edits in wanted.values() for edit in edits]
    places = _places(sentences, "\n".join(shown))
    known = People(sentences)
    places = {last: place for last, place in places.items() if last in known}
    shared = namesakes(sentences, places)
    found: dict[int, tuple[Edit, ...]] = {}
    for index, edits in wanted.items():
        sentence = sentences[index]
        # until the second bearer of a last name is told of, it is the first one's
        alone = {
            last: place
            for last, place in places.items()
            if last not in shared or sentence.span.end_char <= shared[last].since
        }
        both = {last: name.said for last, name in shared.items() if last not in alone}
        options = (*_options(sentence, alone), *_told_apart(sentence, both), *_fuller(edits, alone, both))
        found[index] = tuple(
            chain.from_iterable([_described(option, sentence, sentences) for option in options])
        )
    return found


def _described(option: Edit, sentence: Sentence, sentences: Sequence[Sentence]) -> tuple[Edit, ...]:
    """The bracket with what its evidence says of the person, before the name or else behind it; then as it is."""
    span = option.evidence[0]
    at = bisect_right(sentences, span.start_char, key=lambda sentence: sentence.span.start_char) - 1
    text, base = sentences[at].text, sentences[at].span.start_char
    name = text[span.start_char - base : span.end_char - base]
    end = span.end_char - base
    start = offices.before(text, span.start_char - base, end)
    if start == span.start_char - base:
        end = offices.behind(text, start, end)
    elif text[start].islower() and option.start_char == sentence.span.start_char:
        return (option,)  # no sentence begins with "boxer"
    if text[start:end] == name:
        return (option,)
    evidence = Span(span.document_id, base + start, base + end)
    insertion = option.insertion.replace(name, text[start:end])
    return (replace(option, insertion=insertion, evidence=(evidence,)), option)


def _fuller(
    edits: Sequence[Edit], places: Mapping[str, tuple[str, Span]], shared: Mapping[str, Sequence[Said]]
) -> list[Edit]:
    """The brackets that name who speaks, with the full names: "[Reed:]" as "[Anna Reed:]"."""
    found = []
    for edit in edits:
        name = edit.insertion.strip("[]: ")
        if edit.licence not in SPEAKING:
            continue
        full = places.get(name)
        if one := latest(shared.get(name, ()), edit.evidence[0].start_char):
            full = one.name, one.span
        if full:
            found.append(replace(edit, insertion=edit.insertion.replace(name, full[0]), evidence=(full[1],)))
        elif " " in name:
            found.append(edit)  # in full already
    return found


def _told_apart(sentence: Sentence, shared: Mapping[str, Sequence[Said]]) -> list[Edit]:
    """Brackets for a bare last name that two persons bear and one of them speaks under."""
    options: list[Edit] = []
    plain = outside(sentence.text)
    base = sentence.span.start_char
    for last, said in shared.items():
        start = _alone(last, plain) if last in plain else None
        if (
            start is None
            or not speaks(plain, start, start + len(last))
            or _GOES_ON.match(plain, start + len(last))
        ):
            continue
        if (one := latest(said, base)) is not None and not sentence.span.contains(one.span):
            edit = Edit(base + start, base + start + len(last), NAMESAKE, f"[{one.name}]", (one.span,))
            options.append(edit)
    return options


def _may_tell(text: str) -> bool:
    """False where no name of the text can be known as a person's."""
    return (
        offices.may_stand_in(text)
        or "-year-old " in text
        or may_tell(text)
        or _AGE_BEHIND.search(text) is not None
    )


def _is_told_of(text: str, start: int, end: int) -> bool:
    """True if an office, a work or an age stands beside the name."""
    return (
        offices.stand_by(text, start, end)
        or _AGE_BEHIND.match(text, end) is not None
        or _AGE_BEFORE.search(text, max(0, start - _AGE_CHARS), start) is not None
    )


def _places(sentences: Sequence[Sentence], shown: str) -> dict[str, tuple[str, Span]]:
    """For each person's last name that stands in `shown` the full name and where the article first has it."""
    places: dict[str, tuple[str, Span]] = {}
    wanted = vocabulary(" ".join(_CAPITALISED.findall(shown))) - FUNCTION_WORDS
    for sentence in sentences:
        if vocabulary(sentence.text).isdisjoint(wanted) or not _may_tell(sentence.text):
            continue
        for place, words, last in names(sentence.text):
            if len(words) == len(last) or last in places or last not in shown:
                continue
            end = place + len(words)
            if words.endswith(_OWNS):
                end -= len("'s")
            start = without_title(sentence.text, place, end)
            name = sentence.text[start:end]
            if " " not in name or name.startswith(PLACE_BEGINS):
                continue
            if gender(name) is not None or _is_told_of(sentence.text, start, end):
                base = sentence.span.start_char
                places[last] = (name, Span(sentence.document_id, base + start, base + end))
    return places


def _options(sentence: Sentence, places: Mapping[str, tuple[str, Span]]) -> list[Edit]:
    options: list[Edit] = []
    plain = outside(sentence.text)
    base = sentence.span.start_char
    for last, (name, span) in places.items():
        if last not in plain or span.document_id != sentence.document_id or sentence.span.contains(span):
            continue
        start = _alone(last, plain)
        if start is None or _GOES_ON.match(plain, start + len(last)):
            continue
        if _NO_OPTION_BEFORE.search(plain, max(0, start - _BEFORE_CHARS), start):
            continue
        if plain.startswith(" & ", start + len(last)):  # a firm: "Holt & Reed"
            continue
        begins = start
        if particle := _PARTICLE.search(plain, max(0, start - _BEFORE_CHARS), start):
            if not name.endswith(f"{particle[0]}{last}"):
                continue
            begins = particle.start()
        elif titled := _MR.search(plain, max(0, start - _BEFORE_CHARS), start):
            begins = titled.start()
        options.append(Edit(base + begins, base + start + len(last), "name", f"[{name}]", (span,)))
    return sorted(options, key=lambda edit: edit.start_char)


def _alone(last: str, plain: str) -> int | None:
    """Where the word first stands, if no other part of a name is before it: "Charlie Gard" is no bare "Gard"."""
    start = plain.find(last)
    while start >= 0:
        if _NO_NAME_BEFORE.match(plain, start) and _WORD_ENDS.match(plain, start + len(last)):
            return None if _follows_a_name(plain[:start]) else start
        start = plain.find(last, start + 1)
    return None


def _follows_a_name(before: str) -> bool:
    """True where a capitalised word stands right before."""
    if not before.endswith(" "):
        return False
    before = f"{before.rstrip()} "  # what is quoted is blank: 'James "Jim" Reed'
    word = before[:-1].rpartition(" ")[2].lstrip('(["\u201c\u2018')
    return word[:1].isupper() and word[-1].isalnum() and word not in NOT_NAMES
