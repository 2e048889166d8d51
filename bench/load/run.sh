#!/usr/bin/env bash
# How fast searches are in a large collection: bench/load/run.sh COUNT [ROUNDS]. Makes so many reviews, indexes them with
# the real indexer, starts the server and asks it the mix of bench/queries.txt. REVIEWS=FOLDER takes reviews that were
# made before, DATA=FOLDER a collection that was; PEERS=1 asks other search engines the same of the same passages. Prints
# tables; the figures are in build/bench/load-COUNT.json.
set -euo pipefail
# shellcheck source=bench/server.sh
source "$(dirname "${BASH_SOURCE[0]}")/../server.sh"
count=${1:-3000}
build_bench throughline-indexer throughline-worker
data=${DATA:-$scratch/data}
seconds=0
if [[ -z ${DATA:-} ]]; then
    reviews=${REVIEWS:-$scratch/reviews}
    [[ -d $reviews ]] || python3 "$here/bench/load/make_reviews.py" "$reviews" "$count"
    begin=$SECONDS
    index_folder "$data" "$reviews"
    seconds=$((SECONDS - begin))
fi
"$build/throughline-indexer" --data "$data" status | head -1
echo "Indexed in $seconds s (0: before); $(du -sm "$data" | cut -f1) MiB on disk"
start_server "$data"
python3 "$here/bench/load/measure.py" "$address" "$here/bench/queries.txt" "$server" "${2:-1}" \
    > "$here/build/bench/load-$count.json"
python3 "$here/bench/load/table.py" "$here/build/bench/load-$count.json"
if [[ -n ${PEERS:-} ]]; then
    python3 -B "$here/bench/load/peers.py" speed "$address" "$data" "$here/bench/queries.txt"
fi
