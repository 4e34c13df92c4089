"""Lists of a posting: their items as prose, and the names that people know them by."""

from __future__ import annotations

from jdlint.expressions import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from jdlint.facts.text import Prose
    from jdlint.posting import Field, Posting

#: Entries of these are no items of a list of bullets.
_NO_LIST = ("sections", "faq", "citations")
_NAMES = {
    "qualifications.required": "required qualifications",
    "qualifications.preferred": "preferred qualifications",
    "work_environment.physical": "physical demands",
    "about_role": "text about the role",
    "faq": "answers",
}


def list_of(prose: Prose) -> str | None:
    """The path of the list that a text is an item of (`duties`), or None."""
    path = prose.field.path.removesuffix(".text")
    name = path[: path.rindex("[")] if path.endswith("]") else ""
    return name if name and name not in _NO_LIST else None


def items_by_list(proses: Iterable[Prose]) -> dict[str, list[Prose]]:
    """The items of each list, in order."""
    found: dict[str, list[Prose]] = {}
    for prose in proses:
        name = list_of(prose)
        if name is not None:
            found.setdefault(name, []).append(prose)
    return found


def name_of(path: str) -> str:
    """What to call a section or list in a message: "summary", "required qualifications"."""
    if path.startswith("sections"):
        return "section"
    return _NAMES.get(path, path.replace("_", " ").replace(".", " "))


#: Lines of a list of demands that tell how to write a résumé, what follows, or what every hire of a government does.
_NO_DEMAND = Lazy(
    r"\b(?:resum\w+|r[ée]sum[ée]s?|application package|disqualif\w+|hours (?:per|a) week you|dates you held"
    r"|number of hours|provide as much|failure to|direct deposit|selective service|e-verify|trial period"
    r"|probationary period|financial disclosure|background (?:investigation|check)s?|drug (?:test|screen)\w{0,3}"
    r"|(?:condition|terms) of (?:continued )?employment|(?:be|is|are) an? (?:U\.?S\.?|united states) citizen"
    r"|citizenship (?:is )?required|time[- ]in[- ]grade|identity and (?:work|employment))\b",
)


def demands(posting: Posting) -> list[Field]:
    """The required qualifications that are demands: no instructions on applying, and no lone "AND" between them."""
    found = []
    for field in posting.each("qualifications.required[*]"):
        text = field.node.value if field.node.kind == "string" else ""
        if field.node.kind != "string" or (text.casefold() not in ("and", "or") and not _NO_DEMAND.search(text)):
            found.append(field)
    return found
