"""What stands in a box of its own, as editors export it to Markdown, is no item of the list before it."""

from __future__ import annotations

import pytest

from jdlint.readers import read

AD = "# Cook\n\n## Duties\n\n- Cook food\n- Clean pans\n{}\n## Benefits\n\n- Leave\n"
DETAILS = [
    "\n<details>\n<summary>Our team</summary>\n\nFive people cook here.\n\n</details>\n",
    "\n<details open><summary>Our team</summary>Five people cook here.</details>\n",
    "<details><summary>Our team</summary>\nFive people cook here.\n</details>\n",
    "\n  <details>\n  <summary>Our team</summary>\n\n  Five people cook here.\n\n  </details>\n",
]
BOXES = [
    "\n<aside>\n💡 Five people cook here.\n</aside>\n",
    "\n> Five people cook here.\n",
    "\n<details>\n\nFive people cook here.\n\n</details>\n",
]


def tree_of(text):
    _, [posting] = read(text.encode(), "ad.md", "markdown")
    return posting.root.plain()


@pytest.mark.parametrize("box", DETAILS)
def test_what_a_reader_unfolds_is_a_section(box):
    tree = tree_of(AD.format(box))
    assert (tree["duties"], tree["benefits"]) == (["Cook food", "Clean pans"], ["Leave"])
    [entry] = tree["sections"]
    assert (entry["heading"], entry["text"]) == ("Our team", "Five people cook here.")


@pytest.mark.parametrize("box", BOXES)
def test_a_box_behind_a_list_is_no_item(box):
    tree = tree_of(AD.format(box))
    assert (tree["duties"], tree["benefits"]) == (["Cook food", "Clean pans"], ["Leave"])
    assert "Five people cook here." in tree["sections"][0]["text"]


def test_sections_that_are_folded_are_sections():
    text = "# Cook\n\n<details>\n<summary>Duties</summary>\n\n- Cook food\n- Clean pans\n\n</details>\n"
    assert tree_of(text)["duties"] == ["Cook food", "Clean pans"]


def test_a_list_in_a_quote_keeps_its_items():
    tree = tree_of("# Cook\n\n> ## Duties\n>\n> - Cook food\n>\n> Clean pans\n")
    assert tree["duties"] == ["Cook food", "Clean pans"]


def test_many_boxes_in_a_line_are_read():
    assert tree_of("# Cook\n\n" + "<details>" * 50_000 + "Five people\n")["title"] == "Cook"
