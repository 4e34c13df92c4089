"""`jdlint stats`: textstat's panel as table, JSON and bars, without a network; and what textstat is given."""

from __future__ import annotations

import io
import json
import os
import socket
import subprocess
import sys

import jsonschema
import pytest

from jdlint import cli, resources
from jdlint.commands.stats import run as stats
from jdlint.errors import JdlintError
from jdlint.schema import load_schema
from jdlint.textstat_bridge import load, panel, version
from tests.conftest import on_a_terminal

SAMPLES = resources.path_of("samples")
NURSE = os.path.join(SAMPLES, "good", "registered-nurse.yaml")
GERMAN = """\
title: Krankenpfleger
language: de
summary: Sie pflegen kranke Menschen auf unserer Station und sprechen mit ihren Familien.
duties: [Menschen pflegen]
"""


@pytest.fixture
def run(capsys):
    def call(*arguments):
        with pytest.raises(SystemExit) as ended:
            cli.main(["stats", *arguments])
        out, err = capsys.readouterr()
        return ended.value.code, out, err

    return call


def test_json_fits_its_schema_and_holds_textstats_numbers(run):
    code, out, err = run(NURSE, "--format", "json")
    assert (code, err) == (0, "")
    data = json.loads(out)
    jsonschema.Draft202012Validator(load_schema("stats")).validate(data)
    [posting] = data["postings"]
    assert [row["field"] for row in posting["sections"]][:1] == ["whole"]
    assert {"summary", "duties"} <= {row["field"] for row in posting["sections"]}
    assert posting["sections"][0]["indexes"].keys() >= {"flesch_kincaid_grade", "gunning_fog", "smog_index"}


def test_a_section_has_the_numbers_that_textstat_gives_its_text(tmp_path, run):
    text = "You care for patients on our ward. You keep their records."
    (tmp_path / "a.jd.yaml").write_text(f"title: Nurse\nsummary: {text}\n")
    _, out, _ = run(str(tmp_path / "a.jd.yaml"), "--format", "json")
    summary = json.loads(out)["postings"][0]["sections"][1]
    assert summary["indexes"]["flesch_kincaid_grade"] == round(load().flesch_kincaid_grade(text), 2)
    assert summary["counts"]["syllables"] == load().syllable_count(text)


def test_items_of_a_list_are_sentences(tmp_path, run):
    (tmp_path / "a.jd.yaml").write_text("title: Nurse\nduties: [Care for the patients, Keep records in order]\n")
    _, out, _ = run(str(tmp_path / "a.jd.yaml"), "--format", "json")
    assert json.loads(out)["postings"][0]["sections"][0]["counts"]["sentences"] == 2


def test_the_table_has_a_row_for_each_index_and_a_column_for_each_section(run):
    code, out, _ = run(NURSE)
    assert code == 0
    assert out.startswith(f"Registered Nurse, Surgical Ward (en), by textstat {version()}\n")
    rows = {line[:30].strip(): line[30:].split() for line in out.split("gender-coded")[0].splitlines()[2:]}
    assert len(rows["flesch kincaid grade"]) == len(rows["words"]) == len(out.splitlines()[1].split())


def test_bars_are_as_long_as_the_grade(run):
    code, out, _ = run(NURSE, "--format", "bars")
    assert code == 0
    rows = [line.split() for line in out.split("\n\n")[0].splitlines()[2:]]
    longest = max(rows, key=lambda row: float(row[1]))
    assert all(len(row[2]) <= len(longest[2]) for row in rows if len(row) > 2)


CODED = """\
title: Lead Analyst
summary: You are ambitious and decisive. You compete, and you lead a team. You lead the market.
duties: [Support our clients with empathy, "Run an active directory"]
"""


def test_gender_coded_words_are_counted_as_the_rule_counts_them(run, tmp_path):
    (tmp_path / "a.jd.yaml").write_text(CODED)
    _, out, _ = run(str(tmp_path / "a.jd.yaml"), "--format", "json")
    data = json.loads(out)
    jsonschema.Draft202012Validator(load_schema("stats")).validate(data)
    assert data["postings"][0]["gender_coded"] == {
        "masculine": {"count": 5, "words": {"lead": 2, "ambitious": 1, "decisive": 1, "compete": 1}},
        "feminine": {"count": 2, "words": {"support": 1, "empathy": 1}},
    }
    titles = " ".join(row["title"] for row in data["studies"]["sources"])
    assert "Gaucher" in titles
    assert "Castilla and Rho (2023)" in titles


