"""Certifications that their issuers gave up: from memory, so that no more than a note is made of them."""

from __future__ import annotations

_AZURE = "a role-based certification such as Azure Administrator Associate"
_AWS = "Amazon Web Services"

#: Name, bounded expression (case counts), issuer, last day or month on which it was given, what came in its place.
RETIRED = (
    ("MCSE", r"\bMCSE\b", "Microsoft", "2021-01-31", _AZURE),
    ("MCSA", r"\bMCSA\b", "Microsoft", "2021-01-31", _AZURE),
    ("MCSD", r"\bMCSD\b", "Microsoft", "2021-01-31", _AZURE),
    ("MCITP", r"\bMCITP\b", "Microsoft", "2014-07-31", _AZURE),
    ("MCTS", r"\bMCTS\b", "Microsoft", "2014-07-31", _AZURE),
    ("CCENT", r"\bCCENT\b", "Cisco", "2020-02-24", "CCNA"),
    ("CCDA", r"\bCCDA\b", "Cisco", "2020-02-24", "CCNA or CCNP Enterprise"),
    ("CCDP", r"\bCCDP\b", "Cisco", "2020-02-24", "CCNP Enterprise"),
    ("CCNA Routing and Switching", r"\bCCNA (?:Routing (?:and|&) Switching|R&S)", "Cisco", "2020-02-24", "CCNA"),
    ("CCNA Security", r"\bCCNA Security\b", "Cisco", "2020-02-24", "CCNA or CCNP Security"),
    ("CCNA Wireless", r"\bCCNA Wireless\b", "Cisco", "2020-02-24", "CCNA"),
    ("CCNA Voice", r"\bCCNA Voice\b", "Cisco", "2016-02", "CCNA or CCNP Collaboration"),
    ("CCNP Routing and Switching", r"\bCCNP (?:Routing (?:and|&) Switching|R&S)", "Cisco", "2020-02-24", "CCNP Enterprise"),
    ("AWS Certified Big Data", r"\bAWS Certified Big Data\b", _AWS, "2020-07", "AWS Certified Data Engineer"),
    ("AWS Certified Data Analytics", r"\bAWS Certified Data Analytics\b", _AWS, "2024-04", "AWS Certified Data Engineer"),
    ("AWS Certified Database", r"\bAWS Certified Database\b", _AWS, "2024-04", "AWS Certified Solutions Architect"),
    ("AWS Certified Alexa Skill Builder", r"\bAlexa Skill Builder\b", _AWS, "2021-03", "another of its certifications"),
    ("TensorFlow Developer Certificate", r"\bTensorFlow Developer Certificat\w{1,4}", "Google", "2024-05", "samples of work"),
)  # fmt: skip
