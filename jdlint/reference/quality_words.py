"""What people have and are that an ad asks for: "a degree", "patience", "fluent in Polish", as parts of expressions."""

from __future__ import annotations

#: Papers and other things that are shown.
PAPERS = (
    r"degrees?|bachelor(?:['’]?s)?|master['’]s|ph\.?d\.?|doctorate|mlis|mba|b\.?sc|m\.?sc|diplomas?|ged|gcses?"
    r"|a[- ]levels?"
    r"|certificates?|certifications?|qualifications?|licen[cs]es?|licen[cs]ure|registration|accreditation"
    r"|credentials?"
    r"|permits?|cdl|portfolio|references|transcripts?|(?:driving|criminal|work) (?:record|history)|right to work in"
    r"|(?:security )?clearance|own (?:car|vehicle|transport(?:ation)?|tools)|reliable (?:car|vehicle"
    r"|transport(?:ation)?)"
)
#: What has been learnt.
LEARNING = (
    r"experience(?! of a lifetime)|expertise|background (?:in|with|as|of)|knowledge(?! (?:base|shar))|understanding"
    r"|familiarity|awareness of|appreciation (?:of|for)|grasp of|command of|fluency|proficiency|competenc(?:e|y|ies)"
    r"|skills?(?![ -]?(?:shar|develop|build|train|set\b.{0,20}\b(?:grow|expand)))|abilit(?:y|ies)(?! to (?:shape"
    r"|grow|influence|choose|work (?:from|remotely)))|aptitude"
    r"|track record"
    r"|acumen|literacy|mastery|know-how"
)
#: How somebody is minded.
TRAITS = (
    r"attention to detail|eye for|ear for|flair|knack for|talent for|work(?:ing)? ethics?|attitude|mindset"
    r"|personality"
    r"|initiative|enthusiasm|passion|interest in|interests? that|love (?:of|for)|commitment to|dedication to"
    r"|willingness"
    r"|desire to|drive to|integrity|discretion|sense of (?!pride)|patience|stamina|judg?ment|curiosity|empathy"
    r"|flexibility"
    r"|inquisitive mind|manners?\b"
)
#: Languages that ads ask for most.
LANGUAGES = (
    r"(?:fluent|conversational|spoken|written|working|basic|native|bilingual|good|excellent)(?: (?:and|in|or"
    r"|[\w-]+)){0,2}"
    r" (?:english|german|french|spanish|italian|dutch|polish|portuguese|mandarin|cantonese|chinese|japanese|korean"
    r"|arabic"
    r"|russian|ukrainian|welsh|irish|gaelic|hindi|urdu|punjabi|bengali|vietnamese|creole|somali|turkish"
    r"|sign language)"
)
#: All of these.
HAD = rf"(?:{PAPERS}|{LEARNING}|{TRAITS}|{LANGUAGES}|bilingual)"
#: What one is, before a noun for a person or behind "be".
BEING = (
    r"(?:able to|accurate|adaptable|adept|ambitious|approachable|articulate|attentive|calm|capable of|caring"
    r"|certified"
    r"|collaborative|comfortable|committed to|compassionate|competent|confident|conscientious|conversant|courteous"
    r"|creative"
    r"|curious|customer[- ](?:focused|oriented|service)|dedicated to|dependable|detail[- ](?:oriented|focused)"
    r"|determined"
    r"|diligent|disciplined|eager to|educated|efficient|empathetic|energetic|energi[sz]ed by|engaging|enthusiastic"
    r"|excited"
    r"|experienced|familiar with|fit|flexible|fluent|friendly|(?:good|great) (?:at|with)|hands-on|hard-?working"
    r"|highly \w+|honest"
    r"|imaginative|innovative|inquisitive|interested in|keen|kind|knowledgeable|licen[cs]ed|literate|mature"
    r"|methodical"
    r"|meticulous|motivated|numerate|open-minded|organi[sz]ed|outgoing|passionate|patient|personable|physically"
    r"|polite"
    r"|proactive|proficient|punctual|qualified(?! for)|registered(?! for)|reliable|resourceful|respectful"
    r"|results[- ]\w+"
    r"|self-(?:motivated|directed|driven|disciplined|starting|sufficient|aware|confident)|sensitive to|skilled"
    r"|skillful"
    r"|sociable|tactful|talented|team[- ]oriented|tech-?savvy|tenacious|thorough|trustworthy|versatile|versed|warm"
    r"|well[- ](?:organi[sz]ed|groomed|spoken|versed|presented|read)|willing to)"
)

__all__ = ["BEING", "HAD"]
