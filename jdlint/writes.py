"""Files written in one step: whoever looks, or cuts the power, sees the old file or the new one."""

from __future__ import annotations

import os


def replace(path: str, data: bytes) -> None:
    """Put `data` in place of a file that is there, with its rights; a link stays one. Raises OSError."""
    target = os.path.realpath(path)
    name = _temporary(target, data)
    try:
        os.chmod(name, os.stat(target).st_mode & 0o7777)
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise


def create(path: str, data: bytes) -> None:
    """Write a file that is not there yet. Raises FileExistsError where it is, or another OSError."""
    name = _temporary(path, data)
    try:
        os.chmod(name, 0o666 & ~_mask())
        try:
            os.link(name, path)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links
            with open(path, "xb") as file:
                file.write(data)
    finally:
        os.unlink(name)


def _temporary(path: str, data: bytes) -> str:
    import tempfile

    handle, name = tempfile.mkstemp(dir=os.path.dirname(os.path.abspath(path)), prefix=".jdlint-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
    except BaseException:
        os.unlink(name)
        raise
    return name


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
