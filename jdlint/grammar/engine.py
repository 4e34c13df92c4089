"""The interface that every grammar engine has, and what it gives back."""

from __future__ import annotations

import re

from jdlint.errors import JdlintError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: What an issue may be about; each has a rule in rules/grammar.
MISSPELLING, GRAMMAR, PUNCTUATION = "misspelling", "grammar", "punctuation"
#: What stands between texts that are checked together: the end of a paragraph.
_GAP = "\n\n"
_HALF = re.compile("[\ud800-\udfff]")


class Unavailable(JdlintError):
    """The engine cannot be used: something is not installed, or a server did not start or answer."""


class Issue:
    """One thing that an engine found in a text: `text[start:end]`, in code points.

    `rule` is the engine's own name for it and `url` a page on it. `plain` says that it is a word that the dictionary
    lacks, so that its only replacement may be trusted.
    """

    __slots__ = ("end", "kind", "message", "plain", "replacements", "rule", "start", "url")

    def __init__(
        self,
        start: int,
        end: int,
        kind: str,
        message: str,
        replacements: Sequence[str],
        *,
        rule: str,
        url: str,
        plain: bool = False,
    ) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.message = message
        self.replacements = list(replacements)
        self.rule = rule
        self.url = url
        self.plain = plain

    def moved(self, by: int) -> Issue:
        """The same issue in a text that begins `by` characters later."""
        return Issue(
            self.start - by, self.end - by, self.kind, self.message, self.replacements,
            rule=self.rule, url=self.url, plain=self.plain,
        )  # fmt: skip

    def __repr__(self) -> str:
        return f"<Issue {self.kind} {self.rule} {self.start}-{self.end}>"


class Engine:
    """An engine that is ready for work. Making one may be slow, and raises Unavailable where it cannot be made."""

    #: Its name for people.
    name = ""

    def check(self, texts: Sequence[str], language: str) -> list[list[Issue]] | None:
        """The issues of each text; None where the engine does not know the language (`en-US`).

        Texts are judged by themselves: what stands beside one must not matter. Raises Unavailable.
        """
        raise NotImplementedError

    def close(self) -> None:
        """Let go of what the engine holds. It is not used afterwards."""


def joined(texts: Sequence[str]) -> tuple[str, list[int]]:
    """Texts as one, an empty line between them, and where each begins. Halves of characters, which JSON may hold and

    no engine takes, become bullets.
    """
    starts = []
    at = 0
    for text in texts:
        starts.append(at)
        at += len(text) + len(_GAP)
    return _HALF.sub("\u2022", _GAP.join(texts)), starts


def apart(issues: Iterable[Issue], texts: Sequence[str], starts: Sequence[int]) -> list[list[Issue]]:
    """The issues of `joined` texts, each with its text; without those that reach over an end, or into one before."""
    found: list[list[Issue]] = [[] for _ in texts]
    at = taken = 0
    for issue in sorted(issues, key=lambda issue: (issue.start, -issue.end, issue.rule)):
        while at + 1 < len(starts) and starts[at + 1] <= issue.start:
            at += 1
        if issue.start >= taken and issue.end <= starts[at] + len(texts[at]):
            found[at].append(issue.moved(starts[at]))
            taken = issue.end
    return found
