"""Whether a sentence says what the person who is sought will do: "The fellow will explore, study and collect …"."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.facts.stated_duties import is_work
from jdlint.importing.asked import GIVES, SEEK, SOUGHT, is_named
from jdlint.reference.job_nouns import names_job
from jdlint.reference.verbs import WORK_VERBS, base_of_third

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ADVERBS = r"(?:(?: (?:also|then|both|\w{2,15}ly)),?)*"
#: Lead-ins such as "Working with the board,".
_LEAD = r"(?:(?!if |when |where |because |as soon)[^.;?!]{0,200}?[,:] |and |finally,? )?"
_POST = r"(?:this|the|our) (?:[\w-]{2,20} ){0,3}?(?:position|role|job|post|work)"
_WHO = (
    rf"(?P<who>{SOUGHT}|{_POST}|you|(?:s/)?he|she|they|(?:he|she)(?: or |/)(?:he|she)"
    r"|(?:the|our|an?|this|all|[A-Z][\w/&'-]{1,20})(?: [\w/&'()-]{2,20}){0,5}?)(?:, [^.;?!]{3,100},)?"
)
_WILL = rf"(?: will| would| shall|'ll|'d){_ADVERBS}"
_CHARGED = rf"{_ADVERBS} (?:responsible for|in charge of|tasked with|charged with) (?!your own\b)\w"
_FRAMES = (
    Lazy(rf"^{_LEAD}{_WHO}(?:{_WILL} be| is| are)(?P<charged>{_CHARGED})"),
    Lazy(
        rf"^{_LEAD}{_WHO}(?:{_WILL} be| is| are){_ADVERBS} (?:expected to|required to|asked to|involved in)"
        rf"{_ADVERBS} (?P<verb>[a-z]+)"
    ),
    Lazy(rf"^{_LEAD}{_WHO}{_WILL} (?:be (?P<doing>[a-z]+ing)|(?P<verb>[a-z]+))\b"),
    Lazy(rf"^{_LEAD}{_WHO}{_ADVERBS} (?P<third>[a-z]{{2,20}}s)\b"),
)
#: Whatever the verb, it is that person of whom the sentence speaks.
_ABOUT = Lazy(rf"^{_LEAD}{_WHO}(?: will| would| shall| is| must| should| has)\b")
#: "Responsibilities of the fellow will include …".
_LISTED = Lazy(
    r"^(?:(?:the|this|our) (?:position|role|job|post)(?:['’]s|s['’]) )?"
    r"(?:(?:the|your|main|key|primary|other|specific|typical|daily|job|general|additional) ){0,4}(?:duties"
    r"|responsibilities|tasks)"
    r"(?: (?:of|for|in) [^.;:?!]{2,50}?)?(?: (?:will|may|can|could|would))? (?:also )?(?:include|involve"
    r"|consist (?:\w{2,15}ly )?of|are|entail|cover)s?"
    r"[:,]? (?!attached\b|described\b|available\b|listed\b|based\b|subject\b)\w"
)
#: "Your job will be to create …".
_PURPOSE = Lazy(
    r"^(?:(?:the|your|main|primary|key|overall) ){1,3}(?:role|purpose|job|function|aim|responsibility|duty)"
    r"(?: of [^.;?!]{2,60}?)? (?:will be|is|would be) to (?P<aim>[a-z]+)"
)
#: "The museum wishes to appoint a manager to supervise …".
_FOR = Lazy(
    rf"\b(?:{SEEK}|appoint|hire|recruit|add) (?:an? |our |another )[^.;?!]{{2,120}}? to"
    rf" (?P<verb>[a-z]+)\b(?P<rest>[^.?!]{{3,300}})"
)
_MORE = Lazy(r"(?:,|;| and)(?: and)?(?: to)? ([a-z]+)\b")
#: "We seek a candidate who will build … and drive …".
_WHO_WILL = Lazy(rf"\b{SEEK} [^.;?!]{{2,120}}? who (?:will|can) (?P<verb>[a-z]+)\b(?P<rest>[^.?!]{{3,300}})")
#: "Tutors help students …", whom the title names.
_PLURAL = Lazy(
    rf"^{_LEAD}(?P<who>[A-Za-z][\w/&'-]{{1,20}}(?: [\w/&'-]{{2,20}}){{0,5}}?(?<=s))(?: (?:should|must))?{_ADVERBS}"
    r" (?P<verb>[a-z]+)\b"
)
#: "Conducts elections and performs …", without a subject.
_ALONE = Lazy(
    r"^(?P<third>[a-z]{2,20}s) (?!(?:is|are|was|were|will|may|can|have|has|must|should|of|for|to|in|at|on|from"
    r"|with)\b)"
    r"[^.?!]{3,200}?(?:[,;]| and)(?: and)? (?P<other>[a-z]{2,20}s) (?:the|an?|all|and|[a-z]{3,20})\b"
)
#: What one does before and beside the work, and what one is given.
_NO_WORK = frozenset(
    [
        "give", "report", "start", "receive", "join", "get", "gain", "earn", "learn", "begin", "enjoy", "have", "need",
        "hold", "possess", "love", "like", "live", "be", "become", "bring", "benefit", "find", "own", "know",
        "understand", "attend", "undergo", "pass", "complete", "submit", "work", "sit", "stay", "move", "depend",
        "demonstrate", "show", "want", "hear", "see", "travel", "finish", "remain", "last", "pay", "cost", "close",
        "open", "offer", "require",
    ]
)  # fmt: skip
#: What the words are said of if not of work.
_OTHER = Lazy(
    r"\?|@|\b(?:apply|(?:your|the|all) applications?|applications? (?:will|are|must|should|close|from|forms?)"
    r"|applicants who|interviews?|cvs?|r[ée]sum[ée]s?|cover letter|shortlist\w*"
    r"|deadline|background check"
    r"|drug (?:test|screen)|probation\w*|contract of|appointed on|equal opportunit\w+|discriminat\w+"
    r"|accommodations?|salary"
    r"|successful candidates? will be (?:notified|contacted))\b"
)


def is_done(sentence: str, title: str, *, follows: bool = False) -> bool:
    """Whether a sentence says what the one does who is sought, or whom the title names.

    `follows`: the sentence before it speaks of that person, whom "they" may be.
    """
    if _OTHER.search(sentence) is not None or GIVES.search(sentence) is not None:
        return False
    if _LISTED.search(sentence) is not None or any(
        said["aim"] not in _NO_WORK for said in _said(sentence, (_PURPOSE,))
    ):
        return True
    if any(
        _works(said) and any(map(is_work, _MORE.findall(said["rest"]))) for said in _said(sentence, (_FOR, _WHO_WILL))
    ):
        return True
    if any(_works(said) and _works({"third": said["other"]}) for said in _said(sentence, (_ALONE,))):
        return True
    if any(is_named(said["who"].removesuffix("s"), title) and _works(said) for said in _said(sentence, (_PLURAL,))):
        return True
    return any(_is_one(said, title, follows) and _works(said) for said in _said(sentence, _FRAMES))


def is_about(sentence: str, title: str) -> bool:
    """Whether a sentence speaks of the person who is sought, so that "they" in the next one may be that person."""
    return any(said["who"].casefold() != "you" and _is_one(said, title, False) for said in _said(sentence, (_ABOUT,)))


def _said(sentence: str, frames: Iterable[Lazy]) -> Iterator[dict[str, str]]:
    """What stands in each frame that the sentence has."""
    for frame in frames:
        match = frame.search(sentence)
        if match is not None:
            yield {name: words for name, words in match.groupdict().items() if words}


def _is_one(said: dict[str, str], title: str, follows: bool) -> bool:
    """Whether the subject is the person who is sought, or the post."""
    who = said["who"]
    words = who.casefold().split()
    if words[-1].rpartition("/")[2] in ("he", "she", "they"):
        return follows
    if words == ["you"] or _SOUGHT.fullmatch(who) is not None or _IS_POST.fullmatch(who) is not None:
        return True
    return is_named(who, title) or ("charged" in said and words[0] in ("the", "this", "a", "an") and names_job(who))


_SOUGHT, _IS_POST = Lazy(SOUGHT), Lazy(_POST)


def _works(said: dict[str, str]) -> bool:
    """Whether the verb is one of work."""
    if said.get("charged"):
        return True
    third = said.get("third")
    if third:
        base = base_of_third(third.casefold(), WORK_VERBS)
        return base is not None and base not in _NO_WORK
    word = said.get("doing") or said.get("verb") or ""
    return is_work(word) and word not in _NO_WORK


__all__ = ["is_about", "is_done"]
