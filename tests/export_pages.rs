//! Pages for a browser and pictures for a slide: sound, telling everything, and harmless whatever was said.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

mod hostile;
mod pages;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use pages::{Sound, sound, text_of};
use roxmltree::{Document, Node};
use sofs::export::board_svg::board;
use sofs::export::html::page;
use sofs::export::markdown_parts::{child_alone, everything, plan_alone};
use sofs::meeting::map::Map;
use sofs::meeting::parts::{Answer, Given, Mark, Person, PersonId, Score};
use sofs::meeting::timeline::Timeline;
use sofs::meeting::vocabulary::{Category, Side};
use sofs::practice::initials::by_initials;
use sofs::practice::minutes::minutes;
use sofs::session::{Changed, read_file};

const EXAMPLES: [&str; 5] = [
    "sessions/2026-11-17-1000-initial-conference.ron",
    "sessions/2026-09-24-1530-team-around-the-family.ron",
    "sessions/2026-10-15-1600-cared-for-review.ron",
    "sessions/2026-11-19-1530-team-around-the-family.ron",
    "tests/files/v1/2026-11-24-1400-direct-work.ron",
];

fn in_house(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn timeline(name: &str) -> Timeline {
    let reading = read_file(&in_house(name), Changed::LeaveOut).expect("a meeting");
    Timeline::of(reading.about, reading.records)
}

fn map(name: &str) -> Map {
    Map::clone(&timeline(name).now().map)
}

/// Every page that can be made of a meeting, by name.
fn all_pages(timeline: &Timeline) -> [(&'static str, String); 5] {
    let map = timeline.now().map.told();
    let told = minutes(timeline, false);
    [
        ("map", page::sheet(&map)),
        ("minutes", page::minutes_page(&map, &told)),
        ("plan", page::plan_page(&map)),
        ("child", page::child_pages(&map)),
        ("all", page::whole(&map, &told)),
    ]
}

#[test]
fn every_page_is_sound_and_needs_nothing_from_outside() {
    for name in EXAMPLES {
        for (part, page) in all_pages(&timeline(name)) {
            let Sound { complaints, .. } = sound(&page);
            assert!(complaints.is_empty(), "{name} {part}: {complaints:#?}");
        }
    }
}

#[test]
fn a_meeting_with_nothing_in_it_gives_a_page_that_says_so() {
    let map = Map::default();
    for page in [
        page::sheet(&map),
        page::plan_page(&map),
        page::child_pages(&map),
        page::minutes_page(&map, &[]),
    ] {
        let Sound { complaints, text } = sound(&page);
        assert!(complaints.is_empty(), "{complaints:#?}");
        assert!(text.contains("A meeting") && text.contains("No"), "{text}");
    }
    Document::parse(&board(&map)).expect("a picture");
}

#[test]
fn the_sheet_tells_everything_that_stands() {
    for name in EXAMPLES {
        let map = map(name);
        let told = map.told();
        let Sound { text, .. } = sound(&page::sheet(&told));
        let all = &told.conclusions;
        let mut expected: Vec<String> = told
            .entries
            .values()
            .map(|entry| entry.text.clone())
            .collect();
        expected.extend(all.statements.iter().map(|one| one.sentence()));
        expected.extend(all.goals.iter().map(|one| one.sentence()));
        expected.extend(
            all.decided()
                .flat_map(|one| [one.what.clone(), one.why.clone()]),
        );
        expected.extend(all.rules.iter().map(|one| one.text.clone()));
        expected.extend(told.listed().map(|one| one.name.clone()));
        for scale in &told.scales {
            expected.extend([
                scale.question.clone(),
                scale.zero.clone(),
                scale.ten.clone(),
            ]);
            expected.extend(scale.marks.iter().map(|mark| scale.shown(mark).why.clone()));
        }
        for words in expected {
            assert!(text.contains(&words), "{name}: {words}");
        }
    }
}

#[test]
fn decisions_stand_first_and_the_plan_alone_fits_into_its_page() {
    let map = map(EXAMPLES[0]);
    let text = sound(&page::sheet(&map)).text;
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}"));
    assert!(place("What was decided") < place("What are we worried about?"));
    assert!(place("What needs to happen?") < place("How safe are Sam and Zoe today?"));
    let text = sound(&page::plan_page(&map)).text;
    assert!(text.contains("Fri 20 Nov 2026") && text.contains("Next meeting"));
    assert!(!text.contains("What are we worried about?"));
}

#[test]
fn what_a_child_does_not_let_be_seen_is_in_no_export() {
    let timeline = timeline(EXAMPLES[4]);
    let map = &timeline.now().map;
    let told = minutes(&timeline, false);
    let mut exports: Vec<String> = all_pages(&timeline)
        .into_iter()
        .map(|(_, page)| page)
        .collect();
    exports.extend([
        board(map),
        child_alone(map),
        everything(map, &told),
        plan_alone(map),
    ]);
    for export in exports {
        assert!(
            !export.contains("nobody reads this") && !export.contains("my phone"),
            "{export}"
        );
    }
    let page = page::child_pages(map);
    assert!(
        page.contains("a dog called Biscut") && page.contains("Held back until"),
        "{page}"
    );
}

#[test]
fn words_that_are_held_back_are_told_only_if_asked_for_and_marked_then() {
    let timeline = timeline("tests/files/v1/2026-11-24-1500-core-group.ron");
    for (part, page) in all_pages(&timeline) {
        assert!(!page.contains("hides letters"), "{part}");
    }
    let map = &timeline.now().map;
    assert!(!board(&map.told()).contains("hides letters"));
    let text = sound(&page::sheet(map)).text;
    assert!(
        text.contains("Dad hides letters – ") && text.contains("held back"),
        "{text}"
    );
    assert!(
        text.contains("read back") && text.contains("sees it differently"),
        "{text}"
    );
}

#[test]
fn covered_numbers_stay_covered() {
    let mut map = map(EXAMPLES[0]);
    let open = page::sheet(&map);
    for scale in &mut map.scales {
        let scale = Arc::make_mut(scale);
        scale.sealed = true;
        scale.marks.iter_mut().for_each(|mark| mark.path.clear());
    }
    let sheet = page::sheet(&map);
    assert!(open.contains("Ms Okoro 3½") && !sheet.contains("Ms Okoro 3½"));
    assert!(sheet.contains("still covered") && !sheet.contains("Because: It happened twice"));
    assert!(!board(&map).contains("Ms Okoro 3½"));
}

#[test]
fn names_become_initials_on_pages_and_pictures_too() {
    let short = by_initials(&map(EXAMPLES[0]));
    for made in [page::sheet(&short), board(&short)] {
        assert!(!made.contains("Okoro") && !made.contains("Zoe"), "{made}");
    }
}

/// What somebody may have said, typed or put into a file.
fn hostile() -> Vec<String> {
    let mut all: Vec<String> = [
        "<script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "</title><img src=x onerror=alert(1)>",
        "]]><!-- --> <![CDATA[",
        "\" onload=\"alert(1)\" x=\"",
        "' onload='alert(1)",
        "&lt;b&gt; &#x3c;b&#x3e; & &amp",
        "{}*/ \\ \\22 ; } body { display:none }",
        "javascript:alert(1) `${x}` {{x}}",
        "\u{1b}[2J\u{7}\u{9b}31m\u{0}",
        "\u{202e}evil\u{2066}\u{200b}\u{feff}",
        "אבא ואמא באו הביתה",
        "“",
        "\"",
        "",
    ]
    .map(str::to_owned)
    .into();
    all.extend(hostile::texts());
    all
}

fn saying(words: &str) -> Map {
    let mut map = map(EXAMPLES[4]);
    let other = self::map(EXAMPLES[0]);
    map.entries = other.entries.clone();
    map.places.clone_from(&other.places);
    map.scales = other.scales.clone();
    map.conclusions = other.conclusions.clone();
    map.people.append(other.people.clone());
    map.reword(&|text| words.clone_into(text));
    for person in &mut map.people {
        words.clone_into(&mut Arc::make_mut(person).name);
    }
    map
}

#[test]
fn whatever_was_said_stays_words() {
    for words in hostile() {
        let map = saying(&words);
        let clean = sofs::meeting::clean::clean_line(&words);
        let short: String = clean.chars().take(40).collect();
        for page in [
            page::sheet(&map),
            page::plan_page(&map),
            page::child_pages(&map),
        ] {
            let Sound { complaints, text } = sound(&page);
            assert!(complaints.is_empty(), "{short}: {complaints:#?}");
            assert!(text.contains(clean.trim()), "{short}");
        }
        let picture = board(&map);
        let document = Document::parse(&picture).expect(&short);
        let allowed = [
            "svg", "title", "rect", "text", "line", "g", "circle", "polygon",
        ];
        for element in document.descendants().filter(Node::is_element) {
            let name = element.tag_name().name();
            assert!(allowed.contains(&name), "{name}: {short}");
            assert!(
                !element.attributes().any(|one| one.name().starts_with("on")),
                "{short}"
            );
        }
        let values = document.descendants().flat_map(|node| node.attributes());
        assert!(
            !values.into_iter().any(|one| one.value().contains("http")),
            "{short}"
        );
    }
}

#[test]
fn no_line_of_a_picture_is_longer_than_its_column() {
    let picture = board(&saying(&"x".repeat(10_000)));
    let document = Document::parse(&picture).expect("a picture");
    let texts = document
        .descendants()
        .filter(|node| node.has_tag_name("text"));
    for text in texts {
        assert!(text_of(text).chars().count() <= 110, "{}", text_of(text));
    }
}

/// A meeting of twenty-five people who nearly agree.
fn many_numbers() -> Map {
    let mut map = map(EXAMPLES[0]);
    let mut scale = map.scales[0].as_ref().clone();
    scale.marks.clear();
    map.people.clear();
    for id in 0..25_u8 {
        let person = Person {
            id: PersonId(u32::from(id) + 1),
            name: format!("Somebody {id}"),
            role: String::new(),
            side: if id % 5 == 0 {
                Side::Child
            } else {
                Side::Professional
            },
            agency: String::new(),
            attendance: sofs::meeting::vocabulary::Attendance::Present,
            here_since: 0,
            listed: true,
        };
        let mut mark = Mark::of(person.id);
        let score = |halves| Some(Answer::Score(Score::of_halves(halves)));
        mark.given = Given {
            answer: score(6 + id % 4),
            ..Given::default()
        };
        mark.last_time = score(5 + id % 3);
        scale.marks.push(mark);
        map.people.push_back(Arc::new(person));
    }
    map.scales.clear();
    map.scales.push_back(Arc::new(scale));
    map
}

fn number(node: Node, name: &str) -> f64 {
    let value = node.attribute(name).and_then(|value| value.parse().ok());
    value.expect("a number")
}

fn drawn<'a>(document: &'a Document, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    let group = document
        .descendants()
        .find(|node| node.has_attribute("transform"));
    let group = group.expect("the scale");
    group.children().filter(move |node| node.has_tag_name(name))
}

