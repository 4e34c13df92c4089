"""Sentences that say nothing but what was found go, with their line where they had one; nothing else changes."""

from __future__ import annotations

import pytest

from jdlint import api
from jdlint.edits import apply_edits

TITLE = "title: Bicycle Mechanic\n"


def mended(text, path, *rules):
    """`text` after the fixes of some rules, or None where there are none."""
    found = api.check(text, path, select=list(rules), profile="thorough", as_of="2026-11-23")
    fixes = [row.fix for row in found if row.fix]
    assert found, "nothing was found"
    return apply_edits(text, fixes) if fixes else None


LAYOUTS = [
    ("plain", "summary: You repair bicycles. No felons. You ride them.  # ours\n",
     "summary: You repair bicycles. You ride them.  # ours\n"),
    ("the last", "summary: You repair bicycles. No felons.\n", "summary: You repair bicycles.\n"),
    ("the first", 'summary: "No felons. You repair bicycles."\n', 'summary: "You repair bicycles."\n'),
    ("folded", "summary: >-\n  You repair bicycles. No\n  felons. You ride them.\n",
     "summary: >-\n  You repair bicycles. You ride them.\n"),
    ("literal", "summary: |\n  You repair bicycles.\n\n  No felons.\n\n  You ride them.\n",
     "summary: |\n  You repair bicycles.\n\n  You ride them.\n"),
    ("item", "duties:\n  - Repair bicycles\n  - No felons.\n  - Ride them\n",
     "duties:\n  - Repair bicycles\n  - Ride them\n"),
    ("in brackets", "duties: [Repair bicycles, No felons., Ride them]\n", "duties: [Repair bicycles, Ride them]\n"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), [row[1:] for row in LAYOUTS], ids=[row[0] for row in LAYOUTS])
def test_the_layout_of_yaml_stays(before, after):
    assert mended(TITLE + before, "a.jd.yaml", "criminal-record-ban") == TITLE + after


def test_a_list_item_of_markdown_goes_with_its_line():
    before = "# Mechanic\n\n## Duties\n\n* Repair bicycles\n* No felons.\n* Ride them\n"
    assert mended(before, "a.jd.md", "criminal-record-ban") == before.replace("* No felons.\n", "")


@pytest.mark.parametrize("text", [
    "summary: No felons.\n",  # nothing would be left
    "summary: No felons. That is our rule.\n",  # the next sentence leans on it
    "summary: No felons, and you need a licence for the crane.\n",  # it says more
    "duties: [No felons.]\n",
    "summary: Send your resume, no felons.\n",
])  # fmt: skip
def test_what_says_more_or_is_all_there_is_stays(text):
    assert mended(TITLE + text, "a.jd.yaml", "criminal-record-ban") is None


ASKED = [
    ("Send your résumé with a headshot to the owner.", "Send your résumé to the owner."),
    ("Send a letter, a photo and two references.", "Send a letter and two references."),
    ("Send a letter, two references and a photo.", None),  # the comma would want an "and"
    ("Send a CV with photo and DOB.", "Send a CV with photo."),
    ("State your marital status and your notice period.", "State your notice period."),
]


@pytest.mark.parametrize(("before", "after"), ASKED)
def test_of_several_things_asked_for_one_goes(before, after):
    text = f"{TITLE}summary: You repair bicycles. {before}\n"
    rules = ("age-asked",) if "DOB" in before else ("photo-asked", "family-status-asked")
    assert mended(text, "a.jd.yaml", *rules) == (after and f"{TITLE}summary: You repair bicycles. {after}\n")


def test_a_finding_of_law_brings_the_fix_of_the_rule_that_it_reads():
    text = (
        f"{TITLE}locations: [{{city: Denver, region: US-CO, country: US}}]\nsummary: You repair bicycles. Men only.\n"
    )
    assert mended(text, "a.jd.yaml", "forbidden-sex-preference") == text.replace(" Men only.", "")


MARKED = [
    ("You ride bicycles. **No felons.** You mend them.", None),
    ("You ride bicycles. No felons. You **mend** them.", "You ride bicycles. You **mend** them."),
    ("You ride *bicycles*. *No felons.*", None),
]


@pytest.mark.parametrize(("before", "after"), MARKED)
def test_no_mark_of_markdown_is_left_without_its_other_one(before, after):
    text = f"# Mechanic\n\n{before}\n"
    assert mended(text, "a.jd.md", "criminal-record-ban") == (after and text.replace(before, after))


def test_an_item_that_is_marked_goes_with_its_marks():
    text = "# Mechanic\n\n## Duties\n\n- Mend them\n- **No felons.**\n- *Ride* them\n"
    assert mended(text, "a.jd.md", "criminal-record-ban") == text.replace("- **No felons.**\n", "")
