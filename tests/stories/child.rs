//! The page of the child: its houses in its own words, held back until it says who may see them; words and pictures.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

use crate::common::Room;
use crate::common::story::{chairing, draft, meeting, page, said, stands};
use sofs::app::chairing::Page;
use sofs::app::listing::items;
use sofs::meeting::child::Showing;
use sofs::meeting::child_words::{HousePart, PageAbout, Picture};
use sofs::meeting::parts::PersonId;

/// Sam's page, with the chair in the house of good things.
fn sam() -> Room {
    let mut room = meeting(&[]);
    room.press("<F6>Sam (4)<Enter>");
    room
}

fn child(room: &Room) -> PersonId {
    chairing(room).child_at.child.expect("a child")
}

/// What stands in the houses: `part: text`, drawings behind a star.
fn houses(room: &Room) -> Vec<String> {
    let chairing = chairing(room);
    let mut lines = Vec::new();
    for &part in HousePart::ALL {
        for item in chairing.map().child.items_in(child(room), part) {
            let sign = if item.drawn { "*" } else { "" };
            lines.push(format!("{}: {sign}{}", part.kebab(), item.text));
        }
    }
    lines
}

fn pages(room: &Room) -> Vec<String> {
    let map = chairing(room).map();
    let told = map.child.pages_of(child(room)).map(|page| {
        let (about, picture) = (page.about.kebab(), page.picture.kebab());
        format!("{about}, {picture}: {} [{}]", page.text, page.drawing)
    });
    told.collect()
}

fn showing(room: &Room) -> Showing {
    chairing(room).map().child.showing(child(room)).clone()
}

#[test]
fn the_first_name_typed_on_the_page_is_the_childs() {
    let room = sam();
    let people = crate::common::story::seats(&room);
    assert_eq!(people, ["Sam (4), child, present"]);
    assert_eq!((page(&room), houses(&room).len()), (Page::Child, 0));
    let mut named_first = meeting(&[]);
    named_first.press("<F2>Mum<Enter>Zoe (9)<Enter><F6>");
    let zoe = chairing(&named_first).map().person_named("Zoe (9)");
    assert_eq!(zoe.map(|one| one.id), Some(child(&named_first)));
}

#[test]
fn typing_writes_into_the_focused_house_and_tab_goes_to_the_next() {
    let mut room = sam();
    room.press("Nan reads to me<Enter>I like pasta<Enter><Tab>a dog<Tab>the shouting<Enter>");
    let all = [
        "worries: the shouting",
        "good-things: Nan reads to me",
        "good-things: I like pasta",
        "dreams: a dog",
    ];
    assert_eq!(houses(&room), all);
    room.press("<Shift+Tab><Up><Enter>gy<Enter>");
    assert_eq!(houses(&room)[3], "dreams: a doggy");
    room.press("<Delete>");
    assert_eq!(houses(&room).len(), 3);
    room.press("<Ctrl+Z><Ctrl+Z>");
    assert_eq!(houses(&room)[3], "dreams: a dog");
}

#[test]
fn a_word_is_kept_verbatim_with_signs_that_mean_something_elsewhere() {
    let mut room = sam();
    room.press("me @Nan #1 an my frend :-)<Enter>");
    assert_eq!(houses(&room), ["good-things: me @Nan #1 an my frend :-)"]);
    assert!(room.press("/").screen().contains("What shall happen?"));
}

#[test]
fn a_star_before_the_first_letter_says_that_it_is_a_drawing() {
    let mut room = sam();
    room.press("*a big sun");
    assert_eq!(draft(&room), "a big sun|");
    room.press(" * two<Enter>");
    assert_eq!(houses(&room), ["good-things: *a big sun * two"]);
}

#[test]
fn undo_takes_back_one_thing_at_a_time_and_esc_leaves_for_the_board() {
    let mut room = sam();
    room.press("one<Enter>two<Enter> <Ctrl+Z><Ctrl+Z>");
    assert_eq!(houses(&room), ["good-things: one"]);
    room.press("<Ctrl+Y>");
    assert_eq!(houses(&room).len(), 2);
    room.press("three<Esc>");
    assert_eq!(houses(&room).len(), 2);
    assert_eq!(draft(room.press("<Ctrl+Z>")), "three|");
    room.press("<Enter><Esc>");
    assert_eq!((page(&room), houses(&room).len()), (Page::Board, 3));
    assert_eq!(page(room.press("<F6><F6>")), Page::Board);
}

