"""A file that was imported before, brought up to its source: text edits, and never over an edit by hand."""

from __future__ import annotations

import os

from jdlint.edits import apply_edits
from jdlint.errors import JdlintError
from jdlint.finding import Fix
from jdlint.importing.marks import MARKS, block, hashed, origin_of, recorded, units
from jdlint.importing.placing import Placer, unfit
from jdlint.importing.remarks import gone
from jdlint.readers.yaml import read
from jdlint.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.importing.document import Draft
    from jdlint.posting import Node, Posting


class Update:
    """The text after it, and the fields that were changed, were removed, were kept as edited, and clash.

    `remarks` are the comments of people that went with what they stood at.
    """

    __slots__ = ("changed", "clashes", "kept", "remarks", "removed", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.changed: list[str] = []
        self.removed: list[str] = []
        self.kept: list[str] = []
        self.clashes: list[str] = []
        self.remarks: list[str] = []


def updated(path: str, text: str, draft: Draft, schema: dict[str, Any], source: str = "") -> Update:
    """The text of the file at `path` with what is new in `draft`, which was read from `source`.

    Raises JdlintError where no import wrote the file, where it came from another source, or where it cannot be edited.
    """
    held = _only(path, text)
    known = recorded(held)
    if known is None:
        raise JdlintError(f"{path} is there already and was left alone", "no import wrote it; choose another name")
    if _is_another(path, origin_of(held), draft.origin, source):
        raise JdlintError(f"{path} was imported from {origin_of(held)}, and was left alone", "choose another name")
    fresh = _only(path, draft.text)
    update = Update(text)
    hashes = _decide(update, dict(units(held.root, schema)), dict(units(fresh.root, schema)), known)
    if update.changed or update.removed or hashes != known:
        update.text = _edited(held, fresh, [*update.changed, *update.removed], hashes, schema)
        update.remarks = gone(held, _only(path, update.text))
        _refuse_wrong(path, update, held, fresh, schema)
    return update


def _is_another(path: str, origin: str, new: str, source: str) -> bool:
    """Whether the file at `path` came from another file than `source`: one of another name or, where the one that it

    names is still there, of the same name in another folder. Files move, so that a folder alone tells nothing.
    """
    if os.path.basename(origin) != os.path.basename(new):
        return True
    there = os.path.join(os.path.dirname(path), origin)
    return os.path.isfile(there) and os.path.isfile(source) and not os.path.samefile(there, source)


def _only(path: str, text: str) -> Posting:
    postings = read(Source(path, text))
    if len(postings) > 1:
        raise JdlintError(f"{path} holds {len(postings)} postings and was left alone", "choose another name")
    if not postings or any(defect.rule in ("invalid-syntax", "too-large") for defect in postings[0].defects):
        raise JdlintError(f"{path} cannot be read and was left alone", f"`jdlint check {path}` says where")
    return postings[0]


def _decide(update: Update, held: dict[str, Node], fresh: dict[str, Node], known: dict[str, str]) -> dict[str, str]:
    """Fill the lists of the update; the hashes that are to be recorded."""
    hashes = dict(known)
    for path in [*fresh, *(path for path in known if path not in fresh)]:
        now = hashed(held[path]) if path in held else None
        new = hashed(fresh[path]) if path in fresh else None
        was = known.get(path)
        if was is None and (now is not None or path.partition(".")[0] in held):
            update.kept.append(path)  # written by hand: without a hash nothing is overwritten
        elif now == new or new == was:
            if now != new:
                update.kept.append(path)
            elif new is None:
                del hashes[path]
            else:
                hashes[path] = new
        elif now != was:
            update.clashes.append(path)
        elif new is None:
            update.removed.append(path)
            del hashes[path]
        else:
            update.changed.append(path)
            hashes[path] = new
    order = {path: number for number, path in enumerate([*fresh, *known])}
    return {path: hashes[path] for path in sorted(hashes, key=lambda path: order[path])}


def _edited(held: Posting, fresh: Posting, changed: list[str], hashes: dict[str, str], schema: dict[str, Any]) -> str:
    edits = Placer(held, fresh, changed, schema).edits()
    text = apply_edits(held.source.text, [Fix([edit], "safe") for edit in edits])
    [posting] = read(Source(held.source.path, text))
    marks = posting.root.value[MARKS]
    assert marks.key is not None
    end = "\r\n" if "\r\n" in text else "\n"
    lines = end.join(block(origin_of(held), hashes).splitlines()[1:])
    return text[: marks.key.start] + lines + text[marks.span.end :]


def _refuse_wrong(path: str, update: Update, held: Posting, fresh: Posting, schema: dict[str, Any]) -> None:
    """Raise JdlintError unless the text holds exactly what it held, and the changes."""
    wanted = {name: hashed(node) for name, node in units(held.root, schema)}
    new = {name: hashed(node) for name, node in units(fresh.root, schema)}
    for name in (*update.changed, *update.removed):
        wanted.pop(name, None)
        if name in new:
            wanted[name] = new[name]
    postings = read(Source(path, update.text))
    got = {name: hashed(node) for name, node in units(postings[0].root, schema)}
    if len(postings) != 1 or got != wanted:
        raise unfit(path)


__all__ = ["Update", "updated"]
