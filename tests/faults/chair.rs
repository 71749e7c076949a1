//! Somebody who chairs a meeting in a file, as the program does it, with a clock that only these keys turn.

use std::io::{Sink, sink};

use sofs::app::chairing::Chairing;
use sofs::app::effect::{Effect, Moment, Msg, Saved};
use sofs::app::key::{Input, Key};
use sofs::app::model::Model;
use sofs::app::update::update;
use sofs::meeting::parts::About;
use sofs::meeting::record::Record;
use sofs::session::{Around, Failure, Writer};
use sofs::shell::entering::saved;
use sofs::shell::screen::Screen;
use sofs::view::title_line::saved_state;

/// A running meeting.
pub struct Chair {
    pub model: Model,
    pub writer: Writer,
    screen: Screen<Sink>,
    began: chrono::DateTime<chrono::FixedOffset>,
    at: u64,
    /// How much time passes from key to key, in milliseconds.
    pub pause: u64,
}

impl Chair {
    /// Sits down before a meeting.
    pub fn at(writer: Writer, about: &About, records: Vec<Record>) -> Self {
        let mut chair = Self {
            model: Model::new(100, 30),
            writer,
            screen: Screen::new(sink()),
            began: about.began,
            at: records.last().map_or(0, |record| record.at),
            pause: 20_000,
        };
        let opened = Msg::Opened {
            about: about.clone(),
            records,
            past: Vec::new(),
            notice: None,
            now: chair.now(),
        };
        chair.tell(opened);
        chair.report();
        chair
    }

    fn now(&self) -> Moment {
        let passed = i64::try_from(self.at).expect("a short meeting");
        Moment {
            at: self.at,
            wall: self.began + chrono::Duration::milliseconds(passed),
        }
    }

    fn tell(&mut self, msg: Msg) {
        for effect in update(&mut self.model, msg) {
            match effect {
                Effect::Append(records) => {
                    let _ = self.writer.append(&records);
                    self.report();
                }
                // What is handed over, and when, is for the test to say.
                Effect::Sync => {}
                other => panic!("nobody asked for {other:?}"),
            }
        }
        self.screen.draw(&self.model).expect("a sink takes all");
    }

    fn report(&mut self) {
        let saved = saved(Some(&self.writer));
        if self.chairing().saved != saved {
            self.tell(Msg::Saved(saved));
        }
    }

    /// What is known of the meeting.
    pub fn chairing(&self) -> &Chairing {
        self.model.meeting().expect("a meeting")
    }

    /// Everything that has happened.
    pub fn records(&self) -> &[Record] {
        self.chairing().timeline.records()
    }

    /// What the program believes of the file.
    pub fn saved(&self) -> Saved {
        self.chairing().saved
    }

    /// Presses a key.
    pub fn press(&mut self, key: Key) {
        self.at += self.pause;
        self.tell(Msg::Input(vec![Input::Key(key)], self.now()));
    }

    /// Types.
    pub fn write(&mut self, words: &str) {
        for letter in words.chars() {
            self.press(if letter == '\n' {
                Key::Enter
            } else {
                Key::Char(letter)
            });
        }
    }

    /// A second without a key: the file is looked at, and what waits is tried again.
    pub fn second(&mut self) -> Around {
        self.at += 1_000;
        let records = self.model.meeting().expect("a meeting").timeline.records();
        let around = self.writer.look_around(records);
        if around != Around::Lost {
            let _ = self.writer.retry(records);
        }
        self.report();
        self.tell(Msg::Tick(self.now()));
        around
    }

    /// The line at the top of the screen.
    pub fn title(&self) -> String {
        let shown = self.screen.shown();
        let cells = (0..shown.area.width).map(|x| shown[(x, 0)].symbol());
        cells.collect()
    }

    /// What the title line says is what the writer knows.
    #[track_caller]
    pub fn says_what_it_knows(&self, when: &str) {
        let state = saved_state(self.chairing());
        let title = self.title();
        assert!(title.trim_end().ends_with(&state), "{when}: {title}");
        assert_eq!(self.saved(), saved(Some(&self.writer)), "{when}");
        assert_eq!(self.saved() == Saved::All, self.writer.saved(), "{when}");
    }

    /// Ends the meeting. Gives all records, and how that went.
    pub fn close(self) -> (Vec<Record>, Result<bool, Failure>) {
        let chairing = self.model.meeting().expect("a meeting");
        let records = chairing.timeline.records().to_vec();
        let closed = self.writer.close(&records, chairing.map());
        (records, closed)
    }
}
