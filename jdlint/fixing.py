"""`--fix` and `--diff`: text edits, re-read after each pass, undone where the result would not read."""

from __future__ import annotations

from jdlint.atomic import write_at_once
from jdlint.edits import apply_edits
from jdlint.errors import JdlintError
from jdlint.report import FileResult, Problem, counts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TextIO

    from jdlint.finding import Fix
    from jdlint.run import Run

#: A fix may make room for another; after so many passes what is left is left.
_MOST_PASSES = 8


class Shown:
    """What `--diff` shows: a patch of all files on `stream`, and what there is to say of it."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._files = 0
        self._changed = 0
        self._waiting = 0

    def add(self, before: FileResult, after: FileResult) -> None:
        """Show what the fixes make of one file."""
        self._files += 1
        if before.source is None or after.source is None or before.source.paragraphs:
            return
        self._waiting += len(_fixes(after, unsafe=True))
        if after.source.text != before.source.text:
            from jdlint import patch

            self._changed += 1
            mark = "\ufeff" if before.source.bom else ""
            patch.write(patch.patch(mark + before.source.text, mark + after.source.text, before.path), self._stream)

    def summary(self, unsafe: bool) -> str:
        """How many files would change, and how many fixes wait to be asked for."""
        said = f"{self._changed} of {self._files} file{'s' * (self._files != 1)} would change"
        if unsafe or not self._waiting:
            return said
        return f"{said}; --unsafe-fixes shows {self._waiting} more fix{'es' * (self._waiting != 1)}"


def fixed(
    results: Iterator[FileResult],
    run: Run,
    *,
    unsafe: bool,
    shown: Shown | None,
    settle: Callable[[FileResult], FileResult] = lambda result: result,
) -> Iterator[FileResult]:
    """Each result after its fixes; with `shown` the fixes become a diff there, and no file is written.

    `settle` is what was done with the results before, and is done with each that is made anew.
    """
    for result in results:
        if result.source is None or result.source.paragraphs or not _fixes(result, unsafe):
            if shown is not None:
                shown.add(result, result)
            yield result
            continue
        after = _fix_file(result, run, unsafe, settle)
        if shown is not None:
            shown.add(result, after)
            yield result
        elif after.source is None or after.source.text == result.source.text:
            yield result
        else:
            _write(after)
            yield after


def _fix_file(result: FileResult, run: Run, unsafe: bool, settle: Callable[[FileResult], FileResult]) -> FileResult:
    for _ in range(_MOST_PASSES):
        assert result.source is not None
        fixes = _fixes(result, unsafe)
        text = apply_edits(result.source.text, fixes)
        if not fixes or text == result.source.text:
            break
        after = settle(run.recheck(text, result))
        if _unreadable(after) and not _unreadable(result):
            problem = Problem("a fix was undone: the file would not have been readable after it", path=result.path)
            result.problems.append(problem)
            break
        result = after
    return result


def _fixes(result: FileResult, unsafe: bool) -> list[Fix]:
    return [
        finding.fix
        for finding in result.findings
        if finding.fix is not None
        and counts(finding)
        and finding.span.source is None
        and (unsafe or finding.fix.applicability == "safe")
    ]


def _unreadable(result: FileResult) -> bool:
    return bool(result.problems) or any(finding.rule == "invalid-syntax" for finding in result.findings)


def _write(result: FileResult) -> None:
    """Put the text in place of the file in one step: a cut-off write leaves the old file."""
    assert result.source is not None
    try:
        write_at_once(result.path, result.source.encoded(result.source.text))
    except OSError as error:
        result.problems.append(
            Problem(f"cannot be written: {error.strerror}", path=result.path, hint="nothing was changed")
        )
    except JdlintError as error:
        result.problems.append(Problem(str(error), path=result.path, hint=error.hint))
