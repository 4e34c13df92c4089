"""`jdlint test`: run the examples inside rule files."""

from __future__ import annotations

import json

from jdlint import resources
from jdlint.errors import JdlintError
from jdlint.examples import failures
from jdlint.rule import load_folder
from jdlint.schema import load_schema
from jdlint.terminal import complain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection

    from jdlint.rule import Rule


def run(folder: str | None, only: Collection[str] = ()) -> int:
    """Print each example that does not hold and a count; 1 if there is any."""
    rules = load_folder(resources.path_of("rules"))
    chosen = rules
    if folder is not None:
        from jdlint.user_rules import load_user_rules

        chosen = load_user_rules(folder, {name for rule in rules for name in rule.names})
        rules = rules + chosen
    if only:
        chosen = [rule for rule in chosen if set(rule.names) & set(only)]
        if not chosen:
            raise JdlintError(f"no rule is called {', '.join(only)}", "`jdlint rules` lists them")
    chosen = _without_grammar(chosen)
    schema = load_schema("posting")
    failed = 0
    for rule in chosen:
        for fault in _schema_faults(rule):
            print(f"{rule.group}/{rule.name}: {fault}")
            failed += 1
        for failure in failures(rule, rules, schema):
            print(failure)
            failed += 1
    examples = sum(len(rule.data.get("examples") or []) for rule in chosen)
    print(f"{_number(examples, 'example')} of {_number(len(chosen), 'rule')}, {failed} failed")
    return 1 if failed else 0


def _number(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _without_grammar(rules: list[Rule]) -> list[Rule]:
    """Without rules of group grammar where their engine is not to be had, which is said."""
    if not any(rule.group == "grammar" for rule in rules):
        return rules
    from jdlint.grammar.session import unavailable
    from jdlint.settings import DEFAULTS, Settings

    failure = unavailable(Settings(DEFAULTS, {}, "."))
    if failure is None:
        return rules
    complain(f"the examples of group grammar were not run: {failure}", failure.hint)
    return [rule for rule in rules if rule.group != "grammar"]


def _schema_faults(rule: Rule) -> list[str]:
    """What the reference validator says of a rule file; nothing where it is not installed."""
    try:
        from jsonschema import Draft202012Validator
    except ImportError:
        return []
    reference = Draft202012Validator(load_schema("rule"))
    data = json.loads(json.dumps(rule.data, default=str))
    return [f"{error.json_path}: {error.message}" for error in reference.iter_errors(data)]
