# Configuring; sourced by run.sh and test.sh.
# shellcheck shell=bash

# With ccache, what was compiled in one clone need not be compiled again in the next, wherever that lies.
share_cache() {
    export CCACHE_BASEDIR=$1 CCACHE_NOHASHDIR=1
}

# configure SOURCE PRESET [OPTION...]: once, and again when the presets have changed, the project was moved, or an
# option is given. All else ninja notices itself. The tests are left out unless an option asks for them.
configure() {
    share_cache "$1"
    local source=$1 preset=$2 build=$1/build/$2 options=("${@:3}") fresh=()
    if [[ -f $build/CMakeCache.txt ]]; then
        local made_for
        made_for=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$build/CMakeCache.txt")
        [[ $made_for == "$source" ]] || fresh=(--fresh)
    else
        fresh=(--fresh)
    fi
    if [[ ${#fresh[@]} -eq 0 && ${#options[@]} -eq 0 && -f $build/build.ninja &&
        $build/build.ninja -nt $source/CMakePresets.json ]]; then
        return 0
    fi
    [[ ${#fresh[@]} -eq 0 || ${#options[@]} -gt 0 ]] || options=(-DTHROUGHLINE_TESTS=OFF)
    if command -v ccache > /dev/null; then
        options+=(-DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    cmake -S "$source" --preset "$preset" "${fresh[@]}" "${options[@]}" --log-level=WARNING
}
