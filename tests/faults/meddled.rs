//! Other programs remove, rename, replace, cut or lock away the file of a running meeting: it is written again, and nothing is lost.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use sofs::app::effect::Saved;
use sofs::meeting::timeline::Timeline;
use sofs::session::{Around, Changed, create, read_file};

use super::common::{about, first_records};
use super::harness::chair::Chair;
use super::terminal::afterwards::is_given_back;
use super::terminal::desk::Desk;
use super::terminal::hands::{CTRL_Q, in_the_middle_of_a_word};

/// What is done to a file, what stands at its path afterwards, and whether anybody could notice.
type Meddling = (&'static str, fn(&Path), Option<fn(&Path)>);

/// Whatever others left at the path stays as it is.
fn is_theirs(path: &Path) {
    assert_eq!(fs::read_to_string(path).unwrap(), "theirs");
}

fn is_short(path: &Path) {
    assert_eq!(fs::metadata(path).unwrap().len(), 200);
}

fn anything(_: &Path) {}

fn aside(path: &Path) -> PathBuf {
    path.with_extension("elsewhere")
}

const MEDDLINGS: [Meddling; 8] = [
    (
        "removed",
        |path| fs::remove_file(path).unwrap(),
        Some(anything),
    ),
    (
        "renamed",
        |path| fs::rename(path, aside(path)).unwrap(),
        Some(anything),
    ),
    (
        "replaced",
        |path| {
            fs::write(aside(path), "theirs").unwrap();
            fs::rename(aside(path), path).unwrap();
        },
        Some(is_theirs),
    ),
    (
        "cut",
        |path| {
            fs::File::options()
                .write(true)
                .open(path)
                .unwrap()
                .set_len(200)
                .unwrap();
        },
        Some(is_short),
    ),
    (
        "longer",
        |path| {
            let mut text = fs::read(path).unwrap();
            text.extend(b"somebody was here");
            fs::write(path, text).unwrap();
        },
        Some(anything),
    ),
    (
        "a folder now",
        |path| {
            fs::remove_file(path).unwrap();
            fs::create_dir(path).unwrap();
        },
        Some(anything),
    ),
    (
        "in another folder",
        |path| {
            let folder = path.parent().unwrap();
            fs::rename(folder, folder.with_extension("elsewhere")).unwrap();
        },
        Some(anything),
    ),
    (
        "closed to everybody",
        |path| {
            fs::set_permissions(path, Permissions::from_mode(0o000)).unwrap();
        },
        None,
    ),
];

#[test]
fn a_file_that_others_meddle_with_is_written_again_and_the_title_line_is_true() {
    for (name, meddle, theirs) in MEDDLINGS {
        let above = tempfile::tempdir().unwrap();
        let writer = create(&above.path().join("meetings"), &about(), &first_records()).unwrap();
        let first = writer.path().to_owned();
        let mut chair = Chair::at(writer, &about(), first_records());
        chair.write("Sam is up at ten\nMum is");
        meddle(&first);
        chair.write(" late");
        let around = chair.second();
        assert_eq!(around == Around::Rebuilt, theirs.is_some(), "{name}");
        assert_eq!(chair.saved(), Saved::All, "{name}");
        chair.says_what_it_knows(name);
        chair.write(" too\n");
        if theirs.is_none() {
            fs::set_permissions(&first, Permissions::from_mode(0o600)).unwrap();
        }
        let path = chair.writer.path().to_owned();
        let found = read_file(&path, Changed::LeaveOut).unwrap();
        assert_eq!(
            (&found.records[..], found.problems),
            (chair.records(), vec![]),
            "{name}"
        );
        theirs.unwrap_or(anything)(&first);
        let (records, closed) = chair.close();
        assert!(closed.unwrap(), "{name}");
        assert_eq!(
            read_file(&path, Changed::LeaveOut).unwrap().records,
            records,
            "{name}"
        );
    }
}

#[test]
fn a_file_that_was_meddled_with_just_before_the_end_is_there_after_it() {
    for (name, meddle, theirs) in MEDDLINGS {
        let above = tempfile::tempdir().unwrap();
        let folder = above.path().join("meetings");
        let writer = create(&folder, &about(), &first_records()).unwrap();
        let first = writer.path().to_owned();
        let mut chair = Chair::at(writer, &about(), first_records());
        chair.write("Sam is up at ten\n");
        meddle(&first);
        let (records, closed) = chair.close();
        assert!(closed.unwrap(), "{name}");
        if theirs.is_none() {
            fs::set_permissions(&first, Permissions::from_mode(0o600)).unwrap();
        }
        assert!(holds(&folder, &records), "{name}");
    }
}

/// Whether a file in the folder holds exactly these records.
fn holds(folder: &Path, records: &[sofs::meeting::record::Record]) -> bool {
    fs::read_dir(folder).unwrap().any(|file| {
        let found = read_file(&file.unwrap().path(), Changed::LeaveOut);
        found.is_ok_and(|found| found.problems.is_empty() && found.records == records)
    })
}

/// What was kept and what is being written, in the fullest file of a folder.
fn said(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let readings = files.filter_map(|path| read_file(&path, Changed::LeaveOut).ok());
    let fullest = readings
        .max_by_key(|reading| reading.records.len())
        .unwrap();
    assert_eq!(fullest.problems, vec![]);
    let timeline = Timeline::of(fullest.about, fullest.records);
    let board = timeline.now();
    let entries = board.map.entries.values().map(|entry| entry.text.clone());
    entries
        .chain(board.draft.as_ref().map(|draft| draft.text().to_owned()))
        .collect()
}

/// The real program: it notices by itself, says so, and ends in order.
fn real_program((name, meddle, theirs): Meddling) {
    let desk = Desk::new();
    let (path, mut terminal) = in_the_middle_of_a_word(&desk);
    meddle(&path);
    terminal.write("the bus st", "o");
    if theirs.is_some() {
        terminal.see("all is now in");
    }
    terminal.write("the bus sto", "ps");
    terminal.until(name, |screen| {
        let title = screen.contents_between(0, 0, 0, 80);
        title.contains("saved") && !title.contains("not saved")
    });
    assert_eq!(said(&desk.sessions()), ["the bus stops"], "{name}");
    terminal.write("the bus stops", " at ten");
    terminal.press("\r");
    terminal.see("type to write");
    terminal.press(CTRL_Q);
    terminal.ended();
    is_given_back(&terminal);
    if theirs.is_none() {
        fs::set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
    }
    assert_eq!(said(&desk.sessions()), ["the bus stops at ten"], "{name}");
    theirs.unwrap_or(anything)(&path);
}

#[test]
fn the_real_program_notices_and_says_so_while_somebody_types() {
    let all: Vec<_> = MEDDLINGS
        .into_iter()
        .map(|meddling: Meddling| std::thread::spawn(move || real_program(meddling)))
        .collect();
    for one in all {
        one.join().expect("nothing was lost");
    }
}

/// The real program cannot write the file anew, says since when, and goes on as soon as it can.
#[test]
fn where_nothing_can_be_written_the_title_line_says_since_when() {
    let desk = Desk::new();
    let (path, mut terminal) = in_the_middle_of_a_word(&desk);
    let began = read_file(&path, Changed::LeaveOut).unwrap().about.began;
    fs::remove_file(&path).unwrap();
    fs::remove_dir(desk.sessions()).unwrap();
    fs::write(desk.sessions(), "no folder").unwrap();
    terminal.write("the bus st", "o");
    terminal.see(&format!("not saved since {}", began.format("%H:%M")));
    terminal.write("the bus sto", "ps at");
    fs::remove_file(desk.sessions()).unwrap();
    terminal.see("all is now in");
    assert_eq!(said(&desk.sessions()), ["the bus stops at"]);
    terminal.press("\r");
    terminal.see("type to write");
    terminal.press(CTRL_Q);
    terminal.ended();
    assert_eq!(said(&desk.sessions()), ["the bus stops at"]);
}
