"""LexRank (Erkan & Radev 2004) and TextRank (Mihalcea & Tarau 2004), through sumy (the extra `bench`)."""

from __future__ import annotations

import importlib
from typing import Any

from briefing.errors import BackendUnavailable

from ..budget import fill, source_sentences
from ..cases import Example
from ..outputs import Output, System
from .floors import refuse


def make_lexrank(options: dict[str, str]) -> System:
    """LexRank with sumy's defaults, English stemmer and stop words."""
    refuse(options, "lexrank")
    return _make("lexrank", "lex_rank", "LexRankSummarizer")


def make_textrank(options: dict[str, str]) -> System:
    """TextRank with sumy's defaults, English stemmer and stop words."""
    refuse(options, "textrank")
    return _make("textrank", "text_rank", "TextRankSummarizer")


def _make(name: str, module: str, attribute: str) -> System:
    try:
        summarizers = importlib.import_module(f"sumy.summarizers.{module}")
        dom = importlib.import_module("sumy.models.dom")
        stemmers = importlib.import_module("sumy.nlp.stemmers")
        tokenizers = importlib.import_module("sumy.nlp.tokenizers")
        utils = importlib.import_module("sumy.utils")
        nltk = importlib.import_module("nltk")
    except ImportError as error:
        raise BackendUnavailable(
            f"system {name!r} needs sumy: pip install 'briefing[bench]' ({error})"
        ) from error

    class Words:
        """sumy's own words; its Tokenizer class needs NLTK data for sentences, which are ours here."""

        @staticmethod
        def to_words(sentence: str) -> tuple[str, ...]:
            words = nltk.word_tokenize(sentence, preserve_line=True)
            return tuple(word for word in words if tokenizers.Tokenizer._WORD_PATTERN.match(word))

    summarizer = getattr(summarizers, attribute)(stemmers.Stemmer("english"))
    summarizer.stop_words = utils.get_stop_words("english")

    def rank(example: Example, words: int) -> Output:
        found = source_sentences(example.documents)
        by_text = {sentence.text: sentence for sentence in reversed(found)}
        paragraphs = [
            dom.Paragraph([dom.Sentence(s.text, Words) for s in found if s.document == index])
            for index in range(len(example.documents))
        ]
        ranked: list[Any] = []

        def grab(infos: Any) -> list[Any]:
            ranked.extend(infos)
            return ranked

        summarizer(dom.ObjectDocumentModel(paragraphs), grab)
        return Output(fill([by_text[str(info.sentence)] for info in ranked], words))

    return rank
