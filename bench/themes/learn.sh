#!/bin/sh
# Learns vocabulary/theme-model.tsv again from ../shared/gold, the tune half of the corpus and the sentences of
# vocabulary/training, and prints how well the model does on reviews that it has not seen (six folds). Needs
# liblinear-dev. The same gold gives the same file.
#   bench/themes/learn.sh [--misses]
set -eu
cd "$(dirname "$0")/../.."
shared=${THROUGHLINE_SHARED:-../shared}
cmake --preset release >/dev/null
cmake --build --preset release --target theme_learn theme_measure >/dev/null
build/release/bench/theme_learn vocabulary "$shared" corpus "$@"
