"""A folder of a repository's rules: what lies in it, within bounds. What its rules say is for `user_rules` to judge."""

from __future__ import annotations

import os

from jdlint.errors import JdlintError
from jdlint.files import read_bytes
from jdlint.rule import GROUPS, rule_files, suggestion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: Bytes of a rule file.
MOST_BYTES = 200_000
#: Files below a folder of rules; a wrong folder may be the whole disk.
_MOST_FILES = 2_000


def refuse_strays(folder: str) -> None:
    """Raise JdlintError for a rule file that would be passed over, because it is in no group's folder."""
    seen = 0
    for place, folders, files in os.walk(folder):
        seen += len(files) + 1
        if seen > _MOST_FILES:
            raise JdlintError(f"{folder}: over {_MOST_FILES:,} files", "`rules` names a folder that holds rules alone")
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        group = os.path.relpath(place, folder)
        for name in sorted(files):
            if group not in GROUPS and name.endswith((".yaml", ".yml")) and not name.startswith("."):
                hint = suggestion(group, GROUPS) or "groups: " + ", ".join(GROUPS)
                message = f"{os.path.join(place, name)}: a rule lies in a folder named after its group"
                raise JdlintError(message, hint)


def contents(folder: str) -> Iterator[str | bytes]:
    """Path and bytes of each rule file. Raises JdlintError and OSError for what is no folder of rules."""
    refuse_strays(folder)
    for path in rule_files(folder):
        yield path
        yield read_bytes(path, MOST_BYTES)
