//! Several scales and several rounds: which one is shown, what is covered, the way each number took.

use crate::common::Room;
use crate::common::conclusions::scale;
use crate::common::story::{chairing, draft, meeting, numbers, page, said};
use sofs::app::chairing::Page;
use sofs::export::json::json;
use sofs::export::markdown::markdown;
use sofs::meeting::parts::Answer;
use sofs::view::sheet::sheet;

/// Mum and Sam are here, and a goal has a scale of its own; the chair stands on Mum's number on the first scale.
fn two_scales() -> Room {
    let mut room = meeting(&[]);
    room.press("<F2>Mum<Enter>Sam<Enter><Esc>");
    room.press("<F4>Mum<Enter>alone<Enter>hurt<Enter>safe<Enter>a year<Enter>Nan<Enter><Enter>");
    room.press("<F3><PageUp>");
    room
}

/// Mum and Sam are here, and there is one scale.
fn one_scale() -> Room {
    let mut room = meeting(&[]);
    room.press("<F2>Mum<Enter>Sam<Enter><F3>");
    room
}

fn after(keys: &str) -> Vec<String> {
    numbers(one_scale().press(keys))
}

#[test]
fn each_scale_keeps_its_own_numbers() {
    let mut room = two_scales();
    room.press("3<PageDown>8");
    assert_eq!(numbers(&room), ["Mum 8"]);
    assert!(scale(&room).goal.is_some());
    room.press("<PageUp>");
    assert_eq!(numbers(&room), ["Mum 3"]);
    room.press("<PageUp>");
    assert_eq!(numbers(&room), ["Mum 8"], "the ends meet");
}

#[test]
fn pages_up_and_down_show_the_other_scale_on_the_board_too() {
    let mut room = two_scales();
    room.press("3<PageDown>8<Esc>");
    assert!(
        room.screen().contains("2/2") && room.screen().contains("Mum 8"),
        "{}",
        room.screen()
    );
    room.press("<PageDown>");
    assert!(
        room.screen().contains("1/2") && room.screen().contains("Mum 3"),
        "{}",
        room.screen()
    );
    assert_eq!(page(&room), Page::Board);
    let mut room = one_scale();
    room.press("<Esc><PageDown>");
    assert!(said(&room).contains("one scale"));
    assert!(!room.screen().contains("1/1"));
}

#[test]
fn undo_shows_the_scale_whose_number_it_took_back() {
    let mut room = two_scales();
    room.press("3<PageDown>8<PageUp><Ctrl+Z>");
    assert!(scale(&room).goal.is_some());
    room.press("<Ctrl+Z>");
    assert!(scale(&room).goal.is_none());
    assert!(
        scale(&room)
            .marks
            .iter()
            .all(|mark| mark.given.answer.is_none())
    );
}

/// Everything that leaves the program or stands on the screen.
fn all_that_is_told(room: &Room) -> [(&'static str, String); 5] {
    let map = chairing(room).map();
    let mut board = Room::new(80, 24);
    board.model = room.model.clone();
    if page(&board) != Page::Board {
        board.press("<Esc>");
    }
    [
        ("the page", room.screen()),
        ("the board", board.screen()),
        ("the sheet", sheet(map, 100).join("\n")),
        ("json", json(map, 0)),
        ("markdown", markdown(map)),
    ]
}

/// Whether somebody's number can be read in a text: `Mum 9`, `Mum: 9`, `"value": 9`, or on the page `Mum … 9`.
fn tells(text: &str, number: &str) -> bool {
    let letter = |c: Option<char>| {
        c.is_some_and(|c| c.is_alphanumeric() || c == '½' || c == '.' || c == ':')
    };
    text.match_indices(number).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let behind = text[at + number.len()..].chars().next();
        !letter(before) && !letter(behind.filter(|&c| c != '.'))
    })
}

#[test]
fn numbers_of_a_sealed_round_are_told_nowhere_until_they_are_shown() {
    let mut room = one_scale();
    room.press("<Space>8<Down>9");
    for (what, text) in all_that_is_told(&room) {
        for number in ["8", "9"] {
            assert!(!tells(&text, number), "{number} in {what}:\n{text}");
        }
    }
    assert!(room.screen().contains("Sealed round"));
    assert!(
        room.screen().contains("covered: Mum, Sam"),
        "{}",
        room.screen()
    );
    room.press("<Space><Enter>");
    for (what, text) in all_that_is_told(&room) {
        for number in ["8", "9"] {
            assert!(tells(&text, number), "{number} not in {what}:\n{text}");
        }
    }
}

