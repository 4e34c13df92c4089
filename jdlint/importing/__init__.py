"""Postings of every format that jdlint reads, written as YAML: what was guessed is said, and nothing is dropped."""

from jdlint.importing.document import Draft, drafts
from jdlint.importing.marks import key_of
from jdlint.importing.update import Update, updated

__all__ = ["Draft", "Update", "drafts", "key_of", "updated"]
