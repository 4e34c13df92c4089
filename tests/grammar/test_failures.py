"""What keeps an engine from working is one clear message; everything else is checked."""

from __future__ import annotations

import os
import socket
import stat
import sys
import zipfile

import pytest

from jdlint.commands.check import Arguments, run
from jdlint.config import Configurations
from jdlint.errors import JdlintError
from jdlint.grammar import server
from jdlint.grammar.choice import choice_of
from jdlint.grammar.session import close_all
from jdlint.rule import load_shipped
from jdlint.settings import COMMAND_LINE, DEFAULTS, GRAMMAR, Settings

POSTING = "title: Cook\nduties: [You recieve our guests at the door.]\n"


@pytest.fixture(autouse=True)
def _nothing_left():
    """Sessions by other choices than that of the shared server are ended; that one is kept apart."""
    from jdlint.grammar import session

    kept = dict(session._SESSIONS)
    session._SESSIONS.clear()
    yield
    close_all()
    session._SESSIONS.update(kept)


@pytest.fixture
def postings(tmp_path):
    folder = tmp_path / "postings"
    folder.mkdir()
    for number in range(3):
        (folder / f"cook{number}.jd.yaml").write_text(POSTING, encoding="utf-8")
    return str(folder)


def checked(postings, capsys, grammar=True):
    """What a run says on standard error that cannot check grammar: its exit code is 2, and the rest is checked."""
    code = run(Arguments([postings], settings={"grammar": grammar}, formats=["concise"], isolated=True))
    out, err = capsys.readouterr()
    assert code == 2
    assert out.count("missing-compensation") == 3
    assert "misspelling" not in out
    assert err.count("grammar was not checked") == 1
    assert "Traceback" not in err
    return err


def program(folder, name: str, text: str) -> None:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)


def test_java_is_missing(postings, capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    err = checked(postings, capsys)
    assert "Java is not installed" in err
    assert 'grammar = "harper" does without' in err


def test_java_is_too_old(postings, capsys, monkeypatch, tmp_path):
    program(tmp_path, "java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2")
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert "Java is too old (11)" in checked(postings, capsys)


def test_there_are_no_jars(postings, capsys, monkeypatch, tmp_path):
    program(tmp_path, "java", "echo 'openjdk version \"17.0.2\"' >&2")
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("LTP_PATH", str(tmp_path / "nowhere"))
    err = checked(postings, capsys)
    assert f"no LanguageTool in {tmp_path / 'nowhere'}" in err
    assert "jdlint downloads nothing" in err
    assert not (tmp_path / "nowhere").exists()


def test_the_server_ends_at_once(postings, capsys, monkeypatch, tmp_path):
    program(tmp_path, "java", "echo 'openjdk version \"17.0.2\"' >&2; echo 'Error: no main class' >&2; exit 1")
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    (tmp_path / "LanguageTool-6.8").mkdir()
    zipfile.ZipFile(tmp_path / "LanguageTool-6.8/languagetool-server.jar", "w").close()
    monkeypatch.setenv("LTP_PATH", str(tmp_path))
    assert "the LanguageTool server did not start: Error: no main class" in checked(postings, capsys)


def test_the_server_never_gets_ready(postings, capsys, monkeypatch, tmp_path):
    program(tmp_path, "java", 'echo \'openjdk version "17.0.2"\' >&2; [ "$1" = -version ] || exec sleep 60')
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(server, "_START", 0.5)
    (tmp_path / "LanguageTool-6.8").mkdir()
    zipfile.ZipFile(tmp_path / "LanguageTool-6.8/languagetool-server.jar", "w").close()
    monkeypatch.setenv("LTP_PATH", str(tmp_path))
    assert "did not start: no answer for" in checked(postings, capsys)


def test_the_newest_server_is_taken_by_number(monkeypatch, tmp_path):
    for version in ("6.9", "6.10", "latest"):
        (tmp_path / f"LanguageTool-{version}").mkdir()
        (tmp_path / f"LanguageTool-{version}/languagetool-server.jar").touch()
    (tmp_path / "LanguageTool-7.0").mkdir()
    monkeypatch.setenv("LTP_PATH", str(tmp_path))
    assert server.newest_jar() == ("6.10", str(tmp_path / "LanguageTool-6.10/languagetool-server.jar"))


def test_nobody_listens_at_the_address(postings, capsys):
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{one.getsockname()[1]}"
        err = checked(postings, capsys, address)
    assert f"the LanguageTool server at {address} does not answer" in err


def test_a_slow_server_is_given_up(postings, capsys):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}"
        err = checked(postings, capsys, {"url": address, "timeout": 0.3})
    assert "gave no answer within 0.3 seconds" in err
    assert "grammar.timeout" in err


