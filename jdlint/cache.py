"""Results of earlier runs in the user's cache folder: a file whose key is known is not checked again.

The key holds whatever decides a result: the files of jdlint itself and of the packages that it reads with, the
settings (and so the day), the rules of the repository, the name of the file and whether the user named it, its bytes,
what the run asks (`--only-postings`, the sheets of some reports) and the working folder. An entry
is a file of its own, compressed JSON behind its key: runs at the same time cannot harm each other, since an entry
appears in one step, and one that is damaged (zlib has a check sum) is a miss. There is no code in it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
import time
import zlib

from jdlint import atomic, files
from jdlint.errors import JdlintError
from jdlint.expressions import Lazy
from jdlint.folders import cache_folder
from jdlint.settings import COMMAND_LINE
from jdlint.stored import dumped, loaded
from jdlint.stored_shape import fits
from jdlint.trust import is_own_file, is_own_folder, leads_out_of_tree, open_unled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.report import FileResult
    from jdlint.run import Run
    from jdlint.scope import Scope
    from jdlint.settings import Settings

#: Packages whose version decides what is found, with those that they read and count by.
_PACKAGES = ("yaml", "docx", "lxml", "markdown_it", "mdurl", "textstat", "pyphen", "nltk", "ahocorasick")
MOST_BYTES = 256_000_000
_DAY = 86_400
_MOST_DAYS_UNUSED = 30
#: So many new entries make a look at the size of the folder due.
_MANY = 5_000
_SHIPPED = ("rules", "schemas")
#: Bytes of an entry as it is unpacked; results that are larger are not kept.
_MOST_BYTES_OF_ENTRY = 8_000_000
#: Folder and name of an entry, whole or half-written.
_ENTRY = Lazy(r"[0-9a-f]{64}(?:\.\d{1,20})?", flags=0)


class Cache:
    """The entries of one version of jdlint. Nothing here raises: what goes wrong is a miss."""

    def __init__(self, folder: str | None = None) -> None:
        folder = folder or cache_folder()
        self._folder = os.path.join(folder, "results")
        self._usable = not leads_out_of_tree(folder)
        self._version = _version()
        self._of_settings: dict[int, tuple[Settings, str | None]] = {}
        self.written = 0

    def check(self, run: Run, data: bytes, path: str, settings: Settings, named: bool) -> FileResult:
        """The result for a file's bytes, from an earlier run or from `run`, and then kept."""
        key = self.key(data, path, settings, named, run)
        if (found := self.find(key)) is not None:
            return found
        result = run.check_bytes(data, path, settings, named)
        if key is not None and not result.problems:
            self._put(key, dumped(result))
        return result

    def key(self, data: bytes, path: str, settings: Settings, named: bool, run: Run) -> str | None:
        """The key of a file's result; None where results may not be kept: others' code had a part in them."""
        common = self._common(settings)
        if common is None:
            return None
        return _digest(common, repr((path, named, run.only_postings, run.with_sheets)), data)

    def find(self, key: str | None) -> FileResult | None:
        """The result that is kept under a key."""
        text = None if key is None else self._get(key)
        try:
            return None if text is None else loaded(text, ours=False)
        except Exception:  # an entry may hold anything
            return None

    def knows(self, settings: Settings) -> bool:
        """Whether an earlier run found nothing wrong with the settings."""
        common = self._common(settings)
        return common is not None and self._get(_digest(common)) is not None

    def remember(self, settings: Settings, scope: Scope) -> None:
        """Note that nothing is wrong with the settings, and what is looked at under them."""
        common = self._common(settings)
        if common is not None:
            self._put(_digest(common), json.dumps(scope).encode())

    def scope(self, settings: Settings) -> Scope | None:
        """What is looked at under the settings, as an earlier run found."""
        common = self._common(settings)
        text = None if common is None else self._get(_digest(common))
        try:
            looked_at, not_checked = json.loads(text or b"null")
        except (ValueError, TypeError, RecursionError):
            return None
        return (looked_at, not_checked) if fits([looked_at, not_checked], [[str]]) else None

    def trim(self, *, most: int = MOST_BYTES) -> None:
        """Once a day, or after many new entries, drop what is long unused, and the oldest beyond `most` bytes."""
        stamp = os.path.join(self._folder, "trimmed")
        now = time.time()
        try:
            if not self._is_ours(self._folder):
                return
            if self.written < _MANY and _modified(stamp) > now - _DAY:
                return
            with open(stamp, "wb"):
                pass
            size = 0
            for modified, bytes_, name in self._entries():
                if modified < now - _MOST_DAYS_UNUSED * _DAY:
                    os.unlink(name)
                else:
                    size += bytes_
            if size > most:  # only then all of them are held at once
                self._drop_oldest(size - most)
        except OSError:
            return

    def _drop_oldest(self, surplus: int) -> None:
        """Drop entries until so many bytes are gone."""
        for _, bytes_, name in sorted(self._entries()):
            if surplus <= 0:
                break
            os.unlink(name)
            surplus -= bytes_

    def _entries(self) -> Iterator[tuple[float, int, str]]:
        """Time, size and path of each. Nothing else that may lie in the folder is ever dropped."""
        for folder, _, names in os.walk(self._folder):
            for name in names:
                if _ENTRY.fullmatch(os.path.basename(folder) + name):
                    place = os.path.join(folder, name)
                    status = os.lstat(place)
                    yield status.st_mtime, status.st_size, place

    def _common(self, settings: Settings) -> str | None:
        """What the keys of all files under these settings have in common."""
        known = self._of_settings.get(id(settings))
        if known is None:
            common = None
            if settings["cache"] and not settings["plugins"] and not settings.asks_engine:
                with contextlib.suppress(JdlintError, OSError):  # the run tells what is wrong with them
                    common = _digest(self._version, settings.key(), os.getcwd(), *_contents(settings))
            known = self._of_settings[id(settings)] = (settings, common)
        return known[1]

    def _place(self, key: str) -> str:
        return os.path.join(self._folder, key[:2], key[2:])

    def _is_ours(self, folder: str) -> bool:
        """Whether a folder of entries may be used: others may have laid it there, or a link to elsewhere."""
        return self._usable and is_own_folder(self._folder) and is_own_folder(folder)

    def _get(self, key: str) -> bytes | None:
        place = self._place(key)
        try:
            if not self._is_ours(os.path.dirname(place)):
                return None
            with open(place, "rb", opener=open_unled) as file:
                if not is_own_file(file.fileno()):
                    return None
                unpacking = zlib.decompressobj()
                data = unpacking.decompress(file.read(_MOST_BYTES_OF_ENTRY), _MOST_BYTES_OF_ENTRY)
                if os.fstat(file.fileno()).st_mtime < time.time() - _DAY:
                    os.utime(place)
        except (OSError, zlib.error):
            return None
        name, _, text = data.partition(b"\n")
        return text if unpacking.eof and name == key.encode() else None

    def _put(self, key: str, text: bytes) -> None:
        place = self._place(key)
        if not self._usable or len(text) > _MOST_BYTES_OF_ENTRY - 100:
            return
        try:
            os.makedirs(os.path.dirname(place), mode=0o700, exist_ok=True)
            if not self._is_ours(os.path.dirname(place)):
                return
            atomic.keep(place, zlib.compress(key.encode() + b"\n" + text, 1))
            self.written += 1
        except OSError:
            pass


