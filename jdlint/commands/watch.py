"""`jdlint check --watch`: check again whenever a posting, a rule of the repository or the configuration changes."""

from __future__ import annotations

import os
import sys
import time

from jdlint import files
from jdlint.commands.check import Arguments, run
from jdlint.errors import JdlintError
from jdlint.terminal import complain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import NoReturn

    State = dict[str, tuple[int, int]]

#: Seconds between two looks, at least; a look takes a tenth of the time at most.
_PAUSE = 0.3
_SHARE = 10
_CLEAR = "\x1b[2J\x1b[3J\x1b[H"


def watch(arguments: Arguments) -> NoReturn:
    """Check, wait for a change, check again; only Ctrl-C ends it.

    What is wrong with a configuration is told, and the next change awaited. Raises JdlintError for standard input and
    for fixes.
    """
    if files.STDIN in arguments.paths:
        raise JdlintError("--watch has no file to watch when standard input is read", "name files or folders")
    if arguments.fix or arguments.diff:
        raise JdlintError("--watch and fixes do not go together", "leave --fix and --diff out")
    while True:
        before = _state(arguments)
        if sys.stdout.isatty():
            sys.stdout.write(_CLEAR)
        _check(arguments)
        sys.stdout.flush()
        noun = "file" if len(before) == 1 else "files"
        now = time.strftime("%H:%M:%S")
        print(f"jdlint: checked at {now}; watching {len(before)} {noun}, Ctrl-C ends", file=sys.stderr, flush=True)
        _wait(arguments, before)


def _check(arguments: Arguments) -> None:
    try:
        run(arguments)
    except JdlintError as error:
        complain(str(error), error.hint)


def _wait(arguments: Arguments, before: State) -> None:
    """Return when something is not as it was before the check, so that no change during the check is lost."""
    while True:
        started = time.monotonic()
        if _state(arguments) != before:
            return
        time.sleep(max(_PAUSE, _SHARE * (time.monotonic() - started)))


def _state(arguments: Arguments) -> State:
    """Time and size of every file that decides what is found."""
    names = {item.path for item in files.inputs(arguments.paths)}
    found = {}
    for name in sorted(names.union(_configuration(arguments, names))):
        try:
            status = os.stat(name)
        except OSError:  # gone since, or not there yet
            continue
        found[name] = (status.st_mtime_ns, status.st_size)
    return found


def _configuration(arguments: Arguments, names: Iterable[str]) -> Iterator[str]:
    """Configuration files of the watched files, those that they extend, and the rules that they name."""
    configurations = arguments.configurations()
    for folder in {os.path.dirname(name) or "." for name in names}.union(arguments.paths):
        yield from configurations.files_above(folder)
        try:
            settings = configurations.settings_for(folder)
        except JdlintError:  # the check tells what is wrong with it
            continue
        yield from set(settings.origins.values()) - {"default", "command line"}
        for rules in settings["rules"]:
            yield from (os.path.join(at, name) for at, _, found in os.walk(rules) for name in found)
