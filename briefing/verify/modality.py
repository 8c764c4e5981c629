"""What governs a word: negation, denial, doubt, plan, condition, attribution. Cue words and their reach.

A cue reaches forward to the end of its clause (Morante & Blanco 2012 describe the task; the boundaries here are
a few marks and conjunctions, no parser). A condition reaches over its whole sentence, and so does an
    attribution
that stands behind a comma or begins with "according to".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.lexicon import stem
from briefing.types.building import quickly_built
from briefing.verify.parts import part_of_speech
from briefing.verify.tokens import Token

Kind = Literal["negation", "denial", "doubt", "plan", "condition", "attribution", "limit"]


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in text.split())


NEGATIONS = frozenset(
    "not no never none neither nor nobody nothing nowhere without cannot hardly barely scarcely cant wont".split()
)
# So that leaving out a negation is noticed in the languages that the segmenter knows; other cues are English only.
FOREIGN_NEGATIONS = frozenset(
    """nicht kein keine keinen keinem keiner keines nie niemals weder ohne ne pas jamais aucun aucune sans ni nunca
    jamás
    nadie ningún ninguna sin não nunca nenhum nenhuma sem nem non mai nessun nessuno nessuna senza niet
    geen nooit zonder
    inte aldrig ingen inga ikke aldri nie nigdy żaden bez не нет ни никогда без ані немає""".split()
)
# The complement of these did not happen, or is said not to be so.
DENIALS = _stems(
    """deny denied denies reject dismiss refute disprove debunk refuse fail failed decline avoid prevent stop halt
    block cancel
    rule lack false untrue unlikely doubt doubtful contradict withdraw retract abandon forbid prohibit ban bar
    disavow rebut stall suspend postpone reverse overturn unable impossible instead rather despite"""
) - _stems("rule rather stop instead despite")  # too often innocent
DOUBTS = _stems(
    """possible possibly perhaps maybe potential potentially likely probable probably suspect suspected believe
    believed fear feared
    appear seem suggest apparent apparently alleged allegedly allegation reported_ reportedly accuse
    accused rumour
    rumor claim claimed
    purported supposedly presumed presumably unconfirmed unclear"""
) - _stems("reportedly likely") | frozenset(("may", "might", "could", "reportedly", "likely", "unlikely"))
PLANS = _stems(
    """plan planned intend intended expect expected hope aim want seek try trying tries attempt attempted threaten
    threatened
    propose proposed consider vow promise pledge urge order call demand ask offer prepare schedule set due agree
    recommend
    request encourage require mandate advise warn tell suggest forecast predict anticipate"""
) - _stems("set call order ask tell agree require due warn") | frozenset(
    ("will", "would", "shall", "should", "wo", "going")
)
CONDITIONS = frozenset(("if", "unless", "whether", "provided", "except", "until", "otherwise"))
SPEECH = _stems(
    """say said says tell told claim state announce report add explain argue insist warn confirm acknowledge admit
    allege declare testify write wrote deny suggest note describe reveal disclose concede assert maintain
    contend
    recall respond reply comment tweet affirm disclose communicate inform estimate predict accuse believe think
    complain promise remark"""
)  # fmt: skip
# These change what the next word names: a former minister is none, nor is a vice president the president.
PRIVATIVES = frozenset(
    """former ex alleged suspected attempted would-be fake so-called acting deputy vice interim ousted potential
    possible
    purported presumed unconfirmed failed proposed planned non anti pro pseudo counterfeit mock retired outgoing
    incoming assistant
    likely supposed""".split()
)
LIMITS = frozenset(
    "almost nearly about around roughly approximately only few some most half part least up over under above "
    "below least than".split()
)

_NOUNS_TOO = frozenset(
    """report reports claim claims note notes state states comment comments estimate estimates remark remarks promise
    promises tweet tweets information""".split()
)
_STRONG = frozenset((";", ":", "!", "?", "--", "(", ")"))
_BREAKS = frozenset(
    "but although though whereas while who which where when because after before since he she they it".split()
)
_CLAUSE_WORDS = frozenset(("but", "although", "though", "whereas", "because"))


@quickly_built
@dataclass(frozen=True, slots=True)
class Operator:
    """A cue at token ``index`` and the tokens ``[start, end)`` it reaches."""

    index: int
    kind: Kind
    start: int
    end: int

    def reaches(self, index: int) -> bool:
        """True if the token at `index` stands under this cue."""
        return self.start <= index < self.end and index != self.index


def is_negation(token: Token) -> bool:
    """True for "not" and its kin and for a verb with "n't"."""
    return token.kind == "word" and (
        token.norm in NEGATIONS or token.norm in FOREIGN_NEGATIONS or token.norm.endswith("n't")
    )


# Norms and stems without which a word is no cue.
_CUES = frozenset().union(
    NEGATIONS, FOREIGN_NEGATIONS, CONDITIONS, ("according",), DENIALS, DOUBTS, SPEECH, PLANS
)


def operators(tokens: Sequence[Token]) -> tuple[Operator, ...]:
    """The cues of one or more sentences, in order. Linear in the number of tokens for sentences of bounded length."""
    found: list[Operator] = []
    for index, token in enumerate(tokens):
        if token.kind != "word" or not (
            token.norm in _CUES or token.stem in _CUES or token.norm.endswith("n't")
        ):
            continue
        if (
            index + 1 < len(tokens)
            and tokens[index + 1].norm == "-"
            and token.norm in ("no", "never", "not", "non", "sans")
        ):
            continue  # "never-before-seen", "no-fly zone"
        kind = _kind(tokens, index)
        if kind is None:
            continue
        start, end = _reach(tokens, index, kind)
        if end > start:
            found.append(Operator(index, kind, start, end))
    return tuple(found)


def governing(ops: Sequence[Operator], index: int) -> frozenset[Kind]:
    """The kinds of cue that reach the token at `index`; two negations cancel each other."""
    kinds = [operator.kind for operator in ops if operator.reaches(index)]
    negations = sum(kind == "negation" for kind in kinds)
    rest = {kind for kind in kinds if kind != "negation"}
    return frozenset(rest | ({"negation"} if negations % 2 else set()))


def _kind(tokens: Sequence[Token], index: int) -> Kind | None:
    token = tokens[index]
    if is_negation(token):
        return "negation"
    if token.norm in CONDITIONS:
        return "condition"
    if token.norm == "according":
        return "attribution"
    if token.stem in DENIALS and not token.norm.endswith("ing"):
        if token.stem == "declin" and not (index + 1 < len(tokens) and tokens[index + 1].norm == "to"):
            return None  # sales decline, a spokesman declines to comment
        return "denial"
    if token.norm == "may" and token.is_capital:
        return None  # the month
    if token.norm in DOUBTS or token.stem in DOUBTS:
        return "doubt"
    if token.stem in SPEECH and (token.norm not in _NOUNS_TOO or part_of_speech(tokens, index) == "v"):
        return "attribution"
    if token.norm in PLANS or token.stem in PLANS:
        return "plan"
    return None


def _reach(tokens: Sequence[Token], index: int, kind: Kind) -> tuple[int, int]:
    low, high = _sentence(tokens, index)
    if kind == "condition" or tokens[index].norm == "according":
        return low, high
    if kind == "attribution" and _trails(tokens, index, low, high):
        return low, index
    end = index + 1
    while end < high:
        token = tokens[end]
        if token.norm in _STRONG or token.norm in _CLAUSE_WORDS:
            break
        if (
            token.norm == ","
            and kind != "attribution"
            and end + 1 < high
            and tokens[end + 1].norm in _BREAKS | {"and", "or", "with"}
        ):
            break
        end += 1
    return index + 1, end


def _trails(tokens: Sequence[Token], index: int, low: int, high: int) -> bool:
    """True for `..., police said.`: a comma or a closing quotation mark shortly before, little behind."""
    behind = sum(1 for token in tokens[index + 1 : high] if token.is_word)
    if behind > 4 and not (index + 1 < high and tokens[index + 1].norm in (",", "on", "in")):
        return False
    return any(tokens[step].norm in (",", '"') for step in range(max(low + 2, index - 8), index))


def _sentence(tokens: Sequence[Token], index: int) -> tuple[int, int]:
    low = index
    while low > 0 and tokens[low - 1].norm not in (".", "!", "?", ";"):
        low -= 1
    high = index
    while high < len(tokens) and tokens[high].norm not in (".", "!", "?", ";"):
        high += 1
    return low, high
