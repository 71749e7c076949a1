//! Saying who said it with `@` and where it belongs with `#`.

use crate::common::story::{draft, meeting, seats, story, written};

const SPOKEN: [&str; 2] = ["worries: a (Mum)", "worries: b (Mr Osei)"];

fn kept(keys: &str) -> String {
    let mut room = meeting(&SPOKEN);
    room.press("<Tab>").press(keys);
    room.board().last().cloned().unwrap_or_default()
}

#[test]
fn a_name_behind_the_sign_says_who_said_it_and_leaves_the_text() {
    assert_eq!(kept("late @Mum<Enter><Enter>"), "working-well: late (Mum)");
    assert_eq!(kept("late @Mum<Tab><Enter>"), "working-well: late (Mum)");
    assert_eq!(kept("@Mum<Enter>late<Enter>"), "working-well: late (Mum)");
    assert_eq!(
        kept("too @mum<Enter>late<Enter>"),
        "working-well: too late (Mum)"
    );
}

#[test]
fn a_name_in_the_middle_of_a_line_leaves_one_blank_whether_one_is_typed_behind_it_or_not() {
    let said = "working-well: late on Mondays (Mum)";
    assert_eq!(kept("late @Mum<Enter>on Mondays<Enter>"), said);
    assert_eq!(kept("late @Mum<Enter> on Mondays<Enter>"), said);
    assert_eq!(
        kept("late #str<Enter> on Mondays<Enter>"),
        "existing-strengths: late on Mondays"
    );
}

#[test]
fn blanks_that_are_typed_one_after_the_other_stay() {
    assert_eq!(
        kept("late  on Mondays<Enter>"),
        "working-well: late  on Mondays"
    );
}

#[test]
fn the_list_of_people_narrows_as_somebody_types() {
    assert_eq!(kept("late @m<Enter><Enter>"), "working-well: late (Mum)");
    assert_eq!(
        kept("late @o<Enter><Enter>"),
        "working-well: late (Mr Osei)"
    );
    assert_eq!(kept("late @<Enter><Enter>"), "working-well: late (Mum)");
    assert_eq!(
        kept("late @<Down><Enter><Enter>"),
        "working-well: late (Mr Osei)"
    );
    assert_eq!(
        kept("late @<Up><Enter><Enter>"),
        "working-well: late (Mr Osei)"
    );
    assert_eq!(
        kept("late @mz<Backspace><Enter><Enter>"),
        "working-well: late (Mum)"
    );
}

#[test]
fn names_may_hold_spaces() {
    assert_eq!(
        kept("late @mr o<Enter><Enter>"),
        "working-well: late (Mr Osei)"
    );
    assert_eq!(
        kept("@Mr Osei<Enter>late<Enter>"),
        "working-well: late (Mr Osei)"
    );
    story(
        &[],
        "late @Auntie Jo<Enter><Enter>",
        &["worries: late (Auntie Jo)"],
    );
}

#[test]
fn an_unknown_name_adds_the_person() {
    let mut room = meeting(&SPOKEN);
    room.press("late @Nan<Enter>");
    assert_eq!(room.people(), ["Mum", "Mr Osei", "Nan"]);
    room.press("<Enter>");
    assert_eq!(
        room.board(),
        [
            "worries: a (Mum)",
            "worries: b (Mr Osei)",
            "worries: late (Nan)"
        ]
    );
    assert_eq!(seats(&room)[2], "Nan, family, present");
}

#[test]
fn an_unknown_name_is_not_taken_for_one_that_only_resembles_it() {
    let before = ["worries: a (Samuel)"];
    story(
        &before,
        "late @Sue<Enter><Enter>",
        &["worries: a (Samuel)", "worries: late (Sue)"],
    );
    story(
        &before,
        "late @Al<Enter><Enter>",
        &["worries: a (Samuel)", "worries: late (Al)"],
    );
    story(
        &before,
        "late @Sml<Down><Enter><Enter>",
        &["worries: a (Samuel)", "worries: late (Samuel)"],
    );
}

