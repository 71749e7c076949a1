//! Laws that hold after any keys, at any size of the window.

use crate::common::random::inputs;
use crate::common::story::chairing;
use crate::common::{Room, about, first_records};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::ProptestConfig;
use proptest::sample::select;
use proptest::{prop_assert, prop_assert_eq, proptest};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use sofs::app::effect::{Effect, Msg, Saved};
use sofs::app::key::Input;
use sofs::app::keymap::Place;
use sofs::app::update::update;
use sofs::meeting::apply::apply;
use sofs::meeting::board::Board;
use sofs::meeting::event::Event;
use sofs::meeting::map::{Changed, Map};
use sofs::meeting::record::Record;
use sofs::meeting::timeline::Timeline;
use sofs::shell::screen::Screen;
use sofs::view::screen::paint_all;
use sofs::view::theme::Theme;

/// What people press while they write; letters and blanks most of the time.
const WRITING: [&str; 32] = [
    "S",
    "a",
    "m",
    "n",
    "o",
    "e",
    "i",
    "t",
    "l",
    "w",
    "r",
    "h",
    " ",
    " ",
    " ",
    " gp ",
    "she disclosed ",
    "said \"no\" ",
    "é",
    "👩",
    ", ",
    ". ",
    "@N",
    "<Left>",
    "<End>",
    "<Home>",
    "<Backspace>",
    "<Delete>",
    "<Ctrl+Z>",
    "<Ctrl+Y>",
    "<Enter>",
    "<Esc>",
];

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn give(room: &mut Room, input: Input) {
    room.at += 100;
    room.input(vec![input]);
}

fn after(inputs: Vec<Input>) -> Room {
    let mut room = Room::new(80, 24);
    for input in inputs {
        give(&mut room, input);
    }
    room
}

/// What stands, apart from the numbers of the records that changed it.
fn standing(map: &Map) -> Map {
    Map {
        changed: Changed::default(),
        ..map.clone()
    }
}

fn happen(board: &mut Board, event: Event) {
    apply(
        board,
        &Record {
            at: 1_000_000,
            event,
        },
    );
}

/// Takes back whatever can be taken back; says how many steps that were.
fn undo_all(board: &mut Board) -> usize {
    let mut steps = 0;
    while board.can_undo() && steps < 10_000 {
        happen(board, Event::Undone);
        steps += 1;
    }
    steps
}

fn redo_all(board: &mut Board) {
    while board.can_redo() {
        happen(board, Event::Redone);
    }
}

