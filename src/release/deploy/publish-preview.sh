#!/bin/sh
# Previews of branches on a server, each in a folder of its own, <folder>/previews/<name>/site:
#   publish-preview.sh name <branch>                               prints the name, which can begin the name of a host
#   publish-preview.sh show <user@host> <folder> <branch> <artefact>
#   publish-preview.sh drop <user@host> <folder> <branch>
#   publish-preview.sh keep <user@host> <folder>                   drops all but those of the branches on standard input, which are
#                                                                  as `git ls-remote --heads` lists them
# Nothing of an artefact is executed.
set -eu

# Two branches never have the same name, whatever signs they are written with.
name() {
  small=$(printf %s "$1" | tr 'A-Z' 'a-z')
  plain=$(printf %s "$small" | tr -c 'a-z0-9\n' '-')
  words=$(printf %s "$plain" | sed -E 's/^-+//; s/-+/-/g')
  words=$(printf %.50s "$words")
  sum=$(printf %s "$1" | sha256sum)
  echo "${words%-}${words:+-}$(printf %.8s "$sum")" | sed 's/^--*//'
}

case $1 in
  name) name "$2" ;;
  show)
    preview=$(name "$4")
    rsync --recursive --checksum --delete --mkpath "$5/site/" "$2:$3/previews/$preview/site/"
    ;;
  drop)
    preview=$(name "$4")
    ssh "$2" "rm -rf '$3/previews/$preview'"
    ;;
  keep)
    names=$(while read -r _ branch; do name "${branch#refs/heads/}"; done)
    if [ -z "$names" ]; then echo "No branch was listed, and no preview was dropped." >&2; exit 1; fi
    # shellcheck disable=SC2086
    ssh "$2" sh -s -- "'$3/previews'" $names << 'END'
cd "$1" 2> /dev/null || exit 0
shift
code=0
for preview in *; do
  case " $* " in
    *" $preview "*) ;;
    *) if rm -rf "./$preview"; then echo "Dropped: $preview"; else code=1; fi ;;
  esac
done
exit $code
END
    ;;
  *)
    echo "There is no such command: $1" >&2
    exit 1
    ;;
esac
