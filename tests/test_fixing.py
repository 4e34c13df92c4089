"""Fixes on disk: nothing else changes, nothing is lost."""

from __future__ import annotations

import json
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdlint import cli
from jdlint.edits import apply_edits
from jdlint.finding import Edit, Fix, Span

TEXT = (
    "# mine\r\ntitle: Nurse\r\nresponsibilities:   # why not\r\n  - Care for patients\r\n"
    "qualifications: {required: [A licence]}\r\n"
)


def fix(tmp_path, data, *options):
    path = tmp_path / "a.jd.yaml"
    path.write_bytes(data)
    with pytest.raises(SystemExit) as ended:
        cli.main(["check", "--isolated", "--select", "document", "--fix", *options, str(path)])
    return ended.value.code, path.read_bytes()


def test_comments_line_ends_and_byte_order_mark_stay(tmp_path):
    before = b"\xef\xbb\xbf" + TEXT.encode()
    code, after = fix(tmp_path, before)
    assert (code, after) == (0, before.replace(b"responsibilities", b"duties"))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_an_encoding_and_its_mark_stay(tmp_path, encoding):
    before = "\ufeff" + TEXT.replace("Nurse", "Infirmière 料理")
    code, after = fix(tmp_path, before.encode(encoding))
    assert (code, after.decode(encoding)) == (0, before.replace("responsibilities", "duties"))


def test_fixing_twice_changes_nothing_more(tmp_path):
    _, once = fix(tmp_path, TEXT.encode())
    assert fix(tmp_path, once)[1] == once


def test_unsafe_fixes_only_on_request(tmp_path):
    data = TEXT.replace("title", "titel").replace("responsibilities", "duties").encode()
    assert fix(tmp_path, data)[1] == data
    assert b"title: Nurse" in fix(tmp_path, data, "--unsafe-fixes")[1]


def test_mode_and_links_stay(tmp_path):
    real = tmp_path / "real.yaml"
    real.write_text(TEXT)
    os.chmod(real, 0o640)
    (tmp_path / "a.jd.yaml").symlink_to(real)
    fix(tmp_path, TEXT.encode())
    assert (tmp_path / "a.jd.yaml").is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert "duties" in real.read_text()


