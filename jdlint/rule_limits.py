"""What a rule file of a repository may not hold: it is looked at as a stream of events before anything is built."""

from __future__ import annotations

import yaml

from jdlint.errors import JdlintError
from jdlint.files import read_bytes
from jdlint.rule_folder import MOST_BYTES

_MOST_EVENTS = 20_000
_DEEPEST = 20
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def refuse_bomb(path: str) -> None:
    """Raise JdlintError for a rule file that is too large, nested too deeply, or says anything by way of an alias."""
    depth = 0
    try:
        for count, event in enumerate(yaml.parse(read_bytes(path, MOST_BYTES), _LOADER)):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if isinstance(event, yaml.AliasEvent):
                raise JdlintError(f"{path}: a rule file uses no aliases", "write it out")
            if depth > _DEEPEST or count > _MOST_EVENTS:
                raise JdlintError(f"{path}: more values, or deeper within each other, than a rule has")
    except (ValueError, yaml.YAMLError) as error:
        raise JdlintError(f"{path}: the rule cannot be read: {error}") from error
