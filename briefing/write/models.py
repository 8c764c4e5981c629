"""Model folders: find one, tell one from another, load one. Nothing here reaches for the network.

A model folder is what ``save_pretrained`` leaves behind: ``config.json``, weights, and the tokenizer's files. What a
damaged folder does without the checks below is worse than failing: a tokenizer without its files reads every word as
unknown, and weights with missing parts are filled up with random numbers, both without an error.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from briefing.errors import BackendUnavailable, UsageError

_MIB = 1 << 20
# Files up to this size are digested whole; of larger ones the size, the first and the last MiB. Training moves every
# tensor, so that two different models differ in the last MiB; a hand-made change in the middle would not be seen.
SMALL_FILE_BYTES = 8 * _MIB
# What decides the output: settings, vocabulary, weights. A model card, logs or an optimizer's state do not.
_DECIDING = (".json", ".model", ".txt", ".spm", ".safetensors", ".bin", ".index")
_BESIDE = frozenset(
    "training_args.bin trainer_state.json all_results.json train_results.json eval_results.json optimizer.bin "
    "readme.txt requirements.txt rng_state.bin scheduler.bin".split()
)
_WEIGHTS = (
    "model.safetensors",
    "model.safetensors.index.json",
    "pytorch_model.bin",
    "pytorch_model.bin.index.json",
)
_OTHER_WEIGHTS = ("tf_model.h5", "flax_model.msgpack", "model.onnx", "rust_model.ot")
_PROBE = "The minister said on 3 May that the talks in Paris had been useful."

INSTALL = "install it with: pip install '.[models]' in a checkout"


@dataclass(frozen=True, slots=True)
class LoadedModel:
    """A sequence-to-sequence model with its tokenizer, in float32 on the CPU and in evaluation mode."""

    folder: Path
    network: Any  # transformers.PreTrainedModel
    tokenizer: Any  # transformers.PreTrainedTokenizerBase

    @property
    def config(self) -> Any:
        return self.network.config

    @property
    def model_type(self) -> str:
        return str(self.config.model_type)


def find_model(model: str | None, *, writer: str) -> Path:
    """The folder that `model` names: a folder, or an id that the Hugging Face cache on this machine holds.

    Raises UsageError if nothing is named, BackendUnavailable if there is no such folder.
    """
    if not model:
        raise UsageError(f"the writer {writer!r} needs a model; give --model FOLDER")
    folder = Path(model)
    if folder.is_dir():
        return folder
    if folder.exists():
        raise BackendUnavailable(f"{model}: a file, not a model folder; give --model FOLDER")
    if not folder.is_absolute() and model.count("/") <= 1 and find_spec("huggingface_hub") is not None:
        from huggingface_hub import snapshot_download

        try:
            return Path(snapshot_download(model, local_files_only=True))
        except (OSError, ValueError):  # not in the cache, or no id at all
            pass
    raise BackendUnavailable(
        f"{model}: no such folder, and no model of that name on this machine (nothing is downloaded); "
        "give --model FOLDER"
    )


def model_digest(folder: Path) -> str:
    """SHA-256, in hex, of what decides a model's output: names, sizes and content of its settings, vocabulary, weights.

    Of files over `SMALL_FILE_BYTES` only the first and the last MiB are read. The folder's own name and the times of
    its files do not count. Raises BackendUnavailable if a file cannot be read.
    """
    digest = hashlib.sha256()
    try:
        for path in sorted(folder.iterdir(), key=lambda path: path.name):
            if path.suffix in _DECIDING and path.name.lower() not in _BESIDE and path.is_file():
                size = path.stat().st_size
                digest.update(f"{path.name}\0{size}\0{_content_digest(path, size)}\n".encode())
    except OSError as error:
        raise BackendUnavailable(f"{folder}: cannot read the model: {error.strerror}") from error
    return digest.hexdigest()


def _content_digest(path: Path, size: int) -> str:
    with path.open("rb") as stream:
        if size <= SMALL_FILE_BYTES:
            return hashlib.file_digest(stream, "sha256").hexdigest()
        digest = hashlib.sha256(stream.read(_MIB))
        stream.seek(size - _MIB)
        digest.update(stream.read(_MIB))
        return digest.hexdigest()


def load_seq2seq(folder: Path) -> LoadedModel:
    """The model in `folder`, from its files alone and without running code that lies there.

    Raises BackendUnavailable, with what is wrong and what to do, where libraries, files or parts of the weights are
    missing or damaged, and for a model that is not an encoder-decoder for text.
    """
    check_libraries()
    model_type = _check_config(folder)
    _check_weights(folder)
    import torch
    import transformers
    from transformers.models.auto.modeling_auto import MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM_MAPPING_NAMES

    if model_type not in MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM_MAPPING_NAMES:
        raise BackendUnavailable(
            f"{folder}: its model_type {model_type!r} is no encoder-decoder for text; give a sequence-to-sequence "
            "model such as T5, BART, Pegasus, LED or PRIMERA"
        )
    local = {"local_files_only": True, "trust_remote_code": False}
    with _quiet(transformers):
        tokenizer = _load_tokenizer(transformers, folder, local)
        try:
            network, found = transformers.AutoModelForSeq2SeqLM.from_pretrained(
                folder, dtype=torch.float32, output_loading_info=True, **local
            )
        except Exception as error:
            # The library raises whatever its parsers raise; each of them means that this folder does not load.
            raise BackendUnavailable(
                f"{folder}: the weights cannot be loaded, they are damaged or of another model than config.json: "
                f"{_first_line(error)}"
            ) from error
    missing = sorted(found["missing_keys"])
    if missing:
        raise BackendUnavailable(
            f"{folder}: {len(missing)} parts of the weights are missing, the first is {missing[0]}; "
            "save the model again or copy the folder whole"
        )
    rows = network.get_input_embeddings().num_embeddings
    highest = max(tokenizer.get_vocab().values())
    if highest >= rows:
        raise BackendUnavailable(
            f"{folder}: the tokenizer counts up to {highest}, the model knows {rows} tokens; they are of two models"
        )
    return LoadedModel(folder, network.eval(), tokenizer)


def check_libraries() -> None:
    """Raises BackendUnavailable if the extra ``models`` is not installed."""
    for library in ("torch", "transformers"):
        if find_spec(library) is None:
            raise BackendUnavailable(f"the writer 'seq2seq' needs {library}; {INSTALL}")


def _check_config(folder: Path) -> str:
    """The model_type that config.json names."""
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise BackendUnavailable(
            f"{folder}: no config.json in it, so it is no model folder; give --model FOLDER"
        ) from error
    except OSError as error:
        raise BackendUnavailable(f"{folder}: cannot read config.json: {error.strerror}") from error
    except ValueError as error:
        raise BackendUnavailable(f"{folder}: config.json is not JSON: {error}") from error
    if not isinstance(config, Mapping) or not isinstance(config.get("model_type"), str):
        raise BackendUnavailable(f"{folder}: config.json names no model_type")
    return str(config["model_type"])


def _check_weights(folder: Path) -> None:
    if any((folder / name).is_file() for name in _WEIGHTS):
        return
    others = [name for name in _OTHER_WEIGHTS if (folder / name).is_file()]
    if others:
        raise BackendUnavailable(
            f"{folder}: weights only as {others[0]}; save them for PyTorch (model.safetensors)"
        )
    raise BackendUnavailable(f"{folder}: no weights in it; model.safetensors is missing")


def _load_tokenizer(transformers: Any, folder: Path, local: Mapping[str, Any]) -> Any:
    """The tokenizer, once it is proved that it knows words."""
    sentencepiece_file = next(iter(sorted(folder.glob("*.model"))), None)
    if sentencepiece_file is not None and not (folder / "tokenizer.json").is_file():
        for library, spec in (("sentencepiece", "sentencepiece"), ("protobuf", "google.protobuf")):
            if not _is_installed(spec):
                raise BackendUnavailable(f"{sentencepiece_file}: reading it needs {library}; {INSTALL}")
    try:
        tokenizer = transformers.AutoTokenizer.from_pretrained(folder, **local)
    except Exception as error:  # as above
        if sentencepiece_file is not None:  # the library then asks for tiktoken, which does not help
            raise BackendUnavailable(f"{sentencepiece_file}: not a SentencePiece model") from error
        raise BackendUnavailable(f"{folder}: the tokenizer cannot be loaded: {_first_line(error)}") from error
    ids = [id for id in tokenizer.encode(_PROBE, add_special_tokens=False) if id != tokenizer.unk_token_id]
    read = tokenizer.decode(ids)
    if sum(map(str.isalpha, read)) * 2 < sum(map(str.isalpha, _PROBE)):
        raise BackendUnavailable(
            f"{folder}: its tokenizer knows no words; tokenizer.json, spiece.model, or vocab.json with merges.txt "
            "is missing"
        )
    return tokenizer


def _is_installed(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except ModuleNotFoundError:  # its parent is missing
        return False


def _first_line(error: Exception) -> str:
    return next(iter(str(error).splitlines()), "") or type(error).__name__


@contextmanager
def _quiet(transformers: Any) -> Iterator[None]:
    """Without the library's progress bars and notices: standard error belongs to the command line."""
    log = transformers.utils.logging
    level, bars = log.get_verbosity(), log.is_progress_bar_enabled()
    log.set_verbosity(logging.CRITICAL)
    log.disable_progress_bar()
    try:
        yield
    finally:
        log.set_verbosity(level)
        if bars:
            log.enable_progress_bar()
