#!/usr/bin/env bash
# packages.sh NAME…: install Debian packages where that is allowed. Without them some tests are skipped, or fail in CI.
set -euo pipefail
command -v apt-get >/dev/null || { echo "packages: please install $*" >&2; exit 0; }
sudo=
if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || { echo "packages: please install $*" >&2; exit 0; }
    sudo="sudo -n"
fi
echo "packages: installing $*" >&2
$sudo apt-get update -qq
$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
