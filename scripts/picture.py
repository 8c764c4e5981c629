"""Take the picture of the HTML page that the README shows: the briefing of seeds/, one footnote lit.

Needs the extra `dev` and a Chromium: python scripts/picture.py
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import briefing

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "images" / "briefing.png"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-sync",
]


def main() -> int:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        print("no chromium on PATH", file=sys.stderr)
        return 1
    html = briefing.export(briefing.summarize([ROOT / "seeds"]), "html")
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_file = Path(folder) / "briefing.html"
        page_file.write_text(html, encoding="utf-8", newline="")
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport={"width": 1200, "height": 720}, reduced_motion="reduce")
        page.goto(page_file.as_uri())
        page.locator("#proved.holds").wait_for()
        page.locator("main .fn[data-n='2']").first.click()
        page.wait_for_timeout(500)
        page.screenshot(path=PICTURE)
        browser.close()
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