#[test]
fn nobody_may_see_it_until_the_child_says_who() {
    let mut room = meeting(&[]);
    room.press("<F2>Mum<Enter>Nan<Enter><F6>Sam (4)<Enter>pasta<Enter>");
    assert_eq!(showing(&room), Showing::Nobody);
    assert!(room.screen().contains("HELD BACK · Sam has not said yet"));
    room.press("<Ctrl+T>");
    let labels: Vec<String> = items(chairing(&room))
        .into_iter()
        .map(|i| i.label)
        .collect();
    assert_eq!(
        labels,
        ["Nobody yet", "Everyone in the meeting", "Mum", "Nan"]
    );
    room.press("Nan<Enter><Ctrl+U>Mum<Enter><Esc>");
    assert!(room.screen().contains("Sam lets these see it: Nan, Mum"));
    room.press("<Ctrl+T>Nan<Enter><Ctrl+U>Mum<Enter><Esc>");
    assert_eq!(showing(&room), Showing::Nobody);
    room.press("<Ctrl+T>every<Enter>");
    assert_eq!(showing(&room), Showing::Everyone);
    assert!(room.screen().contains("Sam lets everyone see it."));
    room.press("<Ctrl+Z>");
    assert_eq!(showing(&room), Showing::Nobody);
}

#[test]
fn the_childs_words_go_on_the_board_with_its_name_and_in_quotation_marks() {
    let mut room = sam();
    room.press("pasta<Enter>*a sun<Enter><Tab>a dog<Enter><Tab>\"no\" he said<Enter>");
    room.press("<Up><Ctrl+O>");
    assert!(said(&room).contains("on the board now"), "{}", said(&room));
    assert!(room.screen().contains("on the board"));
    room.press("<Ctrl+O>");
    assert_eq!(said(&room), "It stands on the board already.");
    room.press("<Tab><Up><Ctrl+O><Up><Ctrl+O><Tab><Up><Ctrl+O>");
    let board = [
        "worries: \"'no' he said\" (Sam (4))",
        "working-well: Drawing: a sun (Sam (4))",
        "working-well: \"pasta\" (Sam (4))",
        "needs: \"a dog\" (Sam (4))",
    ];
    assert_eq!(room.board(), board);
    let map = chairing(&room).map();
    for entry in map.entries.values() {
        let item = map.child.item_of(entry.id).expect("a link");
        assert!(entry.text.replace('\'', "\"").contains(&item.text));
    }
    assert_eq!(room.press("<Ctrl+Z>").board().len(), 3);
    room.press("<Tab><Ctrl+O>");
    assert_eq!(said(&room), "Go to something that the child said first.");
}

#[test]
fn what_was_taken_off_the_board_can_go_there_again() {
    let mut room = sam();
    room.press("pasta<Enter><Up><Ctrl+O><Esc><Tab><Down><Delete>");
    assert_eq!(room.board(), Vec::<String>::new());
    room.press("<F6><Up><Ctrl+O>");
    assert_eq!(room.board(), ["working-well: \"pasta\" (Sam (4))"]);
}

#[test]
fn space_changes_the_pictures_and_leaves_the_words() {
    let mut room = sam();
    room.press("pasta<Enter> ");
    assert!(room.screen().contains("what to change"));
    assert!(room.screen().contains("Cape") && room.screen().contains("pasta"));
    assert!(room.press(" ").screen().contains("Wings"));
    assert!(room.press(" ").screen().contains("Good things"));
    room.press("a b <Enter>");
    assert_eq!(houses(&room)[1], "good-things: a b");
}

#[test]
fn several_children_have_houses_each_and_another_can_be_named() {
    let mut room = sam();
    room.press("pasta<Enter><Right>Zoe, 9<Enter>my phone<Enter>");
    assert_eq!(houses(&room), ["good-things: my phone"]);
    room.press("<Left>");
    assert_eq!(houses(&room), ["good-things: pasta"]);
    assert!(
        room.press("<Right><Right>")
            .screen()
            .contains("Another child")
    );
    room.press("<Ctrl+O>");
    assert_eq!(said(&room), "Type the name of the child first.");
}

#[test]
fn a_child_taken_off_the_list_keeps_its_houses() {
    let mut room = sam();
    room.press("pasta<Enter><F2><Up><Up><Delete><F6>");
    assert_eq!(crate::common::story::seats(&room), Vec::<String>::new());
    assert_eq!(houses(&room), ["good-things: pasta"]);
    assert!(
        room.screen().contains("Sam (4) (left)"),
        "{}",
        room.screen()
    );
}

#[test]
fn who_writes_it_down_is_said_by_name() {
    let mut room = sam();
    room.press("/who writes<Enter>");
    room.press("Sam<Enter>");
    assert!(room.screen().contains("in the child's own hand"));
    room.press("<Ctrl+Z>");
    assert!(!room.screen().contains("hand"));
}

