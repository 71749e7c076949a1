//! What our own export tells is read back as the same map, whatever happened in the meeting; any other text is read without loss.

use crate::common::random::records;
use crate::common::{about, began};
use proptest::prelude::ProptestConfig;
use proptest::{prop_assert, prop_assert_eq, proptest};
use sofs::export::markdown::markdown;
use sofs::export::reading::document::{Document, Wishes, document};
use sofs::meeting::clean::clean_line;
use sofs::meeting::conclusions::Differs;
use sofs::meeting::event::Event;
use sofs::meeting::map::Map;
use sofs::meeting::parts::{About, Entry, PersonId};
use sofs::meeting::record::Record;
use sofs::meeting::timeline::Timeline;
use sofs::meeting::vocabulary::{Attendance, Category, PlanPart, Side};
use sofs::practice::telling::path_told;
use sofs::session::cleaning::clean_event;

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn read(text: &str) -> Document {
    document(
        text,
        &Wishes {
            called: "a text".to_owned(),
            today: began().date_naive(),
            ..Wishes::default()
        },
    )
}

/// What stands when all of this has happened.
fn standing(read: &Document) -> Map {
    let about = About {
        title: read.title.clone(),
        kind: read.kind,
        setting: read.setting,
        order: read.order,
        ..about()
    };
    let record = |event| Record { at: 0, event };
    let records: Vec<Record> = read.events.iter().cloned().map(record).collect();
    (*Timeline::of(about, records).now().map).clone()
}

fn plain(text: &str) -> String {
    clean_line(text).trim().to_owned()
}

/// Names without those that are nothing but what cleaning takes out; two of one name are one to a reader.
fn names(map: &Map, people: &[PersonId]) -> String {
    let mut names: Vec<String> = map.names(people).into_iter().map(plain).collect();
    names.retain(|name| !name.is_empty());
    let mut once: Vec<String> = Vec::new();
    for name in names {
        let small = name.to_lowercase();
        if !once.iter().any(|one| one.to_lowercase() == small) {
            once.push(name);
        }
    }
    once.join(" + ").to_lowercase()
}

fn differ(map: &Map, differs: &[Differs]) -> String {
    let told = |one: &Differs| (names(map, &[one.person]), plain(&one.why));
    let mut all: Vec<(String, String)> = differs.iter().map(told).collect();
    all.retain(|(name, why)| !name.is_empty() && !why.is_empty());
    // Who says it twice under two spellings of one name says it once, in the last words.
    let mut last: Vec<(String, String)> = Vec::new();
    for one in all {
        last.retain(|other| other.0 != one.0);
        last.push(one);
    }
    format!("{last:?}")
}

fn entry(map: &Map, entry: &Entry) -> String {
    let who = names(map, &entry.step.who);
    let by = entry.step.by;
    let step = if entry.is_step() {
        format!("{who} by {by:?} {:?}", entry.step.progress)
    } else {
        String::new()
    };
    let speakers = names(map, &entry.speakers);
    // Whoever does a step is not told again as the one who said so.
    let speakers = if entry.is_step() && speakers == who {
        String::new()
    } else {
        speakers
    };
    format!(
        "{:?}: {} ({speakers}) {step} {:?} {} {} {}",
        entry.category,
        plain(&entry.text),
        entry.known,
        entry.agreed && entry.differs.is_empty(),
        entry.held,
        differ(map, &entry.differs)
    )
}

/// All that is told of a meeting, a line each, without numbers and times. Whoever spoke and was taken off the list of people
/// is on it again, so only those are compared who are on the first list.
fn told(map: &Map, first: &Map) -> Vec<String> {
    let listed = |name: &str| first.listed().any(|one| plain(&one.name) == plain(name));
    let mut lines = vec![format!("{:?} {:?}", map.about.kind, map.about.order)];
    for person in map.listed().filter(|one| listed(&one.name)) {
        let about = [&person.role, &person.agency]
            .map(|one| plain(one))
            .concat();
        lines.push(format!(
            "{} {about} {:?}",
            plain(&person.name),
            person.attendance
        ));
    }
    for &category in Category::ALL {
        let entries = map
            .entries_in(category)
            .filter(|one| !plain(&one.text).is_empty());
        lines.extend(entries.map(|one| entry(map, one)));
    }
    lines.extend(conclusions(map));
    lines.extend(numbers(map));
    lines
}

