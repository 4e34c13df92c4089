"""`jdlint init`: configuration, hook and workflow for a repository, from flags or from eight answers."""

from __future__ import annotations

import os
import sys
from functools import partial

from jdlint import resources
from jdlint.atomic import write_at_once
from jdlint.commands import init_files
from jdlint.commands.new import SCHEMA, create, tell
from jdlint.config import Configurations, refuse_wrong
from jdlint.errors import JdlintError
from jdlint.facts.places import name_of, within
from jdlint.law import laws
from jdlint.rule import shipped
from jdlint.scaffold.answers import clean, place_code
from jdlint.trust import refuse_link_out, repository_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.law import Demand

CONFIGURATION = "jdlint.toml"
HOOKS = ".pre-commit-config.yaml"
WORKFLOW = os.path.join(".github", "workflows", "jdlint.yml")
COPY = os.path.join(".jdlint", SCHEMA)
EQUAL = "We are an equal opportunity employer. Everyone who can do this work is welcome to apply."
_FAIR_CHANCE = "fair-chance-statement-missing"
_HINT = "jdlint init --hires-in US-CO --headcount 120; on a terminal `jdlint init` asks"


class Plan:
    """What is known of an employer that hires. None and empty mean that nobody said."""

    def __init__(self, **given: Any) -> None:
        self.hires_in: list[str] = [place_code(words) for words in given.get("hires_in", ())]
        self.headcount: int | None = given.get("headcount")
        self.by_region: dict[str, int] = {place_code(words): n for words, n in given.get("by_region", {}).items()}
        self.contractor: bool | None = given.get("contractor")
        self.ai_screening: str = given.get("ai_screening", "")
        self.employer: str = clean(given.get("employer", ""), "the employer's name")
        self.benefits: list[str] = [row for text in given.get("benefits", ()) if (row := clean(text, "a benefit"))]
        self.equal_opportunity: str = clean(given.get("equal_opportunity", ""), "the equal-opportunity statement")
        self.accommodation: str = clean(given.get("accommodation", ""), "whom to ask for help")

    @property
    def facts(self) -> dict[str, Any]:
        """The table `[facts]`."""
        rows = {
            "headcount": self.headcount,
            "headcount_by_region": self.by_region or None,
            "federal_contractor": self.contractor,
            "ai_screening": self.ai_screening or None,
        }
        return {name: value for name, value in rows.items() if value is not None}

    @property
    def defaults(self) -> dict[str, Any]:
        """The table `[defaults."**"]`, by dotted path."""
        rows = {
            "employer.name": self.employer,
            "benefits": self.benefits,
            "statements.equal_opportunity": self._equal_opportunity(),
            "statements.accommodation": self._accommodation(),
            "statements.fair_chance": self._fair_chance(),
            "statements.ai_use": _words("ai-use-not-stated") if self.ai_screening == "used" else "",
        }
        return {name: value for name, value in rows.items() if value}

    def _equal_opportunity(self) -> str:
        tagline = _words("tagline-missing") if self.contractor else ""
        own = self.equal_opportunity
        if own and own[-1] not in ".!?":
            own += "."
        return " ".join(filter(None, (own, tagline)))

    def _accommodation(self) -> str:
        whom = self.accommodation.rstrip(".")
        if not whom:
            return ""
        verb = "write to" if "@" in whom else "call" if whom[-1].isdigit() else "ask"
        return f"If you need help with the application, {verb} {whom}."

    def _fair_chance(self) -> str:
        """What the laws want to read that hold wherever there is hiring, in the words of each."""
        if not self.hires_in:
            return ""
        demands = [row for row in _fair_chances() if all(within(code, row.law.place) for code in self.hires_in)]
        return " ".join(dict.fromkeys(row.data.get("text") or _words(_FAIR_CHANCE) for row in demands))

    @property
    def remarks(self) -> list[str]:
        """What only some of the postings have to say, and no default can say for them."""
        places = dict.fromkeys(row.law.place for row in _fair_chances())
        apart = [place for place in places if any(within(code, place) for code in self.hires_in)]
        if not self.hires_in or all(within(code, place) for place in apart for code in self.hires_in):
            return []
        names = " and ".join(map(name_of, apart))
        return [f"Postings in {names} need `statements.fair_chance` too: `jdlint new` writes it into each."]

    def refuse_wrong(self) -> None:
        """Raise JdlintError for more employees in places than in all."""
        regions = [code for code in self.by_region if "-" in code and "/" not in code]
        apart = sum(self.by_region[code] for code in regions)
        most = max([apart, *self.by_region.values()])
        if self.headcount is not None and most > self.headcount:
            message = f"{most} employees in places are more than {self.headcount} in all"
            raise JdlintError(message, "--headcount counts those of every place")


