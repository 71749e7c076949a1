//! Documents for word processors.

use std::io::{Cursor, Read};

use roxmltree::{Document, Node};
use sofs::export::docx::{child, docx, everything, minutes, plan};
use sofs::meeting::clean::{is_forbidden, visible};
use sofs::meeting::map::Map;
use sofs::practice::minutes::{Minute, minutes as told};
use sofs::practice::telling::in_one_line;
use zip::ZipArchive;

use crate::meetings::{everywhere, example, hostile, rich};

/// The pieces of a document with their names, as another program unpacks them.
fn pieces(document: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(document)).expect("an archive");
    (0..archive.len())
        .map(|number| {
            let mut piece = archive.by_index(number).expect("a piece");
            let mut text = String::new();
            piece.read_to_string(&mut text).expect("UTF-8");
            (piece.name().expect("a name").into_owned(), text)
        })
        .collect()
}

fn body(document: &[u8]) -> String {
    let pieces = pieces(document);
    let main = pieces.iter().find(|(name, _)| name == "word/document.xml");
    main.expect("the words").1.clone()
}

fn is(node: &Node, name: &str) -> bool {
    node.tag_name().name() == name
}

/// What each paragraph says.
fn paragraphs(document: &[u8]) -> Vec<String> {
    let body = body(document);
    let xml = Document::parse(&body).expect("XML");
    let all = xml.descendants().filter(|node| is(node, "p"));
    all.map(|paragraph| {
        let words = paragraph.descendants().filter(|node| is(node, "t"));
        words.filter_map(|node| node.text()).collect::<String>()
    })
    .collect()
}

fn every_part(map: &Map, all: &[Minute]) -> Vec<Vec<u8>> {
    let parts = [
        docx(map),
        minutes(map, all),
        plan(map),
        child(map),
        everything(map, all),
    ];
    parts.map(|part| part.expect("a document")).to_vec()
}

/// Word opens no file in which one of these is wrong.
fn is_opened(document: &[u8]) {
    let pieces = pieces(document);
    for (name, piece) in &pieces {
        let xml = Document::parse(piece).unwrap_or_else(|wrong| panic!("{name}: {wrong}"));
        let root = xml.root_element();
        let bad = root.descendants().filter_map(|node| node.text());
        let bad = bad.flat_map(str::chars).find(|&sign| is_forbidden(sign));
        assert_eq!(bad, None, "{name}");
        for cell in root.descendants().filter(|node| is(node, "tc")) {
            let last = cell.last_element_child();
            assert!(last.is_some_and(|node| is(&node, "p")), "{name}");
        }
        for named in root.descendants().filter(|node| is(node, "Override")) {
            let part = named.attribute("PartName").unwrap_or_default();
            let there = pieces.iter().any(|(name, _)| part == format!("/{name}"));
            assert!(there, "{part}");
        }
    }
    assert_eq!(pieces[0].0, "[Content_Types].xml");
}

#[test]
fn every_part_of_every_example_is_what_word_opens() {
    for name in [
        "2026-11-17-1000-initial-conference.ron",
        "2026-11-19-1530-team-around-the-family.ron",
        "2026-10-15-1600-cared-for-review.ron",
    ] {
        let timeline = example(name);
        let map = &timeline.now().map;
        for document in every_part(map, &told(&timeline, false)) {
            is_opened(&document);
        }
    }
}

#[test]
fn a_meeting_with_nothing_in_it_is_a_document_too() {
    for document in every_part(&Map::default(), &[]) {
        is_opened(&document);
    }
}

#[test]
fn everything_that_was_said_stands_in_the_document() {
    let timeline = rich();
    let map = &timeline.now().map;
    let said = paragraphs(&docx(map).expect("a document"));
    let stands = |words: &str| said.iter().any(|paragraph| paragraph.contains(words));
    for entry in map.entries.values() {
        assert!(stands(&in_one_line(entry, map)), "{}", entry.text);
    }
    for statement in &map.conclusions.statements {
        assert!(stands(&statement.sentence()));
    }
    for goal in &map.conclusions.goals {
        assert!(stands(&goal.sentence()));
    }
    for scale in &map.scales {
        for mark in &scale.marks {
            let given = scale.shown(mark);
            assert!(stands(&given.why) && stands(&given.one_up));
        }
    }
    for person in map.listed() {
        assert!(stands(&person.name));
    }
}

#[test]
fn headings_are_those_that_word_lists() {
    let timeline = rich();
    let body = body(&docx(&timeline.now().map).expect("a document"));
    let xml = Document::parse(&body).expect("XML");
    let styles = xml.descendants().filter(|node| is(node, "pStyle"));
    let styles: Vec<&str> = styles
        .filter_map(|node| node.attributes().next())
        .map(|attribute| attribute.value())
        .collect();
    for style in ["Title", "Heading1", "Heading2", "Heading3"] {
        assert!(styles.contains(&style), "{style}");
    }
}

#[test]
fn the_foot_counts_pages_and_the_head_names_the_meeting_and_its_day() {
    let timeline = rich();
    let pieces = pieces(&docx(&timeline.now().map).expect("a document"));
    let piece = |name: &str| {
        let found = pieces.iter().find(|(other, _)| other == name);
        found.map_or("", |(_, text)| text.as_str())
    };
    assert!(piece("word/header1.xml").contains("Linden family, November"));
    assert!(piece("word/header1.xml").contains("Thu 19 Nov 2026"));
    assert!(piece("word/footer1.xml").contains("PAGE"));
    assert!(piece("word/footer1.xml").contains("NUMPAGES"));
}

#[test]
fn hostile_words_are_words_and_nothing_else() {
    for text in hostile() {
        let map = everywhere(&text);
        let minute = Minute {
            at: 0,
            sign: Some('+'),
            words: text.clone(),
        };
        for document in every_part(&map, &[minute]) {
            is_opened(&document);
        }
        let said = paragraphs(&docx(&map).expect("a document"));
        let shown = visible(&text);
        let found = said.iter().any(|paragraph| paragraph.contains(&*shown));
        assert!(found, "{text:?}");
    }
}

#[test]
fn the_same_meeting_gives_the_same_bytes() {
    let timeline = rich();
    let map = &timeline.now().map;
    assert_eq!(docx(map).expect("one"), docx(map).expect("another"));
}

/// Many machines have no office; those that have one must be able to read what we write.
#[test]
fn an_office_that_is_installed_reads_every_word() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let timeline = rich();
    let map = &timeline.now().map;
    let document = docx(map).expect("a document");
    std::fs::write(at("map.docx"), document).expect("a file");
    let profile = at("profile");
    let converted = std::process::Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args([
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
        ])
        .args([folder.path(), &at("map.docx")])
        .output();
    if converted.is_err() {
        return;
    }
    let text = std::fs::read_to_string(at("map.txt")).expect("the words of the document");
    for entry in map.entries.values() {
        let said = in_one_line(entry, map);
        assert!(text.contains(&said), "{said}");
    }
}
