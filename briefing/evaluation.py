"""The script `briefing-eval`: the evaluation that came with this installation, under the name it has there.

In a wheel its package is `briefing_eval`, so that no `eval` lands in anyone's site-packages; in a checkout that is
installed as editable it is the folder `eval` beside this package, and cannot be mapped to another name.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from briefing.errors import BackendUnavailable

_IN_WHEEL, _IN_CHECKOUT = "briefing_eval", "eval"


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of the evaluation. Raises BackendUnavailable if it is not installed."""
    return int(import_module(f"{package()}.__main__").main(arguments))


def package() -> str:
    """The name under which the evaluation can be imported; never somebody else's `eval`."""
    if find_spec(_IN_WHEEL) is not None:
        return _IN_WHEEL
    found, own = find_spec(_IN_CHECKOUT), Path(__file__).resolve().parents[1] / "eval" / "__init__.py"
    if found is None or found.origin is None or Path(found.origin).resolve() != own:
        raise BackendUnavailable(
            "the evaluation is not installed; use the wheel, or `python -m eval` in a checkout"
        )
    return _IN_CHECKOUT
