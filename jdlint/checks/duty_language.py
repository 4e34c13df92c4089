"""Duties of group law about language: neutral job titles, the language of the place, reasons for another one."""

from __future__ import annotations

from jdlint.context import Context, Hit
from jdlint.facts.lazy import Lazy
from jdlint.finding import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.text import Prose
    from jdlint.finding import Fix

#: What makes a German title stand for everybody.
_NEUTRAL = Lazy(
    r"\(?\b[mwdfxi]\s?[/|]\s?[mwdfxi](?:\s?[/|]\s?[mwdfxi])?\b\)?|\bgn\b|\ball genders?\b|\balle geschlechter\b"
    r"|[:*_](?:in|innen|r)\b|/-?(?:in|innen|r|frau|mann)\b|(?-i:[a-zäöüß]In(?:nen)?\b)|\b\w+in (?:oder|und|/) \w+"
    r"|\b[kK]/[mM]\b"
    r"|\bvyr\.?/mot|\b[HF] ?/ ?[HF](?: ?/ ?X)?\b|\w/\w{1,6}\b|\((?:\w{0,4}-)?(?:a|ė|e|as|is)\)|/-?(?:a|ė|e|as)\b"
)
#: German titles in the male or the female form alone. Names of fields of work and of leaders ("Leitung") are neutral.
_GERMAN = Lazy(
    r"\b\w{0,30}(?:verkäufer|kellner|koch|techniker|mechaniker|elektriker|buchhalter|entwickler|programmierer|berater"
    r"|leiter|lehrer|erzieher|pfleger|fahrer|arbeiter|mitarbeiter|assistent|sachbearbeiter|ingenieur|architekt|arzt"
    r"|therapeut|betreuer|controller in|monteur|installateur|tischler|maurer|bäcker|fleischer|friseur|gärtner|maler"
    r"|schlosser|schweißer|helfer|putzmann|kaufmann|fachmann|hausmann|rezeptionist|sekretär|dolmetscher|übersetzer"
    r"|redakteur|analytiker|prüfer|trainer für|vertreter|manager für|disponent|lagerist|informatiker|administrator für"
    r"|reinigungskraft mann|putzfrau|kauffrau|krankenschwester|sekretärin|kellnerin|verkäuferin|assistentin|köchin"
    r"|stewardess|empfangsdame|kindergärtnerin|raumpflegerin|friseurin|haushälterin|fachfrau)\b"
)
_POLISH = Lazy(
    r"\b(?:kierowca|sprzedawca|kierownik|księgowy|sprzątaczka|sekretarka|kelner(?:ka)?|kucharz|nauczyciel|programista|"
    r"sprzedawczyni|kierowniczka|księgowa|nauczycielka|kucharka|pracownica|"
    r"pracownik|magazynier|asystentka?|pielęgniarka|fryzjer(?:ka)?|mechanik|elektryk|handlowiec|specjalista)\b"
)
#: French titles in one form alone; "H/F" or a second form stands for all.
_FRENCH = Lazy(
    r"\b(?:vendeu(?:r|se)|serveu(?:r|se)|coiffeu(?:r|se)|caissi(?:er|ère)|infirmi(?:er|ère)|cuisini(?:er|ère)"
    r"|boulang(?:er|ère)|conducteur|conductrice|directeur|directrice|technicien(?:ne)?|électricien(?:ne)?"
    r"|assistant(?:e)?|hôtesse|femme de (?:ménage|chambre)|homme toutes mains|puéricultrice|jardini(?:er|ère))\b"
)
_LITHUANIAN = Lazy(
    r"\b(?:pardavėj(?:as|a)|vairuotoj(?:as|a)|vadybinink(?:as|ė)|virėj(?:as|a)|padavėj(?:as|a)|buhalter(?:is|ė)"
    r"|inžinier(?:ius|ė)|administrator(?:ius|ė)|kasinink(?:as|ė)|slaugytoj(?:as|a)|valytoj(?:as|a)|mokytoj(?:as|a)"
    r"|programuotoj(?:as|a)|elektrikas|mechanikas|sandėlinink(?:as|ė)|darbininkas)\b"
)
_LATVIAN = Lazy(
    r"\b(?:pārdevēj(?:s|a)|šofer(?:is|e)|vadītāj(?:s|a)|pavārs|viesmīl(?:is|e)|grāmatved(?:is|e)|inženier(?:is|e)"
    r"|programmētāj(?:s|a)|elektriķ(?:is|e)|apkopēj(?:s|a)|skolotāj(?:s|a)|kasier(?:is|e)|konsultant(?:s|e))\b"
)
_TITLES = {"AT": _GERMAN, "DE": _GERMAN, "CH": _GERMAN, "PL": _POLISH, "FR": _FRENCH, "LT": _LITHUANIAN, "LV": _LATVIAN}
#: Gendered English titles, which stand in postings of every country.
_ENGLISH = Lazy(
    r"\b(?:sales|fore|repair|handy|service|delivery|door|bar|cameram|crafts|fire|mail|watch|garbage|press|chair|business|"
    r"maintenance )(?:man|men|woman|women|lady|girl)\b|\b(?:waitress|hostess|stewardess|barmaid|cleaning lady|tea lady|"
    r"office girl|housewife|actress|seamstress|chambermaid|headmaster|headmistress|manageress)\b"
)
_LANGUAGE = Lazy(
    r"\b(?:fluen\w+|proficien\w+|command|knowledge|mastery|skills?|level|bilingual|speak\w*|master\w*|read\w*|writ\w+)\b"
    r"[^.;]{0,40}\b(?:English|Spanish|Mandarin|Chinese|German|Portuguese|Italian|Arabic|Japanese)\b"
    r"|\b(?:English|Spanish|Mandarin|Chinese|German|Portuguese|Italian|Arabic|Japanese)\b[^.;]{0,30}\b(?:required|"
    r"mandatory|a must|essential|fluen\w+|proficien\w+|skills?|speak\w*|language)\b"
    r"|\bbilingual\w*\b|\b(?:anglais|espagnol|bilinguisme|bilingue)\b"
)
_REASON = Lazy(
    r"\b(?:because|since|as (?:you|the|this|our)|in order to|so that|to (?:serve|support|communicate|work|deal|"
    r"collaborate|speak|correspond|report|liaise)|for (?:clients|customers|communicat\w+|calls|correspondence)"
    r"|with (?:our |the )?(?:clients|customers|suppliers|teams?|colleagues|patients|partners|parent company"
    r"|head office)"
    r"|afin d|pour |avec )"
)


