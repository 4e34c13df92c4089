"""What an unquoted YAML scalar means: the core schema of YAML 1.2, and where YAML 1.1 disagrees.

Numbers that no float can hold (`.inf`, `.nan`, 1e999, hundreds of digits) stay text: nothing in a posting is one,
and text is what the checks of numbers refuse politely.
"""

from __future__ import annotations

from math import isfinite

from jdlint.expressions import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_WORDS: dict[str, tuple[str, Any]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), ("null", None)),
    **dict.fromkeys(("true", "True", "TRUE"), ("boolean", True)),
    **dict.fromkeys(("false", "False", "FALSE"), ("boolean", False)),
}
_OLD_WORDS = {
    **dict.fromkeys(("yes", "Yes", "YES", "on", "On", "ON"), "true"),
    **dict.fromkeys(("no", "No", "NO", "off", "Off", "OFF"), "false"),
}
NUMERIC = frozenset("0123456789+-.")
_MOST_DIGITS = 300

_INTEGER = Lazy(r"[-+]?[0-9]+\Z", flags=0)
_OTHER_BASE = Lazy(r"0o[0-7]{1,60}\Z|0x[0-9a-fA-F]{1,60}\Z", flags=0)
_FLOAT = Lazy(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z", flags=0)

_OLD_OCTAL = Lazy(r"([-+]?)0_*([0-7][0-7_]*)\Z", flags=0)
_OLD_TEXT = Lazy(r"[-+]?0[0-9]+\Z|0o[0-7]{1,60}\Z", flags=0)
_OLD_SEXAGESIMAL = Lazy(r"([-+]?)([1-9][0-9_]*(?::[0-5]?[0-9]){1,20})\Z", flags=0)
_OLD_UNDERSCORES = Lazy(r"[-+]?[1-9][0-9_]*(?:\.[0-9_]*)?\Z", flags=0)
_OLD_BINARY = Lazy(r"([-+]?)0b([01_]+)\Z", flags=0)


def plain_value(text: str) -> tuple[str, Any]:
    """Kind and value of a plain scalar: "null", "boolean", "integer", "number", else "string" and the text itself."""
    if len(text) <= 5 and text in _WORDS:
        return _WORDS[text]
    if text[0] not in NUMERIC or len(text) > _MOST_DIGITS:
        return "string", text
    if _INTEGER.match(text):
        return "integer", int(text)
    if _OTHER_BASE.match(text):
        return "integer", int(text, 0)
    if _FLOAT.match(text):
        number = float(text)
        if isfinite(number):
            return "number", number
    return "string", text


def other_meaning(text: str) -> str:
    """What YAML 1.1 tools read in a plain scalar that we read differently; empty where both agree."""
    if len(text) <= 3 and text in _OLD_WORDS:
        return _OLD_WORDS[text]
    if len(text) < 2 or text[0] not in NUMERIC or len(text) > _MOST_DIGITS or not text.strip("+-0"):
        return ""
    if text[0] != "0" and text.isascii() and text.isdecimal():
        return ""
    if found := _OLD_OCTAL.match(text):
        return f"the number {found[1].strip('+')}{int(found[2].replace('_', ''), 8)}"
    if _OLD_TEXT.match(text):
        return f"the text {text}"
    if found := _OLD_BINARY.match(text):
        digits = found[2].replace("_", "")
        return f"the number {found[1].strip('+')}{int(digits, 2)}" if digits else ""
    if found := _OLD_SEXAGESIMAL.match(text):
        total = 0
        for part in found[2].replace("_", "").split(":"):
            total = total * 60 + int(part)
        return f"the number {found[1].strip('+')}{total}"
    if "_" in text and _OLD_UNDERSCORES.match(text):
        return f"the number {text.replace('_', '').strip('+')}"
    return ""
