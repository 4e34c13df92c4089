"""Names of those who publish figures on work and pay, and capitals that are no name of a source."""

from __future__ import annotations

from functools import cache

#: Names that stand for figures wherever they are written.
PUBLISHERS = (
    "Glassdoor", "Payscale", "PayScale", "ZipRecruiter", "Ziprecruiter", "Zippia", "Salary.com", "Levels.fyi",
    "Comparably", "Robert Half", "Indeed.com", "Talent.com", "Lightcast", "Burning Glass", "Vivian Health", "Doximity",
    "Medscape", "MGMA", "SHRM", "NACE", "WorldatWork", "Mercer", "Radford", "Willis Towers Watson", "Korn Ferry",
    "Gallup", "Gartner", "Forrester", "McKinsey", "Deloitte", "Statista", "Mordor Intelligence", "Grand View Research",
    "CyberSeek", "CompTIA", "Eurostat", "Destatis", "Statistics Canada", "Census Bureau", "Bureau of Labor Statistics",
    "BLS",
)  # fmt: skip
_ORGANIZATIONS = """
    Association Associations Bureau Institute Council Commission University Foundation Union Society Department
    Agency Board Administration Federation Chamber Census Center Centre Ministry Office Authority Guild Academy
    College Consortium Alliance Reserve Group Organization Organisation Partners Press Times Journal Magazine
    Bank Local Teamsters Observatory Conference Coalition Network Service Survey Report Guide Index Handbook
    Almanac Statistics Atlas
"""
#: Degrees, licences, currencies and what else is written in capitals; words that begin a sentence; whoever has no name.
_NO_NAMES = """
    US USA UK EU RN RNs LPN LVN CNA MD DO NP PA HR IT AI ML CEO CFO CTO COO CIO CPA CDL CDL-A GED ADN BSN MSN
    HVAC FTE USD EUR GBP CAD AUD DOE OTE PTO YTD ROI KPI SQL AWS API QA SRE SVP EVP PHD MBA STEM EMT LCSW SLP
    MRI ICU PRN NYC FAQ CRM ERP SEO GPA PAY NEW NOT AND FOR OSHA CDC NOTE TOTAL DOT CRNA APRN BCBA RDH CMA RMA
    LMT BIM CNC PLC ASE EPA CASE YOE TBD A An It We He As If In On At By Of My Or So No To Is Be Up
    January February March April May June July August September October November December Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday The This That These Those They You She There Here What When While
    Although Though Whereas Since Because From For With Across Within Nationally Nationwide Today Currently
    Industry Market Data Research Studies Study Experts Expert Evidence Survey Surveys Statistics Reports Report
    Analysts Economists Researchers Scientists Employers Companies Firms Recruiters Many Most Some Several Other
    Others Everyone Everybody Nobody Someone People Workers Americans Management Salary Salaries Pay Wage Wages
    Median Average Mean Typical Federal State National Government Recent New Latest Our Their His Her Its Your
    Job Jobs Demand Employment Growth Source Sources According Per Based Figures Estimates Numbers Official
    Internal External Local Global Economy History Experience Common General Senior Junior Lead Staff Chief
    Graduates Candidates Applicants Students Consultants Insiders Observers Forecasters Polls Poll Word Rumor
    Trade Labor Labour Reading One Two Three America Bachelor Master Full-time Part-time Entry-level
    Total Base Annual Hourly Current Public Private Sector Independent Various Published Available Anecdotal
    Publicly And But Yet Not Yes Are Was Were How Why Who Which Compare Compared Also Last First Next Even Only
    Over Under About Around Nearly Almost More Less Down Out All Any Each Every Both Forecasts Forecast
    Everything Nothing Anyone Marketing
"""


@cache
def organizations() -> frozenset[str]:
    """Words of which one is in the names of most who count: Association, Bureau, Institute."""
    return frozenset(_ORGANIZATIONS.split())


@cache
def no_names() -> frozenset[str]:
    """Words in capitals that name no source by themselves."""
    return frozenset(_NO_NAMES.split())


__all__ = ["PUBLISHERS", "no_names", "organizations"]
