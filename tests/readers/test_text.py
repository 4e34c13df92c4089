from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdlint.readers.text import read
from jdlint.source import Source
from tests.pace import seconds
from tests.readers.exact import assert_exact, uncovered

AD = """Line Cook (Evenings)

Harbour Kitchen, Portland, Oregon (on site)

About us
We run one restaurant with forty seats and cook what the boats bring.

What you will do
You work beside the head cook.
- Prepare fish and vegetables for service.
- Keep your station clean,
  and label what goes into the cooler.
  * Count the stock on Mondays.

What you need
- A food handler's card; a second language is a plus.
- Knife skills.
- Experience with shellfish is a plus.

NICE TO HAVE
1. A driver's licence.

Pay and benefits
The pay is $21 to $24 an hour. You also get health insurance.

Our Promise to Guests

We never freeze fish, and we buy from boats that go out for a day at most.

How to apply
Write to jobs@harbour.example by 1 March 2027.

Harbour Kitchen is an equal opportunity employer.
"""


def posting(text, **options):
    return read(Source("a.txt", text), **options)[0]


def plain(text, **options):
    return posting(text, **options).root.plain()


def test_an_ad_in_plain_text_becomes_fields():
    ad = plain(AD)
    assert ad["title"] == "Line Cook (Evenings)"
    assert ad["employer"]["name"] == "Harbour Kitchen"
    assert ad["employer"]["about"].startswith("We run one restaurant")
    assert ad["locations"] == [{"city": "Portland", "region": "US-OR", "country": "US"}]
    assert ad["workplace"] == {"type": "onsite"}
    assert ad["duties"] == [
        "Prepare fish and vegetables for service.",
        "Keep your station clean, and label what goes into the cooler.",
        "Count the stock on Mondays.",
    ]
    assert ad["qualifications"] == {
        "required": ["A food handler's card; a second language is a plus.", "Knife skills."],
        "preferred": ["Experience with shellfish is a plus.", "A driver's licence."],
    }
    assert ad["application"] == {"how_to": "Write to jobs@harbour.example by 1 March 2027."}
    assert ad["statements"] == {"equal_opportunity": "Harbour Kitchen is an equal opportunity employer."}
    assert ad["sections"] == [
        {"text": "Harbour Kitchen, Portland, Oregon (on site)"},
        {"heading": "What you will do", "text": "You work beside the head cook."},
        {
            "heading": "Our Promise to Guests",
            "text": "We never freeze fish, and we buy from boats that go out for a day at most.",
        },
    ]


def test_pay_and_benefits_in_one_paragraph_are_one_node_at_both_fields():
    read_ad = posting(AD)
    assert read_ad.get("compensation.notes") is read_ad.get("benefits").value[0]


def test_keys_are_the_spans_of_headings():
    read_ad = posting(AD)
    headings = {"duties": "What you will do", "qualifications": "What you need", "application": "How to apply"}
    for path, heading in headings.items():
        assert read_ad.source.slice(read_ad.get(path).key) == heading
    assert read_ad.source.slice(read_ad.anchor("duties")) == "What you will do"


def test_places_are_exact_and_no_word_is_lost():
    read_ad = posting(AD)
    assert_exact(read_ad)
    assert uncovered(read_ad) == "1"


def test_a_place_across_a_wrapped_line_covers_both_lines():
    node = posting(AD).get("duties").value[1]
    start = node.value.index("clean,")
    span = node.span_of(start, start + len("clean, and"))
    assert AD[span.start : span.end] == "clean,\n  and"


@pytest.mark.parametrize(
    "heading, path",
    [
        ("Responsibilities:", "duties"),
        ("KEY RESPONSIBILITIES", "duties"),
        ("What you'll do:", "duties"),
        ("1. Duties & Responsibilities", "duties"),
        ("Your day-to-day", "duties"),
        ("🎯 Who you are", "qualifications.required"),
        ("Minimum Qualifications", "qualifications.required"),
        ("Bonus points", "qualifications.preferred"),
        ("Perks", "benefits"),
        ("Interview process", "hiring_process"),
        ("EEO Statement", "statements.equal_opportunity"),
        ("Physical demands", "work_environment.physical"),
        ("The role", "about_role"),
        ("Salary range", "compensation.notes"),
        ("How to Apply", "application.how_to"),
    ],
)
def test_common_headings_are_understood(heading, path):
    read_ad = posting(f"Baker\n\n{heading}\nWork with care in the early morning.\n")
    assert read_ad.has(path)
    assert read_ad.text("title") == "Baker"


