"""What a website's template puts into a page: a text file shows only the tag, so nothing is claimed of what it says."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.posting import Posting

_TAG = re.compile(r"\{[%{][^{}%\n]{1,200}")


def put_in(posting: Posting, *names: str) -> bool:
    """Tell whether a tag of a text names one of `names`: `{% include job/salary_range.html %}`."""
    if posting.format in ("yaml", "json"):
        return False
    tags = [tag.lower() for tag in _TAG.findall(posting.source.text)]
    return any(name in tag for tag in tags for name in names)
