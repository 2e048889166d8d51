#!/usr/bin/env bash
# Makes the style sheet and copies the script: assets/build.sh OUT_DIR
# Fetches the packages of package-lock.json when they are not there yet; after that it needs no network.
set -euo pipefail

[[ $# -eq 1 ]] || { echo "use: $0 OUT_DIR" >&2; exit 2; }
mkdir -p "$1"
out=$(cd "$1" && pwd)
cd "$(dirname "$0")"

command -v npm > /dev/null || { echo "$0: npm is missing: apt-get install nodejs npm" >&2; exit 1; }
# npm writes this file last: without it, or with an older one, what is there is not what the lock says.
if [[ ! node_modules/.package-lock.json -nt package-lock.json ]]; then
    npm ci --no-audit --no-fund --ignore-scripts --omit=optional --loglevel=error
    touch node_modules/.package-lock.json
fi

node_modules/.bin/sass --load-path=node_modules --style=compressed --no-source-map --no-charset \
    throughline.scss "$out/throughline.css"
cp throughline.js "$out/throughline.js"
