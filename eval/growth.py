"""How time and memory grow with the number of articles in one story.

    python -m eval.growth [--articles N]… [--seconds S] [-o GROWTH.json] [--picture GROWTH.svg]

The articles are made from the committed cases: each draws thirty sentences of them, changes their figures, and in two
of three half of the words, so that facts repeat across articles as they do in the news. Each size runs in a process of
its own, selection alone and the whole path from texts to a proved briefing; a size whose smaller neighbour took longer
than ``--seconds`` is left out.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path

from briefing import summarize
from briefing.clean import clean
from briefing.segment import segment
from briefing.select import select
from briefing.types import Document

from .cases import read_cases
from .runner import peak_mb, reset_peak
from .salience_data import prepare

SIZES = (3, 10, 30, 100, 300, 1000, 3000)
_CASES = Path(__file__).parent / "cases"
_SENTENCES = 30
_OWN_WORDS = 0.5  # share of the words that differ in a sentence of the article's own
_WORDS = 250
_FIGURE = re.compile(r"\b\d+\b")


@dataclass(frozen=True, slots=True)
class Point:
    """One size of story."""

    articles: int
    sentences: int
    select_ms: float
    whole_s: float
    peak_mb: float | None  # None where the system does not tell


def articles(count: int, *, seed: int = 0) -> tuple[Document, ...]:
    """Articles on one story: a third of the sentences are shared with others, the rest are the article's own."""
    pool = sorted(
        {
            sentence.text  # whole ones of the body only: a line such as "More from" makes furniture of what follows
            for case in read_cases(_CASES)
            for article in map(clean, case.documents)
            for sentence in segment(article)
            if article.document.language == "en" and sentence.text.endswith(".") and ":" not in sentence.text
        }
    )
    words = sorted(
        {word for sentence in pool for word in sentence.split() if word.isalpha() and word.islower()}
    )
    draw = random.Random(seed)

    def own(sentence: str) -> str:
        return " ".join(
            draw.choice(words) if w.isalpha() and w.islower() and draw.random() < _OWN_WORDS else w
            for w in sentence.split()
        )

    found = []
    for number in range(count):
        sentences = [draw.choice(pool) for _ in range(_SENTENCES)]
        sentences = [text if place % 3 == 0 else own(text) for place, text in enumerate(sentences)]
        text = "\n\n".join(_FIGURE.sub(lambda _: str(draw.randrange(2, 400)), text) for text in sentences)
        found.append(Document(id=f"article-{number}.txt", text=text))
    return tuple(found)


def measure(count: int) -> Point:
    """Processor time and memory of one size in this process."""
    documents = articles(count)
    reset_peak()
    began = time.process_time()
    summarize(documents, words=_WORDS)
    whole = time.process_time() - began
    peak = peak_mb()
    alignment, renditions = prepare(documents)
    began = time.process_time()
    select(alignment, renditions, words=_WORDS, focus=None)
    alone = time.process_time() - began
    return Point(count, len(renditions), 1000 * alone, whole, peak)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the curve, and write it where asked."""
    parser = argparse.ArgumentParser(prog="python -m eval.growth", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--articles", type=int, action="append", metavar="N")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("-o", "--output", type=Path, metavar="GROWTH.json")
    parser.add_argument("--picture", type=Path, metavar="GROWTH.svg")
    options = parser.parse_args(argv)
    print(HEAD)
    points = curve(
        options.articles or SIZES, seconds=options.seconds, tell=lambda p: print(row(p), flush=True)
    )
    if options.output:
        options.output.write_text(json.dumps([asdict(point) for point in points], indent=1) + "\n")
    if options.picture:
        draw(points, options.picture)
    return 0


HEAD = "| articles | sentences | select, ms | whole path, s | peak, MB |\n|--:|--:|--:|--:|--:|"


def row(point: Point) -> str:
    """One line of the table under `HEAD`."""
    peak = "–" if point.peak_mb is None else f"{point.peak_mb:.0f}"
    return f"| {point.articles} | {point.sentences} | {point.select_ms:.0f} | {point.whole_s:.2f} | {peak} |"


def curve(
    sizes: Sequence[int] = SIZES, *, seconds: float, tell: Callable[[Point], None] = lambda _: None
) -> list[Point]:
    """A point for each size, each from a fresh process, until one takes longer than `seconds`."""
    points: list[Point] = []
    for count in sizes:
        if points and points[-1].whole_s > seconds:
            break
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            points.append(pool.submit(measure, count).result())
        tell(points[-1])
    return points


def draw(points: Sequence[Point], file: Path) -> None:
    """The curve as a picture, both axes logarithmic, beside a line of exact proportion."""
    import matplotlib.pyplot as plt

    plt.switch_backend("Agg")

    sizes = [point.articles for point in points]
    figure, axes = plt.subplots(figsize=(6, 4))
    axes.loglog(sizes, [point.whole_s for point in points], "o-", label="whole path")
    axes.loglog(sizes, [point.select_ms / 1000 for point in points], "s-", label="selection alone")
    slope = [points[0].whole_s * size / sizes[0] for size in sizes]
    axes.loglog(sizes, slope, ":", color="gray", label="in proportion")
    axes.set_xlabel("articles in one story")
    axes.set_ylabel("seconds")
    axes.legend()
    axes.set_title(
        f"{points[-1].articles:,} articles: {points[-1].whole_s:.0f} s, {points[-1].peak_mb or 0:.0f} MB"
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(file, bbox_inches="tight", dpi=120)
    plt.close(figure)


if __name__ == "__main__":
    sys.exit(main())
