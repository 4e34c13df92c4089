"""Fields from what the text states with certainty; the text itself stays where it is.

What is stated in two ways, or for a part of the job alone, is left to people.
"""

from __future__ import annotations

import re
from html import unescape

from jdlint.composing.labelled import day_in
from jdlint.facts.links import leads_to_job
from jdlint.facts.stated_title import stated_title
from jdlint.finding import Span
from jdlint.importing.apply_abroad import apply_abroad
from jdlint.importing.demands import education, experience
from jdlint.importing.filling import Filler
from jdlint.importing.located import location
from jdlint.importing.offer import pay, said
from jdlint.importing.running_text import by_sentence
from jdlint.importing.sentences import work_and_needs
from jdlint.importing.statements import statements
from jdlint.importing.terms import terms
from jdlint.importing.terms_abroad import closes_abroad, terms_abroad
from jdlint.posting import Node
from jdlint.reference.job_nouns import names_job
from jdlint.sections import is_banner, is_banner_abroad
from jdlint.synthetic import part_of_text
from jdlint.values import read_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.facts import Facts

_PAGE = re.compile(r"<html\b[^>]{0,300}?\blang=[\"']?(?P<tag>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s<>()\"'\[\]{}]{1,2000}[^\s<>()\"'\[\]{}.,;:!?]")
_ARTICLE = re.compile(r"(?:an?|the|our|another|two|three|new|some) ", re.IGNORECASE)
#: What parts the words that announce a job from its title.
_ANNOUNCES = re.compile(r"(?P<words>[^:–—!|]{3,60}?)\s?[:–—!|-]{1,3}\s{1,3}(?=[^\W_])")
_PART = re.compile(r"\s?[,|·•(/]\s?|\s[–—-]\s")
_AT = re.compile(r"\s@\s?(?P<name>[A-Z][\w&'’.-]{1,30}(?: [A-Z&][\w&'’.-]{0,30}){0,4})$")
_ONE_WORD = ("hiring", "wanted", "vacancy", "opening", "opportunity", "recruiting")
_WANTED = re.compile(
    r"\s(?:urgently |immediately )?(?:needed|wanted)(?: (?:asap|now|immediately))?[!. …]{0,12}$"
    r"|\s[–—-]\sjob post(?:ing)?$",
    re.IGNORECASE,
)
_APPLY = re.compile(r"\bappl(?:y|ications?)\b", re.IGNORECASE)
#: What is said before an address under which there is more to read.
_MORE = re.compile(
    r"\b(?:more|further|full|additional|complete|detailed)\b[^.]{0,40}\b(?:details?|information|info|description)\b"
    r"|\b(?:learn|find out|read|see|know) more\b",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){0,4}\.[A-Za-z]{2,20}(?![\w@])")
_CLOSES = re.compile(
    r"(?:\b(?:appl(?:y|ications?|ying)|submi(?:t|tted|ssions?)|posting|vacancy|position|deadline|closing date)\b"
    r"|\b(?:e-?mail|mail|send|contact)\b.{0,60}?(?:@\w|https?://|\bus\b|\br[ée]sum[ée]\b|\bCV\b))"
    r".{0,80}"
    r"\b(?:by|close[sd]?|until|before|through|deadline|is|are due|no later than|end(?:s|ing)?)\b[^.!?]{0,40}$",
    re.IGNORECASE,
)
#: What such a field is taken for where no heading or label says it.
_UNDER_NO_HEADING = {
    "summary": "the text above the first heading",
    "application.how_to": "a sentence that says it",
    "statements.equal_opportunity": "a sentence that says it",
    "statements.accommodation": "a sentence that says it",
}
#: A line under a title is no longer.
_LONGEST_LINE = 100
#: Fields that may name the job in a sentence.
_TELLING = ("summary", "about_role", "sections", "employer.about", "application", "benefits", "compensation.notes")


