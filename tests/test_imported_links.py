"""Links of pages, imported: addresses without what stands around them, and none where a link leads nowhere."""

from __future__ import annotations

import pytest

from scripts.measure_import import imported, posting_of


def tree_of(body):
    text = f"<html><head><title>Packer</title></head><body><h1>Packer</h1><p>We pack pears.</p>{body}</body></html>"
    [made] = imported(text.encode(), "ad.html")
    return posting_of(made).root.plain()


@pytest.mark.parametrize("subject", ["Packer%20in%20Kent", "Packer in Kent", "Packer für Köln", "Packer%20für Köln"])
def test_the_subject_that_a_link_asks_for_is_no_part_of_the_address(subject):
    tree = tree_of(f'<h2>How to apply</h2><p>To apply: <a href="mailto:jobs@acme.test?subject={subject}">write</a></p>')
    assert tree["application"]["email"] == "jobs@acme.test"
    assert tree["application"]["how_to"] == f"To apply: write (jobs@acme.test, subject: {subject.replace('%20', ' ')})"


@pytest.mark.parametrize("target", ["http://", "https://", "#", "/", "javascript:void(0)", "mailto:", ""])
def test_a_link_that_leads_nowhere_is_no_way_to_apply(target):
    assert "url" not in tree_of(f'<p><a href="{target}">Apply here!</a></p>').get("application", {})


@pytest.mark.parametrize("target", ["https://acme.test", "http://acme.test/jobs?id=3", "/apply"])
def test_a_link_to_apply_is_a_way_to_apply(target):
    assert tree_of(f'<p><a href="{target}">Apply here!</a></p>')["application"]["url"] == target


def test_an_address_stands_apart_from_the_words_behind_its_link():
    tree = tree_of('<h2>Duties</h2><p>See <a href="https://acme.test/a">one</a>two, <a href="/b">three</a>.</p>')
    assert tree["duties"] == ["See one (https://acme.test/a) two, three (/b)."]
