"""Importing: fields are found, guesses are told, no word is lost, and what was written reads as it was meant."""

from __future__ import annotations

import csv
import html
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdlint import cli
from jdlint.errors import JdlintError
from jdlint.importing import updated
from jdlint.schema import check, load_schema
from scripts.measure_ads import ads
from scripts.measure_import import CASES, FIELDS, found_in, imported, labels, lost_words, measure, posting_of
from tests.conftest import CHECKOUT

SCHEMA = load_schema("posting")


def held(text, path="posting.md"):
    """A posting after its import, as plain data without what the import adds."""
    [made] = imported(text if isinstance(text, bytes) else text.encode(), path)
    data = posting_of(made).root.plain()
    return {name: value for name, value in data.items() if name not in ("version", "x-import")}


def assert_whole(data, path):
    """No word is lost; what was made reads without a fault, passes the schema, and stays as it is."""
    made = imported(data, path)
    assert lost_words(data, path, made) == set()
    for text in made:
        posting = posting_of(text)
        assert [defect.rule for defect in posting.defects] == []
        assert check(posting.root, SCHEMA, "", SCHEMA) == []
        assert imported(text.encode(), "posting.yaml") == [text]


def docx_of(*parts):
    """A Word file: (style, text) is a paragraph, a list of rows is a table."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for part in parts:
        if isinstance(part, list):
            table = document.add_table(0, len(part[0]))
            for row in part:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
        else:
            document.add_paragraph(part[1], part[0] or None)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


CASE_FILES = sorted(labels(CASES / "import_cases.tsv"))


@pytest.mark.parametrize("name", CASE_FILES)
def test_cases_keep_every_word(name):
    assert_whole((CASES / name).read_bytes(), name)


def test_what_the_cases_have_is_found():
    counts, broken, losing = measure(CASES, labels(CASES / "import_cases.tsv"))
    assert (broken, losing, counts.missed, dict(counts.false)) == ([], [], [], {})


EXPECTED = {
    "headings.md": {
        "title": "Water Treatment Operator II",
        "locations": [{"city": "Alder Falls", "region": "US-OR", "country": "US"}],
        "employer": {"name": "City of Alder Falls"},
        "compensation": {
            "currency": "USD", "period": "hour", "min": 31.4, "max": 38.15, "notes": "$31.40 – $38.15 per hour",
        },
        "dates": {"closes": "2027-03-12"},
    },
    "bold.md": {
        "workplace": {"type": "hybrid"},
        "application": {
            "how_to": "Please email a resume to anna@harborlight.example.", "email": "anna@harborlight.example",
        },
    },
    "bulletin.txt": {
        "compensation": {"currency": "USD", "period": "year", "min": 61240, "max": 78900},
        "dates": {"posted": "2027-01-11", "closes": "2027-02-05"},
        "education": {"level": "associate"},
        "hiring_process": ["Review of applications", "Written exercise", "Interview"],
    },
    "colons.txt": {
        "title": "Warehouse Team Lead",
        "employment": {"type": "full_time", "reports_to": "Shift Manager"},
    },
    "wrapped.txt": {"education": {"level": "bachelor", "or_experience": True}, "dates": {"closes": "2027-04-02"}},
    "table.md": {"employment": {
        "schedule": "Friday to Tuesday, 11 p.m. to 7 a.m.", "start_date": "as soon as possible",
    }},
    "pasted.txt": {"benefits": ["Four weeks of paid leave", "$1,200 a year for courses"]},
    "description.md": {"kind": "description", "employment": {"reports_to": "Controller", "overtime": "nonexempt"}},
    "front.md": {"x-team-size": 6, "dates": {"closes": "2027-05-14"}},
    "sentences.md": {"duties": ["prep and cook at two stations", "keep your station clean", "receive deliveries"]},
}  # fmt: skip


@pytest.mark.parametrize("name", EXPECTED)
def test_fields_of_the_cases(name):
    data = held((CASES / name).read_bytes(), name)
    assert {field: data.get(field) for field in EXPECTED[name]} == EXPECTED[name]


@pytest.mark.parametrize("name", [name for name in CASE_FILES if name not in ("description.md", "front.md")])
def test_required_and_preferred_are_told_apart(name):
    wishes = {"headings.md": 1, "bold.md": 1, "bulletin.txt": 2, "colons.txt": 1, "table.md": 2, "pasted.txt": 1}
    found = held((CASES / name).read_bytes(), name)["qualifications"]
    assert (len(found.get("preferred", ())), bool(found["required"])) == (wishes.get(name, 0), True)


def test_ads_in_prose_keep_every_word():
    for ad in ads():
        assert_whole(ad.text.encode(), f"ad.{ad.format}")


def test_ads_in_prose_say_title_pay_and_how_to_apply():
    complete = [ad for ad in ads() if not ad.lacks]
    found = [found_in(imported(ad.text.encode(), f"ad.{ad.format}")[0]) for ad in complete]
    titles = [held(ad.text, f"ad.{ad.format}")["title"] for ad in complete]
    assert sum("[[" not in title for title in titles) >= 95
    assert sum("pay" in got for got in found) >= 90
    assert sum("apply" in got for got in found) >= 90


def test_what_an_ad_lacks_is_seldom_found():
    for fact, field in (("pay", "pay"), ("apply", "apply")):
        lacking = [ad for ad in ads() if ad.lacks == fact]
        found = [ad.name for ad in lacking if field in found_in(imported(ad.text.encode(), f"ad.{ad.format}")[0])]
        assert len(found) * 10 <= len(lacking), found


# --- Word files


def test_a_word_file_with_headings_lists_and_a_table():
    data = docx_of(
        ("Title", "Dental Hygienist"),
        ("", "Elm Street Dental, Salem, OR"),
        ("Heading 1", "What you do"),
        ("List Bullet", "Clean teeth and take X-rays"),
        ("List Bullet", "Show patients how to brush"),
        ("Heading 1", "Requirements"),
        ("List Bullet", "Oregon license as a dental hygienist"),
        ("List Bullet", "Spanish preferred"),
        [["Salary", "$46 - $52 per hour"], ["Schedule", "Monday to Thursday"]],
        ("Heading 1", "How to apply"),
        ("", "Write to desk@elmstreet.example."),
    )
    found = held(data, "hygienist.docx")
    assert found["title"] == "Dental Hygienist"
    assert found["locations"] == [{"city": "Salem", "region": "US-OR", "country": "US"}]
    assert found["duties"] == ["Clean teeth and take X-rays", "Show patients how to brush"]
    assert found["qualifications"]["preferred"] == ["Spanish preferred"]
    assert found["compensation"] == {"currency": "USD", "period": "hour", "min": 46, "max": 52}
    assert found["employment"] == {"schedule": "Monday to Thursday"}
    assert found["application"]["email"] == "desk@elmstreet.example"
    assert_whole(data, "hygienist.docx")


def test_a_word_file_with_bold_lines_and_line_breaks():
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph().add_run("Carpenter").bold = True
    document.add_paragraph().add_run("Duties:").bold = True
    document.add_paragraph("• Build stairs\n• Hang doors")
    document.add_paragraph().add_run("Qualifications").bold = True
    document.add_paragraph("Five years of experience in carpentry", "List Bullet")
    file = io.BytesIO()
    document.save(file)
    found = held(file.getvalue(), "carpenter.docx")
    assert found["duties"] == ["Build stairs", "Hang doors"]
    assert found["qualifications"] == {"required": ["Five years of experience in carpentry"]}
    assert_whole(file.getvalue(), "carpenter.docx")


def test_the_address_of_a_link_in_a_word_file_stands_behind_its_words():
    docx = pytest.importorskip("docx")
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    document = docx.Document()
    document.add_paragraph("Glazier", "Title")
    document.add_paragraph("How to apply", "Heading 1")
    paragraph = document.add_paragraph("Use ")
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), document.part.relate_to("https://glass.example/jobs", RELATIONSHIP_TYPE.HYPERLINK, True))
    run = OxmlElement("w:r")
    run.text = "our form"
    link.append(run)
    paragraph._p.append(link)
    paragraph.add_run(" until May.")
    file = io.BytesIO()
    document.save(file)
    assert held(file.getvalue(), "glazier.docx")["application"] == {
        "how_to": "Use our form (https://glass.example/jobs) until May.",
        "url": "https://glass.example/jobs",
    }


# --- whatever people write

WORD = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)
SIGNS = st.sampled_from([*"-:#*&|>%@$,.!?'\"[]{}()_~`\u2028\x85…", "a:", " #", "- "])
LINE = st.lists(WORD | SIGNS, min_size=1, max_size=10).map(" ".join)
HEADING = st.sampled_from(["Duties", "What you'll do", "Requirements", "Nice to have", "Pay", "How to apply", "Team"])
LABEL = st.sampled_from(["Salary", "Location", "Deadline", "Employment type", "Reports to", "Job ID"])
MARKDOWN = st.lists(
    st.one_of(
        LINE, HEADING.map("\n## {}\n".format), HEADING.map("\n**{}**\n".format), LINE.map("- {}".format),
        LINE.map("| {} | b |".format), st.tuples(LABEL, LINE).map("\n**{0[0]}:** {0[1]}\n".format), st.just(""),
        LINE.map("<!-- {} -->".format), WORD.map("[{0}](https://{0}.example/x)".format), st.just("```"),
    ),
    max_size=14,
).map("\n".join)  # fmt: skip
TEXT = st.lists(
    st.one_of(LINE, HEADING, HEADING.map(str.upper), LINE.map("• {}".format),
              st.tuples(LABEL, LINE).map("{0[0]}: {0[1]}".format), st.just("")),
    max_size=14,
).map("\n".join)  # fmt: skip


def refusal(data, path):
    """Why a file cannot be imported; "" where it can."""
    try:
        imported(data, path)
    except JdlintError as error:
        return str(error)
    return ""


def assert_whole_or_empty(data, path):
    refused = refusal(data, path)
    assert refused in ("", f"{path}: there is nothing in this file that could be a posting")
    if not refused:
        assert_whole(data, path)


@given(MARKDOWN)
@settings(deadline=None, max_examples=150)
def test_no_word_of_markdown_is_lost(text):
    assert_whole_or_empty(text.encode("utf-8", "replace"), "posting.md")


@given(TEXT)
@settings(deadline=None, max_examples=150)
def test_no_word_of_text_is_lost(text):
    assert_whole_or_empty(text.encode("utf-8", "replace"), "posting.txt")


@given(st.lists(st.tuples(st.sampled_from(["", "Heading 1", "List Bullet", "Title"]), LINE | HEADING), max_size=8))
@settings(deadline=None, max_examples=30)
def test_no_word_of_a_word_file_is_lost(parts):
    assert_whole_or_empty(docx_of(*parts), "posting.docx")


KEYS = ["title", "duties", "salary", "location", "requirements", "deadline", "employer", "team size", "faq"]


@given(st.dictionaries(
    st.sampled_from(KEYS),
    st.recursive(LINE | st.integers() | st.floats() | st.booleans() | st.none(),
                 lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORD, inner, max_size=3), max_leaves=5),
    min_size=1,
))  # fmt: skip
@settings(deadline=None, max_examples=150)
def test_structured_files_end_in_postings_that_pass_the_schema(data):
    written = json.dumps(data).encode()
    if refused := refusal(written, "posting.json"):
        assert "nothing in this file" in refused or "cannot be read" in refused
        return
    [posting] = map(posting_of, imported(written, "posting.json"))
    assert [defect.rule for defect in posting.defects] == []
    assert check(posting.root, SCHEMA, "", SCHEMA) == []


def test_a_number_of_too_many_digits_stays_a_number():
    [posting] = map(posting_of, imported(b'{"title": "Cook", "salary": ["0", 1e+300]}', "posting.json"))
    assert posting.defects == []
    assert posting.root.plain()["compensation"] == {"min": 0, "max": 1e300}


@given(st.binary(max_size=300), st.sampled_from(["a.yaml", "a.json", "a.md", "a.txt", "a.docx"]))
@settings(deadline=None, max_examples=200)
def test_no_file_whatever_makes_it_crash(data, path):
    assert path in (refusal(data, path) or path)


# --- guesses and what is left


def test_every_guess_has_a_comment():
    [text] = imported((CASES / "headings.md").read_bytes(), "headings.md")
    assert "kind: posting" in text
    assert "# guess: an advertisement, from how to apply, the dates, the benefits and the pay\n" in text
    assert '# guess: duties, from "What You\'ll Do"\nduties:\n' in text
    assert '# guess: closes, from "March 12, 2027"' in text
    assert text.startswith("# yaml-language-server: $schema=")


def test_fields_stand_in_the_order_of_the_format():
    [text] = imported((CASES / "headings.md").read_bytes(), "headings.md")
    names = [name for name in posting_of(text).root.value if name in SCHEMA["properties"]]
    assert names == [name for name in SCHEMA["properties"] if name in names]


def test_comments_and_code_of_the_file_are_kept_as_comments():
    [text] = imported(b"# Baker\n\n<!-- ask Ines -->\n\n```\nlet x = 1\n```\n\nBake bread.\n", "baker.md")
    assert "# In baker.md, outside of the posting" in text
    assert "# ask Ines\n" in text
    assert "# let x = 1\n" in text


def test_front_matter_that_cannot_be_read_is_read_key_by_key():
    found = held(
        "---\ntitle: Nurse\nduties:\n  - Give: care: now\n - Drive\nid: R-1\n---\n## Requirements\n- A license\n"
    )
    assert (found["title"], found["id"]) == ("Nurse", "R-1")
    assert found["duties"] == ["Give: care: now", "Drive"]
    assert found["qualifications"]["required"] == ["A license"]


def test_the_end_of_front_matter_is_no_part_of_what_cannot_be_read():
    found = held("---\ntitle: Cook\nlocation: [Denver, CO\n---\nCook fish.\n")
    assert "---" not in json.dumps(found)


@pytest.mark.parametrize("lines", ["- a\n- b: [", "# c: [\n- [", "stray [: {\ntitle: Cook"])
def test_front_matter_without_keys_is_kept(lines):
    found = held(f"---\n{lines}\n---\n# Cook\n\nCook fish.\n")
    first = next(line for line in lines.split("\n") if not line.startswith("#"))
    assert found["title"] == "Cook"
    assert found["x-front-matter"].startswith(first)


def test_front_matter_in_toml_gives_the_fields_and_never_runs_into_others():
    found = held(
        '+++\ntitle = "Baker"\norganization = "Rye & Co"\nlocation = "Denver, CO"\nsalary = "$20-25/hr"\n+++\n'
        "We bake bread, and you bake with us. To apply, send your résumé to jobs@rye.example.\n"
    )
    assert (found["title"], found["employer"]["name"]) == ("Baker", "Rye & Co")
    assert found["locations"] == [{"city": "Denver", "region": "US-CO", "country": "US"}]
    assert (found["compensation"]["min"], found["compensation"]["period"]) == (20, "hour")
    assert found["application"]["how_to"] == "To apply, send your résumé to jobs@rye.example."
    assert found["summary"].startswith("We bake bread")


def test_what_a_key_states_comes_before_a_sentence_that_was_taken_for_it():
    found = held(
        "---\ntitle: Host\nhow_to_apply: Write to ada@elm.example\nsalary: $20 an hour\n---\n"
        "You greet guests. If you like it, please submit your resume. We pay $18 to $22 an hour in base pay.\n"
    )
    assert found["application"] == {"how_to": "Write to ada@elm.example", "email": "ada@elm.example"}
    assert found["compensation"]["amount"] == 20
    assert "please submit your resume" in found["summary"]


def test_a_value_that_does_not_fit_leaves_no_empty_object():
    found = held("---\ntitle: Host\nclosing_date: soon\nlocation: {name: }\n---\nYou greet guests.\n")
    assert "dates" not in found
    assert "locations" not in found
    assert "soon" in json.dumps(found)


def test_a_link_of_a_page_is_the_way_to_apply():
    found = held('+++\ntitle = "Host"\nlink = "https://elm.example/host?id=1"\n+++\nYou greet guests.\n')
    assert found["application"] == {"url": "https://elm.example/host?id=1"}
    assert "application" not in held("---\ntitle: Host\nlink: /host\nsource_url: https://elm.example/h\n---\nGreet.\n")


@pytest.mark.parametrize(
    "words, url",
    [
        ("Send a letter by June. For more details see the full description at https://elm.example/a", None),
        ("Send a letter. Read more: https://elm.example/a. Then see https://elm.example/b", "https://elm.example/b"),
        ("For more information and to apply visit https://elm.example/a", "https://elm.example/a"),
        ("Write about more than one job at https://elm.example/a", "https://elm.example/a"),
    ],
)
def test_an_address_with_more_to_read_is_not_the_way_to_apply(words, url):
    found = held(f"# Host\n\nYou greet guests.\n\n## How to apply\n\n{words}\n")
    assert found["application"].get("url") == url


def test_pay_that_a_label_takes_out_of_the_middle_of_a_text_is_read():
    found = held(
        "---\ntitle: Clerk\n---\n## Description\n\n<p>CATEGORY: Exempt Staff</p>\n<p>SALARY: Depends on experience, and"
        " no pay of anybody who works here is below the minimum of $68,000 a year in base pay.</p>\n"
        "<p>You file letters of people who write to us from all over the country and the world.</p>\n"
    )
    assert found["compensation"]["min"] == 68000


def test_the_words_of_a_page_about_itself_are_no_section():
    words = "You greet all guests of this old house."
    found = held(f"---\ntitle: Host\nexcerpt: {words}\nour house: {words}\n---\n{words}\n")
    assert found["x-excerpt"] == words
    assert found["sections"] == [{"heading": "our house", "text": words}]


def test_keys_without_a_value_are_no_headings():
    found = held('+++\ntitle = "Host"\nfeedback = ""\nclosing_date = "-"\n+++\n## Benefits\n')
    assert found["sections"] == [{"heading": "Benefits"}]
    assert "dates" not in found


def test_duties_of_the_body_are_kept_beside_those_of_a_key():
    body = "You work in a house of 1909.\n\n- greet guests of the house\n- carry bags to the rooms\n\nWe like dogs.\n"
    found = held(f"---\ntitle: Host\nresponsibilities: [Open the gate]\n---\n{body}")
    assert "carry bags" in json.dumps(found)


def test_what_two_keys_state_is_kept():
    found = held("---\ntitle: Elm - Host\njobTitle: Host\nhow_to_apply: Call us\n---\n# How to apply\n\nCome by.\n")
    assert (found["x-job-title"], found["x-how-to-apply"]) == ("Host", "Call us")
    assert found["application"]["how_to"] == "Come by."


def test_front_matter_in_toml_that_cannot_be_read_is_read_key_by_key():
    found = held('+++\ntitle = "Baker"\nlink = "a" b\nid = "R-1"\n+++\nBake bread.\n')
    assert (found["title"], found["id"]) == ("Baker", "R-1")
    assert '"a" b' in json.dumps(found).replace("\\", "")
    assert found["summary"] == "Bake bread."


def test_keys_of_people_s_own_are_kept():
    data = {"title": "Nurse", "duties": ["Care"], "shoe size": 40, "how we work": "We meet once a day and plan it."}
    found = held(json.dumps(data), "a.json")
    assert found["x-shoe-size"] == 40
    assert found["sections"] == [{"heading": "how we work", "text": "We meet once a day and plan it."}]


def test_a_value_of_the_wrong_form_becomes_text():
    found = held("title: Nurse\nduties: [Care]\ndates: {closes: when the moon is full}\n", "a.yaml")
    assert found["sections"] == [{"heading": "closes", "text": "when the moon is full"}]


def test_a_posting_without_a_title_has_a_gap():
    assert held("## Duties\n\n- Sweep\n")["title"].startswith("[[")


@pytest.mark.parametrize("field", FIELDS)
def test_nothing_is_found_in_a_text_on_something_else(field):
    text = b"# Minutes\n\nThe garden club met on Friday. The hedge will be cut in spring.\n"
    assert field not in found_in(imported(text, "minutes.md")[0])


def test_the_documentation_shows_what_is_written():
    page = (CHECKOUT / "docs" / "import.md").read_text("utf-8")
    source, shown = (page.split(f"```{name}\n")[1].split("```")[0] for name in ("markdown", "yaml"))
    [text] = imported(source.encode(), "librarian.md")
    assert text.split("\n", 1)[1].split("\n# What was imported")[0] == shown
    assert text.endswith("# Tom: ask the board about Saturdays\n")


# --- the command

POSTING = """# Baker

