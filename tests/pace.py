"""What a call costs at the pace of the machine: tests of linear time run beside others, on machines of others."""

from __future__ import annotations

import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

#: Processor seconds of the loop on the machine on which the limits of the tests were set, at rest.
_LOOP = 0.0156
_ROUNDS = 400_000


def seconds(call: Callable[[], object]) -> float:
    """Processor seconds of a call, divided by how much slower this machine is now than the one the limits are from."""
    before = _loop()
    start = time.process_time()
    call()
    spent = time.process_time() - start
    return spent * min(1.0, _LOOP / max(before, _loop()))


def _loop() -> float:
    start = time.process_time()
    total = 0
    for number in range(_ROUNDS):
        total += number & 7
    return time.process_time() - start
