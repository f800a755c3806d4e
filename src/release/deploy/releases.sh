#!/bin/sh
# Shows and changes which release a server has in force, of those that publish-to-server.sh has left there.
#   releases.sh <user@host> <folder> list                 the newest first; * is in force, and a hold is told
#   releases.sh <user@host> <folder> rollback <digest>    goes to another; as many signs of its digest as tell it
#   releases.sh <user@host> <folder> hold <who> <why>     refuses every publication, those by schedule too
#   releases.sh <user@host> <folder> release              ends that
# Exit codes: 0 done, 1 not possible, 75 a publisher is at work.
set -eu
case ${3:-} in
  list) [ $# -eq 3 ] ;;
  release) [ $# -eq 3 ] ;;
  rollback) [ $# -eq 4 ] ;;
  hold) [ $# -eq 5 ] && [ -n "$4" ] && [ -n "$5" ] ;;
  *) false ;;
esac || { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 1; }
exec sh "$(dirname "$0")/ask-server.sh" "$@"
