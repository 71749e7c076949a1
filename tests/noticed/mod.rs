//! For every rule a wall on which it asks, and one that is nearly the same on which it does not.
#![expect(
    clippy::too_many_lines,
    reason = "each of these functions is a table of cases"
)]

mod of_children;
mod of_decisions;
mod of_steps;
mod of_statements;
mod of_numbers;
mod of_words;

use sofs::meeting::checks::Check;
use sofs::meeting::vocabulary::Kind;

use crate::common::wall::Wall;

/// A rule with a wall on which it asks and a near miss.
#[derive(Clone, Copy)]
pub struct Case {
    pub check: Check,
    pub kind: Kind,
    pub asks: fn(&mut Wall),
    pub near: fn(&mut Wall),
}

fn case(check: Check, asks: fn(&mut Wall), near: fn(&mut Wall)) -> Case {
    let kind = Kind::Mapping;
    Case {
        check,
        kind,
        asks,
        near,
    }
}

fn in_kind(kind: Kind, case: Case) -> Case {
    Case { kind, ..case }
}

/// The wall that a case builds, an hour after the start.
pub fn built(kind: Kind, build: fn(&mut Wall)) -> Wall {
    let mut wall = Wall::of(kind);
    build(&mut wall);
    wall.wait(60);
    wall
}

/// All of them.
pub fn cases() -> Vec<Case> {
    let mut cases = of_children::cases();
    cases.extend(of_decisions::cases());
    cases.extend(of_steps::cases());
    cases.extend(of_statements::cases());
    cases.extend(of_numbers::cases());
    cases.extend(of_words::cases());
    cases
}
