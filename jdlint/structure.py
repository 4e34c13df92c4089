"""Violations of the schema in plain words: one sentence and one place each."""

from __future__ import annotations

import re

from jdlint.finding import Edit, Fix, Span
from jdlint.names import key_edit, key_span, listed, shortened, snake
from jdlint.posting import Defect
from jdlint.schema import check, fits, resolve

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from jdlint.posting import Node
    from jdlint.schema import Violation

_FOUND = {
    "mapping": "an object", "sequence": "a list", "string": "a text", "integer": "a number", "number": "a number",
    "boolean": "a truth value", "null": "nothing",
}  # fmt: skip
_ONE = {"string": "a text", "integer": "a whole number", "number": "a number", "boolean": "`true` or `false`"}
_OF_THE_JOB = re.compile("^(?:job|our|the|position|role)_")
#: In a name of so many letters two may be amiss.
_LONG_NAME = 8
#: In front matter one letter may be, in a name of so many.
_LONG_PAGE_NAME = 6
#: What ends the path of a habit's target.
_SIGNS = re.compile("[=?]")
_MANY = {"string": "texts", "integer": "whole numbers", "number": "numbers", "object": "objects"}


def explain(found: list[Violation], schema: dict[str, Any], page: bool = False) -> Iterator[Defect]:
    """One Defect a violation: wrong-type, invalid-value, invalid-date, missing-key, unknown-key or page-key.

    Each has `field` and `sentence` among its values. A value of the wrong type is reported for that alone. The
    title that the root lacks is left to the rule missing-title. Of a `page` the keys that generators of websites read
    are its own.
    """
    mistyped = {violation.path for violation in found if violation.keyword == "type"}
    for violation in found:
        if violation.keyword == "anyOf":
            yield from _either(violation, schema)
        elif violation.keyword == "type":
            yield _wrong_type(violation, schema)
        elif violation.keyword == "required":
            if violation.path:
                yield _missing_key(violation)
        elif violation.keyword == "additionalProperties":
            if not page or violation.path or snake(violation.name) not in violation.part.get("x-page-keys", ()):
                yield _unknown_key(violation, page)
        elif violation.path not in mistyped:
            yield _invalid(violation)


def describe(part: dict[str, Any], schema: dict[str, Any]) -> str:
    """What a part of the schema accepts, in plain words: "a list of texts", "a date (YYYY-MM-DD) or `ongoing`"."""
    part = resolve(part, schema)
    if "anyOf" in part:
        return " or ".join(dict.fromkeys(describe(branch, schema) for branch in part["anyOf"]))
    if "enum" in part:
        return listed([str(value) for value in part["enum"]], "or")
    if part.get("x-reads") in ("date", "month"):
        return f"a date ({_form(part)})"
    expected = part["type"] if isinstance(part["type"], str) else part["type"][0]
    if expected == "array":
        items = resolve(part["items"], schema)
        items = resolve(items["anyOf"][0], schema) if "anyOf" in items else items
        return f"a list of {_MANY[items['type']]}{_members(items)}"
    return f"an object{_members(part)}" if expected == "object" else _ONE[expected]


def _members(part: dict[str, Any]) -> str:
    names = list(part.get("required", ())) + [name for name in part.get("properties", ()) if name != "cite"]
    return f" with {listed(list(dict.fromkeys(names))[:3], 'or')}" if names else ""


def _form(part: dict[str, Any]) -> str:
    return "YYYY-MM-DD" if part["x-reads"] == "date" else "YYYY, YYYY-MM or YYYY-MM-DD"


def _defect(rule: str, violation: Violation, sentence: str, span: Span | None = None, **values: str) -> Defect:
    node = violation.node
    if span is None:
        span = key_span(node) if node.kind in ("mapping", "sequence") else node.span
    values = {"field": violation.path, "sentence": sentence, **values}
    return Defect(rule, span, field=violation.path, values=values)


def _either(violation: Violation, schema: dict[str, Any]) -> Iterator[Defect]:
    """Where one of several forms is meant, what that form lacks; else what is accepted."""
    branches = [resolve(branch, schema) for branch in violation.part["anyOf"]]
    meant = [branch for branch in branches if fits(violation.node, branch["type"])]
    if not meant:
        yield _wrong_type(violation, schema)
        return
    also = [str(value) for branch in meant[1:] for value in branch.get("enum", ())]
    for defect in explain(check(violation.node, meant[0], violation.path, schema), schema):
        if also:
            defect.values["sentence"] = f"{defect.values['sentence'][:-1]} or {listed(also, 'or')}."
        yield defect


def _wrong_type(violation: Violation, schema: dict[str, Any]) -> Defect:
    expected = describe(violation.part, schema)
    found, shown = _FOUND[violation.node.kind], _shown(violation.node)
    if violation.node.kind in ("integer", "number", "boolean") or (violation.node.kind == "string" and len(shown) < 40):
        found = f"{found} (`{shown}`)"
    name = f"`{violation.path}`" if violation.path else "A posting"
    sentence = f"{name} must be {expected}; this is {found}."
    return _defect("wrong-type", violation, sentence, expected=expected, found=found)


