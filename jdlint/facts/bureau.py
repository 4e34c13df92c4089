"""Whether a posting names the Bureau of Labor Statistics as a source: the gate before all that its tables are for."""

from __future__ import annotations

from jdlint.facts.lazy import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts import Facts
    from jdlint.facts.citations import Entry

BUREAU = Lazy(
    r"\b(?:BLS|bureau of labou?r statistics|OEWS|occupational employment(?: and wage)? statistics|"
    r"occupational outlook handbook|employment projections|bls\.gov|(?-i:OOH))\b"
)
_OTHER_PAGE = Lazy(
    r"bls\.gov/(?!oes\b|ooh\b|emp\b|OES\b|#|\?|$|news\.release/(?:ocwage|ecopro|pdf/(?:ocwage|ecopro)))\w", flags=0
)
#: Where a link of Markdown or HTML leads that names the Bureau as the source; the text itself need not say so.
_SITE = "bls.gov/"
#: One of these is in every text that names the Bureau.
_WORDS = ("bls", "bureau of lab", "oews", "occupational ", "ooh", "employment projections")


def is_bureau(entry: Entry) -> bool:
    """Tell whether a source is one of the Bureau's pages on wages, occupations or projections."""
    url = entry.text("url")
    if entry.host:
        return (entry.host == "bls.gov" or entry.host.endswith(".bls.gov")) and not _OTHER_PAGE.search(url)
    return BUREAU.search(f"{entry.text('publisher')} {entry.text('title')}") is not None


def names_bureau(facts: Facts) -> bool:
    """Tell whether anything in the posting names the Bureau as a source."""
    if any(map(is_bureau, facts.citations.entries)):
        return True
    if facts.posting.format in ("markdown", "html") and _SITE in facts.posting.source.text.lower():
        return True
    return _names(facts.corpus.text)


def heading_names_bureau(facts: Facts) -> bool:
    """Tell whether the heading of a section does."""
    return any(_names(str(field.node.value)) for field in facts.posting.each("sections[*].heading"))


def _names(text: str) -> bool:
    lower = text.lower()
    return any(word in lower for word in _WORDS) and BUREAU.search(text) is not None
