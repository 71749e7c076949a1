//! What stands where in a document: parts in their order, names on a scale, steps in rows.

use std::io::{Cursor, Read};
use std::sync::Arc;

use roxmltree::{Document, Node};
use sofs::export::docx::docx;
use sofs::meeting::child::{HouseItem, Houses, Showing};
use sofs::meeting::map::Map;
use sofs::meeting::parts::{Answer, Mark};
use sofs::meeting::vocabulary::{Category, Side};

use crate::meetings::{everywhere, rich};

fn pages(map: &Map) -> String {
    let file = docx(map).expect("a document");
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("an archive");
    let mut text = String::new();
    let mut piece = archive.by_name("word/document.xml").expect("the text");
    piece.read_to_string(&mut text).expect("UTF-8");
    text
}

fn is(node: &Node, name: &str) -> bool {
    node.tag_name().name() == name
}

fn text_in(node: Node) -> String {
    let texts = node.descendants().filter(|node| is(node, "t"));
    texts.filter_map(|node| node.text()).collect()
}

/// Every paragraph: its style and its words.
fn paragraphs(pages: &str) -> Vec<(String, String)> {
    let pages = Document::parse(pages).expect("well-formed");
    let all = pages.descendants().filter(|node| is(node, "p"));
    let told = all.map(|paragraph| {
        let style = paragraph.descendants().find(|node| is(node, "pStyle"));
        let style = style.and_then(|style| style.attributes().next());
        let style = style.map_or("", |name| name.value()).to_owned();
        (style, text_in(paragraph))
    });
    told.collect()
}

/// The words of a table, row by row.
fn tables(pages: &str) -> Vec<Vec<Vec<String>>> {
    let pages = Document::parse(pages).expect("well-formed");
    let tables = pages.descendants().filter(|node| is(node, "tbl"));
    let rows = |table: Node| {
        let rows = table.children().filter(|node| is(node, "tr"));
        rows.map(|row| {
            row.children()
                .filter(|node| is(node, "tc"))
                .map(text_in)
                .collect()
        })
        .collect()
    };
    tables.map(rows).collect()
}

#[test]
fn decisions_come_first_and_people_last_under_headings_that_word_lists() {
    let map = rich().now().map.clone();
    let all = paragraphs(&pages(&map));
    let headings = all.iter().filter(|(style, _)| style == "Heading1");
    let headings: Vec<&str> = headings.map(|(_, text)| text.as_str()).collect();
    assert_eq!(
        headings,
        [
            "Decided",
            "The map",
            "Wellbeing scale",
            "Worry statements and wellbeing goals",
            "Who does what by when",
            "Safety plan",
            "Next meeting",
            "People",
        ]
    );
}

#[test]
fn a_name_stands_in_the_cell_of_its_number_and_the_child_has_a_sign_of_its_own() {
    let mut map = Map::clone(&rich().now().map);
    let mut scale = (*map.scales[0]).clone();
    let quiet = map.people.last().expect("somebody").id;
    scale.marks.retain(|mark| mark.person != quiet);
    let mut mark = Mark::of(quiet);
    mark.given.answer = Some(Answer::RatherNot);
    scale.marks.push(mark);
    map.scales[0] = scale.clone().into();
    let tables = tables(&pages(&map));
    let drawn = tables
        .iter()
        .find(|table| table[0][0] == "0")
        .expect("a scale");
    assert_eq!(
        drawn[0][..11],
        (0..=10).map(|one| one.to_string()).collect::<Vec<_>>()
    );
    for mark in &scale.marks {
        let person = map.person(mark.person).expect("somebody");
        let Some(Answer::Score(score)) = scale.shown(mark).answer else {
            continue;
        };
        let child = person.side == Side::Child;
        let sign = if child { '◆' } else { '●' };
        let expected = format!("{sign}\u{a0}{}", person.name);
        let cell = usize::from(score.halves() / 2);
        assert!(drawn[1][cell].contains(&expected), "{expected}: {drawn:?}");
    }
    assert_eq!(drawn[1][11], map.person(quiet).expect("somebody").name);
    assert!(drawn[2][0].contains(&scale.zero) && drawn[2][1].contains(&scale.ten));
}

#[test]
fn steps_are_a_row_each() {
    let map = rich().now().map.clone();
    let tables = tables(&pages(&map));
    let steps = tables
        .iter()
        .find(|table| table[0][0] == "What")
        .expect("steps");
    let entries = map.entries_in(Category::NextSteps);
    for (row, entry) in steps[1..].iter().zip(entries) {
        assert_eq!(row[0], entry.text);
        assert_eq!(row[1], map.names(&entry.step.who).join(", "));
    }
    assert_eq!(steps.len() - 1, map.place(Category::NextSteps).len());
}

#[test]
fn what_a_child_shows_nobody_is_told_of_without_a_word() {
    let mut map = everywhere("Sam");
    let child = Arc::make_mut(&mut map.child);
    for item in child.items.clone().values() {
        let mut item = HouseItem::clone(item);
        "the cellar".clone_into(&mut item.text);
        child.items.insert(item.id, Arc::new(item));
    }
    assert!(pages(&map).contains("the cellar"));
    let child = Arc::make_mut(&mut map.child);
    let mut houses = Houses::clone(&child.houses[0]);
    houses.showing = Showing::Nobody;
    child.houses[0] = Arc::new(houses);
    let pages = pages(&map);
    assert!(!pages.contains("the cellar") && pages.contains("Held back"));
}
