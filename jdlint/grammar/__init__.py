"""Grammar and spelling: engines of others find, jdlint brings it to its place and leaves the noise out.

`found_in` is all that checks need. Nothing here is imported unless a rule of group grammar runs.
"""

from __future__ import annotations

from jdlint.grammar.language import is_sure, language_tag, spellings
from jdlint.grammar.session import session_for
from jdlint.grammar.words import Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts import Facts
    from jdlint.facts.text import Prose
    from jdlint.grammar.engine import Issue, Unavailable
    from jdlint.grammar.session import Session


class Found:
    """What the engine says of one posting: each issue with its prose; `not_checked` tells why there is nothing."""

    __slots__ = ("engine", "failure", "issues", "not_checked")

    def __init__(self, engine: str) -> None:
        self.engine = engine
        self.issues: list[tuple[Prose, Issue]] = []
        self.not_checked: str | None = None
        #: Why the engine could not be asked: told with one posting of a run.
        self.failure: Unavailable | None = None


def found_in(facts: Facts) -> Found:
    """Ask the engine of the settings for all prose of a posting."""
    session = session_for(facts.settings)
    language = language_tag(facts)
    session.ask([prose.text for prose in facts.proses], language)
    found = Found(session.name)
    found.failure = session.take_failure()
    if not session.knows(language):
        found.not_checked = f"grammar in {language}: {session.name} does not know this language"
    words = Words(facts, facts.settings["words"], language)
    for prose in facts.proses:
        for issue in session.issues(prose.text, language):
            if words.doubts(issue, prose.text):
                found.issues.append((prose, issue))
    if not is_sure(facts):
        found.issues = _wrong_in_every_spelling(found.issues, session, language)
    return found


def _wrong_in_every_spelling(
    issues: list[tuple[Prose, Issue]], session: Session, language: str
) -> list[tuple[Prose, Issue]]:
    """Without words that are right in another spelling of the language: nobody says which one the posting keeps to."""
    doubted = {prose.text[issue.start : issue.end] for prose, issue in issues if issue.plain}
    others = [other for other in spellings(language) if other != language] if doubted else []
    for other in others:
        session.ask(sorted(doubted), other)
        doubted = {word for word in doubted if session.issues(word, other)}
    return [
        (prose, issue) for prose, issue in issues if not issue.plain or prose.text[issue.start : issue.end] in doubted
    ]
