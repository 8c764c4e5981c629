"""How each family of sequence-to-sequence models wants its sources laid out, and how much of them it can read.

T5 was trained with a task prefix (Raffel et al. 2020); PRIMERA separates documents by ``<doc-sep>`` and gives the
first token and each separator global attention (Xiao et al. 2022), other LED models the first token (Beltagy et al.
2020); mBART, M2M-100 and NLLB are told the language by a token of its own.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from briefing.errors import BackendUnavailable
from briefing.write.models import LoadedModel

_log = logging.getLogger(__name__)

DOCUMENT_SEPARATOR = "<doc-sep>"
# A folder that states no limit at all is a relative-position model (T5, mT5); 512 is what T5 was trained on.
DEFAULT_LIMIT_TOKENS = 512
# Tokenizers without a limit say 10**30.
_NO_LIMIT = 1_000_000
_LIMITS = (
    "max_position_embeddings",
    "max_encoder_position_embeddings",
    "max_source_positions",
    "n_positions",
)
_T5_START = frozenset({"t5", "mt5", "umt5", "longt5", "switch_transformers"})
_LANGUAGE_TOKEN = re.compile(
    r"__(?P<m2m>[a-z]{2,3})__|(?P<mbart>[a-z]{2})_[A-Z]{2}|(?P<nllb>[a-z]{3})_[A-Z][a-z]{3}"
)
_MULTILINGUAL = frozenset({"mbart", "m2m_100", "nllb-moe"})
# ISO 639-1 to 639-3, where NLLB's code is not found by its first two letters.
_THREE_LETTERS = {
    "ar": "arb", "de": "deu", "en": "eng", "es": "spa", "fr": "fra", "hi": "hin", "it": "ita", "ja": "jpn",
    "nl": "nld", "pl": "pol", "pt": "por", "ru": "rus", "sv": "swe", "th": "tha", "tr": "tur", "uk": "ukr",
    "zh": "zho",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Layout:
    """What surrounds the sources, how many tokens fit, and the tokens that writing starts with."""

    prefix: str
    separator: str  # between sources
    closes: bool  # a separator after the last source too
    limit_tokens: int
    global_attention: bool
    start_token: int
    forced_first_token: int | None
    marks: tuple[str, ...]  # the tokenizer's own marks, which no article may bring along


def layout_of(model: LoadedModel, *, language: str) -> Layout:
    """The layout of a model. Raises BackendUnavailable if it cannot write `language`, or does not know how to start."""
    config, tokenizer = model.config, model.tokenizer
    separated = DOCUMENT_SEPARATOR in tokenizer.get_vocab()
    forced = _setting(model, "forced_bos_token_id")
    start = _setting(model, "decoder_start_token_id")
    if model.model_type in _MULTILINGUAL:
        spoken = _set_language(model, language)
        if start is None:  # mBART-25 starts with the language, its successors have it second
            start = spoken
        elif forced is None and start not in _language_tokens(tokenizer).values():
            forced = spoken
    if start is None:
        start = tokenizer.pad_token_id if model.model_type in _T5_START else tokenizer.bos_token_id
    if start is None:
        raise BackendUnavailable(f"{model.folder}: config.json names no decoder_start_token_id")
    return Layout(
        prefix=_prefix(config),
        separator=f" {DOCUMENT_SEPARATOR} " if separated else " ",
        closes=separated,
        limit_tokens=input_limit(tokenizer, config),
        global_attention=model.model_type == "led",
        start_token=start,
        forced_first_token=forced,
        marks=tuple(
            sorted({*tokenizer.all_special_tokens, *tokenizer.get_added_vocab()}, key=lambda m: (-len(m), m))
        ),
    )


def input_limit(tokenizer: Any, config: Any) -> int:
    """How many tokens the encoder can read: the least of what tokenizer and settings state."""
    encoder = getattr(config, "encoder", None)
    stated = [tokenizer.model_max_length]
    for part in (config, encoder):
        stated += [getattr(part, name, None) for name in _LIMITS]
    if "roberta" in str(getattr(encoder, "model_type", "")):
        # RoBERTa counts positions from the padding id + 1, so that 514 of them hold 512 tokens.
        positions = getattr(encoder, "max_position_embeddings", 0)
        stated.append(positions - (getattr(encoder, "pad_token_id", None) or 0) - 1)
    limits = [int(limit) for limit in stated if isinstance(limit, int | float) and 0 < limit < _NO_LIMIT]
    return min(limits, default=DEFAULT_LIMIT_TOKENS)


def lay_out(sources: Sequence[str], layout: Layout, tokenizer: Any) -> tuple[int, ...]:
    """Token ids of as many whole sources, from the first, as the model can read; empty if it cannot read the first.

    A source is never cut: half of a sentence may say the opposite of the whole.
    """
    fitting: tuple[int, ...] = ()
    for count in range(1, len(sources) + 1):
        ids = tuple(tokenizer(_joined(sources[:count], layout))["input_ids"])
        if len(ids) > layout.limit_tokens:
            _log.debug(
                "the model reads %d of %d source sentences: %d tokens are %d too many",
                count - 1, len(sources), len(ids), len(ids) - layout.limit_tokens,
            )  # fmt: skip
            break
        fitting = ids
    return fitting


def _joined(sources: Sequence[str], layout: Layout) -> str:
    text = layout.prefix + layout.separator.join(_without_marks(source, layout.marks) for source in sources)
    return text + layout.separator.rstrip() if layout.closes else text


def _without_marks(text: str, marks: Sequence[str]) -> str:
    """The text with the tokenizer's own marks ("</s>", "<doc-sep>") spelled out, so that an article cannot use them."""
    for mark in marks:
        if len(mark) > 1 and mark in text:
            text = text.replace(mark, f"{mark[0]} {mark[1:]}")
    return text


def _prefix(config: Any) -> str:
    """The task prefix that the folder states, else T5's own; fine-tuned relatives (mT5, LongT5) have none."""
    tasks = getattr(config, "task_specific_params", None) or {}
    stated = tasks.get("summarization", {}).get("prefix") if isinstance(tasks, dict) else None
    if isinstance(stated, str):
        return stated
    return "summarize: " if config.model_type == "t5" else ""


def _setting(model: LoadedModel, name: str) -> int | None:
    """A token of the generation settings, which newer folders keep beside the model's own."""
    for place in (model.network.generation_config, model.config):
        value = getattr(place, name, None)
        if isinstance(value, list):
            value = value[0] if value else None
        if value is not None:
            return int(value)
    return None


def _language_tokens(tokenizer: Any) -> dict[str, int]:
    """Tokens that stand for a language; M2M-100 keeps them beside its vocabulary."""
    known = {**tokenizer.get_vocab(), **(getattr(tokenizer, "lang_token_to_id", None) or {})}
    return {token: id for token, id in sorted(known.items()) if _LANGUAGE_TOKEN.fullmatch(token)}


def _set_language(model: LoadedModel, language: str) -> int:
    """Id of the token that stands for `language`, which the tokenizer is also told."""
    primary = language.split("-")[0].lower()
    for token, id in _language_tokens(model.tokenizer).items():
        match = _LANGUAGE_TOKEN.fullmatch(token)
        code = match and (match["m2m"] or match["mbart"] or match["nllb"])
        if code in (primary, _THREE_LETTERS.get(primary)):
            model.tokenizer.src_lang = token.strip("_")
            return id
    raise BackendUnavailable(
        f"{model.folder}: the model has no token for the language {language!r}; give --language"
    )
