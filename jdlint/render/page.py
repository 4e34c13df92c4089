"""One posting that is to be rendered: its fields, read without fear of what they hold, and its document."""

from __future__ import annotations

import re
from functools import cached_property

from jdlint.reading import country_of
from jdlint.render.formats import Formats

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts import Facts
    from jdlint.posting import Node
    from jdlint.render.document import Document

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")


class Page:
    """A posting with its facts; `language` is its BCP 47 tag.

    Sources and the markers that cite them belong to a role alone, so in any other kind the markers are left out.
    """

    def __init__(self, facts: Facts) -> None:
        self.posting = facts.posting
        self.kind = facts.kind
        self.status = facts.status
        self.audience = facts.audience
        self.as_of: str = facts.settings.as_of
        stated = self.posting.text("language") or facts.language
        self.language = stated if _TAG.fullmatch(stated) and stated != "und" else "en"
        self.formats = Formats(self.language, self._countries())
        self._markers: dict[str, list[tuple[int, int]]] = {}
        if self.kind != "role":
            for marker in facts.citations.markers:
                if all(number in facts.citations.by_id for number in marker.ids):
                    places = self._markers.setdefault(marker.prose.field.path, [])
                    places.append((marker.start, marker.end))

    def _countries(self) -> set[str]:
        """The countries of the places of work, as far as they are said."""
        held = self.posting.get("locations")
        places = held.value if held is not None and held.kind == "sequence" else []
        return {country for place in places if (country := country_of(place))}

    @property
    def name(self) -> str:
        """What messages call it."""
        return self.text("title") or "a posting without a title"

    @cached_property
    def document(self) -> Document:
        """What is printed of it."""
        from jdlint.render.build import build

        return build(self)

    def text(self, path: str) -> str:
        """The text at a path as it is published; "" where there is none."""
        return self.published(self.posting.get(path), path)

    def number(self, path: str) -> float | None:
        """The number at a path."""
        return _number(self.posting.get(path))

    def entries(self, path: str) -> Iterator[Entry]:
        """The items of the list at a path."""
        node = self.posting.get(path)
        for index, child in enumerate(node.value if node is not None and node.kind == "sequence" else ()):
            yield Entry(self, f"{path}[{index}]", child)

    def texts(self, path: str) -> Iterator[str]:
        """The texts of a list, of objects that of `text`; without empty ones."""
        return filter(None, (entry.text("text") for entry in self.entries(path)))

    def published(self, node: Node | None, path: str) -> str:
        """The text of a node without the markers of sources that are not published; "" where it is no scalar."""
        if node is None or node.kind in ("mapping", "sequence") or node.value is None:
            return ""
        text = str(node.value)
        for start, end in reversed(self._markers.get(path, [])):
            text = text[:start].rstrip(" \u00a0") + text[end:]
        return text.strip()


class Entry:
    """One item of a list: a text, or an object."""

    __slots__ = ("_node", "_page", "_path")

    def __init__(self, page: Page, path: str, node: Node) -> None:
        self._page = page
        self._path = path
        self._node = node

    def node(self, name: str) -> Node | None:
        """A member of the object."""
        return self._node.value.get(name) if self._node.kind == "mapping" else None

    def text(self, name: str) -> str:
        """A member as text; the item itself is its `text` where it is no object."""
        if self._node.kind != "mapping":
            return self._page.published(self._node, self._path) if name == "text" else ""
        return self._page.published(self.node(name), f"{self._path}.{name}")

    def texts(self, name: str) -> list[str]:
        """The scalars in a list that is a member."""
        node = self.node(name)
        children = node.value if node is not None and node.kind == "sequence" else ()
        return [text for child in children if (text := self._page.published(child, ""))]

    def number(self, name: str) -> float | None:
        """A member as a number."""
        return _number(self.node(name))


def _number(node: Node | None) -> float | None:
    return node.value if node is not None and node.kind in ("integer", "number") else None


__all__ = ["Entry", "Page"]
