"""Show which findings a change adds or removes over a folder of postings: `compare_findings.py REVISION FOLDER`.

The revision is checked out beside the working tree; both are run over the folder with profile thorough, and findings
are paired by path and fingerprint.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

READ = (".yaml", ".yml", ".json", ".md", ".txt", ".html", ".docx")
ROOT = Path(__file__).resolve().parent.parent


def findings(checkout: Path, folder: str) -> dict[tuple[str, str], dict[str, Any]]:
    """Every finding of one checkout by path and fingerprint."""
    files = [str(path) for path in sorted(Path(folder).rglob("*")) if path.suffix in READ]
    command = [sys.executable, "-m", "jdlint", "check", "--isolated", "--profile", "thorough", "--format", "json",
               "--as-of", "2026-11-23", *files]  # fmt: skip
    environment = {**os.environ, "PYTHONPATH": str(checkout)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd=checkout)
    if not done.stdout:
        sys.exit(done.stderr)
    return {(row["path"], row["fingerprint"]): row for row in json.loads(done.stdout)["findings"]}


def main() -> int:
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    revision, folder = sys.argv[1], os.path.abspath(sys.argv[2])
    with tempfile.TemporaryDirectory() as place:
        before_tree = Path(place, "before")
        subprocess.run(["git", "-C", ROOT, "worktree", "add", "--detach", "-q", before_tree, revision], check=True)
        try:
            before, after = findings(before_tree, folder), findings(ROOT, folder)
        finally:
            subprocess.run(["git", "-C", ROOT, "worktree", "remove", "--force", before_tree], check=True)
    for sign, keys, rows in (("-", before.keys() - after.keys(), before), ("+", after.keys() - before.keys(), after)):
        for key in sorted(keys):
            row = rows[key]
            name = os.path.relpath(row["path"], folder)
            print(f"{sign} {name}:{row['start']['line']} {row['severity']} {row['rule']}: {row['text'][:80]!r}")
    print(f"{len(after.keys() - before.keys())} added, {len(before.keys() - after.keys())} removed, {len(after)} now")
    return 0


if __name__ == "__main__":
    sys.exit(main())
