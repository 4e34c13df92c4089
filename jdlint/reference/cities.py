"""Cities of about 100,000 people or more, in Britain and Ireland also smaller ones, that their name alone tells apart.

Left out are names that are also a word, a person's, a firm's or a product's (Reading, Mobile, Charlotte, Phoenix,
Bath, Hull): a text says these with "in" or with the region, and is understood by that.
"""

from __future__ import annotations

from functools import cache

from jdlint.reference.places import CANADIAN_PROVINCES, COUNTRIES, US_STATES

_MARKS = '*_#,;:!?()[]{}|"\u2022\u00b7\u2013\u2014-.'

_CITIES = """
    Aberdeen Abu_Dhabi Accra Addis_Ababa Adelaide Ahmedabad Akron Albany Albuquerque Alexandria Allentown Amarillo
    Amsterdam Anaheim Anchorage Ann_Arbor Antwerp Asheville Athens Atlanta Auckland Bakersfield Ballarat Baltimore
    Bangalore Bangkok Bangor Barcelona Barnsley Barrie Basildon Basingstoke Baton_Rouge Beaumont Beijing Belfast
    Belgrade Bellevue Bellingham Bendigo Bengaluru Berkeley Berlin Bern Bilbao Billings Birmingham Blackburn
    Blackpool Bloomington Bogotá Boise Bologna Bordeaux Boston Boulder Bournemouth Brampton Bratislava Bridgeport
    Brighton Brisbane Bristol Brooklyn Brownsville Brussels Bucharest Budapest Buenos_Aires Burnaby Burnley Cairns
    Cairo Calgary Camden Canberra Canterbury Cape_Town Cardiff Carlisle Carlsbad Casablanca Cedar_Rapids Charleston
    Chattanooga Chelmsford Cheltenham Chennai Chesapeake Chesterfield Chicago Chilliwack Christchurch Cincinnati
    Cleveland Colchester Cologne Colorado_Springs Columbus Copenhagen Coventry Crewe Croydon Dallas Darlington
    Davenport Dayton Delhi Denver Des_Moines Detroit Doncaster Dortmund Dubai Dublin Dundee Dunedin Durban
    Düsseldorf Eastbourne Edinburgh Edmonton Eindhoven El_Paso Evansville Exeter Fairbanks Falkirk Fayetteville
    Fort_Collins Fort_Lauderdale Fort_McMurray Fort_Wayne Fort_Worth Frankfurt Fresno Gainesville Galway Gateshead
    Gatineau Geelong Genoa Ghent Gibraltar Glasgow Glendale Gloucester Gold_Coast Gothenburg Grand_Rapids Green_Bay
    Greensboro Greenville Grimsby Guelph Guildford Halifax Hamburg Hanoi Harare Harrisburg Harrogate Hartford
    Helsinki Hereford Hialeah Ho_Chi_Minh_City Hobart Hong_Kong Honolulu Houston Huddersfield Huntsville Hyderabad
    Idaho_Falls Indianapolis Inverness Ipswich Istanbul Jacksonville Jakarta Jersey_City Johannesburg Kalamazoo
    Kamloops Kansas_City Kelowna Kenosha Kilkenny Kitchener Knoxville Kolkata Krakow Kraków Kuala_Lumpur Kyiv
    Lafayette Lagos Lansing Laredo Las_Vegas Launceston Lausanne Laval Leeds Leicester Leipzig Lethbridge Lexington
    Lille Limerick Lisbon Little_Rock Liverpool Ljubljana London Long_Beach Los_Angeles Louisville Lubbock Luton
    Luxembourg_City Lyon Maidstone Malmö Manchester Manhattan Manila Marseille Medellín Medicine_Hat Melbourne
    Memphis Mexico_City Miami Middlesbrough Milan Milton_Keynes Milwaukee Minneapolis Mississauga Missoula Moncton
    Montpellier Montreal Montréal Moscow Mumbai Munich Nairobi Nanaimo Nantes Nashville New_Delhi New_Haven
    New_Orleans New_York Newark Newport_News Niagara_Falls Norfolk North_Bay Northampton Norwich Nottingham
    Nuremberg Oakland Oakville Oklahoma_City Oldham Omaha Orlando Oshawa Oslo Ottawa Oxford Palo_Alto Pasadena
    Pensacola Peoria Perth Peterborough Philadelphia Pittsburgh Plymouth Portland Porto Portsmouth Poughkeepsie
    Poznań Prague Pretoria Prince_George Provo Pueblo Pune Quebec_City Quito Québec_City Raleigh Rapid_City Red_Deer
    Redding Reykjavik Riga Roanoke Rochdale Rochester Rockford Rotherham Rotterdam Sacramento Salford Salisbury
    Salt_Lake_City San_Antonio San_Bernardino San_Diego San_Francisco San_Jose San_José San_Juan Santa_Ana
    Santa_Barbara Santa_Clara Santa_Cruz Santa_Fe Santa_Rosa Sarasota Saskatoon Scarborough Schaumburg Scottsdale
    Scranton Seattle Seoul Seville Shanghai Sheffield Shenzhen Shreveport Shrewsbury Singapore Sioux_City
    Sioux_Falls Slough South_Bend Southampton Southend Spokane Springfield St_Albans St_Catharines St_John's
    St_Louis St_Paul St_Petersburg Stamford Stavanger Stockholm Stockport Stockton Stoke-on-Trent Strasbourg
    Stuttgart Sudbury Sunderland Sunnyvale Swansea Swindon Sydney Syracuse São_Paulo Tacoma Taipei Tallahassee
    Tallinn Tampa Taunton Tauranga Tel_Aviv Telford Tempe Thunder_Bay Tokyo Toledo Toowoomba Topeka Toronto Torquay
    Toulouse Townsville Trondheim Tucson Tulsa Turin Turku Utrecht Valencia Vancouver Ventura Vienna Vilnius Visalia
    Wagga_Wagga Wakefield Walsall Warrington Warsaw Washington_DC Washington_D.C Waterford Waterloo Watford
    Wichita Wigan Wilmington Winchester Windhoek Winnipeg Wokingham Wollongong Wolverhampton Worcester Wrexham
    Wrocław Yakima York Youngstown Yuma Zagreb Zaragoza Zurich Zürich
"""
#: Words after a city's name that make it something else: Columbus Day, Portland cement.
_OTHER_THINGS = frozenset({"day", "cement", "mutual", "life", "post", "times", "globe"})
#: Names of countries that are also a word.
_WORDS_TOO = frozenset({"Turkey", "China"})
_MOST_WORDS = 4


def names_city(text: str) -> bool:
    """Tell whether a text holds the name of a city, a state, a province or a country."""
    words = [word.strip(_MARKS) for word in text.replace("/", " ").split()]
    return any(_city_at(words, index) for index, word in enumerate(words) if word[:1].isupper())


def is_city(name: str) -> bool:
    """Tell whether a text is the name of a city, a state, a province or a country, and nothing else."""
    return name in _known()


@cache
def _known() -> frozenset[str]:
    regions = (*US_STATES.values(), *CANADIAN_PROVINCES.values(), *(names[0] for names in COUNTRIES.values()))
    return frozenset(name.replace("_", " ") for name in _CITIES.split()) | (frozenset(regions) - _WORDS_TOO)


def _city_at(words: list[str], index: int) -> bool:
    for end in range(index + 1, min(index + _MOST_WORDS, len(words)) + 1):
        if " ".join(words[index:end]).removesuffix("'s") in _known():
            return end == len(words) or words[end].lower() not in _OTHER_THINGS
    return False


__all__ = ["is_city", "names_city"]
