"""A small folder of cases, and systems that are called from outside."""

from pathlib import Path

import pytest

STORIES = {
    "ferry": (
        "A ferry with 120 passengers ran aground near the harbour on Monday. Nobody was hurt. Tugs pulled it free.",
        "The ferry that ran aground on Monday carried 120 passengers. Its captain blamed fog. Read more",
        "A ferry with 120 passengers ran aground near the harbour on Monday.\nNobody was hurt.\n",
    ),
    "bridge": (
        "The old bridge over the Elm reopened on Friday after two years. Repairs cost 4 million. Cyclists cheered.",
        "After two years the Elm bridge is open again. The town paid 4 million for repairs. Advertisement",
        "The bridge over the Elm reopened on Friday after two years.\nRepairs cost 4 million.\n",
    ),
}


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    folder = tmp_path / "cases"
    for name, (first, second, reference) in STORIES.items():
        articles = folder / name / "articles"
        articles.mkdir(parents=True)
        (articles / "a.txt").write_text(first + "\n", encoding="utf-8")
        (articles / "b.txt").write_text(second + "\n", encoding="utf-8")
        (folder / name / "reference-1.txt").write_text(reference, encoding="utf-8")
        (folder / name / "reference-2.txt").write_text(reference.replace("on ", "last "), encoding="utf-8")
    return folder
