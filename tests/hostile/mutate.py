"""What both fuzzers do with the bytes they made: check them, and hold what has to hold of any input."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

from jdlint import baseline
from jdlint.config import Configurations
from jdlint.errors import JdlintError
from jdlint.fingerprint import fingerprint_all
from jdlint.report import FileResult
from jdlint.run import Run
from tests.hostile.word import FILES as WORD_FILES
from tests.hostile.word import NAMESPACE, PARAGRAPH, package
from tests.readers.test_records import ASHBY, GREENHOUSE, LEVER, SCHEMA_ORG

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
    if form == "word":
        return [f"<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>".encode() for body in _BODIES]
    if form == "config":
        return [
            b'profile = "thorough"\nignore = ["weak-source"]\nfail_on = "error"\nexclude = ["archive/**"]\n[severity]\n'
            b'placeholder = "error"\n[facts]\nheadcount = 612\nheadcount_by_region = { US-CO = 41 }\n'
            b'[defaults."retail/**"]\nstatements.equal_opportunity = "We are."\n[options.long-sentence]\n'
        ]
    if form == "records":
        return [json.dumps(record).encode() for record in (GREENHOUSE, LEVER, ASHBY, SCHEMA_ORG)]
    if form == "baseline":
        return [_baseline()]
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


_BODIES = [
    PARAGRAPH,
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Duties</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:numId '
    'w:val="1"/></w:numPr></w:pPr><w:r><w:t xml:space="preserve">TBD </w:t><w:tab/><w:t>38% of rock stars</w:t><w:br/></w:r>'
    '<w:hyperlink w:anchor="a"><w:r><w:t>US-CO</w:t></w:r></w:hyperlink></w:p>',
    f"<w:tbl><w:tr><w:tc>{PARAGRAPH}</w:tc><w:tc>{PARAGRAPH}</w:tc></w:tr></w:tbl><w:sdt><w:sdtContent>{PARAGRAPH}"
    f"</w:sdtContent></w:sdt><w:ins>{PARAGRAPH}</w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:sectPr/>",
]


def _baseline() -> bytes:
    """What --update-baseline writes of a posting with a dozen findings, group law among them."""
    rows = [
        baseline.Entry(
            "a.jd.yaml", finding.fingerprint, finding.rule, finding.confidence, finding.text, "2026-12-24"
        ).data()
        for finding in _known().findings
    ]
    return json.dumps({"version": baseline.VERSION, "findings": rows}, indent=1).encode()


def _known() -> FileResult:
    run, configurations = _run()
    settings = configurations.settings_for("a.jd.yaml")
    result = run.check_bytes((SAMPLES / "ai-engineer.yaml").read_bytes(), "a.jd.yaml", settings, True)
    fingerprint_all(result.findings, result.ids)
    return result


#: The name under which each format of postings is read.
NAMES = {
    "yaml": "a.jd.yaml", "json": "a.jd.json", "records": "saved.json", "markdown": "a.jd.md", "html": "a.jd.html",
    "text": "a.jd.txt", "docx": "a.jd.docx",
}  # fmt: skip
FORMS = [*NAMES, "word", "config", "rule", "baseline"]


def hold(form: str, data: bytes, folder: Path) -> None:
    """Check the bytes as a file of that form. Raises whatever must not be raised; `folder` takes what is no posting."""
    if form in NAMES:
        _hold_posting(NAMES[form], data)
    elif form == "word":
        _hold_posting(NAMES["docx"], package(document=data))
    elif form == "config":
        (folder / "jdlint.toml").write_bytes(data)
        _refused(lambda: _run()[0].engine(Configurations({}, today="2026-11-23").settings_for(str(folder / "a.yaml"))))
    elif form == "baseline":
        (folder / "known.json").write_bytes(data)
        _refused(lambda: _hold_baseline(str(folder / "known.json")))
    else:
        from jdlint.user_rules import load_user_rules

        (folder / "wording").mkdir(exist_ok=True)
        (folder / "wording" / "a-rule.yaml").write_bytes(data)
        _refused(lambda: load_user_rules(str(folder), ()))


def _hold_baseline(file: str) -> None:
    """A baseline that is accepted can be compared with findings, written, and read again."""
    run, configurations = _run()
    settings = configurations.settings_for("a.jd.yaml")
    known = baseline.load(file, update=True, law=True)
    known.apply(_known(), settings, lambda: run.rules(settings))
    assert all(known.finish())
    baseline.load(file)


def _refused(action: Callable[[], object]) -> None:
    try:
        action()
    except JdlintError as error:
        _told(error)


def _told(error: JdlintError) -> None:
    """An error says something."""
    assert str(error)


def _hold_posting(path: str, data: bytes) -> None:
    try:
        result = checked(path, data)
    except JdlintError as error:
        _told(error)
        return
    hold_result(result)


def checked(path: str, data: bytes) -> FileResult:
    """What a file of that name and content gives."""
    run, configurations = _run()
    return run.check_bytes(data, path, configurations.settings_for(path), True)


def hold_result(result: FileResult) -> None:
    """No rule has crashed, and every finding's text is what stands at its place."""
    assert [problem.message for problem in result.problems] == []
    assert result.source is not None
    for finding in result.findings:
        source = finding.span.source or result.source
        assert 0 <= finding.span.start <= finding.span.end <= len(source.text), finding.rule
        assert source.text[finding.span.start : finding.span.end] == finding.text, finding.rule
