"""`--fix` and `--diff`: text edits, re-read after each pass, undone where the result would not read."""

from __future__ import annotations

import sys

from jdlint.atomic import write_at_once
from jdlint.edits import apply_edits
from jdlint.errors import JdlintError
from jdlint.report import FileResult, Problem, counts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jdlint.finding import Fix
    from jdlint.run import Run

#: A fix may make room for another; after so many passes what is left is left.
_MOST_PASSES = 8


def fixed(
    results: Iterator[FileResult],
    run: Run,
    *,
    unsafe: bool,
    show_only: bool,
    settle: Callable[[FileResult], FileResult] = lambda result: result,
) -> Iterator[FileResult]:
    """Each result after its fixes; with `show_only` a diff on standard error, no writing.

    `settle` is what was done with the results before, and is done with each that is made anew.
    """
    for result in results:
        if result.source is None or result.source.paragraphs or not _fixes(result, unsafe):
            yield result
            continue
        after = _fix_file(result, run, unsafe, settle)
        if after.source is None or after.source.text == result.source.text:
            yield result
        elif show_only:
            sys.stderr.write(_diff(result.source.text, after.source.text, result.path))
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


def _diff(before: str, after: str, path: str) -> str:
    import difflib

    lines = difflib.unified_diff(before.splitlines(True), after.splitlines(True), path, path)
    return "".join(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in lines)


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
