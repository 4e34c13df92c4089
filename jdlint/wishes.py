"""Which items of a list of demands are wishes."""

from __future__ import annotations

import re

_PREFERRED = re.compile(
    r"\b(?:a (?:big |huge |strong |definite |great |real )?plus|nice[- ]to[- ]haves?|prefer(?:red|able|ably)|a bonus"
    r"|bonus points|desir(?:ed|able)|an asset|an advantage|advantageous|not required)\b|\bbonus:",
    re.IGNORECASE,
)
_DEMANDED = re.compile(r"\b(?:must|required|minimum|at least)\b(?<!not required)", re.IGNORECASE)
_CLAUSE_END = re.compile(r";|\.\s")


def is_wish(text: str) -> bool:
    """Whether an item as a whole is a wish: "Go is a plus", not "A bachelor's degree; a master's is a plus"."""
    match = _PREFERRED.search(text)
    if match is None or _DEMANDED.search(text) is not None:
        return False
    return _CLAUSE_END.search(text, 0, match.start()) is None