#[test]
fn no_mark_hides_another() {
    let picture = board(&many_numbers());
    let document = Document::parse(&picture).expect("a picture");
    let circles: Vec<[f64; 3]> = drawn(&document, "circle")
        .map(|node| ["cx", "cy", "r"].map(|name| number(node, name)))
        .collect();
    assert_eq!(drawn(&document, "polygon").count(), 5, "children");
    assert_eq!(
        circles.len(),
        20 + 3,
        "grown-ups, and where people stood before"
    );
    for (at, [x, y, r]) in circles.iter().enumerate() {
        for [other_x, other_y, other_r] in &circles[at + 1..] {
            assert!((x - other_x).hypot(y - other_y) >= r + other_r, "{x} {y}");
        }
    }
}

#[test]
fn no_name_hides_another() {
    let picture = board(&many_numbers());
    let document = Document::parse(&picture).expect("a picture");
    let names = drawn(&document, "text").filter(|node| text_of(*node).starts_with("Somebody"));
    let labels: Vec<[f64; 3]> = names
        .map(|node| {
            let letters = u32::try_from(text_of(node).chars().count()).expect("few");
            [
                number(node, "x"),
                number(node, "y"),
                f64::from(letters) * 21.0 * 0.5,
            ]
        })
        .collect();
    assert_eq!(labels.len(), 25);
    for (at, [x, y, wide]) in labels.iter().enumerate() {
        for [other_x, other_y, other_wide] in &labels[at + 1..] {
            let apart = x + wide <= *other_x || other_x + other_wide <= *x;
            assert!(apart || (y - other_y).abs() >= 21.0, "{x} {y}");
        }
    }
}

