//! Somebody who says lines and hears lines, in the room with the made-up family.
#![allow(dead_code, reason = "each test uses another part of the talk")]

use sofs::app::dialogue::line::{self, Heard};
use sofs::app::effect::{Effect, Listed, Msg};
use sofs::app::update::update;
use sofs::meeting::record::Record;
use sofs::view::spoken::answer::{Before, answer};

use crate::common::Room;

/// A running dialogue.
pub struct Talk {
    /// The room in which it is held.
    pub room: Room,
    /// Everything that was said and answered: what was said behind `> `.
    pub transcript: String,
}

impl Talk {
    /// In a meeting in which nothing was said.
    pub fn new() -> Self {
        Self::in_room(Room::new(100, 40))
    }

    /// In this room.
    pub fn in_room(room: Room) -> Self {
        Self {
            room,
            transcript: String::new(),
        }
    }

    /// In the list of these meetings.
    pub fn at_home(meetings: Vec<Listed>) -> Self {
        let mut talk = Self::new();
        talk.room.model = sofs::app::model::Model::new(100, 40);
        update(&mut talk.room.model, Msg::Meetings(meetings));
        talk
    }

    /// Says a line, a second after the one before; gives the answer.
    pub fn say(&mut self, line: &str) -> Vec<String> {
        self.room.at += 1_000;
        let before = Before::of(&self.room.model);
        let now = self.room.now();
        let Heard {
            effects,
            notices,
            tell,
        } = line::hear(&mut self.room.model, line, now);
        self.room.effects.extend(effects);
        let heard = Heard {
            effects: Vec::new(),
            notices,
            tell,
        };
        let lines = answer(&before, &self.room.model, line, &heard);
        self.transcript.push_str(format!("> {line}").trim_end());
        self.transcript.push('\n');
        for line in &lines {
            self.transcript.push_str(line);
            self.transcript.push('\n');
        }
        lines
    }

    /// Says several lines.
    pub fn says(&mut self, lines: &[&str]) -> &mut Self {
        for line in lines {
            self.say(line);
        }
        self
    }

    /// Says several lines, of which the answers are known already.
    pub fn having_said(lines: &[&str]) -> Self {
        let mut talk = Self::new();
        talk.says(lines);
        talk.transcript.clear();
        talk
    }

    /// Everything that went to the file.
    pub fn filed(&self) -> Vec<Record> {
        let appended = self.room.effects.iter().filter_map(|effect| match effect {
            Effect::Append(records) => Some(records.clone()),
            _ => None,
        });
        appended.flatten().collect()
    }
}
