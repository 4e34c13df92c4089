"""The command line: the plain case without click, everything else through it, and the one error boundary."""

from __future__ import annotations

import errno
import gc
import os
import sys

from jdlint.errors import JdlintError
from jdlint.terminal import complain, stand_in_for_closed, write_all_characters

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import NoReturn

INTERRUPTED = 130
#: No room on the disk, beyond the quota, a fault of the device, a stream that is closed.
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EBADF)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit. Importing click takes longer than checking a posting, so the plain

    `jdlint check PATH…` does without it; a test holds both ways equal.
    """
    is_process = arguments is None
    stand_in_for_closed()
    write_all_characters(sys.stdout, sys.stderr)
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    if plain_paths(arguments) is not None:
        code = guarded(lambda: _check(arguments[1:]))
        if is_process:
            _leave(code)
        sys.exit(code)
    if arguments == ["--version"]:
        from jdlint.commands.version import version_line

        print(version_line())
        sys.exit(0)
    from jdlint.commands.group import jdlint

    sys.exit(guarded(lambda: jdlint(arguments)))


def plain_paths(arguments: Sequence[str]) -> Sequence[str] | None:
    """The paths of a `check` without options, or None where click has to read the command line."""
    if not arguments or arguments[0] != "check":
        return None
    paths = arguments[1:]
    return None if any(path.startswith("-") and path != "-" for path in paths) else paths


def guarded(command: Callable[[], int]) -> int:
    """Run a command; turn expected errors into a message and exit code 2, and an interrupt into 130."""
    try:
        code = command()
        sys.stdout.flush()
    except JdlintError as error:
        complain(str(error), error.hint)
        return 2
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _let_go_of_output()
        return 2
    except OSError as error:
        if error.errno not in _FULL:
            return _fault_of_ours(error)
        _let_go_of_output()
        complain(f"standard output cannot be written: {(error.strerror or '').lower()}", "the report is not whole")
        return 2
    except RecursionError:
        complain("the input is nested too deeply")
        return 2
    except Exception as error:  # the one place that may catch everything: no traceback reaches a user
        return _fault_of_ours(error)
    finally:
        grammar = sys.modules.get("jdlint.grammar.session")
        if grammar is not None:  # whoever starts a server stops it, however the process ends
            grammar.close_all()
    return code


def _let_go_of_output() -> None:
    """Point standard output elsewhere: the interpreter would fail again at exit with what was not written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fault_of_ours(error: Exception) -> int:
    if os.environ.get("JDLINT_TRACEBACK"):
        raise error
    complain(f"internal error: {type(error).__name__}: {error}", "JDLINT_TRACEBACK=1 shows where; please report it")
    return 2


def _leave(code: int) -> NoReturn:
    """End the process at once: to take down what was built takes longer than to check a small posting."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(code)


def _check(paths: Sequence[str]) -> int:
    gc.disable()  # looking for garbage in what is only being made takes a twentieth of a start
    from jdlint.commands.check import Arguments, run

    return run(Arguments(paths=list(paths)))
