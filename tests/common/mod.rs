//! A room with a made-up family: keys go in as people press them, the screen and the board come out as text.
#![allow(dead_code, reason = "each test uses another part of the room")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

pub mod conclusions;
pub mod crowded;
pub mod pages;
pub mod random;
pub mod story;
pub mod wall;

use chrono::{DateTime, Duration, FixedOffset};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use sofs::app::effect::{Effect, Moment, Msg};
use sofs::app::key::{Input, Key};
use sofs::app::model::Model;
use sofs::app::update::update;
use sofs::meeting::event::Event;
use sofs::meeting::parts::{About, ScaleId};
use sofs::meeting::record::Record;
use sofs::meeting::vocabulary::{Category, Kind, Order, Setting};
use sofs::practice::anchors::general_scale;
use sofs::view::screen::paint_all;
use sofs::view::theme::Theme;

/// When every meeting in this room begins.
pub fn began() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-24T14:00:07+00:00").expect("a time")
}

/// A meeting in which nothing has been said.
pub fn about() -> About {
    About {
        id: "7f3a9c20d1e4".to_owned(),
        title: "Kite family".to_owned(),
        kind: Kind::Strategy,
        setting: Setting::Safety,
        order: Order::WorriedFirst,
        began: began(),
        reviews: None,
    }
}

/// The records with which the program begins such a meeting.
pub fn first_records() -> Vec<Record> {
    let about = about();
    let scale = general_scale(about.setting);
    let events = [
        Event::Begun {
            title: about.title,
            kind: about.kind,
            setting: about.setting,
            order: about.order,
            reviews: None,
        },
        Event::Opened { wall: about.began },
        Event::ScaleAsked {
            id: ScaleId(1),
            question: scale.question.to_owned(),
            zero: scale.zero.to_owned(),
            ten: scale.ten.to_owned(),
            goal: None,
        },
    ];
    events
        .into_iter()
        .map(|event| Record { at: 0, event })
        .collect()
}

/// Somebody at the keyboard.
pub struct Room {
    /// What the program knows.
    pub model: Model,
    /// Everything it asked to be done outside.
    pub effects: Vec<Effect>,
    /// Milliseconds since the start.
    pub at: u64,
}

impl Room {
    /// A running meeting in a window of this size.
    pub fn new(columns: u16, rows: u16) -> Self {
        let mut model = Model::new(columns, rows);
        let now = Moment {
            at: 0,
            wall: began(),
        };
        let records = first_records();
        let about = about();
        update(
            &mut model,
            Msg::Opened {
                about,
                records,
                past: Vec::new(),
                notice: None,
                now,
            },
        );
        Self {
            model,
            effects: Vec::new(),
            at: 0,
        }
    }

