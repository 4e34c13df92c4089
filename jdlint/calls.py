"""Which rules the phrases of a text call: a rule that needs a phrase is not run where none of its own stands."""

from __future__ import annotations

from jdlint.matcher import Phrases, key_of
from jdlint.rule import phrases_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from jdlint.rule import Rule


class Calls:
    """The phrases of some rules. Of rules in the wheel they stand in its tables (`ready`) and are read when met."""

    def __init__(self, rules: Iterable[Rule], ready: dict[str, Any] | None) -> None:
        self.ready = Phrases(ready["phrases"] if ready else {})
        #: The phrases of the rules that are not in the wheel's tables, with those rules.
        self.own: dict[str, list[str]] = {}
        self._ready_names = [row[0] for row in ready["rules"]] if ready else []
        self._callers: dict[str, list[str]] = {}
        for rule in rules:
            for phrase in () if rule.is_ready else phrases_of(rule.data):
                self.own.setdefault(phrase, []).append(rule.name)

    def called_by(self, phrases: Iterable[str]) -> set[str]:
        """The names of the rules of which one of these phrases is one."""
        return {name for phrase in phrases for name in self._callers.get(phrase) or self._of(phrase)}

    def _of(self, phrase: str) -> list[str]:
        numbers = self.ready.of(key_of(phrase)).get(phrase, "").split()
        found = [*(self._ready_names[int(number)] for number in numbers), *self.own.get(phrase, ())]
        self._callers[phrase] = found
        return found
