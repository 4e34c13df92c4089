"""The files that `jdlint init` writes: configuration, hook and workflow, as text."""

from __future__ import annotations

import json

import jdlint
from jdlint.errors import JdlintError
from jdlint.expressions import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: What stands for the address of the repository of jdlint where nobody gave it.
UNKNOWN = "OWNER/jdlint"
REVISION = f"v{jdlint.__version__}"
#: The tag of the Action that moves with the releases of a major version.
ACTION = f"v{jdlint.__version__.partition('.')[0]}"
#: With every other action a commit, not a tag: tags can be moved.
CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1"
_HOOKS = ("jdlint", "jdlint-fix")
_REPOSITORY = Lazy(r"[A-Za-z0-9._-]{1,100}/[A-Za-z0-9._-]{1,100}")


def owner_and_name(repository: str) -> str:
    """`OWNER/NAME`, also of an address. Raises JdlintError for what is neither."""
    name = repository.strip().removeprefix("https://").removeprefix("github.com/").rstrip("/").removesuffix(".git")
    if not _REPOSITORY.fullmatch(name):
        raise JdlintError(f"'{repository}' is no repository on GitHub", "--repository OWNER/NAME")
    return name


def configuration(facts: dict[str, Any], defaults: dict[str, Any], hires_in: list[str], remarks: list[str]) -> str:
    """jdlint.toml. `defaults` are posting fields by dotted path, for every posting; `remarks` stand as comments."""
    lines = [
        "# Settings of jdlint, https://toml.io. `jdlint check --show-settings` prints each and where it comes from."
    ]
    if hires_in:
        lines += [
            f"# Hiring in: {', '.join(hires_in)}. What the law asks there: jdlint law {hires_in[0].partition('/')[0]}"
        ]
    lines += [f"# {remark}" for remark in remarks]
    lines += ["", 'fail_on = "warning"']
    lines += ["", "[facts]  # about the employer; never published. Many laws begin at a size."]
    lines += [f"{name} = {_toml(value)}" for name, value in facts.items()]
    if "headcount" not in facts:
        lines.append("# headcount = 612")
    if defaults:
        lines += ["", '[defaults."**"]  # what every posting says where it says nothing itself']
        lines += [f"{name} = {_toml(value)}" for name, value in defaults.items()]
    return "\n".join(lines) + "\n"


def _toml(value: Any) -> str:
    """A value as TOML has it: what JSON writes, but for tables."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{json.dumps(name)} = {_toml(one)}" for name, one in value.items()) + " }"
    if isinstance(value, list):
        return "[\n" + "".join(f"  {_toml(one)},\n" for one in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def hook(repository: str) -> str:
    """The entry for `.pre-commit-config.yaml`, at the left margin."""
    return (
        f"- repo: https://github.com/{repository}\n  rev: {REVISION}\n  hooks:\n"
        "    - id: jdlint  # or jdlint-fix, which also applies the safe fixes\n"
    )


def with_hook(text: str, repository: str) -> str | None:
    """A `.pre-commit-config.yaml` with the hook at the end of `repos`; None where it has one already.

    Only lines are added: comments and layout stay. Raises JdlintError where the file is not as it is mostly written.
    """
    import yaml

    before, root = _parsed(text), yaml.compose(text, yaml.SafeLoader)
    rows = before.get("repos") if isinstance(before, dict) else None
    if not isinstance(rows, list) or not rows or not isinstance(root, yaml.MappingNode):
        raise JdlintError("it has no list of `repos`")
    nodes = [value for key, value in root.value if key.value == "repos"]
    if not all(map(_is_repository, rows)) or len(nodes) != 1:
        raise JdlintError("its `repos` are not what pre-commit reads")
    if any(entry.get("id") in _HOOKS for row in rows for entry in row["hooks"]):
        return None
    [node] = nodes
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines()
    at = _last_line(node)
    added = [" " * node.start_mark.column + line for line in hook(repository).splitlines()]
    after = end.join([*lines[:at], *added, *lines[at:]]) + end
    wanted = {**before, "repos": [*rows, *yaml.safe_load(hook(repository))]}
    try:
        added_to = not node.flow_style and _parsed(after) == wanted
    except JdlintError:
        added_to = False
    if not added_to:
        raise JdlintError("its `repos` are written in a way that jdlint does not add to")
    return after


def _parsed(text: str) -> Any:
    import yaml

    try:
        return yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # ValueError: a day that is none
        raise JdlintError("it cannot be parsed") from error


def _is_repository(row: Any) -> bool:
    """Whether an entry of `repos` has hooks as pre-commit wants them."""
    hooks = row.get("hooks") if isinstance(row, dict) else None
    return isinstance(hooks, list) and all(isinstance(entry, dict) for entry in hooks)


def _last_line(node: Any) -> int:
    """The number of lines up to the end of what a node holds, without the comments behind it."""
    if isinstance(node.value, list) and node.value and not node.flow_style:
        last = node.value[-1]
        return _last_line(last[1] if isinstance(last, tuple) else last)
    mark = node.end_mark
    number: int = mark.line + (1 if mark.column else 0)
    return number


def workflow(repository: str) -> str:
    """The workflow: pull requests, and each Monday everything, since law changes while files rest."""
    return f"""\
name: jdlint

on:
  pull_request: # what it changes
  schedule:
    - cron: "17 6 * * 1" # Mondays: laws change while files rest
  workflow_dispatch: # everything, by hand

permissions:
  contents: read

jobs:
  jdlint:
    runs-on: ubuntu-latest
    steps:
      - uses: {CHECKOUT}
        with:
          fetch-depth: 0 # to tell what a pull request changes
          persist-credentials: false
      - uses: {repository}@{ACTION} # zizmor: ignore[unpinned-uses] or a release's commit, as above
"""
