"""`jdlint check --show-settings`: each value and its origin."""

from __future__ import annotations

import os

from jdlint.config import Configurations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


def show(path: str, command_line: Mapping[str, Any], config: str | None, isolated: bool) -> int:
    """Print the settings for `path`, one a line: name, value, origin."""
    settings = Configurations(command_line, given=config, isolated=isolated).settings_for(path)
    for name, origin in sorted(settings.origins.items()):
        where = os.path.relpath(origin) if os.path.isabs(origin) else origin
        print(f"{name} = {settings[name]!r}  # {where}")
    return 0
