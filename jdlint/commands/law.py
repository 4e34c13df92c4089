"""`jdlint law`: what binds in a place and from when; the checklist of a posting; what must be read again."""

from __future__ import annotations

import json

from jdlint.checklist import ASSUMED, Row, checklist
from jdlint.commands.postings import Checked, checked, rules_by_name
from jdlint.errors import JdlintError
from jdlint.facts.places import code_from_words, name_of, named, unreadable, within
from jdlint.finding import matter_in_words
from jdlint.law import Law, laws, laws_by_place
from jdlint.reference.places import is_code
from jdlint.terminal import hanging, printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any

NO_ADVICE = "This is information on what was found in a text. It is no legal advice."


def listing(place: str | None, day: str, until: str, format: str) -> int:
    """Print the laws of a place and of those around and in it, or all; `until` is how far ahead to look."""
    chosen = [law for law in laws() if place is None or _concerns(law, _code(place))]
    if place is not None and not chosen:
        raise JdlintError(
            f"no law of {named(_code(place))} is known here",
            "`jdlint law` lists all; docs/law.md tells what is not covered",
        )
    if format == "json":
        rows = [_law_data(law, day) for law in chosen]
        print(json.dumps({"version": 1, "as_of": day, "laws": rows}, indent=2, ensure_ascii=False))
        return 0
    show = _markdown_table if format == "markdown" else _text_list
    print("\n\n".join(show(rows, title, rules_by_name()) for title, rows in _by_state(chosen, day, until)))
    print(f"\n{NO_ADVICE}")
    return 0


def _by_state(chosen: Sequence[Law], day: str, until: str) -> Iterator[tuple[str, list[Law]]]:
    """The parts of a list: in force, coming until a day, drafts, and what was repealed and is still quoted."""
    of_status = {name: [law for law in chosen if law.data["status"] == name] for name in ("in_force", "repealed")}
    yield f"In force on {day}", [law for law in of_status["in_force"] if law.binds_on(day)]
    coming = [law for law in of_status["in_force"] if day < _starts(law) <= until]
    drafts = [law for law in chosen if law.data["status"] in ("pending", "proposed")]
    gone = [law for law in of_status["repealed"] if law.demands and law.binds_on(day)]
    for title, rows in (
        (f"Coming after {day}", coming),
        ("Not in force: pending or proposed", drafts),
        ("Repealed: told where a posting still quotes it", gone),
    ):
        if rows:
            yield title, rows


def due(day: str, format: str) -> int:
    """Print the laws that nobody has reviewed in time."""
    return _print_list(
        [law for law in laws() if law.data["review_by"] < day], f"To be read again by {day}", format, day
    )


def unverified(day: str, format: str) -> int:
    """Print the laws of which nothing was read, or whose own address was not opened."""
    memory = [law for law in laws() if not any(row.get("read") for row in law.sources)]
    unopened = [law for law in laws() if law not in memory and not law.data.get("url_read")]
    if format == "json":
        rows = [{**_law_data(law, day), "nothing_read": law in memory} for law in (*memory, *unopened)]
        print(json.dumps({"version": 1, "as_of": day, "laws": rows}, indent=2, ensure_ascii=False))
        return 0
    _print_list(memory, "From memory, nothing read", format, day)
    print()
    return _print_list(unopened, "Read about, but the address of the text itself not opened", format, day)


def for_posting(path: str, settings: dict[str, Any], reach: Sequence[str], format: str) -> int:
    """Print the checklist of each posting in a file; with `reach` only what reaching these places would add."""
    given, codes = [*settings.get("place", ())], [_code(place) for place in reach]
    lists = _lists(path, {**settings, "place": [*given, *codes], "profile": "law"})
    if codes:
        before = _lists(path, {**settings, "place": given, "profile": "law"})
        lists = [(one, _added(rows, old)) for (one, rows), (_, old) in zip(lists, before, strict=True)]
    if format == "json":
        print(
            json.dumps({"version": 1, "checklists": [_list_data(*row) for row in lists]}, indent=2, ensure_ascii=False)
        )
    else:
        show = _list_markdown if format == "markdown" else _list_text
        print("\n\n".join(show(one, rows) for one, rows in lists))
        print(f"\n{NO_ADVICE}")
    return 0


