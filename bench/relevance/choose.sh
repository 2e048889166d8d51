#!/usr/bin/env bash
# What other constants of the ranking would do: bench/relevance/choose.sh [COLLECTION_DIR...] [< SETTINGS]. Prints nDCG@10
# of each collection and of the corpus for every line of settings ("length=0.8 pair=0"; an empty line is the ranking as
# it is). Settings come from standard input, or from settings.txt beside this file: the table that ranking.hpp quotes.
# The queries of the corpus stand in two halves: by the seen a constant is chosen, by the unseen it is judged.
set -euo pipefail
bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
here=$(cd "$bench/../.." && pwd)
build=$here/build/release
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cmake --build "$build" --target throughline-indexer throughline-worker bench_ranking > /dev/null
mapfile -t folders < <(/usr/bin/python3 -B "$bench/prepare.py" "$build" "$scratch" "$@")
if [[ -t 0 ]]; then
    "$build/bench/bench_ranking" "$here/vocabulary" "${folders[@]}" < "$bench/settings.txt"
else
    "$build/bench/bench_ranking" "$here/vocabulary" "${folders[@]}"
fi