def _missing_key(violation: Violation) -> Defect:
    sentence = f"`{violation.path}` has no `{violation.name}`."
    return _defect("missing-key", violation, sentence, key_span(violation.node), key=violation.name)


def _unknown_key(violation: Violation, page: bool) -> Defect:
    name, part = violation.name, violation.part
    child: Node = violation.node.value[name]
    meant = _did_you_mean(snake(name), part, page)
    where = f"key of `{violation.path}`" if violation.path else "key of a posting"
    if meant:
        hint = f"; did you mean `{meant}`?"
    elif part.get("properties"):
        hint = ". Keys of your own start with `x-`."
    else:
        hint = f". Write it like `{next(iter(part['examples'][0]))}`."
    path = f"{violation.path}.{name}" if violation.path else name
    values = {"field": path, "key": name, "did_you_mean": meant, "sentence": f"`{name}` is no {where}{hint}"}
    edit = key_edit(child.key, name, meant) if meant in part.get("properties", ()) else None
    fix = Fix([edit], "unsafe") if edit is not None and meant not in violation.node.value else None
    rule = "page-key" if page and not meant else "unknown-key"
    return Defect(rule, child.key or child.span, field=path, values=values, fix=fix)


def _did_you_mean(name: str, part: dict[str, Any], page: bool) -> str:
    """The key that comes closest to a name, or the one that a close habit name stands for; "" without any.

    Of a `page`, which has names of its own, only one letter in a longer name is a slip.
    """
    from difflib import get_close_matches

    meant = {key: key for key in part.get("properties", ())}
    for habit, target in part.get("x-habits", {}).items():
        meant.setdefault(habit, _SIGNS.split(target.lstrip("."))[0])
    meant.pop(name, None)  # a name whose value does not fit is no slip
    # A word more is no slip of the pen: `max_applications` is not `application`.
    words = len(_OF_THE_JOB.sub("", name).split("_"))
    close = get_close_matches(name, [key for key in meant if len(key.split("_")) == words], 1, 0.75)
    most = 2 if close and len(close[0]) >= _LONG_NAME else 1
    if page:
        most = 1 if len(name) >= _LONG_PAGE_NAME else 0
    return meant[close[0]] if close and most and _is_slip(name, close[0], most) else ""


def _is_slip(name: str, key: str, most: int) -> bool:
    """Whether so many letters are amiss at most; letters in each other's place count as one."""
    if abs(len(name) - len(key)) > 2:
        return False
    above: list[int] = []
    row = list(range(len(key) + 1))
    for number, letter in enumerate(name, 1):
        before, above, row = above, row, [number]
        for index, wanted in enumerate(key, 1):
            best = min(above[index] + 1, row[-1] + 1, above[index - 1] + (letter != wanted))
            if number > 1 and index > 1 and letter == key[index - 2] and wanted == name[number - 2]:
                best = min(best, before[index - 2] + 1)
            row.append(best)
    return row[-1] <= most


def _invalid(violation: Violation) -> Defect:
    part, found = violation.part, _shown(violation.node)
    if part.get("x-reads") in ("date", "month"):
        sentence = f"`{found}` is no date of the calendar; write {_form(part)}."
        return _defect("invalid-date", violation, sentence, found=found)
    if violation.keyword == "enum":
        from difflib import get_close_matches

        close = get_close_matches(snake(found), part["enum"], 1)
        hint = f"; did you mean `{close[0]}`?" if close else "."
        expected = listed(part["enum"], "or")
        sentence = f"`{found}` is not allowed for `{violation.path}`. Write {expected}{hint}"
        meant: str = close[0] if close else ""
        defect = _defect("invalid-value", violation, sentence, found=found, expected=expected, did_you_mean=meant)
        place = violation.node.span_of(0, len(violation.node.value)) if violation.node.kind == "string" else None
        if meant and place is not None and place.source is None and place.end - place.start == len(found):
            defect.fix = Fix([Edit(place, meant)], "unsafe")
        return defect
    if violation.keyword in ("minimum", "maximum"):
        limit = part[violation.keyword]
        expected = f"{limit} or {'more' if violation.keyword == 'minimum' else 'less'}"
    elif violation.keyword == "const":
        expected = f"`{part['const']}`"
    else:
        expected = f"written like {listed([str(example) for example in part['examples'][:2]], 'or')}"
    sentence = f"`{found}` does not fit `{violation.path}`: it must be {expected}."
    return _defect("invalid-value", violation, sentence, found=found, expected=expected)


def _shown(node: Node) -> str:
    if node.kind == "boolean":
        return "true" if node.value else "false"
    return shortened(str(node.value))
