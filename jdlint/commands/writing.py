"""click's side of the commands that write files: `new`, `init`, `import`, `render` and `review`."""

from __future__ import annotations

import click

from jdlint.commands.options import SETTINGS, day, judging, settings_of
from jdlint.errors import JdlintError
from jdlint.render import FORMATS
from jdlint.rule import KINDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_TYPES = ["full_time", "part_time", "contractor", "temporary", "intern", "volunteer", "per_diem", "other"]


def _closes(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    return value if value == "ongoing" else day(context, parameter, value)


@click.command("new", short_help="Write a new posting with gaps to fill in.")
@click.argument("title", required=False)
@click.option("--place", "places", multiple=True, metavar="P", help="Where: 'Denver, CO', US-CO; repeatable.")
@click.option("--kind", type=click.Choice(KINDS), help="Default: posting.")
@click.option("--employer", metavar="NAME", help="The employer's name.")
@click.option("--occupation", metavar="SOC", help="Its code, where the title may mean several.")
@click.option("--onsite", is_flag=True, help="At the employer's place; the default.")
@click.option("--hybrid", is_flag=True, help="Partly from elsewhere.")
@click.option("--remote", is_flag=True, help="From anywhere in the places given.")
@click.option("--type", "type", type=click.Choice(_TYPES), help="The contract. Default: full_time.")
@click.option("--headcount", type=click.IntRange(0), help="Employees in all.")
@click.option("--contractor/--no-contractor", default=None, help="Whether the employer is a federal contractor.")
@click.option("--currency", metavar="CODE", help="Default: that of the place.")
@click.option("--min", "low", type=float, help="The lowest pay.")
@click.option("--max", "high", type=float, help="The highest pay.")
@click.option("--period", type=click.Choice(["hour", "day", "week", "month", "year"]), help="What it is paid for.")
@click.option("--vacancy", type=click.Choice(["existing", "future"]), help="Whether there is a job to fill now.")
@click.option("--apply", "apply", metavar="ADDRESS", help="Where to apply: on the web, by e-mail, or a sentence.")
@click.option("--closes", callback=_closes, metavar="DATE", help="The last day to apply, or ongoing.")
@click.option("--ai-screening", type=click.Choice(["used", "not_used"]), help="Whether AI takes part in the choice.")
@click.option("--as-of", callback=day, metavar="DATE", help="By the laws of this day. Default: today.")
@click.option("--output", "-o", metavar="FILE", help="Default: a file named by the title; - prints.")
@click.option("--force", is_flag=True, help="Overwrite the file if it is there.")
def new(output: str | None, force: bool, as_of: str | None, **options: Any) -> int:
    """Write a posting for TITLE with everything that the laws of its place ask for.

    What only you can know is left as a gap in double brackets, and `jdlint check` finds nothing but these. On a
    terminal, what is not given is asked for: `jdlint new` alone will do.
    """
    from jdlint.commands.new import run

    ways = [name for name in ("onsite", "hybrid", "remote") if options.pop(name)]
    if len(ways) > 1:
        raise JdlintError(f"--{ways[0]} and --{ways[1]} do not go together", "leave one of them out")
    given = {name: value for name, value in options.items() if value not in (None, ())}
    if ways:
        given["workplace"] = ways[0]
    if "places" in given:
        given["places"] = list(given["places"])
    return run(given, output=output, force=force, as_of=as_of)


@click.command("init", short_help="Write configuration, hook and workflow for a repository.")
@click.argument("folder", required=False, default=".", type=click.Path(exists=True, file_okay=False))
@click.option("--hires-in", multiple=True, metavar="P", help="Where you hire: US-CO, 'Toronto, Ontario'; repeatable.")
@click.option("--headcount", type=click.IntRange(0), help="Employees in all.")
@click.option("--headcount-in", "by_region", multiple=True, metavar="P=N", help="Employees in a place: US-CO=41.")
@click.option("--contractor/--no-contractor", default=None, help="Whether the employer is a federal contractor.")
@click.option("--ai-screening", type=click.Choice(["used", "not_used"]), help="Whether AI takes part in the choice.")
@click.option("--employer", metavar="NAME", help="The employer's name, for every posting.")
@click.option("--benefit", "benefits", multiple=True, metavar="TEXT", help="A benefit of every job; repeatable.")
@click.option("--equal-opportunity", metavar="TEXT", help="Your statement.")
@click.option("--accommodation", metavar="ADDRESS", help="Whom to ask for help with the application.")
@click.option("--repository", metavar="OWNER/NAME", default="OWNER/jdlint", help="Where jdlint itself is kept.")
@click.option("--no-hook", "hook", flag_value=False, default=True, type=bool, help="Leave pre-commit alone.")
@click.option("--no-workflow", "workflow", flag_value=False, default=True, type=bool, help="Write no workflow.")
def init(folder: str, repository: str, hook: bool, workflow: bool, **options: Any) -> int:
    """Write jdlint.toml, a hook for pre-commit and a workflow for GitHub into FOLDER (default: this one).

    In a repository, hook and workflow go to its top, the only place where they are looked for. The workflow runs on
    pull requests and once a week, since laws change while files rest. On a terminal, without flags, eight questions
    are asked. Nothing that is there is overwritten.
    """
    from jdlint.commands.init import run
    from jdlint.commands.init_asking import by_region

    given = {name: value for name, value in options.items() if value not in (None, ())}
    if "by_region" in given:
        given["by_region"] = by_region(given["by_region"])
    return run(given, folder=folder, repository=repository, hook=hook, workflow=workflow)


@click.command("render", short_help="Write a posting as a page, a document or data for boards.")
@click.argument("postings", nargs=-1, required=True, metavar="POSTING...")
@click.option("--to", "format", type=click.Choice(list(FORMATS)), required=True, help="What it becomes.")
@click.option("--output", "-o", metavar="FILE", help="Written anew if it is there. Default: standard output.")
@click.option("--document", type=click.IntRange(1), metavar="N", help="The Nth document of a file that holds several.")
@click.option("--stdin-filename", default="stdin.yaml", metavar="NAME", help="What standard input is called.")
def render(
    postings: tuple[str, ...], format: str, output: str | None, document: int | None, stdin_filename: str
) -> int:
    """Write POSTING in another format, with what it inherits from the configuration.

    jsonld and indeed-xml hold several postings, the other formats one. What a format cannot say, and gaps that were
    never filled in, are told on standard error.
    """
    from jdlint.commands.render import run

    return run(postings, format, output, document, stdin_filename)


@click.command("import", short_help="Turn files of any format into postings in YAML.")
@click.argument("paths", nargs=-1, required=True, metavar="FILE...")
@click.option("--output", "-o", metavar="FILE", help="Write the one posting there. Default: standard output.")
@click.option("--out", "folder", metavar="FOLDER", help="Write a file for each posting there.")
@click.option("--kind", type=click.Choice(KINDS), help="What the files are. Default: guessed.")
@click.option(
    "--format", type=click.Choice(["text", "json", "csv"]), default="text", help="How to tell what was guessed."
)
@click.option("--stdin-filename", default="stdin.md", metavar="NAME", help="What standard input is called.")
def import_(paths: tuple[str, ...], folder: str | None, stdin_filename: str, **options: Any) -> int:
    """Write postings in YAML from Markdown, text, HTML, DOCX, JSON or YAML; - is standard input.

    Every guess has a comment. What is not understood is kept under `sections`, and nothing is dropped. A file that was
    imported before is brought up to date: fields that were edited by hand stay as they are, and a field that was
    edited here and changed there is told, with exit code 1.
    """
    from jdlint.commands.importing import run

    return run(paths, folder=folder, stdin_name=stdin_filename, **options)


@click.command("review", short_help="Write what was found into a Word document, as comments.")
@click.argument("file", metavar="FILE.docx")
@click.option("--output", "-o", metavar="OUT.docx", help="The document with comments.")
@click.option("--in-place", is_flag=True, help="Write the comments into FILE itself.")
@click.option("--force", is_flag=True, help="Overwrite OUT if it is there.")
@judging
@click.option("--quiet", "-q", is_flag=True, help="Only problems; the exit code tells the rest.")
def review(file: str, **options: Any) -> int:
    """Check a Word document, and write it again with each finding as a comment on its words.

    Nothing else in it changes. Comments of an earlier review are replaced; those of people stay. Exit codes are those
    of check.
    """
    from jdlint.commands.review import run

    rest = {name: value for name, value in options.items() if name not in SETTINGS}
    return run(file, settings=settings_of(options), **rest)
