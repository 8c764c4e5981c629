"""One self-contained HTML page: the briefing beside its sources, every footnote leading to the words it cites.

The page asks no host for anything; a content security policy with the digests of its own style and script forbids
it to. It works without the script, and with it proves its own citations again in the reader's browser.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections import Counter
from collections.abc import Callable
from importlib import resources

from jinja2 import Environment, StrictUndefined

from briefing.render import notes as footnotes
from briefing.render.account import account
from briefing.render.marks import characters
from briefing.render.notes import Note, Notes
from briefing.render.remarks import NOT_PROVED, SOURCES_DIFFER, remarks
from briefing.showing import show
from briefing.types import Briefing, Statement, count_words

_TITLE_CHARS = 90  # what a tab, a bookmark or a search result shows


def render(briefing: Briefing, *, include_text: bool) -> str:
    """The page. It always holds the text of every document: without it no span could be shown or proved.

    `include_text` changes nothing here; who may not pass an article on shares the Markdown, which quotes passages.
    """
    return page(briefing)


def page(briefing: Briefing, *, home: str | None = None) -> str:
    """The page; with `home`, an address of the same host, it offers a way back to where briefings are made."""
    notes = footnotes.number(briefing)
    style = _asset("page.css")
    targets = "\n".join(
        f"html:not(.js):has(#s{note.source_index + 1}-c{note.number}:target) mark.c{note.number}"
        "{background:var(--lit);color:var(--lit-ink)}"
        for note in notes
    )
    script = _asset("page.js")
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string(_asset("page.html"))
    written = template.render(
        briefing=briefing,
        notes=notes,
        home=home,
        title=_title(briefing),
        words=sum(count_words(statement.text) for statement in briefing.statements),
        paragraphs=_paragraphs(briefing),
        accounts=[account(source, index, notes) for index, source in enumerate(briefing.sources, start=1)],
        policy=policy([style, targets], [script]),
        style=style,
        targets=targets,
        script=script,
        proof=_proof(briefing, notes),
        ref_id=_ref_ids(),
        remarks=remarks(briefing),
        not_proved=NOT_PROVED,
        sources_differ=SOURCES_DIFFER,
        in_words=footnotes.in_words,
        quoted=footnotes.quoted,
        show=show,
        characters=characters,
        count=footnotes.count,
        day=footnotes.day,
        moment=footnotes.moment,
        name=footnotes.name,
        status=footnotes.status,
        sections=footnotes.SECTIONS,
    )
    # A lone surrogate has no place in a file; where it stands in a source, its number is kept beside it.
    return written.encode("utf-8", "replace").decode("utf-8")


def policy(styles: list[str], scripts: list[str]) -> str:
    """A content security policy that allows exactly these inline styles and scripts, and nothing from anywhere."""
    parts = {
        "default-src": "'none'",
        "img-src": "data:",
        "style-src": " ".join(map(_digest, styles)),
        "script-src": " ".join(map(_digest, scripts)),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in parts.items())


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _asset(name: str) -> str:
    return resources.files("briefing.render").joinpath(name).read_text(encoding="utf-8")


def _title(briefing: Briefing) -> str:
    """For the window and the bookmark: the headline, or the beginning of the first sentence."""
    told = show((briefing.headline or briefing.statements[0]).text) if briefing.statements else "Briefing"
    return told if len(told) <= _TITLE_CHARS else told[:_TITLE_CHARS].rsplit(" ", 1)[0] + "…"


def _paragraphs(briefing: Briefing) -> list[tuple[str, list[tuple[int, Statement]]]]:
    """Sections in the order told, each with its numbered sentences, from 1."""
    found: list[tuple[str, list[tuple[int, Statement]]]] = []
    for index, statement in enumerate(briefing.statements, start=1):
        if not found or found[-1][0] != statement.section:
            found.append((statement.section, []))
        found[-1][1].append((index, statement))
    return found


def _ref_ids() -> Callable[[Note], str]:
    """Names for the marks of footnotes: ``r2`` where footnote 2 is first met, ``r2-2`` where it is met again."""
    met: Counter[int] = Counter()

    def ref_id(note: Note) -> str:
        met[note.number] += 1
        return f"r{note.number}" if met[note.number] == 1 else f"r{note.number}-{met[note.number]}"

    return ref_id


def _proof(briefing: Briefing, notes: Notes) -> str:
    """What the page's script needs to prove its citations; JSON that cannot end its script element."""
    value = {
        "citations": [
            {
                "number": note.number,
                "source": note.source_index + 1,
                "name": show(footnotes.name(note.source)),
                "start": note.citation.span.start_char,
                "end": note.citation.span.end_char,
                "text": note.citation.cited_text,
            }
            for note in notes
        ],
        "texts": [
            {"source": index, "sha256": source.document.text_sha256}
            for index, source in enumerate(briefing.sources, start=1)
            if source.document is not None
        ],
    }
    return json.dumps(value, separators=(",", ":")).replace("<", "\\u003c")
