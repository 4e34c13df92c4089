"""A guide to a role: no employer, and the market in the place of pay, with its source."""

from __future__ import annotations

from jdlint.scaffold import figures
from jdlint.scaffold.parts import Part
from jdlint.scaffold.top import gap, identity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.scaffold.answers import Answers


def parts(answers: Answers, day: str) -> list[Part]:
    """The parts of a guide; without wages of its occupation the market is a gap."""
    code = figures.sure(figures.candidates(answers.title, answers.occupation))
    place = next(iter(answers.codes), None)
    block = figures.quoted(code, place, day) if code else None
    return [
        *identity(answers),
        _market(block["compensation"]["market"]) if block else _unknown(),
        Part("summary", gap("what people in this role do, and for whom, in two or three sentences")),
        Part("duties", [gap("what they do most of the time: one task a line"), gap("the next task")]),
        Part(
            "qualifications",
            (
                Part("required", [gap("what nobody can do this work without")]),
                Part("preferred", [gap("what helps, and can be learned on the job")]),
            ),
        ),
        Part("career_growth", gap("where this role can lead")),
        *([Part("citations", [_source(row) for row in block["citations"]])] if block else []),
    ]


def _market(market: dict[str, Any]) -> Part:
    percentiles = tuple(Part(key, _number(value)) for key, value in market["percentiles"].items())
    inner = (
        Part("as_of", market["as_of"]),
        Part("area", market["area"]),
        Part("percentiles", percentiles, "So many percent earned less; 50 is the median."),
        Part("notes", market["notes"]),
        Part("cite", [int(number) for number in market["cite"]], flow=True),
    )
    return Part("compensation", (Part("market", inner),), "What others pay, with its source below.")


def _unknown() -> Part:
    note = (
        "What others pay, with its source. No official wages were found for this title and place; `jdlint market "
        "OCCUPATION --cite` prints the block for an occupation that you name by its code."
    )
    return Part("compensation", (Part("market", (Part("notes", gap("what others pay, and who says so")),)),), note)


def _source(row: dict[str, Any]) -> tuple[Part, ...]:
    return tuple(Part(name, int(value) if name == "id" else value) for name, value in row.items())


def _number(text: str) -> float:
    return float(text)
