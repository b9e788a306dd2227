#!/usr/bin/env bash
# Measures the SMTP door beside HAProxy, a line relay and Postfix alone, and prints the table of docs/reference/performance.md.
# bench.sh [small|baseline|larger|large|refused|postfix|idle|decision|preview|soak ...]: all rows but the last two without an argument.
# JAVA_HOME chooses the Java, of the door too. SEKISHO_BENCH_OPTIONS: -Dsekisho.pairs=5, -Dsekisho.soak=600 (seconds),
# -Dsekisho.smtpprox=PATH (smtpprox itself in the place of the line relay), -Dsekisho.door=OPTIONS (of the door's Java),
# -Dsekisho.decision=OPTIONS (of the decision's, as -XX:+UseCompactObjectHeaders).
set -u

ROOT=$(cd "$(dirname "$0")/../.." && pwd)
# shellcheck source=../../wildfly/java.sh
. "$ROOT/wildfly/java.sh"
# shellcheck source=../../wildfly/tools.sh
. "$ROOT/wildfly/tools.sh"

CLASSPATH_FILE=target/bench.classpath

main() {
    need_programs
    need_jdk
    need_maven
    cd "$ROOT" || fail "cannot enter $ROOT"
    mvn -o -q -B test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$CLASSPATH_FILE" </dev/null \
        || mvn -q -B test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$CLASSPATH_FILE" </dev/null \
        || fail "the benchmark cannot be built"
    echo "$(java_release "$JAVA_HOME/bin/java") is the Java; $(nproc) processors; load $(cut -d' ' -f1-3 /proc/loadavg)"
    [ $# -gt 0 ] || set -- small baseline larger large refused postfix idle decision
    for row in "$@"; do
        measure "$row" || fail "the row $row could not be measured"
    done
}

measure() {
    case $1 in
        decision) bench DecisionBench ;;
        preview) bench PreviewBench ;;
        *) bench LoadBench "$1" ;;
    esac
}

# shellcheck disable=SC2086 # a list of options
bench() {
    class=$1
    shift
    "$JAVA_HOME/bin/java" -Xmx1g -Djava.util.logging.SimpleFormatter.format='%5$s%n' ${SEKISHO_BENCH_OPTIONS:-} \
        -cp "target/test-classes:target/classes:$(cat "$CLASSPATH_FILE")" "org.sekisho.bench.$class" "$@"
}

need_programs() {
    lacking=
    [ -x /usr/sbin/haproxy ] || lacking="haproxy"
    [ -x /usr/sbin/smtp-source ] || lacking="$lacking postfix"
    [ -x /usr/bin/perl ] || lacking="$lacking perl-base"
    [ -n "$lacking" ] || return 0
    may_install || fail "the benchmark needs these Debian packages: $lacking (apt-get install $lacking)"
    # shellcheck disable=SC2086
    RUNLEVEL=1 apt_install $lacking
}

main "$@"
