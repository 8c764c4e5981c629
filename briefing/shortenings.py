"""What a full stop shortens in other languages than English: no sentence ends there.

sentencex has tables of its own; here is what they lack in front of a name or a figure ("M. Roy", "inż. Nowak", "ok.
2 tys."). Left out is what ends sentences as often: Polish "zł." and "r.", Russian "руб.", Spanish "etc.".
"""

from __future__ import annotations

import re
from functools import cache

_WORDS: dict[str, str] = {
    "fr": r"MM?|Mmes?|Mlles?|Mgr|Dr|Pr|Prof|Me|Sts?|Stes?|av|bd|env|art|chap",
    "es": r"Sres|Dña|Excm[oa]|Ilm[oa]|Rvdo|Avda|Av|núm|pág|art|aprox|Gral|Cnel|Cap|Ing|Lic|Arq|Mons|St[oa]",
    "ca": r"Sr|Sra|Dr|Dra|Av|núm|pàg|art|aprox",
    "it": (
        r"sigg?|sig\.ra|dott|dott\.ssa|ing|avv|prof|prof\.ssa|arch|geom|mons|on|sen|gen|col|cap|nn?|art|pag|ca"
        r"|fraz|loc"
    ),
    "pt": r"Cmdt|Cap|Gen|Cel|Exm[oa]|Av|art|pág|aprox|Eng|Arq|Mons|St[oa]|Pe|n",
    "pl": (
        r"inż|dr|hab|med|prof|mgr|lek|płk|ppłk|mjr|kpt|ppor|chor|sierż|asp|mł|st|gen|adm|ks|bp|abp|kard|św|bł|ul|al"
        r"|pl|os|ok|godz|im|tzw|tzn|np|m\.in|nr|woj|pow|gm|art|ust|rozp|śp"
    ),
    "cs": r"Ing|Mgr|Bc|MUDr|JUDr|Dr|doc|prof|gen|plk|kpt|ul|nám|tř|sv|tzv|např|mj|cca|č|čp",
    "sk": r"Ing|Mgr|Bc|MUDr|JUDr|Dr|doc|prof|gen|plk|kpt|ul|nám|sv|tzv|napr|cca|č",
    "nl": r"mevr|dhr|ds|drs|ir|mr|prof|o\.a|t\.o\.v|m\.n|a\.i|nr|ca|gen|St",
    "sv": r"t\.ex|bl\.a|kl|kpt|s\.k|f\.d|ca|nr|prof|dr|gen|S:t|St",
    "da": r"f\.eks|bl\.a|kl|kpt|ca|nr|prof|dr|gen|hr|St",
    "no": r"f\.eks|bl\.a|kl|kpt|ca|nr|prof|dr|gen|St",
    "ru": r"им|ул|просп|пер|наб|проф|акад|доц|ген|св|корп|т\.\s?е|т\.\s?н",
    "uk": r"ім|вул|просп|пров|проф|акад|доц|ген|св",
}
# "G. Verdi", "D. Maria"; Arabic "د. سامر".
_INITIAL = r"[A-Z\u00c0-\u00de\u0410-\u042f\u0621-\u064a]"
# "im 2. Halbjahr", "den 3. Platz"; not "am 5.", which is a date and may end a sentence.
_ORDINAL = (
    r"(?<!\w)(?:im|der|die|das|dem|den|des|beim|ins|zur|(?:ihr|sein|ein|kein|jed)(?:e[rmns]?)?)\s\d{1,3}\.$"
)
_MOST_CHARS = 16


def shortens(text: str, language: str) -> bool:
    """True if `text`, of that language (BCP 47), ends in a full stop that only shortens a word or counts a noun."""
    if not text.endswith("."):
        return False
    pattern = _pattern(language.lower().partition("-")[0])
    return pattern is not None and pattern.search(text[-_MOST_CHARS:]) is not None


@cache
def _pattern(tag: str) -> re.Pattern[str] | None:
    """How such an end looks in a language; compiled when an article has it."""
    if tag == "de":
        return re.compile(rf"{_ORDINAL}|-Ing\.$")
    if tag == "ar":
        return re.compile(rf"(?<!\w){_INITIAL}\.$")
    if tag not in _WORDS:
        return None
    return re.compile(rf"(?<![\w.-])(?:(?i:{_WORDS[tag]})|{_INITIAL})\.$")
