"""What a change touched: of a changed file's findings those of group law stay, others only on touched values."""

from __future__ import annotations

import os
import re

from jdlint import files
from jdlint.changed import Lines, lines_between
from jdlint.errors import JdlintError
from jdlint.files import read_bytes
from jdlint.fingerprint import fingerprint_all
from jdlint.habits import normalise
from jdlint.readers import read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.changed import Repository
    from jdlint.config import Configurations
    from jdlint.finding import Finding
    from jdlint.posting import Node, Posting
    from jdlint.report import FileResult
    from jdlint.settings import Settings
    from jdlint.source import Source

_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")
_EVERYTHING = Lines(everything=True)


class Touched:
    """Holds files against a revision of their repository.

    A value is touched when one of its lines, or of its key, changed. What a value lacks counts with that value. What
    the posting as a whole lacks counts when the change took it away, or when the posting is new.
    """

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._schema: dict[str, Any] | None = None

    def is_changed(self, path: str, configurations: Configurations) -> bool:
        """Whether a file is to be looked at: it changed, or a configuration did that decides over it."""
        if not os.path.exists(path):
            return True
        origins = set(configurations.settings_for(path).origins.values()) - {"default", "command line"}
        return self._repository.is_changed(path) or any(map(self._changed_inside, origins))

    def narrow(self, result: FileResult, settings: Settings) -> None:
        """Leave out what the change did not touch."""
        fingerprint_all(result.findings, result.ids)  # before some are left out
        if result.source is None or all(finding.group == "law" for finding in result.findings):
            return
        if self._repository.before(result.path) is None:
            return
        comparison = _Comparison(self, result, settings)
        result.findings = [
            finding for finding in result.findings if finding.group == "law" or comparison.touches(finding)
        ]

    def lines(self, source: Source, before: Source | None) -> Lines:
        """The lines of a text that are not those of an earlier one."""
        return _EVERYTHING if before is None else lines_between(_lines(before), _lines(source))

    def postings(self, data: bytes, path: str, settings: Settings) -> tuple[Source, dict[int, Posting]]:
        """The postings of a file by their number, as rules see them."""
        from jdlint.schema import load_schema

        self._schema = self._schema or load_schema("posting")
        source, postings = read(data, path, files.format_of(path) or "text", fragment=settings.fragment)
        for posting in postings:
            normalise(posting, self._schema)
        return source, {posting.document: posting for posting in postings}

    def former(self, path: str, settings: Settings) -> tuple[Source | None, dict[int, Posting]]:
        """The same of the revision; nothing where it could not be read."""
        try:
            return self.postings(self._repository.before(path) or b"", path, settings)
        except JdlintError:
            return None, {}

    def configuration(self, source: Source) -> Lines:
        """The lines of a configuration, from which values are inherited, that changed."""
        from jdlint.readers.decode import decode

        if not self._changed_inside(source.path):
            return Lines()
        before = self._repository.before(source.path)
        return self.lines(source, None if before is None else decode(before, source.path))

    def _changed_inside(self, path: str) -> bool:
        """Whether a file of this repository changed; those elsewhere did not."""
        try:
            return self._repository.is_changed(path)
        except JdlintError:
            return False