def _lists(path: str, settings: dict[str, Any]) -> list[tuple[Checked, list[Row]]]:
    """Each posting of a file with the rows of all places that it reaches."""
    rules = rules_by_name()
    return [(one, checklist(one.facts, one.findings, rules, laws_by_place())) for one in checked(path, settings)]


def _added(rows: Iterable[Row], before: Iterable[Row]) -> list[Row]:
    """The rows that were not there before: what another place adds."""
    known = {(row.law.id, row.demand and row.demand.rule) for row in before}
    return [row for row in rows if (row.law.id, row.demand and row.demand.rule) not in known]


def _code(words: str) -> str:
    code = code_from_words(words)
    if not is_code(code):
        hint = 'write US-CO, "US-NY/New York City" or "Denver, CO"'
        raise unreadable(words, f"no place is called '{words}'", hint)
    return code


def _concerns(law: Law, place: str) -> bool:
    return within(law.place, place) or within(place, law.place)


def _starts(law: Law) -> str:
    starts: str = law.data.get("effective", "")
    return starts


def _law_data(law: Law, day: str) -> dict[str, Any]:
    return {"id": law.id, **{key: value for key, value in law.data.items() if key != "id"}, "binds": law.binds_on(day)}


def _duties(law: Law, known: dict[str, Any]) -> str:
    """The duties of a law in words, each once."""
    names = dict.fromkeys(known[demand.rule].data["duty"] for demand in law.demands if demand.rule in known)
    return ", ".join(map(matter_in_words, names)) or "nothing that a posting shows"


def _text_list(rows: Iterable[Law], title: str, known: dict[str, Any]) -> str:
    lines, place = [title], ""
    for law in rows:
        if law.place != place:
            place = law.place
            lines.append(f"\n  {place}  {name_of(place)}")
        name = f"{printable(law.data['name'])} ({law.data['confidence']} confidence)"
        lines += hanging(f"    {_starts(law) or 'day unknown':<13}", name)
        lines += hanging(" " * 17, law.data["citation"])
        lines += hanging(" " * 17, f"{_duties(law, known)}{_covered(law)}")
    return "\n".join(lines) if len(lines) > 1 else f"{title}: nothing"


def _covered(law: Law) -> str:
    coverage = law.data.get("coverage", {})
    parts = []
    if "headcount" in coverage:
        parts.append(f"from {_employees(coverage['headcount'])}")
    if "local_headcount" in coverage:
        parts.append(f"from {_employees(coverage['local_headcount'])} in {name_of(law.place)}")
    if "contractor" in coverage:
        parts.append(f"federal contractors from USD {coverage['contractor']:,}")
    if coverage.get("audience") == "external":
        parts.append("public postings alone")
    return f"; {', '.join(parts)}" if parts else ""


def _employees(count: int) -> str:
    return f"{count} employee{'' if count == 1 else 's'}"


def _markdown_table(rows: Iterable[Law], title: str, known: dict[str, Any]) -> str:
    lines = [
        f"### {title}",
        "",
        "| place | since | law | asks about | covers | confidence |",
        "|---|---|---|---|---|---|",
    ]
    for law in rows:
        cells = [
            law.place, _starts(law) or "unknown", f"{law.data['name']}, {law.data['citation']}", _duties(law, known),
            _covered(law).removeprefix("; ") or "every employer", law.data["confidence"],
        ]  # fmt: skip
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines)


def _print_list(rows: Sequence[Law], title: str, format: str, day: str) -> int:
    if format == "json":
        print(json.dumps({"version": 1, "as_of": day, "laws": [_law_data(law, day) for law in rows]}, indent=2))
        return 0
    print(f"{title}: {len(rows)}")
    widths = [max((len(text) for text in column), default=0) for column in zip(*((law.id, law.place) for law in rows))]
    for law in rows:
        row = f"  {law.data['review_by']}  {law.id:<{widths[0]}}  {law.place:<{widths[1]}}  {law.data.get('url', '')}"
        print(row.rstrip())
    return 0


