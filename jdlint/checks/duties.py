"""Duties of group law: what laws want a posting to say. Each is run for one law that binds the posting."""

from __future__ import annotations

from jdlint.context import Context, Hit
from jdlint.facts import disclosures
from jdlint.facts.contexts import contexts_of
from jdlint.facts.lazy import Lazy
from jdlint.facts.places import name_of
from jdlint.facts.templates import put_in
from jdlint.kinds import expression_of
from jdlint.posting import Field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.text import Prose
    from jdlint.posting import Node

_KIND_NAMES = {"health": "health care", "retirement": "a retirement plan", "paid_leave": "paid leave"}
_INCOMPLETE = Lazy(r"\betc\b|\band (?:much )?more\b|\band (?:so|others?)\b")
_BENEFITS = Lazy(r"\bbenefits?\b", cues="benefi")
_SAYS_NOTHING = Lazy(
    r"\W*(?:yes|no|true|available|eligible|offered|included|possible|tbd|tba|n/?a|see below|ask(?: us)?|bonus|equity"
    r"|commission|other|competitive)\W*$"
)
#: Prose that promises pay beside the base without saying which.
_PLUS = Lazy(
    r"\b(?:plus|and|with|additional|other) (?:other |additional |further |variable )(?:forms of )?(?:compensation|pay|"
    r"incentives|remuneration)\b",
    cues="compen pay incent remune",
)
_TAILORED = Lazy(r"\btailored to\b|\brequirements of the job\b|\bindividuali[sz]ed\b|\bjob[- ]related\b")
_JOB_DUTIES = Lazy(
    r"\bmaterial (?:job )?duties\b|\bjob duties\b[^.]{0,120}\bcriminal\b|\bcriminal\b[^.]{0,120}\bduties\b"
)
_FAIR_CHANCE_ACT = Lazy(
    r"\bfair chance\b|\bconditional offer\b|\bafter (?:an?|the) offer\b|\brequired by (?:law|statute)"
)
_REDACT = Lazy(r"\bredact\w*|\bblack(?:en|ed)? out\b|\bleave out\b[^.]{0,40}\bdates?\b")
_REVOKED = Lazy(
    r"\bexecutive order (?:no\.? )?11246\b|\bE\.?O\.? ?11246\b|\baffirmative action employer\b|\bAA/EEO\b",
    cues="execut 11246 affirm eeo",
)


_LICENCE = Lazy(
    r"\b(?:(?:current|valid|clean|full|unrestricted|class [A-E]|state|(?-i:(?!No |Not |Any )[A-Z][a-z]+)) ){0,3}"
    r"(?:driver'?s?'?|driving) licen[cs]es?\b(?! or (?:an)?other\b)(?![^.;]{0,30}\bI-9\b)|\bvalid DL\b",
    cues="driv valid",
)
_ABOUT_THE_WORK = ("title", "summary", "about_role", "duties", "highlights", "work_environment", "sections")
_DRIVING = Lazy(
    r"\b(?:driv(?:e|es|ing|er|ers)\b|deliver(?:y|ies|ing)? (?:of |to )?(?!.{0,20}(?:results|projects|training))"
    r"|transport\w*|CDL|routes?\b|fleet|vans?\b|trucks?\b|vehicles?|couriers?|chauffeur\w*"
    r"|travel\w* (?:between|to|by)|site visits?"
    r"|home visits?|territor(?:y|ies)|service calls?|field (?:work|visits?|service))"
)


def benefits(context: Context) -> Iterator[Hit]:
    """No benefit is named, or only in words that name none; kinds that the law lists and nobody mentions are asked."""
    if _no_job(context) or _linked(context):
        return
    named = context.facts.benefit_kinds
    place = _field(context, "benefits")
    if not named and (put_in(context.posting, "benefit") or not disclosures.reads_benefits(context.facts)):
        return
    if not named:
        problem = "it names none" if place is None else "its words name none"
        yield _at(context, "benefits", place, problem=problem)
        return
    lacking = [kind for kind in context.options.get("kinds", ()) if kind not in named]
    if lacking:
        words = " and ".join(_KIND_NAMES[kind] for kind in lacking)
        yield _at(context, "benefits", place, severity="info", problem=f"is there {words}? If so, name it")
    for prose in context.facts.proses:
        if prose.field.path.startswith("benefits") and (match := _INCOMPLETE.search(prose.text)):
            values = {"problem": f"'{match.group()}' leaves the list open"}
            yield context.in_prose(prose, *match.span(), severity="info", values=values)


