"""Lists of a posting: their items as prose, and the names that people know them by."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from jdlint.facts.text import Prose

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
