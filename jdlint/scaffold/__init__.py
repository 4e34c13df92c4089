"""A new posting: everything that its kind and the laws of its place ask for, with gaps where only people know."""

from jdlint.scaffold.answers import Answers
from jdlint.scaffold.document import scaffold

__all__ = ["Answers", "scaffold"]
