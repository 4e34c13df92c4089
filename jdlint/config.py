"""Configuration: the nearest `jdlint.toml` or `[tool.jdlint]`, its layers, and the settings that come of it."""

from __future__ import annotations

import os

from jdlint.errors import JdlintError
from jdlint.files import read_bytes
from jdlint.settings import COMMAND_LINE, DEFAULTS, Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

FILE_NAME = "jdlint.toml"
#: Settings that only the command line has.
COMMAND_LINE_ONLY = ("kind", "fragment", "closed", "ahead")
#: Bytes of a configuration file; parsing takes longer than linear time.
_MOST_BYTES = 1_000_000
#: Longer chains of `extend` are mistakes.
_MOST_LAYERS = 8


class Configurations:
    """Finds and reads configuration files, each once.

    `given` is the file of `--config`; with `isolated` none is read. `command_line` holds the settings that flags set.
    """

    def __init__(
        self, command_line: Mapping[str, Any], *, given: str | None = None, isolated: bool = False, today: str = ""
    ) -> None:
        self._command_line = dict(command_line)
        self._given = given
        self._isolated = isolated
        self.today = today or _today()
        self._nearest: dict[str, str | None] = {}
        self._resolved: dict[str | None, Settings] = {}

    def settings_for(self, path: str) -> Settings:
        """The settings for one input file or folder. Raises JdlintError for a configuration that is wrong."""
        file = self._file_for(path)
        if file not in self._resolved:
            self._resolved[file] = self._resolve(file)
        return self._resolved[file]

    def files_above(self, path: str) -> list[str]:
        """The configuration file that decides over a path, if there is one, whether it can be used or not."""
        file = self._file_for(path)
        return [] if file is None else [file]

    def _file_for(self, path: str) -> str | None:
        if self._isolated:
            return None
        if self._given is not None:
            return self._given
        folder = os.path.abspath(path)
        if not os.path.isdir(folder):
            folder = os.path.dirname(folder)
        return self._nearest_in(folder)

    def _nearest_in(self, folder: str) -> str | None:
        if folder in self._nearest:
            return self._nearest[folder]
        found: str | None = os.path.join(folder, FILE_NAME)
        if not os.path.isfile(found or ""):
            project = os.path.join(folder, "pyproject.toml")
            if os.path.isfile(project) and _names_jdlint(project):
                found = project
            else:
                parent = os.path.dirname(folder)
                found = None if parent == folder else self._nearest_in(parent)
        self._nearest[folder] = found
        return found

    def _resolve(self, file: str | None) -> Settings:
        values = dict(DEFAULTS, as_of=self.today)
        origins = dict.fromkeys(values, "default")
        for layer, origin in _layers(file):
            for name, value in layer.items():
                values[name] = value
                origins[name] = origin
        for name, value in self._command_line.items():
            if name == "grammar" and value is True and values[name]:
                continue  # --grammar switches on what the file chooses
            values[name] = value
            origins[name] = COMMAND_LINE
        root = os.path.dirname(os.path.abspath(file)) if file else os.getcwd()
        return Settings(values, origins, root)


def _layers(file: str | None) -> list[tuple[dict[str, Any], str]]:
    """The tables of a file and of those it extends, the outermost first."""
    layers: list[tuple[dict[str, Any], str]] = []
    while file is not None:
        if len(layers) >= _MOST_LAYERS or os.path.abspath(file) in (os.path.abspath(origin) for _, origin in layers):
            raise JdlintError(f"{file}: `extend` goes round in a circle or over more than {_MOST_LAYERS} files")
        table = read_table(file)
        extended = table.pop("extend", None)
        layers.insert(0, (_anchored(table, file), file))
        file = os.path.join(os.path.dirname(file), extended) if extended else None
    return layers


def read_table(file: str) -> dict[str, Any]:
    """The jdlint table of a TOML file, checked. Raises JdlintError with file and line."""
    import tomllib

    try:
        data = tomllib.loads(read_bytes(file, _MOST_BYTES).decode())
    except ValueError as error:  # TOML or UTF-8 that is wrong, or a number of too many digits
        raise JdlintError(f"{file}: not valid TOML: {error}") from error
    except RecursionError as error:
        raise JdlintError(f"{file}: nested too deeply") from error
    if os.path.basename(file) == "pyproject.toml":
        tool = data.get("tool")
        data = tool.get("jdlint", {}) if isinstance(tool, dict) else {}
        if not isinstance(data, dict):
            raise JdlintError(f"{file}: [tool.jdlint] is no table")
    refuse_wrong(data, file)
    return data


def refuse_wrong(table: dict[str, Any], file: str) -> None:
    """Raise JdlintError for the first unknown key or wrong value of a table."""
    from jdlint.config_schema import first_fault

    fault = first_fault(table)
    if fault is not None:
        place, message, hint = fault
        line = _line_of(file, place)
        raise JdlintError(f"{file}:{line}: {message}" if line else f"{file}: {message}", hint)


def _anchored(table: dict[str, Any], file: str) -> dict[str, Any]:
    """Make paths in the table relative to the working folder instead of the file; dates become text."""
    folder = os.path.dirname(file)
    anchored = dict(table)
    if "rules" in anchored:
        anchored["rules"] = [os.path.join(folder, path) for path in anchored["rules"]]
    if anchored.get("baseline"):
        anchored["baseline"] = os.path.join(folder, anchored["baseline"])
    if "as_of" in anchored:
        anchored["as_of"] = str(anchored["as_of"])
    return anchored


def _line_of(file: str, key: str) -> int | None:
    """The line on which a key or its table is first written; TOML's parser keeps no places."""
    last = key.split(".")[-1]
    if not os.path.isfile(file):  # settings that a program gave
        return None
    with open(file, encoding="utf-8") as opened:
        for number, line in enumerate(opened, 1):
            written = line.split("#")[0].strip().strip("[]")
            names = [name.strip("\"' ") for name in written.split("=")[0].split(".")]
            if last in names:
                return number
    return None


def _names_jdlint(project: str) -> bool:
    with open(project, "rb") as file:
        return b"[tool.jdlint" in file.read(_MOST_BYTES)


def _today() -> str:
    import datetime

    return datetime.date.today().isoformat()


__all__ = ["COMMAND_LINE_ONLY", "Configurations", "read_table", "refuse_wrong"]
