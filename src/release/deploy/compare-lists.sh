# What a release may not undo, judged by the lists of its artefact. on-server.sh and publish-to-bucket.sh run with it.
# taken-back.txt has a line for each thing that its content takes back: `withdrawn <key>`, `redacted <key> <sum of what is left>`,
# `removed <address>`; and `restored <name>` for each that its build was told to show again. What is known to be taken back is a list of
# the same lines, without `restored`, over all releases that were ever in force.

# lacking <list> <other>: the lines of a list that another does not have.
lacking() {
  code=0
  LC_ALL=C grep -Fxv -f "$2" "$1" || code=$?
  # 1 says that there is none; more, that nothing was compared.
  [ "$code" -le 1 ]
}

# shown_again <known> <list> <newer | older>: what is known to be taken back and a release with this list shows. Of a newer release the sum
# of what a redaction leaves may be another, because any edit changes it, and what it restores by name is meant.
shown_again() {
  awk '
    which == "list" && $1 == "restored" { restored[$2]; next }
    which == "list" { has[$0]; if ($1 != "removed") hides[$2]; next }
    $0 in has || ($1 == "redacted" && ("withdrawn " $2) in has) { next }
    age == "newer" && ($2 in restored || ($1 == "redacted" && $2 in hides)) { next }
    { print }
  ' age="$3" which=list "$2" which=known "$1"
}

# settled <known> <list>: what is known to be taken back once a release with this list is in force.
settled() {
  awk '
    which == "list" && $1 == "restored" { restored[$2]; next }
    which == "list" && $1 == "redacted" { redacts[$2] }
    which == "known" && ($2 in restored || ($1 == "redacted" && $2 in redacts)) { next }
    !($0 in told) { told[$0]; print }
  ' which=list "$2" which=known "$1"
}
