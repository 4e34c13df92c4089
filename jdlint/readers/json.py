"""JSON to postings, by JSON's own rules: what `json.loads` takes, with a place for every value."""

from __future__ import annotations

import re
from functools import partial
from math import isfinite

from jdlint.finding import Span
from jdlint.posting import Defect, Node, Posting
from jdlint.scalars import json_map

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from jdlint.posting import OffsetMap
    from jdlint.source import Source

#: Levels of arrays and objects within each other, the innermost value included.
MAX_DEPTH = 64
#: Values in one file.
MAX_NODES = 100_000
#: Defects that are told of one file.
MAX_DEFECTS = 1_000
