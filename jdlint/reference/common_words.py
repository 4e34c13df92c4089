"""The most common words of the languages that are told apart."""

from __future__ import annotations

#: Function words that one language has and the others do not.
COMMON_WORDS = {
    "en": "the and you your with for our will are that this from who have work team experience is we or to of",
    "de": "und der die das mit für wir sie ist eine einen bei zum zur ihre deine unser werden sind oder auf",
    "fr": "les des une vous nous votre nos pour avec dans est sur aux sont notre être du et au",
    "es": "los las una con para por que del nuestro nuestra usted más como experiencia el y en se",
    "nl": "het een van wij jij jouw met voor zijn naar bij onze ons werken ben je",
    "it": "gli della delle con per una che sono nostro nostra più nel alla lavoro di il",
    "pt": "os das uma com para você nossa nosso mais experiência dos em não ao",
}

__all__ = ["COMMON_WORDS"]
