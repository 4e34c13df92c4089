"""A LanguageTool server of our own: found on this machine, started, waited for and stopped. Nothing is downloaded."""

from __future__ import annotations

import atexit
import os
import re
import shutil
import subprocess
import tempfile
import time

from jdlint.grammar.engine import Unavailable

#: The oldest Java that LanguageTool 6.6 and later run on.
OLDEST_JAVA = 17
#: Seconds until a server that says nothing is given up. A cold disk and a busy machine need most of them.
_START = 90.0
_TRIES = 3
#: Measured (docs/grammar.md): a third of the memory and little more than half of the time that Java's defaults take.
_JAVA_OPTIONS = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1g", "-Djava.awt.headless=true")
#: Pipelines are kept from one request to the next; making one takes as long as a posting.
_CONFIGURATION = "pipelineCaching=true\nmaxPipelinePoolSize=4\npipelineExpireTimeInSeconds=3600\n"
_MAIN = "org.languagetool.server.HTTPServer"
_JARS = ("languagetool-server.jar", "languagetool.jar")
_GET = "https://languagetool.org/download/"


def folder() -> str:
    """Where LanguageTool is looked for, as language-tool-python does: `$LTP_PATH`, else a folder of its cache."""
    return os.environ.get("LTP_PATH") or os.path.join(os.path.expanduser("~"), ".cache", "language_tool_python")


def newest_jar() -> tuple[str, str] | None:
    """Version and path of the newest server there: `LanguageTool-<version>/languagetool-server.jar`; None for none."""
    found = []
    names = os.listdir(folder()) if os.path.isdir(folder()) else []
    for name in names:
        version = re.fullmatch(r"LanguageTool-(\d{1,3}(?:\.\d{1,3}){1,3})", name)
        for jar in _JARS if version else ():
            path = os.path.join(folder(), name, jar)
            if version and os.path.isfile(path):
                found.append((tuple(map(int, version[1].split("."))), version[1], path))
                break
    return max(found)[1:] if found else None


def java() -> tuple[str, int] | None:
    """Path and major version of Java (0 if it does not say); None where there is none."""
    path = shutil.which("java")
    if path is None:
        return None
    try:
        said = subprocess.run([path, "-version"], capture_output=True, text=True, timeout=30, check=False).stderr
    except (OSError, subprocess.TimeoutExpired):
        return path, 0
    version = re.search(r'version "(?:1\.)?(\d{1,3})', said)
    return path, int(version[1]) if version else 0


class Server:
    """A running server; `url` is its address on this machine. Raises Unavailable where none can be started."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._watch: subprocess.Popen[bytes] | None = None
        path, jar = _needs()
        self._folder = tempfile.TemporaryDirectory(prefix="jdlint-languagetool-")
        configuration = os.path.join(self._folder.name, "server.properties")
        with open(configuration, "w", encoding="ascii") as file:
            file.write(_CONFIGURATION)
        atexit.register(self.stop)
        self._log = os.path.join(self._folder.name, "log.txt")
        for attempt in range(_TRIES):
            port = _free_port()
            self.url = f"http://127.0.0.1:{port}"
            with open(self._log, "wb") as log:
                self._process = subprocess.Popen(
                    [path, *_JAVA_OPTIONS, "-cp", jar, _MAIN, "-p", str(port), "--config", configuration],
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                )
            self._watch = _watch_over(self._process, self._folder.name)
            if self._is_ready():
                return
            _end(self._watch)
            if attempt == _TRIES - 1 or not self._port_was_taken():
                raise self._failure()

    @property
    def process(self) -> int | None:
        """The number of its process, while it runs."""
        return self._process.pid if self._process is not None and self._process.poll() is None else None

    def stop(self) -> None:
        """End the server. Does nothing the second time."""
        process, self._process = self._process, None
        watch, self._watch = self._watch, None
        _end(watch)  # first: the number of a process that has ended may be given to another
        _end(process)
        self._folder.cleanup()
        atexit.unregister(self.stop)

    def _is_ready(self) -> bool:
        assert self._process is not None
        until = time.monotonic() + _START
        while time.monotonic() < until and self._process.poll() is None:
            if is_healthy(self.url, 2.0):
                return True
            time.sleep(0.05)
        return False

    def _said(self) -> str:
        with open(self._log, encoding="utf-8", errors="replace") as log:
            return log.read()

    def _port_was_taken(self) -> bool:
        return "in use" in self._said() or "BindException" in self._said()

    def _failure(self) -> Unavailable:
        lines = [line.strip() for line in self._said().splitlines() if line.strip()]
        ended = self._process is not None and self._process.poll() is not None
        telling = [line for line in lines if "Error" in line or "Exception" in line] or lines
        reason = (telling or ["it ended at once"])[0] if ended else f"no answer for {_START:.0f} seconds"
        self.stop()
        return Unavailable(
            f"grammar was not checked: the LanguageTool server did not start: {reason[:200]}",
            "`jdlint doctor` shows which Java and which jars were found",
        )


def _watch_over(process: subprocess.Popen[bytes], folder: str) -> subprocess.Popen[bytes] | None:
    """A process that ends the server, and removes its folder, when this one is gone: then its input ends.

    Python itself clears up after Ctrl-C, but not when it is killed; to catch signals is the business of whoever calls.
    """
    if os.name != "posix":
        return None
    return subprocess.Popen(
        ["/bin/sh", "-c", 'cat; kill "$1"; rm -rf "$2"', "sh", str(process.pid), folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C in a terminal is not for it
    )


def _end(process: subprocess.Popen[bytes] | None) -> None:
    if process is None:
        return
    process.terminate()
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdin is not None:
        process.stdin.close()


def is_healthy(url: str, timeout: float) -> bool:
    """Tell whether a server answers. Proxies of the environment are passed by: the address is on this machine."""
    import urllib.error
    import urllib.request

    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(f"{url}/v2/healthcheck", timeout=timeout) as answer:
            return bool(answer.status == 200)
    except (OSError, urllib.error.URLError):
        return False


def _needs() -> tuple[str, str]:
    """The paths of Java and of the server's jar."""
    found, jar = java(), newest_jar()
    if found is None or 0 < found[1] < OLDEST_JAVA:
        what = "Java is not installed" if found is None else f"Java is too old ({found[1]})"
        hint = f'LanguageTool needs Java {OLDEST_JAVA} or later; grammar = "harper" does without'
        raise Unavailable(f"grammar was not checked: {what}", hint)
    if jar is None:
        raise Unavailable(
            f"grammar was not checked: no LanguageTool in {folder()}",
            f"unpack {_GET}LanguageTool-stable.zip there, or set LTP_PATH; jdlint downloads nothing",
        )
    return found[0], jar[1]


def _free_port() -> int:
    import socket

    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
