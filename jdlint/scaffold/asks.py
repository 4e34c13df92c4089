"""What the laws of its places will ask a new posting to say, and what the configuration says for it already."""

from __future__ import annotations

from jdlint.facts.binding import bindings
from jdlint.facts.employer import Employer
from jdlint.facts.places import name_of, places_of
from jdlint.inherit import inherit
from jdlint.readers import read
from jdlint.rule import shipped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts.binding import Binding
    from jdlint.settings import Settings

#: So many places are named in a note; of more only their number is told.
_MOST_NAMED = 4


class Asks:
    """The demands that bind a posting, by rule, and its fields with those that it inherits.

    `text` is a posting that holds what is known so far; `path` is where it will stand.
    """

    def __init__(self, text: str, path: str, settings: Settings) -> None:
        _, postings = read(text.encode(), path, "yaml")
        [self._posting] = postings
        inherit(self._posting, settings)
        employer = Employer(self._posting, settings["facts"])
        #: Whether AI takes part in the choice, as the posting or the configuration says; None where neither does.
        self.ai_screening = employer.ai_screening
        self.knows_headcount = employer.headcount is not None
        kind = self._posting.text("kind")
        self._bindings: dict[str, list[Binding]] = {}
        if kind == "posting":  # what a law wants to be said is owed by advertisements alone
            places = places_of(self._posting, settings["place"], kind)
            self._bindings = bindings(self._posting, places, employer, settings.as_of)

    def has(self, path: str) -> bool:
        """Whether the configuration gives a field such as `statements.privacy`."""
        return self._posting.has(path)

    def wanted(self, rule: str) -> bool:
        """Whether a law brings the rule."""
        return rule in self._bindings

    def options(self, rule: str, name: str) -> list[str]:
        """The values of an option of the rule that is a list, from all laws that bring it."""
        rows = (binding.demand.options.get(name, ()) for binding in self._bindings.get(rule, ()))
        return list(dict.fromkeys(value for row in rows for value in row))

    def note(self, rule: str, what: str = "This") -> str:
        """A sentence on the places whose laws ask for it; "" where none does."""
        found = self._bindings.get(rule, ())
        names = [name_of(place) for place in dict.fromkeys(binding.place for binding in found)]
        if not names:
            return ""
        if len(names) > _MOST_NAMED:
            return f"{what} is asked for by law in {len(names)} of the places that this posting reaches."
        laws = dict.fromkeys(binding.law.data["name"] for binding in found)
        called = f" ({'; '.join(laws)})" if len(names) == 1 else ""
        return f"{what} is asked for by law in {_joined(names)}{called}."

    def words(self, rule: str) -> str:
        """Words that would satisfy each law that brings the rule: the law's own, else those of the rule."""
        own = [binding.demand.data.get("text") for binding in self._bindings.get(rule, ())]
        general = shipped(rule).data["text"]
        return " ".join(dict.fromkeys(text or general for text in own)) or general


def _joined(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
