"""Rules of a repository: declarative kinds only, patterns bounded, names of their own. No code comes from there."""

from __future__ import annotations

import os

from jdlint.bounded import fault_in
from jdlint.config_schema import node_of
from jdlint.errors import JdlintError
from jdlint.kinds import KINDS
from jdlint.rule import Rule, load_folder
from jdlint.schema import load_schema, violations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_EXPRESSIONS = ("unless", "unless_sentence", "unless_field", "when_sentence", "when_field")


def load_user_rules(folder: str, taken: Collection[str]) -> list[Rule]:
    """The rules below `folder` (`<group>/<name>.yaml`). Raises JdlintError for the first that is not allowed."""
    if not os.path.isdir(folder):
        raise JdlintError(f"{folder}: no such folder of rules", "`rules` of the configuration names folders")
    rules = load_folder(folder)
    schema = load_schema("rule")
    for rule in rules:
        for violation in violations(node_of(rule.data), schema):
            what = f"`{violation.name}` " if violation.name else ""
            where = violation.path or "the rule"
            message = f"{rule.path}: {what}{where} breaks `{violation.keyword}` of the rule schema"
            raise JdlintError(message, "see `jdlint schema rule`")
        if rule.check not in KINDS:
            message = f"{rule.path}: check '{rule.check}' is none of {', '.join(KINDS)}"
            raise JdlintError(message, "Python rules come from installed packages only")
        for name in rule.names:
            if name in taken:
                raise JdlintError(f"{rule.path}: a rule called '{name}' exists already", "give it another name")
        for expression in expressions(rule):
            fault = fault_in(expression)
            if fault is not None:
                raise JdlintError(f"{rule.path}: the pattern {expression!r} is refused: {fault}")
    return rules


def expressions(rule: Rule) -> Iterator[str]:
    """Every regular expression of a rule."""
    for row in rule.data.get("patterns", ()):
        yield row if isinstance(row, str) else row["find"]
    for key in _EXPRESSIONS:
        yield from rule.data.get(key, ())
