"""`jdlint explain RULE` and `jdlint rules`: what the rule files say, for people and as JSON."""

from __future__ import annotations

import json

from jdlint import resources
from jdlint.errors import JdlintError
from jdlint.rule import Rule, load_folder, suggestion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MOST_EXAMPLES = 3
#: What is said of each value of `fixable`.
FIXABLE = {
    "safe": "`--fix` mends it.",
    "unsafe": "`--fix --unsafe-fixes` mends it where one change is plain; read the change before you keep it.",
    "both": "`--fix` mends some findings, `--fix --unsafe-fixes` others; read these before you keep them.",
    "facts": "No fix: it needs facts that only you have.",
    "words": "No fix: the sentence has to be said anew.",
    "choice": "No fix: there is more than one right way, and the choice is yours.",
    "nothing": "No fix: there is nothing to mend.",
}


def rules(format: str) -> int:
    """Print every rule: a line each by group, or as JSON (schemas/rules.schema.json)."""
    known = load_folder(resources.path_of("rules"))
    if format == "json":
        print(json.dumps({"version": 1, "rules": [rule_data(rule) for rule in known]}, indent=2, ensure_ascii=False))
        return 0
    group = ""
    for rule in known:
        if rule.group != group:
            group = rule.group
            print(f"{group}")
        print(f"  {rule.name:<36} {rule.severity:<8} {rule.confidence:<7} {rule.data['title']}")
    print(f"{len(known)} rules")
    return 0


def explain(name: str, format: str) -> int:
    """Print one rule whole. Raises JdlintError for a name that no rule has or had."""
    known = {alias: rule for rule in load_folder(resources.path_of("rules")) for alias in rule.names}
    if name not in known:
        raise JdlintError(f"no rule is called '{name}'", suggestion(name, known) or "see `jdlint rules`")
    rule = known[name]
    if format == "json":
        print(json.dumps(rule_data(rule), indent=2, ensure_ascii=False, default=str))
    else:
        print(page(rule), end="")
    return 0


def rule_data(rule: Rule) -> dict[str, Any]:
    """What a rule file says, with its name and group, as plain data."""
    data: dict[str, Any] = json.loads(json.dumps(rule.data, default=str))
    return {"name": rule.name, "group": rule.group, **data}


def page(rule: Rule) -> str:
    """The page of a rule, as Markdown: what `explain` prints and what stands under docs/rules/."""
    data = rule.data
    lines = [f"# {rule.name}", "", data["title"], "", _facts(rule), "", "## Why", "", data["why"].strip(), ""]
    lines += ["## What it says", "", f"> {data['message'].strip()}", ""]
    if data.get("fixable"):
        lines += ["## To mend it", "", f"{FIXABLE[data['fixable']]} {fixing_note(rule)}".strip(), ""]
    if data.get("options"):
        lines += ["## Options", ""]
        for key, row in data["options"].items():
            basis = f" Source: {row['source']}" if row.get("source") else ""
            lines.append(f"* `{key}` = `{json.dumps(row['default'])}`: {row['description']}{basis}")
        lines.append("")
    if data.get("examples"):
        lines += ["## Examples", "", *_examples(data["examples"])]
    if data.get("sources"):
        lines += ["## Sources", "", *(_source(row) for row in data["sources"]), ""]
    comment = f"`# jdlint: ignore[{rule.name}] the reason`"
    lines += ["## To silence it", "", f"{comment} on the line of the key, or `--ignore {rule.name}`.", ""]
    return "\n".join(lines)


def fixing_note(rule: Rule) -> str:
    """What is mended and how far, or why nothing is, beyond what `fixable` says; "" where that says it all."""
    data, notes = rule.data, []
    if "cut" in data:
        notes.append("A sentence or a list item that says nothing else is taken out.")
    if rule.check == "lent" and data.get("fixable") == "unsafe":
        notes.append(f"As {' and '.join(rule.reads)} would.")
    return " ".join([*notes, data["fixable_note"].strip()] if data.get("fixable_note") else notes)


def _facts(rule: Rule) -> str:
    data = rule.data
    parts = [f"group `{rule.group}`", f"topic `{rule.topic}`", f"severity {rule.severity}"]
    parts += [f"confidence {rule.confidence}", f"since {data['since']}"]
    if data.get("status", "stable") != "stable":
        parts.append(data["status"])
    if data.get("was"):
        parts.append("formerly " + ", ".join(f"`{name}`" for name in data["was"]))
    if data.get("kinds"):
        parts.append("for " + ", ".join(data["kinds"]))
    return "; ".join(parts)


def _examples(examples: list[dict[str, Any]]) -> list[str]:
    lines: list[str] = []
    bad = [example for example in examples if "bad" in example][:_MOST_EXAMPLES]
    fine = [example for example in examples if "ok" in example][:_MOST_EXAMPLES]
    for example in bad:
        lines += [f"Found, at `{example['find']}`:", "", *_block(example["bad"], example), ""]
        if "good" in example:
            lines += ["Better:", "", *_block(example["good"], example), ""]
    for example in fine:
        lines += ["Not found:", "", *_block(example["ok"], example), ""]
    return lines


def _block(text: str, example: dict[str, Any]) -> list[str]:
    return [f"```{example.get('format', 'text')}", *text.rstrip("\n").split("\n"), "```"]


def _source(row: dict[str, Any]) -> str:
    title = f"[{row['title']}]({row['url']})" if row.get("url") else row["title"]
    read = f", read {row['read']}" if row.get("read") else ""
    return f"* {title} ({row['basis']}{read})"
