"""A report that goes into a file: it takes the place of an earlier one when it is whole, and not before."""

from __future__ import annotations

import os

from jdlint import atomic
from jdlint.errors import JdlintError
from jdlint.trust import refuse_link_out

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO


class ReportFile:
    """Written beside its place until `keep`. What is no regular file (a pipe) is written as it is.

    Raises JdlintError where the file cannot be written.
    """

    def __init__(self, path: str) -> None:
        refuse_link_out(path)
        self._path = path
        self._target = os.path.realpath(path)
        self._beside = ""
        try:
            self._file = self._open()
        except OSError as error:
            raise self._fault(error) from error

    def _open(self) -> TextIO:
        handle: int | str = self._target
        if os.path.isfile(self._target) or not os.path.exists(self._target):
            try:
                handle, self._beside = atomic.beside(self._target)
            except PermissionError:  # the file may be writable where its folder is not
                handle = self._target
        return open(handle, "w", encoding="utf-8", newline="\n")

    def write(self, text: str) -> None:
        """Add to the report."""
        try:
            self._file.write(text)
        except OSError as error:
            raise self._fault(error) from error

    def keep(self) -> None:
        """Put the report, which is whole, into its place."""
        try:
            self._file.close()
            if self._beside:
                atomic.settle(self._beside, self._target)
                self._beside = ""
        except OSError as error:
            raise self._fault(error) from error

    def abandon(self) -> None:
        """Take back what was not kept."""
        if self._beside:
            os.unlink(self._beside)
            self._beside = ""

    def _fault(self, error: OSError) -> JdlintError:
        return JdlintError(f"{self._path}: cannot be written: {error.strerror}", "choose another --output-file")
