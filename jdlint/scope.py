"""What a run looks at under its settings and what it leaves out: the ladder of profiles, told by each report."""

from __future__ import annotations

from jdlint.rule import GROUPS, OPT_IN_GROUPS, Selection

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from jdlint.rule import Rule
    from jdlint.settings import Settings

    Scope = tuple[list[str], list[str]]

#: What a profile leaves out of the groups that it looks at, and which one has it.
_CONFIDENCE = {
    "law": "findings of low confidence: --profile thorough shows them",
    "default": "findings of low confidence, and outside of law those of medium: --profile thorough shows them",
}


def scope(settings: Settings, rules: Sequence[Rule]) -> Scope:
    """The groups of which a rule runs, and sentences on what is not checked."""
    selection = Selection(settings["profile"], settings["select"], settings.extended, settings["ignore"])
    running = {rule.group for rule in selection.rules(rules)}
    left = [group for group in dict.fromkeys(rule.group for rule in rules) if group not in running]
    ignored = [group for group in left if group in selection.ignore]
    optional = [group for group in left if group in OPT_IN_GROUPS and group not in ignored]
    others = [group for group in left if group not in (*ignored, *optional)]
    if selection.select:
        why = {"not selected": [*others, *optional]}
    else:
        why = {"--profile default looks at them": others, "only when selected": optional}
    rows = {"ignored by the settings": ignored, **why}
    told = [f"{', '.join(sorted(groups, key=GROUPS.index))}: {reason}" for reason, groups in rows.items() if groups]
    if not selection.select and selection.profile in _CONFIDENCE:
        told.append(_CONFIDENCE[selection.profile])
    return sorted(running, key=GROUPS.index), told
