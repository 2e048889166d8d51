#!/usr/bin/env bash
# How fast searches are over HTTP: bench/search/run.sh [FOLDER] [REQUESTS]. Indexes the folder, starts the server, asks
# on 1 and on 16 connections (every query different), beside the same Xapian queries in process. Prints JSON.
set -euo pipefail
# shellcheck source=bench/server.sh
source "$(dirname "${BASH_SOURCE[0]}")/../server.sh"
folder=$(realpath "${1:-$here/../shared/data/reports}")
requests=${2:-2500}
build_bench throughline-indexer throughline-worker bench_latency
index_folder "$scratch/data" "$folder"
start_server "$scratch/data"
"$build/bench/bench_latency" "$scratch/data" "$here/vocabulary" "$address" "$here/bench/queries.txt" "$requests" 16 "$server" |
    tee "$here/build/bench/search.json"
