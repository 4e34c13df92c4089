"""`jdlint check`: the main job."""

from __future__ import annotations

import functools
import gc
import os
import sys

from jdlint import expressions, files, folders
from jdlint.commands.adoption import Adoption
from jdlint.commands.scopes import Scopes
from jdlint.config import Configurations
from jdlint.errors import JdlintError
from jdlint.matcher import AUTOMATON_PAYS_FROM
from jdlint.report import Problem, Report, Style
from jdlint.reports import RENDERERS, SHOWING_POSTINGS, renderer
from jdlint.run import Run
from jdlint.terminal import complain, printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from jdlint.commands.report_file import ReportFile
    from jdlint.report import FileResult
    from jdlint.reports import Renderer

#: A bar on standard error is shown from this many files on.
_PROGRESS_FROM = 200


class Arguments:
    """What the command line says; `settings` are those that flags set, by the names of the configuration."""

    def __init__(
        self,
        paths: Sequence[str] = (),
        *,
        settings: Mapping[str, Any] | None = None,
        formats: Sequence[str] = (),
        output_file: str | None = None,
        stdin_filename: str = "stdin.yaml",
        only_postings: bool = False,
        config: str | None = None,
        isolated: bool = False,
        statistics: bool = False,
        timing: bool = False,
        color: str = "auto",
        quiet: bool = False,
        fix: bool = False,
        unsafe_fixes: bool = False,
        diff: bool = False,
        jobs: int | None = None,
        update_baseline: bool = False,
        baseline_law: bool = False,
        changed_since: str | None = None,
    ) -> None:
        self.paths = list(paths) or ["."]
        self.settings = dict(settings or {})
        plain_diff = diff and not (output_file or statistics)
        self.formats = list(formats) or ([] if plain_diff else ["text"])
        self.output_file = output_file
        self.stdin_filename = stdin_filename
        self.only_postings = only_postings
        self.config = config
        self.isolated = isolated
        self.statistics = statistics
        self.timing = timing
        self.color = color
        self.quiet = quiet
        self.fix = fix
        self.unsafe_fixes = unsafe_fixes
        self.diff = diff
        self.jobs = jobs
        self.update_baseline = update_baseline
        self.baseline_law = baseline_law
        self.changed_since = changed_since

    @property
    def reports_to_output(self) -> bool:
        """Whether a report takes standard output."""
        return not self.output_file and any(":" not in spec for spec in self.formats)

    def configurations(self, today: str = "") -> Configurations:
        """Where settings come from; `today` where it must be the same day as in another process."""
        return Configurations(self.settings, given=self.config, isolated=self.isolated, today=today)


def run(arguments: Arguments) -> int:
    """Check, report, and give the exit code."""
    configurations = arguments.configurations()
    first = min(arguments.paths)
    here = configurations.settings_for(first if first != files.STDIN else ".")
    if here["cache"]:
        expressions.keep_in(folders.cache_folder())
    if arguments.fix and not arguments.diff and files.STDIN in arguments.paths:
        raise JdlintError("--fix has no file to write when standard input is read", "--diff shows the fixes")
    for path in arguments.paths:
        if path != files.STDIN and not os.path.exists(path):
            raise JdlintError(f"{path}: no such file or folder", "check the path")
    adoption = Adoption(arguments, configurations, here)
    items = adoption.inputs()
    targets = [path for path in (spec.partition(":")[2] for spec in arguments.formats) if path]
    targets += [path for path in (arguments.output_file,) if path]
    runner = Run(configurations, only_postings=arguments.only_postings, many=len(items) >= AUTOMATON_PAYS_FROM)
    if targets or len(arguments.formats) > 1:
        from jdlint.commands.outputs import refuse_inputs, refuse_shared

        refuse_shared(arguments.formats, arguments.output_file)
        refuse_inputs(targets, items, runner)
    runner.timed = arguments.timing
    runner.with_sheets = any(spec.partition(":")[0] in SHOWING_POSTINGS for spec in arguments.formats)
    report = Report(as_of=here.as_of, profile=here["profile"], selected=bool(here["select"]))
    number, named = len(items), any(item.named for item in items)
    watched = _watched(items, arguments)
    if number > 1 or arguments.jobs is not None:
        from jdlint.commands.many import results_of_many

        _collect_garbage_again()
        results = results_of_many(runner, watched, number, here, arguments)
    else:
        runner.engine(here)  # a wrong selector or option is told once, before any file
        _collect_garbage_again()
        results = runner.check_all(watched, files.read_stdin, arguments.stdin_filename)
    scopes = Scopes(runner, configurations, report, here)
    report.not_checked += adoption.not_checked
    adoption.rules_of = functools.cache(runner.rules)
    results = map(adoption.settle, map(scopes.tell, results))
    shown = None
    if arguments.fix or arguments.diff:
        from jdlint.fixing import Shown, fixed

        shown = Shown(sys.stderr if arguments.reports_to_output else sys.stdout) if arguments.diff else None
        results = fixed(results, runner, unsafe=arguments.unsafe_fixes, shown=shown, settle=adoption.settle)
    _write(results, report, arguments)
    if shown is not None:
        report.notes.append(shown.summary(arguments.unsafe_fixes))
    if arguments.timing:
        from jdlint.commands.timing import timing_table

        print(timing_table(report), file=sys.stderr)
    report.notes += adoption.finish()
    if not arguments.quiet:
        say_aside(report, folder=not named and arguments.changed_since is None)
    expressions.save()
    return report.exit_code


