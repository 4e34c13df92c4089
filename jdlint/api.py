"""One text without files and configuration: what `import jdlint` offers to programs."""

from __future__ import annotations

from datetime import date

from jdlint.run import Run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.finding import Finding
    from jdlint.report import FileResult

#: Runs by their options and the day, for the calls to come.
_KEPT: dict[str, Run] = {}
_MOST_KEPT = 8
#: Options whose meaning hangs on files that may change between two calls.
_READ_FROM_FILES = frozenset(("rules", "plugins"))


def check(text: str, path: str = "posting.yaml", **options: Any) -> list[Finding]:
    """The findings in one text, read as the end of `path` says.

    `options` are settings by the names of the configuration (`as_of="2026-11-23"`, `profile="thorough"`). No file
    and no configuration is read. Raises JdlintError for a text or a setting that cannot be used.
    """
    from jdlint.fingerprint import fingerprint_all

    result = check_text(text, path, options)
    fingerprint_all(result.findings, result.ids)
    return result.findings


def check_text(text: str, path: str, options: dict[str, Any]) -> FileResult:
    """Check a text without configuration files; `options` are settings by name."""
    run = _run(options)
    data = text.encode("utf-8", "surrogatepass")
    return run.settled_alone(run.check_bytes(data, path, run.settings_for(path), True))


def _run(options: dict[str, Any]) -> Run:
    """What checks with these options. It is kept for the next text, as making it takes longer than checking one."""
    from jdlint.config import COMMAND_LINE_ONLY, Configurations, refuse_wrong

    key = f"{date.today()} {sorted(options.items())!r}"
    run = _KEPT.get(key)
    if run is None:
        table = {name.replace("extend_select", "extend-select"): value for name, value in options.items()}
        refuse_wrong({name: value for name, value in table.items() if name not in COMMAND_LINE_ONLY}, "jdlint.check")
        run = Run(Configurations(table, isolated=True))
        if not _READ_FROM_FILES.intersection(options):
            if len(_KEPT) >= _MOST_KEPT:
                _KEPT.clear()
            _KEPT[key] = run
    return run
