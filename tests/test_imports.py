"""Imports point one way. What a line of LAYERS holds may import from its own line and from those above it."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import CHECKOUT

LAYERS = """
errors trust
git folders atomic
finding edits expressions bounded gate matcher amounts sections resources reference settings versions files glob
textstat_bridge terminal
source
posting
toml_places names moves quoting removals insertions scalars synthetic blocks tree composing
readers
schema canonical structure text_limit values
reading habits habit_names habit_report
rule law scope rule_folder
facts cuts context kinds checks grammar
suppress fingerprint
report stored stored_shape reports
config config_schema inherit user_rules rule_limits plugins
engine calls verdict checklist wage_floor market quotation scaffold importing examples cache crossfile run api lookahead
jobs patch fixing review
baseline changed touched
render
commands
cli __main__
"""
LEVEL = {name: number for number, line in enumerate(LAYERS.split("\n")) for name in line.split()}
MODULES = sorted(path.relative_to(CHECKOUT / "jdlint").as_posix() for path in (CHECKOUT / "jdlint").rglob("*.py"))


def layer(dotted: str) -> str:
    """The name in LAYERS: `readers` for `jdlint.readers.yaml`."""
    return dotted.removeprefix("jdlint").lstrip(".").split(".")[0]


def imports(node: ast.AST):
    """Every import below `node`, wherever it stands, but for those that only types need."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and isinstance(child.test, ast.Name) and child.test.id == "TYPE_CHECKING":
            continue
        if isinstance(child, ast.Import):
            yield from (alias.name for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            yield from (f"{child.module}.{alias.name}" for alias in child.names)
        yield from imports(child)


def imported_layers(module: str) -> set[str]:
    tree = ast.parse((CHECKOUT / "jdlint" / module).read_text(encoding="utf-8"))
    return {layer(name) for name in imports(tree) if name.split(".")[0] == "jdlint"} & LEVEL.keys()


@pytest.mark.parametrize("module", [module for module in MODULES if module != "__init__.py"])
def test_imports_point_one_way(module):
    name = module.removesuffix(".py").split("/")[0]
    assert name in LEVEL, f"say in LAYERS where {name} belongs"
    assert {other for other in imported_layers(module) if LEVEL[other] > LEVEL[name]} == set()


def test_the_layers_are_those_that_the_documentation_shows():
    shown = (CHECKOUT / "docs/architecture.md").read_text(encoding="utf-8")
    assert [name for name in LEVEL if f"`{name}`" not in shown and name != "__main__"] == []


def test_importing_a_lower_layer_only_is_seen_by_this_test():
    tree = ast.parse("if TYPE_CHECKING:\n    from jdlint.cli import main\ndef f():\n    from jdlint import engine\n")
    assert list(imports(tree)) == ["jdlint.engine"]
    assert LEVEL[layer("jdlint.readers.yaml")] < LEVEL[layer("jdlint.engine")]


#: What may not be imported at run time on the way of `jdlint check`: each costs more than checking a posting. Modules
#: that are not on that way may.
SLOW = (
    "typing",
    "dataclasses",
    "pathlib",
    "importlib.metadata",
    "asyncio",
    "click",
    "jsonschema",
    "textstat",
    "markdown_it",
)
ELSEWHERE = (
    "commands/group.py",
    "commands/options.py",
    "commands/pipes.py",
    "commands/writing.py",
    "textstat_bridge.py",
)


@pytest.mark.parametrize("module", [module for module in MODULES if module not in ELSEWHERE])
def test_slow_packages_are_imported_when_they_are_needed(module):
    tree = ast.parse(Path(CHECKOUT, "jdlint", module).read_text(encoding="utf-8"))
    top = ast.Module([node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)], [])
    names = {name for name in imports(top) for slow in SLOW if name == slow or name.startswith(f"{slow}.")}
    assert names == set()


def test_the_package_under_the_gpl_is_imported_in_one_place():
    named = {
        module for module in MODULES if "language_tool_python" in Path(CHECKOUT, "jdlint", module).read_text("utf-8")
    }
    imported = {
        module
        for module in named
        if any(
            name.startswith("language_tool_python")
            for name in imports(ast.parse(Path(CHECKOUT, "jdlint", module).read_text("utf-8")))
        )
    }
    assert imported == {"grammar/languagetool.py"}


def test_a_check_without_grammar_imports_nothing_of_it(tmp_path):
    code = "import sys, jdlint; jdlint.check('title: Cook\\nduties: [You cook.]\\n'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=CHECKOUT, capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert "jdlint.engine" in loaded
    assert [name for name in loaded if name.startswith(("jdlint.grammar", "jdlint.lookahead", "harper"))] == []
