//! Every character there is, through every surface that shows text: none upsets the terminal, and none is wider or narrower
//! there than we think.

use std::collections::HashSet;

use sofs::app::effect::{Listed, Moment, Msg};
use sofs::app::model::Model;
use sofs::app::update::update;
use sofs::export::board_svg::board;
use sofs::export::csv;
use sofs::export::html::page;
use sofs::export::ics::ics;
use sofs::export::json::json;
use sofs::export::markdown::markdown;
use sofs::export::wall_clock::WallClock;
use sofs::meeting::clean::{clean_line, is_forbidden};
use sofs::meeting::event::Field;
use sofs::meeting::map::Map;
use sofs::meeting::timeline::Timeline;
use sofs::meeting::vocabulary::{Category, Kind, PlanPart, Side};
use sofs::session::composing::document;
use sofs::session::{Changed, read};
use sofs::shell::saying::harmless;
use sofs::view::sheet::sheet;
use sofs::view::wrap::width;

use crate::common::wall::Wall;
use crate::common::{Room, about, began};
use crate::count::count;
use crate::sight::draw;

/// So many characters are looked at together.
const TOGETHER: usize = 150;

/// Each character between two letters that it could cling to, move or hide.
fn between_letters(characters: &[char]) -> String {
    characters
        .iter()
        .flat_map(|&one| ['x', one])
        .chain(['x'])
        .collect()
}

/// A meeting as somebody's file brings it, with these words wherever a text can stand.
fn meeting(text: &str) -> (Room, Timeline) {
    let mut wall = Wall::of(Kind::Strategy);
    wall.write(Field::Title, text);
    let child = wall.child(text);
    wall.says(Category::PastHarm, text, &[child]);
    wall.statement([text, text, text]);
    wall.goal(text, None);
    wall.decides(text);
    wall.rule(PlanPart::Rules, text);
    wall.step(text, &[child], Some(3));
    wall.number(child, 3).why(child, text).one_up(child, text);
    wall.person(text, text, Side::Professional);
    let mut about = about();
    text.clone_into(&mut about.title);
    let file = document(&about, None, wall.records()).text;
    let reading = read(file.as_bytes(), Changed::LeaveOut).expect("a meeting");
    let timeline = Timeline::of(reading.about.clone(), reading.records.clone());
    let mut model = Model::new(160, 70);
    update(
        &mut model,
        Msg::Opened {
            about: reading.about,
            records: reading.records,
            past: Vec::new(),
            notice: None,
            now: Moment {
                at: 60_000,
                wall: began(),
            },
        },
    );
    (
        Room {
            model,
            effects: Vec::new(),
            at: 60_000,
        },
        timeline,
    )
}

/// The surfaces of the screen, by the keys that bring them up, and in which window the whole of a text has room there.
const SURFACES: [(&str, &str, (u16, u16)); 7] = [
    ("board and its entry", "", (130, 60)),
    ("one column", "<Ctrl+O>", (80, 60)),
    ("people", "<F2>", (1200, 12)),
    ("numbers", "<F3>", (130, 60)),
    ("statements", "<F4>", (130, 60)),
    ("plan", "<F5>", (130, 60)),
    ("one entry alone", "<Down><Down><Ctrl+L>", (130, 60)),
];

