"""Run the peers that registries install on the measured sentences, beside jdlint, and print a table in Markdown.

alex and write-good come by npm and proselint by pip, each into a temporary folder.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from scripts.measure_sentences import FOLDER, measure, rows

FILES = ("faulty.tsv", "traps.tsv")
PROSELINT = "proselint==0.14.0"


def by_npm(place: Path) -> list[list[str]]:
    """Name, found and tripped for each peer from npm."""
    shutil.copy(Path(__file__).with_name("measure_peers.mjs"), place / "run.mjs")
    (place / "package.json").write_text(json.dumps({"name": "peers", "private": True, "type": "module"}))
    subprocess.run(["npm", "install", "--silent", "alex@11.0.1", "write-good@1.0.8"], cwd=place, check=True)
    command = ["node", "run.mjs", *(str(FOLDER / name) for name in FILES)]
    done = subprocess.run(command, cwd=place, check=True, capture_output=True, text=True)
    return [line.split("\t") for line in done.stdout.splitlines()]


def by_proselint(place: Path) -> list[str]:
    """Name, found and tripped for proselint."""
    subprocess.run([sys.executable, "-m", "venv", place / "venv"], check=True)
    python = place / "venv" / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "-q", PROSELINT, "setuptools<81"], check=True)
    sentences = [[(sentence, words) for _, sentence, words, *_ in rows(name)] for name in FILES]
    code = (
        "import json,sys; from proselint.tools import lint\n"
        "print(json.dumps([[any(r[4] - 1 < s.index(w) + len(w) and s.index(w) < r[5] - 1 for r in lint(s))"
        " for s, w in rows] for rows in json.load(sys.stdin)]))"
    )
    done = subprocess.run([python, "-c", code], input=json.dumps(sentences), capture_output=True, text=True, check=True)
    return ["proselint 0.14.0", *(str(sum(row)) for row in json.loads(done.stdout))]


def main() -> int:
    table = [["jdlint, profile thorough", *(str(measure(name)[0]) for name in FILES)]]
    with tempfile.TemporaryDirectory() as folder:
        table += by_npm(Path(folder))
        table.append(by_proselint(Path(folder)))
    print("| tool | faulty sentences found, of 112 | good sentences tripped over, of 190 |\n| --- | ---: | ---: |")
    for row in table:
        print(f"| {' | '.join(row)} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
