"""Settings of one run for one file: what configuration and command line decided."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

#: What selects rules of group grammar: its name, which is its topic too, and theirs.
GRAMMAR = frozenset({"grammar", "misspelling", "grammar-error", "punctuation-slip"})
#: The origin of settings that flags set.
COMMAND_LINE = "command line"
#: Every setting with its value where nobody says otherwise. `as_of` is the day of the run.
DEFAULTS: dict[str, Any] = {
    "select": [],
    "extend-select": [],
    "ignore": [],
    "profile": "default",
    "place": [],
    "as_of": None,
    "fail_on": "warning",
    "include": [],
    "exclude": [],
    "per_file_ignores": {},
    "severity": {},
    "options": {},
    "rules": [],
    "plugins": [],
    "words": [],
    "baseline": None,
    "cache": True,
    "grammar": False,
    "facts": {},
    "defaults": {},
    "kind": None,
    "fragment": False,
    "closed": False,
    "ahead": 0,
}


class Settings:
    """The resolved value of each setting, and where it came from (`origin`: "default", a file, "command line")."""

    __slots__ = ("_values", "origins", "root")

    def __init__(self, values: Mapping[str, Any], origins: Mapping[str, str], root: str) -> None:
        self._values = dict(values)
        self.origins = dict(origins)
        #: The folder that globs are relative to: that of the configuration file, else the working folder.
        self.root = root

    def __getitem__(self, name: str) -> Any:
        return self._values[name]

    @property
    def as_of(self) -> str:
        """The day to judge by, YYYY-MM-DD."""
        day: str = self._values["as_of"]
        return day

    @property
    def kind(self) -> str | None:
        """The kind for files that cannot say it themselves."""
        kind: str | None = self._values["kind"]
        return kind

    @property
    def fragment(self) -> bool:
        """Whether inputs are parts of postings."""
        return bool(self._values["fragment"])

    @property
    def closed(self) -> bool:
        """Whether closed postings are judged."""
        return bool(self._values["closed"])

    @property
    def ahead(self) -> int:
        """Days beyond `as_of` for which it is also told what will be found."""
        days: int = self._values["ahead"]
        return days

    def on_day(self, day: str) -> Settings:
        """The same settings, judged by another day, with nothing ahead of it; reviews are due by the old one."""
        return Settings({**self._values, "as_of": day, "ahead": 0, "reviewed": self.as_of}, self.origins, self.root)

    @property
    def reviewed(self) -> str:
        """The day by which laws have to be reviewed: that of the run."""
        day: str = self._values.get("reviewed") or self.as_of
        return day

    def options_of(self, rule: str) -> dict[str, Any]:
        """The configured options of a rule."""
        options: dict[str, Any] = self._values["options"].get(rule, {})
        return options

    def severity_of(self, rule: str, group: str) -> str | None:
        """The configured severity of a rule or its group."""
        severities: dict[str, str] = self._values["severity"]
        return severities.get(rule, severities.get(group))

    @property
    def asks_engine(self) -> bool:
        """Whether a grammar engine may be asked: what it says is not kept, and one server does for a run."""
        named = {*self._values["select"], *self._values["extend-select"]}
        return bool(self._values["grammar"]) or not named.isdisjoint(GRAMMAR)

    @property
    def extended(self) -> list[str]:
        """What is selected besides: group grammar too where it is on. A selection replaces what a file switches on."""
        extended: list[str] = self._values["extend-select"]
        return [*extended, "grammar"] if self._values["grammar"] and not self._values["select"] else extended

    def key(self) -> str:
        """A text that is equal for equal settings."""
        return repr((sorted((name, repr(value)) for name, value in self._values.items()), self.root))
