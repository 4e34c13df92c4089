"""Write docs/rules/: a page for each rule and an index, from the rule files. `--check` exits 1 where they differ."""

from __future__ import annotations

import sys
from pathlib import Path

from jdlint import resources
from jdlint.commands.explain import page
from jdlint.rule import load_folder

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "rules"
#: What the index says of rules that mend.
FIXES = {"safe": "safe", "unsafe": "unsafe", "both": "safe, unsafe"}
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


def main() -> int:
    made = pages()
    there = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.md")} if FOLDER.is_dir() else {}
    if "--check" in sys.argv:
        drifted = sorted(name for name in {*made, *there} if made.get(name) != there.get(name))
        print("\n".join(drifted) or "docs/rules is up to date")
        return int(bool(drifted))
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in there.keys() - made.keys():
        (FOLDER / name).unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
