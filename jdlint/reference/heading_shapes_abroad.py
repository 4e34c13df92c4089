"""Wordings of headings in other languages that hold a free part, by field; whole ones are in `heading_grammar_abroad`.

Expressions for words as `sections.normalise` leaves them.
"""

from __future__ import annotations

_CANDIDATE = r"(?:(?:le|la|l|les|un|une)(?: \w{1,3})? ){0,3}(?:candidate?s?|candidat e|postulante?|profil|personne)"
#: In the present it is mostly the employer that "a pour mission".
_FRENCH = (
    (
        "duties",
        r".{2,90} (?:aura|aurez|auras|avez) (?:pour|comme) (?:principales )?(?:missions?|tâches|responsabilités)"
        r"(?: principales| suivantes)?(?: de)?"
        r"|(?:.{2,80} )?(?:vos|tes|ses|les) (?:principales )?(?:missions|tâches|responsabilités|fonctions)"
        r"(?: principales)?(?: seront| sont| consistent à| consisteront à| comprennent| incluent| entre autres?)"
        r"(?: (?:de|les suivantes))?"
        r"|(?:.{2,60} )?(?:vous (?:serez|êtes)|tu (?:seras|es)) (?:chargée?|responsable|chargé e|en charge|amenée?"
        r"|amené e)(?: de| d| à)?"
        r"|(?:.{2,60} )?vous aurez (?:la charge|la responsabilité)(?: de| d)?"
        r"|(?:.{2,60} )?vous (?:interviendrez|travaillerez|participerez|contribuerez) (?:sur|à|aux) .{2,60}"
        r"(?: suivante?s)?"
        r"|(?:missions?|tâches|responsabilités) (?:en lien avec|liées à|de|du|pour|dans) .{2,40}"
        r"|(?:votre|ton) quotidien(?: .{2,30})?",
    ),
    (
        "qualifications.required",
        rf"{_CANDIDATE}(?: .{{2,30}})? (?:devra|doit|devront|doivent)(?: impérativement| obligatoirement| également)?"
        r"(?: avoir| être| posséder| disposer de)?"
        rf"|{_CANDIDATE}(?: ou (?:le |la )?candidate?)? (?:idéale?|recherchée?)"
        r"|(?:.{2,30} )?(?:compétences?|qualifications?|connaissances|expérience|profil|qualités|aptitudes)"
        r"(?: (?:\w{3,15} ){0,2}(?:et|ou) (?:\w{3,15} ){0,2}(?:compétences?|qualifications?|connaissances|expérience"
        r"|qualités|aptitudes))?(?: \w{5,15}){0,2} (?:recherchée?s?|requise?s?|attendue?s?|demandée?s?|exigée?s?)"
        r"(?: .{2,30})?"
        r"|vous devrez(?: impérativement| également| aussi)? (?:avoir|être|posséder|disposer de|être en mesure de)"
        r"|nous (?:attendons|demandons) de (?:vous|toi|votre part)"
        r"|.{0,40}(?:postule[rz]?|rejoignez nous) si (?:vous (?:avez|êtes)|tu (?:as|es))",
    ),
    (
        "qualifications.preferred",
        r"(?:.{2,80} )?(?:sont|est|serait|seraient|constituent|constitue) (?:également |aussi )?(?:un plus|un atout"
        r"|des atouts|appréciée?s?|souhaitée?s?)"
        r"|(?:un |les |des |vos )?(?:atouts?|plus) (?:supplémentaires?|appréciés?)"
        r"|(?:compétences?|qualifications?|connaissances|expérience|qualités) (?:\w{5,15} )?(?:souhaitée?s?"
        r"|appréciée?s?)",
    ),
    (
        "benefits",
        r"(?:ce qu(?:e|on)? )?(?:nous|on) (?:vous |te |t )?(?:offrons|proposons|offre|propose)(?: également| aussi)?",
    ),
    (
        "application.how_to",
        r"(?:votre |ton |le )?dossier de candidature (?:doit|devra|comprend|comprendra|à) .{2,40}"
        r"|comment (?:postuler|candidater) .{2,40}|pour (?:postuler|candidater) .{2,40}",
    ),
)
_YOU = r"(?:sie|du|ihr)"
_GERMAN = (
    (
        "duties",
        r"zu (?:ihren|deinen|den) (?:haupt)?(?:aufgaben|tätigkeiten)(?: .{2,20})? (?:zählen|gehören)(?: .{2,20})?"
        r"|(?:das |dies )?(?:(?:sind|werden|wird|umfassen) )?(?:ihre?|deine?|eure) (?:\w{3,15}n )?"
        r"(?:haupt|arbeits)?(?:aufgaben|tätigkeiten|aufgabengebiet|aufgabenbereich|tätigkeitsbereich)"
        r"(?: (?:umfassen|umfasst|sind|beinhalten|beinhaltet)(?: .{2,30})?| (?:bei|im|in|als|rund um) .{2,60})?"
        r"|(?:das |was )?(?:machst du|machen sie|tust du|tun sie|erwartet (?:sie|dich|euch)) (?:bei|in|als) .{2,40}"
        r"|(?:was )?(?:du|sie) (?:bei|in|als) .{2,30} (?:machst|machen|tust|tun|bewegst|bewegen)",
    ),
    (
        "qualifications.required",
        r"(?:wir (?:wünschen|erwarten)|(?:was|das) wir(?: uns)? (?:wünschen|erwarten)|das (?:wünschen|erwarten) wir)"
        r"(?: uns)?(?: von .{2,50})?"
        r"|(?:sie bringen|du bringst)(?: idealerweise)? mit"
        r"|folgende(?:s|n)? (?:\w{3,20} )?(?:bringen sie|bringst du)(?: .{2,40})? mit"
        r"|(?:sie haben|du hast|sie verfügen über|du verfügst über)"
        r"|(?:das|was) (?:sie|du) (?:mitbringen|mitbringst)(?: sollten| solltest| müssen| musst)"
        rf"|{_YOU} (?:sind|bist|seid) (?:bei uns |hier )?(?:genau )?(?:richtig|die richtige|der richtige|die oder der"
        rf" richtige)(?: bei uns| für uns)?(?: wenn)?(?: {_YOU})?"
        rf"|{_YOU} (?:passt|passen) zu uns(?: wenn)?(?: {_YOU})?"
        r"|(?:ihr|dein) (?:persönliches |fachliches )?profil (?:als|für|im) .{2,40}"
        r"|(?:anforderungen|voraussetzungen) (?:an|für|zur) .{2,40}",
    ),
    (
        "qualifications.preferred",
        r"(?:das |dies )?(?:wäre|wären|ist|sind) (?:\w{3,12} )?(?:von vorteil|wünschenswert|ein plus)"
        r"|von vorteil(?: ist| sind| wäre| wären)?|wünschenswert (?:ist|sind|wäre|wären)"
        r"|(?:ausserdem |zusätzlich |darüber hinaus )?wünschen wir uns (?:wenn möglich|idealerweise)",
    ),
    (
        "benefits",
        r"(?:das |was )?(?:bieten wir|wir bieten)(?: (?:ihnen|dir|euch))? (?:als|bei|für|in|neben) .{2,60}"
        r"|(?:ihre|deine|eure) (?:vorteile|benefits) (?:bei|als|im|in|mit) .{2,40}",
    ),
    ("application.how_to", r"(?:ihre?|deine?) bewerbung (?:an|bei|für|richten|senden|als) .{2,40}"),
)
_OTHERS = (
    (
        "duties",
        r"(?:tus|sus|las) (?:principales )?(?:funciones|tareas|responsabilidades) (?:serán|son|incluyen|consistirán en)"
        r"|wat ga (?:je|jij) (?:bij|als|in) .{2,30} doen|als .{2,40} ben je verantwoordelijk voor"
        r"|(?:le )?(?:tue|sue) (?:principali )?(?:mansioni|attività|responsabilità) (?:saranno|sono)",
    ),
    (
        "qualifications.required",
        r"(?:requisitos|requisiti) (?:para|del|de|da|per) .{2,40}|wat (?:vragen|verwachten) (?:wij|we) van .{2,30}"
        r"|(?:el|la) candidato ideal|(?:il|la) candidato ideale",
    ),
    ("benefits", r"(?:qué |lo que )?(?:te |le )?ofrecemos (?:en|como) .{2,30}|wat bieden (?:wij|we) (?:jou|je|u)"),
)
ABROAD = (*_FRENCH, *_GERMAN, *_OTHERS)

__all__ = ["ABROAD"]
