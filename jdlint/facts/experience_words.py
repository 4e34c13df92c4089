"""What shows that a number of years is experience that is asked for, and what shows that it is something else."""

from __future__ import annotations

from jdlint.facts.lazy import Lazy, Words

#: What follows years that are no experience: ages, terms, schooling.
OTHER_AFTER = Lazy(
    r"^[\s-]{0,2}(?:of age|olds?|ago|from (?:now|the|today)|warrant\w{0,4}|long|terms?|contracts?|fellowship|program|"
    r"plan|"
    r"degrees?|college|university|institution|appointment|cohort|probation\w{0,3}|per|vest\w{0,3}|anniversar\w{1,3}|"
    r"guarantee|commitment|(?:post-)?(?:graduation|diploma|accredited)|in (?:business|operation|a row|prison)|"
    r"of (?:(?:full[- ]time|formal|accredited|post-?secondary|successful) ){0,2}(?:college|university|high school|"
    r"school|study|studies|education|"
    r"course ?work|schooling|residency|age|growth|funding|history|data|medical school|graduate school|eligibility|"
    r"vesting))\b",
)
#: What stands before years that are no experience: spans of time, ages, terms.
OTHER_BEFORE = Lazy(
    r"\b(?:aged?|ages|age of|past|last|previous|preceding|next|coming|within|every|after|over the|in the|for the|"
    r"each|first|vests? (?:over|after)|"
    r"term of|for a|contract of|period of|once|rate of|lasts?|takes?|older than|must be|should be|to be|be at least|"
    r"be a minimum of|(?:in business|around|operating|open|running|established|existed|serv\w{1,3} \w{2,20}|"
    r"served) for(?: over| more than| nearly| almost)?|younger than|founded|probation of|commit to|stay (?:for )?|"
    r"(?:children|students|pupils|kids|patients|infants|toddlers|teens?|vehicles?|cars?) (?:from|of|aged|under|over|"
    r"between))\s(?:(?:a|an|the|of|about) ){0,2}$",
)
COMPANY = Words(
    "our we us founded family-owned company firm business combined collective collectively history heritage "
    "tradition anniversary founder founders he she they"
)
#: Somebody has the years already: "The clinic has forty years of experience".
OTHERS_HAVE = Lazy(
    r"\b(?:has|have|brings?|boasts?|offers?|draws? on|accumulated|built on|backed by|led by|run by)\s(?:\w+\s){0,4}$",
)
CANDIDATE = Words(
    "you your candidate candidates applicant applicants requir* need needs needed look_for looking_for "
    "looks_for somebody anyone whoever seek seeks seeking want wants expect* ask asks must hire hires hiring "
    "prefer* ideal ideally minimum at_least should someone who_has who_have"
)
#: Directly behind the years: these are years of experience whatever the field.
EXPERIENCE_AFTER = Lazy(
    r"^[\s-]{0,2}(?:[\w/&,'+#.()-]{1,30}\s){0,10}?(?:experience|"
    r"experienced|exp|expertise|background|practice|track record|tenure|"
    r"(?:hands-on|daily|regular|active|everyday|professional|paid|full-time|practical|production) "
    r"(?:work|use|usage|exposure))\b",
)
EXPERIENCE_BEFORE = Lazy(
    r"\b(?:experienced?|exp\.?|background|track record)\b[^.;]{0,60}?$|"
    r"\b(?:hands-on|daily|regular|active|everyday|professional|production) (?:work|use|usage|exposure)\b[^.;]{0,60}$|"
    r"^(?:used|worked (?:with|on|in)|built with|programmed in)\b[^.;]{0,60}\bfor (?:at least |over |more than )?$|"
    r"\b(?:have|has|having) (?:worked|practi[sc]ed|"
    r"taught|driven|managed|been|led|cooked|sold|nursed|used|written|built|programmed|developed|deployed|coded)\b[^.;]{0,60}$",
)
WORK_AFTER = Lazy(
    r"^[\s-]{0,2}(?:(?:of|in|with|as|on|at|using|hands-on|behind|within|under|post[- ]\w{3,14})\b|"
    r"(?!old|ago|per|after|before|when|from|until|since)[a-z]{2,20}ing\b|$|[,;:.)]|"
    r"(?:is |are )?(?:required|preferred|needed|minimum|min|max|maximum)\b|(?-i:[A-Z]))"
)
INTRODUCED = Lazy(
    r"(?:^|[:(|,–—•-]\s{0,2}|\b(?:with|have|has|having|requires?|need|needs|must have|required|bring|minimum(?: of)?|"
    r"min\.?|at least|over|more than)\s{1,2})$",
)
PREFERRED = Words(
    "prefer* plus nice-to-have nice_to_have ideally desir* bonus advantage* an_asset not_required not_needed "
    "not_necessary helpful welcome optional beneficial would_be_great would_be_good would_be_useful useful"
)
GENERAL = Lazy(
    r"^[\s-]{0,2}(?:(?:of|in|the|a|or|and|related|relevant|professional|prior|previous|work|working|industry|"
    r"full-time|overall|total|paid|practical|proven|"
    r"similar|direct|progressive|progressively|responsible|job|solid|field|career|commercial|post-qualification|"
    r"post-graduate)[\s,]{1,2}){0,8}(?:experience|exp)\b"
    r"(?=\s{0,2}(?:$|[.,;:()!]|is\b|are\b|required|preferred|needed|necessary|minimum|maximum|in an? (?:similar|"
    r"related|relevant|comparable)|in the (?:field|industry|trade|same)))",
)
#: "Experience: five years", and nothing but the years.
GENERAL_BEFORE = Lazy(
    r"^\W{0,3}(?:(?:minimum |required |work |total )?experience(?: required| needed)?\W{0,3}(?:of |is )?)?$|"
    r"\b(?:years of|total|overall|relevant|professional|work) experience\W{0,3}(?:of )?$|\bexperience of $",
)
STEP = Lazy(r"\b(?:(?<!entry[- ])(?<!junior[- ])level|grade|step|tier|band|(?-i:GS|II)|specialized experience)\b")
DEGREE = Lazy(r"\b(?:degree|bachelor|master|ph\.?d|diploma|doctorate|associate's|GED)\w{0,3}\b")
