"""A briefing's JSON, proved again from the files alone: no model, no pipeline, no trust.

Headline, sentences, conflicts and timeline are checked span by span; a sentence whose label string comparison can
settle has to earn that label again, and the shown text has to stand where its offsets say. What no source can settle
(a status, a date, a sentence left out afterwards) has to agree with the digest that is the briefing's id.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from briefing.errors import RequestInvalid
from briefing.identity import identify
from briefing.showing import show
from briefing.types import Citation, Span, SupportLabel
from briefing.verify import exact

# Of two texts that differ, so much is shown, and so much of it before the first difference.
_SHOWN_CHARS, _BEFORE_CHARS = 60, 25
_WORD = re.compile(r"\[[^\[\]]*\]|(?P<word>\w+)")
_STRING_LABELS = ("verbatim", "compressed", "resolved")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was proved or not, named as a reader would look for it."""

    name: str  # "sentence 3"
    problems: tuple[str, ...]
    note: str = ""

    @property
    def holds(self) -> bool:
        return not self.problems

    def __str__(self) -> str:
        if self.holds:
            return f"ok    {self.name}: {self.note}"
        return "\n".join(f"FAIL  {self.name}: {problem}" for problem in self.problems)


def replay(value: Mapping[str, Any], texts: Mapping[str, str]) -> tuple[Check, ...]:
    """One check a headline, sentence, claim, timeline entry and source, in that order, and one of the whole.

    `texts` maps document ids to their texts; a text that came under another name is known by its digest. Raises
    RequestInvalid if the object is not a briefing.
    """
    if value.get("object") != "briefing" or not isinstance(value.get("sentences"), list):
        raise RequestInvalid('not a briefing: the JSON object has no "object": "briefing" with sentences')
    try:
        return tuple(_checks(value, _by_id(value["documents"], texts)))
    except (KeyError, TypeError, AttributeError, IndexError, ValueError) as error:
        raise RequestInvalid(
            f"not a briefing as the schema has it: {type(error).__name__}: {error}"
        ) from error


def included_texts(value: Mapping[str, Any]) -> dict[str, str]:
    """The texts that the object itself carries, by document id."""
    rows = value.get("documents")
    if not isinstance(rows, list):
        return {}
    return {
        row["id"]: row["text"]
        for row in rows
        if isinstance(row, dict) and isinstance(row.get("id"), str) and isinstance(row.get("text"), str)
    }


def _by_id(rows: list[Any], texts: Mapping[str, str]) -> dict[str, str]:
    """The texts by the ids that the briefing gives them, whatever their files are called now.

    The digest decides: a file may have been renamed, or read from standard input, or its name is shared by another.
    """
    known = {_digest(text): text for text in texts.values()}
    found = {}
    for row in rows:
        text = known.get(row["text_sha256"], texts.get(row["id"]))
        if text is not None and row["status"] != "rejected":
            found[row["id"]] = text
    return found


def _checks(value: Mapping[str, Any], texts: Mapping[str, str]) -> Iterator[Check]:
    rows: list[Any] = value["documents"]
    if value.get("headline") is not None:
        yield _judged("headline", value["headline"], rows, texts)
    for index, sentence in enumerate(value["sentences"]):
        yield _sentence(index, sentence, value, rows, texts)
    for number, conflict in enumerate(value.get("conflicts", ())):
        for side, claim in enumerate(conflict["claims"]):
            yield _quoted(f"conflict {number} claim {side}", claim["value"], claim, rows, texts)
    for number, event in enumerate(value.get("timeline", ())):
        yield _quoted(f"timeline {number}", event["text"], event, rows, texts)
    yield from (_source(row, texts) for row in rows if row["status"] != "rejected")
    yield _whole(value)


def _sentence(
    index: int,
    sentence: Mapping[str, Any],
    value: Mapping[str, Any],
    rows: list[Any],
    texts: Mapping[str, str],
) -> Check:
    name = f"sentence {index}"
    citations, problems = _citations(name, sentence, rows, texts)
    if leant_on := sentence.get("origins"):
        problems += _citations(f"{name} origin", {"citations": leant_on}, rows, texts)[1]
    start, end = sentence["start_char_index"], sentence["end_char_index"]
    if not _is_range(start, end, value["text"]) or value["text"][start:end] != sentence["text"]:
        stands = value["text"][start:end] if _is_range(start, end, value["text"]) else None
        problems.append(
            f"[{start}, {end}) of the briefing's text {_apart(stands, sentence['text'], 'the sentence')}"
        )
    claimed = sentence["support"]["label"]
    found = exact.label(sentence["text"], citations) if citations else None
    if claimed not in get_args(SupportLabel):
        problems.append(f"labelled {claimed!r}, which is no label")
    is_weaker = claimed in _STRING_LABELS and _strength(found) < _strength(claimed)
    if is_weaker and len(citations) == len(sentence["citations"]):  # else it has been said what is wrong
        problems.append(f"labelled {claimed}, but the cited text {_unmade(sentence['text'], citations)}")
    how = claimed if claimed in _STRING_LABELS else f"{claimed} (judged, not provable by comparison)"
    return Check(name, tuple(problems), f"{how}, {_count(citations)}")


def _strength(label: str | None) -> int:
    return {"verbatim": 3, "compressed": 2, "resolved": 1}.get(label or "", 0)


