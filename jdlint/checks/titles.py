"""Job titles that carry what belongs elsewhere: pay, places, codes, shouting."""

from __future__ import annotations

import re
from functools import cache

from jdlint.checks.placeholder import matches
from jdlint.context import Context, Hit
from jdlint.expressions import Lazy, compiled
from jdlint.kinds import passes
from jdlint.reference.places import parse_place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.text import Prose

#: A longer text is no title, whatever key it has.
_LONGEST = 300
_LONGEST_LINE = 100
_SMALL_WORDS = frozenset((
    "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "per", "the", "to", "with", "hr", "hour",
    "day", "week", "month", "year",
))  # fmt: skip
_BLANKS_AND_DASHES = " ,:|/-\u2013\u2014"

#: A place in a title stands apart by one of these.
_PARTED = frozenset("([,:|-\u2013\u2014")
_MODE = (
    r"(?i:(?:100% |fully |partly |us[ -]|usa[ -])?(?:remote|hybrid|on-?site|work from home|wfh|telework)"
    r"(?: ?/ ?(?:remote|hybrid|on-?site))?"
    r"(?: (?:only|ok|work|position|role|job|available|optional|possible|friendly|eligible))?)"
)
_MODE_AND_PLACE = _MODE + r"(?:(?:, | [-\u2013\u2014] |: | in | within )[A-Z][\w., ]{1,30})?"
_PLACE = r"(?:[A-Z][\w.' ]{1,30}?(?:, ?[A-Z][A-Za-z. ]{1,20}?){1,2}|[A-Z][\w.' ]{2,30}?)(?: \d{5})?"
#: Codes of states that are also credentials or departments ("Hospitalist, MD", "Surgery, OR"), and cities there.
_AMBIGUOUS = frozenset((
    "DC", "HI", "IN", "MA", "MD", "ME", "MS", "MT", "ND", "OK", "OR", "PA", "PE", "PR",
))  # fmt: skip
_CITIES = frozenset((
    "annapolis", "baltimore", "bethesda", "billings", "biloxi", "bismarck", "boston", "bozeman", "cambridge",
    "eugene", "fargo", "frederick", "gaithersburg", "harrisburg", "honolulu", "indianapolis", "jackson",
    "missoula", "oklahoma city", "philadelphia", "pittsburgh", "portland", "quincy", "rockville", "salem",
    "san juan", "silver spring", "somerville", "springfield", "tulsa", "washington", "worcester",
))  # fmt: skip

#: Words that shout even alone.
_CALLS = frozenset((
    "APPLY", "ASAP", "BONUS", "HIRING", "IMMEDIATE", "IMMEDIATELY", "NEEDED", "URGENT", "URGENTLY", "WANTED",
))  # fmt: skip
_CAPITALS = Lazy(r"(?<![\w.])[A-Z]{4,30}(?!\w)", flags=0)
_BRACKETS = Lazy(r"\(([^()]{1,60})\)", flags=0)
_VOWEL = Lazy(r"[AEIOUY]", flags=0)
_SIGNS = Lazy(
    r"!{2,20}|(?<!Yahoo)(?<!Jeopardy)!(?=$|\))|[$*~]{2,20}(?!\w)|[\u2600-\u27bf\U0001f300-\U0001faff]{1,20}", flags=0
)


def titles(context: Context) -> Iterator[Prose]:
    """The title; of a fragment also a text of one line that is written like a title."""
    first = next(iter(context.facts.proses), None)  # where there is a title it comes first
    if first is None:
        return
    alone = context.posting.fragment and len(context.facts.proses) == 1
    if (first.field.path == "title" and len(first.text) <= _LONGEST) or (alone and _like_title(first.text)):
        yield first


def title_pattern(context: Context) -> Iterator[Hit]:
    """The rule's `patterns` in the title; the fix takes the words out."""
    for prose in titles(context):
        for start, end, _ in matches(context.rule, prose.text):
            if passes(context.rule.data, prose, start, end):
                yield _hit(context, prose, start, end)


def title_place(context: Context) -> Iterator[Hit]:
    """A place or a kind of workplace in brackets, or before or behind a dash or comma."""
    for prose in titles(context):
        for expression in _place_expressions() if not _PARTED.isdisjoint(prose.text) else ():
            for match in expression.finditer(prose.text):
                name = match.lastgroup or ""
                if _says_where_only(prose, match, name):
                    continue
                if name == "mode" or _is_place(context, match[name].strip("()[]")):
                    yield _hit(context, prose, *match.span(name))
                    return


