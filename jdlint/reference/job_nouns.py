"""Whether words name a job: what the tables of occupations know, and the ranks that end titles of every trade."""

from __future__ import annotations

from jdlint.expressions import Lazy


def _words(source: str) -> frozenset[str]:
    return frozenset(source.split())


#: Ranks and roles that the tables leave out as they fit many occupations, and trades that they do not know.
_RANKS = _words(
    """
    administrator adviser advisor agent aide analyst appointee apprentice arranger assistant associate attendant
    banksman buyer captain carer chief childminder clerk coach commis consultant controller coordinator counsel
    deputy designer developer director dispenser docker editor engineer executive expert fellow fishmonger fitter
    ganger generalist handler head helper inspector installer instructor intern interpreter lead leader lecturer
    maker manager mentor midwife midwives monitor negotiator officer operative operator owner partie partner
    planner postdoc practitioner president principal producer programmer registrar representative researcher
    scaffolder scientist sommelier specialist steward supervisor surveyor sweep teacher technician technologist
    therapist trainee trainer treasurer tutor valet valuer vintner worker writer
    """
)
#: Words that the tables take for a job and that alone mean somebody, or something, in an ad.
_NO_JOB = _words(
    """
    app apps bench best blender blocker blockers board boiler boilers brother brothers carrier carriers cats change
    client co com competitor competitors compressor connector connectors counter customer cyber dealer dealers
    dispatch distributor distributors double drawer eng est extra extras face faces farming folder footer former
    freak freaks friend front growth guest hand hands header headers heater his holder holders home intelligence
    investor investors justice layer layers lenders manufacturer manufacturers marine medium members mind minds
    model number order parent patient people person pics player plus pointer printer printers prior projector
    provider providers publisher publishers register registers renderer residents river rivers road scanner
    selector selectors shop shopper shoppers sister sisters slackers smoker smokers sponsor star starter starters
    street student sub superior table talent tap tender tenders test tier timers tracker trailer trailers vendor
    vendors
    """
)
#: What counts the steps of one job: "Custodian II".
_GRADES = frozenset({"i", "ii", "iii", "iv", "v", "1", "2", "3", "4", "5"})
_WORD = Lazy(r"[^\W_][\w'’&+#.-]{0,40}", flags=0)
_LONGEST = 4


def names_job(phrase: str) -> bool:
    """Tell whether a phrase such as "an experienced night porter" ends in the name of a job."""
    from jdlint.reference.occupations import look_up

    words = _WORD.findall(phrase.lower().replace("/", " "))
    while len(words) > 1 and words[-1] in _GRADES:
        words.pop()
    last = words[-1] if words else ""
    if last in _RANKS or last.removesuffix("s") in _RANKS:
        return True
    shortest = 2 if last in _NO_JOB else 1
    return any(look_up(" ".join(words[-count:])) for count in range(shortest, min(len(words), _LONGEST) + 1))


__all__ = ["names_job"]