#[test]
fn old_numbers_stay_to_be_seen_while_new_ones_are_covered() {
    let mut room = one_scale();
    room.press("3<Down>4<Space>8<Down>8<Up>");
    let told = all_that_is_told(&room);
    for (what, text) in &told {
        assert!(!tells(text, "8"), "{what}: {text}");
    }
    assert!(tells(&told[2].1, "3"), "{}", told[2].1);
    room.press("<Space><Enter>");
    assert!(room.screen().contains("was 3"), "{}", room.screen());
}

#[test]
fn a_covered_round_is_shown_from_the_palette_too() {
    let mut room = one_scale();
    room.press("<Esc><Ctrl+P>sealed<Enter>");
    assert_eq!(page(&room), Page::Scale);
    assert!(scale(&room).sealed);
    room.press("5<Down>6<Esc><Ctrl+P>sealed<Enter>");
    assert!(!scale(&room).sealed);
}

#[test]
fn the_way_of_a_number_is_kept_over_rounds() {
    let mut room = one_scale();
    room.press("3nights<Enter><Esc><Ctrl+P>new numbers<Enter>5<Esc><Ctrl+P>new numbers<Enter>7");
    assert!(room.screen().contains("was 3, 5"), "{}", room.screen());
    let mark = scale(&room).marks[0].clone();
    let path: Vec<Option<Answer>> = mark.path.iter().map(|given| given.answer).collect();
    assert_eq!(path.len(), 2);
    assert_eq!(mark.path[0].why, "nights");
    room.press("<Esc>");
    assert!(room.screen().contains("Mum 7 (was 5)"), "{}", room.screen());
}

#[test]
fn whoever_is_not_asked_in_a_new_round_keeps_the_old_number_in_brackets() {
    let mut room = one_scale();
    room.press("3<Down>4<Esc><Ctrl+P>new numbers<Enter>");
    assert!(
        room.screen().contains("(3)") && room.screen().contains("(4)"),
        "{}",
        room.screen()
    );
    room.press("6");
    assert!(
        !room.screen().contains("(3)") && room.screen().contains("(4)"),
        "{}",
        room.screen()
    );
    room.press("<Esc>");
    assert!(
        room.screen().contains("Mum 6") && room.screen().contains("Sam 4"),
        "{}",
        room.screen()
    );
}

#[test]
fn a_round_can_be_taken_back() {
    let mut room = one_scale();
    room.press("3<Space><Ctrl+Z>");
    assert!(!scale(&room).sealed);
    assert_eq!(
        (scale(&room).rounds, numbers(&room)),
        (0, vec!["Mum 3".to_owned()])
    );
    room.press("<Ctrl+Y>");
    assert!(scale(&room).sealed);
    room.press("8<Space><Ctrl+Z>");
    assert!(scale(&room).sealed, "what was shown can be covered again");
}

#[test]
fn no_average_is_ever_told() {
    let mut room = one_scale();
    room.press("2<Down>7<Esc>");
    for (what, text) in all_that_is_told(&room) {
        for average in ["4.5", "4½", "4,5"] {
            assert!(!tells(&text, average), "{average} in {what}:\n{text}");
        }
        assert!(!text.to_lowercase().contains("average"), "{what}");
    }
}

#[test]
fn halves_can_be_typed_in_every_way() {
    assert_eq!(after("7½"), ["Mum 7½"]);
    assert_eq!(after("7,5"), ["Mum 7½"]);
    assert_eq!(after("7.50"), ["Mum 7½"]);
    assert_eq!(after("7.0"), ["Mum 7"]);
    assert_eq!(after("10.0"), ["Mum 10"]);
    assert_eq!(after("7.5<Down>0"), ["Mum 7½", "Sam 0"]);
    assert_eq!(after("7.0<Ctrl+Z>"), Vec::<String>::new());
}

#[test]
fn there_is_nothing_over_ten() {
    let mut room = one_scale();
    room.press("10.");
    assert!(said(&room).contains("from 0 to 10"), "{:?}", said(&room));
    assert_eq!(numbers(room.press("5")), ["Mum 10"]);
    assert_eq!(after("10½"), ["Mum 10"]);
    assert_eq!(
        after("11"),
        ["Mum 1"],
        "the last digit stands, as on every key"
    );
}