def test_lines_with_labels_are_fields():
    ad = plain(
        "Job title: Baker\nCompany: Rye & Co\nLocation: Denver, CO\nSalary: $60,000 - $70,000 a year\n"
        "Employment type: Full-time\nApply by: 1 May 2027\nReports to: Head baker\nNumber of openings: 2\n"
    )
    assert ad["title"] == "Baker"
    assert ad["employer"] == {"name": "Rye & Co"}
    assert ad["locations"] == [{"city": "Denver", "region": "US-CO", "country": "US"}]
    assert ad["compensation"] == "$60,000 - $70,000 a year"
    assert ad["employment"] == {"type": "Full-time", "reports_to": "Head baker", "openings": 2}
    assert ad["dates"] == {"closes": "1 May 2027"}


def test_a_label_before_prose_is_a_section_of_that_paragraph():
    ad = plain("Baker\n\nResponsibilities: Bake bread every night.\nRequirements: Two years in a bakery.\n")
    assert ad["duties"] == ["Bake bread every night."]
    assert ad["qualifications"] == {"required": ["Two years in a bakery."]}


def test_the_second_text_for_a_field_is_kept_as_a_section():
    ad = plain("Baker\n\nAbout us\nWe bake.\n\nWho we are\nWe also sell.\n")
    assert ad["employer"]["about"] == "We bake."
    assert ad["sections"] == [{"heading": "Who we are", "text": "We also sell."}]


def test_lists_for_the_same_field_are_joined():
    ad = plain("Baker\n\nDuties\n- Bake.\n\nResponsibilities\n- Sell.\n")
    assert ad["duties"] == ["Bake.", "Sell."]


def test_text_before_the_first_heading_is_the_summary():
    ad = plain("Baker\n\nYou bake rye bread for three villages.\n\nWe start at two.\n\nDuties\n- Bake.\n")
    assert ad["summary"] == "You bake rye bread for three villages.\n\nWe start at two."


def test_a_list_is_understood_by_the_sentence_before_it():
    ad = plain("Baker\n\nThe role\nAs a baker in our night crew, you will:\n- Bake.\n- Clean.\n")
    assert ad["duties"] == ["Bake.", "Clean."]
    assert ad["about_role"] == "As a baker in our night crew, you will:"


def test_how_to_apply_is_found_under_another_heading():
    read_ad = posting("Baker\n\nAbout us\nWe bake. Send your CV to jobs@rye.example by Friday. We open at six.\n")
    node = read_ad.get("application.how_to")
    assert node.value == "Send your CV to jobs@rye.example by Friday."
    assert read_ad.source.slice(node.span) == node.value


def test_an_equal_opportunity_item_is_the_same_node_in_both_lists():
    read_ad = posting("Baker\n\nBenefits\n- Bread.\n- Rye is an equal opportunity employer.\n")
    assert read_ad.get("statements.equal_opportunity") is read_ad.get("benefits").value[1]


def test_pay_among_the_benefits_is_the_same_node_at_compensation():
    read_ad = posting("Baker\n\nWhat we offer\n- Bread.\n- Salary up to $60k a year.\n")
    assert read_ad.get("compensation.notes") is read_ad.get("benefits").value[1]


def test_duties_do_not_say_how_to_apply():
    assert "application" not in plain("Baker\n\nDuties\n- Apply by brush a thin layer of egg.\n")


def test_a_label_within_pay_and_benefits_stays_there():
    ad = plain("Cook\n\nPay & benefits\nSalary: $120k to $150k. 401(k) match.\n")
    assert ad["compensation"]["notes"] == "Salary: $120k to $150k. 401(k) match."
    assert "sections" not in ad


def test_prose_below_an_unknown_heading_behind_a_list_is_no_item():
    ad = plain("Baker\n\nDuties:\n- Bake rye\n- Sell it\n\nA word on the trade:\nRye is back in every town.\n")
    assert ad["duties"] == ["Bake rye", "Sell it"]
    assert ad["sections"] == [{"heading": "A word on the trade:", "text": "Rye is back in every town."}]


