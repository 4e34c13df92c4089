"""One text without files and configuration: what `import jdlint` offers to programs."""

from __future__ import annotations

from jdlint.run import Run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.finding import Finding
    from jdlint.report import FileResult


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
    from jdlint.config import COMMAND_LINE_ONLY, Configurations, refuse_wrong

    table = {name.replace("extend_select", "extend-select"): value for name, value in options.items()}
    known = {name: value for name, value in table.items() if name not in COMMAND_LINE_ONLY}
    refuse_wrong(known, "jdlint.check")
    configurations = Configurations(table, isolated=True)
    run = Run(configurations)
    data = text.encode("utf-8", "surrogatepass")
    return run.settled(run.check_bytes(data, path, configurations.settings_for(path), True))
