//! The bytes of a file, line by line, with the place of each.

use super::failure::Failure;

/// How large a file may be.
pub const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// How long a line may be for reading; lines are written far shorter.
const LONGEST_READ: usize = 64 * 1024;

/// A line of a file.
#[derive(Clone, Copy, Debug)]
pub struct RawLine<'a> {
    /// Counted from 1.
    pub number: u64,
    /// Where it begins.
    pub start: usize,
    /// Where the next one begins.
    pub next: usize,
    /// Where its text ends, blanks behind it not counted.
    pub stop: usize,
    /// What stands in it, without blanks around it; nothing if it is not UTF-8.
    pub text: Option<&'a str>,
    /// Whether a line break follows.
    pub ended: bool,
}

/// The lines from one place on.
#[derive(Clone, Debug)]
pub struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    number: u64,
}

impl<'a> Lines<'a> {
    /// All lines from the byte `at` on; the first of them has this number.
    pub fn from(bytes: &'a [u8], at: usize, number: u64) -> Self {
        Self { bytes, at, number }
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = RawLine<'a>;

    fn next(&mut self) -> Option<RawLine<'a>> {
        let rest = self.bytes.get(self.at..).filter(|rest| !rest.is_empty())?;
        let broken = rest.iter().position(|&byte| byte == b'\n');
        let length = broken.unwrap_or(rest.len());
        let raw = &rest[..length];
        let line = RawLine {
            number: self.number,
            start: self.at,
            next: self.at + broken.map_or(length, |at| at + 1),
            stop: self.at + raw.trim_ascii_end().len(),
            text: std::str::from_utf8(raw).ok().map(str::trim_ascii),
            ended: broken.is_some(),
        };
        self.at = line.next;
        self.number += 1;
        Some(line)
    }
}

/// Refuses what cannot be a meeting by its size alone.
pub fn check_size(length: u64) -> Result<(), Failure> {
    if length > LARGEST_FILE {
        return Err(Failure::TooLarge(String::new()));
    }
    if length == 0 {
        return Err(Failure::NeverStarted(String::new()));
    }
    Ok(())
}

/// Refuses lines longer than any that is written. A hole of zeros, which a power cut leaves, is damage and no line.
pub fn check_lines(bytes: &[u8]) -> Result<(), Failure> {
    let too_long = |line: &[u8]| {
        line.len() > LONGEST_READ
            && line
                .split(|&byte| byte == 0)
                .any(|run| run.len() > LONGEST_READ)
    };
    if bytes.split(|&byte| byte == b'\n').any(too_long) {
        return Err(Failure::LineTooLong(String::new()));
    }
    Ok(())
}
