"""Words that end the names of employers, and those of their departments."""

from __future__ import annotations

import re
from functools import cache


def _words(source: str) -> frozenset[str]:
    return frozenset(source.split())


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
    YWCA Zoo School_District Medical_Center Health_Center Health_System Healthcare
"""
#: Fields of work by which employers call their departments.
_FIELDS = _words(
    """
    academic accounting accounts admin administration ai analytics assurance back beverage billing brand business care
    catering chain clinical cloud commercial communications content corporate creative critical culinary custodial
    customer data delivery design development devops digital dispatch editorial electrical emergency engineering events
    experience facilities finance financial fleet food front general growth hardware help house housekeeping hr human
    icu industrial information infrastructure intensive inventory it janitorial kitchen learning legal machine
    maintenance manufacturing marketing mechanical medical merchandising mobile network nursing nutrition office
    operations outreach patient payroll pediatrics people planning platform policy process procurement product
    production program programs project public purchasing qa quality r&d radiology receiving recruiting recruitment
    rehabilitation relations research resources room safety sales science security service services shipping software
    store strategy success supply support surgery surgical systems talent technical technology trading training
    transportation treasury utilities warehouse web
    """
)
_UNITS = frozenset({"department", "dept", "dept.", "division", "team", "unit", "ward"})
#: Words that tell of the contract, the time or the form of a job, alone or beside each other.
_TERMS = _words(
    """
    permanent temporary temp contract contractor freelance casual seasonal regular full-time part-time full part time
    fulltime parttime intern internship per diem prn hybrid remote onsite on-site day days night nights evening
    evenings weekend weekends morning shift shifts spring summer fall autumn winter entry mid senior junior level
    exempt nonexempt non-exempt union hourly salaried immediate start w2 1099
    """
)
#: What governs a place calls itself so: "County of Alden".
_TOWN = re.compile(r"(?:City|County|Town|Village|State|Commonwealth) of [A-Z]", re.IGNORECASE)
#: Words in lower case within a name.
_LINKS = frozenset({"of", "the", "and", "&", "for", "de", "la"})
_MOST_WORDS = 9
_STREET = re.compile(
    r"\d{1,5}[A-Za-z]? (?:[A-Z\d][\w'.-]{0,20} ){1,3}(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Drive|Dr|Boulevard|Blvd"
    r"|Court|Highway|Hwy|Parkway|Pkwy|Way)\b"
    r"|.{0,60}\b(?:Street|Road|Lane|Avenue),"
)


@cache
def name_pattern() -> re.Pattern[str]:
    """What finds a name of two words or more that ends in a kind of organisation: "Oak Hill Primary School"."""
    # "School District" before "School", and in one order whatever the seed of hashes is.
    ends = "|".join(map(re.escape, sorted(_kinds(), key=lambda kind: (-len(kind), kind))))
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


def is_street(words: str) -> bool:
    """Tell whether words begin with the street of an address: "12 Oak St", "Mill House, Station Road, Leeds"."""
    return _STREET.match(words) is not None


def is_department(words: str) -> bool:
    """Tell whether words call a department: "Food & Beverage", "Emergency Department", "Department of Nursing"."""
    names = words.casefold().replace("/", " ").replace(",", " ").split()
    if not names or len(names) > _MOST_WORDS or any(map(str.isdigit, words)):
        return False
    if names[-1] in _UNITS or (names[0] in _UNITS and names[1:2] == ["of"]):
        return True
    return all(name in _FIELDS or name in _LINKS for name in names) and names[0] not in _LINKS


def tells_terms(words: str) -> bool:
    """Tell whether words on a line say of the job when or how long it is: "Summer 2027", "Full-time, nights"."""
    names = words.casefold().replace(",", " ").replace("/", " ").split()
    return all(name in _TERMS or name.isdigit() for name in names)


def is_name(line: str) -> bool:
    """Tell whether a line is the name of an organisation and nothing else, as on a letterhead."""
    words = line.rstrip(".").split()
    if not 2 <= len(words) <= _MOST_WORDS or not all(word[0].isupper() or word in _LINKS for word in words):
        return False
    if _TOWN.match(line) is not None:
        return True
    ends = {words[-1], " ".join(words[-2:])}
    if line.isupper():
        return not ends.isdisjoint(kind.upper() for kind in _kinds())
    return not ends.isdisjoint(_kinds())


def is_employer(words: str) -> bool:
    """Tell whether words where a place is asked for name an organisation, or several: "Oasis Clinics"."""
    return is_name(words) or is_name(words.removesuffix("s"))


__all__ = ["is_department", "is_employer", "is_name", "is_street", "may_be_name", "name_pattern", "tells_terms"]
