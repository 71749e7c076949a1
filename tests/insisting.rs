//! What is done where another program is in the way, as on Windows: with the numbers that it gives, and no real waiting.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io;
use std::time::Duration;

use sofs::session::insisting::{AT_OPENING, InTheWay, in_the_way, insist};

const REFUSED: i32 = 5;
const SHARED_OTHERWISE: i32 = 32;

fn refusal(number: i32) -> io::Error {
    io::Error::from_raw_os_error(number)
}

/// Tries at something that is refused so many times, and gives the answer with the pauses that were made.
fn tried(refused: usize, number: i32) -> (io::Result<usize>, Vec<u64>) {
    let mut pauses = Vec::new();
    let mut tries = 0;
    let answer = insist(
        &AT_OPENING,
        |pause: Duration| pauses.push(u64::try_from(pause.as_millis()).unwrap()),
        || {
            tries += 1;
            if tries > refused {
                Ok(tries)
            } else {
                Err(refusal(number))
            }
        },
        |error| error.raw_os_error() == Some(SHARED_OTHERWISE),
    );
    (answer, pauses)
}

#[test]
fn what_is_free_is_opened_without_waiting() {
    let (answer, pauses) = tried(0, SHARED_OTHERWISE);
    assert_eq!(answer.unwrap(), 1);
    assert_eq!(pauses, [0; 0]);
}

#[test]
fn whoever_is_done_soon_is_waited_for() {
    let (answer, pauses) = tried(3, SHARED_OTHERWISE);
    assert_eq!(answer.unwrap(), 4);
    assert_eq!(pauses, [50, 100, 200]);
}

#[test]
fn after_about_five_seconds_the_last_refusal_is_the_answer() {
    let (answer, pauses) = tried(usize::MAX, SHARED_OTHERWISE);
    assert_eq!(answer.unwrap_err().raw_os_error(), Some(SHARED_OTHERWISE));
    assert_eq!(pauses, AT_OPENING);
    assert!((5000..5500).contains(&pauses.iter().sum::<u64>()));
}

#[test]
fn a_refusal_that_will_not_pass_is_told_at_once() {
    let (answer, pauses) = tried(usize::MAX, REFUSED);
    assert_eq!(answer.unwrap_err().raw_os_error(), Some(REFUSED));
    assert_eq!(pauses, [0; 0]);
}

#[test]
fn a_writer_is_told_from_a_scanner_and_from_a_file_that_is_not_ours() {
    let yes = || -> io::Result<()> { Ok(()) };
    let no = |number| -> io::Result<()> { Err(refusal(number)) };
    let shared = Some(SHARED_OTHERWISE);
    let who = |refusal, beside: io::Result<()>, alone: io::Result<()>| {
        in_the_way(refusal, &beside, &alone)
    };
    assert_eq!(who(shared, yes(), no(32)), InTheWay::Writer);
    assert_eq!(
        who(shared, yes(), yes()),
        InTheWay::Another,
        "it lets others read"
    );
    assert_eq!(
        who(shared, no(32), no(32)),
        InTheWay::Another,
        "it lets nobody in"
    );
    assert_eq!(
        who(Some(REFUSED), yes(), yes()),
        InTheWay::Nobody,
        "it may be read only"
    );
    assert_eq!(
        who(Some(REFUSED), no(5), no(5)),
        InTheWay::Another,
        "it is about to go"
    );
    assert_eq!(
        who(Some(2), no(2), no(2)),
        InTheWay::Nobody,
        "it is not there"
    );
    assert_eq!(who(None, yes(), yes()), InTheWay::Nobody);
}
