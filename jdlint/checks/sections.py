"""Sections that are there and hold too little, and dates that cannot be."""

from __future__ import annotations

import re
from functools import cache

from jdlint.context import Context, Hit, within
from jdlint.expressions import compiled
from jdlint.facts.lists import demands
from jdlint.finding import Fix, Span
from jdlint.posting import Field, Posting, filled
from jdlint.removals import item_out
from jdlint.schema import is_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.posting import Node

#: Fields that are not judged, and those whose emptiness a rule of its own reports.
_KEPT = ("meta", "x-", "title", "application", "employer.name", "statements.equal_opportunity", "compensation")
_WISHED = (
    r"\b(?:a (?:big |huge |strong |definite |real )?plus\b(?! (?:point|sign))|nice[- ]to[- ]haves?|preferably|ideally|"
    r"preferred\b(?![ -](?:names?|pronouns?|stocks?|shares?|vendors?|providers?|suppliers?|methods?|partners?|"
    r"customers?))|(?:is|are|would be|highly) (?:a bonus|desirable|desired|advantageous|an asset|an advantage)|"
    r"desirable|bonus points)\b"
)
#: Words that stand for others: placeholder tells of them.
_STANDS_FOR = re.compile("tb[acd]|todo|fixme|x{2,12}", re.IGNORECASE)
_ENTRIES = ("duties[*]", "qualifications.required[*]", "qualifications.preferred[*]")


def empty_entry(context: Context) -> Iterator[Hit]:
    """Items and texts that are written and say nothing; in prose, known headings with nothing behind them.

    A heading with another one right below it may stand above that part of the page.
    """
    unknown = [defect.field for defect in context.posting.defects if defect.rule in ("unknown-key", "page-key")]
    structured = context.posting.format in ("yaml", "json")
    last = max((field.node.span.start for field in context.facts.leaves if filled(field.node)), default=0)
    for field in context.facts.leaves:
        node = field.node
        if node.kind not in ("null", "string") or filled(node) or field.path.startswith(_KEPT) or ".x-" in field.path:
            continue
        # In prose a line of signs is drawn, and what stands below an unknown key is not judged.
        if not structured and (node.value or node.span.start < last):
            continue
        if any(within(field.path, key) for key in unknown):
            continue
        span = node.span_of(0, len(node.value)) if node.value else _mark(context, node)
        fix = _taken_out(context, field) if structured else None
        yield Hit(field.path, span, {"field": field.path}, fix=fix)


def _taken_out(context: Context, field: Field) -> Fix | None:
    """The list without an item of it."""
    path, bracket, _ = field.path.rpartition("[")
    holder = context.posting.get(path) if bracket and field.path.endswith("]") else None
    return item_out(context.posting.source.text, holder, field.node) if holder is not None else None


def one_word_entry(context: Context) -> Iterator[Hit]:
    """Duties of one word, and qualifications of one word that names no thing ("Communication", not "Python")."""
    vague = frozenset(context.options["vague"])
    for selector in _ENTRIES:
        for field in context.posting.each(selector):
            node = field.node.value.get("name", field.node) if field.node.kind == "mapping" else field.node
            word = node.value.strip(" .;,!") if node.kind == "string" else ""
            if (
                word.isalpha()
                and _STANDS_FOR.fullmatch(word) is None
                and (selector == "duties[*]" or word.lower() in vague)
            ):
                yield context.on_value(Field(field.path, node), values={"word": word})


def undivided_qualifications(context: Context) -> Iterator[Hit]:
    """Required qualifications with wishes among them, or so many that not all can be required."""
    required, preferred = (context.posting.get(f"qualifications.{name}") for name in ("required", "preferred"))
    if required is None or required.kind != "sequence" or _divided(required, preferred):
        return
    for selector in ("qualifications.required[*]", "qualifications.preferred[*]"):
        for field in context.posting.each(selector):
            match = _wished().search(field.node.value) if field.node.kind == "string" else None
            if match is not None:
                problem = f'"{match[0]}" stands among what is required'
                fix = _wishes_apart(context, required, preferred)
                yield Hit(field.path, field.node.span_of(*match.span()), {"problem": problem}, fix=fix)
                return
    count = len(demands(context.posting))
    if count > context.options["most"] and not (preferred is not None and preferred.value):
        problem = f"{count} qualifications are required and none is preferred"
        yield context.missing("qualifications.required", values={"problem": problem})


def _wishes_apart(context: Context, required: Node, preferred: Node | None) -> Fix | None:
    """The items that as a whole are wishes under `qualifications.preferred`; None where that is there already."""
    posting = context.posting
    if posting.format != "yaml" or preferred is not None:
        return None
    from jdlint.composing.wishes import is_wish
    from jdlint.moves import apart

    wished = [item for item in required.value if item.kind == "string" and is_wish(item.value)]
    holder = posting.get("qualifications")
    key = required.key or (holder.key if holder is not None else None)
    return apart(posting.source.text, key, required, wished) if 0 < len(wished) < len(required.value) else None


def contradictory_dates(context: Context) -> Iterator[Hit]:
    """Dates of which the later one in life comes first on the calendar."""
    posted = _day(context.posting, "dates.posted")
    for path in ("dates.closes", "employment.start_date"):
        node, day = context.posting.get(path), _day(context.posting, path)
        if node is not None and "" < day < posted:
            what = "closes" if path == "dates.closes" else "lets the job start"
            yield context.on_value(Field(path, node), values={"what": what, "day": day, "posted": posted})


def past_closing_date(context: Context) -> Iterator[Hit]:
    """An open posting whose last day to apply lies before the day to judge by."""
    node = context.posting.get("dates.closes")
    day = _day(context.posting, "dates.closes")
    if node is not None and day and day < context.as_of and context.facts.status == "open":
        yield context.on_value(Field("dates.closes", node), values={"as_of": context.as_of}, dated=True)


def _mark(context: Context, node: Node) -> Span:
    """The source span of an empty value; where nothing is written, the key or the dash before it."""
    if node.span.end > node.span.start:
        return node.span
    if node.key is not None:
        return node.key
    before = (node.inherited or context.posting.source).text[: node.span.start].rstrip()
    return Span(max(len(before) - 1, 0), len(before), node.span.source)


def _divided(required: Node, preferred: Node | None) -> bool:
    """Whether what is preferred stands apart; a reader of prose may have parted one section itself."""
    if preferred is None or preferred.kind != "sequence" or not preferred.value:
        return False
    return preferred.key is None or preferred.key != required.key


def _day(posting: Posting, path: str) -> str:
    day = posting.text(path)
    return day if is_date(day) else ""


@cache
def _wished() -> re.Pattern[str]:
    return compiled(_WISHED)
