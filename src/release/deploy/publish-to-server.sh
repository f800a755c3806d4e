#!/bin/sh
# Publishes an artefact (npm run artefact) on a server with nginx: readers see the old release or the new one, never a mixture.
#   publish-to-server.sh <artefact> <user@host> <folder>
# Run it from a checkout of the generator, never from an artefact: nothing that came with an artefact is executed.
# In <folder> on the server: releases/<name>/ (the last five stay) and `current`, a symbolic link to one of them. What has not
# changed is neither sent nor stored twice. To go back: point `current` at an older release in the same way, and reload.
# Releases that still show what this one has taken back (withdrawn or redacted bulletins) do not stay.
set -eu

artefact=$1
server=$2
root=$3
check=${BANTIN_CHECK:-sudo nginx -t}
reload=${BANTIN_RELOAD:-sudo systemctl reload nginx}
installed=${BANTIN_INSTALLED:-/etc/bantin}
# Two releases with the same files are one.
name=$(sha256sum "$artefact/bantin-manifest.json" | cut -c1-16)

# Of nginx's configuration a release brings tables of addresses and headers, and nothing that nginx would do.
maps=$artefact/server/nginx-http.conf
text='([^"\\[:cntrl:]]|\\[^[:cntrl:]])*'
entry="  (default|GET|HEAD|\"[~/]$text\") \"$text\";"
form="|map_hash_bucket_size [0-9]+;|map [$][a-z_]+ [$]bantin_[a-z_]+ [{]|$entry|[}]"
if [ -e "$maps" ] && LC_ALL=C grep -anvE "^($form)\$" "$maps" | cat -v | grep . >&2; then
  echo "These lines of server/nginx-http.conf are no table. Nothing was published." >&2
  exit 1
fi

ssh "$server" "mkdir -p '$root/releases'"
# --link-dest without times: a file that is the same keeps its time, and with it the ETag that browsers hold.
# Without --links: a link could lead out of the release.
rsync --recursive --perms --chmod=D755,F644 --checksum --delete \
  --link-dest="../../current" "$artefact/" "$server:$root/releases/$name.part/"

ssh "$server" sh -s "'$root'" "'$name'" "'$check'" "'$reload'" "'$installed'" <<'REMOTE'
set -eu
root=$1 name=$2 check=$3 reload=$4 installed=$5
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
for file in nginx-server.conf Caddyfile-site; do
  [ -e "$installed/$file" ] && [ -e "current/server/$file" ] || continue
  cmp -s "$installed/$file" "current/server/$file" ||
    echo "This release was made for another $file than $installed has. Read $root/current/server/$file, then install it." >&2
done
# A release that lacks a line of this list shows what the line says is gone; so may what is left of an upload.
taken=releases/$name/taken-back.txt
if [ -s "$taken" ]; then
  for old in releases/*; do
    known=$old/taken-back.txt
    [ -f "$known" ] || known=/dev/null
    if [ "$old" != "releases/$name" ] && grep -Fxv -f "$known" "$taken" > /dev/null; then rm -rf "$old"; fi
  done
fi
# The newest five; the one that is shown has just been touched.
ls -1t releases | tail -n +6 | while read -r old; do rm -rf "releases/$old"; done
REMOTE
