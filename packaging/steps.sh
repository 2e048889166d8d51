# The steps of test.sh and what came of them: counted as they run, told at the end. Logs go to the folder $logs.
# shellcheck shell=bash
logs=${logs:?}
passed=0
failed=0
skipped=0
failures=() # what failed
left_out=() # what was skipped, and why
readonly skipped_code=77

count() { # PASSED FAILED SKIPPED
    passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
}

# NAME LOG: something failed that is no test of a test program, such as a build.
count_failed() {
    count 0 1 0
    failures+=("$1")
    echo "FAILED: $1; all of it in $2" >&2
}

count_skipped() { # NAME REASON
    count 0 0 1
    left_out+=("$1: $2")
}

# NAME COMMAND...: runs it in this shell, and says how long it took.
step() {
    local name=$1 since=$SECONDS before=$passed/$failed/$skipped
    shift
    echo "== $name"
    "$@"
    [[ $before == "$passed/$failed/$skipped" ]] && count_skipped "$name" "it has no tests yet"
    echo "   $((SECONDS - since)) s; so far $passed passed, $failed failed, $skipped skipped"
}

# NAME COMMAND...: one test that passes, fails, or prints why it cannot run and returns 77.
check() {
    local name=$1 code=0 log=$logs/${1// /-}.log
    shift
    echo "== $name"
    "$@" > "$log" 2>&1 || code=$?
    case $code in
        0) count 1 0 0 ;;
        "$skipped_code") count_skipped "$name" "$(tail -n 1 "$log")" ;;
        *)
            tail -n 60 "$log"
            count_failed "$name" "$log"
            ;;
    esac
}

# NAME FILE: the counts of a report that ctest wrote (JUnit); without any, the run itself has failed.
count_junit() {
    local name=$1 file=$2 head kind
    local -A found=()
    head=$(grep -s -m 1 -A 5 '<testsuite' "$file" | tr '\n\t' '  ') || true
    for kind in tests failures skipped; do
        found[$kind]=$(sed -nE "s/.* $kind=\"([0-9]+)\".*/\1/p" <<< "$head")
        [[ -n ${found[$kind]} ]] || { count_failed "$name: no report" "$file"; return; }
    done
    count $((found[tests] - found[failures] - found[skipped])) "${found[failures]}" "${found[skipped]}"
    [[ ${found[failures]} -eq 0 ]] || failures+=("$name: ${found[failures]} of ${found[tests]}")
    [[ ${found[skipped]} -eq 0 ]] || left_out+=("$name: ${found[skipped]} tests say that they cannot run here")
}

# NAME FILE: the counts that node's test runner printed last; without any, the run itself has failed.
count_node() {
    local name=$1 file=$2 kind
    local -A found=()
    for kind in pass fail skipped; do
        found[$kind]=$(sed -nE "s/^(#|ℹ) $kind ([0-9]+)\$/\2/p" "$file" | tail -n 1)
    done
    [[ -n ${found[fail]} ]] || { count_failed "$name" "$file"; return; }
    count "${found[pass]:-0}" "${found[fail]}" "${found[skipped]:-0}"
    [[ ${found[fail]} -eq 0 ]] || failures+=("$name: ${found[fail]}")
}

# What failed and what was skipped, and in the last line how many. Its exit code is that of all tests.
closing_lines() {
    local line
    for line in "${left_out[@]}"; do echo "skipped: $line"; done
    for line in "${failures[@]}"; do echo "failed: $line"; done
    echo "$((SECONDS / 60)) min $((SECONDS % 60)) s"
    echo "$passed passed, $failed failed, $skipped skipped"
    [[ $failed -eq 0 && $passed -gt 0 ]]
}
