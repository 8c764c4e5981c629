"""Counts of one application in the Prometheus text format (version 0.0.4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefing.service.limits import Slots

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_BUCKETS_S = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class Metrics:
    """What was asked and how long it took. Used from the event loop only."""

    def __init__(self) -> None:
        self._requests: Counter[tuple[str, str, int]] = Counter()
        self._seconds: Counter[float] = Counter()
        self._seconds_sum = 0.0
        self._articles = 0
        self._briefings = 0

    def request(self, *, method: str, route: str, status: int) -> None:
        """Count an answer. `route` is a path of the application or "other", never what a client made up."""
        self._requests[method, route, status] += 1

    def briefing(self, *, articles: int, took_s: float) -> None:
        """Count a briefing that was made."""
        self._briefings += 1
        self._articles += articles
        self._seconds_sum += took_s
        self._seconds[next((bound for bound in _BUCKETS_S if took_s <= bound), float("inf"))] += 1

    def render(self, slots: Slots) -> str:
        """The page that Prometheus reads."""
        return "\n".join(self._lines(slots)) + "\n"

    def _lines(self, slots: Slots) -> Iterator[str]:
        yield "# HELP briefing_requests_total Answers by method, route and status."
        yield "# TYPE briefing_requests_total counter"
        for (method, route, status), amount in sorted(self._requests.items()):
            labels = f'method="{method}",route="{route}",status="{status}"'
            yield f"briefing_requests_total{{{labels}}} {amount}"
        yield "# HELP briefing_articles_total Articles that briefings were made of."
        yield "# TYPE briefing_articles_total counter"
        yield f"briefing_articles_total {self._articles}"
        yield "# HELP briefing_seconds Time to make a briefing, reading and rendering included."
        yield "# TYPE briefing_seconds histogram"
        total = 0
        for bound in _BUCKETS_S:
            total += self._seconds[bound]
            yield f'briefing_seconds_bucket{{le="{bound}"}} {total}'
        yield f'briefing_seconds_bucket{{le="+Inf"}} {self._briefings}'
        yield f"briefing_seconds_sum {self._seconds_sum:.6f}"
        yield f"briefing_seconds_count {self._briefings}"
        for name, value, text in (
            ("running", slots.running, "Briefings being made."),
            ("waiting", slots.waiting, "Requests that wait for their turn."),
        ):
            yield f"# HELP briefing_{name} {text}"
            yield f"# TYPE briefing_{name} gauge"
            yield f"briefing_{name} {value}"
