#!/bin/sh
# Publishes an artefact (npm run artefact) on a server with nginx: readers see the old release or the new one, never a mixture.
#   publish-to-server.sh <artefact> <user@host> <folder>
# Run it from a checkout of the generator, never from an artefact: nothing that came with an artefact is executed.
# Releases are named by the digest of the site; the last five stay on the server, and releases.sh goes back to one of them. What is in
# force already is not sent again, what has not changed is neither sent nor stored twice, and what was built earlier than the content in
# force is refused. Releases that still show what this one has taken back (withdrawn or redacted bulletins, removed pages and files)
# do not stay. Exit codes: 0 published or in force already, 1 refused, 75 not now: another publisher is at work, or the release is held.
set -eu

artefact=$1
server=$2
root=$3
here=$(dirname "$0")

refuse() {
  echo "$1 Nothing was published." >&2
  exit 1
}

for list in addresses.txt taken-back.txt smoke-test.txt; do
  [ -f "$artefact/$list" ] || refuse "$artefact is no artefact: it has no $list."
done

# Of nginx's configuration a release brings tables of addresses and headers, and nothing that nginx would do.
maps=$artefact/server/nginx-http.conf
# A key is a path, or a pattern without groups, which could name variables; a value names none; a table sets one of these variables,
# all of which are of one office.
pattern='"~[*]?\^/([^"(\\[:cntrl:]]|\\[\\"])*"'
path='"/([^"\\[:cntrl:]]|\\[\\"])*"'
value='"([^"$\\[:cntrl:]]|\\[\\"])*"'
entry="  (default|GET|HEAD|$path|$pattern) $value;"
table='by_request|by_path|allow|access_control_allow_origin|cache_control|cross_origin_resource_policy'
office="bantin_[0-9a-f]{8}"
form="|map [$](uri|request_uri|request_method) [$]${office}_($table) [{]|$entry|[}]"
if [ -e "$maps" ] && LC_ALL=C grep -anvE "^($form)\$" "$maps" | cat -v | grep . >&2; then
  refuse "These lines of server/nginx-http.conf are no table."
fi
office=$(sed -nE "s/^map .*[$]($office)_.*/\1/p" "$maps" 2> /dev/null | sort -u)
case $office in *[!a-z0-9_]*) refuse "The tables of server/nginx-http.conf are no table of one office." ;; esac

# The server asks itself for these addresses and nothing else.
if LC_ALL=C grep -anvE '^[0-9a-f]{64}  https?://[A-Za-z0-9.:-]+/[A-Za-z0-9._/%-]*$' "$artefact/smoke-test.txt" >&2; then
  refuse "These lines of smoke-test.txt are no sum and address."
fi
digest=$(sed -nE 's/^.*: sha256:([0-9a-f]{64})$/\1/p' "$artefact/site/phat-hanh.txt" | head -n 1)
moment=$(sed -nE 's/^ *"releaseMoment": "([0-9TZ:.+-]*)".*/\1/p' "$artefact/bantin-manifest.json" | head -n 1)
if [ -z "$digest" ] || [ -z "$moment" ]; then refuse "$artefact is no artefact: it states no digest, or no moment."; fi
# The digest tells the site, the sum what else a release brings.
name=$(echo "$digest" | cut -c1-16)-$(cat "$artefact"/server/* "$artefact/taken-back.txt" 2> /dev/null | sha256sum | cut -c1-8)

answer=$(sh "$here/ask-server.sh" "$server" "$root" begin "$name" "$moment" "$digest")
if [ "$answer" = same ]; then
  echo "In force already: sha256:$digest"
  exit 0
fi
to=${answer%% *}
# The folder of the release in force, as seen from there; nothing before the first release.
before=${answer#"$to"}
before=${before# }
# --link-dest without times: a file that is the same keeps its time, and with it the ETag that browsers hold.
# Without --links: a link could lead out of the release.
rsync ${BANTIN_PORT:+--rsh="ssh -p $BANTIN_PORT"} --recursive --perms --chmod=D755,F644 --checksum --whole-file --delete ${before:+--link-dest="$before"} "$artefact/" "$server:$root/$to/"
sh "$here/ask-server.sh" "$server" "$root" switch "$name" "$moment" "$digest" "$office" "$to"
echo "Published: sha256:$digest"
