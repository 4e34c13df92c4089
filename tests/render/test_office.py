"""A Word file of LibreOffice goes all the way: imported, checked, fixed, rendered, and opened by LibreOffice again."""

from __future__ import annotations

import pytest
import yaml

from jdlint.cli import main
from tests.office import converted
from tests.review.test_office import WRITTEN

pytestmark = pytest.mark.xdist_group("office")


def test_a_word_file_is_imported_checked_fixed_and_rendered_back(tmp_path, monkeypatch, capsys):
    def jdlint(*arguments):
        with pytest.raises(SystemExit) as caught:
            main([*arguments])
        return caught.value.code, capsys.readouterr().out

    monkeypatch.chdir(tmp_path)
    (tmp_path / "ad.fodt").write_text(WRITTEN, encoding="utf-8")
    converted(tmp_path / "ad.fodt", "docx", tmp_path)
    assert jdlint("import", "ad.docx", "--out", "ads")[0] == 0
    posting = tmp_path / "ads/ad.jd.yaml"
    held = yaml.safe_load(posting.read_text(encoding="utf-8"))
    assert (held["title"], held["duties"][0]) == ("Night Nurse", "Give medication to all")
    assert "gendered-pronoun" in jdlint("check", "ads", "--format", "concise")[1]
    assert "gendered-pronoun" not in jdlint("check", "ads", "--fix", "--unsafe-fixes", "--format", "concise")[1]
    assert jdlint("render", str(posting), "--to", "docx", "-o", "back.docx")[0] == 0
    back = converted(tmp_path / "back.docx", "txt:Text (encoded):UTF8", tmp_path / "txt")
    text = back.read_text(encoding="utf-8-sig")
    assert text.splitlines()[0] == "Night Nurse"
    for words in ("Elm Hospital", "Denver, CO", "Act as rockstar of the ward", "They must apply (https://elm.example"):
        assert words in text, words
