"""What the measuring was done on."""

from __future__ import annotations

import os
import platform
import subprocess
from pathlib import Path


def described(environment: dict[str, str]) -> dict[str, str]:
    """Names and values for the page."""
    return {
        "processor": f"{_processor()}, {os.cpu_count()} cores",
        "memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB",
        "system": f"{_system()}, {platform.machine()}",
        "Python": f"{platform.python_implementation()} {platform.python_version()}",
        "Node": _version(["node", "--version"], environment),
        "Go": _version(["go", "env", "GOVERSION"], environment),
        "load at the start": f"{os.getloadavg()[0]:.1f}",
    }


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8").splitlines() if info.exists() else []
    named = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in lines)}
    clock = f" at {float(named['cpu MHz']) / 1000:.1f} GHz" if "cpu MHz" in named else ""
    return named.get("model name", platform.processor() or platform.machine()) + clock


def _system() -> str:
    try:
        name = platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        name = platform.platform(terse=True)
    return f"{name}, kernel {platform.release()}" if platform.system() == "Linux" else name


def _version(command: list[str], environment: dict[str, str]) -> str:
    try:
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "missing"
