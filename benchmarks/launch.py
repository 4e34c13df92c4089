"""Run one command and print what it took: `launch.py OUTPUT COMMAND…`, a process of its own for each run.

Linux counts the memory of whoever starts a process as its peak. This one is as small as Python can be, so that 10 MB is
the least that is ever shown; the benchmark itself is larger.
"""

import os
import sys
import time

output = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
null = os.open(os.devnull, os.O_RDONLY)
streams = [(os.POSIX_SPAWN_DUP2, null, 0), (os.POSIX_SPAWN_DUP2, output, 1), (os.POSIX_SPAWN_DUP2, output, 2)]
start = time.perf_counter()
child = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ, file_actions=streams)
_, status, usage = os.wait4(child, 0)
wall = time.perf_counter() - start
memory = usage.ru_maxrss // (1024 if sys.platform == "darwin" else 1)
print(os.waitstatus_to_exitcode(status), wall, usage.ru_utime + usage.ru_stime, memory)
