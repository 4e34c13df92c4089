"""What a posting owes its readers and does not say. Prose that says it elsewhere counts: a claim must be right."""

from __future__ import annotations

from jdlint.context import Context, Hit, within
from jdlint.expressions import Importing
from jdlint.facts.templates import put_in
from jdlint.kinds import expression_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.finding import Fix

#: Contracts that bring no benefits.
_WITHOUT_BENEFITS = ("volunteer", "contractor")
#: Sentences that tell what somebody will do, before they count as a list of duties.
_ENOUGH_SENTENCES = 3
_ACTING = r"^(?:you(?:'ll| will)|the \w+(?: \w+)? will) (?:also |then |often )?\w+"
_TO_APPLY = r"^https?://\S{1,200}/(?:apply|applications?)\b"
_ADDRESS = r"^https?://\S{4,1000}$"
_NOTES = "compensation.notes"
#: Behind "Pay:" it says that the pay is not said.
_OPEN_YET = r"(?:to be (?:discussed|agreed|confirmed|decided|determined|negotiated)|tb[acd])\W{0,3}"
_NO_DUTIES = ("employer", "benefits", "statements", "application", "hiring_process")


def missing(context: Context) -> Iterator[Hit]:
    """None of the paths of `any_of` holds anything, and no sentence outside `not_in` has one of `patterns`."""
    yield from _unless_said(context, context.rule.data["any_of"])


def missing_employer_website(context: Context) -> Iterator[Hit]:
    """As `missing`; a page may link to it."""
    from jdlint.facts.links import links_of

    if not any(link.domain for link in links_of(context.posting)):
        yield from missing(context)


def missing_title(context: Context) -> Iterator[Hit]:
    """As `missing`; prose may name the job in its first sentences."""
    from jdlint.facts.stated_title import states_title

    if _has(context, "title"):
        return
    if _structured(context) or (context.facts.language == "en" and not states_title(_opening(context))):
        yield context.missing("title")


def missing_application(context: Context) -> Iterator[Hit]:
    """As `missing`; a link to apply under a key of the page's own says it too."""
    from jdlint.facts.links import leads_to_job

    links, address = expression_of(_TO_APPLY), expression_of(_ADDRESS)
    keys = [defect.field for defect in context.posting.defects if defect.rule == "page-key"]
    own = [(key, context.posting.text(key)) for key in keys]
    if not any(links.search(text) or (leads_to_job(key) and address.search(text)) for key, text in own):
        yield from missing(context)


def missing_duties(context: Context) -> Iterator[Hit]:
    """As `missing`; some sentences on what one will do are as good as a list."""
    if _has(context, "duties"):
        return
    expression = expression_of(_ACTING)
    acting = sum(expression.match(sentence) is not None for sentence in _sentences(context, _NO_DUTIES))
    if acting < _ENOUGH_SENTENCES and not _states_duties(context):
        yield from missing(context)


def missing_compensation(context: Context) -> Iterator[Hit]:
    """As `missing`; pay by commission or tips is pay, a volunteer gets none, and of vague words another rule tells."""
    basis, contract = context.posting.text("compensation.basis"), context.posting.text("employment.type")
    open_yet = not _structured(context) and expression_of(_OPEN_YET).fullmatch(context.posting.text(_NOTES)) is not None
    paths = [path for path in context.rule.data["any_of"] if path != _NOTES or not open_yet]
    needless = bool(context.lent) or basis in ("commission", "tips") or contract == "volunteer" or _has(context, *paths)
    if not needless and not _states_pay(context) and not put_in(context.posting, "salary", "pay", "compensation"):
        yield from _unless_said(context, paths)


def missing_place(context: Context) -> Iterator[Hit]:
    """As `missing`; remote work needs none, and words behind "Location:" that name no town are a place in words."""
    needless = context.posting.text("workplace.type") == "remote" or _has(context, *context.rule.data["any_of"])
    if not needless and not _headed(context, ["locations"], bare=False) and not _states_place(context):
        yield from missing(context)


def missing_employer(context: Context) -> Iterator[Hit]:
    """As `missing`; employees know their employer."""
    needless = context.facts.audience == "internal" or _has(context, *context.rule.data["any_of"])
    if not needless and not _names_employer(context):
        yield from missing(context)


def missing_benefits(context: Context) -> Iterator[Hit]:
    """As `missing`; volunteers and contractors get none."""
    if context.posting.text("employment.type") not in _WITHOUT_BENEFITS:
        yield from missing(context)


