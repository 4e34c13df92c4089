"""Reads every posting below the folders given in every format, and tells of findings whose place is not their text.

    python scripts/check_places.py FOLDER...

Markdown files are also turned into HTML pages, pages without headings and lists, saved records of an applicant
system, and text. Prints each crash, each finding that is not the text at its place, each character of a field that
is not the one at its place, and each file that takes longer than two seconds; then the counts. Exits 1 for any.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Iterator
from html import escape
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from markdown_it import MarkdownIt

from jdlint import files
from jdlint.config import Configurations
from jdlint.readers import read
from jdlint.run import Run
from tests.readers.exact import assert_exact

SLOW = 2.0
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
#: What a website's template takes out or fills in.
_LIQUID = re.compile(r"\{%-? *comment.*?endcomment.*?%\}|\{%.*?%\}", re.DOTALL)


def variants(path: Path) -> Iterator[tuple[str, bytes]]:
    """The file itself, and what can be made of it: name and bytes."""
    data = path.read_bytes()
    yield path.name, data
    if path.suffix.lower() not in (".md", ".markdown"):
        return
    text = _LIQUID.sub("", _FRONT.sub("", data.decode("utf-8", "replace")))
    body = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    page = f"<!doctype html><title>{escape(path.stem)}</title><nav>Home</nav><main>{body}</main>"
    yield f"{path.name}.html", page.encode()
    yield f"{path.name}.plain.html", without_marks(body).encode("utf-16")
    record = {
        "title": path.stem,
        "absolute_url": "https://jobs.example/1",
        "content": escape(body.replace("&", "&amp;")),
    }
    yield f"{path.name}.json", json.dumps({"jobs": [record]}).encode()
    yield f"{path.name}.txt", re.sub(r"<[^<>]*>", "", body).encode()


def without_marks(body: str) -> str:
    """A page as editors of applicant systems leave it: bold lines for headings, `<br>` and signs for lists."""
    body = re.sub(r"<h[1-6]>(.*?)</h[1-6]>", r"<div><b>\1:&nbsp;</b></div>", body, flags=re.DOTALL)
    body = re.sub(r"</?[uo]l>|</li>|</?p>", "<br>", body)
    return body.replace("<li>", "&bull; ").replace("'", "&#39;").replace("’", "&rsquo;")


def faults(name: str, data: bytes, run: Run, configurations: Configurations) -> Iterator[str]:
    """What is wrong with what is found in one file."""
    start = time.perf_counter()
    result = run.check_bytes(data, name, configurations.settings_for(name), True)
    spent = time.perf_counter() - start
    run.seen += len(result.findings)  # type: ignore[attr-defined]
    if spent > SLOW:
        yield f"{spent:.1f} s"
    yield from (f"problem: {problem.message}" for problem in result.problems)
    source = result.source
    for finding in result.findings:
        span = finding.span
        if span.source is None and source is not None and source.text[span.start : span.end] != finding.text:
            yield f"{finding.rule}: {finding.text!r} is not at {span.start}"
    _, postings = read(data, name, files.format_of(name) or "text")
    for posting in postings:
        try:
            assert_exact(posting)
        except AssertionError as error:
            yield f"a field is not exact: {error}"


def main() -> int:
    configurations = Configurations({"profile": "thorough", "as_of": "2026-11-23"}, isolated=True)
    run = Run(configurations, many=True)
    run.seen = 0  # type: ignore[attr-defined]
    paths = [path for folder in sys.argv[1:] for path in sorted(Path(folder).rglob("*")) if path.is_file()]
    read_files = wrong = 0
    for path in paths:
        if files.format_of(path.name) is None:
            continue
        for name, data in variants(path):
            read_files += 1
            try:
                found = list(faults(name, data, run, configurations))
            except Exception as error:
                found = [f"{type(error).__name__}: {error}"]
            wrong += bool(found)
            for fault in found:
                print(f"{name}: {fault[:300]}")
    print(f"{read_files} files, {run.seen} findings, {wrong} files with faults")  # type: ignore[attr-defined]
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