def test_table_and_bars_show_the_balance_and_what_studies_say_of_it(run, tmp_path):
    (tmp_path / "a.jd.yaml").write_text(CODED)
    _, table, _ = run(str(tmp_path / "a.jd.yaml"))
    assert 'masculine           5 "lead" (2), "ambitious", "decisive", "compete"' in table
    assert 'feminine            2 "support", "empathy"' in table
    _, bars, _ = run(str(tmp_path / "a.jd.yaml"), "--format", "bars")
    lengths = {line.split()[0]: len(line.split()[-1]) for line in bars.splitlines() if line.startswith(("masc", "fem"))}
    assert lengths == {"masculine": 40, "feminine": 16}
    assert all("Castilla and Rho (2023) found negligible" in " ".join(text.split()) for text in (table, bars))


def test_gender_coded_words_are_not_counted_in_another_language(run, tmp_path):
    (tmp_path / "a.jd.yaml").write_text(GERMAN)
    _, out, _ = run(str(tmp_path / "a.jd.yaml"))
    assert "not counted, the list is of English words" in out
    assert "Castilla" not in out
    _, out, _ = run(str(tmp_path / "a.jd.yaml"), "--format", "json")
    assert json.loads(out)["postings"][0]["gender_coded"] is None


def test_every_posting_of_a_file_is_measured(run):
    _, out, _ = run(os.path.join(SAMPLES, "good", "finance-roles.yaml"), "--format", "json")
    assert [posting["document"] for posting in json.loads(out)["postings"]] == [1, 2]


def test_a_terminal_that_knows_ascii_alone_gets_ascii(tmp_path):
    (tmp_path / "a.jd.yaml").write_text("title: Café “Zur Linde”\nsummary: Sie kochen gern.\n", encoding="utf-8")
    for format in ("bars", "table", "json"):
        code, shown = on_a_terminal("ascii", "stats", str(tmp_path / "a.jd.yaml"), "--format", format)
        assert code == 0
        assert b"Caf\\" in shown
        assert shown.isascii(), format


def test_standard_input_is_read(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"title: Nurse\nduties: [Care for patients]\n")))
    assert stats("-") == 0
    assert "Nurse" in capsys.readouterr().out


@pytest.mark.parametrize(
    "name, text, words",
    [
        ("a.yaml", "a: 1\n", "no posting"),
        ("a.jd.yaml", "title: [\n", "cannot be parsed"),
        ("a.toml", "a = 1\n", "does not read"),
    ],
)
def test_what_is_no_posting_is_said_in_one_sentence(run, tmp_path, name, text, words):
    (tmp_path / name).write_text(text)
    code, out, err = run(str(tmp_path / name))
    assert (code, out) == (2, "")
    assert words in err


def test_a_file_that_is_not_there_is_exit_2(run):
    assert run("nowhere.yaml")[0] == 2


def test_a_posting_without_prose_has_zeros(run, tmp_path):
    (tmp_path / "a.jd.yaml").write_text("title: Nurse\n")
    code, out, _ = run(str(tmp_path / "a.jd.yaml"), "--format", "bars")
    assert code == 0
    assert "whole             0.0" in out


def test_other_languages_get_the_indexes_that_fit_them(run, tmp_path):
    (tmp_path / "a.jd.yaml").write_text(GERMAN)
    _, out, _ = run(str(tmp_path / "a.jd.yaml"), "--format", "json")
    whole = json.loads(out)["postings"][0]["sections"][0]
    assert set(whole["indexes"]) == {"flesch_reading_ease", "lix", "rix"}
    assert "difficult_words" not in whole["counts"]
    assert "syllables" not in panel("Pracujesz w szpitalu.", "pl")["counts"]
    assert "gulpease_index" in panel("Lavori in un ospedale.", "it")["indexes"]


NO_NETWORK = """
import socket, sys
def refuse(*_, **__):
    sys.exit("the network was asked for")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
from jdlint.textstat_bridge import load
assert load().syllable_count("The nurse onboards implementation.") == 9
"""


def test_textstat_counts_syllables_without_a_network_and_without_a_home(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", NO_NETWORK],
        capture_output=True, text=True, check=False,
        env={**os.environ, "HOME": str(tmp_path), "NLTK_DATA": str(tmp_path), "PYTHONPATH": os.getcwd()},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert list(tmp_path.iterdir()) == []


def test_textstat_is_never_asked_without_a_dictionary(monkeypatch, tmp_path):
    import nltk

    monkeypatch.setattr("jdlint.textstat_bridge.NLTK_FOLDER", str(tmp_path))
    monkeypatch.setattr(nltk.data, "path", [])
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("a connection"))
    with pytest.raises(JdlintError, match="dictionary of syllables is missing"):
        load.__wrapped__()