#[test]
fn a_pasted_text_becomes_one_thing_a_line_and_one_undo_takes_all() {
    let mut room = sam();
    room.paste("- the dog\n- \u{202e}\u{1b}[31mNan\u{7}\n\n3. שלום עולם\r\n");
    let all = ["the dog", "[31mNan", "שלום עולם"];
    assert_eq!(houses(&room), all.map(|one| format!("good-things: {one}")));
    room.press("<Ctrl+Z>");
    assert_eq!(houses(&room), Vec::<String>::new());
    let huge: Vec<String> = (0..2_000).map(|n| format!("line {n}")).collect();
    room.paste(&huge.join("\n"));
    assert_eq!(houses(&room).len(), 2_000);
    assert!(room.screen().contains("line 1999"), "{}", room.screen());
    room.press("a<Enter>");
    room.paste("one line").press("<Enter>");
    assert_eq!(houses(&room).len(), 2_002);
    room.press("<PageDown>")
        .paste("The house.\nIt is loud.")
        .press("<Enter>");
    assert_eq!(pages(&room).len(), 1);
}

#[test]
fn pages_of_words_and_pictures_follow_each_other() {
    let mut room = sam();
    room.press("<PageDown>Ms Hill and Nan are worried.<Enter>");
    room.press("<Right>There was shouting at night.<Enter><Tab><Shift+Tab><PageUp>");
    let two = [
        "who-worries, grown-ups: Ms Hill and Nan are worried. []",
        "what-about, child: There was shouting at night. []",
    ];
    // The picture after grown-ups is the one that usually fits the next question, then one further.
    assert_eq!(pages(&room)[0], two[0]);
    assert!(room.screen().contains("page 2 of 2"), "{}", room.screen());
    room.press("<PageUp><Left><Tab>");
    let map = chairing(&room).map();
    let first = map.child.pages.get(0).expect("a page");
    assert_eq!(
        (first.about, first.picture),
        (PageAbout::WhatAbout, Picture::House)
    );
    room.press("<Enter> Yes.<Enter>");
    assert!(pages(&room)[0].contains("worried. Yes."));
    room.press("*two big people and a cake<Enter>");
    assert!(pages(&room)[0].contains("own: Ms Hill and Nan are worried. Yes. [two big"));
    assert!(room.screen().contains("two big people"));
    room.press("<Delete>");
    assert_eq!(pages(&room).len(), 1);
    room.press("<PageUp>");
    assert!(
        !chairing(&room).child_at.pages,
        "before the first page are the houses"
    );
    assert_eq!(pages(room.press("<Ctrl+Z>")).len(), 2);
}

#[test]
fn a_picture_of_our_own_needs_a_page() {
    let mut room = sam();
    room.press("<PageDown>*");
    assert_eq!(said(&room), "Write the words of this page first.");
    assert!(chairing(&room).draft().is_none());
    room.press("/words and<Enter>");
    assert!(!chairing(&room).child_at.pages);
}

#[test]
fn a_draft_of_a_page_that_was_put_away_comes_back_on_its_page() {
    let mut room = sam();
    room.press("<PageDown>They talk<Esc><Esc><Ctrl+Z>");
    assert_eq!(
        (page(&room), draft(&room)),
        (Page::Child, "They talk|".to_owned())
    );
    room.press("<Enter>");
    assert_eq!(pages(&room).len(), 1);
}

#[test]
fn elsewhere_the_focus_stays_on_the_board() {
    let mut room = meeting(&["worries: a"]);
    room.press("<Down><F6>Sam<Enter>pasta<Enter><Esc>");
    assert_eq!(stands(&room), "a");
}

#[test]
fn a_terminal_without_lines_gets_plain_signs() {
    let mut room = sam();
    if let sofs::app::model::Screen::Meeting(chairing) = &mut room.model.screen {
        chairing.signs = sofs::app::chairing::Signs::Plain;
    }
    for keys in [
        "pasta<Enter>",
        " ",
        " ",
        "<PageDown>They talk.<Enter><PageUp>",
        "*a cake<Enter>",
    ] {
        let screen = room.press(keys).screen();
        for line in screen.lines().skip(3).take(19) {
            let others = line.replace(['•', '·'], "");
            assert!(others.is_ascii(), "{line}");
        }
    }
}

#[test]
fn direct_work_with_a_child_begins_on_its_page() {
    use sofs::app::effect::Msg;
    use sofs::meeting::vocabulary::Kind;
    let opened = |records| Msg::Opened {
        about: sofs::meeting::parts::About {
            kind: Kind::DirectWork,
            title: "With Sam".to_owned(),
            ..crate::common::about()
        },
        records,
        past: Vec::new(),
        notice: None,
        now: sofs::app::effect::Moment::default(),
    };
    let mut room = meeting(&[]);
    let first = {
        let mut records = crate::common::first_records();
        records.remove(0);
        records
    };
    sofs::app::update::update(&mut room.model, opened(first.clone()));
    assert_eq!(page(&room), Page::Child);
    room.press("Sam (4)<Enter>pasta<Enter>");
    assert_eq!(houses(&room), ["good-things: pasta"]);
    let all = chairing(&room).timeline.records().to_vec();
    sofs::app::update::update(&mut room.model, opened(all));
    assert_eq!(page(&room), Page::Board, "only the first time");
}

