"""No DOCX file breaks a run, fetches anything or unpacks to anywhere."""

from __future__ import annotations

import pytest

from tests.hostile.harness import judge
from tests.hostile.word import FILES


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", FILES)
def test_a_hostile_word_file_costs_little_and_breaks_nothing(server, tmp_path, name):
    folder = tmp_path / "tree"
    folder.mkdir()
    (folder / "posting.docx").write_bytes(FILES[name]())
    outcome = server.run(folder, "check", "posting.docx", "--profile", "thorough")
    print(outcome)
    judge(outcome)
    assert "root:" not in outcome.out
    assert [path.name for path in folder.iterdir()] == ["posting.docx"]
    assert [path for path in outcome.read if "passwd" in path] == []
    assert [path for path in tmp_path.iterdir() if path != folder] == []
