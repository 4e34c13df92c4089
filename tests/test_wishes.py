"""Wishes within a list of demands."""

from __future__ import annotations

import pytest

from jdlint.composing.wishes import is_wish
from scripts.measure_import import imported, posting_of


@pytest.mark.parametrize("text", [
    "Spanish is a plus", "Figma preferred", "Preferred: 2 years of sales", "CPA preferred, not required",
    "Ideally you have worked in SaaS", "Ideally, a driver of vans", "Knowledge of SAP is beneficial",
    "A car would be beneficial", "Extra credit if you know Go", "We'd love it if you speak French",
    "We’d love it if you know Rust", "Forklift experience is welcome", "Optional: OSHA 10", "OSHA 10 (optional)",
    "Experience with preferred stock is a plus", "Epic experience strongly preferred",
    "Python, Go or Rust a plus", "Spanish, preferred", "Forklift training, while not required, is a plus",
    "Spanish a plus; French a plus", "Preferred: Go; Rust", "Spanish – a plus", "CPA preferred; not required",
    "A degree is preferred, but experience counts too",
    "Bachelor's preferred.", "Experience with kids is helpful", "A CPA would be ideal", "Strong man preferred",
    "Excel (preferred)", "(Spanish is a plus)", "Preferably 2 years in a clinic", "2 years in retail, preferably",
    "Knowledge of at least one foreign language desirable", "At least 2 years in retail preferred", "Optimally a van",
    "Work with switchgear (e.g. breakers - low voltage) preferred", "Idealerweise erste Berufserfahrung",
    "Kenntnisse in SAP sind von Vorteil", "Englisch ist wünschenswert",
    "L'anglais serait un plus", "Une expérience en mairie est souhaitée", "Idéalement, un permis B",
])  # fmt: skip
def test_wishes(text):
    assert is_wish(text)


@pytest.mark.parametrize("text", [
    "Knowledge of preferred stock accounting", "Experience with preferred provider organizations (PPO)",
    "Work with our preferred vendors", "Address guests by their preferred name", "Choose preferred suppliers",
    "5 plus years of sales", "Two years of sales, ideally of shoes", "Negotiates beneficial terms",
    "Takes care of optional orders", "Beginners are welcome", "Degree required; master's preferred",
    "You must be 21; experience is welcome", "2 years in an office; Dentrix a plus", "CPR card, Spanish a plus",
    "A degree (master's preferred)", "A degree, preferably in biology", "Bachelor's degree, master's preferred",
    "A clinic or preferably a hospital", "Driver's license. Own car is nice to have.",
    "Work with the client's preferred carrier", "Be helpful to guests", "You are useful",
    "Bachelor's degree; master's preferred",
    "Makes guests feel welcome", "Dentrix a plus; tact", "Spanish a plus. A van.", "CPA preferred and 5 years in audit",
    "Bachelor's degree preferred with 5 years in sales", "Spanish a plus, forklift licence needed",
    "Sinn für Vorteile der Technik", "Vous souhaitez progresser", "Un plus grand sens du contact",
    "At least a bachelor's degree with a master's preferred", "At least 21 and Spanish preferred",
    "2 years in an office – Dentrix a plus", "2 years in an office - Dentrix a plus",
])  # fmt: skip
def test_demands(text):
    assert not is_wish(text)


@pytest.mark.parametrize("above", ["optimally", "Ideally:", "Nice to have", "Preferred"])
def test_items_below_one_that_says_so_are_wishes(above):
    told = f"- A degree\n- {above}\n    - Papers in print\n    - Work abroad\n- Care\n"
    [made] = imported(f"# Planner\n\nWe plan.\n\n## Requirements\n\n{told}".encode(), "a.md")
    data = posting_of(made).root.plain()
    assert data["qualifications"] == {"required": ["A degree", "Care"], "preferred": ["Papers in print", "Work abroad"]}
    assert {"heading": "Requirements", "text": f"- {above}"} in data["sections"]


@pytest.mark.parametrize("above", ["Python", "A degree is a plus", "Tools of the trade"])
def test_items_below_others_are_as_these(above):
    [made] = imported(f"# Planner\n\nWe plan.\n\n## Requirements\n\n- Care\n- {above}\n    - Django\n".encode(), "a.md")
    assert "Django" in posting_of(made).root.plain()["qualifications"]["required"]
