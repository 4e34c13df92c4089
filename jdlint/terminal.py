"""Words on a terminal: what must not reach it, what it cannot write, and where problems are told."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO


def stand_in_for_closed() -> None:
    """Put something in place of standard streams that are closed: else the next file opened would be taken for one.

    Input is empty then, complaints go nowhere, and to write a report fails as on a full disk.
    """
    for name, mode, flags in (("stdin", "r", os.O_RDONLY), ("stdout", "w", os.O_RDONLY), ("stderr", "w", os.O_WRONLY)):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, flags), mode, encoding="utf-8"))


def write_all_characters(*streams: TextIO) -> None:
    """Let no character keep a report from being written, whatever the locale says.

    Files and pipes get UTF-8; a terminal keeps its encoding, and escapes for what that does not hold.
    """
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)  # a program may have put something else in its place
        if reconfigure is not None:
            reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def complain(message: str, hint: str = "") -> None:
    """One sentence on standard error, and what to do about it."""
    lines = [f"jdlint: {printable(message)}"] + ([f"  {printable(hint)}"] if hint else [])
    print("\n".join(lines), file=sys.stderr)


def hanging(head: str, text: str) -> list[str]:
    """`text` behind `head`, on as many lines as the terminal needs, the later ones as far in as the first."""
    import shutil
    import textwrap

    width = max(shutil.get_terminal_size().columns, len(head) + 30)
    lines = textwrap.wrap(text, width - len(head), break_long_words=False, break_on_hyphens=False) or [""]
    return [f"{' ' * len(head) if number else head}{line}".rstrip() for number, line in enumerate(lines)]


def printable(text: str) -> str:
    """`text` without characters that a terminal would obey or that cannot be written."""
    if text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character in "\t\n":
        return " "
    return character if character.isprintable() or character == "\u00a0" else "\ufffd"
