"""Files that are written in one step: whoever reads one, or finds one after a cut-off run, finds it whole."""

from __future__ import annotations

import errno
import os
from contextlib import suppress

from jdlint.trust import refuse_link_out


def write_at_once(path: str, data: bytes) -> None:
    """Put bytes in place of a file: a cut-off write leaves the old one.

    A link stays one, and owner and permissions stay; what is no regular file (a pipe, `/dev/stdout`) is written as it
    is. Raises OSError, also for a file that may not be written, and JdlintError for a link that leads out.
    """
    refuse_link_out(path)
    target = os.path.realpath(path)
    if os.path.exists(target) and not os.path.isfile(target):
        with open(target, "wb") as file:
            file.write(data)
        return
    if os.path.exists(target) and not os.access(target, os.W_OK):  # whose folder may be written could be replaced
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
    handle, name = beside(target)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        settle(name, target)
    except BaseException:
        os.unlink(name)
        raise


def create(path: str, data: bytes) -> None:
    """Write a file that is not there yet.

    Raises FileExistsError where it is, another OSError, and JdlintError for a link that leads out.
    """
    refuse_link_out(path)
    handle, name = beside(os.path.abspath(path))
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(name, _new_file_mode())
        try:
            os.link(name, path)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links
            with open(path, "xb") as file:
                file.write(data)
    finally:
        os.unlink(name)


def keep(path: str, data: bytes) -> None:
    """Put a file into a folder that is ours alone: a link in its place is replaced. Raises OSError."""
    name = f"{path}.{os.getpid()}"
    try:
        with open(name, "xb") as file:
            file.write(data)
        os.replace(name, path)
    except OSError:
        if os.path.lexists(name):
            os.unlink(name)
        raise


def beside(target: str) -> tuple[int, str]:
    """A new file in the folder of another, open for writing, and its name. Raises OSError."""
    import tempfile

    return tempfile.mkstemp(dir=os.path.dirname(target), prefix=".jdlint-")


def settle(name: str, target: str) -> None:
    """Let a file that is whole take the place of `target`, with owner and permissions of that one. Raises OSError."""
    if os.path.exists(target):
        there, here = os.stat(target), os.stat(name)
        if (there.st_uid, there.st_gid) != (here.st_uid, here.st_gid):
            with suppress(OSError):  # only root may give files away
                os.chown(name, there.st_uid, there.st_gid)
        os.chmod(name, there.st_mode & 0o7777)
    else:
        os.chmod(name, _new_file_mode())
    os.replace(name, target)


def _new_file_mode() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask
