"""What `jdlint check` sets aside: findings in the baseline, and what a change did not touch."""

from __future__ import annotations

import os
from functools import partial

from jdlint import files, trust
from jdlint.errors import JdlintError
from jdlint.report import Problem
from jdlint.settings import COMMAND_LINE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from jdlint.baseline import Baseline
    from jdlint.commands.check import Arguments
    from jdlint.config import Configurations
    from jdlint.finding import Finding
    from jdlint.report import FileResult
    from jdlint.rule import Rule
    from jdlint.settings import Settings
    from jdlint.touched import Touched


class Adoption:
    """For one run. Raises JdlintError for options that do not go together, a broken baseline, an unknown revision.

    `not_checked` is what the report has to say of it.
    """

    def __init__(self, arguments: Arguments, configurations: Configurations, here: Settings) -> None:
        self._arguments = arguments
        self._configurations = configurations
        self._baselines: dict[str, Baseline] = {}
        self._touched: Touched | None = None
        self.not_checked: list[str] = []
        #: What gives the rules that are known under settings.
        self.rules_of: Callable[[Settings], list[Rule]] = lambda _: []
        self._notes: list[str] = []
        #: How many findings of each file have a fix that is asked for and stand in a baseline.
        self._unfixed: dict[str, int] = {}
        _refuse(arguments, here)
        if here["baseline"]:
            self._baseline(here["baseline"], here)
        if arguments.changed_since is not None:
            self._compare(arguments.changed_since)

    def inputs(self) -> list[files.Input]:
        """The files to check: those of the command line, or those of them that changed."""
        found = files.inputs(self._arguments.paths, self._notes)
        if self._touched is None:
            return list(found)
        changed = list(filter(self._is_changed, found))
        if not changed:
            self._notes.append(f"no file that jdlint reads has changed since {self._arguments.changed_since}")
        return changed

    def settle(self, result: FileResult) -> FileResult:
        """Mark what stands in the baseline, and leave out what was not touched."""
        try:
            settings = self._configurations.settings_for(result.path)
            if settings["baseline"]:
                self._baseline(settings["baseline"], settings).apply(result, settings, partial(self.rules_of, settings))
                if self._arguments.fix or self._arguments.diff:
                    self._unfixed[result.path] = sum(map(self._is_unfixed, result.findings))
            if self._touched is not None:
                self._touched.narrow(result, settings)
        except JdlintError as error:
            result.problems.append(Problem(str(error), path=result.path, hint=error.hint))
        return result

    def finish(self) -> list[str]:
        """Write what is to be written; sentences for standard error."""
        unfixed = sum(self._unfixed.values())
        if unfixed:
            many = (
                "1 finding in the baseline has a fix"
                if unfixed == 1
                else f"{unfixed} findings in the baseline have fixes"
            )
            self._notes.append(f"{many}, and --fix leaves alone what is recorded; without --baseline it mends that too")
        return self._notes + [note for baseline in self._baselines.values() for note in baseline.finish()]

    def _is_unfixed(self, finding: Finding) -> bool:
        wanted = finding.fix is not None and (self._arguments.unsafe_fixes or finding.fix.applicability == "safe")
        return wanted and finding.baselined is not None

    def _baseline(self, file: str, settings: Settings) -> Baseline:
        name = os.path.abspath(file)
        if name not in self._baselines:
            from jdlint.baseline import load

            arguments = self._arguments
            _refuse_elsewhere(file, settings)
            self._baselines[name] = load(file, update=arguments.update_baseline, law=arguments.baseline_law)
        return self._baselines[name]

    def _compare(self, revision: str) -> None:
        from jdlint.changed import Repository
        from jdlint.touched import Touched

        place = self._arguments.paths[0]
        repository = Repository(revision, place if os.path.isdir(place) else os.path.dirname(place) or ".")
        self._touched = Touched(repository)
        self.not_checked = [
            f"what did not change since {revision}: other files, and in changed ones all values that were not touched, "
            "but for group law"
        ]
        if repository.note:
            self._notes.append(repository.note)

    def _is_changed(self, item: files.Input) -> bool:
        assert self._touched is not None
        return self._touched.is_changed(item.path, self._configurations)


def _refuse(arguments: Arguments, here: Settings) -> None:
    """Raise JdlintError for options that contradict each other."""
    if arguments.update_baseline:
        if not here["baseline"]:
            raise JdlintError("--update-baseline has no file to write", "--baseline FILE names it")
        if arguments.fix or arguments.diff:
            raise JdlintError("--update-baseline and fixes do not go together", "fix first, then record what is left")
        if arguments.changed_since is not None:
            raise JdlintError("--update-baseline records whole files", "leave --changed-since out")
    if files.STDIN in arguments.paths and (arguments.update_baseline or arguments.changed_since is not None):
        option = "--update-baseline" if arguments.update_baseline else "--changed-since"
        raise JdlintError(f"{option} goes with files, not with standard input", "name the file")


def _refuse_elsewhere(file: str, settings: Settings) -> None:
    """Raise JdlintError for a baseline elsewhere that a configuration names, which may be a stranger's."""
    folder = trust.repository_of(settings.root) or settings.root
    if settings.origins["baseline"] != COMMAND_LINE and trust.lies_outside(file, folder):
        message = f"{file}: this baseline of the configuration lies outside of {folder}"
        raise JdlintError(message, "--baseline FILE names one that may lie anywhere")