def _collect_garbage_again() -> None:
    """The start of a process goes without (`cli.py`); what was made so far lives to the end."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def _write(results: Iterator[FileResult], report: Report, arguments: Arguments) -> None:
    outputs: list[_Output] = []
    try:
        for spec in arguments.formats:
            outputs.append(_Output(spec, report, arguments))  # one by one: those before one that fails are taken back
        for output in outputs:
            output.write(output.renderer.begin())
        for result in results:
            report.add(result)
            for problem in result.problems:
                say_problem(problem)
            for output in outputs:
                output.write(output.renderer.file(result))
        for output in outputs:
            rest = output.renderer.end()
            for text in (rest,) if isinstance(rest, str) else rest:
                output.write(text)
        for output in outputs:
            output.keep()
    finally:
        for output in outputs:
            output.abandon()


class _Output:
    """One `--format F[:FILE]`: its renderer, and where the text goes."""

    def __init__(self, spec: str, report: Report, arguments: Arguments) -> None:
        name, colon, path = spec.partition(":")
        if colon and not path:
            raise JdlintError(f"'{spec}' names no file", "--format F:FILE writes a report, --format F prints it")
        if name not in RENDERERS:
            raise JdlintError(f"there is no format '{name}'", "formats: " + ", ".join(RENDERERS))
        path = path or (arguments.output_file or "")
        self._silent = arguments.quiet and name == "text" and not path
        self._report = report
        self._file = _file(path) if path else None
        colour = self._file is None and _colour(arguments.color)
        self.renderer: Renderer = renderer(
            name, report, Style(colour=colour, width=_width(), statistics=arguments.statistics)
        )

    def write(self, text: str) -> None:
        """Write where this output goes."""
        if text and not self._silent:
            (self._file or sys.stdout).write(text)

    def keep(self) -> None:
        """The report is whole."""
        if self._file is not None:
            self._file.keep()

    def abandon(self) -> None:
        """Take back a report that is not whole."""
        if self._file is not None:
            self._file.abandon()


def _file(path: str) -> ReportFile:
    from jdlint.commands.report_file import ReportFile

    return ReportFile(path)


def _colour(when: str) -> bool:
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _width() -> int:
    try:
        columns = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):  # no terminal, or no file at all
        columns = 100
    return max(60, min(columns, 120))


def _watched(items: list[files.Input], arguments: Arguments) -> Iterator[files.Input]:
    """The items, which leave their list, with a count on standard error when there are many and somebody looks."""
    shown = len(items) >= _PROGRESS_FROM and sys.stderr.isatty() and not arguments.quiet
    total = len(items)
    items.reverse()
    for number in range(1, total + 1):
        if shown and number % 50 == 0:
            print(f"\rjdlint: {number} of {total} files", end="", file=sys.stderr, flush=True)
        yield items.pop()  # what is checked need not be held
    if shown:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def say_problem(problem: Problem) -> None:
    """What kept jdlint from checking, on standard error."""
    where = f"{problem.path}: " if problem.path and not problem.message.startswith(problem.path) else ""
    rule = f"[{problem.rule}] " if problem.rule else ""
    complain(f"{where}{rule}{problem.message}", problem.hint)


def say_aside(report: Report, *, folder: bool = False) -> None:
    """Notes of a run on standard error; `folder` means that nobody named a file."""
    for note in report.notes:
        print(f"jdlint: {printable(note)}", file=sys.stderr)
    overdue = overdue_reviews() if report.reaches_places else 0
    if overdue:
        print(f"jdlint: {overdue} laws were to be read again by today; `jdlint law --due` lists them", file=sys.stderr)
    if folder and not report.summary["files"] and not report.problems:
        print("jdlint: no job posting found here; see `jdlint check --help` on what counts as one", file=sys.stderr)


def overdue_reviews() -> int:
    """How many laws are past their review by the calendar. A run that reached no place does not read them for it."""
    import datetime

    from jdlint.law import review_days

    today = datetime.date.today().isoformat()
    return sum(day < today for day in review_days())
