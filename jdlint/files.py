"""Which files are checked: what the user named, and what is found in folders."""

from __future__ import annotations

import os
import re
import sys
from functools import cache

from jdlint.errors import JdlintError
from jdlint.expressions import Lazy
from jdlint.glob import Glob
from jdlint.trust import lies_outside, repository_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jdlint.settings import Settings

#: The format that each file name ending is read as.
FORMATS = {
    ".yaml": "yaml", ".yml": "yaml", ".json": "json", ".md": "markdown", ".markdown": "markdown", ".txt": "text",
    ".html": "html", ".htm": "html", ".docx": "docx",
}  # fmt: skip
#: Formats in which a folder's file may be told from its content to be a posting.
TELLING = ("yaml", "json", "markdown")
_NAMED_SO = Lazy(r"\.jd\.[a-z]+$", flags=0)
#: Keys of schemas/posting.schema.json that tell a posting, and habits for them, at line starts or in JSON.
_TELLING_KEY = (
    rb"(?:^|[{,\n])[ \t]*+[\"']?(?:title|duties|qualifications|compensation|responsibilities|requirements|salary|pay|"
    rb"[a-z_A-Z ]{0,24}(?:qualifications|responsibilities|duties|requirements|salary|wage|skills|have))[\"']?[ \t]*:"
)

#: What else tells a posting: the modeline, and names that applicant systems use.
_ELSEWHERE = (
    rb"yaml-language-server|JobPosting\"|\"(?:absolute_url|internal_job_id|hostedUrl|applyUrl|"
    rb"description(?:Html|Plain))\""
)
STDIN = "-"
_HERE = os.path.join(os.curdir, "")
#: Bytes that are read of a file; a DOCX holds pictures, of other formats less is accepted.
MOST_BYTES = 50_000_000


class Input:
    """One file to look at; `named` when the user named it rather than its folder."""

    __slots__ = ("named", "path")

    def __init__(self, path: str, named: bool) -> None:
        self.path = path
        self.named = named


def inputs(paths: Sequence[str], notes: list[str] | None = None) -> Iterator[Input]:
    """The inputs below `paths` in path order, each once; folders are walked, missing files are given as they are.

    `notes` takes up sentences on folders whose files git did not list.
    """
    found = [Input(name, False) for path in paths if os.path.isdir(path) for name in _walk(path, notes)]
    found += [Input(path, True) for path in paths if not os.path.isdir(path)]
    named = {_identity(item.path) for item in found if item.named}
    seen: set[str] = set()
    for item in sorted(found, key=lambda item: item.path):
        identity = _identity(item.path)
        if identity not in seen:
            seen.add(identity)
            item.named = identity in named
            yield item


def _identity(path: str) -> str:
    return path if path == STDIN else os.path.normpath(path)


def format_of(path: str) -> str | None:
    """The format that a path is read as, by the end of its name."""
    return FORMATS.get(os.path.splitext(path)[1].lower())


def asked_format(path: str) -> str:
    """The format of a file that a command reads alone. Raises JdlintError where there is none."""
    if os.path.isdir(path):
        raise JdlintError(f"{path} is a folder", "name one file; `jdlint check` looks through folders")
    format = format_of(path)
    if format is None:
        raise JdlintError(f"{path}: jdlint does not read this kind of file", "it reads " + ", ".join(FORMATS))
    return format


def named_so(path: str) -> bool:
    """Whether the name says that it is a posting: `*.jd.yaml`, `*.jd.md` …"""
    return _NAMED_SO.search(os.path.basename(path).lower()) is not None


def could_be_posting(data: bytes) -> bool:
    """A cheap look before parsing: two keys that postings have. False is certain, true is not."""
    text = data.replace(b"\0", b"") if b"\0" in data[:64] else data
    found = re.finditer(_TELLING_KEY, text, re.IGNORECASE)
    return sum(1 for _ in zip(range(2), found)) == 2 or re.search(_ELSEWHERE, data) is not None


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
    return _glob(pattern.removeprefix("./")).matches(path)


@cache
def _glob(pattern: str) -> Glob:
    return Glob(pattern)


def read_bytes(path: str, most: int = MOST_BYTES) -> bytes:
    """A file's bytes. Raises JdlintError in plain words, also for what is no regular file or larger than `most`."""
    if os.path.isdir(path):
        raise JdlintError(f"{path}: this is a folder", "name a file")
    if os.path.exists(path) and not os.path.isfile(path):  # a named pipe would be waited for without end
        raise JdlintError(f"{path}: this is no regular file", "- reads standard input")
    try:
        with open(path, "rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise JdlintError(f"{path}: {(error.strerror or 'cannot be read').lower()}", "check the path") from error
    return _bounded(data, path, most)


def read_stdin() -> bytes:
    """What comes from standard input, as much as of a file."""
    return _bounded(sys.stdin.buffer.read(MOST_BYTES + 1), "standard input", MOST_BYTES)


def _bounded(data: bytes, path: str, most: int) -> bytes:
    if len(data) > most:
        raise JdlintError(f"{path} has over {most / 1_000_000:g} MB", "Check whether this is the right file.")
    return data


def leads_out(path: str, folder: str) -> bool:
    """Whether a path below `folder` is a link to somewhere else: a stranger's file may not show what lies there."""
    return os.path.islink(path) and lies_outside(path, folder)


def _walk(folder: str, notes: list[str] | None) -> list[str]:
    """Every file below a folder that jdlint can read, without hidden and git-ignored ones."""
    try:
        tracked = _git_files(folder)
    except JdlintError as error:
        tracked = None
        if notes is not None:
            hint = f" ({error.hint})" if error.hint else ""
            notes.append(f"{folder}: files that git ignores are checked too: {error}{hint}")
    if tracked is not None:
        named = (_below(folder, *name.split("/")) for name in tracked if _wanted(name))
        return [path for path in named if _harmless(path, folder)]
    names = []
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        names += [path for name in files if _wanted(name) and os.path.isfile(path := _below(place, name))]
    return [path for path in names if _harmless(path, folder)]


def _below(folder: str, *names: str) -> str:
    """A path below a folder; one below the working folder has no `./`."""
    return os.path.join(folder, *names).removeprefix(_HERE)


def _harmless(path: str, folder: str) -> bool:
    """Whether a file is small enough for a posting, and no link to what lies outside of the folder."""
    return os.path.getsize(path) <= MOST_BYTES and not leads_out(path, folder)


def _wanted(name: str) -> bool:
    hidden = any(part.startswith(".") for part in name.split("/"))
    return not hidden and format_of(name) is not None


def _git_files(folder: str) -> list[str] | None:
    """What git tracks or would track below `folder`; None outside a repository or without git."""
    if repository_of(folder) is None:
        return None
    import subprocess

    from jdlint import git

    options = ("-z", "--cached", "--others", "--exclude-standard", "--deduplicate")
    try:
        done = git.run(folder, "ls-files", *options)
    except (OSError, subprocess.TimeoutExpired):
        return None
    if done.returncode != 0:
        raise JdlintError(*git.complaint(done.stderr))
    names = os.fsdecode(done.stdout).split("\0")
    return [name for name in names if name and os.path.isfile(os.path.join(folder, name))]
