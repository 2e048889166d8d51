#!/usr/bin/env bash
# What stands first: bench/relevance/run.sh [--corpus] [COLLECTION_DIR...]. Indexes each collection (docs.jsonl,
# queries.tsv, qrels.txt) and, with --corpus or alone, the corpus with corpus/queries.json; starts the server, asks every
# query through the API, prints nDCG@10, MAP, R@100 and the slowest queries, and writes build/bench/relevance.json.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
if [[ -f $here/build/release/CMakeCache.txt ]]; then
    cmake --build "$here/build/release" --target throughline-indexer throughline-worker throughline-server assets > /dev/null
fi
exec /usr/bin/python3 -B "$(dirname "${BASH_SOURCE[0]}")/relevance.py" "$@"
