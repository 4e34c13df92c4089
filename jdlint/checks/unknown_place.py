"""Places that a posting names and that lead to no law, because nothing is known of them."""

from __future__ import annotations

import re

from jdlint.context import Context, Hit
from jdlint.facts.places import name_of, unread_locations
from jdlint.posting import Field
from jdlint.reference.places import CANADIAN_PROVINCES, COUNTRIES, US_STATES, is_code

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_CODE = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?")
_PARTS = {"US": US_STATES, "CA": CANADIAN_PROVINCES}
_REGIONS = ("workplace.eligible_regions", "workplace.excluded_regions")
_NO_LAW = "so the law of no place was asked"


def unknown_place(context: Context) -> Iterator[Hit]:
    """Places without state and country where no other place is reached, codes of no region, and doubtful ones."""
    places = context.facts.places
    if not places.spots and not places.areas:
        for field, words in unread_locations(context.posting):
            said = f'"{words}" names no state, province or country that is known, {_NO_LAW}.'
            yield context.on_value(
                field, values={"said": said, "do": "Add its region, such as US-CO, or its country, such as DE."}
            )
    for field in (*_regions_of_locations(context), *(row for path in _REGIONS for row in _entries(context, path))):
        code = field.node.value
        if isinstance(code, str) and _CODE.fullmatch(code) and not _is_region(code):
            said = f"`{code}` is the code of no region or country that jdlint knows, so its law was not asked."
            yield context.on_value(field, values={"said": said, "do": "Write one such as US-CO or DE."})
    yield from _meant_otherwise(context)


def _meant_otherwise(context: Context) -> Iterator[Hit]:
    """Countries among states, whose letters are a state's too: "CO" beside "US-UT", or where the pay is in dollars."""
    for path in _REGIONS:
        fields = list(_entries(context, path))
        codes = [field.node.value for field in fields]
        american = any(str(code).startswith("US-") for code in codes)
        if not codes or "US" in codes or not (american or context.posting.text("compensation.currency") == "USD"):
            continue
        for field, code in zip(fields, codes, strict=True):
            if code in US_STATES and code in COUNTRIES:
                said = f"`{code}` is {name_of(code)}, whose law is asked."
                do = f"If {US_STATES[code]} is meant, write US-{code}."
                yield context.on_value(field, values={"said": said, "do": do}, severity="info")


def _entries(context: Context, path: str) -> Iterator[Field]:
    node = context.posting.get(path)
    for number, entry in enumerate(node.value if node is not None and node.kind == "sequence" else ()):
        yield Field(f"{path}[{number}]", entry)


def _regions_of_locations(context: Context) -> Iterator[Field]:
    for field in _entries(context, "locations"):
        region = field.node.value.get("region") if field.node.kind == "mapping" else None
        if region is not None:
            yield Field(f"{field.path}.region", region)


def _is_region(code: str) -> bool:
    country, dash, part = code.partition("-")
    return is_code(code) and (not dash or country not in _PARTS or part in _PARTS[country])
