#!/usr/bin/env bash
# test.sh [PYTEST ARGUMENTS]: what has to be green before a change lands. Makes its own environment.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
command -v git >/dev/null || missing+=(git)
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
command -v chromium >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
command -v go >/dev/null || missing+=(golang-go)
command -v soffice >/dev/null || missing+=(libreoffice-writer-nogui)
command -v java >/dev/null || missing+=(default-jre-headless)
command -v mvn >/dev/null || missing+=(maven)
[ ${#missing[@]} -eq 0 ] || bash scripts/packages.sh "${missing[@]}"

bash scripts/setup.sh .venv-dev dev
bash scripts/actionlint.sh .venv-dev
bash scripts/languagetool.sh || echo "test: tests that need LanguageTool are skipped, or fail in CI" >&2
bin=.venv-dev/bin
"$bin/ruff" check .
"$bin/mypy"
"$bin/python" -m pytest --numprocesses 2 --dist loadgroup --cov --cov-report term:skip-covered "$@"
