"""`jdlint review`: where the document goes, and that nothing is lost on the way."""

from __future__ import annotations

import os

import pytest

from jdlint.checks import CHECKS
from jdlint.cli import main
from tests.review import DAY, comments_of, document, paragraph, run, words
from tests.review.test_comments import ASKED, TITLE

DATA = document(TITLE, ASKED, comments=1)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ad.docx").write_bytes(DATA)
    return tmp_path


def called(*arguments: str) -> int:
    with pytest.raises(SystemExit) as caught:
        main(["review", *arguments])
    return caught.value.code


def test_the_reviewed_document_is_another_file(folder, capsys):
    assert called("ad.docx", "-o", "out.docx", "--as-of", DAY) == 1
    assert (folder / "ad.docx").read_bytes() == DATA
    count = sum(author == "jdlint" for author, _ in comments_of((folder / "out.docx").read_bytes()).values())
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.endswith(f", {count} comments\n")
    assert told.err.startswith("wrote out.docx: ")


def test_in_place_the_comments_go_into_the_document(folder):
    called("ad.docx", "-o", "out.docx")
    called("ad.docx", "--in-place")
    assert (folder / "ad.docx").read_bytes() == (folder / "out.docx").read_bytes()


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["ad.docx"], "say where the comments go"),
        (["ad.docx", "-o", "out.docx", "--in-place"], "say where the comments go"),
        (["ad.docx", "-o", "./ad.docx"], "is the document itself"),
        (["ad.docx", "-o", "./ad.docx", "--force"], "is the document itself"),
        (["ad.docx", "-o", "there.docx"], "is there already and was left alone"),
        (["ad.docx", "-o", "out.odt"], "no name for a Word document"),
        (["ad.docx", "-o", "nowhere/out.docx"], "cannot be written"),
        (["ad.docx", "-o", "folder.docx", "--force"], "cannot be written"),
        (["ad.yaml", "-o", "out.docx"], "only Word documents"),
        (["nowhere.docx", "-o", "out.docx"], "no such file"),
        (["broken.docx", "-o", "out.docx"], "no DOCX file"),
        (["ad.docx", "-o", "out.docx", "--select", "nothing-like-this"], "nothing-like-this"),
    ],
)
def test_what_would_lose_something_or_cannot_be_is_refused(folder, capsys, arguments, said):
    (folder / "there.docx").write_bytes(b"mine")
    (folder / "broken.docx").write_bytes(DATA[:500])
    (folder / "folder.docx").mkdir()
    before = sorted(os.listdir(folder))
    assert called(*arguments) == 2
    assert said in capsys.readouterr().err
    assert (folder / "there.docx").read_bytes() == b"mine"
    assert (folder / "ad.docx").read_bytes() == DATA
    assert sorted(os.listdir(folder)) == before


def test_force_overwrites(folder):
    (folder / "there.docx").write_bytes(b"old")
    assert called("ad.docx", "-o", "there.docx", "--force", "-q") == 1
    assert comments_of((folder / "there.docx").read_bytes())


def test_a_write_that_is_cut_off_leaves_the_old_file(folder, monkeypatch):
    def cut(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", cut)
    assert called("ad.docx", "--in-place") == 2
    assert (folder / "ad.docx").read_bytes() == DATA
    assert os.listdir(folder) == ["ad.docx"]


def test_options_and_configuration_are_those_of_check(folder):
    assert called("ad.docx", "-o", "never.docx", "--fail-on", "never", "-q") == 0
    assert called("ad.docx", "-o", "one.docx", "--select", "placeholder") == 1
    (folder / "jdlint.toml").write_text('select = ["placeholder"]\n', encoding="utf-8")
    called("ad.docx", "-o", "two.docx")
    texts = [
        [text for _, text in comments_of((folder / name).read_bytes()).values() if "Rule: " in text]
        for name in ("one.docx", "two.docx")
    ]
    assert texts[0] == texts[1]
    assert len(texts[0]) == 1


def test_a_rule_that_fails_is_a_problem_and_the_others_still_comment(folder, monkeypatch, capsys):
    monkeypatch.setitem(CHECKS, "placeholder", "jdlint.nowhere:nothing")
    assert called("ad.docx", "-o", "out.docx") == 2
    assert "the rule failed" in capsys.readouterr().err
    assert "the rule failed" in comments_of((folder / "out.docx").read_bytes())["1"][1]


def test_nothing_found_is_exit_code_0(folder):
    (folder / "part.docx").write_bytes(document(paragraph(run(words("You give medication.")))))
    assert called("part.docx", "-o", "out.docx", "--fragment", "-q") == 0
