"""What is looked at under each configuration of a run, so that no report tells of one what holds under another."""

from __future__ import annotations

from jdlint.errors import JdlintError
from jdlint.reports.rows import relative
from jdlint.scope import scope

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.config import Configurations
    from jdlint.report import FileResult, Report
    from jdlint.run import Run
    from jdlint.scope import Scope
    from jdlint.settings import Settings

#: Folders that are named.
_MOST_FOLDERS = 8


class Scopes:
    """For one run. The report says what is looked at under `here`, and what is not in folders with other settings."""

    def __init__(self, runner: Run, configurations: Configurations, report: Report, here: Settings) -> None:
        self._runner = runner
        self._configurations = configurations
        self._report = report
        self._known = {id(here)}
        self._folders = 0
        report.looked_at, self._told = self._scope(here)
        report.not_checked = list(self._told)

    def tell(self, result: FileResult) -> FileResult:
        """Say of the first file under a configuration what the report does not say yet."""
        try:
            settings = self._configurations.settings_for(result.path)
        except JdlintError:  # the result holds it as a problem
            return result
        if id(settings) not in self._known and result.postings:
            self._known.add(id(settings))
            lines = [line for line in self._scope(settings)[1] if line not in self._told]
            if lines and self._folders < _MOST_FOLDERS:
                self._report.not_checked += [f"in {relative(settings.root)}: {line}" for line in lines]
            elif lines and self._folders == _MOST_FOLDERS:
                self._report.not_checked.append("in more folders: what their own settings leave out")
            self._folders += bool(lines)
        return result

    def _scope(self, settings: Settings) -> Scope:
        known = self._runner.cache.scope(settings) if self._runner.cache is not None else None
        return known or scope(settings, self._runner.rules(settings))  # without rules, which take time to read