def _language(filler: Filler) -> None:
    """The language of the text, where it says none; without a word it is taken for English.

    What a page says of itself counts where its words agree: many say "en" of any text.
    """
    language = filler.facts.language
    page = _PAGE.search(filler.posting.source.text) if filler.posting.format == "html" else None
    if page is not None and page["tag"].split("-")[0].lower() == language:
        filler.put("language", page["tag"], Span(*page.span("tag")))
    elif language not in ("en", "und") and not filler.posting.has("language"):
        start = filler.posting.root.span.start
        filler.put("language", language, Span(start, start))
        filler.reasons[id(filler.posting.root.value["language"])] = "the words of the text"


def _title(filler: Filler) -> None:
    """The words that name the job in the first sentences, where nothing stands as a title."""
    if filler.posting.has("title") or not filler.reads_sentences:
        return
    proses = [prose for prose in filler.facts.proses if prose.field.path.startswith(_TELLING)]
    rows = [(prose, *row) for prose in proses for row in prose.sentences][:5]
    found = stated_title([prose.text[first:last] for prose, first, last in rows])
    if found is not None:
        number, start, end = found
        prose, first, _ = rows[number]
        start += len(lead[0]) if (lead := _ARTICLE.match(prose.text[first + start : first + end])) else 0
        end -= len(words := prose.text[first + start : first + end]) - len(words.rstrip())
        filler.put("title", words.rstrip(), prose.span(first + start, first + end))
        filler.reasons[id(filler.posting.root.value["title"])] = "a sentence that names the job"


def _employer_in_title(filler: Filler) -> None:
    """The employer behind the sign of a title such as "Designer @ Tidepool Robotics"."""
    node = filler.posting.get("title")
    found = _AT.search(node.value) if node is not None and node.kind == "string" and filler.is_prose else None
    if node is not None and found is not None and not filler.posting.has("employer.name"):
        filler.put("employer.name", found["name"], node.span_of(*found.span("name")))
        filler.reasons[id(filler.posting.get("employer.name"))] = f'"{" ".join(node.value.split())}"'


def _bare_title(filler: Filler) -> None:
    """The title without what announces it: "Now hiring: Line cook", "Line cook wanted!"."""
    node = filler.posting.get("title")
    if node is None or node.kind != "string" or not filler.is_prose or node.inherited is not None:
        return
    before, behind = _ANNOUNCES.match(node.value), _WANTED.search(node.value)
    if before is not None and not (is_banner(before["words"]) or before["words"].casefold() in _ONE_WORD):
        before = None
    start, end = before.end() if before else 0, behind.start() if behind else len(node.value)
    parts = _PART.split(node.value[start:end])
    sure = before is not None and is_banner_abroad(before["words"])
    if (start, end) != (0, len(node.value)) and (sure or any(map(names_job, parts))):
        made = part_of_text(node, start, end)
        made.key = node.key
        filler.posting.root.value["title"] = made
        if node.key is None:
            filler.reasons[id(made)] = f'"{" ".join(node.value.split())}"'


def _contact(filler: Filler) -> None:
    """The one address on the web, and the one of e-mail, in the words on how to apply."""
    node = filler.posting.get("application.how_to")
    if node is None or node.kind != "string":
        return
    for name, pattern in (("url", _URL), ("email", _EMAIL)):
        matches = pattern.finditer(node.value)
        found = {match[0]: match for match in matches if name == "email" or not _tells_more(node.value, match)}
        if len(found) == 1 and not filler.posting.has(f"application.{name}"):
            [match] = found.values()
            span = node.span_of(*match.span())
            filler.put(f"application.{name}", match[0], span)
            behind_words = match[0] not in filler.posting.source.slice(span)
            origin = "a link on how to apply" if behind_words else "what is said of how to apply"
            filler.reasons[id(filler.posting.get(f"application.{name}"))] = origin


def _tells_more(text: str, address: re.Match[str]) -> bool:
    """Whether an address is where more is told: "For more details see https://…"."""
    before = re.split(r"[.!?]\s|\n", text[max(address.start() - 200, 0) : address.start()])[-1]
    return _MORE.search(before) is not None and _APPLY.search(before) is None


