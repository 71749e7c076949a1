//! Laws of windows: at any size the words that count are in view, nothing is painted outside its place, and a window that
//! changes its size loses nothing.

use crate::common::crowded::{DRAFT, crowded, said};
use crate::common::pages::PAGES;
use crate::common::random::inputs;
use crate::common::story::chairing;
use crate::common::{Room, text_of};
use proptest::prelude::{ProptestConfig, any};
use proptest::sample::select;
use proptest::{prop_assert, prop_assert_eq, proptest};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use sofs::app::chairing::Signs;
use sofs::app::key::Input;
use sofs::app::model::Screen as Shown;
use sofs::shell::screen::Screen;
use sofs::view::big_words::lay_big;
use sofs::view::layout::areas;
use sofs::view::paint::Canvas;
use sofs::view::parts::paint;
use sofs::view::regions::regions;
use sofs::view::screen::paint_all;
use sofs::view::theme::{Role, Theme};

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn resize(room: &mut Room, columns: u16, rows: u16) {
    room.input(vec![Input::Resized { columns, rows }]);
}

/// A window in which everything that is not painted can be known again.
fn marked(columns: u16, rows: u16) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
    for cell in &mut buffer.content {
        cell.set_symbol("\u{fffd}");
    }
    buffer
}

/// The cells of the buffer that were painted outside an area.
fn outside(buffer: &Buffer, area: Rect) -> Option<(u16, u16)> {
    let all = buffer.area.rows().flat_map(Rect::columns);
    all.map(|cell| (cell.x, cell.y))
        .find(|&at| !area.contains(at.into()) && buffer[at].symbol() != "\u{fffd}")
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn no_part_paints_outside_its_area(keys in select(PAGES), columns in 0..300_u16, rows in 0..100_u16) {
        let mut room = said(80, 24);
        room.press(keys);
        resize(&mut room, columns, rows);
        for region in regions(&room.model) {
            let mut buffer = marked(columns, rows);
            paint(&room.model, region, &mut buffer, Theme::Mono);
            prop_assert_eq!(outside(&buffer, region.area), None, "{:?} after {}", region, keys);
        }
    }

    #[test]
    fn the_words_at_the_caret_are_in_view(columns in 1..300_u16, rows in 1..100_u16, back in 0..69_usize) {
        let mut room = crowded(80, 24);
        room.press(&"<Left>".repeat(back));
        resize(&mut room, columns, rows);
        let (buffer, (x, y)) = room.painted();
        let place = areas(chairing(&room), buffer.area).columns;
        let own = place.iter().find(|(column, _)| *column == chairing(&room).focus.column());
        let Some((_, area)) = own.filter(|(_, area)| area.height > 0 && area.width > 4) else {
            return Ok(());
        };
        prop_assert!(area.contains((x, y).into()), "{x},{y}:\n{}", text_of(&buffer));
        let letters: Vec<char> = DRAFT.chars().collect();
        let before = letters.len() - back;
        // The caret stands behind the letter before it, on it where the line is full, or at the beginning of the line below.
        let seen = [buffer[(x.saturating_sub(1), y)].symbol(), buffer[(x, y)].symbol()];
        let letter = before.checked_sub(1).map_or(String::new(), |at| letters[at].to_string());
        let full = x + 1 == area.right() && seen[1] == letter;
        let ok = before == 0 || full || seen[0] == letter || [" ", "▌", "│"].contains(&seen[0]);
        prop_assert!(ok, "{seen:?} before {x},{y}:\n{}", text_of(&buffer));
        let next = letters.get(before).map_or(" ".to_owned(), char::to_string);
        let at = buffer[(x, y)].symbol();
        let last = x + 1 == area.right() || at == " ";
        prop_assert!(at == next || last, "{at:?} for {next:?} at {x},{y}:\n{}", text_of(&buffer));
    }

    #[test]
    fn the_focused_entry_is_whole_if_the_window_can_hold_it(columns in 78..300_u16, rows in 16..100_u16, up in 0..24_usize, tabs in 0..3_usize) {
        let mut room = said(columns, rows);
        room.press(&"<Tab>".repeat(tabs)).press(&"<Down>".repeat(up));
        let sofs::app::focus::On::Entry(id) = chairing(&room).focus.on else {
            return Ok(());
        };
        let text = chairing(&room).map().entry(id).map(|entry| entry.text.clone());
        let screen = room.screen();
        let word = text.unwrap_or_default();
        let (first, last) = (word.split(' ').next(), word.split(' ').next_back());
        let focused: String = screen.lines().flat_map(|line| line.split('│')).filter(|part| part.contains('▌')).collect();
        let focused = focused.replace(['“', '”'], "\"");
        prop_assert!(focused.contains(first.unwrap_or_default()), "{word}:\n{screen}");
        prop_assert!(focused.contains(last.unwrap_or_default()), "{word}:\n{screen}");
    }

    #[test]
    fn a_resize_in_the_middle_of_a_word_loses_nothing(sizes in proptest::collection::vec((0..300_u16, 0..100_u16), 1..6)) {
        let mut room = crowded(80, 24);
        room.model.theme = Theme::Projector;
        let mut screen = Screen::new(Vec::new());
        screen.draw(&room.model).expect("a screen that takes all");
        for &(columns, rows) in &sizes {
            resize(&mut room, columns, rows);
            room.press("b");
            screen.draw(&room.model).expect("a screen that takes all");
            let mut whole = Buffer::empty(Rect::new(0, 0, columns, rows));
            let cursor = paint_all(&room.model, &mut whole, Theme::Projector);
            prop_assert_eq!(screen.shown(), &whole);
            prop_assert_eq!(screen.cursor(), cursor);
        }
        let written = format!("writing: {DRAFT}{}", "b".repeat(sizes.len()));
        prop_assert_eq!(room.board().last().cloned(), Some(written));
    }

    #[test]
    fn with_plain_signs_only_letters_that_people_wrote_are_beyond_ascii(keys in select(PAGES), columns in 0..200_u16, rows in 0..60_u16) {
        let mut room = said(80, 24);
        room.press(keys);
        resize(&mut room, columns, rows);
        if let Shown::Meeting(chairing) = &mut room.model.screen {
            chairing.signs = Signs::Plain;
        }
        let screen = room.screen();
        prop_assert!(screen.is_ascii(), "after {keys}:\n{screen}");
    }

    #[test]
    fn any_keys_leave_a_plain_screen_that_is_drawn_by_parts(inputs in inputs(16)) {
        let mut room = Room::new(80, 24);
        room.model.theme = Theme::Mono;
        let mut screen = Screen::new(Vec::new());
        if let Shown::Meeting(chairing) = &mut room.model.screen {
            chairing.signs = Signs::Plain;
        }
        for input in inputs {
            room.input(vec![input]);
            screen.draw(&room.model).expect("a screen that takes all");
            let (whole, _) = room.painted();
            prop_assert_eq!(screen.shown(), &whole);
        }
    }
}

