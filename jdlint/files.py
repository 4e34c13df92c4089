"""Which files are checked: what the user named, and what is found in folders."""

from __future__ import annotations

import os
import re
import sys
from functools import cache

from jdlint.expressions import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jdlint.settings import Settings

#: The format that each file name ending is read as.
FORMATS = {
    ".yaml": "yaml", ".yml": "yaml", ".json": "json", ".md": "markdown", ".markdown": "markdown", ".txt": "text",
    ".html": "html", ".htm": "html", ".docx": "docx",
}  # fmt: skip
#: Formats in which a folder's file may be told from its content to be a posting.
TELLING = ("yaml", "json", "markdown")
_NAMED_SO = Lazy(r"\.jd\.[a-z]+$", flags=0)
STDIN = "-"


class Input:
    """One file to look at; `named` when the user named it rather than its folder."""

    __slots__ = ("named", "path")

    def __init__(self, path: str, named: bool) -> None:
        self.path = path
        self.named = named


def inputs(paths: Iterable[str]) -> Iterator[Input]:
    """The inputs below `paths` in path order, each once; folders are walked, missing files are given as they are."""
    seen: set[str] = set()
    for path in paths:
        walked = os.path.isdir(path)
        for item in [Input(name, False) for name in sorted(_walk(path))] if walked else [Input(path, True)]:
            identity = item.path if item.path == STDIN else os.path.normpath(item.path)
            if identity not in seen:
                seen.add(identity)
                yield item


def format_of(path: str) -> str | None:
    """The format that a path is read as, by the end of its name."""
    return FORMATS.get(os.path.splitext(path)[1].lower())


def named_so(path: str) -> bool:
    """Whether the name says that it is a posting: `*.jd.yaml`, `*.jd.md` …"""
    return _NAMED_SO.search(os.path.basename(path).lower()) is not None


def included(path: str, settings: Settings) -> bool:
    """Whether `include` of the configuration names the path."""
    return any(glob_matches(pattern, relative(path, settings)) for pattern in settings["include"])


def excluded(path: str, settings: Settings) -> bool:
    """Whether `exclude` of the configuration names the path."""
    return any(glob_matches(pattern, relative(path, settings)) for pattern in settings["exclude"])


def relative(path: str, settings: Settings) -> str:
    """The path relative to the configuration's folder, with slashes, as globs see it."""
    try:
        return os.path.relpath(path, settings.root).replace(os.sep, "/")
    except ValueError:  # another drive
        return path.replace(os.sep, "/")


def glob_matches(pattern: str, path: str) -> bool:
    """Match a glob: `*` within a name, `**` across folders; without a slash it matches the file's name anywhere."""
    if "/" not in pattern:
        path = path.rsplit("/", 1)[-1]
    return _glob(pattern.removeprefix("./")).fullmatch(path) is not None


@cache
def _glob(pattern: str) -> re.Pattern[str]:
    parts = []
    for piece in re.split(r"(\*\*/|\*\*|\*|\?)", pattern):
        parts.append({"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}.get(piece) or re.escape(piece))
    return re.compile("".join(parts), re.DOTALL)


def write_at_once(path: str, data: bytes) -> None:
    """Put bytes in place of a file in one step: a cut-off write leaves the old file. Raises OSError.

    A link stays one, and so do the permissions; what is no regular file (a pipe, `/dev/stdout`) is written as it is.
    """
    import tempfile

    target = os.path.realpath(path)
    if os.path.exists(target) and not os.path.isfile(target):
        with open(target, "wb") as file:
            file.write(data)
        return
    handle, name = tempfile.mkstemp(dir=os.path.dirname(target), prefix=".jdlint-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(name, os.stat(target).st_mode & 0o7777 if os.path.exists(target) else 0o666 & ~_umask())
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise


def create(path: str, data: bytes) -> None:
    """Write a file that is not there yet, in one step. Raises FileExistsError where it is, or another OSError."""
    import tempfile

    handle, name = tempfile.mkstemp(dir=os.path.dirname(os.path.abspath(path)), prefix=".jdlint-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(name, 0o666 & ~_umask())
        try:
            os.link(name, path)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links
            with open(path, "xb") as file:
                file.write(data)
    finally:
        os.unlink(name)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _walk(folder: str) -> list[str]:
    """Every file below a folder that jdlint can read, without hidden and git-ignored ones."""
    tracked = _git_files(folder)
    if tracked is not None:
        return [os.path.join(folder, *name.split("/")) for name in tracked if _wanted(name)]
    names = []
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        names += [path for name in files if _wanted(name) and os.path.isfile(path := os.path.join(place, name))]
    return names


def _wanted(name: str) -> bool:
    hidden = any(part.startswith(".") for part in name.split("/"))
    return not hidden and format_of(name) is not None


def _git_files(folder: str) -> list[str] | None:
    """What git tracks or would track below `folder`; None outside a repository or without git.

    Settings of the repository that make git start programs are switched off: the folder may come from a stranger.
    """
    if not _in_repository(folder):
        return None
    import subprocess

    command = [
        "git", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-C", folder,
        "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate",
    ]  # fmt: skip
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return None
    if done.returncode != 0:
        return None
    names = os.fsdecode(done.stdout).split("\0")
    return [name for name in names if name and os.path.isfile(os.path.join(folder, name))]


def _in_repository(folder: str) -> bool:
    place = os.path.abspath(folder)
    while True:
        if os.path.exists(os.path.join(place, ".git")):
            return True
        parent = os.path.dirname(place)
        if parent == place:
            return False
        place = parent


def cache_folder() -> str:
    """The folder of the user for what later runs may take up: JDLINT_CACHE_DIR, or where the system has such things."""
    if named := os.environ.get("JDLINT_CACHE_DIR"):
        return named
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local"), "jdlint", "Cache")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "jdlint")
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache"), "jdlint")