fn conclusions(map: &Map) -> Vec<String> {
    let all = &map.conclusions;
    let mut lines = Vec::new();
    for row in all.rows() {
        let statement = row.statement.and_then(|id| all.statement(id));
        let goal = row.goal.and_then(|id| all.goal(id));
        let said = statement.map(|one| (plain(&one.sentence()), differ(map, &one.differs)));
        let said = said.filter(|(sentence, _)| !sentence.is_empty());
        let goal = goal
            .map(|one| plain(&one.sentence()))
            .filter(|one| !one.is_empty());
        if said.is_some() || goal.is_some() {
            lines.push(format!("{said:?} → {goal:?}"));
        }
    }
    for one in all
        .decided()
        .filter(|one| !plain(&one.sentence()).is_empty())
    {
        lines.push(format!(
            "{} because {} {}",
            plain(&one.sentence()),
            plain(&one.why),
            differ(map, &one.differs)
        ));
    }
    for &part in PlanPart::ALL {
        let rules = all
            .rules_in(part)
            .map(|rule| format!("{part:?}: {}", plain(&rule.text)));
        lines.extend(rules);
    }
    lines.push(format!("{:?}", all.next_meeting));
    lines
}

fn numbers(map: &Map) -> Vec<String> {
    let mut lines = Vec::new();
    for scale in &map.scales {
        lines.push(
            [&scale.question, &scale.zero, &scale.ten]
                .map(|one| plain(one))
                .join(" | "),
        );
        let mut marks: Vec<(String, String)> = Vec::new();
        for mark in &scale.marks {
            let shown = scale.shown(mark);
            let name = names(map, &[mark.person]);
            if shown.answer.is_none() || name.is_empty() {
                continue;
            }
            let path = path_told(scale, mark);
            let why = [&shown.why, &shown.one_up]
                .map(|one| plain(one))
                .join(" | ");
            marks.retain(|(other, _)| *other != name);
            marks.push((name, format!("{path} {why}")));
        }
        lines.extend(
            marks
                .into_iter()
                .map(|(name, said)| format!("{name}: {said}")),
        );
    }
    lines
}

/// People with names that hold the signs by which names are parted from words.
fn people() -> Vec<Record> {
    let names = ["Mum", "Nan (72), of Dad", "a: b", "Sam, 4"];
    let came = |(id, name): (u32, &&str)| Event::PersonAdded {
        id: PersonId(id),
        name: (*name).to_owned(),
        role: "one, two".to_owned(),
        side: Side::Family,
        agency: String::new(),
        attendance: Attendance::Invited,
    };
    let all = (1..).zip(&names).map(came);
    all.map(|event| Record { at: 0, event }).collect()
}

/// A meeting of these people in which these things happened.
fn meeting(records: Vec<Record>) -> Map {
    let clean = |record: Record| Record {
        event: clean_event(record.event),
        ..record
    };
    let records: Vec<Record> = people().into_iter().chain(records).map(clean).collect();
    (*Timeline::of(about(), records).now().map).clone()
}

/// Two people of one name are one in a text, and no reader can tell their numbers apart.
fn names_are_told_apart(map: &Map) -> bool {
    let mut names: Vec<String> = map
        .people
        .iter()
        .map(|one| plain(&one.name).to_lowercase())
        .collect();
    let count = names.len();
    names.sort();
    names.dedup();
    names.len() == count && names.iter().all(|name| !name.is_empty())
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn our_own_export_is_read_back_as_the_same_map(records in records(120)) {
        let map = meeting(records);
        let text = markdown(&map);
        let read = read(&text);
        let back = standing(&read);
        if names_are_told_apart(&map) {
            prop_assert_eq!(told(&map, &map), told(&back, &map), "\n{}", text);
        }
        let board = |map: &Map| -> Vec<String> {
            let all = Category::ALL.iter().flat_map(|&one| map.entries_in(one));
            all.map(|one| format!("{:?} {}", one.category, plain(&one.text))).filter(|one| !one.ends_with(' ')).collect()
        };
        prop_assert_eq!(board(&map), board(&back), "\n{}", text);
    }

    #[test]
    fn no_word_of_any_text_is_lost(words in proptest::collection::vec("(- |\\* |# |## |  - |\\| |> |1\\. |)(Worries|Strengths|Next steps|Scale|People|Mum: |0: |10: )?[a-z ]{0,12}(\\|| \\(Nan\\)|)", 0..30)) {
        let text = words.join("\n");
        let back = standing(&read(&text));
        let said = format!("{back:?}").to_lowercase();
        for word in text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 5 && !word.starts_with(char::is_uppercase)) {
            prop_assert!(said.contains(word) || is_heading(&text, word), "{}: {}\n{:?}", word, text, said);
        }
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,200}", more in "[-#*|: a-z0-9\\n()\\\\]{0,200}") {
        let read = read(&format!("{text}\n{more}"));
        prop_assert!(!read.title.is_empty());
        standing(&read);
    }
}

/// Headings that are not known are told in notes and are no words of the meeting.
fn is_heading(text: &str, word: &str) -> bool {
    text.lines()
        .any(|line| line.contains(word) && line.trim_start().starts_with('#'))
}
