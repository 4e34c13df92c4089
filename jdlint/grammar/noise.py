"""Which findings of the engines are about correctness. Style, house rules and guesses are left out.

The lists were made by reading what the engines say of some real postings. docs/grammar.md tells how they fare on
others.
"""

from __future__ import annotations

import re

from jdlint.grammar.engine import GRAMMAR, MISSPELLING, PUNCTUATION

#: Categories of LanguageTool, and what they are here. All others are style, or depend on the day or the house.
LANGUAGETOOL_CATEGORIES = {
    "TYPOS": MISSPELLING,
    "MULTITOKEN_SPELLING": MISSPELLING,
    "GRAMMAR": GRAMMAR,
    "CONFUSED_WORDS": GRAMMAR,
    "COLLOCATIONS": GRAMMAR,
    "NONSTANDARD_PHRASES": GRAMMAR,
    "SEMANTICS": GRAMMAR,
    "MISC": GRAMMAR,
    "PUNCTUATION": PUNCTUATION,
    "TYPOGRAPHY": PUNCTUATION,
    "CASING": PUNCTUATION,
}
#: Rules of those categories that are not wanted: hyphens and compounds, which are a matter of the house; what
#: looks across paragraphs, so that neighbours would matter; guesses that postings disprove.
_UNWANTED = re.compile(
    r"""
    EN_COMPOUNDS\w* | \w*COMPOUNDS? | \w*_HYPHEN | MISSING_HYPHEN | HYPHEN\w* | \w*_HYPHENATED\w* |
    COMMA_COMPOUND_SENTENCE\w* | \w*DASH\w* | EN_(?:UNPAIRED|DATE|CONSISTENT)\w* | EN_WORD_COHERENCY\w* |
    PUNCTUATION_PARAGRAPH_END\w* | UPPERCASE_SENTENCE_START | LC_AFTER_PERIOD | LOG_IN | ADMIT_ENJOY_VB |
    PRE_AND_POST_NN | NOUN_VERB_CONFUSION | SENTENCE_FRAGMENT\w* | WHITESPACE\w* | CONSECUTIVE_SPACES |
    \w*(?:OXFORD|SERIAL)_COMMA\w* | MISSING_COMMA\w* | \w*_COMMA | DATE_NEW_YEAR | UNIT_SPACE | \w*CURRENCY\w*
    """,
    re.VERBOSE,
)


def kind_of_languagetool(category: str, rule: str, issue_type: str) -> str | None:
    """What an issue of LanguageTool is about; None where it is not wanted."""
    if issue_type in ("style", "locale-violation", "register") or _UNWANTED.fullmatch(rule):
        return None
    return LANGUAGETOOL_CATEGORIES.get(category)


#: Kinds of Harper, and what they are here. Style, Readability, Formatting, WordChoice and the like are left out.
_HARPER_KINDS = {
    "Spelling": MISSPELLING,
    "Typo": GRAMMAR,
    "Agreement": GRAMMAR,
    "Grammar": GRAMMAR,
    "Repetition": GRAMMAR,
    "Usage": GRAMMAR,
    "WordChoice": GRAMMAR,
    "Eggcorn": GRAMMAR,
    "Malapropism": GRAMMAR,
    "Miscellaneous": GRAMMAR,
    "Nonstandard": GRAMMAR,
    "BoundaryError": GRAMMAR,
    "Punctuation": PUNCTUATION,
}
#: Rules of Harper that are not run: style, houses' rules, and guesses that postings disprove.
HARPER_UNWANTED = frozenset({
    "SplitWords", "RoadMap", "DisjointPrefixes", "WellBeing", "CompoundNouns", "MissingDeterminer", "MassNouns",
    "MissingTo", "NounVerbConfusion", "MergeWords", "WereWhere", "PhrasalVerbAsCompoundNoun",
    "IncludingButNotLimitedToPunctuation", "MissingPreposition", "OxfordComma", "NoOxfordComma", "Dashes",
    "LongSentences", "NumericRangeEnDash", "SentenceCapitalization", "OrthographicConsistency", "EllipsisLength",
    "Spaces",
})  # fmt: skip

#: Groups of rules of Harper that are not run: of their findings few are kept, and they take a quarter of its time.
HARPER_UNWANTED_GROUPS = frozenset({
    "Proper Nouns", "Initialisms", "Closed Compounds", "Capitalization and Case", "Numbers and Units",
    "Style and Redundancy", "Regionalisms and Dialect", "Compounds and Hyphenation",
})  # fmt: skip
#: Rules in those groups that are run.
HARPER_WANTED = frozenset({"RepeatedWords"})


def kind_of_harper(kind: str, rule: str) -> str | None:
    """What an issue of Harper is about; None where it is not wanted. `rule` may have a part: `Name::Part`."""
    return None if rule.split("::")[0] in HARPER_UNWANTED else _HARPER_KINDS.get(kind)
