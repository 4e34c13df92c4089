"""Templates of website generators: what is code in a page before it is filled, and shows nowhere."""

from __future__ import annotations

import re

from jdlint.blocks import Text

#: The front matter of a page, between lines of dashes, and the tags of Liquid, Jinja and the like.
_FRONT = re.compile(r"\ufeff?---[ \t]{0,20}\r?\n(?:[^\n]{0,1000}\n){0,200}?---[ \t]{0,20}(?=\r?\n|\Z)")
_TAG = re.compile(r"\{%[^%{}]{0,500}%\}")
_TITLE = re.compile(
    r"^title:[ \t]{1,20}(?P<title>[^\s\"'][^\r\n]{1,200}|\"[^\"\r\n]{2,200}\"|'[^'\r\n]{2,200}')", re.MULTILINE
)


def without(text: str) -> tuple[str, Text | None]:
    """The text of a page with blanks in place of such code, and the title that its front matter states."""
    title = None
    front = _FRONT.match(text)
    if front is not None:
        stated = _TITLE.search(front[0])
        if stated is not None:
            quoted = stated["title"][0] in "\"'"
            title = Text.of(text, stated.start("title") + quoted, stated.end("title") - quoted)
        text = _blank(front) + text[front.end() :]
    return (_TAG.sub(_blank, text) if "{%" in text else text), title


def _blank(match: re.Match[str]) -> str:
    """As many blanks as characters, line ends as they are, so that all else keeps its place."""
    return re.sub(r"[^\r\n]", " ", match[0])


__all__ = ["without"]
