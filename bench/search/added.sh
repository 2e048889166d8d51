#!/usr/bin/env bash
# How long until a report that is added is found over HTTP: bench/search/added.sh [FOLDER]. Indexes the folder, starts the
# server, then adds one report of corpus/ and asks until the server has it. Prints seconds.
set -euo pipefail
# shellcheck source=bench/server.sh
source "$(dirname "${BASH_SOURCE[0]}")/../server.sh"
folder=$(realpath "${1:-$here/../shared/data/reports}")
mkdir "$scratch/added"
build_bench throughline-indexer throughline-worker
index_folder "$scratch/data" "$folder"
start_server "$scratch/data"

found() {
    curl --silent --fail "$address/api/v1/reviews?q=hexwold" | grep --quiet '"total":[1-9]'
}

if found; then
    echo "$0: a report of $folder names Hexwold already" >&2
    exit 1
fi
cp "$here/corpus/hexwold-saying-it-twice-2021.md" "$scratch/added/"
begin=$EPOCHREALTIME
index_folder "$scratch/data" "$scratch/added"
until found; do kill -0 "$server"; sleep 0.02; done
awk -v begin="$begin" -v end="$EPOCHREALTIME" 'BEGIN { printf "added and found in %.2f s\n", end - begin }'
