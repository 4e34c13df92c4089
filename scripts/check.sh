#!/usr/bin/env bash
# check.sh VENV POSTING…: run jdlint, and say in words what its exit code means. Findings are no failure of this script.
set -euo pipefail
venv=$1
shift
code=0
"$venv/bin/jdlint" check "$@" || code=$?
case $code in
    0) echo "Exit code 0: nothing that counts as a failure was found." ;;
    1) echo "Exit code 1: jdlint works, and the findings are above. A CI job would stop here." ;;
    *) exit "$code" ;;
esac
echo "Run it on your own postings: $venv/bin/jdlint check FILE_OR_FOLDER"
