#!/usr/bin/env bash
# Builds the program and what measures it, measures, and prints tables in Markdown: benches/terminal/run.sh [keys|calls|…]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
cargo build --locked --release --quiet
cargo build --locked --release --quiet --manifest-path benches/terminal/Cargo.toml --target-dir target
target/release/at-a-terminal target/release/sofs "$@"