@pytest.mark.parametrize("engine, module", [("harper", "harper"), ("languagetool", "language_tool_python")])
def test_a_package_is_not_installed(postings, capsys, monkeypatch, engine, module):
    monkeypatch.setitem(sys.modules, module, None)
    assert f'pip install "jdlint[{engine}]"' in checked(postings, capsys, engine)


def settings(grammar, origin: str) -> Settings:
    return Settings(dict(DEFAULTS, grammar=grammar), {"grammar": origin}, ".")


@pytest.mark.parametrize("grammar", ["https://lt.example.org", {"url": "http://10.0.0.5:8081"}])
def test_another_machine_is_used_only_when_the_command_line_names_it(grammar):
    with pytest.raises(JdlintError, match="postings would be sent there"):
        choice_of(settings(grammar, "jdlint.toml"))
    assert choice_of(settings(grammar, COMMAND_LINE)).url
    assert choice_of(settings("http://localhost:8081", "jdlint.toml")).url == "http://localhost:8081"


@pytest.mark.parametrize(
    "grammar, said",
    [
        ("grammarly", "there is no grammar engine 'grammarly'"),
        ({"engine": "harper", "url": "http://localhost:1"}, "harper has no server"),
        ({"motor": "harper"}, "there is no setting 'motor' in grammar"),
        ({"timeout": 0}, "grammar.timeout must be a number of seconds"),
        ("ftp://localhost", "is no address"),
    ],
)
def test_a_setting_that_says_nothing_is_refused(grammar, said):
    with pytest.raises(JdlintError, match=said):
        choice_of(settings(grammar, COMMAND_LINE))


def test_a_wrong_setting_is_told_before_any_file(tmp_path, postings):
    (tmp_path / "jdlint.toml").write_text('grammar = "grammarly"\n', encoding="utf-8")
    with pytest.raises(JdlintError, match="there is no grammar engine"):
        run(Arguments([postings], config=str(tmp_path / "jdlint.toml")))


def test_the_flag_switches_on_what_the_file_chooses_and_an_engine_replaces_it(tmp_path):
    (tmp_path / "jdlint.toml").write_text('grammar = "harper"\n', encoding="utf-8")
    for given, engine in ((True, "harper"), ("languagetool", "languagetool")):
        chosen = Configurations({"grammar": given}).settings_for(str(tmp_path))
        assert choice_of(chosen).engine == engine


def test_a_selection_replaces_what_the_file_switches_on(tmp_path):
    (tmp_path / "jdlint.toml").write_text('grammar = "harper"\n', encoding="utf-8")
    assert Configurations({}).settings_for(str(tmp_path)).extended == ["grammar"]
    assert Configurations({"select": ["placeholder"]}).settings_for(str(tmp_path)).extended == []


def test_the_names_that_ask_an_engine_are_those_of_the_rules():
    rules = [rule for rule in load_shipped() if rule.group == "grammar"]
    assert {name for rule in rules for name in (*rule.names, rule.group, rule.topic)} == GRAMMAR


def test_nothing_that_an_engine_failed_to_say_is_kept_for_a_later_run(postings, capsys, monkeypatch):
    arguments = {"settings": {"grammar": "harper", "select": ["grammar"]}, "formats": ["concise"], "isolated": True}
    with monkeypatch.context() as broken:
        broken.setitem(sys.modules, "harper", None)
        assert run(Arguments([postings], **arguments)) == 2
    close_all()
    assert run(Arguments([postings], **arguments)) == 1
    assert capsys.readouterr().out.count("misspelling") == 3


def test_several_processes_are_not_used_where_one_engine_does(postings, monkeypatch):
    monkeypatch.setattr("jdlint.jobs.Pool", lambda *_: pytest.fail("a pool was made"))
    settings = {"grammar": "harper", "select": ["grammar"]}
    assert run(Arguments([postings], settings=settings, formats=["concise"], isolated=True, jobs=2)) == 1


def test_what_was_looked_at_is_told_with_grammar_where_it_is_on(postings, capsys):
    for grammar, told in ((False, "grammar, boards: only when selected"), ("harper", "boards: only when selected")):
        run(Arguments([postings], settings={"grammar": grammar}, isolated=True))
        assert f"not checked: {told}" in capsys.readouterr().out
