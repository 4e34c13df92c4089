"""A page with several jobs never becomes one posting without a word."""

from __future__ import annotations

import json

import pytest

from jdlint import cli

PARTS = "<h3>Duties</h3><ul><li>{0} things</li></ul><h3>Requirements</h3><ul><li>{0} skills</li></ul>"


def page(first, second, level=2):
    parts = (f"<h{level}>{name}</h{level}>{PARTS.format(verb)}" for name, verb in ((first, "Sort"), (second, "Carry")))
    return f"<title>Acme</title><h1>Jobs at Acme</h1><p>We pack pears in Kent.</p>{''.join(parts)}"


def report(folder, capsys, format):
    with pytest.raises(SystemExit) as ended:
        cli.main(["import", str(folder / "ad.html"), "--out", str(folder / "out"), "--format", format])
    assert ended.value.code == 0
    return capsys.readouterr()


@pytest.mark.parametrize("level", [2, 3])
@pytest.mark.parametrize("format", ["text", "json"])
def test_the_import_of_two_jobs_names_them(tmp_path, capsys, level, format):
    (tmp_path / "ad.html").write_text(page("Packer", "Van Driver", level))
    said = report(tmp_path, capsys, format)
    if format == "json":
        assert json.loads(said.out)["postings"][0]["several_jobs"] == "Packer; Van Driver"
    else:
        assert "tells of several jobs (Packer; Van Driver)" in said.err


def test_parts_of_one_job_are_no_several_jobs(tmp_path, capsys):
    one = page("Packer", "Van Driver").replace("<h2>Van Driver</h2><h3>Duties</h3>", "<h3>Other duties</h3>")
    (tmp_path / "ad.html").write_text(one)
    assert "several jobs" not in report(tmp_path, capsys, "text").err
