# Installing from the package lists beside this file; sourced by run.sh and test.sh.
#
# A line of a list is one of
#   NAME                     a package
#   NAME|OTHER               the first of them that this release of Debian has
#   unless COMMAND: NAME...  packages that are asked for only where no such command is found
# shellcheck shell=bash

# The packages that LIST... name and that are not installed, one a line; of alternatives, all with a | between.
missing_packages() {
    local -A installed=()
    local name line words
    while read -r name; do
        installed[$name]=yes
    done < <(dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p')

    while read -r line; do
        case $line in
            '' | '#'*) continue ;;
            'unless '*)
                words=${line#unless }
                command -v "${words%%:*}" > /dev/null && continue
                words=${words#*:}
                ;;
            *) words=$line ;;
        esac
        for name in $words; do
            is_any_installed "$name" || echo "$name"
        done
    done < <(cat -- "$@")
}

# Is one of the alternatives A|B|... there? Reads the caller's table.
is_any_installed() {
    local name
    for name in ${1//|/ }; do
        [[ -n ${installed[$name]:-} ]] && return 0
    done
    return 1
}

# The first of A|B|... that apt knows; the last where it knows none, so that apt itself says what is wrong.
known_package() {
    local name
    for name in ${1//|/ }; do
        apt-cache show --quiet=0 "$name" 2> /dev/null | grep -q '^Package: ' && break
    done
    echo "$name"
}

# install_packages LIST...: makes sure that what the lists name is there. Asks apt only when something is missing.
install_packages() {
    command -v dpkg-query > /dev/null || {
        echo "This is no Debian: install what stands in $* yourself; going on." >&2
        return 0
    }
    local missing as_root=() chosen=() name
    missing=$(missing_packages "$@")
    [[ -n $missing ]] || return 0
    if [[ $(id -u) -ne 0 ]]; then
        command -v sudo > /dev/null || {
            echo "These packages are missing, and to install them takes root or sudo. As root, run" >&2
            echo "  apt-get install ${missing//$'\n'/ }" >&2
            return 1
        }
        as_root=(sudo)
    fi
    echo "Installing with apt: ${missing//$'\n'/ }"
    "${as_root[@]}" apt-get update --quiet=2
    for name in $missing; do
        chosen+=("$(known_package "$name")")
    done
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install --quiet=2 --yes --no-install-recommends -o Dpkg::Use-Pty=0 "${chosen[@]}"
}
