"""Postings as pages, for the tests of the formats."""

from __future__ import annotations

import json
from typing import Any

from jdlint.readers import read
from jdlint.render import render
from tests.conftest import CHECKOUT
from tests.render.table import page_of


def pages(*postings: dict[str, Any]):
    """Pages of postings that are given as data."""
    return [page_of(read(json.dumps(data).encode(), "posting.json", "json")[1][0]) for data in postings]


def made(data: dict[str, Any], format: str) -> str | bytes:
    """A posting in a format."""
    return render(pages(data), format, lambda _: None)


def told(data: dict[str, Any], format: str) -> list[str]:
    """What the user is told about a posting in a format."""
    notes: list[str] = []
    render(pages(data), format, notes.append)
    return notes


def sample(name: str, format: str, document: int = 0) -> str | bytes:
    """A sample in a format."""
    data = (CHECKOUT / "samples/good" / name).read_bytes()
    return render([page_of(read(data, name, "yaml")[1][document])], format, lambda _: None)
