"""Rules of installed packages: those whose entry points (group "jdlint") the configuration lists under `plugins`.

An entry point names an object with `rules`, the path of a folder of rule files, and `checks`, a dict of the Python
checks that they name. Only names are taken from the configuration, so that a repository cannot run code of its own.
"""

from __future__ import annotations

from jdlint import checks
from jdlint.errors import JdlintError
from jdlint.rule import Rule, load_folder, suggestion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

GROUP = "jdlint"


def load_plugins(names: Sequence[str], taken: set[str]) -> list[Rule]:
    """The rules of the listed plugins; their checks are registered. JdlintError for one not installed."""
    from importlib.metadata import entry_points

    installed = {point.name: point for point in entry_points(group=GROUP)}
    found: list[Rule] = []
    for name in names:
        if name not in installed:
            hint = suggestion(name, installed) or "install the package that brings it, or take it out of `plugins`"
            raise JdlintError(f"no installed package brings the plugin '{name}'", hint)
        plugin = installed[name].load()
        for rule in load_folder(plugin.rules):
            if taken.intersection(rule.names):
                raise JdlintError(f"{rule.path}: a rule called '{rule.name}' exists already", "give it another name")
            taken.update(rule.names)
            found.append(rule)
        checks.PLUGGED.update(plugin.checks)
    return found
