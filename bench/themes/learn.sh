#!/bin/sh
# Learns vocabulary/theme-model.tsv again from ../shared/gold, the tune half of the corpus and the examples and reviews
# of vocabulary/training, and prints how well the model does on reviews that it has not seen (six folds): as they are, and
# with mentions put in, which is nearer to what reviews nobody has read look like.
# Needs liblinear-dev. The same gold and examples give the same file.
#   bench/themes/learn.sh [--misses]
set -eu
cd "$(dirname "$0")/../.."
shared=${THROUGHLINE_SHARED:-../shared}
cmake --preset release >/dev/null
cmake --build --preset release --target theme_learn theme_measure >/dev/null
export OMP_THREAD_LIMIT=1 # one thread reads a scanned page: on a busy machine more of them run out of time
build/release/bench/theme_learn vocabulary "$shared" corpus "$@"
