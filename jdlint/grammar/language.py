"""The language of a posting as engines call it: `en-US`, `de-DE`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts import Facts

#: Countries in which a language has a spelling of its own; the first is meant where no country is known.
_VARIANTS = {
    "en": ("US", "GB", "CA", "AU", "NZ", "ZA"),
    "de": ("DE", "AT", "CH"),
    "pt": ("PT", "BR"),
}
#: Countries that spell as another one does.
_SPELLS_AS = {"IE": "GB", "IN": "GB", "SG": "GB", "HK": "GB", "MT": "GB", "LI": "CH", "PR": "US"}


def language_tag(facts: Facts) -> str:
    """What is stated; else the language of the text, in the spelling of the country of its first place."""
    stated = facts.posting.text("language")
    if "-" in stated:
        return stated
    language = facts.language
    if language not in _VARIANTS:
        return language
    countries = [_SPELLS_AS.get(country, country) for country in _countries(facts)]
    known = [country for country in countries if country in _VARIANTS[language]]
    return f"{language}-{(*known, _VARIANTS[language][0])[0]}"


def is_sure(facts: Facts) -> bool:
    """Whether the posting tells which spelling of its language it keeps to: it states it, or names a country."""
    return "-" in facts.posting.text("language") or bool(_countries(facts))


def spellings(language: str) -> tuple[str, ...]:
    """The spellings of a language that differ most: `en-US` and `en-GB` for any English."""
    return ("en-US", "en-GB") if language.startswith("en-") else (language,)


def _countries(facts: Facts) -> list[str]:
    places = facts.places
    return [reach.place[:2] for reach in (*places.spots, *places.areas) if reach.way != "guessed"]
