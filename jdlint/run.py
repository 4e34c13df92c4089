"""A run: inputs, their configurations, the engine for each, results in path order."""

from __future__ import annotations

import os
import re

from jdlint import files
from jdlint.engine import Engine
from jdlint.errors import JdlintError
from jdlint.expressions import Lazy
from jdlint.readers import read
from jdlint.report import FileResult, Problem
from jdlint.rule import Rule, Selection, load_shipped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from jdlint.cache import Cache
    from jdlint.config import Configurations
    from jdlint.crossfile import Crossing
    from jdlint.facts import Facts
    from jdlint.finding import Finding
    from jdlint.posting import Posting
    from jdlint.settings import Settings
    from jdlint.source import Source

_MODELINE = Lazy(
    r"^\s{0,8}#\s{0,4}yaml-language-server:\s{0,4}\$schema=\S{0,200}posting(?:\.draft-07)?\.schema\.json",
    flags=re.MULTILINE,
)


class Run:
    """Checks many inputs; engines are made once for each configuration."""

    def __init__(self, configurations: Configurations, *, only_postings: bool = False, many: bool = False) -> None:
        self.configurations = configurations
        #: Whether named files that are no postings are passed over.
        self.only_postings = only_postings
        self._many = many
        #: Whether results bring their postings, which costs a moment for each.
        self.with_sheets = False
        #: Whether postings of several files are compared.
        self.across = False
        self._crossing: Crossing | None = None
        #: Results of earlier runs, where they may be used.
        self.cache: Cache | None = None
        #: Whether results tell what each rule took.
        self.timed = False
        self._engines: dict[str, Engine] = {}
        self._shipped: list[Rule] | None = None
        self._schema: dict[str, Any] | None = None

    @property
    def schema(self) -> dict[str, Any]:
        """The posting schema."""
        if self._schema is None:
            from jdlint.schema import load_schema

            self._schema = load_schema("posting")
        return self._schema

    def rules(self, settings: Settings) -> list[Rule]:
        """The shipped rules and those of the configuration's folders and plugins."""
        if self._shipped is None:
            self._shipped = load_shipped()
        rules = list(self._shipped)
        for folder in settings["rules"]:
            from jdlint.user_rules import load_user_rules

            rules += load_user_rules(folder, {name for rule in rules for name in rule.names})
        if settings["plugins"]:
            from jdlint.plugins import load_plugins

            rules += load_plugins(settings["plugins"], {name for rule in rules for name in rule.names})
        return rules

    def settings_for(self, path: str) -> Settings:
        """The settings for one input."""
        return self.configurations.settings_for(path)

    def engine(self, settings: Settings) -> Engine:
        """The engine for these settings. Raises JdlintError for selectors that name nothing."""
        key = settings.key()
        if key not in self._engines:
            rules = self.rules(settings)
            refuse_unknown_names(rules, settings)
            refuse_unknown_places(settings["place"])
            engine = Engine(settings, rules, self.schema, many=self._many)
            if engine.uses_grammar:
                from jdlint.grammar.choice import choice_of

                choice_of(settings)  # a wrong setting is told before any file
            engine.timed = self.timed
            self._engines[key] = engine
        return self._engines[key]

    def check_all(
        self, items: Iterator[files.Input], read_stdin: Callable[[], bytes], stdin_name: str
    ) -> Iterator[FileResult]:
        """A result for each input, in the order given; what cannot be read is a problem in its result."""
        if any(engine.uses_grammar for engine in self._engines.values()):
            from jdlint.lookahead import looked_ahead

            items = looked_ahead(items, self)
        for item in items:
            result = self.check_one(item, read_stdin, stdin_name)
            if result is not None:
                yield self.settled(result)

    def settled(self, result: FileResult) -> FileResult:
        """The result with what its postings have in common with those before, and with each other."""
        if self._crossing is None and result.pending and (self.across or result.postings > 1):
            from jdlint.crossfile import Crossing

            self._crossing = Crossing()
        return result if self._crossing is None else self._crossing.settle(result)

    def settled_alone(self, result: FileResult) -> FileResult:
        """The result with what its own postings have in common, whatever else this run has checked."""
        if not result.pending or result.postings < 2:
            return result
        from jdlint.crossfile import Crossing

        return Crossing().settle(result)

    def check_one(
        self, item: files.Input, read_stdin: Callable[[], bytes] | None = None, stdin_name: str = ""
    ) -> FileResult | None:
        """The result for one input; None for what the configuration excludes."""
        path = stdin_name if item.path == files.STDIN else item.path
        try:
            settings = self.configurations.settings_for(path)
            if self.passes_over(path, item.named, settings):
                return None
            if item.path == files.STDIN:
                assert read_stdin is not None
                return self.check_bytes(read_stdin(), path, settings, item.named)
            if self.cache is not None:
                return self.cache.check(self, files.read_bytes(path), path, settings, item.named)
            return self.check_bytes(files.read_bytes(path), path, settings, item.named)
        except JdlintError as error:
            return _failed(path, str(error), error.hint)
        except Exception as error:  # a fault of ours in one file must not keep the others from being checked
            if os.environ.get("JDLINT_TRACEBACK"):
                raise
            hint = "JDLINT_TRACEBACK=1 shows where; please report it with the file"
            return _failed(path, f"internal error: {type(error).__name__}: {error}", hint)

    def passes_over(self, path: str, named: bool, settings: Settings) -> bool:
        """Whether the configuration excludes an input, or it is a link to elsewhere that nobody chose to name."""
        if self.only_postings and files.leads_out(path, os.getcwd()):
            return True
        return (not named or self.only_postings) and files.excluded(path, settings)

    def check_bytes(self, data: bytes, path: str, settings: Settings, named: bool) -> FileResult:
        """Check one file's bytes."""
        format = files.format_of(path)
        must = named and not self.only_postings
        if format is None:
            if must and not settings.fragment:
                hint = "it reads " + ", ".join(files.FORMATS)
                raise JdlintError(f"{path}: jdlint does not read this kind of file", hint)
            if not settings.fragment:
                return _unread(path)
            format = "text"
        chosen = settings.fragment or files.named_so(path) or files.included(path, settings)
        if not chosen and not must and format not in files.TELLING:
            return _unread(path)
        if not chosen and not must and format != "docx" and not files.could_be_posting(data):
            return _unread(path)
        source, postings = read(data, path, format, fragment=settings.fragment)
        if not chosen and not (_has_modeline(source.text) or self._is_posting(source, postings, format, must)):
            if must:
                raise _no_posting(path, source, postings)
            return _unread(path)
        return self._judged(data, source, postings, settings)

    def _judged(self, data: bytes, source: Source, postings: list[Posting], settings: Settings) -> FileResult:
        """The findings of today, and those of the day that lies ahead which today does not have."""
        result = self._checked(source, postings, source.path, settings)
        if not settings.ahead:
            return result
        day = later(settings.as_of, settings.ahead)
        source, postings = read(data, source.path, files.format_of(source.path) or "text", fragment=settings.fragment)
        known = {_identity(finding) for finding in result.findings}
        for finding in self.engine(settings.on_day(day)).check(source, postings, result.path).findings:
            if finding.dated and _identity(finding) not in known:
                finding.ahead = day
                finding.message = f"By {day}: {finding.message}"
                result.findings.append(finding)
        result.findings.sort(key=lambda finding: finding.order)
        return result

    def recheck(self, text: str, before: FileResult) -> FileResult:
        """Check a file again with another text, in memory."""
        assert before.source is not None
        settings = self.configurations.settings_for(before.path)
        data = before.source.encoded(text)
        source, postings = read(data, before.path, files.format_of(before.path) or "text", fragment=settings.fragment)
        return self.settled(self._judged(data, source, postings, settings))

    def _checked(self, source: Source, postings: list[Posting], path: str, settings: Settings) -> FileResult:
        engine = self.engine(settings)
        if not self.with_sheets:
            return engine.check(source, postings, path)
        from jdlint.checklist import sheets

        seen: list[Facts] = []
        result = engine.check(source, postings, path, seen)
        result.sheets = sheets(seen, result.findings, result.rules)
        return result

    def _is_posting(self, source: Source, postings: list[Posting], format: str, named: bool) -> bool:
        from jdlint.habits import looks_like_posting

        if format in ("text", "html", "docx") or (format == "markdown" and named):
            return named
        if format == "markdown":
            from jdlint.readers.markdown import front_matter

            front = front_matter(source)
            postings = [front] if front else []
        return any(looks_like_posting(posting, self.schema) for posting in postings)


