"""Whether sentences of an ad state its title, employer, place and duties: each list beside near misses."""

from __future__ import annotations

import pytest

from jdlint.facts.stated_duties import states_duties
from jdlint.facts.stated_employer import names_employer
from jdlint.facts.stated_place import states_place
from jdlint.facts.stated_title import states_title

STATED = {
    "title": """
        Our busy salon in Hove is on the lookout for a nail technician.
        Experienced plasterers required for new build site.
        We've an opening for a part time kitchen porter.
        Would you like to be our next lifeguard?
        The parish is advertising for a youth worker.
        Vacancy: Grounds Maintenance Operative
        2nd year apprentice carpenter wanted, Perth area
        Come and be our school cook!
        The trustees wish to engage a archivist for two years.
        I have a place for a groom on my livery yard.
        Are you a registered social worker?
        Calling all HGV mechanics!
        Join us as a phlebotomist in our mobile unit.
        Our client requires a quantity surveyor.
        This is a role for a structural engineer.
        Night auditor, full time.
        My practice is expanding and I want a second optometrist.
        Pediatric nurse practitioner - outpatient clinic.
        Volunteer coordinator (maternity cover).
        We are hiring: barista
        Seasonal fruit pickers needed for June.
    """,
    "employer": """
        Hive & Honey is a café on the square.
        At Copperfield we make cider.
        Rosehill Community Nursery has a vacancy.
        Our company, Delta Fencing, fits fences.
        Dunbar Joinery Ltd
        I am the owner of Bright Smiles Dental.
        The Lighthouse Project supports young carers.
        Bell's Garage seeks a mechanic.
        You will work for Marston Glass.
        Apply to hr@quartzworks.example.
        See www.pinewoodfarm.example for more.
        This post is with the Wexley Borough Council.
        Kestrel Engineering, part of the Orion Group, builds pumps.
        NorthStar Couriers
        We're Pebble, a small design shop.
        My name is Ann and I own Ann's Alterations.
        Ridgeview Unified School District
        Employer: Thistle Cleaning
        Walker Tree Care (est. 1988)
    """,
    "place": """
        The kennels are just outside Thirsk.
        12-14 Mill Lane, Frome BA11
        You'll work from our Preston depot.
        Based in the Highlands.
        Located in downtown Moose Jaw.
        Work from home, anywhere in Ontario.
        We're a short walk from Exeter St Davids station.
        Shop: 220 W 3rd St, Marion IN 46952
        Hybrid: two days in the London office.
        covering North Wales and Cheshire
        Territory: Nebraska and western Iowa
        We serve families in Bergen County.
        On site in Reading.
        in the heart of Limerick city
        Our kitchen is at the corner of Pine and 4th.
        Sligo town centre
        Melbourne CBD
        US remote, EST hours
        the post is in Stornoway
        Wellington, New Zealand
        Job is in Mobile, AL.
    """,
    "duties": """
        Duties are light cleaning, laundry and some cooking.
        Mainly answering phones, filing and keeping the diary.
        Your day: opening the shop, baking off the bread, serving.
        Prune vines in winter, train them in spring and help with harvest.
        He or she teaches two classes and runs the choir.
        As our caretaker you unlock at seven and lock up at six.
        Typical tasks include pruning and potting.
        The person we hire answers the phones and greets visitors.
        Work includes framing, drywall and trim.
    """,
}
NOT_STATED = {
    "title": """
        We are looking for someone who loves dogs.
        We need more hands for the summer.
        You will report to the head chef.
        Join our friendly team!
        A job you will love.
        Looking for a new challenge?
        We are seeking growth.
        Busy restaurant needs staff.
        Are you reliable and hard-working?
        Great pay and free parking.
        We need people like you.
        Monday to Friday, no weekends.
        Good benefits for the right person.
        We want to hear from you.
        Do you need a change?
        Looking for a better work-life balance?
    """,
    "employer": """
        We are a family firm in Leeds.
        Our client is a leading bank.
        This is a full-time job.
        Monday to Friday, 9 to 5.
        Must hold a Class B licence.
        Full Time Position
        Registered Nurse needed for night shifts.
        Competitive Pay and Great Benefits
        A small nursery in Hove needs help.
        You will work with Python and Excel.
        You need a degree from a good university.
        Driving licence required.
        Contact Dave on 07700 900111.
        Our Busy Kitchen Needs Help
        Spanish is an advantage.
        The job is in Park Lane.
        Located near the High Street in York.
        Night Shift, Emergency Department
        We work at Christmas and Easter.
        You report to the Head of Sales.
        Microsoft Office skills are needed.
        Text 07700 900123 or e-mail job123@gmail.example.
    """,
    "place": """
        You start in January.
        You work in Python and Go.
        A degree in Nursing is required.
        You write in English.
        We sell to shops.
        Write to jobs@acme.example.
        You have the right to work in the UK.
        Acme Ltd is hiring.
        You are trained in First Aid.
        Experience in Retail Banking
        Speak French and German.
        Our app is used by Tesco.
        Closing date: 3 March.
        You report to the Finance Manager.
        We have been in business since 1980.
        Reporting to the Director of Nursing
        Authorized to work in the United States.
        In March you go on the Level 3 course.
        Our Sunday team is small.
        We use Excel, Word and Sage.
    """,
    "duties": """
        We are a friendly team and like to laugh.
        You must be 18, fit and able to drive.
        You will enjoy free lunch and parking.
        The school is small, happy and rural.
        The salary is good, the hours short and the team kind.
        You need a licence, a van and patience.
        Our people stay for the pay, the hours and each other.
        You will get training and a uniform.
        Send your CV, call us or drop in.
        We bake, brew and roast on site.
        The shop is open daily, has a garden and a café.
        You have a degree, five years in sales and a car.
    """,
}
CHECKS = {
    "title": lambda sentence: states_title([sentence]),
    "employer": lambda sentence: names_employer("", [sentence]),
    "place": lambda sentence: states_place("", [sentence]),
    "duties": lambda sentence: states_duties([sentence]),
}


