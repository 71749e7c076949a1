//! Hands at the keyboard: how fast they find keys, and what the program then writes to the file.

use chrono::Duration;
use sofs::app::chairing::Chairing;
use sofs::app::effect::{Effect, Moment, Msg};
use sofs::app::key::{Input, Key};
use sofs::app::model::Model;
use sofs::app::update::update;
use sofs::meeting::map::Map;
use sofs::meeting::parts::{About, EntryId};
use sofs::meeting::record::Record;
use sofs::meeting::trajectory::Past;
use sofs::session::Writer;
use sofs::shell::beginning::first_events;

/// Numbers that look thrown and are the same every time.
pub struct Dice(u64);

impl Dice {
    /// A number from `low` to `high`.
    pub fn between(&mut self, low: u64, high: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        low + (mixed ^ (mixed >> 31)) % (high - low + 1)
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: u64) -> bool {
        self.between(1, times) == 1
    }
}

/// Somebody at the keyboard in a meeting whose file is open.
pub struct Hands {
    /// What the program knows.
    pub model: Model,
    /// The meeting's file.
    pub writer: Writer,
    /// What was kept or moved last.
    pub last: Option<EntryId>,
    /// The row of the last statement.
    pub row: usize,
    /// A word that will be typed wrong once: wrong, right.
    pub slip: Option<(String, String)>,
    /// What differs from person to person and day to day.
    pub dice: Dice,
    about: About,
    at: u64,
    left: bool,
}

impl Hands {
    /// Begins a meeting in this folder, as the program does; what stood at the end of the one before comes along.
    pub fn begin(
        about: &About,
        folder: &std::path::Path,
        before: Option<&Map>,
        past: Vec<Past>,
    ) -> Self {
        let events = first_events(about, before).into_iter();
        let records: Vec<Record> = events.map(|event| Record { at: 0, event }).collect();
        let writer = sofs::session::create(folder, about, &records).expect("a file");
        let mut model = Model::new(80, 24);
        let opened = Msg::Opened {
            about: about.clone(),
            records,
            past,
            notice: None,
            now: Moment {
                at: 0,
                wall: about.began,
            },
        };
        update(&mut model, opened);
        Self {
            model,
            writer,
            last: None,
            row: 0,
            slip: None,
            dice: Dice(u64::from_str_radix(&about.id, 16).expect("hexadecimal digits")),
            about: about.clone(),
            at: 0,
            left: false,
        }
    }

    /// The meeting.
    pub fn chairing(&self) -> &Chairing {
        self.model.meeting().expect("a meeting")
    }

    /// What is written in the draft so far.
    pub fn written(&self) -> String {
        let draft = self.chairing().draft();
        draft.map_or(String::new(), |draft| draft.text().to_owned())
    }

    /// Nothing is pressed for so many milliseconds.
    pub fn wait(&mut self, low: u64, high: u64) {
        self.at += self.dice.between(low, high);
    }

    /// Presses a key that is no letter: those are found more slowly.
    pub fn press(&mut self, key: Key) {
        self.wait(160, 420);
        self.strike(key);
    }

    /// Presses a key again and again.
    pub fn again(&mut self, key: Key) {
        self.wait(70, 160);
        self.strike(key);
    }

    /// Types one letter.
    pub fn letter(&mut self, letter: char) {
        self.wait(90, 180);
        self.strike(Key::Char(letter));
    }

    /// Closes an open list and puts away a text of which nothing is written yet.
    pub fn free(&mut self) {
        while self.chairing().list.is_some() || self.chairing().draft().is_some() {
            assert_eq!(self.written(), "", "words would be lost");
            self.press(Key::Esc);
        }
    }

    /// Does something by its name.
    pub fn palette(&mut self, name: &str) {
        self.press(Key::Char('/'));
        for letter in name.chars() {
            self.letter(letter);
        }
        self.wait(300, 900);
        self.press(Key::Enter);
    }

    fn strike(&mut self, key: Key) {
        let since = i64::try_from(self.at).expect("a short meeting");
        let now = Moment {
            at: self.at,
            wall: self.about.began + Duration::milliseconds(since),
        };
        let inputs = vec![Input::Key(key)];
        for effect in update(&mut self.model, Msg::Input(inputs, now)) {
            match effect {
                Effect::Append(records) => assert!(self.writer.append(&records).is_written()),
                Effect::Leave | Effect::End => self.left = true,
                Effect::Sync => {}
                other => panic!("nobody asked for {other:?}"),
            }
        }
    }

    /// Ends the meeting: what stood then, and the bytes of its file.
    pub fn leave(mut self) -> (Chairing, String, Vec<u8>) {
        self.press(Key::Ctrl('q'));
        assert!(self.left, "Ctrl+Q ends at once");
        let path = self.writer.path().to_owned();
        let chairing = self.chairing().clone();
        let closed = self
            .writer
            .close(chairing.timeline.records(), chairing.map());
        assert!(closed.expect("all is on the disk"), "the file was tidied");
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        (chairing, name, std::fs::read(path).expect("a file"))
    }
}
