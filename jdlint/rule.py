"""Rules as data: loading, and which of them run."""

from __future__ import annotations

import os
from functools import cache, cached_property, partial

from jdlint import resources
from jdlint.errors import JdlintError
from jdlint.finding import CONFIDENCES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

    Scope = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...] | None, bool]

GROUPS = (
    "document", "sections", "figures", "requirements", "pay", "law", "wording", "readability", "grammar", "boards",
)  # fmt: skip
OPT_IN_GROUPS = ("grammar", "boards")
PROFILES = ("law", "default", "thorough")
KINDS = ("posting", "description", "role")

#: What a rule is made of before its file is held to the schema.
_KINDS_OF_KEYS = {"options": dict, "was": list, "kinds": list, "gates": list}
#: Checks that yield nothing but what the rule's patterns, and its groups, find.
_BY_PATTERNS = frozenset((
    "pattern", "group-preference", "unsourced-claim", "urgent-start", "commission-only-pay", "citizens-only",
    "religious-test", "credit-check", "polygraph", "third-person-candidate", "hidden-verb",
))  # fmt: skip
#: Keys that only people and tests read; the wheel's compiled rules leave them out.
EXPLAINING_KEYS = ("examples", "fixable_note")


class Rule:
    """One rule file: `rules/<group>/<name>.yaml` (its keys: schemas/rule.schema.json).

    `data` is the whole file as plain Python data, or what reads it: few of the rules in the wheel are ever asked for
    it. What every run needs stands in attributes; the wheel brings it as `summary`.
    """

    def __init__(
        self,
        name: str,
        group: str,
        data: dict[str, Any] | Callable[[], dict[str, Any]],
        path: str,
        summary: dict[str, Any] | None = None,
    ) -> None:
        if summary is None:
            assert isinstance(data, dict)
            summary = summary_of(data)
        self.name = name
        self.group = group
        self.path = path
        self._data = data
        #: Whether the wheel brings it: its phrases and pieces are in the tables there.
        self.is_ready = not isinstance(data, dict)
        self.topic: str = summary["topic"]
        self.severity: str = summary["severity"]
        self.confidence: str = summary["confidence"]
        self.check: str = summary["check"]
        #: The rule's name and its old names, which go on working.
        self.names: tuple[str, ...] = (name, *summary["was"])
        self.status: str = summary["status"]
        #: To what it applies: kinds of posting, no status of these, languages (None: any), not to a fragment.
        kinds, not_in_status, languages, about_absence = summary["scope"]
        self.scope: Scope = (
            tuple(kinds), tuple(not_in_status), None if languages is None else tuple(languages), about_absence
        )  # fmt: skip
        self.options: dict[str, Any] = summary["options"]
        #: The rules with whose eyes it looks, and others that speak of the same matter.
        self.reads: tuple[str, ...] = tuple(summary["reads"])
        self.same_matter: tuple[str, ...] = tuple(summary["same_matter"])
        #: Whether it finds nothing in a text that holds none of its phrases.
        self.needs_phrase: bool = summary["needs_phrase"]

    @cached_property
    def data(self) -> dict[str, Any]:
        """The whole file."""
        return self._data if isinstance(self._data, dict) else self._data()

    @cached_property
    def gates(self) -> list[list[frozenset[str]]]:
        """For each of `patterns` the gates of `jdlint.gate`; the wheel brings them, a checkout does without."""
        return [[frozenset(gate.split()) for gate in row] for row in self.data.get("gates", ())]

    @cached_property
    def patterns(self) -> list[dict[str, Any]]:
        """The entries of `patterns`, each with `find`."""
        return [{"find": row} if isinstance(row, str) else row for row in self.data["patterns"]]

    @cached_property
    def entries(self) -> dict[str, list[tuple[int, dict[str, Any]]]]:
        """For each phrase of `terms` the entries that name it, with their numbers."""
        found: dict[str, list[tuple[int, dict[str, Any]]]] = {}
        for number, row in enumerate(self.data["terms"]):
            entry = {"find": [row]} if isinstance(row, str) else row
            for phrase in entry["find"]:
                found.setdefault(phrase, []).append((number, entry))
        return found

    @cached_property
    def groups(self) -> dict[str, frozenset[str]]:
        """The names in `groups`."""
        return {key: frozenset(names) for key, names in self.data["groups"].items()}

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of posting that it judges."""
        return self.scope[0]

    @property
    def about_absence(self) -> bool:
        """Whether it speaks of what is missing: not said of a fragment, and only info in a draft."""
        return self.scope[3]

    def gated(self) -> list[list[str]]:
        """The gates of its patterns, worked out from them, as `gates` in the data: of each its pieces as one text."""
        from jdlint.gate import gates

        sources = (row if isinstance(row, str) else row["find"] for row in self.data.get("patterns", ()))
        return [[" ".join(gate) for gate in gates(source)] for source in sources]

    def __repr__(self) -> str:
        return f"<Rule {self.group}/{self.name}>"


def summary_of(data: dict[str, Any]) -> dict[str, Any]:
    """What every run needs to know of a rule, as JSON can hold it."""
    return {
        **{key: data[key] for key in ("topic", "severity", "confidence", "check")},
        "was": data.get("was", []),
        "status": data.get("status", "stable"),
        "scope": [
            data.get("kinds", list(KINDS)), data.get("not_in_status", []), data.get("languages"),
            bool(data.get("about_absence", False)),
        ],
        "options": {key: value["default"] for key, value in data.get("options", {}).items()},
        "reads": data.get("reads", []),
        "same_matter": data.get("same_matter", []),
        "needs_phrase": _needs_phrase(data),
    }  # fmt: skip


def _needs_phrase(data: dict[str, Any]) -> bool:
    """Tell whether a rule finds nothing in a text that holds none of its phrases; a Python check says so by `cues`."""
    if data["check"] in _BY_PATTERNS:
        return "keywords" in data or "patterns" not in data
    return data["check"] == "terms" or "cues" in data


def phrases_of(data: dict[str, Any]) -> Iterator[str]:
    """Every phrase that a rule asks the shared matcher for."""
    for entry in data.get("terms", ()):
        if isinstance(entry, str):
            yield entry
        else:
            yield from entry["find"]
    yield from data.get("keywords", ())
    yield from data.get("cues", ())
    for names in data.get("groups", {}).values():
        yield from names


def load_shipped() -> list[Rule]:
    """Every rule that ships with jdlint, in the order of group and name; read once in a process."""
    return list(_shipped())


def shipped(name: str) -> Rule:
    """The rule of this name that ships with jdlint. Raises StopIteration where there is none."""
    return next(rule for rule in _shipped() if rule.name == name)


@cache
def _shipped() -> list[Rule]:
    ready = resources.compiled()
    if ready is None:
        return load_folder(resources.path_of("rules"))
    return [
        Rule(name, group, partial(resources.compiled_rule, place, length), f"rules/{group}/{name}.yaml", summary)
        for name, group, place, length, summary in ready["rules"]
    ]


def load_folder(folder: str) -> list[Rule]:
    """Every rule below `folder`, whose sub-folders are groups. Raises JdlintError where a file is no rule."""
    rules = [load_file(path) for path in rule_files(folder)]
    return sorted(rules, key=lambda rule: (GROUPS.index(rule.group), rule.name))


def rule_files(folder: str) -> Iterator[str]:
    """The paths of rule files: `<group>/<name>.yaml` or `.yml` directly below `folder`. Raises OSError."""
    for group in sorted(os.listdir(folder)):
        place = os.path.join(folder, group)
        for name in sorted(os.listdir(place)) if group in GROUPS and os.path.isdir(place) else ():
            if name.endswith((".yaml", ".yml")):
                yield os.path.join(place, name)


def load_file(path: str) -> Rule:
    """The rule in one file; name and group come from the path."""
    import yaml

    group = os.path.basename(os.path.dirname(path))
    name = os.path.splitext(os.path.basename(path))[0]
    try:
        with open(path, encoding="utf-8") as file:
            data = yaml.load(file, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, ValueError, yaml.YAMLError) as error:  # ValueError: no UTF-8, no day, a number of too many digits
        raise JdlintError(f"{path}: the rule cannot be read: {error}") from error
    if not isinstance(data, dict):
        raise JdlintError(f"{path}: a rule file holds a mapping", "see `jdlint schema rule`")
    missing = [key for key in ("title", "topic", "severity", "confidence", "check", "message") if key not in data]
    if missing:
        raise JdlintError(f"{path}: the rule lacks {', '.join(missing)}", "see `jdlint schema rule`")
    wrong = [key for key, kind in _KINDS_OF_KEYS.items() if key in data and not isinstance(data[key], kind)]
    if wrong:
        raise JdlintError(f"{path}: {', '.join(wrong)} cannot be of this kind", "see `jdlint schema rule`")
    return Rule(name, group, data, path)


class Selection:
    """Which rules run and which findings are kept: a profile, or selectors that replace it.

    A selector is the name of a rule, a group or a topic. `known` rules are needed to refuse unknown selectors.
    """

    __slots__ = ("extend", "ignore", "profile", "select")

    def __init__(
        self,
        profile: str = "default",
        select: Iterable[str] = (),
        extend: Iterable[str] = (),
        ignore: Iterable[str] = (),
    ) -> None:
        self.profile = profile
        self.select = tuple(select)
        self.extend = tuple(extend)
        self.ignore = tuple(ignore)

    def keeps(self, rule: Rule, confidence: str) -> bool:
        """Tell whether a finding of `rule` with this confidence is to be reported."""
        named = {*rule.names, rule.group, rule.topic}
        if named.intersection(self.ignore):
            # The narrower selector wins: `--ignore wording --extend-select gendered-pronoun` keeps the one rule.
            return not set(rule.names).intersection(self.ignore) and bool(
                set(rule.names).intersection((*self.select, *self.extend))
            )
        if rule.status != "stable":
            return bool(set(rule.names).intersection((*self.select, *self.extend)))
        if named.intersection(self.extend):
            return True
        if self.select:
            return bool(named.intersection(self.select))
        return _in_profile(self.profile, rule.group, confidence)

    def rules(self, rules: Iterable[Rule]) -> list[Rule]:
        """Those rules that can yield a finding that is kept."""
        return [rule for rule in rules if self.keeps(rule, rule.confidence)]

    def refuse_unknown(self, rules: Iterable[Rule]) -> None:
        """Raise JdlintError for a selector that names nothing."""
        known = set(GROUPS)
        for rule in rules:
            known.update(rule.names, (rule.topic,))
        for name in (*self.select, *self.extend, *self.ignore):
            if name not in known:
                raise JdlintError(f"no rule, group or topic is called '{name}'", suggestion(name, known))


def suggestion(name: str, known: Iterable[str]) -> str:
    """ "did you mean 'x'?", or an empty text where nothing is near."""
    near = nearest(name, known)
    return f"did you mean '{near}'?" if near else ""


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that is written most alike, or an empty text where nothing is near."""
    import difflib

    return next(iter(difflib.get_close_matches(name, sorted(known), n=1)), "")


def _in_profile(profile: str, group: str, confidence: str) -> bool:
    if group in OPT_IN_GROUPS:
        return False
    if profile == "thorough":
        return True
    if group in ("document", "law"):
        return confidence != CONFIDENCES[2]
    return profile == "default" and confidence == CONFIDENCES[0]
