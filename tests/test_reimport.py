"""Importing again: comments of people, suppressions among them, stay with what they were written about."""

from __future__ import annotations

import json
import os
import sys

import pytest
import yaml

from jdlint import cli
from tests.test_importing import assert_valid_report

SOURCE = """# Cook

Elm Bistro, Salem, OR

## Duties

- Cook like a ninja daily
- Clean the stove
- Order fish

## Pay

$20 to $26 an hour

## Apply

Mail cook@elm.example
"""


def run(*arguments):
    with pytest.raises(SystemExit) as ended:
        cli.main(["import", *map(str, arguments)])
    return ended.value.code


def again(folder, marks, changes):
    """Import, put comments behind lines, change the source, import again: the text."""
    path, target = folder / "p.md", folder / "p.jd.yaml"
    path.write_text(SOURCE, encoding="utf-8")
    assert run(path, "-o", target) == 0
    text, source = target.read_text("utf-8"), SOURCE
    for old, new in marks.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    for old, new in changes.items():
        assert source.count(old) == 1
        source = source.replace(old, new)
    target.write_text(text, encoding="utf-8")
    path.write_text(source, encoding="utf-8")
    assert run(path, "-o", target) == 0
    return target.read_text("utf-8")


def test_a_comment_stays_behind_an_item_that_has_changed(tmp_path):
    marks = {"ninja daily\n": "ninja daily  # jdlint: ignore[silly-title] our joke\n"}
    text = again(tmp_path, marks, {"ninja daily": "ninja every day"})
    assert "  - Cook like a ninja every day  # jdlint: ignore[silly-title] our joke\n" in text


def test_a_comment_goes_with_the_item_that_was_rewritten_and_not_with_its_place(tmp_path):
    marks = {"ninja daily\n": "ninja daily  # our joke\n", "Clean the stove\n": "Clean the stove  # why us?\n"}
    changes = {"- Cook like a ninja daily": "- Greet guests\n- Cook like a ninja", "Clean the stove": "Clean it all"}
    text = again(tmp_path, marks, changes)
    assert "  - Greet guests\n  - Cook like a ninja  # our joke\n  - Clean it all  # why us?\n" in text


@pytest.mark.parametrize("item", [
    "Cook like a ninja: " + "slowly and with care and without haste " * 4 + "daily",
    "Cook like a ninja\n\n  and like a friend, daily",
])  # fmt: skip
def test_a_comment_stays_at_an_item_of_several_lines(tmp_path, item):
    text = again(tmp_path, {"ninja daily\n": "ninja daily  # our joke\n"}, {"Cook like a ninja daily": item})
    assert text.count("# our joke\n") == 1
    (tmp_path / "p.md").write_text(SOURCE, encoding="utf-8")
    assert run(tmp_path / "p.md", "-o", tmp_path / "p.jd.yaml") == 0
    assert "  - Cook like a ninja daily  # our joke\n" in (tmp_path / "p.jd.yaml").read_text("utf-8")


def test_comments_within_an_item_with_members_stay(tmp_path):
    marks = {"Salem\n": "Salem  # by the river\n", "    country: US\n": "    # since 1999\n    country: US\n"}
    text = again(tmp_path, marks, {"Salem, OR": "Portland, OR"})
    assert "  - city: Portland  # by the river\n    region: US-OR\n    # since 1999\n    country: US\n" in text


def test_what_the_source_has_lost_is_told_and_so_are_the_comments_that_go_with_it(tmp_path, capsys):
    marks = {"Order fish\n": "Order fish  # ask Ann\n", "  email: ": "  # the old address\n  email: "}
    changes = {"- Order fish\n": "", "## Apply\n\nMail cook@elm.example\n": ""}
    text = again(tmp_path, marks, changes)
    assert "cook@elm" not in text
    err = capsys.readouterr().err
    assert "p.jd.yaml: updated: duties\n  no longer in " in err
    assert "p.md, and removed: application.how_to, application.email\n" in err
    assert "  a comment went with what it stood at: # ask Ann\n" in err


def test_the_report_as_json_tells_what_was_removed(tmp_path, capsys):
    again(tmp_path, {"Order fish\n": "Order fish  # ask Ann\n"}, {})
    capsys.readouterr()
    path = tmp_path / "p.md"
    path.write_text(SOURCE.replace("- Order fish\n", "").replace("## Pay\n\n$20 to $26 an hour\n", ""), "utf-8")
    assert run(path, "-o", tmp_path / "p.jd.yaml", "--format", "json") == 0
    data = json.loads(capsys.readouterr().out)
    assert_valid_report(data)
    [row] = data["postings"]
    assert (row["changed"], row["removed_comments"]) == (["duties"], ["ask Ann"])
    assert "compensation.min" in row["removed"]


def test_a_file_of_the_same_name_in_another_folder_is_another(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    for folder, text in (("denver", SOURCE), ("boulder", SOURCE.replace("Salem", "Portland"))):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "p.md").write_text(text, encoding="utf-8")
    assert run("denver/p.md", "boulder/p.md", "--out", "postings") == 2
    assert "postings/p.jd.yaml was written for denver/p.md just now" in capsys.readouterr().err.replace("\\", "/")
    before = (tmp_path / "postings/p.jd.yaml").read_text("utf-8")
    assert yaml.safe_load(before)["x-import"]["file"] == "../denver/p.md"
    assert run("boulder/p.md", "--out", "postings") == 2
    assert "imported from ../denver/p.md, and was left alone" in capsys.readouterr().err
    assert (tmp_path / "postings/p.jd.yaml").read_text("utf-8") == before
    assert run("denver/p.md", "--out", "postings") == 0
    (tmp_path / "denver").rename(tmp_path / "moved")
    (tmp_path / "moved/p.md").write_text(SOURCE.replace("Salem", "Bend"), encoding="utf-8")
    assert run("moved/p.md", "--out", "postings") == 0, "files move"
    assert "city: Bend" in (tmp_path / "postings/p.jd.yaml").read_text("utf-8")


