"""One engine for a whole run: made when it is first needed, asked for many texts at once, each text once.

What it said is kept, so that texts that stand in many postings are checked once, and so that a run may ask for the
texts of the next postings together (`jdlint.grammar.ahead`). When the engine fails it is not asked again: there is one
problem to tell, and the rest of the run goes on.
"""

from __future__ import annotations

from jdlint.grammar.choice import Choice, choice_of
from jdlint.grammar.engine import Engine, Issue, Unavailable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from jdlint.settings import Settings

#: Texts of which the issues are kept; a posting has some fifty.
_MOST_KEPT = 20_000


class Session:
    """An engine by its choice, and what it has said."""

    def __init__(self, choice: Choice) -> None:
        self._choice = choice
        self._engine: Engine | None = None
        self._failure: Unavailable | None = None
        self._told = False
        self._kept: dict[tuple[str, str], list[Issue]] = {}
        self._unknown: set[str] = set()

    @property
    def engine(self) -> Engine:
        """The engine. Raises Unavailable."""
        if self._engine is None:
            self._engine = self._choice.make()
        return self._engine

    def ask(self, texts: Iterable[str], language: str) -> None:
        """Have these texts checked, as far as they are not yet."""
        new = [text for text in dict.fromkeys(texts) if (language, text) not in self._kept]
        if not new or self._failure is not None or language in self._unknown:
            return
        try:
            answers = self.engine.check(new, language)
        except Unavailable as failure:
            self._failure = failure
            self.close()
            return
        if answers is None:
            self._unknown.add(language)
            return
        if len(self._kept) > _MOST_KEPT:
            self._kept.clear()
        self._kept.update(zip(((language, text) for text in new), answers))

    def issues(self, text: str, language: str) -> list[Issue]:
        """What the engine says of a text that it was asked for; nothing where it could not be asked."""
        return self._kept.get((language, text), [])

    def knows(self, language: str) -> bool:
        """Whether the engine checks the language, as far as that is known yet."""
        return language not in self._unknown

    @property
    def name(self) -> str:
        """The engine's name for people."""
        return self._engine.name if self._engine is not None else self._choice.engine

    def take_failure(self) -> Unavailable | None:
        """Why the engine could not be asked; only the first who asks is told."""
        if self._failure is None or self._told:
            return None
        self._told = True
        return self._failure

    def close(self) -> None:
        """Let go of the engine, and stop its server."""
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.close()


#: The sessions of this process, by choice.
_SESSIONS: dict[tuple[str, str | None, float], Session] = {}


def session_for(settings: Settings) -> Session:
    """The session that the settings choose. Raises JdlintError for settings that choose nothing."""
    choice = choice_of(settings)
    return _SESSIONS.setdefault(choice.key, Session(choice))


def unavailable(settings: Settings) -> Unavailable | None:
    """Why the engine that the settings choose cannot be used; None where it is ready."""
    try:
        session_for(settings).engine  # noqa: B018
    except Unavailable as failure:
        return failure
    return None


def close_all() -> None:
    """End every session of this process; those that are asked for later start anew."""
    for session in _SESSIONS.values():
        session.close()
    _SESSIONS.clear()
