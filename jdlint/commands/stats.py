"""`jdlint stats`: how a posting reads.

By textstat, every count and index, for the whole and for each section; and the balance of its gender-coded words.
"""

from __future__ import annotations

import json
import os
import re
import sys
import textwrap

from jdlint import files, resources
from jdlint.config import Configurations
from jdlint.errors import JdlintError
from jdlint.facts import Facts
from jdlint.facts.coded import coded_words, counted, named
from jdlint.facts.readability import is_finished, paragraphs, running
from jdlint.habits import looks_like_posting, normalise
from jdlint.matcher import Matcher
from jdlint.readers import read
from jdlint.rule import load_file
from jdlint.schema import load_schema, prose_patterns
from jdlint.terminal import printable
from jdlint.textstat_bridge import panel, version

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from jdlint.facts.text import Prose
    from jdlint.posting import Posting

FORMATS = ("table", "json", "bars")
_SECTION = re.compile(r"sections\[\d+\]|[a-z_]+")
_BAR = 40
#: So wide is prose, in columns.
_WIDTH = 100
#: The section that stands for all prose together.
WHOLE = "whole"
#: What a bar is drawn of, by how the terminal can write it.
_BLOCKS = "█▏▎▍▌▋▊▉"
#: The rule that judges the balance; it names the studies for and against.
_BALANCE_RULE = ("wording", "gender-coded-balance.yaml")


def run(path: str, format: str = "table", stdin_name: str = "stdin.yaml") -> int:
    """Print the panel of the postings in one file. Raises JdlintError where the file holds none."""
    measured = list(_measured(path, stdin_name))
    if not measured:
        raise JdlintError(f"{path}: there is no posting in this file", "name a file that holds one")
    if format == "json":
        data = {"version": 1, "textstat": version(), "postings": measured, "studies": _studies()}
        print(json.dumps(data, ensure_ascii=not _can_write(str(data)), indent=2))
    else:
        show = _table if format == "table" else _bars
        parts = [f"{show(posting)}\n\n{_balance(posting, format)}" for posting in measured]
        if any(posting["gender_coded"] for posting in measured):
            parts.append(textwrap.fill(_studies()["note"], _WIDTH))
        print("\n\n".join(parts))
    return 0


def _measured(path: str, stdin_name: str) -> Iterator[dict[str, Any]]:
    name = stdin_name if path == files.STDIN else path
    format = files.asked_format(name)
    data = files.read_stdin() if path == files.STDIN else files.read_bytes(path)
    schema = load_schema("posting")
    settings = Configurations({}).settings_for(name)
    _, postings = read(data, name, format)
    if format in ("yaml", "json") and not files.named_so(name):
        postings = [posting for posting in postings if looks_like_posting(posting, schema)]
    for posting in postings:
        normalise(posting, schema)
        if any(defect.rule == "invalid-syntax" for defect in posting.defects):
            raise JdlintError(f"{name}: the file cannot be parsed", f"`jdlint check {name}` says where")
        facts = Facts(posting, settings, prose_patterns(schema), Matcher(()))
        yield _of_posting(posting, facts, name)


def _of_posting(posting: Posting, facts: Facts, name: str) -> dict[str, Any]:
    """`{path, document, title, language, sections: [{field, counts, indexes}]}`, the whole first."""
    texts: dict[str, list[str]] = {WHOLE: []}
    for prose in facts.proses:
        section = _SECTION.match(prose.field.path)
        if section is not None and prose.field.path != "title":
            text = _finished(prose)
            texts.setdefault(section.group(), []).append(text)
            texts[WHOLE].append(text)
    return {
        "path": name,
        "document": posting.document,
        "title": posting.text("title"),
        "language": facts.language,
        "running_words": _running_words(facts),
        "sections": [{"field": field, **panel("\n".join(rows), facts.language)} for field, rows in texts.items()],
        "gender_coded": _gender_coded(facts),
    }


