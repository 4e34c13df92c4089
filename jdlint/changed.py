"""`--changed-since REV`: what differs from a commit, by file and by line. git is only asked for what it has stored.

No filter, diff driver or hook that a repository configures is run, and nothing is fetched: the contents of files are
compared here.
"""

from __future__ import annotations

import hashlib
import os

from jdlint import git
from jdlint.errors import JdlintError
from jdlint.files import read_bytes

TYPE_CHECKING = False
if TYPE_CHECKING:
    import subprocess
    from collections.abc import Sequence

#: Lines before times lines after, beyond which all between the first and the last difference counts as changed.
_MOST_PAIRS = 1_000_000
#: Brings the whole history and every branch, which a clone of some depth does not follow.
_UNSHALLOW = "git fetch --unshallow origin '+refs/heads/*:refs/remotes/origin/*'"


class Lines:
    """Which lines of a text differ from an earlier one; numbers from 1.

    `changed` are stretches of new or changed lines, both ends included; `cut` are the lines behind which some were
    taken out (0: at the top). `kept` are the others: the first line, the first of the earlier text, and how many.
    `everything` for a file that is new.
    """

    __slots__ = ("changed", "cut", "everything", "kept")

    def __init__(
        self,
        changed: Sequence[tuple[int, int]] = (),
        cut: Sequence[int] = (),
        kept: Sequence[tuple[int, int, int]] = (),
        *,
        everything: bool = False,
    ) -> None:
        self.changed = changed
        self.cut = cut
        self.kept = kept
        self.everything = everything

    def touch(self, first: int, last: int) -> bool:
        """Whether something changed in the lines `first` to `last`, or was taken out within or right behind them.

        What follows a single line was no part of it.
        """
        if self.everything or any(start <= last and first <= end for start, end in self.changed):
            return True
        return first < last and any(first <= line <= last for line in self.cut)