def test_a_heading_without_text_is_an_empty_field_with_its_key():
    read_ad = posting("Baker\n\nDuties\n\nHow to apply\n")
    assert not read_ad.has("duties")
    assert read_ad.source.slice(read_ad.anchor("application.how_to")) == "How to apply"


def test_hard_wrapped_lines_are_one_paragraph():
    text = (
        "Baker\n\nAbout us\nWe bake bread and cakes for the three villages of the valley\nand for the monastery on "
        "the hill. The oven burns all night and\nAnna opens the shop at six, every day of the year. In winter it\n"
        "is seven.\n"
    )
    assert plain(text)["employer"]["about"] == " ".join(text.partition("us\n")[2].split())


@pytest.mark.parametrize("first, second", [
    ("The county pays deputies from the day on which they are sworn in", "May and trains them first."),
    ("The oven, the mixer, the ovens of the second hall,", "Rosa and Anna are all old."),
    ("We have baked bread in this village, with one pause for the flood, since May", "1931 without a day off."),
])  # fmt: skip
def test_one_line_that_no_sentence_ends_goes_on(first, second):
    assert plain(f"Baker\n\nAbout us\n{first}\n{second}\n")["employer"]["about"] == f"{first} {second}"


@pytest.mark.parametrize("second", ["Two years in a kitchen", "401(k)"])
def test_lines_that_end_in_a_word_stay_apart(second):
    first = "You have stood at an oven and know rye"
    assert plain(f"Baker\n\nAbout us\n{first}\n{second}\n")["employer"]["about"] == f"{first}\n\n{second}"


def test_unwrapped_lines_stay_paragraphs():
    long = "We bake bread and cakes for the three villages of the valley and for the monastery on the hill above."
    assert plain(f"Baker\nAbout us\n{long}\n{long}\n")["employer"]["about"] == f"{long}\n\n{long}"


def test_bar_tables_of_tools_and_questions_and_sources():
    ad = plain(
        "Analyst\n\nTools and Technologies\n| Category | Tools |\n|---|---|\n"
        "| Data | Spark, Kafka (Streams, Connect) |\n\n"
        "FAQ\nDo I need a degree? No. We look at work.\nIs it remote? Yes.\n\n"
        'Citations:\n[1] Bureau, "Wages," Handbook, https://stats.example/wages\nRead more soon\n'
    )
    assert ad["tools"] == [{"category": "Data", "items": ["Spark", "Kafka (Streams, Connect)"]}]
    assert ad["faq"] == [
        {"question": "Do I need a degree?", "answer": "No. We look at work."},
        {"question": "Is it remote?", "answer": "Yes."},
    ]
    assert ad["citations"] == [
        {"id": 1, "publisher": "Bureau", "url": "https://stats.example/wages", "title": "Wages, Handbook"}
    ]
    assert ad["sections"] == [
        {"heading": "Tools and Technologies", "text": "Category | Tools"},
        {"heading": "Citations:", "text": "Read more soon"},
    ]


@pytest.mark.parametrize(
    "text",
    [
        "He will report to the plant manager.",
        "HIRING NOW!!! Cashier $$$",
        "Sales wizard with big ideas",
        "Salary: competitive",
        "Denver, Colorado",
    ],
)
def test_a_fragment_without_headings_is_one_text(text):
    assert plain(text, fragment=True) == {"sections": [{"text": text}]}


def test_a_fragment_joins_its_paragraphs():
    read_ad = posting("One.\n\nTwo.\n- Three.\n- Four.\n", fragment=True)
    assert read_ad.root.plain() == {"sections": [{"text": "One.\n\nTwo.\n\nThree.\n\nFour."}]}
    assert read_ad.fragment
    assert_exact(read_ad)


def test_a_fragment_with_a_known_heading_is_read_by_it():
    assert plain("What you will do\n- Bake.\n", fragment=True) == {"duties": ["Bake."]}


def test_windows_line_ends_keep_their_places():
    read_ad = posting(AD.replace("\n", "\r\n"))
    assert read_ad.root.plain() == plain(AD)
    assert_exact(read_ad)


SIGNS = [" ", "#", "*", "|", "- ", "a:\n", "a\n", " a\n", "1. ", "> ", "\n", "•", "A ", "?", "\u2028"]


