#!/usr/bin/env bash
# Proves that Debian 13 builds and passes everything: tests/debian13.sh [CHROOT [MODE of test.sh]]
#
# By hand or nightly, as root: makes a system of Debian 13 in the folder CHROOT (kept, so that the next run is short),
# copies the working tree into it, and runs ./test.sh there, which installs all that it needs. Afterwards ./run.sh
# must serve the sample reviews. The mirror is the one from which this machine itself installs.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
root=${1:-/var/tmp/throughline-debian13}
mode=${2:-all}
shared=${THROUGHLINE_SHARED:-$here/../shared}
release=trixie

[[ $(id -u) -eq 0 ]] || { echo "$0: a system in a folder takes root: sudo $0" >&2; exit 1; }
# What is mounted here is seen by nobody else, and goes when this script ends.
[[ ${IN_OWN_MOUNTS:-} == yes ]] || exec env IN_OWN_MOUNTS=yes unshare --mount "$0" "$@"

# The mirror of this machine's own Debian packages (not of its security updates), as apt itself reads its sources.
mirror() {
    # shellcheck disable=SC2016 # apt fills these in
    apt-get indextargets --format '$(ORIGIN) $(LABEL) $(REPO_URI)' 'Created-By: Packages' |
        sed -n 's/^Debian Debian //p' | head -n 1
}

make_system() {
    local from
    from=$(mirror)
    [[ -n $from ]] || { echo "$0: run apt-get update first: apt knows no mirror of Debian" >&2; exit 1; }
    if command -v mmdebstrap > /dev/null; then
        mmdebstrap --quiet --variant=apt --include=ca-certificates "$release" "$root" "deb $from $release main"
    elif command -v debootstrap > /dev/null; then
        debootstrap --variant=minbase --include=ca-certificates "$release" "$root" "$from"
    else
        echo "$0: mmdebstrap is missing: apt-get install mmdebstrap" >&2
        exit 1
    fi
}

inside() {
    chroot "$root" env --ignore-environment PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin HOME=/root LANG=C.UTF-8 \
        NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt "$@"
}

# The tree as it is now, committed or not, and without what was built.
copy_tree() {
    mkdir -p "$root/srv/throughline"
    find "$root/srv/throughline" -mindepth 1 -maxdepth 1 -not -name build -exec rm -rf {} +
    git -C "$here" ls-files --cached --others --exclude-standard -z |
        (cd "$here" && xargs -0 ls -d 2> /dev/null) | tar --create --directory "$here" --files-from - |
        tar --extract --directory "$root/srv/throughline"
}

started=$SECONDS
[[ -e $root/etc/debian_version ]] || make_system
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/dev/shm"
# The network as this machine has it: its names, and whom it trusts.
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
copy_tree
if [[ -d $shared ]]; then
    mkdir -p "$root/srv/shared"
    mount --bind -o ro "$shared" "$root/srv/shared"
fi

code=0
inside /srv/throughline/test.sh "$mode" || code=$?
served=no
inside env THROUGHLINE_DATA=/tmp/sample /srv/throughline/run.sh --no-serve && served=yes
echo "Debian $(cat "$root/etc/debian_version"): tests $([[ $code -eq 0 ]] && echo pass || echo FAIL)," \
    "run.sh $([[ $served == yes ]] && echo works || echo FAILS), $(((SECONDS - started) / 60)) min"
[[ $code -eq 0 && $served == yes ]]
