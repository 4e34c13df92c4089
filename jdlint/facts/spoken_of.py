"""Of which occupation a passage speaks: by its own words, by the page that it cites, by the posting."""

from __future__ import annotations

from jdlint.facts.lazy import Lazy
from jdlint.facts.named import ALL, Named, named_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts import Facts
    from jdlint.facts.attribution import Attribution
    from jdlint.facts.text import Prose

_THIS = Lazy(r"\b(?:this|the|such an?) (?:occupation|profession|role|job|position|line of work|trade)\b")
#: People or a field of which it is not said that they are the occupation: "for people with …", "in tech".
_OTHERS = Lazy(
    r"\b(?:in|for|among|across|by|of) (?:the |all |most |those |our )?"
    r"(?!the|this|these|all|employment|wages?|pay|labor|data|figures|about|more|less|just|nearly|over|around|half|jobs)"
    r"[a-z]{3,}|\b(?:women|men|workers|people|graduates|holders|who)\b",
    flags=0,
)
#: What leads from a figure to the occupation that it is of: "$93,600 for …", "$45 an hour among …".
_OF = Lazy(r"(?: an? (?:year|hour))? (?:(?:of|for|among|across) |\()")
_LOOSELY_OF = Lazy(r"(?=.{0,40}$)[^,;\d]{0,30}\b(?:for|among|of|by)\b[^,;\d]{0,30}")
#: Before all occupations where they are only compared with.
_BESIDE = Lazy(r"\b(?:than|as|times|with|to|versus|unlike|beats?) (?:that |those )?(?:of |for )?(?:the )?$")
#: So many sentences before count.
BACK = 3


def sentences_before(prose: Prose, first: int) -> list[tuple[int, int]]:
    """The few sentences before an offset, the nearest first."""
    return prose.sentences_before(first, BACK)


def occupation_at(prose: Prose, start: int, end: int, attribution: Attribution, facts: Facts) -> Named | None:
    """The occupation that words at `prose.text[start:end]` speak of, as far as they, their source or the posting say.

    First what the sentence names, then the question that it answers, the cited page, the sentences before, and last
    the posting's own occupation. None where nothing tells; without codes where it is one that cannot be compared.
    """
    first, last = prose.sentence_at(start)
    pages = [page.named for page in attribution.pages if page.named is not None]
    page = pages[0] if len(pages) == 1 else None
    own = facts.occupation
    known = tuple(code for code, _, _ in own.candidates) if own.stated or own.sure else ()
    names = named_in(prose.text[first:last])
    if names:
        return _narrowed(_next_to(names, start - first, end - first, prose.text[first:last]), page, known)
    question = question_of(prose, facts)
    asked = named_in(question)
    if asked:
        return _narrowed(asked[0], page, known)
    if page is not None:
        return _narrowed(page, None, known)
    for a, b in sentences_before(prose, first):
        before = named_in(prose.text[a:b])
        if before:
            return _narrowed(before[-1], None, known) if len(before) == 1 else None
    text = f"{question} {prose.text[first:last]}"
    meant = _THIS.search(text) or (facts.kind == "role" and not _OTHERS.search(text))
    return Named(0, 0, known, bool(meant) and len(known) == 1) if known else None


def question_of(prose: Prose, facts: Facts) -> str:
    """The question that a text answers; "" where it answers none."""
    path = prose.field.path
    if not path.endswith(".answer"):
        return ""
    asked = path.removesuffix(".answer") + ".question"
    return next((one.text for one in facts.proses if one.field.path == asked), "")


def _next_to(names: list[Named], start: int, end: int, text: str) -> Named:
    """The name that goes with a figure: one right behind it ("$93,600 for registered nurses"), else the last before."""
    behind = [one for one in names if one.start >= end]
    before = [one for one in names if one.end <= start and one.codes != (ALL,)]
    if behind:
        between = text[end : behind[0].start]
        if _OF.compiled.fullmatch(between) or (behind[0].codes != (ALL,) and _LOOSELY_OF.compiled.fullmatch(between)):
            return behind[0]
    if before:
        return before[-1]
    other = next((one for one in behind if one.codes != (ALL,)), None)
    if other is None and (names[0].start >= end or _BESIDE.search(text[: names[0].start])):
        return Named(0, 0, (), False)  # all occupations are only compared with
    return other or names[0]


def _narrowed(name: Named, page: Named | None, known: tuple[str, ...]) -> Named:
    """A name with the meanings that the cited page and the posting share; less sure where the page is of another."""
    if name.sure and len(name.codes) == 1:
        other = page is not None and page.codes and name.codes[0] not in page.codes
        return Named(0, 0, name.codes, not other)
    if page is not None and page.codes and (not name.codes or set(page.codes) & set(name.codes)):
        return Named(0, 0, page.codes, page.sure and bool(name.codes))
    shared = tuple(code for code in name.codes if code in known)
    return Named(0, 0, shared or name.codes, len(shared) == 1)
