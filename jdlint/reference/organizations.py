"""Words that end the names of employers."""

from __future__ import annotations

import re
from functools import cache

_KINDS = """
    Academy Agency Airlines Alliance Arms Associates Association Authority Bakery Bank Bistro Books Borough
    Brasserie Brewery Brewing Brothers Builders Bureau Cafe Café Cantina Care_Home Chambers Charity Church Cinema
    Clinic Club Co-op College Commission Committee Company Confectionery Conservatory Construction Cooperative Corp
    Corporation Council Dairy Daughters Dental Dentistry Diner Electric Embassy Estates Farm Farms Firm Foods
    Foundation Freight Fund Funeral_Home Galleries Gallery GmbH Grocers Group Haulage Holdings Homes Hospice
    Hospital Hotel Inc Inn Institute Insurance Joinery Kennels Kindergarten Kitchens Laboratories Labs Landscapes
    Landscaping Laundry Library Limited Lines LLC LLP Lodge Logistics Ltd Mill Mills Ministries Ministry Montessori
    Mosque Motors Museum Nursery Nursing_Home Opera Orchards Orchestra Parish Partners Partnership Pharmacy plc
    Plumbing Practice Preschool Press Pub Resort Rest_Home Restaurant Roofing Salon School Schools Shelter Shipyard
    Society Solicitors Sons Stables Stores Studio Studios Surgery Synagogue Technologies Temple Textiles Theater
    Theatre Transport Trucking Trust Union University Veterinary Vets Vineyard Vineyards Winery Works Workshop YMCA
    YWCA Zoo
"""
#: Words in lower case within a name.
_LINKS = frozenset({"of", "the", "and", "&", "for", "de", "la"})
_MOST_WORDS = 9


@cache
def name_pattern() -> re.Pattern[str]:
    """What finds a name of two words or more that ends in a kind of organisation: "Oak Hill Primary School"."""
    ends = "|".join(map(re.escape, _kinds()))
    word = r"[A-Z][\w'&.-]{0,24}"
    return re.compile(rf"{word} (?:(?:{word}|of|the|and|&|for|de|la) ){{0,6}}(?:{ends})\b")


@cache
def _kinds() -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in _KINDS.split())


def may_be_name(words: str) -> bool:
    """Tell whether words on a line can be a name: not "Hospice", not "Craft brewery", not "School: Elm Primary"."""
    if ": " in words:
        return False
    first, *others = words.split() or [""]
    if not others:
        return bool(first) and first not in _kinds()
    return any(not word[0].islower() for word in others)


def is_name(line: str) -> bool:
    """Tell whether a line is the name of an organisation and nothing else, as on a letterhead."""
    words = line.rstrip(".").split()
    if not 2 <= len(words) <= _MOST_WORDS or not all(word[0].isupper() or word in _LINKS for word in words):
        return False
    ends = {words[-1], " ".join(words[-2:])}
    if line.isupper():
        return not ends.isdisjoint(kind.upper() for kind in _kinds())
    return not ends.isdisjoint(_kinds())


def is_employer(words: str) -> bool:
    """Tell whether words where a place is asked for name an organisation, or several: "Oasis Clinics"."""
    return is_name(words) or is_name(words.removesuffix("s"))


__all__ = ["is_employer", "is_name", "may_be_name", "name_pattern"]
