#!/bin/sh
# What a server does with its releases. publish-to-server.sh and releases.sh send this file, behind compare-lists.sh, through SSH:
#   on-server.sh <folder> <check> <reload> <options of curl> <installed> <command> [<argument> …]
# In <folder>: releases/<digest>-<sum>/, `current`, a symbolic link to one of them, `moment`, that of the newest content published,
# taken-back.txt, what is known to be taken back, `hold`, while somebody holds the release in force: when, who and why, kept/, what open pages still ask for of releases before, and
# uploads/, what is being sent. `untried` lies there from the switch to a release until the server has answered for it.
# Exit codes: 0 done, 1 refused or not possible, 75 not now: another publisher is at work, or the release is held.
set -eu
root=$1 check=$2 reload=$3 ask=$4 installed=$5 command=$6
shift 6
mkdir -p "$root/releases" "$root/uploads"
cd "$root"
exec 9>lock
flock -w 60 9 || { echo "Another publisher is at work on $root." >&2; exit 75; }
if [ -d current ]; then before=$(readlink current); else before=; fi

told=
stop() {
  told=yes
  echo "$2" >&2
  exit "$1"
}

# Whatever step fails, the last line says what readers get.
at_end() {
  if [ "$?" -eq 0 ] || [ -n "$told" ]; then return; fi
  if [ -d current ]; then shown=$(readlink current) || shown="see $root/current"; else shown="no release"; fi
  echo "This broke off. In force: $shown. Run it again." >&2
}
trap at_end EXIT

# attempt <function> [<argument> …]: runs it so that the first step of it that fails is its last, and gives its exit code in `code`. In
# a condition, behind `!` or before && or ||, a function goes on behind a step that fails: none is called there but those that are one
# command.
attempt() {
  set +e
  (set -e; "$@")
  code=$?
  set -e
}

# A folder that is deleted in one step: no command finds half of it. What is in force is not deleted, whoever asks.
discard() {
  if [ "$1" -ef current ]; then echo "$1 is in force, and was not removed." >&2; return 1; fi
  gone=uploads/${1##*/}.gone
  rm -rf "$gone" && mv -T "$1" "$gone" && rm -rf "$gone"
}

# need_lists <release> <remedy>: a check without its list would find nothing.
need_lists() {
  for list in addresses.txt taken-back.txt; do
    [ -f "$1/$list" ] || stop 1 "$1 has no $list, so nothing tells what it would undo. Nothing was changed. $2"
  done
}

# settle <release in force>: brings what is known to be taken back up to date. Whatever broke off before, the next command begins so.
settle() {
  if [ ! -e taken-back.txt ]; then
    find releases -mindepth 2 -maxdepth 2 -name taken-back.txt -exec cat {} + > taken-back.next
    mv taken-back.next taken-back.txt
  fi
  if [ -z "$1" ]; then return; fi
  need_lists "$1" "Copy it from its artefact to $root/$1; an empty one says that there is nothing."
  settled taken-back.txt "$1/taken-back.txt" > taken-back.next
  mv taken-back.next taken-back.txt
}

# keep_taken_back <release> <newer | older>: refuses a release that shows what is known to be taken back.
keep_taken_back() {
  again=$(shown_again taken-back.txt "$1/taken-back.txt" "$2")
  if [ -z "$again" ]; then return; fi
  echo "This release shows again what was taken back, and nothing was changed:" >&2
  echo "$again" >&2
  if [ "$2" = older ]; then exit 1; fi
  rm -rf "$1"
  echo "The build did not know of it. Take it back in the content too, or, if it is meant to be shown, build once with" >&2
  stop 1 "npm run build -- --restore <name>, and publish that."
}

point() {
  # A rename replaces the link in one step; ln alone would remove it first.
  ln -sfn "$1" current.next
  mv -T current.next current
}

# try <release>: asks the server itself for what the release says of its own addresses: a sum and an address in each line.
try() {
  if [ ! -e "$1/smoke-test.txt" ]; then return; fi
  if ! command -v curl > /dev/null; then echo "Without curl on the server, the release was not tried." >&2; return; fi
  while read -r sum address; do
    left=5
    # A reload takes a moment.
    # shellcheck disable=SC2086
    until [ "$(curl -fsS --max-time 20 --insecure $ask "$address" | sha256sum | cut -d' ' -f1)" = "$sum" ]; do
      left=$((left - 1))
      if [ "$left" -eq 0 ]; then echo "This address does not give what was published: $address" >&2; exit 4; fi
      sleep 1
    done
  done < "$1/smoke-test.txt"
}

# serve <release>: has the server read its configuration and answer for the release. Exit codes: 3 it refuses the configuration, 4 it does not
# serve the release.
serve() {
  sh -c "exec 9>&-; $check" || exit 3
  sh -c "exec 9>&-; $reload" || exit 4
  # Before the first release there is no host yet that could be asked.
  if [ -n "$before" ]; then try "$1"; fi
  [ "$1" -ef current ]
}

change() {
  touch "$1"
  # First of all, so that no page that is open misses anything from the switch on.
  keep_of_before "$1"
  : > untried
  point "$1"
  serve "$1"
}

# put <release>: makes it the one in force, or leaves the one before, with the exit code of `change` in `code` and what to tell in `why`.
put() {
  attempt change "$1"
  if [ "$code" -ne 0 ]; then
    if [ -z "$before" ]; then rm -f current
    elif [ ! "$before" -ef current ]; then point "$before"; fi
    case $code in
      3) why="The server refuses the configuration" ;;
      4) why="The server does not serve the release" ;;
      *) why="The release could not be put in force" ;;
    esac
    if [ -n "$before" ]; then why="$why; the release before stays."; else why="$why; none is in force."; fi
    # Where it refused the configuration it has not read it.
    if [ "$code" -ne 3 ]; then sh -c "exec 9>&-; $reload" || echo "The server could not be reloaded for it." >&2; fi
  fi
  rm -f untried
}

