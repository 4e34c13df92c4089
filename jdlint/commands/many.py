"""`jdlint check` over more than one file: the cache, several processes, and what postings say of each other."""

from __future__ import annotations

from functools import partial

from jdlint import files, jobs
from jdlint.cache import opened
from jdlint.errors import JdlintError
from jdlint.reports import SHOWING_RULES
from jdlint.run import Run
from jdlint.scope import scope

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jdlint.commands.check import Arguments
    from jdlint.report import FileResult
    from jdlint.settings import Settings


def results_of_many(
    runner: Run, items: Iterable[files.Input], number: int, here: Settings, arguments: Arguments
) -> Iterator[FileResult]:
    """A result for each input in the order given. Raises JdlintError for settings that name nothing, before any file.

    What earlier runs know is taken from the cache, unless files are about to be written.
    """
    if not (arguments.fix or arguments.diff):
        runner.cache = opened(here)
    runner.across = True
    if runner.cache is None or not runner.cache.knows(here):
        runner.engine(here)
        if runner.cache is not None:
            runner.cache.remember(here, scope(here, runner.rules(here)))
    count = 1 if here.asks_engine else jobs.chosen(arguments.jobs, number)
    results = _results(runner, items, count, arguments)
    if any(spec.partition(":")[0] in SHOWING_RULES for spec in arguments.formats):
        return _with_rules(results, runner)
    return results


def _results(runner: Run, items: Iterable[files.Input], count: int, arguments: Arguments) -> Iterator[FileResult]:

    if count == 1:
        yield from runner.check_all(iter(items), files.read_stdin, arguments.stdin_filename)
    else:
        make = partial(_make, arguments, runner.configurations.today, runner.with_sheets, runner.cache is not None)
        pool = jobs.Pool(runner, make, count)
        here = partial(runner.check_one, read_stdin=files.read_stdin, stdin_name=arguments.stdin_filename)
        try:
            yield from map(runner.settled, pool.check_all(items, _look(runner), here))
        finally:
            pool.close()
    if runner.cache is not None:
        runner.cache.trim()


def _with_rules(results: Iterator[FileResult], runner: Run) -> Iterator[FileResult]:
    for result in results:
        if result.source is not None and not result.rules:
            result.rules = runner.engine(runner.configurations.settings_for(result.path)).known
        yield result


def _make(arguments: Arguments, today: str, with_sheets: bool, cached: bool) -> Run:
    """The run of a worker that was not forked."""
    configurations = arguments.configurations(today)
    run = Run(configurations, only_postings=arguments.only_postings, many=True)
    run.with_sheets = with_sheets
    run.cache = opened(configurations.settings_for(".")) if cached else None
    return run


def _look(runner: Run) -> Callable[[files.Input], FileResult | None]:
    """What gives the result of a file that the cache knows, and None for any other."""

    def look(item: files.Input) -> FileResult | None:
        if runner.cache is None:
            return None
        try:
            settings = runner.configurations.settings_for(item.path)
            if runner.passes_over(item.path, item.named, settings):
                return None
            key = runner.cache.key(files.read_bytes(item.path), item.path, settings, item.named, runner)
            return runner.cache.find(key)
        except JdlintError:  # the worker will say so
            return None

    return look