def run(given: dict[str, Any], *, folder: str, repository: str, hook: bool, workflow: bool) -> int:
    """Write what is not there yet, and say what was done. Raises JdlintError for answers that cannot be used.

    Hook and workflow go to the top of the repository: nowhere else pre-commit and GitHub look for them.
    """
    if not given:
        if not sys.stdin.isatty():
            raise JdlintError("nothing is known of the employer", _HINT)
        from jdlint.commands.init_asking import ask

        given = ask()
    plan = Plan(**given)
    plan.refuse_wrong()
    repository = init_files.owner_and_name(repository)
    text = init_files.configuration(plan.facts, plan.defaults, plan.hires_in, plan.remarks)
    top = os.path.relpath(repository_of(folder) or folder, folder)
    hooks, actions = (os.path.normpath(os.path.join(top, name)) for name in (HOOKS, WORKFLOW))
    if os.path.exists(os.path.join(folder, long := f"{os.path.splitext(actions)[0]}.yaml")):
        actions = long  # GitHub reads both endings, and would run two
    _refuse_links(folder, [CONFIGURATION, COPY, *([hooks] if hook else []), *([actions] if workflow else [])])
    steps = {CONFIGURATION: partial(_configuration, folder, text)}
    if hook:
        steps[hooks] = partial(_hook, folder, hooks, repository)
    if workflow:
        steps[actions] = partial(_written, folder, actions, init_files.workflow(repository))
    steps[COPY] = partial(_written, folder, COPY, resources.read_text(f"schemas/{SCHEMA}"))
    written = []
    for name, step in steps.items():
        said = step()
        tell(said)  # at once: should the next file fail, this one is there
        if not said.startswith("left alone"):
            written.append(name)
    tell(*_next(written, text, repository))
    return 0


def _refuse_links(folder: str, names: list[str]) -> None:
    """Raise JdlintError, before anything is written, where one of the files would be written somewhere else."""
    for name in names:
        path = os.path.normpath(os.path.join(folder, name))
        if os.path.basename(name) == HOOKS or not os.path.exists(path):  # others that are there are left alone
            refuse_link_out(path, folder)


def _configuration(folder: str, text: str) -> str:
    import tomllib

    refuse_wrong(tomllib.loads(text), CONFIGURATION)
    origins = Configurations({}).settings_for(folder).origins.values()
    there = next((origin for origin in origins if os.path.basename(origin) == "pyproject.toml"), None)
    if there is not None and os.path.dirname(os.path.abspath(there)) == os.path.abspath(folder):
        unused = _unused(text.replace("\n[", "\n[tool.jdlint."))
        return f"left alone: pyproject.toml has settings of jdlint, and jdlint.toml would hide them{unused}"
    said = _written(folder, CONFIGURATION, text)
    if not said.startswith("left alone"):
        return said
    try:
        with open(os.path.join(folder, CONFIGURATION), encoding="utf-8") as file:
            return said if file.read() == text else said + _unused(text)
    except OSError:  # a folder of this name
        return said


def _unused(text: str) -> str:
    """What a configuration that is there already does not get, for people to take over."""
    tables = text[text.index("\n[") :].strip()
    return ". What you said would stand there so:" + "".join(f"\n  {line}".rstrip() for line in tables.splitlines())


def _written(folder: str, name: str, text: str) -> str:
    path = os.path.normpath(os.path.join(folder, name))
    if os.path.exists(path):
        return f"left alone: {name} is there already"
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    except OSError as error:
        raise JdlintError(f"{os.path.dirname(path)} cannot be made: {error.strerror}") from error
    create(path, text)
    return f"wrote {name}"


def _hook(folder: str, name: str, repository: str) -> str:
    path = os.path.normpath(os.path.join(folder, name))
    if not os.path.exists(path):
        indented = "".join(f"  {line}\n" for line in init_files.hook(repository).splitlines())
        return _written(folder, name, f"repos:\n{indented}")
    try:
        with open(path, encoding="utf-8", newline="") as file:
            added = init_files.with_hook(file.read(), repository)
    except (OSError, UnicodeDecodeError) as error:
        raise JdlintError(f"{name} cannot be read: {error}") from error
    except JdlintError as error:
        indented = "".join(f"\n  {line}" for line in init_files.hook(repository).splitlines())
        return f"left alone: {name}, as {error}. Add to its `repos`:{indented}"
    if added is None:
        return f"left alone: {name} has the hook already"
    try:
        write_at_once(path, added.encode())
    except OSError as error:
        raise JdlintError(f"{name} cannot be written: {error.strerror}") from error
    return f"added the hook to {name}"


def _next(written: list[str], text: str, repository: str) -> list[str]:
    """What is to be done with the files that were written."""
    addressed = [name for name in written if name.endswith((HOOKS, WORKFLOW))]
    steps = []
    if addressed and repository == init_files.UNKNOWN:
        steps.append(f"put where jdlint is kept in place of {repository} in {' and '.join(addressed)}")
    if "[[" in text and CONFIGURATION in written:
        steps.append(f"fill in what stands in [[double brackets]] in {CONFIGURATION}")
    if any(name.endswith(HOOKS) for name in written):
        steps.append("pre-commit install, if you have not yet")
    steps += ["jdlint check", 'jdlint new "Job title" --place "Denver, CO", for a new posting']
    return ["", "Next:", *(f"  {number}. {step}" for number, step in enumerate(steps, 1))]


def _fair_chances() -> list[Demand]:
    return [demand for law in laws() for demand in law.demands if demand.rule == _FAIR_CHANCE]


def _words(rule: str) -> str:
    return str(shipped(rule).data["text"])