## Duties

- Bake bread
- Clean the oven

## Requirements

- Two hands

## Pay

$20 to $24 an hour
"""


def run(*arguments):
    with pytest.raises(SystemExit) as ended:
        cli.main(["import", *map(str, arguments)])
    return ended.value.code


@pytest.fixture
def baker(tmp_path):
    path = tmp_path / "baker.md"
    path.write_text(POSTING, encoding="utf-8")
    return path


def test_one_file_goes_to_standard_output(baker, capsys):
    assert run(baker) == 0
    out, err = capsys.readouterr()
    assert posting_of(out).text("title") == "Baker"
    assert "kind" in err


def test_many_files_go_to_a_folder_with_a_table_of_guesses(baker, tmp_path, capsys):
    (tmp_path / "cook.txt").write_text("Cook\n\nDuties:\n- Cook soup\n", encoding="utf-8")
    assert run(baker, tmp_path / "cook.txt", "--out", tmp_path / "out", "--format", "json") == 0
    data = json.loads(capsys.readouterr().out)
    assert_valid_report(data)
    assert [row["status"] for row in data["postings"]] == ["written", "written"]
    assert data["postings"][0]["fields"] == ["title", "duties", "qualifications", "compensation"]
    assert {guess["field"] for guess in data["postings"][0]["guesses"]} >= {"kind", "compensation"}
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["baker.jd.yaml", "cook.jd.yaml"]


def test_guesses_go_to_a_spreadsheet(baker, tmp_path, capsys):
    (tmp_path / "cook.txt").write_text("Cook\n\nDenver, CO\n\n=1+1\n- Cook soup\n- Fry fish\n- Bake bread\n", "utf-8")
    assert run(baker, tmp_path / "cook.txt", "--out", tmp_path / "out", "--format", "csv") == 0
    out = capsys.readouterr().out
    rows = list(csv.DictReader(io.StringIO(out)))
    assert list(rows[0]) == ["file", "document", "target", "title", "field", "value", "from"]
    assert {row["target"] for row in rows} == {str(tmp_path / "out" / f"{name}.jd.yaml") for name in ("baker", "cook")}
    assert ("locations[0]", "Denver, US-CO, US") in {(row["field"], row["value"]) for row in rows}
    assert not [value for row in rows for value in row.values() if value.startswith("=")]
    assert run(baker, "--format", "csv") == 2


def assert_valid_report(data):
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft202012Validator(load_schema("import")).validate(data)


def test_a_bad_file_is_told_and_the_others_go_on(baker, tmp_path, capsys):
    (tmp_path / "bad.yaml").write_text("title: [\n", encoding="utf-8")
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04 no")
    (tmp_path / "bad.exe").write_bytes(b"MZ")
    bad = [tmp_path / name for name in ("bad.yaml", "bad.docx", "bad.exe", "none.md")]
    assert run(*bad, baker, "--out", tmp_path / "out", "--format", "json") == 2
    out, err = capsys.readouterr()
    data = json.loads(out)
    assert_valid_report(data)
    assert [row["status"] for row in data["postings"]] == ["failed"] * 4 + ["written"]
    assert all(str(path) in err for path in bad)


def test_a_file_that_no_import_wrote_is_left_alone(baker, tmp_path, capsys):
    target = tmp_path / "baker.jd.yaml"
    target.write_text("title: mine\n", encoding="utf-8")
    assert run(baker, "-o", target) == 2
    assert target.read_text("utf-8") == "title: mine\n"
    assert "left alone" in capsys.readouterr().err


def test_front_matter_with_a_fault_is_told(tmp_path, capsys):
    path = tmp_path / "nurse.md"
    path.write_text("---\ntitle: a: b\nid: R-1\n---\n## Duties\n\n- Care\n", encoding="utf-8")
    assert run(path) == 0
    out, err = capsys.readouterr()
    assert posting_of(out).text("id") == "R-1"
    assert f"{path}:2: this cannot be read: " in err


def test_a_file_on_something_else_is_refused(tmp_path, capsys):
    path = tmp_path / "colors.json"
    path.write_text('{"red": 1}', encoding="utf-8")
    assert run(path) == 2
    assert "nothing in this file" in capsys.readouterr().err


def test_a_text_longer_than_any_posting_is_refused(tmp_path, capsys):
    path = tmp_path / "book.txt"
    path.write_text("It was a dark night. " * 6000, encoding="utf-8")
    assert run(path) == 2
    assert "no posting is so long" in capsys.readouterr().err


def test_two_files_for_one_name_do_not_meet(baker, tmp_path, capsys):
    other = tmp_path / "baker.txt"
    other.write_text("Baker of cakes\n", encoding="utf-8")
    assert run(baker, other, "--out", tmp_path / "out") == 2
    assert "just now" in capsys.readouterr().err
    assert run(other, "--out", tmp_path / "out") == 2
    assert "was imported from baker.md" in capsys.readouterr().err


def test_many_files_need_a_folder(baker, capsys):
    assert run(baker, baker) == 2
    assert "--out" in capsys.readouterr().err


def test_each_posting_of_a_file_gets_a_file(tmp_path):
    path = tmp_path / "two.yaml"
    path.write_text("title: A\nduties: [Bake]\n---\ntitle: B\nduties: [Cook]\n", encoding="utf-8")
    assert run(path, "--out", tmp_path / "out") == 0
    assert sorted(one.name for one in (tmp_path / "out").iterdir()) == ["two-1.jd.yaml", "two-2.jd.yaml"]
    assert run(path, "-o", tmp_path / "one.yaml") == 2


# --- importing again


def again(baker, target, change):
    """Import, change the target by hand, change the source, import again: the exit code and the text."""
    assert run(baker, "-o", target) == 0
    before = target.read_text("utf-8")
    edited, source = change(before, POSTING)
    target.write_bytes(edited.encode())
    baker.write_text(source, encoding="utf-8")
    return run(baker, "-o", target), target.read_bytes().decode()


def test_importing_twice_changes_nothing(baker, tmp_path):
    target = tmp_path / "baker.jd.yaml"
    assert run(baker, "-o", target) == 0
    before = target.read_bytes()
    assert run(baker, "-o", target) == 0
    assert target.read_bytes() == before


def test_what_has_changed_is_updated_and_comments_stay(baker, tmp_path):
    def change(text, source):
        edited = text.replace("  - Bake bread\n", "  - Bake bread\n  # ask Ines about cakes\n")
        edited = edited.replace("  max: 24\n", "  max: 24  # agreed in May\n")
        edited = edited.replace("title: Baker\n", "title: Baker  # mine\nid: R-7\n")
        assert edited.count("ask Ines") == edited.count("agreed in May") == edited.count("R-7") == 1
        return edited, source.replace("Clean the oven", "Scrub the oven\n- Sell rolls").replace("24", "26")

    code, text = again(baker, tmp_path / "baker.jd.yaml", change)
    assert code == 0
    assert "  - Bake bread\n  # ask Ines about cakes\n  - Scrub the oven\n  - Sell rolls\n" in text
    assert "  max: 26  # agreed in May\n" in text
    assert "title: Baker  # mine\nid: R-7\n" in text
    assert '# guess: compensation, from "$20 to $26"\n' in text


def test_what_was_edited_is_kept_and_told_where_it_has_changed_too(baker, tmp_path, capsys):
    def change(text, source):
        return text.replace("Bake bread", "Bake good bread").replace("max: 24", "max: 25"), source.replace(
            "Clean the oven", "Scrub the oven"
        )

    code, text = again(baker, tmp_path / "baker.jd.yaml", change)
    assert code == 1
    assert "  - Bake good bread\n  - Clean the oven\n" in text
    assert "max: 25" in text
    err = capsys.readouterr().err
    assert "duties: edited here and changed in" in err
    assert "compensation.max:" not in err


def test_without_a_hash_nothing_is_overwritten(baker, tmp_path):
    def change(text, source):
        lines = [line for line in text.splitlines(True) if not line.startswith("    duties: ")]
        return "".join(lines), source.replace("Clean the oven", "Scrub the oven")

    code, text = again(baker, tmp_path / "baker.jd.yaml", change)
    assert (code, "Clean the oven" in text) == (0, True)


def test_fields_come_and_go_with_the_source(baker, tmp_path):
    target = tmp_path / "baker.jd.yaml"

    def change(text, source):
        return text, source.replace(
            "## Pay\n\n$20 to $24 an hour\n", "## Benefits\n\n- Bread\n\n## How to apply\n\nCome by.\n"
        )

    code, text = again(baker, target, change)
    found = posting_of(text)
    assert code == 0
    assert (found.get("compensation"), found.get("benefits").plain()) == (None, ["Bread"])
    assert found.text("application.how_to") == "Come by."
    assert imported(text.encode(), "a.yaml") == [text]
    assert run(baker, "-o", target) == 0
    assert target.read_text("utf-8") == text


def test_what_was_deleted_by_hand_stays_away(baker, tmp_path):
    def change(text, source):
        return text.replace("  - Bake bread\n  - Clean the oven\n", "").replace("duties:\n", ""), source.replace(
            "24", "26"
        )

    code, text = again(baker, tmp_path / "baker.jd.yaml", change)
    assert (code, "Bake bread" in text, "max: 26" in text) == (0, False, True)


@pytest.mark.parametrize("text", [
    "compensation: {currency: USD, period: hour, min: 20, max: 24, notes: $20 to $24 an hour}\n",
    "compensation:\n    currency: USD\n    period: hour\n    min: 20\n    max: 24\n    notes: $20 to $24 an hour\n",
])  # fmt: skip
def test_other_layouts_are_kept(baker, tmp_path, text):
    def change(before, source):
        start = before.index("compensation:\n")
        end = before.index("\n\n", start)
        return before[:start] + text + before[end + 1 :], source.replace("24", "26")

    code, after = again(baker, tmp_path / "baker.jd.yaml", change)
    assert code == 0
    assert text.replace("24", "26") in after.replace('"$20 to $26 an hour"', "$20 to $26 an hour")


def test_line_ends_stay(baker, tmp_path):
    def change(text, source):
        return text.replace("\n", "\r\n"), source.replace("Bake bread", "Bake bread\n- Sell it").replace("24", "26")

    code, text = again(baker, tmp_path / "baker.jd.yaml", change)
    assert code == 0
    assert text.count("\n") == text.count("\r\n")
    assert "- Sell it\r\n" in text


def some(*rows):
    """Some of these, in any order."""
    return st.lists(st.sampled_from(rows), max_size=5, unique=True)


@given(
    some("Bake bread", "Clean", "Sell", "Plan the week", "Train two people"),
    some("A license", "Two hands", "Spanish is a plus", "Care"),
    st.sampled_from(["", "## Pay\n\n$20 an hour\n", "## Pay\n\n$20 to $30 an hour, and more on Sundays\n"]),
    st.sampled_from(["", "## Benefits\n\n- Bread\n- Rest\n", "## How to apply\n\nWrite to a@b.example.\n"]),
)
@settings(deadline=None, max_examples=80)
def test_an_update_is_what_a_new_import_would_be(duties, needs, pay, more):
    def write(rows, heading):
        return "".join([f"## {heading}\n\n", *(f"- {row}\n" for row in rows), "\n"]) if rows else ""

    source = "# Baker\n\n" + write(duties, "Duties") + write(needs, "Requirements") + pay + more
    [old], [new] = drafted(POSTING), drafted(source)
    update = updated("baker.jd.yaml", old.text, new, SCHEMA)
    assert update.clashes == update.kept == []
    assert posting_of(update.text).root.plain() == posting_of(new.text).root.plain()
    assert updated("baker.jd.yaml", update.text, new, SCHEMA).text == update.text


def drafted(text):
    from jdlint.config import Configurations
    from jdlint.importing import drafts

    return drafts(
        text.encode(), "a.md", "markdown", Configurations({}, isolated=True).settings_for("a.md"), SCHEMA, "x"
    )


AD = """# Line Cook

