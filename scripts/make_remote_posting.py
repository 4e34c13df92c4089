"""Write docs/remote-posting.md: one remote posting, step by step, with what jdlint prints for each step.

Every step is run in a folder of its own. `--check` exits 1 where the page differs from what jdlint prints today.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "remote-posting.md"
HEAD = "<!-- Made by scripts/make_remote_posting.py, which runs every command; do not edit. -->\n\n"
CHECK = "jdlint check --select law posting.yaml"

START = """\
title: Claims Billing Analyst
language: en-US
employer: {name: Example Dental Billing, about: We bill insurers for dental clinics., type: private}
workplace: {type: remote, eligible_regions: [US]}
duties:
  - Review rejected claims and resubmit them.
  - Keep the rules of forty insurers up to date.
  - Explain patterns to the clinics once a month.
qualifications:
  required:
    - Two years of medical or dental billing.
    - A valid driver's license.
  preferred:
    - Recent graduates.
"""
FACTS = """\
as_of = "2026-11-28"

[facts]
headcount = 240
headcount_by_region = {US-CO = 3, US-IL = 110, US-MA = 31, US-MN = 40, US-NY = 28, US-WA = 20}
federal_contractor = false
"""
QUALIFICATIONS = """\
qualifications:
  required:
    - Two years of medical or dental billing.
    - Confident use of spreadsheets.
  preferred:
    - Training in dental codes (CDT).
"""
OPEN_PAY = "compensation: {currency: USD, period: year, min: 64000}\n"
PAY = """\
compensation: {currency: USD, period: year, min: 64000, max: 82000, bonus: "Yes"}
"""
GREAT = "benefits: [Great benefits]\n"
BENEFITS = """\
compensation:
  currency: USD
  period: year
  min: 64000
  max: 82000
  bonus: A quarterly bonus of up to USD 1,000 for clean claims.
benefits:
  - Medical, dental and vision insurance from the first day
  - 401(k) with a match of 4 %
  - 18 days of paid vacation, paid sick leave and nine paid holidays
"""
APPLICATION = """\
application: {how_to: Fill in the form on our careers page., url: "https://careers.example.org/12", ai_screening: used}
dates: {closes: 2026-12-31}
"""
STATEMENT = """\
statements:
  ai_use: We use AI to sort applications; a person reads each of them and decides.
"""


def page() -> str:
    """The whole page."""
    with tempfile.TemporaryDirectory() as folder:
        return HEAD + "\n".join(part.rstrip() + "\n" for part in parts(Path(folder)))


def parts(folder: Path) -> Iterator[str]:
    """The page in parts; each step changes the files before its commands are run."""
    posting, settings = folder / "posting.yaml", folder / "jdlint.toml"
    settings.write_text('as_of = "2026-11-28"\n', "utf-8")
    posting.write_text(START, "utf-8")

    def shown(command: str) -> str:
        return f"```console\n$ {command}\n{output(command, folder)}```\n"

    yield INTRODUCTION
    yield f"```yaml\n{START}```\n"
    yield shown("jdlint places posting.yaml")
    yield shown(CHECK)

    yield STEPS[0]
    settings.write_text(FACTS, "utf-8")
    yield f"```toml\n{FACTS}```\n"
    yield shown(CHECK)

    yield STEPS[1]
    bare = START[: START.index("qualifications:")]
    posting.write_text(bare + QUALIFICATIONS + OPEN_PAY, "utf-8")
    yield f"```yaml\n{QUALIFICATIONS}{OPEN_PAY}```\n"
    yield shown("jdlint check --select pay-not-disclosed posting.yaml")

    yield STEPS[2]
    posting.write_text(bare + QUALIFICATIONS + PAY + GREAT, "utf-8")
    yield f"```yaml\n{PAY}{GREAT}```\n"
    yield shown(CHECK)

    yield STEPS[3]
    posting.write_text(bare + QUALIFICATIONS + BENEFITS + APPLICATION, "utf-8")
    yield f"```yaml\n{BENEFITS}{APPLICATION}```\n"
    yield shown(CHECK)
    yield STEPS[4]
    yield shown(CHECK.replace("check", "check --ahead 120d"))

    yield STEPS[5]
    final = bare + QUALIFICATIONS + BENEFITS + APPLICATION + STATEMENT
    posting.write_text(final, "utf-8")
    yield f"```yaml\n{STATEMENT}```\n"
    yield shown(CHECK.replace("check", "check --ahead 120d"))
    yield STEPS[6]
    yield f"```yaml\n{final}```\n"
    yield STEPS[7]
    yield shown("jdlint law --for posting.yaml")
    yield STEPS[8]
    yield shown("jdlint law --for posting.yaml --reach CA-ON")
    yield STEPS[9]


def output(command: str, folder: Path) -> str:
    """What a command prints in a folder, 100 columns wide."""
    environment = {**os.environ, "COLUMNS": "100", "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-m", *command.split()],
        cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if done.returncode not in (0, 1):
        raise SystemExit(f"{command}: {done.stderr}")
    return done.stdout


INTRODUCTION = """\
# One posting for all of the United States

A remote job that may be done anywhere in the United States reaches the laws of every state. This page takes one such
posting from nothing but a title, duties and qualifications to the point where jdlint finds nothing of group law. Every
output is real: a script runs the commands, and a test fails where this page differs. Information, no legal advice.

## The start
"""
STEPS = (
    """\
## 1. State what decides

Half of the findings wait for one fact: how many people the employer has, and where. Stated once in `jdlint.toml`, it
holds for all postings and is never published. What was a warning becomes an error, or goes away.
""",
    """\
## 2. Leave out what is forbidden, state pay

The license goes, as nobody drives; the recent graduates become what was meant. Pay gets a lower end alone, to see what
happens: an open range is no range.
""",
    """\
## 3. Both ends, a bonus that says only "Yes", great benefits

Now the pay is there. The bonus has to be described where it exists, and benefits have to be named.
""",
    """\
## 4. Name the benefits, say how to apply and until when

The words that the findings gave are the pattern: health care, a retirement plan, paid leave and what else has a value.
Colorado wants to know how to apply, and until when. Applications are screened by AI here, and we say so to jdlint.
""",
    "The same with what binds within the next 120 days:\n",
    """\
## 5. Say what the AI does

One sentence, and it has to be true.
""",
    "The whole posting, of which nothing of group law is found:\n",
    """\
## The checklist

`jdlint law --for` tells what was looked for, also where nothing was found; `--format markdown` is fit for a pull
request. "found" means that such words are there, not that they are right.
""",
    """\
## What Ontario would add

`--reach` shows what another place would add to it, before anybody promises to hire there.
""",
    """\
The vacancy has to be named, and Ontario would hold the range to CAD 50,000 a year. [law.md](law.md) tells which places
are covered, how sure jdlint is of each law, and what it does not check.
""",
)


def main() -> int:
    made = page()
    if "--check" in sys.argv:
        same = PAGE.exists() and PAGE.read_text("utf-8") == made
        print("docs/remote-posting.md is up to date" if same else "docs/remote-posting.md differs: run this script")
        return int(not same)
    PAGE.write_text(made, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
