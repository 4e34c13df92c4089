"""Pages as applicant systems and site builders show postings: the markup of each around ads that we wrote."""

from __future__ import annotations

import json

LEVER = """<!DOCTYPE html><html lang="en"><head><title>Elm Hospital - Night Nurse</title></head><body class="show">
<div class="main-header page-full-width"><a class="main-header-logo" href="https://jobs.example/elm"></a></div>
<div class="content-wrapper posting-page"><div class="section posting-header"><div class="posting-headline">
<h2>Night Nurse</h2><div class="posting-categories"><div class="sort-by-location posting-category">Denver, CO /</div>
<div class="sort-by-team posting-category">Clinical – Wards /</div>
<div class="sort-by-commitment posting-category">Full-time /</div><div class="workplaceTypes">On-site</div></div></div>
<a class="postings-btn" href="https://jobs.example/elm/7/apply">Apply for this job</a></div>
<div class="section page-centered"><div>You care for twelve people at night.</div><div><br></div></div>
<div class="section page-centered"><div><h3>What you will do</h3><ul class="posting-requirements plain-list">
<li>Give medication</li><li>Call the doctor</li></ul></div></div>
<div class="section page-centered"><div><h3>What you bring</h3><ul><li>A licence as a nurse</li></ul></div></div>
<div class="section last-section-apply"><a href="https://jobs.example/elm/7/apply">Apply for this job</a></div></div>
<div class="main-footer page-full-width"><p><a href="https://elm.example">Elm Hospital Home Page</a></p>
<a class="image-link" href="https://lever.example"><span>Jobs powered by </span></a></div></body></html>"""

FORM = """<div id="application"><h3>Apply for this job</h3><form id="application_form" action="/apply">
<label>First name</label><label>Last name</label><input type="text"><label>Resume/CV<input type="file"></label>
<ul><li><label>Have you been convicted of a crime?</label><select><option>Yes</option><option>No</option></select></li>
<li><label>Gender</label><select><option>Male<option>Female</select></li></ul>
<textarea></textarea><button type="submit">Submit application</button></form></div>"""

PLAIN = """<html><head><title>Night Nurse - Elm Hospital</title></head><body><h1>Night Nurse</h1>
<p>You care for twelve people at night. Two colleagues work with you, and a doctor is in the house all night long.</p>
<h2>Duties</h2><ul><li>Give medication</li><li>Call the doctor when the score rises above five</li></ul>
<h2>Requirements</h2><ul><li>A licence as a nurse</li><li>Two years on a ward with more than thirty beds</li></ul>
%s</body></html>"""

TITLE = "Night Nurse"
#: The ad as data gives it; each part has a word that stands nowhere else.
DESCRIPTION = (
    "<p>You care for twelve people on our ward at night, and you are never alone: a doctor is in the house.</p>"
    "<h3>What you will do</h3><ul><li>Give medication and write it down</li><li>Call the doctor when a score rises</li>"
    "<li>Wash and turn those who cannot do it alone</li><li>Tell the day shift in the handover how the night went</li>"
    "</ul>"
    "<h3>What you bring</h3><ul><li>A licence as a registered nurse</li><li>Two winters on a ward like ours</li></ul>"
    "<h3>What we offer</h3><ul><li>Insurance from the first day</li><li>A kindergarten in the garden</li>"
    "<li>We pay for your bicycle</li></ul>"
)
#: Words that must stand in what is read exactly once.
MARKS = (
    "medication", "rises", "turn", "handover", "licence", "winters", "insurance", "kindergarten", "bicycle", "never",
)  # fmt: skip


def _bold(text: str) -> str:
    return text.replace("<h3>", "<p><strong>").replace("</h3>", "</strong></p>")


def _lines(text: str) -> str:
    text = _bold(text).replace("<ul>", "<p>").replace("</ul>", "</p>").replace("<li>", "&bull; ")
    return text.replace("</li>", "<br>")


