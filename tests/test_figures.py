"""Figures: how they are read, what they speak of, and what counts as a source behind them."""

from __future__ import annotations

import re

import pytest

from jdlint import check
from jdlint.facts import claim_cues, claim_words
from jdlint.facts.figures import figures_of
from jdlint.facts.text import Corpus, Prose
from jdlint.finding import Span
from jdlint.posting import Field, Node
from tests.pace import seconds

#: Sentences of many trades, of which each holds a statistic.
STATISTICS = """
The median annual wage for registered nurses was $86,070.
Registered nurses earn a median of $93,600 a year.
Nurses in the United States earn an average of $45 an hour.
The average salary for a paralegal is $61,010.
The average pay of truck drivers nationwide is $55,000.
Employment of truck drivers is projected to grow 4 percent by 2033.
Employment of electricians will grow by 11% over the next decade.
Demand for welders is expected to rise 20% by 2030.
The demand for data scientists has grown by 650% since 2012.
The number of openings is expected to reach 200,000 per year.
About 195,000 openings for registered nurses are projected each year.
The industry faces a shortage of 80,000 drivers.
There are 3.5 million unfilled cybersecurity jobs worldwide.
The hospitality industry has a turnover rate of 74%.
One in three teachers leaves within five years.
44% of teachers leave the profession in their first five years.
Nearly half of nurses report burnout.
More than two-thirds of employers say they cannot find skilled workers.
73% of hiring managers struggle to fill open roles.
The global AI market is projected to reach $1.8 trillion by 2030.
The logistics industry is worth $1.6 trillion.
The $4 trillion healthcare industry is changing fast.
The construction industry needs 500,000 more workers.
Paralegal jobs are growing twice as fast as the average for all occupations.
The field is expected to grow much faster than average, at 36 percent.
Attorneys at large law firms can earn $225,000 in their first year.
Top companies pay software engineers over $300,000.
Senior roles at major hospitals pay up to $180,000 in total compensation.
Unemployment among nurses is just 1.2%.
Wages in the trucking industry have risen 18% since 2020.
According to Glassdoor, the average base pay is $85,000.
The job outlook for accountants is 6% growth.
Job growth of 15% is expected through 2032.
Six times as many jobs are expected in this field, growing six times faster than average.
The BLS projects 12% growth for physical therapists.
Salaries nationwide range from $60,000 to $120,000.
Salaries for lawyers in large cities average $150,000.
Teachers' salaries nationally average $66,000.
The national average for line cooks is $17 an hour.
The chef's profession has shrunk by 10% since the pandemic.
Half of all restaurants are short of cooks.
The workforce in nursing will shrink by 20% by 2030.
By 2030, the U.S. will need 1.1 million new nurses.
The market for home care grew 12% last year.
Employment in the field will double by 2035.
Nine out of ten accountants use spreadsheets every day.
Solar installer is among the fastest-growing jobs, with employment growing 48% this decade.
The shortage of pilots will reach 17,000 by 2030.
The typical wage for housekeepers in the US is $15 an hour.
Librarians earn $64,000 on average in the United States.
Our industry will need 200,000 new technicians by 2030.
We work in a field that is projected to grow by 30% by 2032.
About 60 percent of employers plan to hire more analysts.
Demand for childcare workers has doubled since 2019.
Warehouse jobs have tripled in the last decade.
The median pay for line cooks in the region is $18.20 an hour.
Electricians make 20% more than the national average.
Employment of software developers is expected to increase 25 percent from 2021 to 2031.
Pharmacists can expect a median salary of $136,030 nationally.
In 2024, the median annual wage for lawyers was $151,160.
Physical therapist jobs are projected to grow 14 percent from 2023 to 2033.
Employment for home health aides should grow 21 percent this decade.
More than 700,000 openings for home health aides are projected each year.
Employers nationwide report 600,000 open manufacturing jobs.
The hospitality sector lost 20% of its workforce during the pandemic.
Nurse turnover nationally averages 18 percent.
The average hourly rate for CDL drivers in Texas is $27.
The average teacher in the state earns $62,000.
The average registered nurse in the U.S. makes $94,480 a year.
About one in four construction workers is older than 55.
Forty percent of plumbers will retire within ten years.
Over 60% of companies struggle to hire electricians.
Only 4% of mechanics are women.
Women make up 13% of engineers in the United States.
The e-commerce market grew 15% in 2025.
The cloud market will double by 2030.
A market of $50 billion and growing.
It is a $700 billion industry.
The renewable energy sector is set to create 1 million new jobs by 2030.
Cybersecurity has a global shortfall of 4 million professionals.
Restaurant wages have climbed 25% since 2020 across the country.
Senior engineers at top tech companies make $400,000 or more.
Wages for cooks rose 8% nationwide last year.
Employment of chefs and head cooks is projected to grow 7%, much faster than the average for all occupations.
Paralegals in large firms earn up to $95,000.
The job market for data scientists is growing by 35% a year.
Eighty percent of teachers buy supplies with their own money.
Two-thirds of American workers say they are stressed.
According to the BLS, dental hygienists earn $87,530.
The profession is expected to add 52,000 jobs over the next decade.
Accounting firms report that 75% of CPAs will retire in the next 15 years.
The trucking industry employs 3.5 million drivers.
Employment growth for this occupation is 10%.
The median is $62,000 for teachers.
Salaries for this occupation average $72,000 nationwide.
The typical electrician earns $61,590 a year nationally.
Demand for nurses will outstrip supply by 10% in 2030.
Kindergarten teachers earned a median annual wage of $65,310.
Court reporters are in short supply, with 5,480 vacancies expected nationally by 2028.
The demand for HVAC technicians will climb 9 percent through 2033.
Nearly 40% of physicians say they plan to leave medicine.
Hotel occupancy is back, but the industry still lacks 200,000 workers.
Roughly 8 in 10 small businesses cannot find bookkeepers.
Electric vehicle sales will reach $950 billion by 2030, and the market for technicians grows 12% a year.
A pharmacist's median salary is $136,030.
The average salary of a veterinarian in the UK is £45,000.
In Canada, welders earn C$29 an hour on average.
Jobs in solar are growing five times faster than the rest of the economy.
The nation will be short 124,000 physicians by 2034.
Construction employment rose 2.4% last year.
Restaurant turnover exceeds 75% industry-wide.
Only one in ten pilots is a woman.
The number of social workers is projected to increase by 7%.
Data center employment has doubled in the United States since 2016.
Salary surveys show that controllers at large firms make $150,000 to $190,000.
The U.S. fitness market is valued at $30.6 billion.
""".strip().splitlines()
#: Sentences that hold facts of a job or of its employer.
FACTS = """
We offer 100% employer-paid medical premiums for employees.
The employer covers 80% of premiums for employees and 50% for dependents.
Travel up to 50% within the United States.
Ability to travel 25% of the time nationally.
Must be able to lift 50 pounds 20% of the time.
Teach five classes of 25 students a day.
Caseload of 35 clients.
Earn up to $1,500 weekly with bonuses.
Drivers average $85,000 per year with us.
Top drivers earn $100,000+.
Average weekly pay: $1,800.
Our average driver earns $92,000.
Average annual salary: $75,000.
Servers make $25 to $35 an hour with tips.
The average salary for this role is $95,000.
The pay range for this position is $80,000-$110,000.
The national pay range for this role is $80,000-$110,000.
Salary range in the US: $100,000 - $130,000.
The base salary range for this position in the United States is $120,000 to $160,000.
The expected base pay across the U.S. for this role ranges from $90,000 to $140,000.
In the United States, the salary range for this role is $100,000 to $140,000 annually.
Compensation for this role nationwide is between $50,000 and $60,000.
US national base pay: $70,000.
The typical pay for new hires is $20 an hour.
The typical base salary for successful applicants is $90,000.
Minimum wage in Denver is $18.81 an hour.
This position pays at or above the median: $58,000.
Increase sales by 20% each year.
Responsible for growing market share by 15%.
Achieve 95% customer satisfaction.
Maintain 98% inventory accuracy.
Reduce turnover by 10%.
Meet 100% of quota.
We've grown 300% in the past year.
The company has grown 40% year over year.
Acme has grown to $50 million in revenue.
We raised $120 million from leading investors.
A $2 billion leader in industrial services.
A $3 billion global company with 12,000 employees.
We process $10 billion in payments a year.
Manage a portfolio of $500 million.
You will own a market worth $5 million in annual sales.
Minimum GPA 3.0 and 60 credit hours.
Experience managing a P&L of $10 million.
Must have 3 years of experience in the field.
40 hours per week, 12-hour shifts.
15 days PTO and 10 paid holidays.
$5,000 sign-on bonus.
We give 1% of revenue to charity.
10% shift differential for nights.
50% discount on meals.
Employees receive a 20% discount.
Up to 6% 401(k) match.
We match 50% of the first 6%.
Our teachers have on average 12 years of experience.
85% of our students qualify for free lunch.
95% of our graduates go on to college.
100% remote within the US.
This is a 50% FTE position.
The successful candidate will spend 60% of time on research.
Work is 70% field and 30% office.
80% field work and 20% office work.
The job is 75% outdoors in the field.
The salary is 10% above the market median.
Research shows that women apply only when they meet 100% of the requirements.
Studies have shown that women are less likely to apply unless they meet 100% of qualifications; men apply at 60%.
Employment is contingent on 12 months of residence.
Employment is expected to begin 1 March 2027 at 40 hours.
Term of employment: 12 months at 100%.
Percent of employment: 80%.
The position is expected to grow to 100% within a year.
Hours may increase to 32 per week.
Fully vested after 3 years, 25% each year.
Commission of 10% on the first $50,000 of sales.
Average ticket is $45 and average tips are 20%.
Our restaurant serves 400 guests on a Friday night.
You will recruit 50 drivers a month.
Hire and train 20 new employees each quarter.
Supervise 12 technicians.
The team has doubled in size since 2022.
We have doubled our revenue.
Our team doubled last year.
Overtime is paid at one and a half times your rate.
Holiday pay is twice the base rate.
Double time on Sundays.
You will report to the Director twice a year.
Half of the role is teaching, half of it is research.
A third of your time is spent on the road.
Knowledge of the top 10 OWASP risks.
We pay $2 above the average for nurses in Dallas.
ISO 9001, Section 8, Title 24, 29 CFR 1910.
Located 5 miles from I-90, ZIP 80202.
Stipend of $500 a month in expensive markets.
We expect 40% growth in our market share this year.
Our customers include 80% of the Fortune 100.
Used by 9 of the top 10 banks.
Trusted by 70% of hospitals in Texas.
We help employers cut costs by 30%.
Our software saves nurses 2 hours a day.
Vacation starts at 3 weeks, growing to 5 weeks after 5 years.
Vehicle allowance of $600 per month.
Per diem of $59 in most US cities.
Applicants must score 70% or higher on the exam.
Pay grade 7: $24.50 - $31.00 hourly, DOE.
Salaries are set by the teachers' contract: $48,000 to $92,000.
Teachers start at $52,000.
Nurses start at $38.50 an hour.
Cooks earn $20 an hour plus tips.
All drivers get $1,000 per month in bonuses.
Contractors are paid $65 per hour.
Sales associates earn an average of $22 an hour including commission.
Hiring 10 drivers nationwide.
We are hiring 2,000 drivers nationwide.
This is an industry with 24/7 demand.
Large team of 40 engineers.
Grant writing: secure $1 million annually from large organizations.
Manage contracts of $2 million with large companies.
Sold $1M+ deals to large companies, with compensation plans.
Build partnerships with 20 schools and 30 employers.
Provide support to 50% of our client companies.
Teaching load is 50% and research 50%.
The union contract provides a 3% increase in wages each year.
Wages increase 3% each July.
Annual wage increases of 3-5%.
The pay will increase by 10% after 90 days.
Pay is expected to rise 4% in January.
Salary will be at least $684 per week as the Department of Labor requires.
Effective growth of the department by 25% is expected.
The field office covers 60% of the state.
Coverage for 75% of employees.
Bonus potential of up to 20% of salary.
100% of nurses at our hospital are BSN prepared.
10 to 15% of staff work nights.
About 30% of workers here are bilingual.
The market opens at 9:30 and 50% of orders come before 10.
We have a 4% unemployment tax rate.
Compensation: $75K-$95K market rate.
Market rate: $45 an hour.
Pay: industry average $25 an hour.
Earnings of top reps exceed $150,000.
First-year reps typically earn $70,000 to $90,000.
Managers at our other stores make $65,000.
Patient to nurse ratio of 1 in 5.
You will care for 1 in 4 patients on the unit.
A 450-bed Level I trauma center with 3,200 employees.
Our hospital has a 98% patient satisfaction score.
Class sizes average 18 students.
The school has an 11:1 student-teacher ratio.
Billable hours target: 1,800 a year, with bonuses from 10% up.
Associates at our firm earn $160,000 in the first year.
Associate salaries follow the Cravath scale of $225,000.
Your pay: $0.60 per mile, average 2,500 miles per week.
Drivers make $1,600 to $1,900 weekly.
Owner operators gross $250,000 per year.
Experienced drivers can earn over $95,000 annually.
CDL A Drivers - Average $1,700 Weekly!
Guaranteed minimum pay of $1,300 per week nationwide routes.
Earn $25 an hour in one of the largest companies in town.
Work for a leading company and earn $80,000.
Join one of the top companies in the US and earn $70,000 a year.
Salary up to $90,000 with a leading firm.
Our client, a major bank, pays $650 per day.
Our client, one of the largest law firms, offers a salary of $120,000.
A top hospital system is hiring nurses at $55 an hour.
Leading logistics company offering $22/hr pay.
This major chain pays $18 an hour.
Big tech company seeks an engineer, compensation $180,000.
We're a 50-person company paying $100,000.
Large company benefits: 401(k) match of 6% and $2,000 HSA.
Competitive pay of $20-$24 per hour in a growing field.
Salary: $55,000 plus mileage in the field.
Hourly pay: $19.50, increasing to $21 after 90 days.
Wages increase to $25 after training.
Pay rises by $1 an hour every year.
The market pays $30 an hour and so do we.
Salary is determined by market data: $80,000-$100,000.
Sales territory covers 12 states and grew 20% last year.
Territory market potential of $4 million.
Manage trade spend of $5 million across the market.
Ad budget: $3 million in the US market.
Book of business worth $2 million.
Deals in the industry average $250,000 to $1 million.
Average deal size: $100,000.
Projects range from $5 million to $50 million in the commercial construction industry.
Construction projects valued at $100 million.
Fund size: $1.5 billion.
Assets under management of $40 billion.
Endowment of $2 billion in the market.
A $30 billion bank serving the local economy.
A $1 billion company in the packaging industry.
We are a $5 billion, industry-leading distributor.
Annual revenue of $750 million makes us an industry leader.
The company reached $1 billion in sales in 2024.
Our platform processes $2 trillion in trades on the market.
We have captured 30% of the market.
Acme holds 60% of the market in its segment.
With a 40% share of the US market, Acme leads.
Reach 90% of households in the viewing area.
Station reaching 1.2 million households.
Cut time to market by 50%.
Grow market penetration by 10% and revenue by 20%.
Expected to bill 80% of hours.
Expected growth in your portfolio is 15%.
Projected revenue growth of 30%.
You are expected to increase productivity by 10%.
You'll be expected to reach 100% of your quota, growing by 5% each quarter.
Position is grant funded at 50% employment through June.
Employment type: full-time, 100%.
Employment of relatives is limited to 10%.
80% of candidates hear back in one week.
10% of your salary in shares.
5% of employees are chosen each year.
20% of staff are veterans.
50% of the workers on this site are union members.
Supervise half of the technicians on the night shift.
Train one in three agents each week.
We place 90% of our nurses within a week.
Rotating on call, 1 in 6 weeks.
On-call rota of one in five weekends.
Every third weekend, one in three.
Two of five weekends off.
Job share: each of two teachers works 50%.
Reduce the turnover of nurses by 15%.
Improve retention of teachers to 90%.
Keep labor cost below 30% and food cost below 28%.
Labor market area code 1900.
Census: 120 residents.
BLS certification (Basic Life Support) within 30 days; 100% required.
BLS and ACLS certified; pays $45 an hour.
Current BLS card; 5% shift bonus.
Must hold BLS, 10 years of growth in nursing expected.
BLS required. 20% travel.
ACLS/BLS; 2,000 hours of experience.
The ONS team works 37 hours.
Interest rate risk, 10% VaR, unemployment claims up to $500.
Tuition grows by 3% a year in this sector.
Rates start at $45 for specialists and rise 10% after a year.
Specialists average 12 calls and 95% quality.
Recruiters handle 25 jobs and fill 80% of openings.
Fill 90% of vacancies in 30 days.
Raise the share of women in engineering jobs by 10%.
Support 3,000 employers and 20,000 job seekers.
Serve 80 percent of the county's population.
The county has grown 30% since 2010.
Austin grew by 30% in ten years.
The population we serve is 40% Hispanic.
The median home price here is $400,000.
Median household income in the town is $60,000.
Cost of living is 10% below the national average.
Rents are 20% lower than in other large cities.
The average commute is 20 minutes; the median age is 34.
Our town was named among the best places to live.
Benefits worth 30% of salary.
State pension: 8% of salary from the employer.
The average total compensation is $120,000, with benefits of 30%.
Average total compensation at our company is $120,000.
OTE: $150,000, average attainment 110%.
Uncapped earnings: average first-year income $75,000.
Average earnings for our agents are $110,000.
Realistic first year earnings of $60,000 to $80,000.
The average bonus is 12% in the industry.
Median tenure of the team is 6 years.
Salary for this post is £42,000 to £48,000 pro rata, with a 20% London allowance.
Pay scale: NHS Band 6, £37,338 to £44,962.
Teachers' pay scale M1 to M6, £31,650 to £43,607.
Casual rate: AU$32.06 plus 25% loading.
The hourly rate is $28.50 for RNs and $22 for LPNs.
RNs earn $38 to $52 an hour here.
New graduate nurses start at $36.10 an hour.
Registered nurses: $45/hr; LPNs: $30/hr.
Pay for experienced welders is $30-$38 per hour.
Wage: $18-20/hr for line cooks, $16-17/hr for dishwashers.
Journeyman electricians earn $48.60 an hour plus benefits under the union agreement.
Apprentices start at 50% of the journeyman rate, which increases 5% every 1,000 hours.
All managers receive a 15% discount at the hotel.
Engineers spend 10% of their time on open source.
Managers are paid a salary of $62,000.
Delivery drivers make $18 to $25 per hour with tips and mileage.
Stylists keep 50% of service sales.
Agents earn 70% of the fee on every sale.
Attorneys with 5 years of practice earn $145,000 to $170,000.
Travel nurses make $2,400 per week.
We need 20 more technicians by June.
The district employs 1,200 teachers in 28 schools.
The company employs 3,000 drivers in the United States.
Our parent company has 40,000 workers worldwide.
Acme employs 2,500 engineers globally.
The firm has 1,100 attorneys in 20 offices worldwide.
XYZ needs 1,000 workers for the harvest.
Sales grew by 25% in our sector.
Enrollment has grown 40% since 2019.
Ridership grew 12% last year; the agency needs drivers.
The hospital's emergency visits increased 15%.
The workforce here is 60% bilingual.
The population of the county is expected to grow 20%.
Ensure 100% of nurses complete training.
Audit 10% of drivers' logs each month.
Review 25% of technicians' tickets.
Keep turnover of servers under 40%.
Interview five of ten applicants.
Two in five shifts are nights.
The fund invests in a market of 30 companies.
Your market covers 1,500 stores.
Trade show budget of $1,000,000.
Develop a $10 million trade pipeline in the energy sector.
Experience with $100 million+ projects in the energy sector.
Field engineers bill 80% of time.
Projects in the field run 3 to 6 months.
A field of 1,200 candidates.
Employment is 0.8 FTE (80%).
Employment will increase from 60% to 100% after one year.
Occupational injuries fell 30% at this site.
Unemployment insurance and 5 paid sick days.
Demand for tables peaks at 90% on weekends.
Forecast demand within 5% accuracy.
Demand planning: improve forecast accuracy by 15%.
Project growth of 10% across all jobs at the firm.
The average of all jobs here is 3 weeks.
Companies we invest in grow 100% a year.
80% of the companies in the portfolio are profitable.
Advise 30 companies and 20% of them abroad.
30% of businesses in the district are members of the chamber.
Other companies promise; we pay $30 an hour.
Many employers talk; here you earn $24.
Unlike other firms, you keep 60% of your fees.
Top agencies get 20% margin from us.
Some schools pay a stipend of $3,000 for coaches.
Schools in the district receive $9,000 per pupil.
""".strip().splitlines()


