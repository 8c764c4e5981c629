"""Prove the citations of a briefing with the standard library alone. Copy this file, read it, run it:

    python standalone.py BRIEFING.json [SOURCE_FILE_OR_FOLDER…]

It imports nothing of Briefing. Every citation's characters are compared with the source: with the plain-text files
named on the command line (of a folder, those in it and below it), or else with the texts that the JSON includes. It
prints one line a citation that does not hold, then a count, and exits with 1 if one failed or none was proved, with
3 if it was given no briefing. It proves the citations and nothing else: whether a sentence says what its citations
say, and whether the shown text is its sentences, is judged by `briefing verify`.
"""

from __future__ import annotations

import codecs
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

MARKS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF8, "utf-8-sig"),
         (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip


def decoded(path: Path, encoding: str | None) -> str:
    """The file as text: by its byte-order mark, else in the encoding that the briefing names."""
    data = path.read_bytes()
    for mark, name in MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    return data.decode(encoding or "utf-8", "replace")


def citations(value: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Every citation with the name of what it is for."""
    named = [("headline", value["headline"])] if value.get("headline") else []
    named += [(f"sentence {number}", row) for number, row in enumerate(value["sentences"])]
    for number, conflict in enumerate(value["conflicts"]):
        named += [(f"conflict {number} claim {side}", claim) for side, claim in enumerate(conflict["claims"])]
    named += [(f"timeline {number}", row) for number, row in enumerate(value["timeline"])]
    return [(name, citation) for name, row in named for citation in row["citations"] + row.get("origins", [])]


def difference(stands: str, cited: str) -> str:
    """What the source reads and what is cited, 60 characters around the first that differs."""
    pairs = enumerate(zip(stands, cited))  # noqa: B905 - runs on any Python 3
    place = next((place for place, (a, b) in pairs if a != b), min(len(stands), len(cited)))
    here = slice(max(0, place - 25), max(0, place - 25) + 60)
    return f"the source reads {stands[here]!r}, the citation {cited[here]!r}"


def files_in(arguments: list[str]) -> list[Path]:
    """The files that are named, and those in folders that are named."""
    paths = [Path(argument) for argument in arguments]
    below = [sorted(filter(Path.is_file, path.rglob("*"))) if path.is_dir() else [path] for path in paths]
    return [path for found in below for path in found]


def texts_of(value: dict[str, Any], files: list[Path]) -> dict[str, str]:
    """The text of each document by its id, known by its digest, whatever its file is called."""
    known: dict[str, str] = {}
    for encoding in dict.fromkeys(row["encoding"] for row in value["documents"]):
        for path in files:
            try:
                known.update(by_digest(decoded(path, encoding)))
            except (UnicodeError, LookupError):
                continue  # it is another document's
    for row in value["documents"]:
        if not files and row.get("text") is not None:
            known.update(by_digest(row["text"]))
    return {row["id"]: known[row["text_sha256"]] for row in value["documents"] if row["text_sha256"] in known}


def by_digest(text: str) -> dict[str, str]:
    """The text by its SHA-256."""
    return {hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(): text}


def prove(value: dict[str, Any], files: list[Path]) -> int:
    """The exit code."""
    texts = texts_of(value, files)
    failed = 0
    every = citations(value)
    for name, citation in every:
        start, end = citation["start_char_index"], citation["end_char_index"]
        text = texts.get(citation["document_id"])
        if text is None:
            problem = "its source is not among what was given, or was changed since"
        elif not 0 <= start < end <= len(text) or text[start:end] != citation["cited_text"]:
            problem = difference(text[max(0, start) : max(0, end)], citation["cited_text"])
        else:
            continue
        failed += 1
        print(f"FAIL  {name}: {citation['document_id']} [{start}, {end}): {problem}")
    print(f"{len(every) - failed} of {len(every)} citations proved; what is said of them is not judged here")
    return 0 if every and not failed else 1


class Twice(Exception):
    """A key that stands twice in one object."""


def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """The object with these keys; what has one twice may be read in two ways and is no briefing."""
    value = dict(pairs)
    if len(value) < len(pairs):
        raise Twice
    return value


def main(arguments: list[str]) -> int:
    """The exit code; an input that cannot be used is told in one line."""
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 2
    try:
        value = json.loads(Path(arguments[0]).read_bytes(), object_pairs_hook=once)
        return prove(value, files_in(arguments[1:]))
    except Twice:
        print(f"{arguments[0]}: a key stands twice in one object; give each key once", file=sys.stderr)
    except OSError as error:
        print(f"{error.filename}: cannot be read: {error.strerror}", file=sys.stderr)
    except (ValueError, RecursionError):
        print(f"{arguments[0]}: not JSON, or cut off; give a briefing in JSON", file=sys.stderr)
    except (KeyError, TypeError, AttributeError):
        print(f"{arguments[0]}: JSON, but no briefing; give what a briefing was written to", file=sys.stderr)
    return 3


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
