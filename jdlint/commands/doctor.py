"""`jdlint doctor`: what is ready on this machine, and how to get what is not."""

from __future__ import annotations

import json
import platform

from jdlint import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: The extras, the module that tells whether one is installed, and what it is for.
_EXTRAS = (
    ("docx", "docx", "python-docx", "reads postings in DOCX"),
    ("render", "babel", "Babel", "writes amounts, days and places for `jdlint render`"),
    ("pdf", "typst", "typst", "renders PDF"),
    ("languagetool", "language_tool_python", "language-tool-python", "grammar and spelling by LanguageTool (GPL-3.0)"),
    ("harper", "harper", "harper-py", "grammar and spelling by Harper, without Java"),
)
READY, MISSING, OLD = "ready", "missing", "too old"


class Part:
    """One thing that jdlint can use: its `state` (ready, missing, too old), what it is for, and how to get it."""

    __slots__ = ("detail", "hint", "name", "purpose", "state")

    def __init__(self, name: str, purpose: str, state: str, detail: str = "", hint: str = "") -> None:
        self.name = name
        self.purpose = purpose
        self.state = state
        self.detail = detail
        self.hint = hint if state != READY else ""

    def data(self) -> dict[str, str | None]:
        """As in JSON."""
        return {
            "name": self.name,
            "purpose": self.purpose,
            "state": self.state,
            "detail": self.detail or None,
            "hint": self.hint or None,
        }


def doctor(format: str) -> int:
    """Print the parts and which grammar engines may be used; the exit code is 0 whatever is missing."""
    found = list(parts())
    state = {part.name: part.state for part in found}
    engines = {
        "languagetool": READY if {state[name] for name in ("languagetool", "java", "jars")} == {READY} else MISSING,
        "harper": state["harper"],
    }
    if format == "json":
        rows = [part.data() for part in found]
        print(json.dumps({"version": 1, "jdlint": __version__, "parts": rows, "grammar": engines}, indent=2))
        return 0
    print(f"jdlint {__version__}, Python {platform.python_version()}")
    for part in found:
        print(f"{part.state:8} {part.name}: {part.purpose}{f' ({part.detail})' if part.detail else ''}")
        if part.hint:
            print(f"         {part.hint}")
    ready = [name for name, state in engines.items() if state == READY]
    print(f"grammar engines that are ready: {', '.join(ready) or 'none'}")
    return 0


def parts() -> Iterator[Part]:
    """Everything that is asked about. No server is started, and nothing beyond this machine is asked."""
    import yaml

    yield Part("libyaml", "reads YAML fast", _state(yaml.__with_libyaml__), hint="install PyYAML from a wheel")
    version = _version("pyahocorasick")
    yield Part("ahocorasick", "finds words fast in many files", _state(version), version, "pip install pyahocorasick")
    for extra, module, package, purpose in _EXTRAS:
        version = _version(package) if _is_there(module) else ""
        yield Part(extra, purpose, _state(version), version, f'pip install "jdlint[{extra}]"')
    yield _java()
    yield _jars()


def _java() -> Part:
    from jdlint.grammar.server import OLDEST_JAVA, java

    purpose, hint = "runs LanguageTool's server", f"install Java {OLDEST_JAVA} or later, with `java` on the path"
    found = java()
    if found is None:
        return Part("java", purpose, MISSING, hint=hint)
    path, version = found
    return Part("java", purpose, OLD if 0 < version < OLDEST_JAVA else READY, f"{version or '?'}, {path}", hint)


def _jars() -> Part:
    from jdlint.grammar.server import folder, newest_jar

    purpose = "LanguageTool's server itself"
    hint = (
        f"unpack LanguageTool from https://languagetool.org/download/ below {folder()}, or set LTP_PATH to its folder; "
        "jdlint downloads nothing"
    )
    found = newest_jar()
    return Part("jars", purpose, _state(found), f"{found[0]}, {found[1]}" if found else "", hint)


def _state(there: object) -> str:
    return READY if there else MISSING


def _is_there(module: str) -> bool:
    from importlib.util import find_spec

    return find_spec(module) is not None


def _version(package: str) -> str:
    """The installed version of a package; "" where it is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return ""
