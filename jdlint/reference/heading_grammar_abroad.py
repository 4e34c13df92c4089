"""How headings are put together in other languages: words of address around a noun, or a clause of a few words.

"Ihre Aufgaben", "Das sind deine Aufgaben bei uns" and "Aufgaben und Tätigkeiten" name one part of a posting, and so do
"Vos missions" and "Missions et responsabilités". What is said of the employer ("Unsere Aufgaben", "Nos missions") is
left out.
"""

from __future__ import annotations

_DUTIES, _NEEDS, _WISHES = "duties", "qualifications.required", "qualifications.preferred"
_BENEFITS, _APPLY = "benefits", "application.how_to"
#: Words of address and articles, and the verb between them: none of them tells what a heading is of.
_AROUND = """
    ihr ihre ihren dein deine deinen euer eure das die der dies folgende sind ist werden wird
    vos votre tes ton les le la l seront sont est
    tus tu sus su las los el serán
    jouw je uw de het jullie
    tuo tua tue tuoi il gli
    teu teus tua tuas seu seus sua suas os as"""
#: German adjectives that only dress a noun, without their endings, and those of other languages.
_STEMS = """
    neu künftig zukünftig konkret wesentlich wichtigst vielfältig spannend fachlich persönlich formal zwingend
    notwendig erforderlich allgemein abwechslungsreich typisch täglich"""
_DRESSING = """
    principales principaux quotidiennes générales requises requis demandées attendues recherchées recherchée recherchés
    recherché souhaité exigées techniques personnelles professionnelles nécessaires indispensables obligatoires
    requeridos requeridas necesarios necesarias imprescindibles mínimos belangrijkste principali richiesti richieste
    principais"""
