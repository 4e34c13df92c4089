"""Renderers: each knows the report and nothing else.

A renderer is made for a run and then asked for text: before the first file, for each file, and after the last. So
files are reported as they are checked, whatever their number.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Protocol

    from jdlint.report import FileResult, Report, Style

    class Renderer(Protocol):
        """What every module in `RENDERERS` has as its class `Renderer`."""

        def __init__(self, report: Report, style: Style) -> None: ...

        def begin(self) -> str:
            """What stands before the first file."""

        def file(self, result: FileResult) -> str:
            """What is said of one file."""

        def end(self) -> str | Iterable[str]:
            """What stands after the last file, in one piece or many; the report holds the totals by then."""


#: The names that `--format` takes; each is a module here.
RENDERERS = (
    "text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "csv", "markdown", "html",
)  # fmt: skip
#: Formats that need the postings themselves and their checklists.
SHOWING_POSTINGS = frozenset(("csv", "markdown", "github", "html"))
#: Formats that describe the rules too.
SHOWING_RULES = frozenset(("sarif",))


def renderer(name: str, report: Report, style: Style) -> Renderer:
    """A renderer of the format `name` (one of RENDERERS) for one run."""
    found: Renderer = import_module(f"jdlint.reports.{name}").Renderer(report, style)
    return found
