"""Certifications that their issuers gave up, each row with its source and the day on which it was read.

Where no source could be read the row rests on memory and says so. No more than a note is made of any of them.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_AZURE = "a role-based certification such as Azure Administrator Associate"
_ENGINEER = "AWS Certified Data Engineer"
_TAX = "the enrolled agent's license or a record in the IRS's Annual Filing Season Program"
_ML = "AWS Certified Machine Learning Engineer"

MEMORY = "from memory, not read anywhere"
_ZDNET = (
    "ZDNet, 26 March 2020, https://www.zdnet.com/article/"
    "microsoft-extends-retirement-of-key-certifications-by-seven-months-to-january-2021/, read 2026-11-28"
)
_MCITP = "Microsoft, https://www.microsoft.com/learning/en-us/mcitp-certification.aspx, read 2026-11-28"
_MTA = "Microsoft, https://learn.microsoft.com/en-us/certifications/retired-certifications, read in a copy 2026-11-28"
_TESTOUT = (
    "TestOut, https://testoutce.com/blogs/it-insights-blog/the-end-of-cisco-certification-is-near, read 2026-11-28"
)
_WRITEMEM = "Writemem, https://writemem.co.uk/cisco-announce-major-certification-changes/, read 2026-11-28"
_FILLIBEN = "J. Filliben, 18 June 2019, https://www.jeremyfilliben.com/2019/, read 2026-11-28"
_ALEXA = "Cloud Ninja, 1 June 2021, http://ninja.cloudninja.cloud/post/maintaining-all-aws-certs/, read 2026-11-28"
_AWS_ML = "CTAIO, https://ctaio.dev/en/ai-certifications/aws-ai-certification/, read 2026-11-28"
_TENSORFLOW = "D. Bourke, https://github.com/mrdbourke/tensorflow-deep-learning/discussions/645, read 2026-11-28"

#: Each name as it is spelled: issuer, last day or month on which it was given, what came in its place, source.
RETIRED = {
    "MCSE": ("Microsoft", "2021-01-31", _AZURE, _ZDNET),
    "MCSA": ("Microsoft", "2021-01-31", _AZURE, _ZDNET),
    "MCSD": ("Microsoft", "2021-01-31", _AZURE, _ZDNET),
    "MCITP": ("Microsoft", "2014-07-31", _AZURE, _MCITP),
    "MCTS": ("Microsoft", "2014-07-31", _AZURE, MEMORY),
    "Microsoft Technology Associate": ("Microsoft", "2022-06-30", "a Microsoft Fundamentals certification", _MTA),
    "CCENT": ("Cisco", "2020-02-24", "CCNA", _WRITEMEM),
    "CCDA": ("Cisco", "2020-02-24", "CCNA or CCNP Enterprise", _FILLIBEN),
    "CCDP": ("Cisco", "2020-02-24", "CCNP Enterprise", _FILLIBEN),
    "CCNA Routing and Switching": ("Cisco", "2020-02-24", "CCNA", _TESTOUT),
    "CCNA Routing & Switching": ("Cisco", "2020-02-24", "CCNA", _TESTOUT),
    "CCNA R&S": ("Cisco", "2020-02-24", "CCNA", _TESTOUT),
    "CCNA Cloud": ("Cisco", "2020-02-24", "CCNA", _TESTOUT),
    "CCNA Collaboration": ("Cisco", "2020-02-24", "CCNA or CCNP Collaboration", _TESTOUT),
    "CCNA Data Center": ("Cisco", "2020-02-24", "CCNA or CCNP Data Center", _TESTOUT),
    "CCNA Security": ("Cisco", "2020-02-24", "CCNA or CCNP Security", _TESTOUT),
    "CCNA Service Provider": ("Cisco", "2020-02-24", "CCNA or CCNP Service Provider", _TESTOUT),
    "CCNA Wireless": ("Cisco", "2020-02-24", "CCNA", _TESTOUT),
    "CCNA Voice": ("Cisco", "2016-02", "CCNA or CCNP Collaboration", MEMORY),
    "CCNP Routing and Switching": ("Cisco", "2020-02-24", "CCNP Enterprise", _WRITEMEM),
    "CCNP R&S": ("Cisco", "2020-02-24", "CCNP Enterprise", _WRITEMEM),
    "AWS Certified Big Data": ("Amazon Web Services", "2020-07", _ENGINEER, MEMORY),
    "AWS Certified Data Analytics": ("Amazon Web Services", "2024-04", _ENGINEER, MEMORY),
    "AWS Certified Database": ("Amazon Web Services", "2024-04", "AWS Certified Solutions Architect", MEMORY),
    "AWS Certified Alexa Skill Builder": ("Amazon Web Services", "2021-03", "another of its certifications", _ALEXA),
    "AWS Certified Machine Learning - Specialty": ("Amazon Web Services", "2026-03-31", _ML, _AWS_ML),
    "AWS Certified Machine Learning \u2013 Specialty": ("Amazon Web Services", "2026-03-31", _ML, _AWS_ML),
    "AWS Certified Machine Learning Specialty": ("Amazon Web Services", "2026-03-31", _ML, _AWS_ML),
    "TensorFlow Developer Certificate": ("Google", "2024-05-01", "samples of work", _TENSORFLOW),
    "TensorFlow Developer Certification": ("Google", "2024-05-01", "samples of work", _TENSORFLOW),
    "CCIE Routing and Switching": ("Cisco", "2020-02-24", "CCIE Enterprise Infrastructure", MEMORY),
    "CCIE R&S": ("Cisco", "2020-02-24", "CCIE Enterprise Infrastructure", MEMORY),
    "RHCT": ("Red Hat", "2011-12", "RHCSA", MEMORY),
    "Red Hat Certified Technician": ("Red Hat", "2011-12", "RHCSA", MEMORY),
    "SCJP": ("Sun Microsystems", "2010-12", "a Java certification of Oracle", MEMORY),
    "Sun Certified Java Programmer": ("Sun Microsystems", "2010-12", "a Java certification of Oracle", MEMORY),
    "Registered Tax Return Preparer": ("The IRS", "2013-01", _TAX, MEMORY),
    "RTRP": ("The IRS", "2013-01", _TAX, MEMORY),
    "Registered Record Administrator": ("AHIMA", "2000-12", "RHIA", MEMORY),
    "Accredited Record Technician": ("AHIMA", "2000-12", "RHIT", MEMORY),
}
_HINTS = (
    "MC", "CC", "AWS Certified", "TensorFlow Developer", "Microsoft Tech", "RHCT", "Red Hat Certified", "SCJP",
    "Sun Certified", "Registered Tax", "RTRP", "Record",
)  # fmt: skip


def retired_in(text: str) -> Iterator[tuple[str, int]]:
    """The names of retired certifications in a text, each with the offset where it stands.

    "Registered Tax Return Preparer (RTRP)" is one mention.
    """
    if not any(hint in text for hint in _HINTS):
        return
    names = [name for name in RETIRED if name in text]
    found = ((match, name) for name in names for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text))
    end = -1
    for match, name in sorted(found, key=lambda one: one[0].start()):
        if end < 0 or text[end : match.start()] != " (":
            yield name, match.start()
        end = match.end()
