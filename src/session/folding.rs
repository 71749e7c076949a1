//! Runs of typed letters as one record with the pause before each, and back: the same timeline, a fifth of the size.

use crate::meeting::event::Event;
use crate::meeting::record::Record;

/// About how many bytes a folded record may take, so that its line stays well below the longest one.
const FULL: usize = 3500;

/// How many records this one stands for: one, unless it is folded.
pub fn letters(record: &Record) -> u64 {
    match &record.event {
        Event::Typed { pauses, .. } => (pauses.len() as u64).max(1),
        _ => 1,
    }
}

/// Whether a folded record has one pause for each letter, and its times and places can be counted.
pub fn pauses_fit(record: &Record) -> bool {
    let Event::Typed { after, put, pauses } = &record.event else {
        return true;
    };
    pauses.is_empty()
        || (pauses.len() == put.chars().count()
            && after.checked_add(pauses.len()).is_some()
            && pauses
                .iter()
                .try_fold(record.at, |at, &pause| at.checked_add(pause))
                .is_some())
}

/// The records with runs of letters folded. The pauses of typed records that come in are not looked at: in memory there are none.
pub fn fold(records: &[Record]) -> Vec<Record> {
    let mut out = Vec::new();
    let mut rest = records;
    while let Some((first, others)) = rest.split_first() {
        let run = run_length(rest);
        if run > 1 {
            out.push(folded(&rest[..run]));
            rest = &rest[run..];
        } else {
            out.push(single(first));
            rest = others;
        }
    }
    out
}

/// The record without pauses: as it goes into a file that was not tidied.
pub fn single(record: &Record) -> Record {
    let mut record = record.clone();
    if let Event::Typed { pauses, .. } = &mut record.event {
        pauses.clear();
    }
    record
}

/// Adds the records that this one stands for.
pub fn unfold(record: Record, out: &mut Vec<Record>) {
    match record.event {
        Event::Typed { after, put, pauses } if !pauses.is_empty() => {
            let mut at = record.at;
            for (place, (letter, pause)) in put.chars().zip(pauses).enumerate() {
                at = at.saturating_add(pause);
                out.push(Record {
                    at,
                    event: Event::Typed {
                        after: after.saturating_add(place),
                        put: letter.to_string(),
                        pauses: Vec::new(),
                    },
                });
            }
        }
        event => out.push(Record {
            at: record.at,
            event,
        }),
    }
}

/// The place and the letter, if the record is one typed letter.
fn letter(record: &Record) -> Option<(usize, char)> {
    let Event::Typed { after, put, .. } = &record.event else {
        return None;
    };
    let mut chars = put.chars();
    chars
        .next()
        .filter(|_| chars.as_str().is_empty())
        .map(|letter| (*after, letter))
}

/// How many records from the first on are letters of one run. A letter that does not move the cursor on by one, like an accent
/// typed after its letter, ends the run: places are then exact whatever later versions count as one letter.
fn run_length(records: &[Record]) -> usize {
    let Some((start, first)) = records.first().and_then(letter) else {
        return 1;
    };
    let mut size = weight(first, 0);
    let mut before = records[0].at;
    let mut count = 1;
    for record in &records[1..] {
        let Some((after, next)) = letter(record) else {
            break;
        };
        let Some(pause) = record.at.checked_sub(before) else {
            break;
        };
        size += weight(next, pause);
        if start.checked_add(count) != Some(after) || size > FULL {
            break;
        }
        before = record.at;
        count += 1;
    }
    count
}

/// The bytes that a letter and its pause take in a line, at most.
fn weight(letter: char, pause: u64) -> usize {
    letter.escape_debug().map(char::len_utf8).sum::<usize>() + pause.to_string().len() + 2
}

fn folded(run: &[Record]) -> Record {
    let mut put = String::new();
    let mut pauses = Vec::with_capacity(run.len());
    let mut before = run[0].at;
    for record in run {
        if let Some((_, letter)) = letter(record) {
            put.push(letter);
            pauses.push(record.at.saturating_sub(before));
            before = record.at;
        }
    }
    let after = letter(&run[0]).map_or(0, |(after, _)| after);
    Record {
        at: run[0].at,
        event: Event::Typed { after, put, pauses },
    }
}