def rows(table):
    return [(fact, line.strip()) for fact, lines in table.items() for line in lines.strip().splitlines()]


@pytest.mark.parametrize("fact, sentence", rows(STATED))
def test_a_sentence_that_states_it(fact, sentence):
    assert CHECKS[fact](sentence)


@pytest.mark.parametrize("fact, sentence", rows(NOT_STATED))
def test_a_sentence_that_does_not_state_it(fact, sentence):
    assert not CHECKS[fact](sentence)


@pytest.mark.parametrize(
    "title",
    ["Store manager, Kinsale", "Cork - Social care worker", "Nurse, Leeds", "Locksmith, Reading", "Remote tester"],
)
def test_a_title_may_name_the_place(title):
    assert states_place(title, [])


@pytest.mark.parametrize("title", ["Nurse, Pediatrics", "Cashier (Full Time)", "Sales clerk, Paws & Claws", "Baker"])
def test_what_stands_beside_the_job_need_be_no_place(title):
    assert not states_place(title, [])


@pytest.mark.parametrize(
    "title",
    ["Nurse, St. Anne's Hospital, Leeds", "Baker at Crumb & Sons", "Sous chef – Salt & Smoke", "Cook for Blue Ox"],
)
def test_a_title_may_name_the_employer(title):
    assert names_employer(title, [])


@pytest.mark.parametrize("title", ["Nurse, Emergency Department", "Cook - Full Time", "Driver, Leeds", "Sales Manager"])
def test_what_stands_beside_the_job_need_be_no_employer(title):
    assert not names_employer(title, [])


@pytest.mark.parametrize("heading, named", [("About Nordlys", True), ("About us", False), ("Who we are", False)])
def test_a_heading_may_name_the_employer(heading, named):
    assert names_employer("", [], heading) is named


def test_free_mail_names_nobody_and_a_domain_does():
    assert not names_employer("", ["Write to bakery.jobs@gmail.example."])
    assert names_employer("", ["Write to jobs@crumb.example."])
