"""The words of Gaucher, Friesen and Kay (2011), Appendix A, and other senses of them that say nothing of a person.

The study: Evidence That Gendered Wording in Job Advertisements Exists and Sustains Gender Inequality, Journal of
Personality and Social Psychology 101(1), 109-128, https://doi.org/10.1037/a0022530. An asterisk marks a stem, as there:
24 of the 42 masculine (agentic) entries and 26 of the 40 feminine (communal) ones; the others are whole words. The
appendix itself was not read; the lists were compared with a transcription of it that keeps the asterisks and differs in
one word alone: it has "implusive", as another one has, where "impulsive" is meant. Lists that tools have derived from
it add words and take every entry for a stem. The senses that do not count are jdlint's own addition.
"""

from __future__ import annotations

MASCULINE = (
    "active", "adventurous", "aggress*", "ambitio*", "analy*", "assert*", "athlet*", "autonom*", "boast*", "challeng*",
    "compet*", "confident", "courag*", "decide", "decisive", "decision*", "determin*", "dominant", "domina*", "force*",
    "greedy", "headstrong", "hierarch*", "hostil*", "impulsive", "independen*", "individual*", "intellect*", "lead*",
    "logic", "masculine", "objective", "opinion", "outspoken", "persist", "principle*", "reckless", "stubborn",
    "superior", "self-confiden*", "self-sufficien*", "self-relian*",
)  # fmt: skip
FEMININE = (
    "affectionate", "child*", "cheer*", "commit*", "communal", "compassion*", "connect*", "considerate", "cooperat*",
    "depend*", "emotiona*", "empath*", "feminine", "flatterable", "gentle", "honest", "interpersonal",
    "interdependen*", "interpersona*", "kind", "kinship", "loyal*", "modesty", "nag", "nurtur*", "pleasant*", "polite",
    "quiet*", "respon*", "sensitiv*", "submissive", "support*", "sympath*", "tender*", "together*", "trust*",
    "understand*", "warm*", "whin*", "yield*",
)  # fmt: skip

