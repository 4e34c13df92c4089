"""A broken pipe on its way through click, which would make exit code 1 of it: that of findings."""

from __future__ import annotations

import click

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class ReaderGoneError(Exception):
    """The reader of our output has gone."""


class Group(click.Group):
    """Commands of which a broken pipe comes out as ReaderGoneError."""

    def invoke(self, context: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(context)
        except BrokenPipeError as error:
            raise ReaderGoneError from error