def read(text):
    return figures_of(Corpus([Prose(Field("sections[0].text", Node("string", text, Span(0, len(text)))))]))[0]


def found(text, rule="unsourced-figure", path="posting.yaml", **options):
    rows = check(text, path, select=[rule], as_of="2026-11-23", **options)
    return [row.text for row in rows]


def posting(*lines, kind="role"):
    return "\n".join([f"kind: {kind}", "title: Nurse", "duties: [Give care.]", *lines]) + "\n"


@pytest.mark.parametrize(
    "text, kind, low, high, unit",
    [
        ("$200,000-$400,000+ at senior levels", "money", 200000, 400000, "USD"),
        ("$90-120k", "money", 90000, 120000, "USD"),
        ("between $50 and $60 an hour", "money", 50, 60, "USD"),
        ("£1.2m of sales", "money", 1.2e6, 1.2e6, "GBP"),
        ("EUR 58,000", "money", 58000, 58000, "EUR"),
        ("83,000 dollars", "money", 83000, 83000, "USD"),
        ("$4.5 billion by 2030", "money", 4.5e9, 4.5e9, "USD"),
        ("4 to 6 percent", "percent", 4, 6, ""),
        ("10%-20% per year", "percent", 10, 20, ""),
        ("forty percent of", "percent", 40, 40, ""),
        ("six times the average", "multiple", 6, 6, ""),
        ("3x faster", "multiple", 3, 3, ""),
        ("has doubled since", "multiple", 2, 2, ""),
        ("nearly half of all", "share", 50, 50, ""),
        ("one in five nurses", "share", 20, 20, ""),
        ("9 out of 10 employers", "share", 90, 90, ""),
        ("2.5 million users", "count", 2.5e6, 2.5e6, ""),
        ("two million people", "count", 2e6, 2e6, ""),
        ("10,000+ businesses", "count", 10000, 10000, ""),
    ],
)
def test_a_figure_is_read_with_its_kind_value_and_unit(text, kind, low, high, unit):
    (figure,) = read(text)
    assert (figure.kind, figure.low, figure.high, figure.unit) == (kind, low, high, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Python 3.12", "open 24/7", "from 9:00", "303-555-0142", "COVID-19", "the 10th percentile", "in 2034",
        "from 2024 to 2034", "a 401(k) plan", "grade GS-15", "an m2 of floor",
    ],
)  # fmt: skip
def test_numbers_that_name_something_are_no_figures(text):
    assert read(text) == []