def test_a_file_that_may_only_be_read_is_left_alone_and_told(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # root may write anywhere
    code, data = fix(tmp_path, TEXT.encode())
    assert (code, data) == (2, TEXT.encode())
    assert "cannot be written: Permission denied" in capsys.readouterr().err


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")
def test_the_owner_stays(tmp_path):
    file = tmp_path / "a.jd.yaml"
    file.write_text(TEXT)
    os.chown(file, 65534, 65534)
    assert fix(tmp_path, TEXT.encode())[1] != TEXT.encode()
    assert (file.stat().st_uid, file.stat().st_gid) == (65534, 65534)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_a_problem(tmp_path):
    os.chmod(tmp_path, 0o500)
    assert fix(tmp_path, TEXT.encode())[0] == 2


def test_a_suppressed_finding_is_not_fixed(tmp_path):
    data = TEXT.replace("# why not", "# jdlint: ignore[habit-name] ours").encode()
    assert fix(tmp_path, data)[1] == data


EDITS = st.builds(
    lambda a, n, r: Edit(Span(a, a + n), r), st.integers(0, 20), st.integers(0, 6), st.text("xy", max_size=3)
)


@given(st.lists(EDITS.map(lambda edit: Fix([edit], "safe")), max_size=6))
def test_edits_never_touch_what_they_do_not_name(fixes):
    text = "abcdefghijklmnopqrstuvwxyz"
    after = apply_edits(text, fixes)
    named = {index for row in fixes for edit in row.edits for index in range(edit.span.start, edit.span.end)}
    kept = [character for character in after if character not in "xy"]
    assert [c for i, c in enumerate(text) if i not in named and c not in "xy"] == [
        c for c in kept if text.index(c) not in named
    ]


def test_of_two_fixes_that_overlap_the_first_is_taken():
    fixes = [Fix([Edit(Span(0, 3), "X")], "safe"), Fix([Edit(Span(2, 5), "Y"), Edit(Span(8, 9), "Z")], "safe")]
    assert apply_edits("abcdefghij", fixes) == "Xdefghij"


def mended(tmp_path, text, *select):
    path = tmp_path / "a.jd.yaml"
    path.write_text(text)
    options = [word for name in select for word in ("--select", name)]
    with pytest.raises(SystemExit):
        cli.main(["check", "--isolated", *options, "--fix", "--unsafe-fixes", str(path)])
    return path.read_text()


def test_an_empty_item_goes_and_its_neighbours_keep_their_comments(tmp_path):
    text = 'title: Cook\nduties:\n  - Cook soup  # at noon\n  - ""\n  # bread\n  - Bake bread\n'
    assert mended(tmp_path, text, "empty-entry") == text.replace('  - ""\n', "")


def test_an_item_with_a_comment_of_its_own_stays(tmp_path):
    text = 'title: Cook\nduties:\n  - Cook soup\n  - ""  # Tom writes this\n'
    assert mended(tmp_path, text, "empty-entry") == text


def test_the_only_item_of_a_list_stays(tmp_path):
    text = 'title: Cook\nduties:\n  - ""\n'
    assert mended(tmp_path, text, "empty-entry") == text


@pytest.mark.parametrize(
    "before, after", [('[a b, ""]', "[a b]"), ('["", a b]', "[a b]"), ('[a b, "", c d]', "[a b, c d]")]
)
def test_an_item_goes_from_a_list_in_brackets_with_its_comma(tmp_path, before, after):
    assert mended(tmp_path, f"title: Cook\nduties: {before}\n", "empty-entry") == f"title: Cook\nduties: {after}\n"


def test_a_comment_that_silences_nothing_goes_and_the_line_stays(tmp_path):
    text = "title: Cook\nsummary: You cook soup.  # jdlint: ignore[placeholder] it was one\nduties: [Cook soup]\n"
    after = "title: Cook\nsummary: You cook soup.\nduties: [Cook soup]\n"
    assert mended(tmp_path, text, "placeholder", "suppression") == after


def test_one_name_of_several_is_left_to_people(tmp_path):
    text = "title: Cook\n# jdlint: ignore[placeholder, shouting] both\nsummary: You cook soup.\n"
    assert mended(tmp_path, text, "placeholder", "shouting", "suppression") == text


def test_sources_change_places_with_what_stands_in_them_unless_comments_stand_between(tmp_path):
    items = ["{id: 2, title: B}", "{id: 3, title: C}", "{id: 1, title: A}"]
    text = "title: Cook\ncitations:\n" + "".join(f"  - {item}\n" for item in items)
    moved = "title: Cook\ncitations:\n" + "".join(f"  - {item}\n" for item in sorted(items))
    assert mended(tmp_path, text, "unordered-citations") == moved
    noted = text.replace("title: C}", "title: C}  # of 2025")
    assert mended(tmp_path, noted, "unordered-citations") == noted


def test_text_that_a_number_sign_cuts_off_is_put_in_quotes(tmp_path):
    text = 'title: Cook\nsummary: We are the #1 "soup" kitchen.  \n'
    after = 'title: Cook\nsummary: "We are the #1 \\"soup\\" kitchen."  \n'
    assert mended(tmp_path, text, "comment-in-text") == after


def test_amounts_change_places_as_they_are_written(tmp_path):
    text = "title: Cook\ncompensation:\n  min: 24.00  # from the grade\n  max: 21\n"
    assert mended(tmp_path, text, "reversed-pay") == text.replace("24.00", "#").replace("21", "24.00").replace(
        "min: #", "min: 21"
    )


@pytest.mark.parametrize("command", ["--fix", "--diff"])
def test_what_lies_ahead_is_told_after_a_fix_too(tmp_path, monkeypatch, capsys, command):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.jd.yaml").write_bytes(TEXT.encode() + b"dates: {closes: 2026-12-30}\r\n")
    days = ("--as-of", "2026-11-23", "--ahead", "120d", "--select", "document,past-closing-date")
    with pytest.raises(SystemExit):
        cli.main(["check", "--isolated", command, "--format", "json", *days, "a.jd.yaml"])
    rows = json.loads(capsys.readouterr().out)["findings"]
    assert ("past-closing-date", "2027-03-23") in {(row["rule"], row["ahead"]) for row in rows}
