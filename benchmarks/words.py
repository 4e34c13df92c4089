"""The words of which the corpus is made."""

from __future__ import annotations

#: Of each trade its titles, the team, things that it works with, people it works for, and what it asks of applicants.
TRADES: list[tuple[list[str], str, list[str], list[str], list[str]]] = [
    (
        ["Registered Nurse", "Charge Nurse", "Ward Nurse"], "Nursing",
        ["dressings", "infusion pumps", "charts", "medicines", "handover notes", "monitors", "care plans"],
        ["patients", "families", "surgeons", "new colleagues"],
        ["A valid nursing license", "Practice in giving medicines by vein", "A current card in basic life support"],
    ),
    (
        ["Software Engineer", "Backend Developer", "Platform Engineer"], "Engineering",
        ["services", "build scripts", "database schemas", "dashboards", "tests", "design notes", "release plans"],
        ["product managers", "support staff", "other teams", "on-call engineers"],
        ["Work on a service in production", "Sound knowledge of Python or Go", "Practice in reviewing code"],
    ),
    (
        ["Truck Driver", "Delivery Driver", "Freight Driver"], "Transport",
        ["trailers", "freight papers", "routes", "log books", "tie-down straps", "fuel cards", "loading plans"],
        ["dispatchers", "shippers", "warehouse crews", "customers on the route"],
        ["A commercial driver license", "Two years of driving with trailers", "A clean record of the last three years"],
    ),
    (
        ["Line Cook", "Pastry Cook", "Kitchen Lead"], "Kitchen",
        ["sauces", "prep lists", "ovens", "cold stores", "orders", "menus of the day", "allergen sheets"],
        ["guests", "servers", "the chef", "trainees"],
        ["One year in a busy kitchen", "A food handler card", "Careful work with knives"],
    ),
    (
        ["Accountant", "Payroll Accountant", "Cost Accountant"], "Finance",
        ["ledgers", "invoices", "month-end reports", "tax forms", "bank statements", "budgets", "expense claims"],
        ["auditors", "department heads", "suppliers", "staff with questions about pay"],
        ["Three years of bookkeeping for a company", "Good knowledge of spreadsheets", "Practice in month-end closing"],
    ),
    (
        ["Maintenance Electrician", "Plant Electrician", "Service Electrician"], "Facilities",
        ["switchboards", "motors", "wiring diagrams", "sensors", "work orders", "emergency lights", "spare parts"],
        ["operators", "contractors", "safety officers", "apprentices"],
        ["A journeyman license", "Four years with three-phase machines", "Practice in reading wiring diagrams"],
    ),
    (
        ["Mathematics Teacher", "Science Teacher", "History Teacher"], "Teaching",
        ["lesson plans", "tests", "reports", "project weeks", "textbooks", "learning tools", "class trips"],
        ["pupils", "parents", "colleagues", "the school board"],
        ["A teaching certificate", "One year in a classroom", "Clear spoken and written English"],
    ),
    (
        ["Warehouse Associate", "Inventory Clerk", "Shift Lead"], "Logistics",
        ["pallets", "scanners", "stock counts", "packing lines", "returns", "forklifts", "delivery notes"],
        ["drivers", "buyers", "the night shift", "temporary staff"],
        ["Six months in a warehouse", "Practice with hand scanners", "Willingness to work in shifts"],
    ),
    (
        ["Paralegal", "Legal Assistant", "Court Clerk"], "Legal",
        ["case files", "motions", "letters", "hearing calendars", "public records", "exhibits", "contracts"],
        ["clients", "lawyers", "court offices", "witnesses"],
        ["One year with case files", "Careful work with deadlines", "Clear written English"],
    ),
    (
        ["Research Technician", "Laboratory Assistant", "Field Technician"], "Research",
        ["samples", "microscopes", "protocols", "data sheets", "reagents", "freezers", "field kits"],
        ["scientists", "students", "visiting groups", "the safety office"],
        ["Practice with laboratory protocols", "Good records of one's own work", "One year in a laboratory"],
    ),
]  # fmt: skip

