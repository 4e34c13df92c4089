"""Words of a posting for each kind of text they are put into. Nobody's posting may break a report or act in it."""

from __future__ import annotations

import re

#: What no format wants: characters that XML and HTML forbid, that a terminal obeys, or that turn the way of reading.
_HARMFUL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u2028\u2029\u202a-\u202e\u2066-\u2069]"
    "|[" + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)) + "]"
)
_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
#: The name of a field or a rule, or a value, as messages write it; never an address or a name that somebody looks up.
_CODE = r"(?<!`)`(?! )((?:(?!://|www\.)[^`|<>&@#\\\n]){1,120}|[A-Za-z][A-Za-z0-9_.:@ -]{0,80})(?<! )`(?!`)"
#: A character that takes no room keeps GitHub from making names, numbers and addresses of others' text into links.
_APART = "&#8203;"
_MARKDOWN = re.compile(rf"{_CODE}|[\\`*_{{}}\[\]<>&|~$#@]|://|www\.", re.IGNORECASE)
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def clean(text: str) -> str:
    """Line ends as LF, and a sign for what is missing in place of harmful characters."""
    return _HARMFUL.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """The same on one line, with single blanks."""
    return " ".join(clean(text).split())


def markup(text: str) -> str:
    """For HTML and XML, as content or in a quoted attribute."""
    return re.sub("[&<>\"']", lambda match: _MARKUP[match[0]], clean(text))


def markdown(text: str) -> str:
    """For the middle of a line of GitHub's Markdown, also in a table; nothing in it is a link or names anybody."""
    return _MARKDOWN.sub(_inert, one_line(text))


def coded(text: str) -> str:
    """For HTML, with the names of fields and rules as code."""
    pieces = re.split(_CODE, clean(text), flags=re.IGNORECASE)
    return "".join(f"<code>{markup(piece)}</code>" if at % 2 else markup(piece) for at, piece in enumerate(pieces))


def _inert(match: re.Match[str]) -> str:
    found = match[0]
    if match[1]:
        return found
    if found in "&<>":
        return _MARKUP[found]
    if found in "@#":
        return ("\\#" if found == "#" else found) + _APART
    if len(found) > 1:
        return f":{_APART}//" if found == "://" else f"{found[:-1]}{_APART}."
    return "\\" + found


def cell(text: str) -> str:
    """For a cell of a table that a spreadsheet opens: on one line, and never a formula."""
    line = one_line(text)
    return "'" + line if line.startswith(_FORMULA) else line


def command(text: str) -> str:
    """For the message of a workflow command of GitHub."""
    return clean(text).replace("%", "%25").replace("\n", "%0A")


def command_property(text: str) -> str:
    """For a property of a workflow command: these end at a colon or a comma."""
    return command(text).replace(":", "%3A").replace(",", "%2C")
