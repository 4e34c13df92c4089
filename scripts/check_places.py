"""Reads every posting below the folders given in every format, and tells of findings whose place is not their text.

    python scripts/check_places.py FOLDER...

Markdown files are also turned into HTML pages, pages without headings and lists, saved records of an applicant
system, and text. Prints each crash, each finding that is not the text at its place, each character of a field that
is not the one at its place, and each file that takes over two seconds of a processor; then the counts. Exits 1 for any.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
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


def faults(name: str, data: bytes, run: Run, configurations: Configurations) -> tuple[int, list[str]]:
    """How much is found in one file, and what is wrong with it."""
    start = time.process_time()
    result = run.check_bytes(data, name, configurations.settings_for(name), True)
    spent = time.process_time() - start
    wrong = [f"{spent:.1f} s"] if spent > SLOW else []
    wrong += [f"problem: {problem.message}" for problem in result.problems]
    source = result.source
    for finding in result.findings:
        span = finding.span
        if span.source is None and source is not None and source.text[span.start : span.end] != finding.text:
            wrong.append(f"{finding.rule}: {finding.text!r} is not at {span.start}")
    for posting in read(data, name, files.format_of(name) or "text")[1]:
        try:
            if posting.format not in ("yaml", "json"):
                assert_exact(posting)
        except AssertionError as error:
            wrong.append(f"a field is not exact: {error}")
    return len(result.findings), wrong


def main() -> int:
    configurations = Configurations({"profile": "thorough", "as_of": "2026-11-23"}, isolated=True)
    run = Run(configurations, many=True)
    count: Counter[str] = Counter()
    for path in (path for folder in sys.argv[1:] for path in sorted(Path(folder).rglob("*"))):
        if not path.is_file() or files.format_of(path.name) is None:
            continue
        for name, data in variants(path):
            try:
                found, wrong = faults(name, data, run, configurations)
            except Exception as error:
                found, wrong = 0, [f"{type(error).__name__}: {error}"]
            count.update(files=1, findings=found, wrong=bool(wrong))
            for fault in wrong:
                print(f"{name}: {fault[:300]}")
    print(f"{count['files']} files, {count['findings']} findings, {count['wrong']} files with faults")
    return int(count["wrong"] > 0)


if __name__ == "__main__":
    sys.exit(main())
