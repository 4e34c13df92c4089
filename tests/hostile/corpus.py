"""Postings that are made to hurt: name → the file's name and its bytes, generated when a test asks for them."""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable
from pathlib import Path

POSTING = "title: Nurse\nduties:\n  - Care for patients.\n"
_SAMPLE = (Path(__file__).resolve().parents[2] / "samples" / "ai-engineer.yaml").read_text("utf-8")
_KEYS = '"title": "Nurse", "duties": ["Care."]'
#: Just what rules still read, and just what readers still take.
TEXT, FILE = 99_000, 4_990_000


def utf(text: str, encoding: str, mark: bytes = b"") -> bytes:
    """`text` encoded, behind a byte order mark."""
    return mark + text.encode(encoding, "surrogatepass")


def prose(words: str, size: int = TEXT) -> str:
    """`words` again and again, in one field of a posting."""
    return f"{POSTING}summary: {json.dumps((words * (size // len(words) + 1))[:size])}\n"


YAML: dict[str, Callable[[], str | bytes]] = {
    "empty": lambda: "",
    "nothing but a mark": lambda: codecs.BOM_UTF8,
    "brackets": lambda: "[" * FILE,
    "deep braces with keys": lambda: "{title: " * 500_000,
    "deep lists below duties": lambda: "title: x\nduties: " + "[" * 60 + "]" * 60,
    "billion laughs": lambda: "title: &a0 [x, x]\n"
    + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 40)) + "duties: *a39\n",
    "merged laughs": lambda: POSTING + "a0: &a0 {x: 1}\n"
    + "".join(f"a{i}: &a{i} {{p: *a{i - 1}, q: *a{i - 1}}}\n" for i in range(1, 60)) + "<<: *a59\n",
    "cycle": lambda: "title: &a [*a]\nduties: *a\n<<: *a\n",
    "aliases of a long text": lambda: f"title: &a {'word ' * 900}\nduties: [" + "*a, " * 20_000 + "]\n",
    "python tags": lambda: "title: !!python/object/apply:os.system ['touch pwned']\n"
    "duties: !!python/object/new:os.system [touch pwned]\nx: !!python/module:os\ny: !!python/name:os.system\n",
    "binary and set tags": lambda: POSTING + "x: !!binary AAAA\ny: !!set {a, b}\nz: !!timestamp 2001-99-99\n",
    "huge whole number": lambda: POSTING + f"compensation: {{min: {'9' * 100_000}, max: 1e999, currency: USD}}\n",
    "huge base 60": lambda: POSTING + "compensation: {min: " + "1:" * 40_000 + "1}\n",
    "huge exponent": lambda: POSTING + "compensation: {min: 1e308, max: -1e308, amount: 1e-400, currency: USD}\n",
    "huge headcount": lambda: POSTING + f"employer: {{headcount: {10 ** 290}}}\nexperience: {{min_years: 1{'0' * 280}}}\n",
    "wrong kind everywhere": lambda: "\n".join(
        f"{key}: [{{a: [1, null, true]}}]" if number % 2 else f"{key}: 1e300"
        for number, key in enumerate(["title", "kind", "status", "language", "employer", "locations", "workplace", "employment", "compensation", "duties", "qualifications", "education", "experience", "dates", "statements", "faq", "citations", "sections", "meta", "version"])),
    "duplicate keys": lambda: POSTING * 20_000,
    "duplicate long keys": lambda: "".join(f"{'k' * 900}{i % 2}: x\n" for i in range(4_000)),
    "many unknown keys": lambda: POSTING + "".join(f"titel{i}: x\n" for i in range(30_000)),
    "many near keys": lambda: POSTING + "".join(f"Required qualification s{i}: x\n" for i in range(30_000)),
    "many documents": lambda: "---\ntitle: x\nduties: [y]\n" * 300,
    "many comments": lambda: POSTING + "# jdlint: ignore[placeholder] x\n" * 50_000,
    "long suppression": lambda: f"title: x # jdlint: ignore[{'a, ' * 100_000}] until=9999-99-99\nduties: []\n",
    "suppression dates": lambda: POSTING + "summary: x # jdlint: ignore[placeholder] until=0000-00-00 \u202e\x1b\n",
    "long line": lambda: f"title: x\nduties: [{'a' * TEXT}]\n",
    "longer line": lambda: f"title: x\nduties: [{'word ' * 900_000}]\n",
    "control characters": lambda: "title: \x1b[31mred\x1b]0;owned\x07\nduties: ['\x08\x7f\x9b31m', \"\\e[2J\\a\\0\"]\n",
    "bidi characters": lambda: "title: \u202eesrun\u2066\nduties: ['\u200fRockstar TBD \u202d', '\u2067x']\n\u202ex: y\n",
    "invisible characters": lambda: "title: N\u200burse\ufeff\nduties: ['\u2060TBD\u00ad rock\u200dstar', '\U000e0001x']\n",
    "private and unassigned": lambda: "title: \ue000\U0010ffff\ufdd0\uffff\nduties: ['\u0378', '\ufffd']\n",
    "NUL": lambda: b"title: N\0urse\nduties: [x]\n",
    "invalid UTF-8": lambda: b"title: N\xff\xfe\xc0\xafurse\nduties: [x]\n",
    "overlong UTF-8": lambda: b"title: \xf8\x88\x80\x80\x80\nduties: \xed\xa0\x80\n",
    "cut UTF-8": lambda: "title: x\nduties: [ü]".encode()[:-2],
    "lone surrogates in escapes": lambda: 'title: "\\ud800"\nduties: ["\\udfff\\ud83d", x]\n',
    "UTF-16 with mark": lambda: utf(POSTING, "utf-16-le", codecs.BOM_UTF16_LE),
    "UTF-16 without mark": lambda: utf(POSTING, "utf-16-be"),
    "UTF-16 cut": lambda: utf(POSTING, "utf-16-be", codecs.BOM_UTF16_BE)[:-1],
    "UTF-16 with half a pair": lambda: utf(POSTING + "x: \ud83d\n", "utf-16-le", codecs.BOM_UTF16_LE),
    "UTF-32 with mark": lambda: utf(POSTING, "utf-32-be", codecs.BOM_UTF32_BE),
    "UTF-32 out of range": lambda: codecs.BOM_UTF32_LE + b"\xff\xff\xff\x7f" * 10,
    "UTF-7": lambda: b"+ADw-script+AD4-\ntitle: x\nduties: [y]\n",
    "mixed line ends": lambda: "title: a\r\nduties:\r  - b\n\r  - |\r\n    c\r    d\u2028\x85  - e\r\r\nfaq: x\n",
    "only CR": lambda: POSTING.replace("\n", "\r") * 200,
    "merge key of a text": lambda: "title: x\n<<: y\nduties: [z]\n<<: [{a: b}, c]\n",
    "keys of every kind": lambda: "title: x\nduties: [y]\n? [a, b]\n: c\n? {d: e}\n: f\n1: g\nnull: h\n2026-01-01: i\n",
    "directives": lambda: "%YAML 9.9\n%TAG ! tag:evil,2026:\n%FOO bar\n---\ntitle: !x y\nduties: []\n",
    "a reference to the law of nowhere": lambda: POSTING + "locations: [{region: US-ZZ, country: ../../etc}]\n"
    "workplace: {type: remote, eligible_regions: ['US-ZZ/\\x1b', '*', '/', EU]}\n",
    "every place": lambda: POSTING + "locations: [" + "{city: Denver, region: US-CO, country: US}, " * 5_000 + "]\n",
    "a period that is none": lambda: POSTING + "locations: [{region: US-CO}]\n"
    "compensation: {min: 10, max: 90000, period: 'y\\x1b', currency: USD, ranges: [{min: 1, max: 9, period: aeon}]}\n",
    "impossible dates": lambda: POSTING + "dates: {posted: 0000-00-00, closes: 9999-12-31, reviewed: 2026-02-30}\n",
    "citations without end": lambda: POSTING + "summary: " + "[1]" * 30_000 + "\ncitations: ["
    + "{id: 1, url: 'javascript:alert(1)', title: x}, " * 4_000 + "]\n",
    "markup and formulas": lambda: "title: '=HYPERLINK(\"http://evil.example\")<script>'\n"
    "duties: ['</style><img src=x onerror=alert(1)>', '::error::x', '%0A::error::y', '{{7*7}}${jndi:ldap://x}']\n",
    "format strings": lambda: "title: '{text}{0.__class__}%s%n'\nduties: ['{self._rule}', '%(x)s', '\\g<0>']\n",
    "spaces": lambda: prose(" "),
    "a file of spaces": lambda: " " * FILE,
    "spaces behind lines": lambda: ("\n" + " " * 200_000) * 24,
    "tabs": lambda: prose("\t"),
    "dots": lambda: prose("."),
    "commas": lambda: prose("a,"),
    "hyphens": lambda: prose("a-"),
    "digits": lambda: prose("9"),
    "numbers": lambda: prose("$1,000.00 - "),
    "percent": lambda: prose("100% "),
    "quotes": lambda: prose("'\""),
    "brackets in prose": lambda: prose("[({<"),
    "letters": lambda: prose("a"),
    "capitals": lambda: prose("AB "),
    "one sentence": lambda: prose("and we of the "),
    "years": lambda: prose("5+ years of "),
    "days": lambda: prose("01/02/2026 "),
    "money": lambda: prose("$"),
    "addresses": lambda: prose("http://a.b/?c=d&"),
    "e-mail bait": lambda: prose("a@a."),
    "groups": lambda: prose("no young women or disabled men "),
    "placeholders": lambda: prose("[TBD] {{x}} <insert> "),
    "every finding": lambda: prose("He must be a young rockstar ninja with 38% TBD. "),
    "combining marks": lambda: prose("e" + "\u0301" * 50),
    "emoji families": lambda: prose("\U0001f468\u200d\U0001f469\u200d\U0001f467"),
    "case that changes length": lambda: prose("\u0130\u00df\ufb03\u1e9e "),
    "other digits": lambda: prose("\u0663\u0967\uff11\u00b2\u2167 years "),
    "Chinese": lambda: prose("\u62db\u8058\u62a4\u58eb"),
    "the sample nine times": lambda: _SAMPLE.replace("title:", "x-t:", 1) + "\n---\n".join(["", *[_SAMPLE] * 8]),
}  # fmt: skip

