"""Pages as applicant systems and site builders show postings: the markup of each around ads that we wrote."""

from __future__ import annotations

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
