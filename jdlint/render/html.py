"""A document as one HTML page, which fetches nothing and runs nothing, with the data that search engines read."""

from __future__ import annotations

import re

from jdlint.render.document import Document, Heading, Items, Pairs
from jdlint.render.html_style import style
from jdlint.reports.escape import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jdlint.render import Note
    from jdlint.render.document import Block, Run
    from jdlint.render.page import Page

_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
#: Search engines show about so much of a description.
_DESCRIPTION = 160


def render(pages: Sequence[Page], note: Note) -> str:
    """The page of one posting. A posting for employees only carries no data for search engines."""
    from jdlint.render.jsonld import objects, script

    page = pages[0]
    data = "".join(f"{script(thing)}\n" for thing in objects(page, note, published=True))
    return document(page.document, data)


def document(shown: Document, head: str = "") -> str:
    """The whole page; `head` goes into the head as it is."""
    described = _described(shown.summary)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(shown.language)}"{" dir=rtl" if shown.rtl else ""}>\n<head>\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{escape(_page_title(shown))}</title>\n"
        + (f'<meta name="description" content="{escape(described)}">\n' if described else "")
        + f"<style>\n{style()}</style>\n{head}</head>\n<body>\n<main>\n<article>\n"
        + (f"<h1>{escape(shown.title)}</h1>\n" if shown.title else "")
        + "".join(_sections(shown.blocks))
        + "</article>\n</main>\n</body>\n</html>\n"
    )


def fragment(blocks: Sequence[Block]) -> str:
    """Blocks with the few tags that boards keep; headings are bold lines, which all of them show."""
    return "".join(map(_simple, blocks))


def escape(text: str) -> str:
    """For content, or a quoted attribute."""
    return re.sub('[&<>"]', lambda match: _MARKUP[match[0]], clean(text))


def _page_title(shown: Document) -> str:
    return " – ".join(filter(None, (shown.title, shown.author)))


def _described(summary: str) -> str:
    """The summary, cut at the end of a word."""
    if len(summary) <= _DESCRIPTION:
        return summary
    return f"{summary[: _DESCRIPTION - 1].rpartition(' ')[0].rstrip('.,;:')}…"


def _sections(blocks: Sequence[Block]) -> Iterator[str]:
    """A section for each heading of level 2."""
    inside = False
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:
            yield f"{'</section>' * inside}\n<section>\n".lstrip("\n")
            inside = True
        yield f"{_block(block)}\n"
    yield "</section>\n" * inside


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level}>{escape(block.text)}</h{block.level}>"
    if isinstance(block, Pairs):
        rows = (f"<div><dt>{escape(label)}</dt><dd>{inline(value)}</dd></div>" for label, value in block.rows)
        return "<dl>\n" + "\n".join(rows) + "\n</dl>"
    return _simple(block)


def _simple(block: Block) -> str:
    if isinstance(block, Heading):
        return f"<p><strong>{escape(block.text)}</strong></p>"
    if isinstance(block, Pairs):
        rows = (f"<strong>{escape(label)}{block.colon}</strong> {inline(value)}" for label, value in block.rows)
        return f"<p>{'<br>'.join(rows)}</p>"
    if isinstance(block, Items):
        tag = "ol" if block.ordered else "ul"
        return f"<{tag}>{''.join(f'<li>{inline(item)}</li>' for item in block.items)}</{tag}>"
    return f"<p>{inline(block.runs)}</p>"


def inline(parts: Sequence[Run]) -> str:
    """Some runs; only http, https and mailto addresses are ever links."""
    return "".join(map(_run, parts))


def _run(run: Run) -> str:
    text = escape(run.text)
    if run.href:
        return f'<a href="{escape(run.href)}">{text}</a>'
    return f"<strong>{text}</strong>" if run.strong else text


__all__ = ["document", "escape", "fragment", "inline", "render"]
