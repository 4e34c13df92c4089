"""Person specifications: what is essential is required, what is desirable is preferred, in every format."""

from __future__ import annotations

from io import BytesIO

import pytest

from scripts.measure_import import imported, lost_words, posting_of

HEADS = ["Criteria", "Essential", "Desirable", "How assessed"]
ROWS = [
    [["Training"], ["A licence"], ["A diploma"], ["Form"]],
    [["Skills"], ["Reads maps", "Writes letters"], [], ["Form", "Talk"]],
]


def as_html(rows):
    def cell(lines):
        return f"<td><ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul></td>" if len(lines) > 1 else plain(lines)

    def plain(lines):
        return f"<td>{''.join(lines)}</td>"

    body = "".join(f"<tr>{''.join(map(cell, row))}</tr>" for row in rows)
    return (
        f"<h1>Guide</h1><p>You guide people.</p><h2>Person specification</h2><table>{body}</table><p>Bye.</p>".encode()
    )


def as_markdown(rows):
    def line(row):
        return f"| {' | '.join('<br>'.join(lines) for lines in row)} |"

    table = "\n".join([line(rows[0]), "|---" * len(rows[0]) + "|", *map(line, rows[1:])])
    return f"# Guide\n\nYou guide people.\n\n## Person specification\n\n{table}\n\nBye.\n".encode()


def as_docx(rows):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("Guide", level=1)
    document.add_paragraph("You guide people.")
    document.add_heading("Person specification", level=2)
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for made, row in zip(table.rows, rows, strict=True):
        for cell, lines in zip(made.cells, row, strict=True):
            cell.text = lines[0] if lines else ""
            for more in lines[1:]:
                cell.add_paragraph(more)
    document.add_paragraph("Bye.")
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


FORMATS = {"html": as_html, "md": as_markdown, "docx": as_docx}


def tree_of(name, rows):
    data = FORMATS[name](rows)
    [made] = imported(data, f"ad.{name}")
    if name == "md":
        assert lost_words(data, "ad.md", [made]) == set()
    return posting_of(made).root.plain()


@pytest.mark.parametrize("name", FORMATS)
def test_the_columns_of_a_person_specification_are_what_is_required_and_preferred(name):
    tree = tree_of(name, [[[head] for head in HEADS], *ROWS])
    assert tree["qualifications"] == {
        "required": ["A licence", "Reads maps", "Writes letters"],
        "preferred": ["A diploma"],
    }
    text = "How assessed\n\nTraining | Form\n\nSkills | Form | Talk"
    assert {"heading": "Criteria", "text": f"{text}\n\nBye."} in tree["sections"]


@pytest.mark.parametrize("name", FORMATS)
def test_a_tick_says_in_which_column_the_criterion_belongs(name):
    rows = [[["Criterion"], ["Essential"], ["Desirable"]], [["Reads maps"], ["✓"], []], [["Sings"], [], ["X"]]]
    assert tree_of(name, rows)["qualifications"] == {"required": ["Reads maps"], "preferred": ["Sings"]}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("heads", [["Shift", "Start", "End"], ["Part", "Essential", "A licence"]])
def test_other_tables_are_none(name, heads):
    tree = tree_of(name, [[[head] for head in heads], [["Early"], ["Six"], ["Two"]]])
    assert "preferred" not in tree.get("qualifications", {})
    assert "Early | Six | Two" in str(tree)
