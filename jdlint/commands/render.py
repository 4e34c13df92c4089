"""`jdlint render`: postings as a page, a document, a text, or the data that boards and search engines read."""

from __future__ import annotations

import sys

from jdlint.atomic import write_at_once
from jdlint.commands.outputs import is_same
from jdlint.commands.postings import checked
from jdlint.errors import JdlintError
from jdlint.render import BINARY, FEEDS, render
from jdlint.render.page import Page
from jdlint.terminal import complain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from jdlint.commands.postings import Checked

#: So many gaps of a posting are told one by one.
_MOST = 5
_STDOUT = "-"
#: Rules on what cannot be understood, and is not rendered then.
_LOSING = frozenset({"wrong-type", "invalid-value", "invalid-date", "unknown-key", "duplicate-key"})


def run(paths: Sequence[str], format: str, output: str | None, document: int | None, stdin_name: str) -> int:
    """Render the postings in the files and write them; a file that is there is overwritten, at one stroke.

    Raises JdlintError where a format holds one posting and there are several.
    """
    to_terminal = output in (None, _STDOUT)
    if format in BINARY and to_terminal and sys.stdout.isatty():
        raise JdlintError(f"{format} is nothing for a terminal", f"-o FILE.{format} writes it")
    if output is not None and any(is_same(output, path) for path in paths):
        raise JdlintError(f"{output} is the posting itself", "choose another name for what is rendered")
    found = [one for path in paths for one in _chosen(path, document, stdin_name)]
    if format not in FEEDS and len(found) > 1:
        raise JdlintError(f"{format} holds one posting, and there are {len(found)}", _one_of(paths, found))
    for one in found:
        _warn(one)
    pages = [Page(one.facts) for one in found]
    _tell_language(pages)
    data = render(pages, format, complain)
    data = data if isinstance(data, bytes) else data.encode()
    if to_terminal:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    else:
        try:
            write_at_once(str(output), data)
        except OSError as error:
            raise JdlintError(f"{output} cannot be written: {error.strerror}") from error
    return 0


def _chosen(path: str, document: int | None, stdin_name: str) -> list[Checked]:
    """The postings of a file, or the one that is asked for."""
    found = list(checked(path, {"select": ["document"]}, stdin_name))
    chosen = [one for one in found if document in (None, one.facts.posting.document)]
    if not chosen:
        raise JdlintError(f"{path}: there is no document {document}", _listed(found))
    return chosen


def _one_of(paths: Sequence[str], found: Sequence[Checked]) -> str:
    return _listed(found) if len(paths) == 1 else "name one file; jsonld and indeed-xml hold several"


def _listed(found: Sequence[Checked]) -> str:
    rows = [f"{one.facts.posting.document} ({one.facts.posting.text('title')})" for one in found]
    return f"--document N chooses one: {', '.join(rows)}"


def _warn(one: Checked) -> None:
    """Tell what is unfinished or wrong in a posting: it is rendered as it is."""
    findings = [finding for finding in one.findings if finding.suppressed is None]
    gaps = [finding for finding in findings if finding.rule == "placeholder"]
    source = one.facts.posting.source
    for finding in gaps[:_MOST]:
        line = (finding.span.source or source).position(finding.span.start)[0]
        complain(f"{one.path}:{line}: a gap is rendered as it is: {finding.text}")
    if len(gaps) > _MOST:
        complain(f"{one.path}: {len(gaps) - _MOST} more gaps")
    if any(finding.rule in _LOSING for finding in findings):
        complain(
            f"{one.path}: what was wrong in it may be missing from the output", f"`jdlint check {one.path}` says it"
        )
    if one.facts.status != "open":
        complain(f"{one.path}: the status is {one.facts.status}, so it is not ready to be published")


def _tell_language(pages: Sequence[Page]) -> None:
    from jdlint.reference.printed import LANGUAGES

    for language in sorted({page.language for page in pages if page.language.split("-")[0].lower() not in LANGUAGES}):
        complain(f"headings and labels are in English: jdlint has none in {language}")
