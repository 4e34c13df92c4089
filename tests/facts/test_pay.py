"""Which amounts of money in prose are the base pay of the job, and which are other money."""

from __future__ import annotations

import pytest

from jdlint.facts import Facts
from jdlint.habits import normalise
from jdlint.matcher import Matcher
from jdlint.readers import read
from jdlint.schema import load_schema, prose_patterns
from jdlint.settings import DEFAULTS, Settings

SCHEMA = load_schema("posting")


def base_pay(line: str):
    text = f"# Cook\n\n## About the job\n\n{line}\n\n## Duties\n\n- Cook\n- Clean\n"
    _, postings = read(text.encode(), "posting.md", "markdown")
    posting = next(iter(postings))
    normalise(posting, SCHEMA)
    facts = Facts(posting, Settings(dict(DEFAULTS, as_of="2026-11-23"), {}, "."), prose_patterns(SCHEMA), Matcher([]))
    return [(pay.low, pay.high, pay.period) for pay in facts.pay]


@pytest.mark.parametrize("line, low, high, period", [
    ("We pay $19 to $22 an hour plus tips.", 19, 22, "hour"),
    ("$80,000 - $95,000 + bonus", 80000, 95000, ""),
    ("Salary $80,000 to $95,000 plus bonus and equity.", 80000, 95000, ""),
    ("$21 an hour, eligible for a yearly bonus.", 21, 21, "hour"),
    ("$60,000 a year with overtime available.", 60000, 60000, "year"),
    ("$95,000 a year plus 401(k) match.", 95000, 95000, "year"),
    ("$18/hour + commission", 18, 18, "hour"),
    ("Base salary of $120,000, equity and bonus on top.", 120000, 120000, ""),
    ("$25 per hour and tips", 25, 25, "hour"),
    ("$55,000-$60,000 DOE, with a $2,000 sign-on bonus", 55000, 60000, ""),
    ("Starting at $17.50 an hour (tips on top).", 17.5, None, "hour"),
    ("Elm Street Clinic | Denver, CO | $45k - $90k DOE", 45000, 90000, ""),
    ("$45k–$90k (depending on experience)", 45000, 90000, ""),
    ("Denver, CO \u00b7 $52k to $60k \u00b7 Full-time", 52000, 60000, ""),
    ("The pay is $1,200 a week and a tool allowance.", 1200, 1200, "week"),
    ("CHF 80'000 - 95'000 per year", 80000, 95000, "year"),
    ("Salary: $45 000 to $52 000 per year", 45000, 52000, "year"),
    ("The salary is EUR 45.000 - 52.000.", 45000, 52000, ""),
    ("We pay €14.50 an hour.", 14.5, 14.5, "hour"),
])  # fmt: skip
def test_base_pay_stays_base_pay_beside_other_money(line, low, high, period):
    assert base_pay(line) == [(low, high, period)]


@pytest.mark.parametrize("line", [
    "A bonus of $2,000 a year.",
    "Earn up to $3,000 in commission a month.",
    "Tips average $25 an hour.",
    "A $5,000 sign-on bonus plus a $1,500 tool allowance.",
    "You manage a budget of $80,000 a year plus tools.",
    "Up to $5,250 a year in tuition.",
    "$500 referral bonus, paid monthly.",
    "$3 an hour shift differential.",
    "$150 per month for your phone.",
    "Overtime at $30 an hour.",
    "You earn $200 a day in tips.",
    "Total compensation of $150,000 a year.",
    "We match up to $4,000 per year.",
    "Deals | $45k - $90k each",
    "Clients with $20k - $60k to invest",
    "Grants | $500 - $5,000",
    "Our fleet | $90k",
])  # fmt: skip
def test_other_money_is_no_base_pay(line):
    assert base_pay(line) == []


@pytest.mark.parametrize("place, pay, currency", [
    ("Toronto, ON", "$25 an hour", "CAD"), ("Toronto, ON", "US$25 an hour", "USD"),
    ("Toronto, ON", "USD 25 an hour", "USD"),
    ("Denver, CO", "$25 an hour", "USD"), ("Toronto, ON", "€25 an hour", "EUR"),
])  # fmt: skip
def test_a_dollar_is_that_of_the_country_of_the_work(place, pay, currency):
    text = f"Cook\n\nChez Nous, {place}\n\nDuties\n- Cook\n- Clean\n\nPay\nWe pay {pay}.\n"
    [posting] = read(text.encode(), "posting.txt", "text")[1]
    normalise(posting, SCHEMA)
    facts = Facts(posting, Settings(dict(DEFAULTS, as_of="2026-11-23"), {}, "."), prose_patterns(SCHEMA), Matcher([]))
    assert [found.currency for found in facts.pay] == [currency]
