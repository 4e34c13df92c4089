"""jdlint: the linter for job postings.

`check` runs it from Python; the values it gives back are described in `jdlint.finding`.
"""

from __future__ import annotations

__version__ = "0.1.0"

__all__ = ["Finding", "__version__", "check"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.api import check
    from jdlint.finding import Finding


def __getattr__(name: str) -> Any:
    # Imported on first use: `jdlint --version` and the command line must not pay for them.
    if name == "check":
        from jdlint.api import check

        return check
    if name == "Finding":
        from jdlint.finding import Finding

        return Finding
    raise AttributeError(f"module 'jdlint' has no attribute {name!r}")