def _list_data(one: Checked, rows: Sequence[Row]) -> dict[str, Any]:
    return {
        "path": one.path,
        "document": one.facts.posting.document,
        "as_of": one.facts.settings.as_of,
        "rows": [row.data() for row in rows],
    }


def _list_text(one: Checked, rows: Sequence[Row]) -> str:
    lines = [f"{printable(one.facts.posting.text('title')) or one.path}: checklist on {one.facts.settings.as_of}"]
    wide = max((len(row.law.place) for row in rows), default=0)
    broad = max((len(_what(row)) for row in rows if row.demand and not row.prohibits), default=0)
    for title, chosen in _parts(rows):
        lines.append(f"\n  {title}")
        notes: dict[str, str] = {}
        for status, place, what, law, remark in _told(chosen, notes):
            head = f"    {status:<12} {place:<{wide}}  "
            if len(what) > broad:
                lines += hanging(head, what) + (hanging(" " * len(head), law) if law else [])
            else:
                lines += hanging(f"{head}{what:<{broad}}  ", law)
            lines += hanging(" " * len(head), remark) if remark else []
        lines += [line for note, mark in notes.items() for line in hanging(f"    {mark} ", note)]
    if not rows:
        places = one.facts.places
        reached = (
            " in the places that it reaches" if places.spots or places.areas else ": it names no place that is known"
        )
        lines.append(f"\n  no law that is known here binds it{reached}")
    return "\n".join(lines)


def _list_markdown(one: Checked, rows: Sequence[Row]) -> str:
    lines = [f"### {one.facts.posting.text('title') or one.path}: checklist on {one.facts.settings.as_of}"]
    for title, chosen in _parts(rows):
        lines += ["", f"**{title}**", "", "| status | place | about | law | remark |", "|---|---|---|---|---|"]
        notes: dict[str, str] = {}
        told = _told(chosen, notes)
        lines += ["| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |" for cells in told]
        lines += [f"\n{mark} {note}" for note, mark in notes.items()]
    return "\n".join(lines)


def _told(rows: Iterable[Row], notes: dict[str, str]) -> Iterator[tuple[str, str, str, str, str]]:
    """Status, place, matter, law and remark of each row; forbidden words that are not there, in one row for a place.

    What limits many rows goes into `notes`, with the mark that these rows bear.
    """
    absent: dict[str, dict[str, list[str]]] = {}
    for row in rows:
        if row.prohibits and row.status == "not found" and not row.remark and row.demand is not None:
            absent.setdefault(row.law.place, {}).setdefault(row.demand.section, []).append(_what(row))
        else:
            mark, remark = "", row.remark
            if remark.startswith(ASSUMED):
                mark, remark = " " + notes.setdefault(remark, f"[{len(notes) + 1}]"), ""
            yield row.status, row.law.place, _what(row), _since(row) + mark, remark
    for place, sections in absent.items():
        matters = "; ".join(f"{', '.join(what)} ({section})" for section, what in sections.items())
        yield "not found", place, matters, "", ""


def _parts(rows: Sequence[Row]) -> Iterator[tuple[str, list[Row]]]:
    tests: tuple[tuple[str, Callable[[Row], bool]], ...] = (
        ("To be said", lambda row: row.demand is not None and not row.prohibits),
        ("Not to be said (found means that such words are there)", lambda row: row.prohibits),
        ("Nothing to check, or not covered", lambda row: row.demand is None),
    )
    for title, test in tests:
        if chosen := [row for row in rows if test(row)]:
            yield title, chosen


def _what(row: Row) -> str:
    if row.demand is None:
        return str(row.law.data["name"])
    return matter_in_words(row.demand.rule.removeprefix("forbidden-") if row.prohibits else row.duty)


def _since(row: Row) -> str:
    if row.demand is None:
        return str(row.law.data["citation"])
    since = f", since {row.demand.effective}" if row.demand.effective else ""
    return f"{row.demand.section}{since}"
