"""A working folder of its own for each test, and the reports on the posting of the package."""

from __future__ import annotations

import pytest

from tests.reports import POSTING, reports


def _working(monkeypatch, path):
    path.mkdir()
    monkeypatch.chdir(path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return path


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The working folder."""
    return _working(monkeypatch, tmp_path / "work")


@pytest.fixture(scope="session")
def told(tmp_path_factory):
    """Every report on one file with two postings."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        folder = _working(monkeypatch, tmp_path_factory.mktemp("told") / "work")
        return reports(folder, {"ads/engineer.yaml": POSTING})
