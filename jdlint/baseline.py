"""The baseline: findings that were there when jdlint came. They are told as such and do not fail (schemas/baseline)."""

from __future__ import annotations

import json
import os
from itertools import chain

from jdlint.atomic import write_at_once
from jdlint.errors import JdlintError
from jdlint.files import glob_matches, read_bytes, relative
from jdlint.fingerprint import fingerprint_all
from jdlint.rule import Selection

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

    from jdlint.finding import Finding
    from jdlint.report import FileResult
    from jdlint.rule import Rule
    from jdlint.settings import Settings

VERSION = 1
#: Days for which a finding of group law may stand in it.
LAW_DAYS = 90
#: Bytes of the file, some 50,000 entries; more is neither read nor written.
MOST_BYTES = 10_000_000
#: Characters of the words that an entry shows to people.
_SHOWN = 60
#: Stale entries that a note names.
_NAMED = 5
_RECORDS = "--update-baseline writes it"
_ANEW = "name another file, or delete this one; --update-baseline then writes it anew"


class Entry:
    """One recorded finding; `until` (YYYY-MM-DD) is the last day of one of group law, else None.

    A finding is known by path and fingerprint. Rule, confidence and words say what it was, and whether a run could
    have found it at all.
    """

    __slots__ = ("confidence", "fingerprint", "path", "rule", "text", "until")

    def __init__(
        self, path: str, fingerprint: str, rule: str, confidence: str, text: str, until: str | None = None
    ) -> None:
        self.path = path
        self.fingerprint = fingerprint
        self.rule = rule
        self.confidence = confidence
        self.text = text
        self.until = until

    @property
    def order(self) -> tuple[str, str, str]:
        """The place in the file."""
        return (self.path, self.rule, self.fingerprint)

    def data(self) -> dict[str, Any]:
        """The entry as JSON."""
        row = {name: getattr(self, name) for name in ("path", "rule", "fingerprint", "confidence", "text")}
        return row if self.until is None else {**row, "until": self.until}


class Baseline:
    """One file. With `update` what is found is recorded, group law only with `law`, and what is stale is left out."""

    def __init__(self, file: str, entries: list[Entry], *, update: bool = False, law: bool = False) -> None:
        self._file = file
        self._update = update
        self._law = law
        self._known: dict[str, dict[str, Entry]] = {}
        for entry in entries:
            self._known.setdefault(entry.path, {})[entry.fingerprint] = entry
        self._kept: list[Entry] = []
        self._seen: set[str] = set()
        self._stale: list[Entry] = []
        self._ended = 0
        self._new = 0
        self._law_left = 0

    def apply(self, result: FileResult, settings: Settings, rules: Callable[[], Iterable[Rule]]) -> None:
        """Mark what is recorded of one file's findings, and note which of its entries nothing answers to any more.

        `rules` gives the rules that are known under these settings, if entries have to be judged.
        """
        fingerprint_all(result.findings, result.ids)
        path = self._path_of(result.path)
        self._seen.add(path)
        known = dict(self._known.get(path, {}))
        for finding in result.findings:
            if finding.suppressed is not None or finding.ahead is not None:
                continue
            entry = known.pop(finding.fingerprint, None)
            if entry is not None and self._holds(entry, finding, settings.as_of):
                self._mark(finding, entry)
            elif self._update and (new := self._recorded(finding, path, settings.as_of)) is not None:
                self._mark(finding, new)
                self._new += 1
            elif entry is not None and not self._update:
                self._kept.append(entry)
        if known:
            could_find = _judge(result, settings, rules())
            for entry in known.values():
                (self._stale if could_find(entry) else self._kept).append(entry)

    def finish(self) -> list[str]:
        """Write the file if it is to be updated; sentences on what became of it."""
        for path, entries in self._known.items():
            if path not in self._seen:
                gone = not os.path.exists(os.path.join(os.path.dirname(self._file), path))
                (self._stale if gone else self._kept).extend(entries.values())
        if self._update:
            self._write()
        return list(self._notes())

    def _write(self) -> None:
        data = _text(self._kept).encode()
        if len(data) > MOST_BYTES:
            message = f"{self._file}: the baseline would have over {MOST_BYTES // 1_000_000} MB"
            raise JdlintError(message, "record fewer rules, or give folders a jdlint.toml with a baseline of their own")
        try:
            write_at_once(self._file, data)
        except OSError as error:
            raise JdlintError(f"{self._file}: the baseline cannot be written: {error.strerror}") from error

    def _holds(self, entry: Entry, finding: Finding, as_of: str) -> bool:
        """Whether an entry still excuses its finding; of group law none does without an end, or behind it."""
        if finding.group != "law":
            return True
        holds = entry.until is not None and as_of <= entry.until
        self._ended += not holds
        return holds

    def _recorded(self, finding: Finding, path: str, as_of: str) -> Entry | None:
        until = None
        if finding.group == "law":
            if not self._law:
                self._law_left += 1
                return None
            until = _later(as_of, LAW_DAYS)
        words = " ".join(finding.text.split())
        shown = words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
        return Entry(path, finding.fingerprint, finding.rule, finding.confidence, shown, until)

    def _mark(self, finding: Finding, entry: Entry) -> None:
        self._kept.append(entry)
        finding.baselined = {"until": entry.until}
        if finding.group == "law" and finding.severity == "error":
            finding.severity = "warning"

    def _path_of(self, path: str) -> str:
        """A file's path as entries have it: from the baseline's folder, with slashes."""
        try:
            path = os.path.relpath(path, os.path.dirname(os.path.abspath(self._file)))
        except ValueError:  # another drive
            path = os.path.abspath(path)
        return path.replace(os.sep, "/")

    def _notes(self) -> Iterator[str]:
        name, stale = self._file, len(self._stale)
        if self._update:
            yield f"{name}: {_number(len(self._kept))}, {self._new} of them new; {stale} stale left out"
            if self._law_left:
                left = f"{self._law_left} of group law not recorded"
                yield f"{name}: {left}; --baseline-law records them as warnings, for {LAW_DAYS} days"
        elif stale:
            rows = sorted(self._stale, key=lambda entry: entry.order)
            named = [f"{entry.path}: {entry.rule}" for entry in rows[:_NAMED]] + ["…"] * (stale > _NAMED)
            is_stale = "is stale: it answers" if stale == 1 else "are stale: they answer"
            yield (
                f"{name}: {_number(stale)} {is_stale} to nothing any more ({'; '.join(named)}); "
                "--update-baseline leaves such out"
            )
        if self._ended and not (self._update and self._law):
            yield f"{name}: {_number(self._ended)} of group law past the end, and counted again"


