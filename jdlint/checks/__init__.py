"""The registry of Python checks: the name that a rule file gives as `check`, and where the function stands.

Modules are imported when the first rule that needs them runs.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from jdlint.errors import JdlintError
from jdlint.kinds import KINDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.context import Check

CHECKS: dict[str, str] = {
    "contradictory-experience": "experience:contradictory_experience",
    "disproportionate-years": "experience:disproportionate_years",
    "entry-level-with-years": "experience:entry_level_with_years",
    "experience-older-than-technology": "experience:experience_older_than_technology",
    "upper-limit-of-years": "experience:upper_limit_of_years",
    "years-contradict-seniority": "experience:years_contradict_seniority",
    "degree-without-equivalent": "education:degree_without_equivalent",
    "disproportionate-degree": "education:disproportionate_degree",
    "retired-certification": "education:retired_certification",
    "own-car": "unexplained:own_car",
    "unexplained-licence": "unexplained:unexplained_licence",
    "unexplained-physical-demand": "unexplained:unexplained_physical_demand",
    "long-hiring-process": "requirements:long_hiring_process",
    "pay-below-demands": "pay_demands:pay_below_demands",
    "repeated-as-preferred": "requirements:repeated_as_preferred",
    "skills-joined": "requirements:skills_joined",
    "too-many-experts": "requirements:too_many_experts",
    "too-many-requirements": "requirements:too_many_requirements",
    "urgent-start": "requirements:urgent_start",
    "requirement-contradicted": "contradictions:requirement_contradicted",
    "open-ended-pay": "pay:open_ended_pay",
    "commission-only-pay": "pay:commission_only",
    "vague-pay": "pay:vague_pay",
    "duplicate-id": "across:duplicate_id",
    "differing-pay": "across:differing_pay",
    "reversed-pay": "pay:reversed_pay",
    "wide-pay-range": "pay:wide_pay",
    "implausible-pay-period": "pay:implausible_period",
    "pay-without-unit": "pay:pay_without_unit",
    "expired-suppression": "document:expired_suppression",
    "language-not-checked": "document:language_not_checked",
    "unknown-occupation": "document:unknown_occupation",
    "placeholder": "placeholder:placeholder",
    "title-pattern": "titles:title_pattern",
    "title-place": "titles:title_place",
    "title-shouting": "titles:title_shouting",
    "remote-without-regions": "missing:remote_without_regions",
    "missing": "missing:missing",
    "missing-benefits": "missing:missing_benefits",
    "missing-compensation": "missing:missing_compensation",
    "missing-duties": "missing:missing_duties",
    "missing-employer": "missing:missing_employer",
    "missing-employer-website": "missing:missing_employer_website",
    "missing-essential-functions": "missing:missing_essential_functions",
    "missing-application": "missing:missing_application",
    "missing-title": "missing:missing_title",
    "missing-place": "missing:missing_place",
    "unknown-place": "unknown_place:unknown_place",
    "contradictory-dates": "sections:contradictory_dates",
    "empty-entry": "sections:empty_entry",
    "one-word-entry": "sections:one_word_entry",
    "past-closing-date": "sections:past_closing_date",
    "undivided-qualifications": "sections:undivided_qualifications",
    "misspelling": "grammar:misspelling",
    "grammar-error": "grammar:grammar_error",
    "punctuation-slip": "grammar:punctuation_slip",
    "hard-to-read": "readability:hard_to_read",
    "long-sentence": "readability:long_sentence",
    "wall-of-text": "readability:wall_of_text",
    "long-list": "readability:long_list",
    "long-posting": "readability:long_posting",
    "short-posting": "readability:short_posting",
    "passive-voice": "readability:passive_voice",
    "shouting": "capitals:shouting",
    "exclamation": "capitals:exclamation",
    "unexplained-acronym": "capitals:unexplained_acronym",
    "hidden-verb": "hidden_verbs:hidden_verb",
    "third-person-candidate": "phrasing:third_person_candidate",
    "unparallel-list": "phrasing:unparallel_list",
    "gendered-pronoun": "wording_sex:gendered_pronoun",
    "group-preference": "group_preference:group_preference",
    "citizens-only": "wording_grounds:citizens_only",
    "religious-test": "wording_grounds:religious_test",
    "credit-check": "wording_grounds:credit_check",
    "polygraph": "wording_grounds:polygraph",
    "gender-coded-balance": "wording_coded:gender_coded_balance",
    "unsourced-figure": "figures:unsourced_figure",
    "unsourced-claim": "figures:unsourced_claim",
    "unsourced-count": "figures:unsourced_count",
    "weak-official-source": "figures:weak_official_source",
    "unknown-citation": "citations:unknown_citation",
    "uncited-source": "citations:uncited_source",
    "duplicate-citation-id": "citations:duplicate_citation_id",
    "unordered-citations": "citations:unordered_citations",
    "incomplete-citation": "citations:incomplete_citation",
    "weak-source": "citations:weak_source",
    "stale-source": "citations:stale_source",
    "contradictory-pay": "figure_conflicts:contradictory_pay",
    "decreasing-percentiles": "figure_conflicts:decreasing_percentiles",
    "misquoted-statistic": "official:misquoted_statistic",
    "misquoted-percentiles": "official:misquoted_percentiles",
    "outdated-percentiles": "official:outdated_percentiles",
    "misquoted-education": "official:misquoted_education",
    "degree-above-typical": "official:degree_above_typical",
    "pay-outside-market": "official:pay_outside_market",
    "outdated-statistic": "official:outdated_statistic",
    "incomplete-address": "boards:incomplete_address",
    "partly-remote-as-remote": "boards:partly_remote",
    "pay-not-disclosed": "duty_pay:pay",
    "pay-range-too-wide": "duty_pay:range_width",
    "below-minimum-wage": "duty_pay:minimum_wage",
    "exempt-below-threshold": "duty_pay:exempt_threshold",
    "benefits-not-disclosed": "duties:benefits",
    "other-compensation-not-disclosed": "duties:other_compensation",
    "deadline-not-stated": "duties:deadline",
    "how-to-apply-not-stated": "duties:how_to_apply",
    "vacancy-not-stated": "duties:vacancy",
    "ai-use-not-stated": "duties:ai_use",
    "fair-chance-statement-missing": "duties:fair_chance",
    "tagline-missing": "duties:tagline",
    "repealed-tagline": "duties:repealed_tagline",
    "background-check-conflict": "duties:background_check_conflict",
    "background-check-mentioned": "duties:background_check_mentioned",
    "background-check-not-tailored": "duties:background_check_not_tailored",
    "record-duties-not-listed": "duties:record_duties_not_listed",
    "redaction-notice-missing": "duties:redaction_notice",
    "recruitment-conditions-missing": "duties:recruitment_conditions",
    "lent": "duties:lent",
    "licence-demand": "duties:licence_demand",
    "title-not-neutral": "duty_language:title_not_neutral",
    "french-version-missing": "duty_language:french_version",
    "language-demand-without-reason": "duty_language:language_demand",
}


#: Checks that plugins of the configuration brought.
PLUGGED: dict[str, Check] = {}


def find(name: str) -> Check:
    """The check called `name`: a declarative kind, a registered function, or one of a plugin."""
    kind = KINDS.get(name) or PLUGGED.get(name)
    if kind is not None:
        return kind
    if name not in CHECKS:
        raise JdlintError(f"no check is called '{name}'", "see the registry in jdlint/checks/__init__.py")
    return _imported(CHECKS[name])


@cache
def _imported(place: str) -> Check:
    module, function = place.split(":")
    found: Check = getattr(import_module(f"jdlint.checks.{module}"), function)
    return found
