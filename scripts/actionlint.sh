#!/usr/bin/env bash
# actionlint.sh FOLDER: actionlint, which looks at workflows, built with Go into FOLDER/bin. Does nothing if it is there.
# The package of that name for pip downloads a program from elsewhere; Go's module proxy has the source.
set -euo pipefail
version=v1.7.12
bin=$(cd "$1" && pwd)/bin

[ "$("$bin/actionlint" -version 2>/dev/null | head -n 1)" = "$version" ] && exit 0
command -v go >/dev/null || { echo "actionlint: please install Go 1.21 or later; tests of workflows need it" >&2; exit 0; }
echo "actionlint: building $version" >&2
GOBIN=$bin GOFLAGS=-modcacherw go install "github.com/rhysd/actionlint/cmd/actionlint@$version" ||
    echo "actionlint: Go could not build it; tests of workflows need it" >&2
