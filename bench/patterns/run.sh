#!/usr/bin/env bash
# Do the statistics hold what they promise, and how fast are patterns: bench/patterns/run.sh [REVIEWS] [REQUESTS].
# First a simulation (fixed seed) of how often 95 % intervals hold the truth and how many discoveries are false; then
# collections of made-up reviews: of 3,000 over HTTP, of up to 100,000 in process beside the same counts in SQL.
# Prints tables to standard error, JSON to standard output.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
reviews=${1:-3000}
requests=${2:-300}
build=$here/build/release
scratch=$(mktemp -d)
server=
trap '[[ -n $server ]] && kill "$server" 2> /dev/null; rm -rf "$scratch"' EXIT
mkdir -p "$here/build/bench" "$scratch/data"
cmake --build "$build" --target throughline-server assets bench_coverage bench_patterns bench_pattern_latency \
    > "$here/build/bench/build.log"
"$build/bench/bench_coverage"
"$build/bench/bench_patterns" "$here/vocabulary" "$scratch" "$reviews"
"$build/throughline-server" --data "$scratch/data" --listen 127.0.0.1:0 > "$scratch/address" 2> "$scratch/server.log" &
server=$!
until grep -q http "$scratch/address"; do kill -0 "$server"; sleep 0.1; done
"$build/bench/bench_pattern_latency" "$(grep -o 'http://.*' "$scratch/address")" "$requests"
