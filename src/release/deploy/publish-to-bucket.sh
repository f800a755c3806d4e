#!/bin/sh
# Publishes an artefact (npm run artefact) in a bucket of an object storage that speaks S3, behind a CDN.
#   publish-to-bucket.sh <artefact> <s3://bucket/base-path> [<endpoint>]
# What was built earlier than what lies there, lacks an address of it or shows again what was taken back is refused, by a list that lies in
# the bucket: .bantin/published.txt, which whoever reads the bucket can read. Two publishers do not wait for each other. Exit codes: 0 published, 1 refused or not possible.
# A bucket cannot be switched in one step. So what pages need comes before the pages, and what they no longer need goes last.
# What was withdrawn stays in a bucket that keeps versions, and in the CDN until it is purged: see README.md.
# The CDN sets the security headers, which artefact/server/headers.json lists, and the redirects of artefact/server/redirects.json.
set -eu

artefact=$1
site=$artefact/site
target=${2%/}
endpoint=${3:-}
lasting='public, max-age=31536000, immutable'
fresh='public, max-age=0, must-revalidate'

refuse() {
  echo "$1 Nothing was published." >&2
  exit 1
}

# storage <command of aws s3> [<argument> …]
storage() {
  command=$1
  shift
  aws s3 "$command" ${endpoint:+--endpoint-url "$endpoint"} --no-progress "$@"
}

# write_note <addresses> <taken back>: writes into the bucket what it has published. In one step: of several files some could be missing.
write_note() {
  {
    echo "moment $moment"
    sed 's/^/address /' "$1"
    sed 's/^/taken-back /' "$2"
  } > "$lists/published.txt"
  storage cp "$lists/published.txt" "$target/$note" --cache-control no-store --content-type 'text/plain; charset=utf-8'
}

# shellcheck source=src/release/deploy/compare-lists.sh
. "$(dirname "$0")/compare-lists.sh"
for list in addresses.txt taken-back.txt; do
  [ -f "$artefact/$list" ] || refuse "$artefact is no artefact: it has no $list."
done
moment=$(sed -nE '/^ *"releaseMoment": "([0-9TZ:.+-]*)".*/{s//\1/p;q;}' "$artefact/bantin-manifest.json") || moment=
if [ -z "$moment" ]; then refuse "$artefact is no artefact: it states no moment."; fi

# What the bucket says of itself.
lists=$(mktemp -d)
trap 'rm -rf "$lists"' EXIT
note=.bantin/published.txt
storage sync "$target/" "$lists/" --exclude '*' --include "$note" --include 'phat-hanh.txt'
if [ -e "$lists/phat-hanh.txt" ] && [ ! -e "$lists/$note" ]; then
  refuse "The bucket has a site but no $note, so nothing tells what this release would undo. Write it from the artefact that lies there: \
the line 'moment ' with releaseMoment of its manifest, each line of addresses.txt behind 'address ', each of taken-back.txt behind 'taken-back '."
fi
for kind in moment address taken-back; do : > "$lists/$kind"; done
if [ -e "$lists/$note" ]; then
  for kind in moment address taken-back; do sed -n "s/^$kind //p" "$lists/$note" > "$lists/$kind"; done
  built=$(date -d "$moment" +%s)
  last=$(cat "$lists/moment")
  # Without a moment, `date` would take the beginning of today.
  if [ -z "$last" ]; then refuse "$note of the bucket has no line 'moment …'."; fi
  newest=$(date -d "$last" +%s)
  if [ "$built" -lt "$newest" ]; then refuse "This was built at $moment, before what lies there ($last)."; fi
  again=$(shown_again "$lists/taken-back" "$artefact/taken-back.txt" newer)
  if [ -n "$again" ]; then
    echo "$again" >&2
    refuse "This release shows again what was taken back. If that is meant, build once with npm run build -- --restore <name>."
  fi
  lost=$(lacking "$lists/address" "$artefact/addresses.txt")
  if [ -n "$lost" ]; then
    echo "$lost" >&2
    refuse "These published addresses would lead nowhere."
  fi
else
  echo "This is the first release here: there was none to compare it with."
fi
# From here on the bucket may hold a part of this release, whatever breaks off.
cat "$lists/address" "$artefact/addresses.txt" > "$lists/all-addresses"
sed '/^restored /d' "$lists/taken-back" "$artefact/taken-back.txt" > "$lists/all-taken-back"
write_note "$lists/all-addresses" "$lists/all-taken-back"

# Compressed forms are for servers that look for them; a CDN compresses by itself.
sync() {
  cache=$1
  shift
  storage sync "$site/" "$target/" --no-follow-symlinks --exclude '.bantin/*' \
    --cache-control "$cache" "$@" --exclude '*.br' --exclude '*.gz' --exclude '_headers' --exclude '_redirects'
}

# The type of these is not the one of their ending.
typed() {
  find "$site" -name "$1" > "$lists/typed"
  while read -r file; do
    storage cp "$file" "$target/${file#"$site"/}" \
      --cache-control "$fresh" --content-type "$2"
  done < "$lists/typed"
}

sync "$lasting" --exclude '*' --include '_astro/*' --include 'anh/*' --include 'anh-xem-truoc/*' --include 'mau-*.css'
sync "$fresh" --exclude '*.html' --exclude '_astro/*' --exclude 'anh/*' --exclude 'anh-xem-truoc/*' --exclude 'mau-*.css'
typed 'rss.xml' 'application/rss+xml; charset=utf-8'
typed 'atom.xml' 'application/atom+xml; charset=utf-8'
typed 'feed.json' 'application/feed+json; charset=utf-8'
typed 'lich.ics' 'text/calendar; charset=utf-8'
typed 'ban-tin.csv' 'text/csv; charset=utf-8; header=present'
sync "$fresh" --exclude '*' --include '*.html' --content-type 'text/html; charset=utf-8'
# Last, what no page asks for any more.
sync "$fresh" --delete
settled "$lists/taken-back" "$artefact/taken-back.txt" > "$lists/settled"
write_note "$artefact/addresses.txt" "$lists/settled"
