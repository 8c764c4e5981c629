"""Prove the citations of a briefing with the standard library alone. Copy this file, read it, run it:

    python standalone.py BRIEFING.json [SOURCE_FILE…]

It imports nothing of Briefing. Every citation's characters are compared with the source: with the plain-text files
named on the command line, or else with the texts that the JSON includes. It prints one line a citation that does
not hold, then a count, and exits with 1 if one failed or none was proved.
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


def main(arguments: list[str]) -> int:
    """The exit code."""
    if not arguments:
        print(__doc__)
        return 2
    value = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    files = [Path(argument) for argument in arguments[1:]]
    texts: dict[str, str] = {}
    for row in value["documents"]:
        candidates = [row["text"]] if not files and row.get("text") is not None else []
        candidates += [decoded(path, row["encoding"]) for path in files if path.name == Path(row["id"]).name]
        for text in candidates:
            if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() == row["text_sha256"]:
                texts[row["id"]] = text
    failed = 0
    every = citations(value)
    for name, citation in every:
        start, end = citation["start_char_index"], citation["end_char_index"]
        text = texts.get(citation["document_id"])
        if text is None:
            problem = "its source was not given, or is not the one the briefing was made from"
        elif not 0 <= start < end <= len(text) or text[start:end] != citation["cited_text"]:
            problem = difference(text[max(0, start) : max(0, end)], citation["cited_text"])
        else:
            continue
        failed += 1
        print(f"FAIL  {name}: {citation['document_id']} [{start}, {end}): {problem}")
    print(f"{len(every) - failed} of {len(every)} citations proved")
    return 0 if every and not failed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
