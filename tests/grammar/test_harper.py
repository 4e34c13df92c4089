"""Harper, for real: places, fixes, lists of words, languages."""

from __future__ import annotations

import pytest

import jdlint
from jdlint.commands.check import Arguments, run
from jdlint.grammar.harper import Harper
from scripts.measure_grammar import found, sentences

ENOUGH = 20


def check(text: str, name: str = "posting.txt", **options):
    return jdlint.check(text, name, grammar="harper", select=["grammar"], fragment=True, **options)


def test_enough_of_the_known_errors_are_found_and_no_right_sentence_is_marked():
    assert sum(bool(found(wrong, "harper")) for _, wrong, _ in sentences()) >= ENOUGH
    assert [right for _, _, right in sentences() if found(right, "harper")] == []


def test_a_slip_in_a_folded_text_is_shown_at_its_place():
    text = (
        "title: Cook\nsummary: >-\n  We 😀 bake bread, and you\n  recieve our guests.\n"
        "duties:\n  - 'It''s you who recieve them.'\n"
    )
    findings = check(text, "posting.yaml")
    assert [(row.rule, row.text, text[row.span.start : row.span.end]) for row in findings] == [
        ("misspelling", "recieve", "recieve")
    ] * 2
    assert [row.field for row in findings] == ["summary", "duties[0]"]


def test_a_finding_names_the_engine_its_rule_and_a_page():
    [finding] = check("You check the the brakes of every bus.")
    assert finding.rule == "grammar-error"
    assert finding.sources == [
        {
            "title": "Harper: RepeatedWords",
            "url": "https://writewithharper.com/docs/rules",
            "basis": "secondary",
            "read": None,
        }
    ]
    assert finding.fix is not None
    assert finding.fix.applicability == "unsafe"


def test_words_of_the_project_are_known():
    text = "You oversee the qwertling of the yarn."
    assert [row.text for row in check(text)] == ["qwertling"]
    assert check(text, words=["Qwertling"]) == []


def test_the_spelling_of_the_country_is_right():
    duties = "duties: [You organise the flavours of our colour line.]"
    british = f"title: Cook\nlocations: [{{city: Leeds, country: GB}}]\n{duties}\n"
    american = british.replace("Leeds, country: GB", "Denver, region: US-CO")
    assert check(british, "posting.yaml") == []
    assert [row.text for row in check(american, "posting.yaml")] == ["organise", "flavours", "colour"]


def test_a_posting_that_names_no_country_may_keep_to_either_spelling():
    assert check("You organise the flavours of our colour line and you recieve guests.")[0].text == "recieve"
    assert len(check("You organise the flavours of our colour line and you recieve guests.")) == 1


def test_another_language_is_told_as_not_checked(tmp_path, capsys):
    file = tmp_path / "koch.jd.yaml"
    file.write_text("title: Koch\nlanguage: de\nduties: [Sie kochen mit uns und für unsere Gäste.]\n", encoding="utf-8")
    code = run(Arguments([str(file)], settings={"grammar": "harper", "select": ["grammar"]}, isolated=True))
    assert code == 0
    assert "grammar in de-DE: Harper does not know this language" in capsys.readouterr().out


def test_what_stands_beside_a_text_does_not_matter():
    texts = [wrong for _, wrong, _ in sentences()] + [right for _, _, right in sentences()]

    def shown(answers):
        return [[(issue.start, issue.end, issue.rule) for issue in answer] for answer in answers]

    engine = Harper()
    together = engine.check(texts, "en-US")
    assert shown(together) == shown([engine.check([text], "en-US")[0] for text in texts])


def test_a_posting_that_is_too_long_for_rules_is_not_sent_to_the_engine(tmp_path, monkeypatch):
    text = "title: Cook\nduties: [You recieve us.]\nsummary: " + "You recieve guests. " * 6000
    (tmp_path / "cook.jd.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(Harper, "check", lambda *_: pytest.fail("it was asked"))
    assert run(Arguments([str(tmp_path)], settings={"grammar": "harper"}, formats=["concise"], isolated=True)) == 1


@pytest.mark.parametrize("text", ["", " ", "😀", "\\ud83d", "\\u0000", "9" * 5000, "[[gap]]"])
def test_a_strange_text_is_survived(text):
    posting = f'{{"title": "Cook", "duties": ["You recieve bread. {text} You recieve butter."]}}'
    assert [row.text for row in check(posting, "posting.json")] == ["recieve", "recieve"]