def _says_where_only(prose: Prose, match: re.Match[str], name: str) -> bool:
    """In a line that is only taken for a title, a bracket at its end, or a state in full, says where the job is."""
    if prose.field.path == "title" or name != "place":
        return False
    words = match[name]
    return words.endswith((")", "]")) or not re.search(r"\b[A-Z]{2}(?: \d{5})?$", words)


def title_shouting(context: Context) -> Iterator[Hit]:
    """Rows of signs, emoji, and words in capitals that are no abbreviations: one finding from the first to the last."""
    abbreviations = frozenset(context.options["abbreviations"])
    for prose in titles(context):
        places = [match.span() for match in _SIGNS.finditer(prose.text)]
        found = _CAPITALS.finditer(_unbracketed(prose.text))
        words = [match for match in found if match[0] not in abbreviations and _VOWEL.search(match[0])]
        if any(match[0] in _CALLS for match in words) or (len(words) > 1 and _in_capitals(words, prose.text)):
            places += [match.span() for match in words]
        else:
            words = []
        if places:
            start, end = min(place[0] for place in places), max(place[1] for place in places)
            hit = context.in_prose(prose, start, end)
            signs = [match.span() for match in _SIGNS.finditer(prose.text)]
            from jdlint.checks.plain_titles import plain_title

            write = plain_title(prose.text, signs, words)
            whole = prose.span(0, len(prose.text))
            # An apostrophe that YAML doubles would stand alone in the new title.
            if write is not None and whole.source is None and whole.end - whole.start == len(prose.text):
                hit.fix = context.replacing(whole, write)
            yield hit


def _hit(context: Context, prose: Prose, start: int, end: int) -> Hit:
    """A hit with the fix that takes the words out, with the dash or comma that ties them to the rest."""
    hit = context.in_prose(prose, start, end)
    before, after = prose.text[:start].rstrip(_BLANKS_AND_DASHES), prose.text[end:]
    first, last = (len(before), end) if before else (start, len(prose.text) - len(after.lstrip(_BLANKS_AND_DASHES)))
    rest = prose.text[:first] + prose.text[last:]
    if sum(map(str.isalpha, rest)) > 2:
        hit.fix = context.replacing(prose.span(first, last), "")
    return hit


def _like_title(text: str) -> bool:
    """A line without a full stop whose words begin with capitals."""
    line = text.strip()
    if not line or "\n" in line or len(line) > _LONGEST_LINE or line[-1] in ".:;?,":
        return False
    words = [word for word in re.findall(r"[^\s/|()\[\]-]+", line) if word.lower() not in _SMALL_WORDS]
    return 1 < len(words) <= 12 and all(not word[0].isalpha() or word[0].isupper() for word in words)


@cache
def _place_expressions() -> tuple[re.Pattern[str], ...]:
    """Each as a look-ahead, so that ", Denver, CO" is found behind ", Operations"."""
    dash = r" [-\u2013\u2014|] "
    sources = [rf"(?=(?P<mode>[(\[]{_MODE_AND_PLACE}[)\]]))", rf"(?=(?P<place>[(\[]{_PLACE}[)\]]))"]
    for group in (f"(?P<mode>{_MODE})", f"(?P<place>{_PLACE})"):
        sources += [rf"(?=(?:{dash}|, ){group}(?:$| ?[(\[]|{dash}))", rf"^(?={group}(?:{dash}|: ))"]
    return tuple(compiled(source, 0) for source in sources)


def _is_place(context: Context, text: str) -> bool:
    """Whether words are a place for certain: a city of the posting, or a city with its state."""
    place = parse_place(text)
    if place is None:
        return False
    named = (field.node.value for field in context.posting.each("locations[*].city"))
    posted = {name.casefold() for name in named if isinstance(name, str)}
    city = place.get("city", "").casefold()
    if city in posted:
        return True
    code = re.split(r", ?", text)[-1].split(" ")[0]
    return bool(city) and "region" in place and (code not in _AMBIGUOUS or city in _CITIES)


def _unbracketed(title: str) -> str:
    """The title with blanks for what stands in brackets: there abbreviations of a trade are common."""
    return _BRACKETS.sub(lambda match: match[0] if match[1] in _CALLS else " " * len(match[0]), title)


def _in_capitals(words: list[re.Match[str]], title: str) -> bool:
    """Whether words in capitals are more than abbreviations: one is long, or all of the title is so written."""
    return title.isupper() or any(len(match[0]) > 4 for match in words)
