"""Words that end the names of employers, and what ends nothing but a line about the job."""

from __future__ import annotations

import re

_KINDS = """
    Care_Home Funeral_Home Nursing_Home Rest_Home Academy Agency Airlines Alliance Arms Associates Association Authority Bakery Bank Bistro Books Borough Brasserie
    Brewery Brewing Brothers Builders Bureau Cafe Café Cantina Charity Chambers Church Cinema Clinic Club College
    Commission Committee Company Confectionery Conservatory Construction Cooperative Co-op Corporation Corp Council Dairy
    Daughters Dental Dentistry Diner Electric Embassy Estates Farm Farms Firm Foods Foundation Freight Fund Galleries
    Gallery GmbH Grocers Group Haulage Holdings Homes Hospice Hospital Hotel Inc Inn Institute Insurance Joinery Kennels
    Kindergarten Kitchens Laboratories Labs Landscapes Landscaping Laundry Library Limited Lines LLC LLP Lodge Logistics
    Ltd Mill Mills Ministries Ministry Montessori Mosque Motors Museum Nursery Opera Orchestra Orchards Parish Partners
    Partnership Pharmacy Plumbing plc Practice Preschool Press Pub Restaurant Resort Roofing Salon Schools School
    Shelter Shipyard Society Solicitors Sons Stables Stores Studio Studios Surgery Synagogue Technologies Temple Textiles
    Theatre Theater Transport Trucking Trust Union University Veterinary Vets Vineyard Vineyards Winery Works Workshop
    YMCA YWCA Zoo
"""
_WORDS = "|".join(re.escape(word.replace("_", " ")) for word in _KINDS.split())
#: A name of two words or more that ends in a kind of organisation: "Oak Hill Primary School", "Finch & Sons Ltd".
NAME = rf"(?:[A-Z][\w'&.-]{{0,24}} )(?:(?:[A-Z][\w'&.-]{{0,24}}|of|the|and|&|for|de|la) ){{0,6}}(?:{_WORDS})\b"
_LETTERHEAD = re.compile(rf"(?:THE |The )?(?:{NAME})\.?")
_SHOUTED = re.compile(
    rf"(?:[A-Z0-9][A-Z0-9'&.-]{{0,24}} ){{1,6}}(?:{_WORDS.upper().replace(chr(92) + ' ', ' ')})\.?(?: [A-Z]{{2,8}})?"
)


def may_be_name(words: str) -> bool:
    """Tell whether words on a line can be a name: not "Hospice", not "Craft brewery"."""
    first, *others = words.split() or [""]
    if not others:
        return bool(first) and first not in _KINDS.split()
    return any(not word[0].islower() for word in others)


def is_name(line: str) -> bool:
    """Tell whether a line is the name of an organisation and nothing else, as on a letterhead."""
    return _LETTERHEAD.fullmatch(line) is not None or _SHOUTED.fullmatch(line) is not None


__all__ = ["NAME", "is_name", "may_be_name"]
