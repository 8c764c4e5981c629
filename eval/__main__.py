"""``python -m eval``: score, compare, gate. The last line is PASS or FAIL and the exit code agrees."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence

from briefing.errors import BriefingError


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code. Our own errors are one line on standard error, with a traceback under --verbose."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    command = arguments[0] if arguments and not arguments[0].startswith("-") else ""
    try:
        if command == "support":
            from .support import main as support

            return support(arguments[1:])
        if command == "mutate":
            from .mutate import main as mutate

            return mutate(arguments[1:])
        if command == "bench":
            from .bench import main as bench

            return bench(arguments[1:])
        from .scoring import main as scoring

        return scoring(arguments)
    except BriefingError as error:
        if "--verbose" in arguments:
            traceback.print_exc()
        print(f"{error.title}: {error}", file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:
        # The reader of a pipe has gone, as in `| head`; nothing more can be said to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except KeyboardInterrupt:
        print("interrupted; the same command continues where it stopped", file=sys.stderr)
        return 130
    except Exception as error:  # noqa: BLE001 - a fault of ours must not read as FAIL, which is exit code 1
        if "--verbose" in arguments:
            traceback.print_exc()
        told = " ".join(str(error).split())
        print(
            f"internal error: {type(error).__name__}: {told}; please report it with the output of --verbose",
            file=sys.stderr,
        )
        return 70


if __name__ == "__main__":
    sys.exit(main())
