"""Links of Markdown and HTML: readers take addresses out of the text, the source still has them."""

from __future__ import annotations

import re
from functools import cached_property

from jdlint.facts.lazy import Lazy
from jdlint.finding import Span
from jdlint.names import snake

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.posting import Posting

_URL = r"[^\s<>()\"']{1,2000}(?:\([^\s<>()\"']{0,200}\)[^\s<>()\"']{0,500}){0,3}"
_LABEL = r"\[(?P<label>(?:[^\[\]\\]|\\.|\[[^\[\]]{0,200}\]){1,600})\]"
_INLINE = Lazy(rf"(?<!!){_LABEL}\(\s{{0,3}}<?(?P<url>{_URL})>?")
_BY_NAME = Lazy(rf"(?<!!){_LABEL}\[(?P<name>[^\[\]\n]{{0,100}})\]")
_DEFINITION = Lazy(rf"(?m:^) {{0,3}}\[(?P<name>[^\]\n]{{1,100}})\]:[ \t]{{0,20}}<?(?P<url>{_URL})>?")
_ANCHOR = Lazy(
    r"<a\s[^<>]{0,1000}?\bhref\s{0,3}=\s{0,3}(?:\"(?P<double>[^<>\"]{1,2000})\"|'(?P<single>[^<>']{1,2000})'"
    rf"|(?P<bare>{_URL}))[^<>]{{0,1000}}>"
    r"(?P<label>(?s:.){1,2000}?)</a\s{0,3}>"
)
_HOST = Lazy(r"https?://(?:www\.)?([^/\s?#:]{3,253})")
#: Where employers take applications: there they speak of themselves.
_APPLYING = Lazy(
    r"https?://(?:(?:apply|careers?|jobs|boards|job-boards|recruiting)\.|"
    r"[^?#]{3,200}/(?:apply|join-us|careers(?:/(?:jobs|openings|positions))?)/?(?:$|[?#]))|"
    r"\.(?:greenhouse\.io|lever\.co|ashbyhq\.com|myworkdayjobs\.com|workable\.com|icims\.com)/"
)
#: Second-level names under which a country registers companies: "acme.co.uk".
_SECOND_LEVEL = frozenset(("co", "com", "org", "net", "gov", "ac", "edu"))
#: A shorter name is too often part of another one.
_LEAST_NAME = 4

#: `url` alone is mostly the address of the page itself.
_KEY = Lazy(
    r"(?:(?:job|jobs|posting|position|vacancy|external|emploi|stellen?)_)?link|(?:job|posting|emploi|vacancy)_url"
)


class Link:
    """Where the words of a link stand in the source, its address, and where that stands (None: not in the text)."""

    __slots__ = ("address", "label", "url")

    def __init__(self, label: Span, url: str, address: Span | None) -> None:
        self.label = label
        self.url = url
        self.address = address

    @property
    def domain(self) -> str:
        """The name under which its site is registered ("bls.gov"); "" where it leads to no site."""
        return _domain(self.url)


def links_of(posting: Posting) -> Iterator[Link]:
    """The links in the source of a posting in Markdown or HTML, images not among them."""
    if posting.format not in ("markdown", "html"):
        return
    text = posting.source.text
    for pattern, names in ((_INLINE, ("url",)), (_ANCHOR, ("double", "single", "bare"))):
        for match in pattern.finditer(text):
            name = next(name for name in names if match[name] is not None)
            yield Link(Span(*match.span("label")), _written(match[name]).strip(), Span(*match.span(name)))
    targets = {match["name"].casefold(): match for match in _DEFINITION.finditer(text)}
    for match in _BY_NAME.finditer(text) if targets else ():
        target = targets.get((match["name"] or match["label"]).casefold())
        if target is not None:
            yield Link(Span(*match.span("label")), target["url"], Span(*target.span("url")))


def _written(url: str) -> str:
    """An address without the entities of HTML."""
    if "&" not in url:
        return url
    from html import unescape

    return unescape(url)


def leads_to_job(key: str) -> bool:
    """Whether a page's key for an address is called so that it leads to the job, and with it to the way to apply."""
    return _KEY.fullmatch(snake(key)) is not None


class LinkedSources:
    """The links of a posting that lead to sites of others, and so to what may be a source."""

    def __init__(self, posting: Posting) -> None:
        self._posting = posting

    @cached_property
    def links(self) -> list[Link]:
        """All of them, in no order."""
        return [link for link in links_of(self._posting) if link.domain and not self._is_own(link)]

    def within(self, span: Span) -> list[Link]:
        """Those whose words stand, in whole or in part, in a span of the source, in order."""
        found = [link for link in self.links if link.label.start < span.end and span.start < link.label.end]
        return sorted(found, key=lambda link: link.label.start)

    @cached_property
    def _own_domains(self) -> frozenset[str]:
        return frozenset(_domain(self._posting.text(path)) for path in ("employer.url", "application.url"))

    @cached_property
    def _employer(self) -> str:
        return re.sub(r"[^a-z0-9]", "", self._posting.text("employer.name").lower())

    def _is_own(self, link: Link) -> bool:
        name = link.domain.partition(".")[0].replace("-", "")
        named = len(name) >= _LEAST_NAME and self._employer.startswith(name)
        return named or link.domain in self._own_domains or _APPLYING.search(link.url) is not None


def _domain(url: str) -> str:
    host = _HOST.match(url)
    if host is None:
        return ""
    parts = host[1].lower().split(".")
    return ".".join(parts[-3 if len(parts) > 2 and parts[-2] in _SECOND_LEVEL and len(parts[-1]) == 2 else -2 :])


__all__ = ["Link", "LinkedSources", "links_of"]