def test_a_figure_knows_its_clause():
    figure = read("Jobs grow by 36%, and analysts earn $103,500 on average; we pay more.")[1]
    start, end = figure.clause
    assert figure.prose.text[start:end] == "analysts earn $103,500 on average"


@pytest.mark.parametrize("sentence", STATISTICS)
def test_a_statistic_needs_a_source(sentence):
    assert "market" in [figure.subject for figure in read(sentence)]


@pytest.mark.parametrize("sentence", FACTS)
def test_a_fact_of_the_job_needs_none(sentence):
    assert "market" not in [figure.subject for figure in read(sentence)]


def test_no_cue_waits_for_a_word_that_has_become_its_class():
    cues = [cue for _, _, cue in (*claim_cues.STRONG, *claim_cues.WEAK, *claim_cues.SIZE, *claim_cues.WORKERS)]
    for cue in cues:
        for word in re.findall(r"(?<![\\\w])[a-z]{3,}(?![\w?*{(])", re.sub(r"\\[a-z]", " ", cue)):
            assert claim_words.class_of(word) == word, (word, cue)


def test_what_people_of_a_trade_earn_is_a_statistic_only_in_a_guide():
    line = "summary: Drivers earn $1,650 a week."
    assert found(posting(line)) == ["$1,650"]
    assert found(posting(line, kind="posting")) == []


