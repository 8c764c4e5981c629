"""Words as the stages compare them: tokens, stems, content words. Pure functions, no models.

A *stem* is the Snowball stem (Porter 1980, Snowball 2001) of a case-folded word; words of up to three
letters and words with digits are left as they are, as ROUGE does. *Content* stems leave out function words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import filterfalse
from string import ascii_letters, digits
from sys import intern

import Stemmer

# A word keeps inner apostrophes, hyphens stay outside ("pro-Russian" is two words, as for ROUGE);
# digits keep their separators ("40,000", "3.5", "16:30") because a number is one thing.
WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['\u2019][^\W\d_]+)*|[^\W_]+")

# Chinese and Japanese leave no blanks between words. Of Chinese letters each and each overlapping pair stand for words,
# as search engines index them (Nie, Gao, Zhang & Zhou 2000): reports of one story are then as alike as English ones,
# with pairs alone half as much. Katakana are one word a run, and so are hiragana, which are endings and particles.
_UNSPACED = re.compile(
    "[\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]"
)
_RUNS = re.compile(
    "(?P<han>[\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]+)|[\u3041-\u309f]+"
    "|[\u30a0-\u30ff\u31f0-\u31ff]+|[^\u3005\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]+"
)
_HIRAGANA = re.compile("[\u3041-\u309f]+")

# Sentences that the memos hold: those of 3,000 articles. A memo that is too small for a story that is gone through
# again and again helps nothing.
STORY_SENTENCES = 131_072

_RUN = re.compile(r"\w+")
_POSSESSIVE = re.compile(r"['\u2019]s?$")
_NUMBER = re.compile(r"([0-9]+(?:[.,:][0-9]+)*)")
# Typographic marks that stand beside ASCII letters in most news; none is part of a word.
_MARKS = "\u2018\u201c\u201d\u2013\u2014\u2026"
# ASCII to small letters, apostrophes, "0" for any digit and blanks for the rest.
_LETTERS = bytes(
    ord("0" if chr(code) in digits else chr(code).lower() if chr(code) in f"{ascii_letters}'" else " ")
    for code in range(256)
)

# English function words: articles, pronouns, auxiliaries, prepositions, conjunctions and the verbs of saying
# that carry no topic. Negation is left out on purpose: "not" is content.
FUNCTION_WORDS: frozenset[str] = frozenset(
    """a about above across after again against ago all along already also although always am among an and any are
    around as at away back be became because become been before behind being below between both but by came can come
    could did do does doing done down during each either else even ever every few for from further get go going got
    had has have having he her here hers herself him himself his how however i if in into is it its itself just last
    least less let like made make many may me might more most much must my near need next now of off often on once one
    only onto or other others our out over own per put quite rather same say saying says she should since so some still
    such take taken than that the their theirs them themselves then there these they this those though through thus
    to together told too toward towards under until up upon us very via was we well went were what when where whether
    which while who whom whose why will with within would yet you your said mr mrs ms dr""".split()
)

# Verbs that report speech, in the forms that news uses; a clause of one of these with a subject attributes.
SPEECH_VERBS: frozenset[str] = frozenset(
    """acknowledged acknowledges added adds admitted admits advised alleged alleges announced announces argued argues
    asked asks asserted asserts called claimed claims commented complained conceded concluded confirmed confirms
    continued countered cautioned declared declares declined denied denies described disclosed estimated estimates
    explained explains expressed hinted indicated insisted insists joked maintained maintains mentioned noted notes
    observed predicted promised quipped recalled recalls recounted remarked remembered repeated replied reported
    reports responded reveals revealed said say says shouted stated states stressed suggested suggests testified
    told tells tweeted urged urges vowed vows warned warns wrote writes""".split()
)

# What a full stop shortens in front of a name: no sentence ends there.
_SHORTENED = re.compile(
    r"\b(?:Sens?|Reps?|Gov|Gen|Lt|Sgt|Col|Capt|Cmdr|Cpl|Maj|Adm|Rev|Prof|Dr|Mr|Mrs|Ms|Messrs|Hon|Supt|Det|Insp|Pvt|St|Mt|Ft"
    r"|vs|[Aa]pprox|[Ii]ncl)\.\s*$"
)

# "t": what `vocabulary` leaves of "didn't"
NEGATIONS = frozenset(
    "not no none never nobody nothing neither nor without cannot failed refused declined t".split()
)

_TWINS = str.maketrans({"\u0130": "I", "\u0131": "i", "\u017f": "s", "\u212a": "K"})
_TWIN = re.compile("[\u0130\u0131\u017f\u212a]")

_ENGLISH = Stemmer.Stemmer("english", 0)  # without a cache: `stem` has one, and a word missed costs half
_MOST_STEMS = 262_144  # words of which a long-running service keeps the stems


@lru_cache(maxsize=STORY_SENTENCES)
def words(text: str) -> tuple[str, ...]:
    """Case-folded words in order, possessive endings removed."""
    plain, is_curly = text, False
    if not text.isascii():
        for mark in _MARKS:
            plain = plain.replace(mark, " ")
        is_curly = "\u2019" in plain and "'" not in plain
        if is_curly:
            plain = plain.replace("\u2019", "'")
    if not plain.isascii():
        found = [_POSSESSIVE.sub("", word) for word in parted(text, WORD.findall(text.casefold()))]
    elif is_curly:
        found = [word.replace("'", "\u2019") if "'" in word else word for word in _ascii_words(plain)]
    else:
        found = _ascii_words(plain)
    return tuple(map(intern, found))  # one object a word, however many sentences have it


def parted(text: str, found: list[str]) -> list[str]:
    """The words `found` in `text`, those of a script without blanks replaced by what stands for words in them."""
    if _UNSPACED.search(text) is None:
        return found
    return [
        part
        for word in found
        for run in _RUNS.finditer(word)
        for part in (_pairs(run[0]) if run["han"] is not None else (run[0],))
    ]


def _pairs(letters: str) -> list[str]:
    return [*letters, *(letters[at : at + 2] for at in range(len(letters) - 1))]


def is_particle(word: str) -> bool:
    """True for a run of hiragana: what Japanese has for endings and function words."""
    return not word.isascii() and _HIRAGANA.fullmatch(word) is not None


def _ascii_words(text: str) -> list[str]:
    """The same words of a text of ASCII characters, at half the cost: split and not searched."""
    letters = text.encode("ascii").translate(_LETTERS).decode("ascii")
    if "0" in letters:
        between, *rest = _NUMBER.split(text)
        found = _ascii_words(between)
        for number, between in zip(rest[::2], rest[1::2], strict=True):
            found.append(number)
            found += _ascii_words(between)
        return found
    if "'" in letters:  # inner apostrophes stay, those at the edges of words and possessive endings go
        letters = f" {letters} ".replace("''", " ").replace(" '", " ").replace("' ", " ").replace("'s ", " ")
    return letters.split()


@lru_cache(maxsize=STORY_SENTENCES)
def vocabulary(text: str) -> frozenset[str]:
    """The words of `text` and the parts that apostrophes divide them into.

    Tells at a tenth of the cost of a search whether a pattern of whole words, without digits, can match at all.
    """
    found = set(words(text))
    if "'" in text or "\u2019" in text:
        found.update(
            *[_RUN.findall(chunk) for chunk in text.casefold().split() if "'" in chunk or "\u2019" in chunk]
        )
    return frozenset(found)  # what is made from a set takes half the room


def one_of(words: Iterable[str]) -> str:
    """A pattern of the words by their first letters: where none stands, that is found after one look a letter."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words):
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items())


