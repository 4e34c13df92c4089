"""Whose a file is, and where a path really leads: the folder that is checked may be a stranger's."""

from __future__ import annotations

import os
import stat

from jdlint.errors import JdlintError


def is_own_file(handle: int) -> bool:
    """Whether what is open is a regular file of this user."""
    status = os.fstat(handle)
    return stat.S_ISREG(status.st_mode) and _is_own(status)


def is_own_folder(path: str) -> bool:
    """Whether a folder is there, no link, and this user's."""
    try:
        status = os.lstat(path)
    except OSError:
        return False
    return stat.S_ISDIR(status.st_mode) and _is_own(status)


def _is_own(status: os.stat_result) -> bool:
    """Whether it belongs to this user, where files belong to users: not on Windows, nor in Pyodide."""
    return not hasattr(os, "geteuid") or bool(status.st_uid == os.geteuid())


def open_unled(path: str, flags: int) -> int:
    """An opener for `open` that follows no link and waits for no pipe."""
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))


def repository_of(folder: str) -> str | None:
    """The top of the repository that a folder is in; None where it is in none."""
    place = os.path.abspath(folder)
    while not os.path.exists(os.path.join(place, ".git")):
        parent = os.path.dirname(place)
        if parent == place:
            return None
        place = parent
    return place


def lies_outside(path: str, folder: str) -> bool:
    """Whether a path leads to what is not in `folder`, by its name or by links, or can be no path."""
    if "\0" in path:
        return True
    target, inside = os.path.realpath(path), os.path.realpath(folder)
    return not target.startswith(inside.rstrip(os.sep) + os.sep)


def leads_out_of_tree(path: str, folder: str = ".") -> bool:
    """Whether a name in a folder or its repository leads elsewhere, by a link that may be a stranger's.

    A path that names a place elsewhere is meant so.
    """
    top = repository_of(folder) or os.path.abspath(folder)
    return os.path.abspath(path).startswith(top.rstrip(os.sep) + os.sep) and lies_outside(path, top)


def refuse_link_out(path: str, folder: str = ".") -> None:
    """Raise JdlintError where something is about to be written through such a link."""
    if leads_out_of_tree(path, folder):
        raise JdlintError(
            f"{path}: a link leads out of the folder here, and nothing is written there", "name its target"
        )
