# Finding Java. Sourced by run.sh, serve.sh and src/test/run.sh; sets JAVA_HOME.

JAVA_NEEDED=17

fail() {
    printf 'sekisho: %s\n' "$*" >&2
    exit 1
}

# Feature release of a java command (8, 11, 17 ...); nothing where it does not run.
java_release() {
    "$1" -version 2>&1 | sed -n 's/.*version "\(1\.\)\{0,1\}\([0-9][0-9]*\).*/\2/p' | head -n 1
}

# True where the Java under $1 is new enough and has the command $2 (java to run, javac to build).
java_fits() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/$2" ] || return 1
    release=$(java_release "$1/bin/java")
    [ -n "$release" ] && [ "$release" -ge "$JAVA_NEEDED" ]
}

home_on_path() {
    command=$(command -v java) || return 1
    "$command" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

# Sets JAVA_HOME from the environment, else the PATH, else /usr/lib/jvm; fails where none fits.
# A JAVA_HOME that does not fit is an error of its own: whoever set it meant it.
find_java() {
    if [ -n "${JAVA_HOME:-}" ]; then
        java_fits "$JAVA_HOME" "$1" || fail "$(why_not "$JAVA_HOME" "$1")"
        export JAVA_HOME
        return 0
    fi
    for home in "$(home_on_path)" /usr/lib/jvm/*; do
        if java_fits "$home" "$1"; then
            export JAVA_HOME="$home"
            return 0
        fi
    done
    return 1
}

why_not() {
    if [ ! -x "$1/bin/java" ]; then
        echo "JAVA_HOME=$1 holds no bin/java; Java $JAVA_NEEDED or newer is needed"
        return
    fi
    release=$(java_release "$1/bin/java")
    if [ "${release:-0}" -lt "$JAVA_NEEDED" ]; then
        echo "JAVA_HOME=$1 is Java ${release:-of an unknown version}; Java $JAVA_NEEDED or newer is needed"
    else
        echo "JAVA_HOME=$1 has no $2; a JDK is needed to build"
    fi
}

# The same as one sentence, for a machine where no Java fits.
no_java() {
    if command=$(command -v java); then
        echo "$command is Java $(java_release "$command"); $1 $JAVA_NEEDED or newer is needed"
    else
        echo "$1 $JAVA_NEEDED or newer is needed and there is none"
    fi
}