#[test]
fn a_hundred_windows_in_one_batch_end_in_the_last_one() {
    let mut room = crowded(80, 24);
    room.model.theme = Theme::Mono;
    let mut screen = Screen::new(Vec::new());
    screen.draw(&room.model).expect("a screen that takes all");
    let all = (0..100_u16).map(|number| Input::Resized {
        columns: number * 3,
        rows: 100 - number,
    });
    room.input(all.collect());
    screen.draw(&room.model).expect("a screen that takes all");
    let (whole, cursor) = room.painted();
    assert_eq!(screen.shown().area, Rect::new(0, 0, 297, 1));
    assert_eq!(screen.shown(), &whole);
    assert_eq!(screen.cursor(), cursor);
    assert_eq!(room.board().last(), Some(&format!("writing: {DRAFT}")));
}

/// Names that are hard on edges: long, wide, joined, without width.
fn hard_names() -> [String; 6] {
    [
        "N".repeat(200),
        "名".repeat(60),
        "👩\u{200d}👧".repeat(30),
        "e\u{301}".repeat(80),
        "\u{200b}a\u{200b}".repeat(40),
        "שלום".repeat(20),
    ]
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn hard_names_stay_in_their_places(name in select(hard_names().to_vec()), keys in select(PAGES), columns in 0..120_u16, rows in 0..40_u16) {
        let mut room = Room::new(80, 24);
        room.press("<F2>Sam (4)<Enter><Esc>");
        room.press("<F2>").paste(&name).press("<Enter>aunt<Esc><Esc>");
        room.press("/change the title<Enter>").paste(&name).press("<Enter><Ctrl+N><Ctrl+N>");
        room.press("<F3>4<Down>3.because<Esc><Esc>").paste(&name).press("<Enter>");
        room.press(keys);
        resize(&mut room, columns, rows);
        room.model.theme = Theme::Projector;
        let mut screen = Screen::new(Vec::new());
        screen.draw(&room.model).expect("a screen that takes all");
        for region in regions(&room.model) {
            let mut buffer = marked(columns, rows);
            paint(&room.model, region, &mut buffer, Theme::Mono);
            prop_assert_eq!(outside(&buffer, region.area), None, "{:?} after {}", region, keys);
        }
    }

    #[test]
    fn big_words_stay_inside_and_tell_when_they_go_on(
        text in select(vec![
            "Sam is always with a safe grown-up".to_owned(),
            "\"I like it when Nan reads\"".to_owned(),
            "Zoë – 3½".to_owned(),
            "no".to_owned(),
            String::new(),
            "שלום עולם".to_owned(),
            "👩\u{200d}👧 and e\u{301}".to_owned(),
            "名前 ".repeat(40),
            "grandmother ".repeat(900),
            "x".repeat(10_000),
        ]),
        columns in 0..260_usize,
        rows in 0..80_usize,
        plain in any::<bool>(),
        smaller in 0..10_u16,
    ) {
        let area = Rect::new(3, 2, u16::try_from(columns).unwrap_or(0).saturating_sub(smaller), u16::try_from(rows).unwrap_or(0));
        let mut buffer = marked(area.right() + 4, area.bottom() + 3);
        let signs = if plain { Signs::Plain } else { Signs::Lines };
        let big = lay_big(&text, columns, rows);
        big.paint(&mut Canvas::new(&mut buffer, area, Theme::Mono).with(signs), Role::Strong);
        prop_assert_eq!(outside(&buffer, area), None);
        if columns > 1 && rows > 0 && smaller == 0 && (plain || !big.is_large()) {
            let shown = text_of(&buffer).replace('\u{fffd}', " ");
            let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
            let sign = if plain { '~' } else { '…' };
            let whole = letters(&shown) == letters(&sofs::view::signs::shown(&text, signs));
            prop_assert!(whole || shown.contains(sign), "{shown}");
        }
    }
}

