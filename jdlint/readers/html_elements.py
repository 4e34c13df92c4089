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
#: Elements within lines whose text stands by itself.
_APART = frozenset({"button", "label"})
#: Elements without content.
VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
#: What shows no text, or text that is not of the posting: scripts, controls, the way around the site.
_HIDDEN = frozenset({
    "applet", "audio", "canvas", "datalist", "head", "iframe", "math", "nav", "noembed", "noframes", "noscript",
    "object", "script", "select", "style", "svg", "template", "textarea", "title", "video",
})  # fmt: skip
_HIDDEN_ROLES = frozenset({"navigation", "contentinfo", "search", "menu", "menubar", "tablist"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BOLD = frozenset({"b", "strong", "summary"})
_BOLD_STYLE = re.compile(r"font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)", re.IGNORECASE)
_PLAIN_STYLE = re.compile(r"font-weight\s{0,9}:\s{0,9}(?:normal|[1-5]00)", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)
#: Fields by what applicant systems call a line of terms under the title (Lever, Workable, microdata).
_NAMED = {
    "sort-by-team": "employer.team", "sort-by-department": "employer.department", "job-department":
    "employer.department", "sort-by-commitment": "employment.type", "job-type": "employment.type",
    "employmentType": "employment.type",
}  # fmt: skip
#: Fields by the properties of schema.org whose texts a page marks.
_HEADED = {
    "responsibilities": "duties", "qualifications": "qualifications.required", "skills": "skills",
    "jobBenefits": "benefits", "incentives": "benefits", "incentiveCompensation": "benefits",
}  # fmt: skip
#: Parts of a posting by the classes of the boxes in which systems put them (Greenhouse).
_BOXES = {"content-pay-transparency": "compensation.notes", "content-conclusion": "sections"}
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
    """An open element, with what it inherits: whether text in it shows, is bold, is a link, keeps its line ends.

    `kind` is the kind of block that its lines are, `level` that of a heading; `marked`: it is marked as the main part
    of the page; `content`: it is in such a part, or in an article, where a footer belongs to the text; `field`: which
    field it says that its text is, or ""; `headed`: which field a heading in it heads, or the box is of, or "".
    """

    __slots__ = (
        "bold",
        "content",
        "field",
        "headed",
        "hidden",
        "kept",
        "kind",
        "level",
        "linked",
        "marked",
        "name",
        "number",
    )

    def __init__(self, name: str, parent: Element | None) -> None:
        self.name = name
        self.hidden: bool = parent.hidden if parent else False
        self.bold: bool = parent.bold if parent else False
        self.linked: bool = parent.linked if parent else False
        self.kept: bool = parent.kept if parent else False
        self.content: bool = parent.content if parent else False
        self.kind: str = parent.kind if parent else "paragraph"
        self.level: int = parent.level if parent else 0
        self.field: str = parent.field if parent else ""
        self.headed: str = parent.headed if parent else ""
        self.marked = False
        #: For an ordered list the number of its last item, for an item of one its own, for a heading its lines.
        self.number = 0


def opened(token: Token, parent: Element | None) -> Element:
    """The element that a start tag opens."""
    name, attributes = token.name, token.attributes
    made = Element(name, parent)
    made.kind = _kind(made, name)
    if made.kind == "heading":
        made.level = _HEADINGS.get(name, made.level)
    made.bold = made.bold or name in _BOLD
    made.linked = made.linked or name == "button" or (name == "a" and "href" in attributes)
    made.kept = made.kept or name in ("pre", "listing", "xmp")
    made.marked = name == "main"
    made.content = made.content or made.marked or name == "article"
    made.hidden = made.hidden or name in _HIDDEN or (name == "footer" and not made.content)
    if attributes:
        _attributed(made, attributes)
    return made


def stands_apart(token: Token) -> bool:
    """Whether the text of an element within a line stands by itself: of a button, of a part of a page of Workable."""
    return token.name in _APART or "data-ui" in token.attributes


def kind_in_heading(element: Element, around: list[Element]) -> str:
    """The kind of a line in a heading, of which only the first is one; an item with a heading is a box of its own."""
    if element.number:
        return "paragraph"
    for outer in around:
        if outer.kind == "heading":
            outer.number = 1
        elif outer.kind == "item":
            outer.kind = "paragraph"
    return "heading"


def _kind(made: Element, name: str) -> str:
    if name in _HEADINGS or name == "summary":
        return "heading"
    if name == "li" or (name == "p" and made.kind == "item"):
        return "item"
    return "paragraph" if name in ("td", "th", "dt", "dd", "p") else made.kind


def _attributed(made: Element, attributes: dict[str, str]) -> None:
    """Take over what the attributes say."""
    role, style = attributes.get("role", "").lower(), attributes.get("style", "")
    made.hidden = made.hidden or _is_hidden(attributes, role, style)
    if role == "heading" and made.name not in _HEADINGS:
        level = attributes.get("aria-level", "")
        made.kind, made.level = "heading", int(level) if level in ("1", "2", "3", "4", "5", "6") else 2
    if style:
        made.bold = (made.bold or _BOLD_STYLE.search(style) is not None) and _PLAIN_STYLE.search(style) is None
    names = (*attributes.get("class", "").split(), attributes.get("data-ui", ""), attributes.get("itemprop", ""))
    made.field = next((_NAMED[name] for name in names if name in _NAMED), made.field)
    made.headed = _HEADED.get(names[-1], next((_BOXES[name] for name in names if name in _BOXES), made.headed))
    if role == "main" or attributes.get("itemtype", "").endswith("/JobPosting"):
        made.marked = made.content = True


def _is_hidden(attributes: dict[str, str], role: str, style: str) -> bool:
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    return (
        attributes.get("aria-hidden", "").lower() == "true"
        or role in _HIDDEN_ROLES
        or _HIDDEN_STYLE.search(style) is not None
    )


def _closed_by(name: str) -> list[tuple[frozenset[str], frozenset[str]]]:
    found = [_CLOSES[name]] if name in _CLOSES else []
    if name in _HEADINGS:
        found.append(_HEADING_ENDS)
    return [*found, _PARAGRAPH_ENDS]


#: What a start tag that begins a line closes: the names of elements, and those where the look for them ends.
CLOSED_BY = {name: _closed_by(name) for name in BLOCKS}


__all__ = ["BLOCKS", "CLOSED_BY", "VOID", "Element", "kind_in_heading", "opened", "stands_apart"]
