"""A writer for any Hugging Face sequence-to-sequence folder: T5, BART, Pegasus, LED, PRIMERA and their relatives.

One sentence for each fact, from the fact's own source sentences. What it writes is a draft like any other: it is cited
and judged afterwards, and what cannot be proved gives way to a source sentence. Needs the extra ``models``.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from briefing.config import Settings
from briefing.ports import Writer
from briefing.showing import is_markdown, show
from briefing.types import Draft, Pick, Plan, Sentence, count_words
from briefing.write.layout import Layout, lay_out, layout_of
from briefing.write.models import LoadedModel, check_libraries, find_model, load_seq2seq, model_digest
from briefing.write.polish import one_sentence

_log = logging.getLogger(__name__)

NAME = "seq2seq"
TAKES = ("model",)  # of the settings of a model
# Raised whenever the same model would write something else for the same plan.
VERSION = 1
# Beam search as the published summarizers use it (Lewis et al. 2020, Zhang et al. 2020), without sampling, so that the
# seed changes nothing and two runs agree. Unlike them, repeated trigrams are not forbidden: where digits are tokens of
# their own, "0 0 0" of "2000" forbids that of "40,000", which comes out as "40,00". Loops are caught in `polish`.
BEAMS = 4
# 99 of 100 sentences of Multi-News references (validation part) have at most 67 words: almost two tokens each.
SENTENCE_TOKENS_MAX = 128


def signature(settings: Settings) -> str:
    """What the briefing's signature says of this writer: the model's digest and all that decides its wording.

    Raises as `make` does if there is no model.
    """
    folder = find_model(settings.model, writer=NAME)
    return (
        f"{NAME}/{VERSION}|model:{model_digest(folder)[:16]}|beams:{BEAMS}|tokens:{SENTENCE_TOKENS_MAX}"
        f"|transformers:{_version('transformers')}|torch:{_version('torch')}"
    )


def make(settings: Settings) -> Writer:
    """The writer, its model loaded from ``settings.model``; about as long as the files take to read.

    Raises UsageError without ``settings.model``, BackendUnavailable if the model or its libraries are not there.
    """
    folder = find_model(settings.model, writer=NAME)
    check_libraries()
    model = load_seq2seq(folder)
    language = settings.language or "en"
    layout = layout_of(model, language=language)
    generation = _generation(model, layout)

    def write(plan: Plan) -> tuple[Draft, ...]:
        import torch

        # No step draws a random number; the seed is set all the same, and the caller's generator left as it was.
        with torch.random.fork_rng(devices=[]), torch.inference_mode():
            torch.manual_seed(settings.seed)
            texts = [_text(pick, model, layout, generation, language) for pick in plan.picks]
        return _within_budget(plan, texts)

    return write


def _text(pick: Pick, model: LoadedModel, layout: Layout, generation: Any, language: str) -> str:
    """One sentence for the fact, or the wording of the plan where the model gives none."""
    ids = lay_out(_sources(pick), layout, model.tokenizer)
    if not ids:
        _log.debug("longer than the model reads: %.60r", pick.rendition.text)
        return pick.rendition.text
    written = _generate(ids, model, layout, generation)
    # Tokens of the sentence alone; a model that is cut off may have its end forced upon it, so length decides.
    ended = len(written) < generation.max_new_tokens
    if model.tokenizer.unk_token_id is not None and model.tokenizer.unk_token_id in written:
        _log.debug("the model wrote what its tokenizer cannot spell for: %.60r", pick.rendition.text)
        return pick.rendition.text
    text = model.tokenizer.decode(written, skip_special_tokens=True, clean_up_tokenization_spaces=False)
    sentence = one_sentence(text, language=language, ended=ended)
    if sentence is None:
        _log.debug("no sentence in what the model wrote: %.200r", text)
        return pick.rendition.text
    return sentence


def _sources(pick: Pick) -> tuple[str, ...]:
    """The fact's sentences as the model reads them: the planned one, then the others, best first; each wording once."""
    planned = pick.rendition.sentence
    ordered = (planned, *(sentence for sentence in pick.fact.sentences if sentence.span != planned.span))
    return tuple(dict.fromkeys(filter(None, map(_shown, ordered))))


def _shown(sentence: Sentence) -> str:
    return show(sentence.text, markdown=is_markdown(sentence.document_id))


def _generate(ids: Sequence[int], model: LoadedModel, layout: Layout, generation: Any) -> list[int]:
    """New tokens, the start token left out. One fact at a time: a neighbour in a batch would change the arithmetic."""
    import torch

    inputs: dict[str, Any] = {
        "input_ids": torch.tensor([ids]),
        "attention_mask": torch.ones(1, len(ids), dtype=torch.long),
    }
    if layout.global_attention:
        separator = model.tokenizer.get_vocab().get(layout.separator.strip())
        attended = [int(index == 0 or id == separator) for index, id in enumerate(ids)]
        inputs["global_attention_mask"] = torch.tensor([attended])
    output: list[int] = model.network.generate(**inputs, generation_config=generation)[0].tolist()
    return output[1:]


def _generation(model: LoadedModel, layout: Layout) -> Any:
    """How to generate: the folder's own tokens, but not its lengths and sampling, which are for whole summaries."""
    import transformers

    theirs, tokenizer = model.network.generation_config, model.tokenizer
    end = theirs.eos_token_id if theirs.eos_token_id is not None else tokenizer.eos_token_id
    ends = end if isinstance(end, list) else [end]
    pad = next(
        id
        for id in (theirs.pad_token_id, model.config.pad_token_id, tokenizer.pad_token_id, *ends, 0)
        if id is not None
    )
    positions = getattr(model.config, "max_decoder_position_embeddings", None) or getattr(
        model.config, "max_position_embeddings", None
    )
    ours = transformers.GenerationConfig(
        do_sample=False,
        num_beams=BEAMS,
        early_stopping=True,
        length_penalty=1.0,
        no_repeat_ngram_size=0,
        repetition_penalty=1.0,
        min_length=0,
        max_new_tokens=min(SENTENCE_TOKENS_MAX, (positions or SENTENCE_TOKENS_MAX + 1) - 1),
        decoder_start_token_id=layout.start_token,
        forced_bos_token_id=layout.forced_first_token,
        bos_token_id=theirs.bos_token_id,
        eos_token_id=end,
        pad_token_id=pad,
        bad_words_ids=theirs.bad_words_ids,
        suppress_tokens=theirs.suppress_tokens,
    )
    # The library fills what is unset here from the model's own: a minimum length would come back that way.
    model.network.generation_config = ours
    return ours


def _within_budget(plan: Plan, texts: Sequence[str]) -> tuple[Draft, ...]:
    """The drafts, the planned wording put back where the model's is longest beyond it, until the budget holds.

    A model that is wordier than the plan would otherwise cost the last fact its place.
    """
    chosen = list(texts)
    excess = [count_words(text) - pick.rendition.words for text, pick in zip(texts, plan.picks, strict=True)]
    total = sum(map(count_words, chosen))
    for index in sorted(range(len(chosen)), key=lambda index: (-excess[index], index)):
        if total <= plan.budget_words or excess[index] <= 0:
            break
        chosen[index] = plan.picks[index].rendition.text
        total -= excess[index]
    return tuple(Draft(text, pick) for text, pick in zip(chosen, plan.picks, strict=True))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "absent"