@pytest.mark.parametrize("sign", SIGNS)
def test_monotonous_text_is_read_in_time(sign):
    text = sign * (50_000 // len(sign))
    assert seconds(lambda: [posting(text, fragment=fragment) for fragment in (False, True)]) < 4


LINES = st.sampled_from(
    [
        "", "", "About us", "Duties:", "- Bake bread", "* sell it,", "  and wrap it", "Requirements", "• Two years",
        "FAQ", "Is it hot? Yes.", "| a | b |", "|---|---|", "Citations", '[1] Who, "What," https://x.example/y',
        "Location: Denver, CO", "Salary: $20 an hour", "We are an equal opportunity employer.", "How to apply",
        "Send your CV to a@b.example.", "====", "Tools", "Go, C (89, 99)", "Pay and benefits", "Nice To Have",
        "A long line of prose that goes on and on, and could have been cut off at a margin by an editor",
        "WORK ENVIRONMENT", "Our Old House", "You will:", "Openings: 3", "Summary", "| Salary | $5 |",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, max_size=25), st.booleans(), st.sampled_from(["\n", "\r\n", "\r"]))
def test_any_order_of_lines_keeps_every_word_and_place(rows, fragment, end):
    read_ad = posting(end.join(rows), fragment=fragment)
    assert_exact(read_ad)
    assert uncovered(read_ad) == ""


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300), st.booleans())
def test_any_text_can_be_read(text, fragment):
    assert_exact(posting(text, fragment=fragment))


def test_a_line_on_pay_is_neither_an_employer_nor_a_place():
    ad = plain("Kennel attendant\n\nPay $13.50/hr\n\nYou feed and walk the dogs that stay with us.\n")
    assert "employer" not in ad
    assert "locations" not in ad


@pytest.mark.parametrize(
    "line, name", [("Craft brewery, Halifax, Nova Scotia", None), ("Tin Roof, Boise, ID", "Tin Roof")]
)
def test_words_in_lower_case_before_a_place_are_no_name(line, name):
    ad = plain(f"Brewer\n\n{line}\n\nYou mash in, clean tanks and fill kegs for our taproom.\n")
    assert ad.get("employer", {}).get("name") == name
    assert ad["locations"]


def test_a_label_with_a_value_that_is_a_word_of_headings_is_no_heading():
    [posting] = read(Source("ad.txt", "Night Nurse\n\nDETAILS\n\nReports to: Principal\nOpenings: 2\n"))
    assert posting.text("employment.reports_to") == "Principal"


def test_a_day_is_no_item_of_a_list():
    [posting] = read(Source("a.txt", "Koch\n\nBeginn:\n11. Juli 2026\n\n1. Suppen kochen\n2. Brot backen\n"))
    assert "11. Juli 2026" in str(posting.root.plain())
    assert "1. Suppen" not in str(posting.root.plain())


def test_headings_and_labels_in_other_languages_are_fields():
    ad = (
        "Koch\n\nArbeitgeber: Haus Beispiel\nArbeitsort: Vor Ort\nBewerbungsschluss: 3. Mai 2027\n\n"
        "Das bieten wir\n\n- 30 Tage Urlaub\n\nProfil recherché\n\n- Un permis\n"
    )
    [posting] = read(Source("a.txt", ad))
    assert posting.text("employer.name") == "Haus Beispiel"
    assert posting.text("workplace.type") == "onsite"
    assert posting.get("locations") is None
    assert posting.text("dates.closes") == "3. Mai 2027"
    assert posting.get("benefits").plain() == ["30 Tage Urlaub"]
    assert posting.get("qualifications.required").plain() == ["Un permis"]


@pytest.mark.parametrize("blank", [" ", "\xa0", "\u202f"])
def test_a_label_with_a_blank_before_its_colon_is_no_cut_line(blank):
    long = "Nous cherchons une personne qui aime travailler la nuit avec nous dans notre clinique"
    ad = (
        f"Infirmier\n\nVos missions\n\n{long}\n{long}\n{long}\n\nRémunération\n\n"
        f"Prime{blank}: quatre pour cent du salaire annuel, selon le résultat de la clinique elle-même\n"
        f"Actions{blank}: aucune part pour le personnel de la clinique ni pour la direction du groupe\n"
    )
    [posting] = read(Source("a.txt", ad))
    assert posting.text("compensation.notes").count("\n\nActions") == 1
