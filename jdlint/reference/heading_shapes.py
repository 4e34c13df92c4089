"""Wordings of headings that vary, by field: expressions for words as `sections.normalise` leaves them."""

from __future__ import annotations

from jdlint.reference.heading_shapes_abroad import ABROAD

_NOUN = (
    r"(?:attributes|qualities|traits|characteristics|credentials|competenc(?:e|ies)|skills?|skillsets?|experiences?"
    r"|qualifications|requirements|criteria|abilities|knowledge|capabilities|expertise|strengths)"
)
_NOUNS = rf"{_NOUN}(?:(?: and| or)? (?:personal |professional |technical )?{_NOUN}){{0,2}}"
#: A row of them, with what one has learned and holds: "Education, experience, knowledge and abilities".
_HELD = rf"(?:education|training|licen[cs]es?|certifications?|{_NOUN})"
_ROW = (
    r"(?=.{0,80}\b(?:experience|skills?|knowledge|abilities|qualifications)\b)(?!.{0,80}(?<!and )(?<!or )training$)"
    rf"{_HELD}(?:(?: and| or)? {_HELD}){{1,5}}"
)
#: What is asked, and what is wished for.
_OUGHT = r"(?:essential|required|necessary|needed|mandatory|minimum|basic|core|key|must have)"
_WISHED = r"(?:desirable|desired|preferred|nice to have|optional|beneficial|advantageous|bonus|welcome)"
_APPLICANT = r"(?:you|candidates|applicants|the (?:successful |ideal |right )?(?:candidate|applicant|person))"
#: "Are required", "will be highly regarded".
_BE = (
    r"(?:is|are|will be|would be|may be|must be)(?: also)?(?: highly| very| well| particularly| strongly"
    r"| considered)?"
)
_HAVE = r"(?: you)?(?: also)?(?: have| are| ve)?"

_ENGLISH = (
    (
        "duties",
        r"(?:as|in) (?:an?|our|the|this|your) .{2,50} (?:you|they) (?:will|ll|get to)(?: be)?"
        r"|(?:\w{2,15} ){0,3}(?:duties|responsibilities|tasks|functions)(?: (?:of|for|in) (?:the|this) (?:job|role"
        r"|position))? (?:(?:will|may|might|can|could) )?(?:also )?include(?: the following)?"
        r"(?: but (?:are |is )?not limited to)?"
        r"|(?:the |your |main |key ){0,2}(?:tasks|duties|responsibilities) (?:that )?(?:you|we) .{2,30}",
    ),
    (
        "qualifications.required",
        r"you (?:might|may|could|will|would|d|ll|are|re) (?:probably "
        r"|likely )?(?:be )?an? (?:\w{3,10} ){0,2}(?:fit|match"
        r"|candidate)(?: for (?:us|(?:this|the|our) (?:role|job|position|team)))? (?:if|when)"
        rf"{_HAVE}"
        rf"|we (?:(?:d|would) (?:love|like)|want) to (?:hear from|meet|talk to) you if{_HAVE}"
        r"|what we (?:need|want|(?:would|d) (?:like|love)|(?:are|re) hoping|hope|like) to (?:see|find|hear)"
        r"|who should apply|(?:does this )?sound like you"
        r"|(?:all )?(?:applicants|candidates|you) must(?: have| be| possess| meet)?"
        rf"|(?:this|the) (?:role|job|position|opportunity) (?:(?:may|might|could|would) be|is)(?: right| perfect"
        rf"| a good fit"
        rf"| a great fit)? for you if{_HAVE}"
        r"|person(?:al)? (?:spec|profile)|the (?:successful|right|preferred) (?:candidate|applicant|person)"
        r"|skills knowledge and (?:expertise|experience)"
        r"|what we (?:need|expect|require|ask|want) (?:from|of) (?:you|a candidate|candidates|applicants)"
        r"|to (?:be successful|succeed|thrive|excel) (?:in|as|at|with) .{2,40}"
        r"|(?:who )?(?:we are|we re|we) looking for (?:someone|people|a person|candidates|somebody) (?:who|with|that)"
        r"(?: has| have| is| are)?"
        r"|what (?:makes|will make|would make|sets|will set) you (?:up for success|an? (?:\w{3,10} )?(?:fit|match"
        r"|candidate))(?: for (?:us|(?:this|the|our) (?:role|job|position|team)))?"
        r"|(?:the |key )?(?:experience|skills|skills and experience|experience and skills|qualifications|background)"
        r" you (?:ll |will |should |must )?(?:bring|have|need)"
        rf"|(?:{_OUGHT} )?{_ROW}"
        rf"|(?:{_OUGHT} ){{1,2}}(?:personal |professional |technical )?{_NOUNS}"
        r"|personal (?:attributes|qualities|traits|characteristics)"
        rf"|(?:the )?(?:following )?{_NOUNS} (?:{_BE} )?(?:required|necessary|essential|needed|mandatory)"
        r"|we (?:expect|ask|require|need)(?: (?:from|of) (?:you|candidates|applicants))?"
        rf"|(?:(?:at|as) a (?:bare )?minimum |to (?!apply).{{2,50}} )?{_APPLICANT} (?:will |should |must |ll )?"
        rf"(?:also )?(?:need(?: to (?:have|be|possess|bring))?|have|possess|bring)(?: the following(?: {_NOUNS})?)?"
        r"(?: at a(?: bare)? minimum)?"
        r"|(?:you|candidates|applicants) (?:will|ll|would|d) (?:excel|thrive|succeed|be successful|do well)"
        rf"(?: (?:in|at|as|here|with) .{{2,40}})? if{_HAVE}",
    ),
    (
        "qualifications.preferred",
        r"(?:it (?:s|is|would be|d be) (?:a plus|great|even better|a bonus|nice)|even better|bonus(?: points)?"
        r"|extra (?:credit|points)|you (?:ll|will) (?:really )?(?:stand out|shine)|(?:we|we d|we would) love it) if"
        rf"{_HAVE}"
        r"|ways (?:you can )?to stand out(?: from the (?:crowd|rest))?"
        r"|ideally(?: you)?(?: also)?(?: have| are| will have| ll have)?"
        r"|(?:additional|other) (?:qualifications|skills|experience) that (?:could|would|will|may|might) help .{0,30}"
        rf"|{_WISHED} (?:personal |professional |technical )?{_NOUNS}"
        rf"|(?:the )?(?:following )?{_NOUNS} (?:{_BE} )?(?:regarded|valued|desirable|desired|preferred|beneficial"
        r"|advantageous|appreciated|an? (?:advantage|asset|plus|bonus))"
        rf"|you (?:will|ll|would|d|could) be an? (?:\w{{3,12}} )?addition(?: to .{{2,30}})? if{_HAVE}",
    ),
    (
        "benefits",
        r"(?:as (?:an?|part|our) .{2,40} )?(?:in return )?(?:you|employees|our (?:team|employees|staff)) "
        r"(?:(?:will|ll|can) )?(?:also )?(?:enjoy|receive|benefit from)(?: the following)?(?: benefits| perks)?"
        r"|(?:in return )?we (?:can |will |also )?(?:offer|provide)(?: you| our (?:employees|staff|team))?"
        r"(?: the following)?(?: benefits| perks)?(?: in return)?",
    ),
)
SHAPES = (*_ENGLISH, *ABROAD)