def load(file: str, *, update: bool = False, law: bool = False) -> Baseline:
    """The baseline in a file. Raises JdlintError if it is broken, and if it is missing and is not to be written."""
    if not os.path.exists(file):
        if update:
            return Baseline(file, [], update=True, law=law)
        raise JdlintError(f"{file}: there is no such baseline", _RECORDS)
    try:
        text = read_bytes(file, MOST_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise JdlintError(f"{file}: the baseline is not written in UTF-8", _ANEW) from error
    return Baseline(file, _entries(text, file), update=update, law=law)


def _entries(text: str, file: str) -> list[Entry]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        where = f":{error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        hint = "an unfinished merge? Keep the lines of both sides" if "<<<<<<<" in text else _ANEW
        raise JdlintError(f"{file}{where}: the baseline is no JSON", hint) from error
    version = data.get("version") if isinstance(data, dict) else None
    if isinstance(version, int) and version > VERSION:
        raise JdlintError(f"{file}: the baseline is of version {version}", f"this jdlint reads version {VERSION}")
    fault = next(_faults(data), None)
    if fault is not None:
        raise JdlintError(f"{file}: this is no baseline: {fault}", "see `jdlint schema baseline`; " + _ANEW)
    return [Entry(**row) for row in data["findings"]]


def _faults(data: Any) -> Iterator[str]:
    """What the schema does not allow. Entries are judged one by one, and nothing below them: files may be large."""
    from jdlint.config_schema import node_of
    from jdlint.schema import load_schema, violations

    schema = load_schema("baseline")
    rows = data["findings"] if isinstance(data, dict) and isinstance(data.get("findings"), list) else []
    parts = [("", data, schema)]
    entry = schema["properties"]["findings"]["items"]
    parts_of_rows = ((f"findings[{number}]", row, entry) for number, row in enumerate(rows))
    for place, value, part in chain(parts, parts_of_rows):
        for fault in violations(node_of(_shallow(value)), part):
            where = ".".join(filter(None, (place, fault.path))) or "the whole"
            yield f"{where} breaks `{fault.keyword}`" + (f" ({fault.name})" if fault.name else "")


def _shallow(value: Any) -> Any:
    """The value with nothing in what lies within it."""
    if isinstance(value, dict):
        return {name: type(child)() if isinstance(child, (dict, list)) else child for name, child in value.items()}
    return [] if isinstance(value, list) else value


def _text(entries: list[Entry]) -> str:
    """The file: sorted, a line for each entry, so that two branches seldom meet in one line."""
    rows = [json.dumps(entry.data(), ensure_ascii=False) for entry in sorted(entries, key=lambda entry: entry.order)]
    body = "".join(f"\n    {row}," for row in rows).removesuffix(",")
    text = f'{{\n  "version": {VERSION},\n  "findings": [{body}{chr(10) + "  " if rows else ""}]\n}}\n'
    return text.encode("utf-8", "backslashreplace").decode()


def _judge(result: FileResult, settings: Settings, known: Iterable[Rule]) -> Callable[[Entry], bool]:
    """A function that tells whether this run would have found an entry again if it were still there."""
    unread = bool(result.problems or result.skipped) or any(row.rule == "invalid-syntax" for row in result.findings)
    selection = Selection(settings["profile"], settings["select"], settings.extended, settings["ignore"])
    rules = {name: rule for rule in known for name in rule.names}
    place = relative(result.path, settings)
    left_out = {
        name for glob, names in settings["per_file_ignores"].items() if glob_matches(glob, place) for name in names
    }

    def could_find(entry: Entry) -> bool:
        if unread:
            return False
        rule = rules.get(entry.rule)
        if rule is None:
            return True
        return selection.keeps(rule, entry.confidence) and not left_out.intersection(
            (*rule.names, rule.group, rule.topic)
        )

    return could_find


def _later(day: str, days: int) -> str:
    from jdlint.run import later

    return later(day, days)


def _number(count: int) -> str:
    return f"{count} entry" if count == 1 else f"{count} entries"
