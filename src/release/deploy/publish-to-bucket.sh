#!/bin/sh
# Publishes an artefact (npm run artefact) in a bucket of an object storage that speaks S3, behind a CDN.
#   publish-to-bucket.sh <artefact> <s3://bucket/base-path> [<endpoint>]
# A bucket cannot be switched in one step. So what pages need comes before the pages, and what they no longer need goes last.
# What was withdrawn stays in a bucket that keeps versions, and in the CDN until it is purged: see README.md.
# The CDN sets the security headers, which artefact/server/headers.json lists, and the redirects of artefact/server/redirects.json.
set -eu

site=$1/site
target=${2%/}
endpoint=${3:-}
lasting='public, max-age=31536000, immutable'
fresh='public, max-age=0, must-revalidate'

# Compressed forms are for servers that look for them; a CDN compresses by itself.
sync() {
  cache=$1
  shift
  aws s3 sync "$site/" "$target/" ${endpoint:+--endpoint-url "$endpoint"} --no-progress --no-follow-symlinks \
    --cache-control "$cache" "$@" --exclude '*.br' --exclude '*.gz' --exclude '_headers' --exclude '_redirects'
}

# The type of these is not the one of their ending.
typed() {
  find "$site" -name "$1" | while read -r file; do
    aws s3 cp "$file" "$target/${file#"$site"/}" ${endpoint:+--endpoint-url "$endpoint"} --no-progress \
      --cache-control "$fresh" --content-type "$2"
  done
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
