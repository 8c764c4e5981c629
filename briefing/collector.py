"""Python's collector of reference cycles, kept from walking through a story again and again.

The values of a story hold no cycles: what a stage drops is freed at once. But each time a quarter more objects live,
the collector walks through all of them: an eighth of the time of a story of 1,000 articles (3.4 of 29.5 s), to free
nothing. The peak of memory is the same without it (350 and 354 MB).
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Off within, and on again afterwards, come what may; where it is off already, whoever turned it off turns it on.

    Of several threads the first to come pauses it and runs it again at its own end, so that a service that is never
    idle still collects: once a briefing at the least.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
