"""A posting into a document: which fields are printed, in which order, under which headings."""

from __future__ import annotations

from jdlint.posting import Field, leaves
from jdlint.render.details import details
from jdlint.render.document import Document, Heading, Items, Pairs, prose, runs
from jdlint.render.pay import market, pay

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.render.document import Block, Run
    from jdlint.render.page import Entry, Page

#: Sections in the order of the page: the key of the heading, and the field.
_PROSE = {
    "summary": "summary", "about_role": "about_role", "work_authorization": "work_authorization",
    "clearance": "clearance", "career_growth": "career_growth", "about": "employer.about",
}  # fmt: skip
_LISTS = {
    "highlights": "highlights", "duties": "duties", "required": "qualifications.required",
    "preferred": "qualifications.preferred", "licenses": "licenses", "certifications": "certifications",
    "skills": "skills", "benefits": "benefits", "physical": "work_environment.physical",
    "sensory": "work_environment.sensory", "hiring_process": "hiring_process",
}  # fmt: skip
_STATEMENTS = (
    "equal_opportunity", "accommodation", "fair_chance", "background_check", "ai_use", "privacy", "pay_transparency",
)  # fmt: skip
_ORDER = (
    "summary", "highlights", "about_role", "duties", "required", "preferred", "licenses", "certifications", "skills",
    "tools", "pay", "market", "benefits", "work_environment", "physical", "sensory", "work_authorization", "clearance",
    "career_growth", "hiring_process", "how_to", "", *_STATEMENTS, "about", "faq", "citations",
)  # fmt: skip
#: Fields that are printed here, or not always.
_APART = ("sections", "citations", "compensation.market", "employer.", "meta", "x-")
#: Lists whose order counts.
_ORDERED = ("hiring_process",)


def build(page: Page) -> Document:
    """The document of a posting. Sources are printed for a role alone, facts about the employer never."""
    blocks: list[Block] = [*details(page)]
    for key in _ORDER:
        if not key:
            blocks += _others(page)
            continue
        section = list(_section(page, key))
        if section:
            blocks += [Heading(2, page.formats.words[key]), *section]
    return Document(
        page.text("title"), blocks, language=page.language, rtl=page.formats.rtl,
        letter=page.formats.letter, author=page.text("employer.name"), summary=page.text("summary"),
    )  # fmt: skip


def _section(page: Page, key: str) -> Iterator[Block]:
    if key in _PROSE:
        yield from prose(page.text(_PROSE[key]))
    elif key in _LISTS:
        items = [item for entry in page.entries(_LISTS[key]) if (item := _item(page, entry))]
        if items:
            yield Items(items, ordered=key in _ORDERED)
    elif key in _STATEMENTS:
        yield from prose(page.text(f"statements.{key}"))
    else:
        yield from _SPECIAL[key](page)


def _item(page: Page, entry: Entry) -> list[Run]:
    """An item of a list: a name stands before its text, what else is known of a duty behind it."""
    text = entry.text("text")
    remarks = ", ".join(_remarks(page, entry))
    said = f"{text} ({remarks})" if remarks else text
    name, colon = entry.text("name"), page.formats.words.colon
    return runs(said + cited(page, entry), name, colon) if text else []


def _remarks(page: Page, entry: Entry) -> Iterator[str]:
    words, essential, share = page.formats.words, entry.node("essential"), entry.number("share")
    if essential is not None and essential.value is True and page.kind == "description":
        yield words["essential"]
    if share is not None:
        yield words["share"].format(page.formats.percent(share))


def cited(page: Page, entry: Entry) -> str:
    """The markers for `cite` of an object, where sources are printed: " [1] [2]"."""
    return "".join(f" [{number}]" for number in entry.texts("cite")) if page.kind == "role" else ""


def _environment(page: Page) -> Iterator[Block]:
    yield from prose(page.text("work_environment") or page.text("work_environment.description"))


def _tools(page: Page) -> Iterator[Block]:
    rows = [
        runs(", ".join(items), entry.text("category"), page.formats.words.colon)
        for entry in page.entries("tools")
        if (items := entry.texts("items"))
    ]
    if rows:
        yield Items(rows)


def _application(page: Page) -> Iterator[Block]:
    yield from prose(page.text("application.how_to"))
    words = page.formats.words
    screening = words.get(f"ai_screening.{page.text('application.ai_screening')}")
    values = [("apply_url", page.text("application.url")), ("apply_email", page.text("application.email")),
              ("contact", page.text("application.contact")), ("ai_screening", screening)]  # fmt: skip
    rows = [(words[key], runs(value)) for key, value in values if value]
    if rows:
        yield Pairs(rows, words.colon)


def _others(page: Page) -> Iterator[Block]:
    """What stands under headings of its own; a bare text that a reader takes for another field too stands there."""
    fields = leaves(Field("", page.posting.root))
    elsewhere = {id(field.node) for field in fields if not field.path.startswith(_APART)}
    for entry in page.entries("sections"):
        heading, text = entry.text("heading"), entry.text("text")
        if heading or (text and id(entry.node("text")) not in elsewhere):
            yield Heading(2, heading or page.formats.words["more"])
            yield from prose(text)


def _questions(page: Page) -> Iterator[Block]:
    for entry in page.entries("faq"):
        question, answer = entry.text("question"), entry.text("answer")
        if question and answer:
            yield Heading(3, question)
            yield from prose(answer)


def _sources(page: Page) -> Iterator[Block]:
    """The list of sources: `[1] Publisher, "Title", address (published 2024, accessed May 2, 2026)`."""
    items = []
    for entry in page.entries("citations") if page.kind == "role" else ():
        title = entry.text("title")
        days = [
            page.formats.words[name].format(page.formats.day(day))
            for name in ("published", "accessed")
            if (day := entry.text(name))
        ]
        said = ", ".join(
            filter(None, (entry.text("publisher"), title and f"“{title}”", ", ".join(days), entry.text("url")))
        )
        if said:
            items.append(runs(f"[{entry.text('id')}] {said}" if entry.text("id") else said))
    if items:
        yield Items(items)


_SPECIAL = {
    "work_environment": _environment, "tools": _tools, "pay": pay, "market": market, "how_to": _application,
    "faq": _questions, "citations": _sources,
}  # fmt: skip

__all__ = ["build"]
