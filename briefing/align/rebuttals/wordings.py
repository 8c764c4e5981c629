"""Ways to deny what somebody has said: "denied the report", "called it an invention", "there was no such offer".

What is denied is a claim that is pointed at ("this", "the accusation"), a matter in words of its own ("reports that the
bridge had been closed"), or what one is accused of ("any part in it").
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing import lexicon


@dataclass(frozen=True, slots=True)
class Claimed:
    """A kind of claim: what it is called, and words of which a sentence that makes one has one."""

    nouns: frozenset[str]
    telling: frozenset[str]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ACCOUNT = Claimed(
    _words(
        """claim claims account accounts version assertion assertions contention suggestion suggestions statement
        statements testimony explanation insinuation insinuations tale characterization characterisation"""
    ),
    lexicon.SPEECH_VERBS - _words("denied denies declined called asked asks urged urges added adds continued")
    | _words(
        "according claims claiming accuses accused blames blamed believes holds alleging saying learned"
    ),
)
REPORT = Claimed(
    _words("report reports story stories article articles rumour rumours rumor rumors speculation"),
    _words(
        """report reported reports reporting reportedly newspaper newspapers daily weekly magazine paper according
        sources wrote published broadcaster channel cited citing quoted rumours rumour rumors letter learned"""
    ),
)
ACCUSATION = Claimed(
    _words("accusation accusations allegation allegations"),
    _words(
        """accused accuses accusing accusation accusations alleged alleges alleging allegation allegations blamed blames
        blaming charged charges suspected lawsuit sued suing sues responsible indictment complaint implicated"""
    ),
)
_FINDING = Claimed(
    _words("finding findings conclusion conclusions assessment"),
    _words("found finds finding findings concluded concludes conclusion conclusions established assessment"),
)
_KINDS = (REPORT, ACCUSATION, _FINDING, ACCOUNT)

_NOUN = rf"(?P<noun>{'|'.join(sorted(frozenset[str]().union(*(kind.nouns for kind in _KINDS))))})\b"
# "the letter was untrue"
_CALLED = _NOUN.replace("(?P<noun>", "(?P<noun>letter|document|page|video|recording|")
# "the paper's", "all the", of nothing that is turned down
_WHOSE = (
    r"(?P<whose>(?:(?!(?:calls?|demands?|requests?|criticism|appeals?|offers?|bids?|plans?|proposals?|motions?|bills?)\b)"
    r"[\w'\u2019-]+\s+){0,5}?)"
)
_DENY = r"(?<!nor\s)(?<!\bto\s)(?:den(?:y|ies|ied|ying)|disput(?:es|ed|ing)|refut(?:es|ed|ing)|reject(?:s|ed|ing))"
_REFUSE = (
    rf"(?:{_DENY}|dismiss(?:es|ed|ing)|contradicted|contest(?:s|ed)|rebutted|repudiat(?:es|ed)|rubbish(?:es|ed)"
    r"|(?:brush(?:es|ed)|wave[sd]|laugh(?:s|ed)|shrug(?:s|ged))\s+(?:aside|away|off)|scoff(?:s|ed)\s+at"
    r"|pour(?:s|ed)\s+(?:scorn|cold\s+water)\s+on|t(?:ook|akes)\s+issue\s+with)"
)
_REFUSES = _words(
    """deny denies denied denying disputes disputed disputing refutes refuted refuting rejects rejected rejecting
    dismisses dismissed dismissing contradicted contests contested rebutted repudiates repudiated rubbishes rubbished
    brushes brushed waves waved laughs laughed shrugs shrugged scoffs scoffed scorn water issue"""
)
_CALL = (
    r"(?:call(?:s|ed)?|describ(?:es|ed)|label(?:s|led|ed)|brand(?:s|ed)|denounc(?:es|ed)|consider(?:s|ed)?"
    rf"|{_REFUSE})"
)
_SAID = r"(?:said|says|insist(?:s|ed)|told\s+[^.;,]{1,40}?|stated|maintain(?:s|ed)|declared)"
_BE = r"(?:is|are|was|were|had\s+been|has\s+been)"
_FALSES = _words(
    """lie lies invention inventions invented fabrication fabrications fabricated fiction fantasy nonsense rubbish
    baseless unfounded groundless unsubstantiated untrue incorrect inaccurate false falsehood falsehoods slander smear
    libel hoax forgery forged fake myth fairytale preposterous figment"""
)
_FALSE = (
    r"[\"\u201c]?(?:(?:an?|the|pure|sheer|\w+ly|total|complete|outright|malicious|old|political)\s+){0,3}[\"\u201c]?"
    rf"(?:fairy[\s-]tale|without\s+(?:\w+\s+)?(?:foundation|merit)|{'|'.join(sorted(_FALSES))})\b"
)
_FALSES |= _words("tale foundation merit")
_THIS = r"(?P<this>this|that|it|them|these)"
_END = r"(?=\s*(?:[.,;]|(?:when|on|and|but|in|yesterday|today|last|as|through)\b|$))"
_HAPPENS = (
    r"(?:has|have|had|was|were|is|are|ever|took|takes|exists?|existed|arrived|came|happened|occurred|reached)"
)
_TO = r"(?:quick|hastened|occasion|opportunity|went\s+on|rushed|television|radio|statement|letter)\s+to"
_HAVING = (
    r"(?:having\s+)?(?:had\s+|played\s+)?(?:any\s+|all\s+|every\s+)?(?:knowledge\s+of|part\s+in|role\s+in|hand\s+in"
    r"|involvement|wrongdoing|responsibility|guilt|complicity|connection|the\s+charges?)"
)
_NO_PART = r"no\s+(?:part|role|hand|involvement)\s+(?:whatsoever\s+)?in"
_HAD = _words(
    "knowledge part role hand involvement wrongdoing responsibility guilt complicity connection charge charges"
)
_NOT, _NO, _SUCH, _DENIES = _words("not"), _words("no"), _words("such"), _words("deny denies denied denying")
_THESE = _words("this that it them these")
NOUNS = frozenset[str]().union(*(kind.nouns for kind in _KINDS)) | _words(
    "letter document page video recording"
)
_NAMED = NOUNS | _THESE
# Each is a pattern, and words of which its sentence has one, of both sets: the rarer ones first. A claim that is
# pointed at …
_POINTING = (
    # "called the story a fabrication", "dismissed this as nonsense"
    (rf"\b{_CALL}\s+(?:{_THIS}|{_WHOSE}{_CALLED})\s+(?:as\s+)?{_FALSE}", _FALSES, _NAMED),
    # "an accusation that the ministry dismissed as a fairy tale"
    (rf"\b{_NOUN}\s+(?:that\s+|which\s+)?[^.;,]{{2,50}}?\s{_CALL}\s+(?:as\s+)?{_FALSE}", _FALSES, NOUNS),
    # "said the letter was untrue", "said that it was a lie"
    (
        rf"\b{_SAID}\s+(?:that\s+)?(?:{_THIS}|{_WHOSE}{_CALLED}(?:\s+\w+){{0,3}}?)\s+{_BE}\s+{_FALSE}",
        _FALSES,
        _NAMED,
    ),
    # "There was no such offer"
    (rf"\bthere\s+{_BE}\s+no\s+such\s+(?!thing\b)(?P<such>\w+)", _SUCH, _NO),
    # "no such call took place"
    (rf"\bno\s+such\s+(?!thing\b)(?P<such>\w+)\s+{_HAPPENS}\b", _SUCH, _NO),
    (rf"\b{_DENY}\s+(?:there\s+\w+\s+|having\s+\w+\s+)?any\s+such\s+(?P<such>\w+)", _REFUSES, _SUCH),
    (rf"\bnothing\s+of\s+the\s+(?:kind|sort)\s+{_HAPPENS}\b", _words("kind sort"), _words("nothing")),
    # "denied it", "disputed that characterization", "rejects the account"
    (rf"\b(?:{_DENY}|contradicted)\s+{_THIS}{_END}", _REFUSES, _THESE),
    (r"\bcontradicted\s+(?P<this>him|her)\b", _words("contradicted"), _words("him her")),
    (rf"\b{_REFUSE}\s+{_WHOSE}{_NOUN}", _REFUSES, NOUNS),
    # "denied that the gate had been locked", "denies having locked it"
    (
        r"\bden(?:y|ies|ied|ying)\s+(?P<clause>that\s+(?!\w+[.,])|having\s+|ever\s+|any\s+(?!such\b))",
        _DENIES,
        _words("that having ever any"),
    ),
    # "was quick to deny the report", "used the occasion to contradict an account"
    (
        rf"\b{_TO}\s+(?:deny|contradict|reject|dismiss|refute|dispute)\s+(?:{_THIS}|{_WHOSE}{_NOUN})",
        _words("deny contradict reject dismiss refute dispute"),
        _NAMED,
    ),
    # "That is simply not true", "It is a lie", "None of this is true", "That never happened"
    (
        rf"\b{_THIS}(?:\s+is|\s+was|['\u2019]s)\s+(?:\w+ly\s+|just\s+)?not\s+(?:true|correct|so)\b",
        _words("true correct"),
        _NOT,
    ),
    (
        rf"[\"\u201c](?:\w+,\s+)?{_THIS}(?:\s+is|\s+was|['\u2019]s)\s+{_FALSE}(?!\s+(?:that|to)\b)",
        _FALSES,
        _THESE,
    ),
    (
        rf"\b(?:none|not\s+a(?:\s+single)?\s+word)\s+of\s+{_THIS}\s+(?:is|was)\s+true\b",
        _words("true"),
        _words("none word"),
    ),
    (
        rf"\b{_THIS}\s+(?:simply\s+|just\s+)?never\s+(?:happened|took\s+place|existed)\b",
        _words("happened place existed"),
        _words("never"),
    ),
    (r"\b(?:no|not\s+a\s+word\s+of)\s+truth\s+(?:in|to)\b", _words("truth"), _NO | _NOT),
    # "do not believe that the abduction ever took place"
    (
        r"\b(?:do|does|did)\s+not\s+believe\s+(?:that\s+)?[^.;,]{2,60}?\s+(?:ever\s+)?(?:took\s+place|happened|existed)\b",
        _words("believe"),
        _words("happened place existed"),
    ),
    (rf"\b(?:do|does|did)\s+not\s+believe\s+(?:in\s+)?{_WHOSE}{_NOUN}", _words("believe"), NOUNS),
)
# … and what somebody is accused of: "denies having had any part in the plot", "had no part in the matter".
_ACCUSED = (
    (rf"\b{_DENY}\s+{_HAVING}\b", _REFUSES, _HAD),
    (rf"\b(?:had|has|have|played|took)\s+(?:had\s+|played\s+)?{_NO_PART}\b", _HAD, _NO),
)
CUES = (
    *((True, *cue) for cue in _ACCUSED),
    *((False, *cue) for cue in _POINTING),
)
# The pairs of sets, the first ones each once.
WORDS = tuple(
    (words, frozenset[str]().union(*(other for _, _, one, other in CUES if one == words)))
    for words in dict.fromkeys(one for _, _, one, _ in CUES)
)


def kind_of(noun: str | None) -> Claimed:
    """The kind of a claim that is called so, or of one that is not called anything."""
    if noun is None:
        return ACCOUNT
    return next((kind for kind in _KINDS if noun.casefold() in kind.nouns), REPORT)
