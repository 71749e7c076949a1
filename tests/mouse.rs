//! The mouse, where somebody wants it: a click goes to what stands there, and the wheel goes up and down.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod common;

use common::Room;
use common::story::{chairing, draft, meeting, stands};
use ratatui::crossterm::event::{Event, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use sofs::app::chairing::Page;
use sofs::app::effect::{Effect, Listed, Msg};
use sofs::app::home::FormLine;
use sofs::app::key::Input;
use sofs::app::model::{Model, Screen};
use sofs::app::update::update;
use sofs::shell::keyboard::translate;
use sofs::shell::mouse::pointed;
use sofs::view::hit::hit;

const SIZES: [(u16, u16); 4] = [(160, 45), (100, 30), (80, 24), (60, 20)];

fn event(kind: MouseEventKind, (column, row): (u16, u16)) -> Event {
    let modifiers = KeyModifiers::NONE;
    Event::Mouse(MouseEvent {
        kind,
        column,
        row,
        modifiers,
    })
}

/// What this comes to in this room.
fn mouse(room: &mut Room, kind: MouseEventKind, cell: (u16, u16)) {
    let inputs = translate(&[event(kind, cell)], false);
    let inputs = pointed(&room.model, inputs);
    room.input(inputs);
}

/// The cell where this text begins.
fn cell_of(room: &Room, text: &str) -> (u16, u16) {
    let screen = room.screen();
    let lines = screen.lines().zip(0..);
    let found = lines.filter_map(|(line, y)| Some((line.split_once(text)?.0.chars().count(), y)));
    let (x, y) = found
        .min_by_key(|&(_, y)| y)
        .unwrap_or_else(|| panic!("{text}\n{screen}"));
    (u16::try_from(x).expect("a column"), y)
}

fn click(room: &mut Room, text: &str) {
    let cell = cell_of(room, text);
    mouse(room, MouseEventKind::Down(MouseButton::Left), cell);
}

/// The row where the cursor stands now.
fn row_of_cursor(room: &Room) -> String {
    let (_, (_, y)) = room.painted();
    let screen = room.screen();
    screen.lines().nth(y.into()).unwrap_or_default().to_owned()
}

const SAID: [&str; 4] = [
    "past-harm: Sam was alone (Nan)",
    "worries: the bus stops at ten",
    "existing-strengths: Nan reads (Mum)",
    "next-steps: ask the nursery",
];

fn with_mouse(size: (u16, u16)) -> Room {
    let mut room = meeting(&SAID);
    room.input(vec![Input::Resized {
        columns: size.0,
        rows: size.1,
    }]);
    room.model.mouse = true;
    room
}

#[test]
fn a_click_on_an_entry_goes_there_at_every_size() {
    for size in SIZES {
        let mut room = with_mouse(size);
        click(&mut room, "the bus stops");
        assert!(stands(&room).contains("the bus stops"), "{size:?}");
        click(&mut room, "Sam was alone");
        assert!(stands(&room).contains("Sam was alone"), "{size:?}");
        click(&mut room, "Past harm");
        assert!(stands(&room).contains("past-harm"), "{size:?}");
    }
}

#[test]
fn a_click_on_the_title_of_a_column_goes_to_that_column() {
    for (size, title) in [((80, 24), "working well?"), ((60, 20), "Working well")] {
        let mut room = with_mouse(size);
        click(&mut room, title);
        room.press("Grandad cooks<Enter>");
        let said = room.board();
        assert!(
            said.contains(&"working-well: Grandad cooks".to_owned()),
            "{said:?}"
        );
    }
}

#[test]
fn a_click_where_nothing_stands_goes_to_the_column() {
    let mut room = with_mouse((80, 24));
    mouse(&mut room, MouseEventKind::Down(MouseButton::Left), (70, 18));
    assert!(stands(&room).contains("needs"), "{}", stands(&room));
}

#[test]
fn a_click_keeps_what_is_written_first() {
    let mut room = with_mouse((80, 24));
    room.press("it is dark");
    click(&mut room, "Nan reads");
    assert_eq!(
        room.board().last().map(String::as_str),
        Some("next-steps: ask the nursery")
    );
    assert!(room.board().contains(&"worries: it is dark".to_owned()));
    assert!(stands(&room).contains("Nan reads"));
}

#[test]
fn a_click_on_the_words_that_are_written_leaves_them_alone() {
    let mut room = with_mouse((80, 24));
    room.press("it is dark");
    click(&mut room, "it is dark");
    assert_eq!(draft(&room), "it is dark|");
}

#[test]
fn a_click_on_a_statement_or_goal_goes_there() {
    let mut room = with_mouse((100, 30));
    room.press("<F4>Nan<Enter>is worried<Enter>that Sam is alone<Enter>Sam is never alone<Enter><Esc><Esc>");
    click(&mut room, "Sam is never");
    assert!(row_of_cursor(&room).contains("▌"), "{}", room.screen());
    let there = chairing(&room).focus;
    click(&mut room, "the bus stops");
    assert_ne!(chairing(&room).focus, there);
}

#[test]
fn a_click_on_a_line_of_a_page_goes_there() {
    let pages = [
        (
            "<F2>Dad<Enter>Bo<Enter><Up><Up><Up>",
            &["Bo", "Nan", "Type a name", "Mum"][..],
        ),
        ("<F3>", &["Mum", "Nan", "10 "][..]),
        ("<F5>", &["Bottom lines", "ask the nursery"][1..]),
        ("<F5>", &["Something else that was decided"][..]),
    ];
    for size in SIZES {
        for (keys, texts) in pages {
            let mut room = with_mouse(size);
            room.press(keys);
            for text in texts {
                click(&mut room, text);
                let row = row_of_cursor(&room);
                assert!(
                    row.contains(text),
                    "{size:?} {text}: {row}\n{}",
                    room.screen()
                );
            }
        }
    }
}

#[test]
fn a_click_on_a_row_of_statements_goes_there() {
    let mut room = with_mouse((100, 30));
    room.press("<F4>Nan<Enter>is worried<Enter>that Sam is alone<Enter><Esc>");
    click(&mut room, "What are we worried about, in");
    assert_eq!(chairing(&room).row_at.row, 1);
    click(&mut room, "1 Nan");
    assert_eq!(chairing(&room).row_at.row, 0);
}

#[test]
fn a_click_on_a_question_that_was_not_asked_yet_goes_there() {
    let mut room = with_mouse((80, 24));
    room.wait(3_600_000).press("<F7>");
    let screen = room.screen();
    let lines = screen.lines().zip(0..);
    let questions = lines.filter(|(line, _)| line.starts_with("  • "));
    let (line, y) = questions.last().unwrap_or_else(|| panic!("{screen}"));
    mouse(&mut room, MouseEventKind::Down(MouseButton::Left), (5, y));
    let asks: String = line.chars().skip(4).take(20).collect();
    let row = row_of_cursor(&room);
    assert!(row.contains(&asks), "{asks}: {row}\n{}", room.screen());
}

#[test]
fn a_line_that_is_written_does_not_move_what_is_clicked() {
    let mut room = with_mouse((80, 24));
    room.press("<F5>");
    click(&mut room, "ask the nursery");
    room.press("<Down>Dad: call the school");
    let clicked = "What must always be so";
    click(&mut room, clicked);
    assert!(row_of_cursor(&room).contains(clicked), "{}", room.screen());
}

#[test]
fn a_click_on_a_line_of_a_list_marks_it_and_another_takes_it() {
    let mut room = with_mouse((80, 24));
    room.press("<Ctrl+P>");
    click(&mut room, "Statements and goals");
    assert!(chairing(&room).list.is_some());
    click(&mut room, "Statements and goals");
    assert!(chairing(&room).list.is_none());
    assert_eq!(chairing(&room).page, Page::Statements);
}

#[test]
fn beside_an_open_list_a_click_does_nothing() {
    let mut room = with_mouse((80, 24));
    room.press("<Ctrl+T>");
    let before = stands(&room);
    mouse(&mut room, MouseEventKind::Down(MouseButton::Left), (30, 2));
    assert!(chairing(&room).list.is_some());
    assert_eq!(stands(&room), before);
}

#[test]
fn the_wheel_is_the_arrow_keys() {
    let mut room = with_mouse((80, 24));
    mouse(&mut room, MouseEventKind::ScrollDown, (0, 0));
    let down = stands(&room);
    mouse(&mut room, MouseEventKind::ScrollUp, (0, 0));
    assert_ne!(stands(&room), down);
    room.press("<Down>");
    assert_eq!(stands(&room), down);
}

#[test]
fn a_hand_that_brushes_the_wheel_does_not_end_a_sentence() {
    let mut room = with_mouse((80, 24));
    room.press("it is da");
    mouse(&mut room, MouseEventKind::ScrollDown, (0, 0));
    room.press("rk");
    assert_eq!(draft(&room), "it is dark|");
}

#[test]
fn without_the_mouse_nothing_of_it_counts() {
    let mut room = with_mouse((80, 24));
    room.model.mouse = false;
    let before = stands(&room);
    click(&mut room, "Nan reads");
    mouse(&mut room, MouseEventKind::ScrollDown, (0, 0));
    assert_eq!(stands(&room), before);
}

#[test]
fn the_palette_turns_the_mouse_on_and_off() {
    let mut room = with_mouse((80, 24));
    room.model.mouse = false;
    room.press("<Ctrl+P>mouse<Enter>");
    assert!(room.model.mouse);
    room.press("<Ctrl+P>mouse<Enter>");
    assert!(!room.model.mouse);
    assert_eq!(room.effects, [Effect::Mouse(true), Effect::Mouse(false)]);
}

#[test]
fn in_the_past_a_click_changes_nothing_and_the_wheel_goes_by_chapters() {
    let mut room = with_mouse((80, 24));
    room.press("<F8>");
    let (records, before) = (room.records().len(), stands(&room));
    click(&mut room, "Nan reads");
    assert_eq!(stands(&room), before);
    let now = room.screen();
    mouse(&mut room, MouseEventKind::ScrollUp, (0, 0));
    assert_ne!(room.screen(), now);
    assert_eq!(room.records().len(), records);
}

#[test]
fn every_cell_of_every_page_can_be_clicked() {
    let pages = [
        "", "<Ctrl+O>", "<F1>", "<F2>", "<F3>", "<F4>", "<F5>", "<F6>", "<F7>", "<F8>", "it", "@n",
        "<Ctrl+P>",
    ];
    for size in [(80, 24), (60, 20), (20, 9), (3, 2), (1, 1)] {
        for keys in pages {
            let mut room = with_mouse(size);
            room.press(keys);
            for y in 0..size.1 + 2 {
                for x in (0..size.0 + 2).step_by(13) {
                    let kept = room.model.clone();
                    mouse(&mut room, MouseEventKind::Down(MouseButton::Left), (x, y));
                    room.model = kept;
                }
            }
        }
    }
}

/// A list of two meetings, the first of which is marked.
fn home() -> Model {
    let mut model = Model::new(80, 24);
    model.mouse = true;
    let listed = |title: &str| Listed {
        title: title.to_owned(),
        file: title.into(),
        ..Listed::default()
    };
    update(
        &mut model,
        Msg::Meetings(vec![listed("Kite family"), listed("Linden family")]),
    );
    model
}

fn click_at(model: &mut Model, cell: (u16, u16)) -> Vec<Effect> {
    let click = event(MouseEventKind::Down(MouseButton::Left), cell);
    let inputs = pointed(model, translate(&[click], false));
    let now = model.now;
    update(model, Msg::Input(inputs, now))
}

#[test]
fn two_clicks_on_a_meeting_open_it() {
    let mut model = home();
    assert_eq!(click_at(&mut model, (30, 4)), []);
    let opened = click_at(&mut model, (30, 4));
    assert_eq!(opened, [Effect::Open("Linden family".into())]);
    assert_eq!(hit(&model, (30, 7)), None);
}

#[test]
fn a_click_on_a_line_of_the_small_page_goes_there() {
    let mut model = home();
    click_at(&mut model, (5, 2));
    click_at(&mut model, (5, 2));
    click_at(&mut model, (5, 5));
    let Screen::Home(home) = &model.screen else {
        panic!("no list of meetings");
    };
    assert_eq!(
        home.form.as_ref().map(|form| form.line),
        Some(FormLine::Setting)
    );
}

#[test]
fn the_page_of_a_list_that_was_clicked_stays() {
    let mut room = with_mouse((80, 24));
    room.press("<F5><Ctrl+P>");
    click(&mut room, "Whose turn");
    assert_eq!(chairing(&room).page, Page::Plan);
}