def _has_modeline(text: str) -> bool:
    return "yaml-language-server" in text and _MODELINE.search(text) is not None


def later(day: str, days: int) -> str:
    """The day that lies so many days behind `day` (both YYYY-MM-DD), or the last that can be written."""
    import datetime

    first, last = datetime.date.fromisoformat(day), datetime.date.max
    return (first + datetime.timedelta(min(days, (last - first).days))).isoformat()


def _identity(finding: Finding) -> tuple[object, ...]:
    law = finding.law["id"] if finding.law else None
    return (finding.rule, law, finding.document, finding.field, finding.span.start, finding.span.end)


def refuse_unknown_names(rules: list[Rule], settings: Settings) -> None:
    """Raise JdlintError for a selector, severity or option that names no rule."""
    Selection("default", settings["select"], settings["extend-select"], settings["ignore"]).refuse_unknown(rules)
    for names in settings["per_file_ignores"].values():
        Selection("default", names).refuse_unknown(rules)
    Selection("default", settings["severity"]).refuse_unknown(rules)
    by_name = {name: rule for rule in rules for name in rule.names}
    for name, options in settings["options"].items():
        if name not in by_name:
            Selection("default", [name]).refuse_unknown(rules)
            raise JdlintError(f"'{name}' is no rule: options belong to single rules")
        for option in options:
            if option not in by_name[name].options:
                known = ", ".join(by_name[name].options) or "none"
                raise JdlintError(f"the rule {name} has no option '{option}'", f"its options: {known}")


def refuse_unknown_places(places: list[str]) -> None:
    """Raise JdlintError for a place that is neither a code nor known in words."""
    if not places:
        return
    from jdlint.reference.places import is_code, parse_place

    for place in places:
        if not is_code(place) and not set(parse_place(place) or ()).intersection(("region", "country")):
            from jdlint.facts.places import unreadable

            hint = 'write US-CO, "US-NY/New York City" or "Denver, CO"'
            raise unreadable(place, f"no place is called '{place}'", hint)


def _no_posting(path: str, source: Source, postings: list[Posting]) -> JdlintError:
    """Why a named file is not checked: it does not parse, or it has not the keys of a posting."""
    for posting in postings:
        for defect in posting.defects:
            if defect.rule == "invalid-syntax" and "form" not in defect.values:
                line, _ = source.position(defect.span.start)
                return JdlintError(f"{path}:{line}: this cannot be read: {defect.values['problem']}")
    return JdlintError(
        f"{path}: this is no job posting: it has not two of title, duties, qualifications and compensation",
        "name it in `include`, call it *.jd.yaml, or use --only-postings to skip such files",
    )


def _failed(path: str, message: str, hint: str) -> FileResult:
    result = FileResult(path)
    result.problems.append(Problem(message, path=path, hint=hint))
    return result


def _unread(path: str) -> FileResult:
    result = FileResult(path)
    result.unread = True
    return result
