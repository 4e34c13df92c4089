"""Regions of other countries whose names are no city's: "Niedersachsen", "Île-de-France"."""

from __future__ import annotations

_NAMES = frozenset(
    """
    baden-württemberg|bayern|brandenburg|hessen|mecklenburg-vorpommern|niedersachsen|nordrhein-westfalen|nrw
    rheinland-pfalz|saarland|sachsen|sachsen-anhalt|schleswig-holstein|thüringen
    burgenland|kärnten|niederösterreich|oberösterreich|steiermark|tirol|vorarlberg
    île-de-france|ile-de-france|auvergne-rhône-alpes|bourgogne-franche-comté|bretagne|centre-val de loire|corse
    grand est|hauts-de-france|normandie|nouvelle-aquitaine|occitanie|pays de la loire|provence-alpes-côte d'azur|paca
    wallonie|vlaanderen|andalucía|cataluña|país vasco|comunidad valenciana|galicia
    lombardia|toscana|veneto|piemonte|emilia-romagna|noord-holland|zuid-holland|noord-brabant|gelderland
    """.replace("\n", "|")
    .replace("    ", "")
    .split("|")
)


def is_region_abroad(name: str) -> bool:
    """Whether a name is that of a region alone; case does not count."""
    return name.strip(" .").casefold().replace("’", "'") in _NAMES


__all__ = ["is_region_abroad"]
