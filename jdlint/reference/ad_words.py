"""Words that tell, in an ad that is running prose, what a name or a verb is not."""

from __future__ import annotations


def _words(source: str) -> frozenset[str]:
    return frozenset(source.split())


#: Words that begin a sentence or a line about the job, and no name.
NO_NAME = _words(
    """
    a accounting accounts all an and any applicant applicants application applications apply april are as
    assistance at august availability avenue award band benefit benefits beverage bilingual both brief bring c call
    candidate candidates cdl certificate certification christmas class clean client closing co come company
    compensation competitive contact contract county course cover current customer cv daily date day days december
    degree department development diploma district do drive driver driver's duties each east easter emergency
    employment engineering english evening evenings every everybody everyone excellent experience experienced
    february finance first flexible food for four free freelance french friday fridays friendly from full german
    good grade great growing he head health help her here hiring hospitality hourly hours housekeeping how hr human
    i if immediate in interested it it's its january job join july june labor labour lane learning leaving legal
    level licence license living local location looking maintenance many march marketing may me meet minimum monday
    mondays month monthly most must my national new next night nights no nobody north not nothing november now
    october on one open opening operations opportunity or our ours overtime paid part pay people permanent person
    please plus position preferred previous production proof public qualification qualified quality r&d rd
    references registered remote required requirement requirements research responsible road role safety salary
    sales saturday saturdays seasonal second security see send september she shift shifts six skills someone south
    spanish staff start starting state street strong summer sunday sundays supply team temporary ten that the
    their them there these they things third this those three thursday time to town training tuesday two u.s uk
    unit up us usa vacancy valid village wage wages wanted warehouse we wednesday week weekend weekends weekly
    welcome west what when where who why winter with work working year years you your
    """
)
#: Words that end a line about the job, or an address.
NO_END = _words(
    """
    avenue benefits county day days department district drive evenings experience friday hours lane level licence
    license mornings needed nights pay position rd required road salary shift shifts skills st start street sunday
    team time training unit village wanted week weekend weekends
    """
)
#: What employers do, beside verbs of work.
SAID_OF_EMPLOYERS = _words(
    """
    began believes came cares employs goes grows had has have invite invites lies looks need needs offer offers
    opened opens predicts require requires seek seeks specialises specializes stands want wants will works would
    """
)
#: What one has, learns or writes "in" something that is no place.
NOT_BEFORE_PLACE = _words(
    """
    ability app apps ba bachelor bachelor's background bsc build built certificate certificates certification
    certified code coded coding competence competency conversant course courses coursework credential data degree
    degrees diploma diplomas documents draw drawings experience experienced expert expertise files fluency fluent
    games guides interest interested knowledge lessons level literacy literate ma major majoring master's masters
    models msc notes phd plans posts proficiency proficient program programming programs qualification
    qualifications qualified queries records reports schedule scripts services skill skilled skills software speak
    spreadsheets tests trained training tutorials write writing written
    """
)
#: Names that are no place, though a preposition stands before them.
NO_PLACE = _words(
    """
    A Access Adobe Ambulatory An Android Ansible April Arabic August AutoCAD Autumn AWS Azure Band Bookkeeping
    Canva Christmas CSS Danish December Django Docker Dutch Easter English Epic Excel February Figma Finance
    Finnish French Friday German Go Greek Hebrew Hindi HR HTML I IT Italian January Japanese Java JavaScript July
    June Kotlin Kubernetes Linux Mandarin March Markdown May Microsoft Monday Norwegian November Nursing October
    Office Opera Our Outlook Phase Photoshop Polish Portuguese PowerPoint Procore Python QuickBooks React Revit
    Ruby Rust Sage Salesforce SAP Saturday September SharePoint Slack Spanish Spring SQL Summer Sunday Swift The
    This Thursday Tuesday TypeScript Ukrainian Urdu Vectorworks We Wednesday Welsh Winter Word Xero You Your
    """
)
#: Fields of work that stand behind a job: "Nurse, Pediatrics".
FIELDS = _words(
    """
    art arts backend banking brand chemistry compliance content crm data design education english events facilities
    farms fashion food french frontend fullstack fundraising german growth health history hr icu infrastructure
    kotlin law legal music nicu oncology partnerships payments payroll people pharmacy physics platform policy
    product projects radiology research risk sales science security spanish sports surgery systems tax urology web
    wholesale
    """
)
#: Words on a line with the job that are no place.
NOT_BESIDE_JOB = _words(
    """
    band benefits casual contract day days department evening evenings external full grade hourly hybrid immediate
    internal junior lead level monthly morning mornings night nights onsite part pay permanent seasonal senior
    shift shifts start team temporary time unit weekend weekends weekly
    """
)
#: Names of cities that are also something else: alone behind the job they are a city.
CITIES_TOO = _words(
    """
    Bath Bedford Bolton Bradford Buffalo Bury Charlotte Chester Cork Derby Durham Florence Gary Hamilton Henderson
    Hull Jackson Kingston Lancaster Lincoln Madison Mesa Mobile Nice Orange Orem Oxnard Paris Phoenix Preston
    Reading Regina Richmond Ripon Salem Stirling Surrey Troy Truro Tyler Victoria Waco Warren Wells
    """
)
#: What one gets or where one is, ending as verbs do: "free parking, paid training".
NO_DOING = _words(
    """
    building catering clothing coaching dining housing lodging meeting parking training
    """
)
#: Verbs that say as often what an applicant or the employer does.
NOT_OF_WORK = _words("apply bring build call come contact join present register secure select sell send stay submit")
#: What a street is called, for expressions.
STREETS = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Court|Square|Sq|Place|Terrace|Close|Crescent"
    "|Highway|Hwy|Quay|Parade|Row|Mews|Parkway|Pkwy|Pike|Circle|Walk|Hill|Gardens|Wharf|Park"
)
