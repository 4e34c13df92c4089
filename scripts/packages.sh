#!/usr/bin/env bash
# packages.sh NAME…: install Debian packages where that is allowed. Where it is not, say so and go on: tests that need
# them are then skipped, or fail in CI.
set -euo pipefail

install() {
    $1 apt-get update -qq &&
        $1 env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${@:2}" >/dev/null
}

sudo=
[ "$(id -u)" -eq 0 ] || sudo="sudo -n"
echo "packages: installing $*" >&2
install "$sudo" "$@" || echo "packages: please install $* yourself" >&2
