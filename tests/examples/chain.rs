//! Three meetings of one family follow on from each other: numbers move, nothing that goes on is lost, and all can see it.

use std::path::Path;
use std::process::Command;

use sofs::app::home::Home;
use sofs::meeting::changes::changes;
use sofs::meeting::map::Map;
use sofs::meeting::parts::{Answer, Score};
use sofs::meeting::trajectory::{Line, Past, lines};
use sofs::meeting::vocabulary::{Category, Progress};
use sofs::practice::telling::told;
use sofs::shell::archive;
use sofs::shell::chain::past_of;

use crate::MEETINGS;
use crate::chair::meeting::Chaired;

/// The three meetings of the family, the first one first.
pub fn chain() -> [&'static Chaired; 3] {
    [&MEETINGS[1], &MEETINGS[3], &MEETINGS[4]]
}

/// A folder that holds all the examples.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for meeting in &*MEETINGS {
        std::fs::write(folder.path().join(&meeting.name), &meeting.bytes).expect("a file");
    }
    folder
}

/// The meetings up to the last one, as the files say.
fn trajectory(folder: &Path) -> Vec<Past> {
    let last = chain()[2];
    let map = last.chairing.map();
    let (mut past, broken) = past_of(&folder.join(&last.name), &map.about);
    assert_eq!(broken, None);
    past.push(Past::of(map));
    past
}

/// Somebody's way along a line: a gap where they gave no number.
fn way(line: &Line, name: &str) -> Vec<Option<f64>> {
    let of = |(_, numbers): &(usize, Vec<(String, Score)>)| {
        let found = numbers.iter().find(|(other, _)| other == name);
        found.map(|(_, score)| score.value())
    };
    line.points.iter().map(of).collect()
}

#[test]
fn numbers_move_over_the_three_meetings_and_nobody_is_averaged() {
    let folder = folder();
    let past = trajectory(folder.path());
    assert_eq!(past.len(), 3);
    let lines = lines(&past);
    assert_eq!(lines.len(), 3, "the overall scale and one for each goal");
    for line in &lines {
        assert_eq!(line.points.len(), 3, "{:?}", line.asks);
    }
    let overall = &lines[0];
    assert_eq!(way(overall, "Idris"), [Some(5.0), Some(6.0), Some(7.5)]);
    assert_eq!(way(overall, "Dad"), [Some(4.0), Some(5.0), Some(6.5)]);
    assert_eq!(way(overall, "Maya"), [None, Some(5.0), Some(7.0)]);
    assert_eq!(way(overall, "School"), [Some(3.5), Some(5.5), Some(5.0)]);
    assert_eq!(way(overall, "Aunt Bet"), [Some(6.0), None, Some(7.0)]);
}

#[test]
fn the_list_of_meetings_shows_the_chain_of_the_last_one() {
    let folder = folder();
    let mut home = Home {
        meetings: archive::list(folder.path()),
        read: true,
        ..Home::default()
    };
    home.mark_first();
    let marked = home.marked_meeting().expect("the newest meeting");
    assert_eq!(marked.title, "Linden family, November");
    assert!(!marked.open_steps.is_empty());
    let titles: Vec<String> = home.chain().into_iter().map(|past| past.title).collect();
    let expected = [
        "Linden family",
        "Linden family, October",
        "Linden family, November",
    ];
    assert_eq!(titles, expected);
    let found = archive::find(folder.path(), "linden family");
    assert_eq!(found, Ok(folder.path().join(&chain()[0].name)));
}

#[test]
fn the_real_program_prints_how_the_numbers_moved() {
    let folder = folder();
    let file = folder.path().join(&chain()[2].name);
    let output = Command::new(env!("CARGO_BIN_EXE_sofs"))
        .args(["show", "--width", "80", "--trend"])
        .arg(&file)
        .env_clear()
        .output()
        .expect("it runs");
    assert!(
        output.status.success() && output.stderr.is_empty(),
        "{output:?}"
    );
    let text = String::from_utf8_lossy(&output.stdout);
    for day in ["24 Sep 2026", "22 Oct 2026", "19 Nov 2026"] {
        assert_eq!(text.matches(day).count(), 3, "{day} in {text}");
    }
    for way in [
        "Aunt Bet 6 → – → 7",
        "Kit's mum – → 8½ → 8½",
        "School 3½ → 5½ → 5",
        "Idris 3 → 4 → 7",
        "Maya 2 → 4 → 9",
    ] {
        assert!(text.contains(way), "{way} in {text}");
    }
}

#[test]
fn what_the_chain_is_about_stays_and_what_is_done_does_not_come_back() {
    let [first, second, third] = chain().map(|one| one.chairing.map());
    for (before, after) in [(first, second), (second, third)] {
        assert_eq!(before.conclusions.statements.len(), 2);
        assert_eq!(after.conclusions.goals.len(), 2);
        assert_eq!(after.scales.len(), 3);
        let done = before
            .entries_in(Category::NextSteps)
            .filter(|one| !one.step.is_open());
        for step in done {
            assert!(
                after.entries.values().all(|one| one.text != step.text),
                "{}",
                step.text
            );
        }
        let steps = after.entries_in(Category::NextSteps);
        let mut carried = steps.filter(|one| one.carried);
        assert!(carried.all(|one| one.step.progress != Progress::Open));
        assert!(before.conclusions.next_meeting == Some(after.about.began.date_naive()));
    }
    let reworded = |before: &Map, after: &Map| {
        let parts = before
            .conclusions
            .statements
            .iter()
            .zip(&after.conclusions.statements);
        parts
            .filter(|(one, other)| one.parts != other.parts)
            .count()
    };
    assert_eq!((reworded(first, second), reworded(second, third)), (1, 2));
}

#[test]
fn a_round_that_was_covered_lies_far_apart_and_somebody_says_why() {
    let october = chain()[1].chairing.map();
    let scale = &october.scales[1];
    let numbers: Vec<f64> = scale
        .marks
        .iter()
        .filter_map(|mark| match mark.given.answer {
            Some(Answer::Score(score)) => Some(score.value()),
            _ => None,
        })
        .collect();
    let low = numbers.iter().copied().fold(10.0, f64::min);
    let high = numbers.iter().copied().fold(0.0, f64::max);
    assert!(
        high - low >= 4.0 && !scale.sealed && scale.rounds == 1,
        "{numbers:?}"
    );
    let reasons = scale.marks.iter().filter(|mark| !mark.given.why.is_empty());
    assert!(reasons.count() >= 3);
}

#[test]
fn what_changed_says_on_which_scale_who_does_it_and_how_it_is_known() {
    let chairing = &chain()[1].chairing;
    let (began, ended) = (chairing.timeline.seek(60), chairing.timeline.now());
    let lines: Vec<String> = changes(&began.map, &ended.map)
        .iter()
        .map(|change| told(change, &ended.map).1)
        .collect();
    for line in [
        "Kit's mum, 2/3: 8½",
        "Idris, 1/3: 6",
        "Next steps: Kit's mum: find another grown-up for the walk, by Fri 6 Nov 2026",
        "Strengths: Idris was in school on fifteen of the last eighteen days (School · seen)",
    ] {
        assert!(lines.iter().any(|one| one == line), "{line} in {lines:#?}");
    }
}