def _judged(name: str, item: Mapping[str, Any], rows: list[Any], texts: Mapping[str, str]) -> Check:
    """A text that has to be its citations' own words."""
    citations, problems = _citations(name, item, rows, texts)
    if citations and exact.label(item["text"], citations) is None:
        problems.append(f"the cited text {_unmade(item['text'], citations)}")
    return Check(name, tuple(problems), _count(citations))


def _quoted(
    name: str, words: str, item: Mapping[str, Any], rows: list[Any], texts: Mapping[str, str]
) -> Check:
    """Words that have to stand in one of their citations."""
    citations, problems = _citations(name, item, rows, texts)
    if citations and not any(exact.stands_in(words, citation) for citation in citations):
        problems.append(f"{_short(words)} does not stand in the cited text")
    return Check(name, tuple(problems), _count(citations))


def _citations(
    name: str, item: Mapping[str, Any], rows: list[Any], texts: Mapping[str, str]
) -> tuple[list[Citation], list[str]]:
    """The citations that hold, and what is wrong with those that do not."""
    good: list[Citation] = []
    problems: list[str] = []
    if not item["citations"]:
        problems.append("no citation")
    for number, row in enumerate(item["citations"]):
        document_id, start, end = row["document_id"], row["start_char_index"], row["end_char_index"]
        where = f"citation {number}, {document_id} [{start}, {end})"
        place = row["document_index"]
        if type(place) is not int or not 0 <= place < len(rows) or rows[place]["id"] != document_id:
            problems.append(f"{where}: document_index {place!r} is another document")
            continue
        text = texts.get(document_id)
        if text is None:
            problems.append(f"{where}: its text was not given")
        elif not _is_range(start, end, text):
            problems.append(f"{where}: not a span of its {len(text)} characters")
        elif text[start:end] != row["cited_text"]:
            problems.append(
                f"{where}: the source {_apart(text[start:end], row['cited_text'], 'the citation')}"
            )
        else:
            good.append(Citation(Span(document_id, start, end), row["cited_text"]))
    return good, problems


def _source(row: Mapping[str, Any], texts: Mapping[str, str]) -> Check:
    name = f"document {row['id']}"
    text = texts.get(row["id"])
    if text is None:
        return Check(name, ("its text was not given",))
    digest = _digest(text)
    if digest != row["text_sha256"]:
        changed = (
            f"its text has the digest {digest[:12]}, the briefing was made from {row['text_sha256'][:12]}"
        )
        if isinstance(row.get("text"), str) and row["text"] != text:
            changed += f"; it {_apart(text, row['text'], 'the text in the briefing')}"
        return Check(name, (changed,))
    return Check(name, (), f"unchanged, {len(text)} characters")


def _whole(value: Mapping[str, Any]) -> Check:
    """Everything else: the id is a digest of the object."""
    given, found = value["id"], identify(value)
    if given != found:
        changed = f"the object has the digest {found}, not {given!r}: something in it was changed"
        return Check("the whole", (changed,))
    return Check("the whole", (), f"unchanged since {given} was given to it")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _is_range(start: object, end: object, text: str) -> bool:
    # an end behind the text's own would be cut to it by a slice, and pass
    return type(start) is int and type(end) is int and 0 <= start < end <= len(text)


def _count(citations: list[Citation]) -> str:
    return f"{len(citations)} citation{'' if len(citations) == 1 else 's'}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return repr(flat if len(flat) <= _SHOWN_CHARS else flat[: _SHOWN_CHARS - 3] + "...")


def _unmade(text: str, citations: list[Citation]) -> str:
    """What of a shown text its citations do not make; words deleted and brackets put in are no difference."""
    sources = [[w.casefold() for w in re.findall(r"\w+", show(c.cited_text))] for c in citations]
    places = [_first_missing(text, source) for source in sources]
    if not places or None in places:  # every word is there: the marks between them are not
        shown = [show(citation.cited_text) for citation in citations]
        nearest = max(shown, key=lambda cited: _parting(cited, text), default=None)
        return _apart(nearest, text, "the briefing")
    place = max(place for place in places if place is not None)
    word = _WORD.match(text, place)
    return f"has no {_short(word[0] if word else text)} as in {_around(text, place)}"


def _first_missing(text: str, source: list[str]) -> int | None:
    """Offset of the first word of `text` outside brackets that `source` has not in this order."""
    rest = iter(source)
    for match in _WORD.finditer(text):
        word = match["word"]
        if word is not None and word.casefold() not in rest:
            return match.start()
    return None


def _apart(stands: str | None, claimed: str, by: str) -> str:
    """What stands there and what is claimed, around the first character in which they differ."""
    if stands is None or stands == claimed:
        return f"does not read {_short(claimed)}"
    place = _parting(stands, claimed)
    return f"reads {_around(stands, place)}, {by} {_around(claimed, place)} (they part at character {place})"


def _parting(one: str, other: str) -> int:
    """Offset of the first character in which two texts differ; the shorter one's length if they never do."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _around(text: str, place: int) -> str:
    start = max(0, min(place - _BEFORE_CHARS, len(text) - _SHOWN_CHARS))
    end = start + _SHOWN_CHARS
    return repr(f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}")
