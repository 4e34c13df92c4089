"""Whether a sentence of an ad in prose lists what is done on the job: "Bathe, clip and brush dogs"."""

from __future__ import annotations

import re

from jdlint.reference.verbs import VERBS, base_of_ing, base_of_third

_MORE_VERBS = frozenset("""
    bag bake bathe bend bid bill blend bolt bone book brace bread break brew brush bundle butcher calibrate carve
    cast catalog cater chart chase chat chip chop clear climb clip close comb compost count crate crochet cull
    curate cut deal decorate deputise deputize detail dig dive drain draw dress drill dry dust empty enter
    entertain erect escort etch exercise feed fence fetch field fight fill fillet film fit fly fold forge frame fry
    fuel garnish glaze glue grade graft grate grill grind groom guard gut hang harness harvest haul hem hoe hose
    host invoice iron knead knit label lace land lay level lifeguard line lock log machine mark mash massage
    measure meet mend mill mine mix mold mop mould mount mow mulch nail navigate nurse oil open pack paddle paint
    pair park patch patrol pave peel pilot pipe pitch place plane plant plaster plate plough plow plumb polish
    portion pot pour practise prep preserve press print proofread prune pull puree push put quilt quote rack rake
    replace rescue restore reupholster rewire rig rinse roast roll room rota route saddle salt sample sand saw
    scale scan scoop scout scrape screw scrub seal seat sequence service settle sew sharpen shave shear shell
    shelve shoot shop shovel show shuck sign sing sit sketch skin slice smoke smooth soak solder sort sow spin
    splice spot spray stack stage stain steam steer stencil sterilize stir stitch store strip style survey swab
    swap sweep syringe tally tape telephone tend thaw throw tidy tie till toast tow trace trap triage trim tune
    turn tutor type unlock upholster vaccinate vacuum varnish visit walk warm wash watch water wax weave weed weld
    whip whisk winterise winterize wipe wire wrap
""".split())  # fmt: skip
_VERBS = (VERBS | _MORE_VERBS) - frozenset(
    "apply bring build call come contact join present register register secure select sell send stay submit".split()
)
#: What ends one thing and begins the next, and the words before the first one.
_PART = re.compile(r"[,;:]\s(?:and |or )?|\s(?:and|or|then)\s")
_LEAD = re.compile(r".{0,80}?\b(?:you(?:'ll|'d| will| would)?|to|who|(?:the|this) (?:[a-z]+ )?[a-z]+) (?=[a-z])", re.IGNORECASE)
#: Sentences of this kind are about others, about what one must be able to, or about the application.
_OTHER = re.compile(
    r"^(?:we|our|i|my|us|they|come|if)\b|\b(?:must|able|can|should|need|ability|required|know how|cv|r[eé]sum[eé]|apply|application"
    r"|form|we (?:pay|give|offer|will)|insurance|holidays?)\b",
    re.IGNORECASE,
)
_ENOUGH = 2


def states_duties(sentence: str) -> bool:
    """Tell whether two things or more that are listed begin with a verb of work."""
    if _OTHER.search(sentence) is not None:
        return False
    lead = _LEAD.match(sentence)
    listed = _PART.split(sentence[lead.end() :] if lead is not None else sentence)
    return sum(_is_work(part) for part in listed) >= _ENOUGH


def _is_work(part: str) -> bool:
    word = part.split(" ", 1)[0].strip(".,!").lower()
    return word in _VERBS or base_of_ing(word) in _VERBS or base_of_third(word) in _VERBS


__all__ = ["states_duties"]
