#!/bin/sh
# Git runs this before each commit: Bantin, in {{program}}, checks the content that is staged.
# Skip it once: git commit --no-verify. Remove it, in the folder of Bantin: node scripts/install-hook.ts --remove
office=$PWD
if ! cd "{{program}}" || [ ! -d node_modules ]; then
  echo "Bantin: nothing was checked, because {{program}} or its node_modules is missing (clone it there, then run npm ci)." >&2
  exit 0
fi
PATH="$PWD/node_modules/.bin:$PATH"
export BANTIN_CONTENT="$office/noi-dung"
node scripts/check-node.mjs && exec node scripts/pre-commit.ts "$office"
