"""How hard a posting is to read: grade, long sentences, walls of text, long lists, its length, passive voice."""

from __future__ import annotations

from jdlint.context import Context, Hit
from jdlint.expressions import Lazy
from jdlint.facts.lists import items_by_list, list_of, name_of
from jdlint.facts.readability import (
    Counts,
    hardest_sentence,
    is_item,
    longer_than,
    paragraphs,
    running,
    word_count,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.text import Prose

_SECTION = Lazy(r"sections\[\d+\]|[a-z_]+", flags=0)
#: A sentence with two of these lists what the law protects: its wording is not the writer's to shorten.
_LEGAL = Lazy(
    r"\b(?:race|color|colour|religion|sexual orientation|gender identity|national origin|veterans?|disabilit(?:y|ies)|"
    r"pregnancy|marital status|ancestry|genetic information|protected)\b",
)
_SHORTEST_HARD_SENTENCE = 8
_MARK = Lazy(r"(?:^|\s)(?:[-*+•·–—▪◦●○■o]|\d{1,2}[.)])\s{1,4}$", flags=0)
_LISTED = Lazy(r"\n[ \t]{0,40}[-*•][ \t]", flags=0)
_MARKED_FORMATS = ("markdown", "text")
#: Blanks in the shortest sentence that is counted among active and passive ones.
_SHORTEST_PASSIVE = 3
_PASSIVE = Lazy(
    r"\b(?:is|are|was|were|be|been|being|gets?|got)\s(?:(?:not|also|then|only|fully|\w{2,15}ly)\s){0,2}"
    r"(?:\w{2,20}[^e\W]ed|given|made|done|held|kept|paid|taken|seen|sent|set|shown|built|chosen|written|drawn|driven|found|"
    r"brought|bought|taught|told|sold|led|lost|met|put|spent|understood|won)\b",
    flags=0,
)
#: Participles that are adjectives in postings ("we are located in Denver") or its idiom ("a degree is required").
_STATE = Lazy(
    r"\b(?:located|based|excited|interested|motivated|dedicated|committed|qualified|experienced|skilled|organi[sz]ed|"
    r"detailed|licen[sc]ed|certified|related|involved|concerned|supposed|used|allowed|encouraged|invited|equipped|"
    r"prepared|driven|known|needed|required|expected|preferred|desired|closed|united|limited|advanced|married|tired|"
    r"focused|rooted|headquartered|authori[sz]ed|accredited|armed|self-driven)$",
)


def hard_to_read(context: Context) -> Iterator[Hit]:
    """The running prose of a section reads above the grade; points at its hardest sentence."""
    for section, stretches in _running_prose(context).items():
        counts = _counts_if_hard(context, stretches)
        if counts is not None and context.posting.format in _MARKED_FORMATS:
            stretches = [stretch for stretch in stretches if not _is_marked(context, *stretch)]
            counts = _counts_if_hard(context, stretches)
        place = hardest_sentence(stretches, _SHORTEST_HARD_SENTENCE) if counts is not None else None
        if counts is not None and place is not None:
            values = {
                "grade": f"{counts.grade:.1f}",
                "limit": context.options["max_grade"],
                "section": name_of(section),
            }
            confidence = "high" if counts.grade > context.options["never_above"] else "medium"
            yield context.in_prose(*place, values=values, confidence=confidence)


def long_sentence(context: Context) -> Iterator[Hit]:
    """A sentence of more words than `max_words`."""
    limit = context.options["max_words"]
    for prose in context.facts.bodies:
        if len(prose.text) < limit or prose.text.count(" ") < limit:
            continue
        for start, end in prose.sentences:
            if longer_than(prose.text, start, end, limit) and len(_LEGAL.findall(prose.text, start, end)) < 2:
                values = {"words": word_count(prose.text[start:end]), "limit": limit}
                from jdlint.checks.splitting import sentence_split

                fix = sentence_split(prose, start, end) if prose.field.node.inherited is None else None
                yield context.in_prose(prose, start, end, values=values, fix=fix)


def wall_of_text(context: Context) -> Iterator[Hit]:
    """A paragraph of more words than `max_words`; beyond doubt from `never_more` on."""
    limit = context.options["max_words"]
    for prose in context.facts.bodies:
        if len(prose.text) < limit or prose.text.count(" ") < limit:
            continue
        for start, end in paragraphs(prose):
            if is_item(prose.text[start:end]) or not longer_than(prose.text, start, end, limit):
                continue
            if len(_LISTED.findall(context.posting.source.slice(prose.span(start, end)))) > 1:
                continue  # a list below a text, which YAML folds into one line and websites show as a list
            words = word_count(prose.text[start:end])
            first = prose.sentence_at(start)
            confidence = "high" if words > context.options["never_more"] else "medium"
            values = {"words": words, "limit": limit}
            yield context.in_prose(prose, first[0], min(first[1], end), values=values, confidence=confidence)


def long_list(context: Context) -> Iterator[Hit]:
    """A list of more items than `max_items`; points at the first item too many."""
    if context.posting.fragment:
        return
    limit = context.options["max_items"]
    for name, items in items_by_list(context.facts.proses).items():
        if len(items) > limit:
            values = {"list": name_of(name), "items": len(items), "limit": limit}
            yield context.in_prose(items[limit], *items[limit].sentences[0], values=values)


def long_posting(context: Context) -> Iterator[Hit]:
    """All prose together has more words than `max_words`; of a fragment nobody knows."""
    proses, limit = context.facts.proses, context.options["max_words"]
    if context.posting.fragment or sum(prose.text.count(" ") + prose.text.count("\n") + 1 for prose in proses) <= limit:
        return
    words = sum(word_count(prose.text) for prose in proses)
    if words > limit:
        yield context.missing("title", values={"words": words})


def short_posting(context: Context) -> Iterator[Hit]:
    """All prose together has fewer words than `min_words`, but some: of an empty posting other rules speak."""
    words = 0
    for prose in context.facts.proses:
        words += word_count(prose.text)
        if words >= context.options["min_words"]:
            return
    if words:
        yield context.missing("title", values={"words": words})


def passive_voice(context: Context) -> Iterator[Hit]:
    """More of the sentences than `max_share` percent are passive; points at the first of them."""
    passive: list[tuple[Prose, int, int]] = []
    total = 0
    for prose in context.facts.bodies:
        sentences = [place for place in prose.sentences if prose.text.count(" ", *place) >= _SHORTEST_PASSIVE]
        total += len(sentences)
        found = [match.span() for match in _PASSIVE.finditer(prose.text) if not _STATE.search(match[0])]
        for start, end in sentences:
            place = next((place for place in found if start <= place[0] < end), None)
            if place is not None:
                passive.append((prose, *place))
    if total >= context.options["min_sentences"] and 100 * len(passive) > context.options["max_share"] * total:
        values = {"passive": len(passive), "sentences": total, "share": round(100 * len(passive) / total)}
        yield context.in_prose(*passive[0], values=values)


def _counts_if_hard(context: Context, stretches: list[tuple[Prose, int, int]]) -> Counts | None:
    counts = Counts("\n".join(prose.text[start:end] for prose, start, end in stretches))
    long_enough: bool = counts.words >= context.options["min_words"]
    return counts if long_enough and counts.grade > context.options["max_grade"] else None


def _is_marked(context: Context, prose: Prose, start: int, end: int) -> bool:
    """Tell whether a bullet or a number stands before a paragraph in the source; readers of prose drop it."""
    place = prose.span(start, end).start
    return _MARK.search(context.posting.source.text[max(0, place - 8) : place]) is not None


def _running_prose(context: Context) -> dict[str, list[tuple[Prose, int, int]]]:
    """The running prose of each section that is long enough: `{"summary": [(prose, start, end), …]}`."""
    sections: dict[str, list[Prose]] = {}
    for prose in context.facts.bodies:
        section = _SECTION.match(prose.field.path) if list_of(prose) is None else None
        if section is not None:
            sections.setdefault(section.group(), []).append(prose)
    return {
        section: [(prose, *place) for prose in proses for place in running(prose)]
        for section, proses in sections.items()
        if sum(len(prose.text.split()) for prose in proses) >= context.options["min_words"]
    }
