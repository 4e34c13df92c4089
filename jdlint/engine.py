"""The engine: a file goes in, findings come out, sorted and with what silences them."""

from __future__ import annotations

from itertools import islice

from jdlint import checks, resources, suppress
from jdlint.calls import Calls
from jdlint.context import Context, Hit
from jdlint.edits import is_whole
from jdlint.facts import Facts
from jdlint.files import glob_matches, relative
from jdlint.finding import Finding
from jdlint.gate import Vocabulary
from jdlint.habits import normalise
from jdlint.inherit import inherit
from jdlint.matcher import Matcher
from jdlint.posting import MOST_DEFECTS
from jdlint.report import FileResult, Problem, fill, source_data
from jdlint.rule import Rule, Selection
from jdlint.schema import defects, prose_patterns
from jdlint.text_limit import is_lost, tell_too_large, too_long
from jdlint.verdict import Verdict, relate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from jdlint.context import Check
    from jdlint.facts.binding import Binding
    from jdlint.posting import Posting
    from jdlint.rule import Scope
    from jdlint.settings import Settings
    from jdlint.source import Source

#: Findings of one rule in one posting.
_MOST_HITS = 500


class Engine:
    """Checks files under one set of settings.

    `rules` are all that are known; those that can yield nothing are not run. With `many` files ahead the matcher is
    built for speed.
    """

    def __init__(self, settings: Settings, rules: list[Rule], schema: dict[str, Any], *, many: bool = False) -> None:
        self.settings = settings
        #: Whether results tell what each rule took.
        self.timed = False
        self._schema = schema
        self._prose_patterns = prose_patterns(schema)
        #: Every rule that may be named under these settings.
        self.known = rules
        self._selection = Selection(settings["profile"], settings["select"], settings.extended, settings["ignore"])
        self._names = {name: rule.name for rule in rules for name in rule.names}
        running = self._selection.rules(rules)
        self._rules = [rule for rule in running if rule.topic != "suppression"]
        self._scopes = list(dict.fromkeys(rule.scope for rule in running))
        #: The running rules in some scopes, as far as a posting was in just these.
        self._by_scopes: dict[tuple[Scope, ...], list[Rule]] = {}
        self.uses_grammar = any(rule.group == "grammar" for rule in running)
        self._about_suppressions = [rule for rule in running if rule.topic == "suppression"]
        by_name = {rule.name: rule for rule in rules}
        #: For each running rule the other rules with whose eyes it looks.
        self._lent = {rule.name: [by_name[name] for name in rule.reads] for rule in self._rules if rule.reads}
        self._same_matter = {
            rule.name: frozenset((*rule.reads, *rule.same_matter)) for rule in self._rules if rule.group == "law"
        }
        #: The checks of rules, once they were asked for.
        self._checks: dict[str, Check] = {}
        self._options = {rule.name: {**rule.options, **settings.options_of(rule.name)} for rule in rules}
        looking = {rule.name: rule for rules in (self._rules, *self._lent.values()) for rule in rules}
        ready = resources.compiled() if any(rule.is_ready for rule in rules) else None
        self._calls = Calls(looking.values(), ready)
        self._matcher = Matcher(self._calls.own, automaton=many, ready=self._calls.ready)
        gates = (gate for rule in looking.values() if not rule.is_ready for row in rule.gates for gate in row)
        self._vocabulary = Vocabulary(
            (*(ready["pieces"] if ready else ()), *(piece for gate in gates for piece in gate))
        )

    def check(
        self, source: Source, postings: Iterable[Posting], path: str, seen: list[Facts] | None = None
    ) -> FileResult:
        """All findings in the postings of one file, in report order. `seen` takes the facts of each posting."""
        result = FileResult(path, source)
        result.fail_on = self.settings["fail_on"]
        result.rules = self.known
        ids: dict[int, str] = {}
        ignored = self._ignored_for(path)
        for posting in postings:
            facts = self.facts_of(posting)
            if identity := posting.text("id"):
                ids[posting.document] = identity
            self._check_posting(posting, facts, result, ignored)
            if seen is not None:
                seen.append(facts)
        result.findings.sort(key=lambda finding: finding.order)
        result.pending = [finding for finding in result.findings if finding.across]
        if result.pending:
            result.findings = [finding for finding in result.findings if not finding.across]
        result.ids = ids
        return result

    def facts_of(self, posting: Posting) -> Facts:
        """The facts of a posting as it was read, put into canonical form and with what it inherits."""
        normalise(posting, self._schema)
        if self.settings["defaults"] and posting.format in ("yaml", "json"):
            inherit(posting, self.settings)
        return Facts(posting, self.settings, self._prose_patterns, self._matcher, self._vocabulary)

    def _ignored_for(self, path: str) -> frozenset[str]:
        """Rules, groups and topics that `per_file_ignores` leaves out for this path."""
        ignores: dict[str, list[str]] = self.settings["per_file_ignores"]
        place = relative(path, self.settings) if ignores else ""
        return frozenset(name for glob, names in ignores.items() if glob_matches(glob, place) for name in names)

    def _check_posting(self, posting: Posting, facts: Facts, result: FileResult, ignored: frozenset[str]) -> None:
        if facts.status == "closed" and not self.settings.closed:
            result.skipped += 1
            result.notes.append(f"{result.path}: a closed posting, not checked; --closed checks it")
            return
        result.postings += 1
        posting.defects += defects(posting.root, self._schema, page=posting.format == "markdown")
        if len(posting.defects) >= MOST_DEFECTS:
            tell_too_large(posting, f"over {MOST_DEFECTS} mistakes of form in one posting")
        suppress.tell_too_many(posting)
        unreadable = is_lost(posting) or too_long(posting)
        findings: list[Finding] = []
        run = self._run_timed if self.timed else self._run
        for rule in self._in_force(facts, ignored, reading_only=unreadable):
            findings += run(rule, posting, facts, result)
        result.not_checked += facts.not_checked()
        if "grammar" in vars(facts):  # a rule has asked
            result.add_unasked(facts.grammar.not_checked, facts.grammar.failure)
        findings = relate(findings, self._same_matter)
        result.places += _places(posting, facts, result.path)
        posting.defects = suppress.apply(posting, findings, self.settings.as_of, self._names, facts.ran)
        for rule in self._about_suppressions:
            findings += self._run(rule, posting, facts, result)
        result.findings += findings

    def _in_force(self, facts: Facts, ignored: frozenset[str], *, reading_only: bool) -> list[Rule]:
        """The rules that may find something in a posting; `facts.ran` takes all that apply to it."""
        rules = self._applying(facts)
        if reading_only:
            rules = [rule for rule in rules if rule.check == "reading"]
        if ignored:
            rules = [rule for rule in rules if ignored.isdisjoint((*rule.names, rule.group, rule.topic))]
        facts.ran.update([rule.name for rule in rules])
        noted = {defect.rule for defect in facts.posting.defects}
        called, bound = self._called(facts), facts.bindings
        return [
            rule
            for rule in rules
            if (
                rule.name in noted
                if rule.check == "reading"
                else (rule.name in bound or rule.group != "law") and (rule.name in called or not rule.needs_phrase)
            )
        ]

    def _applying(self, facts: Facts) -> list[Rule]:
        """The rules that are for such a posting; which scopes apply is the same for most."""
        scopes = tuple([scope for scope in self._scopes if self._applies(scope, facts)])
        if scopes not in self._by_scopes:
            self._by_scopes[scopes] = [rule for rule in self._rules if rule.scope in scopes]
        return self._by_scopes[scopes]

    def _applies(self, scope: Scope, facts: Facts) -> bool:
        """Whether rules of a scope are for such a posting."""
        kinds, not_in_status, languages, about_absence = scope
        return (
            facts.kind in kinds
            and facts.status not in not_in_status
            and (languages is None or facts.language in languages)
            and not (about_absence and (self.settings.fragment or facts.told_elsewhere))
        )

    def _run(self, rule: Rule, posting: Posting, facts: Facts, result: FileResult) -> list[Finding]:
        """The findings of one rule; a crash in it is a problem of the run and keeps the others going.

        A rule of group law is run for each law that brings it and binds the posting.
        """
        bindings = facts.bindings.get(rule.name, ()) if rule.group == "law" else (None,)
        findings = []
        try:
            for binding in bindings:
                for hit in self._hits(rule, facts, binding):
                    confidence = binding.demand.confidence if binding else hit.confidence or rule.confidence
                    if self._selection.keeps(rule, confidence):
                        findings.append(self._finding(rule, hit, posting, facts, result.path, binding))
        except Exception as error:  # any fault in a rule, whatever it is
            result.problems.append(_crash(rule, result.path, error))
        if len(findings) >= _MOST_HITS:
            place = posting.source.place_of(findings[-1].span)
            result.not_checked.append(f"what {rule.name} may find behind {place}, beyond its first {_MOST_HITS}")
        return findings

    def _run_timed(self, rule: Rule, posting: Posting, facts: Facts, result: FileResult) -> list[Finding]:
        from time import perf_counter

        start = perf_counter()
        found = self._run(rule, posting, facts, result)
        result.seconds[rule.name] = result.seconds.get(rule.name, 0.0) + perf_counter() - start
        return found

    def _hits(self, rule: Rule, facts: Facts, binding: Binding | None = None) -> Iterable[Hit]:
        """What a rule finds; without a law once for a posting, whoever asks."""
        name = rule.name
        if binding is None and name in facts.hits:
            return facts.hits[name]
        options = self._options[name]
        if binding is not None:
            options = {**rule.options, **binding.demand.options, **self.settings.options_of(name)}
        lent = self._lent_to(rule, facts) if name in self._lent else []
        context = Context(facts.posting, facts, rule, self.settings, options, binding=binding, lent=lent)
        check = self._checks.get(name)
        if check is None:
            check = self._checks[name] = checks.find(rule.check)
        hits = list(islice(check(context), _MOST_HITS))
        if binding is None:
            facts.hits[name] = hits
        return hits

    def _called(self, facts: Facts) -> set[str]:
        """The rules of which a phrase stands in the text."""
        if facts.called is None:
            facts.called = self._calls.called_by(facts.matches)
        return facts.called

    def _lent_to(self, rule: Rule, facts: Facts) -> list[Hit]:
        """What the rules have found with whose eyes a rule looks."""
        called = self._called(facts)
        others = [
            other
            for other in self._lent[rule.name]
            if (other.name in called or not other.needs_phrase) and self._applies(other.scope, facts)
        ]
        return [hit for other in others for hit in self._hits(other, facts)]

    def _finding(
        self, rule: Rule, hit: Hit, posting: Posting, facts: Facts, path: str, binding: Binding | None
    ) -> Finding:
        source = hit.span.source or posting.source
        text = source.slice(hit.span)
        verdict = Verdict(binding, rule, hit, self.settings) if binding else None
        severity = verdict.severity if verdict else hit.severity or rule.severity
        if rule.about_absence and facts.status in ("draft", "template"):
            severity = "info"
        values = {"text": text, **hit.values, **(verdict.values if verdict else {})}
        in_prose = posting.format not in ("yaml", "json") and "message_in_prose" in rule.data
        message = fill(rule.data["message_in_prose" if in_prose else "message"], values)
        if verdict:
            message = " ".join(filter(None, (message[:1].upper() + message[1:], verdict.remarks)))
        return Finding(
            rule=rule.name,
            group=rule.group,
            topic=rule.topic,
            severity=self.settings.severity_of(rule.name, rule.group) or severity,
            confidence=verdict.binding.demand.confidence if verdict else hit.confidence or rule.confidence,
            path=path if hit.span.source is None else source.path,
            document=posting.document,
            field=hit.field,
            span=hit.span,
            text=text,
            message=message,
            why=fill(rule.data.get("why", ""), values),
            sources=hit.sources
            or (verdict.sources if verdict else [source_data(row) for row in rule.data.get("sources", ())]),
            dated=hit.dated or verdict is not None,
            fix=hit.fix if is_whole(hit.fix, posting.format, source) else None,
            suggestions=hit.suggestions or (verdict.suggestions if verdict else None),
            related=hit.related,
            across=hit.across,
            elsewhere=hit.elsewhere,
            place=verdict.binding.place if verdict else None,
            duty=rule.data.get("duty") if verdict else None,
            law=verdict.law if verdict else None,
            certainty=verdict.certainty if verdict else None,
            needs=verdict.binding.needs if verdict else None,
        )


def _places(posting: Posting, facts: Facts, path: str) -> list[dict[str, Any]]:
    """The places that a posting reaches, as the report lists them."""
    places = facts.places
    if not places.spots and not places.areas:
        return []
    from jdlint.law import laws_by_place

    reached = places.reached(laws_by_place())
    rows = [{"place": reach.place, "because": reach.because} for reach in reached]
    return [{"path": path, "document": posting.document, "reached": rows}]


def _crash(rule: Rule, path: str, error: Exception) -> Problem:
    hint = "the other rules were run; please report this with the posting that shows it"
    return Problem(f"the rule failed: {type(error).__name__}: {error}", path=path, rule=rule.name, hint=hint)
