"""`import briefing`: the public names, and what they promise."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

import briefing

SEEDS = Path(briefing.__file__).parent.parent / "seeds"


def statuses_of(made: briefing.Briefing) -> list[str]:
    return [document["status"] for document in json.loads(briefing.export(made, "json"))["documents"]]


def test_the_public_names_are_these() -> None:
    assert sorted(briefing.__all__) == [
        "BackendUnavailable", "Briefing", "BriefingError", "CheckFailed", "Citation", "Conflict", "Document",
        "InputError", "Moment", "NoUsableSentence", "Span", "Statement", "UsageError", "export", "summarize",
    ]  # fmt: skip
    assert all(hasattr(briefing, name) for name in briefing.__all__)


def test_every_format_can_be_exported_again_and_again() -> None:
    result = briefing.summarize([SEEDS])
    for format_name in ("markdown", "json", "text", "html"):
        first = briefing.export(result, format_name)
        assert first == briefing.export(result, format_name)
    assert json.loads(briefing.export(result, "json"))["object"] == "briefing"


def test_one_path_or_one_document_is_a_source_too() -> None:
    text = "The council of Harrow voted on Tuesday to close the old bridge over the river."
    result = briefing.summarize(briefing.Document("a", text))
    assert result.statements[0].text == text
    assert result.statements[0].citations[0].cited_text == text
    assert briefing.summarize(str(SEEDS)).statements


@pytest.mark.parametrize(
    "options", [{"words": 0}, {"words": "many"}, {"writer": "nobody"}, {"on_unsupported": "hide"}]
)
def test_a_wrong_option_is_a_usage_error(options: dict[str, object]) -> None:
    with pytest.raises(briefing.UsageError):
        briefing.summarize([SEEDS], **options)  # type: ignore[arg-type]


def test_everything_raised_on_purpose_is_a_briefing_error() -> None:
    with pytest.raises(briefing.BriefingError):
        briefing.summarize(["no/such/file.txt"])
    with pytest.raises(briefing.NoUsableSentence):
        briefing.summarize(briefing.Document("a", " \n "))


def test_a_wished_language_that_no_article_has_is_not_said_to_be_the_briefings() -> None:
    article = briefing.Document(
        "a", "The council of Harrow voted on Tuesday to close the old bridge.", language="en"
    )
    assert briefing.summarize(article, language="de").language == "en"
    assert briefing.summarize(article, language="en-GB").language == "en"


@pytest.mark.parametrize("sources", [None, 5, b"x", [b"x"], [None], [{"text": "x"}], {"text": "x"}, []])
def test_what_is_no_source_is_a_usage_error_that_says_what_is_one(sources: object) -> None:
    with pytest.raises(
        briefing.UsageError, match=r"give paths of files or folders, patterns, or Document"
    ) as error:
        briefing.summarize(sources)  # type: ignore[arg-type]
    assert "standard input" not in str(error.value)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"text": None}, "'a': its text is of type NoneType; give a str"),
        ({"text": float("nan")}, "its text is of type float"),
        ({"text": b"The bridge is closed."}, "its text is of type bytes"),
        ({"id": 5}, "document 5: its id is of type int; give a str"),
        ({"title": 5}, "its title is of type int"),
        ({"language": 7}, "its language is of type int"),
        ({"published_at": "2024-03-31"}, r"its published_at is of type str; give Moment.of_day\(date\) or"),
    ],
)
def test_a_field_of_the_wrong_type_is_a_usage_error_that_names_it(
    fields: dict[str, object], said: str
) -> None:
    document = briefing.Document(**{"id": "a", "text": "The bridge is closed.", **fields})  # type: ignore[arg-type]
    with pytest.raises(briefing.UsageError, match=said):
        briefing.summarize(["seeds/", document])


def test_a_document_may_have_its_day() -> None:
    day = briefing.Moment.of_day(date(2024, 3, 31))
    article = briefing.Document("a", "The bridge was closed yesterday.", published_at=day)
    assert briefing.summarize(article).statements[0].text == "The bridge was closed yesterday [30 March]."


@pytest.mark.parametrize("option", ["model", "base_url"])
def test_a_choice_that_the_writer_does_nothing_with_is_no_silent_one(option: str) -> None:
    with pytest.raises(briefing.UsageError, match=f"extractive takes no {option}"):
        briefing.summarize([SEEDS], **{option: "x"})  # type: ignore[arg-type]


def test_a_page_without_an_article_has_no_say_in_the_language(tmp_path: Path) -> None:
    page = tmp_path / "empty.html"
    page.write_text("<html><head><title>x</title></head><body></body></html>")
    made = briefing.summarize(
        [page, briefing.Document("a", "The council voted on Tuesday to close the bridge.")]
    )
    assert made.language == "en"
    assert statuses_of(made) == ["uncited", "used"]


def test_the_language_is_that_of_the_articles_that_are_told() -> None:
    german = briefing.Document("a", "Der Rat von Harrow hat am Dienstag beschlossen, die Brücke zu sperren.")
    english = briefing.Document(
        "b", "The council of Harrow voted on Tuesday to close the old bridge. It will open in May."
    )
    made = briefing.summarize([german, english])
    assert made.language == "en"
    assert statuses_of(made) == ["other_language", "used"]
    assert [notice.message for notice in made.notices] == ["a: left out: another language than the others"]
    asked = briefing.summarize([german, english], language="de")
    assert statuses_of(asked) == ["used", "other_language"]
    (notice,) = asked.notices
    assert notice.message == "b: left out: another language than de, which was asked for"


BRIDGE = briefing.Document(
    "bridge",
    "The council of Harrow voted on Tuesday to close the old bridge to lorries. Engineers had found cracks in three "
    "of its supports in March. Repairs will take until October, mayor Dana Whitlock said.",
)
BRIDGE_AGAIN = briefing.Document(
    "again",
    "Lorries will be banned from the old bridge in Harrow after engineers found cracks in its supports. The council "
    "voted for it on Tuesday. Mayor Dana Whitlock hopes that repairs will be done by October.",
)
CAT = briefing.Document(
    "cat",
    "A cat called Biscuit was brought down from a tree in Larkfield by the fire brigade on Friday. It had sat there "
    "for four days. Its owner, Mary Poole, was relieved, and a vet found it unhurt and hungry.",
)


def codes_of(*articles: briefing.Document, **wishes: str) -> list[str]:
    return [notice.code for notice in briefing.summarize(articles, **wishes).notices]


def test_two_articles_on_different_stories_are_told_with_a_warning() -> None:
    assert codes_of(BRIDGE, CAT) == ["unrelated"]
    assert codes_of(BRIDGE, BRIDGE_AGAIN) == []
    assert codes_of(BRIDGE) == []


def test_two_stories_of_two_articles_each_are_told_with_a_warning() -> None:
    cat_again = briefing.Document(
        "cat-again",
        "After four days in a tree in Larkfield the cat Biscuit is home: the fire brigade brought it down on Friday. "
        "A vet found it hungry and unhurt, and Mary Poole, its owner, was relieved.",
    )
    (mixed,) = briefing.summarize((BRIDGE, CAT, BRIDGE_AGAIN, cat_again)).notices
    assert (mixed.code, mixed.message) == (
        "mixed", "2 stories seem to be mixed here; brief each by itself: bridge, again | cat, cat-again"
    )  # fmt: skip
    assert codes_of(BRIDGE, BRIDGE_AGAIN, CAT) == ["off-topic"]


def test_two_articles_that_have_nothing_in_common_are_told_so() -> None:
    (notice,) = briefing.summarize((BRIDGE, CAT)).notices
    assert notice.message == (
        "bridge, cat: next to nothing in common with each other; check whether it is one story"
    )


def test_a_wish_that_nothing_meets_is_told() -> None:
    assert codes_of(BRIDGE, language="de") == ["language-not-there"]
    assert codes_of(BRIDGE, language="en-GB") == []
    assert codes_of(BRIDGE, focus="What did the volcano destroy?") == ["focus-not-there"]
    assert codes_of(BRIDGE, focus="When will the repairs end?") == []


@pytest.mark.parametrize("focus", ["?!", "the of and", "\U0001f309", "what is it?"])
def test_a_focus_without_a_word_to_look_for_is_told(focus: str) -> None:
    assert codes_of(BRIDGE, focus=focus) == ["focus-without-words"]


@pytest.mark.parametrize("focus", ["", "  "])
def test_an_empty_focus_is_none(focus: str) -> None:
    assert codes_of(BRIDGE, focus=focus) == []


@pytest.mark.parametrize(
    ("focus", "named"),
    [
        ("cracks, volcano", '"volcano" of'),
        ("Harrow Oakham zebras", '"Oakham", "zebras" of'),
        ("What did the volcano do to the bridge?", '"volcano" of'),
        ("Did Reed close the bridge?", '"Reed" of'),
        ("bridge " + " ".join("pqrstuv"), '"p", "q", "r", "s", "t" and 2 more words of'),
    ],
)
def test_a_word_of_the_focus_that_nothing_mentions_is_named(focus: str, named: str) -> None:
    (notice,) = briefing.summarize([BRIDGE], focus=focus).notices
    assert notice.code == "focus-partly-there"
    assert f"mentions {named} the focus" in notice.message


@pytest.mark.parametrize("focus", ["When will the repairs end?", "How many cracks were seen?", "B\u0157idge"])
def test_a_question_may_be_asked_in_verbs_of_its_own_and_in_accents(focus: str) -> None:
    assert codes_of(BRIDGE, focus=focus) == []


def test_the_title_of_another_story_than_the_one_told_first_is_no_headline() -> None:
    flood = (
        "The river Orle flooded four villages in the lower valley on Sunday, and the council of Harrow sent boats. "
        "Crews brought ninety families to a school on the hill. The council said that the wall at the mill had cracks."
    )
    art = (
        "Painter Karl Brandt opens his show in Kell\n\n"
        "Painter Karl Brandt opens his show of boats in Kell on Monday. Brandt has painted boats for years."
    )
    articles = [
        briefing.Document(f"{name}.txt", text)
        for name, text in (("a", flood), ("b", flood[:180]), ("c", art))
    ]
    made = briefing.summarize(articles, words=90)
    assert "Orle" in made.statements[0].text
    assert any("Brandt" in statement.text for statement in made.statements)
    assert made.headline is None


MILL = "The mill of Oakham burned down on 4 March 2024 and 12 people died in the fire."
BEFORE = (
    "For a century the mill of Oakham was the pride of the town.",
    "Flames took the roof of the mill of Oakham on 9 June 1950.",
    "The ground floor of the mill of Oakham was under water on 2 May 1971.",
)


def days_told(*texts: str, words: int) -> list[str]:
    made = briefing.summarize(
        [briefing.Document(f"{n}.txt", text) for n, text in enumerate(texts)], words=words
    )
    return [str(event.date) for event in made.timeline]


def test_one_dated_event_alone_is_no_timeline() -> None:
    assert days_told(MILL, words=100) == []
    assert days_told(f"{MILL} {BEFORE[1]}", words=100) == ["1950-06-09", "2024-03-04"]


def test_days_that_one_article_alone_tells_are_no_timeline_where_the_text_does_not_cite_it() -> None:
    undated = f"{BEFORE[0]} The crews of Oakham put out a fire in the mill by night."
    dated = " ".join(BEFORE[1:])
    assert days_told(undated, dated, words=200) == ["1950-06-09", "1971-05-02"]
    assert days_told(undated, dated, words=16) == []
    assert days_told(dated, words=16) == ["1950-06-09", "1971-05-02"]
