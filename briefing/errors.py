"""Everything Briefing raises on purpose. Caught only at the edge (command line, service, batch, eval).

::

    BriefingError
    ├── UsageError            2   400   wrong options or an unknown key
    │   └── RequestInvalid    2   422   a request whose shape is wrong
    ├── InputError            3   422   input rejected
    │   ├── InputMissing      3   404   no such file, or one that may not be read
    │   ├── InputUnsupported  3   415   binary, an archive, a format nobody reads
    │   ├── InputTooLarge     3   413   beyond a stated limit
    │   └── NoUsableSentence  3   422   readable, but nothing in it can be told
    ├── BackendUnavailable    4   503   a model, an extra or an endpoint is not there
    └── CheckFailed           1   422   a proof, a support check or a gate did not hold

The numbers are the exit code and the HTTP status.
"""

from __future__ import annotations


class BriefingError(Exception):
    """Root of the tree. The message is one line: what, which input, why, what to do."""

    exit_code = 1
    http_status = 500
    title = "Briefing failed"


class UsageError(BriefingError):
    exit_code = 2
    http_status = 400
    title = "Wrong options"


class RequestInvalid(UsageError):
    http_status = 422
    title = "Invalid request"


class InputError(BriefingError):
    exit_code = 3
    http_status = 422
    title = "Input rejected"


class InputMissing(InputError):
    http_status = 404
    title = "Input not found"


class InputUnsupported(InputError):
    http_status = 415
    title = "Input not supported"


class InputTooLarge(InputError):
    http_status = 413
    title = "Input too large"


class NoUsableSentence(InputError):
    title = "No usable sentence"


class BackendUnavailable(BriefingError):
    exit_code = 4
    http_status = 503
    title = "Backend unavailable"


class CheckFailed(BriefingError):
    exit_code = 1
    http_status = 422
    title = "Check failed"
