"""Of which types a stored result is made: what comes from a file or a pipe is believed only where it has them."""

from __future__ import annotations

from jdlint.finding import CONFIDENCES, SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: A type stands for itself, a set for one of some types or texts, a tuple for one of several shapes, a list for a list
#: of such, a mapping for at least these keys.
_MAYBE_TEXT = frozenset((str, type(None)))
_MAYBE_NUMBER = frozenset((int, type(None)))
_MOST_DOCUMENTS = 1 << 31
_SOURCE_ROW = (str, str, bool, bool, str)
_APPLICABILITIES = frozenset(("safe", "unsafe"))
_SOURCE = {"title": str, "url": _MAYBE_TEXT, "basis": str, "read": _MAYBE_TEXT}
_LAW = {"id": str, "name": str, "citation": str, "effective": _MAYBE_TEXT}
_SUPPRESSED = {"by": str, "reason": str, "until": _MAYBE_TEXT}
FINDING = {
    "across": (type(None), [str]),
    "ahead": _MAYBE_TEXT,
    "baselined": (type(None), {"until": _MAYBE_TEXT}),
    "certainty": _MAYBE_TEXT,
    "confidence": frozenset(CONFIDENCES),
    "dated": bool,
    "document": int,
    "duty": _MAYBE_TEXT,
    "elsewhere": bool,
    "field": str,
    "fingerprint": str,
    "group": str,
    "law": (type(None), _LAW),
    "message": str,
    "needs": [str],
    "path": str,
    "place": _MAYBE_TEXT,
    "related": [{"rule": str, "message": str}],
    "rule": str,
    "severity": frozenset(SEVERITIES),
    "sources": [_SOURCE],
    "suggestions": [str],
    "suppressed": (type(None), _SUPPRESSED),
    "text": str,
    "topic": str,
    "why": str,
}
PLAIN = {
    "fail_on": frozenset((*SEVERITIES, "never")),
    "not_checked": [str],
    "notes": [str],
    "path": str,
    "places": [{"path": str, "document": int, "reached": [{"place": str, "because": str}]}],
    "postings": int,
    "seconds": dict,
    "skipped": int,
    "unread": bool,
}
ROW = {
    **dict.fromkeys(("law", "name", "citation", "place", "remark", "status"), str),
    **dict.fromkeys(("asks", "duty", "effective", "rule", "severity"), _MAYBE_TEXT),
    "finding": _MAYBE_NUMBER,
    "needs": [str],
}
#: The value of a node by its kind; those of mappings and sequences are numbers of nodes.
NODE = {
    "mapping": list, "sequence": [int], "string": str, "integer": int, "number": frozenset((float, int)),
    "boolean": bool, "null": type(None),
}  # fmt: skip


def fits(value: Any, shape: Any) -> bool:
    """Whether a value of JSON has a shape."""
    kind = type(shape)
    if kind is type:
        return type(value) is shape
    if kind is frozenset:
        return type(value) in shape or (type(value) is str and value in shape)
    if kind is tuple:
        return any(fits(value, one) for one in shape)
    if type(value) is not kind:
        return False
    if kind is list:
        return not value or all(fits(child, shape[0]) for child in value)
    for name, part in shape.items():
        if name not in value or not (type(value[name]) is part or fits(value[name], part)):
            return False
    return True


def refuse_other(data: dict[str, Any], plain: tuple[str, ...], plain_of_finding: tuple[str, ...]) -> None:
    """Raise ValueError for what `stored.dumped` never writes: other types, and places outside of a text.

    `plain` and `plain_of_finding` name the values that stand in rows. TypeError and LookupError are raised too.
    """
    lengths = [len(text) for _, text, *_ in _rows(data["sources"], _SOURCE_ROW)]
    lengths = [lengths[data["source"] - 1] if data["source"] else 0, *lengths]
    _hold(data["source"], int)
    values = _hold(dict(zip(plain, data["plain"], strict=True)), PLAIN)
    _hold(list(values["seconds"].values()), [float])
    _rows(data["ids"], (int, str))
    documents = [row["document"] for row in values["places"]]
    for span, fix, *row in (*data["findings"], *data["pending"]):
        documents.append(_hold(dict(zip(plain_of_finding, row, strict=True)), FINDING)["document"])
        applicability, edits = ("safe", []) if fix is None else _hold(fix, [(str, list)])
        _hold(applicability, _APPLICABILITIES)
        for start, end, source in (
            _hold(span, [int]),
            *(_hold(place, [int]) for place, _ in _rows(edits, (list, str))),
        ):
            if not 0 <= start <= end <= lengths[source]:
                raise ValueError("a place outside of its text")
    if not all(0 < document < _MOST_DOCUMENTS for document in documents):
        raise ValueError("a document of no number")
    if any(finding[0][2] == 0 == data["source"] for finding in data["findings"]):
        raise ValueError("findings without a text")
    for number, (kind, value, span, key, content, inherited) in enumerate(data["nodes"]):
        _hold(value, NODE[kind])
        _hold([span, [] if key is None else key], [[int]])
        _hold(content, (int, [[int]]))
        _hold(inherited, int)
        if any(child >= number for child in _children(kind, value)):
            raise ValueError("a node within itself")
    for head, root, rows in data["sheets"]:
        _rows([head], (int, str, bool, int))
        _hold(rows, [ROW])
        if data["nodes"][root][0] != "mapping":
            raise ValueError("a posting that is no mapping")


def _children(kind: str, value: Any) -> list[int]:
    if kind == "mapping":
        return [child for _, child in _rows(value, (str, int))]
    return value if kind == "sequence" else []


def _hold(value: Any, shape: Any) -> Any:
    if not fits(value, shape):
        raise ValueError("what is stored has another shape")
    return value


def _rows(rows: Any, shapes: tuple[Any, ...]) -> Any:
    """The rows, each made of values of these shapes."""
    for row in _hold(rows, [list]):
        if len(row) != len(shapes) or not all(map(fits, row, shapes)):
            raise ValueError("a row that is stored has another shape")
    return rows
