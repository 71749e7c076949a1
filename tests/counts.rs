//! What a key costs, in counts that no busy machine changes: drawings, writes, bytes, handings over to the disk, entries read.
#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

mod common;

use std::cell::{Cell, RefCell};
use std::io::{self, BufWriter, Write};
use std::rc::Rc;

use common::Room;
use sofs::app::asking_next::{QUIET, until_changed};
use sofs::app::effect::{Effect, Msg};
use sofs::app::key::{Input, Key};
use sofs::app::update::update;
use sofs::shell::screen::Screen;

const SENTENCE: &str = "Nan collects Sam on Mondays and Thursdays and stays until Mum is home";

/// Bytes that hold any frame, as in the program.
const A_FRAME: usize = 256 * 1024;

/// What reached the terminal, write by write.
#[derive(Clone, Default)]
struct Wire(Rc<RefCell<Vec<Vec<u8>>>>);

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().push(bytes.to_vec());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A meeting on a desk's screen.
struct Seen {
    room: Room,
    screen: Screen<BufWriter<Wire>>,
    wire: Wire,
}

impl Seen {
    /// So many entries in each column, and a word being written.
    fn with(entries: usize) -> Self {
        let mut room = Room::new(160, 45);
        for _ in 0..3 {
            room.paste(&format!("{SENTENCE}\n").repeat(entries));
            room.press("<Tab>");
        }
        room.press("The bus");
        room.effects.clear();
        let wire = Wire::default();
        let out = BufWriter::with_capacity(A_FRAME, wire.clone());
        let screen = Screen::new(out);
        let mut seen = Self { room, screen, wire };
        seen.draw();
        seen
    }

    /// Draws; gives how many bytes each write has.
    fn draw(&mut self) -> Vec<usize> {
        self.draw_and_read().iter().map(Vec::len).collect()
    }

    /// Draws; gives each write.
    fn draw_and_read(&mut self) -> Vec<Vec<u8>> {
        self.screen.draw(&self.room.model).expect("it takes all");
        self.wire.0.take()
    }

    /// What each letter of a sentence gives when it is pressed and drawn.
    fn letters<T>(&mut self, mut each: impl FnMut(&mut Self, char) -> T) -> Vec<T> {
        SENTENCE.chars().map(|letter| each(self, letter)).collect()
    }

    fn press(&mut self, letter: char) {
        self.room.at += 100;
        self.room.input(vec![Input::Key(Key::Char(letter))]);
    }
}

#[test]
fn twenty_keys_at_once_are_one_append_one_drawing_and_one_write() {
    let mut seen = Seen::with(150);
    let keys = SENTENCE.chars().take(20);
    seen.room
        .input(keys.map(|key| Input::Key(Key::Char(key))).collect());
    let [Effect::Append(records)] = &seen.room.effects[..] else {
        panic!("{} effects", seen.room.effects.len());
    };
    assert_eq!(records.len(), 20);
    assert_eq!(seen.draw().len(), 1);
}

#[test]
fn what_begins_with_twenty_keys_is_sent_once() {
    let mut seen = Seen::with(150);
    seen.room.press("<Enter>");
    seen.draw();
    let keys = SENTENCE.chars().take(20);
    seen.room
        .input(keys.map(|key| Input::Key(Key::Char(key))).collect());
    let frame = seen.draw_and_read().concat();
    let sent = String::from_utf8_lossy(&frame)
        .matches("Nan collects Sam on")
        .count();
    assert_eq!(sent, 1);
}

#[test]
fn a_whole_screen_is_one_write() {
    let mut seen = Seen::with(50);
    seen.room.press("<Enter>");
    assert_eq!(seen.draw().len(), 1);
    seen.room.press("<F1>");
    assert_eq!(seen.draw().len(), 1);
}

#[test]
fn letters_wait_for_the_disk_and_what_was_kept_does_not() {
    let mut seen = Seen::with(1);
    seen.letters(Seen::press);
    let syncs = |seen: &Seen| {
        let effects = seen.room.effects.iter();
        effects.filter(|one| **one == Effect::Sync).count()
    };
    assert_eq!(syncs(&seen), 0);
    seen.room.press("<Enter>");
    assert_eq!(syncs(&seen), 1);
}

#[test]
fn a_letter_is_one_write_of_at_most_sixty_bytes_at_the_median() {
    let mut seen = Seen::with(170);
    let mut bytes = seen.letters(|seen, letter| {
        seen.press(letter);
        let writes = seen.draw();
        // A blank at the end of a line changes nothing that is seen.
        assert!(writes.len() <= 1, "after {letter:?}");
        writes.iter().sum::<usize>()
    });
    bytes.sort_unstable();
    let median = bytes[bytes.len() / 2];
    assert!(median <= 60, "{median} bytes");
}

#[test]
fn nothing_is_written_when_nothing_changed() {
    let mut seen = Seen::with(10);
    assert!(seen.draw().is_empty());
    seen.room.at += 100;
    let now = seen.room.now();
    assert!(update(&mut seen.room.model, Msg::Tick(now)).is_empty());
    assert!(seen.draw().is_empty());
}

#[test]
fn whoever_types_nothing_is_asked_once_and_then_left_alone() {
    let mut seen = Seen::with(10);
    let left = |seen: &Seen| until_changed(seen.room.model.meeting().expect("a meeting"));
    assert_eq!(left(&seen), None, "nobody is asked while writing");
    seen.room.press("<Enter>");
    assert_eq!(left(&seen), Some(QUIET));
    seen.room.at += QUIET;
    let now = seen.room.now();
    update(&mut seen.room.model, Msg::Tick(now));
    assert_eq!(left(&seen), None);
}

/// Reading is counted in builds for tests only.
#[cfg(debug_assertions)]
#[test]
fn a_letter_reads_no_more_entries_on_a_board_of_ten_thousand_than_on_one_of_a_hundred() {
    let [few, many] = [34, 3_334].map(|entries| {
        let mut seen = Seen::with(entries);
        let read = Cell::new(0);
        seen.letters(|seen, letter| {
            let before = sofs::meeting::map::entries_read();
            seen.press(letter);
            seen.draw();
            read.set(read.get() + sofs::meeting::map::entries_read() - before);
        });
        read.get()
    });
    assert_eq!(few, many);
    // The sentence makes the draft higher twice, and then its column is painted.
    assert!((1..2_000).contains(&few), "{few} entries");
}
