"""A page read strictly: what is opened is closed in order, no name is given twice, no link leads nowhere."""

from __future__ import annotations

from html.parser import HTMLParser

_EMPTY = {"meta", "br", "hr", "img", "input", "link", "wbr"}


class Page(HTMLParser):
    """`tags` in order with their attributes, `text` without tags and style; `faults` is what is wrong."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.faults: list[str] = []
        self._open: list[str] = []
        self._text: list[str] = []
        self.feed(html)
        self.close()
        self.faults += [f"<{tag}> is not closed" for tag in self._open]
        ids = [attributes["id"] for _, attributes in self.tags if "id" in attributes]
        self.faults += [f"id {name} is given twice" for name in {name for name in ids if ids.count(name) > 1}]
        links = [attributes.get("href") or "" for _, attributes in self.tags]
        labels = [attributes.get("aria-labelledby") for _, attributes in self.tags]
        self.faults += [f"{link} leads nowhere" for link in links if link.startswith("#") and link[1:] not in ids]
        self.faults += [f"no label {name}" for name in labels if name and name not in ids]

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if len(dict(attrs)) < len(attrs):
            self.faults.append(f"<{tag}> has an attribute twice")
        if tag not in _EMPTY:
            self._open.append(tag)

    def handle_endtag(self, tag):
        if not self._open or self._open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")

    def handle_data(self, data):
        if "style" not in self._open:
            self._text.append(data)

    @property
    def text(self) -> str:
        """Words with single blanks."""
        return " ".join("".join(self._text).split())

    def names(self) -> set[str]:
        """The tags that occur."""
        return {tag for tag, _ in self.tags}
