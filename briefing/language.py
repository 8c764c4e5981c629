"""The language of a whole article, as a BCP 47 primary tag. Not meant for headlines or single sentences.

Function words and scripts settle the common cases without loading anything; py3langid (Lui and Baldwin 2012),
limited to `SERVED`, is asked only where they leave a doubt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Any

SERVED = (
    "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id",
    "it", "ja", "ko", "lt", "lv", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "ta", "th", "tr", "uk",
    "ur", "vi", "zh",
)  # fmt: skip

UNDETERMINED = "und"

# The commonest words of each language that are rare in the others; a running text has 25-45 % of such words.
_FUNCTION_WORDS = {
    tag: frozenset(words.split())
    for tag, words in {
        "en": "the of and to that for was with is said his by as from has had have which who were not it be",
        "de": "der die das und ist nicht von mit den dem ein eine auch auf sich für im des zu wurde nach bei",
        "fr": "le la les des est et une dans du pour que qui par sur avec pas au il sont aux été ont ses cette",
        "es": "el los las que del una por con para se su como más al pero sus fue este ha según y en la",
        "it": "il che di della per del non una gli sono con dei nel alla più anche le delle dal è ha si lo",
        "pt": "o que do da não uma os com dos para as em no na por foi mais ao das à pelo são um se",
        "nl": "het een van en dat niet zijn voor met op aan ook door naar werd uit bij maar om heeft wordt",
        "sv": "och att det som är en på inte för har till av med ett om den var också efter från",
        "da": "og at det er ikke på til af der med har som for den en blev også efter ud fra af",
        "pl": "się nie na jest że do to w z jak przez po oraz od za został są ale który",
        "tr": "ve bir bu için ile da de olarak çok daha gibi olan sonra kadar ancak olduğunu",
        "id": "yang dan di dengan untuk dari ini pada tidak itu dalam akan oleh juga telah kata ada",
    }.items()
}
_LANGUAGES_OF = {
    word: tuple(tag for tag, words in _FUNCTION_WORDS.items() if word in words)
    for word in sorted(frozenset().union(*_FUNCTION_WORDS.values()))
}

# Words that of the languages served English alone has among its common ones, for texts whose shares leave a doubt.
_ENGLISH_ONLY = frozenset(
    """the you your they their them this that these those which who whose what when where why how would could should
    must cannot because about after again against before between through during while with without from have were our
    has had been being there then than into be it not said too good now years says other many every never
    she its""".split()
)

# Latin letters, digits, punctuation and spaces: all but the letters of other scripts.
_LATIN = re.compile("[\x00-\u036f\u1e00-\u20cf\ufeff\u3000-\u303f]+")
_LETTER_RUN = re.compile(r"[^\W\d_]+")
# First letter of a script's block, last letter, and what the script decides (None: several languages share it).
_SCRIPTS: tuple[tuple[int, int, str], ...] = (
    (0x0370, 0x03FF, "el"),
    (0x0400, 0x052F, "cyrillic"),
    (0x0590, 0x05FF, "he"),
    (0x0600, 0x06FF, "arabic"),
    (0x0900, 0x097F, "devanagari"),
    (0x0980, 0x09FF, "bn"),
    (0x0B80, 0x0BFF, "ta"),
    (0x0E00, 0x0E7F, "th"),
    (0x3040, 0x30FF, "ja"),
    (0x4E00, 0x9FFF, "han"),
    (0xAC00, 0xD7AF, "ko"),
)
_SAMPLE_CHARS = 2_000  # about 330 words: three times what either test needs
# Calibrated on the 102 pages of the article extraction benchmark and the Multi-News validation articles: English
# texts of 30 words and more score 0.18-0.40 for English and under 0.06 for any other of these languages.
_LEAST_SHARE = 0.12
_LEAST_MARGIN = 0.05
_ENOUGH_WORDS = 10  # for shares; a shorter text is a notice of a page more often than an article


def detect(text: str) -> str:
    """The language of a whole article; ``"und"`` where it has no letters."""
    sample = text[:_SAMPLE_CHARS]
    return detect_cheaply(sample) or _by_model(sample)


def detect_cheaply(text: str) -> str | None:
    """The language where script or function words settle it; None where they leave a doubt."""
    sample = text[:_SAMPLE_CHARS]
    script = _script(sample)
    if script == "":
        return UNDETERMINED
    if script == "han":
        return "zh"
    if script == "cyrillic":
        return _cyrillic(sample)
    if script == "arabic":
        # Letters that Arabic does not have; Urdu adds some that Persian does not have.
        return "ur" if re.search("[ٹڈڑےں]", sample) else "fa" if re.search("[پچژگ]", sample) else "ar"
    if script == "devanagari":
        return "hi" if re.search(r"(?:^|\s)(?:है|के|में|की|का|हैं|ने)(?=\s)", sample) else None
    if script != "latin":
        return script
    return _latin(sample)


def _script(sample: str) -> str:
    """The script that most letters are in: a name of `_SCRIPTS`, ``latin``, or an empty string without letters."""
    beyond = "" if sample.isascii() else _LATIN.sub("", sample)
    if not beyond:
        return "latin" if _LETTER_RUN.search(sample) else ""
    latin = sum(map(len, _LETTER_RUN.findall(sample))) - sum(map(str.isalpha, beyond))
    counts: Counter[str] = Counter(latin=latin)
    for character, times in Counter(beyond).items():
        code = ord(character)
        for first, last, script in _SCRIPTS:
            if first <= code <= last:
                counts[script] += times
                break
    if not any(counts.values()):
        return ""
    # Japanese mixes kana into Chinese characters; a tenth of kana is enough to tell.
    if counts["ja"] and counts["ja"] * 10 >= counts["han"]:
        counts["ja"] += counts.pop("han", 0)
    return max(sorted(counts), key=lambda script: counts[script])


def _cyrillic(sample: str) -> str | None:
    if re.search("[іїєґІЇЄҐ]", sample) and not re.search("[ыэъЫЭЪ]", sample):
        return "uk"
    if re.search("[ыэЫЭ]", sample) and not re.search("[іїўІЇЎ]", sample):
        return "ru"
    return None


def _latin(sample: str) -> str | None:
    words = sample.lower().split()  # punctuation seldom touches a function word
    if len(words) < _ENOUGH_WORDS:
        return _surely_english(words)
    counts = dict.fromkeys(_FUNCTION_WORDS, 0)
    for word, times in Counter(filter(_LANGUAGES_OF.__contains__, words)).items():
        for tag in _LANGUAGES_OF[word]:
            counts[tag] += times
    shares = sorted(
        [(count / len(words), tag) for tag, count in counts.items()],
        key=lambda scored: (-scored[0], scored[1]),
    )
    (best, tag), (second, _) = shares[0], shares[1]
    if best >= _LEAST_SHARE and best - second >= _LEAST_MARGIN:
        return tag
    return _surely_english(words)


def _surely_english(words: Sequence[str]) -> str | None:
    """English where two different words say so and few words of another language deny it.

    Of the sentences of Multi-News and of the article extraction benchmark, and stretches of 12 to 60 words of both,
    it decides 905 of 4,487 of three to nine words, and 1,913 of 3,965 longer ones that their shares leave in doubt.
    py3langid calls all but one of these English; that one is.
    """
    telling = len(_ENGLISH_ONLY.intersection(words))
    foreign = sum("en" not in _LANGUAGES_OF.get(word, ("en",)) for word in words)
    return "en" if telling >= max(2, 2 * foreign) else None


def _by_model(sample: str) -> str:
    return str(_identifier().classify(sample)[0])


@cache
def _identifier() -> Any:
    """py3langid's model: 0.3 to 0.8 s to load, so only where the cheap test is undecided, and once."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(list(SERVED))
    return identifier
