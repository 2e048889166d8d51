# What the scripts that measure a running server share; sourced by them.
# shellcheck shell=bash

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$here/build/release
scratch=$(mktemp -d)
server=
trap '[[ -n $server ]] && kill "$server" 2> /dev/null; rm -rf "$scratch"' EXIT
mkdir -p "$here/build/bench"

# TARGET...: builds them beside the server.
build_bench() {
    cmake --build "$build" --target throughline-server assets "$@" > "$here/build/bench/build.log"
}

# DATA FOLDER: a file that cannot be read is no reason to stop.
index_folder() {
    "$build/throughline-indexer" --data "$1" index "$2" >> "$scratch/index.log" || [[ $? -eq 2 ]]
}

# DATA: sets $server, its process, and $address, where it listens.
start_server() {
    "$build/throughline-server" --data "$1" --listen 127.0.0.1:0 > "$scratch/address" 2> "$scratch/server.log" &
    server=$!
    until grep -q http "$scratch/address"; do kill -0 "$server"; sleep 0.1; done
    # shellcheck disable=SC2034 # for the script that sources this
    address=$(grep -o 'http://.*' "$scratch/address")
}
