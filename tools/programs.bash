# For scripts that have other people's programs judge ours: where ours are, and how theirs are had. Sourced with `root`, the
# directory of the project, and `work`, one for what stays between runs.

fail() {
    echo "${0#"$root/"}: $1" >&2
    exit 2
}

newest_programs() {
    find "$root"/.build*/ -maxdepth 3 -type f -name podledger -perm -u+x -printf '%T@ %h\n' 2>/dev/null \
        | sort -rn | sed -n '1s/^[^ ]* //p'
}

# Sets `programs`, unless it is set, to where the newest build is, and ends when one of the programs named is not there.
find_programs() { # names
    local name
    programs=${programs:-$(newest_programs)}
    for name in "$@"; do
        [[ -x $programs/$name ]] || fail "there is no $name; run swift build, or give --programs DIRECTORY"
    done
}

install_packages() { # names
    local sudo=()
    ((EUID == 0)) || sudo=(sudo -n)
    DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "$@" >"$work/apt.log" 2>&1
}
