"""Postings for commands that look at one file: read, normalised, with their facts and settings."""

from __future__ import annotations

from jdlint import files
from jdlint.config import Configurations
from jdlint.errors import JdlintError
from jdlint.facts import Facts
from jdlint.habits import looks_like_posting
from jdlint.readers import read
from jdlint.rule import load_shipped
from jdlint.run import Run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from jdlint.finding import Finding
    from jdlint.rule import Rule


class Checked:
    """One posting with what is known of it, and what was found."""

    __slots__ = ("facts", "findings", "path")

    def __init__(self, path: str, facts: Facts, findings: list[Finding]) -> None:
        self.path = path
        self.facts = facts
        self.findings = findings


def checked(path: str, settings: Mapping[str, Any], stdin_name: str = "stdin.yaml") -> Iterator[Checked]:
    """The postings of one file, checked under its configuration and `settings`. Raises JdlintError without any."""
    name = stdin_name if path == files.STDIN else path
    format = files.asked_format(name)
    data = files.read_stdin() if path == files.STDIN else files.read_bytes(path)
    configurations = Configurations({**settings, "closed": True})
    run = Run(configurations)
    resolved = configurations.settings_for(name)
    engine = run.engine(resolved)
    source, postings = read(data, name, format)
    if format in ("yaml", "json") and not files.named_so(name):
        postings = [posting for posting in postings if looks_like_posting(posting, run.schema)]
    seen: list[Facts] = []
    result = engine.check(source, postings, name, seen)
    if any(finding.rule == "invalid-syntax" for finding in result.findings):
        raise JdlintError(f"{name}: the file cannot be parsed", f"`jdlint check {name}` says where")
    if not seen:
        raise JdlintError(f"{name}: there is no posting in this file", "name a file that holds one")
    for problem in result.problems:
        raise JdlintError(problem.message, problem.hint)
    for facts in seen:
        own = [finding for finding in result.findings if finding.document == facts.posting.document]
        yield Checked(name, facts, own)


def rules_by_name() -> dict[str, Rule]:
    """The shipped rules by their names."""
    return {rule.name: rule for rule in load_shipped()}
