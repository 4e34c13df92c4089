"""The checklist of a posting on the page: by place, what needs a look in a table and the rest in words."""

from __future__ import annotations

import re

from jdlint.reports.escape import markup
from jdlint.reports.laws import NOT_READ, cited, matter, matters

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jdlint.reports.laws import Place, Row

_HEADS = "".join(f'<th scope="col">{name}</th>' for name in ("Status", "About", "Law", "Remark"))


def places_section(rows: Sequence[Place], prefix: str, *, unread: bool) -> str:
    """What the laws of each place ask, and what became of it; nothing where none is known or it is `unread`."""
    if unread and not rows:
        said = f"<p>No law was looked up: {NOT_READ}.</p>"
    elif not rows:
        said = "<p>No law was looked up: the posting reaches no place of which one is known here.</p>"
    else:
        said = "\n".join(map(_place, rows))
    title = f'<h3 id="{prefix}-l">The laws, place by place</h3>'
    return f'<section class="part box" aria-labelledby="{prefix}-l">{title}\n{said}\n</section>\n'


def open_questions(rows: Sequence[Place], prefix: str) -> str:
    """What could not be told and what was not checked, each with the places for which it matters."""
    parts = [
        _questions("What could not be told", ((place, row) for place in rows for row in place.unclear)),
        _questions("What was not checked", ((place, row) for place in rows for row in place.unchecked)),
    ]
    if not any(parts):
        return ""
    return f'<section class="part box" aria-label="Open questions of {prefix}">{"".join(parts)}</section>\n'


def _place(place: Place) -> str:
    because = f' <span class="quiet">{markup(place.because)}</span>' if place.because else ""
    table = "".join(_rows(place))
    parts = [f"<h4>{markup(place.name)}{because}</h4>"]
    if table:
        parts.append(f'<table class="laws"><thead><tr>{_HEADS}</tr></thead><tbody>{table}</tbody></table>')
    for words, chosen in (
        ("Found, as asked", place.said),
        ("Not to be said, and not found", place.absent),
        ("Not covered", place.uncovered),
    ):
        if chosen:
            parts.append(f'<p class="quiet"><strong>{words}:</strong> {markup(matters(chosen))}.</p>')
    if place.unchecked:
        parts.append(f'<p class="quiet"><strong>Not checked:</strong> {markup(matters(place.unchecked))}.</p>')
    return "".join(parts)


def _rows(place: Place) -> Iterator[str]:
    for row in place.lacking:
        yield _row(row, "not found", "must be said")
    for row in place.forbidden:
        yield _row(row, "found", "must not be said")
    for row in place.unclear:
        yield _row(row, "cannot tell", "")


def _row(row: Row, status: str, ask: str) -> str:
    severity = row["severity"] or "plain"
    law = markup(cited(row)).replace("§ ", "§&nbsp;")
    # A day stays whole, and the name of a field is broken before a dot or a low line.
    law = re.sub(r"\d{4}-\d\d-\d\d", r'<span class="day">\g<0></span>', law)
    about = f"{matter(row)} ({ask})" if ask else matter(row)
    remark = re.sub(r"(?<=[a-z])([._])(?=[A-Za-z])", r"<wbr>\1", markup(row["remark"]))
    return (
        f'<tr><td class="status {severity}">{status}</td><td>{markup(about)}</td><td>{law}</td><td>{remark}</td></tr>'
    )


def _questions(title: str, pairs: Iterator[tuple[Place, Row]]) -> str:
    """A line for each remark, with all that it is about."""
    by_remark: dict[str, dict[str, list[str]]] = {}
    for place, row in pairs:
        codes = by_remark.setdefault(row["remark"], {}).setdefault(matter(row), [])
        if place.code not in codes:
            codes.append(place.code)
    if not by_remark:
        return ""
    items = []
    for remark, about in by_remark.items():
        what = "; ".join(f"{name} ({', '.join(codes)})" for name, codes in about.items())
        items.append(f"<li>{markup(what)}: {markup(remark)}</li>")
    return f"<h3>{title}</h3><ul>{''.join(items)}</ul>"
