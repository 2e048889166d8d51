#!/usr/bin/env bash
# How fast a folder of reports is indexed, beside omindex and recollindex on the same files in the same run, and
# beside the floor (MuPDF and Xapian alone): bench/index/run.sh [FOLDER] [RUNS]. Prints a table, writes JSON.
#
# Needs the packages xapian-omega, recoll, poppler-utils and time besides those of ./run.sh; what is missing is left out.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=$(realpath "${1:-$here/../shared/data/reports}")
runs=${2:-3}
build=$here/build/release
out=$here/build/bench
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$out"
cmake --build "$build" --target throughline-indexer throughline-worker bench_floor > "$out/build.log"

# NAME COMMAND...: runs it, and prints wall seconds, processor seconds and the largest process's memory in MiB.
measured() {
    local name=$1
    shift
    /usr/bin/time -f '%e %U %S %M' -o "$scratch/time" "$@" > "$out/$name.log" 2>&1 || true
    awk '{printf "%s %.2f %.0f", $1, $2 + $3, $4 / 1024}' "$scratch/time"
}

ours() {
    rm -rf "$scratch/ours"
    measured throughline "$build/throughline-indexer" --data "$scratch/ours" index "$folder"
}

floor() {
    [[ -d $scratch/ours ]] || ours > /dev/null
    measured floor "$build/bench/bench_floor" "$scratch/ours" "$folder" 2
}

omega() {
    rm -rf "$scratch/omega"
    measured omindex omindex --db "$scratch/omega" --url / "$folder"
}

recoll() {
    rm -rf "$scratch/recoll"
    mkdir "$scratch/recoll"
    printf 'topdirs = %s\nthrQSizes = 2 2 2\n' "$folder" > "$scratch/recoll/recoll.conf"
    measured recollindex recollindex -c "$scratch/recoll"
}

programs=(ours floor)
command -v omindex > /dev/null && programs+=(omega)
command -v recollindex > /dev/null && programs+=(recoll)

# All programs in turn, so that a slow minute of the machine is shared by all.
for ((run = 1; run <= runs; ++run)); do
    for program in "${programs[@]}"; do
        read -r wall cpu memory < <("$program"; echo)
        echo "$program $wall $cpu $memory" >> "$scratch/figures"
        echo "run $run: $program $wall s wall, $cpu s of processor, $memory MiB" >&2
    done
done

ours > /dev/null
for ((run = 1; run <= runs; ++run)); do
    read -r wall cpu memory < <(measured unchanged "$build/throughline-indexer" --data "$scratch/ours" index "$folder"; echo)
    echo "unchanged $wall $cpu $memory" >> "$scratch/figures"
done

# The memory of all processes of one run together, every 20 ms; shared pages count once (Pss). A run of its own: looking
# costs time.
memory_of_all() {
    rm -rf "$scratch/ours"
    setsid "$build/throughline-indexer" --data "$scratch/ours" index "$folder" > "$out/memory.log" 2>&1 &
    local indexer=$! most=0 now
    while kill -0 "$indexer" 2> /dev/null; do
        now=$(pgrep -s "$indexer" | sed 's|.*|/proc/&/smaps_rollup|' | xargs cat 2> /dev/null |
            awk '/^Pss:/ { sum += $2 } END { print int(sum / 1024) }')
        ((now > most)) && most=$now
        sleep 0.02
    done
    echo "$most"
}
memory_all=$(memory_of_all)

awk -v json="$out/index.json" -v memory_all="$memory_all" '
    function median(list, n,   i, j, t) {
        for (i = 1; i <= n; ++i) for (j = i + 1; j <= n; ++j) if (list[j] < list[i]) { t = list[i]; list[i] = list[j]; list[j] = t }
        return list[int((n + 1) / 2)]
    }
    { ++count[$1]; walls[$1, count[$1]] = $2; cpus[$1, count[$1]] = $3; if ($4 > memory[$1]) memory[$1] = $4
      if (!($1 in seen)) { seen[$1] = 1; order[++programs] = $1 } }
    END {
        printf "%-12s %10s %12s %12s %12s\n", "program", "wall s", "processor s", "memory MiB", "of ours"
        for (p = 1; p <= programs; ++p) {
            name = order[p]
            for (i = 1; i <= count[name]; ++i) { w[i] = walls[name, i]; c[i] = cpus[name, i] }
            wall[name] = median(w, count[name]); cpu[name] = median(c, count[name])
        }
        printf "{\n  \"memory_of_all_processes_mib\": %d,\n", memory_all > json
        for (p = 1; p <= programs; ++p) {
            name = order[p]
            printf "%-12s %10.2f %12.2f %12.0f %12.2f\n", name, wall[name], cpu[name], memory[name], wall[name] / wall["ours"]
            printf "  \"%s\": {\"wall_s\": %.2f, \"cpu_s\": %.2f, \"memory_mib\": %.0f, \"ratio_to_ours\": %.3f}%s\n", name, wall[name], cpu[name], memory[name], wall[name] / wall["ours"], p < programs ? "," : "" > json
        }
        printf "memory of the indexer, all processes together: %d MiB\n", memory_all
        printf "}\n" > json
    }' "$scratch/figures"