_NOUNS = {
    _DUTIES: "aufgaben hauptaufgaben arbeitsaufgaben aufgabengebiet aufgabengebiete aufgabenbereich aufgabenbereiche"
    " aufgabenspektrum aufgabenschwerpunkte aufgabenprofil tätigkeiten haupttätigkeiten tätigkeitsbereich"
    " tätigkeitsbereiche tätigkeitsfeld tätigkeitsgebiet verantwortlichkeiten verantwortungsbereich einsatzbereich"
    " einsatzbereiche arbeitsalltag"
    " missions tâches responsabilités attributions"
    " funciones tareas responsabilidades"
    " werkzaamheden verantwoordelijkheden functieomschrijving"
    " mansioni compiti responsabilità"
    " funções tarefas atribuições atividades",
    _NEEDS: "profil qualifikation qualifikationen qualifikationsprofil qualifikationserfordernisse anforderungen"
    " anforderungsprofil voraussetzungen einstellungsvoraussetzungen zugangsvoraussetzungen kenntnisse fähigkeiten"
    " bewerberprofil"
    " profils compétences exigences prérequis"
    " requisitos"
    " profiel functieprofiel functieeisen vereisten"
    " requisiti profilo competenze"
    " perfil",
    _WISHES: "pluspunkte diferenciais",
    _BENEFITS: "vorteile benefits arbeitgeberleistungen avantages beneficios arbeidsvoorwaarden benefícios",
    _APPLY: "bewerbung bewerbungen bewerbungsunterlagen onlinebewerbung candidature candidatures candidatura"
    " candidaturas sollicitatie sollicitaties",
}
#: Clauses; those with "you" are there for each way to say it.
_CLAUSES = {
    _DUTIES: """
        erwartet dich|erwartet sie|erwartet euch|was dich erwartet|was sie erwartet|was euch erwartet|was erwartet dich
        was erwartet sie|machst du|machen sie|tust du|bewegst du|bewegen sie|übernimmst du|übernehmen sie|was du machst
        was du tust|was du bewegst|was sie bewegen|was machst du|was du bei uns machst|was sie bei uns tun
        jouw taken|je taken|uw taken|taken en verantwoordelijkheden
        dafür bist du verantwortlich|dafür sind sie verantwortlich|hierfür sind sie verantwortlich
        so sieht arbeitsalltag aus|so sieht alltag aus|so sieht tag aus
        ce que tu feras|ce que vous ferez|quotidien|au quotidien
        qué harás|lo que harás|qué vas a hacer|lo que vas a hacer
        wat ga je doen|wat ga jij doen|wat je gaat doen|dit ga je doen|wat ga doen|dit ga doen
        cosa farai|di cosa ti occuperai|o que vais fazer|o que você vai fazer|o que irás fazer""",
    _NEEDS: """
        bringst du mit|bringen sie mit|bringt ihr mit|was du mitbringst|was sie mitbringen|was ihr mitbringt
        du mitbringst|sie mitbringen|was bringst du mit|was bringen sie mit|sie bringen mit|du bringst mit
        solltest du mitbringen|sollten sie mitbringen|was du mitbringen solltest|was sie mitbringen sollten
        was du mitbringen musst|was sie mitbringen müssen|du mitbringen solltest|sie mitbringen sollten
        bringst du idealerweise mit|bringen sie idealerweise mit|suchen wir|wen wir suchen|wen suchen wir|was wir suchen
        erwarten wir|wir erwarten|was wir erwarten|was erwarten wir|wir suchen und erwarten|wünschen wir uns
        wir wünschen uns|was wir uns wünschen|was wir uns von dir wünschen|was wir uns von ihnen wünschen
        zeichnet dich aus|zeichnet sie aus|was dich auszeichnet|was sie auszeichnet|macht dich aus|was dich ausmacht
        damit überzeugst du|damit überzeugst du uns|damit überzeugen sie|damit überzeugen sie uns|so überzeugen sie uns
        so überzeugst du uns|wer du bist|wer sie sind|bist du|sie verfügen über|du verfügst über|du hast
        ce que nous recherchons|ce que nous attendons|ce que nous attendons de vous|ce que tu apportes
        ce que vous apportez|qui êtes vous|qui es tu|qui recherchons nous
        lo que buscamos|qué buscamos|a quién buscamos|qué pedimos|qué necesitas|qué esperamos de ti
        wie ben jij|wie ben je|wie ben|wie zoeken wij|wie zoeken we|wat vragen wij|wat vragen we|wat wij vragen
        wat we vragen|dit breng je mee|wat breng je mee|wat neem je mee|dit breng mee|wat breng mee|wat neem mee
        wat verwachten wij|wat verwachten we|wij vragen|wij verwachten|jij bent
        chi cerchiamo|cosa cerchiamo|chi sei|cosa chiediamo|o que procuramos|o que buscamos|o que esperamos de ti""",
    _WISHES: """
        idealerweise|wünschenswert|wäre wünschenswert|wäre von vorteil|von vorteil|von vorteil wäre|wäre schön
        wäre ein plus|ein plus|un plus|un atout|serait un plus|se valora|se valorará|valoramos|deseable|valorable
        vos atouts|tes atouts|atouts recherchés|atouts appréciés|atouts supplémentaires|requisitos deseables
        requisitos valorables|requisitos desejáveis|requisiti preferenziali
        een pré|dat is een pré|is een pré|titolo preferenziale|costituisce titolo preferenziale|desejável
        valorizamos""",
    _BENEFITS: """
        bieten wir|wir bieten|was wir bieten|was bieten wir|bieten wir dir|bieten wir ihnen|bieten wir euch
        wir bieten dir|wir bieten ihnen|wir bieten euch|was wir dir bieten|was wir ihnen bieten|was bieten wir dir
        was bieten wir ihnen|was bieten wir euch|geboten|wird geboten|was geboten wird|darauf kannst du dich freuen
        darauf können sie sich freuen|darauf dürfen sie sich freuen|freu dich auf|freuen sie sich auf
        kannst du von uns erwarten|können sie von uns erwarten|dürfen sie von uns erwarten|was wir zu bieten haben
        nous offrons|nous vous offrons|nous t offrons|nous proposons|nous vous proposons|ce que nous offrons
        ce que nous proposons|ce qu on offre|ce qu on vous offre|ce qu on t offre|ce que nous vous offrons
        ce que nous vous proposons|on t offre|on vous offre
        ofrecemos|te ofrecemos|le ofrecemos|os ofrecemos|qué ofrecemos|qué te ofrecemos|lo que ofrecemos|se ofrece
        lo que te ofrecemos
        wat bieden wij|wat bieden we|wat wij bieden|wat we bieden|wij bieden|wij bieden jou|dit bieden wij|dit bieden we
        wat bieden wij jou|wat krijg je van ons|ons aanbod
        offriamo|ti offriamo|vi offriamo|cosa offriamo|cosa ti offriamo|si offre
        oferecemos|o que oferecemos|temos para oferecer|o que temos para oferecer""",
    _APPLY: """
        jetzt bewerben|so bewirbst du dich|so bewerben sie sich|bewirb dich|bewirb dich jetzt|bewerben sie sich
        bewerben sie sich jetzt|bewirb dich hier|kontakt für bewerbungen|kontakt zur bewerbung|bewerbung an
        comment postuler|comment candidater|pour postuler|pour candidater|postuler|candidater|modalités de candidature
        envoyer votre candidature
        cómo postular|cómo postularse|cómo postularte|cómo aplicar|cómo inscribirse|inscríbete
        solliciteren|hoe solliciteer je|hoe solliciteren|direct solliciteren|solliciteer direct|solliciteer nu
        come candidarsi|invia la candidatura|como se candidatar|candidata te""",
    "pay_and_benefits": "salaire et avantages|rémunération et avantages|gehalt und benefits|gehalt und zusatzleistungen"
    "|salario y beneficios",
    "locations": "arbeitsort|dienstort|localisation|standplaats|sede di lavoro|luogo di lavoro|local de trabalho",
    "sections": """
        kontakt|ansprechpartner|ansprechpartnerin|ansprechpartner in|rahmenbedingungen|eckdaten|sonstiges|hinweise
        weitere informationen|hintergrund|projekt|dich erwartet|sie erwartet|euch erwartet
        conditions|conditions de travail|conditions d emploi|conditions d embauche|conditions proposées
        informations|informations complémentaires|informations pratiques|modalités|contexte|environnement technique
        environnement technologique|stack technique
        condiciones|contacto|información adicional|meer informatie|altre informazioni|contatti""",
    "compensation.notes": "bezahlung|entlohnung|verdienst|remuneración|salaris|retribuzione|remuneração|salário",
}
#: What may stand behind, of which nothing is told.
_TAILS = """
    bei uns|im überblick|auf einen blick|im einzelnen|im detail|in kürze|in dieser position|in dieser rolle
    in dieser funktion|als arbeitgeber|an sie|an dich|für sie|für dich|von ihnen|von dir|von euch|u a|unter anderem
    chez nous|avec nous|du poste|de la fonction|pour ce poste|entre autres|entre autre|suivantes|de vous|del puesto
    con nosotros|bij ons|in deze functie|van jou|van je|del ruolo|da função"""
