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


def base_of_ing(word: str) -> str | None:
    """The verb of an -ing form ("managing", "running"), if it is one of ours."""
    if not word.endswith("ing"):
        return None
    stem = word[:-3]
    forms = (stem, stem + "e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem)
    return next((form for form in forms if form in VERBS), None)


def base_of_third(word: str) -> str | None:
    """The verb of a third person ("manages", "carries"), if it is one of ours."""
    if not word.endswith("s"):
        return None
    forms = (word[:-1], word[:-2] if word.endswith("es") else "", word[:-3] + "y" if word.endswith("ies") else "")
    return next((form for form in forms if form in VERBS), None)
