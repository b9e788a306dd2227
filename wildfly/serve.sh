#!/usr/bin/env bash
# Starts the server in the foreground and says when it is ready. Needs no checkout: the server and the WAR lie beside this
# script or are named by SEKISHO_SERVER and SEKISHO_WAR. Settings: sekisho.env.example. TERM and INT stop it in order.
set -u

HERE=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=java.sh
. "$HERE/java.sh"
# shellcheck source=ports.sh
. "$HERE/ports.sh"

SERVER=${SEKISHO_SERVER:-$HERE/server}
WAR=${SEKISHO_WAR:-$HERE/sekisho.war}
JVM_PID=
STOPPING=

main() {
    drop_empty_settings
    find_java java || fail "$(no_java Java)"
    [ -f "$SERVER/jboss-modules.jar" ] || fail "there is no server in $SERVER (SEKISHO_SERVER)"
    [ -f "$WAR" ] || fail "there is no application at $WAR (SEKISHO_WAR)"
    need_free_ports
    prepare_base
    choose_database
    trap stop TERM INT HUP
    launch
    announce_when_ready
    await_end
}

# WildFly takes an empty variable for a value; here it means the default.
drop_empty_settings() {
    for setting in SEKISHO_HTTP_PORT SEKISHO_MANAGEMENT_PORT SEKISHO_DATA_DIR SEKISHO_DB_URL SEKISHO_DB_USER \
        SEKISHO_DB_PASSWORD SEKISHO_BEHIND_PROXY SEKISHO_MAX_BODY_MEGABYTES; do
        [ -n "${!setting:-}" ] || unset "$setting"
    done
}

# The server runs on a base directory of its own under the data directory. Configuration and WAR are copied afresh each time,
# so that an upgrade takes effect and nothing is written into the server's own directory.
prepare_base() {
    umask 077
    mkdir -p "${SEKISHO_DATA_DIR:=$HERE/data}" 2>/dev/null
    [ -w "$SEKISHO_DATA_DIR" ] || fail "cannot write to $SEKISHO_DATA_DIR (SEKISHO_DATA_DIR)"
    SEKISHO_DATA_DIR=$(cd "$SEKISHO_DATA_DIR" && pwd)
    export SEKISHO_DATA_DIR
    BASE=$SEKISHO_DATA_DIR/server
    LOG=$BASE/log/server.log
    rm -rf "$BASE/configuration" "$BASE/deployments" "$BASE/tmp"
    if ! { mkdir -p "$BASE/deployments" "$BASE/log" "$BASE/data" \
        && cp -R "$SERVER/standalone/configuration" "$BASE/" && cp "$WAR" "$BASE/deployments/sekisho.war"; }; then
        fail "cannot copy the configuration and the application to $BASE"
    fi
}

choose_database() {
    if [ -n "${SEKISHO_DB_URL:-}" ]; then
        export SEKISHO_DB_DRIVER=postgresql
    else
        unset SEKISHO_DB_DRIVER
    fi
}

# What WildFly's own standalone.sh would pass, with its list of the packages that Java must open.
launch() {
    # shellcheck disable=SC2034 # common.sh reads them
    JAVA=$JAVA_HOME/bin/java GREP=grep DIRNAME=$SERVER/bin
    set +u
    # shellcheck source=/dev/null
    . "$SERVER/bin/common.sh"
    setDefaultModularJvmOptions
    set -u
    quiet=
    # WildFly still uses what Java 24 began to warn of
    [ "$(java_release "$JAVA")" -lt 24 ] || quiet=--sun-misc-unsafe-memory-access=allow
    export MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-1}
    # shellcheck disable=SC2086 # both are lists of options
    "$JAVA" '-D[Standalone]' ${SEKISHO_JAVA_OPTS:--Xms128m -Xmx512m -XX:+UseSerialGC} $DEFAULT_MODULAR_JVM_OPTIONS $quiet \
        -Djava.awt.headless=true "-Dorg.jboss.boot.log.file=$LOG" \
        "-Dlogging.configuration=file:$BASE/configuration/logging.properties" \
        -jar "$SERVER/jboss-modules.jar" -mp "$SERVER/modules" org.jboss.as.standalone \
        "-Djboss.home.dir=$SERVER" "-Djboss.server.base.dir=$BASE" </dev/null &
    JVM_PID=$!
}

stop() {
    STOPPING=true
    kill -TERM "$JVM_PID" 2>/dev/null
}

running() {
    kill -0 "$JVM_PID" 2>/dev/null
}

# The deployment scanner leaves a marker beside the WAR: .deployed or .failed.
announce_when_ready() {
    marker=$BASE/deployments/sekisho.war
    until [ -e "$marker.deployed" ] && greets "$PROXY_LISTEN"; do
        [ -z "$STOPPING" ] || return
        running || fail "the server stopped while it was starting; see $LOG"
        [ ! -e "$marker.failed" ] || give_up
        sleep 0.2
    done
    welcome
}

give_up() {
    stop
    await_exit
    fail "the application did not start: $(cause); see $LOG"
}

# The innermost cause that the log names, without the class names in front of it.
cause() {
    sed -n 's/^ *Caused by: //p' "$LOG" | tail -n 1 | sed 's/^[A-Za-z0-9_.$]*: //' | grep . || echo "no cause in the log"
}

welcome() {
    echo
    echo "Sekisho is ready after $SECONDS s."
    echo "  Console  http://127.0.0.1:$HTTP_PORT/"
    echo "  Login    ${SEKISHO_LOGIN_HINT:-$(login_hint)}"
    echo "  Proxy    $PROXY_LISTEN -> after-filter $AFTER_FILTER"
    echo "  Health   http://127.0.0.1:$MANAGEMENT_PORT/health"
    echo "  Log      $LOG"
    [ "${SEKISHO_DEMO:-}" != true ] || try_it
    echo
    echo "Ctrl-C stops it."
}

login_hint() {
    if [ -n "${SEKISHO_ADMIN_PASSWORD:-}" ]; then
        echo "admin, with the password in SEKISHO_ADMIN_PASSWORD"
    else
        echo "admin; at the first start a one-time setup link stands above and in the log"
    fi
}

try_it() {
    echo
    echo "Try it: telnet $(host_of "$PROXY_LISTEN") $(port_of "$PROXY_LISTEN")"
    echo "  EHLO try.example"
    echo "  MAIL FROM:<me@my.domain>"
    echo "  RCPT TO:<list@mlex.my.domain>                   250"
    echo "  RSET"
    echo "  MAIL FROM:<stranger@elsewhere.example>"
    echo "  RCPT TO:<staff@mlin.my.domain>                  550 5.7.1 ... insufficient authorization: staff"
    echo "  QUIT"
}

# Waits for the JVM through the signals that interrupt the waiting; sets STATUS.
await_exit() {
    wait "$JVM_PID"
    STATUS=$?
    while running; do
        wait "$JVM_PID"
        STATUS=$?
    done
}

await_end() {
    await_exit
    [ -z "$STOPPING" ] || exit 0
    [ "$STATUS" -ne 0 ] || exit 0
    echo "sekisho: the server ended with status $STATUS; see $LOG" >&2
    exit "$STATUS"
}

main
