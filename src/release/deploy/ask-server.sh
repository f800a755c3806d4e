#!/bin/sh
# Has a server run compare-lists.sh and on-server.sh, for the other scripts here: ask-server.sh <user@host> <folder> <command> [<argument> …]
# BANTIN_PORT is the port of SSH where it is not 22 and ~/.ssh/config does not say it.
# BANTIN_CHECK and BANTIN_RELOAD are commands of the server, BANTIN_ASK the options with which its curl asks itself, and BANTIN_INSTALLED
# is the folder of what was installed by hand.
set -eu
server=$1
root=$2
shift 2

# A text as one word of the server's shell.
word() {
  quoted=$(printf %s "$1" | sed "s/'/'\\\\''/g")
  printf "'%s' " "$quoted"
}

words=$(
  word "$root"
  word "${BANTIN_CHECK:-sudo nginx -t}"
  word "${BANTIN_RELOAD:-sudo systemctl reload nginx}"
  # From within, its own name need not lead to the server.
  word "${BANTIN_ASK:---connect-to ::127.0.0.1:}"
  word "${BANTIN_INSTALLED:-/etc/bantin}"
  for argument in "$@"; do word "$argument"; done
)
here=$(dirname "$0")
script=$(cat "$here/compare-lists.sh" "$here/on-server.sh")
printf '%s\n' "$script" | ssh ${BANTIN_PORT:+-p "$BANTIN_PORT"} "$server" "sh -s -- $words"
