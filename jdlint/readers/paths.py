"""The way to a value while it is being read: cheap to extend, written out only where there is a defect."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    #: The path of the parent and the key or index in it; None is the root.
    Path: TypeAlias = "tuple[Path | None, str | int]"

#: Longer keys are cut in a path.
LONGEST_NAME = 80


def written(path: Path | None) -> str:
    """A path as in reports: `faq[3].answer`; the root is empty."""
    parts: list[str] = []
    while path is not None:
        path, name = path
        parts.append(f"[{name}]" if isinstance(name, int) else f".{name[:LONGEST_NAME]}")
    return "".join(reversed(parts)).removeprefix(".")
