//! What the room is shown: words held back, the curtain, pauses off the record, one entry alone, reading back, initials.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use crate::common::Room;
use crate::common::story::{chairing, draft, meeting, said};
use sofs::app::effect::{Effect, Moment, Msg, Way};
use sofs::app::model::Model;
use sofs::app::update::update;
use sofs::export::json::json;
use sofs::export::markdown::markdown;
use sofs::meeting::event::Event;
use sofs::practice::minutes::minutes;
use sofs::view::screen::paint_all;
use sofs::view::theme::Theme;

/// What a second screen shows of the meeting.
fn second_screen(room: &Room) -> String {
    let timeline = &chairing(room).timeline;
    let watched = Msg::Watched {
        about: timeline.now().map.about.clone(),
        records: timeline.records().to_vec(),
        past: Vec::new(),
        way: Way::Follow,
        now: Moment::default(),
    };
    let mut model = Model::new(80, 24);
    update(&mut model, watched);
    let area = ratatui::layout::Rect::new(0, 0, 80, 24);
    let mut buffer = ratatui::buffer::Buffer::empty(area);
    paint_all(&model, &mut buffer, Theme::Mono);
    crate::common::text_of(&buffer)
}

fn records(room: &Room) -> usize {
    chairing(room).timeline.records().len()
}

#[test]
fn a_draft_held_back_is_a_closed_mark_and_nothing_at_all_on_the_second_screen() {
    let mut room = meeting(&["worries: late"]);
    room.press("<Ctrl+R>Dad drinks");
    assert_eq!(draft(&room), "Dad drinks|");
    assert!(!room.screen().contains("drinks"), "{}", room.screen());
    assert!(room.screen().contains("■ held back · 2 words"));
    let second = second_screen(&room);
    assert!(!second.contains("drinks") && !second.contains("held back"));
    assert!(second.contains("late"));
}

#[test]
fn what_was_held_back_stays_so_until_the_same_key_shows_it_whole() {
    let mut room = meeting(&["worries: late"]);
    room.press("<Ctrl+R>Dad drinks<Enter>");
    assert!(room.screen().contains("■ held back"), "{}", room.screen());
    assert!(!second_screen(&room).contains("held back"));
    room.press("<Ctrl+R>");
    assert!(room.screen().contains("• Dad drinks"), "{}", room.screen());
    assert!(second_screen(&room).contains("Dad drinks"));
    assert_eq!(said(&room), "Everyone can read it now.");
}

#[test]
fn an_entry_that_stood_can_be_covered_and_undo_uncovers_it() {
    let mut room = meeting(&["worries: late"]);
    room.press("<Down><Ctrl+R>");
    assert!(!room.screen().contains("late"), "{}", room.screen());
    room.press("<Ctrl+Z>");
    assert!(room.screen().contains("late"));
}

#[test]
fn a_draft_can_be_held_back_in_the_middle_of_a_word() {
    let mut room = meeting(&[]);
    room.press("Dad dr<Ctrl+R>inks<Enter>");
    assert!(!room.screen().contains("Dad"), "{}", room.screen());
    room.press("<Up><Enter><Ctrl+R>");
    assert!(room.screen().contains("Dad drinks"), "{}", room.screen());
}

#[test]
fn the_chair_sees_what_is_held_back_only_while_asking_for_it() {
    let mut room = meeting(&[]);
    room.press("<Ctrl+R>Dad drinks<Ctrl+Space>");
    assert!(room.screen().contains("Dad drinks"), "{}", room.screen());
    room.press("!");
    assert!(!room.screen().contains("drinks"), "another key covers it");
    room.press("<Ctrl+Space>");
    room.tick(1_900);
    assert!(room.screen().contains("Dad drinks!"));
    room.tick(200);
    assert!(!room.screen().contains("drinks"), "so does time");
    room.press("<Enter><Up><Ctrl+Space>");
    assert!(room.screen().contains("Dad drinks!"), "{}", room.screen());
}

#[test]
fn nothing_can_be_looked_at_where_nothing_is_held_back() {
    let mut room = meeting(&["worries: late"]);
    room.press("<Ctrl+Space>");
    assert_eq!(said(&room), "Go to something that is held back first.");
}

