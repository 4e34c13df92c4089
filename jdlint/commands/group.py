"""The click group: options and help of every command; what a command does is imported when it is called."""

from __future__ import annotations

import click

from jdlint.commands.options import SETTINGS, day, days, judging, listed, settings_of
from jdlint.commands.pipes import Group, ReaderGoneError
from jdlint.commands.writing import import_, init, new, render, review
from jdlint.errors import JdlintError
from jdlint.reports import RENDERERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any


def jdlint(arguments: Sequence[str]) -> int:
    """Read the command line with click; the exit code. click's own errors print usage and give 2."""
    try:
        code = _group.main(args=list(arguments), prog_name="jdlint", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return 2
    except click.exceptions.Abort as error:
        raise KeyboardInterrupt from error
    except ReaderGoneError as error:
        raise BrokenPipeError from error
    return code if isinstance(code, int) else 0


def _version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from jdlint.commands.version import version_line

        click.echo(version_line())
        context.exit(0)


@click.group("jdlint", cls=Group, context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=True)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Print versions.")
def _group() -> None:
    """The linter for job postings.

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage, wrong configuration or unreadable input.
    """


@_group.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--format", "formats", multiple=True, metavar="F[:FILE]", help=f"{', '.join(RENDERERS)}; repeatable.")
@click.option("--output-file", metavar="FILE", help="Write the report there.")
@judging
@click.option("--fix", is_flag=True, help="Apply safe fixes.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: fixes that need a second look, too.")
@click.option("--diff", is_flag=True, help="Print fixes as a patch instead of writing them.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes. Default: by the number of files.")
@click.option("--no-cache", is_flag=True, help="Check every file again.")
@click.option("--watch", is_flag=True, help="Check again when a file changes; Ctrl-C ends it.")
@click.option("--baseline", metavar="FILE", help="Findings that stand in this file do not fail.")
@click.option("--update-baseline", is_flag=True, help="Write what is found into the baseline.")
@click.option("--baseline-law", is_flag=True, help="Record group law too: for 90 days, as warnings.")
@click.option("--changed-since", metavar="REV", help="Only changed files; findings beyond group law on touched values.")
@click.option("--only-postings", is_flag=True, help="Skip named files that are no postings.")
@click.option("--show-settings", is_flag=True, help="Print each setting and where it comes from.")
@click.option("--stdin-filename", default="stdin.yaml", metavar="NAME", help="What standard input is called.")
@click.option("--statistics", is_flag=True, help="Count findings by rule, in text and concise.")
@click.option("--timing", is_flag=True, help="Tell on standard error what each rule took.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="When to colour.")
@click.option("--quiet", "-q", is_flag=True, help="Only problems; the exit code tells the rest.")
def _check(paths: tuple[str, ...], **options: Any) -> int:
    """Check postings: files, folders or - for standard input. Without a PATH the current folder.

    In folders a posting is: YAML, JSON or Markdown front matter with two of title, duties, qualifications and
    compensation; what is called *.jd.yaml, *.jd.md and so on; JSON of Greenhouse, Lever, Ashby and schema.org; and
    whatever `include` of the configuration names, without which text, HTML, DOCX and bare Markdown are passed over. A
    file that is named is always read.
    """
    from jdlint.commands.check import Arguments, run

    if options.pop("show_settings"):
        from jdlint.commands.settings import show

        return show(paths[0] if paths else ".", settings_of(options), options["config"], options["isolated"])
    if options["output_file"] and len(options["formats"]) > 1:
        raise JdlintError("--output-file goes with one --format", "write --format F:FILE for each")
    settings = settings_of(options)
    watched = options.pop("watch")
    if options.pop("no_cache"):
        settings["cache"] = False
    arguments = {name: value for name, value in options.items() if name not in SETTINGS}
    given = Arguments(paths, settings=settings, **arguments)
    if watched:
        from jdlint.commands.watch import watch

        watch(given)
    return run(given)


@_group.command("test", short_help="Run the examples inside rule files.")
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False))
@click.option("--only", multiple=True, callback=listed, help="Only the rules of these names.")
def _test(folder: str | None, only: list[str] | None) -> int:
    """Run the examples inside rule files: jdlint's own, or those below FOLDER."""
    from jdlint.commands.test import run

    return run(folder, only or ())


#: Files in schemas/ that can be asked for by name.
_SCHEMAS = [
    "posting", "rule", "law", "config", "report", "rules", "stats", "places", "law-list", "checklist", "market",
    "import", "baseline", "doctor",
]  # fmt: skip


@_group.command("schema", short_help="Print a JSON Schema, of postings or of what jdlint prints.")
@click.argument("name", type=click.Choice(_SCHEMAS), default="posting")
def _schema(name: str) -> int:
    """Print the JSON Schema of postings, rule files, law files, the configuration, or of what a command prints.

    check prints report, law prints law-list, law --for prints checklist; the others are called as their commands.
    """
    from jdlint.resources import read_text

    click.echo(read_text(f"schemas/{name}.schema.json"), nl=False)
    return 0


@_group.command("doctor", short_help="Tell what is ready on this machine.")
@click.option("--format", "format", type=click.Choice(["text", "json"]), default="text", help="How to print it.")
def _doctor(format: str) -> int:
    """Tell which extras and grammar engines are ready on this machine, and how to get those that are not."""
    from jdlint.commands.doctor import doctor

    return doctor(format)


