"""How the HTML page looks: on a screen in light and dark, and on paper. Nothing is fetched."""

from __future__ import annotations

#: Colours by their use, for a light and a dark screen; a test holds their contrast.
LIGHT = {
    "ground": "#f6f7f9", "card": "#ffffff", "text": "#1b2330", "quiet": "#566072", "line": "#d5dae2", "link": "#1a56b0",
    "error": "#b3161b", "warning": "#8a5200", "info": "#1a56b0", "error-back": "#fde3e1", "warning-back": "#fdeccb",
    "info-back": "#e0ebfb",
}  # fmt: skip
DARK = {
    "ground": "#14181f", "card": "#1d232d", "text": "#e6e9ef", "quiet": "#a3adbd", "line": "#38414f", "link": "#8ab8ff",
    "error": "#ff9d96", "warning": "#f3bf62", "info": "#8ab8ff", "error-back": "#52211f", "warning-back": "#4a3610",
    "info-back": "#1f365a",
}  # fmt: skip


def style() -> str:
    """The style sheet."""
    dark = f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_colours(DARK)} }} }}"
    return f":root {{ color-scheme: light dark; {_colours(LIGHT)} }}\n{dark}\n{_RULES}"


def _colours(table: dict[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in table.items())


_RULES = """\
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.55 system-ui, "Segoe UI", Roboto,
  "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 86rem; margin: 0 auto; padding: 1rem 1.5rem; }
h1 { font-size: 1.6rem; margin: .5rem 0 0; }
h2 { font-size: 1.35rem; margin: 0; line-height: 1.3; text-align: left; }
h3 { font-size: 1.05rem; margin: 0 0 .6rem; }
h4 { font-size: 1rem; margin: 1.1rem 0 .3rem; }
h4:first-child { margin-top: 0; }
p { margin: .3rem 0; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code { font: .92em ui-monospace, Consolas, Menlo, monospace; }
.quiet { color: var(--quiet); font-size: .9rem; font-weight: 400; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .3rem .6rem; }
article { border-top: 1px solid var(--line); padding: 1.5rem 0 2.5rem; }
article:first-child { border-top: 0; padding-top: .5rem; }
.counts { list-style: none; padding: 0; margin: .6rem 0 1rem; display: flex; flex-wrap: wrap; gap: .5rem; }
.counts li, .severity { border-radius: .3rem; padding: .1rem .5rem; font-weight: 600; font-size: .85rem; }
.error .severity, .counts .error { color: var(--error); background: var(--error-back); }
.warning .severity, .counts .warning { color: var(--warning); background: var(--warning-back); }
.info .severity, .counts .info { color: var(--info); background: var(--info-back); }
.counts .plain { color: var(--quiet); border: 1px solid var(--line); font-weight: 400; }
.beside { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.25rem; align-items: start; }
.box { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.25rem; }
h2, td, .posting, .posting :is(h4, dd, li, pre, .text) { unicode-bidi: plaintext; }
.posting .text { white-space: pre-line; }
.posting pre .text { white-space: pre-wrap; }
.posting ul { margin: .2rem 0; padding-left: 1.3rem; }
.posting li { margin: .2rem 0; }
.posting dl { margin: .2rem 0; display: grid; grid-template-columns: minmax(7rem, max-content) minmax(0, 1fr);
  gap: .1rem .9rem; }
.posting dt { color: var(--quiet); }
.posting dd { margin: 0; }
.posting > :not(h3, h4) + dl { margin-top: 1.1rem; }
.posting .rest { color: var(--quiet); font-size: .9rem; }
.posting .rest :is(dl, dt, dd, dd > ul, dd > ul > li) { display: inline; padding: 0; }
.posting .rest dt::after { content: ": "; }
.posting .rest dd:not(:last-child)::after { content: "; "; }
.posting pre { white-space: pre-wrap; margin: 0; font: .9rem/1.5 ui-monospace, Consolas, Menlo, monospace; }
mark { color: inherit; border-radius: .2rem; border-bottom: 2px solid; }
mark.error { background: var(--error-back); border-color: var(--error); }
mark.warning { background: var(--warning-back); border-color: var(--warning); }
mark.info { background: var(--info-back); border-color: var(--info); }
.number { font-size: .72rem; font-weight: 700; vertical-align: super; line-height: 0; text-decoration: none;
  padding: 0 .15rem; }
.number:hover, .number:focus { text-decoration: underline; }
.findings ol { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; }
.findings li.card { background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--line);
  border-radius: .5rem; padding: .7rem 1rem; }
li.error.card { border-left-color: var(--error); }
li.warning.card { border-left-color: var(--warning); }
li.info.card { border-left-color: var(--info); }
li.card:target, mark:target, .here:target { outline: 3px solid var(--link); outline-offset: 2px; }
.findings .say { margin: .3rem 0; }
.findings ul { margin: .2rem 0; padding-left: 1.2rem; }
.part { margin-top: 1.25rem; }
table { border-collapse: collapse; width: 100%; margin: .4rem 0; font-size: .93rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; font-size: .85rem; }
.laws { table-layout: fixed; }
.laws th:first-child { width: 7rem; }
.laws th:nth-child(2) { width: 25%; }
.laws th:nth-child(3) { width: 36%; }
.day { white-space: nowrap; }
td.status { white-space: nowrap; font-weight: 600; }
td.status.error { color: var(--error); }
td.status.warning { color: var(--warning); }
td.status.info { color: var(--info); }
@media screen and (min-width: 58rem) {
  .posting { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; }
}
@media screen and (max-width: 58rem) { .beside { grid-template-columns: minmax(0, 1fr); } }
@media screen and (max-width: 48rem) {
  .laws, .laws tbody, .laws tr, .laws td { display: block; }
  .laws thead { display: none; }
  .laws tr { border-bottom: 1px solid var(--line); padding: .4rem 0; }
  .laws td { border: 0; padding: 0; }
  .laws td:nth-child(3) { color: var(--quiet); }
}
@media print {
  :root { color-scheme: light; }
  body { background: #fff; font-size: 10.5pt; }
  header, main, footer { max-width: none; padding: 0; }
  .beside { display: block; }
  .box { border: 0; padding: 0; margin-bottom: 1rem; }
  .findings li.card { break-inside: avoid; margin-bottom: .6rem; }
  .findings ol { display: block; }
  h2, h3, h4 { break-after: avoid; }
  tr, dl, .posting li { break-inside: avoid; }
  article + article { break-before: page; }
  mark, .severity, .counts li { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .skip, .back { display: none; }
  a { color: inherit; text-decoration: none; }
  .sources a[href^="http"]::after { content: " <" attr(href) ">"; font-size: .85em; }
}
"""
