"""Cards and steps: a heading with its sentences is one item where several stand side by side."""

from __future__ import annotations

import pytest

from scripts.measure_import import imported, posting_of


def tree_of(body):
    text = f"<html><head><title>Packer</title></head><body><h1>Packer</h1><p>We pack pears.</p>{body}</body></html>"
    [made] = imported(text.encode(), "ad.html")
    return posting_of(made).root.plain()


@pytest.mark.parametrize("box", ["article", "div", "section", "li"])
def test_cards_below_the_heading_of_a_list_are_its_items(box):
    cards = (
        f"<{box}><h3>Good pay</h3><p>Above the scale.</p></{box}><{box}><h3>A new coat!</h3><p>Each year.</p></{box}>"
    )
    tree = tree_of(f"<h2>Benefits</h2><div>{cards}</div><h2>About us</h2><p>We are old.</p>")
    assert tree["benefits"] == ["Good pay: Above the scale.", "A new coat! Each year."]
    assert tree["employer"]["about"] == "We are old."
    assert "sections" not in tree


def test_a_heading_within_a_step_does_not_end_the_list():
    steps = "".join(
        f"<li><b>Step {number}</b><h3>{head}</h3><p>{text}</p></li>"
        for number, head, text in ((1, "Apply", "Send a letter."), (2, "Meet us", "We talk for an hour."))
    )
    tree = tree_of(f"<h2>Our hiring process</h2><ol>{steps}</ol>")
    assert tree["hiring_process"] == ["Step 1: Apply: Send a letter.", "Step 2: Meet us: We talk for an hour."]


@pytest.mark.parametrize("box", ["article", "div", "section", "li"])
def test_boxes_that_are_parts_of_the_ad_stay_parts(box):
    parts = f"<{box}><h2>Duties</h2><p>Pack pears.</p></{box}><{box}><h2>Benefits</h2><p>A coat.</p></{box}>"
    tree = tree_of(f"<div>{parts}</div>")
    assert (tree["duties"], tree["benefits"]) == (["Pack pears."], ["A coat."])


@pytest.mark.parametrize("box", ["article", "div", "section"])
def test_boxes_below_another_heading_stay_sections(box):
    parts = f"<{box}><h3>Our start</h3><p>It was 1909.</p></{box}><{box}><h3>Our tower</h3><p>It is tall.</p></{box}>"
    tree = tree_of(f"<h2>History of the house</h2>{parts}")
    assert {"heading": "Our tower", "text": "It is tall."} in tree["sections"]
