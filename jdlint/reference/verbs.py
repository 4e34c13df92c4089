"""Verbs that duties begin with, and their inflected forms."""

from __future__ import annotations

_VERBS = """
    accept achieve acquire act adapt add address adhere adjust administer adopt advise advocate aid align allocate
    analyse analyze answer anticipate apply appraise approve arrange articulate assemble assess assign assist
    assure attend audit author balance bring budget build calculate call care carry champion check clean coach
    collaborate collect combine communicate compile complete comply compose conduct configure confirm connect
    consider consult contribute control convert cook coordinate create cultivate debug decide define deliver
    demonstrate deploy describe design detect determine develop devise diagnose direct discover discuss dispatch
    distribute document draft drive edit educate elevate embrace enable encourage enforce engage enhance ensure
    establish estimate evaluate examine execute expand explain explore facilitate file find fix focus follow
    forecast form formulate foster gather generate give greet grow guide handle help hire hold identify implement
    improve increase influence inform initiate innovate inspect inspire install instruct integrate interact
    interpret interview investigate keep launch lead learn leverage liaise lift load locate maintain make manage
    mentor migrate model monitor motivate move negotiate observe obtain onboard operate optimise optimize
    orchestrate order organise organize oversee own package participate partner perform persuade pick plan prepare
    present prevent prioritise prioritize process procure produce promote propose protect provide publish purchase
    pursue read receive recommend reconcile record recruit reduce refine register repair report represent research
    resolve respond restock review run schedule screen secure select sell serve set shape share solve source speak
    staff stay stock strengthen submit suggest supervise supply support sustain take teach test track train
    translate transport treat troubleshoot uncover understand undertake unload update upgrade use utilise utilize
    validate verify weigh welcome work write
"""
VERBS = frozenset(_VERBS.split())

_TRADES = """
    bag bake bathe bend bid bill blend bolt bone book brace bread break brew brush bundle butcher calibrate carve
    cast catalog catalogue cater chart chase chat chip chop clear climb clip close color colour comb compost count crate
    crochet cull curate cut deal decorate deputise deputize detail dig dive drain draw dress drill dry dust empty
    enter entertain erect escort etch exercise feed fence fetch field fight fill fillet film fit fly fold forge
    frame fry fuel garnish glaze glue grade graft grate grill grind groom guard gut hang harness harvest haul hem
    hoe hose host invoice iron knead knit label lace land lay level lifeguard line lock log machine mark mash
    massage measure meet mend milk mill mine mix mold mop mould mount mow mulch nail navigate nurse oil open pack
    paddle paint pair park patch patrol pave peel pilot pipe pitch place plane plant plaster plate plough plow
    plumb polish portion pot pour practise prep preserve press print proofread prune pull puree push put quilt
    quote rack raise rake replace rescue restore reupholster rewire rig rinse roast roll room rota route saddle
    salt sample sand saw scale scan scoop scout scrape screw scrub seal seat sequence service settle sew sharpen
    shave shear shell shelve shoot shop shovel show shuck sign sing sit sketch skin slice smoke smooth soak solder
    sort sow spin splice spot spray stack stage stain steam steer stencil sterilize stir stitch store strip style
    survey swab swap sweep syringe tally tape telephone tend thaw throw tidy tie till toast tow trace trap triage
    trim tune turn tutor type unlock upholster vaccinate vacuum varnish visit walk warm wash watch water wax weave
    weed weld whip whisk winterise winterize wipe wire wrap
"""
#: Those and the verbs of trades and crafts.
WORK_VERBS = VERBS | frozenset(_TRADES.split())


def base_of_ing(word: str, among: frozenset[str] = VERBS) -> str | None:
    """The verb of an -ing form ("managing", "running"), if it is one of these."""
    if not word.endswith("ing"):
        return None
    stem = word[:-3]
    forms = (stem, stem + "e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem)
    return next((form for form in forms if form in among), None)


def base_of_third(word: str, among: frozenset[str] = VERBS) -> str | None:
    """The verb of a third person ("manages", "carries"), if it is one of these."""
    if not word.endswith("s"):
        return None
    forms = (word[:-1], word[:-2] if word.endswith("es") else "", word[:-3] + "y" if word.endswith("ies") else "")
    return next((form for form in forms if form in among), None)
