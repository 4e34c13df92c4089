"""Pay by a scale or a collective agreement, as ads in other languages name it instead of an amount."""

from __future__ import annotations

from jdlint.expressions import Lazy

#: German: "Vergütung nach TVöD", "Entgeltgruppe E 9b", "Gehalt laut Kollektivvertrag".
_GERMAN_PAY = r"(?:vergütung|bezahlung|entlohnung|entgelt|besoldung|eingruppierung|einstufung|gehalt|lohn)"
_BY = (
    r"(?:nach|gemäß|gem\.|laut|lt\.|entsprechend|anlehnung an|angelehnt an|analog|basis|bis|in die|in der|richtet sich)"
)
_AGREEMENT = (
    r"(?:tvöd|tv-?l\b|tv-?h\b|tvv\b|tv-?n\b|tvaöd|tv-?ärzte|avr|bat|kavo|gav\b|cct\b|kv\b|kollektivvertrag\w{0,4}"
    r"|[\w-]{0,20}tarif(?:vertrag\w{0,2}|e?s?)?\b|mindestgehälterverordnung|gehaltsschema|besoldungsordnung)"
)
_GERMAN = (
    rf"\b{_GERMAN_PAY}\b[^.;\n]{{0,60}}?\b{_BY}[^.;\n]{{0,60}}?\b{_AGREEMENT}"
    rf"|\btarifliche[rsn]? {_GERMAN_PAY}\b"
    r"|\b(?:entgelt|besoldungs|vergütungs|verwendungs|gehalts|lohn)(?:gruppe|klasse)n? (?:eg |e |a |b |s |p |kr |sue )?"
    r"(?:\d{1,2}|[IVX]{1,4}\b)"
    r"|\b(?:tvöd|tv-?l|tv-?h)(?:[- ](?:vka|bund|sue|k|p|b|v|s))?[ ,(]{0,3}(?:eg ?|e ?|s ?|p ?)?\d{1,2}[a-d]?\b"
    r"|\b(?:eg|e|s) ?\d{1,2}[a-d]? (?:tvöd|tv-?l|tv-?h)\b|\bmindestgehälterverordnung\b"
)
#: French: "Rémunération selon la convention collective", "au barème de la CP 329".
_FRENCH = (
    r"\b(?:rémunération|salaire|traitement|rétribution)s?\b[^.;\n]{0,60}?\b(?:selon|suivant|conforme|d['’]après|base|sur|au)\b"
    r"[^.;\n]{0,60}?\b(?:conventions?|grilles?|barèmes?|indices?|échelons?|indiciaires?|statutaires?|ccn|smic)\b"
    r"|\brémunération statutaire\b|\b(?:barème|échelle) (?:de la |du |de l['’])?(?:cp|cct|ccn|commission|convention)\b"
    r"|\bsmic (?:horaire|mensuel|sur|brut|\+)"
)
_OTHERS = (
    r"\b(?:salario|retribución|sueldo)\b[^.;\n]{0,30}?\bsegún (?:el )?convenio\b"
    r"|\b(?:salaris|inschaling)\b[^.;\n]{0,40}?\b(?:conform|volgens)\b[^.;\n]{0,30}?\b(?:cao|schaal)\b|\bcao-schaal \d"
    r"|\b(?:retribuzione|inquadramento)\b[^.;\n]{0,60}?\b(?:ccnl|contratto collettivo)\b"
)
BY_SCALE = Lazy(f"{_GERMAN}|{_FRENCH}|{_OTHERS}")

__all__ = ["BY_SCALE"]
