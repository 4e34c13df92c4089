"""The title of a page: a line that names the job, not one that calls out, and never the code of a template."""

from __future__ import annotations

import pytest

from jdlint.readers import read
from tests.readers.exact import assert_exact

ABOUT = "<p>You watch over a hotel with ninety rooms between ten in the evening and six in the morning.</p>"
DUTIES = "<h2>Duties</h2><ul><li>Guard the door</li></ul>"


def tree_of(text):
    [posting] = read(text.encode(), "page.html", "html")[1]
    assert_exact(posting)
    return posting.root.plain()


@pytest.mark.parametrize("heading", ["Start your story here!", "Now hiring a good night porter.", "Ready for us?"])
def test_a_heading_that_calls_out_loses_to_the_job_in_the_title_of_the_page(heading):
    tree = tree_of(f"<title>Night Porter | Elm Hotel</title><h1>{heading}</h1>{ABOUT}{DUTIES}")
    assert tree["title"] == "Night Porter"
    assert heading in tree["x-page"]


@pytest.mark.parametrize(
    ("heading", "title"),
    [("Porter of the night", "Night Porter"), ("Night Porter wanted!", "Jobs"), ("Chef!", "Night Porter")],
)
def test_a_heading_that_names_the_job_or_does_not_call_stays_the_title(heading, title):
    assert tree_of(f"<title>{title} | Elm Hotel</title><h1>{heading}</h1>{ABOUT}{DUTIES}")["title"] == heading


def test_a_line_in_bold_that_names_the_job_is_the_title_where_no_line_above_is_one():
    terms = "<p><b>Job summary:</b></p><ul><li>Nights and weekends</li><li>Start at once</li></ul>"
    tree = tree_of(f"{terms}<p><strong>Night Porter</strong></p>{ABOUT}<p><b>Why join our porter?</b></p>{DUTIES}")
    assert tree["title"] == "Night Porter"


def test_of_two_lines_in_bold_that_name_jobs_none_is_the_title():
    terms = "<p><b>Job summary:</b></p><ul><li>Nights and weekends</li></ul>"
    tree = tree_of(f"{terms}<p><strong>Night Porter</strong></p>{ABOUT}<p><b>Line Cook</b></p>{ABOUT}{DUTIES}")
    assert "title" not in tree


@pytest.mark.parametrize("quote", ["", '"', "'"])
def test_front_matter_and_tags_of_a_template_show_nowhere(quote):
    front = f"---\nlayout: page\ntitle: {quote}Night Porter{quote}\n---\n{{% include head.html %}}\n"
    tree = tree_of(f"{front}{ABOUT}{DUTIES}{{% include foot.html %}}")
    assert tree == {"title": "Night Porter", "summary": ABOUT[3:-4], "duties": ["Guard the door"]}


@pytest.mark.parametrize("text", ["--- Night Porter ---", "---<br>title: Night Porter"])
def test_dashes_in_a_page_are_no_front_matter(text):
    assert "Night Porter" in str(tree_of(f"{text}{ABOUT}{DUTIES}"))
