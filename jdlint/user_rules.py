"""Rules of a repository: declarative kinds only, patterns bounded, names of their own. No code comes from there."""

from __future__ import annotations

import os
import re

from jdlint.bounded import fault_in
from jdlint.config_schema import node_of
from jdlint.errors import JdlintError
from jdlint.kinds import KINDS
from jdlint.rule import Rule, load_folder, phrases_of, rule_files
from jdlint.rule_folder import refuse_strays
from jdlint.rule_limits import refuse_bomb
from jdlint.schema import load_schema, violations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_EXPRESSIONS = ("unless", "unless_sentence", "unless_field", "when_sentence", "when_field", "prose_patterns")
#: What a declarative kind cannot do without.
_NEEDED = {"terms": "terms", "pattern": "patterns", "required": "any_of"}
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
#: A phrase has something to look for; a stem has three letters or more of its last word.
_PHRASE = re.compile(r"[^\s*](?:[^*]*(?:[^\s*]|\w{3}\*))?")


def load_user_rules(folder: str, taken: Collection[str]) -> list[Rule]:
    """The rules below `folder` (`<group>/<name>.yaml`). Raises JdlintError for the first that is not allowed."""
    if not os.path.isdir(folder):
        raise JdlintError(f"{folder}: no such folder of rules", "`rules` of the configuration names folders")
    refuse_strays(folder)
    try:
        for path in rule_files(folder):
            refuse_bomb(path)
    except OSError as error:  # a group's folder that may not be looked into
        raise JdlintError(f"{error.filename}: {(error.strerror or '').lower()}", "check the path") from error
    rules = load_folder(folder)
    if not rules:
        hint = "they lie in folders named after their group: <group>/<name>.yaml"
        raise JdlintError(f"{folder}: no rule files here", hint)
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
        _refuse_unusable(rule)
        for name in rule.names:
            if name in taken:
                raise JdlintError(f"{rule.path}: a rule called '{name}' exists already", "give it another name")
        for expression in expressions(rule):
            fault = fault_in(expression, strict=True)
            if fault is not None:
                raise JdlintError(f"{rule.path}: the pattern {expression!r} is refused: {fault}")
    return rules


def _refuse_unusable(rule: Rule) -> None:
    """Raise JdlintError for a rule that the schema allows and that could not run, or could not be named."""
    needed = _NEEDED.get(rule.check)
    if needed is not None and needed not in rule.data:
        raise JdlintError(f"{rule.path}: a rule of check '{rule.check}' needs `{needed}`", "see `jdlint schema rule`")
    for name in rule.names:
        if _NAME.fullmatch(name) is None:
            raise JdlintError(f"{rule.path}: '{name}' is no name for a rule", "small letters and hyphens: a-name")
    for phrase in phrases_of(rule.data):
        if _PHRASE.fullmatch(phrase) is None:
            message = f"{rule.path}: '{phrase}' is no phrase to look for"
            raise JdlintError(message, "write words; before a * three letters at least")


def expressions(rule: Rule) -> Iterator[str]:
    """Every regular expression of a rule."""
    for row in rule.data.get("patterns", ()):
        yield row if isinstance(row, str) else row["find"]
    for key in _EXPRESSIONS:
        yield from rule.data.get(key, ())
