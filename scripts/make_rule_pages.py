"""Write docs/rules/: a page for each rule and an index, from the rule files. `--check` exits 1 where they differ."""

from __future__ import annotations

import sys
from pathlib import Path

from jdlint import resources
from jdlint.commands.explain import fixing_note, page
from jdlint.rule import load_folder

DOCS = Path(__file__).resolve().parent.parent / "docs"
FOLDER = DOCS / "rules"
FIXES_PAGE = DOCS / "fixes.md"
#: What the index says of rules that mend.
FIXES = {"safe": "safe", "unsafe": "unsafe", "both": "safe, unsafe"}
#: What the table of fixes says of rules that do not mend.
REASONS = {"facts": "facts", "words": "words", "choice": "a choice", "nothing": "nothing to mend"}
FIXES_TEXT = """# What is mended, and how

`jdlint check --fix` writes what has but one right form. `--fix --unsafe-fixes` also writes what is one plausible
change: read it before you keep it, `--diff` shows it. Fixes change the words that they name and nothing else: comments,
quotes and layout stay. After each round the file is read again, and a fix after which it would not read is undone.

`--diff` writes nothing: it prints a patch of all files that `git apply` and `patch -p1` take, and says beside it, on
standard error, how many files would change. Where a report is asked to stand on standard output
(`--diff --format json`), the patch goes to standard error. The exit code tells of findings, as without it.

```sh
jdlint check --diff --unsafe-fixes postings/ > fixes.patch
git apply fixes.patch
```

Where there is no fix, the table says why: it needs *facts* that only you have, the *words* have to be found anew, or
there is more than one right way and the *choice* is yours. A fix never invents a fact; where words
promise something that only you can keep, the table says that they have to be true.

"""
HEAD = "<!-- Made by scripts/make_rule_pages.py from the rule files; do not edit. -->\n\n"


def pages() -> dict[str, str]:
    rules = load_folder(resources.path_of("rules"))
    made = {f"{rule.name}.md": HEAD + page(rule) for rule in rules}
    lines = ["# Rules", ""]
    for group in dict.fromkeys(rule.group for rule in rules):
        lines += [
            f"## {group}",
            "",
            "| rule | severity | confidence | fix | what it finds |",
            "| --- | --- | --- | --- | --- |",
        ]
        lines += [
            f"| [{rule.name}]({rule.name}.md) | {rule.severity} | {rule.confidence} | "
            f"{FIXES.get(rule.data['fixable'], '')} | {rule.data['title']} |"
            for rule in rules
            if rule.group == group
        ]
        lines.append("")
    made["README.md"] = HEAD + "\n".join(lines)
    return made


def fixes_page() -> str:
    """docs/fixes.md: for each rule how it mends, or why it does not."""
    rules = load_folder(resources.path_of("rules"))
    mending = sum(rule.data["fixable"] in FIXES for rule in rules)
    lines = [f"Of {len(rules)} rules {mending} mend.", ""]
    for group in dict.fromkeys(rule.group for rule in rules):
        lines += [f"## {group}", "", "| rule | fix | how, or why not |", "| --- | --- | --- |"]
        for rule in (rule for rule in rules if rule.group == group):
            kind = rule.data["fixable"]
            fix = FIXES.get(kind) or f"no: {REASONS[kind]}"
            lines.append(f"| [{rule.name}](rules/{rule.name}.md) | {fix} | {fixing_note(rule)} |")
        lines.append("")
    return HEAD + FIXES_TEXT + "\n".join(lines)


def main() -> int:
    made = pages()
    there = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.md")} if FOLDER.is_dir() else {}
    if "--check" in sys.argv:
        drifted = sorted(name for name in {*made, *there} if made.get(name) != there.get(name))
        if not FIXES_PAGE.is_file() or FIXES_PAGE.read_text("utf-8") != fixes_page():
            drifted.append(FIXES_PAGE.name)
        print("\n".join(drifted) or "docs/rules is up to date")
        return int(bool(drifted))
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in there.keys() - made.keys():
        (FOLDER / name).unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, "utf-8")
    FIXES_PAGE.write_text(fixes_page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
