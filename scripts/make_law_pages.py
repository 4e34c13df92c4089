"""Write docs/laws.md, a paragraph for each law, and the table of docs/law.md. `--check` exits 1 where they differ."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from jdlint.facts.places import name_of
from jdlint.finding import FORBIDDING
from jdlint.law import Demand, Law, laws
from jdlint.rule import load_shipped

DOCS = Path(__file__).resolve().parent.parent / "docs"
HEAD = "<!-- Made by scripts/make_law_pages.py from rules/law; do not edit. -->\n\n"
TABLE = re.compile(r"(<!-- table of laws: [^\n]*-->\n)(.*?)(<!-- end of the table -->)", re.DOTALL)
#: Tables of rates have one law a row; the table of the guide names their places in one line.
RATES = ("minimum-wage-", "exempt-threshold-")
RULES = {rule.name: rule for rule in load_shipped()}
#: The newest day on which a source was read: what binds later is told with its day.
NEWEST = max(row["read"] for law in laws() for row in law.sources if row.get("read"))
STATUS = {"pending": "Not in force yet.", "proposed": "Proposed.", "repealed": "Repealed."}


def pages() -> dict[str, str]:
    """Every page by its name below docs/."""
    guide = (DOCS / "law.md").read_text("utf-8")
    return {"laws.md": HEAD + listing(), "law.md": TABLE.sub(lambda found: found[1] + table() + found[3], guide)}


def table() -> str:
    """A line for each place: what is to be said there, and what is not."""
    lines = ["| place | to be said | not to be said |", "|---|---|---|"]
    rows = [law for law in laws() if law.demands and law.data["status"] == "in_force" and not law.id.startswith(RATES)]
    for place in dict.fromkeys(law.place for law in rows):
        demands = [demand for law in rows if law.place == place for demand in law.demands]
        said = [told(row) for row in demands if not row.rule.startswith(FORBIDDING)]
        unsaid = [told(row) for row in demands if row.rule.startswith(FORBIDDING)]
        lines.append(f"| {heading(place)} | {joined(said)} | {joined(unsaid)} |")
    for prefix, title in zip(RATES, ("minimum wage", "salary level of exempt staff"), strict=True):
        codes = ", ".join(law.place for law in laws() if law.id.startswith(prefix))
        lines.append(f"| {codes} | | pay below the {title} |")
    return "\n".join(lines) + "\n"


def told(demand: Demand) -> str:
    """A demand in words; from when, where it does not bind yet."""
    name = demand.rule
    words = name.removeprefix("forbidden-") if name.startswith(FORBIDDING) else RULES[name].data["duty"]
    if words in ("age", "other", "fair_chance", "language"):
        words = re.sub("-missing$|-not-(?:stated|listed|tailored)$", "", name)
    words = re.sub("[-_]", " ", words).replace("canadian", "Canadian").replace("french", "French")
    starts = demand.effective or ""
    return ("use of AI" if words == "ai" else words) + (f" (from {starts})" if starts > NEWEST else "")


def joined(words: Iterable[str]) -> str:
    """Each once; what binds already is not told again for a later day."""
    kept = dict.fromkeys(words)
    return ", ".join(
        word for word in kept if word.partition(" (from ")[0] == word or word.partition(" (from ")[0] not in kept
    )


def heading(place: str) -> str:
    name = name_of(place).removeprefix("the ")
    return f"{name} ({place})"


def listing() -> str:
    """Every law with what it asks, whom it covers, how it is known, and what is not checked of it."""
    lines = [
        "# The laws",
        "",
        "What each of them means for findings is told in [law.md](law.md). Information, no legal advice.",
        "",
    ]
    place = ""
    for law in laws():
        if law.place != place:
            place = law.place
            lines += [f"## {heading(place)}", ""]
        lines += [*paragraph(law), ""]
    return "\n".join(lines)


def paragraph(law: Law) -> list[str]:
    data = law.data
    citation = f"[{data['citation']}](<{data['url']}>)" if data.get("url") else data["citation"]
    state = STATUS.get(data["status"]) or (f"Since {data['effective']}." if "effective" in data else "")
    told = [f"{citation.rstrip('.')}.", state, " ".join(data["summary"].split())]
    lines = [f"### {data['name']}", "", " ".join(filter(None, told)), ""]
    if law.demands:
        lines.append("* rules: " + joined(f"[{row.rule}](rules/{row.rule}.md)" for row in law.demands))
    lines.append(f"* known with {data['confidence']} confidence, {known(law)}; to be read again by {data['review_by']}")
    notes = [data.get("coverage", {}).get("note"), data.get("reach", {}).get("note"), data.get("note")]
    notes += [row.data.get("note") for row in law.demands]
    lines += [f"* {' '.join(note.split())}" for note in dict.fromkeys(notes) if note]
    return lines


def known(law: Law) -> str:
    days = [row["read"] for row in law.sources if row.get("read")]
    if not days:
        return "from memory"
    where = "the text itself was read" if law.data.get("url_read") else "read about"
    return f"{where} on {max(days)}"


def main() -> int:
    drifted = [
        name for name, text in pages().items() if not (DOCS / name).exists() or (DOCS / name).read_text("utf-8") != text
    ]
    if "--check" in sys.argv:
        print("\n".join(drifted) or "the pages of the laws are up to date")
        return int(bool(drifted))
    for name, text in pages().items():
        (DOCS / name).write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
