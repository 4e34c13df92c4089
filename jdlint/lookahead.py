"""Looking ahead for the grammar engine: the texts of several files go to it together, before the first is judged.

A server is asked seldom and for much. What cannot be read here is left to the run, which says why.
"""

from __future__ import annotations

from jdlint.errors import JdlintError
from jdlint.files import STDIN, could_be_posting, format_of, read_bytes
from jdlint.grammar.language import language_tag
from jdlint.grammar.session import session_for
from jdlint.readers import read
from jdlint.text_limit import MOST_TEXT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts import Facts
    from jdlint.files import Input
    from jdlint.run import Run

#: Characters of text that are asked for together, and files that are read for them.
_MOST_ASKED = 20_000
_MOST_FILES = 50


def looked_ahead(items: Iterator[Input], run: Run) -> Iterator[Input]:
    """The same items; the prose of each has been given to the engine when it comes."""
    waiting: list[Input] = []
    asked: list[Facts] = []
    length = 0
    for item in items:
        waiting.append(item)
        for facts in _facts_of(item, run):
            asked.append(facts)
            length += sum(len(prose.text) for prose in facts.proses)
        if length >= _MOST_ASKED or len(waiting) >= _MOST_FILES:
            _ask(asked)
            yield from waiting
            waiting, asked, length = [], [], 0
    _ask(asked)
    yield from waiting


def _ask(asked: list[Facts]) -> None:
    texts: dict[tuple[int, str], list[str]] = {}
    sessions = {}
    for facts in asked:
        session = session_for(facts.settings)
        sessions[id(session)] = session
        texts.setdefault((id(session), language_tag(facts)), []).extend(prose.text for prose in facts.proses)
    for (which, language), several in texts.items():
        sessions[which].ask(several, language)


def _is_judged(facts: Facts) -> bool:
    """Whether rules will look at a posting: closed ones are passed over, and those that are too long."""
    length = sum(len(prose.text) for prose in facts.proses)
    return length <= MOST_TEXT and (facts.settings.closed or facts.status != "closed")


def _facts_of(item: Input, run: Run) -> list[Facts]:
    format = None if item.path == STDIN else format_of(item.path)
    if format is None:
        return []
    try:
        settings = run.settings_for(item.path)
        engine = run.engine(settings)
        data = read_bytes(item.path)
        if not engine.uses_grammar or not (item.named or format == "docx" or could_be_posting(data)):
            return []
        _, postings = read(data, item.path, format, fragment=settings.fragment)
        seen = [engine.facts_of(posting) for posting in postings]
        return [facts for facts in seen if _is_judged(facts)]
    except (JdlintError, RecursionError):
        return []
