"""`jdlint market`: what an occupation earns in a place, its outlook, and the schooling of those who work in it."""

from __future__ import annotations

import json

from jdlint.commands import market_table
from jdlint.market import market
from jdlint.quotation import citation


def run(what: str, place: str | None, day: str, format: str, cite: bool) -> int:
    """Print the market of a title or SOC code. Raises JdlintError as `jdlint.market.market` does."""
    data = market(what, place, day)
    if cite:
        print(citation(data))
    elif format == "json":
        print(json.dumps(data, indent=2, ensure_ascii=False))
    elif format == "yaml":
        import yaml

        print(yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=100), end="")
    elif format == "markdown":
        print(market_table.markdown(data))
    else:
        print(market_table.text(data))
    return 0
