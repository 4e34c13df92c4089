"""How an ad in another language asks people to apply: a verb of sending, and what is sent, in either order.

A sentence that only looks forward to an application counts where it says by which way or until when.
"""

from __future__ import annotations

#: German: "Senden Sie Ihre Bewerbung", "schick uns deine Unterlagen", "Ihre Bewerbung richten Sie bitte an".
_SEND = (
    r"(?:(?:über)?send(?:e|en)|schick(?:e|en|t)?|richt(?:e|en)|mail(?:e|en)|(?:über)?reich(?:e|en)|lass(?:e|en)?"
    r"|adressier(?:e|en)|schreib(?:e|en))"
)
_PAPERS = r"(?:[\w-]{0,20}bewerbung(?:en|s\w{4,15})?|unterlagen|lebenslauf|anschreiben|motivationsschreiben|CV)"
_OF_YOU = r"(?:ihre[nr]?|deine[nr]?|eure[nr]?|sie|dich|du|uns|mir)"
_WAY = r"(?:@|https?:|www\.|per |online|unter\b|an:?\s?$|bis (?:zum|spätestens|\d)|:\s?$)"
_GERMAN = (
    rf"\b{_SEND} (?:\w{{1,12}} ){{0,4}}?{_OF_YOU} (?:[\w-]{{1,20}} ){{0,5}}?{_PAPERS}\b"
    rf"|\b{_OF_YOU} (?:[\w-]{{1,20}} ){{0,3}}?{_PAPERS}\b[^.!?\n]{{0,120}}?\b{_SEND}\b"
    rf"|\b(?:freuen|freue) (?:wir|ich)?(?:uns|mich)?[^.!?\n]{{0,12}}\b(?:auf|über) (?:ihre|deine|eure) "
    rf"(?:[\w-]{{1,20}} ){{0,3}}?[\w-]{{0,20}}bewerbung\b(?=.{{0,200}}?{_WAY})"
    r"|\bbewirb dich\b|\bbewirbst du dich\b|\bbewerben sie sich\b|\bbewerb(?:t|en) euch\b"
    r"|\b(?:bewerbung(?:en|sunterlagen)?|unterlagen|lebenslauf)\b[^@\n]{0,80}@"
    r"|\bbewerbung(?:en)? (?:bitte |nur |ausschließlich |gerne )?(?:an|per|unter|über|online)\b"
    r"|\bbewerbungen (?:\w{1,15} ){0,4}(?:sind|nehmen|richten|werden)\b[^.!?\n]{0,60}\b(?:an|unter|bis|per)\b"
)
#: French: "Merci d'envoyer votre CV", "Envoie-nous ton CV", "Candidatures (CV et lettre) à adresser à".
_FRENCH = (
    r"\bpour (?:postuler|candidater)\b|\bpostulez\b|\bpostule (?:ici|en ligne|sur|via|à|dès)\b"
    r"|\b(?:(?:envoy|adress|transmett|dépos|soumett|remett)(?:ez|er|re)|envoie|adresse|transmets|dépose"
    r"|(?:faites?|faire)(?:[- ](?:nous|moi))? parvenir)(?:[- ](?:nous|moi))?[, ](?:[\w’'-]{1,15} ){0,3}?"
    r"(?:votre|vos|ton|ta|un|une|leur) (?:[\w’'-]{1,15} ){0,3}?(?:cv|curriculum|candidatures?|lettre|dossier)\b"
    r"|\b(?:cv|candidatures?|dossiers?)\b[^.!?\n]{0,60}\bà (?:envoyer|adresser|transmettre|faire parvenir|déposer)\b"
    r"|\bcandidatures? (?:à|par|sur|via|en ligne)\b"
)
#: Spanish, Dutch, Italian and Portuguese.
_OTHERS = (
    r"\b(?:env[ií]a(?:r|nos|me|d)?|env[ií]en?(?:nos)?|manda(?:r|nos|me)?|adjunt[aá]r?"
    r"|remit(?:e|ir|an)|hacer llegar|haznos llegar)"
    r" (?:\w{1,15} ){0,4}?(?:tu|su|el|un|vuestro)? ?(?:cv|curr[ií]culum|candidatura"
    r"|hoja de vida)\b"
    r"|\b(?:postúlate|inscríbete)\b"
    r"|\b(?:stuur|mail|verstuur|zend) (?:\w{1,15} ){0,4}?(?:je|jouw|uw|een) (?:\w{1,15} ){0,3}?"
    r"(?:cv|motivatie\w{0,6}|sollicitatie\w{0,6}|brief)\b|\bsolliciteer\b"
    r"|\b(?:invia(?:re|ci|teci)?|inviate|manda(?:re|ci)?) (?:\w{1,15} ){0,4}?(?:il|la|un|tuo|tua|proprio)? ?"
    r"(?:cv|curriculum|candidatura)\b|\bcandidati (?:ora|qui|su|tramite|inviando)\b"
    r"|\b(?:envi(?:a|e|ar|em)|manda|mande|mandar)(?:-nos)? (?:\w{1,15} ){0,4}?(?:o|a|um|teu|seu|tua|sua)? ?"
    r"(?:cv|curr[ií]culo|candidatura)\b|\bcandidat(?:a-te|e-se)\b"
)
ASKS = f"{_GERMAN}|{_FRENCH}|{_OTHERS}"

__all__ = ["ASKS"]