#: For each system: the page with the ad in it, and what is saved of it before a script has filled it.
SYSTEMS = {
    "greenhouse": (
        "<main class='job-post'><h1 class='section-header'>Night Nurse</h1><div class='job__location'><div>Denver, CO"
        f"</div></div><div class='job__description body'>{_bold(DESCRIPTION)}</div></main>{FORM}",
        "<div id='app'></div><div>Powered by Greenhouse</div><div>Read our Privacy Policy</div>",
    ),
    "lever": (
        "<div class='posting-headline'><h2>Night Nurse</h2><div class='sort-by-location'>Denver, CO /</div></div><div>"
        f"{DESCRIPTION}</div><a href='https://jobs.example/7/apply'>Apply for this job</a>",
        "<div class='main-header'>Elm Hospital</div><p>Jobs powered by Lever</p>",
    ),
    "ashby": (
        "<div id='root'><h1>Night Nurse</h1><h2>Location</h2><p>Denver</p><h2>Department</h2><p>Wards</p>"
        f"<div class='_descriptionText'>{DESCRIPTION}</div></div>",
        "<div id='root'></div><div>You need to enable JavaScript to run this app.</div>",
    ),
    "workday": (
        "<h1>Search for Jobs</h1><h2 data-automation-id='jobPostingHeader'>Night Nurse</h2><dl><dt>locations</dt><dd>"
        f"Denver</dd></dl><div data-automation-id='jobPostingDescription'>{_bold(DESCRIPTION)}</div>",
        "<div>Skip to main content</div><div>Sign In</div><div>This site uses cookies. Accept Decline</div>",
    ),
    "wp job manager": (
        "<h1 class='entry-title'>Night Nurse – Denver</h1><div class='single_job_listing'><ul><li class='job-type'>Full"
        f" Time</li></ul><div class='job_description'>{_lines(DESCRIPTION)}</div></div>",
        "<h1>Night Nurse</h1><p>This listing has expired.</p>",
    ),
    "smartrecruiters": (
        f"<h1 itemprop='title'>Night Nurse</h1><h2>Job Description</h2><div itemprop='description'>{DESCRIPTION}</div>",
        "<div>We use cookies to run this site, to learn how it is used and to show you what may be of interest. Some"
        " come from others. You can change what you allow at any time.</div><button>Accept all</button>",
    ),
    "workable": (
        "<h1 data-ui='job-title'>Night Nurse</h1><span data-ui='job-type'>Full time</span><section"
        f" data-ui='job-description'><h2>Description</h2>{DESCRIPTION}</section>",
        "<div>Elm Hospital</div><div>View website</div><div>Accessibility</div>",
    ),
    "bamboohr": (
        f"<h3>Night Nurse</h3><div class='BambooRich'>{_lines(DESCRIPTION)}</div><div>Link to This Job</div>",
        "<h3>Night Nurse</h3><div>Loading</div>",
    ),
    "teamtailor": (
        f"<h1>Night Nurse</h1><div>Wards · Denver · Hybrid</div><section>{DESCRIPTION}</section><h2>About Elm</h2><p>We"
        " run one house.</p>",
        "<h1>This website uses cookies to ensure you get the best experience.</h1><p>Elm Hospital and our partners use"
        " cookies and similar technology (“cookies”) needed to help you experience the best that it has to offer.</p>",
    ),
    "personio": (
        f"<h1>Night Nurse (m/f/d)</h1><p>Full-time · Denver</p><div>{_bold(DESCRIPTION)}</div>",
        "<div>Job openings</div><div>Imprint</div><div>Data privacy</div>",
    ),
}  # fmt: skip
#: How the ad on the page differs from the one in the data: not at all, by a word or two, by a part that only one has.
VARIANTS = {
    "alike": {},
    "other words": {"and write it down": "and write it all down", "how the night went": "what the night was like"},
    "a line more in the data": {"<li>A kindergarten in the garden</li>": ""},
    "a word more in the data": {"your bicycle": "your ward"},
}


def page(system: str, variant: str) -> str:
    """The page of a system with data of the ad in it; the variant "unfilled" is the one without the ad."""
    full, unfilled = SYSTEMS[system]
    body = unfilled if variant == "unfilled" else full
    for old, new in VARIANTS.get(variant, {}).items():
        body = body.replace(old, new)
    data = {"@context": "https://schema.org", "@type": "JobPosting", "title": TITLE, "description": DESCRIPTION}
    script = json.dumps(data).replace("</", "<\\/")
    return f'<html><head><script type="application/ld+json">{script}</script></head><body>{body}</body></html>'
