# What is tried of the program for Windows; read by tests/windows.sh, which says where the programs are.
began=$SECONDS
place=$(mktemp -d "$ours/try.XXXXXX")
passed=0
failed=0
at_work=()
finish() {
  ((${#at_work[@]} == 0)) || kill -9 "${at_work[@]}" 2>/dev/null || true
  rm -rf "$place"
}
trap finish EXIT

# A path as Windows writes it.
seen_by_windows() { local path=$1; printf 'Z:%s' "${path//\//\\}"; }

sofs() { "$wine" "$ours/sofs.exe" --dir "$(seen_by_windows "$place")" "$@"; }
native() { "$linux" --dir "$place" "$@"; }

holds() {
  local sentence=$1; shift
  if "$@"; then
    passed=$((passed + 1)); printf '  %s\n' "$sentence"
  else
    failed=$((failed + 1)); printf '  WRONG: %s\n' "$sentence"
    [[ ! -s $place/said ]] || sed 's/^/    | /' "$place/said" | head -20
  fi
}

# Runs a command, keeps what it says in $place/said, and holds if it ends with this status and says this.
says() {
  local status=$1 words=$2 ended=0; shift 2
  timeout 60 "$@" >"$place/said" 2>&1 || ended=$?
  [[ $ended -eq $status ]] && { [[ -z $words ]] || grep -qF -- "$words" "$place/said"; }
}
# `timeout` runs programs, not functions.
windows() { local status=$1 words=$2; shift 2; says "$status" "$words" "$wine" "$ours/sofs.exe" --dir "$(seen_by_windows "$place")" "$@"; }
here() { local status=$1 words=$2; shift 2; says "$status" "$words" "$linux" --dir "$place" "$@"; }

# Waits until a file holds these words.
soon() {
  local words=$1 file=$2 tries
  for ((tries = 0; tries < 300; tries++)); do
    ! grep -qF -- "$words" "$file" 2>/dev/null || return 0
    sleep 0.1
  done
  cp "$file" "$place/said" 2>/dev/null || true
  return 1
}

same_export() {
  sofs export Kite --to "$1" --force -o "$(seen_by_windows "$place/windows.$1")" &&
    native export Kite --to "$1" --force -o "$place/linux.$1" && cmp "$place/windows.$1" "$place/linux.$1"
}

printf 'windows: one meeting\n'
holds "it tells its version" windows 0 "sofs 0" --version
holds "a meeting is begun" windows 0 "-strategy.ron" new "Kite family" --kind strategy --no-open
file=$(find "$place" -name '*-strategy.ron')
name=${file##*/}
[[ -n $file ]] || { printf 'windows: there is no file to go on with\n'; exit 1; }
holds "an entry is added, with who said it" windows 0 "" add Kite past-harm "Sam was alone at home" --by Nan
printf 'the bus is late\r\nZoë naps at noon\r\n' >"$place/lines"
added() { says 0 "" "$wine" "$ours/sofs.exe" --dir "$(seen_by_windows "$place")" add Kite worries - <"$place/lines"; }
holds "lines are added, with the ends that Windows gives them" added
holds "the board is shown" windows 0 "Zoë naps at noon" show Kite
holds "the list knows it" windows 0 "Kite family" list
holds "the search finds it" windows 0 "Sam was alone" search alone
holds "the file is whole" windows 0 "whole" check Kite
holds "the file is whole for this system too" here 0 "whole" check Kite
for format in json html md csv ics docx svg; do
  holds "as $format it is the same, byte for byte" same_export "$format"
done
holds "this system adds to it" here 0 "" add Kite existing-strengths "Nan collects Sam"
holds "and Windows reads that" windows 0 "Nan collects Sam" show Kite
imported() {
  windows 0 ".ron" import --title "Linden family" "$(seen_by_windows "$place/windows.md")" && windows 0 "Zoë naps at noon" show Linden
}
holds "a map is imported" imported
holds "an export is not written over another" windows 1 "is there already" export Kite --to json -o "$(seen_by_windows "$place/windows.json")"
for device in NUL con.json 'a:b.json'; do
  holds "nothing is written to $device" windows 1 "" export Kite --to json -o "$device"
  holds "$device is no meeting" windows 1 "" check "$device"
done

printf 'windows: settings and shells\n'
rm -rf "$WINEPREFIX"/drive_c/users/*/AppData/Roaming/sofs
holds "a configuration is made" windows 0 "config.ron" config --create
holds "and is read without a problem" windows 0 "AppData" config
holds "PowerShell is offered words" windows 0 "Register-ArgumentCompleter" completions powershell
holds "without a terminal it says what to do" windows 1 "--plain" open Kite

printf 'windows: a writer, a second one, a follower\n'
mkfifo "$place/writes" "$place/follows"
"$wine" "$ours/sofs.exe" --dir "$(seen_by_windows "$place")" --plain open Kite <"$place/writes" >"$place/writer" 2>&1 & at_work+=($!)
exec 3>"$place/writes"
holds "a meeting is opened without a screen" soon "Kite family" "$place/writer"
"$wine" "$ours/sofs.exe" --dir "$(seen_by_windows "$place")" --plain follow Kite <"$place/follows" >"$place/follower" 2>&1 & at_work+=($!)
exec 4>"$place/follows"
holds "it is followed meanwhile" soon "Kite family" "$place/follower"
printf 'the lamp is on at night\n' >&3
holds "what is written is kept" soon "Kept" "$place/writer"
holds "the follower is told of it" soon "lamp" "$place/follower"
holds "a second writer is refused" windows 1 "is open in another window" add Kite worries "too late"
holds "others read it" windows 0 "the lamp is on" show Kite
cmd() { says "$1" "" "$wine" cmd /c "$2"; }
cmd 0 "del $(seen_by_windows "$file")" || true
holds "it cannot be deleted meanwhile" test -f "$file"
cmd 0 "ren $(seen_by_windows "$file") gone.ron" || true
holds "it cannot be renamed meanwhile" test -f "$file"
printf '/end\n' >&3
exec 3>&-
holds "it ends in order" soon "Everything is saved" "$place/writer"
holds "nothing was lost and the second writer left nothing" windows 0 "whole" check Kite
tidy() { grep -q '^  map: (' "$file" && grep -q 'put: "the lamp is on at night"' "$file"; }
holds "the file was put in order beside a follower" tidy
holds "it goes on after that" windows 0 "" add Kite needs "a night light"
holds "the follower reads on in the file that took its place" soon "night light" "$place/follower"
exec 4>&-

printf 'windows: a program that is ended\n'
"$wine" "$ours/sofs.exe" --dir "$(seen_by_windows "$place")" --plain open Kite <"$place/writes" >"$place/writer" 2>&1 & killed=$!
exec 3>"$place/writes"
soon "Kite family" "$place/writer" || true
printf 'the last words\n' >&3
soon "Kept" "$place/writer" || true
kill -9 $killed; wait $killed 2>/dev/null || true
exec 3>&-
holds "what was told as kept is in the file" windows 0 "the last words" show Kite
holds "nothing stays locked" windows 0 "" add Kite worries "after the crash"
holds "and the file is whole" windows 0 "whole" check Kite

printf 'windows: scanners and backups\n'
# A title is looked for in all files, so one that nobody may read is named.
scan() {
  "$wine" "$ours/scanner.exe" "$(seen_by_windows "$file")" "$@" >"$place/scan" 2>&1 & scanner=$!
  at_work+=($scanner)
  holds "(a scanner holds it)" soon held "$place/scan"
}
ended() { kill -9 $scanner 2>/dev/null || true; wait $scanner 2>/dev/null || true; }
scan 1 1500
holds "a scanner that lets others read is waited for" windows 0 "" add "$name" worries "behind a scanner"
ended
scan 0 1500
holds "a scanner that lets nobody in is waited for, by a writer" windows 0 "" add "$name" worries "behind another"
ended
scan 0 1500
holds "and by a reader" windows 0 "behind another" show "$name"
ended
scan 1 60000
holds "one that stays is told apart from a meeting that goes on" windows 1 "is held by another program" add "$name" worries "never"
holds "while it can be read" windows 0 "behind another" show "$name"
ended
scan 0 60000
holds "one that lets nobody in is named to a reader" windows 1 "is held by another program" show "$name"
ended
scan 3 60000 write
holds "an editor that may write is not written beside" windows 1 "is open in another window" add "$name" worries "never"
ended

printf 'windows: damage\n'
truncate -s -3 "$file"
holds "a missing end is told" windows 1 "The end of the file is missing" check Kite
holds "it is put back" windows 0 "" add Kite worries "one more"
holds "and the file is whole" windows 0 "whole" check Kite
sed -i 's/the lamp is on at night/the lamp is on at noon!/' "$file"
holds "a changed line is told" windows 1 "is not as this program wrote it" check Kite
for verb in repair redact; do
  if ! native "$verb" --help >/dev/null 2>&1; then
    printf '  (there is no %s yet)\n' "$verb"
  elif [[ $verb == repair ]]; then
    same_repair() { windows 0 "" repair Kite && cp "$place/said" "$place/repaired"; }
    holds "it is repaired" same_repair
  else
    without() { windows 0 "" redact Linden --words Zoë --yes && ! grep -rqF Zoë "$place"/*-2.ron && windows 0 "whole" check Linden; }
    holds "words are taken out on purpose" without
  fi
done

printf 'windows: %s was tried in %s s with %s\n' "$name" $((SECONDS - began)) "$("$wine" --version)"
printf '%s passed, %s failed\n' "$passed" "$failed"
[[ $failed -eq 0 ]]
