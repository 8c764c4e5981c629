"""Tiny real models: a SentencePiece or BPE vocabulary trained on the seeds, and two layers of each family.

They know nothing. A test that needs one to write something teaches it that one sentence in a few dozen steps.
"""

from __future__ import annotations

import io
import re
import shutil
import socket
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from briefing.types import Document, Fact, Pick, Plan, Rendition, Sentence, Span

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
SIZES = {"d_model": 64, "encoder_layers": 1, "decoder_layers": 1, "encoder_attention_heads": 4,
         "decoder_attention_heads": 4, "encoder_ffn_dim": 128, "decoder_ffn_dim": 128, "dropout": 0.0}  # fmt: skip


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every attempt to connect fails the test, whatever the libraries make of the exception."""

    def refuse(*address: object) -> None:
        pytest.fail(f"a call to {address!r}")

    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def _seed_lines() -> list[str]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    return [line for text in texts for line in text.splitlines() if line.strip()]


@pytest.fixture(scope="session")
def _one_thread() -> Iterator[None]:
    """Matrices this small are slower on two threads, by far so where another process has the second core."""
    torch = pytest.importorskip("torch", reason="install the extra models")
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="session")
def spiece() -> bytes:
    """A SentencePiece model with the ids that T5 and Pegasus expect: pad 0, eos 1, unk 2, no bos."""
    sentencepiece = pytest.importorskip("sentencepiece", reason="install the extra models")
    written = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(_seed_lines()), model_writer=written, vocab_size=600, minloglevel=2,
        pad_id=0, eos_id=1, unk_id=2, bos_id=-1, num_threads=1,
    )  # fmt: skip
    return written.getvalue()


@pytest.fixture(scope="session")
def family(
    _one_thread: None, spiece: bytes, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Path]:
    """The folder of an untaught model of a family: t5, pegasus, bart, led, mbart, mbart-50, m2m."""
    pytest.importorskip("transformers", reason="install the extra models")
    made: dict[str, Path] = {}

    def folder(kind: str) -> Path:
        if kind not in made:
            made[kind] = _save(kind, tmp_path_factory.mktemp(kind), spiece)
        return made[kind]

    return folder


def _save(kind: str, folder: Path, spiece: bytes) -> Path:
    import torch
    import transformers

    transformers.utils.logging.disable_progress_bar()
    torch.manual_seed(0)
    if kind == "t5":
        (folder / "spiece.model").write_bytes(spiece)
        config = transformers.T5Config(
            vocab_size=704, d_model=64, d_kv=16, d_ff=128, num_layers=1, num_heads=4, dropout_rate=0.0,
            decoder_start_token_id=0,
        )  # fmt: skip
        transformers.T5ForConditionalGeneration(config).save_pretrained(folder)
    elif kind == "pegasus":
        (folder / "spiece.model").write_bytes(spiece)
        config = transformers.PegasusConfig(vocab_size=703, max_position_embeddings=128, **SIZES)
        transformers.PegasusForConditionalGeneration(config).save_pretrained(folder)
    elif kind == "bart":
        _save_bpe(folder)
        config = transformers.BartConfig(
            vocab_size=500, max_position_embeddings=128, forced_bos_token_id=0, **SIZES
        )
        transformers.BartForConditionalGeneration(config).save_pretrained(folder)
    elif kind == "led":
        _save_bpe(folder)
        config = transformers.LEDConfig(
            vocab_size=501, max_encoder_position_embeddings=256, max_decoder_position_embeddings=128,
            attention_window=16, **SIZES,
        )  # fmt: skip
        transformers.LEDForConditionalGeneration(config).save_pretrained(folder)
        tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
        tokenizer.add_tokens(["<doc-sep>"], special_tokens=True)
        tokenizer.save_pretrained(folder)
    elif kind in ("mbart", "mbart-50", "m2m"):
        _save_multilingual(kind, folder)
    return folder


def _save_multilingual(kind: str, folder: Path) -> None:
    import json

    import sentencepiece
    import transformers

    written = io.BytesIO()  # with the ids of the original: unk 0, bos 1, eos 2
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(_seed_lines()),
        model_writer=written,
        vocab_size=600,
        minloglevel=2,
        num_threads=1,
    )
    (folder / "sentencepiece.bpe.model").write_bytes(written.getvalue())
    if kind == "m2m":
        read = sentencepiece.SentencePieceProcessor(model_proto=written.getvalue())
        pieces = ["<s>", "<pad>", "</s>", "<unk>", *(read.id_to_piece(id) for id in range(3, 600))]
        (folder / "vocab.json").write_text(json.dumps({piece: id for id, piece in enumerate(pieces)}))
        config = transformers.M2M100Config(vocab_size=720, max_position_embeddings=128, **SIZES)
        transformers.M2M100ForConditionalGeneration(config).save_pretrained(folder)
        return
    start = {}
    if kind == "mbart-50":
        (folder / "tokenizer_config.json").write_text('{"tokenizer_class": "MBart50Tokenizer"}')
        start = {"decoder_start_token_id": 2}
    config = transformers.MBartConfig(vocab_size=680, max_position_embeddings=128, **SIZES, **start)
    transformers.MBartForConditionalGeneration(config).save_pretrained(folder)


def _save_bpe(folder: Path) -> None:
    from tokenizers import ByteLevelBPETokenizer

    tokenizer = ByteLevelBPETokenizer()
    tokenizer.train_from_iterator(
        _seed_lines(), vocab_size=500, special_tokens=["<s>", "<pad>", "</s>", "<unk>", "<mask>"],
        show_progress=False,
    )  # fmt: skip
    tokenizer.save_model(str(folder))


@pytest.fixture
def teach(family: Callable[[str], Path], tmp_path: Path) -> Callable[..., Path]:
    """``teach(kind, {input: output, …})``: a folder whose model has learnt to answer so."""

    def folder(kind: str, lessons: dict[str, str], *, steps: int = 200) -> Path:
        import torch
        import transformers

        taught = tmp_path / f"taught-{kind}"
        shutil.copytree(family(kind), taught)
        transformers.utils.logging.disable_progress_bar()
        tokenizer = transformers.AutoTokenizer.from_pretrained(taught)
        network = transformers.AutoModelForSeq2SeqLM.from_pretrained(taught, dtype=torch.float32).train()
        torch.manual_seed(0)
        optimizer = torch.optim.Adam(network.parameters(), lr=1e-2)
        pairs = [
            (tokenizer(source, return_tensors="pt"), tokenizer(text_target=target, return_tensors="pt"))
            for source, target in lessons.items()
        ]
        for _ in range(steps):
            optimizer.zero_grad()
            loss = sum(
                network(
                    input_ids=given["input_ids"],
                    attention_mask=given["attention_mask"],
                    labels=wanted["input_ids"],
                ).loss
                for given, wanted in pairs
            )
            loss.backward()
            optimizer.step()
            if loss.item() < 0.05 * len(pairs):
                break
        network.eval().save_pretrained(taught)
        return taught

    return folder


@pytest.fixture(scope="session")
def plan_of() -> Callable[..., Plan]:
    """``plan_of(["one sentence", "its paraphrase"], ["the next fact"])``: a plan, each sentence in its own document."""

    def plan(*facts: Sequence[str], planned: Sequence[int] = (), budget_words: int = 150) -> Plan:
        picks = []
        for number, texts in enumerate(facts):
            sentences = tuple(_sentence(f"{number}-{index}.txt", text) for index, text in enumerate(texts))
            chosen = sentences[planned[number]] if planned else sentences[0]
            rendition = Rendition(chosen, (), " ".join(chosen.text.split()), stands_alone=True)
            picks.append(Pick(Fact(sentences), rendition, "lead", number))
        return Plan(tuple(picks), budget_words)

    return plan


def _sentence(name: str, text: str) -> Sentence:
    document = Document(name, text, language="en")
    match = re.fullmatch(r"\s*(.*?)\s*", text, re.DOTALL)
    assert match is not None
    span = Span(name, *match.span(1))
    return Sentence(span, document.quote(span), 0, 0)


@pytest.fixture
def edit_config() -> Callable[..., Any]:
    """Change keys of a folder's config.json; None removes one."""
    import json

    def edit(folder: Path, **changes: object) -> None:
        path = folder / "config.json"
        config = {**json.loads(path.read_text()), **changes}
        path.write_text(json.dumps({key: value for key, value in config.items() if value is not None}))

    return edit
