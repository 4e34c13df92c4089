"""Frames that keep a group away (`jdlint.reference.frames` tells what the slots are)."""

from __future__ import annotations

#: What is done with the group, the words of which one is in every sentence that matches, and the expression.
AGAINST: tuple[tuple[str, str, str], ...] = (
    (
        "barred", "no sorry zero",
        r"(?<!have )(?<!has )(?<!had )(?<!with )(?<!there are )(?<!there is )(?<!see )(?<!saw )(?<!means )\b(?:no|"
        r"zero|sorry,?(?: but)?(?: no)?) (?:more )?<M>[<G><T>](?=\s*(?:[.,;:!)(\u2013\u2014]|$)| (?:please|pls|or|"
        "nor|need|needed|allowed|accepted|wanted|thanks?|thank you|here|at all|within|in the (?:last|past)|on "
        "(?:this|our|the)|in (?:this|our|the)|for (?:this|our)|(?:will|can|may|should) (?:be )?(?:consider|hir|"
        r"accept|appl)\w+|considered|hired|apply|set in|looking for|who|with|whatsoever|ever|as|coming|due|out of|"
        r"straight|over|under|any ?more)\b)(?! (?:who|with) [^.;]{0,60}\b(?:turned|left|denied|refused|go(?:es)?|is|"
        "are) )",
    ),
    (
        "barred", "clean clear free have never no without",
        r"\b(?:you|candidates?|applicants?|someone|somebody|persons?|people|couples?|m[ae]n|wom[ae]n|must|should|"
        r"ideally|workers?) (?:(?!will\b|would\b)[\w']+ ){0,3}?(?:have no|without|with no|free (?:of|from)|has no|"
        "clear of|never (?:had|been)|not (?:have|suffer from)|not (?:currently )?(?:have|be)|no) "
        r"<D><M>[<T>](?=\s*(?:[.,;:!?)]|$)| (?:and|or|only|preferred|wanted|who|to|need|on (?:file|record|your)|"
        r"sought|that)\b)",
    ),
    (
        "barred", "hardly isnt n't never no not too un unsuitable wrong",
        r"(?:\b(?:not|never|hardly|isnt|aint)|n't|\bno)(?: (?:be|really|an?|the|exactly|particularly|very|much of|"
        "quite)){0,3}(?: (?:(?:suitable|suited|meant|made|intended|designed|cut out|built|fit|right|ideal|"
        "appropriate|recommended|open)|job|place|role|gig|position|work|environment|spot|good|great|fit|match|"
        "something|shop|world|workplace|country|kitchen|posting|hours|schedule|advisable|shift|home)){0,4} (?:for|"
        r"to) <D><M>(?:[<G>]|<Q>(?=[.,;!?)]|$))(?!\s*[\w'-]*(?:'s|-))",
    ),
    (
        "barred", "too unfit unsuitable wrong",
        r"\b(?:unsuitable|unfit|(?:the |a )?wrong (?:job|place|role|shop|crew|\w+)|too (?:hard|heavy|dirty|"
        "dangerous|rough|physical|fast|demanding|tough|long|hot|technical|stressful|strenuous|loud|noisy|modern|"
        "much))(?: a? ?(?:job|place|pace|role|work))? for <D><M>[<G>]",
    ),
    (
        "barred", "can't cannot cant don't dont n't need needn't never not shouldn't won't wont",
        "<G><R>,? (?:please |kindly )?(?:(?:need|should|must|may|do|does|can|could|will|would|shall|are|is|ought) "
        "?(?:not|never)|cannot|never|not|(?:don|won|can|shouldn|needn|aren|isn|wouldn|mustn)'?t)(?: (?:even|be|"
        r"need to|be able to|bother to)){0,2}? <OUT>\w*",
    ),
    (
        "barred",
        "aren't bored can't cannot doesn't don't fit hardly isn't last may never not rarely seldom struggle tend "
        "won't wouldn't",
        "<G><R> (?:(?:do|does|will|would|can|are|is|tend|just|simply|really|usually|often|generally) ?(?:not|"
        "never)|cannot|never|rarely|seldom|hardly|(?:don|won|can|aren|isn|wouldn|doesn)'?t|tend not|not|may "
        "not)(?: (?:just|really|usually|often|generally|tend|to|always|going|be)){0,3} (?:fit|last|suit|belong|"
        "cope|keep up|stay|work out|thrive|do well|enjoy|make it|survive|manage|get (?:it|on|along)|mix|blend|"
        "settle|have what|understand (?:our|the)|like (?:it|our|the)|right|happy|comfortable|handle|stick|able|cut "
        "it|get (?:past|in|far)|make the cut|work (?:here|in (?:our|this)|our|this|with us|the|at|out)|do (?:this|"
        r"the|our))\b",
    ),
    (
        "barred",
        "always bad bored brutal burn constantly feel find hard leave lost out overwhelmed poor quit slow struggle "
        "too tough unhappy wrong",
        "<G><R> (?:(?:will|would|may|might|usually|often|generally|always|soon|quickly|probably|tend to|just|are "
        "likely to) ){0,2}(?:(?:find|feel|consider)[^.;!?]{0,40} (?:too|hard|tough|difficult|exhausting|out of "
        "place|lonely|boring|brutal|lost|unhappy)|(?:get|be|feel|become) (?:bored|unhappy|lost|out of place|"
        "overwhelmed)|struggle (?:here|with (?:the|our)|to keep|in (?:this|our))|burn out|quit|leave (?:us|soon|"
        r"after)|slow (?:us|the|everyone)|are (?:a )?(?:too|poor|bad|wrong|trouble)\b|(?:always|constantly|keep|"
        "only|often|usually|just) (?:call(?:ing)? in|complain|quit|leave|miss|ask for|want|cause|come late|need "
        r"time|drop out)\w*)",
    ),
    (
        "barred",
        "barred bin binned bottom declined deleted discarded dismissed disqualified door excluded filtered ignored "
        "ineligible last line out passed refused rejected ruled screened sent shown skipped thrown trash turned "
        "unwelcome weeded",
        "<G><R>,? (?:(?:will|shall|may|would|can|are|is|be|get|gets|being|automatically|immediately|also|not|"
        "always|simply) ){1,4}(?:passed (?:over|up|by)|turned (?:away|down|back)|rejected|excluded|disqualified|"
        "declined|screened out|filtered out|ruled out|discarded|ignored|binned|dismissed|out of the (?:running|"
        "question)|out(?=[.,;!]|$)|unwelcome|unsuitable|ineligible|barred|refused|skipped|weeded out|thrown out|"
        "sent (?:home|away)|shown the door|last (?:in line|on)|at a disadvantage|deleted|sorted out|put (?:at|to) "
        "the bottom)|<G><R> (?:will |may |would )?(?:go|goes|end up|land|sink|move|slide|drop)(?: straight| right| "
        r"down)? (?:to|at|on|in|into) (?:the |our )?(?:bottom|end|back|bin|trash|shredder)\b",
    ),
    (
        "barred", "better else elsewhere hold keep miss move pass save sit skip stay steer twice wait waste",
        "<G><R>,? (?:(?:should|can|may|please|had better|might|would|will|need to|ought to|must|kindly|could|do|"
        "better|are asked to) ){0,3}<GO>",
    ),
    (
        "barred",
        "aren't avoid away can't cannot clear doesn't don't dont isn't never no not rather refuse stopped won't "
        "wont",
        r"(?<!you )\b(?:must not|should not|may not|(?:do|does|did|will|would|shall|can|are|is|have|has)(?: not|"
        "n't)|cannot|won't|can't|never|not|no longer|avoid|refuses? to|stopped|rather not|prefers? not to|dont|"
        "wont|(?:steer|stay|keep) clear of|stay away from|nor do we)(?: (?:to|ever|normally|usually|knowingly|"
        "generally|currently|going to|able to|even|be|interested in|in a position to|seeking to|here to|plan to|"
        "wish to|like to)){0,2} (?:(?:<HIRE> )?<D><M>[<G>]|<HIRE> <D><M>[<T>])<END>",
    ),
    (
        "barred", "can can't cannot may must mustn't should shouldn't",
        r"(?:\b(?:must|should|may|can)(?: not|n't|'t| never)|\bcannot)(?: (?:be|have|have been|have had|come|"
        "currently|ever|already|be in|be on|use|take)){0,3} <D><M>(?:[<Q><T>]<END>|<T> (?:under|over|aged|below))",
    ),
    (
        "barred", "you",
        r"<G>,? [^.;!?]{0,40}?(?:\bnot|n't|\bwrong|\btoo \w+)\b[^.;!?]{0,25} for you\b",
    ),
    (
        "barred", "if unless",
        r"\b(?:if|unless|in case|should) (?:you(?:'re| are|'ve been| have been| were|'ve ever been| have ever been| "
        r"had been)?|your \w+ (?:is|are))(?: \w+){0,3}? <Q>[^.;!?]{0,60}?<DONT>\w*",
    ),
    (
        "barred", "if unless",
        r"\b(?:if|unless|in case) you(?:'ve| have|'re| are)?(?: (?:got|have|suffer(?:ing)? from|use|need|had|wear|"
        r"take|taking|on|having|ever|filed|recovering from)){0,3}(?: [\w'-]+){0,3}? [<T><G>][^.;!?]{0,60}?<DONT>\w*",
    ),
    (
        "barred", "if",
        r"<DONT>[^.;!?]{0,25}? (?:if|when|in case) you(?:'re| are|'ve| have| were)?(?: [\w'-]+){0,4}? "
        "[<G><Q><T>]<END>",
    ),
    (
        "barred", "no nobody none not",
        r"\b(?:nobody|no one|no-one|none|not any(?:one|body)|not some(?:one|body))(?: (?:who|that|in|on|with|over|"
        "under|is|has|have|been|was|are|currently|an?|any|of|history|record|signs?|suffering|from|using|needing|"
        r"needs)){0,4}(?: [\w'-]+)?? [<Q><T><G>](?! (?:should|is|will|need|must) )",
    ),
    (
        "barred", "so",
        r"<G>[^.;!?]{0,50},? so (?:no\b|none|we (?:pass|don't|do not|skip|won't)|please (?:don't|do not)|not)",
    ),
    (
        "barred", "but except excluding other unwelcome",
        r"\b(?:except|excluding|all but|anyone but|anybody but|other than|excluded(?: are)?:?) (?:for "
        ")?<D>[<G>]<END>",
    ),
)  # fmt: skip
