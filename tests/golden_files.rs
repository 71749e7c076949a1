//! Session files that earlier versions of the program wrote, kept for ever: each must open and show what it always showed.
//!
//! A folder for each version of the format. Beside each `.ron` a `.txt` tells in plain words what stands in it; it does
//! not change. Neither is ever written anew: if a test here fails, the program has forgotten how to read.
//! A file that is added gets its `.txt` from a run with `SOFS_WRITE_SHEETS=1`, which writes only what is missing.

#![allow(clippy::expect_used, reason = "a test that cannot go on fails")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use sofs::meeting::board::Board;
use sofs::meeting::conclusions::Differs;
use sofs::meeting::map::Map;
use sofs::meeting::parts::{Answer, Entry, Scale};
use sofs::meeting::timeline::Timeline;
use sofs::meeting::vocabulary::{Category, Known, Progress};
use sofs::session::{Changed, ProblemKind, open, read_file};

/// All golden files of the first format.
fn golden() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files/v1");
    let entries = std::fs::read_dir(folder).expect("the folder of golden files");
    let paths = entries.map(|entry| entry.expect("a file").path());
    let mut files: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .collect();
    files.sort();
    files
}

fn copy_of(path: &Path, folder: &Path) -> PathBuf {
    let copy = folder.join(path.file_name().expect("a name"));
    std::fs::copy(path, &copy).expect("a copy");
    copy
}

