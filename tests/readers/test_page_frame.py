"""The frame of a page stands around the ad: menus, trails, buttons, links to other jobs; parts of the ad stay in it."""

from __future__ import annotations

import pytest

from jdlint.readers import read
from tests.readers.exact import assert_exact

AD = (
    "<h1>Night Porter</h1><p>You watch over a hotel with ninety rooms between ten in the evening and six in the"
    " morning, and you are the one whom guests find at the desk when they come home late. You work with a second"
    " porter on all nights but Mondays, and the manager on duty lives in the house and comes when you call.</p>"
    "<h2>Duties</h2><ul><li>Guard the door</li><li>Sort the post</li></ul>"
)


def tree_of(before="", behind=""):
    text = f"<html><head><title>Night Porter</title></head><body>{before}{AD}{behind}</body></html>"
    [posting] = read(text.encode(), "page.html", "html")[1]
    assert_exact(posting)
    return posting.root.plain()


MENUS = [
    '<div class="navbar"><ul><li>About<ul><li><a href="/us">Us</a></li><li><a href="/we">We</a></li></ul></ul></div>',
    '<ul class="main-menu"><li><a href="/us">Us</a></li><li><a href="/jobs">Jobs</a></li></ul>',
    '<ul><li><a href="/us">Us</a></li><li><a href="/jobs">Jobs</a></li><li><a href="/we">We</a></li></ul>',
    '<div class="breadcrumb"><a href="/">Home</a> › <span>Jobs</span></div>',
]


@pytest.mark.parametrize("menu", MENUS)
def test_a_menu_is_none_of_the_ad(menu):
    tree = tree_of(menu)
    assert tree["summary"].startswith("You watch over")
    assert "sections" not in tree
    assert tree["x-page"]


@pytest.mark.parametrize(
    "box",
    [
        '<div class="menu"><h2>Benefits</h2><ul><li>Free lunch</li><li>A coat</li></ul></div>',
        '<div class="menu-section"><p>Benefits</p><ul><li>Free lunch</li><li>A coat</li></ul></div>',
        '<div id="dropdown"><h2>Benefits</h2><ul><li><a href="/lunch">Free lunch</a></li><li>A coat</li></ul></div>',
    ],
)
def test_a_part_of_the_ad_in_a_box_that_is_called_so_stays(box):
    assert tree_of(behind=box)["benefits"] == ["Free lunch", "A coat"]


OTHERS = "<a href='/a'><h3>Bread Baker</h3><ul><li>Kent</li></ul></a><a href='/b'><h3>Gardener</h3></a>"


@pytest.mark.parametrize("head", ["More opportunities in hotels", "Weitere Stellen", "Have a look around"])
def test_links_to_other_jobs_are_none_of_the_ad(head):
    tree = tree_of(behind=f"<h2>{head}</h2>{OTHERS}")
    assert "sections" not in tree
    assert {head, "Bread Baker", "Kent", "Gardener"} <= set(tree["x-page"])


@pytest.mark.parametrize("links", ["<a href='/a'>Job description</a>", "<p>We have forty beds.</p>"])
def test_other_parts_stay_in_the_ad(links):
    tree = tree_of(behind=f"<h2>Have a look around</h2>{links}")
    assert tree["sections"][0]["heading"] == "Have a look around"


def test_a_button_is_none_of_the_ad_and_a_way_to_apply_is():
    tree = tree_of(behind="<p><a href='#more'>Show more</a></p><p><a href='#'>Apply now</a></p>")
    assert "Show more" in tree["x-page"]
    assert "Apply now" in str(tree["sections"])
