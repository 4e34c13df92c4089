"""What each rule took: the table of `jdlint check --timing`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.report import Report

#: Rules that took less than this share of all are told together.
_LEAST_SHARE = 0.005


def timing_table(report: Report) -> str:
    """A line a rule, the slowest first: milliseconds in all, microseconds a posting, share, findings.

    Times are those of a wall clock. What is worked out once for a posting is counted with the rule that asks first.
    """
    whole = sum(report.seconds.values())
    postings = report.summary["postings"] or 1
    rows = sorted(report.seconds.items(), key=lambda row: (-row[1], row[0]))
    shown = [row for row in rows if row[1] >= whole * _LEAST_SHARE]
    lines = ["      ms   µs/posting  share  found  rule"]
    for name, seconds in shown:
        lines.append(_line(seconds, postings, whole, str(report.by_rule.get(name, 0)), name))
    rest = rows[len(shown) :]
    if rest:
        lines.append(_line(sum(seconds for _, seconds in rest), postings, whole, "", f"{len(rest)} other rules"))
    lines.append(_line(whole, postings, whole, "", "all rules that had cause to run"))
    return "\n".join(lines)


def _line(seconds: float, postings: int, whole: float, found: str, name: str) -> str:
    share = seconds / whole if whole else 0.0
    return f"{seconds * 1e3:8.2f} {seconds * 1e6 / postings:12.1f} {share:6.1%} {found:>6}  {name}"
