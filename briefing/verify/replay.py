"""A briefing's JSON, proved again from the sources alone: no model, no pipeline, no trust.

Every citation is compared character by character, and every sentence is judged again as it was when it was made: by
comparison, by what governs the words that were left out, by whom its brackets may name, and, where a model wrote it,
by the verifier. The shown text has to be its sentences and nothing else. What no source can settle (a status, a date,
a publisher, what a conflict is about, a sentence left out afterwards) has to agree with the digest that is the
briefing's id; who makes a new id for it is not found out.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from briefing.errors import InputUnsupported
from briefing.identity import identify
from briefing.types import Citation, Document, Section, Span, SupportLabel
from briefing.verify import exact
from briefing.verify.again import default_judge, judge_again
from briefing.verify.differences import apart, short, unmade

Basis = Literal["proved by comparison", "judged", "not supported"]

_BASES: Mapping[str, Basis] = {
    "verbatim": "proved by comparison",
    "compressed": "proved by comparison",
    "resolved": "proved by comparison",
    "entailed": "judged",
    "unsupported": "not supported",
}
_STRENGTHS = {"verbatim": 3, "compressed": 2, "resolved": 1}
# The words of these are whole sentences; those of the others are a figure, a name or a day.
_TOLD_WHOLE = ("outcome", "retraction")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was proved or not, named as a reader would look for it."""

    name: str  # "sentence 3"
    problems: tuple[str, ...]
    note: str = ""
    basis: Basis | None = None  # of a sentence: what it rests on

    @property
    def holds(self) -> bool:
        return not self.problems

    def __str__(self) -> str:
        if self.holds:
            return f"ok    {self.name}: {self.note}"
        return "\n".join(f"FAIL  {self.name}: {problem}" for problem in self.problems)


@dataclass(frozen=True, slots=True)
class _Given:
    """The briefing and the sources to hold it against."""

    value: Mapping[str, Any]
    rows: Sequence[Any]  # of the briefing's documents
    texts: Mapping[str, str]
    documents: Mapping[str, Document]


def replay(value: Mapping[str, Any], texts: Mapping[str, str]) -> tuple[Check, ...]:
    """One check a headline, sentence, claim, timeline entry and source, in that order, and two of the whole.

    `texts` maps document ids to their texts; a text that came under another name is known by its digest. Raises
    InputUnsupported if the object is not a briefing.
    """
    if value.get("object") != "briefing" or not isinstance(value.get("sentences"), list):
        raise InputUnsupported('not a briefing: the JSON object has no "object": "briefing" with sentences')
    try:
        known = _by_id(value["documents"], texts)
        documents = {id: Document(id, text) for id, text in known.items()}
        return tuple(_checks(_Given(value, value["documents"], known, documents)))
    except KeyError as error:
        raise InputUnsupported(f"not a briefing as the schema has it: {error} is missing") from error
    except (TypeError, AttributeError, IndexError, ValueError) as error:
        raise InputUnsupported(
            "not a briefing as the schema has it: a value in it is of another kind"
        ) from error


def tally(checks: Sequence[Check]) -> str:
    """On what the sentences rest, counted apart: comparison, judgement, or nothing."""
    counted = Counter(check.basis for check in checks if check.basis is not None and check.holds)
    failed = sum(check.basis is not None and not check.holds for check in checks)
    told = [f"{counted[basis]} {basis}" for basis in get_args(Basis)]
    return ", ".join([*told, f"{failed} failed"] if failed else told)


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


def _by_id(rows: Sequence[Any], texts: Mapping[str, str]) -> dict[str, str]:
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


def _checks(given: _Given) -> Iterator[Check]:
    value = given.value
    if value.get("headline") is not None:
        yield _headline(value["headline"], given)
    for index, sentence in enumerate(value["sentences"]):
        yield _sentence(index, sentence, given)
    yield _text(value)
    for number, conflict in enumerate(value.get("conflicts", ())):
        for side, claim in enumerate(conflict["claims"]):
            yield _claim(f"conflict {number} claim {side}", claim, given, kind=conflict["kind"])
    for number, event in enumerate(value.get("timeline", ())):
        yield _event(f"timeline {number}", event, given)
    yield from (_source(row, given.texts) for row in given.rows if row["status"] != "rejected")
    yield _whole(value)


def _sentence(index: int, sentence: Mapping[str, Any], given: _Given) -> Check:
    name, text = f"sentence {index}", sentence["text"]
    citations, problems = _citations(sentence, given)
    are_whole = not problems
    if leant_on := sentence.get("origins"):
        problems += _citations({"citations": leant_on}, given)[1]
    shown = given.value["text"]
    start, end = sentence["start_char_index"], sentence["end_char_index"]
    if not _is_range(start, end, shown) or shown[start:end] != text:
        stands = shown[start:end] if _is_range(start, end, shown) else None
        problems.append(f"[{start}, {end}) of the briefing's text {apart(stands, text, 'the sentence')}")
    claimed = sentence["support"]["label"]
    if claimed not in _BASES:
        return Check(name, (*problems, f"labelled {claimed!r}, which is no label"))
    basis = _BASES[claimed]
    if are_whole:  # else it has been said what is wrong
        problems += _unearned(text, citations, sentence["support"], given)
    return Check(name, tuple(problems), f"{_how(claimed, basis)}, {_count(citations)}", basis)


