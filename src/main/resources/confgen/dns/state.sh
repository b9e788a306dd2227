#!/bin/sh
# Sekisho: prints what the name server reads about the list domains, made from snapshot @SNAPSHOT@. It changes nothing.
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

@PARTS@
