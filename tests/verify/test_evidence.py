"""A cited text as the verifier compares it: its sentences, whatever their length."""

from __future__ import annotations

import pytest
import sentencex

from briefing.verify.evidence import sentences_of


def test_lines_end_sentences_and_sentences_end_within_lines() -> None:
    assert sentences_of("Reed left. Holt stayed!\n\nNobody knows why") == (
        "Reed left.",
        "Holt stayed!",
        "Nobody knows why",
    )


def test_a_line_of_any_length_is_cut_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []
    real = sentencex.segment

    def recorded(language: str, text: str) -> list[str]:
        sizes.append(len(text))
        return list(real(language, text))

    told = [f"Boat number {number} left the harbour of Norland." for number in range(1_000)]
    monkeypatch.setattr("briefing.verify.evidence.sentencex.segment", recorded)
    assert sentences_of(" ".join(told)) == tuple(told)
    marks = "\u201c" * 20_000
    assert "".join(sentences_of(f"He left. {marks}")).replace(" ", "") == f"Heleft.{marks}"
    assert max(sizes) <= 5_000  # its time grows with the square of what it is given
