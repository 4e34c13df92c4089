"""Where reports and renderings may not go: into a file that is read, and two into one place."""

from __future__ import annotations

import os

from jdlint.errors import JdlintError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jdlint.files import Input
    from jdlint.run import Run


def refuse_shared(formats: Sequence[str], output_file: str | None) -> None:
    """Raise JdlintError where two reports would go to standard output, or into one file."""
    seen: dict[str, str] = {}
    for spec in formats:
        name, _, path = spec.partition(":")
        path = path or output_file or ""
        place = os.path.realpath(path) if path else ""
        if os.path.exists(place) and not os.path.isfile(place):  # a pipe or a device takes both
            continue
        if place in seen:
            where = path or "standard output"
            raise JdlintError(
                f"{seen[place]} and {name} would both go to {where}", "--format F:FILE gives each report a file"
            )
        seen[place] = name


def refuse_inputs(targets: Iterable[str], items: Sequence[Input], runner: Run) -> None:
    """Raise JdlintError where a report would take the place of a file that is checked.

    What only lies in a folder that is looked through, such as the report of the last run, may be written anew.
    """
    for target in targets:
        for item in items:
            if is_same(target, item.path) and (item.named or _is_checked(item, runner)):
                raise JdlintError(f"{target} is a file to be checked, and the report would overwrite it", _HINT)


_HINT = "choose another name for the report"


def _is_checked(item: Input, runner: Run) -> bool:
    result = runner.check_one(item)
    return result is not None and not result.unread


def is_same(target: str, path: str) -> bool:
    """Whether both name one regular file that is there, by whatever links."""
    try:
        return os.path.isfile(target) and os.path.samefile(target, path)
    except OSError:  # one of them is not there, or "-"
        return False
