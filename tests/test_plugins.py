"""Plugins: rules of installed packages, only those that the configuration lists."""

from __future__ import annotations

import pytest

import jdlint
from jdlint.errors import JdlintError

RULE = """\
title: A posting in haste
topic: jargon
severity: warning
confidence: high
since: 1.0.0
check: acme-haste
message: "'{text}' is haste."
why: We have time.
examples:
  - {bad: Apply in haste., find: haste}
  - ok: Apply in time.
"""
MODULE = """\
import os
class Plugin:
    rules = os.path.join(os.path.dirname(__file__), "acme_rules")
    @staticmethod
    def haste(context):
        for prose in context.proses:
            at = prose.text.find("haste")
            if at >= 0:
                yield context.in_prose(prose, at, at + 5)
    checks = {"acme-haste": haste}
"""


@pytest.fixture
def installed(tmp_path, monkeypatch):
    (tmp_path / "acme_jdlint.py").write_text(MODULE)
    (tmp_path / "acme_rules" / "wording").mkdir(parents=True)
    (tmp_path / "acme_rules" / "wording" / "acme-haste.yaml").write_text(RULE)
    (tmp_path / "acme_jdlint-1.0.dist-info").mkdir()
    (tmp_path / "acme_jdlint-1.0.dist-info" / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: acme-jdlint\nVersion: 1.0\n"
    )
    (tmp_path / "acme_jdlint-1.0.dist-info" / "entry_points.txt").write_text("[jdlint]\nacme = acme_jdlint:Plugin\n")
    monkeypatch.syspath_prepend(str(tmp_path))


def found(**options):
    rows = jdlint.check("Apply in haste.", "a.txt", fragment=True, **options)
    return [(row.rule, row.text) for row in rows if row.rule == "acme-haste"]


def test_a_listed_plugin_brings_rules_and_their_checks(installed):
    assert found(plugins=["acme"]) == [("acme-haste", "haste")]


def test_a_plugin_that_nobody_lists_does_not_run(installed):
    assert found() == []


def test_a_plugin_that_is_not_installed_is_told(installed):
    with pytest.raises(JdlintError, match="no installed package brings the plugin 'acmee'") as caught:
        found(plugins=["acmee"])
    assert caught.value.hint == "did you mean 'acme'?"


@pytest.mark.parametrize("place", ["Narnia", "US-XX", "US-", "ZZ"])
def test_a_place_that_is_none_is_told(place):
    with pytest.raises(JdlintError, match="no place is called"):
        found(place=[place])


@pytest.mark.parametrize("place", ["US", "US-CO", "US-NY/New York City", "Denver, CO", "CA-ON", "AT"])
def test_places_are_codes_or_words(place):
    assert found(place=[place]) == []
