"""Names of countries in German, French and Spanish (Unicode CLDR), by code of ISO 3166-1."""

from __future__ import annotations

_NAMES = {
    "US": "Vereinigte Staaten|États-Unis|Estados Unidos", "CA": "Kanada|Canadá",
    "GB": "Vereinigtes Königreich|Royaume-Uni|Reino Unido", "IE": "Irland|Irlande|Irlanda",
    "DE": "Allemagne|Alemania", "FR": "Frankreich|Francia", "ES": "Spanien|Espagne|España",
    "IT": "Italien|Italie|Italia", "NL": "Niederlande|Pays-Bas|Países Bajos", "BE": "Belgien|Belgique|Bélgica",
    "LU": "Luxemburg|Luxemburgo", "CH": "Schweiz|Suisse|Suiza", "AT": "Österreich|Autriche",
    "DK": "Dänemark|Danemark|Dinamarca", "SE": "Schweden|Suède|Suecia", "NO": "Norwegen|Norvège|Noruega",
    "FI": "Finnland|Finlande|Finlandia", "IS": "Islande|Islandia", "PL": "Polen|Pologne|Polonia",
    "CZ": "Tschechien|Tchéquie|Chequia", "SK": "Slowakei|Slovaquie|Eslovaquia", "HU": "Ungarn|Hongrie|Hungría",
    "RO": "Rumänien|Roumanie|Rumanía", "BG": "Bulgarien|Bulgarie", "GR": "Griechenland|Grèce|Grecia",
    "HR": "Kroatien|Croatie|Croacia", "SI": "Slowenien|Slovénie|Eslovenia", "RS": "Serbien|Serbie",
    "EE": "Estland|Estonie", "LV": "Lettland|Lettonie|Letonia", "LT": "Litauen|Lituanie|Lituania", "UA": "Ucrania",
    "TR": "Türkei|Turquie|Turquía", "GE": "Georgien|Géorgie", "CY": "Zypern|Chypre|Chipre", "MT": "Malte",
    "IL": "Israël", "AE": "Vereinigte Arabische Emirate|Émirats arabes unis|Emiratos Árabes Unidos",
    "SA": "Saudi-Arabien|Arabie saoudite|Arabia Saudí", "QA": "Katar|Catar", "EG": "Ägypten|Égypte|Egipto",
    "MA": "Marokko|Maroc|Marruecos", "KE": "Kenia", "ZA": "Südafrika|Afrique du Sud|Sudáfrica", "IN": "Indien|Inde",
    "PK": "Pakistán", "BD": "Bangladesch|Bangladés", "CN": "Chine",
    "TW": "Taïwan|Taiwán", "JP": "Japon|Japón", "KR": "Südkorea|Corée du Sud|Corea del Sur",
    "SG": "Singapur|Singapour", "MY": "Malaisie|Malasia", "ID": "Indonesien|Indonésie", "TH": "Thaïlande|Tailandia",
    "VN": "Viêt Nam", "PH": "Philippinen|Filipinas", "AU": "Australien|Australie",
    "NZ": "Neuseeland|Nouvelle-Zélande|Nueva Zelanda", "MX": "Mexiko|Mexique|México", "BR": "Brasilien|Brésil|Brasil",
    "AR": "Argentinien|Argentine", "CO": "Kolumbien|Colombie", "PE": "Pérou|Perú", "PA": "Panamá",
    "DO": "Dominikanische Republik|République dominicaine|República Dominicana", "JM": "Jamaika|Jamaïque",
}  # fmt: skip
#: The code of each name, in lower case.
CODES = {name.casefold(): code for code, names in _NAMES.items() for name in names.split("|")}