#: City, code of the region, its name in an address, lowest and highest yearly pay that ads state there.
PLACES = [
    ("Denver", "US-CO", "CO"), ("Pueblo", "US-CO", "CO"), ("Seattle", "US-WA", "WA"), ("Spokane", "US-WA", "WA"),
    ("Chicago", "US-IL", "IL"), ("Peoria", "US-IL", "IL"), ("Albany", "US-NY", "NY"), ("Buffalo", "US-NY", "NY"),
    ("Sacramento", "US-CA", "CA"), ("Fresno", "US-CA", "CA"), ("Austin", "US-TX", "TX"), ("Tampa", "US-FL", "FL"),
    ("Columbus", "US-OH", "OH"), ("Boston", "US-MA", "MA"), ("Portland", "US-OR", "OR"), ("Tucson", "US-AZ", "AZ"),
]  # fmt: skip

EMPLOYERS = (
    ["Aspen", "Birch", "Cedar", "Delta", "Elm", "Fern", "Granite", "Harbor", "Juniper", "Larch", "Maple", "Quarry"],
    ["Valley", "River", "Street", "Hill", "Bay", "Field", "Bridge", "Grove", "Point", "Lake"],
    ["Example Company", "Example Works", "Example Group", "Example Partners", "Example Services"],
)
ABOUT = [
    "We serve {city} and the towns around it.",
    "We have worked in {city} for a long time and mean to stay.",
    "Our {team} team looks after {people} every day of the week.",
    "Most of us live near {city} and come to work by bus or bicycle.",
]
VERBS = [
    "Check", "Prepare", "Order", "Keep", "Repair", "Sort", "Plan", "Review", "Write down", "Hand over", "Explain",
    "Improve", "Count", "Set up", "Clean", "Compare", "Bring", "Update",
]  # fmt: skip
MANNERS = [
    "at the start of each shift", "with one colleague", "before the weekly meeting", "by the rules of the house",
    "and note what you change", "for the next team", "as the plan of the day says", "when {people} ask for it",
    "so that {people} do not have to wait", "together with {people}", "in the system that we use", "once a month",
]  # fmt: skip
SUMMARIES = [
    "You work in our {team} team in {city} and look after {objects}.",
    "You keep {objects} in order so that {people} can rely on them.",
    "In this job you spend half of the day with {people} and half of it on {objects}.",
    "You join {number} colleagues who take care of {objects} and {others}.",
    "You learn our way of working with {objects} in the first month, at the side of a colleague.",
]
DAYS = [
    "The day begins with a short talk in which {people} and the team go through what is open.",
    "Most of the morning goes into {objects}, and the afternoon belongs to {others}.",
    "You have {number} minutes for breaks that nobody moves, and a quiet room for them.",
    "When something is wrong with {objects}, you stop and call a colleague.",
    "Every {small} weeks you change places with somebody else in {team}, so that you know {others} as well.",
    "We measure our work by what {people} tell us, and we talk about it on Fridays.",
    "New tools are tried by two of us for a month before all others get them.",
    "You decide on your own about {objects}, and with the head of {team} about what costs more than ${number}00.",
    "The building lies at a bus line in {city} and has parking for bicycles.",
]
PREFERRED = [
    "Work with {others}", "Spanish, as many of our {people} speak it", "Knowledge of {objects} in a large house",
    "Training of {people}", "Practice in a small team",
]  # fmt: skip
BENEFITS = [
    ("health", "Medical, dental and vision insurance from day {number}"),
    ("retirement", "A 401(k) retirement plan; we match up to {small}% of your pay"),
    ("paid_leave", "{number} days of paid leave a year, and sick leave as the law grants it"),
    ("paid_leave", "Paid leave for new parents of {small} weeks"),
    ("other", "A transit card paid before tax"),
    ("other", "Tuition aid of ${number},000 a year"),
]
STEPS = [
    "A call of {number} minutes with the head of {team}", "A visit to the team, with an interview of an hour",
    "A short task that shows how you work with {objects}", "A decision within {small} weeks",
]  # fmt: skip
STATEMENTS = {
    "equal_opportunity": "We are an equal opportunity employer. We decide on skills and experience, and on no ground "
    "that the law protects.",
    "accommodation": "If you need an adjustment at any step, write to access@jobs.example and we will arrange it.",
}
#: Sentences with something in them that one of the measured linters reports.
FAULTS = [
    "We look for a rock star who is very driven.",
    "He should be a ninja with {objects} and able to hit the ground running.",
    "In order to be successful, you have to be extremely flexible.",
    "The average salary in this field is $98,000.",
    "We work hard and play hard, and there is pizza on Fridays.",
    "The ideal salesman is young and energetic.",
    "Our clients love us since we are the number one in {city}.",
    "At this point in time the chairman decides on {objects}.",
    "TBD: text about {others} goes here.",
]
