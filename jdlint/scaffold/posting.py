"""A posting or an internal description: its sections, with what laws ask of an advertisement."""

from __future__ import annotations

from jdlint.scaffold import figures
from jdlint.scaffold.parts import Part
from jdlint.scaffold.top import employer_facts, gap, identity, places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.scaffold.answers import Answers
    from jdlint.scaffold.asks import Asks
    from jdlint.scaffold.parts import Item

    Items = list[Item]

#: Contracts that bring no benefits.
_WITHOUT_BENEFITS = ("contractor", "volunteer")
_BENEFITS = {
    "health": "health care: what is covered, and what you pay of it",
    "retirement": "retirement plan: what you add to it",
    "paid_leave": "paid leave: days of vacation, sick leave and holidays",
    "other": "what else you offer; take out the lines that do not apply",
}
_EQUAL = "We are an equal opportunity employer. Everyone who can do this work is welcome to apply."
#: Rules that want words only where a posting announces a check of records.
_IF_CHECKED = ("background-check-not-tailored", "record-duties-not-listed")


class Posting:
    """The parts of a posting; of a description those that an advertisement alone owes are left out."""

    def __init__(self, answers: Answers, asks: Asks, day: str) -> None:
        self._answers = answers
        self._asks = asks
        self._day = day
        self._advertises = answers.kind == "posting"

    def parts(self) -> list[Part]:
        """All parts in the order of the format."""
        parts = [*identity(self._answers), self._employer(), *places(self._answers), self._employment()]
        if self._advertises:
            parts.append(self._compensation())
        parts += [
            Part("summary", gap("what this job is about and whom it serves, in two or three sentences")),
            *self._vacancy(),
            self._duties(),
            self._qualifications(),
            *_demands(),
        ]
        if not self._advertises:
            return [*parts, _environment()]
        return [*parts, *self._benefits(), self._application(), self._dates(), self._statements()]

    def _employer(self) -> Part:
        answers, asks = self._answers, self._asks
        parts = []
        if answers.employer or not asks.has("employer.name"):
            parts.append(Part("name", answers.employer or gap("the employer's name")))
        if not asks.has("employer.about"):
            parts.append(Part("about", gap("what the employer does, and for whom, in two sentences")))
        parts.append(Part("department", "…", off=True))
        parts += employer_facts(answers)
        if answers.headcount is None and not asks.knows_headcount:
            side = "employees in all; many laws begin at a size. jdlint.toml can hold it"
            parts.append(Part("headcount", 612, off=True, side=side))
        return Part("employer", tuple(parts))

    def _employment(self) -> Part:
        answers = self._answers
        parts = [
            Part("type", answers.type),
            Part("seniority", "mid", off=True, side="entry, mid, senior, lead, manager …"),
            Part("hours_per_week", 40, off=True),
            Part("schedule", gap("days and hours of work")),
            Part("start_date", f"{int(self._day[:4]) + 1}-01-15", off=True),
            Part("reports_to", "…", off=True, side="the title of the person in charge"),
        ]
        if self._advertises:
            if "US" in answers.countries:
                side = "or nonexempt; who is exempt gets no overtime pay"
                parts.append(Part("overtime", "exempt", off=True, side=side))
            note = self._asks.note("vacancy-not-stated", "Whether there is a job to fill now")
            off = not answers.vacancy
            parts.append(Part("vacancy", answers.vacancy or "existing", note, off=off, side="or future" if off else ""))
        return Part("employment", tuple(parts))

    def _compensation(self) -> Part:
        answers = self._answers
        notes = [
            "What you expect to pay, as a range that you would honestly offer.",
            self._asks.note("pay-not-disclosed"),
        ]
        place = answers.codes[0] if answers.codes else ""
        code = figures.sure(figures.candidates(answers.title, answers.occupation))
        if code and place.startswith("US"):
            notes.append(figures.remark(code, place, self._day))
        found = answers.minimum_wage(self._day)
        if found is not None:
            least, asked = found
            notes.append(least.sentence(asked, self._day))
        parts = [Part("currency", answers.currency)] if answers.currency else []
        if answers.low is not None and answers.high is not None:
            parts += [Part("period", answers.period), Part("min", answers.low), Part("max", answers.high)]
        else:
            parts += [
                Part("notes", gap("lowest and highest pay, and whether an hour or a year")),
                Part("period", answers.period or "year", "Better than notes, as jdlint can reckon with it:", off=True),
                Part("min", "…", off=True, side="a bare number, no sign, no comma"),
                Part("max", "…", off=True),
            ]
        note = self._asks.note("other-compensation-not-disclosed", "If there is any, its description")
        parts.append(
            Part("bonus", "…", note, off=True, side="what it is, and what it hangs on; also equity, commission")
        )
        return Part("compensation", tuple(parts), "\n".join(filter(None, notes)))

    def _vacancy(self) -> list[Part]:
        if self._answers.vacancy or not self._asks.wanted("vacancy-not-stated"):
            return []
        note = "Take this out once employment.vacancy says it."
        return [Part("about_role", self._asks.words("vacancy-not-stated"), note)]

    def _duties(self) -> Part:
        if self._advertises:
            note = "Begin each line with what the person does. Five to eight lines are plenty."
            gaps: Items = [gap("what the person does most of the time"), gap("the next task"), gap("one more task")]
            return Part("duties", gaps, note)
        note = "Essential are the tasks for which the job exists. They decide what must be accommodated."
        texts = ("a task for which the job exists", "another one")
        essential: Items = [(Part("text", gap(text)), Part("essential", True)) for text in texts]
        return Part(
            "duties", [*essential, (Part("text", gap("a task that others could do")), Part("essential", False))], note
        )

    def _qualifications(self) -> Part:
        required: Items = [gap("what nobody can do this job without"), gap("what else is needed on the first day")]
        preferred: Items = [gap("what helps, and can be learned on the job")]
        note = "Each requirement that is not needed on the first day keeps good people away."
        return Part("qualifications", (Part("required", required), Part("preferred", preferred)), note)

    def _benefits(self) -> list[Part]:
        if self._answers.type in _WITHOUT_BENEFITS or self._asks.has("benefits"):
            return []
        rows: Items = [(Part("kind", kind), Part("text", gap(text))) for kind, text in _BENEFITS.items()]
        note = self._asks.note("benefits-not-disclosed") or "Only what you do offer."
        return [Part("benefits", rows, note)]

    def _application(self) -> Part:
        answers, asks = self._answers, self._asks
        parts = []
        how = ["Apply at [[address or link]]."]
        if " " in answers.apply:
            how = [f"{answers.apply.rstrip('.')}."]
        elif answers.apply:
            how = []
            parts.append(Part("email" if "@" in answers.apply else "url", answers.apply))
        if asks.wanted("deadline-not-stated") and not answers.closes:
            how.append("Applications close on [[the last day to apply]].")
        if how:
            note = (
                asks.note("deadline-not-stated", "The last day, or that there is none,") if not answers.closes else ""
            )
            parts.insert(0, Part("how_to", " ".join(how), note))
        screening, asked = (
            answers.ai_screening,
            asks.note("ai-use-not-stated", "A sentence that AI takes part in the choice"),
        )
        if screening:
            parts.append(Part("ai_screening", screening, asked if screening == "used" else ""))
        elif asks.ai_screening is None:
            side = "if AI ranks, assesses or selects applicants; else not_used"
            parts.append(Part("ai_screening", "used", asked, off=True, side=side))
        return Part("application", tuple(parts))

    def _dates(self) -> Part:
        closes = self._answers.closes
        posted = Part("posted", self._day, off=True, side="the day on which it goes out")
        return Part(
            "dates",
            (
                posted,
                Part(
                    "closes",
                    closes or "ongoing",
                    off=not closes,
                    side="" if closes else "or the last day to apply: 2027-01-31",
                ),
            ),
        )

    def _statements(self) -> Part:
        asks = self._asks
        parts = []
        if not asks.has("statements.equal_opportunity"):
            tag = asks.words("tagline-missing") if asks.wanted("tagline-missing") else ""
            note = asks.note("tagline-missing", "The sentence on disability and veterans")
            parts.append(Part("equal_opportunity", " ".join(filter(None, (_EQUAL, tag))), note))
        if not asks.has("statements.accommodation"):
            words = "If you need help with the application, ask [[whom, with e-mail or phone]]."
            parts.append(Part("accommodation", words))
        if asks.wanted("fair-chance-statement-missing") and not asks.has("statements.fair_chance"):
            note = asks.note("fair-chance-statement-missing")
            parts.append(Part("fair_chance", asks.words("fair-chance-statement-missing"), note))
        parts += self._if_checked()
        if (self._answers.ai_screening or asks.ai_screening) == "used" and not asks.has("statements.ai_use"):
            parts.append(Part("ai_use", asks.words("ai-use-not-stated")))
        return Part("statements", tuple(parts))

    def _if_checked(self) -> list[Part]:
        """What is to be said where records are checked, as a comment."""
        words = [self._asks.words(rule) for rule in _IF_CHECKED if self._asks.wanted(rule)]
        if not words:
            return []
        note = "Only if you check criminal records; then the law there wants these words."
        return [Part("background_check", " ".join(words), note, off=True)]


def _demands() -> list[Part]:
    """Schooling and experience, which many jobs need not ask for."""
    education = (
        Part("level", "high_school", off=True, side="or bachelor, apprenticeship …"),
        Part("or_experience", True, off=True, side="experience may stand in for it"),
    )
    note = "Only what the job cannot be done without; otherwise leave it out."
    return [Part("education", education, note), Part("experience", (Part("min_years", 2, off=True),))]


def _environment() -> Part:
    inner = (
        Part("description", gap("where the work is done, and what is special about the place")),
        Part("physical", [gap("what the body has to do, and how often")]),
    )
    return Part("work_environment", inner)
