"""A stranger's configuration and rules: refused in a sentence, with exit code 2, before they cost anything."""

from __future__ import annotations

import os

import pytest

from tests.hostile.corpus import POSTING, write
from tests.hostile.harness import judge

RULE = (
    "title: A word\ntopic: jargon\nseverity: info\nconfidence: high\nsince: 0.1.0\ncheck: pattern\n"
    "message: x\nwhy: x\nexamples: [{bad: foo, find: foo}, {ok: bar}]\n"
)
CONFIGURATIONS = {
    "no TOML": "[" * 1_000,
    "control characters": "x = \"\x1b[31m\"\n",
    "escapes in a key": '"\\u001b[31m\\u202e" = 1\n',
    "deep lists": "select = " + "[" * 100_000,
    "deep tables": "[" + "a." * 20_000 + "a]\n",
    "long number": "ahead = " + "9" * 100_000 + "\n",
    "infinite": "[options.long-sentence]\nwords = inf\n",
    "over a megabyte": "# " + "x" * 1_100_000,
    "invalid UTF-8": b"select = ['\xff']\n",
    "NUL": "select = ['\0']\n",
    "UTF-16": "select = []\n".encode("utf-16"),
    "duplicate keys": "select = []\nselect = []\n",
    "unknown key": "__class__ = 1\n",
    "wrong kinds": "select = 1\nextend = [2]\nrules = {a = 1}\n",
    "extends itself": 'extend = "jdlint.toml"\n',
    "extends itself by another name": 'extend = "./x/../jdlint.toml"\n',
    "extends a device": 'extend = "/dev/zero"\n',
    "extends a folder": 'extend = ".."\n',
    "extends the home": 'extend = "../home/.secret"\n',
    "extends what cannot be": 'extend = "a\\u0000b"\n',
    "extends what is too long": f'extend = "{"a" * 5_000}"\n',
    "rules are the whole disk": 'rules = ["/"]\n',
    "rules are devices": 'rules = ["/dev"]\n',
    "rules are processes": 'rules = ["/proc"]\n',
    "rules are a file": 'rules = ["posting.jd.yaml"]\n',
    "rules cannot be": 'rules = ["a\\u0000b"]\n',
    "plugins are modules": 'plugins = ["evil", "evil:pwn", "os.system", "./evil.py", "jdlint_evil"]\n',
    "a place from elsewhere": 'place = ["../../etc/passwd"]\n',
    "a day that is none": 'as_of = "9999-99-99"\n',
}  # fmt: skip
#: Odd, and fine: the posting is checked.
HARMLESS = {
    "globs of many stars": "exclude = ['" + "*a" * 2_000 + "', '" + "**/" * 2_000 + "x', '" + "**a" * 500 + "b']\n",
    "many globs": "[per_file_ignores]\n" + "".join(f"'**/{i}/**/*a*b*c*' = ['placeholder']\n" for i in range(500)),
    "defaults that are odd": "[defaults.'**']\nsummary = \"\\u001b[31m\\u202eTBD\"\n'x.y.z' = [[[1]]]\nlocations = 7\n",
    "globs out of the tree": "include = ['../**', '/etc/**', '~/*']\n",
}  # fmt: skip
PATTERNS = ["(a+)+$", "(a|a)*b", "(a*)*", r"(\w+\s?)*$", r"(a)\1", "(?:a{1,999}){1,999}b", "(", "a{99999999999}", "(?P<x>a)(?P=x)",
            "(" * 5_000 + ")" * 5_000, "[a-z]+[a-z]+[a-z]+[a-z]+[a-z]+[a-z]+!", "(?<=a*)b", ".*.*.*.*.*!"]  # fmt: skip
RULES = {
    "laughs": RULE + "patterns: [x]\na0: &a0 [x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 60)),
    "merge keys": RULE + "patterns: [x]\nx: &x {a: b}\ny: {<<: *x}\n",
    "depth": RULE + "patterns: " + "[" * 90_000,
    "closed depth": RULE + "patterns: " + "[" * 90_000 + "]" * 90_000,
    "size": RULE + "patterns: [" + "x, " * 400_000 + "]\n",
    "values": RULE + "patterns: [" + "x, " * 60_000 + "]\n",
    "tags": RULE + "patterns: [!!python/object/apply:os.system [touch pwned]]\n",
    "a tag at the top": "!!python/object/apply:os.system [touch pwned]\n",
    "days that are none": RULE + "patterns: [2001-99-99]\n",
    "long numbers": RULE + "patterns: [" + "9" * 50_000 + "]\n",
    "NUL": RULE + "patterns: ['\0']\n",
    "invalid UTF-8": RULE.encode() + b"patterns: ['\xff']\n",
    "a Python check": RULE.replace("check: pattern", "check: os.system"),
    "a list": "[a, b]\n",
    "kinds": RULE + "patterns: {a: b}\noptions: [1]\nwas: 7\n",
    "escapes": RULE + "patterns: ['\\x1b']\n'\u202e': 1\n",
    "fields that reach": RULE.replace("message: x", "message: '{text.__class__} {0} {rule}'") + "patterns: [Nurse]\n",
    **{f"pattern {pattern[:30]}": RULE + f"patterns: ['{pattern}']\n" for pattern in PATTERNS},
}  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "tree"
    made.mkdir()
    bait = "title: Nurse\nduties: ['" + "a" * 3_000 + "', '" + "a " * 1_500 + "']\n"
    (made / "posting.jd.yaml").write_text(bait)
    marker = f"open({str(made / 'pwned')!r}, 'w')\n"
    for name in ("evil.py", "jdlint_evil.py", "sitecustomize.py", "conftest.py", "yaml.py", "click.py"):
        (made / name).write_text(marker)
    return made


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_a_hostile_configuration_is_refused_in_a_sentence(server, folder, name):
    write(folder / "jdlint.toml", CONFIGURATIONS[name])
    outcome = server.run(folder, "check", ".")
    judge(outcome, codes=(2,))
    assert outcome.err.startswith("jdlint: ")
    assert "secret" not in outcome.err.replace(".secret", "")