/// What stands, in words that depend on nothing else in the program.
fn told(timeline: &Timeline) -> String {
    let board = timeline.now();
    let map = &board.map;
    let mut text = String::new();
    tell_head(map, timeline, &mut text);
    for &category in Category::ALL {
        writeln!(text, "\n{}", category.kebab()).expect("told");
        for entry in map.entries_in(category) {
            let names = map.names(&entry.speakers).join(", ");
            let known = entry.known.map_or("", Known::kebab);
            let (id, at) = (entry.id.0, entry.at);
            let step = told_step(map, entry);
            writeln!(
                text,
                "  {id} at {at}: {} [{names}] {known}{step}",
                entry.text
            )
            .expect("told");
        }
    }
    for scale in &map.scales {
        tell_scale(map, scale, &mut text);
    }
    tell_conclusions(map, &mut text);
    text.push('\n');
    for bookmark in &map.bookmarks {
        writeln!(text, "bookmark at {}: {}", bookmark.at, bookmark.name).expect("told");
    }
    tell_end(board, &mut text);
    let lines = text.lines().map(str::trim_end);
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn tell_head(map: &Map, timeline: &Timeline, text: &mut String) {
    let about = &map.about;
    let (kind, setting, order) = (
        about.kind.kebab(),
        about.setting.kebab(),
        about.order.kebab(),
    );
    let (began, records, length) = (
        about.began.to_rfc3339(),
        timeline.records().len(),
        timeline.length(),
    );
    writeln!(
        text,
        "{}: {kind}, {setting}, {order}, began {began}",
        about.title
    )
    .expect("told");
    writeln!(text, "{records} records, {length} ms\n").expect("told");
    for person in map.listed() {
        let (side, here) = (person.side.kebab(), person.attendance.kebab());
        let (name, role, agency) = (&person.name, &person.role, &person.agency);
        writeln!(text, "{name} [{role}] [{agency}] {side}, {here}").expect("told");
    }
}

fn tell_scale(map: &Map, scale: &Scale, text: &mut String) {
    writeln!(
        text,
        "\n{}\n  0: {}\n  10: {}",
        scale.question, scale.zero, scale.ten
    )
    .expect("told");
    for mark in &scale.marks {
        let name = map.names(&[mark.person]).concat();
        let answer = told_answer(mark.given.answer);
        writeln!(
            text,
            "  {name}: {answer} [{}] [{}]",
            mark.given.why, mark.given.one_up
        )
        .expect("told");
        for earlier in &mark.path {
            let (said, why) = (told_answer(earlier.answer), &earlier.why);
            writeln!(text, "    before: {said} [{why}]").expect("told");
        }
        if mark.last_time.is_some() {
            writeln!(text, "    last time: {}", told_answer(mark.last_time)).expect("told");
        }
    }
    if scale.rounds > 0 {
        writeln!(
            text,
            "  {} more rounds, sealed: {}",
            scale.rounds, scale.sealed
        )
        .expect("told");
    }
    if let Some(goal) = scale.goal {
        writeln!(text, "  about goal {}", goal.0).expect("told");
    }
}

fn told_answer(answer: Option<Answer>) -> String {
    match answer {
        Some(Answer::Score(score)) => score.value().to_string(),
        Some(Answer::RatherNot) => "rather not".to_owned(),
        None => "not asked".to_owned(),
    }
}

/// Who does a step, by when, for which goal, what became of it; and whether an entry stood last time.
fn told_step(map: &Map, entry: &Entry) -> String {
    let step = &entry.step;
    let mut parts = Vec::new();
    if !step.who.is_empty() {
        parts.push(format!("done by {}", map.names(&step.who).join(", ")));
    }
    parts.extend(step.by.map(|day| format!("until {day}")));
    parts.extend(step.goal.map(|goal| format!("for goal {}", goal.0)));
    if step.progress != Progress::Open {
        parts.push(step.progress.kebab().to_owned());
    }
    parts.extend(entry.carried.then(|| "carried".to_owned()));
    if parts.is_empty() {
        String::new()
    } else {
        format!(" ({})", parts.join("; "))
    }
}

fn told_differs(map: &Map, differs: &[Differs], all_agree: bool) -> String {
    let told = differs.iter().map(|one| {
        format!(
            "; {} differs: {}",
            map.names([&one.person]).concat(),
            one.why
        )
    });
    let agree = if all_agree { "; nobody differs" } else { "" };
    format!("{}{agree}", told.collect::<String>())
}

/// What the columns came to. Where they came to nothing, nothing is told.
fn tell_conclusions(map: &Map, text: &mut String) {
    let all = &map.conclusions;
    for one in &all.statements {
        let differs = told_differs(map, &one.differs, one.all_agree);
        let carried = if one.carried { "; carried" } else { "" };
        let examples: Vec<u32> = one.examples.iter().map(|id| id.0).collect();
        let parts = one.parts.join(" | ");
        writeln!(text, "\nstatement {}: {}", one.id.0, one.sentence()).expect("told");
        writeln!(text, "  {parts}; examples {examples:?}{differs}{carried}").expect("told");
    }
    for one in &all.goals {
        let carried = if one.carried { "; carried" } else { "" };
        let answers = one.statement.map(|id| id.0);
        writeln!(text, "\ngoal {}: {}", one.id.0, one.sentence()).expect("told");
        writeln!(
            text,
            "  {}; answers {answers:?}{carried}",
            one.parts.join(" | ")
        )
        .expect("told");
    }
    for one in &all.decisions {
        let differs = told_differs(map, &one.differs, one.all_agree);
        let (question, what, why) = (&one.question, &one.what, &one.why);
        writeln!(text, "\ndecision: {question} | {what} | {why}{differs}").expect("told");
    }
    for one in &all.rules {
        let carried = if one.carried { " (carried)" } else { "" };
        writeln!(text, "\n{}: {}{carried}", one.part.kebab(), one.text).expect("told");
    }
    if let Some(day) = all.next_meeting {
        writeln!(text, "\nnext meeting on {day}").expect("told");
    }
}

fn tell_end(board: &Board, text: &mut String) {
    if let Some(draft) = &board.draft {
        writeln!(text, "writing: {}", draft.text()).expect("told");
    }
}

fn stored_sheet(path: &Path, timeline: &Timeline) -> String {
    let path = path.with_extension("txt");
    if !path.exists() && std::env::var_os("SOFS_WRITE_SHEETS").is_some_and(|value| value == "1") {
        std::fs::write(&path, told(timeline)).expect("written");
    }
    std::fs::read_to_string(path).expect("a sheet")
}

#[test]
fn every_file_shows_what_it_always_showed() {
    let files = golden();
    assert!(
        files.len() >= 5,
        "golden files are never taken away: {files:?}"
    );
    for path in files {
        let reading = read_file(&path, Changed::LeaveOut).expect("a meeting");
        let timeline = Timeline::of(reading.about, reading.records);
        let stored = stored_sheet(&path, &timeline);
        let name = path.file_name().unwrap_or_default().display();
        assert_eq!(told(&timeline), stored, "{name}");
    }
}

#[test]
fn a_tidied_file_is_whole_and_its_map_says_when_it_was_made() {
    let tidied = golden().into_iter().filter(|path| !is_killed(path));
    for path in tidied {
        let reading = read_file(&path, Changed::LeaveOut).expect("a meeting");
        assert!(reading.problems.is_empty() && reading.closed);
        let made_at = reading.summary.expect("a map").made_at;
        assert_eq!(made_at, reading.records.len() as u64);
    }
}

fn is_killed(path: &Path) -> bool {
    path.file_stem()
        .is_some_and(|name| name == "killed-while-writing")
}

#[test]
fn a_file_goes_on_and_keeps_every_record_it_had() {
    let folder = tempfile::tempdir().expect("a folder");
    for path in golden() {
        let before = read_file(&path, Changed::LeaveOut).expect("a meeting");
        let copy = copy_of(&path, folder.path());
        let opened = open(&copy, Changed::LeaveOut).expect("a meeting that can go on");
        let timeline = Timeline::of(opened.about, opened.records);
        let map = &timeline.now().map;
        let closed = opened.writer.close(timeline.records(), map);
        closed.expect("all is on the disk");
        let after = read_file(&copy, Changed::LeaveOut).expect("a meeting");
        assert_eq!(after.records, before.records);
        assert!(after.problems.is_empty(), "{:?}", after.problems);
    }
}

#[test]
fn a_file_without_its_end_goes_on_in_the_middle_of_the_word() {
    let killed = golden().into_iter().find(|path| is_killed(path));
    let folder = tempfile::tempdir().expect("a folder");
    let copy = copy_of(&killed.expect("the file"), folder.path());
    let opened = open(&copy, Changed::LeaveOut).expect("a meeting that can go on");
    let kinds: Vec<_> = opened
        .problems
        .iter()
        .map(|problem| &problem.kind)
        .collect();
    assert_eq!(kinds, [&ProblemKind::NoClosingLine]);
    let board = Timeline::of(opened.about, opened.records).now().clone();
    assert_eq!(board.draft.expect("a draft").text(), "Nain: ring the sch");
}

/// The kinds of records that tell what a meeting comes to, with the words behind `did: `.
const CONCLUDING: &str = "DraftBegun(NewStatement DraftBegun(Statement DraftBegun(NewGoal DraftBegun(Goal \
    DraftBegun(Differs DraftBegun(NewDecision DraftBegun(Decision DraftBegun(DecisionWhy DraftBegun(StepWho \
    DraftBegun(StepBy DraftBegun(NewRule DraftBegun(NextMeeting DraftBegun(Why DraftBegun(OneUp DoersNamed DayNamed \
    RoundBegun RoundShown LastNumber StatementTakenOff ExampleLinked GoalTakenOff DecisionAsked DissentTakenBack \
    AllAgree StepAnswered StepFor RuleTakenOff Carried Joined Undone";

#[test]
fn every_kind_of_record_about_what_a_meeting_comes_to_is_in_some_file() {
    let texts: String = golden()
        .iter()
        .map(|path| std::fs::read_to_string(path).expect("text"))
        .collect();
    for kind in CONCLUDING.split_whitespace() {
        assert!(texts.contains(&format!("did: {kind}")), "{kind}");
    }
}
