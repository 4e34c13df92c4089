"""The ways into the checks that open tables: each looks first, cheaply, whether the posting holds what they compare."""

from __future__ import annotations

from jdlint.context import Context, Hit
from jdlint.facts.bureau import heading_names_bureau, names_bureau

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_PERCENTILES = "compensation.market.percentiles"


def misquoted_statistic(context: Context) -> Iterator[Hit]:
    """Figures that are not what the statistic gives that they are attributed to."""
    if names_bureau(context.facts):
        from jdlint.checks import statistics

        yield from statistics.misquoted_statistic(context)


def outdated_statistic(context: Context) -> Iterator[Hit]:
    """Figures of an older vintage than the newest of the statistic that they are attributed to."""
    if names_bureau(context.facts):
        from jdlint.checks import statistics

        yield from statistics.outdated_statistic(context)


def misquoted_percentiles(context: Context) -> Iterator[Hit]:
    """A table of market pay that is not of the vintage that it says."""
    if _has_table(context):
        from jdlint.checks import percentiles

        yield from percentiles.misquoted_percentiles(context)


def outdated_percentiles(context: Context) -> Iterator[Hit]:
    """A table of market pay of an older vintage than the newest."""
    if _has_table(context):
        from jdlint.checks import percentiles

        yield from percentiles.outdated_percentiles(context)


def _has_table(context: Context) -> bool:
    facts = context.facts
    if names_bureau(facts):
        return context.posting.has(_PERCENTILES) or bool(facts.percentile_rows)
    return heading_names_bureau(facts) and bool(facts.percentile_rows)


def misquoted_education(context: Context) -> Iterator[Hit]:
    """Schooling called minimum or typical that the source which is named gives otherwise."""
    if names_bureau(context.facts):
        from jdlint.checks import schooling

        yield from schooling.misquoted_education(context)


def degree_above_typical(context: Context) -> Iterator[Hit]:
    """A degree demanded that lies above what is typical of the occupation."""
    if context.facts.education:
        from jdlint.checks import schooling

        yield from schooling.degree_above_typical(context)


def pay_outside_market(context: Context) -> Iterator[Hit]:
    """Base pay that lies, with its whole band, outside of what most earn there."""
    if context.facts.pay:
        from jdlint.checks import market_pay

        yield from market_pay.pay_outside_market(context)