JSON: dict[str, Callable[[], str | bytes]] = {
    "empty": lambda: "",
    "brackets": lambda: "[" * FILE,
    "braces": lambda: '{"title":' * 400_000,
    "closed brackets": lambda: "[" * 2_000_000 + "]" * 2_000_000,
    "many values": lambda: "[" + "0," * 2_000_000 + "0]",
    "many postings": lambda: "[" + ",".join(["{" + _KEYS + "}"] * 300) + "]",
    "huge whole number": lambda: "{" + _KEYS + ', "compensation": {"min": ' + "9" * 4_000_000 + "}}",
    "huge exponent": lambda: "{" + _KEYS + ', "compensation": {"min": 1e99999999, "max": -1e308}}',
    "not a number": lambda: "{" + _KEYS + ', "compensation": {"min": NaN, "max": Infinity}}',
    "lone surrogates": lambda: '{"title": "\\ud800", "duties": ["\\udfff\\ud800\\ud800", "\\u0000\\u001b[31m"]}',
    "surrogate keys": lambda: '{"title": "x", "duties": ["y"], "\\ud800": 1, "\\u202e": 2, "\\u0000": 3, "": 4}',
    "duplicate keys": lambda: "{" + (_KEYS + ",") * 40_000 + _KEYS + "}",
    "proto keys": lambda: "{" + _KEYS + ', "__proto__": {"x": 1}, "constructor": 1, "__class__": {"__init__": 2}}',
    "open string": lambda: '{"title": "' + "\\" * 4_000_000,
    "long escapes": lambda: '{"title": "x", "duties": ["' + "\\u0041" * 90_000 + '"]}',
    "mark in the middle": lambda: '{"title": "x",\ufeff"duties": ["y"]}',
    "UTF-16": lambda: utf("{" + _KEYS + "}", "utf-16-le", codecs.BOM_UTF16_LE),
    "comments": lambda: "// x\n{" + _KEYS + "} /* " + "*" * 1_000_000,
    "spaces": lambda: "{" + " " * FILE,
    "spaces behind commas": lambda: "{" + ("," + " " * 200_000) * 24,
}