def other_compensation(context: Context) -> Iterator[Hit]:
    """Bonus, equity or commission exist and are not described."""
    if _no_job(context):
        return
    described = False
    for name in disclosures.OTHER_PAY:
        node = context.posting.get(f"compensation.{name}")
        if node is None or node.value is False:
            continue
        if node.kind == "string" and not _SAYS_NOTHING.match(node.value) and node.value.strip():
            described = True
        else:
            yield context.on_value(Field(f"compensation.{name}", node), values={"problem": f"{name} is not described"})
            return
    basis = context.posting.get("compensation.basis")
    if basis is not None and basis.value in ("total", "commission") and not described:
        problem = {"total": "what is paid beside the base is not described", "commission": "the commission is not"}
        yield Hit("compensation.basis", basis.span, {"problem": problem[basis.value]})
    elif not described and (found := disclosures.first_match(context.facts, _PLUS, not_in=("duties", "employer"))):
        yield context.in_prose(*found, values={"problem": "it does not say which"})


def deadline(context: Context) -> Iterator[Hit]:
    """No last day to apply, and nothing that says there is none."""
    if not _no_job(context) and not disclosures.states_deadline(context.facts):
        yield context.missing("dates.closes")


def how_to_apply(context: Context) -> Iterator[Hit]:
    """No way to apply, as the rules that it reads have found."""
    if not _no_job(context):
        yield from context.lent


def vacancy(context: Context) -> Iterator[Hit]:
    """Not a word on whether there is a vacancy."""
    if not _no_job(context) and not disclosures.states_vacancy(context.facts):
        yield context.missing("employment.vacancy")


def ai_use(context: Context) -> Iterator[Hit]:
    """AI takes part in the choice, and the posting does not say so. Where nobody says that it does, it does not."""
    if context.facts.employer.ai_screening != "used" or disclosures.states_ai(context.facts):
        return
    screening = context.posting.get("application.ai_screening")
    if screening is None:  # the configuration says so
        yield context.missing("statements.ai_use")
    else:
        yield Hit("application.ai_screening", screening.span)


def fair_chance(context: Context) -> Iterator[Hit]:
    """No statement that applicants with a record are considered."""
    if context.posting.text("employment.type") != "volunteer" and not disclosures.states_fair_chance(context.facts):
        from jdlint.checks import duty_words

        yield context.missing("statements.fair_chance", fix=duty_words.stating(context, "fair_chance"))


#: Groups as the sentence of federal contractors names them.
_IN_TAGLINES = {"veteran": "protected veteran status"}


def tagline(context: Context) -> Iterator[Hit]:
    """No statement of equal treatment that names the group of option `names`."""
    group = context.options["names"]
    if not disclosures.names_in_tagline(context.facts, group):
        values = {"group": _IN_TAGLINES.get(group, group)}
        from jdlint.checks import duty_words

        fix = duty_words.stating(context, "equal_opportunity")
        yield context.missing("statements.equal_opportunity", values=values, fix=fix)


def repealed_tagline(context: Context) -> Iterator[Hit]:
    """Words that rest on a duty that was repealed."""
    found = disclosures.first_match(context.facts, _REVOKED)
    if found is not None:
        yield context.in_prose(*found)


def background_check_conflict(context: Context) -> Iterator[Hit]:
    """A check of records is announced: one place wants words about it, which the law's own place forbids."""
    other = _wanted_elsewhere(context)
    for prose, start, end in _bare_checks(context, _FAIR_CHANCE_ACT, whole_posting=False) if other else ():
        per_place = f"For work in {name_of(other)} only: [[the check, with the words that its law wants]]"
        yield context.in_prose(prose, start, end, values={"other": name_of(other)}, suggestions=[per_place])
        return


def _wanted_elsewhere(context: Context) -> str:
    """Another place that the posting reaches and whose law wants words about a check of records; "" for none."""
    for rule in ("background-check-not-tailored", "record-duties-not-listed"):
        for binding in context.facts.bindings.get(rule, ()):
            return binding.place
    return ""


def background_check_mentioned(context: Context) -> Iterator[Hit]:
    """A check of records is announced, without words that place it behind the offer.

    Where another place wants such words, the conflict is the finding.
    """
    if _wanted_elsewhere(context):
        return
    for prose, start, end in _bare_checks(context, _FAIR_CHANCE_ACT, whole_posting=False):
        yield context.in_prose(prose, start, end)
        return