def missing_essential_functions(context: Context) -> Iterator[Hit]:
    """There are duties, none is marked as essential, and neither a text nor the heading calls any so."""
    duties = context.posting.get("duties")
    if duties is None or duties.kind != "sequence" or not duties.value:
        return
    heading = context.posting.source.slice(duties.key).lower() if duties.key and duties.inherited is None else ""
    marked = (field.node.value is True for field in context.posting.each("duties[*].essential"))
    if "essential" not in heading and not any(marked) and not _said(context):
        yield context.missing("duties")


def remote_without_regions(context: Context) -> Iterator[Hit]:
    """The work is remote, and neither a field nor a sentence says where one may live."""
    node = context.posting.get("workplace.type")
    if node is None or node.value != "remote" or _has(context, *context.rule.data["any_of"]) or _said(context):
        return
    if any(area.way == "remote" for area in context.facts.places.areas):  # "Remote (US)"
        return
    yield Hit("workplace.type", node.span)


def _unless_said(context: Context, paths: list[str]) -> Iterator[Hit]:
    if not _has(context, *paths) and not _said(context) and not _headed(context, paths, bare=True):
        yield context.missing(paths[0], fix=_said_so(context, paths[0]))


def _said_so(context: Context, path: str) -> Fix | None:
    """The rule's own `text` put where the statement is missing."""
    words, (top, _, name) = context.rule.data.get("text"), path.partition(".")
    if not words or top != "statements" or context.facts.language != "en":
        return None
    from jdlint.insertions import stated

    return stated(context.posting, name, words)


def _has(context: Context, *paths: str) -> bool:
    return any(context.posting.has(path) for path in paths)


def _structured(context: Context) -> bool:
    return context.posting.format in ("yaml", "json")


def _said(context: Context) -> bool:
    """Whether the prose says it. What prose in another language says is not known, so that nothing is claimed."""
    if not _structured(context) and context.facts.language != "en":
        return True
    data = context.rule.data
    sources = [*data.get("patterns", ()), *(() if _structured(context) else data.get("prose_patterns", ()))]
    expressions = [expression_of(source) for source in sources]
    if not expressions:
        return False
    sentences = _sentences(context, context.rule.data.get("not_in", ()))
    return any(expression.search(sentence) for sentence in sentences for expression in expressions)


def _states_duties(context: Context) -> bool:
    if _structured(context):
        return False
    from jdlint.facts.stated_duties import states_duties

    return states_duties(_sentences(context, _NO_DUTIES))


def _states_place(context: Context) -> bool:
    if _structured(context):
        return False
    from jdlint.facts.stated_place import states_place

    return states_place(*_title_and_sentences(context))


def _names_employer(context: Context) -> bool:
    if _structured(context):
        return False
    from jdlint.facts.stated_employer import names_employer

    about = context.posting.get("employer.about")
    heading = context.posting.source.slice(about.key) if about is not None and about.key is not None else ""
    return names_employer(*_title_and_sentences(context), heading)


def _title_and_sentences(context: Context) -> tuple[str, list[str]]:
    """The title, or the first sentence where that begins with the job, and the sentences that count."""
    from jdlint.facts.stated_title import leads_with_job

    sentences = list(_sentences(context, context.rule.data["not_in"]))
    stated = context.posting.text("title")
    return stated or next((first for first in sentences[:1] if leads_with_job(first)), ""), sentences


def _headed(context: Context, paths: list[str], *, bare: bool) -> bool:
    """Whether an entry of `sections` has a heading that stands for one of `paths`, and with `bare` nothing below.

    Markdown that a website's template fills has such headings.
    """
    entries = context.posting.get("sections")
    if _structured(context) or entries is None or entries.kind != "sequence":
        return False
    from jdlint.sections import target

    members = [entry.value for entry in entries.value if entry.kind == "mapping"]
    headings = [entry.get("heading") for entry in members if len(entry) == 1 or not bare]
    return any(
        node is not None and node.kind == "string" and target(node.value, marked=True) in paths for node in headings
    )


def _states_pay(context: Context) -> bool:
    with Importing():
        from jdlint.composing.implied import states_pay
    return any(states_pay(sentence) for sentence in _sentences(context, context.rule.data.get("not_in", ())))


def _opening(context: Context) -> list[str]:
    from itertools import islice

    return list(islice(_sentences(context, ()), 8))


def _sentences(context: Context, elsewhere: tuple[str, ...] | list[str]) -> Iterator[str]:
    """The sentences of all prose but the title and what lies in the fields `elsewhere`, in the source's order."""
    proses = [prose for prose in context.facts.proses if prose.field.path != "title"]
    if not _structured(context) and all(within(prose.field.pattern, "employer") for prose in proses):
        elsewhere = ()  # under "About us", its only heading, the whole ad stands
    for prose in sorted(proses, key=lambda prose: prose.field.node.span.start):
        if not any(within(prose.field.pattern, place) for place in elsewhere):
            for start, end in prose.sentences:
                yield prose.text[start:end]
