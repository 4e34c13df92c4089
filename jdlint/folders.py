"""Folders of the user that jdlint has something in."""

from __future__ import annotations

import os
import sys


def cache_folder() -> str:
    """The folder of the user for what later runs may take up: JDLINT_CACHE_DIR, or where the system has such things."""
    if named := os.environ.get("JDLINT_CACHE_DIR"):
        return named
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local"), "jdlint", "Cache")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "jdlint")
    chosen = os.environ.get("XDG_CACHE_HOME", "")  # which is to be ignored where it is relative
    return os.path.join(chosen if os.path.isabs(chosen) else os.path.join(home, ".cache"), "jdlint")