#[test]
fn a_second_sign_adds_a_second_speaker() {
    assert_eq!(
        kept("late @Mum<Enter>@Nan<Enter><Enter>"),
        "working-well: late (Mum, Nan)"
    );
    assert_eq!(
        kept("late @Mum<Enter>@Mum<Enter><Enter>"),
        "working-well: late (Mum)"
    );
}

#[test]
fn an_entry_that_stands_gets_a_speaker_in_the_same_way() {
    story(
        &["worries: a"],
        "<Down><Enter> @Nan<Enter><Enter>",
        &["worries: a (Nan)"],
    );
    story(
        &["worries: a (Mum)"],
        "<Down><Enter> @Nan<Enter><Enter>",
        &["worries: a (Mum, Nan)"],
    );
}

#[test]
fn esc_leaves_the_name_as_text() {
    assert_eq!(kept("late @Mum<Esc><Enter>"), "working-well: late @Mum");
    assert_eq!(
        kept("late @Mum<Esc> at ten<Enter>"),
        "working-well: late @Mum at ten"
    );
    assert_eq!(kept("@x<Esc> @Mum<Enter><Enter>"), "working-well: @x (Mum)");
    assert_eq!(kept("late @Mum<Esc><Esc>"), "worries: b (Mr Osei)");
}

#[test]
fn an_address_is_left_alone() {
    assert_eq!(
        kept("write to a@b.uk<Enter>"),
        "working-well: write to a@b.uk"
    );
    assert_eq!(kept("5 @ 3<Enter>"), "working-well: 5 @ 3");
}

#[test]
fn typing_on_behind_a_whole_name_takes_only_the_name() {
    assert_eq!(
        kept("@Mum works nights<Enter><Enter>"),
        "working-well: works nights (Mum)"
    );
    assert_eq!(
        kept("@mr osei is late<Enter><Enter>"),
        "working-well: is late (Mr Osei)"
    );
}

#[test]
fn a_tab_on_the_list_of_names_stays_in_the_column() {
    assert_eq!(kept("late @Mum<Tab>home"), "writing: late home");
}

#[test]
fn a_name_in_the_middle_leaves_no_hole() {
    assert_eq!(written("late home<Ctrl+Left>@Nan<Enter>"), "late |home");
    assert_eq!(written("(@Nan<Enter>"), "(|");
}

#[test]
fn a_place_behind_the_sign_says_where_it_belongs() {
    story(&[], "late #past-harm<Enter><Enter>", &["past-harm: late"]);
    story(&[], "late #past harm<Enter><Enter>", &["past-harm: late"]);
    story(&[], "late #past<Tab><Enter>", &["past-harm: late"]);
    story(&[], "#bottom<Enter>late<Enter>", &["bottom-lines: late"]);
    story(
        &[],
        "late #strengths<Enter><Enter>",
        &["existing-strengths: late"],
    );
    story(
        &[],
        "late #existing-strengths<Enter><Enter>",
        &["existing-strengths: late"],
    );
    story(&[], "late #<Down><Enter><Enter>", &["past-harm: late"]);
    story(
        &[],
        "late #next<Enter> @Nan<Enter><Enter>",
        &["next-steps: late (Nan)"],
    );
}

#[test]
fn the_draft_stays_where_it_is_written_until_it_is_kept() {
    let mut room = meeting(&[]);
    room.press("late #next<Enter>");
    assert_eq!(draft(&room), "late |");
    room.press("<Enter>early<Enter>");
    assert_eq!(room.board(), ["worries: early", "next-steps: late"]);
}

#[test]
fn what_fits_no_place_stays_text() {
    story(&[], "goal #1<Enter>", &["worries: goal #1"]);
    story(&[], "goal #1 of 2<Enter>", &["worries: goal #1 of 2"]);
    story(&[], "a #xyz<Enter>", &["worries: a #xyz"]);
    story(&[], "a# b<Enter>", &["worries: a# b"]);
    story(&[], "late #past<Esc><Enter>", &["worries: late #past"]);
}

#[test]
fn an_entry_that_stands_goes_elsewhere_in_the_same_way() {
    story(
        &["worries: a"],
        "<Down><Enter> #needs<Enter><Enter>",
        &["needs: a"],
    );
}