#: A word that one of these overlaps is a term of the trade, a thing, a benefit or a name.
OTHER_SENSES = (
    # Masculine list
    r"\bactive(?: directory| listening| duty| licen[cs]\w+| registration| \w{0,12} ?clearance| certification| status|"
    r" accounts?| shooter)",
    r"\baggressive (?:chemo\w*|treatment|therap\w+|tumou?rs?|cancers?|behaviou?r\w*|driv\w+|dogs?|patients?)",
    r"\banalysts?\b|\banalytics\b|\banalyzers?\b",
    r"\b(?:test|unit|write|tax) assertions?\b",
    r"\bathletic(?:s)? (?:train\w+|directors?|departments?|shoes|facilit\w+|wear|fields?|events?)|\bathletes?\b",
    r"\bautonomous (?:vehicles?|driving|systems?|trucks?|robots?|drones?)",
    r"\bchallenge(?:-response| grants?| coins?)",
    r"\bcompetitive (?:\w+,? ){0,3}(?:salar\w+|pay|wages?|compensation|benefits?|rates?|packages?|remuneration|"
    r"analys\w+|bid\w*|tender\w*|"
    r"programming|intelligence|research|landscape|pricing|procurement|examination|service|grants?|process|promotion|"
    r"swimming|markets?|"
    r"base|insurance|PTO|hourly|bonus\w*|401\S*)|\bcompeten\w+",
    r"\bdecision (?:trees?|support|tables?)|\bdetermin(?:e|es|ing|istic|ants?)\b|"
    r"\b(?:be|been|being|is|are|was|were|as|not|if|when) determined\b|\bdetermined (?:by|in|to be|at|through|that|"
    r"based|using)\b|\bdeterminations?\b",
    r"\b(?:task|work|sales|air|police|brute|labou?r|shear|peace|g)[- ]?forces?\b|\bforced? (?:majeure|sensors?|"
    r"labou?r)",
    r"\bhierarchical (?:data|models?|budgets?|clustering)",
    r"\bindependent(?:ly)? (?:living|contract\w+|schools?|bookstores?|agenc\w+|audit\w+|verification|of)|"
    r"\bliv\w+ independently\b",
    r"\bindividuals\b|\bindividual(?:ized education| contributor| health| tax\w*| plans?| needs| learning| therapy|'s)",
    r"\bintellectual(?:ly)? (?:property|disab\w+|and developmental)",
    r"\blead (?:times?|paint|poison\w*|generat\w+|acid|free|qualif\w*|scor\w*|magnets?|lists?|pipeline|management|"
    r"sheets?|forms?)|"
    r"\b(?:sales|inbound|outbound|new|qualified|warm|cold|quality|web|generate|generating|of|your|their|our|"
    r"assigned) leads?\b|"
    r"\b(?:team|shift|tech|technical|project|group|program|crew) leads?\b|\bleads (?:and|or|from|into|for)\b",
    r"\b(?:programmable|business|ladder|fuzzy|control) logic\b|\blogic (?:controllers?|analy\w+|design|apps?)",
    r"\bobjective-c\b|\bsuperior court\b",
    r"\b(?:accounting|design|agile|engineering|lean|solid|economic|scientific|guiding|hospitality|"
    r"learning) principles?\b|\bprinciples? of\b",
    # Feminine list
    r"\bchild(?:ren)?(?:care)?\b",  # whom the work is for
    r"\bcheer(?:leading|leaders?| team| coach)",
    r"\bcommit(?:tees?|s)\b|\b(?:git|code) commits?\b|\bcommit (?:messages?|history|logs?)",
    r"\bconnect(?:ors?|ivity)\b|\bconnection (?:strings?|pools?)|\bconnected (?:devices?|vehicles?)",
    r"\bdependenc(?:y|ies)\b|\bdepend(?:ents?|ing (?:up)?on|s on|ent (?:up)?on)\b|\bdepend on\b",
    r"\b(?:any|a|one|some|this|that|what|every|of|first|all|its|in) (?:\w+ )?kind\b|\bkind (?:of|regards|and helm|"
    r"clusters?)",
    r"\bloyalty (?:program\w*|cards?|schemes?|points?|members?)",
    r"\bquiet (?:rooms?|hours|zones?|areas?)|\bpleasant(?:on|ville)\b",
    r"\brespons(?:es?|ive (?:web|design|layouts?|pages?|sites?))\b|\brespon(?:ders?|dents?)\b|\bresponse\b",
    r"\bsensitive (?:data|information|documents?|materials?|equipment|compartmented|areas?|positions?|personal)|"
    r"\btime[- ]sensitive\b|"
    r"\bsensitivity (?:analys\w+|labels?|tests?)",
    r"\b(?:technical|it|customer|desktop|product|life|decision|user|tech|production|application) support\b|"
    r"\bsupport (?:vector|tickets?|engineers?|specialists?|staff|desk|analysts?|services?|cent(?:er|re)s?|"
    r"technicians?|workers?|calls?)|"
    r"\bsupported (?:by|employment|housing|living)|\bsupporting document\w*",
    r"\b(?:legal|chicken|public) tenders?\b|\btender (?:documents?|process|offers?)|\btender(?:s|ers?|ing|loin)\b",
    r"\b(?:zero|nhs|living|land|charitable|community|investment|family|unit|brain|hospitals?|foundation) trusts?\b|"
    r"\btrust (?:accounts?|funds?|and estates?|(?:&|and) safety|officers?|compan\w+|services?)|\btrustees?\b",
    r"\bwarm(?:ers?| food| transfers?| standby| leads?| weather| months|ing|-?ups?)\b",
    r"\b(?:crop|bond|dividend|chemical|process|high|wafer|ad) yields?\b|\byield (?:curves?|management|per)",
)
