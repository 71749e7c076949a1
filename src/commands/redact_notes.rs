//! What `sofs redact` says beside what it does: which words stay, and where copies may be.

use std::path::{Path, PathBuf};

use super::reading::changed;
use crate::meeting::taking_out::{Taken, Wanted, What, is_of_ours, take_out};
use crate::meeting::timeline::Timeline;
use crate::session::{self, Reading};
use crate::shell::beside::{beside, name_of};
use crate::shell::clock::wall;

/// How many longer words are named.
const MOST_LONGER: usize = 20;

const ELSEWHERE: &str = "Copies may exist elsewhere: exports, mails, printed pages, backups. Nothing is taken out of those.";

/// The words that are looked for, if it is words.
pub fn words_of(what: &What) -> Option<Wanted> {
    match what {
        What::Words(words) => Some(words.clone()),
        What::Person(name) => Wanted::of(name, false),
        What::Entry(_) => None,
    }
}

/// What stays, and where copies may be.
pub fn notes(path: &Path, reading: &Reading, what: &What, taken: &Taken) -> String {
    let mut lines = Vec::new();
    lines.extend(longer_words(taken));
    lines.extend(names_of_files(path, reading, what));
    if let What::Person(name) = what {
        lines.extend(parts_of_name(name, reading, taken));
    }
    let sure = matches!(what, What::Words(_) | What::Person(_));
    let too = if sure {
        "hold it too"
    } else {
        "may hold it too"
    };
    let holds = |file: &PathBuf| match session::read_file(file, changed(true)) {
        Ok(read) => !sure || take_out(&read.about, &read.records, what).is_some(),
        Err(_) => true,
    };
    let beside = beside(path, &reading.about);
    for (files, told) in [
        (beside.own, "Copies and remains of this meeting beside it"),
        (beside.earlier, "Earlier meetings of this family that"),
        (beside.later, "Later meetings of this family that"),
    ] {
        let files = files.iter().filter(|file| holds(file));
        let files: Vec<String> = files.map(|file| name_of(file)).collect();
        let too = if told.ends_with("that") {
            too
        } else {
            "may hold it too"
        };
        if !files.is_empty() {
            lines.push(format!("{told} {too}: {}.", files.join(", ")));
        }
    }
    lines.push(ELSEWHERE.to_owned());
    lines.join("\n") + "\n"
}

fn longer_words(taken: &Taken) -> Option<String> {
    let all = taken.longer.iter();
    let named: Vec<String> = all
        .take(MOST_LONGER)
        .map(|(word, count)| format!("{word} ({count})"))
        .collect();
    let more = taken.longer.len().saturating_sub(MOST_LONGER);
    let more = if more > 0 {
        format!(" and {more} more")
    } else {
        String::new()
    };
    (!named.is_empty()).then(|| {
        format!(
            "Longer words that hold it stay, unless --within is said: {}{more}.",
            named.join(", ")
        )
    })
}

/// Files are not renamed, and a link to a file of another name would no longer lead there.
fn names_of_files(path: &Path, reading: &Reading, what: &What) -> Option<String> {
    let wanted = words_of(what)?;
    let board = Timeline::of(reading.about.clone(), reading.records.clone());
    let reviews = board.now().map.about.reviews.clone().unwrap_or_default();
    let own = !is_of_ours(&name_of(path)) && !wanted.found(&name_of(path)).is_empty();
    let other = !is_of_ours(&reviews) && !wanted.found(&reviews).is_empty();
    (own || other).then(|| {
        let which = if own {
            "this file"
        } else {
            "the file of the meeting before, to which the link is lost,"
        };
        format!("The name of {which} holds it too; give it another name yourself.")
    })
}

/// Words of the name that stand alone somewhere: they may mean somebody else.
fn parts_of_name(name: &str, reading: &Reading, taken: &Taken) -> Option<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    if words.len() < 2 {
        return None;
    }
    let left = taken.records(wall(), "");
    let stands = |word: &&&str| {
        let wanted = Wanted::of(word, false).map(What::Words);
        wanted.is_some_and(|wanted| take_out(&reading.about, &left, &wanted).is_some())
    };
    let alone: Vec<&str> = words.iter().filter(stands).copied().collect();
    (!alone.is_empty()).then(|| {
        format!(
            "Parts of the name stand alone elsewhere and stay: {}; --words takes them out.",
            alone.join(", ")
        )
    })
}
