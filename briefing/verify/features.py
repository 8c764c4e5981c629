"""What speaks against a statement, counted: one small vector for a sentence and the evidence it is held against.

Every feature is a count of something that a supported sentence does not need, so that no weight on it may be
negative. The words that caused each are kept, for the reason that is shown.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.verify import relations, rivals, speaking
from briefing.verify.comparison import FEATURES, Comparison, Findings
from briefing.verify.evidence import evidence_of, window_of
from briefing.verify.matching import OPPOSITE, Link
from briefing.verify.modality import is_negation
from briefing.verify.parts import part_of_speech
from briefing.verify.thesaurus import meaning, relation
from briefing.verify.tokens import Token, tokenize

__all__ = ["FEATURES", "Findings", "findings"]

_PART_NAMES = {"n": "noun", "v": "verb", "a": "adjective", "r": "adverb"}


def findings(sentence: str, source: str) -> Findings:
    """Hold one sentence against the sentences of `source` that are nearest to it."""
    evidence = evidence_of(source)
    tokens = tokenize(sentence)
    window = window_of(tuple(evidence.sentences[index] for index in evidence.nearest(tokens)))
    c = Comparison(sentence, tokens, evidence, window)
    for order, link in enumerate(c.links):
        if link.quantity is not None:
            rivals.number(c, order, link, link.quantity)
        elif is_negation(tokens[link.index]):
            continue  # judged with what it governs
        elif link.place is None:
            _open_word(c, order, link)
        elif link.name and rivals.is_plain_word_again(c, link):
            c.count("name_new", link.index)
        elif link.quality == OPPOSITE:
            if c.is_near(link):
                c.count("opposite", link.index)
            else:
                _open_word(c, order, link)
    rivals.mixed_names(c)
    rivals.exchanged(c)
    rivals.names(c)
    relations.polarity(c)
    relations.connectives(c)
    speaking.speaker(c)
    relations.order(c)
    return c.findings()


def _open_word(c: Comparison, order: int, link: Link) -> None:
    token = c.tokens[link.index]
    here = token.stem in c.evidence.where
    slot, kind = c.slot(order)
    if link.name:
        c.count("name_swapped" if kind == "swapped" else "name_moved" if here else "name_new", link.index)
        return
    part = _PART_NAMES[part_of_speech(c.tokens, link.index)]
    relations = {relation(token.norm, c.window.tokens[place].norm) for place in slot}
    if relations & {"same", "kin", "synonym"}:
        return
    if part == "noun" and (meaning(token.norm).is_concrete or not meaning(token.norm).bases):
        part = "thing"
    if "opposite" in relations:
        c.count("opposite", link.index)
    elif "wider" in relations or _contains(c, token, slot):
        return
    elif part == "adverb":
        c.count("adverb_new", link.index)
    elif kind == "swapped":
        c.count(
            "thing_other" if part == "thing" and "sibling" in relations else f"{part}_swapped", link.index
        )
    elif part != "verb" and not here and link.index + 1 in c.place_of:
        c.count(f"{part}_modifier", link.index)
    elif kind == "added" and part != "verb":
        c.count(f"{part}_added", link.index)
    elif here:
        c.count(f"{part.replace('thing', 'noun')}_moved", link.index)
    elif kind == "traded" and part in ("noun", "thing"):
        c.count(f"{part}_traded", link.index)
    else:
        c.count(f"{part}_new", link.index)


def _contains(c: Comparison, token: Token, slot: Sequence[int]) -> bool:
    """True for "smartphone" against "phone": one word is the tail of the other."""
    word = token.norm.rstrip("s")
    others = [c.window.tokens[place].norm.rstrip("s") for place in slot]
    return len(word) > 3 and any(
        len(other) > 3 and (word.endswith(other) or other.endswith(word)) for other in others
    )
