"""Certifications that their issuers gave up.

From memory, but for MCSE, MCSA, MCSD and those of Cisco, whose end was read of in excerpts of secondary pages. No more
than a note is made of any of them.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_AZURE = "a role-based certification such as Azure Administrator Associate"
_ENGINEER = "AWS Certified Data Engineer"

#: Each name as it is spelled: issuer, last day or month on which it was given, what came in its place.
RETIRED = {
    "MCSE": ("Microsoft", "2021-01-31", _AZURE),
    "MCSA": ("Microsoft", "2021-01-31", _AZURE),
    "MCSD": ("Microsoft", "2021-01-31", _AZURE),
    "MCITP": ("Microsoft", "2014-07-31", _AZURE),
    "MCTS": ("Microsoft", "2014-07-31", _AZURE),
    "CCENT": ("Cisco", "2020-02-24", "CCNA"),
    "CCDA": ("Cisco", "2020-02-24", "CCNA or CCNP Enterprise"),
    "CCDP": ("Cisco", "2020-02-24", "CCNP Enterprise"),
    "CCNA Routing and Switching": ("Cisco", "2020-02-24", "CCNA"),
    "CCNA Routing & Switching": ("Cisco", "2020-02-24", "CCNA"),
    "CCNA R&S": ("Cisco", "2020-02-24", "CCNA"),
    "CCNA Security": ("Cisco", "2020-02-24", "CCNA or CCNP Security"),
    "CCNA Wireless": ("Cisco", "2020-02-24", "CCNA"),
    "CCNA Voice": ("Cisco", "2016-02", "CCNA or CCNP Collaboration"),
    "CCNP Routing and Switching": ("Cisco", "2020-02-24", "CCNP Enterprise"),
    "CCNP R&S": ("Cisco", "2020-02-24", "CCNP Enterprise"),
    "AWS Certified Big Data": ("Amazon Web Services", "2020-07", _ENGINEER),
    "AWS Certified Data Analytics": ("Amazon Web Services", "2024-04", _ENGINEER),
    "AWS Certified Database": ("Amazon Web Services", "2024-04", "AWS Certified Solutions Architect"),
    "AWS Certified Alexa Skill Builder": ("Amazon Web Services", "2021-03", "another of its certifications"),
    "TensorFlow Developer Certificate": ("Google", "2024-05", "samples of work"),
    "TensorFlow Developer Certification": ("Google", "2024-05", "samples of work"),
}
_HINTS = ("MC", "CC", "AWS Certified", "TensorFlow Developer")


def retired_in(text: str) -> Iterator[tuple[str, int]]:
    """The names of retired certifications in a text, each with the offset where it stands."""
    if any(hint in text for hint in _HINTS):
        for name in RETIRED:
            if name in text:
                yield from ((name, found.start()) for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text))
