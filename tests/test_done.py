"""Sentences of running text that say what the one does who is sought, and those that only look so."""

from __future__ import annotations

import pytest

from jdlint.importing.done import is_done

TITLE = "Preservation Fellow"
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
Duties include sorting and filing.
The duties will include assisting with maintenance.
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
