"""How the page of a posting looks: on a screen in light and dark, and on paper. Nothing is fetched."""

from __future__ import annotations

#: Colours by their use, for a light and a dark screen; a test holds their contrast.
LIGHT = {
    "ground": "#f4f5f7", "card": "#ffffff", "text": "#1c2430", "quiet": "#566072", "line": "#dde1e8", "link": "#174ea6",
}  # fmt: skip
DARK = {
    "ground": "#12161c", "card": "#1b212a", "text": "#e7eaf0", "quiet": "#a5afbf", "line": "#343d4a", "link": "#8ab8ff",
}  # fmt: skip


def style() -> str:
    """The style sheet."""
    dark = f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_colours(DARK)} }} }}"
    return f":root {{ color-scheme: light dark; {_colours(LIGHT)} }}\n{dark}\n{_RULES}"


def _colours(table: dict[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in table.items())


_RULES = """\
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1.0625rem/1.6 system-ui, "Segoe UI", Roboto,
  "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
main { max-width: 50rem; margin: 0 auto; padding: clamp(0rem, 4vw, 3rem) clamp(0rem, 3vw, 1.5rem); }
article { background: var(--card); border: 1px solid var(--line); border-radius: .75rem;
  padding: clamp(1.25rem, 5vw, 3rem); }
h1 { font-size: clamp(1.6rem, 5vw, 2.25rem); line-height: 1.2; margin: 0 0 1.25rem; text-wrap: balance; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.25rem 0 .6rem; }
h3 { font-size: 1.0625rem; line-height: 1.4; margin: 1.25rem 0 .25rem; }
p, ul, ol, dl { margin: .6rem 0; }
ul, ol { padding-inline-start: 1.4rem; }
li { margin: .35rem 0; }
li::marker { color: var(--quiet); }
dl { display: grid; gap: .5rem 1rem; grid-template-columns: minmax(min-content, 30%) minmax(0, 1fr); }
dl > div { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; }
dt { color: var(--quiet); overflow-wrap: break-word; }
dd { margin: 0; }
a { color: var(--link); text-underline-offset: .15em; direction: ltr; unicode-bidi: isolate; }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: .15rem; }
section:first-of-type { border-block: 1px solid var(--line); padding: 1rem 0; }
section:first-of-type h2 { margin-top: 0; }
@media (max-width: 34rem) { article { border: 0; border-radius: 0; } }
@media (max-width: 23rem) {
  dl, dl > div { grid-template-columns: minmax(0, 1fr); }
}
@media print {
  :root { color-scheme: light; }
  @page { margin: 18mm; }
  body { background: #fff; font-size: 10.5pt; line-height: 1.45; }
  main { max-width: none; padding: 0; }
  article { border: 0; padding: 0; }
  h1, h2, h3 { break-after: avoid; }
  h2 { margin-top: 1.2rem; }
  li, dl > div { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  a { color: inherit; }
}
"""

__all__ = ["DARK", "LIGHT", "style"]