#[test]
fn what_does_not_fit_on_a_slide_is_counted() {
    let map = map(EXAMPLES[0]);
    let picture = board(&map);
    let document = Document::parse(&picture).expect("a picture");
    let more: usize = document
        .descendants()
        .filter(|node| node.has_tag_name("text"))
        .filter_map(|node| {
            text_of(node)
                .strip_prefix("… and ")?
                .strip_suffix(" more")?
                .parse::<usize>()
                .ok()
        })
        .sum();
    let signs = ["•", "☐", "☑", "–"];
    let shown = document
        .descendants()
        .filter(|node| node.has_tag_name("text") && signs.contains(&text_of(*node).as_str()));
    assert_eq!(shown.count() + more, map.entries.len());
    assert!(more > 0);
}

#[test]
fn letters_on_paper_are_never_too_small() {
    let mut map = map(EXAMPLES[0]);
    let entry = map
        .entries_in(Category::PastHarm)
        .next()
        .expect("an entry")
        .as_ref()
        .clone();
    for number in 1000..1400 {
        let mut more = entry.clone();
        more.id = sofs::meeting::parts::EntryId(number);
        map.places[entry.category.index()].push_back(more.id);
        map.entries.insert(more.id, Arc::new(more));
        if number % 50 == 0 {
            let page = page::sheet(&map);
            let size = page
                .split("root{font-size:")
                .nth(1)
                .and_then(|rest| rest.split("pt").next());
            let size: f64 = size.and_then(|size| size.parse().ok()).expect("a size");
            assert!((8.0..=12.0).contains(&size), "{size}");
        }
    }
}

