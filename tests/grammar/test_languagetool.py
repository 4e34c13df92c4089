"""LanguageTool, for real: a server with the machine's Java, and postings that are checked against it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest

import jdlint
from jdlint.commands.check import Arguments, run
from scripts.measure_grammar import found, sentences
from tests.conftest import CHECKOUT

pytestmark = [pytest.mark.xdist_group("languagetool"), pytest.mark.usefixtures("languagetool")]
ENOUGH = 30
POSTING = """\
title: Registered Nurse
language: en-US
summary: >-
  Our 😀 hospital has a opening on the night
  shift, and you recieve visitors.
duties:
  - "You check the\\u0020the charts."
  - 'It''s you who clean the kichen.'
"""


def check(text: str, name: str = "posting.yaml", **options):
    return jdlint.check(text, name, select=["grammar"], fragment=True, **{"grammar": True, **options})


def test_enough_of_the_known_errors_are_found_and_no_right_sentence_is_marked():
    assert sum(bool(found(wrong, "languagetool")) for _, wrong, _ in sentences()) >= ENOUGH
    assert [right for _, _, right in sentences() if found(right, "languagetool")] == []


def test_findings_stand_at_their_places_in_every_style_of_yaml():
    findings = check(POSTING)
    assert [(row.rule, row.field, row.text) for row in findings] == [
        ("grammar-error", "summary", "a"),
        ("misspelling", "summary", "recieve"),
        ("grammar-error", "duties[0]", "the\\u0020the"),
        ("misspelling", "duties[1]", "kichen"),
    ]
    assert [POSTING[row.span.start : row.span.end] for row in findings] == [row.text for row in findings]


def test_a_finding_names_the_rule_of_the_engine_and_its_page():
    [finding] = check("You check the the brakes.", "posting.txt")
    [source] = finding.sources
    assert source["title"] == "LanguageTool: ENGLISH_WORD_REPEAT_RULE"
    assert source["url"].endswith("/rule/show/ENGLISH_WORD_REPEAT_RULE?lang=en")
    assert finding.suggestions == ["the"]


def test_only_a_plain_word_with_one_suggestion_has_a_safe_fix():
    findings = check("You meet custommers, you recieve guests and you check the the brakes.", "posting.txt")
    assert [(row.text, row.suggestions, row.fix.applicability) for row in findings] == [
        ("custommers", ["customers"], "safe"),
        ("recieve", ["receive", "relieve"], "unsafe"),
        ("the the", ["the"], "unsafe"),
    ]


def test_a_replacement_never_ends_the_quotes_that_a_text_stands_in():
    text = "title: Cook\nduties: ['Your going to lead the tour.']\n"
    [finding] = check(text)
    assert finding.suggestions == ["You're"]
    assert finding.fix is None


def test_another_language_is_checked_by_its_code():
    text = (
        "title: Koch\nlanguage: de\nduties: [Sie kochen für unsere Gäste. Wir freut uns auf Sie und Ihre Bewerbungg.]\n"
    )
    assert [row.text for row in check(text)] == ["Wir freut", "Bewerbungg"]


def test_a_language_that_the_server_lacks_is_told_as_not_checked(tmp_path, capsys):
    file = tmp_path / "kokki.jd.yaml"
    file.write_text("title: Kokki\nlanguage: fi-FI\nduties: [Laitat ruokaa vieraillemme ja pidät keittiön.]\n", "utf-8")
    code = run(Arguments([str(file)], settings={"grammar": True, "select": ["grammar"]}, isolated=True))
    assert code == 0
    assert "grammar in fi-FI: LanguageTool does not know this language" in capsys.readouterr().out


def test_what_stands_beside_a_text_does_not_matter(languagetool):
    texts = [wrong for _, wrong, _ in sentences()] + [right for _, _, right in sentences()]

    def shown(answers):
        return [[(issue.start, issue.end, issue.rule) for issue in answer] for answer in answers]

    together = languagetool.engine.check(texts, "en-US")
    assert shown(together) == shown([languagetool.engine.check([text], "en-US")[0] for text in texts])


def test_many_files_are_few_requests_to_one_server(tmp_path, languagetool, monkeypatch):
    for number in range(30):
        text = f"title: Cook\nduties: [You recieve guest number {number} at the door.]\n"
        (tmp_path / f"cook{number}.jd.yaml").write_text(text, encoding="utf-8")
    engine, asked = languagetool.engine, []
    patient = engine._client("en-US")
    monkeypatch.setattr(patient, "check", lambda text: asked.append(text) or type(patient).check(patient, text))
    settings = {"grammar": True, "select": ["misspelling"]}
    report = tmp_path / "report.json"
    arguments = Arguments([str(tmp_path)], settings=settings, formats=[f"json:{report}"], isolated=True)
    assert run(arguments) == 1
    assert len(json.loads(report.read_text("utf-8"))["findings"]) == 30
    assert len(asked) == 1
    assert languagetool.engine is engine


def command(tmp_path, **environment) -> subprocess.Popen[str]:
    """`jdlint check` with a grammar engine on a posting, with a server of its own, in a process group of its own."""
    file = tmp_path / "nurse.jd.yaml"
    file.write_text(POSTING, encoding="utf-8")
    arguments = [sys.executable, "-m", "jdlint", "check", "--select", "misspelling", "--format", "concise"]
    return subprocess.Popen(
        [*arguments, "--isolated", str(file)],
        cwd=CHECKOUT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def servers_of(process: int) -> list[int]:
    """The LanguageTool servers in the session that a process leads."""
    import psutil

    found = []
    for one in psutil.process_iter(["cmdline", "status"]):
        try:
            serves = "org.languagetool.server.HTTPServer" in (one.info["cmdline"] or [])
            if serves and one.info["status"] != "zombie" and os.getsid(one.pid) == process:
                found.append(one.pid)
        except (ProcessLookupError, psutil.NoSuchProcess):
            continue
    return found


def until(true, seconds: float = 60.0) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.05)
    return False


def test_the_plain_command_line_starts_and_stops_the_server_that_the_configuration_wants(tmp_path):
    (tmp_path / "nurse.jd.yaml").write_text(POSTING, encoding="utf-8")
    (tmp_path / "jdlint.toml").write_text(
        'grammar = true\nignore = ["sections", "pay", "document"]\n', encoding="utf-8"
    )
    arguments = [sys.executable, "-m", "jdlint", "check", "nurse.jd.yaml"]
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    running = subprocess.Popen(
        arguments, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    out, _ = running.communicate(timeout=180)
    assert running.returncode == 1
    assert out.count("warning[misspelling]") == 2
    assert servers_of(running.pid) == []


def test_the_server_is_gone_when_the_run_is_over_and_no_proxy_has_seen_the_posting(tmp_path):
    nowhere = "http://127.0.0.1:9"
    running = command(tmp_path, HTTP_PROXY=nowhere, http_proxy=nowhere, ALL_PROXY=nowhere, NO_PROXY="", no_proxy="")
    out, err = running.communicate(timeout=180)
    assert (running.returncode, err) == (1, "")
    assert [line.split(": ")[1] for line in out.splitlines()] == ["warning misspelling"] * 2
    assert servers_of(running.pid) == []


@pytest.mark.parametrize(
    "number, code, everybody",
    [
        (signal.SIGINT, 130, True),
        (signal.SIGINT, 130, False),
        (signal.SIGTERM, -15, False),
        (signal.SIGHUP, -1, True),
        (signal.SIGKILL, -9, False),
    ],
)
def test_the_server_is_gone_after_a_signal(tmp_path, number, code, everybody):
    running = command(tmp_path)
    assert until(lambda: servers_of(running.pid))
    if everybody:  # as a terminal does for Ctrl-C
        os.killpg(running.pid, number)
    else:
        os.kill(running.pid, number)
    _, err = running.communicate(timeout=60)
    assert "Traceback" not in err
    assert running.returncode == code
    assert until(lambda: not servers_of(running.pid), 10)


def test_a_server_that_dies_is_one_problem_and_the_rest_of_the_run_goes_on(tmp_path):
    """A run of its own: the session of the other tests must live."""
    script = """
import os, sys
from jdlint.commands.check import Arguments, run
from jdlint.grammar.session import session_for
from jdlint.config import Configurations
settings = {"grammar": True}
engine = session_for(Configurations(settings, isolated=True).settings_for(".")).engine
os.kill(engine.process, 9)
sys.exit(run(Arguments(sys.argv[1:], settings=settings, formats=["concise"], isolated=True)))
"""
    for number in range(3):
        (tmp_path / f"cook{number}.jd.yaml").write_text(POSTING, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.count("grammar was not checked further: the LanguageTool server does not answer") == 1
    assert done.stdout.count("missing-compensation") == 3
    assert "Traceback" not in done.stderr
