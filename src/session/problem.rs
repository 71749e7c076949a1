//! What is wrong inside a file that could still be read: one sentence each, which never quotes what was said in the meeting.

use std::fmt;

/// Something wrong, and the line where it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line of the file, counted from 1.
    pub line: u64,
    /// What is wrong there.
    pub kind: ProblemKind,
}

/// What can be wrong inside a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// So many lines from here on cannot be read.
    Damaged {
        /// How many.
        lines: u64,
    },
    /// A whole record of a kind that this version does not know.
    UnknownEvent {
        /// The kind: letters and digits only, shortened. Not shown, for it came from the file.
        name: String,
    },
    /// A record that can be read, but is not as the program wrote it.
    ChangedByHand {
        /// Whether it was kept all the same.
        kept: bool,
    },
    /// Records that should stand before this line are not there.
    NumbersMissing {
        /// The first of them.
        from: u64,
        /// The last of them.
        to: u64,
    },
    /// A record whose number has passed already.
    OutOfOrder,
    /// The last line of the file is not there.
    NoClosingLine,
    /// The beginning of the file cannot be read.
    HeadDamaged,
    /// The map at the beginning cannot be read; the records are what counts.
    MapUnreadable,
    /// A record that says it happened before the one above it.
    TimeWentBack,
    /// So many further problems.
    More(u64),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line;
        match &self.kind {
            ProblemKind::Damaged { lines } => write_damaged(f, line, *lines),
            ProblemKind::UnknownEvent { .. } => write!(
                f,
                "Line {line} comes from a newer version of this program and was left out."
            ),
            ProblemKind::ChangedByHand { kept: false } => write!(
                f,
                "Line {line} is not as this program wrote it (changed by hand or damaged) and was left out."
            ),
            ProblemKind::ChangedByHand { kept: true } => {
                write!(f, "Line {line} was changed by hand and was kept.")
            }
            ProblemKind::NumbersMissing { from, to } => write_missing(f, line, *from, *to),
            ProblemKind::OutOfOrder => write!(
                f,
                "Line {line} stands in the wrong place or twice and was left out."
            ),
            ProblemKind::NoClosingLine => write!(
                f,
                "The end of the file is missing after line {line}; it is put back when the meeting is opened."
            ),
            ProblemKind::HeadDamaged => write!(f, "The beginning of the file is damaged."),
            ProblemKind::MapUnreadable => write!(
                f,
                "The overview at the beginning of the file cannot be read; the meeting itself is not affected."
            ),
            ProblemKind::TimeWentBack => write!(
                f,
                "The time in line {line} goes back; it was read as the time of the line above."
            ),
            ProblemKind::More(count) => write!(f, "There are {count} further problems."),
        }
    }
}

fn write_damaged(f: &mut fmt::Formatter<'_>, line: u64, lines: u64) -> fmt::Result {
    let last = line.saturating_add(lines).saturating_sub(1);
    if last == line {
        write!(f, "Line {line} is damaged and was left out.")
    } else {
        write!(f, "Lines {line} to {last} are damaged and were left out.")
    }
}

fn write_missing(f: &mut fmt::Formatter<'_>, line: u64, from: u64, to: u64) -> fmt::Result {
    if from == to {
        write!(f, "Before line {line} record {from} is missing.")
    } else {
        write!(f, "Before line {line} records {from} to {to} are missing.")
    }
}

/// How many problems are listed one by one: a file of nothing but damage must not fill the memory with reports.
const MOST: usize = 10_000;

/// Problems as they are found, in order; damaged lines that follow one another are one problem.
#[derive(Debug, Default)]
pub(super) struct Problems {
    list: Vec<Problem>,
    more: u64,
}

impl Problems {
    /// Adds a problem.
    pub(super) fn add(&mut self, line: u64, kind: ProblemKind) {
        if let (Some(last), ProblemKind::Damaged { lines: 1 }) = (self.list.last_mut(), &kind)
            && let ProblemKind::Damaged { lines } = &mut last.kind
            && last.line.saturating_add(*lines) == line
        {
            *lines += 1;
        } else if self.list.len() < MOST {
            self.list.push(Problem { line, kind });
        } else {
            self.more += 1;
        }
    }

    /// Adds a damaged line.
    pub(super) fn damaged(&mut self, line: u64) {
        self.add(line, ProblemKind::Damaged { lines: 1 });
    }

    /// All of them.
    pub(super) fn into_list(mut self, line: u64) -> Vec<Problem> {
        if self.more > 0 {
            let kind = ProblemKind::More(self.more);
            self.list.push(Problem { line, kind });
        }
        self.list
    }
}
