"""Questions asked of many events, each with set phrases for its two answers: the table that `stances` reads."""

from __future__ import annotations

from dataclasses import dataclass

_HIM = r"(?:him|her|them|(?:the|[A-Z])[\w-]*(?:\s+[\w-]+)?)"
_DEVICES = r"alarm|siren|sirens|sprinkler|sprinklers|warning\s+light|warning\s+system|signal|bell"
_DEVICE, _ANY_DEVICE = rf"(?P<thing>{_DEVICES})", rf"(?:{_DEVICES})"
_FORCE = r"(?:soldiers|troops|army|police|officers|patrol|guards?|guardsmen|rebels|gunmen|militia|protesters)"
_NOT = r"(?:did\s+not|didn['\u2019]t)"
_WAYS = r"(?:skylight|windows?|doors?|locks?|gate|roof|wall|fence|pane)"


@dataclass(frozen=True, slots=True)
class Question:
    """What is in question, with the phrases of its two answers."""

    about: str
    yes: str  # a pattern each
    no: str
    words: tuple[frozenset[str], frozenset[str]]  # one of them stands wherever a phrase of the answer does
    least: float  # what the passages share, in words that two sentences of the story have
    is_of_person: bool  # the passages share a name
    may_follow: bool  # "yes" may come true after "no" was reported
    within: bool  # both may stand in one article, one behind the other


def _question(
    about: str,
    *,
    yes: tuple[tuple[str, ...], str],
    no: tuple[tuple[str, ...], str],
    least: float,
    is_of_person: bool = False,
    may_follow: bool = False,
    within: bool = False,
) -> Question:
    says_yes, says_no = (rf"\b(?:{'|'.join(phrases)})\b" for phrases, _ in (yes, no))
    words = frozenset(yes[1].split()), frozenset(no[1].split())
    return Question(about, says_yes, says_no, words, least, is_of_person, may_follow, within)


