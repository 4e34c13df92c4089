"""The errors a user may meet: each ends as one sentence on standard error and exit code 2."""

from __future__ import annotations


class JdlintError(Exception):
    """Something the user can put right: wrong usage, wrong configuration, unreadable input.

    `hint` says what to do next, in one sentence; it may be empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint
