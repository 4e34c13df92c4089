"""Words of the trades that the dictionaries of grammar engines lack, and that are spelled well in postings.

Written down by hand from the vocabulary of the trades and from what engines said of real postings; kept are those that
LanguageTool 6.8 or Harper 2.13 takes for misspelled.
"""

from __future__ import annotations

_WORDS = """
    acls affective airtable analyses annuitization annum antepartum api apis apprenticeable athenahealth
    autograder backfill backoffice barback barbacks bioassay bioassays biologics biomanufacturing bls bono
    breakroom bsn bugfix buildout busser bylaw cac capex capita carepartner cath cdl cerner cfa cfp cgmp
    changemaker charcuterie chyron cma cna cnc cobot codegen cofounder commis comms coteach cowork cpa cpt crispr
    crna dataflow datalake datastore deprovision derisk devops devsecops dialer diem digitalization distributable
    dnp doula downskill drg drywaller ebitda echocardiographer echocardiography ecommerce edtech ehr ekg elearning
    elisa emr enablement enrollee entrypoint escheat esd esl esthetician estheticians eval evals eventing
    facilitative facto fcaw filesystem findable finetune finetuning firewalling foodservice fullstack gaap
    gamification garde gcp geospatial geotechnical glp gmaw gmp greenfield groundskeeping gtaw haccp hardscape
    hcpcs healthtech hedis helpdesk hemodialysis hipaa histotechnician histotechnologist hmi hmis hoc homebase
    homeschool hospitalist hplc hvac hvacr hydrovac hyperlocal hyperscaler iaas iam icd icu iep ieps ifrs iiot
    immunoassay improv infusionist insourced insurtech interagency intrapartum intrapreneur iot ivr javascript
    jobsite journeyperson journeywoman kaizen kanban kpi kpis kronos kubernetes landman lcms learnings lineperson
    lineworker loansman longshoreman longshoring lpn ltv lvn magstripe makerspace martech matrixed meditech medspa
    medsurg metrology microlearning micropurchase mig millwork mindshare mise mixologist mixology mlops montessori
    mrr msn multicloud multifunctional multitasker multitenant nearshore nearshoring nicu nps nrp offboard omni
    omnichannel onboard opex optometric orthotics orthotist osha otr overhire paas packout pacu palletizer
    paraeducator paraeducators pardot payor payors pcb pcba peri perioperative pharma pharmacodynamics
    pharmacokinetics pharmacovigilance picu pipefitter pipefitting planogram planograms plc plcs polysomnographer
    polysomnographic polysomnography pos precertification prescriber prn prosthetist proteomics psychometrics
    punchlist qid qpcr quo reconciliate reengineering reportable reshoring reskill reskilling restocker retarget
    revops rf rn roadmapping roundtable runbook saas scada scrumban secops semistructured servicemember servicenow
    servsafe shopfloor skillset skillsets sku skus smartsheet smaw smt socioemotional sociotechnical solutioning
    sommelier sonographer sonography sourcer sox specced spreadsheeting standups stocker submittal submittals
    subrecipient surg sustainment symposia teambuilding techstack telehealth telework templating tesol tid tig
    timeframe tncc toolchain toolset topgrading touchpoint tradeshow tradespeople tradesperson transcriptionist
    transcriptomics transloading triager typesafe unhoused unmoderated upc upfitter upskill upskilling userbase
    vanpool versa vfd vfds videographer vis warehouseperson wargame wayfinding wellbeing winback wireframing
    workstream yoy
"""
_KNOWN = frozenset(_WORDS.split())
#: Endings of inflected forms, and what stands in their place in the word itself.
_ENDINGS = (("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("er", ""), ("er", "e"))
_SHORTEST = 4


def is_trade_word(word: str) -> bool:
    """Tell whether a word, in lower case, is in the list or a form of one that is."""
    return word in _KNOWN or any(
        word.endswith(ending) and len(word) >= len(ending) + _SHORTEST and word.removesuffix(ending) + before in _KNOWN
        for ending, before in _ENDINGS
    )
