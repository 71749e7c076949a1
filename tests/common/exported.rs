//! A meeting in every form in which it leaves, as text.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

use sofs::export::board_svg::board;
use sofs::export::html::page;
use sofs::export::ics::ics;
use sofs::export::json::json;
use sofs::export::markdown_parts::everything;
use sofs::export::wall_clock::WallClock;
use sofs::export::{csv, docx};
use sofs::meeting::map::Map;
use sofs::meeting::timeline::Timeline;
use sofs::practice::minutes::minutes;

/// Every export of this map, with the minutes of how it came to be.
pub fn exported(map: &Map, timeline: &Timeline) -> Vec<(&'static str, String)> {
    let told = minutes(timeline, false);
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    let document = docx::everything(map, &told).expect("a document");
    let entries = csv::entries(map, &WallClock::of(timeline)).expect("a table");
    vec![
        ("json", json(map, 0)),
        ("markdown", everything(map, &told)),
        ("page", page::whole(map, &told)),
        ("slide", board(map)),
        ("document", text(document)),
        ("entries", text(entries)),
        ("steps", text(csv::steps(map).expect("a table"))),
        ("calendar", ics(map, timeline.now().wall_at(0))),
    ]
}
