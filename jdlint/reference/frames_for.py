"""Frames that prefer, seek or demand a group (`jdlint.reference.frames` tells what the slots are)."""

from __future__ import annotations

#: What is done with the group, the words of which one is in every sentence that matches, and the expression.
FOR: tuple[tuple[str, str, str], ...] = (
    (
        "preferred",
        "advantage ahead asset best better bonus choice desirable desired dibs edge favored favorite favorites "
        "favoured favourites first front ideal loyal make more must needed pick plus preferable prefered "
        "preference preferred prioritised prioritized priority queue refusal reliable requested required sought "
        "start tend top wanted",
        r"<G><R>,? ?\(?(?:(?:is|are|will|would|be|being|get|gets|given|have|has|receive|take|enjoy|come|comes|go|"
        "goes|first|second|a|an|the|very|much|strongly|highly|greatly|especially|always|clearly|top|absolute|clear|"
        "slight|our|definite|also|will be|definitely|most) ){0,5}(?:prefer(?:r)?ed(?! name)|favou?red|favou?rites?|"
        "prioriti[sz]ed|preferable|preferably|ideal(?= ?[.,;!)]|$| for)|desired|desirable|sought(?: after)?|"
        "wanted(?! to (?:be|know|see|have|get|make|hear|feel))|(?<!as )needed(?! to)|"
        "(?<!as )required(?! to| for| by)|requested|"
        r"must(?=[.,;!)]|$)|plus\b|advantage|asset|bonus|preference|priority(?! (?:is|for|to))|first (?:pick|choice|"
        "refusal|dibs|call|look|shot|in line|consideration)|edge|head start|inside track|precedence|"
        "first(?=[.,;!)]|$)|(?:chosen|picked|hired|considered|called|interviewed|placed|ranked|selected|reviewed|"
        "taken) (?:first|ahead|before|over)|(?:jump|skip|to the front of) the (?:queue|line)|(?:at|to) the top of|"
        "best for this)|<G> (?:usually |often |just |simply )?(?:make (?:better|the best|great|excellent|ideal|"
        r"wonderful|good|fine|poor|bad|terrible|lousy|perfect)|(?:tend to be|are) (?:more|simply|just|less) (?:\w+ "
        ")?(?:reliable|loyal|careful|patient|honest|hard-?working|trustworthy|committed|flexible|energetic|"
        r"productive|punctual|better|dependable))\b",
    ),
    (
        "preferred",
        "advantage best bonus choice edge favor favoring favors favour favouring favours ideally keen partial "
        "points prefer preferably preference preferences preferred preferring prefers prioritise prioritize "
        "priority rather soft towards",
        r"(?<!you )(?<!who )\b(?:(?:strong |clear |first |given |giving |give |our |a ){0,3}(?:prefer(?:s|red|ring|"
        "ably|ences?)?|favou?r(?:s|ing)?|priority|prioriti[sz](?:e|es|ing)|bonus points|extra points|(?:a |an "
        ")?(?:advantage|edge)|partial|lean(?:ing)? towards?|soft spot|first (?:choice|pick|call|dibs)|ideally|"
        "rather have|keen on))(?: (?:is|are|will|be|would|given|goes|go|to|for|if|you|being|a|that|shown|extended|"
        "hiring|hire|have|having|someone|somebody|candidates?|applicants?|people|who|strictly|very|clearly|"
        ":)){0,6}:? <D><M><G>",
    ),
    (
        "alone",
        "advantage best bonus choice edge favor favoring favors favour favouring favours ideally keen partial "
        "points prefer preferably preference preferences preferred preferring prefers prioritise prioritize "
        "priority rather soft towards",
        r"(?<!you )(?<!who )\b(?:(?:strong |clear |first |given |giving |give |our |a ){0,3}(?:prefer(?:s|red|ring|"
        "ably|ences?)?|favou?r(?:s|ing)?|priority|prioriti[sz](?:e|es|ing)|bonus points|extra points|(?:a |an "
        ")?(?:advantage|edge)|partial|lean(?:ing)? towards?|soft spot|first (?:choice|pick|call|dibs)|ideally|"
        "rather have|keen on))(?: (?:is|are|will|be|would|given|goes|go|to|for|if|you|being|a|that|shown|extended|"
        "hiring|hire|have|having|someone|somebody|candidates?|applicants?|people|who|strictly|very|clearly|"
        r":)){0,6}:? <D><M><Q>(?= ?(?:[.,;!?)]|$)| (?:and|or|applicants?|but|for)\b)",
    ),
    (
        "preferred", "best dream ideal perfect right",
        r"\b(?:ideal|perfect|right|best|dream) (?:candidate|applicant|hire|person|colleague|choice|match|fit|"
        r"employee|tenant|\w+er|\w+or)s?(?: (?:for this \w+|for us|here))?(?: (?:is|are|would be|will be|should be|"
        r"must be|has|have)|:) <D><M>[<G><Q>](?= ?(?:[.,;!?)]|$)| \w)",
    ),
    (
        "preferred", "please pls",
        "(?:^|[.?!;,] )(?:an? )?<G>,? (?:please|pls)(?=[.!]|$)",
    ),
    (
        "alone", "please pls",
        "(?:^|[.?!;,] )(?:an? )?<Q>,? (?:please|pls)(?=[.!]|$)",
    ),
    (
        "preferred", "if",
        r"\bif you(?:'re| are| were| come| have| have been)?(?: (?!not\b|speak\b|know\b)[\w-]+){0,2}? "
        r"[<Q><G><T>],? (?:then )?(?:you |it |that |this )(?:'?ll |will |would |may |"
        r"can )?(?:have (?:an? |the )?(?:advantage|edge|better "
        "chance|head start)|go (?:to the )?(?:first|front|top)|(?:get|are given|come|be given) (?:first|priority|"
        "preference)|(?:be|are|is) (?:preferred|favou?red|an? (?:plus|advantage|bonus)|first))",
    ),
    (
        "preferred", "give gives giving",
        r"(?<!you )\bgiv(?:e|es|ing) <D>[<G>] (?:the|our|all|most|first|priority|preference)\b",
    ),
    (
        "preferred", "like likes prefer prefers want wants",
        r"(?<!you )\b(?:we|i|owner|boss|manager|company|chef|founders?) (?:like|want|prefer)s? (?:our|the|its|their|"
        r"his|her) (?:[\w-]+ ){1,3}?(?:to (?:be|look) )?(?:[\w-]+,? (?:and )?){0,3}?<Q>(?=[.,;!)]|$| and\b)",
    ),
    (
        "alone", "ideal needed only preferably preferred required sought wanted",
        "(?:^|[.,;:(] )(?:an? )?<Q>,? (?:is |are |strongly |highly |much ){0,2}(?:preferred|preferably|wanted|"
        "sought|needed|required|ideal)(?=[.,;!)]|$)",
    ),
    (
        "suited",
        "best brilliant cool easy excellent fantastic fun good great handy ideal lovely nice perfect suit suitable "
        "suited suits super wonderful",
        "^(?:(?:an?|the|this is|it is|it's|it's an?|this is an?|what an?|also|very|really|would|particularly|"
        "especially|especially|most|just|best|might|may|our|fun|part[- ]time|summer|weekend|well|seasonal|super) "
        "){0,4}(?:ideal|perfect|great|good|excellent|best|fantastic|fun|nice|suits?|suited|suitable|lovely|handy|"
        "cool|super|brilliant|wonderful|awesome|easy)<FIT> (?:for |to )?<D><M>[<G>]",
    ),
    (
        "suited",
        "aimed appeal appeals best cut designed excellent fantastic fit fits fun geared gig good great handy ideal "
        "job lovely made meant nice perfect right suit suitable suited suits tailored",
        r"\b<JOB>\b[^.;:!?]{0,40}?(?:\b(?:is|are|be|being|would|will|might|may|should|can|could|offers?|makes?|"
        r"sounds|looks|seems|really|suits?|fits?)|'s|,)(?!n't)(?: (?!to\b|of\b|for\b|not\b|never\b|"
        r"n't\b)[\w'-]+){0,3}? ?\b(?:ideal|ideally|perfect|great|good|excellent|best|fantastic|fun|nice|suits?|"
        "suited|suitable|meant|made|geared|aimed|tailored|tailor-made|designed|right|fits?|appeals?|cut out|lovely|"
        "handy|perfectly)<FIT> (?:for |to |at |towards? )?<D><M>[<G>]",
    ),
    (
        "suited", "best good great ideal nice perfect",
        r"\b(?<!find )(?<!find the )(?<!find a )\b(?:perfect|great|ideal|best|good|nice|fun|excellent|fantastic) "
        r"(?:\w+ )?(?:hustle|jobs?|roles?|positions?|gigs?|fit|match|shifts?|opportunity|post|hours) (?:for|to) "
        "<D><M>[<G>]",
    ),
    (
        "suited", "for",
        r"\b(?:jobs?|roles?|positions?|posts?|ads?|gigs?|work|openings?|shifts?|vacancy|posting) (?:is|are|was) "
        "(?:just |really |mainly |strictly |mostly )?(?:for|meant for|aimed at) (?:the |all )?<M><G><END>",
    ),
    (
        "suited", "suit suits",
        r"\b(?:would |might |could |may |will )?suits? <D><M>[<G>]<END>",
    ),
    (
        "suited", "attention attn calling dear hello hey listen",
        "(?:^|[.!] )(?:attention|calling(?: all)?|hey|hello|attn|dear|listen up),?:? (?:all )?<D>[<G>](?=[!:,.?]|$|"
        r" (?:who|in|with|looking)\b)",
    ),
    (
        "suited", "apply come earn here join our this us we you",
        "^(?:all )?<G>(?:!|:|,| -) ?(?:we|this|our|come|join|apply|do you|are you|have you|if you|here|earn|you|"
        r"want|looking|need|get|ready|make)\b",
    ),
    (
        "sought", "a an",
        r"^an? (?:[\w-]+ )?<G> for (?:the|our)\b",
    ),
    (
        "only", "exclusively only",
        r"<G>(?: [\w'/&-]+){0,3}?,?[ -]?\(?(?:only|exclusively)\b(?! (?:when|if|after|in the|on the|with|at|as|by|"
        "through|once|during|where|because|one|two|from time|(?:ward|gym|school|college|house|unit|shelter|class|"
        r"hostel|spa|session|dorm\w*|prison|facilit\w+|clinic|refuge|service|space|environment)s?\b))",
    ),
    (
        "alone", "only",
        r"<Q>[ -]only\b(?! \w+ (?:ward|gym|school|house|unit))|<Q>,? (?:candidates?|applicants?|persons?)?,? "
        "?only(?=[.,;!)]|$)",
    ),
    (
        "only", "exclusively just only solely strictly",
        r"(?<!not )(?<!n't )\b(?:only|exclusively|strictly|solely|just) (?:(?:to|for|from|hir(?:e|es|ing)|want|"
        "consider|considering|accept|accepting|employ|recruit|interview|open|looking|seeking|take|invite|need|"
        "suitable|available|work with|a|an|accepting|applications) ){0,3}<D><M><G>",
    ),
    (
        "alone", "exclusively just only solely strictly",
        r"(?<!not )(?<!n't )\b(?:only|exclusively|strictly|solely|just) (?:(?:to|for|from|hir(?:e|es|ing)|want|"
        "consider|considering|accept|accepting|employ|recruit|interview|open|looking|seeking|take|invite|need|"
        "suitable|available|work with|a|an|accepting|applications) ){0,3}<D><M><Q>(?=[.,;!)]|$| (?:please|need "
        "apply))",
    ),
    (
        "only", "earmarked exclusive exclusively limited open reserved restricted set",
        r"\b(?:reserved|restricted|limited|exclusive|earmarked|set aside|held back|confined)(?: (?:only|exclusively|"
        r"solely|strictly))? (?:to|for) <D><M>[<G>]|\bopen (?:only|exclusively|solely|just) to <D><M>[<G>]|"
        r"\b(?:only|exclusively|solely) (?:open|available) to <D><M>[<G>]",
    ),
    (
        "only", "all",
        r"\b(?:our |an? )?all[- ][<G><Q>] (?:team|crew|staff|office|shop|line-?up|workforce|company|band|salon)\b",
    ),
    (
        "required", "expected gotta has have must need needs ought should supposed",
        r"(?<!if )\b(?:must|should|has to|have to|needs? to|ought to|got to|gotta|expected to|supposed to|required "
        "to)(?: already| either| all| ideally| preferably| also)? (?:be|come|hail|(?:look|sound|act|seem)(?: "
        r"(?:and|or) (?:look|sound|act))?) (?:an? |of |like an? )?<M>[<G><Q>](?=\s*(?:[.,;:!?)]|$)| (?:and|or|to|in|"
        r"at|with|from|only|who|but|as|for|since|because|please)\b)",
    ),
    (
        "required",
        "age applicants candidate candidates gender nationality needed preferred race religion required sex status "
        "wanted",
        "(?:^|[.;,(] )(?:preferred |marital |required |family )?(?:gender|sex|age|nationality|religion|marital "
        r"status|race|status) ?(?::|-|=) ?(?:an? )?<M>[<G><Q>](?=\s*(?:[.,;:!)]|$)| (?:only|preferred|and|with|to|"
        r"from|for)\b)",
    ),
    (
        "alone",
        "age applicants candidate candidates gender nationality needed preferred race religion required sex status "
        "wanted",
        "(?:^|[.;,(] )(?:preferred |marital |required |family )?(?:candidates?|applicants?|wanted|required|needed|"
        r"preferred|looking for) ?(?::|-|=) ?(?:an? )?<M>[<G><Q>](?=\s*(?:[.,;:!)]|$)| (?:only|preferred|and|with|"
        r"to|from|for)\b)",
    ),
    (
        "required", "be you you're",
        r"(?:^|[.,;!] |\b(?:ideally|surely|that|candidates?|applicants?|and) )(?:you are|you're|you should be|be) "
        r"(?:ideally |preferably |still |also |either )?(?:an? )?<M>[<G><Q>](?=\s*(?:[.,;:!)]|$)| (?:and|or|who|"
        r"with|in|at|to|but|from)\b)",
    ),
    (
        "sought",
        "after hire hires hiring hunt hunting invite like look looking lookout love need needed needs recruit "
        "recruiting recruits require required requires search searching seek seeking seeks want wanted wants "
        "welcome",
        r"(?<!you )(?<!who )(?<!to )(?<!that )(?<!they )(?<!you will )(?<!you'll )(?<!may )\b(?:look(?:ing)? (?:for|"
        "4|to (?:hire|recruit|employ))|seek(?:s|ing)?|search(?:ing)? for|in search of|wants?|wanted:?|needs?|"
        "needed:?|hir(?:e|es|ing):?|recruit(?:s|ing)?|requires?|required:?|requiring|employ|are after|is after|'re "
        "after|'s after|on the lookout for|would (?:like|love)|would like to hire|on the hunt for|hunting for|"
        "could use|go with|have in mind|interested in)(?: (?:to hire|to recruit|to employ|for|4|only|mainly|"
        r"urgently))?:? <D><M>[<G>](?!\s*[\w'-]*(?:'s|-))(?! to (?:feel|be|have|know|get|find|thrive|enjoy|see|"
        r"succeed|grow|live|read|learn|understand)\b)",
    ),
)  # fmt: skip
