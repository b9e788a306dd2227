#!/usr/bin/env bash
# Builds what is missing and starts Sekisho from this checkout, in the foreground. --demo: with the paper's example as data.
set -u

ROOT=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=java.sh
. "$ROOT/wildfly/java.sh"
# shellcheck source=tools.sh
. "$ROOT/wildfly/tools.sh"
# shellcheck source=ports.sh
. "$ROOT/wildfly/ports.sh"

export SEKISHO_SERVER=$ROOT/target/server
export SEKISHO_WAR=$ROOT/target/sekisho.war
export SEKISHO_DATA_DIR=${SEKISHO_DATA_DIR:-$ROOT/target/data}
SERVER_STAMP=$SEKISHO_SERVER/standalone/configuration/standalone.xml

main() {
    arguments "$@"
    need_free_ports
    build_if_needed
    find_java java || need_jdk
    [ "${SEKISHO_DEMO:-}" != true ] || demo_password
    exec bash "$ROOT/wildfly/serve.sh"
}

arguments() {
    case "$*" in
        '') ;;
        --demo) export SEKISHO_DEMO=true ;;
        --help | -h) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
}

usage() {
    echo "usage: wildfly/run.sh [--demo]"
    echo "  Settings come from the environment; wildfly/sekisho.env.example names them all."
}

# True where anything under the given paths is newer than the file $1, or there is no such file.
older_than() {
    stamp=$1
    shift
    [ ! -f "$stamp" ] || [ -n "$(find "$@" -newer "$stamp" -print -quit)" ]
}

build_if_needed() {
    cd "$ROOT" || fail "cannot enter $ROOT"
    if older_than "$SERVER_STAMP" pom.xml wildfly/configure.cli wildfly/channel-manifest.yaml wildfly/server; then
        build --new-server
    elif older_than "$SEKISHO_WAR" pom.xml src/main; then
        build
    fi
}

build() {
    need_jdk
    need_maven
    [ "${1:-}" != --new-server ] || rm -rf "$SEKISHO_SERVER"
    mkdir -p target
    echo "Building Sekisho and its server (a few minutes the first time; progress in target/build.log)"
    if ! mvn -B -Dmaven.test.skip=true package </dev/null >target/build.log 2>&1; then
        grep '^\[ERROR\]' target/build.log | head -n 5 >&2
        fail "the build failed; see $ROOT/target/build.log"
    fi
    touch "$SERVER_STAMP" "$SEKISHO_WAR"
}

# The first start writes the administrator into the database, so every later start must know the same password.
demo_password() {
    if [ -n "${SEKISHO_ADMIN_PASSWORD:-}" ]; then
        return
    fi
    file=$SEKISHO_DATA_DIR/demo-password
    if [ ! -s "$file" ]; then
        (umask 077 && mkdir -p "$SEKISHO_DATA_DIR" && random_password >"$file") || fail "cannot write $file (SEKISHO_DATA_DIR)"
    fi
    SEKISHO_ADMIN_PASSWORD=$(cat "$file")
    export SEKISHO_ADMIN_PASSWORD
    export SEKISHO_LOGIN_HINT="admin / $SEKISHO_ADMIN_PASSWORD"
}

random_password() {
    head -c 256 /dev/urandom | LC_ALL=C tr -dc 'a-km-z2-9' | head -c 16
}

main "$@"
