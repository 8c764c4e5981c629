"""A briefing's JSON, proved again from the sources alone: no model, no pipeline, no trust.

Every citation is compared character by character, and every sentence is judged again as it was when it was made: by
comparison, by what governs the words that were left out, by whom its brackets may name, and, where a model wrote it,
by the verifier. The shown text has to be its sentences and nothing else. What no source can settle (a status, a date,
a publisher, what a conflict is about, a sentence left out afterwards) has to agree with the digest that is the
briefing's id; who makes a new id for it is not found out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from briefing.errors import InputUnsupported
from briefing.identity import identify
from briefing.types import Citation, Section, SupportLabel
from briefing.verify import claims, days, exact
from briefing.verify.again import default_judge, judge_again
from briefing.verify.differences import apart, short, unmade
from briefing.verify.given import Given, digest, given, is_range

Basis = Literal["proved by comparison", "judged", "not supported"]

_BASES: Mapping[str, Basis] = {
    "verbatim": "proved by comparison",
    "compressed": "proved by comparison",
    "resolved": "proved by comparison",
    "entailed": "judged",
    "unsupported": "not supported",
}
_OFFSETS = "unicode_code_point"
_STRENGTHS = {"verbatim": 3, "compressed": 2, "resolved": 1}


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


def replay(value: Mapping[str, Any], texts: Mapping[str, str]) -> tuple[Check, ...]:
    """One check a headline, sentence, claim, timeline entry and source, in that order, and two of the whole.

    `texts` maps document ids to their texts; a text that came under another name is known by its digest. Raises
    InputUnsupported if the object is not a briefing.
    """
    if value.get("object") != "briefing" or not isinstance(value.get("sentences"), list):
        raise InputUnsupported('not a briefing: the JSON object has no "object": "briefing" with sentences')
    try:
        return tuple(_checks(given(value, texts)))
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


def _checks(held: Given) -> Iterator[Check]:
    value = held.value
    if value.get("headline") is not None:
        yield _headline(value["headline"], held)
    for index, sentence in enumerate(value["sentences"]):
        yield _sentence(index, sentence, held)
    yield _text(value)
    for number, conflict in enumerate(value.get("conflicts", ())):
        for side, claim in enumerate(conflict["claims"]):
            yield _claim(f"conflict {number} claim {side}", claim, held, kind=conflict["kind"])
    for number, event in enumerate(value.get("timeline", ())):
        yield _event(f"timeline {number}", event, held)
    yield from (_source(row, held.texts) for row in held.rows if row["status"] != "rejected")
    yield _whole(held)


def _sentence(index: int, sentence: Mapping[str, Any], held: Given) -> Check:
    name, text = f"sentence {index}", sentence["text"]
    citations, problems = held.citations(sentence)
    are_whole = not problems
    if leant_on := sentence.get("origins"):
        problems += held.citations({"citations": leant_on})[1]
    shown = held.value["text"]
    start, end = sentence["start_char_index"], sentence["end_char_index"]
    if not is_range(start, end, shown) or shown[start:end] != text:
        stands = shown[start:end] if is_range(start, end, shown) else None
        problems.append(f"[{start}, {end}) of the briefing's text {apart(stands, text, 'the sentence')}")
    if not _is_number(sentence["index"], index):
        problems.append(f"its index is {sentence['index']!r}, not {index}")
    claimed = sentence["support"]["label"]
    if claimed not in _BASES:
        return Check(name, (*problems, f"labelled {claimed!r}, which is no label"))
    basis = _BASES[claimed]
    if are_whole:  # else it has been said what is wrong
        problems += _unearned(text, citations, sentence["support"], held)
        problems += _overcounted(sentence["independent_sources"], sentence["citations"], held)
    return Check(name, tuple(problems), f"{_how(claimed, basis)}, {_count(citations)}", basis)


def _unearned(text: str, citations: Sequence[Citation], claimed: Mapping[str, Any], held: Given) -> list[str]:
    """Why the sentence has not the support that the briefing claims; empty where it has."""
    label = claimed["label"]
    if label in _STRENGTHS and _strength(exact.label(text, citations, held.documents)) < _strength(label):
        problems = [
            f"labelled {label}, but no licence makes it of the cited text, which {unmade(text, citations)}"
        ]
        support = default_judge()(text, citations)
        if support.label == "unsupported":
            problems.insert(0, f"labelled {label}, but not supported: {support.reason}")
        return problems
    verdict = judge_again(text, citations, claimed, judge=default_judge(), documents=held.documents)
    if verdict.problem is not None:
        return [verdict.problem]
    if label == "resolved":
        day = days.miscounted(text, citations, held.published(citations[0]))
        return [] if day is None else [f"its article's date does not lead to {day!r}"]
    if label == "unsupported" and "unsupported:flag" not in str(held.value["signature"]).split("|"):
        return ["not supported by its sources, and the briefing was not made to show such sentences"]
    return []


def _overcounted(stated: Any, citations: Sequence[Any], held: Given) -> list[str]:
    """Why a sentence has not so many independent sources; those of one publisher may be fewer than its families."""
    most = held.families(citation["document_id"] for citation in citations)
    return [] if stated <= most else [f"{stated} independent sources, but it cites {most}"]


def _strength(label: SupportLabel | None) -> int:
    return _STRENGTHS.get(label or "", 0)


def _how(label: str, basis: Basis) -> str:
    if basis == "not supported":
        return f"{label}, as it says itself"
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


def _headline(item: Mapping[str, Any], held: Given) -> Check:
    citations, problems = held.citations(item)
    if citations and exact.label(item["text"], citations) != "verbatim":
        problems.append(f"the cited text {unmade(item['text'], citations)}")
    return Check("headline", tuple(problems), _count(citations))


def _claim(name: str, claim: Mapping[str, Any], held: Given, *, kind: str) -> Check:
    """One side of a conflict: its words stand side by side in its first citation, or are the whole of it."""
    citations, problems = held.citations(claim)
    if not problems:
        fault = claims.fault(claim["value"], citations[0], kind=kind)
        problems += [] if fault is None else [fault]
    return Check(name, tuple(problems), _count(citations))


def _event(name: str, event: Mapping[str, Any], held: Given) -> Check:
    """An entry of the timeline: a whole sentence, and the day that its words lead to."""
    citations, problems = held.citations(event)
    if not problems:
        if not exact.is_whole(event["text"], citations[0]):
            problems.append(f"{short(event['text'])} is not the whole of the cited sentence")
        document = held.documents[citations[0].span.document_id]
        told, expressions = days.told_on(citations[0], document, held.published(citations[0]))
        if event["expression"] not in expressions:
            problems.append(f"{short(event['expression'])} are not the words for a day in the cited text")
        elif event["date"] not in told:
            problems.append(f"{short(event['expression'])} is not {event['date']}")
    return Check(name, tuple(problems), _count(citations))


def _source(row: Mapping[str, Any], texts: Mapping[str, str]) -> Check:
    name = f"document {row['id']}"
    text = texts.get(row["id"])
    if text is None:
        return Check(name, ("its text was not given",))
    found = digest(text)
    if found != row["text_sha256"]:
        changed = (
            f"its text has the digest {found[:12]}, the briefing was made from {row['text_sha256'][:12]}"
        )
        if isinstance(row.get("text"), str) and row["text"] != text:
            changed += f"; it {apart(text, row['text'], 'the text in the briefing')}"
        return Check(name, (changed,))
    if row["char_count"] != len(text):
        return Check(name, (f"it has {len(text)} characters, not {row['char_count']!r}",))
    return Check(name, (), f"unchanged, {len(text)} characters")


def _whole(held: Given) -> Check:
    """Everything else: the id is a digest of the object."""
    value = held.value
    stated, found = value["id"], identify(value)
    problems = []
    if stated != found:
        problems.append(f"the object has the digest {found}, not {stated!r}: something in it was changed")
    if value["offset_unit"] != _OFFSETS:
        problems.append(f"the offsets count {_OFFSETS!r}, not {value['offset_unit']!r}")
    if any(not _is_number(row["index"], place) for place, row in enumerate(held.rows)):
        problems.append("the documents are numbered otherwise than they stand")
    taken = [row["id"] for row in held.rows if row["status"] in ("used", "copy")]
    most, counted = max(1, held.families(taken)), value["independent_sources"]
    if counted > most:
        problems.append(f"{counted} independent sources, but {most} were used")
    unsettled = "statuses, dates, publishers and what was left out rest on that alone"
    return Check("the whole", tuple(problems), f"unchanged since {stated} was given to it; {unsettled}")


def _is_number(stated: Any, number: int) -> bool:
    return type(stated) is int and stated == number


def _count(citations: Sequence[Citation]) -> str:
    return f"{len(citations)} citation{'' if len(citations) == 1 else 's'}"
