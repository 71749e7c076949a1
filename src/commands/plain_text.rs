//! A text that people wrote, from a file or the standard input; what is none is refused in a sentence.

use std::io::{self, Read};

/// A longer text is nothing that was said in a meeting, in bytes.
pub const LARGEST: u64 = 2 * 1024 * 1024;

/// More lines are nothing that was said in a meeting.
const MOST_LINES: usize = 10_000;

/// All of a text, and no more of it than tells that it is too long.
pub fn bytes_of(source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(LARGEST + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The text in these bytes. `name` is where they came from, `what` they should be, as in "map of a meeting".
pub fn plain_text(bytes: Vec<u8>, name: &str, what: &str) -> anyhow::Result<String> {
    let wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    anyhow::ensure!(
        !wide,
        "{name} is written in UTF-16; save it as UTF-8 and try again."
    );
    let long =
        bytes.len() as u64 > LARGEST || bytes.split(|&byte| byte == b'\n').count() > MOST_LINES;
    anyhow::ensure!(!long, "{}", too_long(name, what));
    let text = String::from_utf8(bytes)
        .ok()
        .filter(|text| !text.contains('\0'));
    let text = text.ok_or_else(|| {
        anyhow::anyhow!(
            "{name} is no plain text in UTF-8; save it as text or Markdown and try again."
        )
    })?;
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

/// The sentence about a text that is too long.
pub fn too_long(name: &str, what: &str) -> String {
    format!("{name} is longer than any {what}; take out what does not belong to one.")
}
