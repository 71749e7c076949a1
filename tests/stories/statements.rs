//! The page of statements and goals: rows of statement, goal and scale, filled in part by part.

use crate::common::Room;
use crate::common::conclusions::rows;
use crate::common::keys_of;
use crate::common::story::{chairing, meeting, page, said, stands};
use sofs::app::chairing::{Page, RowCell};
use sofs::meeting::vocabulary::{GoalPart, StatementPart};

/// The words of one row, part by part.
const WORDS: [&str; 6] = [
    "Mum and Nan",
    "Sam is alone at night",
    "he could be hurt",
    "Sam is always with a safe grown-up",
    "six months",
    "Nan and nursery",
];

const STATEMENT: &str = "Mum and Nan worry that Sam is alone at night, and that he could be hurt.";
const GOAL: &str =
    "Sam is always with a safe grown-up. Nan and nursery will see it for six months.";

/// Statement, goal and scale question by nothing but words and Enter.
fn by_enter_alone() -> String {
    format!("<F4>{}<Enter><Enter>", WORDS.join("<Enter>"))
}

fn after(keys: &str) -> Vec<String> {
    rows(meeting(&[]).press(keys))
}

/// A meeting with one whole row, the chair on its scale.
fn one_row() -> Room {
    let mut room = meeting(&[]);
    room.press("<F2>Mum<Enter>Dad<Enter><Esc>")
        .press(&by_enter_alone());
    room
}

/// The row and cell on which the chair stands.
fn at(room: &Room) -> (usize, RowCell) {
    let at = chairing(room).row_at;
    (at.row, at.cell)
}

#[test]
fn a_statement_its_goal_and_its_question_need_nothing_but_words_and_enter() {
    let rows = after(&by_enter_alone());
    assert_eq!(rows.len(), 1);
    let parts: Vec<&str> = rows[0].split(" | ").collect();
    assert_eq!(parts[..2], [STATEMENT, GOAL]);
    assert!(parts[2].ends_with('?'), "{}", parts[2]);
}

#[test]
fn a_whole_row_takes_few_keys_besides_its_words() {
    let keys = keys_of(&by_enter_alone()).len();
    let letters = keys_of(&WORDS.concat()).len();
    assert!(keys - letters < 20, "{} keys", keys - letters);
}

#[test]
fn a_whole_row_whose_words_stand_on_the_board_takes_fewer_than_sixty_keys() {
    let board = [
        "past-harm: Sam was alone at home on two evenings",
        "future-danger: he could be hurt with nobody to help",
        "needs: a grown-up is with Sam every evening",
    ];
    let mut room = meeting(&board);
    let words = ["Mum", "a year", "Nan"];
    let keys = format!(
        "<F4>{}<Enter><Ctrl+F>alone<Enter><Enter><Ctrl+F>hurt<Enter><Enter><Ctrl+F>grown<Enter><Enter>{}<Enter>{}<Enter><Enter>",
        words[0], words[1], words[2]
    );
    room.press(&keys);
    let besides = keys_of(&keys).len() - keys_of(&words.concat()).len();
    assert!(besides < 60, "{besides} keys");
    let row = rows(&room).concat();
    assert!(
        row.starts_with("Mum worries that Sam was alone at home on two evenings, and that he could be hurt with nobody to help. | A grown-up is with Sam every evening. Nan will see it for a year. | "),
        "{row}"
    );
    let statement = &chairing(&room).map().conclusions.statements[0];
    assert_eq!(statement.examples.len(), 2, "the entries are its examples");
}

#[test]
fn words_of_the_board_go_into_what_is_being_written() {
    let mut room = meeting(&["worries: the stairs are dark"]);
    room.press("<F4>Mum<Enter>that <Ctrl+F><Enter> at night<Enter>");
    assert_eq!(
        rows(&room),
        ["Mum worries that the stairs are dark at night. | - | -"]
    );
    let mut empty = meeting(&[]);
    empty.press("<F4><Ctrl+F>");
    assert_eq!(said(&empty), "Nothing stands on the board yet.");
}

