"""What postings of one run say of each other."""

from __future__ import annotations

import json

import jdlint
from tests.test_jobs import DAY
from tests.test_jobs import jdlint as run

NURSE = """\
id: {id}
title: Registered Nurse
locations: [{{city: Denver, region: US-CO}}]
compensation: {{currency: USD, period: hour, min: {low}, max: 52}}
"""
RULES = ("--select", "duplicate-id,differing-pay", "--as-of", DAY, "--format", "json")


def found(folder, *arguments):
    report = json.loads(run("check", ".", *RULES, *arguments, cwd=folder).stdout)
    assert report["problems"] == []
    return [
        (row["rule"], row["path"], row["start"]["line"], row["message"].split(".yaml")[0]) for row in report["findings"]
    ]


def folder_of(tmp_path):
    rows = {"a": ("R-1", 35), "b": ("R-2", 35), "c": ("R-1", 38), "d": ("R-3", 35)}
    for name, (identity, low) in rows.items():
        (tmp_path / f"{name}.yaml").write_text(NURSE.format(id=identity, low=low))
    return tmp_path


def test_a_finding_stands_at_the_later_posting_and_names_the_earlier(tmp_path):
    report = json.loads(run("check", ".", *RULES, cwd=folder_of(tmp_path)).stdout)
    rows = [(row["rule"], row["path"], row["text"], row["related"][0]["path"]) for row in report["findings"]]
    assert rows == [
        ("duplicate-id", "c.yaml", "R-1", "a.yaml"),
        ("differing-pay", "c.yaml", "38", "a.yaml"),
        ("differing-pay", "d.yaml", "35", "c.yaml"),
    ]
    assert report["findings"][0]["message"].startswith("The id R-1 is also that of a.yaml, line 1.")


def test_it_is_the_same_with_several_processes_and_from_the_cache(tmp_path):
    alone = found(folder_of(tmp_path), "--jobs", "1", "--no-cache")
    assert len(alone) == 3
    assert found(tmp_path, "--jobs", "2") == alone
    assert found(tmp_path) == alone


def test_a_cached_posting_is_compared_with_what_is_there_now(tmp_path):
    assert len(found(folder_of(tmp_path))) == 3
    (tmp_path / "c.yaml").unlink()
    assert found(tmp_path) == []


def test_only_what_is_checked_is_compared(tmp_path):
    folder_of(tmp_path)
    assert json.loads(run("check", "c.yaml", *RULES, cwd=tmp_path).stdout)["findings"] == []


def test_a_comment_at_the_later_posting_silences_it(tmp_path):
    folder_of(tmp_path)
    text = (tmp_path / "c.yaml").read_text()
    (tmp_path / "c.yaml").write_text(text.replace("id: R-1", "id: R-1 # jdlint: ignore[duplicate-id] moved"))
    report = json.loads(run("check", ".", *RULES, cwd=tmp_path).stdout)
    assert report["findings"][0]["suppressed"]["reason"] == "moved"
    assert report["summary"]["suppressed"] == 1


def test_documents_of_one_text_are_compared_and_one_alone_is_not():
    one = NURSE.format(id="R-1", low=35)
    assert [row.rule for row in jdlint.check(f"{one}---\n{one}", select=["document"])] == ["duplicate-id"]
    assert jdlint.check(one, select=["duplicate-id"]) == []


def test_a_fix_in_one_of_two_does_not_make_it_its_own_double(tmp_path):
    folder_of(tmp_path)
    path = tmp_path / "c.yaml"
    path.write_text(path.read_text().replace("title:", "Title:"))
    done = run("check", ".", "--fix", "--as-of", DAY, "--format", "json", cwd=tmp_path)
    report = json.loads(done.stdout)
    assert "\ntitle:" in path.read_text()
    assert [row["path"] for row in report["findings"] if row["rule"] == "duplicate-id"] == ["c.yaml"]
