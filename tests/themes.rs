//! Colours on the screen: the ground that is painted everywhere, and changing them in the middle of a meeting.
#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

mod common;

use std::path::Path;
use std::sync::LazyLock;

use common::story::{chairing, meeting, story};
use common::{Room, text_of};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};
use sofs::app::effect::Msg;
use sofs::app::key::Input;
use sofs::app::listing::items;
use sofs::app::model::Model;
use sofs::app::update::update;
use sofs::session::{Changed, read_file};
use sofs::shell::screen::Screen;
use sofs::view::screen::paint_all;
use sofs::view::theme::{FOCUS, Role, Theme, style};
use sofs::view::wrap::width;

/// Windows from a desk to one that is hardly there.
const SIZES: [(u16, u16); 5] = [(160, 45), (100, 30), (80, 24), (60, 20), (22, 7)];

/// What leads to everything that can be shown in a meeting.
const PLACES: [&str; 22] = [
    "",
    "<Down><Down>",
    "@N",
    "said #",
    "the issue of neglect",
    "<Tab><Tab>words",
    "<F1>",
    "<F2>",
    "<F2>New<Tab>",
    "<F3>",
    "<F3><Space>7",
    "<F4>",
    "<F4><Enter>",
    "<F5>",
    "<F5><Esc><Down>",
    "<F6>",
    "<F6><PageDown>",
    "<F7>",
    "<F8>",
    "<F8><Left>@",
    "/",
    "<Ctrl+S>",
];

/// A long meeting.
static CONFERENCE: LazyLock<Model> = LazyLock::new(|| {
    let mut room = Room::new(80, 24);
    let path = Path::new("sessions/2026-11-17-1000-initial-conference.ron");
    let reading = read_file(path, Changed::LeaveOut).expect("an example");
    let now = room.now();
    let opened = Msg::Opened {
        about: reading.about,
        records: reading.records,
        past: Vec::new(),
        notice: None,
        now,
    };
    update(&mut room.model, opened);
    room.model
});

/// Everything that can be shown, in every size.
static EVERYWHERE: LazyLock<Vec<Model>> = LazyLock::new(|| {
    let home = Model::new(80, 24);
    let at_home = ["", "Kite", "<F1>", "<Ctrl+N>", "<Ctrl+N>Kite<Tab>"];
    let begun = at_home.map(|keys| after(&home, keys));
    let meetings = PLACES.map(|keys| after(&CONFERENCE, keys));
    let shown = begun.into_iter().chain(meetings);
    shown
        .flat_map(|room| SIZES.map(|size| resized(&room, size)))
        .collect()
});

/// What is shown after these keys.
fn after(model: &Model, keys: &str) -> Room {
    let mut room = Room::new(80, 24);
    room.model = model.clone();
    room.press(keys);
    room
}

fn resized(room: &Room, (columns, rows): (u16, u16)) -> Model {
    let mut model = room.model.clone();
    let resized = vec![Input::Resized { columns, rows }];
    update(&mut model, Msg::Input(resized, room.now()));
    model
}

/// Everything that can be shown, in every size, painted in a theme.
fn painted(theme: Theme, check: impl Fn(&str, &Buffer)) {
    for model in EVERYWHERE.iter() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, model.columns, model.rows));
        paint_all(model, &mut buffer, theme);
        check(&format!("{theme:?}\n{}", text_of(&buffer)), &buffer);
    }
}

/// The cells that are seen: not those under the second half of a wide sign.
fn seen(buffer: &Buffer) -> Vec<&Cell> {
    let area = buffer.area;
    let mut cells = Vec::new();
    for y in 0..area.height {
        let mut x = 0;
        while x < area.width {
            let cell = &buffer[(x, y)];
            cells.push(cell);
            x += u16::try_from(width(cell.symbol())).unwrap_or(1).max(1);
        }
    }
    cells
}