/// How many characters were looked at on each surface, and how many of them could be seen there.
#[derive(Default)]
struct Tally(Vec<(&'static str, usize, usize)>);

impl Tally {
    fn add(&mut self, surface: &'static str, characters: &[char], shown: &str) {
        let there: HashSet<char> = shown.chars().collect();
        let seen = characters.iter().filter(|one| there.contains(one)).count();
        match self.0.iter_mut().find(|(name, _, _)| *name == surface) {
            Some((_, looked, found)) => {
                (*looked, *found) = (*looked + characters.len(), *found + seen);
            }
            None => self.0.push((surface, characters.len(), seen)),
        }
    }
}

#[track_caller]
fn says_only_letters(surface: &str, text: &str) {
    let odd = text
        .chars()
        .find(|&one| !matches!(one, '\n' | '\r') && is_forbidden(one));
    assert!(
        odd.is_none() || text.starts_with('\u{feff}'),
        "{surface}: {odd:?}"
    );
}

fn on_screens(room: &Room, characters: &[char], tally: &mut Tally) {
    for (surface, keys, (columns, rows)) in SURFACES {
        let mut room = Room {
            model: room.model.clone(),
            effects: Vec::new(),
            at: room.at,
        };
        room.input(vec![sofs::app::key::Input::Resized { columns, rows }]);
        room.press(keys);
        let who = format!(
            "{surface}, {:?} to {:?}",
            characters.first(),
            characters.last()
        );
        let seen = draw(&room.model, &who);
        seen.stands_as_meant(&who);
        tally.add(surface, characters, &seen.text);
    }
}

/// The title, the scale and the hint line need a wide window to show all of a text in one line.
fn in_one_line(room: &mut Room, text: &str, characters: &[char], tally: &mut Tally) {
    room.input(vec![sofs::app::key::Input::Resized {
        columns: 1200,
        rows: 12,
    }]);
    let title = draw(&room.model, "title");
    title.stands_as_meant("title");
    tally.add(
        "title line",
        characters,
        title.text.lines().next().unwrap_or_default(),
    );
    update(&mut room.model, Msg::Failed(text.to_owned()));
    let hint = draw(&room.model, "hint");
    hint.stands_as_meant("hint");
    tally.add(
        "hint line",
        characters,
        hint.text.lines().last().unwrap_or_default(),
    );
    let listed = Listed {
        title: clean_line(text),
        numbers: clean_line(text),
        ..Listed::default()
    };
    let mut home = Model::new(1200, 12);
    update(&mut home, Msg::Meetings(vec![listed]));
    let home = draw(&home, "home");
    home.stands_as_meant("home");
    tally.add("list of meetings", characters, &home.text);
}

fn on_paper(map: &Map, timeline: &Timeline, characters: &[char], tally: &mut Tally) {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    for (surface, told) in [
        ("show", sheet(map, 100).join("\n")),
        ("Markdown", markdown(map)),
        ("JSON", json(map, 0)),
        ("page", page::sheet(map)),
        ("slide", board(map)),
        (
            "table",
            text(csv::entries(map, &WallClock::of(timeline)).expect("a table")),
        ),
        ("calendar", ics(map, began())),
    ] {
        says_only_letters(surface, told.trim_start_matches('\u{feff}'));
        tally.add(surface, characters, &told);
    }
}

/// Every one with `SOFS_COUNT=1112064`, else some of each block, others with each block.
fn sample() -> Vec<char> {
    let all: Vec<char> = ('\0'..=char::MAX).collect();
    let most = usize::try_from(count(600))
        .expect("a number")
        .min(all.len());
    let step = (all.len() / most).max(1);
    // The first and the awkward ones belong to every run.
    let awkward = "\u{ad}\u{200b}\u{200d}\u{202e}\u{2028}\u{3164}\u{e0041}\u{fe0f}\u{301}\u{1f3fb}\u{600}\u{1160}\u{1f1ec}";
    let mut chosen: Vec<char> = all[..300].to_vec();
    chosen.extend(awkward.chars());
    let seed = 7;
    chosen.extend(all[300..].iter().skip(seed % step).step_by(step));
    chosen
}

#[test]
fn no_character_upsets_a_surface_or_is_wider_there_than_we_think() {
    let characters = sample();
    let mut tally = Tally::default();
    for together in characters.chunks(TOGETHER) {
        let text = between_letters(together);
        let (mut room, timeline) = meeting(&text);
        let clean = clean_line(&text);
        let kept: HashSet<char> = clean.chars().collect();
        let visible: Vec<char> = together
            .iter()
            .copied()
            .filter(|&one| kept.contains(&one) && width(&String::from_iter(['x', one])) > 1)
            .collect();
        on_screens(&room, &visible, &mut tally);
        in_one_line(&mut room, &text, &visible, &mut tally);
        on_paper(&timeline.now().map, &timeline, &visible, &mut tally);
        says_only_letters("errors", &harmless(&text));
        tally.add("errors", &visible, &harmless(&text));
    }
    let surfaces = tally.0.len();
    println!(
        "{} characters through {surfaces} surfaces: {} checks",
        characters.len(),
        characters.len() * surfaces
    );
    for (surface, looked, seen) in tally.0 {
        println!("{surface}: {seen} of {looked} that take room are seen there");
        // Elsewhere a text is cut where its place ends.
        let whole = [
            "board and its entry",
            "one column",
            "Markdown",
            "JSON",
            "errors",
        ];
        let least = if whole.contains(&surface) { 97 } else { 1 };
        assert!(
            seen * 100 >= looked * least,
            "{surface} shows only {seen} of {looked}"
        );
    }
}
