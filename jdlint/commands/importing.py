"""`jdlint import`: files of any format as postings in YAML, one to standard output or many into a folder."""

from __future__ import annotations

import os
import sys

from jdlint import atomic, files
from jdlint.commands.import_targets import Targets
from jdlint.commands.imported import Imported, as_csv, as_json, as_text
from jdlint.commands.new import refuse_no_yaml, schema_address
from jdlint.config import Configurations
from jdlint.errors import JdlintError
from jdlint.importing import drafts, updated
from jdlint.schema import load_schema
from jdlint.terminal import complain
from jdlint.trust import refuse_link_out

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jdlint.importing import Draft


def run(
    paths: Sequence[str], *, output: str | None, folder: str | None, kind: str | None, format: str, stdin_name: str
) -> int:
    """Import files. Without `output` and `folder` there may be one file, which goes to standard output."""
    if output is not None and folder is not None:
        raise JdlintError("--output and --out do not go together", "--output is for one file, --out for many")
    prints = folder is None and output in (None, files.STDIN)
    if prints and format != "text":
        raise JdlintError("the posting itself goes to standard output", "--output FILE or --out FOLDER")
    if len(paths) > 1 and folder is None:
        raise JdlintError("several files need a folder to go to", "add --out FOLDER")
    if output and output != files.STDIN:
        refuse_no_yaml(output)
    importer = _Importer(output, folder, kind, stdin_name)
    rows = [row for path in paths for row in importer.imported(path)]
    if format == "json":
        print(as_json(rows))
    elif format == "csv":
        print(as_csv(rows), end="")
    else:
        print(as_text(rows), end="", file=sys.stderr)
    if any(row.problem for row in rows):
        return 2
    return int(any(row.clashes for row in rows))


class _Importer:
    """Imports one file after the other; a file that cannot be read is told, and the others go on."""

    def __init__(self, output: str | None, folder: str | None, kind: str | None, stdin_name: str) -> None:
        self._output = None if output == files.STDIN else output
        self._folder = folder
        self._kind = kind
        self._stdin_name = stdin_name
        self._schema = load_schema("posting")
        #: The files that were written, and what for.
        self._taken: dict[str, str] = {}
        self._in_folder: Targets | None = None

    def imported(self, path: str) -> Iterator[Imported]:
        """What became of each posting of one file."""
        name = self._stdin_name if path == files.STDIN else path
        try:
            found = self._drafts(path, name)
        except JdlintError as error:
            yield _failed(name, error)
            return
        except Exception as error:  # a fault of ours in one file must not keep the others from being imported
            if os.environ.get("JDLINT_TRACEBACK"):
                raise
            message = f"{name}: internal error: {type(error).__name__}: {error}"
            yield _failed(name, JdlintError(message, "JDLINT_TRACEBACK=1 shows where; please report it with the file"))
            return
        targets, gone = self._targets(name, found)
        for number, draft in enumerate(found):
            row = Imported(name, draft)
            if self._output is None and self._folder is None:
                sys.stdout.write(("---\n" if number else "") + draft.text)
            else:
                row.target = targets[number]
                try:
                    self._put(row, draft)
                except JdlintError as error:
                    complain(str(error), error.hint)
                    row.problem = str(error)
            yield row
        for target in gone:
            complain(f"{target} was left as it is: {name} no longer holds this posting", "delete it, or close it")

    def _targets(self, name: str, found: list[Draft]) -> tuple[list[str], list[str]]:
        if self._output is not None or self._folder is None:
            return [self._output or ""] * len(found), []
        if self._in_folder is None:
            self._in_folder = Targets(self._folder)
        return self._in_folder.of(name, found)

    def _drafts(self, path: str, name: str) -> list[Draft]:
        format = files.format_of(name)
        if format is None:
            hint = "name its files" if os.path.isdir(path) else "it reads " + ", ".join(files.FORMATS)
            raise JdlintError(f"{name}: jdlint does not read this kind of file", hint)
        data = files.read_stdin() if path == files.STDIN else files.read_bytes(path)
        settings = Configurations({"kind": self._kind} if self._kind else {}, isolated=True).settings_for(name)
        target = self._output or os.path.join(self._folder or "", "posting.jd.yaml")
        found = drafts(data, name, format, settings, self._schema, schema_address(target), _origin(name, target))
        if self._output is not None and len(found) > 1:
            raise JdlintError(f"{name} holds {len(found)} postings", "--out FOLDER writes a file for each")
        return found

    def _put(self, row: Imported, draft: Draft) -> None:
        """Write a new file, or bring one up to date that was imported before."""
        target = row.target
        place = os.path.realpath(target)
        if place in self._taken:
            hint = f"--output FILE gives {row.path} another name"
            raise JdlintError(f"{target} was written for {self._taken[place]} just now", hint)
        self._taken[place] = row.path
        refuse_link_out(target)
        try:
            if os.path.dirname(target):
                os.makedirs(os.path.dirname(target), exist_ok=True)
            if not os.path.exists(target):
                atomic.create(target, draft.text.encode())
                row.status = "written"
                return
            before = files.read_bytes(target)
            text = before.decode("utf-8-sig")
            update = updated(target, text, draft, self._schema, row.path)
            row.take(update)
            if update.text != text:
                mark = b"\xef\xbb\xbf" if before.startswith(b"\xef\xbb\xbf") else b""
                atomic.write_at_once(target, mark + update.text.encode())
        except UnicodeDecodeError as error:
            raise JdlintError(f"{target} is not UTF-8 and was left alone", "choose another name") from error
        except OSError as error:
            raise JdlintError(f"{target} cannot be written: {error.strerror}") from error


def _failed(name: str, error: JdlintError) -> Imported:
    complain(str(error), error.hint)
    row = Imported(name, None)
    row.problem = str(error)
    return row


def _origin(path: str, target: str) -> str:
    """What `x-import` calls a file: seen from the posting where both lie below the working folder, else by its name.

    Whoever reads the posting need not learn of other folders of this machine.
    """
    path = os.fsencode(path).decode("utf-8", "replace")  # YAML could not hold the bytes of such a name
    here = os.path.join(os.getcwd(), "")
    if all(os.path.abspath(name).startswith(here) for name in (path, target)):
        return os.path.relpath(path, os.path.dirname(target) or ".").replace(os.sep, "/")
    return os.path.basename(path)
