"""The pages on the law agree with the law files and with what jdlint prints."""

from __future__ import annotations

import re
import textwrap

import jsonschema
import yaml

from jdlint.law import Law, laws
from jdlint.rule import load_shipped
from jdlint.schema import load_schema
from scripts import make_law_pages, make_remote_posting
from tests.conftest import CHECKOUT

GUIDE = (CHECKOUT / "docs/law.md").read_text("utf-8")


def test_the_pages_of_the_laws_are_what_the_law_files_say():
    drifted = [
        name for name, text in make_law_pages.pages().items() if (make_law_pages.DOCS / name).read_text("utf-8") != text
    ]
    assert drifted == [], "run python scripts/make_law_pages.py"


def test_every_law_stands_in_the_list_and_every_decidable_place_in_the_table():
    listing = make_law_pages.listing()
    assert [law.id for law in laws() if f"### {law.data['name']}\n" not in listing] == []
    table = make_law_pages.table()
    assert [
        law.place for law in laws() if law.demands and f"({law.place})" not in table and law.place not in table
    ] == []


def test_the_remote_posting_is_what_jdlint_prints():
    assert make_remote_posting.page() == make_remote_posting.PAGE.read_text("utf-8"), (
        "run python scripts/make_remote_posting.py"
    )


def test_the_law_in_the_guide_is_a_law():
    [text] = re.findall(r"```yaml\n( *place:.*?)```", GUIDE, re.DOTALL)
    data = yaml.load(textwrap.dedent(text), yaml.BaseLoader)
    data["url_read"] = data["url_read"] == "true"
    data["coverage"] = {name: int(value) for name, value in data["coverage"].items()}
    assert list(jsonschema.Draft202012Validator(load_schema("law")).iter_errors(data)) == []
    law = Law("us-wy-example", data)
    assert [demand.is_certain for demand in law.demands] == [True]
    assert not law.binds_on("2027-06-30")
    assert law.binds_on("2027-07-01")
    assert {demand.rule for demand in law.demands} <= {rule.name for rule in load_shipped()}


def test_what_the_guide_names_is_there():
    rules = {rule.name for rule in load_shipped()}
    files = {path.name for path in (CHECKOUT / "rules/law/places").glob("*.yaml")}
    assert {"conflicting-duties", "remote-without-regions", "missing-place", "placeholder"} <= rules
    assert set(re.findall(r"`(us-[a-z0-9-]+\.yaml)`", GUIDE)) <= files
    assert "no legal advice" in GUIDE