@_group.command("rules")
@click.option("--format", "format", type=click.Choice(["text", "json"]), default="text", help="How to print them.")
def _rules(format: str) -> int:
    """List every rule."""
    from jdlint.commands.explain import rules

    return rules(format)


@_group.command("explain")
@click.argument("rule")
@click.option("--format", "format", type=click.Choice(["text", "json"]), default="text", help="How to print it.")
def _explain(rule: str, format: str) -> int:
    """Tell what a rule finds, why, and from which source."""
    from jdlint.commands.explain import explain

    return explain(rule, format)


@_group.command("stats", short_help="Measure how a posting reads.")
@click.argument("posting", metavar="POSTING")
@click.option("--format", "format", type=click.Choice(["table", "json", "bars"]), default="table", help="How to print.")
@click.option("--stdin-filename", default="stdin.yaml", metavar="NAME", help="What standard input is called.")
def _stats(posting: str, format: str, stdin_filename: str) -> int:
    """Measure how a posting reads, in all and by section: every count and index of textstat.

    Beside them stands the balance of its gender-coded words.
    """
    from jdlint.commands.stats import run

    return run(posting, format, stdin_filename)


@_group.command("market", short_help="Tell what an occupation earns in a place.")
@click.argument("what", metavar="TITLE|SOC")
@click.option("--place", metavar="P", help="US-CO, 'Denver, CO'. Default: the nation.")
@click.option("--as-of", callback=day, metavar="DATE", help="By what was out on this day. Default: today.")
@click.option("--cite", is_flag=True, help="Print the block for compensation.market and citations.")
@click.option(
    "--format",
    "format",
    type=click.Choice(["table", "json", "markdown", "yaml"]),
    default="table",
    help="How to print.",
)
def _market(what: str, place: str | None, as_of: str | None, cite: bool, format: str) -> int:
    """Tell what an occupation earns in the nation, a state and a metropolitan area, by official statistics.

    Beside wages stand the outlook, the typical education and the schooling of those who work in it.
    """
    import datetime

    from jdlint.commands.market import run

    if cite and format not in ("table", "yaml"):
        raise JdlintError("--cite prints YAML and does not go with another --format", "leave one of them out")
    return run(what, place, as_of or datetime.date.today().isoformat(), format, cite)


@_group.command("places")
@click.argument("posting", metavar="POSTING")
@click.option("--place", multiple=True, metavar="P", help="A place that it reaches too: US-CO, 'Denver, CO'.")
@click.option("--as-of", callback=day, metavar="DATE", help="By the laws of this day. Default: today.")
@click.option("--format", "format", type=click.Choice(["text", "json"]), default="text", help="How to print them.")
def _places(posting: str, place: tuple[str, ...], as_of: str | None, format: str) -> int:
    """List the places that a posting reaches, and why."""
    from jdlint.commands.places import run

    return run(posting, _settings_of_law(place, as_of), format)


@_group.command("law", short_help="List what binds in a place; with --for the checklist of a posting.")
@click.argument("place", required=False)
@click.option("--for", "posting", metavar="POSTING", help="The checklist of this posting.")
@click.option("--reach", callback=listed, metavar="P,P", multiple=True, help="With --for: what these places would add.")
@click.option("--as-of", callback=day, metavar="DATE", help="By the laws of this day. Default: today.")
@click.option(
    "--ahead", callback=days, metavar="DAYS", help="List what comes by then: 120d. Default: all that is known."
)
@click.option("--due", is_flag=True, help="Laws that nobody has reviewed in time.")
@click.option("--unverified", is_flag=True, help="Laws of which the text was not read.")
@click.option(
    "--format", "format", type=click.Choice(["table", "json", "markdown"]), default="table", help="How to print."
)
def _law(place: str | None, posting: str | None, reach: list[str] | None, **options: Any) -> int:
    """List what binds in PLACE (a code, or a place in words) and from when; without PLACE everything.

    With --for PLACE is one that the posting is taken to reach too; --due and --unverified list all places.

    It informs on what is found in texts, and gives no legal advice.
    """
    import datetime

    from jdlint.commands import law

    as_of, format = options["as_of"], options["format"]
    lists = {"--due": options["due"], "--unverified": options["unverified"]}
    _refuse_together({"--ahead": options["ahead"] is not None, "--for": posting, **lists})
    _refuse_together({"PLACE": place is not None, **lists})
    if posting is not None:
        return law.for_posting(posting, _settings_of_law(() if place is None else (place,), as_of), reach or (), format)
    if reach:
        raise JdlintError("--reach goes with --for", "jdlint law --for POSTING --reach US-CO,CA-ON")
    day = as_of or datetime.date.today().isoformat()
    if options["due"]:
        return law.due(day, format)
    if options["unverified"]:
        return law.unverified(day, format)
    from jdlint.run import later

    until = "9999-12-31" if options["ahead"] is None else later(day, options["ahead"])
    return law.listing(place, day, until, format)


def _refuse_together(options: dict[str, Any]) -> None:
    """Raise JdlintError where more than one is given of what does not go together."""
    given = [name for name, value in options.items() if value]
    if len(given) > 1:
        raise JdlintError(f"{given[0]} and {given[1]} do not go together", "leave one of them out")


def _settings_of_law(place: Sequence[str], as_of: str | None) -> dict[str, Any]:
    settings: dict[str, Any] = {"place": list(place)} if place else {}
    return settings if as_of is None else {**settings, "as_of": as_of}


_group.add_command(new)
_group.add_command(init)
_group.add_command(render)
_group.add_command(import_)
_group.add_command(review)
