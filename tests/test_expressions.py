"""Expressions kept between runs are those that `re` would make, and no fault in their file is more than a miss."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jdlint
from jdlint import expressions
from jdlint.expressions import Lazy, Store
from jdlint.gate import gates
from jdlint.rule import load_shipped

pytestmark = pytest.mark.skipif(sys.implementation.name != "cpython", reason="only CPython's compiler makes such code")

SOURCES = [
    *(row if isinstance(row, str) else row["find"] for rule in load_shipped() for row in rule.data.get("patterns", ())),
    r"(?P<find>a|b)+(?-i:C)[^\W_]",
    "é\ud800",
]
SOME = SOURCES[:: len(SOURCES) // 40]


@pytest.fixture
def kept(tmp_path):
    """A folder in which some expressions are kept."""
    store = Store(str(tmp_path))
    for source in SOME:
        store.compiled(source, re.IGNORECASE)
    store.save()
    return tmp_path


def counted(folder, monkeypatch):
    """A store over the folder, and the list of the expressions that it has to compile."""
    made = []
    make = expressions._make
    monkeypatch.setattr(expressions, "_make", lambda source, flags: made.append(source) or make(source, flags))
    return Store(str(folder)), made


def test_a_kept_expression_is_the_one_that_re_makes(kept, monkeypatch):
    store, made = counted(kept, monkeypatch)
    for source in SOME:
        found, plain = store.compiled(source, re.IGNORECASE), re.compile(source, re.IGNORECASE)
        assert found == plain  # of patterns this compares the code, too
        assert (found.groups, found.groupindex, found.flags) == (plain.groups, plain.groupindex, plain.flags)
    assert made == []


@given(st.text(alphabet="abcdeé .,XY1-'", max_size=40))
def test_it_matches_where_the_plain_one_does(text):
    for source in (r"(?P<find>a|b+)(?-i:X)?", r"\b(?:abc|[^\W_]{2,4})\b", r"(?<!a)é(?=.)"):
        made = expressions._make(source, re.IGNORECASE)
        found = expressions._pattern(made)
        assert [m.span() for m in found.finditer(text)] == [m.span() for m in re.finditer(source, text, re.IGNORECASE)]


def test_other_flags_are_another_expression(kept, monkeypatch):
    store, made = counted(kept, monkeypatch)
    assert store.compiled(SOME[0], 0) == re.compile(SOME[0])
    assert made == [SOME[0]]


@pytest.mark.parametrize("fault", ["cut", "empty", "other", "flipped"])
def test_a_file_that_is_damaged_is_a_miss(kept, monkeypatch, fault):
    [file] = kept.iterdir()
    data = bytearray(file.read_bytes())
    if fault == "flipped":
        for at in range(len(data) // 3, len(data), 97):
            data[at] ^= 0x5A
    file.write_bytes({"cut": bytes(data[: len(data) // 2]), "empty": b"", "other": b"x" * 999}.get(fault, bytes(data)))
    store, made = counted(kept, monkeypatch)
    for source in SOME:
        assert store.compiled(source, re.IGNORECASE) == re.compile(source, re.IGNORECASE)
    assert made
    store.save()
    again, made = counted(kept, monkeypatch)
    for source in SOME:
        assert again.compiled(source, re.IGNORECASE) == re.compile(source, re.IGNORECASE)


def test_what_is_new_is_written_beside_what_was_there(kept, monkeypatch):
    store = Store(str(kept))
    store.compiled("new (words)", re.IGNORECASE)
    store.save()
    again, made = counted(kept, monkeypatch)
    for source in (*SOME, "new (words)"):
        again.compiled(source, re.IGNORECASE)
    assert made == []
    assert len(list(kept.iterdir())) == 1


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path):
    (tmp_path / "file").write_text("")
    store = Store(str(tmp_path / "file" / "below"))
    assert store.compiled("abc", re.IGNORECASE).search("xABC")
    store.save()


def test_another_pythons_compiler_is_no_fault(tmp_path, monkeypatch):
    def missing(source, flags):
        raise AttributeError("_code")

    monkeypatch.setattr(expressions, "_make", missing)
    store = Store(str(tmp_path))
    assert store.compiled("abc", re.IGNORECASE) == re.compile("abc", re.IGNORECASE)
    store.save()
    assert list(tmp_path.iterdir()) == []


def with_cues():
    for module in pkgutil.walk_packages(jdlint.__path__, "jdlint."):
        if module.name.startswith(("jdlint.facts", "jdlint.checks")):
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, Lazy) and value.cues:
                    yield pytest.param(value, id=f"{module.name}.{name}")


@pytest.mark.parametrize("lazy", list(with_cues()))
def test_a_cue_stands_in_every_text_that_matches(lazy):
    """One of the words that must be there, whichever it is, holds a cue."""
    found = gates(lazy.pattern)
    assert any(all(any(cue in piece for cue in lazy.cues) for piece in gate) for gate in found), found


def test_a_lazy_expression_behaves_as_its_pattern():
    lazy, plain = Lazy(r"(a)(?P<n>b)?", flags=0), re.compile(r"(a)(?P<n>b)?")
    text = "xab aab"
    assert lazy.search(text, 2).span() == plain.search(text, 2).span()
    assert lazy.match(text, 1).groups() == plain.match(text, 1).groups()
    assert lazy.fullmatch("ab").groupdict() == plain.fullmatch("ab").groupdict()
    assert lazy.findall(text) == plain.findall(text)
    assert lazy.sub("-", text) == plain.sub("-", text) == lazy.without(text, "-")
    assert lazy.split("1a2", 1) == plain.split("1a2", 1)


def compile_two_and_fail():
    with expressions.Importing():
        assert re.compile("a+ # any", re.X | re.M).findall("aab") == ["aa"]
        assert re.compile(b"a+").findall(b"aab") == [b"aa"]
        raise ImportError


def test_what_others_compile_as_they_are_imported_is_kept_too(tmp_path, monkeypatch):
    compile = re.compile
    for _ in range(2):
        store, made = counted(tmp_path, monkeypatch)
        monkeypatch.setattr(expressions, "_STORE", store)
        with pytest.raises(ImportError):
            compile_two_and_fail()
        assert re.compile is compile
        store.save()
    assert made == []


def test_without_a_file_others_compile_as_ever(monkeypatch):
    monkeypatch.setattr(expressions, "_STORE", None)
    with expressions.Importing():
        assert re.compile is vars(re)["compile"]
        assert re.compile("a").search("ba")