/// Pictures in the documents are what the program makes of the examples; `SOFS_WRITE_PICTURES=1` makes them anew.
#[test]
fn the_pictures_in_the_documents_are_made_by_the_program() {
    for (name, picture) in [
        (EXAMPLES[0], "initial-conference"),
        (EXAMPLES[3], "team-around-the-family"),
    ] {
        let path = in_house(&format!("docs/pictures/{picture}.svg"));
        let made = board(&map(name));
        if std::env::var_os("SOFS_WRITE_PICTURES").is_some_and(|value| value == "1") {
            std::fs::write(&path, &made).expect("written");
        }
        let stands = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            stands == made,
            "{picture}.svg is not what the program makes; SOFS_WRITE_PICTURES=1 makes it anew"
        );
    }
}

/// The pages themselves, without their style sheet.
#[test]
fn pages_stay_as_they_were_looked_at() {
    let body = |page: &str| {
        page.split_once("<body")
            .map(|(_, body)| body.replace("><", ">\n<"))
            .expect("a body")
    };
    insta::assert_snapshot!(
        "page_of_a_conference",
        body(&page::sheet(&map(EXAMPLES[0])))
    );
    insta::assert_snapshot!("page_of_a_plan", body(&page::plan_page(&map(EXAMPLES[3]))));
    insta::assert_snapshot!(
        "page_of_two_children",
        body(&page::child_pages(&map(EXAMPLES[4])))
    );
}