#[test]
fn words_that_were_cut_off_in_a_house_are_kept_there() {
    let mut room = sam();
    room.press("the sta");
    let records = chairing(&room).timeline.records().to_vec();
    let timeline = sofs::meeting::timeline::Timeline::of(crate::common::about(), records);
    let again = sofs::app::chairing::Chairing::new(timeline, room.now());
    assert!(again.draft().is_none());
    let texts: Vec<_> = again
        .map()
        .child
        .items
        .values()
        .map(|item| &item.text)
        .collect();
    assert_eq!(texts, ["the sta"]);
}

/// Sam's page with everything that can be shown, in a window of this size.
fn full(name: &str, columns: u16, rows: u16) -> Room {
    let mut room = Room::new(columns, rows);
    room.press(&format!("<F2>Mum<Enter>Nan<Enter><F6>{name}<Enter>"));
    room.press("Nan reads to me every night<Enter>*a big sun over the house<Enter>pasta<Enter>");
    room.press("<Tab>that Mum can stay home at night<Enter>a dog<Enter>");
    room.press("<Tab>When they shout I hide in the cupboard<Enter>the dark<Enter>");
    room
}

#[test]
fn the_houses_of_a_young_child() {
    insta::assert_snapshot!(full("Sam (4)", 80, 24).press("<Up><Up>").screen());
}

#[test]
fn the_houses_of_a_young_child_in_a_small_window() {
    let mut room = full("Sam (4)", 60, 20);
    room.press("<Ctrl+T>Nan<Enter><Esc>and the cel");
    insta::assert_snapshot!(room.screen());
}

#[test]
fn the_houses_of_an_older_child() {
    let mut room = full("Zoe (13)", 80, 24);
    room.press("<Up><Up><Ctrl+O><Ctrl+T>Every<Enter><Tab>");
    insta::assert_snapshot!(room.screen());
}

#[test]
fn the_houses_of_an_older_child_in_a_small_window() {
    insta::assert_snapshot!(full("Zoe (13)", 60, 20).press("<Tab><Tab>").screen());
}

#[test]
fn the_wizard() {
    insta::assert_snapshot!(full("Sam (4)", 80, 24).press(" <Tab>").screen());
}

#[test]
fn the_wizard_in_a_small_window() {
    insta::assert_snapshot!(full("Zoe (13)", 60, 20).press(" ").screen());
}

#[test]
fn the_fairy() {
    insta::assert_snapshot!(full("Zoe (13)", 80, 24).press("  <Tab>").screen());
}

#[test]
fn the_fairy_in_a_small_window() {
    insta::assert_snapshot!(full("Sam (4)", 60, 20).press("  ").screen());
}

#[test]
fn a_page_for_a_young_child() {
    let mut room = full("Sam (4)", 80, 24);
    room.press("<PageDown>Ms Hill and Nan are worried about you and Mum.<Enter><PageUp>");
    insta::assert_snapshot!(room.screen());
}

#[test]
fn a_page_for_an_older_child_in_a_small_window() {
    let mut room = full("Zoe (13)", 60, 20);
    room.press("<PageDown>The grown-ups made a plan. If Dad shouts, you can ring Bet, at any");
    insta::assert_snapshot!(room.screen());
}

#[test]
fn a_page_with_a_picture_of_our_own() {
    let mut room = full("Sam (4)", 80, 24);
    room.press("<PageDown>Nan bakes.<Enter><PageUp>*a cake with four candles, and everybody");
    insta::assert_snapshot!(room.screen());
}

#[test]
fn before_there_is_a_child_the_page_asks_for_its_name() {
    insta::assert_snapshot!(meeting(&[]).press("<F6>").screen());
}

#[test]
fn in_a_tiny_window_one_house_is_shown() {
    insta::assert_snapshot!(full("Sam (4)", 30, 9).screen());
}

#[test]
fn a_roof_too_many_and_right_to_left_words_break_nothing() {
    for (columns, rows) in [(1, 1), (7, 5), (20, 40), (56, 12), (57, 13), (250, 70)] {
        let mut room = full("Sam (4)", columns, rows);
        room.paste("אני אוהב כלבים וגם חתולים\n👨\u{200d}👩\u{200d}👧 家 e\u{301}\u{301}\u{301}");
        for keys in [
            " ",
            " ",
            " ",
            "<PageDown>שלום<Enter><PageUp>",
            "<Right>",
            "*عالم",
        ] {
            room.press(keys);
            let (buffer, _) = room.painted();
            assert_eq!(buffer.area.width, columns);
        }
    }
}
