//! Writes a meeting anew in which words were taken out: in the place of the old file, which nobody else may be writing in.

use std::path::Path;

use super::failure::Failure;
use super::fetching::read_file;
use super::line::encode;
use super::opening::open;
use super::problem::{Problem, ProblemKind};
use super::reading::Changed;
use super::seal::Seal;
use super::splitting::split_long;
use super::tidying::tidied;
use crate::meeting::event::Event;
use crate::meeting::parts::About;
use crate::meeting::record::Record;
use crate::meeting::taken_out::is_block;
use crate::meeting::texts::texts;
use crate::meeting::timeline::Timeline;

/// Refuses a file of which not everything can be read: what nobody can read, nobody can take out.
pub fn check_whole(path: &Path, problems: &[Problem], newer: bool) -> Result<(), Failure> {
    if newer {
        return Err(Failure::at(path, Failure::Newer));
    }
    let lasting = |problem: &Problem| problem.kind != ProblemKind::NoClosingLine;
    if problems.iter().any(lasting) {
        return Err(Failure::at(path, Failure::NotWhole));
    }
    Ok(())
}

/// Opens the file, so that nobody else can write in it, asks `change` for the records it is to hold, and puts a file with those in
/// its place. Nothing is written if `change` has none, or if anything fails.
pub fn rewrite(
    path: &Path,
    change: impl FnOnce(&About, &[Record]) -> Option<Vec<Record>>,
) -> Result<bool, Failure> {
    // Opening mends what is torn; a file that is to be refused is left as it is.
    let reading = read_file(path, Changed::LeaveOut)?;
    check_whole(path, &reading.problems, reading.newer)?;
    let mut opened = open(path, Changed::LeaveOut)?;
    check_whole(path, &opened.problems, false)?;
    let Some(records) = change(&opened.about, &opened.records) else {
        return Ok(false);
    };
    let records: Vec<Record> = records
        .into_iter()
        .map(fitting)
        .flat_map(split_long)
        .collect();
    let timeline = Timeline::of(opened.about.clone(), records);
    let map = &timeline.now().map;
    let text = tidied(&opened.about, timeline.records(), map);
    let text = text.ok_or_else(|| Failure::at(path, Failure::CannotWrite))?;
    let writer = &mut opened.writer;
    // It holds the file open, and Windows replaces no open file.
    writer.syncing.stop();
    let replaced = writer.disk.replace(&writer.path, &text);
    replaced.map_err(|error| Failure::writing(path, &error))?;
    Ok(true)
}

/// Blocks take more room than most letters. Where a text of one record becomes too long for its line, a run of them is one, rather
/// than that words behind them are cut off; typed letters go into several lines.
fn fitting(mut record: Record) -> Record {
    let fits = encode(&mut String::new(), Seal::of(""), u64::MAX, &record).is_ok();
    if fits || matches!(record.event, Event::Typed { .. }) {
        return record;
    }
    for text in texts(&mut record.event) {
        let mut before = false;
        text.retain(|letter| {
            !std::mem::replace(&mut before, is_block(letter)) || !is_block(letter)
        });
    }
    record
}
