"""The GitHub Action: its steps run as the runner would run them, and what it does not do for anybody."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from jdlint.commands import init_files
from tests.conftest import CHECKOUT, missing
from tests.test_changed import BASE
from tests.test_hooks import ENVIRONMENT, Repository

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the runner is made of POSIX here")
ACTION = yaml.safe_load((CHECKOUT / "action.yml").read_text(encoding="utf-8"))
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
DAY = 'as_of = "2026-11-28"\n'
#: What a step may say to the runner.
ALLOWED = {"error", "warning", "notice"}
#: What a step sees of the environment of these tests.
KEPT = ("PATH", "HOME", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_NOSYSTEM", "GIT_TEST_ASSUME_DIFFERENT_OWNER")
BIN = Path(sys.prefix, "bin")
BASH = shutil.which("bash") or "bash"


class Runner:
    """A job on a runner: it evaluates what stands in `${{ }}`, runs the steps and reads what they leave behind."""

    def __init__(self, folder, repository):
        self.temp = folder / "temp"
        self.temp.mkdir(parents=True)
        self.workspace = repository.folder
        self.event = {}
        self.branch = "main"

    def prepare(self):
        """The environment that the step would make; one test makes it for real."""
        said = subprocess.run(["cksum"], input=str(CHECKOUT).encode(), capture_output=True, check=True).stdout
        self.venv = self.temp / f"jdlint-{said.decode().strip().replace(' ', '-')}"
        self.venv.symlink_to(sys.prefix)
        return self

    def run(self, **inputs):
        """Exit code, outputs, what was said, the commands in it, and the job summary."""
        known = {name: row["default"] for name, row in ACTION["inputs"].items()}
        assert set(inputs) <= {name.replace("-", "_") for name in known}
        self.inputs = known | {name.replace("_", "-"): value for name, value in inputs.items()}
        self.steps = {}
        said = ""
        for step in ACTION["runs"]["steps"]:
            code, text = self._step(step)
            said += text
            if code:
                break
        outputs = {name: self.evaluated(row["value"]) for name, row in ACTION["outputs"].items()}
        return code, outputs, said

    def _step(self, step):
        assert "uses" not in step, "an action that is used has to be pinned, and to be known here"
        assert "${{" not in step["run"]
        assert step["shell"] == "bash"
        files = {
            name: self.temp / name.lower()
            for name in ("GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")
        }
        for path in files.values():
            path.write_text("")
        event = self.temp / "event.json"
        event.write_text(json.dumps(self.event))
        script = self.temp / "script.sh"
        script.write_text(step["run"])
        environment = {
            **{name: ENVIRONMENT[name] for name in KEPT if name in ENVIRONMENT},
            "CI": "true", "GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(self.workspace),
            "GITHUB_ACTION_PATH": str(CHECKOUT), "GITHUB_EVENT_PATH": str(event), "RUNNER_TEMP": str(self.temp),
            "GITHUB_HEAD_REF": self.branch, **{name: str(path) for name, path in files.items()},
            **{name: self.evaluated(value) for name, value in step["env"].items()},
        }  # fmt: skip
        command = [BASH, "--noprofile", "--norc", "-eo", "pipefail", str(script)]
        done = subprocess.run(
            command, cwd=self.workspace, env=environment, capture_output=True, check=False, stdin=subprocess.DEVNULL
        )
        self.steps[step["id"]] = outputs_of(files["GITHUB_OUTPUT"].read_text(encoding="utf-8"))
        self.summary = files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")
        assert files["GITHUB_ENV"].read_text() == files["GITHUB_PATH"].read_text() == ""
        return done.returncode, (done.stdout + done.stderr).decode()

    def evaluated(self, text):
        """What an expression gives; those in use are names with `||` between them."""
        return re.sub(r"\$\{\{(.*?)\}\}", lambda match: self._either(match[1]), text)

    def _either(self, expression):
        return next(filter(None, map(self._value, expression.split("||"))), "")

    def _value(self, name):
        first, *rest = name.strip().split(".")
        value = {"inputs": self.inputs, "github": {"event": self.event}, "steps": self.steps}[first]
        for part in rest:
            value = value.get(part, {}) if part != "outputs" else value
        return value or ""


def outputs_of(text):
    """A file of outputs as the runner reads it: `name=value`, or a here-document."""
    outputs, lines = {}, iter(text.splitlines())
    for line in lines:
        head, sign, end = line.partition("<<")
        if sign and "=" not in head:
            value = []
            for row in lines:
                if row == end:
                    break
                value.append(row)
            outputs[head] = "\n".join(value)
        elif line:
            name, _, outputs[name] = line.partition("=")
    return outputs


def commands(said):
    """The workflow commands in what was said: type, properties, message. The runner reads both streams."""
    found = re.findall(r"^\s*::([\w-]+)(?: ([^\n]*?))?::([^\n]*)$", said.replace("\r", "\n"), re.MULTILINE)
    assert {kind for kind, _, _ in found} <= ALLOWED, said
    return found


@pytest.fixture
def repository(tmp_path):
    if shutil.which("git") is None:
        missing("git")
    made = Repository(tmp_path / "repository")
    made.commit(files={"jdlint.toml": DAY, "postings/nurse.yaml": BASE, "postings/other.yaml": BASE})
    return made


@pytest.fixture
def runner(repository, tmp_path):
    return Runner(tmp_path / "runner", repository).prepare()


def propose(runner, repository, **files):
    """A pull request from a branch with these files, checked out as GitHub does: merged."""
    base = repository.run("git", "rev-parse", "HEAD")[1].strip()
    repository.run("git", "switch", "--quiet", "--create", "proposal")
    assert repository.commit(files=files["files"])[0] == 0
    head = repository.run("git", "rev-parse", "HEAD")[1].strip()
    repository.run("git", "switch", "--quiet", "--detach", "main")
    repository.run("git", "merge", "--quiet", "--no-ff", "--message", "merge", "proposal")
    runner.event = {"pull_request": {"base": {"sha": base, "ref": "main"}, "head": {"sha": head, "ref": "proposal"}}}
    return base


CHANGE = {"postings/nurse.yaml": BASE.replace("Keep the records", "TODO Keep the records")}


def files_in(said):
    return {re.search(r"file=([^,]*)", properties)[1] for _, properties, _ in commands(said) if "file=" in properties}


def test_a_pull_request_is_held_to_what_it_changes(runner, repository):
    propose(runner, repository, files=CHANGE)
    code, outputs, said = runner.run()
    assert code == 1
    assert files_in(said) == {"postings/nurse.yaml"}
    found = commands(said)
    assert [kind for kind, _, _ in found] == ["error", "warning"]
    assert "pay-not-disclosed" in found[0][1]
    assert "TODO" in found[1][2]
    assert (outputs["findings"], outputs["errors"], outputs["sarif-file"]) == ("2", "1", "")
    report = json.loads(Path(outputs["report-file"]).read_text(encoding="utf-8"))
    assert {row["rule"] for row in report["findings"]} == {"pay-not-disclosed", "placeholder"}
    assert runner.summary.startswith("## jdlint: 1 error, 1 warning")


def test_on_a_schedule_everything_is_checked(runner):
    code, outputs, said = runner.run()
    assert code == 1
    assert files_in(said) == {"postings/nurse.yaml", "postings/other.yaml"}
    assert int(outputs["findings"]) > int(outputs["errors"]) == 2


def clone_of(repository, folder, *options):
    url = repository.folder.as_uri()
    subprocess.run(["git", "clone", "--quiet", *options, url, str(folder)], check=True, env=ENVIRONMENT)
    return Repository(folder)


@pytest.mark.parametrize("depth", [[], ["--depth", "1"], ["--depth", "2"]])
def test_what_others_merged_since_the_event_is_none_of_the_change(depth, runner, repository, tmp_path):
    base = propose(runner, repository, files=CHANGE)
    repository.run("git", "switch", "--quiet", "main")
    repository.commit(files={"postings/other.yaml": BASE.replace("Keep the records", "TODO Keep the records")})
    repository.run("git", "switch", "--quiet", "--create", "merged")
    assert repository.run("git", "merge", "--no-ff", "--message", "merge", "proposal")[0] == 0
    clone = Runner(tmp_path / "clone-runner", clone_of(repository, tmp_path / "clone", *depth)).prepare()
    clone.event = runner.event
    assert clone.event["pull_request"]["base"]["sha"] == base
    _, _, said = clone.run()
    assert files_in(said) == {"postings/nurse.yaml"}
    assert "fetch-depth" not in said


def test_a_workspace_of_another_user_is_compared_too(runner, repository, monkeypatch):
    propose(runner, repository, files={**CHANGE, ".gitignore": "ignored\n"})
    (repository.folder / "ignored").mkdir()
    (repository.folder / "ignored/nurse.yaml").write_text(BASE)
    monkeypatch.setitem(ENVIRONMENT, "GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    _, _, said = runner.run()
    assert files_in(said) == {"postings/nurse.yaml"}
    assert "fetch-depth" not in said


def test_a_repository_in_a_folder_of_the_workspace_is_compared_too(runner, repository):
    propose(runner, repository, files=CHANGE)
    inner = repository.folder
    runner.workspace = inner.parent
    assert files_in(runner.run(paths=f"{inner.name}/postings")[2]) == {f"{inner.name}/postings/nurse.yaml"}
    paths = f"{inner.name}/postings/other.yaml\n{inner.name}/postings/nurse.yaml"
    assert files_in(runner.run(paths=paths)[2]) == {f"{inner.name}/postings/nurse.yaml"}


def test_everything_may_be_checked_on_a_pull_request_too(runner, repository):
    propose(runner, repository, files=CHANGE)
    assert files_in(runner.run(changed_only="false")[2]) == {"postings/nurse.yaml", "postings/other.yaml"}


def test_a_queue_of_merges_has_a_base(runner, repository):
    base = propose(runner, repository, files=CHANGE)
    runner.event = {"merge_group": {"base_sha": base}}
    assert files_in(runner.run()[2]) == {"postings/nurse.yaml"}


def test_a_pull_request_that_changes_no_posting_passes(runner, repository):
    propose(runner, repository, files={"README.md": "# Ours\n\nTBD\n", ".github/workflows/ci.yml": "on: push\n"})
    code, outputs, said = runner.run()
    assert (code, outputs["findings"], commands(said)) == (0, "0", [])


def test_inputs_are_options(runner, repository, tmp_path):
    assert runner.run(fail_on="never")[0] == 0
    _, outputs, said = runner.run(profile="law", paths="postings/nurse.yaml\n\n  postings/other.yaml  \n")
    assert outputs["errors"] == "2"
    assert {properties.partition("title=jdlint%3A ")[2] for _, properties, _ in commands(said)} == {
        "pay-not-disclosed", "placeholder",
    }  # fmt: skip
    (repository.folder / "own.toml").write_text(DAY + 'ignore = ["law"]\n')
    assert runner.run(config="own.toml", paths="postings/nurse.yaml")[1]["errors"] == "0"
    jdlint = [str(BIN / "jdlint"), "check", "--baseline", "known.json", "--update-baseline", "--baseline-law", "."]
    subprocess.run(jdlint, cwd=repository.folder, check=True, capture_output=True)
    code, outputs, said = runner.run(baseline="known.json")
    assert (code, outputs["findings"]) == (0, "0")
    assert {kind for kind, _, _ in commands(said)} == {"warning"}
    assert "In the baseline" in said


def test_reports_are_written_where_they_are_wanted(runner, repository):
    _, outputs, _ = runner.run(report_file="out.json", sarif_file="jdlint.sarif")
    assert (outputs["report-file"], outputs["sarif-file"]) == ("out.json", "jdlint.sarif")
    assert json.loads((repository.folder / "out.json").read_text(encoding="utf-8"))["version"] == 1
    sarif = json.loads((repository.folder / "jdlint.sarif").read_text(encoding="utf-8"))
    assert sarif["runs"][0]["results"]


@pytest.mark.parametrize(
    "inputs, words",
    [
        ({"paths": "no-such-folder"}, "no such file or folder"),
        ({"profile": "strict"}, "strict"),
        ({"config": "none.toml"}, "none.toml"),
        ({"baseline": "none.json"}, "there is no such baseline"),
        ({"changed_only": "yes"}, "it is auto, true or false"),
        ({"changed_only": "true"}, "no base to compare with"),
        ({"sarif_file": "no/such/folder.sarif"}, "cannot be written"),
        ({"report_file": "postings"}, "cannot be written"),
        ({"report_file": "postings/nurse.yaml"}, "postings/nurse.yaml"),
    ],
)
def test_wrong_inputs_fail_with_a_sentence(inputs, words, runner, repository):
    before = (repository.folder / "postings/nurse.yaml").read_bytes()
    code, outputs, said = runner.run(**inputs)
    assert code == 2
    assert words in said
    assert {kind for kind, _, _ in commands(said)} == {"error"}
    assert (repository.folder / "postings/nurse.yaml").read_bytes() == before
    assert "Traceback" not in said
    assert outputs["findings"] == ""


def test_two_steps_of_a_job_keep_their_reports(runner):
    _, first, _ = runner.run(paths="postings/nurse.yaml")
    _, second, _ = runner.run(paths="postings/other.yaml")
    read = [json.loads(Path(outputs["report-file"]).read_text(encoding="utf-8")) for outputs in (first, second)]
    assert [{row["path"] for row in report["findings"]} for report in read] == [
        {"postings/nurse.yaml"}, {"postings/other.yaml"},
    ]  # fmt: skip


def test_two_versions_of_the_action_have_their_own_environments(runner, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(CHECKOUT / "action", other / "action")
    environment = {**ENVIRONMENT, "RUNNER_TEMP": str(runner.temp), "GITHUB_ACTION_PATH": str(other)}
    environment["PATH"] = str(runner.temp)
    for name in ("cksum", "tr"):
        (runner.temp / name).symlink_to(shutil.which(name))
    done = subprocess.run(
        [BASH, str(other / "action/run.sh")], env=environment, capture_output=True, check=False, cwd=runner.workspace
    )
    assert b"no Python 3.11 or later" in done.stdout, "it looks for one, as the environment here is another version's"


@pytest.mark.parametrize("first", ["", "."])
def test_no_program_of_the_workspace_is_run(runner, repository, monkeypatch, first):
    for name in ("git", "python3", "python", "cksum", "bash"):
        planted = repository.folder / name
        planted.write_text(f"#!/bin/sh\ntouch {repository.folder}/pwned\nexit 1\n")
        planted.chmod(0o755)
    propose(runner, repository, files=CHANGE)
    monkeypatch.setitem(ENVIRONMENT, "PATH", f"{first}:{BIN}:{ENVIRONMENT['PATH']}")
    code, _, said = runner.run()
    assert (code, files_in(said)) == (1, {"postings/nurse.yaml"})
    unprepared = Runner(runner.temp.parent / "unprepared", repository)
    monkeypatch.setitem(ENVIRONMENT, "PATH", f"{first}:{unprepared.temp}")
    for name in ("cksum", "tr"):
        (unprepared.temp / name).symlink_to(shutil.which(name))
    assert "no Python 3.11 or later" in unprepared.run()[2]
    assert not (repository.folder / "pwned").exists()


def test_a_base_that_the_clone_lacks_is_fetched_or_everything_is_checked(repository, tmp_path):
    origin = Runner(tmp_path / "origin", repository)
    propose(origin, repository, files=CHANGE)
    repository.run("git", "switch", "--quiet", "--create", "merged")
    clone = clone_of(repository, tmp_path / "clone", "--depth", "1")
    shallow = Runner(tmp_path / "runner", clone).prepare()
    shallow.event = origin.event
    repository.folder.rename(tmp_path / "gone")
    _, _, said = shallow.run()
    assert files_in(said) == {"postings/nurse.yaml", "postings/other.yaml"}
    assert "fetch-depth: 0" in said
    (tmp_path / "gone").rename(repository.folder)
    _, _, said = shallow.run()
    assert files_in(said) == {"postings/nurse.yaml"}
    assert "fetch-depth: 0" not in said


HOSTILE = [
    "$(touch pwned).yaml", "`touch pwned`.yaml", "a;touch pwned;.yaml", "a' || touch pwned; '.yaml",
    '"; touch pwned; ".yaml', "a\n::error::pwned\n.yaml", "a\r::set-output name=findings::0\n.yaml", "-rf.yaml",
    "--fail-on=never.yaml", "a%0A::error::pwned.yaml", "a::add-mask::b.yaml", "${{ github.token }}.yaml",
    "a&&b|c>d.yaml", "ü — 求人.yaml", "*.yaml",
]  # fmt: skip


def test_names_of_files_and_branches_are_words_and_no_code(runner, repository):
    runner.branch = "a;touch${IFS}pwned"
    closed = BASE + "status: closed\n"
    files = {f"postings/{number}/{name}": closed if number % 2 else BASE for number, name in enumerate(HOSTILE)}
    propose(runner, repository, files={**files, **dict.fromkeys(HOSTILE[:9], closed)})
    code, outputs, said = runner.run()
    assert code == 1
    assert outputs["errors"] == str(len(HOSTILE) // 2 + len(HOSTILE) % 2)
    assert "pwned" not in {message for _, _, message in commands(said)}
    assert "findings" in outputs
    assert not list(repository.folder.rglob("pwned"))
    for name in HOSTILE:
        paths = f"postings/{HOSTILE.index(name)}/{name}"
        if "\n" not in name and "\r" not in name:
            code, _, said = runner.run(paths=paths, changed_only="false")
            assert code == (0 if HOSTILE.index(name) % 2 else 1), said
    assert runner.run(paths="-rf.yaml\n--fail-on=never.yaml", changed_only="false")[0] in (0, 1)
    assert not list(repository.folder.rglob("pwned"))


@pytest.mark.parametrize("name", [name for name in ACTION["inputs"] if name != "changed-only"])
@pytest.mark.parametrize("value", ["$(touch pwned)", "x; touch pwned", "`touch pwned`", "--help", "x\n::error::pwned"])
def test_inputs_are_words_and_no_code(name, value, runner, repository):
    runner.run(**{name.replace("-", "_"): value})
    assert not (repository.folder / "pwned").exists()


def test_python_of_the_workspace_is_not_run(runner, repository):
    runner.venv.unlink()  # so that pip and venv are looked for, too
    trap = "open('pwned', 'w').close()\nraise SystemExit(9)\n"
    for name in ("jdlint", "yaml", "json", "pip", "venv", "sitecustomize", "subprocess", "re", "usercustomize"):
        (repository.folder / f"{name}.py").write_text(trap)
    (repository.folder / "sitecustomize.pth").write_text(trap)
    code, _, said = runner.run()
    assert code == 1, said
    assert not (repository.folder / "pwned").exists()
    assert files_in(said) == {"postings/nurse.yaml", "postings/other.yaml"}
    subprocess.run([sys.executable, "-c", "import yaml"], cwd=repository.folder, check=False)
    assert (repository.folder / "pwned").exists(), "the trap does not work"


# The files


def test_it_uses_no_other_action_and_every_input_as_a_variable():
    steps = ACTION["runs"]["steps"]
    assert all("uses" not in step and "${{" not in step["run"] for step in steps)
    used = {value for step in steps for value in step["env"].values()}
    assert {f"${{{{ inputs.{name} }}}}" for name in ACTION["inputs"]} <= used
    assert all(row["description"].strip() and "default" in row for row in ACTION["inputs"].values())


def blocks(text, name):
    """The YAML blocks of a document in which `name` stands."""
    return [block for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL) if name in block]


def workflows():
    """Every workflow that users are given: by init, by the README and by the documentation."""
    yield "init", init_files.workflow(init_files.UNKNOWN)
    for document in ("README.md", "docs/adoption.md"):
        text = (CHECKOUT / document).read_text(encoding="utf-8")
        for number, block in enumerate(blocks(text, f"{init_files.UNKNOWN}@")):
            yield f"{document}-{number}", block


WORKFLOWS = dict(workflows())


def test_the_readme_shows_it_in_twelve_lines():
    [block] = blocks(README, f"{init_files.UNKNOWN}@")
    assert len(block.strip().splitlines()) == 12


@pytest.fixture
def project(tmp_path):
    """A function that puts a workflow into a repository in which the Action lies, so that its inputs are looked at."""

    def make(text):
        folder = tmp_path / ".github" / "workflows"
        folder.mkdir(parents=True)
        (tmp_path / ".git").mkdir()
        shutil.copy(CHECKOUT / "action.yml", tmp_path / "action.yml")
        (folder / "jdlint.yml").write_text(text, encoding="utf-8")
        return tmp_path

    return make


def lint(folder, tool, *arguments):
    if not (BIN / tool).exists():
        missing(tool)
    done = subprocess.run([str(BIN / tool), *arguments], cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def local(text):
    return re.sub(rf"{init_files.UNKNOWN}@\S+", "./", text)


@pytest.mark.parametrize("name", WORKFLOWS)
def test_actionlint_finds_nothing_in_the_workflows(name, project):
    assert lint(project(WORKFLOWS[name]), "actionlint") == (0, "")


@pytest.mark.parametrize("name", WORKFLOWS)
def test_actionlint_knows_every_input_and_output_that_the_workflows_use(name, project):
    folder = project(local(WORKFLOWS[name]))
    assert lint(folder, "actionlint") == (0, "")


def test_actionlint_sees_an_input_that_is_none(project):
    text = local(init_files.workflow(init_files.UNKNOWN)).rstrip().partition(" # zizmor")[0]
    code, said = lint(project(text + "\n        with:\n          path: x\n"), "actionlint")
    assert code == 1
    assert 'input "path" is not defined in action' in said


@pytest.mark.parametrize("name", WORKFLOWS)
def test_zizmor_finds_nothing_in_the_workflows(name, project):
    code, said = lint(project(WORKFLOWS[name]), "zizmor", "--offline", "--no-progress", ".")
    assert code == 0, said
    assert "No findings to report" in said


def test_zizmor_finds_nothing_in_the_action(tmp_path):
    shutil.copy(CHECKOUT / "action.yml", tmp_path)
    code, said = lint(tmp_path, "zizmor", "--offline", "--no-progress", "--persona", "pedantic", "action.yml")
    assert code == 0, said
    assert "No findings to report" in said
    text = (tmp_path / "action.yml").read_text(encoding="utf-8")
    (tmp_path / "action.yml").write_text(text.replace("run: source", "run: echo ${{ inputs.paths }}; source"))
    code, said = lint(tmp_path, "zizmor", "--offline", "--no-progress", "action.yml")
    assert code != 0
    assert "template-injection" in said


@pytest.mark.parametrize("name", WORKFLOWS)
def test_the_workflows_have_least_rights_and_keep_no_token(name):
    data = yaml.load(WORKFLOWS[name], yaml.BaseLoader)
    rights = {**data.get("permissions", {})}
    for job in data["jobs"].values():
        rights |= job.get("permissions", {})
        checkout = next(step for step in job["steps"] if step["uses"].startswith("actions/checkout@"))
        assert checkout["with"]["persist-credentials"] == "false"
        assert re.fullmatch(r"actions/checkout@[0-9a-f]{40}", checkout["uses"])
    assert "pull_request_target" not in data["on"]
    assert rights == {"contents": "read"} or rights == {"contents": "read", "security-events": "write"}


def test_the_address_of_the_project_is_spelled_in_one_way():
    assert os.path.basename(init_files.UNKNOWN) == "jdlint"
    documents = ["README.md", "docs/adoption.md", "docs/writing.md", "jdlint/commands/writing.py"]
    for name in documents:
        text = (CHECKOUT / name).read_text(encoding="utf-8")
        assert init_files.UNKNOWN in text, name
        assert not re.search(r"OWNER/(?!jdlint|NAME)|ADDRESS-OF", text), name
