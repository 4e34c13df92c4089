"""Harper: English only, offline, in this process, without Java (the extra `harper`)."""

from __future__ import annotations

from jdlint.grammar.engine import MISSPELLING, Engine, Issue, Unavailable, apart, joined
from jdlint.grammar.noise import HARPER_UNWANTED, HARPER_UNWANTED_GROUPS, HARPER_WANTED, kind_of_harper

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import harper

_URL = "https://writewithharper.com/docs/rules"
_DIALECTS = {"GB": "BRITISH", "AU": "AUSTRALIAN", "NZ": "AUSTRALIAN", "CA": "CANADIAN", "ZA": "BRITISH"}


class Harper(Engine):
    """Harper's linters, one for each dialect: making one reads its dictionary, which takes about a second."""

    name = "Harper"

    def __init__(self) -> None:
        try:
            import harper
        except ImportError as error:
            hint = 'pip install "jdlint[harper]"; `jdlint doctor` shows what is ready'
            raise Unavailable("grammar was not checked: Harper is not installed", hint) from error
        self._harper = harper
        self._linters: dict[str, harper.Linter] = {}

    def check(self, texts: Sequence[str], language: str) -> list[list[Issue]] | None:
        """The issues of each text; None for languages other than English."""
        if language.split("-")[0] != "en":
            return None
        linter = self._linter(_DIALECTS.get(language.partition("-")[2], "AMERICAN"))
        text, starts = joined(texts)
        return apart(self._issues(linter, text), texts, starts)

    def _linter(self, dialect: str) -> harper.Linter:
        if dialect not in self._linters:
            linter = self._linters[dialect] = self._harper.Linter(self._harper.Dialect[dialect])
            linter.set_lint_config({**linter.get_lint_config(), **dict.fromkeys(_not_run(linter), False)})
        return self._linters[dialect]

    def _issues(self, linter: harper.Linter, text: str) -> Iterator[Issue]:
        for rule, lints in linter.organized_lints(text, language="plaintext", dedup=False).items():
            for lint in lints:
                kind = kind_of_harper(lint.lint_kind, rule)
                if kind is not None:
                    yield _issue(lint, kind, rule, text)


def _not_run(linter: harper.Linter) -> set[str]:
    """The rules that are switched off, by name; Harper lists its rules by groups."""
    groups = [row["Group"] for row in linter.get_structured_lint_config()["settings"] if "Group" in row]
    unwanted = [group["child"]["settings"] for group in groups if group["label"] in HARPER_UNWANTED_GROUPS]
    names = {row["Bool"]["name"] for settings in unwanted for row in settings if "Bool" in row}
    return (names - HARPER_WANTED) | HARPER_UNWANTED


def _issue(lint: harper.Lint, kind: str, rule: str, text: str) -> Issue:
    start, end = lint.span.start, lint.span.end
    replacements = [_replacement(text[start:end], one) for one in lint.suggestions]
    return Issue(start, end, kind, lint.message, replacements, rule=rule, url=_URL, plain=kind == MISSPELLING)


def _replacement(found: str, suggestion: harper.Suggestion) -> str:
    """What is to stand in place of `found`: a suggestion may also remove it or put something behind it."""
    name = suggestion.kind.name
    return found + suggestion.replacement_text if name == "INSERT_AFTER" else suggestion.replacement_text
