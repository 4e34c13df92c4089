"""Words for people who may be hired, and what excuses a sentence that names a group of them."""

from __future__ import annotations

#: Words for people that make a group of a quality before them ("disabled applicants").
PERSON_NOUNS = (
    "applicants?|candidates?|locals|natives|people|persons?|individuals?|nationals?|workers?|staff|employees?|hires?|wom[ae]n|"
    "m[ae]n|girls?|boys?|lad(?:y|ies)|lads?|gentlem[ae]n|males?|females?|guys?|gals?|couples?|folks?|types?|"
    "adults?|nann(?:y|ies)|au pairs?|maids?|nurses?|chefs?|cooks?|stewards?|hosts?|hostess(?:es)?|waitress(?:es)?|"
    "crews?|crewmembers?|team members?|professionals?|interns?|graduates?|grads?|reps|hands?|farmhands?|deckhands?|"
    "guards?|staffers?|agents?|aides?|clerks?|coaches|secretar(?:y|ies)|associates?|executives?|representatives?|"
    "apprentices?|trainees?|recruits?|colleagues?|models?|tailors?|butlers?|judges?|scribes?|mechanics?|"
    "freelancers?|pilots?|captains?|cashiers?|baristas?|dental assistants?|journalists?|companions?|talents?|"
    "salespeople|salespersons?|tradespeople|persona|chauffeurs?|masseus(?:es?)|masseurs?|midwi(?:fe|ves)|job "
    "?seekers?|minds?|faces?|voices?|citizens?|buddies|heroes|souls?|bloke?s?|dudes?|chaps?|youths?|newcomers?|"
    r"\w{2,12}(?:keep|smith|wright|maid|staff|nurse|mate|hand)s?|assistants?|accountants?|attendants?|consultants?|"
    "servants?|merchants?|butchers?|porters?|barbers?|operatives?|labou?r|help"
)
#: Words for people that may stand before what they are or have ("anyone out of work", "people with back problems").
PERSONS = (
    "people|persons?|anyone|anybody|someone|somebody|those|individuals?|candidates?|applicants?|workers?|"
    "employees?|staff|folks?|guys?|ones|hires|wom[ae]n|m[ae]n|all|drivers?|nurses?|teachers?|couples?|job "
    "?seekers?|persons?"
)
#: Whom the work serves: a quality of theirs makes no group of applicants.
SERVED = (
    "clients?|customers?|patients?|residents?|pupils?|guests?|users?|members?|visitors?|children|kids|tenants?|"
    "callers?|borrowers?|voters?|readers?|players?|learners?|consumers?|buyers?|shoppers?|travel(?:l)?ers?|"
    "passengers?|riders?|subscribers?|viewers?|listeners?|donors?|offenders?|inmates?|campers?|neighbou?rs?|"
    "families|owners?|investors?|victims?|survivors?|prisoners?|carers?|drinkers?|eaters?"
)
#: Words that end like the names of trades and are none.
NO_TRADES = (
    "other|number|order|paper|water|center|centre|summer|winter|power|weather|computer|matter|letter|quarter|"
    "newsletter|dinner|leather|manner|transfer|career|cancer|border|folder|printer|scanner|chapter|color|floor|"
    "door|error|factor|sector|motor|labor|honor|favor|behavior|restaurant|plant|grant|list|powder|layer|timber|"
    "master|ever|never|over|under|after|rather|either|whether|together|however|former|later|better|greater|larger|"
    "smaller|younger|older|higher|lower|per|offer|cover|shower|river|silver|finger|shoulder|corner|counter|"
    "register|semester|discover|consider|remember|deliver|answer|enter|prefer|refer|for|or|nor|minor|major|senior|"
    "junior|prior|superior|interior|exterior|vendor|monitor|elevator|tractor|calendar|cedar|van|exist|assist|"
    "consist|resist|mist|wrist|checklist|shortlist|twist|pepper|butter|oyster|clover|beaver|otter|spider"
)
#: What a sentence says where a group is named for a lawful reason, or where all are asked to come.
LAWFUL = (
    r"\b(?:bona fide|BFOQ|occupational (?:qualification|requirement)|schedule 9|(?:by|under|as) (?:\w+ "
    r"){0,2}law\b(?! firm)|law requires|(?:state|federal) (?:law|rules?|regulations?)|statut\w*|U\.?S\.?C\b|"
    r"C\.?F\.?R\b|licen[cs]ing rules)",
    r"\b(?:regardless|irrespective) of\b|\bwithout regard\b|\bdiscriminat\w+|\bequal opportunit\w+|\b(?:any|every|"
    "all) (?:race|sex|age|religion|nationality|background|faith|gender|nationalities|ages|backgrounds|genders|"
    r"faiths)s?\b",
    r"\b(?:need not|not (?:need|have) to|don't (?:need|have) to|doesn't (?:need|have) to|does not (?:need|have) to|"
    r"no need to|needn't) (?:be|have|share)\b",
    r"(?<!not )(?<!n't )(?<!un)\bwelcomed?\b(?! (?:drink|desk|pack|bonus))|\bencourag\w+ (?:\w+ ){0,8}to apply\b",
    r"\b(?:not|n't|never) (?:just|only|merely|limited|restricted|exclusively)\b|\bno bar(?:rier)?\b|\b(?:is|are|'s) "
    r"(?:fine|ok|okay|no problem|no obstacle|not a problem)\b",
    r"\b(?:drugs?|medicines?|medications?|vaccines?|treatments?|dos(?:e|es)|trails?|rides?|films?|movies?|toys?|"
    r"games?|books?|products?|equipment|exercises?|courses?|classes|tours?|trips?|pool|slides?|playground) (?:\w+ "
    r")?(?:is|are|that (?:is|are)) (?:\w+ )?(?:not|un|perfect|great|ideal|safe|suitable|good)",
    r"\b(?:casting|audition\w*|modell?ing agency|fit model|role of|voice[- ]over|clinical (?:trial|study|research)|"
    r"focus groups?|(?:study|trial|survey|research|interview) (?:participants?|subjects?|volunteers?))\b|\b(?:our|a|"
    r"the) (?:study|trial|cohort)\b",
)  # fmt: skip