/// The texts on the board in alphabetical order.
fn texts(room: &Room) -> Vec<String> {
    let map = chairing(room).map();
    let mut texts: Vec<_> = map.entries.values().map(|e| e.text.clone()).collect();
    texts.sort();
    texts
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_keys_draw_at_any_size_with_the_cursor_inside(inputs in inputs(24)) {
        let mut room = Room::new(80, 24);
        for input in inputs {
            give(&mut room, input);
            let (columns, rows) = (room.model.columns, room.model.rows);
            let (_, (x, y)) = room.painted();
            let inside = x < columns && y < rows;
            prop_assert!(inside || columns == 0 || rows == 0, "{x},{y} in {columns}×{rows}");
        }
    }

    #[test]
    fn drawing_by_parts_is_drawing_everything(inputs in inputs(24), themes in vec(weighted(0.1, select(Theme::ALL.to_vec())), 24)) {
        let mut room = Room::new(80, 24);
        let mut screen = Screen::new(Vec::new());
        for (input, theme) in inputs.into_iter().zip(themes.iter().cycle()) {
            room.model.theme = theme.unwrap_or(room.model.theme);
            let said = format!("{input:?}");
            give(&mut room, input);
            screen.draw(&room.model).expect("a screen that takes all");
            let window = Rect::new(0, 0, room.model.columns, room.model.rows);
            let mut whole = Buffer::empty(window);
            let cursor = paint_all(&room.model, &mut whole, room.model.theme);
            let same = *screen.shown() == whole;
            prop_assert!(same, "after {said}:\n{}\nbut whole:\n{}", crate::common::text_of(screen.shown()), crate::common::text_of(&whole));
            prop_assert_eq!(screen.cursor(), cursor, "after {}", said);
        }
    }

    #[test]
    fn what_is_written_is_drawn_key_by_key_as_it_is_drawn_whole(
        keys in vec(select(WRITING.to_vec()), 1..90),
        columns in select(vec![30_u16, 60, 80, 100, 160]),
    ) {
        let mut room = Room::new(columns, 24);
        room.model.theme = Theme::Mono;
        room.press("Nan <Enter>Sam was at home<Enter>");
        let mut screen = Screen::new(Vec::new());
        for key in keys {
            room.press(key);
            screen.draw(&room.model).expect("a screen that takes all");
            let (whole, cursor) = room.painted();
            let same = *screen.shown() == whole;
            prop_assert!(same, "after {key}:\n{}\nbut whole:\n{}", crate::common::text_of(screen.shown()), crate::common::text_of(&whole));
            prop_assert_eq!(screen.cursor(), cursor, "after {}", key);
        }
    }

    #[test]
    fn passing_time_draws_by_parts_too(inputs in inputs(12), minutes in vec(0..90_u64, 1..6)) {
        let mut room = after(inputs);
        room.model.theme = Theme::Mono;
        let mut screen = Screen::new(Vec::new());
        for minute in minutes {
            room.wait(minute * 60_000);
            let now = room.now();
            update(&mut room.model, Msg::Tick(now));
            let saved = if minute % 2 == 0 { Saved::All } else { Saved::NotSince(now.at / 2) };
            update(&mut room.model, Msg::Saved(saved));
            screen.draw(&room.model).expect("a screen that takes all");
            let (whole, cursor) = room.painted();
            prop_assert_eq!(screen.shown(), &whole);
            prop_assert_eq!(screen.cursor(), cursor);
        }
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn a_follower_sees_what_the_facilitator_sees(inputs in inputs(60)) {
        let room = after(inputs);
        let timeline = &chairing(&room).timeline;
        let followed = Timeline::of(about(), timeline.records().to_vec());
        prop_assert_eq!(followed.now(), timeline.now());
    }

    #[test]
    fn all_that_happened_goes_to_the_file_in_its_order(inputs in inputs(60)) {
        let room = after(inputs);
        let mut filed = first_records();
        for effect in &room.effects {
            if let Effect::Append(records) = effect {
                filed.extend(records.iter().cloned());
            }
        }
        prop_assert_eq!(filed.as_slice(), chairing(&room).timeline.records());
    }

    #[test]
    fn a_key_that_changes_the_board_leaves_a_record(inputs in inputs(60)) {
        let mut room = Room::new(80, 24);
        for input in inputs {
            let before = chairing(&room).timeline.now().clone();
            let count = room.records().len();
            give(&mut room, input);
            let records = room.records();
            let same = *chairing(&room).timeline.now() == before;
            prop_assert_eq!(records.len() == count, same);
            prop_assert!(records.is_sorted_by_key(|record| record.at));
        }
    }

    #[test]
    fn undoing_all_gives_the_beginning_and_redoing_all_the_end(inputs in inputs(60)) {
        let room = after(inputs);
        let timeline = &chairing(&room).timeline;
        let mut board = timeline.now().clone();
        happen(&mut board, Event::DraftKept);
        redo_all(&mut board);
        happen(&mut board, Event::DraftKept);
        let end = standing(&board.map);
        prop_assert!(undo_all(&mut board) < 10_000);
        let start = timeline.seek(first_records().len());
        prop_assert_eq!(standing(&board.map), standing(&start.map));
        redo_all(&mut board);
        prop_assert_eq!(standing(&board.map), end);
    }

    #[test]
    fn one_undo_and_one_redo_leave_everything_as_it_was(inputs in inputs(60)) {
        let mut board = chairing(&after(inputs)).board().clone();
        happen(&mut board, Event::DraftKept);
        if board.can_undo() {
            let before = standing(&board.map);
            happen(&mut board, Event::Undone);
            happen(&mut board, Event::Redone);
            prop_assert_eq!(standing(&board.map), before);
        }
    }

    #[test]
    fn moving_loses_no_entry(
        before in vec(0..11_usize, 1..9),
        keys in vec(select(MOVES), 0..40),
    ) {
        let mut room = Room::new(80, 24);
        for (number, category) in before.into_iter().enumerate() {
            let category = sofs::meeting::vocabulary::Category::ALL[category].kebab();
            room.press(&format!("entry {number} #{category}<Enter><Enter>"));
        }
        let said = texts(&room);
        for keys in keys {
            if room.model.place() == Place::Entry || keys.ends_with('>') {
                room.press(keys);
            }
            prop_assert_eq!(texts(&room), said.clone(), "after {}", keys);
        }
    }

    #[test]
    fn seeking_is_folding(inputs in inputs(80), part in 0..=100_usize) {
        let room = after(inputs);
        let timeline = &chairing(&room).timeline;
        let count = timeline.records().len() * part / 100;
        let mut folded = Board::new(about());
        for record in &timeline.records()[..count] {
            apply(&mut folded, record);
        }
        prop_assert_eq!(timeline.seek(count), folded);
    }
}

const MOVES: &[&str] = &[
    "<Up>",
    "<Down>",
    "<Down>",
    "<Tab>",
    "<Shift+Tab>",
    "<Alt+Up>",
    "<Alt+Down>",
    "<Alt+Left>",
    "<Alt+Right>",
    "<Ctrl+T>w",
    "<Ctrl+T>p",
    "<Ctrl+T>s",
    "<Ctrl+T>b",
    "<Ctrl+T>e",
    "<Ctrl+O>",
    "/begin with the other<Enter>",
    "<Ctrl+P>only this column<Enter>",
];
