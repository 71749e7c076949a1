//! The page of help explains every page, with every key that means something there.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod common;

use common::Room;
use common::story::{meeting, page};
use sofs::app::chairing::Page;
use sofs::app::explaining::{Explained, HelpLine, explained, help, keys_of};
use sofs::app::keymap::{Row, TABLE};
use sofs::app::place::Place;
use sofs::app::places::MEETING;
use sofs::meeting::vocabulary::{Category, Setting};
use sofs::practice::meanings::category_meaning;
use sofs::practice::plain_words::jargon_in;

fn all_the_text(room: &mut Room) -> String {
    let mut text = String::new();
    for _ in 0..60 {
        text.push_str(&room.screen());
        room.press("<Down>");
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_place_where_keys_mean_something_is_explained_on_some_page() {
    for row in TABLE.iter().filter(|row| !row.keys.is_empty()) {
        for &place in row.places.iter().filter(|&&place| place != Place::Help) {
            let page = explained(place);
            assert!(page.places().contains(&place), "{place:?}");
        }
    }
}

#[test]
fn the_help_of_a_page_has_every_key_that_means_something_there() {
    for page in Explained::ALL {
        let lines = help(page, Setting::Safety);
        for place in page.places() {
            let rows = TABLE.iter().filter(|row| row.places.contains(place));
            for row in rows.filter(|row| !row.keys.is_empty()) {
                let told = HelpLine::Keys(keys_of(row), row.says);
                assert!(lines.contains(&told), "{page:?}: {told:?}");
            }
        }
    }
}

#[test]
fn each_page_is_explained_in_three_plain_sentences() {
    for page in Explained::ALL {
        for sentence in page.sentences() {
            assert!(sentence.ends_with('.'), "{sentence}");
            assert!(sentence.split_whitespace().count() <= 25, "{sentence}");
            assert!(jargon_in(sentence, &["Nan"], &[]).is_empty(), "{sentence}");
        }
    }
}

#[test]
fn help_is_about_the_page_it_was_asked_for_on_and_leads_back_there() {
    for (keys, about, there) in [
        ("", Explained::Board, Page::Board),
        ("<F2>", Explained::People, Page::People),
        ("<F3>", Explained::Scale, Page::Scale),
        ("<F4>", Explained::Statements, Page::Statements),
        ("<F5>", Explained::Plan, Page::Plan),
    ] {
        let mut room = meeting(&["worries: late"]);
        room.press(keys).press("<F1>");
        assert!(room.screen().contains(about.title()), "{}", room.screen());
        room.press("<Esc>");
        assert_eq!(page(&room), there);
    }
}

#[test]
fn what_is_being_written_is_kept_when_help_is_asked_for() {
    let mut room = meeting(&[]);
    room.press("late<F1><Esc>");
    assert_eq!(room.board(), ["worries: late"]);
}

#[test]
fn each_heading_of_the_wall_is_explained_with_an_example_down_to_the_last_line() {
    let mut room = meeting(&[]);
    room.press("<F1>");
    let text = all_the_text(&mut room);
    for &category in Category::ALL {
        let meaning = category_meaning(category, Setting::Safety);
        assert!(text.contains(meaning.word), "{}", meaning.word);
    }
    let last = help(Explained::Board, Setting::Safety).pop();
    let Some(HelpLine::Word(word)) = last else {
        panic!("a word at the end");
    };
    assert!(text.contains(word.word));
}

#[test]
fn the_keys_of_a_page_stand_before_those_of_everywhere() {
    for about in Explained::ALL {
        let keys = about.keys();
        let everywhere = |row: &&&Row| row.places.len() >= MEETING.len();
        let first = keys.iter().take_while(|row| !everywhere(row)).count();
        assert!(
            keys[first..].iter().all(|row| everywhere(&row)),
            "{about:?}"
        );
        assert!(first > 0, "{about:?}");
    }
}