#[test]
fn a_row_with_a_hole_shows_the_hole() {
    let mut room = meeting(&[]);
    room.press("<F4>Mum<Enter>Sam is alone<Enter><Enter><Esc>");
    let screen = room.screen();
    assert!(screen.contains("no safety goal yet"), "{screen}");
    assert!(screen.contains("no numbers asked yet"), "{screen}");
    let mut room = one_row();
    room.press("<F4><F4><Up><Up><Left><Left><Delete>");
    assert!(
        room.screen().contains("no danger statement"),
        "{}",
        room.screen()
    );
}

#[test]
fn the_page_opens_at_the_first_hole() {
    let mut room = meeting(&[]);
    room.press("<F4>Mum<Enter>alone<Enter>hurt<Enter><Esc><Esc><F4>");
    assert_eq!(at(&room), (0, RowCell::Goal(GoalPart::Instead)));
    room.press("safe<Enter><Esc><Esc><F4>");
    assert_eq!(at(&room), (0, RowCell::Scale));
    room.press("<Enter><Esc><F4>");
    assert_eq!(at(&room), (1, RowCell::Statement(StatementPart::Who)));
}

#[test]
fn tab_goes_through_everything_of_a_row_and_on_to_the_next() {
    let mut room = one_row();
    room.press("<PageUp><Left><Left>");
    let first = at(&room);
    assert_eq!(first, (0, RowCell::Statement(StatementPart::Who)));
    room.press(&"<Tab>".repeat(10));
    assert_eq!(at(&room), (0, RowCell::Scale));
    room.press("<Tab>");
    assert_eq!(at(&room), (1, RowCell::Statement(StatementPart::Who)));
    room.press(&"<Shift+Tab>".repeat(20));
    assert_eq!(at(&room), first);
}

#[test]
fn up_and_down_go_through_the_parts_and_across_rows() {
    let mut room = one_row();
    room.press("<PageDown>Dad<Enter>the bus<Enter><Esc><PageUp>");
    assert_eq!(at(&room), (0, RowCell::Statement(StatementPart::Meaning)));
    room.press("<Down><Down><Down>");
    assert_eq!(at(&room), (0, RowCell::Differs));
    room.press("<Down>");
    assert_eq!(at(&room), (1, RowCell::Statement(StatementPart::Who)));
    room.press("<Up>");
    assert_eq!(at(&room), (0, RowCell::Differs));
    room.press("<PageDown>");
    assert_eq!(at(&room), (1, RowCell::Differs), "pages turn everywhere");
    room.press("<PageUp>");
    assert_eq!(at(&room), (0, RowCell::Differs));
    room.press("<Right><Up>");
    assert_eq!(at(&room), (0, RowCell::Goal(GoalPart::Instead)));
    room.press("<Right><Down>");
    assert_eq!(at(&room), (1, RowCell::Scale));
    room.press("<Down>");
    assert_eq!(
        at(&room),
        (2, RowCell::Statement(StatementPart::Who)),
        "an empty row begins with its statement"
    );
}

#[test]
fn a_letter_writes_in_what_is_marked_and_tab_keeps_it() {
    let mut room = one_row();
    room.press("<Left><Left><Enter> and School<Tab>");
    assert!(rows(&room)[0].starts_with("Mum and Nan and School worry"));
    assert_eq!(at(&room), (0, RowCell::Statement(StatementPart::What)));
}

