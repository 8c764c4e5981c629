"""Defaults < file < environment < flags; an unknown key is an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.config import Settings, refuse_unused, settings_from
from briefing.errors import InputMissing, UsageError


def test_a_later_layer_wins(tmp_path: Path) -> None:
    file = tmp_path / "briefing.toml"
    file.write_text('words = 80\nfocus = "costs"\nseed = 3\n')
    settings = settings_from(
        file=file, environment={"BRIEFING_WORDS": "90", "BRIEFING_SEED": "4"}, flags={"seed": 5}
    )
    assert settings == Settings(words=90, focus="costs", seed=5)


def test_a_flag_that_was_not_given_does_not_count() -> None:
    assert settings_from(environment={"BRIEFING_WORDS": "90"}, flags={"words": None}).words == 90


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("word = 80", "unknown setting 'word'"),
        ('words = "80"', "not of type int"),
        ("words = 0", "words is 0"),
        ("words =", "not a TOML file"),
        ("include_text = 1", "not of type bool"),
        (f"words = {'[' * 3000}", "nested too deeply"),
        ("#" * 1_000_001, "larger than"),
    ],
)
def test_a_wrong_file_says_what_is_wrong(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "briefing.toml"
    file.write_text(text)
    with pytest.raises(UsageError, match=said):
        settings_from(file=file)


def test_a_byte_order_mark_in_front_of_the_settings_is_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "briefing.toml"
    file.write_text("words = 80", encoding="utf-8-sig")
    assert settings_from(file=file).words == 80


def test_a_missing_file_is_missing_input(tmp_path: Path) -> None:
    with pytest.raises(InputMissing):
        settings_from(file=tmp_path / "none.toml")


@pytest.mark.parametrize(
    "variables",
    [
        {"BRIEFING_WORDS": "many"},
        {"BRIEFING_WORDS": "50_0"},
        {"BRIEFING_INCLUDE_TEXT": "maybe"},
        {"BRIEFING_X": "1"},
    ],
)
def test_a_wrong_environment_is_an_error(variables: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        settings_from(environment=variables)


def test_variables_of_others_are_left_alone() -> None:
    assert settings_from(environment={"HOME": "/", "BRIEFING_DATA": "data"}) == Settings()


def test_an_empty_variable_is_one_that_is_not_set() -> None:
    assert settings_from(environment={"BRIEFING_WORDS": "", "BRIEFING_LANGUAGE": ""}) == Settings()


@pytest.mark.parametrize(
    ("given", "kept"), [("EN", "en"), ("pt-BR", "pt"), ("zh-Hant-TW", "zh"), (None, None)]
)
def test_a_language_is_known_by_its_primary_tag(given: str | None, kept: str | None) -> None:
    assert Settings(language=given).language == kept


@pytest.mark.parametrize("given", ["", "!!", "english", "en_GB", "e"])
def test_what_is_no_language_tag_is_a_wrong_option(given: str) -> None:
    with pytest.raises(UsageError, match="language is"):
        Settings(language=given)


def test_a_focus_is_as_long_as_over_http_at_most() -> None:
    assert Settings(focus="f" * 500).focus
    with pytest.raises(UsageError, match=r"focus has 501 characters; .* at most 500"):
        Settings(focus="f" * 501)


def test_a_model_in_the_file_is_for_the_writers_that_take_one(tmp_path: Path) -> None:
    file = tmp_path / "briefing.toml"
    file.write_text('model = "./folder"\n')
    refuse_unused({"model": None}, settings_from(file=file))
    refuse_unused({"model": "x"}, settings_from(flags={"writer": "seq2seq", "model": "x"}))
    with pytest.raises(UsageError, match="the writer extractive takes no model; choose the writer seq2seq"):
        refuse_unused({"model": "x"}, settings_from(flags={"model": "x"}))
