//! One record as one line of the file.

use serde::Deserialize;

use super::folding::{letters, pauses_fit};
use super::plain::one_line;
use super::plain_events::{self, add_number};
use super::seal::Seal;
use crate::meeting::event::Event;
use crate::meeting::record::Record;

/// How long a line may be, its line break included.
pub const LONGEST_LINE: usize = 4096;

/// No record has a higher number or a later time: far beyond any meeting, and far from where counting on would overflow.
const HIGHEST: u64 = 1 << 53;

/// The record does not fit into one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

/// Adds a record to a text as a line, and gives the number of the next one.
pub fn encode(out: &mut String, seal: Seal, number: u64, record: &Record) -> Result<u64, TooLong> {
    let before = out.len();
    let written = write_line(out, seal, number, record);
    if written.is_none() || out.len() - before > LONGEST_LINE {
        out.truncate(before);
        return Err(TooLong);
    }
    Ok(number.saturating_add(letters(record)))
}

fn write_line(out: &mut String, seal: Seal, number: u64, record: &Record) -> Option<()> {
    out.push_str("    ");
    let start = out.len();
    out.push_str("(n: ");
    add_number(out, number);
    out.push_str(", at: ");
    add_number(out, record.at);
    out.push_str(", did: ");
    if !plain_events::write(out, &record.event) {
        out.push_str(&one_line(&record.event).ok()?);
    }
    let sum = seal.sum(&out[start..]);
    out.push_str(", sum: 0x");
    for digit in (0..8).rev() {
        out.extend(char::from_digit((sum >> (digit * 4)) & 0xf, 16));
    }
    out.push_str("),\n");
    Some(())
}

/// A record as it stands in a file, and its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbered {
    /// Its number; if it holds several letters, that of the first.
    pub number: u64,
    /// The record, folded if it is.
    pub record: Record,
}

impl Numbered {
    /// The number of the record that follows.
    pub fn next(&self) -> u64 {
        self.number.saturating_add(letters(&self.record))
    }
}

/// What a line turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Parsed {
    /// A record as it was written.
    Whole(Numbered),
    /// A record that can be read but was not written like this.
    Changed(Numbered),
    /// A whole record of a kind that this version does not know.
    Unknown {
        /// Its number.
        number: u64,
        /// The kind, as letters and digits.
        name: String,
    },
    /// Nothing that can be read.
    Damaged,
}

/// Whether a line, without the blanks around it, means to be a record.
pub fn looks_like_a_record(text: &str) -> bool {
    text.starts_with("(n:")
}

/// Reads a line, without the blanks around it.
pub fn parse(text: &str, seal: Seal) -> Parsed {
    let text = text.strip_suffix(',').unwrap_or(text);
    if !looks_like_a_record(text) || text.bytes().any(|byte| byte < b' ' || byte == 0x7f) {
        return Parsed::Damaged;
    }
    let Some(line) = quick(text).or_else(|| ron::from_str::<Line>(text).ok()) else {
        return unknown(text, seal);
    };
    let record = Record {
        at: line.at,
        event: line.did,
    };
    if line.n == 0 || line.n > HIGHEST || line.at > HIGHEST || !pauses_fit(&record) {
        return Parsed::Damaged;
    }
    let numbered = Numbered {
        number: line.n,
        record,
    };
    if line.sum.is_some() && line.sum == sealed(text).map(|text| seal.sum(text)) {
        Parsed::Whole(numbered)
    } else {
        Parsed::Changed(numbered)
    }
}

/// The seal under which this line would be whole, if it has a sum.
pub fn seal_of(text: &str) -> Option<Seal> {
    let text = text.strip_suffix(',').unwrap_or(text);
    let line: Bare = ron::from_str(text).ok()?;
    Some(Seal::behind(sealed(text)?, line.sum?))
}

/// The part of the line that the sum is about.
fn sealed(text: &str) -> Option<&str> {
    text.rsplit_once(", sum:").map(|(sealed, _)| sealed)
}

#[derive(Deserialize)]
struct Line {
    n: u64,
    at: u64,
    did: Event,
    #[serde(default, deserialize_with = "some")]
    sum: Option<u32>,
}

/// A line of which only the numbers are read.
#[derive(Deserialize)]
struct Bare {
    n: u64,
    #[serde(default, deserialize_with = "some")]
    sum: Option<u32>,
}

/// The sum stands in the line as it is, not as `Some(…)`.
fn some<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
    u32::deserialize(deserializer).map(Some)
}

/// Nearly all lines of a meeting that was not tidied are typed letters. Reading these without the RON reader takes a quarter of the time.
fn quick(text: &str) -> Option<Line> {
    let (n, rest) = number(text.strip_prefix("(n: ")?)?;
    let (at, rest) = number(rest.strip_prefix(", at: ")?)?;
    let (after, rest) = number(rest.strip_prefix(", did: Typed(after: ")?)?;
    let (put, rest) = rest.strip_prefix(", put: \"")?.split_once('"')?;
    let sum = rest.strip_prefix("), sum: 0x")?.strip_suffix(')')?;
    if put.contains('\\') || sum.len() != 8 || !sum.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    Some(Line {
        n,
        at,
        did: Event::Typed {
            after: usize::try_from(after).ok()?,
            put: put.to_owned(),
            pauses: Vec::new(),
        },
        sum: u32::from_str_radix(sum, 16).ok(),
    })
}

fn number(text: &str) -> Option<(u64, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit())?;
    let (digits, rest) = text.split_at(end);
    Some((digits.parse().ok()?, rest))
}

/// A line whose event was not understood: whole all the same if its sum says so.
fn unknown(text: &str, seal: Seal) -> Parsed {
    match ron::from_str::<Bare>(text) {
        Ok(line)
            if line.sum.is_some()
                && line.sum == sealed(text).map(|text| seal.sum(text))
                && (1..=HIGHEST).contains(&line.n) =>
        {
            Parsed::Unknown {
                number: line.n,
                name: kind_of(text),
            }
        }
        _ => Parsed::Damaged,
    }
}

fn kind_of(text: &str) -> String {
    let did = text.split_once("did: ").map_or("", |(_, did)| did);
    did.chars()
        .take_while(char::is_ascii_alphanumeric)
        .take(40)
        .collect()
}
