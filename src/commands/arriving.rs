//! The part of the page of keys that tells which of them arrive in which terminal.

use crate::app::arrival::{Arrival, Terminal, Way, arrival, is_sure, way};
use crate::app::key::Key;
use crate::app::keymap::{Row, TABLE};

/// As Markdown: what arrives where, and the sure way to whatever has a key that may not.
pub fn markdown() -> String {
    format!("{HEAD}\n{}\n{}{ASIDE}{}", sources(), arrivals(), ways())
}

const HEAD: &str = "
## Which keys arrive where

● arrives · fn: arrives with the fn key held, on keyboards where the key is shared · ○ is taken by terminal or system ·
≈ arrives as another key · ? nobody looked yet. “● put right” arrives as something else, which is taken for what was meant.
";

const ASIDE: &str = "
Never used, because terminals or window managers keep them or send the same for another key: F10 to F12, Alt and a letter,
Alt+Enter, Ctrl+Shift and anything, Ctrl with H, I, J, M, V, B or [.

## The sure way to each action

Every other action has a key that arrives in all of these terminals, or only its name in the palette (`/` or Ctrl+P).
“/ and 3” opens the page of F3.

| keys | what they do | the sure way |
|---|---|---|
";

/// How we know.
fn sources() -> String {
    let source = |one: Terminal| format!("* {}: {}\n", one.name(), one.source());
    Terminal::ALL.into_iter().map(source).collect()
}

/// Every key of the table once, those with the same fate in one line.
fn arrivals() -> String {
    let mut fates: Vec<(Vec<String>, [Arrival; Terminal::ALL.len()])> = Vec::new();
    for &key in TABLE.iter().flat_map(|row| row.keys) {
        let name = match key {
            Key::Char(_) => "letters, signs, Space".to_owned(),
            key => key.to_string(),
        };
        let fate = Terminal::ALL.map(|terminal| arrival(key, terminal));
        match fates.iter_mut().find(|(_, other)| *other == fate) {
            Some((names, _)) if names.contains(&name) => {}
            Some((names, _)) => names.push(name),
            None => fates.push((vec![name], fate)),
        }
    }
    let titles: String = Terminal::ALL
        .map(|one| format!(" {} |", one.name()))
        .concat();
    let under = "---|".repeat(Terminal::ALL.len() + 1);
    let head = format!("| keys |{titles}\n|{under}");
    let rows = fates.into_iter().map(|(names, fate)| {
        let cells = fate.map(|arrival| format!(" {} |", told(arrival))).concat();
        format!("| {} |{cells}", names.join(", "))
    });
    let lines: Vec<String> = std::iter::once(head).chain(rows).collect();
    format!("{}\n", lines.join("\n"))
}

fn told(arrival: Arrival) -> String {
    match arrival {
        Arrival::Arrives => "●".to_owned(),
        Arrival::PutRight => "● put right".to_owned(),
        Arrival::WithFn => "fn".to_owned(),
        Arrival::Taken(by) => format!("○ {by}"),
        Arrival::As(key) => format!("≈ {key}"),
        Arrival::Unchecked => "?".to_owned(),
    }
}

/// The rows that have a key which may not arrive.
fn ways() -> String {
    let unsure = |row: &&Row| row.keys.iter().any(|&key| !is_sure(key));
    TABLE.iter().filter(unsure).map(line).collect()
}

fn line(row: &Row) -> String {
    let keys: Vec<String> = row.keys.iter().map(Key::to_string).collect();
    let mut sure: Vec<String> = Vec::new();
    for &place in row.places {
        let told = way(row, place).map_or(String::new(), |way| way_told(way, row));
        if !sure.contains(&told) {
            sure.push(told);
        }
    }
    format!(
        "| {} | {} | {} |\n",
        keys.join(", "),
        row.says,
        sure.join("; ")
    )
}

fn way_told(way: Way, row: &Row) -> String {
    match way {
        Way::Key(key) => key.to_string(),
        Way::Palette(name) => match row.keys.first() {
            Some(Key::Function(number)) => format!("/ and {number}; palette: {name}"),
            _ => format!("palette: {name}"),
        },
        Way::WithFn(key) => format!("where there is no palette, {key} with fn"),
        Way::StepByStep(key) => format!("where there is no palette, {key} several times"),
    }
}