# Pages that are open go on to ask for what their release had: its search index and its scripts. Of each release that went out of force
# they stay for an hour, however many came after it; not where something was taken back.
keep_of_before() {
  rm -rf "$1/before"
  if [ -z "$before" ] || ! cmp -s "$before/taken-back.txt" "$1/taken-back.txt"; then rm -rf kept; return; fi
  mkdir -p kept "$1/before"
  own=kept/$(basename "$before")
  rm -rf "$own"
  mkdir "$own"
  for folder in pagefind _astro; do
    if [ -d "$before/site/$folder" ]; then cp -al "$before/site/$folder" "$own/"; fi
    for each in kept/*/"$folder"; do
      if [ -d "$each" ]; then cp -alf "$each" "$1/before/"; fi
    done
  done
}

seconds() {
  date -d "$1" +%s
}

# Whether content of a moment may be published now.
admit() {
  if [ -e hold ]; then stop 75 "The release in force is held, and nothing was published: $(cat hold)"; fi
  if [ ! -s moment ]; then return; fi
  built=$(seconds "$1")
  last=$(cat moment)
  newest=$(seconds "$last")
  if [ "$built" -lt "$newest" ]; then
    stop 1 "This was built at $1, before what was published last ($last). Nothing was published: build again, or see releases.sh."
  fi
}

note_moment() {
  echo "$1" > moment.next
  mv moment.next moment
}

tell_of_installed() {
  for file in nginx-server.conf Caddyfile-site; do
    [ -e "$installed/$file" ] && [ -e "current/server/$file" ] || continue
    cmp -s "$installed/$file" "current/server/$file" ||
      echo "This release was made for another $file than $installed has. Read server/$file of an artefact of your own and install that, as RUNBOOK.md says." >&2
  done
}

# sweep <release in force>: removes releases that show what is known to be taken back, and all but the newest five. What cannot be
# removed is told.
sweep() {
  left=0
  for old in releases/*; do
    if [ "$old" = "$1" ] || [ ! -s taken-back.txt ]; then continue; fi
    if [ -f "$old/taken-back.txt" ]; then
      again=$(shown_again taken-back.txt "$old/taken-back.txt" older) || { left=1; continue; }
      if [ -z "$again" ]; then continue; fi
    fi
    discard "$old" || left=1
  done
  # The one that is shown has just been touched. All names are our own.
  # shellcheck disable=SC2012
  names=$(ls -1t releases)
  count=0
  for old in $names; do
    count=$((count + 1))
    if [ "$count" -gt 5 ] && [ "releases/$old" != "$1" ]; then discard "releases/$old" || left=1; fi
  done
  if [ "$left" -ne 0 ]; then echo "Not all of the old releases in $root/releases could be removed." >&2; fi
}

# The heartbeat: when a publisher has run last with success, and for which digest. It lies beside the site, which stays reproducible.
beat() {
  now=$(date -u +%FT%TZ)
  printf 'ran: %s\ndigest: sha256:%s\n' "$now" "$1" > current/nhip.next
  mv current/nhip.next current/nhip.txt
}

# begin <name> <moment> <digest>: says that the release is in force already, or where to send it to, and from there the way to the
# release in force, if there is one.
begin() {
  admit "$2"
  settle "$before"
  # Uploads that were broken off: one that goes on is younger than a day. Versions before this one kept them among the releases.
  find uploads -mindepth 1 -maxdepth 1 -mmin +1440 -exec rm -rf {} +
  rm -rf releases/*.part
  # What is left of releases before, for pages that were open.
  if [ -d kept ]; then find kept -mindepth 1 -maxdepth 1 -mmin +60 -exec rm -rf {} +; fi
  find releases -mindepth 2 -maxdepth 2 -name before -mmin +60 -exec rm -rf {} +
  if [ "releases/$1" = "$before" ]; then
    # A publisher that broke off behind the switch has not asked the server.
    if [ -e untried ]; then
      attempt serve "$before" >&2
      if [ "$code" -ne 0 ]; then stop 1 "The server does not serve what is in force, $before: see what it says above."; fi
      rm -f untried
    fi
    note_moment "$2"
    beat "$3"
    # A publisher that was killed may not have come to it.
    sweep "$before"
    echo same
  else
    upload=$(mktemp -d "uploads/$1.XXXXXX")
    echo "$upload${before:+ ../../current}"
  fi
}

# switch <name> <moment> <digest> <office> <upload>: puts a release that was sent in force.
switch() {
  admit "$2"
  settle "$before"
  need_lists "$5" "Make the artefact anew with npm run artefact."
  keep_taken_back "$5" newer
  if [ -n "$4" ] && [ -e "$installed/nginx-server.conf" ] &&
    ! grep -qxF "# This office is $4 here." "$installed/nginx-server.conf"; then
    echo "The tables of this release are not for $installed/nginx-server.conf. Nothing was published." >&2
    echo "Read server/nginx-server.conf of the artefact and install it; its office is also named in the host's file. Do not reload." >&2
    stop 1 "Then publish again."
  fi
  if [ -n "$before" ] && [ "releases/$1" != "$before" ]; then
    lost=$(lacking current/addresses.txt "$5/addresses.txt")
    if [ -n "$lost" ]; then
      rm -rf "$5"
      echo "These published addresses would lead nowhere, and nothing was published:" >&2
      echo "$lost" >&2
      echo "The build did not know what was published. Copy $root/current/bantin-manifest.json to where it keeps that file," >&2
      stop 1 "and build again: it says what to do about each address."
    fi
  fi
  # Another publisher may have sent the same meanwhile.
  if [ "releases/$1" = "$before" ]; then
    rm -rf "$5"
  else
    if [ -e "releases/$1" ]; then discard "releases/$1"; fi
    mv "$5" "releases/$1"
    put "releases/$1"
    if [ "$code" -ne 0 ]; then
      discard "releases/$1" || echo "$root/releases/$1 could not be removed." >&2
      stop 1 "$why"
    fi
  fi
  if [ -z "$before" ]; then echo "This is the first release here: there was none to compare it with."; fi
  note_moment "$2"
  beat "$3"
  settle "releases/$1"
  tell_of_installed
  sweep "releases/$1"
}

moment_of() {
  sed -nE '/^ *"releaseMoment": "([^"]*)".*/{s//\1/p;q;}' "$1/bantin-manifest.json"
}

list() {
  # shellcheck disable=SC2012
  names=$(ls -1t releases)
  for name in $names; do
    if [ "releases/$name" = "$before" ]; then mark='*'; else mark=' '; fi
    moment=$(moment_of "releases/$name") || moment=unknown
    echo "$mark $name  built $moment"
  done
  if [ -e hold ]; then echo "held: $(cat hold)"; fi
}

# rollback <digest>: puts a release in force that lies here. What is published after it goes over it, unless somebody holds it.
rollback() {
  case $1 in
    '' | *[!0-9a-f-]*) stop 1 "This is no digest: $1" ;;
    *-*) begins=$1 ;;
    *) begins=$(echo "$1" | cut -c1-16) ;;
  esac
  set -- "releases/$begins"*
  if [ $# -gt 1 ]; then stop 1 "Several releases begin so: $*"; fi
  if [ ! -d "$1" ]; then stop 1 "No release here has this digest: see the list."; fi
  if [ "$1" = "$before" ]; then stop 1 "This release is in force already; nothing was changed."; fi
  settle "$before"
  need_lists "$1" "Publish anew instead."
  keep_taken_back "$1" older
  moment=$(moment_of "$1") || moment=
  if [ -z "$moment" ]; then stop 1 "$1 states no moment; nothing was changed."; fi
  put "$1"
  if [ "$code" -ne 0 ]; then stop 1 "$why"; fi
  settle "$1"
  note_moment "$moment"
  tell_of_installed
  echo "In force: $1. The next publication goes over it, unless it is held."
}

# hold <who> <why>: refuses every publication until `release`.
hold() {
  if [ -e hold ]; then stop 1 "Held already: $(cat hold)"; fi
  now=$(date -u +%FT%TZ)
  echo "$now $1: $2" > hold.next
  mv hold.next hold
  echo "$now $1: $2"
}

release() {
  if [ ! -e hold ]; then stop 1 "Nothing is held."; fi
  held=$(cat hold)
  rm hold
  echo "No longer held: $held"
}

"$command" "$@"
