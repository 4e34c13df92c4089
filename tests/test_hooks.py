"""The hooks, installed and run by pre-commit: a repository of postings, and a clone of this one as the source."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest
import yaml

from tests.conftest import CHECKOUT, missing, tracked

pytestmark = pytest.mark.xdist_group("hooks")
GOOD = (CHECKOUT / "samples/good/registered-nurse.yaml").read_text(encoding="utf-8")
OTHERS = {
    ".github/workflows/ci.yml": "on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps: [{run: make}]\n",
    "mkdocs.yml": "site_name: Handbook\nnav:\n  - Home: index.md\n",
    "README.md": "# Postings\n\nTBD. Our rockstar postings.\n",
    "requirements.txt": "click>=8.1\n",
}
#: A commit must not depend on the settings of whoever runs the tests, nor on a git that runs them as its hook.
FOREIGN = ("GIT_", "PRE_COMMIT", "COV", "PYTHON")
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_{what}": f"{who}@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
}


class Repository:
    """A git repository in a folder."""

    def __init__(self, folder, environment=ENVIRONMENT):
        self.folder = folder
        self.environment = environment
        folder.mkdir(parents=True, exist_ok=True)
        self.run("git", "init", "--quiet", "--initial-branch", "main")

    def run(self, *command):
        done = subprocess.run(
            command, cwd=self.folder, capture_output=True, encoding="utf-8", check=False, env=self.environment
        )
        return done.returncode, done.stdout + done.stderr

    def commit(self, **files):
        """Write and commit; exit code and what was said."""
        for name, text in files.pop("files", files).items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        self.run("git", "add", "--all")
        return self.run("git", "commit", "--message", "change")


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """This repository as it stands, changes included, committed in a place of its own."""
    if shutil.which("git") is None:
        missing("git")
    folder = tmp_path_factory.mktemp("source")
    for name in tracked():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(CHECKOUT / name, folder / name)
    repository = Repository(folder)
    code, said = repository.commit(files={})
    assert code == 0, said
    return folder, repository.run("git", "rev-parse", "HEAD")[1].strip()


@pytest.fixture(scope="module")
def postings(source, tmp_path_factory):
    """A function that gives a repository with one of our hooks installed in it."""
    url, revision = source
    environment = {**ENVIRONMENT, "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("pre-commit-home"))}

    def make(hook):
        repository = Repository(tmp_path_factory.mktemp(hook), environment)
        config = {"repos": [{"repo": str(url), "rev": revision, "hooks": [{"id": hook}]}]}
        (repository.folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
        (repository.folder / "jdlint.toml").write_text('as_of = "2026-11-23"\n')
        for command in ("install", "install-hooks"):
            code, said = repository.run(sys.executable, "-m", "pre_commit", command)
            assert code == 0, said
        code, said = repository.commit(files={})
        assert code == 0, said
        return repository

    return make


@pytest.fixture(scope="module")
def repository(postings):
    return postings("jdlint")


@pytest.fixture
def checked(repository):
    """The repository with the hook `jdlint`, without what an earlier test could not commit."""
    repository.run("git", "reset", "--hard", "--quiet")
    return repository


def test_a_bad_posting_is_refused_and_the_finding_is_shown(checked):
    code, said = checked.commit(files={"postings/nurse.yaml": GOOD.replace("title: ", "title: TBD ")})
    assert code == 1
    assert "placeholder" in said
    assert "postings/nurse.yaml" in said
    assert "TBD" in said


@pytest.mark.parametrize("name", ["NURSE.YAML", "my postings/a $(nurse) 'ad'.yaml", "-nurse.yaml", "--isolated=.yaml"])
def test_files_of_any_name_are_checked(name, checked):
    code, said = checked.commit(files={name: GOOD.replace("title: ", "title: TBD ")})
    assert code == 1
    assert "placeholder" in said
    assert name in said


def test_a_good_posting_is_accepted(checked):
    code, said = checked.commit(files={"postings/nurse.yaml": GOOD})
    assert code == 0, said
    assert "Passed" in said


def test_files_that_are_no_postings_are_accepted_in_silence(checked):
    code, said = checked.commit(files=OTHERS)
    assert code == 0, said
    assert "Passed" in said
    assert "jdlint:" not in said


def test_the_hook_that_mends_refuses_the_commit_and_leaves_the_mended_file(postings):
    repository = postings("jdlint-fix")
    code, said = repository.commit(files={"nurse.yaml": GOOD.replace("\nduties:", "\nresponsibilities:")})
    assert code == 1
    assert "files were modified by this hook" in said
    assert (repository.folder / "nurse.yaml").read_text(encoding="utf-8") == GOOD
    assert repository.commit(files={})[0] == 0


def test_every_hook_is_declared_with_what_pre_commit_needs():
    hooks = yaml.safe_load((CHECKOUT / ".pre-commit-hooks.yaml").read_text())
    assert [hook["id"] for hook in hooks] == ["jdlint", "jdlint-fix"]
    assert all(hook["language"] == "python" and "--only-postings" in hook["entry"] for hook in hooks)
