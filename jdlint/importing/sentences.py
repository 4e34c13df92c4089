"""What the person does and must have, from the sentences of an ad that has no headings for them."""

from __future__ import annotations

import re

from jdlint.composing.implied import names_benefit, states_pay
from jdlint.composing.wishes import is_wish
from jdlint.importing.asked import is_asked
from jdlint.importing.done import is_about, is_done
from jdlint.kinds import expression_of
from jdlint.posting import Node
from jdlint.reference.job_nouns import names_job
from jdlint.rule import shipped
from jdlint.sections import target
from jdlint.synthetic import part_of_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.text import Prose
    from jdlint.importing.filling import Filler

#: What the comment says of each field.
_SAID = {"duties": "sentences that say what is done", "qualifications": "sentences that say what is asked"}
_COUNT = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|ten)"
_PAPER = (
    r"(?:years?|months?|experience|licen[cs]es?|degree|diploma|certificates?|certification|registration|card|permit"
    r"|training|qualification|portfolio|A-levels?|GCSEs?|skills|knowledge|english|transport|references)"
)
#: What one is or has; "you need to check the pumps" may say what is done.
_STATE = (
    r"(?:have|be|hold|know|like|love|enjoy|speak|read|own|drive|pass|live|work|possess|understand|bring|demonstrate"
    r"|show)"
)
#: Who must have it is the reader, or nobody is named.
_NEEDS = tuple(
    re.compile(source, re.IGNORECASE)
    for source in (
        r"^(?:[^.]{0,80}\b(?:and|but|so) )?(?:you(?:'ll| will)? (?:also )?|(?:candidates?|applicants?)[ ]"
        r"|the (?:right|successful|ideal) (?:person|candidate|applicant) )(?:must|should|needs?)\b(?! not| only)"
        rf"(?! to (?!{_STATE}\b))",
        rf"^(?:must|should|need)(?: to)? {_STATE}\b",
        r"^(?!.{0,300}\b(?:when|where|wherever|if|as|whenever|until) )[^.]{3,200} "
        r"(?:is|are|'s) (?:required|mandatory|essential|necessary|needed|a must)\b(?! (?:to|in) (?:this|our|the|us"
        r"|its|an?)\b)",
        rf"^(?!(?:we|our|i|they|it|this)\b)(?:an? |at least |minimum |no |some |full |clean |valid |current "
        rf"|{_COUNT}\+? |[A-Z0-9])[^.]{{2,160}}\b{_PAPER}\b[^.]{{0,60}}\b(?:required|needed|essential|mandatory"
        r"|necessary|please|a must)\b(?! (?:an?|the|us|our|their|that|more|many|much)\b)",
        r"^(?:minimum |basic |essential )?(?:requirements?|qualifications?|required|needs?|you need|essential)\s?:\s",
        r"^you(?:'re| are) (?:also )?(?:registered|licen[cs]ed|qualified|certified|fluent|on the \w+ register)\b",
        rf"^you(?:'ll| will|'ve)? (?:also )?(?:have|hold|bring) [^.,]{{0,80}}\b{_PAPER}\b",
        rf"^(?:at least |(?:a )?minimum of |preferably )?{_COUNT}\+?(?: or more)? (?:years?|seasons?|months?)\b"
        r"(?:'| of| in| with| behind| on| as)",
        r"^(?:we|i) (?:require|expect|insist on|ask for)\b(?!.{0,200}\b(?:hours?|days?)\b)",
    )
)
#: What heads the sentence that follows it.
_LABEL = re.compile(
    r"(?:minimum |basic |essential |required )?(?:requirements?|qualifications?|required|you need"
    r"|essential)\s?:\s+(?=\S)",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:role|job|work|position|post|duties|tasks|days?) (?:mainly |also )?(?:involves?|includes?|entails?|means) "
    r"(?:\w{1,20} ){0,2}\w{2,15}ing\b",
    re.IGNORECASE,
)
#: Lines that name the job, sentences that invite, and what is sent, done or given when one applies.
_OTHER = re.compile(
    r"^(?:wanted|needed|we(?:'re| are)? (?:looking|seeking|hiring|want|need)|(?:are|do|would|if) you|join|come"
    r"|\w+ / \w+)\b"
    r"|\b(?:apply|applications?|applicants|cvs?|r[ée]sum[ée]s?|cover letter|interviews?|call|ring|e-?mail|send"
    r"|write to"
    r"|text|deadline|click|closing date|wanted|shortlist\w{0,5}|we offer|in return|free of charge|hired?)\b|@|\?",
    re.IGNORECASE,
)
#: What makes of the word before it a subject, or tells what will be.
_WILL = frozenset(["will", "would", "is", "are", "was", "has", "can", "may", "must", "should"])
_NO_VERB = frozenset(["such", "as", "with", "and", "or", "who", "whether", "start", "become"])
_NAMES_WORK = ("duties", "responsibilities", "tasks")
#: "You will be a member of the team" tells no work.
_IS_ONE = re.compile(r"\bbe (?:an?|the|part|our|one|their|its)\b", re.IGNORECASE)
#: "Providing 40 meals a day, you will be a part of the team" does.
_DOING = re.compile(
    r"(?!(?:work|join|start|look|report|be|hav)ing\b)[a-z]{2,14}ing (?:[^,]{3,160}), you", re.IGNORECASE
)
#: Of several parts the last is wished for like those before it.
_JOINED = re.compile(r"\b(?:and|or|is|are|be)\b", re.IGNORECASE)
#: Fields that running text about more than their own matter often became.
_BESIDE = ("application.how_to", "statements.equal_opportunity", "compensation.notes")
_SHORTEST, _LONGEST = 4, 120