#[test]
fn only_words_on_the_board_can_be_held_back() {
    let mut room = meeting(&[]);
    room.press("<F3><Down><Ctrl+R>");
    assert_eq!(said(&room), "Only words on the board can be held back.");
}

#[test]
fn what_is_held_back_is_neither_found_nor_pulled_in_nor_offered_a_plain_word() {
    let mut room = meeting(&["worries: Mum disengages"]);
    room.press("<Down><Ctrl+R><Ctrl+F>disengages");
    assert!(!room.screen().contains("Mum"), "{}", room.screen());
    room.press("<Esc><F4><Ctrl+F>");
    assert!(!room.screen().contains("disengages"), "{}", room.screen());
    let mut room = meeting(&[]);
    room.press("<Ctrl+R>Mum disengages");
    assert_eq!(chairing(&room).jargon.hints, []);
}

#[test]
fn exports_leave_out_what_is_held_back_unless_they_are_asked_for_it() {
    let mut room = meeting(&["next-steps: ring Nan", "worries: late"]);
    room.press("<Tab><Tab><Up><Up><Up><Up>");
    let id = chairing(&room).map().entries.keys().next().copied();
    let focus = sofs::app::focus::Focus::entry(
        chairing(&room).map(),
        id.expect("an entry"),
        chairing(&room).focus,
    );
    room.model = {
        let mut model = room.model.clone();
        if let sofs::app::model::Screen::Meeting(chairing) = &mut model.screen {
            chairing.stand(focus);
        }
        model
    };
    room.press("<Ctrl+R>");
    let map = chairing(&room).map();
    let told = map.told();
    for text in [json(&told, 0), markdown(&told)] {
        assert!(
            !text.contains("ring Nan") && text.contains("late"),
            "{text}"
        );
    }
    assert!(json(map, 0).contains("\"held\": true"));
    assert!(markdown(map).contains("ring Nan (held back)"));
}

#[test]
fn the_curtain_covers_everything_at_once_and_opens_on_what_was_there() {
    let mut room = meeting(&["worries: late"]);
    room.press("Sam was<F9>");
    let covered = room.screen();
    assert!(
        covered.contains("We are taking a short break."),
        "{covered}"
    );
    assert!(!covered.contains("late") && !covered.contains("Sam"));
    assert!(second_screen(&room).contains("We are taking a short break."));
    assert!(!second_screen(&room).contains("late"));
    let before = records(&room);
    room.press("secret<Tab><F3><Esc>/");
    room.paste("words");
    assert_eq!(records(&room), before, "typing goes nowhere");
    room.press("<Enter>");
    assert_eq!(draft(&room), "Sam was|");
    assert!(!second_screen(&room).contains("short break"));
    for key in ["<F9><F9>", "<Ctrl+K><Ctrl+K>", "<F9><Ctrl+K>"] {
        room.press(key);
        assert!(room.screen().contains("late"), "{key}");
    }
}

#[test]
fn the_curtain_comes_down_over_lists_pages_the_past_and_the_list_of_meetings() {
    for keys in ["/", "<F3>", "<F8>", "@N", "<F1>"] {
        let mut room = meeting(&["worries: late"]);
        room.press(keys).press("<F9>");
        let rows: Vec<String> = room
            .screen()
            .lines()
            .map(|row| row.trim().to_owned())
            .collect();
        let left: Vec<&String> = rows.iter().filter(|row| !row.is_empty()).collect();
        assert_eq!(left.len(), 2, "{keys}: {left:?}");
        room.press("<F9>");
        assert!(!room.screen().contains("short break"), "{keys}");
    }
}

#[test]
fn what_the_curtain_says_can_be_chosen_or_typed_and_is_kept_for_the_next_time() {
    let mut room = meeting(&[]);
    room.press("/curtain with<Enter>Tea is in the kitchen<Enter>");
    assert!(
        room.screen().contains("Tea is in the kitchen"),
        "{}",
        room.screen()
    );
    room.press("<Enter><F9>");
    assert!(room.screen().contains("Tea is in the kitchen"));
}