def _gender_coded(facts: Facts) -> dict[str, Any] | None:
    """`{"masculine": {"count": 3, "words": {"lead": 2, "analyze": 1}}, "feminine": …}`; None but for English."""
    if facts.language != "en":
        return None
    kinds = zip(("masculine", "feminine"), coded_words(facts.proses), strict=True)
    return {kind: {"count": len(places), "words": counted(places)} for kind, places in kinds}


def _studies() -> dict[str, Any]:
    """`{"note": what they found, "sources": [{"title", "url", "basis", "read"}]}`, on gender-coded words."""
    data = load_file(os.path.join(resources.path_of("rules"), *_BALANCE_RULE)).data
    sources = [{key: str(value) for key, value in row.items()} for row in data["sources"]]
    return {"note": data["why"].strip(), "sources": sources}


def _finished(prose: Prose) -> str:
    """The text with a full stop behind each item and heading that has none: a list is no sentence of fifty words."""
    rows = (prose.text[start:end].rstrip() for start, end in paragraphs(prose))
    return "\n".join(row if is_finished(row) else f"{row}." for row in rows)


def _running_words(facts: Facts) -> int:
    """Words in running prose, which alone a grade says much about."""
    return sum(len(prose.text[start:end].split()) for prose in facts.proses for start, end in running(prose))


def _table(posting: dict[str, Any]) -> str:
    """A row for each count and index, a column for each section."""
    sections = posting["sections"]
    heads = [_short(section["field"]) for section in sections]
    lines = [_title(posting), f"{'':<30}" + "".join(f"{head:>14}" for head in heads)]
    for group in ("counts", "indexes"):
        for name in sections[0][group]:
            cells = "".join(f"{_shown(section[group][name]):>14}" for section in sections)
            lines.append(f"{name.replace('_', ' '):<30}{cells}".rstrip())
        lines.append("")
    return "\n".join(lines).rstrip()


def _bars(posting: dict[str, Any]) -> str:
    """A bar for each section: its Flesch-Kincaid grade, or its LIX where the language has no grade."""
    sections = posting["sections"]
    name = "flesch_kincaid_grade" if "flesch_kincaid_grade" in sections[0]["indexes"] else "lix"
    values = [max(0.0, float(section["indexes"][name])) for section in sections]
    scale = _BAR / max([*values, 1.0])
    lines = [_title(posting), name.replace("_", " ")]
    for section, value in zip(sections, values, strict=True):
        lines.append(f"{_short(section['field']):<14} {value:6.1f} {_bar(value * scale)}".rstrip())
    return "\n".join(lines)


def _balance(posting: dict[str, Any], format: str) -> str:
    """The gender-coded words of both kinds, with the words themselves or as bars."""
    coded = posting["gender_coded"]
    if coded is None:
        return "gender-coded words: not counted, the list is of English words"
    scale = _BAR / max(*(row["count"] for row in coded.values()), 1)
    lines = ["gender-coded words"]
    for kind, row in coded.items():
        shown = _written(named(row["words"])) if format == "table" else _bar(row["count"] * scale)
        lines.append(f"{kind:<14} {row['count']:6} {shown}".rstrip())
    return "\n".join(lines)


def _bar(length: float) -> str:
    """A bar of so many cells, to an eighth of a cell where the terminal can write such blocks."""
    if not _can_write(_BLOCKS):
        return "#" * round(length)
    eighths = round(length * 8)
    return _BLOCKS[0] * (eighths // 8) + (_BLOCKS[eighths % 8] if eighths % 8 else "")


def _can_write(text: str) -> bool:
    try:
        text.encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _written(text: str) -> str:
    """The text, with escapes where the terminal cannot write it."""
    return text if _can_write(text) else ascii(text)[1:-1]


def _title(posting: dict[str, Any]) -> str:
    name = _written(printable(posting["title"] or os.path.basename(posting["path"])))
    return f"{name} ({posting['language']}), by textstat {version()}"


def _short(field: str) -> str:
    return field if len(field) <= 13 else field[:11] + ".."


def _shown(value: float | str) -> str:
    if isinstance(value, float):
        return f"{value:.1f}"
    return str(value).replace(" and ", "-").replace(" grade", "")
