# Where Sekisho listens, and whether something else does already. Sourced after java.sh by run.sh and serve.sh (bash).

HTTP_PORT=${SEKISHO_HTTP_PORT:-8080}
MANAGEMENT_PORT=${SEKISHO_MANAGEMENT_PORT:-9990}
PROXY_LISTEN=${SEKISHO_PROXY_LISTEN:-127.0.0.1:10025}
AFTER_FILTER=${SEKISHO_AFTER_FILTER:-127.0.0.1:10026}
# empty = off
POLICYD_LISTEN=${SEKISHO_POLICYD_LISTEN-127.0.0.1:10040}

port_of() {
    echo "${1##*:}"
}

# Host part of host:port or [address]:port, as something to connect to.
host_of() {
    host=${1%:*}
    host=${host#[}
    host=${host%]}
    case "$host" in
        '' | 0.0.0.0 | '*') echo 127.0.0.1 ;;
        ::) echo ::1 ;;
        *) echo "$host" ;;
    esac
}

# True where something accepts connections at host:port.
answers() {
    timeout 2 bash -c "exec 3<>'/dev/tcp/$(host_of "$1")/$(port_of "$1")'" 2>/dev/null
}

# True where an SMTP server greets at host:port.
greets() {
    timeout 5 bash -c "exec 3<>'/dev/tcp/$(host_of "$1")/$(port_of "$1")' && read -r line <&3 && [[ \$line == 220* ]] \
        && printf 'QUIT\r\n' >&3 && read -r line <&3" 2>/dev/null
}

# need_free HOST:PORT SETTING PURPOSE
need_free() {
    case "$(port_of "$1")" in
        '' | *[!0-9]*) fail "$2: '$1' does not end in a port number" ;;
    esac
    ! answers "$1" || fail "port $(port_of "$1") ($3) is in use: stop what listens there, or choose another with $2"
}

need_free_ports() {
    need_free "127.0.0.1:$HTTP_PORT" SEKISHO_HTTP_PORT "the console"
    need_free "127.0.0.1:$MANAGEMENT_PORT" SEKISHO_MANAGEMENT_PORT "management"
    need_free "$PROXY_LISTEN" SEKISHO_PROXY_LISTEN "the SMTP proxy"
    [ -z "$POLICYD_LISTEN" ] || need_free "$POLICYD_LISTEN" SEKISHO_POLICYD_LISTEN "the policy service"
    [ "${SEKISHO_DEMO:-}" != true ] || need_free "$AFTER_FILTER" SEKISHO_AFTER_FILTER "the demo's after-filter"
}
