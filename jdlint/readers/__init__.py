"""Readers: bytes of any format in, a list of raw postings out."""
