"""What speaks against a statement, counted: one small vector for a sentence and the evidence it is held against.

Every feature is a count of something that a supported sentence does not need, so that no weight on it may be
negative. The words that caused each are kept, for the reason that is shown.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefing.verify import relations, rivals, speaking
from briefing.verify.amounts import quantities
from briefing.verify.comparison import FEATURES, Comparison, Findings
from briefing.verify.evidence import Evidence, evidence_of, is_weighty, window_of
from briefing.verify.matching import OPPOSITE, Link, abbreviates
from briefing.verify.modality import is_negation
from briefing.verify.names import is_acronym, is_name, same_name
from briefing.verify.numbers import is_known
from briefing.verify.parts import part_of_speech
from briefing.verify.thesaurus import meaning, relation
from briefing.verify.tokens import Token, tokenize

__all__ = ["FEATURES", "Findings", "findings", "has_foreign"]

_PART_NAMES = {"n": "noun", "v": "verb", "a": "adjective", "r": "adverb"}


def findings(sentence: str, source: str, *, until: Collection[str] = ()) -> Findings:
    """Hold one sentence against the sentences of `source` that are nearest to it.

    Where one of the features `until` was found among its words, nothing more is looked for.
    """
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
    if any(c.has(feature) for feature in until):
        return c.findings()
    rivals.mixed_names(c)
    rivals.exchanged(c)
    rivals.names(c)
    relations.polarity(c)
    relations.connectives(c)
    speaking.speaker(c)
    relations.order(c)
    return c.findings()


def has_foreign(sentence: str, source: str) -> bool:
    """True for a number or a name that nothing in `source` can stand for.

    `findings` would count it as new or swapped, whatever else it finds; this asks without a dictionary.
    """
    evidence = evidence_of(source)
    tokens = tokenize(sentence)
    amounts = quantities(sentence)
    if not all(is_known(amount, evidence.quantities) for amount in amounts):
        return True
    counted = {index for amount in amounts for index in range(amount.start, amount.end)}
    return any(
        token.is_capital
        and token.stem not in evidence.where
        and index not in counted
        and is_weighty(token)
        and not is_negation(token)
        and not is_acronym(token)  # whose acronym it is depends on which cited sentences stand side by side
        and not _is_named(tokens, index, evidence)
        and is_name(tokens, index)
        for index, token in enumerate(tokens)
    )


def _is_named(tokens: Sequence[Token], index: int, evidence: Evidence) -> bool:
    """True if a capitalised cited word may be the same name in other dress, or its acronym."""
    norm = tokens[index].norm
    return any(
        same_name(norm, cited.norm) or abbreviates(tokens, index, cited)
        for own in evidence.tokens
        for cited in own
        if cited.is_capital
    )


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
