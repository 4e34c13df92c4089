#!/usr/bin/env bash
# languagetool.sh [FOLDER]: lay out a LanguageTool server below FOLDER (default: .languagetool in the checkout), where
# LTP_PATH is to point. The jars come by Maven (scripts/languagetool.pom.xml); does nothing if they are there.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(mkdir -p "${1:-$here/../.languagetool}" && cd "${1:-$here/../.languagetool}" && pwd)
pom=$here/languagetool.pom.xml
version=$(sed -n 's:.*<languagetool.version>\(.*\)</languagetool.version>.*:\1:p' "$pom")
home=$root/LanguageTool-$version
[ -e "$home/languagetool-server.jar" ] && exit 0

for tool in java mvn; do
    command -v "$tool" >/dev/null || { echo "languagetool: $tool is missing" >&2; exit 1; }
done
echo "languagetool: fetching LanguageTool $version (250 MB) by Maven" >&2
mvn --batch-mode --quiet --file "$pom" dependency:copy-dependencies -DoutputDirectory="$home/libs"

# The server's jar is looked for under this name. It holds nothing but the way to the others.
python3 - "$home" <<'PYTHON'
import os, sys, zipfile
home = sys.argv[1]
line = "Class-Path: " + " ".join(f"libs/{name}" for name in sorted(os.listdir(f"{home}/libs")))
# A line of a manifest has 72 bytes at most; the next goes on behind a blank.
parts = [line[:70]] + [f" {line[at : at + 69]}" for at in range(70, len(line), 69)]
with zipfile.ZipFile(f"{home}/.jar", "w") as jar:
    jar.writestr("META-INF/MANIFEST.MF", "\r\n".join(["Manifest-Version: 1.0", *parts, "", ""]))
os.replace(f"{home}/.jar", f"{home}/languagetool-server.jar")
PYTHON