#[test]
fn the_ground_is_painted_everywhere_and_no_colour_of_the_terminal_is_left() {
    for theme in [Theme::Projector, Theme::Light, Theme::Dark] {
        let grounds = [Role::Words, Role::Focus, Role::Alarm].map(|role| style(theme, role).bg);
        painted(theme, |told, buffer| {
            for cell in seen(buffer) {
                assert!(grounds.contains(&Some(cell.bg)), "{cell:?} in {told}");
                assert_ne!(cell.fg, Color::Reset, "{told}");
            }
        });
    }
}

#[test]
fn without_colours_there_are_none_anywhere() {
    painted(Theme::Mono, |told, buffer| {
        for cell in seen(buffer) {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{told}");
        }
    });
}

#[test]
fn nothing_that_is_shown_is_dim_or_slanted() {
    let unwanted = Modifier::DIM | Modifier::ITALIC;
    painted(Theme::Mono, |told, buffer| {
        let odd = seen(buffer)
            .into_iter()
            .find(|cell| cell.modifier.intersects(unwanted));
        assert_eq!(odd, None, "{told}");
    });
}

#[test]
fn without_colours_a_sign_or_reversed_letters_still_show_where_the_chair_stands() {
    for keys in PLACES
        .iter()
        .filter(|keys| **keys != "<F1>" && **keys != "<Ctrl+S>")
    {
        let (buffer, _) = after(&CONFERENCE, keys).painted();
        let shows =
            |cell: &&Cell| cell.symbol() == FOCUS || cell.modifier.contains(Modifier::REVERSED);
        assert!(
            seen(&buffer).iter().any(shows),
            "{keys}\n{}",
            text_of(&buffer)
        );
    }
}

#[test]
fn colours_are_changed_by_name_and_only_on_this_screen() {
    let mut room = meeting(&[]);
    room.press("/colours<Enter>");
    let labels: Vec<String> = items(chairing(&room))
        .into_iter()
        .map(|one| one.label)
        .collect();
    assert_eq!(labels, ["Projector", "Light", "Dark", "None"]);
    room.press("dark<Enter>");
    assert_eq!(room.model.theme, Theme::Dark);
    assert!(chairing(&room).list.is_none());
    assert_eq!(room.records(), meeting(&[]).records());
}

#[test]
fn the_list_begins_at_the_colours_of_now() {
    let mut room = meeting(&[]);
    room.press("/dark<Enter><Down><Enter>");
    assert_eq!(room.model.theme, Theme::Light);
    room.press("/dark<Enter><Down><Enter>");
    assert_eq!(room.model.theme, Theme::Dark);
    room.press("/dark<Enter><Esc>");
    assert_eq!(room.model.theme, Theme::Dark);
}

#[test]
fn words_that_are_being_written_stay_as_they_are() {
    let keys = "Sam is <Ctrl+P>colours<Enter>light<Enter>four";
    story(&[], keys, &["writing: Sam is four"]);
}

#[test]
fn a_change_repaints_everything_at_once() {
    let mut room = after(&CONFERENCE, "");
    let mut screen = Screen::new(Vec::new());
    screen.draw(&room.model).expect("a screen that takes all");
    for theme in [Theme::Dark, Theme::Mono, Theme::Light, Theme::Projector] {
        room.model.theme = theme;
        screen.draw(&room.model).expect("a screen that takes all");
        let mut whole = Buffer::empty(Rect::new(0, 0, 80, 24));
        paint_all(&room.model, &mut whole, theme);
        assert_eq!(screen.shown(), &whole, "{theme:?}");
    }
}

#[test]
fn looking_back_keeps_the_colours() {
    let mut room = meeting(&[]);
    room.press("Sam is four<Enter>/dark<Enter>dark<Enter><F8>");
    assert_eq!(room.model.theme, Theme::Dark);
    room.press("<Esc>");
    assert_eq!(room.model.theme, Theme::Dark);
}