#[test]
fn leaving_works_from_under_the_curtain_and_a_meeting_opened_again_is_not_covered() {
    let mut room = meeting(&["worries: late"]);
    room.press("<F9><Ctrl+Q>");
    assert_eq!(room.effects.last(), Some(&Effect::Leave));
    let timeline = &chairing(&room).timeline;
    let mut records = timeline.records().to_vec();
    records.push(sofs::meeting::record::Record {
        at: timeline.length(),
        event: Event::Opened {
            wall: timeline.now().wall.1,
        },
    });
    let again = sofs::meeting::timeline::Timeline::of(timeline.now().map.about.clone(), records);
    assert_eq!(again.now().room, sofs::meeting::room::Room::default());
}

#[test]
fn off_the_record_nothing_is_written_down_and_the_title_line_says_so() {
    let mut room = meeting(&["worries: late"]);
    room.press("/off the record<Enter>");
    let before = records(&room);
    room.press("Dad drinks").press("<Ctrl+T><Ctrl+Z><F3>/");
    room.paste("more words");
    assert_eq!(records(&room), before);
    assert_eq!(
        said(&room),
        "Off the record: nothing is written down. Enter goes on."
    );
    let screen = room.screen();
    assert!(
        screen
            .lines()
            .next()
            .is_some_and(|line| line.contains("off the record"))
    );
    assert!(screen.contains("late"), "the wall stays");
    room.wait(3 * 60_000);
    room.press("<Enter>");
    assert_eq!(
        said(&room),
        "On the record again after 3 minutes. What was said is not kept."
    );
    room.press("Nan<Enter>");
    assert!(room.screen().contains("• Nan"), "{}", room.screen());
}

#[test]
fn one_entry_stands_alone_on_both_screens_until_it_is_closed() {
    let mut room = meeting(&[
        "worries: late for appointments",
        "worries: hungry at kindergarten",
    ]);
    room.press("<Down><Ctrl+L>");
    for screen in [room.screen(), second_screen(&room)] {
        assert!(screen.contains("late for appointments"), "{screen}");
        assert!(!screen.contains("hungry"), "{screen}");
    }
    room.press("<Down>");
    assert!(room.screen().contains("hungry") && !room.screen().contains("late"));
    room.press("<Esc>");
    assert!(room.screen().contains("hungry") && room.screen().contains("late"));
    assert!(second_screen(&room).contains("late"));
}

#[test]
fn few_short_words_stand_alone_in_letters_made_of_blocks() {
    let mut room = meeting(&["worries: hungry"]);
    room.press("<Down><Ctrl+L>");
    for screen in [room.screen(), second_screen(&room)] {
        assert!(screen.contains("██"), "{screen}");
    }
}

#[test]
fn whatever_leads_elsewhere_lets_all_stand_together_again() {
    for keys in ["x", "/scale<Enter>", "/people<Enter>", "/find<Enter>"] {
        let mut room = meeting(&["worries: late"]);
        room.press("<Down><Ctrl+L>").press(keys);
        assert_eq!(chairing(&room).board().room.spotlit, None, "{keys}");
    }
    let mut room = meeting(&["worries: late"]);
    room.press("<Down><Ctrl+L>x");
    assert_eq!(draft(&room), "x|", "typing always writes");
}

#[test]
fn no_letter_is_written_while_an_entry_is_read_back() {
    let mut room = meeting(&["worries: late"]);
    room.press("/read back<Enter>").press("yes");
    assert!(chairing(&room).draft().is_none());
    assert_eq!(
        said(&room),
        "Enter says that it is what was meant; Esc goes back to the board."
    );
}

#[test]
fn the_curtain_covers_the_list_of_meetings_too() {
    let mut room = Room::new(80, 24);
    room.model = Model::new(80, 24);
    room.press("<F9>");
    assert!(room.screen().contains("short break"), "{}", room.screen());
    assert!(!room.screen().contains("New meeting"));
    room.press("abc<Enter>");
    assert!(room.screen().contains("New meeting"), "{}", room.screen());
    assert!(!room.screen().contains("abc"));
}

