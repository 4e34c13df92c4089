#!/usr/bin/env bash
# The step of action.yml: jdlint of this checkout goes into an environment of its own, and checks the workspace.
# Python is always isolated (-I): a module that lies in the workspace, which may be a stranger's, is not imported.
set -euo pipefail

# Nor is a program that lies there run: of PATH, folders that are named from the workspace on are left out.
absolute=
IFS=: read -ra folders <<<"$PATH"
for folder in "${folders[@]}"; do
    if [[ $folder == /* ]]; then absolute+=${absolute:+:}$folder; fi
done
export PATH=$absolute

# Another version of the Action in the same job lies in another folder, and has its own environment.
venv=$RUNNER_TEMP/jdlint-$(printf %s "$GITHUB_ACTION_PATH" | cksum | tr ' ' -)
python() {
    if [ -d "$venv/Scripts" ]; then "$venv/Scripts/python.exe" -I -X utf8 "$@"; else "$venv/bin/python" -I -X utf8 "$@"; fi
}

if ! python -c "import jdlint" 2>/dev/null; then
    for found in python3 python python3.14 python3.13 python3.12 python3.11 ""; do
        "${found:-false}" -I -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break
    done
    if [ -z "$found" ]; then
        echo "::error title=jdlint::the runner has no Python 3.11 or later; actions/setup-python brings one"
        exit 2
    fi
    "$found" -I -m venv "$venv"
    python -m pip install --quiet --disable-pip-version-check "${GITHUB_ACTION_PATH}[docx]"
fi
python "$GITHUB_ACTION_PATH/action/run.py"
