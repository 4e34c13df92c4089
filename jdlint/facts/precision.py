"""How exactly a figure is meant: its last digit that counts, and words such as "more than" before it."""

from __future__ import annotations

from jdlint.facts.lazy import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts.figures import Figure

_DIGITS = Lazy(r"\d{1,3}(?:,?\d{3}){0,4}(?:\.(\d{1,4}))?", flags=0)
_SCALES = (("k", 1e3), ("thousand", 1e3), ("million", 1e6), ("m", 1e6), ("billion", 1e9))
_ABOUT = Lazy(
    r"\b(?:about|around|roughly|approximately|some|close to|near|circa|an estimated|estimated at|~) ?$|[~≈] ?$"
)
_ABOVE = Lazy(
    r"\b(?:(?:more|higher|greater|better) than|over|above|at least|upwards of|exceed\w{0,3}|tops|topped|"
    r"well over) ?$"
)
_BELOW = Lazy(r"\b(?:less than|lower than|under|below|nearly|almost|up to|as much as|just shy of|not quite|at most) ?$")
_OR_SO = Lazy(r"(?: an? (?:year|hour))? or (?:so|thereabouts)\b")
#: From here on a figure is round, and its words say how far off it may be.
_ROUND = 1000
_LOOSE, _VERY_LOOSE = 0.025, 0.05
#: The Bureau rounds wages of a year to ten dollars, and growth and thousands of people to a tenth.
_YEARLY, _CENT, _POINT, _PEOPLE = 5.0, 0.011, 0.5, 150.0


def unit_of(text: str) -> float:
    """The value of the last digit that counts: 10 for "$145,080", 1000 for "145k" and "$145,000", 0.01 for "67.45"."""
    number = _DIGITS.search(text)
    if number is None:
        return 1.0
    rest = text[number.end() :].strip(" -+").lower()
    scale = next((value for name, value in _SCALES if rest.startswith(name) and rest[:2] != "mo"), 1.0)
    if number[1]:
        return float(scale * 10 ** -len(number[1]))
    whole = number.group().replace(",", "")
    return float(scale if scale > 1 else 10 ** (len(whole) - len(whole.rstrip("0")) if whole.strip("0") else 0))


def fits(figure: Figure, official: float, kind: str, sign: int = 1) -> bool:
    """Tell whether a figure may be a rounded form of the official value. `kind` as in jdlint.facts.attributed."""
    value, unit = sign * figure.low, unit_of(figure.text)
    off = official - value
    if kind == "growth":
        return abs(off) <= _POINT + 1e-9
    before = figure.prose.text[max(0, figure.start - 24) : figure.start]
    if kind == "ratio":
        return _ratio_fits(before, off)
    if unit >= _ROUND or (kind != "wage" and unit >= 100):
        near = max(unit, _VERY_LOOSE * value)
        if _ABOVE.search(before):
            return -_LOOSE * value <= off <= near
        if _BELOW.search(before):
            return -near <= off <= _LOOSE * value
        if _ABOUT.search(before) or _OR_SO.match(figure.prose.text[figure.end : figure.end + 24]):
            return abs(off) <= max(unit / 2, _LOOSE * value)
        return -unit / 2 - _YEARLY <= off < unit
    least = _PEOPLE if kind != "wage" else _CENT if unit < 1 else _YEARLY
    if kind == "wage" and 1 <= unit < 10 and value < _ROUND:
        return -0.5 <= off < 1
    return abs(off) <= max(unit / 2, least)


def _ratio_fits(before: str, off: float) -> bool:
    if _ABOVE.search(before):
        return -0.1 <= off <= 1.05
    return -1.05 <= off <= 0.1 if _BELOW.search(before) else abs(off) <= 0.55


def is_exact(figure: Figure) -> bool:
    """Tell whether a figure has so many digits that it can hardly agree with an official one by chance."""
    return unit_of(figure.text) < 100


def row_fits(text: str, official: float) -> bool:
    """Tell whether a number of a table may be a rounded form of an official wage."""
    value, unit = float(text), unit_of(text)
    if unit >= _ROUND:
        return -unit / 2 <= official - value < unit
    return abs(official - value) <= (max(unit / 2, _YEARLY) if official >= _ROUND else max(unit / 2, _CENT))