MARKDOWN: dict[str, Callable[[], str | bytes]] = {
    "empty": lambda: "",
    "front matter bomb": lambda: "---\ntitle: &a [x]\nduties: [" + "*a, " * 200_000 + "]\n---\n# x\n",
    "front matter without end": lambda: "---\ntitle: x\nduties: [y]\n" * 500,
    "tags in front matter": lambda: "---\ntitle: !!python/object/apply:os.system [touch pwned]\nduties: []\n---\n",
    "quotes": lambda: "# Nurse\n\n" + ">" * TEXT,
    "nested quotes": lambda: "# Nurse\n\n" + "> " * 40_000 + "x",
    "nested lists": lambda: "# Nurse\n\n## Duties\n\n" + "".join(" " * 2 * i + "- x\n" for i in range(400)),
    "brackets": lambda: "# Nurse\n\n" + "[" * 80_000,
    "links": lambda: "# Nurse\n\n" + "[a](" * 24_000,
    "closed brackets": lambda: "# Nurse\n\n" + "[" * 40_000 + "]" * 40_000,
    "images": lambda: "# Nurse\n\n" + "![" * 40_000,
    "stars": lambda: "# Nurse\n\n" + "*a_" * 30_000,
    "stars and spaces": lambda: "# Nurse\n\n" + "** a " * 18_000,
    "backticks": lambda: "# Nurse\n\n" + "".join("`" * i + "x" for i in range(1, 400)),
    "fences": lambda: "# Nurse\n\n" + "```\n~~~\n" * 10_000,
    "tables": lambda: "# Nurse\n\n" + "|" * 45_000 + "\n" + "|-" * 20_000,
    "rows": lambda: "# Nurse\n\n|a|b|\n|-|-|\n" + "|x|y|\n" * 12_000,
    "headings": lambda: "# Nurse\n\n" + "# Duties\n" * 10_000,
    "comments": lambda: "# Nurse\n\n" + "<!-- " * 18_000,
    "suppressions": lambda: "# Nurse\n\n" + "<!-- jdlint: ignore[placeholder] x -->\n\nTBD\n\n" * 2_000,
    "tags": lambda: "# Nurse\n\n" + "<a b='" * 16_000,
    "entities": lambda: "# Nurse\n\n" + "&" * TEXT,
    "references": lambda: "# Nurse\n\n" + "[a]: b\n" * 12_000,
    "backslashes": lambda: "# Nurse\n\n" + "\\" * TEXT,
    "control characters": lambda: "# \x1b[31mNurse\u202e\n\n## Duties\n\n- \x07TBD \x9b\n",
    "mixed line ends": lambda: "# Nurse\r\n\r## Duties\n\r- a\r\n\r\r- b\u2028- c\n",
    "spaces": lambda: "# Nurse\n\n" + " " * FILE,
    "blank lines": lambda: "# Nurse\n" + "\n" * 1_000_000,
}  # fmt: skip

