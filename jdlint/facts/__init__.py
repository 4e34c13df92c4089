"""What several rules need to know of a posting, worked out once and only when asked for."""

from __future__ import annotations

from functools import cached_property

from jdlint.facts.text import LONGEST_SENTENCE, Corpus, Prose
from jdlint.gate import Sightings, Vocabulary
from jdlint.matcher import matchable
from jdlint.posting import Field, Posting, leaves
from jdlint.rule import KINDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.context import Hit
    from jdlint.facts.attributed import Attributed
    from jdlint.facts.binding import Binding
    from jdlint.facts.citations import Citations
    from jdlint.facts.education import Degree
    from jdlint.facts.employer import Employer
    from jdlint.facts.experience import Years
    from jdlint.facts.figures import Figure
    from jdlint.facts.job import Job
    from jdlint.facts.occupation import Occupation
    from jdlint.facts.pay import Pay
    from jdlint.facts.places import Places
    from jdlint.facts.wage_tables import Reading, Rows
    from jdlint.finding import Span
    from jdlint.grammar import Found
    from jdlint.matcher import Matcher
    from jdlint.settings import Settings

#: Fields that are no prose and yet are read by rules that name them.
_TITLE = "title"


class Facts:
    """Facts of one posting; `prose_patterns` (field patterns such as `duties[*]`) say which texts are prose.

    `matcher` and `vocabulary` look for the phrases and the gates of the running rules.
    """

    def __init__(
        self,
        posting: Posting,
        settings: Settings,
        prose_patterns: frozenset[str],
        matcher: Matcher,
        vocabulary: Vocabulary | None = None,
    ) -> None:
        self.posting: Posting = posting
        self.settings = settings
        self._prose_patterns = prose_patterns
        self._matcher = matcher
        self._vocabulary = vocabulary or Vocabulary(())
        self._where_matched: dict[str, int] = {}
        #: What rules have found, by their names: rules of group law look with the eyes of others.
        self.hits: dict[str, list[Hit]] = {}
        #: The rules that a phrase of the text calls, once the engine has looked.
        self.called: set[str] | None = None
        #: Whether sentences, by prose and start, name a lawful reason (`jdlint.facts.groups`).
        self.lawful: dict[tuple[int, int], bool] = {}
        #: The areas that parts of the text name (`jdlint.facts.attributed`).
        self.areas_named: dict[str, str | None] = {}
        #: The names of the rules that were run on the posting.
        self.ran: set[str] = set()
        #: Sentences on what facts, as far as rules have asked for them, leave out.
        self.left_out: list[str] = []

    @cached_property
    def kind(self) -> str:
        """posting, description or role; what the file says wins over the setting. A kind that there is not is none."""
        stated = self.posting.text("kind")
        return stated if stated in KINDS else self.settings.kind or "posting"

    @cached_property
    def status(self) -> str:
        """draft, open, closed or template."""
        return self.posting.text("status", "open")

    @cached_property
    def audience(self) -> str:
        """external, internal or both."""
        return self.posting.text("audience", "external")

    @cached_property
    def language(self) -> str:
        """The primary language subtag: stated, or told from the text."""
        from jdlint.facts.language import language_of

        return language_of(self.posting, self.proses)

    @cached_property
    def told_elsewhere(self) -> bool:
        """Whether the file is a page that only leads to the posting."""
        from jdlint.facts.templates import told_elsewhere

        return self.posting.format == "markdown" and told_elsewhere(self.posting)

    def not_checked(self) -> list[str]:
        """Sentences on what the rules that were run did not look at."""
        told = (
            ["what is missing: the page has no text and leads to the posting elsewhere"] if self.told_elsewhere else []
        )
        if self.language != "en":
            told.append(f"wording in {self.language}, and what is missing from prose: no rules for this language")
        cut = next((prose.span(prose.cut, prose.cut) for prose in self.proses if prose.cut is not None), None)
        if cut is not None:
            self._leave_out("sentences that go on", cut, LONGEST_SENTENCE, " characters")
        return told + self.left_out

    @cached_property
    def leaves(self) -> list[Field]:
        """Every scalar of the posting, in document order."""
        return list(leaves(Field("", self.posting.root)))

    @cached_property
    def proses(self) -> list[Prose]:
        """The title first, then all prose in document order; a text that stands at two paths is read once."""
        from jdlint.facts.outermost import outermost

        seen: set[int] = set()
        proses = []
        for field in self._text_fields():
            if id(field.node) not in seen and field.node.value.strip():
                seen.add(id(field.node))
                proses.append(Prose(field))
        return proses if self.posting.format in ("yaml", "json") else outermost(proses)

    @cached_property
    def bodies(self) -> list[Prose]:
        """All prose but the title, and but the statements, which lawyers write."""
        return [
            prose
            for prose in self.proses
            if prose.field.path != _TITLE and not prose.field.path.startswith("statements")
        ]

    @cached_property
    def corpus(self) -> Corpus:
        """All prose as one text."""
        return Corpus(self.proses)

    @cached_property
    def sightings(self) -> Sightings:
        """In which sentences of the corpus the pieces of gates stand (`jdlint.gate`)."""
        return Sightings(self._vocabulary, [prose.text[a:b].lower() for prose, a, b in self.corpus.sentences])

    @cached_property
    def matches(self) -> dict[str, list[tuple[int, int]]]:
        """Where each phrase of the running rules stands in the corpus."""
        return self._matcher.find(matchable(self.corpus.text))

    def where_matched(self, phrase: str) -> int:
        """The sentences of the corpus in which a phrase of `matches` begins, as bits."""
        if phrase not in self._where_matched:
            bits = 0
            for start, _ in self.matches[phrase]:
                bits |= 1 << self.corpus.number_at(start)
            self._where_matched[phrase] = bits
        return self._where_matched[phrase]

    @cached_property
    def figures(self) -> list[Figure]:
        """Amounts, percentages, ranks and counts in the prose."""
        from jdlint.facts.figures import MOST_FIGURES, figures_of

        found, beyond = figures_of(self.corpus)
        if beyond is not None:
            self._leave_out("figures", beyond.prose.span(beyond.start, beyond.end), MOST_FIGURES)
        return found

    @cached_property
    def attributed(self) -> list[Attributed]:
        """The figures that are attributed to official statistics."""
        from jdlint.facts.attributed import MOST_FIGURES, attributed_figures

        found, beyond = attributed_figures(self)
        if beyond is not None:
            self._leave_out("official statistics", beyond.prose.span(beyond.start, beyond.end), MOST_FIGURES)
        return found

    @cached_property
    def percentile_rows(self) -> list[Rows]:
        """The tables and lists of percentiles in the prose."""
        from jdlint.facts.wage_tables import tables_in

        return tables_in(self)

    @cached_property
    def reading(self) -> Reading:
        """The texts in the order of the source."""
        from jdlint.facts.wage_tables import Reading

        return Reading(self)

    @cached_property
    def pay(self) -> list[Pay]:
        """What the posting says of this job's base pay, in fields and prose."""
        from jdlint.facts.pay import pay_of

        return pay_of(self.posting, self.figures, self.kind)

    @cached_property
    def benefit_kinds(self) -> set[str]:
        """Which kinds of benefit are named: "health", "retirement", "paid_leave", "other"."""
        from jdlint.facts.disclosures import benefit_kinds

        return benefit_kinds(self)

    @cached_property
    def occupation(self) -> Occupation:
        """The occupation that is stated, or those that the title may mean."""
        from jdlint.facts.occupation import occupation_of

        return occupation_of(self.posting)

    @cached_property
    def job(self) -> Job:
        """The job's title, level and occupation, and the words that tell what is done there."""
        from jdlint.facts.job import Job

        return Job(self.posting, self.proses)

    @cached_property
    def experience(self) -> list[Years]:
        """Years of experience that are asked for, in fields and in the text."""
        from jdlint.facts.experience import MOST_YEARS, years_of

        found, beyond = years_of(self.posting, self.corpus)
        if beyond is not None:
            self._leave_out("years of experience", beyond, MOST_YEARS)
        return found

    @cached_property
    def education(self) -> list[Degree]:
        """Degrees that are asked for, in `education` and in the text."""
        from jdlint.facts.education import degrees_of

        return degrees_of(self.posting, self.corpus)

    @cached_property
    def places(self) -> Places:
        """The places that it reaches."""
        from jdlint.facts.places import places_of

        return places_of(self.posting, self.settings["place"], self.kind)

    @cached_property
    def employer(self) -> Employer:
        """What is known of the employer."""
        from jdlint.facts.employer import Employer

        return Employer(self.posting, self.settings["facts"])

    @cached_property
    def bindings(self) -> dict[str, list[Binding]]:
        """The demands of laws that bind it, by the rule that they bring."""
        places = self.places
        if not places.spots and not places.areas:
            return {}
        from jdlint.facts.binding import bindings

        return bindings(self.posting, places, self.employer, self.settings.as_of)

    @cached_property
    def grammar(self) -> Found:
        """What the grammar engine of the settings says."""
        from jdlint.grammar import found_in

        return found_in(self)

    @cached_property
    def citations(self) -> Citations:
        """The list of sources and the markers that cite them."""
        from jdlint.facts.citations import Citations

        return Citations(self.posting, self.proses, self.leaves)

    def _leave_out(self, what: str, span: Span, most: int, unit: str = "") -> None:
        self.left_out.append(f"{what} from {self.posting.source.place_of(span)} on, beyond the first {most:,}{unit}")

    def _text_fields(self) -> Iterator[Field]:
        title = self.posting.root.value.get(_TITLE)
        if title is not None and title.kind == "string":
            yield Field(_TITLE, title)
        for field in self.leaves:
            if field.node.kind == "string" and field.pattern in self._prose_patterns:
                yield field
