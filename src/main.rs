//! The program `sofs`.

use std::process::ExitCode;

fn main() -> ExitCode {
    sofs::cli::main()
}