#[test]
fn a_sentence_worded_by_hand_stays_and_one_emptied_is_composed_again() {
    let mut room = one_row();
    room.press("<Left><Left><Down><Down><Down><Down>");
    assert_eq!(at(&room), (0, RowCell::Statement(StatementPart::Sentence)));
    room.press("<Enter><Ctrl+U>We are all worried.<Enter><Left>");
    assert!(rows(&room)[0].starts_with("We are all worried. | "));
    room.press("<Down><Down><Enter> and cold<Enter>");
    assert!(
        rows(&room)[0].starts_with("We are all worried. | "),
        "{:?}",
        rows(&room)
    );
    room.press("<Left><Down><Down><Down><Down><Enter><Ctrl+U><Enter>");
    assert!(rows(&room)[0].starts_with("Mum and Nan worry that Sam is alone at night"));
}

#[test]
fn a_sentence_that_was_only_looked_at_is_composed_still() {
    let mut room = one_row();
    room.press(
        "<Left><Left><Up><Down><Down><Down><Down><Enter><Enter><Left><Enter> and Dad<Enter>",
    );
    assert!(
        rows(&room)[0].starts_with("Mum and Nan and Dad worry"),
        "{:?}",
        rows(&room)
    );
    let before = rows(&room);
    room.press("<Left><Down><Down><Down><Down><Enter><Ctrl+U><Enter><Ctrl+Z>");
    assert_ne!(
        rows(&room),
        before,
        "emptying what is composed is no step of its own"
    );
}

/// A whole row, the chair where somebody may see it differently.
fn differing(keys: &str) -> Room {
    let mut room = one_row();
    room.press("<Left><Left><Up>").press(&"<Down>".repeat(5));
    assert_eq!(at(&room), (0, RowCell::Differs));
    room.press(keys);
    room
}

fn statement(room: &Room) -> String {
    let row = rows(room).concat();
    row.split(" | ").next().unwrap_or_default().to_owned()
}

#[test]
fn a_name_in_front_says_who_sees_it_differently() {
    let mut room = differing("Dad: it was once<Enter>");
    assert_eq!(statement(&room), format!("{STATEMENT} [Dad: it was once]"));
    room.press("<Esc>");
    assert!(room.screen().contains("Dad sees it differently"));
    let room = differing("dad: it was once<Enter><Shift+Tab>Mum: it was more<Enter>");
    assert_eq!(
        statement(&room),
        format!("{STATEMENT} [Dad: it was once] [Mum: it was more]")
    );
}

#[test]
fn a_name_behind_the_sign_says_who_sees_it_differently() {
    let room = differing("@Da<Enter>it was once<Enter>");
    assert_eq!(statement(&room), format!("{STATEMENT} [Dad: it was once]"));
    let room = differing("it was once @Da<Enter><Enter>");
    assert_eq!(statement(&room), format!("{STATEMENT} [Dad: it was once]"));
}

#[test]
fn two_who_say_the_same_are_both_named() {
    let room = differing("Mum and Dad: it was once<Enter>");
    assert_eq!(
        statement(&room),
        format!("{STATEMENT} [Mum: it was once] [Dad: it was once]")
    );
    assert_eq!(room.people(), ["Mum", "Dad"]);
}

#[test]
fn somebody_unknown_who_sees_it_differently_is_added() {
    let room = differing("Aunt Bet: it was once<Enter>");
    assert_eq!(
        statement(&room),
        format!("{STATEMENT} [Aunt Bet: it was once]")
    );
    assert_eq!(room.people(), ["Mum", "Dad", "Aunt Bet"]);
}

#[test]
fn seeing_it_differently_needs_a_name_and_until_then_the_words_stay() {
    let mut room = differing("it was once<Enter>");
    assert!(said(&room).contains("Begin with a name"), "{}", said(&room));
    assert_eq!(room.board(), ["writing: it was once"]);
    room.press("<Ctrl+A>Dad: <Enter>");
    assert_eq!(statement(&room), format!("{STATEMENT} [Dad: it was once]"));
    let mut room = differing("it was once<Tab>");
    assert!(said(&room).contains("Begin with a name"), "{}", said(&room));
    room.press("<Ctrl+Z>");
    assert_eq!(room.board(), ["writing: it was once"]);
    assert_eq!(at(&room), (0, RowCell::Differs));
}

