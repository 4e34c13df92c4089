"""LanguageTool, through language-tool-python (the extra `languagetool`).

This is the one module that imports that package, and only when it is asked for: it is under the GPL-3.0.
"""

from __future__ import annotations

import re

from jdlint.grammar.engine import Engine, Issue, Unavailable, apart, joined
from jdlint.grammar.noise import kind_of_languagetool
from jdlint.grammar.server import Server

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    import language_tool_python

#: A page on each rule, made by LanguageTool's community site.
_PAGE = "https://community.languagetool.org/rule/show/{rule}?lang={language}"
#: Categories that cost time and of which nothing is kept (jdlint.grammar.noise).
_NOT_ASKED = {
    "STYLE", "REDUNDANCY", "REPETITIONS_STYLE", "PLAIN_ENGLISH", "COMPOUNDING", "CREATIVE_WRITING", "WIKIPEDIA",
    "TEXT_ANALYSIS", "GENDER_NEUTRALITY", "AMERICAN_ENGLISH_STYLE", "BRITISH_ENGLISH", "TON_ACADEMIC",
}  # fmt: skip
#: Characters that Java counts as two; one that it counts as one stands for them, so that places agree.
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
#: Characters in one request.
_MOST = 20_000


class LanguageTool(Engine):
    """A client of the server at `url`, or of one that is started here. `timeout` in seconds is for one answer."""

    name = "LanguageTool"

    def __init__(self, url: str | None, timeout: float) -> None:
        try:
            import language_tool_python
        except ImportError as error:
            hint = 'pip install "jdlint[languagetool]"; `jdlint doctor` shows what is ready'
            raise Unavailable("grammar was not checked: language-tool-python is not installed", hint) from error
        self._package = language_tool_python
        self._server = Server() if url is None else None
        self._url = self._server.url if self._server else url or ""
        self._timeout = timeout
        #: The package waits for five minutes.
        self._patient = type("Patient", (language_tool_python.LanguageTool,), {"_TIMEOUT": timeout})
        self._clients: dict[str, language_tool_python.LanguageTool | None] = {}

    @property
    def process(self) -> int | None:
        """The process of the server, if it was started here."""
        return self._server.process if self._server else None

    def check(self, texts: Sequence[str], language: str) -> list[list[Issue]] | None:
        """The issues of each text, several texts in one request; None where the server lacks the language."""
        client = self._client(language)
        if client is None:
            return None
        found: list[list[Issue]] = []
        for batch in _batches(texts):
            found += self._check(client, batch, language)
        return found

    def close(self) -> None:
        """Stop the server if it was started here."""
        self._clients.clear()
        if self._server is not None:
            self._server.stop()

    def _client(self, language: str) -> language_tool_python.LanguageTool | None:
        if language not in self._clients:
            # Proxies of the environment are for the network; a server on this machine is none of their business.
            proxies = {"http": "", "https": ""} if self._server else None
            client: Any = None
            try:
                client = self._patient(language, remote_server=self._url, proxies=proxies)
                client.disabled_categories = set(_NOT_ASKED)
            except ValueError:  # the server does not know the language
                client = None
            except Exception as error:
                raise self._dead(error) from error
            self._clients[language] = client
        return self._clients[language]

    def _check(
        self, client: language_tool_python.LanguageTool, texts: Sequence[str], language: str
    ) -> list[list[Issue]]:
        text, starts = joined([_ASTRAL.sub("\u2022", one) for one in texts])
        try:
            matches = client.check(text)
        except Exception as error:  # the package lets whatever its own requests raise through
            raise self._dead(error) from error
        return apart(_issues(matches, language), texts, starts)

    def _dead(self, error: Exception) -> Unavailable:
        where = "the LanguageTool server" if self._server else f"the LanguageTool server at {self._url}"
        said = str(error)
        what = f"gave no answer within {self._timeout:g} seconds" if "timed out" in said else "does not answer"
        if "timed out" not in said and "Connection" not in said:
            what = f"answered with an error: {said[:200]}"
        hint = "grammar.timeout sets how long to wait" if "timed out" in said else "`jdlint doctor` shows what is ready"
        return Unavailable(f"grammar was not checked further: {where} {what}", hint)


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    length = 0
    for text in texts:
        if batch and length + len(text) > _MOST:
            yield batch
            batch, length = [], 0
        batch.append(text)
        length += len(text)
    if batch:
        yield batch


def _issues(matches: Sequence[language_tool_python.Match], language: str) -> Iterator[Issue]:
    for match in matches:
        kind = kind_of_languagetool(match.category, match.rule_id, match.rule_issue_type)
        if kind is not None:
            yield Issue(
                match.offset,
                match.offset + match.error_length,
                kind,
                match.message,
                match.replacements,
                rule=match.rule_id,
                url=_PAGE.format(rule=match.rule_id, language=language.split("-")[0]),
                plain=match.rule_id.startswith(("MORFOLOGIK", "HUNSPELL", "GERMAN_SPELLER")),
            )