def background_check_not_tailored(context: Context) -> Iterator[Hit]:
    """A check of records is announced, and not that it is weighed against the job."""
    for prose, start, end in _bare_checks(context, _TAILORED):
        from jdlint.checks import duty_words

        yield context.in_prose(prose, start, end, fix=duty_words.behind_it(context, prose, start))
        return


def record_duties_not_listed(context: Context) -> Iterator[Hit]:
    """A check of records is announced, and not which duties a record may touch."""
    for prose, start, end in _bare_checks(context, _JOB_DUTIES):
        yield context.in_prose(prose, start, end)
        return


def redaction_notice(context: Context) -> Iterator[Hit]:
    """Papers that show an age are asked for, without saying that dates may be blacked out."""
    found = disclosures.papers(context.facts)
    if found is not None and disclosures.first_match(context.facts, _REDACT) is None:
        from jdlint.checks import duty_words

        yield context.in_prose(*found, fix=duty_words.behind_it(context, found[0], found[1]))


def recruitment_conditions(context: Context) -> Iterator[Hit]:
    """Conditions of work that the law wants in the posting (option `fields`; `a|b`: either) are not there."""
    wanted = [fields.split("|") for fields in context.options["fields"]]
    lacking = [paths[0] for paths in wanted if not any(map(context.posting.has, paths))]
    if lacking:
        yield context.missing(lacking[0], values={"fields": ", ".join(lacking)})


def lent(context: Context) -> Iterator[Hit]:
    """What the rules that it reads have found: words that are a fault anywhere, and unlawful here.

    A law in another language brings its `words` itself, as bounded expressions.
    """
    yield from context.lent
    for source in context.options.get("words", ()):
        for prose in context.facts.proses:
            for match in expression_of(source).finditer(prose.text):
                if "negation" not in contexts_of(prose, *match.span()):
                    yield context.in_prose(prose, *match.span())


def licence_demand(context: Context) -> Iterator[Hit]:
    """A driver's licence is demanded, and no title, duty or summary speaks of driving."""
    demands = [
        (prose, match)
        for prose in context.facts.corpus.holding(_LICENCE.cues)
        if (match := _LICENCE.search(prose.text)) is not None
    ]
    if not demands or _speaks_of_driving(context, [prose for prose, _ in demands]):
        return
    for prose, match in demands:
        if contexts_of(prose, *match.span()).isdisjoint(("negation", "quotation")):
            yield context.in_prose(prose, *match.span())


def _speaks_of_driving(context: Context, leaving_out: list[Prose]) -> bool:
    """Whether a text that tells what is done speaks of driving, those that ask for the licence itself aside."""
    return any(
        prose.field.path.startswith(_ABOUT_THE_WORK) and prose not in leaving_out and _DRIVING.search(prose.text)
        for prose in context.facts.proses
    )


def _no_job(context: Context) -> bool:
    return context.posting.text("employment.type") in disclosures.NO_JOBS


def _linked(context: Context) -> bool:
    """Whether the law is content with a link, and the pay or the benefits have one."""
    if not context.options.get("link"):
        return False
    fields = ("compensation", "benefits", "statements.pay_transparency")
    return disclosures.leads_to(context.facts, fields, _BENEFITS)


def _bare_checks(context: Context, excuse: Lazy, *, whole_posting: bool = True) -> Iterator[tuple[Prose, int, int]]:
    """Mentions of a check of records that no excuse accompanies, in the whole posting or in the sentence."""
    checks = list(disclosures.background_checks(context.facts))
    if whole_posting and checks and disclosures.first_match(context.facts, excuse):
        return
    for prose, match in checks:
        if excuse.search(prose.text, *prose.sentence_at(match.start())) is None:
            yield prose, match.start(), match.end()


def _field(context: Context, path: str) -> Field | None:
    node: Node | None = context.posting.get(path)
    return None if node is None else Field(path, node)


def _at(context: Context, path: str, field: Field | None, *, problem: str, severity: str | None = None) -> Hit:
    """On the first entry of a list that is there, else where it is missing."""
    first = next(iter(context.posting.each(f"{path}[*]")), None) if field is not None else None
    values = {"problem": problem}
    if first is not None and first.node.kind == "string" and severity is None:
        return context.on_value(first, values=values)
    return context.missing(path, values=values, severity=severity)
