"""`--jobs`: files are checked by several processes, and reported in the order in which they were given.

On Linux workers are forked: the run has one thread, and what it has loaded is there at once. Elsewhere they are
spawned, since system libraries of macOS do not bear a fork. Each worker has a pipe of its own and answers file by
file, so that of a worker that dies it is known which file it was at.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections import deque
from itertools import islice

from jdlint import files
from jdlint.errors import JdlintError
from jdlint.report import FileResult, Problem
from jdlint.stored import dumped, loaded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from multiprocessing.connection import Connection
    from typing import Any

    from jdlint.files import Input
    from jdlint.run import Run

    Look = Callable[[Input], FileResult | None]

#: From this many files on processes pay, by the way they are started.
PAYS_FROM = {"fork": 64, "spawn": 256}
_CHUNK = 16
#: Files that may be under way for each worker, results that wait for their turn among them.
_AHEAD = 64
_MOST_DEATHS = 8
#: Bytes that the pipe to a worker holds on every system, and those of a file beside its path.
_MOST_UNREAD, _FRAME = 4000, 60


def start_method() -> str:
    """How workers are started here."""
    return "fork" if sys.platform == "linux" else "spawn"


def chosen(asked: int | None, number: int) -> int:
    """How many processes check so many files; None means that jdlint chooses."""
    if asked is not None:
        return max(1, min(asked, number))
    if number < PAYS_FROM[start_method()]:
        return 1
    cpus = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cpus, number // _CHUNK))


class Pool:
    """Workers for a run. `make` gives one its run where it cannot take over `run`. To be closed in any case."""

    def __init__(self, run: Run, make: Callable[[], Run], jobs: int, *, method: str | None = None) -> None:
        import multiprocessing

        self._run = run
        self._make = make
        self._context: Any = multiprocessing.get_context(method or start_method())
        self._forks = (method or start_method()) == "fork"
        self._workers: list[_Worker] = []
        self._deaths = 0
        self._jobs = jobs
        self._todo: deque[tuple[int, Input]] = deque()
        self._ready: dict[int, FileResult | None] = {}
        self._taken = 0

    def check_all(self, items: Iterable[Input], look: Look, here: Look) -> Iterator[FileResult]:
        """A result for each input, in the order given.

        `look` may know a result without work; `here` checks what only this process can, standard input.
        """
        rest = iter(items)
        more, done = True, 0
        while more or done < self._taken:
            while more and self._taken - done < _AHEAD * self._jobs:
                more = self._take(rest, look, here)
            while self._todo and (worker := self._free()):
                self._send(worker)
            if done not in self._ready and done < self._taken:
                self._receive()
            while done in self._ready:
                result = self._ready.pop(done)
                done += 1
                if result is not None:
                    yield result

    def close(self) -> None:
        """End every worker at once."""
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.connection.close()
        self._workers.clear()

    def _take(self, rest: Iterator[Input], look: Look, here: Look) -> bool:
        """Take the next input: its result, where that is known, or the work. False where there is none."""
        item = next(rest, None)
        if item is None:
            return False
        if item.path == files.STDIN:
            self._ready[self._taken] = here(item)
        elif (known := look(item)) is not None:
            self._ready[self._taken] = known
        else:
            self._todo.append((self._taken, item))
        self._taken += 1
        return True

    def _free(self) -> _Worker | None:
        """A worker that can be sent work; a new one where there are less than there may be.

        One that has something to do may be writing a result and read nothing until that is read, so it is sent no
        more than fits into its pipe together with what it may not have read; or neither would ever go on.
        """
        free = next((worker for worker in self._workers if not worker.pending), None)
        if free is None and len(self._workers) < self._jobs:
            return self._start()
        chunk = _size(islice(self._todo, _CHUNK))
        roomy = [one for one in self._workers if _size(one.pending) + chunk <= _MOST_UNREAD]
        return free or min(roomy, key=lambda one: len(one.pending), default=None)

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        to_close = [ours, *(worker.connection for worker in self._workers)] if self._forks else []
        run = self._run if self._forks else None
        process = self._context.Process(target=_work, args=(theirs, to_close, run, self._make), daemon=True)
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for this process, which ends the others
        try:
            process.start()
        finally:
            signal.signal(signal.SIGINT, before)
        theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _send(self, worker: _Worker) -> None:
        rows = [self._todo.popleft() for _ in range(min(_CHUNK, len(self._todo)))]
        worker.pending.extend(rows)
        with contextlib.suppress(OSError):  # where it died while it was idle, that no answer comes tells so
            worker.connection.send([(item.path, item.named) for _, item in rows])

    def _receive(self) -> None:
        """Wait for an answer, or for the end of a worker."""
        from multiprocessing.connection import wait

        busy = {worker.connection: worker for worker in self._workers if worker.pending}
        for connection in wait(list(busy)):
            worker = busy[connection]  # type: ignore[index]
            try:
                answer = worker.connection.recv_bytes()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            self._deaths = 0
            number, item = worker.pending.popleft()
            self._ready[number] = _read(answer, item.path) if answer else None

    def _bury(self, worker: _Worker) -> None:
        """The file that a dead worker was at is a problem; the others that it had are given to another."""
        worker.process.join()
        worker.connection.close()
        self._workers.remove(worker)
        self._deaths += 1
        if self._deaths > _MOST_DEATHS:
            raise JdlintError("the processes that check files end again and again", "--jobs 1 does without them")
        number, item = worker.pending.popleft()
        code = worker.process.exitcode or 0
        how = f"was ended by signal {-code}" if code < 0 else f"ended with code {code}"
        self._ready[number] = _failed(item.path, f"the process that checked it {how}")
        self._todo.extendleft(reversed(worker.pending))


def _size(rows: Iterable[tuple[int, Input]]) -> int:
    """Bytes that files to check take in a pipe, at most."""
    return sum(len(os.fsencode(item.path)) + _FRAME for _, item in rows)


def _read(answer: bytes, path: str) -> FileResult:
    """What a worker answered; that it cannot be read is a problem of the file."""
    try:
        return loaded(answer)
    except Exception as error:
        return _failed(
            path, f"the answer of the process that checked it cannot be read: {type(error).__name__}: {error}"
        )


def _failed(path: str, message: str) -> FileResult:
    result = FileResult(path)
    hint = "the other files were checked; --jobs 1 checks without processes of its own"
    result.problems.append(Problem(message, path=path, hint=hint))
    return result


class _Worker:
    """A process, our end of its pipe, and the files that it has not answered for."""

    __slots__ = ("connection", "pending", "process")

    def __init__(self, process: Any, connection: Connection) -> None:
        self.process = process
        self.connection = connection
        self.pending: deque[tuple[int, Input]] = deque()


def _answer(run: Run, item: Input) -> bytes:
    """What a worker sends of one file."""
    try:
        result = run.check_one(item)
        return b"" if result is None else dumped(result)
    except Exception as error:
        return dumped(_failed(item.path, f"internal error: {type(error).__name__}: {error}"))


def _work(connection: Connection, to_close: list[Connection], run: Run | None, make: Callable[[], Run]) -> None:
    """Answer until the pipe closes; a fork lets go of the ends that are not its own, or it would never close."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for other in to_close:
        other.close()
    run = run or make()
    try:
        while True:
            for path, named in connection.recv():
                connection.send_bytes(_answer(run, files.Input(path, named)))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return
