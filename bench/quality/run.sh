#!/usr/bin/env bash
# How well reviews are read: bench/quality/run.sh [OPTION...] scores what the indexer extracts against the gold, prints
# the table and writes JSON. Options and what is measured: README.md beside this file, or --help.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
if [[ -f $here/build/release/CMakeCache.txt ]]; then
    cmake --build "$here/build/release" --target throughline-indexer throughline-worker bench_analysis > /dev/null
fi
exec /usr/bin/python3 -B "$(dirname "${BASH_SOURCE[0]}")/quality.py" "$@"