@pytest.mark.parametrize("name", HARMLESS)
def test_an_odd_configuration_costs_little(server, folder, name):
    write(folder / "jdlint.toml", HARMLESS[name])
    judge(server.run(folder, "check", "."))


@pytest.mark.parametrize(
    "text", ["tool = 1\n# [tool.jdlint]", "[tool]\njdlint = []\n# [tool.jdlint]", "[tool.jdlint]\na = [[[" * 2]
)
def test_a_hostile_project_file_is_refused_in_a_sentence(server, folder, text):
    write(folder / "pyproject.toml", text)
    judge(server.run(folder, "check", "."))


@pytest.mark.parametrize("name", RULES)
def test_a_hostile_rule_file_costs_little(server, folder, name):
    rules = folder / "house" / "wording"
    rules.mkdir(parents=True)
    write(rules / "a-rule.yaml", RULES[name])
    write(folder / "jdlint.toml", 'rules = ["house"]\n')
    for arguments in (("check", "."), ("test", "house")):
        outcome = server.run(folder, *arguments)
        judge(outcome)
        assert not (folder / "pwned").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("place", ["jdlint.toml", "other.toml", "pyproject.toml", "house/wording/a-rule.yaml"])
def test_nobody_waits_for_a_pipe_in_place_of_a_file(server, folder, place):
    (folder / "house" / "wording").mkdir(parents=True)
    if place != "jdlint.toml":
        write(folder / "jdlint.toml", 'rules = ["house"]\n' if "house" in place else 'extend = "other.toml"\n')
    if place == "pyproject.toml":
        (folder / "jdlint.toml").unlink()
    os.mkfifo(folder / place)
    judge(server.run(folder, "check", "."))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("name", ["a-rule.yaml", "no-rule"])
@pytest.mark.parametrize("what", ["pipe", "device", "folder", "size"])
def test_nothing_but_rules_is_read_in_a_folder_of_rules(server, folder, name, what):
    """Also for the key of the cache, which a run over one file does without."""
    place = folder / "house" / "wording" / name
    place.parent.mkdir(parents=True)
    if what == "pipe":
        os.mkfifo(place)
    elif what == "size":
        with place.open("wb") as file:
            file.truncate(3_000_000_000)
    else:
        place.symlink_to("/dev/zero" if what == "device" else "/usr")
    write(folder / "another.jd.yaml", POSTING)
    write(folder / "jdlint.toml", 'rules = ["house"]\n')
    judge(server.run(folder, "check", "."), codes=(2,))


@pytest.mark.parametrize("rules", ["/", "/dev", "house/wording", "nowhere"])
def test_a_folder_that_is_none_of_rules_is_not_read(server, folder, rules):
    (folder / "house").mkdir()
    write(folder / "house" / "wording", "no folder")
    write(folder / "another.jd.yaml", POSTING)
    write(folder / "jdlint.toml", f'rules = ["{rules}"]\n')
    judge(server.run(folder, "check", "."), codes=(2,))
    write(folder / "jdlint.toml", 'rules = ["house"]\n')
    judge(server.run(folder, "check", "."), codes=(2,))


def test_an_endless_chain_of_files_is_refused(server, folder):
    for number in range(50):
        write(folder / f"{number}.toml", f'extend = "{number + 1}.toml"\n')
    write(folder / "jdlint.toml", 'extend = "0.toml"\n')
    judge(server.run(folder, "check", "."), codes=(2,))


def test_nothing_of_the_linted_folder_is_imported(server, folder):
    write(folder / "posting.jd.yaml", POSTING)
    for arguments in (("check", "."), ("check", ".", "--format", "html"), ("stats", "posting.jd.yaml")):
        outcome = server.run(folder, *arguments)
        judge(outcome)
        assert [name for name in outcome.modules if str(folder) in name] == []
    assert not (folder / "pwned").exists()
