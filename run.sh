#!/usr/bin/env bash
# From a bare Debian 12 or 13 to a collection that can be searched: ./run.sh [--no-serve] [FOLDER...]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$here/build/release
data=${THROUGHLINE_DATA:-$here/.data}
port=${PORT:-8080}
# shellcheck source=packaging/apt.sh
source "$here/packaging/apt.sh"
# shellcheck source=packaging/build.sh
source "$here/packaging/build.sh"

usage() {
    cat << END
usage: ./run.sh [--no-serve] [FOLDER...]

Installs what is missing, builds, indexes the folders (the sample reviews of corpus/, where none is named)
and serves them on http://127.0.0.1:8080. What was done before is not done again. A metadata.csv in a
folder says what is known of its files: title, publisher, publication_date, ...

  --no-serve         stop when all is indexed
  PORT=8080          serve on another port
  THROUGHLINE_DATA   the folder of the collection (now: $data)
END
}

folders=()
is_served=yes
while [[ $# -gt 0 ]]; do
    case $1 in
        --no-serve) is_served=no ;;
        --help | -h) usage; exit 0 ;;
        --) shift; folders+=("$@"); break ;;
        -*) echo "run.sh: there is no option $1" >&2; usage >&2; exit 2 ;;
        *) folders+=("$1") ;;
    esac
    shift
done
[[ ${#folders[@]} -gt 0 ]] || folders=("$here/corpus")
for folder in "${folders[@]}"; do
    [[ -e $folder ]] || { echo "run.sh: there is nothing at $folder" >&2; exit 2; }
done

# Into the collection. Exit code 2 of the indexer says that some files could not be read and the others are in.
index() {
    local options=() code=0
    [[ -f $1/metadata.csv ]] && options=(--metadata "$1/metadata.csv")
    echo "Indexing $1"
    "$build/throughline-indexer" --data "$data" index "$1" "${options[@]}" || code=$?
    [[ $code -eq 0 || $code -eq 2 ]] || exit "$code"
}

install_packages "$here/packaging/apt-run.txt"
[[ -f $build/build.ninja ]] || echo "Building: the first time takes some minutes."
configure "$here" release
cmake --build "$build" --parallel "$(nproc)" \
    --target throughline-indexer throughline-worker throughline-server assets

trap 'exit 130' INT TERM # the indexer stops cleanly by itself; then so do we
for folder in "${folders[@]}"; do
    index "$folder"
done
trap - INT TERM
[[ $is_served == yes ]] || exit 0
exec "$build/throughline-server" --data "$data" --listen "127.0.0.1:$port"
