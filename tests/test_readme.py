"""What the README shows is what the program says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from briefing.cli import build_parser

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_excerpt_is_the_briefing_of_the_seeds() -> None:
    """If this fails the briefing has changed: read it, then run scripts/excerpt.py and scripts/picture.py."""
    done = subprocess.run([sys.executable, ROOT / "scripts" / "excerpt.py", "--check"], timeout=60)
    assert done.returncode == 0


def test_every_command_of_the_readme_parses() -> None:
    lines = re.findall(r"^(?:cat \S+ \| )?briefing ([a-z][^#\n|]*)", README, re.MULTILINE)
    assert len(lines) > 6
    for line in lines:
        arguments = [part.strip('"') for part in re.findall(r'"[^"]*"|\S+', line)]
        build_parser().parse_args(arguments)


def test_every_file_that_the_documents_link_to_is_there() -> None:
    for document in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))):
        for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", document.read_text(encoding="utf-8")):
            assert (document.parent / target).exists(), f"{document.name} links to {target}"
