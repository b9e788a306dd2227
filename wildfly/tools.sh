# Finding and installing what a build needs: a JDK and Maven. Sourced after java.sh by run.sh and src/test/run.sh.

MAVEN_NEEDED=3.8

may_install() {
    [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null
}

# Installs Debian packages without a question; what apt says goes to a file and is shown only where it fails.
apt_install() {
    log=$(mktemp)
    echo "Installing $*"
    if ! { apt_get update && apt_get install -y --no-install-recommends "$@"; } >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        fail "apt could not install $* (everything it said: $log)"
    fi
    rm -f "$log"
}

apt_get() {
    DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@" </dev/null
}

# The JDK that this release of Debian or Ubuntu carries.
jdk_package() {
    for release in 17 21 25; do
        if apt-cache show "openjdk-$release-jdk-headless" >/dev/null 2>&1; then
            echo "openjdk-$release-jdk-headless"
            return
        fi
    done
    echo default-jdk-headless
}

need_jdk() {
    find_java javac && return
    may_install || fail "$(no_java 'a JDK'): install it (Debian: apt-get install openjdk-17-jdk-headless) or set JAVA_HOME"
    apt_get update >/dev/null 2>&1
    apt_install "$(jdk_package)"
    find_java javac || fail "$(no_java 'a JDK'), even after installing $(jdk_package)"
}

maven_release() {
    mvn -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1
}

maven_fits() {
    command -v mvn >/dev/null || return 1
    [ "$(printf '%s\n' "$MAVEN_NEEDED" "$(maven_release)" | sort -V | head -n 1)" = "$MAVEN_NEEDED" ]
}

need_maven() {
    maven_fits && return
    if command -v mvn >/dev/null; then
        fail "$(command -v mvn) is Maven $(maven_release); Maven $MAVEN_NEEDED or newer is needed"
    fi
    may_install || fail "Maven $MAVEN_NEEDED or newer is needed and there is no mvn: install it (Debian: apt-get install maven)"
    apt_install maven
    maven_fits || fail "apt installed Maven $(maven_release); Maven $MAVEN_NEEDED or newer is needed"
}
