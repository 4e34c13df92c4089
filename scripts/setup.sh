#!/usr/bin/env bash
# setup.sh FOLDER [EXTRA]: a virtual environment with jdlint and the extra's packages. Does nothing if that is there.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=$1
extra=${2:+[$2]}

for python in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break
    python=
done
[ -n "$python" ] || { echo "setup: no Python 3.11 or later found; PYTHON=… names one" >&2; exit 1; }

# The checkout's place belongs to the stamp: a moved environment is a broken one.
stamp=$({ cat pyproject.toml scripts/setup.sh; "$python" --version; pwd; echo "$extra"; } | cksum)
[ "$(cat "$venv/stamp" 2>/dev/null || true)" = "$stamp" ] && exit 0

echo "setup: making $venv with $("$python" --version); this takes a minute" >&2
"$python" -c 'import ensurepip' 2>/dev/null || bash scripts/packages.sh python3-venv
"$python" -m venv --clear "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --editable ".$extra"
echo "$stamp" > "$venv/stamp"
