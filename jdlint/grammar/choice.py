"""Which engine a run uses: what the setting `grammar` says."""

from __future__ import annotations

from jdlint.errors import JdlintError
from jdlint.settings import COMMAND_LINE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.grammar.engine import Engine
    from jdlint.settings import Settings

ENGINES = ("languagetool", "harper")
#: Seconds that LanguageTool may take for an answer; a request holds some thousand words.
_PATIENCE = 60
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_HINT = 'grammar = true, "languagetool", "harper", an address, or a table with engine, url and timeout'


class Choice:
    """An engine by name; for LanguageTool the address of a server that runs already, and the patience in seconds."""

    __slots__ = ("engine", "timeout", "url")

    def __init__(self, engine: str = ENGINES[0], url: str | None = None, timeout: float = _PATIENCE) -> None:
        self.engine = engine
        self.url = url
        self.timeout = timeout

    @property
    def key(self) -> tuple[str, str | None, float]:
        """Equal for equal choices."""
        return self.engine, self.url, self.timeout

    def make(self) -> Engine:
        """The engine, ready for work. Raises Unavailable."""
        if self.engine == "harper":
            from jdlint.grammar.harper import Harper

            return Harper()
        from jdlint.grammar.languagetool import LanguageTool

        return LanguageTool(self.url, self.timeout)


def choice_of(settings: Settings) -> Choice:
    """What the setting says. Raises JdlintError where it says nothing that can be done.

    A server on another machine is used only where the command line (or a caller in Python) names it: a
    configuration file must not be able to send postings away.
    """
    said = settings["grammar"]
    table: dict[str, Any] = said if isinstance(said, dict) else {} if isinstance(said, bool) else _named(said)
    unknown = sorted(table.keys() - {"engine", "url", "timeout"})
    if unknown:
        raise JdlintError(f"there is no setting '{unknown[0]}' in grammar", _HINT)
    choice = Choice(table.get("engine", ENGINES[0]), table.get("url"), table.get("timeout", _PATIENCE))
    if choice.engine not in ENGINES:
        raise JdlintError(f"there is no grammar engine '{choice.engine}'", _HINT)
    if not isinstance(choice.timeout, (int, float)) or isinstance(choice.timeout, bool) or choice.timeout <= 0:
        raise JdlintError("grammar.timeout must be a number of seconds", _HINT)
    if choice.url is not None:
        _refuse_address(choice, settings)
    return choice


def _named(said: str) -> dict[str, Any]:
    return {"url": said} if "://" in said else {"engine": said}


def _refuse_address(choice: Choice, settings: Settings) -> None:
    from urllib.parse import urlsplit

    if choice.engine != "languagetool":
        raise JdlintError(f"{choice.engine} has no server: grammar.url goes with languagetool", _HINT)
    parts = urlsplit(choice.url or "")
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise JdlintError(f"grammar.url '{choice.url}' is no address", "write http://localhost:8081")
    if parts.hostname not in _LOOPBACK and settings.origins.get("grammar") != COMMAND_LINE:
        raise JdlintError(
            f"grammar.url names another machine, {parts.hostname}: postings would be sent there",
            f"say so on the command line: --grammar-engine {choice.url}",
        )