def work_and_needs(filler: Filler) -> None:
    """`duties` and `qualifications` as lists of sentences; one that could be either is left alone."""
    if not filler.reads_sentences:
        return
    title = filler.posting.text("title")
    wanted = [name for name in _SAID if not filler.posting.has(name)]
    found: dict[str, list[Node]] = {}
    told = None
    for prose, first, last, beside in _sentences(filler):
        follows = told is not None and told[0] is prose and prose.text.count(" ", told[1], first) <= 1
        fields = _fields(prose.text[first:last], title, follows=follows, beside=beside)
        if len(fields) == 1 and fields[0] in wanted:
            name = fields[0]
            told = prose, last
            label = _LABEL.match(prose.text, first, last)
            first = label.end() if label is not None and name != "duties" else first
            wish = _is_wish(prose.text[first:last])
            path = name if name == "duties" else f"{name}.{'preferred' if wish else 'required'}"
            found.setdefault(path, []).append(part_of_text(prose.field.node, *prose.raw(first, last)))
        elif not fields and is_about(prose.text[first:last], title):
            told = prose, last
    for path, items in found.items():
        made = Node("sequence", items, items[0].span)
        above, _, member = path.rpartition(".")
        filler.reasons[id(made)] = _SAID[above or path]
        holder = filler.posting.root
        if above:
            holder = holder.value.setdefault(above, Node("mapping", {}, made.span))
        holder.value[member] = made


def _sentences(filler: Filler) -> Iterator[tuple[Prose, int, int, bool]]:
    """The sentences of running text, each with whether it stands under a heading of another matter, or one unknown."""
    sections = filler.posting.get("sections")
    entries = sections.value if sections is not None and sections.kind == "sequence" else ()
    headings = {
        f"sections[{number}].text": entry.value["heading"]
        for number, entry in enumerate(entries)
        if entry.kind == "mapping" and "heading" in entry.value
    }
    for prose in filler.facts.proses:
        path = prose.field.path
        heading = headings.get(path)
        beside = path in _BESIDE or heading is not None
        known = heading is not None and target(str(heading.value), marked=True) != ""
        if (path in ("summary", "about_role") or path.startswith("sections[") or beside) and not known:
            for first, last in prose.sentences:
                if _SHORTEST <= prose.text.count(" ", first, last) + 1 <= _LONGEST:
                    yield prose, first, last, beside


def _is_wish(sentence: str) -> bool:
    """Whether a sentence is a wish as a whole; "a degree, two years of experience, NetSuite a plus" is none."""
    first, comma, _ = sentence.partition(",")
    joined = _JOINED.search(sentence.rpartition(",")[2]) is not None
    return is_wish(sentence) and (not comma or joined or is_wish(first))


def _fields(sentence: str, title: str, *, follows: bool, beside: bool) -> list[str]:
    """The fields of which a sentence speaks.

    `follows`: the one before it says what is asked; `beside`: it stands where something else is told.
    """
    if is_asked(sentence, title, follows=follows):
        return ["qualifications"]
    if not states_pay(sentence) and is_done(sentence, title, follows=follows):
        return ["duties"]
    if beside:
        return []
    if _OTHER.search(sentence) is not None or states_pay(sentence) or names_benefit(sentence):
        return []
    found = ["duties"] if _tells_work(sentence, title) else []
    return found + ["qualifications"] * any(pattern.search(sentence) is not None for pattern in _NEEDS)


def _tells_work(sentence: str, title: str) -> bool:
    """Whether a sentence says what "you" do, what the one does whom the title names, or what is to be done."""
    if _ROLE.search(sentence) is not None:
        return True
    for source in shipped("missing-duties").data["patterns"]:
        match = expression_of(source).search(sentence)
        if match is not None and (_says_work(match[0], title) or _DOING.match(sentence) is not None):
            return True
    return False


def _says_work(words: str, title: str) -> bool:
    """Whether words that may tell of work do: "you such as", "you will be a member" and "Schedule will be" do not."""
    first, *others = re.findall(r"[\w'’-]+", words.casefold())[:5]
    if first == "the":
        return _is_named(words, title) and not _WILL & set(others)
    if first.startswith("you"):
        return others[0] not in _NO_VERB and _IS_ONE.search(words) is None
    return others[0] not in _WILL or first in _NAMES_WORK


def _is_named(words: str, title: str) -> bool:
    """Whether "The yard manager looks …" speaks of the one whom the title names; "The farm grows …" does not."""
    known = set(re.findall(r"\w{4,}", title.casefold()))
    return any(word in known and names_job(word) for word in words.casefold().split()[1:3])


__all__ = ["work_and_needs"]
