#!/usr/bin/env bash
# Builds the program for Windows and tries it under Wine, beside the program for this system.
# `tests/windows.sh prepare` only fetches what that needs. Ends with 77, and a sentence, where it cannot be tried.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

target=x86_64-pc-windows-gnu
ours=$PWD/target/windows
export WINEPREFIX=$ours/wine WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="
unset DISPLAY SOFS_DIR SOFS_PLAIN
export TERM=xterm

cannot() { printf 'windows: not tried here: %s\n' "$*"; exit 77; }

install() {
  [[ $EUID -eq 0 ]] && command -v apt-get >/dev/null || return 1
  local get=(apt-get -q -o DPkg::Lock::Timeout=300)
  "${get[@]}" update && DEBIAN_FRONTEND=noninteractive "${get[@]}" install --yes --no-install-recommends "$@"
}

find_wine() {
  wine=$(command -v wine64 || command -v wine || true)
  # Debian's wine64 alone puts nothing into the path.
  [[ -n $wine || ! -x /usr/lib/wine/wine64 ]] || wine=/usr/lib/wine/wine64
  [[ -n $wine ]]
}

has_std() { [[ -d $(rustc --print target-libdir --target $target 2>/dev/null) ]]; }

# The usual compiler, if its library for Windows is to be had; else Debian's, which builds that library from source.
find_compiler() {
  build=(cargo build --locked --bin sofs --target $target)
  made=${CARGO_TARGET_DIR:-target}
  [[ ${WINDOWS_RUST:-} != debian ]] || return 1
  has_std || { command -v rustup >/dev/null && timeout 300 rustup target add $target && has_std; }
}

find_debians_compiler() {
  [[ -f /usr/lib/rustlib/src/rust/library/Cargo.lock ]] || install rustc-web cargo-web rust-web-src || return 1
  [[ -f $(/usr/bin/rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock ]] || return 1
  made=$ours/debian
  build=(env PATH="/usr/bin:$PATH" RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$made" CARGO_PROFILE_DEV_DEBUG=0
    /usr/bin/cargo build --locked --bin sofs --target $target -Zbuild-std=std,panic_unwind)
}

prepare() {
  mkdir -p "$ours"
  if ! command -v x86_64-w64-mingw32-gcc >/dev/null || ! find_wine; then
    install gcc-mingw-w64-x86-64-win32 wine64 >"$ours/install.log" 2>&1 || true
  fi
  command -v x86_64-w64-mingw32-gcc >/dev/null || cannot "no linker for Windows (gcc-mingw-w64-x86-64-win32)."
  find_wine || cannot "no Wine (wine64)."
  find_compiler >>"$ours/install.log" 2>&1 || find_debians_compiler >>"$ours/install.log" 2>&1 ||
    cannot "no Rust library for Windows, neither from rustup nor from Debian (rustc-web cargo-web rust-web-src)."
  x86_64-w64-mingw32-gcc -O1 -shared -o "$ours/bcryptprimitives.dll" tests/windows/prng.c -ladvapi32
  x86_64-w64-mingw32-gcc -O1 -o "$ours/scanner.exe" tests/windows/scanner.c
  [[ -f $WINEPREFIX/system.reg ]] || timeout 300 "$wine" wineboot --init >>"$ours/install.log" 2>&1 ||
    cannot "Wine does not start; see $ours/install.log."
}

prepare
[[ ${1:-} != prepare ]] || { printf 'windows: all is here\n'; exit 0; }

began=$SECONDS
CARGO_INCREMENTAL=0 RUSTFLAGS="-D warnings" "${build[@]}"
cp "$made/$target/debug/sofs.exe" "$ours/"
cargo build --locked --quiet --bin sofs
linux=${CARGO_TARGET_DIR:-target}/debug/sofs
printf 'windows: built in %s s by %s\n' $((SECONDS - began)) "${build[0]}"
# shellcheck source=tests/windows/trying.sh
source tests/windows/trying.sh