def _unearned(
    text: str, citations: Sequence[Citation], claimed: Mapping[str, Any], given: _Given
) -> list[str]:
    """Why the sentence has not the support that the briefing claims; empty where it has."""
    label = claimed["label"]
    if label in _STRENGTHS and _strength(exact.label(text, citations)) < _strength(label):
        return [f"labelled {label}, but the cited text {unmade(text, citations)}"]
    verdict = judge_again(text, citations, claimed, judge=default_judge(), documents=given.documents)
    if verdict.problem is not None:
        return [verdict.problem]
    if label == "unsupported" and "unsupported:flag" not in str(given.value["signature"]).split("|"):
        return ["not supported by its sources, and the briefing was not made to show such sentences"]
    return []


def _strength(label: SupportLabel | None) -> int:
    return _STRENGTHS.get(label or "", 0)


def _how(label: str, basis: Basis) -> str:
    return label if label in _STRENGTHS else f"{label} ({basis}, not provable by comparison)"


def _text(value: Mapping[str, Any]) -> Check:
    """The shown text is the sentences in their order, a space between them, a paragraph break between sections."""
    rows = value["sentences"]
    if not rows:
        return Check("text", ("the briefing has no sentence",))
    made, section = "", None
    for row in rows:
        if row["section"] not in get_args(Section):
            return Check("text", (f"there is no section {row['section']!r}",))
        gap = "" if section is None else " " if row["section"] == section else "\n\n"
        made += gap + row["text"]
        section = row["section"]
    if made != value["text"]:
        return Check("text", (f"the sentences make a text that {apart(made, value['text'], 'the text')}",))
    return Check("text", (), f"its sentences and nothing else, {len(rows)}")


def _headline(item: Mapping[str, Any], given: _Given) -> Check:
    citations, problems = _citations(item, given)
    if citations and exact.label(item["text"], citations) != "verbatim":
        problems.append(f"the cited text {unmade(item['text'], citations)}")
    return Check("headline", tuple(problems), _count(citations))


def _claim(name: str, claim: Mapping[str, Any], given: _Given, *, kind: str) -> Check:
    """One side of a conflict: its words stand side by side in its first citation, or are the whole of it."""
    citations, problems = _citations(claim, given)
    words = claim["value"]
    if not problems:
        if not exact.has_part(words, citations[0]):
            problems.append(f"{short(words)} does not stand in the cited text")
        elif kind in _TOLD_WHOLE and not exact.is_whole(words, citations[0]):
            problems.append(f"{short(words)} is a part of the cited sentence, which says more")
    return Check(name, tuple(problems), _count(citations))


def _event(name: str, event: Mapping[str, Any], given: _Given) -> Check:
    """An entry of the timeline: a whole sentence that has the words for the day. The day itself is not compared."""
    citations, problems = _citations(event, given)
    if not problems:
        if not exact.is_whole(event["text"], citations[0]):
            problems.append(f"{short(event['text'])} is not the cited sentence")
        if event["expression"] not in citations[0].cited_text:
            problems.append(f"{short(event['expression'])} does not stand in the cited text")
    return Check(name, tuple(problems), _count(citations))


def _citations(item: Mapping[str, Any], given: _Given) -> tuple[list[Citation], list[str]]:
    """The citations that hold, and what is wrong with those that do not."""
    good: list[Citation] = []
    problems: list[str] = []
    if not item["citations"]:
        problems.append("no citation")
    for number, row in enumerate(item["citations"]):
        document_id, start, end = row["document_id"], row["start_char_index"], row["end_char_index"]
        where = f"citation {number}, {document_id} [{start}, {end})"
        place = row["document_index"]
        if (
            type(place) is not int
            or not 0 <= place < len(given.rows)
            or given.rows[place]["id"] != document_id
        ):
            problems.append(f"{where}: document_index {place!r} is another document")
            continue
        text = given.texts.get(document_id)
        if text is None:
            problems.append(f"{where}: its text was not given")
        elif not _is_range(start, end, text):
            problems.append(f"{where}: not a span of its {len(text)} characters")
        elif text[start:end] != row["cited_text"]:
            problems.append(
                f"{where}: the source {apart(text[start:end], row['cited_text'], 'the citation')}"
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
            changed += f"; it {apart(text, row['text'], 'the text in the briefing')}"
        return Check(name, (changed,))
    if row["char_count"] != len(text):
        return Check(name, (f"it has {len(text)} characters, not {row['char_count']!r}",))
    return Check(name, (), f"unchanged, {len(text)} characters")


def _whole(value: Mapping[str, Any]) -> Check:
    """Everything else: the id is a digest of the object."""
    given, found = value["id"], identify(value)
    if given != found:
        changed = f"the object has the digest {found}, not {given!r}: something in it was changed"
        return Check("the whole", (changed,))
    unsettled = "statuses, dates, publishers and what was left out rest on that alone"
    return Check("the whole", (), f"unchanged since {given} was given to it; {unsettled}")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _is_range(start: object, end: object, text: str) -> bool:
    # an end behind the text's own would be cut to it by a slice, and pass
    return type(start) is int and type(end) is int and 0 <= start < end <= len(text)


def _count(citations: Sequence[Citation]) -> str:
    return f"{len(citations)} citation{'' if len(citations) == 1 else 's'}"
