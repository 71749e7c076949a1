//! Each of the hostile words, wherever a text can stand in a meeting, on all pages and lists, in windows of five sizes.

use std::sync::Arc;

use sofs::app::effect::{Moment, Msg, Way};
use sofs::app::key::Input;
use sofs::app::model::Model;
use sofs::app::own::Own;
use sofs::app::update::update;
use sofs::meeting::clean::clean_line;
use sofs::meeting::timeline::Timeline;
use sofs::meeting::trajectory::Past;

use crate::common::pages::PAGES;
use crate::common::{Room, began};
use crate::count::count;
use crate::hostile::words;
use crate::meeting::{FULL, read_saying};
use crate::sight::draw;

const SIZES: [(u16, u16); 5] = [(20, 6), (60, 20), (80, 24), (132, 43), (250, 70)];

/// The screens of the room beside those that everybody knows.
const MORE: [&str; 6] = [
    "<Down><Down><Ctrl+L>",
    "<Ctrl+K>",
    "<Ctrl+G><Enter>",
    "<F2>a<Tab>",
    "/initials<Enter>",
    "<Ctrl+F>a<Enter>",
];

/// A meeting that was opened, with hostile words also in the meetings before it and in the lists of the service.
fn room(file: &str, text: &str) -> Room {
    let reading = read_saying(file, || text.to_owned());
    let clean = clean_line(text);
    let mut model = Model::new(80, 24);
    model.own = Arc::new(Own {
        jargon: vec![(clean.clone(), clean.clone())],
        shorthand: vec![(clean.clone(), clean.clone())],
        curtain: Some(clean.clone()),
        questions: vec![clean],
        ..Own::default()
    });
    let past = Past::of(
        &Timeline::of(reading.about.clone(), reading.records.clone())
            .now()
            .map,
    );
    let at = reading.length();
    let opened = Msg::Opened {
        about: reading.about,
        records: reading.records,
        past: vec![past],
        notice: Some(text.to_owned()),
        now: Moment { at, wall: began() },
    };
    update(&mut model, opened);
    Room {
        model,
        effects: Vec::new(),
        at,
    }
}

/// The same, looked back at.
fn replayed(file: &str, text: &str) -> Room {
    let reading = read_saying(file, || text.to_owned());
    let mut model = Model::new(80, 24);
    let watched = Msg::Watched {
        about: reading.about,
        records: reading.records,
        past: Vec::new(),
        way: Way::Replay {
            idle_limit: 2000,
            speed: 1,
            at: None,
        },
        now: Moment {
            at: 0,
            wall: began(),
        },
    };
    update(&mut model, watched);
    Room {
        model,
        effects: Vec::new(),
        at: 0,
    }
}

fn at_all_sizes(room: &mut Room, who: &str) {
    for (columns, rows) in SIZES {
        room.input(vec![Input::Resized { columns, rows }]);
        draw(&room.model, &format!("{who} at {columns}×{rows}"));
    }
}

/// Two of them in a plain run; all with `SOFS_COUNT=70`.
#[test]
fn no_screen_at_any_size_sends_what_the_program_did_not_make() {
    let most = usize::try_from(count(2)).expect("a small number");
    let all = words();
    let step = (all.len() / most.min(all.len())).max(1);
    let mut drawn = 0;
    for (name, text) in all.into_iter().step_by(step) {
        for file in FULL {
            let fresh = room(file, &text);
            for keys in PAGES.iter().chain(&MORE) {
                let mut room = Room {
                    model: fresh.model.clone(),
                    effects: Vec::new(),
                    at: fresh.at,
                };
                room.press(keys);
                at_all_sizes(&mut room, &format!("{name}, {keys}"));
                drawn += SIZES.len();
            }
            for keys in ["", "<Home>", "<Left>", "@", "<F1>"] {
                let mut room = replayed(file, &text);
                room.press(keys);
                at_all_sizes(&mut room, &format!("{name}, looked back at, {keys}"));
                drawn += SIZES.len();
            }
        }
    }
    println!("{drawn} drawings of hostile words");
}
