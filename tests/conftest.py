"""What several test modules need: the checkout, and the wheel that is built from it once."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent
#: In CI a tool that is missing is a failure; elsewhere its tests are skipped.
IN_CI = os.environ.get("CI", "").lower() in ("1", "true")

#: Whoever starts the tests in the background ignores Ctrl-C, and programs that they start would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)

#: Where scripts/languagetool.sh lays LanguageTool out.
os.environ.setdefault("LTP_PATH", str(CHECKOUT / ".languagetool"))


@pytest.fixture(scope="session")
def _languagetool_is_closed():
    """No server stays behind when the tests end."""
    from jdlint.grammar.session import close_all

    yield
    close_all()


@pytest.fixture
def languagetool(_languagetool_is_closed):
    """The session of a LanguageTool server that runs; tests that use it go into the xdist group `languagetool`.

    Asked for anew by each test: a command line that another test runs in this process closes it at its end.
    """
    from jdlint.grammar.session import session_for, unavailable
    from jdlint.settings import DEFAULTS, Settings

    settings = Settings(DEFAULTS, {}, ".")
    if failure := unavailable(settings):
        missing(f"LanguageTool ({failure})")
    return session_for(settings)


@pytest.fixture(scope="session", autouse=True)
def _cache_of_its_own(tmp_path_factory):
    """What runs keep for later ones does not go into the cache of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JDLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def wheel(tmp_path_factory):
    """The wheel, built as the package registry would get it, but without fetching the build's requirements again."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(CHECKOUT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    [path] = folder.glob("*.whl")
    return path


def tracked() -> list[str]:
    """The files of the checkout that git tracks or would track; paths with slashes, relative to it."""
    if not (CHECKOUT / ".git").exists():  # an unpacked source distribution
        found = (path.relative_to(CHECKOUT) for path in CHECKOUT.rglob("*") if path.is_file())
        return sorted(path.as_posix() for path in found if not path.parts[0].startswith(".venv"))
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"]
    names = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=True).stdout.split("\0")
    return sorted(name for name in names if name and (CHECKOUT / name).is_file())


def missing(what: str) -> None:
    """Skip a test loudly for want of a tool; in CI fail it."""
    if IN_CI:
        pytest.fail(f"{what} is missing: scripts/test.sh must install it")
    pytest.skip(f"{what} is missing; CI runs this test")


def node_modules(project: Path, folder: Path) -> Path:
    """What the package.json of `project` asks for, installed into `folder` by npm as its lock file says."""
    for tool in ("node", "npm"):
        if shutil.which(tool) is None:
            missing(tool)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(project / name, folder)
    command = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel", "error"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0 and not IN_CI:
        pytest.skip(f"{project} cannot be installed; CI runs this test: {done.stderr}")
    assert done.returncode == 0, done.stderr
    return folder / "node_modules"


def on_a_terminal(encoding, *arguments):
    """The exit code of `jdlint ARGUMENTS` on a terminal that knows this encoding alone, and the bytes that it got."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "jdlint", *arguments]
    environment = {**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": encoding, "NO_COLOR": "1"}
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        shown = b""
        with contextlib.suppress(OSError):  # what Linux says at the end
            while some := os.read(ours, 65536):
                shown += some
    os.close(ours)
    return process.returncode, shown
