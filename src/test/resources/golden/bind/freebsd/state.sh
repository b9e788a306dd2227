#!/bin/sh
# Sekisho: prints what the name server reads about the list domains, made from snapshot 7. It changes nothing.
#
#   sh state.sh > state.txt         and upload state.txt on the console's page "Drift", or at once:
#   sh state.sh | curl -sS --data-binary @- -H 'Content-Type: text/plain' -H 'Authorization: Bearer TOKEN' \
#       http://CONSOLE/api/v1/drift
#
# POSIX only: it runs with every sh. Zones that you keep elsewhere: print them behind a line of the same form.

part() {
    printf '\n#=== sekisho dns:%s\n' "$1"
    cat "$2"
}

part named.conf /usr/local/etc/namedb/sekisho/named.conf
part internal.zones /usr/local/etc/namedb/sekisho/internal.zones
part external.zones /usr/local/etc/namedb/sekisho/external.zones
part mlex.my.domain.zone /usr/local/etc/namedb/sekisho/mlex.my.domain.zone
part mlin.my.domain.zone /usr/local/etc/namedb/sekisho/mlin.my.domain.zone
part smtp.my.domain.zone /usr/local/etc/namedb/sekisho/smtp.my.domain.zone
