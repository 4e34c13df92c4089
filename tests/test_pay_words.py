"""Sentences that tell of the pay without an amount, and those that speak of other money."""

from __future__ import annotations

import pytest

from jdlint.importing.pay_words import tells_pay

PAY = """
Salary: negotiable
Salary: DOE
Pay: Grade 7
Salary - commensurate with experience
Salary is commensurate with qualifications and experience.
Salary will be commensurate with the experience of the candidate.
Salary commensurate with experience.
Salary is negotiable depending on the position applied for.
Salary negotiable.
The salary for this position is competitive.
The salary will be on the lecturer scale.
The starting salary is dependent on experience.
Starting salary depends on experience.
Pay is commensurate with experience.
Pay is based on experience.
Pay rate depends on qualifications.
Hourly rate based on experience.
Wage will be based on experience and is negotiable.
Wages depend on experience.
Compensation is competitive and based on experience.
Compensation is DOE.
Remuneration will be in line with the collective agreement.
Remuneration is set by the NJC scale.
Rate of pay is by union scale.
180 days; Salary based on the district salary scale for drivers.
We offer a competitive salary and benefits.
We offer competitive wages commensurate with experience.
The museum offers a competitive salary and a complete benefits package.
We provide excellent pay, paid training and a uniform.
We offer a benefits package that includes a competitive salary and bonus.
You will receive a competitive salary and pension.
Competitive salary
Competitive pay and benefits
Competitive hourly rate
Excellent compensation package
Attractive salary depending on experience.
This internship is unpaid.
This is an unpaid internship.
This is a voluntary position.
The role is voluntary.
All roles are volunteer-based with no pay.
This is a paid internship.
A modest stipend is offered.
The project is for one year and a modest stipend offered.
Fellows receive a monthly stipend and housing.
The post is graded on spinal column points 5 to 6.
You will be paid at Grade 5.
NJC scale point 12.
Pay is 400 a week.
Payment according to TV-L E13.
65% E13 TV-L
Commission only.
Minimum wage plus tips.
Starting at $17.00.
This internship comes with a $3,000 stipend.
Hiring range is 45,000-50,000.
""".strip().splitlines()
OTHER = """
We raised $5 million.
We give a referral bonus.
A discount is offered to staff.
You will design competitive compensation structures for clients.
Salary history is not asked.
Please state your salary expectations.
Send us your salary requirements.
Equal pay matters to us.
Pay attention to detail.
You pay invoices and chase payments.
You will handle payroll and salary payments.
We pay for your training.
Lunch breaks are unpaid.
Our work is supported by volunteers.
The charity is run by volunteers.
You will manage volunteers.
We have volunteer days.
Our prices are competitive.
We work in a competitive market.
The position is competitive.
Parking is paid.
Paid time off.
We offer paid holidays and parking.
A wellness stipend is provided.
You get a stipend for home office equipment.
Workers' compensation insurance is provided.
The council sets the wages of its contractors by law.
We do not discriminate in pay, promotion or training.
Is the salary negotiable?
Scale our systems to 7 regions.
Wage theft is a crime.
The bonus is paid in March.
Payment is taken at the till.
You take payment and starting orders.
The commission was set up in 1911.
Tickets start at $17.
""".strip().splitlines()


@pytest.mark.parametrize("sentence", PAY)
def test_what_tells_of_the_pay_in_words(sentence):
    assert tells_pay(sentence)


@pytest.mark.parametrize("sentence", OTHER)
def test_what_speaks_of_other_money_is_no_pay(sentence):
    assert not tells_pay(sentence)
