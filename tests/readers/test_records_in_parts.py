"""Records of systems that hold the parts of an ad in texts of their own."""

from __future__ import annotations

import json

from jdlint.readers import read
from scripts.measure_import import imported, posting_of
from tests.readers.exact import assert_exact

ORACLE = {
    "Id": "10139", "Title": "Electrical Engineer", "RequisitionId": 300002369552906, "JobSchedule": "Full time",
    "ExternalPostedStartDate": "2026-10-05T17:23:26+00:00", "ExternalPostedEndDate": None,
    "ExternalDescriptionStr": "", "ShortDescriptionStr": "Tests of switchgear, on site.",
    "CorporateDescriptionStr": "<p>We test products for <b>safety</b>.</p>",
    "PrimaryLocation": "Raleigh, NC, United States",
    "ExternalQualificationsStr": "<ul><li>Degree in engineering</li><li>A licence is a plus</li></ul>",
    "ExternalResponsibilitiesStr": "<ul><li>Plan tests</li><li>Write reports</li></ul>", "LegalEmployer": "Elm Labs",
}  # fmt: skip
PINPOINT = {
    "id": "54", "title": "Civil Engineer", "description": "<div>Elm designs airfields.</div>",
    "key_responsibilities": "<ul><li>Draw runways</li></ul>", "key_responsibilities_header": "What fills the day",
    "skills_knowledge_expertise": "<div>• A licence as engineer<br>• German is desirable</div>",
    "skills_knowledge_expertise_header": "Skills, Knowledge and Expertise", "benefits": "<ul><li>Dental care</li></ul>",
    "compensation_minimum": 87500.0, "compensation_maximum": 115000.0, "compensation_currency": "USD",
    "compensation_frequency": "year", "compensation_visible": True, "compensation": "$87,500 - $115,000 / year",
    "employment_type": "full_time", "workplace_type": "onsite", "url": "https://elm.example/postings/54",
    "location": {"city": "Wilmington", "name": "Wilmington, NC"}, "reporting_to": "",
}  # fmt: skip


def tree_of(record):
    data = json.dumps(record).encode()
    [made] = imported(data, "saved.json")
    assert_exact(read(data, "saved.json", "json")[1][0])
    return posting_of(made).root.plain()


def test_a_requisition_of_oracle_recruiting():
    tree = tree_of({"items": [ORACLE], "count": 1})
    assert (tree["title"], tree["id"], tree["employer"]["name"]) == ("Electrical Engineer", "10139", "Elm Labs")
    assert tree["duties"] == ["Plan tests", "Write reports"]
    assert tree["qualifications"] == {"required": ["Degree in engineering"], "preferred": ["A licence is a plus"]}
    assert tree["employer"]["about"] == "We test products for safety."
    assert tree["locations"] == [{"city": "Raleigh", "region": "US-NC", "country": "US"}]
    assert (tree["employment"], tree["dates"]) == ({"type": "full_time"}, {"posted": "2026-10-05"})


def test_a_posting_of_pinpoint():
    tree = tree_of({"data": [PINPOINT]})
    assert tree["duties"] == ["Draw runways"]
    assert tree["qualifications"] == {"required": ["A licence as engineer"], "preferred": ["German is desirable"]}
    assert tree["benefits"] == ["Dental care"]
    assert (tree["compensation"]["min"], tree["compensation"]["period"]) == (87500, "year")
    assert tree["application"]["url"] == "https://elm.example/postings/54"


def test_pay_that_is_not_shown_is_not_told():
    assert "compensation" not in tree_of({**PINPOINT, "compensation_visible": False, "compensation": None})
