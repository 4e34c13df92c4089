"""Write schemas/posting.draft-07.schema.json from schemas/posting.schema.json, for editors that know draft-07 alone.

`--check` writes nothing and exits 1 when the file on disk is not what would be written.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

SCHEMAS = Path(__file__).resolve().parent.parent / "schemas"
SOURCE = SCHEMAS / "posting.schema.json"
TARGET = SCHEMAS / "posting.draft-07.schema.json"

WIDTH = 120
#: Keywords that say the same under another name in draft-07.
RENAMED = {"$defs": "definitions", "dependentRequired": "dependencies"}
#: Keywords whose members are names of the user's data, not keywords.
NAMED = ("properties", "patternProperties", "$defs")


def draft_07(part: object) -> object:
    """The same schema in draft-07, without jdlint's own annotations."""
    if isinstance(part, list):
        return [draft_07(item) for item in part]
    if not isinstance(part, dict):
        return part
    made: dict[str, object] = {}
    for keyword, value in part.items():
        if keyword.startswith("x-"):
            continue
        if keyword == "$schema":
            made[keyword] = "http://json-schema.org/draft-07/schema#"
        elif keyword == "$ref":
            pointer = value.replace("#/$defs/", "#/definitions/")
            # In draft-07 everything beside a $ref is ignored, so that its description would be lost.
            made |= {"allOf": [{"$ref": pointer}]} if len(part) > 1 else {"$ref": pointer}
        elif keyword in NAMED:
            made[RENAMED.get(keyword, keyword)] = {name: draft_07(child) for name, child in value.items()}
        else:
            made[RENAMED.get(keyword, keyword)] = draft_07(value)
    return made


def dumps(value: object, indent: int = 0, lead: int = 0) -> str:
    """JSON with every list and object on one line that fits there; `lead` characters stand before it on its line.

    Longer ones that hold nothing but scalars are filled like prose.
    """
    line = json.dumps(value, ensure_ascii=False)
    if lead + len(line) < WIDTH or not isinstance(value, (dict, list)):
        return line
    pad = " " * (indent + 2)
    children = list(value.values()) if isinstance(value, dict) else value
    names = [f"{json.dumps(key)}: " for key in value] if isinstance(value, dict) else [""] * len(value)
    rows = [name + dumps(child, indent + 2, len(pad) + len(name)) for name, child in zip(names, children, strict=True)]
    if not any(isinstance(child, (dict, list)) for child in children) and lead + len(line) > 3 * WIDTH:
        rows = filled(rows, WIDTH - len(pad) - 1)
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return f"{opening}\n{pad}" + f",\n{pad}".join(rows) + f"\n{' ' * indent}{closing}"


def filled(rows: list[str], width: int) -> list[str]:
    """As many rows on one line as fit."""
    lines = [rows[0]]
    for row in rows[1:]:
        if len(lines[-1]) + len(row) + 2 <= width:
            lines[-1] += f", {row}"
        else:
            lines.append(row)
    return lines


def main(arguments: list[str]) -> int:
    wanted = dumps(draft_07(json.loads(SOURCE.read_text("utf-8")))) + "\n"
    if "--check" in arguments:
        if TARGET.is_file() and TARGET.read_text("utf-8") == wanted:
            return 0
        print(f"{TARGET.name} is out of date: run scripts/make_schemas.py", file=sys.stderr)
        return 1
    TARGET.write_text(wanted, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