    /// Presses keys: letters as they are, others in angle brackets, `<Enter>`, `<Ctrl+T>`, `<Lt>` for `<`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys_of(keys) {
            self.at += 100;
            self.input(vec![Input::Key(key)]);
        }
        self
    }

    /// Pastes a text.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.input(vec![Input::Pasted(text.to_owned())]);
        self
    }

    /// Lets time pass.
    pub fn wait(&mut self, milliseconds: u64) -> &mut Self {
        self.at += milliseconds;
        self
    }

    /// Lets time pass in which nothing comes in, and tells the program so.
    pub fn tick(&mut self, milliseconds: u64) {
        self.wait(milliseconds);
        let now = self.now();
        update(&mut self.model, Msg::Tick(now));
    }

    /// Everything that comes in together.
    pub fn input(&mut self, inputs: Vec<Input>) {
        let now = self.now();
        let effects = update(&mut self.model, Msg::Input(inputs, now));
        self.effects.extend(effects);
        update(&mut self.model, Msg::Shown);
    }

    /// The time now.
    pub fn now(&self) -> Moment {
        let since = i64::try_from(self.at).expect("a short meeting");
        Moment {
            at: self.at,
            wall: began() + Duration::milliseconds(since),
        }
    }

    /// The screen as text, trailing blanks taken off.
    pub fn screen(&self) -> String {
        let (buffer, _) = self.painted();
        text_of(&buffer)
    }

    /// The screen and the cell of the cursor.
    pub fn painted(&self) -> (Buffer, (u16, u16)) {
        let window = Rect::new(0, 0, self.model.columns, self.model.rows);
        let mut buffer = Buffer::empty(window);
        let cursor = paint_all(&self.model, &mut buffer, Theme::Mono);
        (buffer, cursor)
    }

    /// What stands: `category: text (speakers)`, a line each; the draft last, as `writing: …`.
    pub fn board(&self) -> Vec<String> {
        let chairing = self.model.meeting().expect("a meeting");
        let map = chairing.map();
        let mut lines = Vec::new();
        for &category in Category::ALL {
            for entry in map.entries_in(category) {
                let names = map.names(&entry.speakers).join(", ");
                let names = if names.is_empty() {
                    names
                } else {
                    format!(" ({names})")
                };
                lines.push(format!("{}: {}{names}", category.kebab(), entry.text));
            }
        }
        if let Some(draft) = chairing.draft() {
            lines.push(format!("writing: {}", draft.text()));
        }
        lines
    }

    /// The names on the list, as they sit.
    pub fn people(&self) -> Vec<String> {
        let chairing = self.model.meeting().expect("a meeting");
        chairing
            .map()
            .listed()
            .map(|person| person.name.clone())
            .collect()
    }

    /// Every record since the meeting was set up.
    pub fn records(&self) -> Vec<Record> {
        let chairing = self.model.meeting().expect("a meeting");
        chairing.timeline.records()[first_records().len()..].to_vec()
    }
}

/// The buffer as lines of text.
pub fn text_of(buffer: &Buffer) -> String {
    let area = buffer.area;
    let mut text = String::new();
    for y in 0..area.height {
        let mut line = String::new();
        let mut x = 0;
        while x < area.width {
            let symbol = buffer[(x, y)].symbol();
            line.push_str(symbol);
            let wide = u16::try_from(sofs::view::wrap::width(symbol)).unwrap_or(1);
            x += wide.max(1);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// Keys in a short notation.
pub fn keys_of(notation: &str) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut rest = notation;
    while let Some(letter) = rest.chars().next() {
        if letter == '<'
            && let Some(end) = rest.find('>')
        {
            keys.push(key_named(&rest[1..end]));
            rest = &rest[end + 1..];
        } else {
            keys.push(Key::Char(letter));
            rest = &rest[letter.len_utf8()..];
        }
    }
    keys
}

fn key_named(name: &str) -> Key {
    let ctrl = name.strip_prefix("Ctrl+").and_then(|key| {
        let letter = key.chars().next()?;
        (key.len() == 1).then(|| Key::Ctrl(letter.to_ascii_lowercase()))
    });
    if let Some(key) = ctrl {
        return key;
    }
    match name {
        "Enter" => Key::Enter,
        "Esc" => Key::Esc,
        "Tab" => Key::Tab,
        "Shift+Tab" => Key::BackTab,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Home" => Key::Home,
        "End" => Key::End,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Space" => Key::Char(' '),
        "Ctrl+Space" => Key::Ctrl(' '),
        "Ctrl+Left" => Key::WordLeft,
        "Ctrl+Right" => Key::WordRight,
        "Alt+Up" => Key::AltUp,
        "Alt+Down" => Key::AltDown,
        "Alt+Left" => Key::AltLeft,
        "Alt+Right" => Key::AltRight,
        "Lt" => Key::Char('<'),
        other => match other.strip_prefix('F').and_then(|n| n.parse().ok()) {
            Some(number) => Key::Function(number),
            None => panic!("no key is called {other}"),
        },
    }
}
