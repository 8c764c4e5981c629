"""Regular expressions that are compiled when they are first used.

Half of the time in which the program starts would go into compiling patterns, of which a story needs a third: most have
their words nowhere in it. Django does the same (`django.utils.regex_helper._lazy_re_compile`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

_METHODS = (
    "search",
    "match",
    "fullmatch",
    "finditer",
    "findall",
    "sub",
    "subn",
    "split",
    "pattern",
    "groupindex",
)


class _Lazy:
    """Stands for a pattern; what is asked of it is kept beside it, so that only the first time costs more."""

    __slots__ = ("_flags", "_source", *_METHODS)

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:  # only what is not there yet
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


if TYPE_CHECKING:
    from re import compile as lazy
else:

    def lazy(source: str, flags: int = 0) -> Any:
        """The pattern, compiled at its first use; an error in `source` shows then, and in `tests/test_patterns.py`."""
        return _Lazy(source, int(flags))
