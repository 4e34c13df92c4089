"""A JSON error in plain words: what is wrong at a place and what to do."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from json.decoder import JSONDecodeError

_WORD = re.compile(r"[A-Za-z_$][\w$-]{0,60}")
_NUMBER_LIKE = re.compile(r"[-+.]?[0-9][0-9a-zA-Z_.,+-]{0,60}|[-+.]")
_WANTED = {
    "value": "A value is missing here; write a text in double quotes, a number, true, false, null or a list.",
    "key": 'A key in double quotes must stand here, such as "title".',
    "colon": "A colon must stand between a key and its value; add it.",
    "comma": "A comma must stand between two entries; add it, or check the quotes before this.",
    "end": "Text follows the end of the document; delete it, or write several postings as a list in brackets.",
    "trailing": "JSON takes no comma behind the last entry; delete it.",
}


class SyntaxProblemError(Exception):
    """What is wrong between two offsets, in one sentence."""

    def __init__(self, start: int, end: int, sentence: str) -> None:
        super().__init__(sentence)
        self.start = start
        self.end = end
        self.sentence = sentence


def unexpected(text: str, at: int, wanted: str, opened: int | None = None) -> SyntaxProblemError:
    """The error for what stands at `at` instead of `wanted`, a key of the table above; `opened` is the open bracket."""
    if at >= len(text):
        if opened is None:
            return SyntaxProblemError(at, at, "The file ends before the document is complete; write the rest of it.")
        sentence = f"The {text[opened]} that is opened here is never closed; close it."
        return SyntaxProblemError(opened, opened + 1, sentence)
    sentence, end = _WANTED[wanted], at + 1
    if text.startswith(("//", "/*", "#"), at):
        sentence = "JSON knows no comments; delete it."
    elif text[at] in "'\u2018\u2019\u201c\u201d" and wanted in ("value", "key"):
        sentence = 'JSON takes straight double quotes only; write " instead.'
    elif wanted in ("value", "key") and (word := _WORD.match(text, at)):
        sentence, end = _word(word[0], wanted), word.end()
    elif wanted == "value" and (number := _NUMBER_LIKE.match(text, at)):
        sentence, end = "JSON does not write numbers like this; write it as 12 or 0.5, or in quotes.", number.end()
    return SyntaxProblemError(at, end, sentence)


def unterminated(text: str, at: int, error: JSONDecodeError) -> SyntaxProblemError:
    """The error for a string that begins at `at` and cannot be read to its end."""
    place = min(error.pos, len(text))
    if error.msg.startswith("Unterminated") or place >= len(text):
        return SyntaxProblemError(at, at + 1, "The quote that is opened here is never closed; close it.")
    if error.msg.startswith("Invalid control"):
        if text[place] in "\r\n":
            return SyntaxProblemError(at, at + 1, r"This string runs over the end of the line; close it, or write \n.")
        return SyntaxProblemError(place, place + 1, f"Write \\u{ord(text[place]):04x} for this control character.")
    place = text.rfind("\\", at, place + 1)
    return SyntaxProblemError(place, place + 1, r"This backslash starts no escape that JSON knows; write \\ for it.")


def _word(word: str, wanted: str) -> str:
    if wanted == "key":
        return "A key must stand in double quotes; add them."
    if word in ("NaN", "Infinity"):
        return f"{word} is no number in JSON; write a number or null."
    if word.lower() in ("true", "false", "null", "none"):
        return "JSON writes true, false and null, in lower case."
    return "A text must stand in double quotes; add them."
