"""`jdlint review`: a Word document with the findings as comments."""

from __future__ import annotations

import os

from jdlint import atomic, files
from jdlint.commands.check import say_aside, say_problem
from jdlint.commands.new import tell
from jdlint.config import Configurations
from jdlint.errors import JdlintError
from jdlint.report import Report
from jdlint.reports.markdown import headline
from jdlint.run import Run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_CLOSE = "look whether the folder exists, and close the document where it is open"


def run(
    path: str,
    *,
    settings: Mapping[str, Any],
    output: str | None = None,
    in_place: bool = False,
    force: bool = False,
    config: str | None = None,
    isolated: bool = False,
    quiet: bool = False,
) -> int:
    """Check the document at `path`, write it with comments, and give the exit code of the check."""
    from jdlint.review import reviewed

    target = _target(path, output, in_place=in_place, force=force)
    configurations = Configurations(settings, given=config, isolated=isolated)
    resolved = configurations.settings_for(path)
    data = files.read_bytes(path)
    runner = Run(configurations)
    runner.with_sheets = True
    result = runner.check_bytes(data, path, resolved, True)
    report = Report(as_of=resolved.as_of, profile=resolved["profile"])
    report.add(result)
    made, count = reviewed(data, result, report)
    try:
        atomic.write_at_once(target, made)
    except OSError as error:
        raise JdlintError(f"{target}: cannot be written: {error.strerror}", _CLOSE) from error
    for problem in result.problems:
        say_problem(problem)
    if not quiet:
        say_aside(report)
        tell(f"wrote {target}: {headline(report, 'note')}, {count} comment{'' if count == 1 else 's'}")
    return report.exit_code


def _target(path: str, output: str | None, *, in_place: bool, force: bool) -> str:
    """Where the document goes. Raises JdlintError where that could lose something."""
    if files.format_of(path) != "docx":
        hint = "save it as DOCX; for other files `jdlint check --format html:report.html` shows the text with findings"
        raise JdlintError(f"{path}: only Word documents (.docx) can be reviewed", hint)
    if in_place == (output is not None):
        raise JdlintError("say where the comments go", "-o OUT.docx for a new file, or --in-place")
    if output is None:
        return path
    if files.format_of(output) != "docx":
        raise JdlintError(f"{output}: this is no name for a Word document", "end it in .docx")
    if os.path.exists(output) and os.path.exists(path) and os.path.samefile(path, output):
        raise JdlintError(f"{output} is the document itself", "--in-place writes the comments into it")
    if os.path.exists(output) and not force:
        raise JdlintError(f"{output} is there already and was left alone", "--force overwrites it")
    return output