def title_not_neutral(context: Context) -> Iterator[Hit]:
    """The title stands for one sex, in the language of the place or in English, without a sign that it is for all."""
    for prose in context.facts.proses:
        if prose.field.path != "title" or _NEUTRAL.search(prose.text):
            continue
        country = context.binding.place[:2]
        for pattern in (_TITLES.get(country), _ENGLISH):
            if pattern is not None and (match := pattern.search(prose.text)):
                fix = _for_all(context, prose) if pattern is not _ENGLISH else None
                yield context.in_prose(prose, *match.span(), fix=fix)
                return


def _for_all(context: Context, prose: Prose) -> Fix | None:
    """The title with the sign for all sexes that is usual there, as the law's own words end in it."""
    sign = str(context.binding.demand.data.get("text", "")).rpartition("]]")[2].strip()
    if not sign or prose.field.node.inherited is not None or prose.text.endswith(")"):
        return None
    place = prose.span(len(prose.text) - 1, len(prose.text)).end
    return context.replacing(Span(place, place), f" {sign}")


def french_version(context: Context) -> Iterator[Hit]:
    """The posting is not in French; whether a French one appears beside it is asked."""
    if context.facts.language != "fr":
        yield context.missing("language")


def language_demand(context: Context) -> Iterator[Hit]:
    """Another language than French is demanded, and no reason stands beside the demand."""
    for prose in context.facts.proses:
        if not prose.field.path.startswith(("qualifications", "skills", "summary", "about_role", "sections")):
            continue
        match = _LANGUAGE.search(prose.text)
        if match is not None and not _REASON.search(prose.text, *prose.sentence_at(match.start())):
            yield context.in_prose(prose, *match.span())
            return
