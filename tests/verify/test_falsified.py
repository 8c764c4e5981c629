"""A falsified briefing under a new id: what its sources contradict is found, and what they cannot settle is said."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import briefing
from briefing.config import settings_from
from briefing.errors import BriefingError
from briefing.identity import identify
from briefing.pipeline import brief
from briefing.read import read
from briefing.render.json import as_object
from briefing.types import Document, Draft, Moment, Plan
from briefing.verify.given import included_texts
from briefing.verify.replay import replay, tally
from eval.cases import CASES, read_cases

SEEDS = Path(briefing.__file__).parent.parent / "seeds"
MINISTER = (
    "The minister did not resign on Monday. The mayor allegedly took money from the harbour fund in May.\n"
)
BRIDGE = (
    "Ada Penn opened the bridge at Harrow on Monday morning before a crowd of 300.\n\n"
    "Officials of the county had warned her of the wind.\n\n"
    '"Nobody will cross this bridge in a storm," Penn said yesterday, and the crowd cheered her.\n'
)


def as_json(made: briefing.Briefing) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(briefing.export(made, "json", include_text=True))
    return value


@pytest.fixture(scope="module")
def made() -> dict[str, Any]:
    return as_json(briefing.summarize([SEEDS]))


@pytest.fixture(scope="module")
def minister() -> dict[str, Any]:
    return as_json(briefing.summarize([Document("a.txt", MINISTER)]))


def problems(value: dict[str, Any]) -> dict[str, str]:
    """What fails in the object under a new id, by the name of its check."""
    value["id"] = identify(value)
    checks = replay(value, included_texts(value))
    return {check.name: " ".join(check.problems) for check in checks if not check.holds}


def told(value: dict[str, Any], index: int, text: str, label: str) -> dict[str, Any]:
    """The briefing with another sentence in that place, its text and offsets all in order."""
    changed = copy.deepcopy(value)
    row = changed["sentences"][index]
    shift = len(text) - len(row["text"])
    start, end = row["start_char_index"], row["end_char_index"]
    changed["text"] = changed["text"][:start] + text + changed["text"][end:]
    row["text"], row["support"]["label"], row["end_char_index"] = text, label, end + shift
    for later in changed["sentences"][index + 1 :]:
        later["start_char_index"] += shift
        later["end_char_index"] += shift
    return changed


def replaced(
    value: dict[str, Any], index: int, old: str, new: str, label: str | None = None
) -> dict[str, Any]:
    row = value["sentences"][index]
    assert old in row["text"]
    return told(value, index, row["text"].replace(old, new), label or row["support"]["label"])


@pytest.mark.parametrize(
    ("index", "old", "new", "reason"),
    [
        (1, "did not resign", "did resign", "a negation was left out"),
        (0, "allegedly ", "", "a doubt was left out"),
    ],
)
def test_a_sentence_turned_round_by_words_left_out_is_found(
    minister: dict[str, Any], index: int, old: str, new: str, reason: str
) -> None:
    found = problems(replaced(minister, index, old, new, "compressed"))
    assert list(found) == [f"sentence {index}"]
    assert reason in found[f"sentence {index}"]


def test_another_person_in_brackets_is_found(made: dict[str, Any]) -> None:
    index = next(n for n, row in enumerate(made["sentences"]) if "[Kerry]" in row["text"])
    assert list(problems(replaced(made, index, "[Kerry]", "[Lavrov]"))) == [f"sentence {index}"]


def test_so_is_another_person_cited_to_where_that_one_is_named(made: dict[str, Any]) -> None:
    index = next(n for n, row in enumerate(made["sentences"]) if "[Kerry]" in row["text"])
    value = replaced(made, index, "[Kerry]", "[Lavrov]")
    row = value["sentences"][index]
    wording = row["citations"][0]
    text = value["documents"][wording["document_index"]]["text"]
    start = text.find("Lavrov")
    assert start >= 0
    for citation in row["citations"]:
        if citation["cited_text"] == "Kerry":
            citation.update(start_char_index=start, end_char_index=start + 6, cited_text="Lavrov")
            citation.update(
                {key: wording[key] for key in ("document_index", "document_id", "document_title")}
            )
    assert list(problems(value)) == [f"sentence {index}"]


@pytest.mark.parametrize("label", ["entailed", "unsupported", "verbatim", "compressed", "resolved"])
def test_a_falsehood_is_found_under_every_label(minister: dict[str, Any], label: str) -> None:
    assert "sentence 1" in problems(told(minister, 1, "The minister resigned on Monday.", label))


@pytest.mark.parametrize("label", ["entailed", "unsupported", "compressed", "resolved"])
def test_no_label_but_the_earned_one_stands(minister: dict[str, Any], label: str) -> None:
    row = minister["sentences"][0]
    assert "judged again it is verbatim" in problems(told(minister, 0, row["text"], label))["sentence 0"]


def test_a_score_that_the_verifier_did_not_give_is_found(minister: dict[str, Any]) -> None:
    value = copy.deepcopy(minister)
    value["sentences"][0]["support"]["score"] = 0.5
    assert problems(value) == {"sentence 0": "the score is 1.0, not 0.5"}


def test_words_behind_the_last_sentence_are_found(made: dict[str, Any]) -> None:
    value = copy.deepcopy(made)
    value["text"] += " Putin resigned on Sunday."
    assert "Putin resigned" in problems(value)["text"]


@pytest.mark.parametrize("change", ["none", "swapped", "gap", "section"])
def test_the_text_is_its_sentences_in_their_order(made: dict[str, Any], change: str) -> None:
    value = copy.deepcopy(made)
    if change == "none":
        value["sentences"] = []
    elif change == "swapped":
        value["sentences"][:2] = value["sentences"][1::-1]
    elif change == "gap":
        value["text"] = value["text"].replace("\n\n", " \n", 1)
    else:
        value["sentences"][0]["section"] = "opinion"
    assert "text" in problems(value)


def test_an_article_that_does_not_say_it_is_no_further_citation(made: dict[str, Any]) -> None:
    value = copy.deepcopy(made)
    first, other = value["sentences"][0], value["sentences"][1]["citations"][0]
    first["citations"].append(other)
    assert "sentence 0" in problems(value)


def test_more_independent_sources_than_documents_are_found(made: dict[str, Any]) -> None:
    value = copy.deepcopy(made)
    value["independent_sources"] = value["sentences"][0]["independent_sources"] = 9
    assert list(problems(value)) == ["sentence 0", "the whole"]


def test_a_headline_cut_to_say_something_else_is_found(made: dict[str, Any]) -> None:
    value = copy.deepcopy(made)
    value["headline"]["text"] = " ".join(value["headline"]["text"].split()[1:])
    assert list(problems(value)) == ["headline"]


@pytest.mark.parametrize(
    ("where", "key", "wrong", "check"),
    [
        ("whole", "offset_unit", "byte", "the whole"),
        ("sentence", "index", -1, "sentence 1"),
        ("sentence", "index", True, "sentence 1"),
        ("citation", "type", "page_location", "sentence 1"),
        ("document", "index", 2, "the whole"),
    ],
)
def test_what_says_how_to_read_the_offsets_is_what_it_was(
    made: dict[str, Any], where: str, key: str, wrong: object, check: str
) -> None:
    value = copy.deepcopy(made)
    row = value["sentences"][1]
    {"whole": value, "sentence": row, "citation": row["citations"][0], "document": value["documents"][0]}[
        where
    ][key] = wrong
    assert list(problems(value)) == [check]


@pytest.mark.parametrize("key", ["text", "expression", "date"])
def test_a_falsified_entry_of_the_timeline_is_found(made: dict[str, Any], key: str) -> None:
    value = copy.deepcopy(made)
    event = next(
        row for row in value["timeline"] if row["expression"].lower() in ("sunday", "on sunday", "today")
    )
    event[key] = {"text": event["text"].split(",")[0], "expression": "Friday", "date": "1999-01-01"}[key]
    assert [name.split()[0] for name in problems(value)] == ["timeline"]


def test_an_event_that_lost_its_first_words_is_found() -> None:
    text = "Few people believe that the mayor of Oakham left Norland on Monday night."
    value, event = event_of(text, Moment.of_day(date(2024, 6, 4)))
    event["text"] = event["text"].removeprefix("Few ")
    assert list(problems(value)) == ["timeline 0"]


def event_of(sentence: str, published_at: Moment | None) -> tuple[dict[str, Any], dict[str, Any]]:
    """A briefing with a timeline, and what that says of the sentence; one entry alone would be no timeline."""
    text = f"{sentence} The ground beside the river will be sold to the county on 12 December 2031.\n"
    value = as_json(briefing.summarize([Document("a.txt", text, published_at=published_at)]))
    assert problems(copy.deepcopy(value)) == {}
    event, _ = value["timeline"]
    return value, event


@pytest.mark.parametrize(
    "day", ["2025-02-05", "2025-03-04", "2024-02-04", "2025-02-00", "2025-02-30", "", "4 February", None]
)
def test_a_day_and_month_without_a_year_are_counted_again(day: str | None) -> None:
    written = Moment.of_day(date(2025, 2, 10))
    value, event = event_of("The mill of Oakham burned down on 4 February after a long strike.", written)
    assert event["date"] == "2025-02-04"
    event["date"] = day
    assert list(problems(value)) == ["timeline 0"]


@pytest.mark.parametrize("day", ["2025-10-00", "2025-10-08", "2024-10-09"])
def test_so_is_one_with_its_weekday(day: str) -> None:
    written = Moment.of_day(date(2025, 10, 20))
    value, event = event_of(
        "The mill of Oakham burned down on Thursday 9 October after a long strike.", written
    )
    assert event["date"] == "2025-10-09"
    event["date"] = day
    assert list(problems(value)) == ["timeline 0"]


def test_a_day_that_only_limits_what_is_told_is_not_its_day() -> None:
    text = "The mill of Oakham burned down on 4 February 2025 and stays closed until 9 March 2025."
    value, event = event_of(text, None)
    event["date"], event["expression"] = "2025-03-09", "9 March 2025"
    assert list(problems(value)) == ["timeline 0"]


@pytest.mark.parametrize("label", ["compressed", "resolved", "verbatim"])
def test_what_words_left_out_make_is_not_proved_where_no_licence_takes_them(label: str) -> None:
    text = "The police ruled out that the fire in the mill of Oakham was arson.\n"
    value = as_json(briefing.summarize([Document("a.txt", text)]))
    found = problems(told(value, 0, "The fire in the mill of Oakham was arson.", label))
    assert list(found) == ["sentence 0"]


def conflicting() -> dict[str, Any]:
    first = "3 March 2014\n\nThe fire in the hospital was caused by a gas leak, police said."
    second = "4 March 2014\n\nCorrection: The fire in the hospital was not caused by a gas leak."
    return as_json(briefing.summarize([Document("a.txt", first), Document("b.txt", second)], words=60))


def test_a_side_of_a_conflict_without_its_not_is_found() -> None:
    value = conflicting()
    assert problems(copy.deepcopy(value)) == {}
    (claim,) = [c for c in value["conflicts"][0]["claims"] if " not " in c["value"]]
    claim["value"] = claim["value"].replace(" not ", " ")
    assert [name.split()[0] for name in problems(value)] == ["conflict"]


def test_a_figure_that_the_source_writes_out_stands_and_another_does_not() -> None:
    first = "3 March 2014\n\nTwenty-three miners were trapped in the mine on Monday, the ministry said."
    second = "5 March 2014\n\nThe owner of the mine corrected the number of trapped miners from 23 to 19."
    value = as_json(briefing.summarize([Document("a.txt", first), Document("b.txt", second)], words=60))
    claims = [claim for conflict in value["conflicts"] for claim in conflict["claims"]]
    (claim,) = [claim for claim in claims if claim["citations"][0]["document_id"] == "a.txt"]
    claim["value"] = "23"
    assert problems(value) == {}
    claim["value"] = "24"
    assert [name.split()[0] for name in problems(value)] == ["conflict"]


def test_an_age_beside_a_name_is_that_of_the_cited_words() -> None:
    first = "The skipper of the trawler was taken to hospital in Torvik. Tomas Velkov, 52, had steered it onto the "
    first += "reef, the harbour police said."
    second = "The trawler struck the reef at night. The harbour police questioned its skipper, Tomas Velkanov, for an "
    second += "hour. The forty-seven-year-old said that the lamp had been out."
    value = as_json(briefing.summarize([Document("a.txt", first), Document("b.txt", second)], words=60))
    (claim,) = [claim for claim in value["conflicts"][0]["claims"] if claim["value"] == "Tomas Velkanov, 47"]
    assert problems(copy.deepcopy(value)) == {}
    claim["value"] = "Tomas Velkanov, 46"
    assert [name.split()[0] for name in problems(value)] == ["conflict"]


def test_a_side_cut_out_of_a_sentence_that_says_more_is_found() -> None:
    value = conflicting()
    claim = value["conflicts"][0]["claims"][0]
    claim["value"] = claim["value"].split(",")[0]
    assert "not the whole of the cited sentence" in next(iter(problems(value).values()))


def test_a_day_in_brackets_has_to_follow_from_the_date_that_came_with_the_article() -> None:
    day = Moment.of_day(date(2014, 3, 4))
    value = as_json(briefing.summarize([Document("a.txt", BRIDGE, published_at=day)], words=200))
    assert problems(copy.deepcopy(value)) == {}
    index = next(n for n, row in enumerate(value["sentences"]) if "yesterday [3 March]" in row["text"])
    found = problems(replaced(value, index, "[3 March]", "[1 March]"))
    assert found == {f"sentence {index}": "its article's date does not lead to '1 March'"}


def test_what_no_source_can_settle_is_said_to_rest_on_the_id(made: dict[str, Any]) -> None:
    value = copy.deepcopy(made)
    value["documents"][0]["publisher"] = "Nobody"
    assert problems(value) == {}
    last = replay(value, included_texts(value))[-1]
    assert "statuses, dates, publishers and what was left out rest on that alone" in str(last)


# ------------------------------------------------------------------------- what other writers make still holds


def reworded(text: str) -> str:
    return text.replace(" said", " stated").replace(" killed", " slain").replace(" people", " persons")


def turned(text: str) -> str:
    head, comma, rest = text.rstrip(".").partition(", ")
    return f"{rest[:1].upper()}{rest[1:]}, {head[:1].lower()}{head[1:]}." if comma else text


def shortened(text: str) -> str:
    return f"{text.split(', ')[0].rstrip('.')}."


def falsified(text: str) -> str:
    return text.replace(" not ", " ").replace("1", "2")


@pytest.mark.parametrize("mode", ["drop", "flag"])
@pytest.mark.parametrize("wording", [reworded, turned, shortened, falsified])
def test_whatever_a_writer_makes_of_it_the_briefing_proves_itself(
    wording: Callable[[str], str], mode: str
) -> None:
    def write(plan: Plan) -> tuple[Draft, ...]:
        return tuple(Draft(wording(pick.rendition.text), pick) for pick in plan.picks)

    settings = settings_from(flags={"words": 300, "on_unsupported": mode})
    bases: set[str | None] = set()
    for example in read_cases(CASES)[::4]:
        try:
            made = brief(read(example.documents), settings, write=write)
        except BriefingError:
            continue
        checks = replay(as_object(made, include_text=False), {d.id: d.text for d in example.documents})
        assert [str(check) for check in checks if not check.holds] == []
        bases |= {check.basis for check in checks}
    assert "proved by comparison" in bases
    assert ("not supported" in bases) == (mode == "flag")


def test_judged_sentences_are_counted_apart_from_proved_ones(made: dict[str, Any]) -> None:
    checks = replay(made, included_texts(made))
    assert tally(checks) == f"{len(made['sentences'])} proved by comparison, 0 judged, 0 not supported"
    value = told(made, 0, falsified(made["sentences"][0]["text"]).replace("Sunday", "Monday"), "unsupported")
    assert tally(replay(value, included_texts(value))).endswith("0 not supported, 1 failed")


@pytest.mark.parametrize(
    ("stories", "words"),
    [
        ("cases", 60),
        ("cases", 150),
        ("cases", 400),
        ("developing", 150),
        ("contested", 150),
        ("heldout", 150),
    ],
)
def test_every_story_proves_itself_at_every_length(stories: str, words: int) -> None:
    for example in read_cases(CASES.parent / stories):
        made = briefing.summarize(example.documents, words=words)
        checks = replay(as_object(made, include_text=False), {d.id: d.text for d in example.documents})
        assert [str(check) for check in checks if not check.holds] == []
