"""LexRank (Erkan & Radev 2004), TextRank (Mihalcea & Tarau 2004) and others, through the extra `bench`."""

from __future__ import annotations

import importlib
from typing import Any

from briefing.errors import BackendUnavailable
from briefing.types import count_words

from ..budget import SourceSentence, fill, source_sentences
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


def make_sumbasic(options: dict[str, str]) -> System:
    """SumBasic (Nenkova & Vanderwende 2005) with sumy's defaults, English stemmer and stop words."""
    refuse(options, "sumbasic")
    return _make("sumbasic", "sum_basic", "SumBasicSummarizer")


def make_lsa(options: dict[str, str]) -> System:
    """LSA (Steinberger & Jezek 2004) with sumy's defaults, English stemmer and stop words."""
    refuse(options, "lsa")
    return _make("lsa", "lsa", "LsaSummarizer")


def make_luhn(options: dict[str, str]) -> System:
    """Luhn (1958) with sumy's defaults, English stemmer and stop words."""
    refuse(options, "luhn")
    return _make("luhn", "luhn", "LuhnSummarizer")


def make_summa(options: dict[str, str]) -> System:
    """TextRank through summa, which splits and stems by itself: its interface takes plain text only."""
    refuse(options, "summa")
    try:
        summarize = importlib.import_module("summa.summarizer").summarize
    except ImportError as error:
        raise BackendUnavailable(
            f"system 'summa' needs summa: pip install '.[bench]' in a checkout ({error})"
        ) from error

    def rank(example: Example, words: int) -> Output:
        text = "\n".join(document.text for document in example.documents)
        scored = summarize(text, ratio=1.0, scores=True) or []
        found = [
            (SourceSentence(sentence, 0, place, place, count_words(sentence)), score)
            for place, (sentence, score) in enumerate(scored)
        ]
        return Output(fill([one for one, _ in sorted(found, key=lambda pair: -pair[1])], words))

    return rank


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
            f"system {name!r} needs sumy: pip install '.[bench]' in a checkout ({error})"
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
