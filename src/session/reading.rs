//! Reads a session file, whole or damaged, as far as it can be read; nothing but bytes goes in.

use std::collections::HashMap;

use super::closing::without_begun;
use super::failure::Failure;
pub use super::gathering::Changed;
use super::gathering::Gathering;
use super::head::{self, Head, RECORDS, START};
use super::line::{Parsed, looks_like_a_record, parse, seal_of};
use super::lines::{Lines, RawLine, check_lines, check_size};
use super::problem::{Problem, ProblemKind};
use super::seal::Seal;
use super::summary::Summary;
use crate::meeting::parts::About;
use crate::meeting::record::Record;

/// How a file in the age format begins.
pub const SEALED: &[u8] = b"age-encryption.org/";

/// What could be read of a file.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The meeting as its head tells it.
    pub about: About,
    /// The map in its head, if there is one that can be read.
    pub summary: Option<Summary>,
    /// Every record that could be read, letter by letter, in order; times never go back.
    pub records: Vec<Record>,
    /// What is wrong with the file.
    pub problems: Vec<Problem>,
    /// Whether a later version wrote it: it may be looked at, not continued.
    pub newer: bool,
    /// The number of the next record.
    pub next_number: u64,
    /// The place where the next record is to be written, after `lead`.
    pub end: u64,
    /// Whether the closing line is there.
    pub closed: bool,
    /// What has to be put before the next record, where the last line is not quite whole.
    pub lead: &'static str,
    /// Whether records can be added where `end` says.
    pub can_grow: bool,
    /// What the sums of this file begin with.
    pub seal: Seal,
}

impl Reading {
    /// How long the meeting is, in milliseconds since its start.
    pub fn length(&self) -> u64 {
        self.records.last().map_or(0, |record| record.at)
    }
}

/// Reads a whole file. What is no meeting, or larger than any, is refused.
pub fn read(bytes: &[u8], changed: Changed) -> Result<Reading, Failure> {
    check_size(bytes.len() as u64)?;
    let begin = if bytes.starts_with("\u{feff}".as_bytes()) {
        3
    } else {
        0
    };
    refuse_strangers(&bytes[begin..])?;
    check_lines(bytes)?;
    let bytes = without_begun(bytes);
    let region = region(bytes, begin);
    let head = head::read(&bytes[begin..region.start]);
    let seal = choose_seal(Seal::of(&head.id), &region.lines(bytes));
    let mut gathering = Gathering::after(changed, 1, 0);
    let ending = walk(region.lines(bytes), seal, &mut gathering, region.ending())?;
    note_head(&head, &region, seal, &mut gathering);
    if !ending.closed {
        gathering
            .problems
            .add(ending.line, ProblemKind::NoClosingLine);
    }
    let (records, next_number, problems) = gathering.finish(ending.line)?;
    Ok(Reading {
        newer: head.newer(),
        about: head.about,
        summary: head.summary,
        records,
        problems,
        next_number,
        end: ending.end as u64,
        closed: ending.closed,
        lead: ending.lead,
        can_grow: region.found || ending.any,
        seal,
    })
}

/// Refuses what is empty or something else. A file without its first line is still a meeting if it holds records.
pub(super) fn refuse_strangers(bytes: &[u8]) -> Result<(), Failure> {
    if bytes.starts_with(SEALED) {
        return Err(Failure::Sealed(String::new()));
    }
    let blank = |&byte: &u8| byte == 0 || byte.is_ascii_whitespace();
    if START.as_bytes().starts_with(bytes) || bytes.iter().all(blank) {
        return Err(Failure::NeverStarted(String::new()));
    }
    let start = &bytes[..bytes.len().min(4096)];
    if start.starts_with(&[0xff, 0xfe]) || start.starts_with(&[0xfe, 0xff]) {
        return Err(Failure::Wide(String::new()));
    }
    let is_record = |text: &str| looks_like_a_record(text) && text.contains(", sum: 0x");
    if start.windows(5).any(|word| word == b"sofs:")
        || Lines::from(bytes, 0, 1).any(|line| line.text.is_some_and(is_record))
    {
        return Ok(());
    }
    Err(Failure::NotASession(String::new()))
}

/// Where the records stand.
struct Region {
    start: usize,
    line: u64,
    /// Whether the line that begins them is there.
    found: bool,
    /// Where the text of that line ends, and whether a line break follows.
    stop: usize,
    ended: bool,
}

impl Region {
    fn lines<'a>(&self, bytes: &'a [u8]) -> Lines<'a> {
        Lines::from(bytes, self.start, self.line)
    }

    /// The end of a file without any record.
    fn ending(&self) -> Ending {
        Ending {
            end: if self.ended { self.start } else { self.stop },
            lead: if self.ended { "" } else { "\n" },
            closed: false,
            any: false,
            line: self.line.saturating_sub(1).max(1),
        }
    }
}

