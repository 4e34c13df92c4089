"""textstat, with the dictionary that jdlint ships: it would download one at its first use.

textstat asks NLTK for the CMU Pronouncing Dictionary. Our folder goes to the front of NLTK's search path, so that it
is found there, offline, and the same numbers come out everywhere. Loading takes about a second: not for `check`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import version as version_of

from jdlint.errors import JdlintError
from jdlint.reference.syllables import NLTK_FOLDER

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Indexes that textstat knows for every language, for the languages of its formula, and for single ones.
_ANY = ("lix", "rix")
_LOCALISED = ("flesch_reading_ease",)
_OF_LANGUAGE = {
    "en": (
        "flesch_kincaid_grade", "gunning_fog", "smog_index", "coleman_liau_index", "automated_readability_index",
        "linsear_write_formula", "dale_chall_readability_score", "spache_readability", "mcalpine_eflaw",
        "text_standard",
    ),
    "es": ("fernandez_huerta", "szigriszt_pazos", "gutierrez_polini", "crawford"),
    "it": ("gulpease_index",),
}  # fmt: skip
#: Languages for which textstat has constants, and the form in which it takes them.
_LANGUAGES = {"en": "en_US", "de": "de", "es": "es", "fr": "fr", "it": "it", "nl": "nl", "ru": "ru", "hu": "hu"}

COUNTS = {
    "characters": "char_count",
    "letters": "letter_count",
    "words": "lexicon_count",
    "sentences": "sentence_count",
    "syllables": "syllable_count",
    "long_words": "long_word_count",
    "monosyllables": "monosyllabcount",
    "polysyllables": "polysyllabcount",
    "difficult_words": "difficult_words",
}
#: Counts that need syllables, which textstat can tell in its languages alone, and one that needs a list of easy words.
_BY_SYLLABLE = ("syllables", "monosyllables", "polysyllables")
_ENGLISH = ("difficult_words",)


@cache
def load() -> Any:
    """textstat's object with all its methods, made to read our dictionary, for American English.

    Raises JdlintError where textstat is missing, or could only download a dictionary.
    """
    try:
        data = import_module("nltk.data")
        textstat = import_module("textstat").textstat
    except ImportError as error:
        raise JdlintError("textstat cannot be loaded", "install it: `pip install textstat`") from error
    data.path.insert(0, NLTK_FOLDER)
    try:
        data.find("corpora/cmudict")
    except LookupError as error:
        raise JdlintError("the dictionary of syllables is missing", "install jdlint again") from error
    textstat.set_lang(_LANGUAGES["en"])
    return textstat


def version() -> str:
    """The version of textstat that is installed."""
    load()
    return version_of("textstat")


def panel(text: str, language: str = "en") -> dict[str, dict[str, float | str]]:
    """All counts and indexes of a text: `{"counts": …, "indexes": …}`, by what textstat can do in the language.

    Indexes are rounded to two places; `text_standard` is words ("9th and 10th grade").
    """
    textstat = load()
    spoken = language in _LANGUAGES
    names = _ANY + (_LOCALISED if spoken else ()) + _OF_LANGUAGE.get(language, ())
    textstat.set_lang(_LANGUAGES.get(language, _LANGUAGES["en"]))
    try:
        counts = {
            name: getattr(textstat, method)(text)
            for name, method in COUNTS.items()
            if (spoken or name not in _BY_SYLLABLE) and (language == "en" or name not in _ENGLISH)
        }
        return {"counts": counts, "indexes": {name: _value(getattr(textstat, name)(text)) for name in sorted(names)}}
    finally:
        textstat.set_lang(_LANGUAGES["en"])


def _value(value: float | str) -> float | str:
    return round(value, 2) if isinstance(value, float) else value
