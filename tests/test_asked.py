"""Sentences of running text that say what is asked of the person who is sought, and those that only look so."""

from __future__ import annotations

import pytest

from jdlint.importing.asked import is_asked

TITLE = "Preservation Fellow"
ASKED = """
The successful candidate will have a strong background in botany.
The successful candidate will hold a first degree and a driving licence.
The successful applicant will need to be highly motivated, flexible and community-focused.
The successful candidate will be an experienced manager with a passion for theatre.
The successful candidate will be able to demonstrate good knowledge of the town.
The ideal candidate is a skilled fundraiser who has creative ideas.
The ideal candidate will possess excellent organizational skills.
The ideal candidate would be someone with two years of experience in retail.
The preferred candidate will be fluent in French.
Ideal candidates have prior experience in a museum, attention to detail and problem-solving skills.
Strong candidates will demonstrate an interest in local history.
An ideal candidate would be familiar with the project and comfortable with Git.
Applicants should have a strong background in history, preferably at degree level.
Applicants should hold a Masters degree in media production.
Applicants must have a clean driving record and no record of substance abuse.
Applicants must be at least 18 years of age.
All applicants must be able to lift 50 pounds.
Applicants should be educated to degree level.
Candidates must have completed a residency in family medicine.
Candidates should possess a PhD in chemistry or a related field.
Candidate must have 2 years minimum of commercial construction experience.
Candidates need a current food hygiene certificate.
Qualified applicants will have experience with QuickBooks.
The employee must be able to attend evening meetings of the board.
The post holder will have excellent interpersonal skills.
The postholder must hold a full driving licence.
The incumbent must possess a valid driver's license.
To be considered, candidates must have a teaching certificate.
The fellow should have an interest in conservation and documentation.
Preservation fellows must have experience in handling paper.
The fellow must be comfortable with heights.
The Fellow will have a degree in art history.
Educated to PhD level in a computational field, you will have a track record of software development.
You will have experience of working with children.
You'll have a genuine interest in food and a friendly manner.
You should have a good standard of written English and attention to detail.
You have excellent communication skills and a sense of humour.
You must have a full UK driving licence.
You will need to have good numeracy skills.
You will need a good knowledge of Excel.
You'll need to be organised and able to work alone.
You are passionate about coffee and comfortable talking to people.
You're a confident communicator and a quick learner who is reliable.
You will be enthusiastic, reliable and a good communicator.
You will be educated to degree level with experience in a similar role.
You'll be an experienced carer with a warm personality.
You will bring energy, enthusiasm and at least two years of experience in sales.
We are looking for someone who is friendly and outgoing.
We are looking for someone with bags of energy and experience of events.
We're looking for people who love food and take pride in their work.
We are seeking an individual with strong organizational skills.
We seek a highly organised and motivated person to run the office.
We want someone who can work alone and keep calm.
We are looking for a cook with at least three years of experience.
We are seeking a teacher who has experience with phonics.
We are particularly interested in applicants who can demonstrate an interest in maps.
We would love to hear from candidates with experience in early years.
The Library seeks an energetic, service-oriented person with knowledge of children's literature.
This is an exciting opportunity for someone who has a talent for storytelling.
The role would suit someone with experience of bookkeeping.
This position is for a handy person who enjoys fixing things.
The position requires attention to detail and strong communication skills.
Position requires a high school diploma or equivalent; one year of experience in public works.
This role requires a degree in engineering.
The job calls for patience and a good knowledge of plants.
Requires excellent interpersonal skills and the ability to work a flexible schedule.
Requirements include a solid work ethic and great customer service.
Qualifications include a bachelor's degree and two years of experience.
Experience in a similar setting is essential.
Knowledge of Excel and of the town is required.
A driving licence and own car are essential.
A degree in a related field is desirable.
An associate degree in early childhood is preferred.
Relevant experience would be an advantage but not a necessity.
Knowledge of the works of Ruskin and of digital images would be an advantage.
Familiarity with film is preferable.
Experience with databases is a plus.
Conversational German is helpful and knowledge of Polish is a plus.
Candidates with experience in nursing homes preferred.
If you are passionate about the care of older people, this is the place for you.
If you have experience in retail and a friendly manner, we want to hear from you.
""".strip().splitlines()
OTHER = """
Candidates should send a letter and two references.
Candidates should submit a letter of interest.
Applicants must apply by May 3.
Applicants should have received an answer by Friday.
Applicants should be aware that the house has stairs.
Applicants will be notified of the outcome.
Applicants must be received by noon.
Applicants will have an interview and a skills test.
Candidates will be invited to a day of tests.
Candidates have until Friday to ask questions.
All applicants will receive consideration for employment without regard to experience of war.
The successful candidate will be required to start in May.
The successful candidate will be expected to teach courses in film.
The successful candidate will be responsible for training and knowledge.
The successful candidate will join a team with experience in film.
The successful candidate will lead a team of skilled engineers.
The successful candidate will have the opportunity to gain experience in film.
The successful candidate will have access to training that builds skills.
The successful candidate will have responsibility for qualifications.
The successful candidate will be offered a contract of two years.
You will have the opportunity to develop your skills.
You will have the chance to gain knowledge of the trade.
You will have 25 days of leave.
You will have access to our certification program.
You will have the freedom to use your skills.
You will be able to build your experience.
You will be part of a team with experience.
You will be joining a friendly and committed team.
You will be a valued member of an experienced team.
You will be trained in first aid.
You will need to check the pumps with the foreman.
You need to know more?
You can gain experience in sales.
You will gain knowledge and skills.
You will receive training and a certificate.
You are entitled to paid training.
You are welcome to visit our skilled team.
You should hear from us within two weeks.
You should be notified within two weeks.
You may have questions about the degree.
We are looking for ways to use our experience.
We are looking for a new building.
We are looking for a cook to join our team.
We are looking for talented people to join our team.
We are looking for a teacher who will lead the class.
We have twenty years of experience in roofing.
We value experience and skills.
We provide training and knowledge.
We welcome applications from candidates of all backgrounds.
Our customers are people who love food.
Our team has knowledge of every trade.
Our experience is preferred by customers.
Our staff have the skills for it.
Experience the difference.
Experience a warm welcome and learn new skills.
The company has experience in logistics.
The museum must have knowledge of its objects.
The farmer must have peace after ten.
The clinic offers skills training and a certificate.
The customer must have a valid licence.
They have knowledge of every street.
Degrees are awarded in June.
The certificate is issued by the county.
If you have any questions about the qualifications, please call.
If you have a disability and need help with the form, tell us.
If you are unable to come, tell us.
If you are successful, you will be trained.
Please send your application with proof of your degree.
Interviews with candidates who have experience are held in May.
The work requires travel to three sites.
The role requires you to drive to three sites.
This position reports to the director of skills training.
People with disabilities are encouraged to apply and have skills.
The preferred start date is May 3.
E-mail is preferred.
We meet the needs of people who have experience of homelessness.
We look after people with experience of trauma.
We believe in hiring people who love what they do.
The trust seeks to serve individuals with limited literacy.
The team is interested in people who can read.
Our residents want people who care.
Employees have flexibility and discretion over hours.
Our employees have years of experience and bring passion.
Employees should have knowledge of the way out.
Work experience placements are needed by schools.
You have the ability to shape our future.
Applicants must have skills in the following:
""".strip().splitlines()


@pytest.mark.parametrize("sentence", ASKED)
def test_what_is_asked_of_the_person_who_is_sought(sentence):
    assert is_asked(sentence, TITLE)


@pytest.mark.parametrize("sentence", OTHER)
def test_what_is_given_done_and_said_of_others_is_not_asked(sentence):
    assert not is_asked(sentence, TITLE)


@pytest.mark.parametrize("sentence", [
    "They are highly organized and have a demonstrated ability to manage several projects.",
    "S/he will have a proven ability to organise a heavy workload.",
    "He or she must have experience of budgets.",
])  # fmt: skip
def test_a_pronoun_is_the_one_who_is_sought_behind_a_sentence_that_asks(sentence):
    assert is_asked(sentence, TITLE, follows=True)
    assert not is_asked(sentence, TITLE)
