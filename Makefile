# Two commands for a fresh machine. Both make what they need, and do nothing twice.
POSTING ?= samples/ai-engineer.yaml

.PHONY: help check test picture bench

help:
	@echo "make check   install jdlint into .venv and check $(POSTING) (POSTING=… for another)"
	@echo "make test    lint, types, all tests with coverage, in .venv-dev"
	@echo "make picture draw docs/picture.svg again"
	@echo "make bench   measure jdlint beside other linters and write docs/performance.md"

check:
	@bash scripts/setup.sh .venv
	@bash scripts/check.sh .venv $(POSTING)

test:
	@bash scripts/test.sh

picture:
	@bash scripts/setup.sh .venv-dev dev
	@.venv-dev/bin/python scripts/make_picture.py

bench:
	@bash scripts/setup.sh .venv-dev dev
	@.venv-dev/bin/python -m benchmarks --page docs/performance.md
