"""Measure by which values a page with data in it is read right: `python -m scripts.measure_shown`.

The pages are those of `tests/saved_pages.py`: ten systems, each with the ad as its data has it, with a word or two
otherwise, with less than the data has, and as it is saved before a script has filled it. One is read right if the
duties come from where they should, and each part of the ad stands once among what is judged, or at least once in all
where page and data differ.
"""

from __future__ import annotations

from jdlint.posting import Field, leaves
from jdlint.readers import html, read, unshown
from tests.saved_pages import MARKS, SYSTEMS, VARIANTS, page

#: Constants with the values to try.
GRID = {
    (html, "_SHORTEST"): (0, 50, 100, 200, 300, 400, 600, 1000),
    (html, "_TIMES"): (1, 1.5, 2, 3, 5, 10),
    (unshown, "_SHOWN"): (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0),
    (unshown, "_NEW_WORDS"): (0.0, 0.1, 0.2, 0.3, 0.35, 0.4, 0.5, 0.6, 0.8),
}
CASES = [(system, variant) for system in SYSTEMS for variant in (*VARIANTS, "unfilled")]


def faults(system: str, variant: str) -> list[str]:
    """What is wrong with how one page is read."""
    text = page(system, variant)
    [posting] = read(text.encode(), "page.html", "html")[1]
    duties = posting.get("duties")
    found = []
    from_data = duties is not None and duties.span.start < text.index("</script>")
    if duties is None or from_data != (variant == "unfilled"):
        found.append("the duties are not from where they should be")
    fields = [field for field in leaves(Field("", posting.root)) if field.node.kind == "string"]
    judged = " ".join({id(f.node): f.node.value for f in fields if not f.path.startswith("x-")}.values()).casefold()
    kept = " ".join(field.node.value for field in fields).casefold()
    found += [f"{mark} is lost" for mark in MARKS if mark not in kept]
    if variant == "a line more in the data" and "kindergarten" not in judged:
        found.append("kindergarten is not judged")
    found += [f"{mark} stands twice" for mark in MARKS if judged.count(mark) > 1]
    return found


def right() -> int:
    """How many of the pages are read right."""
    return sum(not faults(*case) for case in CASES)


def main() -> None:
    """Print a row for each constant: its values, each with how many pages are read right."""
    print(f"{len(CASES)} pages")
    for (module, name), values in GRID.items():
        held = getattr(module, name)
        row = []
        for value in values:
            setattr(module, name, value)
            row.append(f"{value:g}: {right()}")
        setattr(module, name, held)
        print(f"{name} (is {held:g}): {', '.join(row)}")
    for case in CASES:
        for fault in faults(*case):
            print(*case, fault, sep=": ")


if __name__ == "__main__":
    main()