def test_in_a_guide_the_question_says_what_its_answer_is_about():
    lines = ["faq:", "  - {question: What does a nurse earn?, answer: \"Between $66,000 and $140,000.\"}",
             "  - {question: What does a uniform cost?, answer: About $120.}"]  # fmt: skip
    assert found(posting(*lines)) == ["$66,000 and $140,000"]


@pytest.mark.parametrize(
    "line",
    [
        "summary: The median wage of nurses is $98,240 [1].",
        "summary: The median wage of nurses is $98,240. [1]",
        "summary: The median wage of nurses is $98,240 [1, 2].",
        "highlights: [{text: The median wage of nurses is $98,240, cite: [1]}]",
        "compensation: {market: {notes: The median wage of nurses is $98,240, cite: [1]}}",
        "compensation: {market: {notes: The median wage of nurses is $98,240}, cite: 1}",
        "summary: The median wage of nurses is $98,240 (https://www.bls.gov/oes/).",
        "summary: The Bureau of Labor Statistics gives a median wage of $98,240 for May 2025.",
        "summary: The Bureau of Labor Statistics gives a median wage of $98,240.",
        "summary: The median wage of nurses is $98,240. It is paid all over the country [1].",
    ],
)
def test_a_marker_cite_a_link_or_a_statistical_office_stands_behind_a_figure(line):
    assert found(posting(line)) == []


