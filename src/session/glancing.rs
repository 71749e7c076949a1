//! What a list of meetings shows of each: only the head and the last lines of a file are read.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::Path;

use super::failure::Failure;
use super::fetching::open_to_read;
use super::folding::unfold;
use super::head::{self, Head, RECORDS};
use super::line::{Parsed, parse};
use super::lines::{Lines, check_size};
use super::reading::refuse_strangers;
use super::seal::Seal;
use super::summary::Summary;
use crate::meeting::parts::About;
use crate::meeting::sought::Sought;

/// How much is read at once.
const STEP: usize = 64 * 1024;

/// How long a head may be.
const LONGEST_HEAD: usize = 4 * 1024 * 1024;

/// A meeting as a list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Glance {
    /// Title, kind and the rest.
    pub about: About,
    /// What stood when the file was last closed.
    pub summary: Option<Summary>,
    /// Whether more has happened since, or there is no map: only the records tell then.
    pub stale: bool,
    /// How long the meeting is.
    pub length_ms: u64,
    /// How many records it has.
    pub records: u64,
    /// Whether a later version wrote it.
    pub newer: bool,
}

/// The head and the end of a file, before they are understood.
#[derive(Clone, Debug)]
pub struct Peek {
    start: Vec<u8>,
    tail: Vec<u8>,
}

/// Looks at the head and the end of a file.
pub fn glance(path: &Path) -> Result<Glance, Failure> {
    Ok(peek(path)?.glance())
}

/// Takes the head and the end of a file.
pub fn peek(path: &Path) -> Result<Peek, Failure> {
    let mut file = open_to_read(path)?;
    let failed = |error| Failure::reading(path, &error);
    let length = file.metadata().map_err(failed)?.len();
    check_size(length).map_err(|failure| failure.in_file(path))?;
    let start = head_of(&mut file).map_err(failed)?;
    let tail = tail_of(&mut file, length).map_err(failed)?;
    refuse_strangers(&[start.as_slice(), &tail].concat())
        .map_err(|failure| failure.in_file(path))?;
    Ok(Peek { start, tail })
}

impl Peek {
    /// What they say.
    pub fn glance(&self) -> Glance {
        glance_of(head::read(&self.start), &self.tail)
    }

    /// Whether the words may stand in the meeting. Understanding a map takes much longer than reading it, and most do not hold them;
    /// only where the map is surely up to date, and in plain letters, can that be told beforehand.
    pub fn may_say(&self, sought: &Sought) -> bool {
        let Ok(text) = std::str::from_utf8(&self.start) else {
            return true;
        };
        let made_at = text
            .lines()
            .find_map(|line| line.trim().strip_prefix(MADE_AT));
        let made_at: Option<u64> =
            made_at.and_then(|number| number.trim_end_matches(',').parse().ok());
        let last = || last_of(&self.tail, Seal::of(&head::id_of(text)));
        let fresh = made_at.is_some_and(|made_at| last().is_some_and(|last| last.0 == made_at));
        let plain = ESCAPES.iter().all(|escape| !text.contains(escape));
        !(fresh && plain) || sought.may_stand_in(text)
    }
}

/// How the line begins that says how far a map goes.
const MADE_AT: &str = "made_at: ";

/// What may stand in the middle of a word in place of a letter.
const ESCAPES: [&str; 3] = ["\\u", "\\x", "\\'"];

fn glance_of(head: Head, tail: &[u8]) -> Glance {
    let (records, length_ms) = last_of(tail, Seal::of(&head.id)).unwrap_or_default();
    let made_at = head.summary.as_ref().map(|summary| summary.made_at);
    Glance {
        stale: made_at != Some(records),
        newer: head.newer(),
        about: head.about,
        summary: head.summary,
        length_ms,
        records,
    }
}

/// All up to the line before the records, or as much as a head may be.
fn head_of(file: &mut File) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut looked = 0;
    while bytes.len() < LONGEST_HEAD {
        let before = bytes.len();
        file.take(STEP as u64).read_to_end(&mut bytes)?;
        let found = Lines::from(&bytes, looked, 1).find(|line| line.text == Some(RECORDS));
        if let Some(line) = found {
            bytes.truncate(line.next);
            break;
        }
        if bytes.len() == before {
            break;
        }
        // The last line may go on in the next step.
        looked = bytes.iter().rposition(|&byte| byte == b'\n').unwrap_or(0);
    }
    let begin = usize::from(bytes.starts_with("\u{feff}".as_bytes())) * 3;
    Ok(bytes.split_off(begin))
}

fn tail_of(file: &mut File, length: u64) -> std::io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(length.saturating_sub(STEP as u64)))?;
    let mut bytes = Vec::new();
    file.take(STEP as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The number and the time of the last whole record.
fn last_of(tail: &[u8], seal: Seal) -> Option<(u64, u64)> {
    tail.rsplit(|&byte| byte == b'\n')
        .filter_map(|line| std::str::from_utf8(line).ok())
        .find_map(|line| match parse(line.trim_ascii(), seal) {
            Parsed::Whole(found) => {
                let number = found.next().saturating_sub(1);
                let mut letters = Vec::new();
                unfold(found.record, &mut letters);
                Some((number, letters.last()?.at))
            }
            _ => None,
        })
}
