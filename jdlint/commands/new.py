"""`jdlint new`: a posting with gaps, from flags or from answers on a terminal."""

from __future__ import annotations

import functools
import os
import re
import sys
import unicodedata

from jdlint import atomic, files, resources
from jdlint.config import Configurations
from jdlint.errors import JdlintError
from jdlint.scaffold import Answers, scaffold
from jdlint.terminal import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SCHEMA = "posting.schema.json"
#: Where a repository keeps its copy of the schema, seen from its top; `jdlint init` writes the first.
SCHEMA_PLACES = (os.path.join(".jdlint", SCHEMA), os.path.join("schemas", SCHEMA), SCHEMA)


def run(given: dict[str, Any], *, output: str | None, force: bool, as_of: str | None) -> int:
    """Write a new posting. `given` are the arguments of `Answers` that flags set; what is missing is asked for."""
    settings = {"as_of": as_of} if as_of else {}
    needs_place = given.get("kind", "posting") == "posting"
    if output:
        free(output, force=force)
    if not given.get("title") or (needs_place and not given.get("places")):
        if not sys.stdin.isatty():
            lacking = "TITLE" if not given.get("title") else "--place"
            raise JdlintError(f"{lacking} is missing", 'jdlint new "Registered Nurse" --place "Denver, CO"')
        from jdlint.commands.asking import ask

        check = functools.partial(free, force=force)
        given, output = ask(given, output, Configurations(settings).settings_for("."), check)
    answers = Answers(**{"places": [], **given})
    path = output or file_name(answers.title)
    resolved = Configurations(settings).settings_for("." if path == files.STDIN else path)
    name = "stdin.yaml" if path == files.STDIN else path
    text = scaffold(answers, resolved, name, schema_address(name))
    if path == files.STDIN:
        print(text, end="")
        return 0
    create(path, text, force=force)
    gaps = sum(line.count("[[") for line in text.splitlines() if not line.lstrip().startswith("#"))
    tell(f"wrote {path}, with {gaps} gaps to fill in", f"then: jdlint check {path}")
    return 0


def file_name(title: str) -> str:
    """A file for a title: `registered-nurse.jd.yaml`."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return f"{re.sub('[^a-z0-9]+', '-', plain).strip('-')[:60] or 'posting'}.jd.yaml"


def free(path: str, *, force: bool) -> str:
    """A path that a posting may be written to, told before any question is. Raises JdlintError for another."""
    if path == files.STDIN:
        return path
    refuse_no_yaml(path)
    if os.path.exists(path) and not force:
        raise _taken(path)
    return path


def refuse_no_yaml(path: str) -> None:
    """Raise JdlintError for the name of a file that would not be read as what is written into it."""
    if files.format_of(path) != "yaml":
        stem = os.path.splitext(path)[0].removesuffix(".jd")
        raise JdlintError(f"{path}: a posting is written as YAML", f"name it {stem}.jd.yaml")


def _taken(path: str) -> JdlintError:
    return JdlintError(f"{path} is there already and was left alone", "--force overwrites it")


def create(path: str, text: str, *, force: bool = False) -> None:
    """Write a file that is not there yet. Raises JdlintError where it is (unless forced) or cannot be written."""
    try:
        (atomic.write_at_once if force else atomic.create)(path, text.encode())
    except FileExistsError as error:
        raise _taken(path) from error
    except OSError as error:
        raise JdlintError(f"{path} cannot be written: {error.strerror}") from error


def tell(*lines: str) -> None:
    """What was done and what comes next, on standard error."""
    print("\n".join(printable(line) for line in "\n".join(lines).split("\n")), file=sys.stderr)


def _without_blanks(path: str) -> str:
    """An absolute path as editors read it behind `$schema=`, which ends at the first blank."""
    if not any(map(str.isspace, path)):
        return path
    from pathlib import Path

    return Path(path).as_uri()


def schema_address(path: str) -> str:
    """Where an editor finds the schema, seen from a file: the repository's copy, else the one that jdlint came with."""
    folder = os.path.dirname(os.path.abspath(path))
    start = folder
    while True:
        for place in SCHEMA_PLACES:
            if os.path.isfile(found := os.path.join(folder, place)):
                return os.path.relpath(found, start).replace(os.sep, "/")
        above = os.path.dirname(folder)
        if above == folder:
            return _without_blanks(resources.path_of(f"schemas/{SCHEMA}"))
        folder = above
