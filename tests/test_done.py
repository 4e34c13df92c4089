"""Sentences of running text that say what the one does who is sought, and those that only look so."""

from __future__ import annotations

import pytest

from jdlint.importing.done import is_about, is_done

TITLE = "Preservation Fellow, Project Archivist"
DONE = """
The successful candidate will be expected to teach courses in film and carry out research.
The successful candidate will provide excellent service to readers.
The successful candidate will be responsible for the archive.
The candidate will support projects of the land trust.
The incumbent will coordinate the project.
The postholder will carry out a survey and clean the tapestries.
The appointee will run field trials.
The fellow will explore, study and collect standards.
The fellow would help coordinate a project.
The fellow is responsible for the reading room.
The fellow is directly responsible for the evaluation of the boxes.
The fellow manages and plans the work of the studio.
The Preservation Fellow supports the daily work of the lab.
Reporting to the director, the fellow catalogues drawings.
Preservation fellows will clean and mend books.
This position operates trucks and other equipment.
This position will oversee the loading bay.
The role will lead the team of six.
The post will manage two assistants.
You will be responsible for the till.
You will mow, weed, prune and plant.
Working with the board, you will plan the year.
Responsibilities of the fellow will include: acting as a liaison between departments.
The main duties will involve research into metadata.
The duties of the fellow will consist primarily of mending books.
Duties include sorting and filing.
The duties will include assisting with maintenance.
The museum wishes to appoint a manager to supervise a project, and to mend and list its boxes.
We are looking for a volunteer coordinator to develop and support clubs.
Your job will be to create and maintain the displays.
The primary role of the fabricator will be to construct exhibits.
The cafe manager is responsible for assisting the general manager.
The archivist, reporting to the lead archivist, will oversee the boxes.
Conducts local elections and performs the duties of the registrar.
Processes applications and administers absentee voting.
This position's primary duties are to provide support for research.
This positions' responsibilities include answering phones and taking orders.
We are looking for a candidate who will develop the foundation and lead the nursery.
Fellows catalogue drawings for readers.
Project archivists should clean and mend books.
""".strip().splitlines()
OTHER = """
The successful candidate will receive training.
The successful candidate will start in May.
The successful candidate will be notified in May.
The successful candidate will have a degree.
The successful candidate will join a team of six.
The successful candidate will be required to undergo a drug test.
The successful candidate will be required to pass a background check.
The successful candidate will report to the director.
The museum will open in May.
Visitors help themselves to books.
Project archivists work from home.
Fellows report to the curator.
Fellows must have a degree.
The museum's duties are set by law.
The position's duties are attached.
We are looking for people who will love books.
We seek sponsors who will support the club.
The museum is responsible for its garden.
The museum manages 300 acres.
The library provides training.
The fellow will receive a stipend.
The fellow will report to the curator.
The fellowship will run for a year.
The fellow will have access to the library.
This position reports to the director.
This position will close in May.
This role will give you freedom.
This position offers vacation and insurance.
The position will remain open until it is filled.
You will receive a uniform.
You will join a team that plans events.
You will get a key.
You will learn to weave.
You will enjoy our garden.
They plan the year.
Duties are described in the attached file.
Responsibilities are listed below.
Our customers will provide the boxes.
Will you plan the year?
We are looking for a fellow to join our team.
The studio is after a fellow to keep the kiln and the oven hot.
We are looking for a fellow to start in May.
We are looking for ways to improve our house.
We need to build a house.
Our goal is to build houses.
The museum is looking to build a wing and open a shop.
Applications and letters are read in May.
Schedules are flexible and shifts rotate.
Records and books fill our rooms.
Applicants who apply will be interviewed.
""".strip().splitlines()


@pytest.mark.parametrize("sentence", DONE)
def test_what_the_one_does_who_is_sought(sentence):
    assert is_done(sentence, TITLE)


@pytest.mark.parametrize("sentence", OTHER)
def test_what_is_given_and_what_others_do_is_no_duty(sentence):
    assert not is_done(sentence, TITLE)


def test_they_are_the_one_behind_a_sentence_on_that_person():
    assert is_done("They will plan the year and hire guides.", TITLE, follows=True)
    assert not is_done("They will plan the year and hire guides.", TITLE)


@pytest.mark.parametrize(("sentence", "about"), [
    ("The fellow will divide time among three houses.", True), ("The post is new.", True),
    ("The successful candidate will join us in May.", True), ("You will join us in May.", False),
    ("The museum will open in May.", False), ("Visitors should ask at the desk.", False),
])  # fmt: skip
def test_of_whom_a_sentence_speaks(sentence, about):
    assert is_about(sentence, TITLE) == about
