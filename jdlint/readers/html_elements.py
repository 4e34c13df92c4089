"""Which HTML elements begin a line, which show no text, and what an open element means for the text in it."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.readers.html_tokens import Token

#: Elements that begin and end a line; all others are part of one.
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "ol", "optgroup", "option", "p", "pre",
    "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
#: Elements without content.
VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
#: What shows no text, or text that is not of the posting: scripts, controls, the way around the site.
_HIDDEN = frozenset({
    "applet", "audio", "canvas", "datalist", "head", "iframe", "math", "nav", "noembed", "noframes", "noscript",
    "object", "script", "select", "style", "svg", "template", "textarea", "title", "video",
})  # fmt: skip
_HIDDEN_ROLES = frozenset({"navigation", "contentinfo", "search", "menu", "menubar"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BOLD = frozenset({"b", "strong"})
_BOLD_STYLE = re.compile(r"font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)", re.IGNORECASE)
_PLAIN_STYLE = re.compile(r"font-weight\s{0,9}:\s{0,9}(?:normal|[1-5]00)", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)
#: What a start tag closes when it is still open, and where the look for it ends.
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_TABLE = frozenset({"table"})
_CLOSES = {
    "li": (frozenset({"li"}), _LISTS | _TABLE),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl", "table"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl", "table"})),
    "tr": (frozenset({"tr"}), _TABLE),
    "td": (frozenset({"td", "th"}), frozenset({"table", "tr"})),
    "th": (frozenset({"td", "th"}), frozenset({"table", "tr"})),
    "tbody": (frozenset({"thead", "tbody", "tfoot"}), _TABLE),
    "tfoot": (frozenset({"thead", "tbody", "tfoot"}), _TABLE),
}
_HEADING_ENDS = (frozenset(_HEADINGS), BLOCKS - frozenset(_HEADINGS))
_PARAGRAPH_ENDS = (frozenset({"p"}), BLOCKS - {"p"} - frozenset(_HEADINGS))


class Element:
    """An open element, with what it inherits: whether text in it shows, is bold, keeps its line ends.

    `kind` is the kind of block that its lines are, `level` that of a heading; `marked`: it is marked as the main part
    of the page; `content`: it is in such a part, or in an article, where a footer belongs to the text.
    """

    __slots__ = ("bold", "content", "hidden", "kept", "kind", "level", "marked", "name", "number")

    def __init__(self, name: str, parent: Element | None) -> None:
        self.name = name
        self.hidden: bool = parent.hidden if parent else False
        self.bold: bool = parent.bold if parent else False
        self.kept: bool = parent.kept if parent else False
        self.content: bool = parent.content if parent else False
        self.kind: str = parent.kind if parent else "paragraph"
        self.level: int = parent.level if parent else 0
        self.marked = False
        #: For an ordered list the number of its last item, for an item of one its own, for a heading its lines.
        self.number = 0


def opened(token: Token, parent: Element | None) -> Element:
    """The element that a start tag opens."""
    name, attributes = token.name, token.attributes
    made = Element(name, parent)
    role, style = attributes.get("role", "").lower(), attributes.get("style", "")
    made.hidden = made.hidden or _is_hidden(made, attributes, role, style)
    if name in _HEADINGS or role == "heading":
        level = attributes.get("aria-level", "2")
        made.kind = "heading"
        made.level = _HEADINGS.get(name) or (int(level) if level in "123456" and level else 2)
    elif name in ("li", "td", "th", "dt", "dd", "summary", "p"):
        made.kind = "item" if name == "li" or (name == "p" and made.kind == "item") else "paragraph"
    made.bold = name == "summary" or (
        (made.bold or name in _BOLD or _BOLD_STYLE.search(style) is not None) and _PLAIN_STYLE.search(style) is None
    )
    made.kept = made.kept or name in ("pre", "listing", "xmp")
    made.marked = name == "main" or role == "main" or attributes.get("itemtype", "").endswith("/JobPosting")
    made.content = made.content or made.marked or name == "article"
    return made


def _is_hidden(made: Element, attributes: dict[str, str], role: str, style: str) -> bool:
    if made.name in _HIDDEN or "hidden" in attributes or attributes.get("aria-hidden", "").lower() == "true":
        return made.name != "details" and attributes.get("hidden", "").lower() != "until-found"
    if made.name == "footer" and not made.content:
        return True
    return role in _HIDDEN_ROLES or _HIDDEN_STYLE.search(style) is not None


def closed_by(name: str) -> list[tuple[frozenset[str], frozenset[str]]]:
    """What a start tag of that name closes: the names of elements, and those where the look for them ends."""
    found = [_CLOSES[name]] if name in _CLOSES else []
    if name in _HEADINGS:
        found.append(_HEADING_ENDS)
    return [*found, _PARAGRAPH_ENDS] if name in BLOCKS else found


__all__ = ["BLOCKS", "VOID", "Element", "closed_by", "opened"]
