"""The build hook of the wheel: rules and schemas go into the package, and one compiled file for a fast start."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

#: What only people and editors read in a schema. `examples` stay: messages quote them.
ANNOTATIONS = ("title", "description", "enumDescriptions", "markdownEnumDescriptions")
#: Keywords that hold schemas by name, and those that hold one.
MAPPINGS = {"properties", "patternProperties", "$defs"}
SINGLE = {"items", "additionalProperties"}
BUNDLED = "jdlint/_bundled"


class BundleHook(BuildHookInterface[Any]):
    """Puts `_bundled/` into the wheel. Nothing is written into the source tree."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the files to include; an editable install reads the checkout instead and gets none."""
        if version == "editable":
            return
        root = Path(self.root)
        self._folder = tempfile.mkdtemp(prefix="jdlint-build-")
        ready, rules = compiled(root)
        file = Path(self._folder, "compiled.json")
        file.write_text(json.dumps(ready, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        texts = Path(self._folder, "rules.json")
        texts.write_bytes(rules)
        places, laws_text = compiled_laws()
        laws = Path(self._folder, "laws.json")
        laws.write_bytes(laws_text)
        law_places = Path(self._folder, "law-places.json")
        law_places.write_text(json.dumps(places), encoding="utf-8")
        build_data["force_include"] |= {
            str(root / "rules"): f"{BUNDLED}/rules",
            str(root / "schemas"): f"{BUNDLED}/schemas",
            str(file): f"{BUNDLED}/compiled.json",
            str(texts): f"{BUNDLED}/rules.json",
            str(laws): f"{BUNDLED}/laws.json",
            str(law_places): f"{BUNDLED}/law-places.json",
        }

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the temporary folder."""
        if version != "editable":
            shutil.rmtree(self._folder)


def compiled(root: Path) -> tuple[dict[str, Any], bytes]:
    """What `jdlint.resources.compiled` gives, and the data of every rule without its examples, one behind the other.

    Dates, which JSON lacks, become text (`default=str`) when it is written.
    """
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(root))
    from jdlint.matcher import Phrases
    from jdlint.rule import EXPLAINING_KEYS, load_folder, phrases_of, summary_of

    rows: list[Any] = []
    phrases: dict[str, list[int]] = {}
    pieces: set[str] = set()
    texts = b""
    for number, rule in enumerate(load_folder(str(root / "rules"))):
        gates = rule.gated()
        pieces.update(piece for row in gates for gate in row for piece in gate.split())
        data = {key: value for key, value in rule.data.items() if key not in EXPLAINING_KEYS}
        text = json.dumps(data | ({"gates": gates} if gates else {}), ensure_ascii=False, default=str).encode()
        rows.append([rule.name, rule.group, len(texts), len(text), summary_of(rule.data)])
        texts += text
        for phrase in sorted(set(phrases_of(rule.data))):
            phrases.setdefault(phrase, []).append(number)
    schema = json.loads((root / "schemas/posting.schema.json").read_text(encoding="utf-8"))
    schemas = {"posting": without_annotations(schema)}
    return {"rules": rows, "phrases": Phrases.written(phrases), "pieces": sorted(pieces), "schemas": schemas}, texts


def compiled_laws() -> tuple[dict[str, Any], bytes]:
    """What `jdlint.resources.law_places` gives, and the data of the laws of each place, one place behind the other.

    `compiled` has put the checkout on the path.
    """
    from jdlint.law import laws_by_place

    places: dict[str, Any] = {}
    texts = b""
    for place, found in laws_by_place().items():
        text = json.dumps([{"id": law.id, **law.data} for law in found], ensure_ascii=False).encode()
        places[place] = [len(texts), len(text), [law.data["review_by"] for law in found]]
        texts += text
    return places, texts


def without_annotations(part: Any) -> Any:
    """A schema without what a validator does not read. What is no schema (`x-habits`, `examples`) is left as it is."""
    if not isinstance(part, dict):
        return part
    kept = {key: value for key, value in part.items() if key not in ANNOTATIONS}
    for key in MAPPINGS & kept.keys():
        kept[key] = {name: without_annotations(child) for name, child in kept[key].items()}
    for key in SINGLE & kept.keys():
        kept[key] = without_annotations(kept[key])
    if "anyOf" in kept:
        kept["anyOf"] = [without_annotations(child) for child in kept["anyOf"]]
    return kept