#[test]
fn a_dash_says_that_everybody_was_asked_and_nobody_sees_it_differently() {
    let mut room = differing("-");
    assert_eq!(statement(&room), format!("{STATEMENT} [nobody]"));
    assert!(room.screen().contains("nobody does"));
    room.press("Dad: it was once<Enter>");
    assert_eq!(statement(&room), format!("{STATEMENT} [Dad: it was once]"));
    room.press("<Left><Up>").press(&"<Down>".repeat(5));
    room.press("-");
    assert!(said(&room).contains("Somebody sees it differently"));
    room.press("<Delete>");
    assert_eq!(statement(&room), STATEMENT);
}

#[test]
fn who_sees_it_differently_needs_a_statement_first() {
    let mut room = meeting(&[]);
    room.press("<F4>").press(&"<Down>".repeat(5));
    for key in ["x", "<Enter>", "-"] {
        assert!(
            said(room.press(key)).contains("First say what the worry is"),
            "{key}"
        );
    }
    room.press("<Right><Right>");
    for key in ["x", "<Enter>"] {
        assert!(
            said(room.press(key)).contains("First the goal")
                || said(&room).contains("First say the goal"),
            "{key}"
        );
    }
}

#[test]
fn a_statement_taken_off_leaves_its_goal_which_a_new_statement_can_answer() {
    let mut room = one_row();
    let question = rows(&room)
        .concat()
        .rsplit(" | ")
        .next()
        .unwrap_or_default()
        .to_owned();
    room.press("<Left><Left><Delete>");
    assert_eq!(rows(&room), [format!("- | {GOAL} | {question}")]);
    room.press("Dad<Enter>Sam is alone<Enter><Esc>");
    assert_eq!(
        rows(&room),
        [format!(
            "Dad worries that Sam is alone. | {GOAL} | {question}"
        )]
    );
}

#[test]
fn a_goal_taken_off_leaves_a_hole_and_its_scale() {
    let mut room = one_row();
    let scales = chairing(&room).map().scales.len();
    room.press("<Left><Delete>");
    assert_eq!(rows(&room), [format!("{STATEMENT} | - | -")]);
    assert_eq!(chairing(&room).map().scales.len(), scales);
    room.press("<Ctrl+Z>");
    assert!(rows(&room)[0].ends_with('?'));
}

#[test]
fn a_goal_can_be_said_before_its_statement() {
    let mut room = meeting(&[]);
    room.press("<F4><Right>Sam is safe<Enter>a year<Enter>Nan<Enter><Enter>");
    let row = rows(&room).concat();
    assert!(
        row.starts_with("- | Sam is safe. Nan will see it for a year. | "),
        "{row}"
    );
    assert!(row.ends_with('?'), "{row}");
}

#[test]
fn the_scale_is_asked_behind_its_question() {
    let mut room = one_row();
    room.press("<Enter>");
    assert_eq!(page(&room), Page::Scale);
    room.press("3");
    let scale = chairing(&room).scale().expect("a scale");
    assert!(scale.goal.is_some());
    assert_eq!(scale.marks.len(), 1);
}

#[test]
fn undo_and_redo_bring_the_chair_back_to_the_part_that_changed() {
    let mut room = one_row();
    room.press("<Esc>");
    assert_eq!(page(&room), Page::Board);
    room.press("<Ctrl+Z>");
    assert_eq!(
        (page(&room), at(&room)),
        (Page::Statements, (0, RowCell::Scale))
    );
    room.press("<Ctrl+Z>");
    assert_eq!(at(&room), (0, RowCell::Goal(GoalPart::SeenBy)));
    room.press("<Ctrl+Z><Ctrl+Z><Ctrl+Z>");
    assert_eq!(at(&room), (0, RowCell::Statement(StatementPart::Meaning)));
    room.press("<Ctrl+Z><Ctrl+Z>");
    assert!(rows(&room).is_empty());
    assert_eq!(at(&room), (0, RowCell::Statement(StatementPart::Who)));
    room.press("<Ctrl+Y><Ctrl+Y><Esc><Ctrl+Y>");
    assert_eq!(
        (page(&room), at(&room)),
        (
            Page::Statements,
            (0, RowCell::Statement(StatementPart::Meaning))
        )
    );
    assert_eq!(rows(&room), [format!("{STATEMENT} | - | -")]);
}

