"""Put a real excerpt of the seeds' briefing between the marks in README.md.

python scripts/excerpt.py            # rewrite it
python scripts/excerpt.py --check    # exit 1 if it is not what the program says
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import briefing

ROOT = Path(__file__).parent.parent
MARKED = re.compile(r"(<!-- excerpt: [^\n]*-->\n).*?(<!-- end of excerpt -->)", re.DOTALL)
FOOTNOTES = 3


def excerpt() -> str:
    """Headline, sentences and first footnotes, as Markdown shows them."""
    lines = briefing.export(briefing.summarize([ROOT / "seeds"]), "markdown").split("\n")
    body = lines[: next(n for n, line in enumerate(lines) if line.startswith("## "))]
    notes = [line for line in lines if re.match(r"\[\^\d+\]:", line)][1 : 1 + FOOTNOTES]
    quoted = [f"> {line}".rstrip() for line in (*body, *(part for note in notes for part in (note, "")))]
    # footnotes of the excerpt are shown as text: GitHub would move them to the end of the README
    return "\n".join(line.replace("[^", "[\\^") for line in quoted).rstrip("> \n") + "\n"


def main() -> int:
    """The exit code."""
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    new = MARKED.sub(lambda match: f"{match[1]}\n{excerpt()}\n{match[2]}", text)
    if "--check" in sys.argv:
        return int(new != text)
    readme.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
