#!/bin/sh
# Runs a command without a network: without-network.sh <command> [<argument> …]
# It takes the first of three ways that the machine allows: a namespace that an ordinary user makes; one that sudo makes without a
# password; a container of Docker. Where it allows none of them, nothing is run and the exit code is 1; else it is the command's own.
set -eu

if unshare --map-root-user --net true 2> /dev/null; then
  exec unshare --map-root-user --net -- "$@"
fi

# sudo drops every variable that it is not told to keep, and a container begins with none.
variables='BANTIN_CONTENT BANTIN_LANG BANTIN_FEWER BANTIN_RESTORE BANTIN_FRESH BANTIN_RELEASE_MOMENT'
if sudo -n unshare --net true 2> /dev/null; then
  kept=PATH,$(echo "$variables" | tr ' ' ',')
  user=$(id -un)
  exec sudo -n "--preserve-env=$kept" unshare --net -- sudo -n "--preserve-env=$kept" --user "$user" -- "$@"
fi

if docker info > /dev/null 2>&1; then
  # The site is built beside the content root, wherever that is.
  content=$(node --input-type=module --eval 'console.log((await import("./src/folders.ts")).getFolders().content)')
  beside=$(dirname "$content")
  user=$(id -u) group=$(id -g)
  # shellcheck disable=SC2046,SC2086
  exec docker run --rm --network none --user "$user:$group" --env HOME=/tmp $(printf -- '--env %s ' $variables) \
    --volume "$PWD:$PWD" --volume "$beside:$beside" --workdir "$PWD" node:24.21.0-bookworm "$@"
fi

echo "This machine lets no command run without a network, and nothing was run: see \"Without a network\" in README.md." >&2
exit 1