#[test]
fn a_number_in_words_where_none_stands_is_the_number() {
    assert_eq!(after("ten<Enter>"), ["Mum 10"]);
    assert_eq!(after("seven and a half<Enter>"), ["Mum 7½"]);
    assert_eq!(after("<Tab>7½<Enter>"), ["Mum 7½"]);
    assert_eq!(after("<Tab>4<Tab>"), ["Mum 4"]);
    assert_eq!(after("eight<Down>5"), ["Mum 8", "Sam 5"]);
    assert_eq!(after("eight<Esc>"), Vec::<String>::new());
    assert_eq!(after("eight<F2>"), ["Mum 8"]);
}

#[test]
fn behind_a_number_in_words_comes_why() {
    assert_eq!(
        after("ten<Enter>we sleep<Enter>more sleep<Enter>"),
        ["Mum 10 we sleep more sleep"]
    );
    assert_eq!(after("ten<Enter><Ctrl+Z>"), Vec::<String>::new());
    assert_eq!(after("ten<Enter><Ctrl+Z><Ctrl+Y>"), ["Mum 10"]);
    assert_eq!(
        after("tired<Enter><Shift+Tab><Enter><Ctrl+U>two<Enter><Ctrl+Z>"),
        ["Mum tired"]
    );
}

#[test]
fn words_beside_a_number_that_stands_are_words() {
    assert_eq!(after("3<Tab>ten<Enter>"), ["Mum 3 ten"]);
    assert_eq!(after("ten of us know<Enter>"), ["Mum ten of us know"]);
    assert_eq!(after("ten<Enter><Tab>four<Enter>"), ["Mum 10 four"]);
}

#[test]
fn a_number_in_words_that_no_scale_has_is_said_and_stays_to_be_changed() {
    let mut room = one_scale();
    room.press("eleven<Enter>");
    assert!(said(&room).contains("from 0 to 10"), "{:?}", said(&room));
    assert_eq!(draft(&room), "eleven|");
    room.press("<Ctrl+U>9<Enter>");
    assert_eq!(numbers(&room), ["Mum 9"]);
    let mut room = one_scale();
    room.press("<Tab>10.5<Tab>");
    assert!(said(&room).contains("from 0 to 10"), "{:?}", said(&room));
    assert_eq!(
        numbers(&room),
        ["Mum 10.5"],
        "as words, for nothing is lost"
    );
}

#[test]
fn whoever_is_taken_off_the_list_keeps_the_number_and_the_name() {
    let mut room = one_scale();
    room.press("3<F2><Up><Up><Delete>");
    assert_eq!(room.people(), ["Sam"]);
    room.press("<Esc>");
    assert!(room.screen().contains("Mum 3"), "{}", room.screen());
}

#[test]
fn in_a_covered_round_enter_goes_from_number_to_number_and_says_how_it_ends() {
    let mut room = meeting(&[]);
    room.press("<F2>Mum<Enter>Sam<Enter><F3> ");
    room.press("4<Enter>6");
    assert_eq!(page(&room), Page::Scale);
    assert_eq!(
        scale(&room).marks.len(),
        2,
        "the 6 is Sam's number and nobody's reason"
    );
    room.press("<Enter>");
    assert!(
        said(&room).starts_with("Everybody has answered. Space "),
        "{}",
        said(&room)
    );
    room.press(" ");
    assert_eq!(numbers(&room), ["Mum 4", "Sam 6"]);
}

#[test]
fn whoever_was_not_asked_is_named_before_covered_numbers_are_shown() {
    let mut room = meeting(&[]);
    room.press("<F2>Mum<Enter>Sam<Enter><F3> 4 ");
    assert!(scale(&room).sealed);
    assert!(
        said(&room).starts_with("Sam has no number yet."),
        "{}",
        said(&room)
    );
    room.press("<Enter>- ");
    assert!(!scale(&room).sealed, "would rather not say is an answer");

    let mut room = meeting(&[]);
    room.press("<F2>Mum<Enter>Sam<Enter><F3> 4  ");
    assert!(
        !scale(&room).sealed,
        "the same again shows them all the same"
    );
}

#[test]
fn a_digit_typed_beside_the_numbers_is_not_written_for_all_to_read() {
    let mut room = meeting(&[]);
    room.press("<F2>Mum<Enter><F3> 4<Tab>");
    for there in ["", "<Up>", "<Up>", "<Up>"] {
        room.press(there).press("7");
        assert!(chairing(&room).draft().is_none(), "{there}");
        assert!(said(&room).contains("beside a name"), "{}", said(&room));
    }
}
