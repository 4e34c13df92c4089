"""Files that ship with jdlint: rules and schemas stand at the top of a checkout and inside the installed package.

The package is asked first, the checkout second (an editable install has no copies).
"""

from __future__ import annotations

import json
import os
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_BUNDLED = os.path.join(_PACKAGE, "_bundled")
_CHECKOUT = os.path.dirname(_PACKAGE)


def path_of(name: str) -> str:
    """The absolute path of a shipped file or folder such as `schemas/posting.schema.json`."""
    bundled = os.path.join(_BUNDLED, *name.split("/"))
    return bundled if os.path.exists(bundled) else os.path.join(_CHECKOUT, *name.split("/"))


def read_text(name: str) -> str:
    """The text of a shipped file."""
    with open(path_of(name), encoding="utf-8") as file:
        return file.read()


def read_json(name: str) -> Any:
    """The data of a shipped JSON file."""
    return json.loads(read_text(name))


@cache
def compiled() -> dict[str, Any] | None:
    """What the wheel holds ready-made; None in a checkout.

    `rules`: of each its name, group, the place and length of its data in `rules.json`, and its summary (`jdlint.rule`).
    `phrases`: those of all rules (`jdlint.matcher.Phrases`). `pieces`: those that any gate names. `schemas`: without
    descriptions.
    """
    data: dict[str, Any] | None = _bundled_json("compiled.json")
    return data


def compiled_rule(place: int, length: int) -> dict[str, Any]:
    """The data of one rule, without its examples."""
    data: dict[str, Any] = json.loads(_rules_text()[place : place + length])
    return data


@cache
def _rules_text() -> bytes:
    with open(os.path.join(_BUNDLED, "rules.json"), "rb") as file:
        return file.read()


@cache
def law_places() -> dict[str, tuple[int, int, list[str]]] | None:
    """For each place with laws where they stand in `laws.json` (start and length), and when each is to be read again.

    None in a checkout.
    """
    data: dict[str, tuple[int, int, list[str]]] | None = _bundled_json("law-places.json")
    return data


def laws_at(start: int, length: int) -> list[dict[str, Any]]:
    """The data of the laws of one place."""
    with open(os.path.join(_BUNDLED, "laws.json"), "rb") as file:
        file.seek(start)
        data: list[dict[str, Any]] = json.loads(file.read(length))
    return data


def _bundled_json(name: str) -> Any:
    path = os.path.join(_BUNDLED, name)
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        return json.load(file)
