"""The way to apply in ads in other languages: the first sentence that asks for it, else where to write or to call.

The words stay where they are.
"""

from __future__ import annotations

import re

from jdlint.blocks import Text
from jdlint.composing.addressed import with_address
from jdlint.composing.implied import asks_to_apply
from jdlint.posting import Node
from jdlint.synthetic import part_of_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.importing.filling import Filler

#: Fields whose sentences ask nobody to apply.
_OF_OTHERS = ("title", "duties", "qualifications", "employer", "tools", "citations", "statements", "faq", "skills")
#: "Schreiben Sie uns eine Nachricht", "melde dich bei uns", "contactez-nous".
_REACH = re.compile(
    r"\b(?:meld(?:e|en sie|et) (?:dich|sich|euch)|schreib(?:e|en sie|t)? (?:uns|mir)"
    r"|ruf(?:e|en sie|t)? (?:uns|mich)(?: \w{2,12}){0,2} an\b|kontaktier(?:e|en sie|t) (?:uns|mich))\b"
    r"|\b(?:contact(?:ez|e)|appel(?:ez|le)|écri(?:vez|s))[- ](?:nous|moi)\b"
    r"|\b(?:en )?envoy(?:ant|ez|er)[- ](?:nous |moi )?(?:un|une|votre|vos|ton) (?:message|mail|e-mail|courriel)\b"
    r"|\b(?:escríbenos|contáctanos|llámanos|contattaci|scrivici|contacta-nos|escreve-nos)\b"
    r"|\bneem contact (?:met ons )?op\b",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){0,4}\.[A-Za-z]{2,20}(?![\w@])")
_KEY = re.compile(r"appl(?:y|ication)|bewerb|candidat|postul|solicit", re.IGNORECASE)
#: What else people write or call for.
_OF_QUESTIONS = re.compile(
    r"\b(?:rück)?fragen?\b|\bauskünfte?\b|information|\binfos?\b|datenschutz|behinder|barriere|beschwerde|presse"
    r"|newsletter|widerruf|\bquestions?\b|renseignement|données|confidentialité|handicap|\bdudas?\b|privac|protección"
    r"|\bvragen\b|domande|dúvidas",
    re.IGNORECASE,
)


def apply_abroad(filler: Filler) -> None:
    """Set `application.how_to` where nothing tells how to apply, or `email` where the contact is such an address."""
    held = filler.posting.get("application")
    if not filler.is_prose or filler.facts.language == "en" or (held is not None and held.kind != "mapping"):
        return
    if held is not None and held.value.keys() & {"how_to", "url", "email"}:
        return
    rows = list(_rows(filler))
    reached = [row for row in rows if not _OF_QUESTIONS.search(row[2])]
    found = next((row for row in rows if asks_to_apply(row[2])), None)
    if found is None:
        found = next((row for row in reached if _REACH.search(row[2])), None)
    if found is None and len({mail[0].casefold() for row in rows for mail in _MAIL.finditer(row[2])}) == 1:
        found = next((row for row in reached if _MAIL.search(row[2])), None)
    contact = filler.posting.get("application.contact")
    if found is not None:
        _put(filler, *found)
    elif contact is not None and contact.kind == "string" and (mail := _MAIL.fullmatch(contact.value)):
        filler.put("application.email", mail[0], contact.span)
    else:
        _of_key(filler)


def _of_key(filler: Filler) -> None:
    """An address of e-mail under a key of people's own that is called so: `applyContact: jobs@…`."""
    for name, node in filler.posting.root.value.items():
        mail = _MAIL.fullmatch(node.value) if node.kind == "string" else None
        if mail is not None and name not in filler.properties and _KEY.search(name):
            filler.put("application.email", mail[0], node.span)
            return


def _put(filler: Filler, node: Node, start: int, sentence: str) -> None:
    text = Text.of_node(node)
    whole = with_address(text.slice(start, len(text.value)), text.slice(start, start + len(sentence)))
    made = part_of_text(node, start, start + len(whole.value))
    holder = filler.posting.root.value.setdefault("application", Node("mapping", {}, made.span))
    holder.value["how_to"] = made
    filler.reasons[id(made)] = "a sentence that says it"


def _rows(filler: Filler) -> Iterator[tuple[Node, int, str]]:
    """Each sentence of the posting as it is written, with its text and where it starts there."""
    for prose in filler.facts.proses:
        if not prose.field.path.startswith(_OF_OTHERS):
            for sentence in prose.sentences:
                first, last = prose.raw(*sentence)
                node = prose.field.node
                yield node, first, node.value[first:last]


__all__ = ["apply_abroad"]
