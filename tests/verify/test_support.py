"""A text is supported by what it cites, or it is not, and says what is missing."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefing.config import Settings
from briefing.types import Citation, Span, Support
from briefing.verify.features import has_foreign
from briefing.verify.support import Rules, judge_document, make

judge = make(Settings())

STORM = (
    "Mayor Ines Calder told reporters on Tuesday that 14 ferries were damaged and two sailors were missing after the "
    "storm hit Port Almar."
)
VOTE = "Brandt's party defeated Olsen's party in the northern district, but Olsen plans to appeal, the commission said."
SENTENCES = (
    STORM,
    VOTE,
    "The Council of Varn approved the 3.5 million euro bridge on 12 May, despite protests by farmers from Ostend.",
    "Police in Lund found 230 stolen bicycles in a barn and arrested three men, Inspector Karin Dahl said on Friday.",
    "The airline cut 1,200 jobs after profits fell 18 percent, its chairman Otto Weiss told shareholders in Bremen.",
    "Doctors at the Marlow Clinic did not find any trace of the virus in 48 patients, the ministry said on Monday.",
)


def support(text: str, *sources: str) -> Support:
    citations = [Citation(Span(f"{n}.txt", 0, len(source)), source) for n, source in enumerate(sources)]
    return judge(text, citations)


def is_supported(text: str, *sources: str) -> bool:
    return support(text, *sources).label != "unsupported"


@pytest.mark.parametrize("source", SENTENCES)
def test_a_witness_is_refused_for_a_new_number_or_name_and_not_for_one_in_other_dress(source: str) -> None:
    cited = [Citation(Span("a.txt", 0, len(source)), source)]
    assert isinstance(judge, Rules)
    for new in ("Anna Zelenko", "7,777 times"):
        assert has_foreign(f"{source[:-1]} {new}.", source)
        assert not judge.bears_out(f"{source[:-1]} {new}.", cited)
    assert not has_foreign(source, source)
    assert judge.bears_out(source, cited)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The Japanese won.", "Japan won."),
        ("The United Nations met.", "The UN met."),
        ("The IAEA met.", "The International Atomic Energy Agency met."),
        ("The Nations met on Monday.", "They met on Monday in the nations."),
        ("One man left in May.", "A man left in May."),
    ],
)
def test_a_name_or_number_that_something_cited_may_stand_for_is_compared(text: str, source: str) -> None:
    assert not has_foreign(text, source)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_verbatim_text_is_supported(sentence: str) -> None:
    assert support(sentence, sentence).label == "verbatim"
    assert support(sentence.replace(" ", "\n  ", 3), sentence).label == "verbatim"


def test_whole_sentences_of_a_longer_citation_are_verbatim() -> None:
    source = "The harbour froze. Boats were moved to Kell. Nobody was hurt."
    assert support("Boats were moved to Kell. Nobody was hurt.", source).label == "verbatim"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The tunnel was closed.", "Police denied that the tunnel was closed."),
        ("The team found survivors.", "The team did not find survivors, but it found a dog."),
        ("The minister will resign.", "The minister will resign if the vote fails."),
        ("The law takes effect in May.", "The law takes effect in May unless a court blocks it."),
        ("He is barred from office.", "He is not barred from office."),
        ("President Ada Brun spoke.", "Vice President Ada Brun spoke."),
        ("President Ada Brun spoke.", "Former President Ada Brun spoke."),
        ("50 people were hurt.", "Nearly 50 people were hurt."),
        ("The dam is safe.", "Officials say the dam is safe."),
        ("The firm will build the plant.", "According to Norda, the firm will build the plant."),
        ("Aldo Ferri killed D. Voss.", "Aldo Ferri met B. Hahn while C. Lund killed D. Voss."),
        ('"The ferry runs," Reed said.', '"The boats came. I doubt the ferry runs," Reed said.'),
        ('"The ferry runs," Reed said.', '"I doubt the ferry runs," Reed said.'),
    ],
)
def test_a_deletion_may_not_turn_a_sentence_around(text: str, source: str) -> None:
    verdict = support(text, source)
    assert verdict.label == "unsupported"
    assert verdict.reason


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("It found a dog.", "The team did not find survivors, but it found a dog."),
        ("The tunnel was closed on Monday, police said.",
         "The tunnel, which was not built for lorries, was closed on Monday, police said."),
        ("The minister said on Friday he was happy.",
         "The minister, who denied wrongdoing, said on Friday he was happy."),
        ("The Marlow Clinic did not find the virus.",
         "The Marlow Clinic, in a long report, did not find the virus."),
        ('"The boats came at dawn," Reed said.',
         '"The boats came at dawn. If the ferry runs, nobody will need them," Reed said.'),
    ],
)  # fmt: skip
def test_a_deletion_that_leaves_the_sense_alone_is_compression(text: str, source: str) -> None:
    assert support(text, source).label == "compressed"


def test_a_bracket_is_resolved_where_a_citation_carries_it() -> None:
    assert (
        support("[Calder] said the talks failed.", "She said the talks failed.", "Ines Calder came.").label
        == "resolved"
    )


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("15 ferries were damaged after the storm hit Port Almar, Mayor Ines Calder said.", "15"),
        (
            "Two ferries were damaged and 14 sailors are missing after a storm struck Port Almar, Ines Calder said.",
            "Two",
        ),
        ("14 ferries were damaged after the storm hit Port Belmar, Mayor Ines Calder said.", "Belmar"),
        ("Mayor Ines Calder told reporters on Wednesday that 14 ferries were damaged.", "Wednesday"),
        ("Police chief Tom Vey told reporters that 14 ferries were damaged.", "Tom"),
        ("14 ferries were not damaged, Mayor Ines Calder told reporters.", "not"),
        ("Mayor Ines Calder denied that 14 ferries were damaged.", "denied"),
        ("Mayor Ines Calder said 14 ferries may have been damaged.", "may"),
        ('Mayor Ines Calder said the storm was "the worst in a century".', "the worst in a century"),
        ("More than 14 ferries were damaged after the storm hit Port Almar, Mayor Ines Calder said.", "14"),
    ],
)
def test_the_reason_names_what_is_missing(text: str, missing: str) -> None:
    verdict = support(text, STORM)
    assert verdict.label == "unsupported"
    assert missing in (verdict.reason or "")
    assert verdict.method.startswith("rules/")


@pytest.mark.parametrize(
    "text",
    [
        "Olsen's party defeated Brandt's party in the northern district.",
        "Brandt's party lost to Olsen's in the northern district.",
        "Brandt's party defeated Olsen's party in the southern district, the commission said.",
        "Olsen appealed.",
    ],
)
def test_roles_opposites_and_plans_are_kept(text: str) -> None:
    assert not is_supported(text, VOTE)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Winds reached 185 km/h, the weather office said.", "Winds reached 115 mph, the weather office said."),
        ("40 percent of the members voted for it.", "Two of five members voted for it."),
        ("A dozen houses burned.", "12 houses burned on Friday."),
        ("The bridge cost 1,500,000 euros.", "The bridge cost 1.5 million euros."),
        ("The European Union imposed sanctions.", "The EU imposed sanctions on Monday."),
        ("Japan's central bank raised rates.", "The Japanese central bank raised rates."),
        (("Fourteen ferries were damaged and two sailors are missing after a storm struck Port Almar, "
         "Mayor Ines Calder said on Tuesday."), STORM),
    ],
)  # fmt: skip
def test_the_same_thing_said_differently_is_entailed(text: str, source: str) -> None:
    assert support(text, source).label == "entailed"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Anna Berg said Carl Holm lied.", "Carl Holm said Anna Berg lied."),
        ("Anna Berg accused Carl Holm of fraud.", "Carl Holm accused Anna Berg of fraud."),
        ("The union was criticised by the minister.", "The union criticised the minister."),
        ("Prices are higher in Lund than in Kell.", "Prices are higher in Kell than in Lund."),
        (
            "The storm killed 12 people, the governor said.",
            "The governor said the storm killed at least 12 people.",
        ),
        ("The flight left on 31 March 2031.", "The flight left on March 30, 2031."),
        ("The company denied closing the plant.", "The company closed the plant."),
        ("Der Minister sagte, dass 14 Schiffe sanken.", "Der Minister sagte, dass 14 Schiffe nicht sanken."),
    ],
)
def test_speakers_doers_comparisons_and_dates_are_kept(text: str, source: str) -> None:
    assert not is_supported(text, source)
    assert is_supported(source, source)


def test_active_and_passive_say_the_same() -> None:
    assert is_supported("The minister was criticised by the union.", "The union criticised the minister.")
    assert is_supported("The flight left on 30 March 2031.", "The flight left on March 30, 2031.")
    assert is_supported("It happened at 08:20 GMT.", "It happened at 4:20 EDT.")


def test_nothing_cited_supports_nothing() -> None:
    assert support("The harbour froze.").label == "unsupported"
    assert support("", STORM).label == "unsupported"
    assert judge_document("", "The harbour froze.").label == "unsupported"


def test_the_weakest_sentence_of_a_summary_decides() -> None:
    document = " ".join(SENTENCES)
    good = "Three men were arrested in Lund. Profits of the airline fell 18 percent."
    assert judge_document(document, good).label != "unsupported"
    assert (
        judge_document(
            document, f"{good} Farmers from Ostend welcomed the bridge in Varn for 9 million."
        ).label
        == "unsupported"
    )


def test_odd_characters_are_no_error() -> None:
    for text in (
        "\ud800 odd thing",
        "\u200b",
        "\u0000",
        "]]][[",
        "“",
        "“”",
        "...",
        "5,,,5 %%",
        "１４ ferries",
    ):
        judge_document(text, text)
        support(text, STORM)
        judge_document(STORM, text)


# -- random edits ---------------------------------------------------------------------------------------


@given(st.sampled_from(SENTENCES), st.integers(0, 10**6), st.data())
@settings(max_examples=60, deadline=None)
def test_a_changed_number_does_not_survive(sentence: str, number: int, data: st.DataObject) -> None:
    digits = [word.strip(".,") for word in sentence.split() if word[0].isdigit()]
    assume(digits)
    old = data.draw(st.sampled_from(digits))
    assume(f"{number:,}" != old and str(number) != old and str(number) not in sentence and number > 2)
    assert not is_supported(sentence.replace(old, str(number), 1), sentence)


@given(st.sampled_from(SENTENCES), st.data())
@settings(max_examples=60, deadline=None)
def test_a_changed_name_does_not_survive(sentence: str, data: st.DataObject) -> None:
    names = [
        "Calder",
        "Almar",
        "Brandt",
        "Olsen",
        "Varn",
        "Ostend",
        "Lund",
        "Dahl",
        "Weiss",
        "Bremen",
        "Marlow",
        "Tuesday",
    ]
    old = data.draw(st.sampled_from([name for name in names if name in sentence]))
    new = data.draw(st.sampled_from(["Quill", "Sanford", "Tirana", "Thursday", "Zeman"]))
    assert not is_supported(sentence.replace(old, new), sentence)


@given(st.sampled_from(SENTENCES), st.sampled_from(["not", "never"]), st.data())
@settings(max_examples=40, deadline=None)
def test_an_inserted_negation_does_not_survive(sentence: str, word: str, data: st.DataObject) -> None:
    verbs = [
        verb
        for verb in ("were damaged", "defeated", "approved", "found", "cut", "fell")
        if f" {verb} " in sentence
    ]
    assume(verbs)
    verb = data.draw(st.sampled_from(verbs))
    edited = sentence.replace(
        f" {verb} ",
        f" {verb.split()[0]} {word} {verb.split()[-1]} " if " " in verb else f" {word} {verb} ",
        1,
    )
    assert not is_supported(edited, sentence)


@given(st.sampled_from(SENTENCES), st.text(alphabet="abcdefghijklmnop ", min_size=4, max_size=40))
@settings(max_examples=40, deadline=None)
def test_a_foreign_quotation_does_not_survive(sentence: str, words: str) -> None:
    assume(words.strip() and " ".join(words.split()) not in sentence)
    assert not is_supported(f"{sentence[:-1]}, adding \u201c{words}\u201d.", sentence)
    assert not is_supported(f'"{words}", it says. {sentence}', sentence)


@given(st.permutations(SENTENCES))
@settings(max_examples=20, deadline=None)
def test_verbatim_sentences_survive_in_any_order_of_sources(sentences: list[str]) -> None:
    assert is_supported(" ".join(sentences[:3]), *sentences)
    assert support(sentences[0], *sentences).score == 1.0


@given(st.text(max_size=200), st.text(min_size=1, max_size=200))
@settings(max_examples=80, deadline=None)
def test_any_text_gets_a_verdict_with_a_score_between_0_and_1(text: str, source: str) -> None:
    verdict = support(text, source)
    assert 0.0 <= verdict.score <= 1.0
    assert (verdict.label == "unsupported") == (verdict.reason is not None)


# -- cost -----------------------------------------------------------------------------------------------


def test_cost_grows_with_the_document_and_not_with_its_square() -> None:
    def seconds(copies: int) -> float:
        document = "\n".join(f"{sentence} Note {n}." for n in range(copies) for sentence in SENTENCES)
        begin = time.process_time()
        judge_document(
            document, "Ferries were damaged in Almar, said the mayor, and profits of the airline fell."
        )
        return time.process_time() - begin

    seconds(2)
    assert seconds(400) < 30 * max(seconds(40), 0.01)


@pytest.mark.data
@pytest.mark.slow
def test_balanced_accuracy_on_summedits_news_stays_above_its_floor() -> None:
    folder = os.environ.get("BRIEFING_DATA")
    if not folder:
        pytest.skip("BRIEFING_DATA names no folder")
    path = Path(folder) / "summedits_news" / "dev.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    right = {0: [0, 0], 1: [0, 0]}
    for row in rows:
        label = int(row["label"])
        right[label][0] += (judge_document(row["doc"], row["summary"]).label != "unsupported") == bool(label)
        right[label][1] += 1
    balanced = sum(good / of for good, of in right.values()) / 2
    assert balanced >= 0.72  # measured: 0.747, see docs/trust.md


def test_what_a_page_shows_of_a_person_besides_is_no_part_of_what_is_cited() -> None:
    card = "Ina Holt Ina Maria HoltReed may sue Holt never offered to pay Ferries return MORE left Harrow."
    assert is_supported("Ina Holt left Harrow.", card)
    clause = "Ina Holt, who never offered to pay, may have left Harrow."
    assert not is_supported("Ina Holt left Harrow.", clause)
