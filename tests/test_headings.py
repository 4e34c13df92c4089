"""Headings and wordings of them, and the fields that they stand for."""

from __future__ import annotations

import pytest

from jdlint.sections import target

MARKED = {
    "duties": ["As a Barista you will", "Responsibilities include", "Specific duties include", "In this role you'll",
        "Job duties may include, but are not limited to", "The tasks we need covered", "Your duties can also include",
        "L'assistant·e aura pour missions", "Vos missions principales seront", "Vous serez chargé·e de",
        "Zu Ihren Aufgaben zählen", "Zu den Aufgaben bei uns gehören", "Das machen Sie bei uns",
    ],
    "qualifications.required": [
        "You may be a good fit if you", "You might be a great fit if you have", "Required Skills/Abilities",
        "Education/Experience", "We'd love to hear from you if", "To be successful in this role",
        "What makes you a great fit", "What sets you up for success", "What we look for", "Eligibility",
        "We are looking for someone who has", "Experience you'll bring",
        "What we need from you", "What we ask of candidates", "Essential attributes", "Key personal qualities",
        "Mandatory skills and experience", "The following skills are required", "Skills needed",
        "At a minimum, you need to have", "Candidates must possess", "The successful candidate will have",
        "To join our crew you should have", "You'll thrive in this role if you", "Personal attributes",
        "Le/la candidat·e devra impérativement", "Nous attendons de vous", "N'hésitez plus à postuler si vous avez",
        "Wir wünschen uns von Ihnen", "Wir erwarten von unserem neuen Teammitglied", "Sie bringen mit",
        "Sie verfügen über", "We expect", "We require from candidates",
        "Applicants must", "All candidates must have", "Education, experience, knowledge and abilities",
        "Experience & training", "Required education, experience and licences",
    ],
    "qualifications.preferred": [
        "You'll stand out if", "Even better if you have", "It's a plus if you have", "Ideally you also have",
        "Additional qualifications that could help you succeed", "Bonus points if you have",
        "Desirable attributes", "The following skills will be highly regarded", "Experience preferred",
        "You'll be a great addition to the team if you have", "Sont un plus", "Serait un atout", "Von Vorteil wären",
    ],
    "benefits": [
        "As a member of our team, you'll enjoy", "In return you will receive", "We also offer our staff the following",
        "Nous vous proposons également",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("heading", "field"), [(text, field) for field, texts in MARKED.items() for text in texts])
def test_wordings_that_vary_are_understood_as_headings(heading, field):
    assert target(heading, marked=True) == field
    assert target(f"{heading}:") == field


@pytest.mark.parametrize("text", [
    "As a barista you will open the shop at six:", "You may be a good fit",
    "What makes us different", "What we need to change",
    "Even better coffee",
    "Essential oils", "Essential services", "Basic facts", "Key people", "Key to our success", "Core values",
    "Desirable places", "Skills", "Our strengths", "The skills we teach", "Experience Ohio", "Preferred partners",
    "You'll need to", "You need to know", "The work we do", "Our tasks as a city", "You will enjoy the sea",
    "To apply you will need", "We offer rooms to guests", "You'll be a great addition",
    "The following roads are closed", "Nous recherchons", "Le candidat de la ville", "Vous devrez",
    "La ville aura pour maire", "L'association a pour missions", "We expect rain", "We need to talk",
    "Wir wünschen Ihnen viel Glück", "Wir haben", "Zu Ihren Fragen", "Das ist von Vorteil für alle",
    "We'd love to hear from you", "To be announced in spring", "Looking for someone",
        "Applicants must apply", "You must see this", "Skills training", "Training and education", "Knowledge sharing",
])  # fmt: skip
def test_others_are_not(text):
    assert target(text, marked=True) not in MARKED
