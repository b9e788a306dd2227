#!/bin/sh
# Sekisho: prints what this Postfix runs with, made from snapshot @SNAPSHOT@. It changes nothing.
#
#   sh state.sh > state.txt         and upload state.txt on the console's page "Drift", or at once:
#   sh state.sh | curl -sS --data-binary @- -H 'Content-Type: text/plain' -H 'Authorization: Bearer TOKEN' \
#       http://CONSOLE/api/v1/drift
#
# POSIX only: it runs with every sh. Passwords that stand in main.cf itself are printed too.

directory=${1:-@DIRECTORY@}

part() {
    printf '\n#=== sekisho %s\n' "$1"
}

part mail_version
postconf -c "$directory" -h mail_version
part postconf-n
postconf -c "$directory" -n
part postconf-M
postconf -c "$directory" -M
# What is in force, not what stands in the text: postmap may have been forgotten.
part map:transport
postmap -c "$directory" -s "@MAP@:$directory/sekisho/transport"
@REGEXPS@