def test_folders_beyond_the_working_folder_are_not_told(tmp_path, monkeypatch):
    (tmp_path / "here").mkdir()
    (tmp_path / "p.md").write_text(SOURCE, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "here")
    assert run("../p.md", "--out", "postings") == 0
    assert "  file: p.md\n" in (tmp_path / "here/postings/p.jd.yaml").read_text("utf-8")


def test_a_folder_is_no_file(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "p.md").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder.yaml").mkdir()
    assert run("folder", "--out", "postings") == 2
    assert "name its files" in capsys.readouterr().err
    assert run("p.md", "-o", "folder.yaml") == 2
    assert "folder.yaml: this is a folder" in capsys.readouterr().err


def test_a_file_to_which_a_second_document_was_added_is_left_alone(tmp_path, capsys):
    path, target = tmp_path / "p.md", tmp_path / "p.jd.yaml"
    path.write_text(SOURCE, encoding="utf-8")
    assert run(path, "-o", target) == 0
    target.write_text(target.read_text("utf-8") + "---\ntitle: Cook\n", encoding="utf-8")
    assert run(path, "-o", target) == 2
    assert "p.jd.yaml holds 2 postings and was left alone" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_no_text_is_known_again(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    name = os.fsdecode(b"b\xe2\x82r.md")
    (tmp_path / name).write_text(SOURCE, encoding="utf-8")
    assert run(name, "--out", "out") == run(name, "--out", "out") == 0


def test_what_is_written_is_called_yaml(tmp_path, capsys):
    (tmp_path / "p.md").write_text(SOURCE, encoding="utf-8")
    assert run(tmp_path / "p.md", "-o", tmp_path / "p.jd.docx") == 2
    assert "p.jd.yaml" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["p.md"]


def board(folder, jobs, name):
    """A saved list of jobs, as (id, title); "" for one without an id."""
    rows = [
        {**({"id": id} if id else {}), "title": title, "duties": [f"Do the work of a {title}"]} for id, title in jobs
    ]
    text = "---\n".join(yaml.safe_dump(row) for row in rows)
    (folder / name).write_text(text, encoding="utf-8")
    return run(name, "--out", "out")


def titles(folder):
    files = sorted((folder / "out").iterdir())
    return {path.name.removesuffix(".jd.yaml"): yaml.safe_load(path.read_text("utf-8"))["title"] for path in files}


def test_a_job_of_a_list_is_known_by_its_id_under_another_number(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert board(tmp_path, [("R1", "Baker"), ("R2", "Cook"), ("R3", "Driver")], "jobs.yaml") == 0
    cook = tmp_path / "out/jobs-2.jd.yaml"
    cook.write_text(cook.read_text("utf-8") + "benefits: [Free soup]\n", encoding="utf-8")
    capsys.readouterr()
    assert board(tmp_path, [("R4", "Nurse"), ("R3", "Truck Driver"), ("R2", "Cook")], "jobs.yaml") == 0
    err = capsys.readouterr().err
    assert "out/jobs-1.jd.yaml was left as it is: jobs.yaml no longer holds this posting" in err.replace("\\", "/")
    assert titles(tmp_path) == {"jobs-1": "Baker", "jobs-2": "Cook", "jobs-3": "Truck Driver", "jobs-4": "Nurse"}
    assert "Free soup" in cook.read_text("utf-8")
    assert board(tmp_path, [("R3", "Truck Driver")], "jobs.yaml") == 0
    assert len(titles(tmp_path)) == 4, "one that is left alone is known, too"


def test_a_job_without_an_id_is_known_by_its_title(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert board(tmp_path, [("", "Baker"), ("", "Cook")], "jobs.yaml") == 0
    assert board(tmp_path, [("", "Pastry Baker"), ("", "Cook")], "jobs.yaml") == 0
    assert titles(tmp_path) == {"jobs-1": "Pastry Baker", "jobs-2": "Cook"}, "as many jobs: one has a new title"
    assert board(tmp_path, [("", "Cook"), ("", "Nurse"), ("", "Cook")], "jobs.yaml") == 0
    assert list(titles(tmp_path).values()) == ["Pastry Baker", "Cook", "Cook", "Nurse"]


def test_numbers_of_other_sources_are_left_alone(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "jobs-2.md").write_text(SOURCE, encoding="utf-8")
    assert run("jobs-2.md", "--out", "out") == 0
    before = (tmp_path / "out/jobs-2.jd.yaml").read_text("utf-8")
    assert board(tmp_path, [("R1", "Baker"), ("R2", "Cook")], "jobs.yaml") == 2
    assert "imported from ../jobs-2.md, and was left alone" in capsys.readouterr().err
    assert (tmp_path / "out/jobs-2.jd.yaml").read_text("utf-8") == before