def _digest(*parts: str | bytes) -> str:
    made = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        made.update(b"%d:" % len(data) + data)
    return made.hexdigest()


def _version() -> str:
    """Each file of jdlint with size and time, so that a change in a checkout is seen; and the packages."""
    from importlib.machinery import PathFinder

    package = os.path.dirname(os.path.abspath(__file__))
    folders = [package, *(os.path.join(os.path.dirname(package), name) for name in _SHIPPED)]
    rows = [sys.version, *(row for folder in folders for row in _stamps(folder))]
    for name in _PACKAGES:
        spec = PathFinder.find_spec(name)
        if spec is not None and spec.origin:
            rows.append(f"{spec.origin} {os.stat(spec.origin).st_size} {os.stat(spec.origin).st_mtime_ns}")
    return _digest(*rows)


def _stamps(folder: str) -> Iterator[str]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name) if os.path.isdir(folder) else ():
        if entry.name == "__pycache__":
            continue
        if entry.is_dir():
            yield from _stamps(entry.path)
        else:
            yield f"{entry.path} {entry.stat().st_size} {entry.stat().st_mtime_ns}"


def _contents(settings: Settings) -> Iterator[bytes | str]:
    """The bytes of the repository's rules, and of the configuration that findings on inherited values point into.

    Raises JdlintError and OSError for what cannot be used.
    """
    if settings["rules"]:
        from jdlint import rule_folder

        for folder in settings["rules"]:
            yield from rule_folder.contents(folder)
    origin = settings.origins.get("defaults", COMMAND_LINE)
    if settings["defaults"] and origin != COMMAND_LINE:
        yield origin
        yield files.read_bytes(origin)


def _modified(path: str) -> float:
    try:
        return os.stat(path).st_mtime
    except OSError:
        return 0.0


def opened(settings: Settings) -> Cache | None:
    """The cache, unless the settings do without it."""
    try:
        return Cache() if settings["cache"] else None
    except (OSError, JdlintError):
        return None
