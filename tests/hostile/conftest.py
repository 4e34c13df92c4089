"""One server for all hostile input."""

from __future__ import annotations

import os

import pytest

from tests.hostile.harness import Server


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    if os.name == "nt":
        pytest.skip("children are forked, and their memory is measured, on POSIX alone")
    made = Server(tmp_path_factory.mktemp("hostile") / "home")
    yield made
    made.close()
