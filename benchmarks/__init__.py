"""Measures jdlint beside other linters on the same ads: `python -m benchmarks`, or `make bench`."""