@pytest.mark.parametrize(
    "line",
    [
        "summary: Care is taught for years [1]. The median wage of nurses is $98,240.",
        "summary: The median wage of nurses is $98,240. Jobs grow by 5% [1].",
        'highlights: ["The median wage of nurses is $98,240.", "Care is good [1]."]',
        "x-y: {cite: [1]}\nsummary: The median wage of nurses is $98,240.",
    ],
)
def test_a_source_elsewhere_does_not(line):
    assert found(posting(line)) == ["$98,240"]


def test_an_empty_list_of_publishers_asks_for_a_marker():
    text = posting("summary: The Bureau of Labor Statistics gives a median wage of $98,240 for May 2025.")
    assert found(text, options={"unsourced-figure": {"publishers": []}}) == ["$98,240"]


def test_one_finding_for_each_clause():
    text = posting("summary: Jobs of nurses will grow by 6% from 50% in 2020, and the median wage is $98,240.")
    assert found(text) == ["6%", "$98,240"]


def test_a_fragment_says_nothing_of_the_list_of_sources():
    sources = "[{id: 2}, {id: 2}, {id: 1, url: medium.com/x}]"
    text = f"title: Nurse\nduties: [Care]\nsummary: Jobs grow [3].\ncitations: {sources}\n"
    assert check(text, "part.yaml", select=["citation"], fragment=True) == []
    assert len(check(text, "whole.yaml", select=["citation"])) > 5


