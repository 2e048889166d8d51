#!/usr/bin/env bash
# How fast searches are over HTTP: bench/search/run.sh [FOLDER] [REQUESTS]. Indexes the folder, starts the server, asks
# on 1 and on 16 connections (every query different), beside the same Xapian queries in process. Prints JSON.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=$(realpath "${1:-$here/../shared/data/reports}")
requests=${2:-2500}
build=$here/build/release
scratch=$(mktemp -d)
server=
trap '[[ -n $server ]] && kill "$server" 2> /dev/null; rm -rf "$scratch"' EXIT
mkdir -p "$here/build/bench"
cmake --build "$build" --target throughline-indexer throughline-worker throughline-server assets bench_latency \
    > "$here/build/bench/build.log"
"$build/throughline-indexer" --data "$scratch/data" index "$folder" > "$scratch/index.log" || [[ $? -eq 2 ]]
"$build/throughline-server" --data "$scratch/data" --listen 127.0.0.1:0 > "$scratch/address" 2> "$scratch/server.log" &
server=$!
until grep -q http "$scratch/address"; do kill -0 "$server"; sleep 0.1; done
address=$(grep -o 'http://.*' "$scratch/address")
"$build/bench/bench_latency" "$scratch/data" "$here/vocabulary" "$address" "$here/bench/queries.txt" "$requests" 16 "$server" |
    tee "$here/build/bench/search.json"
