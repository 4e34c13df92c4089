"""What an import did, as a table for people, as JSON, and its guesses as a table for spreadsheets."""

from __future__ import annotations

import csv
import io
import json

from jdlint.reports.escape import cell
from jdlint.terminal import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.importing import Draft, Update

_HEADS = ("file", "kind", "fields", "guesses", "not placed")
_COLUMNS = ("file", "document", "target", "title", "field", "value", "from")


class Imported:
    """One posting that was imported, or a file that could not be.

    `status` is "printed", "written", "updated", "unchanged" or "failed"; `problem` says why it failed.
    """

    __slots__ = ("changed", "clashes", "draft", "kept", "path", "problem", "remarks", "removed", "status", "target")

    def __init__(self, path: str, draft: Draft | None) -> None:
        self.path = path
        self.draft = draft
        self.target = ""
        self.status = "printed"
        self.problem = ""
        self.changed: list[str] = []
        self.removed: list[str] = []
        self.kept: list[str] = []
        self.clashes: list[str] = []
        self.remarks: list[str] = []

    def take(self, update: Update) -> None:
        """Say what an update did."""
        self.changed, self.kept, self.clashes = update.changed, update.kept, update.clashes
        self.removed, self.remarks = update.removed, update.remarks
        self.status = "updated" if update.changed or update.removed else "unchanged"


def as_json(rows: list[Imported]) -> str:
    """The report as schemas/import.schema.json has it."""
    return json.dumps({"version": 1, "postings": [_data(row) for row in rows]}, indent=2, ensure_ascii=False)


def as_csv(rows: list[Imported]) -> str:
    """A row for each guess of each posting."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for row in rows:
        if row.draft is not None and not row.problem:
            head = (row.path, str(row.draft.number), row.target, row.draft.title)
            for guess in row.draft.guesses:
                writer.writerow(map(cell, (*head, guess.field, guess.value, guess.taken)))
    return text.getvalue()


def _data(row: Imported) -> dict[str, Any]:
    draft = row.draft
    return {
        "path": row.path,
        "document": draft.number if draft is not None else None,
        "target": row.target or None,
        "status": "failed" if row.problem else row.status,
        "kind": draft.kind if draft is not None else None,
        "title": draft.title if draft is not None else None,
        "fields": draft.fields if draft is not None else [],
        "guesses": [_guess(guess) for guess in draft.guesses] if draft is not None else [],
        "unplaced": draft.unplaced if draft is not None else [],
        "changed": row.changed,
        "removed": row.removed,
        "kept": row.kept,
        "clashes": row.clashes,
        "removed_comments": row.remarks,
        "several_jobs": (draft.several if draft is not None else "") or None,
        "fault": (draft.fault if draft is not None else "") or None,
        "problem": row.problem or None,
    }


def _guess(guess: Any) -> dict[str, str]:
    return {"field": guess.field, "value": guess.value, "from": guess.taken}


def as_text(rows: list[Imported]) -> str:
    """A line for each posting, and below what somebody has to look at."""
    done = [row for row in rows if row.draft is not None and not row.problem]
    if not done:
        return ""
    cells = [_HEADS, *(_cells(row) for row in done)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(_HEADS) - 1)]
    lines = []
    for row in cells:
        left = (f"{cell:<{width}}" for cell, width in zip(row, widths, strict=False))
        lines.append("  ".join([*left, row[-1]]).rstrip())
    for one in done:
        lines += _messages(one)
    return "\n".join(lines) + "\n"


def _cells(row: Imported) -> tuple[str, ...]:
    draft = row.draft
    assert draft is not None
    unplaced = "; ".join(printable(name) for name in draft.unplaced) or "-"
    return (printable(row.path), draft.kind, str(len(draft.fields)), str(len(draft.guesses)), unplaced)


def _messages(row: Imported) -> list[str]:
    assert row.draft is not None
    fault = [f"{printable(row.draft.fault)} What could be read was taken."] if row.draft.fault else []
    if row.draft.several:
        jobs = f"{printable(row.path)} tells of several jobs ({printable(row.draft.several)})"
        fault.append(f"{jobs}, and what is asked for each stands in one posting: divide it.")
    if row.status == "printed":
        return fault
    lines = [f"{printable(row.target)}: {row.status}"]
    if row.changed:
        lines[0] += f": {', '.join(row.changed)}"
    if row.removed:
        lines.append(f"  no longer in {printable(row.path)}, and removed: {', '.join(row.removed)}")
    lines += [f"  a comment went with what it stood at: # {printable(text)}" for text in row.remarks]
    lines += [
        f"  {path}: edited here and changed in {printable(row.path)}; what stands here was kept" for path in row.clashes
    ]
    return fault + lines
