"""A rule as SARIF describes it: what it finds, why, and from which source."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.rule import Rule

_LEVEL = {"error": "error", "warning": "warning", "info": "note"}
#: What GitHub calls it where the problem is none of security.
_PROBLEM = {"error": "error", "warning": "warning", "info": "recommendation"}


def descriptor(rule: Rule) -> dict[str, Any]:
    """A `reportingDescriptor`."""
    title = _sentence(rule.data["title"])
    why = _sentence(rule.data.get("why", ""))
    return {
        "id": rule.name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": " ".join(filter(None, (title, why)))},
        "help": {"text": _help(rule, title, why), "markdown": _help_markdown(rule, title, why)},
        "defaultConfiguration": {"level": _LEVEL[rule.severity]},
        "properties": {
            "tags": list(dict.fromkeys((rule.group, rule.topic))),
            "precision": rule.confidence,
            "problem.severity": _PROBLEM[rule.severity],
        },
    }


def _help(rule: Rule, title: str, why: str) -> str:
    sources = [f"Source: {' '.join(filter(None, (row['title'], row.get('url'))))}" for row in _sources(rule)]
    return "\n".join(filter(None, (title, why, *sources, _more(rule))))


def _help_markdown(rule: Rule, title: str, why: str) -> str:
    links = [f"- [{row['title']}]({row['url']})" if row.get("url") else f"- {row['title']}" for row in _sources(rule)]
    sources = "Sources:\n\n" + "\n".join(links) if links else ""
    return "\n\n".join(filter(None, (f"**{title}**", why, sources, _more(rule))))


def _more(rule: Rule) -> str:
    return f"`jdlint explain {rule.name}` shows it with examples."


def _sources(rule: Rule) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = rule.data.get("sources", [])
    return rows


def _sentence(text: str) -> str:
    line = " ".join(text.split())
    return line + "." if line and line[-1] not in ".!?" else line
