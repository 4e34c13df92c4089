"""The registry of Python checks: the name that a rule file gives as `check`, and where the function stands.

Modules are imported when the first rule that needs them runs.
"""

from __future__ import annotations

from importlib import import_module

from jdlint.errors import JdlintError
from jdlint.kinds import KINDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.context import Check

CHECKS: dict[str, str] = {}


def find(name: str) -> Check:
    """The check called `name`: a declarative kind or a registered function."""
    kind = KINDS.get(name)
    if kind is not None:
        return kind
    if name not in CHECKS:
        raise JdlintError(f"no check is called '{name}'", "see the registry in jdlint/checks/__init__.py")
    module, function = CHECKS[name].split(":")
    found: Check = getattr(import_module(f"jdlint.checks.{module}"), function)
    return found
