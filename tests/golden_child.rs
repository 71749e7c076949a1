//! A file of direct work with two children, kept for ever: their houses, who may see them, words and pictures.
//!
//! The file is never written anew: if a test here fails, the program has forgotten how to read.

#![allow(clippy::expect_used, reason = "a test that cannot go on fails")]

use std::path::Path;

use sofs::meeting::child::Showing;
use sofs::meeting::child_words::{HousePart, Tool};
use sofs::meeting::map::Map;
use sofs::meeting::parts::{EntryId, PersonId};
use sofs::meeting::timeline::Timeline;
use sofs::session::{Changed, Reading, read_file};

const SAM: PersonId = PersonId(2);
const ZOE: PersonId = PersonId(9);

fn golden() -> Reading {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/files/v1/2026-11-24-1400-direct-work.ron");
    read_file(&path, Changed::LeaveOut).expect("a meeting")
}

fn timeline() -> Timeline {
    let reading = golden();
    assert!(reading.problems.is_empty() && reading.closed);
    Timeline::of(reading.about, reading.records)
}

fn in_house(map: &Map, child: PersonId, part: HousePart) -> Vec<String> {
    let items = map.child.items_in(child, part);
    let told = items.map(|item| {
        let sign = if item.drawn { "*" } else { "" };
        format!("{} at {}: {sign}{}", item.id.0, item.at, item.text)
    });
    told.collect()
}

#[test]
fn each_child_has_its_houses_in_its_own_words() {
    let map = timeline().now().map.clone();
    let sam = map.child.houses_of(SAM).expect("Sam's houses");
    assert_eq!((sam.tool, sam.writer), (Tool::Wizards, Some(SAM)));
    assert_eq!(sam.showing, Showing::These(vec![ZOE]));
    let zoe = map.child.houses_of(ZOE).expect("Zoe's houses");
    assert_eq!((zoe.tool, zoe.writer), (Tool::Fairies, None));
    assert_eq!(zoe.showing, Showing::Nobody);
    assert_eq!(
        in_house(&map, SAM, HousePart::GoodThings),
        [
            "3 at 990: Nan reads to me",
            "4 at 2750: *a big sun, with arms"
        ]
    );
    assert_eq!(
        in_house(&map, SAM, HousePart::Worries),
        [
            "6 at 7590: when they shout I hide",
            "7 at 10120: the cellar"
        ]
    );
    assert_eq!(
        in_house(&map, SAM, HousePart::Dreams),
        ["5 at 5280: a dog called Biscut"]
    );
    assert_eq!(
        in_house(&map, ZOE, HousePart::GoodThings),
        ["10 at 16060: my phone"]
    );
    assert_eq!(
        in_house(&map, ZOE, HousePart::Dreams),
        ["11 at 17160: that nobody reads this"]
    );
}

#[test]
fn what_went_on_the_board_knows_where_it_came_from() {
    let map = timeline().now().map.clone();
    let entry = map.entry(EntryId(8)).expect("an entry");
    assert_eq!(entry.text, "\"when they shout I hide\"");
    assert_eq!(
        (entry.category.kebab(), &entry.speakers[..]),
        ("worries", &[SAM][..])
    );
    assert_eq!(map.child.item_of(EntryId(8)).map(|item| item.id.0), Some(6));
}

#[test]
fn words_and_pictures_stand_in_order() {
    let map = timeline().now().map.clone();
    let told = map.child.pages_of(ZOE).map(|page| {
        let (about, picture) = (page.about.kebab(), page.picture.kebab());
        format!(
            "{} {about} {picture} [{}]: {}",
            page.id.0, page.drawing, page.text
        )
    });
    let pages = [
        "12 what-about own []: Ms Hill and Nan are worried.",
        "13 what-about own [a house with a loud cloud]: There was shouting at night.",
    ];
    assert_eq!(told.collect::<Vec<_>>(), pages);
    assert_eq!(map.child.pages_of(SAM).count(), 0);
}

#[test]
fn the_map_tells_what_may_be_seen_and_marks_what_is_held() {
    let summary = golden().summary.expect("a map");
    let houses: Vec<_> = summary
        .houses
        .iter()
        .map(|one| (&one.child[..], one.held))
        .collect();
    assert_eq!(houses, [("Sam (4)", false), ("Zoe, 9", true)]);
    assert_eq!(
        summary.houses[0].worries,
        ["when they shout I hide", "the cellar"]
    );
    assert_eq!(
        summary.houses[0].good_things[1],
        "Drawing: a big sun, with arms"
    );
    let zoe = &summary.houses[1];
    assert!(zoe.worries.is_empty() && zoe.good_things.is_empty() && zoe.dreams.is_empty());
    assert_eq!(summary.pages.len(), 2);
}

#[test]
fn before_the_child_said_who_may_see_it_nobody_could() {
    let timeline = timeline();
    let held = |count: usize| timeline.seek(count).map.child.is_held(SAM);
    let records = golden().records;
    let shown = records.iter().position(|record| {
        let event = format!("{:?}", record.event);
        event.contains("ShownTo")
    });
    let shown = shown.expect("a moment at which it was shown");
    assert!(held(shown) && !held(shown + 1));
}