def without_twins(text: str) -> str:
    """`text` with the four letters that patterns without case take for i, s and k replaced by these, as long as before.

    What a pattern finds is then in the tables that it was made from: no table has "\u017feven" or "Apr\u0130l".
    """
    return text if text.isascii() or not _TWIN.search(text) else text.translate(_TWINS)


def word_before(text: str, end: int) -> str:
    """What stands between the last two blanks before `end`, in small letters: a search that ends there needs its end.

    Tells at a tenth of the cost of such a search whether it can find anything.
    """
    last = text[:end].rsplit(None, 1)[-1:]
    return without_twins(last[0]).lower() if last else ""


def is_shortened(text: str) -> bool:
    """True if `text` ends in a shortened title ("Sen.", "Dr."), so that its last full stop ends no sentence."""
    return _SHORTENED.search(text[-12:]) is not None


def negates(text: str) -> bool:
    """True where a word of negation stands in `text` ("not", "nobody", "didn't", "without", "failed to")."""
    return not vocabulary(text).isdisjoint(NEGATIONS)


class _Stems(dict[str, str]):
    """Stems of the words asked for so far; with so many words an `lru_cache` would take twice as long."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_STEMS:
            self.clear()
        stem = word if len(word) <= 3 or not word.isalpha() else str(_ENGLISH.stemWord(word))
        self[word] = stem
        return stem


# Stem of one case-folded word.
stem: Callable[[str], str] = _Stems().__getitem__


@lru_cache(maxsize=STORY_SENTENCES)
def content_stems(text: str) -> tuple[str, ...]:
    """Stems of the content words, in order, repeats kept."""
    content = filterfalse(FUNCTION_WORDS.__contains__, words(text))
    return tuple(map(stem, content if text.isascii() else filterfalse(is_particle, content)))
