//! The page of people: who is here, who they are, how they sit.

use crate::common::Room;
use crate::common::story::{chairing, meeting, page, said, seats, stands};
use sofs::app::chairing::Page;

fn after(keys: &str) -> Vec<String> {
    let mut room = meeting(&[]);
    room.press(keys);
    seats(&room)
}

/// Mum and Sam on the list, and the chair on Mum's name.
fn two() -> Room {
    let mut room = meeting(&[]);
    room.press("<F2>Mum<Enter>")
        .press("<Down>Sam (4)<Enter><Up>");
    room
}

fn two_after(keys: &str) -> Vec<String> {
    seats(two().press(keys))
}

#[test]
fn a_typed_name_adds_somebody() {
    assert_eq!(after("<F2>Mum<Enter>"), ["Mum, family, present"]);
    assert_eq!(after("<F2>Auntie Jo<Esc>"), Vec::<String>::new());
    assert_eq!(after("<F2>  <Enter>"), Vec::<String>::new());
}

#[test]
fn one_name_after_the_other_can_be_typed() {
    let names = after("<F2>Mum<Enter>Nan<Enter>Dad<Enter>");
    assert_eq!(
        names,
        [
            "Mum, family, present",
            "Nan, family, present",
            "Dad, family, present"
        ]
    );
}

#[test]
fn how_somebody_belongs_is_guessed_from_name_and_role() {
    assert_eq!(two_after("")[1], "Sam (4), child, present");
    assert_eq!(
        after("<F2>Ms Hill<Enter><Tab><Enter>teacher<Enter>"),
        ["Ms Hill, teacher, professional, present"]
    );
}

#[test]
fn a_role_behind_a_comma_is_no_part_of_the_name() {
    let typed = |name: &str| {
        let mut room = meeting(&[]);
        room.press("<F2>").press(name).press("<Enter>");
        room
    };
    let room = typed("Mrs Ahmed, social worker");
    assert_eq!(room.people(), ["Mrs Ahmed"]);
    assert_eq!(
        seats(&room),
        ["Mrs Ahmed, social worker, professional, present"]
    );
    let mut room = typed("Ms Hill,teacher");
    assert_eq!(room.people(), ["Ms Hill"]);
    room.press("Jo, aunt<Enter>");
    assert_eq!(room.people(), ["Ms Hill", "Jo"]);
    assert!(room.press("<Ctrl+Z>").people().len() == 1, "one step each");
    let mut room = typed("Mum");
    room.paste("Mrs Ahmed, social worker\nMs Hill, teacher\nJo, aunt");
    assert_eq!(room.people(), ["Mum", "Mrs Ahmed", "Ms Hill", "Jo"]);
    assert_eq!(room.press("<Ctrl+Z>").people(), ["Mum"]);
    assert_eq!(
        seats(&typed("Nan, grandmother")),
        ["Nan, grandmother, family, present"]
    );
    assert_eq!(typed("Nan, grandmother").people(), ["Nan"]);
    for whole in [
        "Hill, Mary",
        "Sam, 4",
        "Mum, Dad",
        "mum, dad",
        "Jo,",
        ", teacher",
    ] {
        assert_eq!(typed(whole).people(), [whole]);
    }
}

#[test]
fn enter_changes_what_is_marked_and_tab_goes_on() {
    assert_eq!(two_after("<Enter>my<Enter>")[0], "Mummy, family, present");
    assert_eq!(
        two_after("<Tab><Enter>mother<Enter>")[0],
        "Mum, mother, family, present"
    );
    assert_eq!(
        two_after("<Tab><Enter>mother<Tab>home<Enter>")[0],
        "Mum, mother, home, family, present"
    );
    assert_eq!(
        two_after("<Shift+Tab><Enter>home<Enter>")[0],
        "Mum, home, family, present"
    );
    assert_eq!(
        two_after("<Enter>my<Down><Enter>x<Enter>"),
        ["Mummy, family, present", "Sam (4)x, child, present"]
    );
}

#[test]
fn a_name_cannot_be_emptied_but_a_role_can() {
    assert_eq!(
        two_after("<Enter><Ctrl+U><Enter>")[0],
        "Mum, family, present"
    );
    assert_eq!(
        two_after("<Tab><Enter>a<Enter><Tab><Enter><Ctrl+U><Enter>")[0],
        "Mum, family, present"
    );
}

#[test]
fn space_says_whether_somebody_is_here() {
    assert_eq!(two_after(" ")[0], "Mum, family, apologies");
    assert_eq!(two_after("  ")[0], "Mum, family, invited");
    assert_eq!(two_after("   ")[0], "Mum, family, present");
}

#[test]
fn a_letter_says_how_somebody_belongs() {
    assert_eq!(two_after("<Ctrl+T>n")[0], "Mum, network, present");
    assert_eq!(two_after("<Ctrl+T>p")[0], "Mum, professional, present");
    assert_eq!(two_after("<Ctrl+T><Esc>")[0], "Mum, family, present");
    assert_eq!(two_after("<Ctrl+T>c<Ctrl+Z>")[0], "Mum, family, present");
}

