#!/usr/bin/env bash
# Runs every test on a bare Debian 12 or 13, and says what came of them in its last line: ./test.sh [quick|full]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
here=$PWD
mode=${1:-all}
shared=${THROUGHLINE_SHARED:-$here/../shared}
logs=$here/build/test-logs
# shellcheck source=packaging/apt.sh
source packaging/apt.sh
# shellcheck source=packaging/build.sh
source packaging/build.sh
# shellcheck source=packaging/steps.sh
source packaging/steps.sh

case $mode in
    all | quick | full) ;;
    *)
        cat << END
usage: ./test.sh [quick|full]

Installs what is missing, builds, runs every test and says what came of them in its last line.

  quick   the release build and its tests, and nothing else
  full    also unit and property tests under the sanitizers, threads among them, each file compiled by itself, and
          clang-tidy: they take their time
END
        [[ $mode == --help || $mode == -h ]] && exit 0
        exit 2
        ;;
esac

# PRESET "TARGET...": false, and counted, when it does not build.
build() {
    local log=$logs/$1-build.log targets
    read -ra targets <<< "$2"
    configure "$here" "$1" -DTHROUGHLINE_TESTS=ON > "$log" 2>&1 &&
        cmake --build "build/$1" --parallel "$(nproc)" --target "${targets[@]}" >> "$log" 2>&1 && return 0
    grep -E -A 20 '^FAILED|error:|CMake Error' "$log" | head -n 100
    count_failed "$1: build" "$log"
    return 1
}

# PRESET "TARGET..." OPTION...: builds these, and runs those tests of the preset that the options of ctest choose.
suite() {
    local preset=$1 name log
    build "$preset" "$2" || return 0
    shift 2
    name=$preset$(tr -cd '[:lower:]' <<< "$*")
    log=$logs/$name.log
    ctest --preset "$preset" --parallel "$(nproc)" --no-tests=ignore --output-junit "$logs/$name.xml" "$@" \
        > "$log" 2>&1 || grep -vE '^ +Start|Test +#[0-9]+.* Passed' "$log" | tail -n 300
    count_junit "$preset $*" "$logs/$name.xml"
}

# The form differs from one release of clang-format to the next: ours is that of Debian 12.
format() {
    clang-format --version | grep -q 'version 14\.' || { echo "it takes clang-format 14"; return "$skipped_code"; }
    find core indexer server tests bench \( -name '*.cpp' -o -name '*.hpp' \) -not -path '*/node_modules/*' -print0 |
        xargs -0 clang-format --dry-run --Werror
}

scripts() {
    find . \( -name build -o -name node_modules \) -prune -o -name '*.sh' -print0 | xargs -0 shellcheck -x .ci/run
}

corpus() {
    local vocabulary=vocabulary/themes.yaml
    [[ -f $vocabulary ]] || vocabulary=$shared/vocabulary/themes.yaml
    [[ -f $vocabulary ]] || { echo "no vocabulary/themes.yaml, neither here nor in $shared"; return "$skipped_code"; }
    /usr/bin/python3 corpus-sources/verify_corpus.py --vocabulary "$vocabulary" &&
        /usr/bin/python3 corpus-sources/verify_judgements.py --vocabulary "$vocabulary" &&
        /usr/bin/python3 corpus-sources/verify_readings.py
}

quality_scores() {
    /usr/bin/python3 -B -m unittest discover -s bench/quality &&
        /usr/bin/python3 -B -m unittest discover -s bench/relevance
}

browser() {
    local log=$logs/browser.log
    tests/browser/run.sh build/release > "$log" 2>&1 || tail -n 100 "$log"
    count_node browser "$log"
}

tidy() {
    configure "$here" tidy && cmake --build build/tidy --parallel "$(nproc)" -- -k 0
}

# All other builds compile many files as one, which hides an include that is missing and a name that hides another.
each_file_by_itself() {
    configure "$here" dev -DTHROUGHLINE_TESTS=ON && cmake --build build/dev --parallel "$(nproc)" --target all bench_programs -- -k 0
}

mkdir -p "$logs"
install_packages packaging/apt-run.txt packaging/apt-test.txt
[[ -d $shared/data ]] || left_out+=("tests on the data beside the project: there is none in $shared")

step "release: unit, property, golden, end to end" suite release all
if [[ $mode != quick ]]; then
    check "format" format
    check "scripts" scripts
    check "corpus against its gold" corpus
    check "scores of bench quality" quality_scores
    step "browser" browser
    step "asan: each parser fuzzed" suite asan fuzzers -L fuzz
    step "asan: hostile files" suite asan "test_hostile" -L hostile
fi
if [[ $mode == full ]]; then
    step "asan: unit, property" suite asan "test_unit test_property" -L 'unit|property'
    step "tsan" suite tsan "test_unit test_e2e" -L 'unit|e2e'
    check "each file by itself" each_file_by_itself
    check "tidy" tidy
fi
closing_lines
