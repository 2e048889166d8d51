#!/usr/bin/env bash
# How fast searches are in a large collection: bench/load/run.sh COUNT [ROUNDS]. Makes so many reviews, indexes them with
# the real indexer, starts the server and asks it the mix of bench/queries.txt. REVIEWS=FOLDER takes reviews that were
# made before, DATA=FOLDER a collection that was; PEERS=1 asks other search engines the same of the same passages. Prints
# tables; the figures are in build/bench/load-COUNT.json.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
count=${1:-3000}
build=$here/build/release
scratch=$(mktemp -d)
server=
trap '[[ -n $server ]] && kill "$server" 2> /dev/null; rm -rf "$scratch"' EXIT
mkdir -p "$here/build/bench"
cmake --build "$build" --target throughline-indexer throughline-worker throughline-server assets \
    > "$here/build/bench/build.log"
data=${DATA:-$scratch/data}
seconds=0
if [[ -z ${DATA:-} ]]; then
    reviews=${REVIEWS:-$scratch/reviews}
    [[ -d $reviews ]] || python3 "$here/bench/load/make_reviews.py" "$reviews" "$count"
    begin=$SECONDS
    "$build/throughline-indexer" --data "$data" index "$reviews" > "$scratch/index.log" || [[ $? -eq 2 ]]
    seconds=$((SECONDS - begin))
fi
"$build/throughline-indexer" --data "$data" status | head -1
echo "Indexed in $seconds s (0: before); $(du -sm "$data" | cut -f1) MiB on disk"
"$build/throughline-server" --data "$data" --listen 127.0.0.1:0 > "$scratch/address" 2> "$scratch/server.log" &
server=$!
until grep -q http "$scratch/address"; do kill -0 "$server"; sleep 0.1; done
address=$(grep -o 'http://.*' "$scratch/address")
python3 "$here/bench/load/measure.py" "$address" "$here/bench/queries.txt" "$server" "${2:-1}" \
    > "$here/build/bench/load-$count.json"
python3 "$here/bench/load/table.py" "$here/build/bench/load-$count.json"
if [[ -n ${PEERS:-} ]]; then
    python3 -B "$here/bench/load/peers.py" speed "$address" "$data" "$here/bench/queries.txt"
fi