#[test]
fn people_can_change_seats() {
    assert_eq!(two().press("<Alt+Down>").people(), ["Sam (4)", "Mum"]);
    assert_eq!(
        two().press("<Alt+Down><Alt+Down>").people(),
        ["Sam (4)", "Mum"]
    );
    assert_eq!(
        two().press("<Alt+Down><Alt+Up>").people(),
        ["Mum", "Sam (4)"]
    );
    assert_eq!(two().press("<Alt+Up>").people(), ["Mum", "Sam (4)"]);
    assert_eq!(
        two().press("<Alt+Down><Ctrl+Z>").people(),
        ["Mum", "Sam (4)"]
    );
}

#[test]
fn whoever_is_taken_off_the_list_keeps_the_name_on_what_was_said() {
    let mut room = meeting(&["worries: a (Nan)"]);
    room.press("<F2><Up><Up><Delete>");
    assert_eq!(room.people(), Vec::<String>::new());
    assert_eq!(room.board(), ["worries: a (Nan)"]);
    assert_eq!(room.press("<Ctrl+Z>").people(), ["Nan"]);
}

#[test]
fn taking_off_goes_on_to_the_next() {
    assert_eq!(two().press("<Delete>").people(), ["Sam (4)"]);
    assert_eq!(
        two().press("<Delete><Delete>").people(),
        Vec::<String>::new()
    );
}

#[test]
fn a_removed_name_can_come_back_as_somebody_new() {
    let mut room = meeting(&["worries: a (Nan)"]);
    room.press("<F2><Up><Delete><Esc>b @Nan<Enter><Enter>");
    assert_eq!(room.people(), ["Nan"]);
    assert_eq!(room.board(), ["worries: a (Nan)", "worries: b (Nan)"]);
}

#[test]
fn the_same_name_is_told_apart_by_its_seat() {
    assert_eq!(after("<F2>Jo<Enter>Jo<Enter>").len(), 2);
}

#[test]
fn a_new_name_is_one_step_with_all_that_was_guessed() {
    assert_eq!(two_after("<Ctrl+Z>"), ["Mum, family, present"]);
    assert_eq!(two_after("<Ctrl+Z><Ctrl+Y>")[1], "Sam (4), child, present");
    let mut room = two();
    room.press("<Tab><Enter>teacher<Enter>");
    assert_eq!(seats(&room)[0], "Mum, teacher, professional, present");
    assert_eq!(seats(room.press("<Ctrl+Z>"))[0], "Mum, family, present");
}

#[test]
fn after_an_undo_the_chair_still_stands_on_a_line() {
    let mut room = meeting(&[]);
    room.press("<F2>Mum<Enter><Ctrl+Z>");
    let seat = chairing(&room).seat;
    assert_eq!(seat.person, None);
}

#[test]
fn esc_goes_back_to_the_board_where_the_chair_stood() {
    let mut room = meeting(&["worries: a"]);
    room.press("<Down><F2>Mum<Enter><Esc>");
    assert_eq!((page(&room), stands(&room).as_str()), (Page::Board, "a"));
    assert_eq!(page(room.press("<F2>")), Page::People);
    assert_eq!(page(room.press("<F2>")), Page::Board);
}

#[test]
fn a_page_keeps_a_draft_first() {
    let mut room = meeting(&[]);
    assert_eq!(room.press("a<F2>").board(), ["worries: a"]);
    assert_eq!(room.press("Nan<F3>").people(), ["Nan"]);
}

#[test]
fn what_needs_a_person_says_so() {
    let mut room = meeting(&[]);
    room.press("<F2>");
    for key in [" ", "<Delete>", "<Ctrl+T>", "<Alt+Up>"] {
        assert_eq!(
            said(room.press(key)),
            "Go to a person first, or type a name.",
            "{key}"
        );
    }
}

#[test]
fn several_pasted_names_are_several_people() {
    let mut room = meeting(&[]);
    room.press("<F2>").wait(100).paste("- Mum\n- Nan\n");
    assert_eq!(room.people(), ["Mum", "Nan"]);
    assert_eq!(room.press("<Ctrl+Z>").people(), Vec::<String>::new());
}

#[test]
fn usual_roles_are_offered_while_a_role_or_name_is_written() {
    let mut room = meeting(&[]);
    room.press("<F2>Ms Okoro<Tab>soc<Down><Enter>pol<Down><Enter>");
    let map = chairing(&room).map();
    let people: Vec<_> = map
        .listed()
        .map(|one| (one.name.as_str(), one.role.as_str()))
        .collect();
    assert_eq!(people, [("Ms Okoro", "Social worker"), ("Police", "")]);
    let sides: Vec<_> = map.listed().map(|one| one.side).collect();
    assert_eq!(sides, [sofs::meeting::vocabulary::Side::Professional; 2]);
}

#[test]
fn what_is_written_stays_as_it_is_unless_an_offer_is_marked() {
    let mut room = meeting(&[]);
    room.press("<F2>Pol<Enter>Bet<Tab>aunt<Enter>");
    assert_eq!(room.people(), ["Pol", "Bet"]);
}
