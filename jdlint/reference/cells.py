"""The cells of one occupation in many areas as bytes: the layout of a block of area-wages-YYYY.bin.

A cell is (employment, mean, p10, p25, p50, p75, p90, reason): persons, rounded to 10; annual wages in US dollars,
rounded to 10; None where the Bureau printed no value, with the reason for blank wages as a number in REASONS.

A block begins with a bit for each area, whether it has a cell. Columns follow, with a byte for each cell: which of the
seven values are blank (bits), the reason, then the three bytes of each value, all high bytes first. Values are in tens;
a percentile is kept as the difference from the one below, the mean as that from a guess by the percentiles. Bytes of
one kind side by side compress better than rows.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    Cell = tuple[int | None, int | None, int | None, int | None, int | None, int | None, int | None, int]

#: Why a wage is blank.
REASONS = ("", "not-released", "hourly-only", "top-coded")
_COLUMNS = 7
_BYTES = 3
_UNIT = 10
#: The share of all that each percentile stands for, in fortieths: from halfway to the one below to halfway to the next.
_WEIGHTS = (7, 8, 10, 8, 7)


def encode(cells: dict[int, Cell], areas: int) -> bytes:
    """The block of these cells by the number of their area, of so many areas.

    Raises ValueError for a value that is no multiple of ten, is negative or is too large.
    """
    present = bytearray((areas + 7) // 8)
    for area in cells:
        present[area >> 3] |= 1 << (area & 7)
    rows = [cells[area] for area in sorted(cells)]
    blanks = bytes(sum(1 << at for at in range(_COLUMNS) if row[at] is None) for row in rows)
    reasons = bytes(row[7] for row in rows)
    stored = [_stored(row) for row in rows]
    planes = (bytes(row[column] >> shift & 255 for row in stored) for column in range(_COLUMNS) for shift in (16, 8, 0))
    return bytes(present) + blanks + reasons + b"".join(planes)


def decode(block: bytes, area: int, areas: int) -> Cell | None:
    """The cell of one area of a block; None where the Bureau has no row for it."""
    width = (areas + 7) // 8
    present = int.from_bytes(block[:width], "little")
    if not present >> area & 1:
        return None
    count = present.bit_count()
    row = (present & ((1 << area) - 1)).bit_count()
    blanks, reason = block[width + row], block[width + count + row]
    planes = block[width + 2 * count + row :: count]
    numbers = [int.from_bytes(planes[at : at + _BYTES], "big") for at in range(0, _COLUMNS * _BYTES, _BYTES)]
    employment, mean, *steps = [number >> 1 if number & 1 == 0 else -(number >> 1) - 1 for number in numbers]
    wages, below = [], 0
    for step in steps:
        below += step
        wages.append(below)
    values = [employment, mean + _guess(wages), *wages]
    shown = [None if blanks >> at & 1 else value * _UNIT for at, value in enumerate(values)]
    employed, average, p10, p25, p50, p75, p90 = shown
    return employed, average, p10, p25, p50, p75, p90, reason


def _stored(row: Cell) -> list[int]:
    """The seven numbers that are kept for a cell, none of them negative. A blank is kept as no difference."""
    employment, mean, *wages = (None if value is None else _tens(value) for value in row[:_COLUMNS])
    steps, filled = [], [0]
    for wage in wages:
        steps.append(0 if wage is None else wage - filled[-1])
        filled.append(filled[-1] if wage is None else wage)
    numbers = [employment or 0, 0 if mean is None else mean - _guess(filled[1:]), *steps]
    folded = [number << 1 if number >= 0 else (-number << 1) - 1 for number in numbers]
    if max(folded) >= 1 << 8 * _BYTES:
        raise ValueError(f"a value is too large: {row}")
    return folded


def _guess(wages: list[int]) -> int:
    """About the mean of a distribution with these percentiles."""
    return sum(wage * weight for wage, weight in zip(wages, _WEIGHTS, strict=True)) // sum(_WEIGHTS)


def _tens(value: int) -> int:
    if value % _UNIT or value < 0:
        raise ValueError(f"{value} is no multiple of {_UNIT}")
    return value // _UNIT