# For each answer its phrases, and words one of which stands in each of them.
QUESTIONS = (
    _question(
        "by own choice or told to go",
        yes=(
            (
                r"resign(?:s|ed|ing|ation)\b[^.;]{0,40}\b(?:for\s+personal\s+reasons|of\s+(?:his|her|their)\s+own)",
                r"resign(?:s|ed|ing|ation)\b[^.;]{0,40}\b(?:by\s+(?:him|her)self|voluntarily|freely)",
                r"offered\s+(?:\w+\s+){0,3}(?:my|his|her|their)\s+resignation",
                r"decided\s+(?:\w+\s+)?by\s+(?:him|her)self",
                r"(?:nobody|no\s+one)\s+(?:had\s+|has\s+)?(?:put\s+(?:any\s+)?pressure|forced|pushed)",
            ),
            "resign resigns resigned resigning resignation decided pressure forced pushed",
        ),
        no=(
            (
                rf"(?:asked|told|ordered)\s+{_HIM}\s+to\s+(?:go|leave|resign|quit|step\s+down)",
                r"requested\s+(?:his|her)\s+(?:departure|resignation)",
                r"to\s+dismiss\s+(?:him|her|the)",
                r"(?:voted|decided)\b[^.;]{0,40}\bto\s+(?:dismiss|sack|fire|oust)",
                rf"forced\s+(?:{_HIM}\s+)?(?:out|to\s+(?:go|resign))",
                r"(?:was|were|been)\s+(?:dismissed|sacked|fired|ousted|pushed\s+out|thrown\s+out)",
            ),
            "asked told ordered requested dismiss voted decided forced dismissed sacked fired ousted pushed thrown",
        ),
        least=1.0,
        is_of_person=True,
    ),
    _question(
        "paid back, or not",
        yes=(
            (
                r"(?:had|has|have|was|were)\s+(?:been\s+)?(?:already\s+)?(?:repaid|paid\s+back|refunded|reimbursed)",
                r"returned\s+to\s+the\s+(?:treasury|state|bank|fund|owners?|city|club|company)",
            ),
            "repaid paid refunded reimbursed returned",
        ),
        no=(
            (r"(?:not|never)\s+(?:yet\s+)?(?:been\s+)?(?:repaid|paid\s+back|refunded|reimbursed)",),
            "repaid paid refunded reimbursed",
        ),
        least=1.5,
        may_follow=True,
    ),
    _question(
        "sounded, or not",
        yes=(
            (
                rf"{_DEVICE}\s+(?:had\s+)?(?:went\s+off|gone\s+off|rang|sounded|wailed|was\s+heard|were\s+heard)",
                rf"heard\s+the\s+{_ANY_DEVICE}",
            ),
            "alarm siren sirens sprinkler sprinklers warning signal bell",
        ),
        no=(
            (
                rf"without\s+(?:an?\s+)?(?:working\s+)?{_DEVICE}",
                rf"no\s+{_ANY_DEVICE}\s+(?:went\s+off|rang|sounded|was\s+heard)",
                rf"{_ANY_DEVICE}\s+(?:\w+\s+){{0,3}}(?:was|were|been)\s+(?:out\s+of\s+order|broken|switched\s+off|silent)",
                rf"{_ANY_DEVICE}\s+(?:{_NOT}|never|failed\s+to)\s+(?:go\s+off|ring|rang|sound|sounded)",
            ),
            "alarm siren sirens sprinkler sprinklers warning signal bell",
        ),
        least=0.6,
    ),
    _question(
        "forced a way in, or not",
        yes=(
            (
                (
                    r"(?:broke|broken|smashed|forced|cut|drilled|pried|prised)\s+(?:open\s+|through\s+)?"
                    rf"(?:an?|the|two|its)\s+(?:\w+\s+){{0,2}}?{_WAYS}"
                ),
            ),
            "skylight window windows door doors lock locks gate roof wall fence pane",
        ),
        no=(
            (
                r"no\s+(?:signs?|traces?|evidence)\s+of\s+(?:a\s+)?(?:forced\s+entry|break-in|burglary)",
                rf"{_NOT}\s+(?:have|need)\s+to\s+(?:break|force)",
                r"(?:opened|unlocked)\s+(?:it|the\s+\w+|them)\s+with\s+a\s+key",
                r"(?:had|used|with)\s+(?:a|the|their\s+own)\s+keys?\s+to\s+the\s+(?:door|building|gate)",
            ),
            "forced break-in burglary break force key keys",
        ),
        least=0.5,
    ),
    _question(
        "shot in flight or executed",
        yes=(
            (
                (
                    r"(?:shot|killed)\b[^.;]{0,40}\b(?:trying|attempt(?:ing|ed)?|tried|while)\b[^.;]{0,20}"
                    r"\b(?:escap(?:e|ing)|flee|run\s+away)"
                ),
            ),
            "escape escaping flee away",
        ),
        no=(
            (
                r"(?:was|were|been)\s+executed",
                r"(?:had|did)\s+(?:not|never)\s+(?:tried|try|attempted|attempt)\s+to\s+(?:escape|flee|run)",
            ),
            "executed escape flee run",
        ),
        least=0.6,
        is_of_person=True,
    ),
    _question(
        "rubber bullets or live ones",
        yes=(
            (
                r"rubber\s+bullets?\s+only",
                r"only\s+(?:\w+\s+)?rubber\s+bullets?",
                r"(?:used|fired|fires|uses)\s+rubber\s+bullets?",
            ),
            "rubber",
        ),
        no=((r"live\s+(?:rounds?|bullets?|ammunition|fire)",), "live"),
        least=0.5,
    ),
    _question(
        "who fired first",
        yes=(
            (
                rf"{_FORCE}\s+(?:had\s+|was\s+|were\s+|has\s+)(?:been\s+)?(?:fired\s+(?:up)?on|shot\s+at)",
                rf"{_FORCE}\s+(?:had\s+)?(?:come|came)\s+under\s+fire",
                rf"{_FORCE}\s+(?:had\s+)?returned\s+fire",
            ),
            "fired shot fire",
        ),
        no=(
            (
                rf"{_FORCE}\s+(?:had\s+)?(?:fired|opened\s+fire|shot|started\s+shooting|began\s+shooting)\s+first",
            ),
            "first",
        ),
        least=0.3,
        within=True,
    ),
)
