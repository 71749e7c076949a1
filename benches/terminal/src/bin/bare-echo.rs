//! The floor: shows each key as it comes; with a file it puts a line there first, as a meeting does.

use std::fs::File;
use std::io::{self, Write};
use std::os::unix::fs::FileExt;

use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};

/// What the program under measure puts behind its last record.
const CLOSING: &str = "  ],\n)\n";

fn main() -> anyhow::Result<()> {
    let stdin = rustix::stdio::stdin();
    let before = tcgetattr(stdin)?;
    let mut raw = before.clone();
    raw.make_raw();
    tcsetattr(stdin, OptionalActions::Now, &raw)?;
    let file = std::env::args().nth(1).map(File::create).transpose()?;
    let mut end = 0;
    let mut number = 0;
    let mut out = io::stdout().lock();
    out.write_all(b"\x1b[2J\x1b[H")?;
    out.flush()?;
    let mut bytes = [0; 16 * 1024];
    loop {
        let count = rustix::io::read(stdin, &mut bytes)?;
        let keys = &bytes[..count];
        if count == 0 || keys.contains(&0x11) {
            break;
        }
        if let Some(file) = &file {
            let mut lines = String::new();
            for key in keys {
                number += 1;
                let key = char::from(*key).escape_default();
                lines += &format!(
                    "    (n: {number}, at: {number}, did: Typed(after: 4, put: \"{key}\"), sum: 0x91f3a771),\n"
                );
            }
            let length = lines.len() as u64;
            lines += CLOSING;
            file.write_all_at(lines.as_bytes(), end)?;
            end += length;
        }
        out.write_all(keys)?;
        if keys.contains(&b'\r') {
            out.write_all(b"\n")?;
        }
        out.flush()?;
    }
    tcsetattr(stdin, OptionalActions::Now, &before)?;
    Ok(())
}
