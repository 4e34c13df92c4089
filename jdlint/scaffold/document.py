"""The parts of a new document in the order of the format, for each kind."""

from __future__ import annotations

from jdlint.scaffold import guide, top
from jdlint.scaffold.asks import Asks
from jdlint.scaffold.parts import lines_of
from jdlint.scaffold.posting import Posting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.scaffold.answers import Answers
    from jdlint.settings import Settings


def scaffold(answers: Answers, settings: Settings, path: str, schema: str) -> str:
    """The text of a new document that will stand at `path`, with the address of its schema for editors.

    Gaps stand in double square brackets. Raises JdlintError for answers that cannot be used.
    """
    day = settings.as_of
    answers.refuse_wrong(day)
    known = "\n".join(lines_of(top.known(answers)))
    asks = Asks(known, path, settings)
    head = f"# yaml-language-server: $schema={schema}\n# {top.GREETING}\n# {top.READING}\n\n"
    if answers.kind == "role":
        parts = guide.parts(answers, day)
    else:
        parts = [part for part in Posting(answers, asks, day).parts() if part.value != ()]
    return head + "\n".join(lines_of(parts)).rstrip() + "\n"