fn region(bytes: &[u8], begin: usize) -> Region {
    let mut lines = Lines::from(bytes, begin, 1);
    if let Some(line) = lines.find(|line| line.text == Some(RECORDS)) {
        return Region {
            start: line.next,
            line: line.number + 1,
            found: true,
            stop: line.stop,
            ended: line.ended,
        };
    }
    let first =
        Lines::from(bytes, begin, 1).find(|line| line.text.is_some_and(looks_like_a_record));
    Region {
        start: first.map_or(bytes.len(), |line| line.start),
        line: first.map_or_else(
            || Lines::from(bytes, begin, 1).count() as u64 + 1,
            |line| line.number,
        ),
        found: false,
        stop: bytes.len(),
        ended: true,
    }
}

/// Two lines that were damaged alike, in the same place by the same bits, agree on a seal that is none; a third hardly ever does.
const ENOUGH_VOTES: u64 = 3;

/// The seal of the head if any line has it; otherwise the one that most lines agree on, for then the id is what was damaged.
fn choose_seal(from_head: Seal, lines: &Lines<'_>) -> Seal {
    let texts = || {
        lines
            .clone()
            .filter_map(|line| line.text)
            .filter(|text| looks_like_a_record(text))
    };
    let whole = |text| {
        matches!(
            parse(text, from_head),
            Parsed::Whole(_) | Parsed::Unknown { .. }
        )
    };
    if texts().any(whole) {
        return from_head;
    }
    let mut votes: HashMap<Seal, (u64, &str)> = HashMap::new();
    for text in texts() {
        let Some(seal) = seal_of(text) else {
            continue;
        };
        let (votes, first) = votes.entry(seal).or_insert((0, text));
        // A damaged line that stands there twice agrees with itself.
        *votes += u64::from(*votes == 0 || *first != text);
    }
    votes
        .into_iter()
        .map(|(seal, (votes, _))| (seal, votes))
        .filter(|&(_, votes)| votes >= ENOUGH_VOTES)
        .max_by_key(|&(_, votes)| votes)
        .map_or(from_head, |(seal, _)| seal)
}

/// How a file ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ending {
    pub(super) end: usize,
    pub(super) lead: &'static str,
    pub(super) closed: bool,
    /// Whether there was any record.
    pub(super) any: bool,
    /// The number of the last line.
    pub(super) line: u64,
}

/// Goes through the lines of the records.
pub(super) fn walk(
    lines: Lines<'_>,
    seal: Seal,
    gathering: &mut Gathering,
    mut ending: Ending,
) -> Result<Ending, Failure> {
    let mut bracket: Option<RawLine<'_>> = None;
    let mut torn = None;
    for line in lines {
        ending.line = line.number;
        match line.text {
            Some("") => {}
            Some("]" | "],") if bracket.is_none() => bracket = Some(line),
            Some(")") if bracket.is_some() && !ending.closed => ending.closed = true,
            text => match parse(text.unwrap_or_default(), seal) {
                // The last line without a line break is being written, or was when the power went.
                Parsed::Damaged if !line.ended => torn = Some(line.number),
                Parsed::Damaged => gathering.problems.damaged(line.number),
                parsed => {
                    if let Some(early) = bracket.take() {
                        gathering.problems.damaged(early.number);
                    }
                    gather(gathering, line.number, parsed)?;
                    ending = ending_after(&line, ending);
                }
            },
        }
    }
    if let Some(bracket) = bracket.filter(|_| ending.lead.is_empty()) {
        ending.end = bracket.start;
    }
    if let Some(line) = torn.filter(|_| ending.closed) {
        gathering.problems.damaged(line);
    }
    Ok(ending)
}

fn gather(gathering: &mut Gathering, line: u64, parsed: Parsed) -> Result<(), Failure> {
    match parsed {
        Parsed::Whole(found) => gathering.whole(line, found),
        Parsed::Changed(found) => {
            gathering.changed(line, found);
            Ok(())
        }
        Parsed::Unknown { number, name } => gathering.unknown(line, number, name),
        Parsed::Damaged => Ok(()),
    }
}

/// Where the next record goes after this line, which may lack its comma or its line break.
fn ending_after(line: &RawLine<'_>, before: Ending) -> Ending {
    let comma = line.text.is_some_and(|text| text.ends_with(','));
    let (end, lead) = match (comma, line.ended) {
        (true, true) => (line.next, ""),
        (true, false) => (line.stop, "\n"),
        (false, _) => (line.stop, ",\n"),
    };
    Ending {
        end,
        lead,
        closed: false,
        any: true,
        ..before
    }
}

fn note_head(head: &Head, region: &Region, seal: Seal, gathering: &mut Gathering) {
    if head.damaged || !region.found || seal != Seal::of(&head.id) {
        gathering.problems.add(1, ProblemKind::HeadDamaged);
    }
    if head.map_unreadable {
        gathering.problems.add(1, ProblemKind::MapUnreadable);
    }
}
