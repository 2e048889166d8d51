#!/usr/bin/env bash
# Do the statistics hold what they promise, and how fast are patterns: bench/patterns/run.sh [REVIEWS] [REQUESTS].
# First a simulation (fixed seed) of how often 95 % intervals hold the truth and how many discoveries are false; then
# collections of made-up reviews: of 3,000 over HTTP, of up to 100,000 in process beside the same counts in SQL.
# Prints tables to standard error, JSON to standard output.
set -euo pipefail
# shellcheck source=bench/server.sh
source "$(dirname "${BASH_SOURCE[0]}")/../server.sh"
reviews=${1:-3000}
requests=${2:-300}
mkdir "$scratch/data"
build_bench bench_coverage bench_patterns bench_pattern_latency
"$build/bench/bench_coverage"
"$build/bench/bench_patterns" "$here/vocabulary" "$scratch" "$reviews"
start_server "$scratch/data"
"$build/bench/bench_pattern_latency" "$address" "$requests"
