"""The file in a folder that each posting of one source goes to: the one that it went to before, else a new one."""

from __future__ import annotations

import os
from itertools import count

from jdlint import files
from jdlint.errors import JdlintError
from jdlint.expressions import Lazy
from jdlint.importing import key_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from jdlint.importing import Draft

    Key = tuple[str, str]

_END = ".jd.yaml"
_NUMBERED = Lazy(r"(.+)-\d{1,9}")


class Targets:
    """The files of a folder; it is listed once, as a run may import thousands."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        try:
            self._names = set(os.listdir(folder))
        except OSError:  # it is not there yet, or what is written into it will tell
            self._names = set()
        self._numbered: dict[str, list[str]] = {}
        for name in sorted(self._names):
            found = _NUMBERED.fullmatch(name.removesuffix(_END)) if name.endswith(_END) else None
            if found:
                self._numbered.setdefault(found[1], []).append(name)

    def of(self, path: str, drafts: Sequence[Draft]) -> tuple[list[str], list[str]]:
        """The target of each draft of the file at `path`, and the targets of postings that the file holds no more.

        `nurse.docx` goes to `nurse.jd.yaml`, the second posting of a file to `nurse-2.jd.yaml`. Jobs come to a saved
        list and go from it: one that is there under another number is known by its id, else by its title.
        """
        stem = os.path.splitext(os.path.basename(path))[0].removesuffix(".jd")
        usual = [f"{stem}-{draft.number}{_END}" if len(drafts) > 1 else stem + _END for draft in drafts]
        there: dict[str, Key] = {}
        if len(drafts) > 1 or stem in self._numbered:
            there = self._imported([stem + _END, *self._numbered.get(stem, ())], drafts[0].origin)
        names = _known_again(drafts, there)
        same = len(drafts) == len(there)  # nobody came or went: another title is a new one of the same job
        taken = {name for name in names if name}
        for index, name in enumerate(usual):
            if names[index]:
                continue
            another = name in taken or (name in there and not (same and "id" not in there[name]))
            if another:
                numbers = (f"{stem}-{number}{_END}" for number in count(len(drafts) + 1))
                name = next(free for free in numbers if free not in taken and free not in self._names)
            names[index] = name
            taken.add(name)
        gone = [name for name in there if name not in taken]
        return [self._path(name) for name in names], [self._path(name) for name in gone]

    def _imported(self, names: list[str], origin: str) -> dict[str, Key]:
        """What is known of the files that were imported from a file of this name, by name."""
        found = {}
        for name in names:
            if name in self._names:
                try:
                    text = files.read_bytes(self._path(name)).decode("utf-8-sig")
                except (JdlintError, UnicodeDecodeError):
                    continue
                if (key := key_of(text, origin)) is not None:
                    found[name] = key
        return found

    def _path(self, name: str) -> str:
        return os.path.join(self._folder, name)


def _known_again(drafts: Sequence[Draft], there: dict[str, Key]) -> list[str]:
    """For each draft the file that has its id or title; "" where none has."""
    by_key: dict[Key, list[str]] = {}
    for name, key in there.items():
        by_key.setdefault(key, []).append(name)
    keys = [key_of(draft.text, draft.origin) if there else None for draft in drafts]
    return [by_key[key].pop(0) if key is not None and by_key.get(key) else "" for key in keys]
