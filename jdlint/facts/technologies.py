"""Which technologies years are asked for: "10+ years with Kubernetes", "Rust (8 years)", "Go and Rust, 8 years"."""

from __future__ import annotations

from functools import lru_cache

from jdlint.facts.lazy import Lazy
from jdlint.reference.technologies import technology

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts.experience import Years
    from jdlint.facts.text import Corpus
    from jdlint.reference.technologies import Technology

#: Where the words about the years end: another clause, another demand, an example.
_CLAUSE_END = Lazy(
    r"[;:()!?•|]|\.(?=\s|$)|\s[-–—]\s|,? (?:including|preferably|ideally|plus|along with|as well as|while|where|"
    r"which|who|that|because|is|are|required|preferred|needed|"
    r"\w{2,12}ed in|\w{2,12}ed on|with (?:a|at least|knowledge|exposure|strong|some|focus)|(?:and|or) (?:at least|a|"
    r"an|the ability|experience|knowledge|strong|familiar\w*|proficien\w*|\d|some))\b|,(?: and)? \d"
)
#: "10 years: Kubernetes", "10 years (Kubernetes)".
_OPENING = Lazy(r"^ ?(?:[:(]|[-–])")
_CLAUSE_START = Lazy(
    r"[;!?•|)]\s{0,2}|\b(?:who|that) ha(?:s|ve) (?:been )?|"
    r"\b(?:years?|yrs?),\s|\.\s|:\s(?=.)|\b(?:required|preferred|must[- ]have|skills|stack)[:,]?\s"
)
_TAIL = Lazy(
    r"[\s:(,–—|-]{0,3}(?:\b(?:experience|exp|development|programming|engineering|administration|skills?|for|of|with|"
    r"minimum|min\.?|at least|over|more than|a minimum of|minimum of|no less than|"
    r"not less than|no fewer than|upwards of|about|is|required|"
    r"in production|production|professionally|hands-on|proven|proficiency|used|"
    r"practice)[\s:(,–—|-]{1,3}){0,6}[\s:(,–—|-]{0,3}$"
)
_SEPARATOR = Lazy(r",\s?(?:and|or|und)?\s|\s(?:and|or|&|\+|and/or)\s|\s?/\s?|,")
_PAIR = 2
_PAIRED = Lazy(r"\w (?:and|&) \w")
#: Words between years and technology that change nothing; with those of `_LOOSE` the years may be of something wider.
_LINK_WORDS = """
    of in with using on as a an the experience exp experienced hands-on professional production commercial
    practical solid strong deep proven relevant recent extensive industry real-world direct work worked
    expertise background working-level enterprise and both either our large-scale complex modern high-quality
    scalable production-grade at level expert senior full-time all things from for to ' 's native core advanced
    sound several used you your have has had 've must need been knowledge skills proficiency proficient
    familiarity written wrote built programmed coded developed deployed shipped maintained operated writing
    professionally daily regular regularly active everyday use usage exposure supporting
"""
_LINK = frozenset(_LINK_WORDS.split())
_LOOSE_WORDS = """
    software web mobile application applications app apps services service systems system models model pipelines
    backend back-end frontend front-end full-stack data cloud infrastructure engineering development developer
    engineer administrator programming machine learning ml ai platform platforms code products solutions
    websites sites user interfaces interface apis api distributed microservices containers clusters
    administration design testing automation network security
"""
_LOOSE = frozenset(_LOOSE_WORDS.split())
#: Words behind a technology that belong to it.
_BELONGS_WORDS = """
    systems system solutions tools tooling platforms technologies products apis workflows agents experience
    development programming administration clusters cluster environments environment scripting applications
    application apps models model stack engineering ecosystem deployments deployment queries databases database
    code projects in production or similar skills services coding developer pipelines framework library
    containers workloads operators modules infrastructure design itself professionally commercially dashboards
    reporting implementation implementations configuration marketing campaigns ads security automation
    daily campaign work gene genome editing experiments screens rollout rollouts administrator support
"""
_BELONGS = frozenset(_BELONGS_WORDS.split())
_TECHNICAL = Lazy(
    r"\b(?:software|developers?|engineers?|programm\w{2,5}|code|coding|framework|devops|backend|back-end|frontend|"
    r"front-end|full-stack|cloud|database|microservices|api|apis|machine learning|data (?:science|scientist|"
    r"engineer\w{0,3}|pipelines?)|"
    r"linux|kubernetes|docker|aws|python|javascript|typescript|java|sql|html|css|react native|node\.js|library|"
    r"(?-i:React|Swift|Rust|Go|Spark|Flutter|Dart|Scala|Julia|Angular|Vue|Svelte|Elixir|Chef|Puppet) "
    r"(?:experience|development|apps?)|"
    r"(?-i:years of (?:React|Svelte|Angular|Vue|Flutter|Rust|Go|Swift|Scala|Elixir))(?= ?[.,;(]|$)|"
    r"programmer|compiler|web app\w{0,9}|tech stack|it (?:support|specialist|administrator))\b"
)
_LONGEST_NAME = 4


