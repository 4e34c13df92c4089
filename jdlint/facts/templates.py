"""Pages of websites that show only a part of the posting, so that nothing is claimed of what they leave out."""

from __future__ import annotations

from jdlint.expressions import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.posting import Posting

_ADDRESS = Lazy(r"https?://\S{4,400}", flags=0)
_TAG = Lazy(r"\{[%{][^{}%\n]{1,200}", flags=0)


def put_in(posting: Posting, *names: str) -> bool:
    """Tell whether a tag of a text names one of `names`: `{% include job/salary_range.html %}`."""
    if posting.format in ("yaml", "json"):
        return False
    tags = [tag.lower() for tag in _TAG.findall(posting.source.text)]
    return any(name in tag for tag in tags for name in names)


def told_elsewhere(posting: Posting) -> bool:
    """Tell whether a page has front matter, no text of its own, and an address under a key that the format lacks."""
    own = [defect.field for defect in posting.defects if defect.rule == "page-key"]
    return (
        any(_ADDRESS.fullmatch(posting.text(key)) for key in own)
        and not any(posting.has(name) for name in ("summary", "about_role", "duties", "qualifications"))
        and not posting.has("sections")
    )
