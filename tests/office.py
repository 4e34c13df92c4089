"""LibreOffice without a window: what it makes of a document."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from tests.conftest import missing


@cache
def _profile() -> str:
    """A profile of this process alone: two instances may not share one."""
    return Path(tempfile.mkdtemp(prefix="jdlint-office-")).as_uri()


def converted(path: Path, to: str, folder: Path) -> Path:
    """The file in another format ("odt", "fodt", "docx", "pdf", "txt:Text (encoded):UTF8"), written into `folder`."""
    office = shutil.which("soffice")
    if office is None:
        missing("soffice (libreoffice-writer-nogui)")
    folder.mkdir(exist_ok=True)
    command = [
        office, f"-env:UserInstallation={_profile()}", "--headless", "--norestore", "--convert-to", to,
        "--outdir", folder, path,
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    made = folder / f"{path.stem}.{to.partition(':')[0]}"
    assert made.is_file(), done.stdout + done.stderr
    return made