def test_what_is_missing_from_a_source_is_told_in_one_finding():
    text = posting("citations: [{id: 4, publisher: Example Institute}]")
    (row,) = check(text, "posting.yaml", select=["incomplete-citation"])
    assert row.message == "Source 4 lacks title and url and the day it was published or accessed."


def test_hosts_of_weak_sources_can_be_added_and_trusted():
    weak, other = "{id: 1, title: A, url: https://www.payscale.com/x}", "{id: 2, title: B, url: https://b.example/x}"
    text = posting(f"citations: [{weak}, {other}]")
    assert found(text, "weak-source") == ["https://www.payscale.com/x"]
    options = {"weak-source": {"also": ["b.example"], "trusted": ["payscale.com"]}}
    assert found(text, "weak-source", options=options) == ["https://b.example/x"]


def test_the_age_of_a_source_is_judged_by_the_day():
    source = "{id: 1, title: Wages, url: https://www.bls.gov/oes/, published: 2022-03-31}"
    text = posting("summary: The median wage of nurses is $77,600 [1].", f"citations: [{source}]")
    assert check(text, "posting.yaml", select=["stale-source"], as_of="2025-03-30") == []
    (row,) = check(text, "posting.yaml", select=["stale-source"], as_of="2025-06-01")
    assert (row.text, row.dated) == ("2022-03-31", True)