def _link_to_apply(filler: Filler) -> None:
    """An address under a key of people's own that is called so, or leads there: `info: https://…/apply/`."""
    root = filler.posting.root.value
    for name, node in list(root.items()):
        if name in filler.properties or node.kind != "string" or filler.posting.has("application.url"):
            continue
        if _URL.fullmatch(node.value) and (_APPLY.search(f"{name} {node.value}") or leads_to_job(name)):
            holder = root.setdefault("application", Node("mapping", {}, node.span))
            if holder.kind == "mapping":
                node.key = node.key or node.span
                holder.value["url"] = root.pop(name)


def _dates(filler: Filler) -> None:
    """The one day until which applications are taken."""
    if filler.posting.has("dates.closes"):
        return
    days = {}
    for prose in filler.texts():
        for first, last in prose.sentences:
            match = day_in(prose.text, first, last)
            if match is not None and _CLOSES.search(prose.text, first, match.start()):
                day = read_date(match[0])
                if day is not None:
                    days[day] = prose.span(match.start(), match.end())
    if len(days) == 1:
        [(day, span)] = days.items()
        filler.put("dates.closes", day, span)


def _unheaded(filler: Filler) -> None:
    """Say of lists that stand under no heading that their field is a guess."""
    for path in ("duties", "qualifications.required", "qualifications.preferred") if filler.is_prose else ():
        node = filler.posting.get(path)
        if node is not None and node.kind == "sequence" and node.key is None and node.inherited is None:
            filler.reasons.setdefault(id(node), "a list without a heading")


def _lines_above(filler: Filler) -> None:
    """Say that a title that is a line and no heading, and an employer cut out of a line, are guesses."""
    posting, text = filler.posting, filler.posting.source.text
    for path, origin in posting.origins.items():
        if (held := posting.get(path)) is not None and held.inherited is None:
            filler.reasons.setdefault(id(held), origin)
    for path, origin in _UNDER_NO_HEADING.items() if filler.is_prose else ():
        held = posting.get(path)
        if held is not None and held.key is None and held.inherited is None and not _is_data(text, held.span.start):
            filler.reasons.setdefault(id(held), origin)
    if posting.format == "html":
        _cut_of_page(filler)
    if posting.format == "html" or not filler.is_prose:
        return
    for path in ("title", "employer.name", "employer.department"):
        node = posting.get(path)
        if node is None or node.key is not None or id(node) in filler.reasons or node.span.start >= node.span.end:
            continue
        start = text.rfind("\n", 0, node.span.start) + 1
        line, _, below = text[start:].partition("\n")
        is_heading = line.startswith("#") or below.startswith(("===", "---"))
        if path == "title" and not is_heading and posting.format != "docx":
            filler.reasons[id(node)] = "the first line"
        elif path != "title":
            filler.reasons[id(node)] = f'"{" ".join(line.replace("**", "").split())}"'


def _is_data(text: str, at: int) -> bool:
    """Whether a place lies in a saved record or in the data of a page, which state what they hold."""
    return text.lstrip()[:1] in ("{", "[") or text.rfind("<script", 0, at) > text.rfind("</script", 0, at)


def _cut_of_page(filler: Filler) -> None:
    """Say of an employer or its department that was cut out of a line of a page what the line says."""
    text = filler.posting.source.text
    for path in ("employer.name", "employer.department"):
        node = filler.posting.get(path)
        if node is None or node.key is not None or node.inherited is not None or _is_data(text, node.span.start):
            continue
        at = node.span.start
        start, end = text.rfind(">", 0, at) + 1, text.find("<", node.span.end)
        line = " ".join(unescape(text[start:end]).split())
        if 0 < start < end and "<" not in text[start:at] and line != node.value and len(line) <= _LONGEST_LINE:
            filler.reasons.setdefault(id(node), f'"{line}"')


_STEPS = (
    _language, _title, location, pay, experience, education, said, apply_abroad, work_and_needs, by_sentence,
    statements, _unheaded, _contact, _link_to_apply, _dates, closes_abroad, terms, terms_abroad, _employer_in_title,
    _bare_title, _lines_above,
)  # fmt: skip


def complete(facts: Facts, schema: dict[str, Any]) -> dict[int, str]:
    """Fill what is certain; the reasons for values that stand nowhere in the text, by the identity of their nodes."""
    filler = Filler(facts, schema["properties"])
    for step in _STEPS:
        step(filler)
    return filler.reasons
