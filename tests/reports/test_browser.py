"""The page in a browser: light, dark, on a narrow screen and on paper."""

from __future__ import annotations

import shutil
import subprocess
import zlib

import pytest

from jdlint.reports.html_style import DARK, LIGHT
from tests.conftest import missing
from tests.reports import reports

pytestmark = pytest.mark.xdist_group("browser")
_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    """Calls a headless Chromium that knows no network and no profile of anybody."""
    name = next(filter(None, map(shutil.which, _NAMES)), None)
    if name is None:
        missing("Chromium")
    profile = tmp_path_factory.mktemp("profile")
    fixed = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
             "--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={profile}"]  # fmt: skip

    def call(*options):
        done = subprocess.run([name, *fixed, *options], capture_output=True, timeout=120, check=False)
        assert done.returncode == 0, done.stderr.decode()
        return done

    return call


@pytest.fixture(scope="module")
def page(told, tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(told["html"], encoding="utf-8")
    return path


def corner(path) -> str:
    """The colour of the first pixel of a PNG of eight bits a channel: no filter changes it."""
    data, chunks, at = path.read_bytes(), b"", 8
    while at < len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        if data[at + 4 : at + 8] == b"IDAT":
            chunks += data[at + 8 : at + 8 + length]
        at += 12 + length
    return "#" + zlib.decompress(chunks)[1:4].hex()


@pytest.mark.parametrize("scheme, table", [(1, LIGHT), (0, DARK)], ids=["light", "dark"])
def test_the_page_follows_the_colours_that_the_reader_prefers(browser, page, tmp_path, scheme, table):
    picture = tmp_path / "page.png"
    browser(f"--blink-settings=preferredColorScheme={scheme}", f"--screenshot={picture}", page.as_uri())
    assert corner(picture) == table["ground"]


def test_the_page_prints(browser, page, tmp_path):
    paper = tmp_path / "page.pdf"
    browser("--no-pdf-header-footer", f"--print-to-pdf={paper}", page.as_uri())
    data = paper.read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.count(b"/Type /Page\n") > 1


def asked(browser, html: str, width: int, question: str, folder) -> str:
    """What an expression gives in a frame of that width; the page itself, without scripts, cannot be asked."""
    html = html.replace("default-src 'none';", "script-src 'unsafe-inline';")
    page, frame = folder / "asked.html", folder / "frame.html"
    page.write_text(html.replace("</body>", f"<script>document.title = {question}</script></body>"), encoding="utf-8")
    script = "f.onload = () => document.title = f.contentDocument.title"
    frame.write_text(
        f'<title>x</title><iframe id="f" width="{width}" height="900" frameborder="0" src="asked.html"></iframe>'
        f'<script>const f = document.getElementById("f"); {script}</script>',
        encoding="utf-8",
    )
    done = browser("--allow-file-access-from-files", "--dump-dom", "--virtual-time-budget=3000", frame.as_uri())
    return str(done.stdout.decode().partition("<title>")[2].partition("</title>")[0])


@pytest.mark.parametrize("width", [320, 760, 1400])
def test_nothing_is_wider_than_the_window(browser, page, tmp_path, width):
    question = "document.documentElement.scrollWidth + '/' + innerWidth"
    wide, window = asked(browser, page.read_text(encoding="utf-8"), width, question, tmp_path).split("/")
    assert int(window) == width
    assert int(wide) <= int(window)


#: Where the first and the last letter of each text of the posting stand, as "first<last", or "first>last".
ORDER = """[...document.querySelectorAll(".posting .text")].map(text => {
  const node = text.firstChild, range = document.createRange(), end = node.data.length;
  const at = index => (range.setStart(node, index), range.setEnd(node, index + 1), range.getBoundingClientRect().x);
  return at(0) < at(end - 1) ? "left" : "right";
}).join()"""


def test_each_text_is_read_from_where_its_language_begins(browser, folder, tmp_path):
    text = "title: אחות לילה (RN).\nsummary: We look for a nurse.\nduties:\n- טיפול בחולים.\n- Care for patients.\n"
    html = reports(folder, {"a.jd.yaml": text}, ["html"])["html"]
    assert asked(browser, html, 900, ORDER, tmp_path) == "right,left,right,left"


@pytest.mark.parametrize("width", [320, 390, 500, 760, 1000, 1400])
def test_no_cell_of_a_table_reaches_into_the_next(browser, page, tmp_path, width):
    question = "[...document.querySelectorAll('td, th')].filter(cell => cell.scrollWidth > cell.clientWidth + 1).length"
    assert asked(browser, page.read_text(encoding="utf-8"), width, question, tmp_path) == "0"
