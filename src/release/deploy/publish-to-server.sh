#!/bin/sh
# Publishes an artefact (npm run artefact) on a server with nginx: readers see the old release or the new one, never a mixture.
#   publish-to-server.sh <artefact> <user@host> <folder>
# In <folder> on the server: releases/<name>/ (the last five stay) and `current`, a symbolic link to one of them. What has not
# changed is neither sent nor stored twice. To go back: point `current` at an older release in the same way, and reload.
set -eu

artefact=$1
server=$2
root=$3
check=${BANTIN_CHECK:-sudo nginx -t}
reload=${BANTIN_RELOAD:-sudo systemctl reload nginx}
# Two releases with the same files are one.
name=$(sha256sum "$artefact/bantin-manifest.json" | cut -c1-16)

ssh "$server" "mkdir -p '$root/releases'"
# --link-dest without times: a file that is the same keeps its time, and with it the ETag that browsers hold.
rsync --recursive --links --perms --chmod=D755,F644 --checksum --delete \
  --link-dest="../../current" "$artefact/" "$server:$root/releases/$name.part/"

ssh "$server" sh -s "'$root'" "'$name'" "'$check'" "'$reload'" <<'REMOTE'
set -eu
root=$1 name=$2 check=$3 reload=$4
cd "$root"
before=$(readlink current || true)

point() {
  # A rename replaces the link in one step; ln alone would remove it first.
  ln -sfn "$1" current.next
  mv -T current.next current
}

if [ "releases/$name" != "$before" ]; then
  rm -rf "releases/$name"
  mv "releases/$name.part" "releases/$name"
else
  rm -rf "releases/$name.part"
fi
touch "releases/$name"
point "releases/$name"
if ! sh -c "$check"; then
  if [ -n "$before" ]; then point "$before"; else rm current; fi
  echo "The server refuses the configuration; the release before stays." >&2
  exit 1
fi
sh -c "$reload"
# The newest five; the one that is shown has just been touched.
ls -1t releases | tail -n +6 | while read -r old; do rm -rf "releases/$old"; done
REMOTE
