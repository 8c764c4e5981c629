"""Does what is cited, and nothing else, support a text? The default verifier: rules and alignment, no model.

A text is held against its cited texts in three steps, the cheap ones first.

1. The words of each of its sentences are a cited sentence's, in order (verbatim, or with words left out): it is
   supported unless what was left out governed what stayed (`deletion`).
2. A quotation that no cited text contains is never supported.
3. Every other sentence is aligned with the cited sentences nearest to it (`matching`), and what has no counterpart,
   or one in another relation, is counted (`features`) and weighed (`weights`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from briefing import cards, day_words
from briefing.config import Settings
from briefing.ports import Verifier
from briefing.showing import is_markdown, show
from briefing.types import Citation, Support, SupportLabel
from briefing.verify.amounts import quantities
from briefing.verify.deletion import kept_positions, turned_around
from briefing.verify.evidence import is_weighty, sentences_of
from briefing.verify.exact import has_words
from briefing.verify.features import FEATURES, Findings, findings, has_foreign
from briefing.verify.numbers import missing_quantity
from briefing.verify.overturned import overturned
from briefing.verify.quotes import foreign_quotation, foreign_wording
from briefing.verify.tokens import tokenize
from briefing.verify.weights import RULE_WEIGHT, RULES, STRICT_RULES, THRESHOLD, WEIGHTS

METHOD = "rules/1"

_BRACKET = re.compile(r"\[([^\[\]]{1,120})\]")
_COLUMNS = {name: index for index, name in enumerate(FEATURES)}
_SAID = {
    "number_new": "no cited text has the number {}",
    "number_swapped": "the cited text has the number {} for something else",
    "bound_changed": "more, less or about was changed at {}",
    "name_new": "no cited text has the name {}",
    "name_swapped": "the cited text has another name than {}",
    "name_mixed": "no cited text has the name {}",
    "name_joined": "no cited text has the name {}",
    "name_rival": "the cited text has another name in the place of {}",
    "exchanged": "the cited text has another name in the place of {}",
    "words_exchanged": "the cited text has another thing in the place of {}",
    "thing_other": "the cited text has another thing in the place of {}",
    "opposite": "the cited text says the opposite of {}",
    "negation_added": "the cited text has no negation like {}",
    "negation_lost": "the negation {} was lost",
    "connective": "the cited text does not connect it by {}",
    "number_moved": "the cited text has the number {} for something else",
    "hedge_added": "the cited text does not say {}",
    "hedge_lost": "{} was lost",
    "roles": "the cited text has another doer of {}",
    "speaker_new": "the cited text does not say it of {}",
    "quantifier": "the cited text has another share than {}",
    "modal": "the cited text does not say {}",
    "speaker": "the cited text does not say it of {}",
}


class Rules:
    """The default verifier: pure, offline, deterministic."""

    __slots__ = ()

    def __call__(self, text: str, citations: Sequence[Citation]) -> Support:
        return judge(text, citations)

    def bears_out(self, text: str, citations: Sequence[Citation]) -> bool:
        """What `judge` says as yes or no: nothing more is compared once one finding has decided."""
        return _judged(text, _shown(citations), literal=True, briefly=True).label != "unsupported"


def make(settings: Settings) -> Verifier:
    """The default verifier; it takes nothing from the settings."""
    del settings
    return Rules()


def judge(text: str, citations: Sequence[Citation]) -> Support:
    """How the cited texts support `text`, from their words alone.

    The label is "verbatim", "compressed" or "resolved" where every sentence is a cited one with words left out,
    "entailed" where the words differ and nothing speaks against it, else "unsupported" with what is missing.
    """
    return _judged(text, _shown(citations), literal=True)


def judge_document(doc_text: str, summary_text: str) -> Support:
    """How a document supports a summary of any length: its weakest sentence decides.

    A quotation has to stand in the document with its content words in order; a briefing's own has to stand there to
    the letter (`judge`).
    """
    return _judged(summary_text, (doc_text,) if doc_text.strip() else (), literal=False)


def _shown(citations: Sequence[Citation]) -> tuple[str, ...]:
    """What is cited as it would be shown, each once, less what a page shows of persons besides: no words of theirs."""
    cited = [
        show(cards.without(one.cited_text), markdown=is_markdown(one.span.document_id)) for one in citations
    ]
    return tuple(dict.fromkeys(one for one in cited if one))


def _judged(text: str, cited: tuple[str, ...], *, literal: bool, briefly: bool = False) -> Support:
    """With `briefly` the label is right, but score and reason of what is unsupported need not be."""
    shown = show(text)
    if not shown or not cited:
        return Support("unsupported", 0.0, METHOD, "nothing is cited" if shown else "there is no text")
    if shown in cited:
        return Support("verbatim", 1.0, METHOD)
    sources = [sentence for source in cited for sentence in sentences_of(source)]
    quotation = foreign_quotation(shown, cited) if literal else foreign_wording(shown, sources)
    if quotation is not None:
        return Support("unsupported", 0.0, METHOD, f"no cited text has the quotation {_short(quotation)}")
    rules = (*RULES, *STRICT_RULES) if literal else RULES
    verdicts: list[Support] = []
    for sentence in sentences_of(text):
        verdicts.append(_sentence(sentence, sources, cited, rules, literal=literal, briefly=briefly))
        if briefly and verdicts[-1].label == "unsupported":
            break
    if not verdicts:
        return Support("unsupported", 0.0, METHOD, "there is no text")
    return min(verdicts, key=lambda verdict: (verdict.score, _ORDER.index(verdict.label)))


_ORDER: tuple[SupportLabel, ...] = ("unsupported", "entailed", "resolved", "compressed", "verbatim")


def _sentence(
    sentence: str,
    sources: Sequence[str],
    cited: Sequence[str],
    rules: Sequence[str],
    *,
    literal: bool,
    briefly: bool,
) -> Support:
    if sentence in sources:
        return Support("verbatim", 1.0, METHOD)
    bare = _BRACKET.sub(" ", sentence)
    turned = None
    words = tokenize(bare)
    wanted = {token.norm for token in words if token.is_word}
    for source in sources:
        tokens = tokenize(source)
        if not wanted or not wanted <= {token.norm for token in tokens}:
            continue
        kept = kept_positions(words, tokens)
        if kept is None:
            continue
        reason = turned_around(tokens, kept)
        if reason is None and literal:
            reason = overturned(tokens, kept, words)
        if reason is None and bare != sentence:
            reason = _foreign_insertion(sentence, cited)
        if reason is None:
            return Support("resolved" if bare != sentence else "compressed", 1.0, METHOD)
        turned = turned or reason
    if turned is not None:
        return Support("unsupported", 0.0, METHOD, turned)
    if not any(is_weighty(token) for token in tokenize(sentence)):
        return Support("unsupported", 0.0, METHOD, f"nothing in {_short(sentence)} can be compared")
    sentence, source = sentence.replace("[", "").replace("]", ""), "\n".join(cited)
    if briefly and has_foreign(sentence, source):
        return Support("unsupported", 0.0, METHOD, "a number or a name is new")
    return _weighed(findings(sentence, source, until=rules if briefly else ()), rules)


def _foreign_insertion(sentence: str, cited: Sequence[str]) -> str | None:
    """What stands in brackets, and in no cited text as these words side by side, or None."""
    for match in _BRACKET.finditer(sentence):
        inside = match[1].rstrip(": ")
        before = sentence[: match.start()]
        if day_words.is_day(inside) and day_words.explains(before):
            if day_words.is_counted(before, inside, cited):
                continue
            return f"no cited date leads from {_short(before.split()[-1])} to {_short(inside)}"
        if any(match[0] in source or has_words(inside, source) for source in cited):
            continue
        if quantities(inside) and missing_quantity(inside, cited) is None:
            continue
        return f"no cited text has {_short(inside)}"
    return None


def _weighed(found: Findings, rules: Sequence[str]) -> Support:
    broken = [name for name in rules if found.counts[_COLUMNS[name]]]
    signs = sum(weight * found.counts[_COLUMNS[name]] for name, weight in WEIGHTS.items())
    against = signs - THRESHOLD
    if broken:
        against = max(0.0, against) + RULE_WEIGHT + 0.5 * (len(broken) - 1)
    score = round(1.0 / (1.0 + math.exp(min(against, 60.0))), 4)
    if score >= 0.5:
        return Support("entailed", score, METHOD)
    return Support("unsupported", score, METHOD, _reason(broken, found))


def _reason(broken: Sequence[str], found: Findings) -> str:
    if broken:
        word = next(words for name, words in found.causes if name == broken[0])
        return _SAID.get(broken[0], "the cited text does not say {}").format(_short(word))
    words = dict.fromkeys(words for name, words in found.causes if WEIGHTS.get(name, 0.0) >= 0.3)
    return f"not in the cited text: {', '.join(list(words)[:4])}"


def _short(words: str) -> str:
    return repr(words if len(words) <= 60 else words[:57] + "...")