Acme Diner, {place}

## Responsibilities

- Cook the food on the line{duty}

## How to apply

{apply}
"""


def test_the_place_and_the_last_day_that_check_reads_in_sentences_are_imported():
    text = AD.format(place="Denver, CO.", duty="", apply="Mail jobs@pine.example by May 14, 2027.")
    data = held(text)
    assert data["locations"] == [{"city": "Denver", "region": "US-CO", "country": "US"}]
    assert data["dates"] == {"closes": "2027-05-14"}
    assert_whole(text.encode(), "posting.md")


def test_a_journey_is_no_place_of_work_and_the_day_of_a_task_no_last_day():
    duty = "\n- Travel to Denver, CO once a month\n- Send the accounts to Lee by May 14, 2027"
    data = held(AD.format(place="a house by the river.", duty=duty, apply="Ask for Lee."))
    assert "locations" not in data
    assert "dates" not in data


def test_of_two_places_in_sentences_both_are_taken():
    data = held(AD.format(place="Denver, CO and Boulder, CO.", duty="", apply="Ask for Lee."))
    assert [place["city"] for place in data["locations"]] == ["Denver", "Boulder"]


def test_each_posting_of_a_board_holds_no_other_and_guesses_show_words_not_escapes():
    content = html.escape("<p>You care for people.</p><h2>What you&rsquo;ll do</h2><ul><li>Care</li></ul>")
    jobs = [
        {"id": number, "title": f"Nurse {number}", "absolute_url": f"https://b.example/{number}",
         "location": {"name": "Denver, CO"}, "content": content}
        for number in (1, 2, 3)
    ]  # fmt: skip
    data = json.dumps({"jobs": jobs, "meta": {"total": 3}}).encode()
    made = imported(data, "board.json")
    assert ["Nurse 2" in text for text in made] == [False, True, False]
    assert all('guess: duties, from "What you’ll do"' in text for text in made)
    assert ["total" in text for text in made] == [True, False, False]


def test_a_guess_shows_the_words_of_markdown_without_its_escapes():
    [made] = imported(b"# Nurse\n\nElm Hospital, Denver, CO\n\n## Pay\n\n75\\.000 EUR a year\n", "a.md")
    assert "75\\.000" not in "".join(line for line in made.splitlines() if "guess" in line)


def test_the_subject_that_an_e_mail_is_to_have_is_told_in_words():
    line = "Write to [{0}](mailto:{0}?subject=Barista%20job) or [Ann](mailto:{1}?subject=Me)."
    text = f"# Baker\n\n## How to apply\n\n{line}\n"
    found = held(text.format("jobs@x.example", "ann@x.example"))["application"]["how_to"]
    assert found == "Write to jobs@x.example (subject: Barista job) or Ann (ann@x.example, subject: Me)."


def test_what_was_taken_from_lines_and_sentences_is_told_as_a_guess_and_a_heading_is_none():
    body = "Elm Bistro, Salem, OR\n\nYou make coffee.\n\nEmail jobs@elm.example to apply.\n"
    [text] = imported(f"Barista\n\n{body}".encode(), "ad.txt")
    assert "title: Barista  # guess: title, from the first line" in text
    assert 'name: Elm Bistro  # guess: name, from "Elm Bistro, Salem, OR"' in text
    assert "how_to: Email jobs@elm.example to apply.  # guess: how to, from a sentence that says it" in text
    [text] = imported(f"# Barista\n\n{body}".encode(), "ad.md")
    assert "title: Barista\n" in text


def test_what_no_heading_and_no_data_states_is_told_as_a_guess_in_pages_and_word_files():
    body = "<p>Elm Bistro, Salem, OR</p><p>You make coffee for all who come.</p>"
    page = f"<title>Jobs</title><p>Barista</p>{body}<p>Email jobs@elm.example to apply.</p>"
    [text] = imported(page.encode(), "ad.html")
    assert "title: Barista  # guess: title, from the first line" in text
    assert 'name: Elm Bistro  # guess: name, from "Elm Bistro, Salem, OR"' in text
    assert "how_to: Email jobs@elm.example to apply.  # guess: how to, from a sentence that says it" in text
    [text] = imported(
        f'<title>Barista at Elm</title>{body}<a href="https://elm.example/apply">Apply</a>'.encode(), "ad.html"
    )
    assert "title: Barista  # guess: title, from the title of the page" in text
    assert "url: https://elm.example/apply  # guess: url, from a link to apply" in text
    [text] = imported(f"<h1>Barista</h1>{body}".encode(), "ad.html")
    assert "title: Barista\n" in text
    for style, comment in (("Title", "\n"), ("", "  # guess: title, from the first line\n")):
        data = docx_of((style, "Barista"), ("", "Elm Bistro, Salem, OR"), ("", "You make coffee for all who come."))
        [text] = imported(data, "ad.docx")
        assert f"title: Barista{comment}" in text
        assert 'name: Elm Bistro  # guess: name, from "Elm Bistro, Salem, OR"' in text


def test_what_data_states_is_no_guess():
    record = {"@type": "JobPosting", "title": "Barista", "description": "<p>You make coffee.</p>",
              "hiringOrganization": {"name": "Elm Bistro"}, "url": "https://elm.example/1"}  # fmt: skip
    for data, path in (
        (f'<script type="application/ld+json">{json.dumps(record)}</script>', "ad.html"),
        (json.dumps(record), "ad.json"),
    ):
        [text] = imported(data.encode(), path)
        assert text.count("# guess") == 1, text  # the kind
