"""What the grammar engines find, how often they are wrong, how fast they are and what they cost.

    python scripts/measure_grammar.py errors                    sentences with one known error, and the same without
    python scripts/measure_grammar.py noise FOLDER… [--list N]  findings in real postings; N of them by chance, to judge
    python scripts/measure_grammar.py speed FOLDER…             a posting of 850 words, and the start of the engine

`--engine languagetool|harper` chooses one (default: both). LTP_PATH says where LanguageTool is.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from pathlib import Path

from jdlint.api import check_text
from jdlint.config import Configurations
from jdlint.files import format_of, inputs, read_bytes
from jdlint.grammar.choice import ENGINES
from jdlint.grammar.session import close_all, session_for
from jdlint.readers import read
from jdlint.run import Run

CHECKOUT = Path(__file__).resolve().parent.parent
SENTENCES = CHECKOUT / "tests/grammar/sentences.tsv"
#: Times are told for so many words; postings of about that length are measured.
WORDS, SHORTEST, LONGEST = 850, 700, 1100


def sentences() -> list[list[str]]:
    """Rows of tests/grammar/sentences.tsv: what is wrong, the sentence with the error, and without."""
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def found(text: str, engine: str) -> list[str]:
    options = {"grammar": engine, "select": ["grammar"], "fragment": True}
    result = check_text(text, "posting.txt", options)
    if result.problems:
        raise SystemExit(result.problems[0].message)
    return [f"{row.text} ({row.rule})" for row in result.findings]


def errors(engine: str) -> None:
    rows = sentences()
    missed = [(kind, wrong) for kind, wrong, _ in rows if not found(wrong, engine)]
    false = [(right, marks) for _, _, right in rows if (marks := found(right, engine))]
    print(f"{engine}: {len(rows) - len(missed)} of {len(rows)} errors found")
    for kind, wrong in missed:
        print(f"  missed, {kind}: {wrong}")
    print(f"{engine}: {len(false)} of {len(rows)} right sentences marked")
    for right, marks in false:
        print(f"  {right}: {', '.join(marks)}")


def noise(engine: str, folders: list[str], listed: int) -> None:
    settings = {"grammar": engine, "select": ["grammar"], "closed": True}
    run = Run(Configurations(settings, isolated=True), many=True)
    run.engine(run.settings_for("."))
    items = list(inputs(folders))
    for item in items:
        item.named = True
    shown = []
    postings = 0
    start = time.perf_counter()
    for result in run.check_all(iter(items), lambda: b"", ""):
        for problem in result.problems:
            print(f"  {problem.path}: {problem.message}")
        postings += result.postings
        if result.source is not None:
            shown += [(result.path, finding, result.source.text) for finding in result.findings]
    took = time.perf_counter() - start
    words = sum(len(text.split()) for texts in proses(folders) for text in texts)
    print(f"{engine}: {len(shown)} findings in {words:,} words of prose in {postings} postings; {took:.1f} s")
    for rule in sorted({finding.rule for _, finding, _ in shown}):
        print(f"  {sum(finding.rule == rule for _, finding, _ in shown)} {rule}")
    for path, finding, text in random.Random(8).sample(shown, min(listed, len(shown))):
        start_, end = finding.span.start, finding.span.end
        around = f"{text[max(0, start_ - 40) : start_]}«{text[start_:end]}»{text[end : end + 30]}".replace("\n", "⏎")
        print(
            f"{finding.rule}\t{finding.sources[0]['title']}\t{around}\t{'|'.join(finding.suggestions[:2])}\t{Path(path).name}"
        )


def speed(engine: str, folders: list[str]) -> None:
    import psutil

    postings = [texts for texts in proses(folders) if SHORTEST <= sum(len(text.split()) for text in texts) <= LONGEST]
    before = psutil.Process().memory_info().rss
    start = time.perf_counter()
    settings = Configurations({"grammar": engine}, isolated=True).settings_for(".")
    held = session_for(settings).engine
    ready = time.perf_counter() - start
    held.check(["A first text, so that everything is read that is read but once."], "en-US")
    warm = time.perf_counter() - start
    server = getattr(held, "process", None)
    process = psutil.Process(server)
    times, busy = [], []
    for texts in postings:
        words = sum(len(text.split()) for text in texts)
        start, used = time.perf_counter(), sum(process.cpu_times()[:2])
        held.check(texts, "en-US")
        times.append(1000 * (time.perf_counter() - start) * WORDS / words)
        busy.append(1000 * (sum(process.cpu_times()[:2]) - used) * WORDS / words)
    memory = process.memory_info().rss - (0 if server else before)
    print(
        f"{engine}: ready in {ready:.1f} s, with a first answer in {warm:.1f} s; {WORDS} words in "
        f"{statistics.median(times):.0f} ms (median of {len(times)} postings, {min(times):.0f} to {max(times):.0f}), "
        f"{statistics.median(busy):.0f} ms of them at work; memory {memory / 2**20:.0f} MB"
    )


def proses(folders: list[str]) -> list[list[str]]:
    """The prose of each posting below the folders."""
    run = Run(Configurations({}, isolated=True), many=True)
    engine = run.engine(run.settings_for("."))
    found = []
    for item in inputs(folders):
        _, postings = read(read_bytes(item.path), item.path, format_of(item.path) or "text", fragment=False)
        found += [[prose.text for prose in engine.facts_of(posting).proses] for posting in postings]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["errors", "noise", "speed"])
    parser.add_argument("folders", nargs="*")
    parser.add_argument("--engine", choices=ENGINES)
    parser.add_argument("--list", type=int, default=0)
    arguments = parser.parse_args()
    for engine in [arguments.engine] if arguments.engine else ENGINES:
        if arguments.what == "errors":
            errors(engine)
        elif arguments.what == "noise":
            noise(engine, arguments.folders, arguments.list)
        else:
            speed(engine, arguments.folders)
        close_all()


if __name__ == "__main__":
    main()