@pytest.mark.parametrize(
    "title, stale",
    [
        ("2021 Salary Guide", True), ("Salary Guide 2026", False), ("Projections 2014-24", True),
        ("Projections 2024-34", False), ("Wages", False),
    ],
)  # fmt: skip
def test_the_year_in_a_title_says_how_old_a_source_without_date_is(title, stale):
    text = posting("summary: The median wage of nurses is $77,600 [1].",
                   f"citations: [{{id: 1, title: {title}, url: https://www.bls.gov/oes/}}]")  # fmt: skip
    assert bool(found(text, "stale-source")) is stale


def test_a_table_of_percentiles_in_words_is_read_too():
    text = "# Clerk\n\n## Salary\n\n| Percentile | Wage |\n|---|---|\n| 10th | $50,000 |\n| 50th (median) | $45,000 |\n"
    assert found(text, "decreasing-percentiles", path="clerk.jd.md") == ["45,000"]


@pytest.mark.parametrize(
    "line, pay",
    [
        ("The salary is $80,000 a year.", []),
        ("The salary range for this role is $78,000 - $90,000.", []),
        ("The salary range for this role is $70,000 - $90,000.", ["$70,000 - $90,000"]),
        ("The pay is $60 an hour.", []),
        ("The salary is £90,000 to £99,000.", []),
        ("The salary in Boston is $99,000.", []),
        ("The salary is $99,000 after two years.", []),
        ("The total compensation is $120,000.", []),
    ],
)
def test_pay_contradicts_only_pay_of_the_same_kind(line, pay):
    compensation = "compensation: {currency: USD, period: year, min: 78000, max: 90000}"
    assert found(posting(f'summary: "{line}"', compensation, kind="posting"), "contradictory-pay") == pay


@pytest.mark.parametrize(
    "part", ["5,000 ", "salary $5,000 median ", "nurses earn 5% ", "one in five ", "[1]", "#1 ", "(", "half of "]
)
def test_no_text_makes_the_rules_hang(part):
    text = posting(f'summary: "{part * (20000 // len(part))}"')
    assert seconds(lambda: check(text, "posting.yaml", select=["figures"])) < 10
