"""Words on a terminal: what must not reach it, and where problems are told."""

from __future__ import annotations

import sys


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