_AND = ("und", "et", "y", "e", "en", "and")
_MOST_WORDS = 9
_tables: list[_Tables] = []


class _Tables:
    """The words, made at the first look-up."""

    def __init__(self) -> None:
        self.around = frozenset(_AROUND.split())
        inflected = (f"{stem}{ending}" for stem in _STEMS.split() for ending in ("e", "en", "es"))
        self.dressing = frozenset((*_DRESSING.split(), *inflected))
        self.tails = tuple(f" {tail}" for tail in _parts(_TAILS))
        self.nouns = {word: path for path, listed in _NOUNS.items() for word in listed.split()}
        self.clauses = {clause: path for path, listed in _CLAUSES.items() for clause in _parts(listed)}

    def of_nouns(self, words: list[str]) -> str:
        """The field of a noun, or of several that stand for the same: "Kenntnisse und Fähigkeiten"."""
        if not words or words[0] in _AND or words[-1] in _AND:
            return ""
        named = [word for word in words if word not in self.dressing and word not in _AND]
        fields = {self.nouns.get(word, "") for word in named}
        return fields.pop() if len(fields) == 1 and len(named) == 1 + sum(word in _AND for word in words) else ""


def field_of(words: str) -> str:
    """The field of a heading in another language, "" where it is none; words as `normalise` leaves them."""
    if not words or words.count(" ") >= _MOST_WORDS:
        return ""
    tables = _made()
    words = words.replace(" and ", " und ")
    for text in (words, *(words.removesuffix(tail) for tail in tables.tails if words.endswith(tail))):
        bare = [word for word in text.split() if word not in tables.around]
        clauses = tables.clauses
        clause = clauses.get(text) or clauses.get(text.removeprefix("das ")) or clauses.get(" ".join(bare))
        found = clause or tables.of_nouns(bare)
        if found:
            return found
    return ""


def _made() -> _Tables:
    if not _tables:
        _tables.append(_Tables())
    return _tables[0]


def _parts(listed: str) -> list[str]:
    """What is parted by bars and line ends."""
    return [part for line in listed.splitlines() for part in map(str.strip, line.split("|")) if part]


__all__ = ["field_of"]
