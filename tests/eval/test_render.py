"""Reports: matched words lit up, hostile texts harmless, a page that fetches nothing."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from eval.__main__ import main
from eval.highlight import known_grams, stretches


def test_words_and_pairs_that_the_other_text_has_are_marked() -> None:
    known = known_grams(["Russian troops at the border."])
    assert stretches("The Russian troop left a border town.", known) == [
        ("The", 1),
        (" ", 0),
        ("Russian troop", 2),
        (" left a ", 0),
        ("border", 1),
        (" town.", 0),
    ]


def test_the_stretches_joined_are_the_text() -> None:
    text = "«Привет», he said — 40,000 times; “no”…"
    assert "".join(part for part, _ in stretches(text, known_grams(["he said no"]))) == text


@pytest.fixture
def page(cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    evil = '</script><img src=x onerror="document.title=1"> & <b>bold</b> news came on Monday.'
    (cases / "ferry" / "articles" / "a.txt").write_text(evil + "\n", encoding="utf-8")
    (cases / "ferry" / "reference-1.txt").write_text(evil + "\n", encoding="utf-8")
    main(["--cases", str(cases), "--system", "first", "--system", "lead", "-o", str(tmp_path / "r.html")])
    capsys.readouterr()
    return tmp_path / "r.html"


def test_the_page_asks_nobody_for_anything_and_runs_nothing_of_the_data(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert "default-src 'none'" in text
    assert not re.search(r"""(?:src|href)\s*=\s*["']?(?:https?:)?//""", text)
    assert text.count("</script>") == 2
    assert "<img" not in text
    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert data is not None
    examples = json.loads(data[1])["examples"]
    assert [example["id"] for example in examples] == ["bridge", "ferry"]
    assert any("onerror" in part for part, _ in examples[1]["systems"]["first"]["sentences"][0])


@pytest.mark.browser
def test_a_browser_shows_two_systems_side_by_side_and_sorts_worst_first(page: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium is installed")
    done = subprocess.run(
        [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", page.as_uri()],
        capture_output=True,
        text=True,
        timeout=120,
    )
    dom = done.stdout
    assert dom.count('<details class="example"') == 2
    assert dom.count('<section class="column">') >= 2
    assert '<mark class="two">' in dom
    assert "<img" not in dom
    scores = [float(x) for x in re.findall(r'<span class="soft">first ([\d.]+)</span>', dom)]
    assert scores == sorted(scores)