class _Comparison:
    """One file before and after."""

    def __init__(self, touched: Touched, result: FileResult, settings: Settings) -> None:
        assert result.source is not None
        self._touched = touched
        self._source = result.source
        data = result.source.text.encode("utf-8", "surrogatepass")
        if result.source.paragraphs:
            data = read_bytes(result.path)
        now, self._now = touched.postings(data, result.path, settings)
        before, then = touched.former(result.path, settings)
        self._lines = touched.lines(result.source, before)
        shared = {} if before is None else _shared(_owners(now, self._now), _owners(before, then), self._lines)
        #: What each posting was, by the number that it has now.
        self._then = _paired(self._now, then, shared)

    def touches(self, finding: Finding) -> bool:
        if self._lines.everything:
            return True
        source = finding.span.source
        if source is not None:
            first, _ = source.position(finding.span.start)
            return self._touched.configuration(source).touch(first, _last_line(source, finding.span.end))
        posting, before = self._now.get(finding.document), self._then.get(finding.document)
        if posting is None or before is None:
            return True
        if not finding.field:
            first, _ = self._source.position(finding.span.start)
            return self._lines.touch(first, _last_line(self._source, finding.span.end))
        node, missing = _find(posting.root, finding.field)
        # What lies on the way to the field may be all that there was: `application.url` says how to apply, too.
        taken_away = missing > 0 and _find(before.root, finding.field)[1] < missing
        return taken_away or (node is not posting.root and self._lines.touch(*self._extent(node)))

    def _extent(self, node: Node) -> tuple[int, int]:
        """The first and the last line of a value and its key."""
        first, _ = self._source.position((node.key or node.span).start)
        return first, max(first, self._last(node))

    def _last(self, node: Node) -> int:
        """The line on which a value ends; what stands between it and the next one is not its own."""
        children = list(node.value.values()) if node.kind == "mapping" else node.value
        if node.kind in ("mapping", "sequence") and children:
            return max(self._last(child) for child in children)
        words = self._source.slice(node.span)
        return _last_line(self._source, node.span.start + len(words.rstrip()))


def _owners(source: Source, postings: dict[int, Posting]) -> dict[int, int]:
    """The number of the posting in which each line stands that is not blank."""
    owners = {}
    for number, posting in postings.items():
        first, _ = source.position(posting.root.span.start)
        for line in range(first, _last_line(source, posting.root.span.end) + 1):
            if source.line(line).strip():
                owners[line] = number
    return owners


def _shared(now: dict[int, int], then: dict[int, int], lines: Lines) -> dict[tuple[int, int], int]:
    """How many lines each posting shares with each that was there before."""
    shared: dict[tuple[int, int], int] = {}
    for first, earlier, count in lines.kept:
        for step in range(count):
            pair = (now.get(first + step, 0), then.get(earlier + step, 0))
            if all(pair):
                shared[pair] = shared.get(pair, 0) + 1
    return shared


def _paired(
    now: dict[int, Posting], then: dict[int, Posting], shared: dict[tuple[int, int], int]
) -> dict[int, Posting]:
    """What each posting was before, by its number now: by its id, else that with which it shares most lines.

    Where there are as many as before, those that are left were rewritten; else they are new.
    """
    ids = {posting.text("id"): number for number, posting in then.items()}
    pairs = [(number, ids[name]) for number, posting in now.items() if (name := posting.text("id")) and name in ids]
    pairs += sorted(shared, key=lambda pair: (-shared[pair], pair))
    former: dict[int, int] = {}
    taken = set()
    for number, earlier in pairs:
        if number not in former and earlier not in taken:
            former[number] = earlier
            taken.add(earlier)
    if len(now) == len(then):
        former |= zip(sorted(now.keys() - former.keys()), sorted(then.keys() - taken), strict=True)
    return {number: then[earlier] for number, earlier in former.items()}


def _find(root: Node, path: str) -> tuple[Node, int]:
    """The node at a path such as `faq[3].answer`, or the last one on the way to it; and the steps that are missing."""
    node = root
    steps = _STEP.findall(path)
    for number, (index, name) in enumerate(steps):
        child = None
        if index and node.kind == "sequence" and int(index) < len(node.value):
            child = node.value[int(index)]
        elif name and node.kind == "mapping":
            child = node.value.get(name)
        if child is None:
            return node, len(steps) - number
        node = child
    return node, 0


def _last_line(source: Source, end: int) -> int:
    return source.position(max(end - 1, 0))[0]


def _lines(source: Source) -> list[str]:
    return [source.line(number) for number in range(1, len(source.line_starts) + 1)]
