"""Whether a sentence says what is asked of the person who is sought: who must have, know or be what."""

from __future__ import annotations

import re

from jdlint.composing.implied import names_benefit, states_pay
from jdlint.composing.wishes import is_wish
from jdlint.expressions import Lazy
from jdlint.reference.job_nouns import names_job
from jdlint.reference.quality_words import BEING, HAD

_COUNT = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|ten)"
#: The person who is sought. "The successful candidate" is one person, "applicants" are all who want to be that one.
SOUGHT = (
    r"(?:(?:all|the|our|an?|any|this|these|ideal|ideally|successful|right|suitable|qualified|preferred|strong"
    r"|strongest|best"
    r"|prospective|potential|interested|selected|chosen|perfect|competitive|eligible|new|internal|external"
    r"|job),? ){0,4}"
    r"(?:candidates?|applicants?|individuals?|persons?|hires?|appointees?|post[- ]?holders?|incumbents?|employee"
    r"|jobholders?)"
    r"(?: (?:appointed|selected|hired|chosen|we (?:seek|need|hire|are looking for)|(?:for|to fill) (?:this|the"
    r"|our) [\w-]{2,20}))?"
)
_ADVERBS = r"(?:,? (?:also|already|ideally|preferably|at least|either|both|therefore|\w{2,15}ly))*,?"
_HAVE = (
    r"(?:have|possess|hold|bring|demonstrate|show|offer|know|understand|enjoy|love|speak|like|own|be|pass|thrive"
    r"|take pride"
    r"|need|exhibit|display|live)"
)
#: What stands behind "should be" and "must have" of letters, of appointments and of what is done with people.
_DONE = (
    r"(?! (?:be )?(?:received|submitted|sent|returned|made|addressed|aware|advised|notified|invited|contacted"
    r"|considered"
    r"|interviewed|offered|given|paid|asked|told|informed|selected|appointed|subject|based|reported|treated"
    r"|accompanied"
    r"|accessed|included|attached|provided|directed|e-?mailed|completed|uploaded|used|approved|required|expected"
    r"|responsible|in post|short-?listed|allowed|entitled|reimbursed|employed|hired|part of|joining|working"
    r"|reporting)\b)"
    r"(?! have (?:already |not |also )?(?:been|received|applied|submitted|sent|heard|signed|read)\b)"
)
#: What one is given: "you will have the opportunity to gain experience".
_GIVEN = (
    r"(?:opportunit\w{1,3}|chances?|access|option|freedom|choice|possibility|privilege|pleasure|responsibility"
    r"|days?|weeks?"
    r"|hours|leave|holidays?|vacation|discounts?|salary|pay|mentors?|free|room to|ownership|autonomy|impact"
    r"|influence|meals?"
    r"|say in|lifetime|time to|support (?:of|from)|charge|oversight|the experience of)"
)
_OBJECT = rf"(?=(?:(?!\b{_GIVEN}\b)[^.;?!]){{0,200}}?\b{HAD}\b)"
#: Kinds of people, behind "a".
_KIND = (
    r"an? (?:[\w-]{3,20},? (?:and )?){0,4}?(?:team[- ]player|self[- ]starter|communicator|listener|learner|thinker"
    r"|problem[- ]solver|multi-?tasker|collaborator|people person|go-getter|all-?rounder)\b"
)
_BE = (
    rf"(?:{_ADVERBS} {_KIND}|{_ADVERBS} (?:(?:an?|very|both|well|highly|extremely) ){{0,2}}"
    rf"(?:[\w-]{{3,20}},? (?:and )?){{0,3}}?{BEING}\b)"
)
#: What may stand before the subject: "To be considered, …", "In this role, …".
_LEAD = r"(?:(?!if |when |where |because |as )[^.;?!]{0,250}?[,:] |and |but |so |also |ideally )?"
_MUST = (
    r"(?:must|should|needs?(?: to)?|ha(?:ve|s) to|ought to|(?:is|are|will be) (?:expected|required) to|(?:will"
    r"|would) need(?: to)?)"
)
_WILL = r"(?:will|would|shall|may|'ll|'d)"
#: Frames in which the subject is the one who is sought, in so many words.
_OF_SOUGHT = (
    Lazy(
        rf"^{_LEAD}{SOUGHT}{_ADVERBS} (?:must|should|needs?(?: to)?|ha(?:ve|s) to|ought to){_ADVERBS}{_DONE}"
        rf" {_HAVE}\b"
        r"(?! (?:able to|ready to|available to) (?:attend an|come for an))"
    ),
    Lazy(rf"^{_LEAD}{SOUGHT}{_ADVERBS} {_MUST}{_ADVERBS}{_DONE}(?! to\b) (?:{_OBJECT}|{_COUNT}\+? years?\b)"),
    Lazy(
        rf"^{_LEAD}{SOUGHT}{_ADVERBS} {_WILL}{_ADVERBS} (?:(?:{_HAVE}(?<!be)|be able to [\w ]{{3,30}}) {_OBJECT}"
        r"|(?:thrive|enjoy|love|excel|take pride|care)\b)"
    ),
    Lazy(rf"^{_LEAD}{SOUGHT}{_ADVERBS} (?:{_WILL} be|{_WILL} need to be|is|are)(?:{_BE}| someone\b)"),
    Lazy(
        rf"^{_LEAD}{SOUGHT}{_ADVERBS} (?:has|have|possess(?:es)?|holds?|brings?|demonstrates?|shows?"
        rf"|enjoys?){_ADVERBS} {_OBJECT}"
    ),
)
_NAMED = (
    r"(?P<who>(?:the|our|an?|this|all|[A-Z][\w/&'-]{1,20})(?: [\w/&'-]{2,20}){0,5}?"
    r"|(?:s/)?he|she|(?:he|she)(?: or |/)(?:he|she)|they)"
)
#: Frames in which the subject is named by the job, or by a pronoun behind such a sentence.
_OF_NAMED = (
    Lazy(
        rf"^{_LEAD}{_NAMED}{_ADVERBS} {_MUST}{_ADVERBS}{_DONE} (?:(?:{_HAVE} )?{_OBJECT}|be(?:{_BE}|{_ADVERBS} an? ))"
    ),
    Lazy(rf"^{_LEAD}{_NAMED}{_ADVERBS} {_WILL}{_ADVERBS} (?:{_HAVE}(?<!be) {_OBJECT}|be{_BE})"),
    Lazy(
        rf"^{_LEAD}{_NAMED}{_ADVERBS} (?:(?:has|have|possess(?:es)?|holds?|brings?|demonstrates?){_ADVERBS}"
        rf" {_OBJECT}|(?:is|are){_BE})"
    ),
)
_YOU = r"you(?:'ll| will| would|'d)?"
#: Frames of what "you" have and are.
_OF_YOU = (
    Lazy(rf"^{_LEAD}you{_ADVERBS} (?:must|should|have to|ought to){_ADVERBS}{_DONE} {_HAVE}\b"),
    Lazy(
        rf"^{_LEAD}{_YOU}{_ADVERBS} need{_ADVERBS}(?: to (?:have|possess|hold|bring|demonstrate|show"
        rf"|be)\b{_DONE})?(?! to\b)"
        rf" {_OBJECT}"
    ),
    Lazy(rf"^{_LEAD}{_YOU}{_ADVERBS} (?:have|hold|possess|bring|demonstrate){_ADVERBS} {_OBJECT}"),
    Lazy(
        rf"^{_LEAD}you(?: also| really| truly| genuinely)? (?:love|enjoy|like|thrive|take pride|care)\b(?: (?:in"
        rf"|on|about))?"
        r" (?:[\w-]{2,15} ){0,2}\w{2,15}ing\b(?! hours)"
    ),
    Lazy(
        rf"^{_LEAD}you(?:'ve| have|'ll have| will have)(?: also| already| previously| ever| ideally)* (?:worked"
        rf"|held|run|led|built"
        r"|shipped|taught|cared|driven|managed|cooked|sold|completed|written|kept)\b"
    ),
    Lazy(rf"^{_LEAD}you(?:'re| are|(?:'ll| will| would)(?: need to)? be)(?!{_ADVERBS} able to\b){_BE}"),
)
#: Somebody, who is told only by what that one is or has.
_SOMEBODY = (
    r"(?:someone|somebody|anyone|persons?|people|individuals?|candidates?|applicants?|those|team players?"
    r"|self[- ]starters?"
    r"|professionals?)"
)
_WHO = (
    rf"(?:(?:who|that)(?:'s|'ve)?(?: (?:also|really|truly|genuinely|already|can|will|would|must|should))* (?:be "
    rf"|is |are )?"
    rf"(?:{BEING}|has|have|can|an? |enjoys?|loves?|knows?|understands?|thrives?|possess(?:es)?|brings?"
    rf"|demonstrates?|shares?"
    rf"|works? well|takes? pride|speaks?|cares?|holds?|excels?)\b|with (?=[^.;?!]{{0,120}}?\b{HAD}\b)"
    rf"|able to|capable of|comfortable|willing to|used to)"
)
SEEK = (
    r"(?:look(?:s|ing)? (?:for|to (?:hire|recruit|appoint|employ))|seek(?:s|ing)?(?: to (?:hire|recruit|appoint"
    r"|employ))?(?! to\b)"
    r"|search(?:es|ing)? for|look-?out for|(?:is|are|'re|'m) after|\b(?:we|i)(?:'re|'m|'d| are| am"
    r"| would)?(?: \w{2,12}ly| also"
    r"| always| now)* (?:wants?(?: to (?:hire|recruit|hear from|meet))?|need|love to (?:hear from|meet)|hiring"
    r"|recruiting"
    r"|interested in|hop(?:e|ing) (?:for|to find)))"
)
#: Frames of who is sought, or whom the job suits.
_OF_SEARCH = (
    Lazy(rf"\b{SEEK} (?:[^.;?!]{{0,120}}\b)?{_SOMEBODY},? {_WHO}"),
    Lazy(
        rf"\b{SEEK} (?:[^.;?!,]{{0,60}} )?(?:an? |some )?(?:[\w-]{{3,20}},? (?:and )?){{0,3}}(?!talented"
        rf"|qualified|skilled){BEING},?"
        rf" (?:(?:and )?[\w-]{{3,20}},? ){{0,3}}(?:person|people|individuals?|candidates?|someone|team players?)\b"
    ),
    Lazy(
        rf"\b(?:seek(?:s|ing)?|look(?:s|ing)? for) (?!to\b)[^.;?!]{{3,100}}?(?: (?:who|that) (?:has|have|is|are|can"
        rf"|enjoys?|loves?|knows?"
        rf"|possess(?:es)?|thrives?)|,? with) {_OBJECT}"
    ),
    Lazy(
        rf"\b(?:role|job|position|post|work|opportunity|this|it) [^.;?!]{{0,60}}?(?:suits?|(?:ideal|perfect|great"
        rf"|suitable|suited)"
        rf" (?:for|to)|is for|open to|opportunity for) (?:[^.;?!]{{0,60}}\b)?{_SOMEBODY} {_WHO}"
    ),
)
#: Frames in which the job asks, or what is asked is the subject.
_OF_JOB = (
    Lazy(
        rf"\b(?:position|role|job|post|work|opportunity|vacancy)(?: (?:will|also|typically|that"
        rf"|which))* (?:requires?|calls? for|demands?)"
        rf" (?!you\b|us\b|the (?:use|ability of our))"
        rf"{_OBJECT}"
    ),
    Lazy(
        rf"^(?:(?:minimum|basic|other|further|general) )?(?:requirements?|qualifications?)"
        rf" (?:for [^.;?!]{{3,60}} )?(?:include|are|is)"
        rf" {_OBJECT}"
    ),
    Lazy(rf"^must(?: also)?{_DONE} {_HAVE}\b"),
    Lazy(rf"^should(?: also)?{_DONE} (?:{_HAVE}(?<!be) {_OBJECT}|be{_BE})"),
    Lazy(
        rf"^(?:(?:an? )?(?:absolute )?(?:at least|minimum(?: of)?|over|more than"
        rf"|preferably) )(?:an? )?{_COUNT}\+?(?: or more)?"
        r" (?:years?|months?|seasons?)\b[^.;?!]{0,80}\bexperience\b"
    ),
    Lazy(
        rf"^(?!(?:we|our|your|you|they|their|it|this|i|my)\b)(?:[^.;?!]{{0,160}}\b)?{HAD}\b[^?!;]{{0,120}}"
        r"\b(?<!not )(?<!is )(?<!are )(?<!when )(?<!as )(?<!if )(?<!where )(?:required|necessary|needed|essential"
        r"|mandatory|a must)(?=[.!;)]|$)"
    ),
    Lazy(
        r"^(?:(?:an?|the|strong|excellent|good|solid|proven|demonstrated|basic|working|general|some|prior|previous"
        r"|extensive"
        r"|thorough|sound) ){0,3}(?:ability to|knowledge of|familiarity with|proficiency (?:in|with)"
        r"|willingness to|understanding of"
        r"|experience (?:in|with) (?!us\b|our\b|an?\b|the\b))"
    ),
    Lazy(rf"^requires? (?!you\b)(?:\w+ ){{0,12}}?{HAD}\b"),
    Lazy(
        rf"^(?!(?:we|our|your|you|they|their|it|this|i|my)\b)(?:[^.;?!]{{0,160}}\b)?{HAD}\b[^?!]{{0,200}}\b(?:is"
        rf"|are|would be|will be) "
        r"(?:\w{2,12}ly |also |an? |some of )?"
        r"(?:essential|required|mandatory|necessary|needed|must|pre-?requisites?)\b"
        r"(?! by (?!(?:state |federal |the )?(?:law|state)\b))"
    ),
)
_WISHED = Lazy(rf"^(?!(?:we|our|your|they|their)\b)(?:[^?!]{{0,300}}\b)?{HAD}\b")
#: "If you are passionate about shoes, we want to hear from you."
_OF_IF = Lazy(
    rf"^if (?:you(?:'re| are){_BE}|you(?:'ve| have)? (?:got |have |also )?{_OBJECT})[^?]{{0,300}}\b(?:we(?:'d"
    rf"| would| want|'re)"
    r"|(?:place|job|role|position|company|team|opportunity) for you|hear from you|meet you|a (?:good|great"
    r"|perfect) fit"
    r"|get in touch|this (?:is|could be|may be)|apply)\b"
)
#: What is sent, done and given when one applies, and whom a sentence speaks of beside the one who is sought.
_OTHER = Lazy(
    r"@|https?:|\?|:\W{0,9}$|\b(?:apply(?:ing)? (?:by|to|at|online|here|in|via|with|for|through|on)|your application"
    r"|applications? (?:must|should|will|are|is|by|forms?|to|received|process|materials|package|deadline)"
    r"|(?:completed?|submit\w*|send|sent) (?:\w+ ){0,3}applications?|cover(?:ing)? letters?|send|submit"
    r"|e-?mail(?:ed)? (?:us|to|your)"
    r"|cvs?|r[ée]sum[ée]s?|curriculum vitae|interviews?|deadline|closing date|short-?list\w*|click|download"
    r"|accommodations?"
    r"|equal opportunit\w+|regardless|discriminat\w+|disabilit\w+|veterans?|minorities|race|under-?represented"
    r"|background check"
    r"|referral|in return|we offer)\b"
)