TEXTS: dict[str, Callable[[], str | bytes]] = {
    "empty": lambda: "",
    "one long line": lambda: "Nurse\n\nDuties\n\n" + "a" * FILE,
    "bullets": lambda: "Nurse\n\nDuties\n" + "- x\n" * 24_000,
    "dashes": lambda: "Nurse\n" + "-" * TEXT,
    "rules": lambda: "Nurse\n" + "-----\n" * 16_000,
    "colons": lambda: "Nurse\n" + "Duties: x\n" * 9_000,
    "colons in a line": lambda: "Nurse\n" + ":" * TEXT,
    "capitals": lambda: "NURSE\n" + "DUTIES\n\n" * 12_000,
    "control characters": lambda: "Nurse\x1b[2J\n\nDuties\n\n- TBD\x07\u202e\x9b\n",
    "form feeds": lambda: "Nurse\n\f\v" * 10_000,
    "spaces": lambda: "Nurse\n" + " " * TEXT + "x",
    "spaces before lines": lambda: "Nurse\n" + (" " * 900 + "x\n") * 100,
    "only CR": lambda: "Nurse\r\rDuties\r\r- TBD\r" * 2_000,
    "UTF-16": lambda: utf("Nurse\n\nDuties\n\n- TBD\n", "utf-16-be", codecs.BOM_UTF16_BE),
    "binary": lambda: bytes(range(256)) * 100,
}

