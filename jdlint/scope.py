"""What a run looks at under its settings and what it leaves out: the ladder of profiles, told by each report."""

from __future__ import annotations

from jdlint.rule import GROUPS, OPT_IN_GROUPS, Selection

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jdlint.rule import Rule
    from jdlint.settings import Settings

    Scope = tuple[list[str], list[str]]

#: What a profile leaves out of the groups that it looks at, and which one has it.
_CONFIDENCE = {
    "law": "findings of low confidence: --profile thorough shows them",
    "default": "findings of low confidence, and outside of law those of medium: --profile thorough shows them",
}

#: Globs of `per_file_ignores` that are named.
_MOST_GLOBS = 8


def scope(settings: Settings, rules: Sequence[Rule]) -> Scope:
    """The groups of which a rule runs, and sentences on what is not checked."""
    selection = Selection(settings["profile"], settings["select"], settings.extended, settings["ignore"])
    running = {rule.group for rule in selection.rules(rules)}
    left = [group for group in dict.fromkeys(rule.group for rule in rules) if group not in running]
    ignored = [group for group in left if group in selection.ignore]
    optional = [group for group in left if group in OPT_IN_GROUPS and group not in ignored]
    others = [group for group in left if group not in (*ignored, *optional)]
    if selection.select:
        why = {"not selected": [*_sorted([*others, *optional]), *_partly(selection, rules, running)]}
    else:
        why = {"--profile default looks at them": _sorted(others), "only when selected": _sorted(optional)}
    narrower = [name for name in dict.fromkeys(selection.ignore) if name not in ignored]
    rows = {"ignored by the settings": [*_sorted(ignored), *narrower], **why}
    told = [f"{', '.join(names)}: {reason}" for reason, names in rows.items() if names]
    globs = [f"{', '.join(names)} in {glob}" for glob, names in settings["per_file_ignores"].items()]
    more = [f"more in {len(globs) - _MOST_GLOBS} other globs"] if len(globs) > _MOST_GLOBS else []
    told += [f"{row}: left out by per_file_ignores" for row in (*globs[:_MOST_GLOBS], *more)]
    if not selection.select and selection.profile in _CONFIDENCE:
        told.append(_CONFIDENCE[selection.profile])
    return _sorted(running), told


def _sorted(groups: Iterable[str]) -> list[str]:
    return sorted(groups, key=GROUPS.index)


def _partly(selection: Selection, rules: Sequence[Rule], running: set[str]) -> list[str]:
    """The groups of which only some rules were selected, in words."""
    asked = {*selection.select, *selection.extend}
    parts = {
        rule.group
        for rule in rules
        if rule.group in running
        and rule.status == "stable"
        and not asked.intersection((*rule.names, rule.group, rule.topic))
    }
    return [f"the rest of {' and '.join(_sorted(parts))}"] if parts else []
