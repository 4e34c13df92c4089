"""Attributed figures: what is read from the text, when tables are opened, what the fixes make of a posting."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

import jdlint
from jdlint import resources
from jdlint.checks.statistics import written_as
from jdlint.edits import apply_edits
from jdlint.facts.named import named_in
from jdlint.facts.precision import unit_of
from jdlint.facts.vintages import decade_of, month_of
from jdlint.reference.occupations import occupations
from jdlint.reference.wages import wages

DAY = "2026-11-23"
PLAIN = """\
title: Registered Nurse
employer: {name: Example Clinic}
summary: You care for 12 patients with two colleagues, and we grew by 20% last year.
duties: [Give medication, Keep the records]
qualifications: {required: [A license]}
compensation: {currency: USD, period: hour, notes: We pay well.}
faq: [{question: How large is the ward?, answer: It has 24 beds and a budget of $400,000.}]
citations: [{id: 1, title: Our report, url: "https://clinic.example/report", published: 2026-01-01}]
"""


def opened(text: str) -> set[str]:
    """The modules of tables that a check of a text imports, in a fresh interpreter."""
    code = (
        "import sys, jdlint\n"
        f"jdlint.check({text!r}, 'a.jd.yaml', as_of={DAY!r}, profile='thorough')\n"
        "print(*(name for name in sys.modules if name.startswith('jdlint.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    tables = ("jdlint.reference.wages", "jdlint.reference.projections", "jdlint.reference.metros")
    return set(done.stdout.split()) & {*tables, "jdlint.facts.official", "jdlint.facts.attributed"}


def test_a_posting_without_attributed_figures_opens_no_table():
    assert opened(PLAIN) == set()


def test_an_attributed_figure_and_comparable_pay_open_them():
    cited = PLAIN.replace("We pay well.", "The BLS median of registered nurses was $46.90 an hour in May 2025.")
    assert "jdlint.reference.wages" in opened(cited)
    paid = PLAIN.replace("notes: We pay well.", "min: 40, max: 44") + "locations: [{region: US-CO, country: US}]\n"
    assert "jdlint.reference.wages" in opened(paid)


def fixed(text: str, name: str) -> str:
    """A text after all fixes of figures, in rounds, as `--fix --unsafe-fixes` does."""
    for _ in range(6):
        rows = jdlint.check(text, name, as_of=DAY, select=["mismatch", "stale"])
        fixes = [row.fix for row in rows if row.fix is not None]
        if not fixes:
            break
        text = apply_edits(text, fixes)
    return text


def test_the_fixes_of_the_guide_give_the_newest_figures():
    path = os.path.join(resources.path_of("samples"), "ai-engineer.yaml")
    with open(path, encoding="utf-8") as file:
        before = file.read()
    after = fixed(before, path)
    assert "$140,300 in May 2025 [1]" in after
    assert "to grow by 20% from 2024 to 2034" in after
    assert "percentiles: {10: 82200, 25: 103570, 50: 140300, 75: 188700, 90: 230630}" in after
    assert "as_of: 2025-05" in after
    rest = {row.rule for row in jdlint.check(after, path, as_of=DAY, select=["mismatch", "stale"])}
    assert rest == {"misquoted-education"}
    assert len(after.splitlines()) == len(before.splitlines())


def test_findings_depend_on_the_day_and_say_so():
    text = "title: Nurse\nkind: role\nsummary: The BLS median of registered nurses was $93,600 in May 2024.\n"
    early = jdlint.check(text, "a.jd.yaml", as_of="2026-05-14", select=["stale"])
    late = jdlint.check(text, "a.jd.yaml", as_of="2026-05-15", select=["stale"])
    assert early == []
    [row] = late
    assert (row.severity, row.dated) == ("info", True)
    older = jdlint.check(
        text.replace("93,600", "86,070").replace("2024", "2023"), "a.jd.yaml", as_of=DAY, select=["stale"]
    )
    assert [row.severity for row in older] == ["warning"]


@pytest.mark.parametrize("text, codes", [
    ("Registered nurses and electricians are wanted.", [()]),
    ("The BLS median for registered nurses was $93,600 and for electricians $62,350.", [("29-1141",), ("47-2111",)]),
    ("Software developers, quality assurance analysts, and testers", [()]),
    ("Plumbers, pipefitters, and steamfitters earn well.", [("47-2152",)]),
    ("All occupations together", [("00-0000",)]),
    ("Wages of workers in these jobs", []),
    ("An electrician and a half", [("47-2111",)]),
    ("Child, family, and school social workers", [("21-1021",)]),
    ("special education teachers in secondary schools", [("25-2058",)]),
    ("Middle school special education teachers", [("25-2057",)]),
    ("postsecondary nursing instructors and teachers", [("25-1072",)]),
])  # fmt: skip
def test_occupations_that_a_text_names(text, codes):
    assert [one.codes for one in named_in(text)] == codes


@pytest.mark.parametrize("text, unit", [
    ("$145,080", 10), ("$145,000", 1000), ("145k", 1000), ("$140.3k", 100), ("$67.45", 0.01), ("$45", 1),
    ("3.1 million", 1e5),
])  # fmt: skip
def test_the_last_digit_that_counts(text, unit):
    assert unit_of(text) == pytest.approx(unit)


@pytest.mark.parametrize("text, value, written", [
    ("$145,080", 140300, "$140,300"), ("145k", 140300, "140.3k"), ("$67.45", 65.38, "$65.38"), ("26%", 19.7, "20%"),
    ("26.0%", 19.7, "19.7%"), ("3 percent", 4.6, "5 percent"), ("$145080", 140300, "$140300"),
])  # fmt: skip
def test_an_official_value_is_written_as_the_figure_was(text, value, written):
    assert written_as(text, value) == written


@pytest.mark.parametrize("text, figure, vintage", [
    ("In May 2024 it was $10, and $12 in May 2025.", "$10", "2024-05"),
    ("In May 2024 it was $10, and $12 in May 2025.", "$12", "2025-05"),
    ("It was $12 (May 2023).", "$12", "2023-05"),
    ("Updated in 2026: $12.", "$12", ""),
])  # fmt: skip
def test_the_month_of_a_wage(text, figure, vintage):
    start = text.index(figure)
    assert month_of(text, 0, len(text), start, start + len(figure)).vintage == vintage


def test_another_month_than_may_is_no_vintage():
    assert month_of("It was $12 in March 2025.", 0, 25, 7, 10) is None


@pytest.mark.parametrize("text, vintage", [
    ("grow 9% from 2024 to 2034", "2024-34"), ("9% (2023–33)", "2023-33"), ("9% by 2034", "2024-34"), ("9% soon", ""),
])  # fmt: skip
def test_the_decade_of_a_growth(text, vintage):
    start = text.index("9%")
    assert decade_of(text, 0, len(text), start, start + 2).vintage == vintage


def test_a_span_that_is_no_decade_is_not_judged():
    assert decade_of("9% from 2020 to 2025", 0, 20, 0, 2) is None


#: Whose names no text tells apart: no plural, a name of many, or "all other".
NOT_NAMED = ("21-2011", "25-9045", "47-4090", "51-2090")


def test_every_occupation_is_known_by_its_official_name():
    for code, title in occupations().items():
        row = wages(code)
        if row is None or row.annual[50] is None or title.endswith("All Other") or row.code in NOT_NAMED:
            continue
        for right, value in ((True, row.annual[50]), (False, row.annual[50] * 117 // 100)):
            text = f"title: Foreman\nsummary: BLS puts median pay of {title.lower()} at ${value:,} (May 2025).\n"
            found = [one.rule for one in jdlint.check(text, "a.jd.yaml", as_of=DAY, select=["mismatch"])]
            assert found == ([] if right else ["misquoted-statistic"]), title