#[test]
fn undo_brings_back_who_saw_it_differently() {
    let mut room = differing("Dad: it was once<Enter><Esc><Esc><Ctrl+Z>");
    assert_eq!(statement(&room), STATEMENT);
    assert_eq!(
        (page(&room), at(&room)),
        (Page::Statements, (0, RowCell::Differs))
    );
    room.press("<Ctrl+Y>");
    assert_eq!(statement(&room), format!("{STATEMENT} [Dad: it was once]"));
    let room = differing("Dad: it was<Esc><Ctrl+Z>");
    assert_eq!(room.board(), ["writing: Dad: it was"]);
    assert_eq!(at(&room), (0, RowCell::Differs));
}

#[test]
fn statements_and_goals_stand_on_top_of_their_columns() {
    let mut room = one_row();
    room.press("<Esc>");
    let screen = room.screen();
    for words in [
        "Danger statements",
        "1 Mum and Nan worry",
        "Safety goals",
        "1 Sam is always",
    ] {
        assert!(screen.contains(words), "{words}: {screen}");
    }
}

#[test]
fn up_from_the_first_heading_reaches_what_stands_above_and_enter_opens_it() {
    let mut room = one_row();
    room.press("<Esc>").press(&"<Up>".repeat(9));
    assert!(stands(&room).starts_with("Statement"), "{}", stands(&room));
    room.press("<Enter>");
    assert_eq!(
        (page(&room), at(&room)),
        (
            Page::Statements,
            (0, RowCell::Statement(StatementPart::Sentence))
        )
    );
    room.press("<Esc><Tab><Tab>").press(&"<Up>".repeat(9));
    assert!(stands(&room).starts_with("Goal"), "{}", stands(&room));
    room.press("<Enter>");
    assert_eq!(at(&room), (0, RowCell::Goal(GoalPart::Sentence)));
    room.press("<Esc><Down>");
    assert_eq!(stands(&room), "needs");
}

#[test]
fn a_letter_on_a_statement_on_the_board_writes_a_new_entry() {
    let mut room = one_row();
    room.press("<Esc>")
        .press(&"<Up>".repeat(9))
        .press("the stairs<Enter>");
    assert_eq!(room.board(), ["worries: the stairs"]);
}

#[test]
fn another_setting_changes_the_words_and_loses_nothing() {
    let mut room = one_row();
    let before = rows(&room);
    for (setting, says) in [
        ("early", ["Worry statements", "Wellbeing goals"]),
        ("cared", ["Worry statements", "Stability goals"]),
        ("safety", ["Danger statements", "Safety goals"]),
    ] {
        room.press(&format!(
            "<Ctrl+P>change the setting<Enter>{setting}<Enter><F4>"
        ));
        if page(&room) != Page::Statements {
            room.press("<F4>");
        }
        let screen = room.screen();
        assert!(says.iter().all(|words| screen.contains(words)), "{screen}");
        assert_eq!(rows(&room), before);
    }
}

#[test]
fn whoever_is_taken_off_the_list_stays_named_where_they_see_it_differently() {
    let mut room = differing("Dad: it was once<Enter><F2><Up><Up><Down>");
    while room.people().contains(&"Dad".to_owned()) {
        room.press("<Up><Delete>");
    }
    assert!(statement(&room).ends_with("[Dad: it was once]"));
    room.press("<Esc>");
    assert!(room.screen().contains("Dad sees it"), "{}", room.screen());
}
