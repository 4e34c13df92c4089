"""Frames: the ways in which a posting prefers a group of people or keeps it away, each with a slot for the group.

In an expression `<G>` is a phrase for people ("retirees", "disabled applicants"), `<Q>` something people are
("pregnant", "out of work"), `<T>` something they have ("small children"), `<D>` articles before it, `<M>` up
to three words between article and group, and `<R>` up to six words behind the group. Groups are single marks in a copy
of the sentence (`jdlint.facts.groups`), so that one compiled expression serves the groups of all rules.
"""

from __future__ import annotations

from jdlint.reference.frames_against import AGAINST
from jdlint.reference.frames_for import FOR

#: The marks that stand for a group in the copy of a sentence. A state is a quality that follows its noun.
PEOPLE, QUALITY, TRAIT, STATE = "\x01", "\x02", "\x03", "\x04"

FRAMES = AGAINST + FOR

_SLOTS = {
    "<G>": PEOPLE,
    "<Q>": QUALITY,
    "<T>": TRAIT,
    "<D>": (
        "(?:(?:an?|the|any|all|our|more|most|some|of|one|two|three|four|other|such|only|every|another|either) |"
        "(?:known |any )?(?:history|record|evidence|signs?) of (?:an? |any )?){0,2}"
    ),
    "<M>": r"(?:(?!who\b|that\b|to\b|of\b|and\b|for\b|with\b|in\b|is\b|are\b|help\b|where\b)[\w'-]+,? ){0,3}?",
    "<R>": r"(?:,? (?!and\b|but\b|who are\b|is\b|are\b|will\b)[\w'/&-]+){0,6}?",
    "<JOB>": (
        "(?:jobs?|roles?|positions?|posts?|work|gigs?|shifts?|hours|opportunit(?:y|ies)|openings?|spots?|schedule|"
        "it|this|that|these|employment|internship|placement|vacancy|internships|business|place|shop|company|team|"
        "we)"
    ),
    "<FIT>": (
        "(?:,? (?:jobs?|roles?|positions?|gigs?|fit|match|place|starts?|starter|opportunity|work|post|way|spot|"
        "hours|environment|income|step|first|summer|part[- ]time|side|second|extra|little|weekend|evening|career|"
        "choice|hustle|for|earner|money|schedule|shifts?|pastime|hobby|home|or|and|holiday|temporary|student|"
        "seasonal)){0,5}?"
    ),
    "<END>": (
        r"(?=\s*(?:[.,;:!?)(\u2013\u2014/-]|$)| (?:and|or|to|in|at|with|from|only|who|please|but|as|for|on|of|when|"
        r"so|than)\b)"
    ),
    "<HIRE>": (
        "(?:hir(?:e|es|ing)|employ(?:s|ing)?|tak(?:e|es|ing)(?: on)?|accept(?:s|ing)?|consider(?:s|ing)?|"
        "interview(?:s|ing)?|recruit(?:s|ing)?|want(?:s)?|need|look(?:ing)? for|seek(?:ing)?|invit(?:e|ing)|"
        "entertain(?:ing)?|spare|afford|keep|onboard|use|accommodate)"
    ),
    "<OUT>": (
        r"(?:apply|bother|send|respond|call|reply|contact us|inquire|enquire|waste|be (?:\w+ly )?(?:considered|"
        "hired|accepted|invited|interviewed|shortlisted|called|employed|entertained|contacted|selected|eligible|"
        r"given|taken|offered|admitted|suitable|a (?:good )?(?:fit|match))|(?:\w+ly )?(?:considered|hired|accepted|"
        "eligible|wanted|needed|suitable|suited|welcome|invited|shortlisted|employed|desired|our (?:target|thing|"
        "crowd|people|type|kind|style)|what we|who we|the (?:right|best) (?:fit|people|choice)|right for|a (?:good "
        "|great )?(?:fit|match)|for us|cut out|up to|allowed|permitted|able to apply))"
    ),
    "<GO>": (
        "(?:look elsewhere|look somewhere else|look (?:for|to) (?:other|another)|keep (?:looking|scrolling|"
        "walking)|move (?:on|along)|stay away|stay (?:at )?home|apply elsewhere|try elsewhere|go elsewhere|be "
        "better off|steer clear|try (?:another|a different|your luck)|save (?:your|their|everyone's?|us all) "
        "(?:time|breath|effort)|pass on this|think twice|not waste|sit this one out|give this a miss|skip this|"
        "save yourself|wait (?:with|until|a)|hold off)"
    ),
    "<DONT>": (
        "(?:(?:please |kindly )?(?:do not|don't|dont) (?:bother |even |waste |send |think |apply|call|respond|"
        "reply|contact)|need not apply|not (?:be )?(?:for you|considered|the (?:job|place|role|one|right)|a "
        "(?:good )?(?:fit|match)|your (?:job|place)|hired|suitable|invited|eligible|accepted|call(?:ed)?)|n't "
        "(?:be )?(?:for you|considered|the (?:job|place|role|one|right)|a (?:good )?(?:fit|match)|your (?:job|"
        "place)|hire|call|work out|fit|last|apply|suit|consider|take|invite|interview|contact|keep up)|"
        "overqualified|look elsewhere|keep (?:looking|scrolling)|move on|no thanks|pass on this|we (?:will|have "
        r"to) (?:not|pass|decline|reject)|rejected|turned (?:away|down)|passed over|disqualif\w+|save (?:your|us)|"
        "(?:too|wrong) (?:hard|heavy|tough|long|demanding|job|place|role|shop|crew|team|fit|gig|post|company)|eat "
        r"you alive|not be happy|n't be happy|(?:are|is) out\b|binned|ineligible|skip this|not (?:send|bother)|no "
        "need to (?:apply|bother)|will not (?:be|hear|call|take|hire|work))"
    ),
}  # fmt: skip


def expression(source: str) -> str:
    """A frame's expression with its slots filled."""
    for slot, filled in _SLOTS.items():
        source = source.replace(slot, filled)
    return source
