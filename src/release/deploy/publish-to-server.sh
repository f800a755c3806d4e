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
lists=$(mktemp -d)
trap 'rm -rf "$lists"' EXIT

refuse() {
  echo "$1 Nothing was published." >&2
  exit 1
}

# strange <pattern> <file>: the lines of a file that do not have this form.
strange() {
  code=0
  LC_ALL=C grep -anvE "$1" "$2" || code=$?
  # 1 says that there is none; more, that nothing was looked at.
  [ "$code" -le 1 ]
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
offices=
if [ -e "$maps" ]; then
  strange "^($form)\$" "$maps" > "$lists/strange"
  if [ -s "$lists/strange" ]; then
    cat -v "$lists/strange" >&2
    refuse "These lines of server/nginx-http.conf are no table."
  fi
  offices=$(sed -nE "s/^map .*[$]($office)_.*/\1/p" "$maps")
fi
office=$(echo "$offices" | sort -u)
case $office in *[!a-z0-9_]*) refuse "The tables of server/nginx-http.conf are no table of one office." ;; esac

# The server asks itself for these addresses and nothing else.
strange '^[0-9a-f]{64}  https?://[A-Za-z0-9.:-]+/[A-Za-z0-9._/%-]*$' "$artefact/smoke-test.txt" > "$lists/strange"
if [ -s "$lists/strange" ]; then
  cat -v "$lists/strange" >&2
  refuse "These lines of smoke-test.txt are no sum and address."
fi
digest=$(sed -nE '/^.*: sha256:([0-9a-f]{64})$/{s//\1/p;q;}' "$artefact/site/phat-hanh.txt") || digest=
moment=$(sed -nE '/^ *"releaseMoment": "([0-9TZ:.+-]*)".*/{s//\1/p;q;}' "$artefact/bantin-manifest.json") || moment=
if [ -z "$digest" ] || [ -z "$moment" ]; then refuse "$artefact is no artefact: it states no digest, or no moment."; fi
# The digest tells the site, the sum what else a release brings.
set -- "$artefact"/server/*
[ -e "$1" ] || shift
cat "$@" "$artefact/taken-back.txt" > "$lists/brought"
sum=$(sha256sum < "$lists/brought")
name=$(printf '%.16s-%.8s' "$digest" "$sum")

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
