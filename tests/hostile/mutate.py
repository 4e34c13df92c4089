"""What both fuzzers do with the bytes they made: check them, and hold what has to hold of any input."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from jdlint.config import Configurations
from jdlint.errors import JdlintError
from jdlint.report import FileResult
from jdlint.run import Run
from tests.hostile.word import FILES as WORD_FILES
from tests.hostile.word import package

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples"
#: Pieces that break readers, put into samples by both fuzzers.
PIECES = [
    b"\0", b"\r", b"\r\n", b"\t", b" ", b"\n", b"\xef\xbb\xbf", b"\xff", b"\xe2\x80\xa8", b"\xed\xa0\x80", b"\xe2\x80\xae",
    b"\x1b[31m", b"'", b'"', b"[", b"]", b"{", b"}", b": ", b"- ", b"? ", b"| ", b">-\n", b"&a ", b"*a", b"!!python/name:os.system ",
    b"<<: ", b"---\n", b"...\n", b"# jdlint: ignore[placeholder] x\n", b"<!-- ", b"-->", b"<li>", b"</div>", b"&#x110000;", b"&nbsp",
    b"<script>", b"\\ud800", b"\\u0000", b"1e999", b"99999999999999999999", b"0x", b"12:30", b"no", b"~", b"$120k", b"38%", b"TBD",
    b"[1]", b"(http://a)", b"**", b"``", b"| a | b |\n|-|-|\n", b"5+ years", b"2026-02-30", b"US-CO", b"\xc4\xb0", b"\xef\xac\x83",
]  # fmt: skip


def _of(*endings: str) -> list[bytes]:
    found = sorted(path for path in SAMPLES.rglob("*") if path.suffix in endings)
    return [path.read_bytes() for path in found]


@cache
def seeds(form: str) -> list[bytes]:
    """Valid samples of a format."""
    if form == "docx":
        return [package(), WORD_FILES["many rows"](), package("<w:p/><w:tbl><w:tr><w:tc/></w:tr></w:tbl>")]
    if form == "config":
        return [
            b'profile = "thorough"\nignore = ["weak-source"]\nfail_on = "error"\nexclude = ["archive/**"]\n[severity]\n'
            b'placeholder = "error"\n[facts]\nheadcount = 612\nheadcount_by_region = { US-CO = 41 }\n'
            b'[defaults."retail/**"]\nstatements.equal_opportunity = "We are."\n[options.long-sentence]\n'
        ]
    if form == "rule":
        return [path.read_bytes() for path in sorted((ROOT / "rules" / "wording").glob("*.yaml"))[:20]]
    endings = {"yaml": (".yaml",), "json": (".json",), "markdown": (".md",), "html": (".html",), "text": (".txt",)}[
        form
    ]
    return _of(*endings) or _of(".md")


@cache
def _run() -> tuple[Run, Configurations]:
    configurations = Configurations({"profile": "thorough", "as_of": "2026-11-23", "place": ["US-CO"]}, isolated=True)
    return Run(configurations, many=True), configurations


ENDINGS = {"yaml": "yaml", "json": "json", "markdown": "md", "html": "html", "text": "txt", "docx": "docx"}


def hold(form: str, data: bytes, folder: Path) -> None:
    """Check the bytes as a file of that format. Raises whatever must not be raised; `folder` is for configurations."""
    if form in ENDINGS:
        _hold_posting(f"a.jd.{ENDINGS[form]}", data)
    elif form == "config":
        (folder / "jdlint.toml").write_bytes(data)
        _refused(lambda: _run()[0].engine(Configurations({}, today="2026-11-23").settings_for(str(folder / "a.yaml"))))
    else:
        from jdlint.user_rules import load_user_rules

        (folder / "wording").mkdir(exist_ok=True)
        (folder / "wording" / "a-rule.yaml").write_bytes(data)
        _refused(lambda: load_user_rules(str(folder), ()))


def _refused(action: Callable[[], object]) -> None:
    try:
        action()
    except JdlintError as error:
        _told(error)


def _told(error: JdlintError) -> None:
    """An error says something."""
    assert str(error)


def _hold_posting(path: str, data: bytes) -> None:
    run, configurations = _run()
    try:
        result = run.check_bytes(data, path, configurations.settings_for(path), True)
    except JdlintError as error:
        _told(error)
        return
    hold_result(result)


def hold_result(result: FileResult) -> None:
    """No rule has crashed, and every finding's text is what stands at its place."""
    assert [problem.message for problem in result.problems] == []
    assert result.source is not None
    for finding in result.findings:
        source = finding.span.source or result.source
        assert 0 <= finding.span.start <= finding.span.end <= len(source.text), finding.rule
        assert source.text[finding.span.start : finding.span.end] == finding.text, finding.rule
