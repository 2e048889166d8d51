#!/usr/bin/env bash
# Can a person use it? Indexes corpus/, starts the real server and drives a real browser: tests/browser/run.sh BUILD_DIR
# With BASE_URL set, that server is tested instead and no other is started.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

for needed in node npm chromium; do
    command -v "$needed" > /dev/null || { echo "$0: $needed is missing: apt-get install nodejs npm chromium" >&2; exit 1; }
done
cd "$here"
if [[ ! node_modules/.package-lock.json -nt package-lock.json ]]; then
    npm ci --no-audit --no-fund --ignore-scripts --loglevel=error
    touch node_modules/.package-lock.json
fi
cd "$root"

if [[ -z ${BASE_URL:-} ]]; then
    [[ $# -eq 1 ]] || { echo "use: $0 BUILD_DIR" >&2; exit 2; }
    build=$(cd "$1" && pwd)
    scratch=$(mktemp -d)
    server=
    finish() {
        [[ -z $server ]] || { kill "$server" 2> /dev/null && wait "$server" 2> /dev/null; } || true
        rm -rf "$scratch"
    }
    trap finish EXIT

    # Types, publishers and years to filter by: the samples end in the year of their publication.
    {
        echo file,type,publisher,publication_date
        for file in "$root"/corpus/*-20[0-9][0-9].*; do
            name=${file##*/}
            year=${name%.*}
            echo "$name,lcspr,${name%%-*},${year##*-}"
        done
    } > "$scratch/metadata.csv"
    "$build/throughline-indexer" --data "$scratch/data" index "$root/corpus" --metadata "$scratch/metadata.csv" \
        > "$scratch/indexer.log" 2>&1 ||
        [[ $? -eq 2 ]] || { cat "$scratch/indexer.log" >&2; exit 1; }
    LONG_RECORD=/reviews/$("$build/tests/long_record" "$scratch/data" "$root/vocabulary")
    export LONG_RECORD
    mkfifo "$scratch/said"
    "$build/throughline-server" --data "$scratch/data" --listen 127.0.0.1:0 > "$scratch/said" 2> "$scratch/server.log" &
    server=$!
    # The server says where it listens in its first line; reading waits for that, or for its end.
    exec 3< "$scratch/said"
    read -r line <&3 || { cat "$scratch/server.log" >&2; exit 1; }
    [[ $line =~ http://[0-9.:]+ ]] || { echo "$0: no address in: $line" >&2; exit 1; }
    export BASE_URL=${BASH_REMATCH[0]}
fi

# Two files at a time, where this node can: the version of Debian 12 takes one after the other.
at_once=()
if node --help | grep -q -- --test-concurrency; then at_once=(--test-concurrency=2); fi
node --test "${at_once[@]}" "$here"/*.test.mjs