class Subject:
    """What years are asked for.

    The `technologies` named; `known` tells whether all that is named is one, and `loose` that the words between leave
    open that something wider is meant ("software engineering experience with Rust"). `paired` tells of two that are
    joined by "and": the years are asked for in both.
    """

    __slots__ = ("known", "loose", "paired", "technologies")

    def __init__(self, technologies: list[Technology], known: bool, loose: bool, *, paired: bool = False) -> None:
        self.paired = paired
        self.technologies = technologies
        self.known = known
        self.loose = loose


def subject_of(years: Years, corpus: Corpus) -> Subject | None:
    """The technologies that `years` are asked for; None where no technology is named right beside them."""
    if years.prose is None:
        return _list_of(years.item, corpus) if years.item else None
    after = years.after
    end = None if _OPENING.match(after) else _CLAUSE_END.search(after, 1)
    apart = after.lstrip().startswith((")", ",", ";"))
    found = None if apart else _list_of(after[: end.start()] if end else after, corpus)
    if found is not None:
        found.known = found.known and not (end and end.group().strip(" ,").lower().startswith("or "))
        return found
    before = _TAIL.without(years.before)
    starts = [match.end() for match in _CLAUSE_START.finditer(before)]
    clause = before[starts[-1] :] if starts else before
    return _list_of(clause.strip(), corpus) if len(before) < len(years.before) or not before else None


@lru_cache(maxsize=2)
def _is_technical(corpus: Corpus) -> bool:
    """Whether the posting is one in which "Rust" and "Go" are programming languages."""
    return _TECHNICAL.search(corpus.text) is not None


def _list_of(text: str, corpus: Corpus) -> Subject | None:
    """The list of technologies that `text` begins with after linking words."""
    rest, loose = _without_links(text.strip(" \t\n:(,–—-|'"), corpus)
    if not rest:
        return None
    found: list[Technology] = []
    known = True
    parts = _SEPARATOR.split(rest)
    for part in parts:
        item, _ = _without_links(part.strip(" .()'\"*"), corpus)
        one = _leading(item, corpus)
        if one is None:
            known = known and not part.strip(" .")
        else:
            found.append(one[0])
            known = known and one[1]
    paired = len(found) == len(parts) == _PAIR and _PAIRED.search(rest) is not None
    return Subject(found, known, loose, paired=paired) if found else None


def _without_links(text: str, corpus: Corpus) -> tuple[str, bool]:
    """`text` from its first technology on, "" if more than links stand before it; whether some are loose."""
    words = text.split()
    loose = False
    for at, word in enumerate(words[:14]):
        rest = " ".join(words[at:])
        if _leading(rest, corpus) is not None or _leading(_SEPARATOR.split(rest)[0], corpus) is not None:
            return rest, loose
        plain = word.lower().strip(".,()'\"")
        if plain in _LOOSE:
            loose = True
        elif plain not in _LINK and not (plain.endswith("ing") and plain.islower()):
            break
    return "", loose


def _leading(text: str, corpus: Corpus) -> tuple[Technology, bool] | None:
    """The technology that `text` begins with, and whether what follows belongs to it."""
    words = text.split()
    for count in range(min(_LONGEST_NAME, len(words)), 0, -1):
        found = technology(" ".join(words[:count]).strip(".,;:()'\"*"))
        if found is not None and (not found.needs_context or _is_technical(corpus)):
            rest = [word.lower().strip(".,;:()'\"") for word in words[count:]]
            return found, all(word in _BELONGS or word.isdigit() for word in rest)
    return None
