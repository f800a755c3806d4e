#!/bin/sh
# Publishes what has changed or become due, from a machine of the office. Lines of crontab(5), for every hour:
#   MAILTO=ai-do@co-quan.example
#   17 * * * * sh /home/bantin/bantin/src/release/deploy/publish-by-cron.sh /home/bantin/van-phong user@host /srv/bantin
# The first folder is the clone that holds the content: the office's repository, which .env of Bantin names, or Bantin itself. It is
# brought to the newest commit; where Bantin lies beside it, that stays at its tag. Nothing is said unless something fails. Then all is
# said, which cron sends to MAILTO, and the address BANTIN_WEBHOOK is told, if there is one.
# Exit codes: 0 published, or nothing to do; 75 not now; else that of the step that failed.
set -eu
repository=$1
server=$2
folder=$3
here=$(cd "$(dirname "$0")" && pwd)
# What lies here is never committed.
own=$(git -C "$repository" rev-parse --absolute-git-dir)/bantin

# The steps are a process of their own, the one that is started with a fourth word, so that each of them that fails is the last.
if [ $# -eq 4 ]; then
  git -C "$repository" pull --quiet --ff-only
  cd "$here/../../.."
  # Another version of Bantin makes another site. It is noted when all has been done, so that what failed is tried again.
  version=$(git rev-parse HEAD)
  code=0
  if [ "$(cat "$own/published" 2> /dev/null)" = "$version" ]; then node scripts/due.ts || code=$?; fi
  case $code in 0) ;; 3) exit 0 ;; *) exit "$code" ;; esac
  rm -f "$own/published"
  sh "$here/make-release.sh" site "$own/artefact"
  sh "$here/publish-to-server.sh" "$own/artefact" "$server" "$folder"
  echo "$version" > "$own/published"
  exit 0
fi

mkdir -p "$own"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
code=0
# While the run before is still at work, this one does nothing.
flock --nonblock --close --conflict-exit-code 0 "$own/lock" sh "$0" "$@" steps > "$log" 2>&1 || code=$?
if [ "$code" -eq 0 ]; then exit 0; fi
cat "$log" >&2
if [ -n "${BANTIN_WEBHOOK:-}" ]; then
  curl --fail --silent --show-error --json "{\"text\": \"Bantin did not publish to $server:$folder\"}" "$BANTIN_WEBHOOK" >&2 || true
fi
exit "$code"