def is_asked(sentence: str, title: str, *, follows: bool = False) -> bool:
    """Whether a sentence says what the person must have or be who is sought, or whom the title names.

    `follows`: the sentence before it says so too, and "they" may be that person.
    """
    if _OTHER.search(sentence) is not None or states_pay(sentence) or _gives(sentence):
        return False
    for frames in (_OF_SOUGHT, _OF_YOU, _OF_SEARCH, _OF_JOB, (_OF_IF,)):
        if any(frame.search(sentence) is not None for frame in frames):
            return True
    for frame in _OF_NAMED:
        match = frame.search(sentence)
        if match is not None and (follows if _is_pronoun(match["who"]) else is_named(match["who"], title)):
            return True
    return is_wish(sentence) and (follows or _WISHED.search(sentence) is not None)


def is_named(words: str, title: str) -> bool:
    """Whether "the yard manager" is the one whom the title names; "the farm" is not."""
    known = [word.removesuffix("s") for word in re.findall(r"\w{4,}", title.casefold())]
    return any(
        names_job(word) and any(other.startswith(word.removesuffix("s")) for other in known)
        for word in re.findall(r"\w{4,}", words.casefold())
    )


def _gives(sentence: str) -> bool:
    """Whether a sentence tells of benefits; "a health certificate" is asked."""
    return names_benefit(sentence) and GIVES.search(sentence) is not None


GIVES = Lazy(r"\b(?:insurance|401|vacation|leave|time off|pto|retirement|pension|holidays)\b")


def _is_pronoun(who: str) -> bool:
    return who.casefold().rsplit(None, 1)[-1].rpartition("/")[2] in ("he", "she", "they")


__all__ = ["GIVES", "SEEK", "SOUGHT", "is_asked", "is_named"]
