"""Options that several commands have, and what their values are read as."""

from __future__ import annotations

import click

from jdlint.finding import SEVERITIES
from jdlint.rule import KINDS, PROFILES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    Command = Callable[..., int]


def day(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """A day as YYYY-MM-DD; None where the option is absent."""
    import datetime

    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise click.BadParameter(f"'{value}' is no day; write YYYY-MM-DD") from error


def listed(_: click.Context, __: click.Parameter, value: Sequence[str]) -> list[str] | None:
    """Comma separated and repeatable; None where the option is absent."""
    names = [name.strip() for text in value for name in text.split(",") if name.strip()]
    if value and not names:
        raise click.BadParameter("it names nothing; leave the option out, or write a name")
    return names or None


def days(_: click.Context, __: click.Parameter, value: str | None) -> int | None:
    """A stretch of days as `120d`, also in weeks, months (30 days) and years: a number of days."""
    import re

    if value is None:
        return None
    match = re.fullmatch(r"(\d{1,4})([dwmy]?)", value.strip())
    if match is None:
        raise click.BadParameter(f"'{value}' is no stretch of time; write 120d")
    return int(match[1]) * {"": 1, "d": 1, "w": 7, "m": 30, "y": 365}[match[2]]


_JUDGING = (
    click.option("--profile", type=click.Choice(PROFILES), help="Which findings are kept. Default: default."),
    click.option("--select", multiple=True, callback=listed, help="Only these rules, groups, topics."),
    click.option("--extend-select", multiple=True, callback=listed, help="These rules, groups, topics too."),
    click.option("--ignore", multiple=True, callback=listed, help="Not these rules, groups, topics."),
    click.option("--place", multiple=True, metavar="P", help="A place that it reaches too: US-CO, 'Denver, CO'."),
    click.option("--as-of", callback=day, metavar="DATE", help="Judge by this day. Default: today."),
    click.option("--ahead", callback=days, metavar="DAYS", help="Also what will be found by then: 120d."),
    click.option("--kind", type=click.Choice(KINDS), help="For files that cannot say it themselves."),
    click.option(
        "--fragment", is_flag=True, help="The input is part of a posting: nothing is said of what is missing."
    ),
    click.option("--grammar", is_flag=True, help="Also run a grammar engine (docs/grammar.md)."),
    click.option("--grammar-engine", metavar="E", help="Which: languagetool, harper, or the address of a server."),
    click.option(
        "--fail-on", type=click.Choice([*SEVERITIES, "never"]), help="Lowest severity that makes exit code 1."
    ),
    click.option("--closed", is_flag=True, help="Check closed postings too."),
    click.option(
        "--config", metavar="FILE", type=click.Path(exists=True, dir_okay=False), help="Use this configuration."
    ),
    click.option("--isolated", is_flag=True, help="Read no configuration."),
)


def judging(command: Command) -> Command:
    """Give a command the options that say what is judged, by what, and from which severity on it fails."""
    for option in reversed(_JUDGING):
        command = option(command)
    return command


#: Options that are settings, and their names in the configuration.
SETTINGS = {
    "profile": "profile", "select": "select", "extend_select": "extend-select", "ignore": "ignore", "place": "place",
    "as_of": "as_of", "kind": "kind", "fragment": "fragment", "fail_on": "fail_on", "closed": "closed",
    "ahead": "ahead", "baseline": "baseline", "grammar": "grammar", "grammar_engine": "grammar",
}  # fmt: skip


def settings_of(options: dict[str, Any]) -> dict[str, Any]:
    """The settings among the values of options, by their names in the configuration."""
    given = {name: options[option] for option, name in SETTINGS.items() if options.get(option) not in (None, False, ())}
    if "place" in given:
        given["place"] = list(given["place"])
    if "grammar" in given and "select" in given:  # beside a selection the flag still counts
        given["select"] = [*given["select"], "grammar"]
    return given
