"""Look-ups over facts that ship with jdlint."""
