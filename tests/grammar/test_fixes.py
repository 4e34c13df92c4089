"""What an engine would write is written, in every format and style, and nothing beside it changes."""

from __future__ import annotations

import pytest

from jdlint import cli

FILES = {
    "a.jd.yaml": (
        "title: Registered Nurse  # kept\nlanguage: en-US\nsummary: >-\n  The ward is open at night, and you recieve\n"
        "  visitors in the\n  kichen.\nabout_role: You recieve guests.\nduties:\n"
        "  - \"You recieve the charts\\u0020daily.\"\n  - 'It''s you who clean the kichen.'\n"
    ),
    "b.jd.json": '{"title": "Registered Nurse", "duties": ["You recieve guests\\u0020daily."]}\n',
    "c.jd.md": (
        "# Registered Nurse\n\nYou *recieve* visitors at the [desk](https://example.org/kichen).\n\n## Duties\n\n"
        "- You clean the **kichen** of the ward.\n"
    ),
    "d.jd.txt": "Registered Nurse\n\nYou recieve visitors at the desk.\n\nDuties:\n  * You clean the kichen daily.\n",
    "e.html": (
        "<html><head><title>Registered Nurse</title></head><body><main>\n<h1>Registered Nurse</h1>\n"
        "<p>You <b>recieve</b> visitors &amp; guests at the desk. You are the first whom they see.</p>\n"
        "<h2>Duties</h2>\n<ul><li>You clean the kichen of the ward.</li>\n<li>You check the charts.</li></ul>\n"
        "</main></body></html>\n"
    ),
}
#: In an address a slip is none.
RIGHT = {"recieve": "receive", " kichen": " kitchen", "*kichen": "*kitchen", "  kichen": "  kitchen"}


def right(text):
    for slip, word in RIGHT.items():
        text = text.replace(slip, word)
    return text


@pytest.mark.xdist_group("languagetool")
@pytest.mark.usefixtures("languagetool")
@pytest.mark.parametrize("engine", ["languagetool", "harper"])
def test_slips_are_mended_and_the_layout_stays(engine, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(SystemExit) as ended:
        cli.main([
            "check", "--isolated", "--no-cache", "--select", "grammar", "--grammar", "--grammar-engine", engine,
            "--fix", "--unsafe-fixes", *FILES,
        ])  # fmt: skip
    assert {name: (tmp_path / name).read_text("utf-8") for name in FILES} == {
        name: right(text) for name, text in FILES.items()
    }
    assert ended.value.code == 0