class Repository:
    """The repository around a folder, held against a revision. Raises JdlintError where that cannot be done.

    Compared is what stands on disk with the commit at which the current branch left `revision`; where a shallow clone
    does not hold that one, with `revision` itself (`note` says so).
    """

    def __init__(self, revision: str, folder: str) -> None:
        if revision.startswith("-") or not revision.strip() or "\0" in revision:
            raise JdlintError(f"'{revision}' is no revision", "name a commit, a branch or a tag")
        self._folder = folder
        self.note = ""
        self._top = os.path.realpath(os.fsdecode(self._git("rev-parse", "--show-toplevel").rstrip(b"\r\n")))
        shallow = self._git("rev-parse", "--is-shallow-repository").strip() == b"true"
        commit = self._commit(revision, shallow=shallow)
        base = self._ask("merge-base", commit, "HEAD").decode().strip()
        if not base:
            base = commit
            self.note = f"where this branch left {revision} is not known: compared with {revision} itself"
        self._blobs = _blobs(self._git("ls-tree", "-r", "-z", "--full-tree", base))
        renames = ("--cached", "-z", "--name-status", "--no-ext-diff", "-M", "--diff-filter=R")
        moved = self._git("diff-index", *renames, base)
        parts = os.fsdecode(moved).split("\0")
        #: The former paths of files that were renamed.
        self._former = dict(zip(parts[2::3], parts[1::3], strict=False))
        self._last = ("", b"")

    def name_of(self, path: str) -> str:
        """A file's path as git has it. Raises JdlintError for one outside of the repository."""
        name = os.path.relpath(os.path.realpath(path), self._top).replace(os.sep, "/")
        if name.startswith("../") or os.path.isabs(name):
            raise JdlintError(f"{path}: not in the repository {self._top}", "--changed-since goes with files of one")
        return name

    def is_changed(self, path: str) -> bool:
        """Whether a file's content is another one than before, or its name; line ends do not count."""
        name = self.name_of(path)
        known = self._blobs.get(name)
        if known is None:
            return True
        try:
            data = read_bytes(path)
        except JdlintError:  # the run tells what is wrong with it
            return True
        return _blob(data, known) != known and _lf(data) != _lf(self.before(path, data) or b"")

    def before(self, path: str, now: bytes = b"") -> bytes | None:
        """A file's content at the revision, under its former name if it was renamed; None for a new one.

        Of what Git LFS keeps that may be elsewhere; then it is the pointer, unless the content is still that of `now`.
        """
        name = self.name_of(path)
        blob = self._blobs.get(name) or self._blobs.get(self._former.get(name, ""))
        if blob is None:
            return None
        if blob != self._last[0]:
            self._last = (blob, self._git("cat-file", "blob", blob))
        oid = git.pointer(self._last[1])
        if not oid:
            return self._last[1]
        if now and hashlib.sha256(now).hexdigest() == oid:
            return now
        return self._kept_by_lfs(oid) or self._last[1]

    def _kept_by_lfs(self, oid: str) -> bytes:
        """What Git LFS has of a content in this clone."""
        folder = os.fsdecode(self._git("rev-parse", "--git-common-dir").rstrip(b"\r\n"))
        path = os.path.join(self._folder, folder, "lfs", "objects", oid[:2], oid[2:4], oid)
        try:
            data = read_bytes(path)
        except JdlintError:
            return b""
        return data if hashlib.sha256(data).hexdigest() == oid else b""

    def _commit(self, revision: str, *, shallow: bool) -> str:
        verify = ("rev-parse", "--verify", "--quiet", "--end-of-options")
        found = self._ask(*verify, revision).decode().split()[-1:]
        commit = self._ask(*verify, f"{found[0]}^{{commit}}").decode().split()[-1:] if found else []
        if commit:
            return commit[0]
        if shallow:
            hint = f"{_UNSHALLOW}; on GitHub: fetch-depth: 0 for actions/checkout"
            raise JdlintError(f"this clone is shallow and does not hold '{revision}'", hint)
        raise JdlintError(f"git knows no revision '{revision}'", "name a commit, a branch or a tag; git fetch, perhaps")

    def _git(self, *arguments: str) -> bytes:
        """What git prints. Raises JdlintError where it fails."""
        done = self._run(arguments)
        if done.returncode == 0:
            return done.stdout
        said, hint = git.complaint(done.stderr)
        if "not a git repository" in said:
            raise JdlintError(f"{self._folder}: not in a git repository", "--changed-since compares with a commit")
        raise JdlintError(f"git {arguments[0]} failed: {said}", hint)

    def _ask(self, *arguments: str) -> bytes:
        """What git prints; nothing where it has no answer."""
        done = self._run(arguments)
        return done.stdout if done.returncode == 0 else b""

    def _run(self, arguments: Sequence[str]) -> subprocess.CompletedProcess[bytes]:
        import subprocess

        try:
            return git.run(self._folder, *arguments)
        except FileNotFoundError as error:
            raise JdlintError("git is not installed; --changed-since needs it") from error
        except (OSError, subprocess.TimeoutExpired) as error:
            raise JdlintError(f"git did not answer: {error}") from error


def lines_between(old: list[str], new: list[str]) -> Lines:
    """Which lines of `new` are not those of `old`."""
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    kept = [(1, 1, start), (len(new) - end + 1, len(old) - end + 1, end)]
    if len(before) * len(after) > _MOST_PAIRS:
        return Lines([(start + 1, start + len(after))], kept=kept)
    import difflib

    changed, cut = [], []
    for what, earlier, _, first, last in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "delete":
            cut.append(_filled(new, start + first))
        elif what == "equal":
            kept.append((start + first + 1, start + earlier + 1, last - first))
        else:
            changed.append((start + first + 1, start + last))
    return Lines(changed, cut, kept)


def _filled(lines: list[str], number: int) -> int:
    """The line of this number, or the last one before it that is not blank: those behind a value are none of it."""
    while number and not lines[number - 1].strip():
        number -= 1
    return number


def _alike(one: list[str], other: list[str]) -> int:
    """How many lines at the beginning are the same."""
    for number, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return number
    return min(len(one), len(other))


def _blobs(listing: bytes) -> dict[str, str]:
    """From `git ls-tree -r -z`: the id of each file's content, by path."""
    blobs = {}
    for row in listing.split(b"\0"):
        head, _, name = row.partition(b"\t")
        if name and (parts := head.split())[1] == b"blob":
            blobs[os.fsdecode(name)] = parts[2].decode()
    return blobs


def _blob(data: bytes, like: str) -> str:
    """The id that git gives to a content, by the hash that `like` was made with."""
    made = hashlib.new("sha1" if len(like) == 40 else "sha256", usedforsecurity=False)
    made.update(b"blob %d\0" % len(data))
    made.update(data)
    return made.hexdigest()


def _lf(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n")
