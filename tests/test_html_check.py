"""`jdlint check` on pages and saved records: which are read, what silences a finding, what is mended, that it ends."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from jdlint import check, cli, resources
from jdlint.config import Configurations
from jdlint.run import Run
from scripts.check_places import faults, variants
from tests.pace import seconds
from tests.readers.test_records import ASHBY, GREENHOUSE, LEVER, SCHEMA_ORG

PAGE = "<h1>Nurse</h1>\n<p>You care for TBD people.</p>\n"


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "jdlint.toml").write_text('as_of = "2026-11-23"\nselect = ["placeholder"]\ninclude = ["ads/**"]\n')

    def call(*arguments, stdin=None):
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as left:
            cli.main(["check", "--format", "concise", *arguments])
        return left.value.code, capsys.readouterr().out

    return call


def test_a_page_that_is_named_is_read_and_in_folders_only_by_include(run, tmp_path):
    for folder in ("ads", "site"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "page.htm").write_text(PAGE)
    assert run("site/page.htm")[0] == 1
    assert run("site")[0] == 0
    assert run("ads")[0] == 1
    assert run("--only-postings", "site/page.htm")[0] == 0
    code, out = run("--stdin-filename", "x.html", "-", stdin=PAGE.encode())
    assert code == 1
    assert out.startswith("x.html:2:17: warning placeholder")


@pytest.mark.parametrize(
    "record", [GREENHOUSE, LEVER, ASHBY, SCHEMA_ORG], ids=["greenhouse", "lever", "ashby", "schema"]
)
def test_a_saved_record_is_known_by_its_shape(run, tmp_path, record):
    Path("saved.json").write_text(json.dumps(record).replace("twelve people", "TBD people"))
    assert run("saved.json")[0] == 1
    assert run(".")[0] == 1
    assert run("--only-postings", "saved.json")[0] == 1


def test_other_json_is_skipped_in_folders(run):
    Path("package.json").write_text(json.dumps({"title": "TBD", "descriptionHtml": "x", "scripts": {}}))
    assert run(".")[0] == 0


@pytest.mark.parametrize(
    "text, silent",
    [
        ("<h1>Nurse</h1><!-- jdlint: ignore[placeholder] known --><p>TBD here</p><p>More.</p>", True),
        ("<h1>Nurse</h1><!-- jdlint: ignore[placeholder] known --><p>More.</p><p>TBD here</p>", False),
        ("<h1>Nurse</h1><!-- jdlint: ignore[placeholder] known --><ul><li>More.<li>TBD here</ul>", True),
        ("<h1>Nurse</h1><p><!-- jdlint: ignore[placeholder] known -->TBD here</p><p>More.</p>", True),
        ("<h1>Nurse</h1><!-- jdlint: ignore[placeholder] known -->TBD here<br>More.", True),
        ("<h1>Nurse</h1><!-- jdlint: ignore[placeholder] known --><p>\n\n<b>TBD</b>\n\n here</p>", True),
        ("<!-- jdlint: ignore[placeholder] known -->\n<h1>Nurse</h1><p>More.</p><p>TBD here</p>", True),
    ],
)
def test_a_comment_silences_the_next_element(text, silent):
    [found] = check(text, "page.html", select=["placeholder"], fragment=True)
    assert (found.suppressed is not None) == silent


def test_text_is_mended_only_where_no_mark_stands_in_it(run):
    page = "<h1>Nurse</h1><p>You report to the chairman.</p><p>You report to the chair<b>man</b>.</p>"
    Path("jdlint.toml").write_text('select = ["wording", "law"]\n')
    Path("page.html").write_bytes(page.encode())
    Path("latin.html").write_bytes(f"{page}<p>Café".encode("cp1252"))
    run("page.html", "latin.html", "--fix", "--unsafe-fixes")
    text = Path("page.html").read_text()
    assert text.endswith("<p>You report to the chair<b>man</b>.</p>")
    assert Path("latin.html").read_bytes() == f"{page}<p>Café".encode("cp1252")


SAMPLES = [path for folder in ("good", "bad") for path in sorted(Path(resources.path_of("samples"), folder).iterdir())]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_finding_is_the_text_at_its_place(path):
    configurations = Configurations({"profile": "thorough", "as_of": "2026-11-23"}, isolated=True)
    run = Run(configurations)
    for name, data in variants(path):
        assert faults(name, data, run, configurations)[1] == []


MANY = [
    "<p>w</p>", "<a href=x>Apply</a><p>", "<h2>Team Xy</h2><p>a</p>", "<li>w</li>", "<tr><td>a<td>b</tr>",
    "<dt>a<dd>b", "<p>FAQ</p><p>Why?</p>", "<b>Bold Line</b><br>", "<main>x", "<!-- jdlint: ignore[x] --><p>a",
]  # fmt: skip


@pytest.mark.parametrize("piece", MANY)
def test_no_page_is_checked_for_long(piece):
    configurations = Configurations({"profile": "thorough"}, isolated=True)
    run = Run(configurations)
    settings = configurations.settings_for("page.html")
    run.check_bytes(b"<h1>Nurse</h1>", "page.html", settings, True)
    page = (piece * (40_000 // len(piece))).encode()
    assert seconds(lambda: run.check_bytes(page, "page.html", settings, True)) < 2
    assert run.check_bytes(page, "page.html", settings, True).problems == []
