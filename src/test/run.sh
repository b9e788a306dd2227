#!/usr/bin/env bash
# Installs what the tests need and this machine lacks (as root, with apt), then runs every test.
set -u

ROOT=$(cd "$(dirname "$0")/../.." && pwd)
# shellcheck source=../../wildfly/java.sh
. "$ROOT/wildfly/java.sh"
# shellcheck source=../../wildfly/tools.sh
. "$ROOT/wildfly/tools.sh"

PACKAGES="postfix postfix-pcre mailman3 bind9 bind9-utils bind9-dnsutils nsd unbound dnsmasq-base postfix-lmdb python3 swaks chromium fonts-noto-cjk"
POLICY=/usr/sbin/policy-rc.d

main() {
    need_packages
    need_jdk
    need_maven
    cd "$ROOT" || fail "cannot enter $ROOT"
    export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
    exec mvn -B verify </dev/null
}

need_packages() {
    command -v dpkg-query >/dev/null || fail "the tests run on Debian or Ubuntu; they need what these packages hold: $PACKAGES"
    lacking=$(lacking)
    [ -n "$lacking" ] || return 0
    may_install || fail "the tests need these Debian packages: $lacking (apt-get install $lacking)"
    without_starting_services install_lacking
}

lacking() {
    for package in $PACKAGES; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || printf '%s ' "$package"
    done
}

# shellcheck disable=SC2086 # a list of packages
install_lacking() {
    apt_install $lacking
}

# The tests run their own copies of Postfix, Mailman and BIND; the installed services stay down. policy-rc.d is how Debian asks.
without_starting_services() {
    if [ ! -e "$POLICY" ]; then
        trap 'rm -f "$POLICY"' EXIT
        printf '#!/bin/sh\nexit 101\n' >"$POLICY"
        chmod 755 "$POLICY"
    fi
    "$@"
    rm_policy_of_ours
}

rm_policy_of_ours() {
    [ -z "$(trap -p EXIT)" ] || rm -f "$POLICY"
    trap - EXIT
}

main