PAGES: dict[str, Callable[[], str | bytes]] = {
    "empty": lambda: "",
    "open tags": lambda: "<h1>Nurse</h1>" + "<div>" * 20_000,
    "nested lists": lambda: "<h1>Nurse</h1><h2>Duties</h2>" + "<ul><li>x" * 8_000,
    "nested tables": lambda: "<table><tr><td>" * 5_000,
    "closing tags": lambda: "<p>x" + "</div></p></ul>" * 6_000,
    "formatting": lambda: "<h1>Nurse</h1>" + "<b><i><a href=x>" * 5_000 + "x",
    "attributes": lambda: "<h1 " + " ".join(f"a{i}=x" for i in range(12_000)) + ">Nurse</h1>",
    "open attribute": lambda: "<h1 class='" + "x" * 90_000,
    "angle brackets": lambda: "<h1>Nurse</h1>" + "<" * 90_000,
    "comments": lambda: "<h1>Nurse</h1>" + "<!-- " * 18_000,
    "declarations": lambda: "<!DOCTYPE x [<!ENTITY a 'ha'>" * 3_000 + "&a;",
    "sections": lambda: "<![CDATA[" * 10_000,
    "entities": lambda: "<h1>Nurse</h1>" + "&amp" * 22_000,
    "numbers": lambda: "<h1>Nurse &#x110000;&#0;&#xd800;&#99999999999999999999;</h1>" + "&#" * 40_000,
    "scripts": lambda: "<h1>Nurse</h1>" + "<script>" * 10_000,
    "script that breaks out": lambda: "<h1>Nurse</h1><script>document.write('</h1>')</script><h2>Duties</h2><p>TBD",
    "data bomb": lambda: '<script type="application/ld+json">' + "[" * 90_000,
    "data that nests": lambda: '<script type="application/ld+json">{"@graph":' + '{"@graph":[' * 8_000,
    "data with markup": lambda: (
        '<script type="application/ld+json">{"@type": "JobPosting", "title": "x", '
        '"description": "' + "&lt;li&gt;&amp;lt;" * 6_000 + '"}</script>'
    ),
    "data with control characters": lambda: (
        '<script type="application/ld+json">{"@type": "JobPosting", "title": '
        '"\\u001b[31m\\ud800\\u0000", "description": "<p>\\u202eTBD"}</script>'
    ),
    "odd encoding": lambda: b'<meta charset="utf-7"><h1>+ADw-script+AD4-</h1>',
    "encoding that is none": lambda: b'<meta charset="rot13"><h1>Nurse</h1><meta charset="base64">\xff',
    "encoding of UTF-16": lambda: b'<meta charset="utf-16"><h1>Nurse \xff\xfe</h1>',
    "frames and addresses": lambda: (
        "<base href='http://evil.example'><iframe src='file:///etc/passwd'></iframe>"
        "<link rel=stylesheet href='http://evil.example/x'><img src='//evil.example/x'><h1>Nurse</h1><h2>Duties</h2><p>TBD"
    ),
    "control characters": lambda: "<h1>\x1b[31mNurse\u202e</h1><h2>Duties</h2><ul><li>TBD \x9b</ul>",
    "spaces": lambda: "<h1>Nurse</h1>" + " " * FILE,
    "spaces in tags": lambda: "<h1" + " " * 2_000_000 + ">Nurse</h1><p" + "\n" * 1_000_000 + ">",
    "breaks": lambda: "<h1>Nurse</h1>" + "<br>" * 24_000,
}

FILES: dict[str, tuple[str, Callable[[], str | bytes]]] = {
    f"{ending}: {name}": (f"posting.jd.{ending}", make)
    for ending, cases in (("yaml", YAML), ("json", JSON), ("md", MARKDOWN), ("txt", TEXTS), ("html", PAGES))
    for name, make in cases.items()
}


def write(path: Path, content: str | bytes) -> None:
    """Put a case into a file, as it is."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