#[test]
fn behind_the_last_entry_all_stand_together_again() {
    let mut room = meeting(&["worries: late"]);
    room.press("<Down><Ctrl+L><Down>");
    assert_eq!(chairing(&room).board().room.spotlit, None);
}

#[test]
fn what_is_held_back_is_not_put_alone_on_the_wall() {
    let mut room = meeting(&["worries: late"]);
    room.press("<Down><Ctrl+R><Ctrl+L>");
    assert_eq!(said(&room), "This is held back. Show it to everyone first.");
    room.press("/read back<Enter>");
    assert_eq!(said(&room), "Nothing stands on the board yet.");
}

#[test]
fn reading_back_asks_of_each_entry_whether_that_was_meant_and_keeps_the_answer() {
    let mut room = meeting(&[
        "worries: late for appointments",
        "worries: hungry at kindergarten",
        "needs: transportation",
    ]);
    room.press("/read back<Enter>");
    assert!(
        room.screen().contains("Is this what you meant?"),
        "{}",
        room.screen()
    );
    room.press("<Enter>");
    assert!(room.screen().contains("kindergarten"), "{}", room.screen());
    room.press("r");
    room.press(" daily<Enter>");
    assert!(
        room.screen().contains("hungry at kindergarten daily"),
        "{}",
        room.screen()
    );
    room.press("d@Dad<Enter>he always eats<Enter><Down>");
    assert!(
        room.screen().contains("transportation"),
        "{}",
        room.screen()
    );
    room.press("<Esc>");
    assert_eq!(
        said(&room),
        "Read back: 1 meant so, 1 seen differently, 1 not asked."
    );
    let text = markdown(chairing(&room).map());
    assert!(text.contains("late for appointments (read back)"), "{text}");
    assert!(
        text.contains("Dad sees it differently: he always eats"),
        "{text}"
    );
}

#[test]
fn other_words_were_not_agreed_on() {
    let mut room = meeting(&["worries: late"]);
    room.press("/read back<Enter><Enter>");
    let agreed = |room: &Room| chairing(room).map().entries.values().all(|one| one.agreed);
    assert!(agreed(&room));
    room.press("<Down><Enter> again<Enter>");
    assert!(!agreed(&room));
    room.press("<Ctrl+Z>");
    assert!(agreed(&room));
}

#[test]
fn names_stand_as_initials_on_every_page_and_on_the_second_screen() {
    let mut room = meeting(&["worries: Solveig was late (Tomasz)"]);
    room.press("<F2>Solveig<Enter><Esc>/initials<Enter>");
    for keys in [
        "",
        "<F2>",
        "<F3>",
        "<F4>",
        "<F5>",
        "<F6>",
        "<F7>",
        "<Ctrl+F>S",
        "<Ctrl+G>",
    ] {
        room.press(keys);
        let screen = room.screen();
        assert!(
            !screen.contains("Solveig") && !screen.contains("Tomasz"),
            "{keys}: {screen}"
        );
        room.press("<Esc>");
    }
    assert!(room.screen().contains("S was late"), "{}", room.screen());
    assert!(second_screen(&room).contains("S was late"));
    room.press("Solveig cried @To");
    assert!(room.screen().contains("S cried"), "{}", room.screen());
    room.press("<Enter><Enter>/initials<Enter>");
    assert!(
        room.screen().contains("Solveig was late"),
        "{}",
        room.screen()
    );
    assert_eq!(chairing(&room).map().people.len(), 2, "nobody was added");
}

#[test]
fn what_is_held_back_by_now_is_told_of_no_moment_before() {
    let mut room = meeting(&["worries: Lina looked in", "worries: late"]);
    room.press("<Down><Ctrl+R>");
    let told = minutes(&chairing(&room).timeline, false);
    assert!(told.iter().any(|one| one.words.contains("late")));
    assert!(!told.iter().any(|one| one.words.contains("Lina")));
    room.press("<F8>");
    for keys in ["<Left>", "<Left>", "<Home>", "<Right>", "<Right>"] {
        room.press(keys);
        assert!(!room.screen().contains("Lina"), "{}", room.screen());
    }
}