#[test]
fn the_larger_the_area_the_larger_the_words() {
    let words = "Sam is safe";
    let shown = |columns: u16, rows: u16| {
        let area = Rect::new(0, 0, columns, rows);
        let mut buffer = Buffer::empty(area);
        let big = lay_big(words, columns.into(), rows.into());
        big.paint(
            &mut Canvas::new(&mut buffer, area, Theme::Mono),
            Role::Words,
        );
        (big.is_large(), text_of(&buffer))
    };
    let (large, text) = shown(20, 3);
    assert!(!large);
    assert!(text.contains(words));
    let (large, text) = shown(40, 12);
    assert!(large);
    assert!(text.contains('▀'), "half blocks in four rows:\n{text}");
    let (large, text) = shown(100, 20);
    assert!(large);
    assert!(!text.contains('▀'), "whole blocks in eight rows:\n{text}");
    assert!(!shown(30, 12).0 || !shown(30, 12).1.contains("Sam"));
}

#[test]
fn words_too_long_for_large_letters_stand_in_usual_ones_with_room_between_the_lines() {
    let area = Rect::new(0, 0, 70, 10);
    let mut buffer = Buffer::empty(area);
    let words =
        "Every evening a grown-up whose name is on the kitchen calendar is with Sam and with Zoe";
    let big = lay_big(words, 70, 10);
    big.paint(
        &mut Canvas::new(&mut buffer, area, Theme::Mono),
        Role::Words,
    );
    let text = text_of(&buffer);
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(lines.len(), 3);
    assert!(lines.iter().all(|line| line.trim().len() <= 40));
    assert!(
        !text.contains("calendar\nis"),
        "a blank row lies between:\n{text}"
    );
}

#[test]
fn the_list_of_meetings_has_plain_signs_too() {
    use sofs::app::effect::{Listed, Msg};
    use sofs::app::model::Model;
    use sofs::app::update::update;
    let listed = |title: &str| Listed {
        title: title.to_owned(),
        kind: None,
        began: crate::common::began(),
        numbers: "Mum 3½ · Nan –".to_owned(),
        ..Listed::default()
    };
    let mut room = Room::new(60, 10);
    room.model = Model::new(60, 10);
    room.model.signs = Signs::Plain;
    let many = (0..20).map(|_| listed("A title that is far too long to stand in one line"));
    update(&mut room.model, Msg::Meetings(many.collect()));
    assert!(room.screen().is_ascii(), "{}", room.screen());
    for keys in ["<Ctrl+N>", "<Tab>", "<Esc><F1>"] {
        room.press(keys);
        assert!(room.screen().is_ascii(), "{}", room.screen());
    }
}
