#!/bin/sh
# What recipes do without secrets: install, check, build without a network, compare, lay out. In the folder of Bantin:
#   make-release.sh <site|preview> <artefact> [<format> [<report>]]
# <format> is the one in which `npm run check` reports, to a file if there is a <report>. The exit code is that of the step that
# failed; 0 when all is laid out.
set -eu
kind=$1
artefact=$2
format=${3:-human}
report=${4:-}
here=$(dirname "$0")

# No package runs anything.
npm ci --ignore-scripts
if [ -z "$report" ]; then
  npm run check -- --format "$format"
else
  # The report is for the host, the log for people.
  code=0
  npm run check -- --format "$format" --output "$report" || code=$?
  npm run check || code=$?
  if [ "$code" -ne 0 ]; then exit "$code"; fi
fi
if [ "$kind" = preview ]; then
  sh "$here/without-network.sh" npm run build -- --preview
  export BANTIN_PREVIEW=1
else
  sh "$here/without-network.sh" npm run build
  npm run publish-diff
fi
npm run artefact -- --out "$artefact"
