//! Real files: begun, opened again, kept from other writers, tidied at the end.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may fail loudly"
)]

mod session_support;

use std::fs;
use std::path::{Path, PathBuf};

use session_support::{about, meeting, plain, record};
use sofs::meeting::event::Event;
use sofs::meeting::map::Map;
use sofs::meeting::record::Record;
use sofs::meeting::timeline::Timeline;
use sofs::session::{
    Changed, Failure, Opened, ProblemKind, Writer, create, glance, open, read_file, repair,
};
use tempfile::TempDir;

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn map_of(records: &[Record]) -> std::sync::Arc<Map> {
    let timeline = Timeline::of(about(), records.iter().cloned());
    timeline.now().map.clone()
}

/// A meeting in a folder, closed without tidying.
fn written(folder: &Path, records: &[Record]) -> PathBuf {
    let writer = create(folder, &about(), records).unwrap();
    writer.path().to_owned()
}

fn opened(path: &Path) -> Opened {
    open(path, Changed::LeaveOut).unwrap()
}

fn refusal(path: &Path) -> Failure {
    open(path, Changed::LeaveOut).unwrap_err()
}

fn close(writer: Writer, records: &[Record]) -> bool {
    writer.close(records, &map_of(records)).unwrap()
}

#[test]
fn names_hold_day_hour_and_kind_and_count_on() {
    let folder = folder();
    let names: Vec<String> = (0..3)
        .map(|_| {
            let path = written(folder.path(), &[]);
            path.file_name().unwrap().to_string_lossy().into_owned()
        })
        .collect();
    assert_eq!(
        names,
        [
            "2026-11-24-1400-strategy.ron",
            "2026-11-24-1400-strategy-2.ron",
            "2026-11-24-1400-strategy-3.ron",
        ]
    );
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_what_is_made() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let above = folder();
    let folder = above.path().join("a/sessions");
    let records = meeting(30);
    let writer = create(&folder, &about(), &records).unwrap();
    let path = writer.path().to_owned();
    assert_eq!((mode(&folder), mode(&path)), (0o700, 0o600));
    assert!(close(writer, &records));
    assert_eq!(mode(&path), 0o600);
    fs::write(
        &path,
        fs::read_to_string(&path)
            .unwrap()
            .replace("  ],\n)\n", "    (n: 9, what"),
    )
    .unwrap();
    drop(opened(&path));
    let leftover = folder.join("2026-11-24-1400-strategy.ron.leftover");
    assert_eq!(mode(&leftover), 0o600);
}

#[test]
fn a_meeting_goes_on_where_it_ended() {
    let folder = folder();
    let records = meeting(90);
    let path = written(folder.path(), &records[..40]);
    let mut again = opened(&path);
    assert_eq!((&again.about, &again.problems), (&about(), &vec![]));
    assert_eq!(again.records, records[..40]);
    assert_eq!(again.length, records[39].at);
    for record in &records[40..] {
        assert!(
            again
                .writer
                .append(std::slice::from_ref(record))
                .is_written()
        );
        assert!(plain(&fs::read(&path).unwrap()).records.len() > 40);
    }
    drop(again);
    assert_eq!(
        read_file(&path, Changed::LeaveOut).unwrap().records,
        records
    );
}

#[test]
fn a_second_writer_is_refused_and_offered_to_follow() {
    let folder = folder();
    let path = written(folder.path(), &meeting(30));
    let first = opened(&path);
    let failure = refusal(&path);
    assert!(matches!(failure, Failure::OpenElsewhere(_)));
    assert!(failure.to_string().contains("sofs follow"));
    assert!(
        read_file(&path, Changed::LeaveOut).is_ok(),
        "followers read on"
    );
    drop(first);
    drop(opened(&path));
}

#[test]
fn tidying_keeps_the_timeline_and_adds_the_map() {
    let folder = folder();
    let records = meeting(200);
    let path = written(folder.path(), &records);
    let before = fs::metadata(&path).unwrap().len();
    assert!(close(opened(&path).writer, &records));
    assert!(fs::metadata(&path).unwrap().len() < before / 2);
    let found = read_file(&path, Changed::LeaveOut).unwrap();
    assert_eq!((found.records, found.problems), (records.clone(), vec![]));
    let summary = found.summary.unwrap();
    assert_eq!(summary.made_at, records.len() as u64);
    assert_eq!(summary.people[0].name, "Nan");
    assert_eq!(summary.columns.len(), 3);
    let entries: Vec<_> = summary.columns[0].categories[2].entries.iter().collect();
    assert_eq!(entries[0].text, "\"Sam\" was alone – it's \\ late");
    assert!(entries[0].own_words && !entries[0].held);
    assert_eq!(plain(&fs::read(&path).unwrap()).sofs, 1);
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        1,
        "nothing else is left"
    );
}

#[test]
fn a_tidied_meeting_goes_on_and_is_tidied_again() {
    let folder = folder();
    let records = meeting(200);
    let path = written(folder.path(), &records[..100]);
    assert!(close(opened(&path).writer, &records[..100]));
    let mut again = opened(&path);
    assert_eq!(again.records, records[..100]);
    assert!(again.writer.append(&records[100..]).is_written());
    assert!(close(again.writer, &records));
    assert_eq!(
        read_file(&path, Changed::LeaveOut).unwrap().records,
        records
    );
}

#[test]
fn a_title_changed_in_the_meeting_stands_in_the_head_after_it() {
    let folder = folder();
    let mut records = meeting(30);
    records.push(record(
        9000,
        Event::KindChosen(sofs::meeting::vocabulary::Kind::CoreGroup),
    ));
    let path = written(folder.path(), &records);
    assert!(close(opened(&path).writer, &records));
    let about = read_file(&path, Changed::LeaveOut).unwrap().about;
    assert_eq!(about.kind, sofs::meeting::vocabulary::Kind::CoreGroup);
    assert_eq!(about.id, "7f3a9c20d1e4");
}

#[test]
fn a_file_with_problems_is_not_tidied() {
    let folder = folder();
    let records = meeting(60);
    let path = written(folder.path(), &records);
    let changed = fs::read_to_string(&path)
        .unwrap()
        .replacen("put: \"S\"", "put: \"Z\"", 1);
    fs::write(&path, &changed).unwrap();
    let again = opened(&path);
    assert_eq!(
        again.problems[0].kind,
        ProblemKind::ChangedByHand { kept: false }
    );
    let records = again.records.clone();
    assert!(!close(again.writer, &records));
    assert_eq!(fs::read_to_string(&path).unwrap(), changed);
}

#[test]
fn a_meeting_is_not_tidied_away_by_a_list_of_records_that_lacks_some() {
    let folder = folder();
    let records = meeting(60);
    let path = written(folder.path(), &records);
    assert!(!close(opened(&path).writer, &records[..50]));
    assert_eq!(
        read_file(&path, Changed::LeaveOut).unwrap().records,
        records
    );
}

#[test]
fn a_file_that_was_replaced_meanwhile_is_not_overwritten_at_the_end() {
    let folder = folder();
    let records = meeting(60);
    let path = written(folder.path(), &records);
    let open = opened(&path);
    fs::remove_file(&path).unwrap();
    fs::write(&path, "theirs").unwrap();
    assert!(close(open.writer, &records));
    assert_eq!(fs::read_to_string(&path).unwrap(), "theirs");
    let ours = folder.path().join("2026-11-24-1400-strategy-2.ron");
    let found = read_file(&ours, Changed::LeaveOut).unwrap();
    assert_eq!((found.records, found.problems), (records, vec![]));
}

#[test]
fn the_closing_line_is_put_back_and_what_is_not_understood_is_kept() {
    let folder = folder();
    let records = meeting(60);
    let path = written(folder.path(), &records[..30]);
    let whole = fs::read(&path).unwrap();
    for (cut, leftover) in [
        (7, None),
        (6, None),
        (2, None),
        (1, None),
        (8, None),
        (9, None),
        (10, Some("(n: 30,")),
        (40, Some("(n: 30,")),
    ] {
        fs::write(&path, &whole[..whole.len() - cut]).unwrap();
        let mut again = opened(&path);
        let count = again.records.len();
        assert_eq!(again.records, records[..count]);
        assert_eq!(
            plain(&fs::read(&path).unwrap()).records.len(),
            count,
            "cut {cut}"
        );
        assert!(again.writer.append(&records[count..]).is_written());
        assert_eq!(
            plain(&fs::read(&path).unwrap()).records.len(),
            60,
            "cut {cut}"
        );
        let kept = path.with_extension("ron.leftover");
        let text = fs::read_to_string(&kept).ok();
        assert_eq!(text.is_some(), leftover.is_some(), "cut {cut}");
        assert!(
            text.unwrap_or_default()
                .trim_start()
                .starts_with(leftover.unwrap_or(""))
        );
        let _ = fs::remove_file(kept);
    }
}

#[test]
fn zeros_that_a_power_cut_left_are_cut_off() {
    let folder = folder();
    let records = meeting(40);
    let path = written(folder.path(), &records);
    let mut bytes = fs::read(&path).unwrap();
    let end = bytes.len() - 7;
    bytes.truncate(end);
    bytes.resize(end + 5000, 0);
    fs::write(&path, &bytes).unwrap();
    let again = opened(&path);
    assert_eq!(again.records, records);
    assert_eq!(plain(&fs::read(&path).unwrap()).records.len(), 40);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

type Kind = fn(String) -> Failure;

#[test]
fn each_refusal_is_one_sentence_that_names_the_file() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("empty.ron"), "").unwrap();
    fs::write(at("poem.ron"), "roses are red").unwrap();
    let newer = fs::read_to_string(written(folder.path(), &[])).unwrap();
    fs::write(at("newer.ron"), newer.replace("sofs: 1", "sofs: 7")).unwrap();
    fs::write(at("torn.ron"), &newer[..60]).unwrap();
    fs::write(at("long.ron"), newer.replace("  ]", &"x".repeat(70_000))).unwrap();
    fs::File::create(at("huge.ron"))
        .unwrap()
        .set_len(65 << 20)
        .unwrap();
    fs::create_dir(at("folder.ron")).unwrap();
    let cases: [(&str, Kind); 8] = [
        ("none.ron", Failure::Missing),
        ("empty.ron", Failure::NeverStarted),
        ("poem.ron", Failure::NotASession),
        ("newer.ron", Failure::Newer),
        ("torn.ron", Failure::HeadTorn),
        ("long.ron", Failure::LineTooLong),
        ("huge.ron", Failure::TooLarge),
        ("folder.ron", Failure::Folder),
    ];
    for (name, kind) in cases {
        let failure = refusal(&at(name));
        assert_eq!(failure, kind(name.to_owned()));
        let sentence = failure.to_string();
        assert!(
            sentence.starts_with(name) && sentence.ends_with('.'),
            "{sentence}"
        );
        for jargon in [
            "RON", "errno", "os error", "buffer", "UTF-8", "CRC", "flock",
        ] {
            assert!(!sentence.contains(jargon), "{sentence}");
        }
    }
    let looked_at = read_file(&at("newer.ron"), Changed::LeaveOut).unwrap();
    assert!(looked_at.newer);
}

#[cfg(unix)]
#[test]
fn devices_and_pipes_are_left_alone() {
    for path in ["/dev/null", "/dev/zero"] {
        assert!(matches!(refusal(Path::new(path)), Failure::NotAFile(_)));
        assert!(matches!(glance(Path::new(path)), Err(Failure::NotAFile(_))));
    }
}

#[cfg(unix)]
#[test]
fn a_planted_link_is_not_followed_when_a_meeting_begins() {
    let folder = folder();
    let target = folder.path().join("target");
    let planted = folder.path().join("2026-11-24-1400-strategy.ron");
    std::os::unix::fs::symlink(&target, planted).unwrap();
    let path = written(folder.path(), &[]);
    assert!(path.ends_with("2026-11-24-1400-strategy-2.ron"));
    assert!(!target.exists());
}

#[cfg(unix)]
#[test]
fn tidying_a_file_behind_a_link_leaves_the_link() {
    let folder = folder();
    let records = meeting(60);
    let path = written(folder.path(), &records);
    let link = folder.path().join("link.ron");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    assert!(close(opened(&link).writer, &records));
    assert!(link.symlink_metadata().unwrap().is_symlink());
    assert!(
        read_file(&path, Changed::LeaveOut)
            .unwrap()
            .summary
            .is_some()
    );
}

#[cfg(unix)]
#[test]
fn a_file_removed_in_the_meeting_is_there_again_and_locked() {
    let folder = folder();
    let records = meeting(60);
    let path = written(folder.path(), &records);
    let mut open = opened(&path);
    fs::remove_file(&path).unwrap();
    assert_eq!(
        open.writer.look_around(&records),
        sofs::session::Around::Rebuilt
    );
    assert_eq!(open.writer.path(), path);
    assert!(matches!(refusal(&path), Failure::OpenElsewhere(_)));
    assert!(close(open.writer, &records));
    assert_eq!(
        read_file(&path, Changed::LeaveOut).unwrap().records,
        records
    );
}

#[test]
fn a_file_that_was_removed_just_before_the_end_is_there_again_after_it() {
    let folder = folder();
    let records = meeting(60);
    let path = written(folder.path(), &records);
    let open = opened(&path);
    fs::remove_file(&path).unwrap();
    assert!(close(open.writer, &records));
    let found = read_file(&path, Changed::LeaveOut).unwrap();
    assert_eq!((found.records, found.problems), (records, vec![]));
}

#[cfg(unix)]
#[test]
fn a_folder_that_was_renamed_in_the_meeting_is_made_again() {
    let above = folder();
    let folder = above.path().join("meetings");
    let records = meeting(60);
    let path = written(&folder, &records[..40]);
    let mut open = opened(&path);
    fs::rename(&folder, above.path().join("elsewhere")).unwrap();
    assert_eq!(
        open.writer.look_around(&records[..40]),
        sofs::session::Around::Rebuilt
    );
    assert!(open.writer.append(&records[40..]).is_written());
    assert!(close(open.writer, &records));
    assert_eq!(
        read_file(&path, Changed::LeaveOut).unwrap().records,
        records
    );
}

#[test]
fn a_file_that_is_gone_and_cannot_be_written_anew_is_told_as_not_saved_from_the_start() {
    let above = folder();
    let folder = above.path().join("meetings");
    let records = meeting(60);
    let path = written(&folder, &records);
    let mut open = opened(&path);
    fs::remove_file(&path).unwrap();
    fs::remove_dir(&folder).unwrap();
    fs::write(&folder, "no folder").unwrap();
    for _ in 0..3 {
        assert_eq!(
            open.writer.look_around(&records),
            sofs::session::Around::Lost
        );
        assert_eq!(open.writer.waiting_since(), Some(0));
    }
    fs::remove_file(&folder).unwrap();
    assert_eq!(
        open.writer.look_around(&records),
        sofs::session::Around::Rebuilt
    );
    assert_eq!(open.writer.waiting_since(), None);
}

#[test]
fn what_can_be_read_of_a_damaged_file_is_written_to_another_beside_it() {
    let folder = folder();
    let records = meeting(60);
    let path = written(folder.path(), &records);
    assert_eq!(repair(&path, Changed::LeaveOut).unwrap(), None);
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 300].fill(0);
    fs::write(&path, &bytes).unwrap();
    let left = read_file(&path, Changed::LeaveOut).unwrap();
    let repaired = repair(&path, Changed::LeaveOut).unwrap().unwrap();
    assert_eq!(fs::read(&path).unwrap(), bytes);
    assert_eq!(repaired.records, left.records.len());
    let found = read_file(&repaired.path, Changed::LeaveOut).unwrap();
    assert_eq!((found.records, found.problems), (left.records, vec![]));
}

#[test]
fn a_list_sees_a_meeting_by_its_head_and_its_end() {
    let folder = folder();
    let records = meeting(5000);
    let path = written(folder.path(), &records[..4000]);
    let seen = glance(&path).unwrap();
    assert_eq!((seen.records, seen.length_ms), (4000, records[3999].at));
    assert!(seen.stale && seen.summary.is_none() && !seen.newer);
    assert_eq!(seen.about, about());

    assert!(close(opened(&path).writer, &records[..4000]));
    let seen = glance(&path).unwrap();
    assert_eq!((seen.records, seen.length_ms), (4000, records[3999].at));
    assert!(!seen.stale);
    assert!(seen.summary.is_some_and(|summary| summary.made_at == 4000));

    let mut again = opened(&path);
    assert!(again.writer.append(&records[4000..]).is_written());
    let seen = glance(&path).unwrap();
    assert_eq!((seen.records, seen.stale), (5000, true));
}

#[test]
fn a_list_refuses_what_is_no_meeting() {
    let folder = folder();
    let path = folder.path().join("x.ron");
    fs::write(&path, "").unwrap();
    assert!(matches!(glance(&path), Err(Failure::NeverStarted(_))));
    fs::write(&path, "( a: 1 )").unwrap();
    assert!(matches!(glance(&path), Err(Failure::NotASession(_))));
}

#[test]
fn a_writer_that_died_within_its_first_bytes_left_no_damage() {
    let folder = folder();
    let records = meeting(30);
    let path = written(folder.path(), &records[..29]);
    let before = fs::read(&path).unwrap();
    let mut writer = opened(&path).writer;
    assert!(writer.append(&records[29..]).is_written());
    drop(writer);
    let after = fs::read(&path).unwrap();
    let end = before.len() - "  ],\n)\n".len();
    for written in 0..after.len() - end {
        // The system writes page by page, and a page may begin anywhere in a line.
        let mut left = after[..end + written].to_vec();
        left.extend(before.iter().skip(left.len()));
        fs::write(&path, &left).unwrap();
        let found = read_file(&path, Changed::LeaveOut).unwrap();
        let count = found.records.len();
        assert!((29..=30).contains(&count), "{written} bytes");
        assert_eq!(found.records, records[..count], "{written} bytes");
        let open_end = |one: &sofs::session::Problem| one.kind == ProblemKind::NoClosingLine;
        assert!(
            found.problems.iter().all(open_end),
            "{written} bytes: {:?}",
            found.problems
        );
        drop(opened(&path));
        let healed = read_file(&path, Changed::LeaveOut).unwrap();
        assert_eq!(healed.records, records[..count], "{written} bytes");
        assert_eq!(healed.problems, [], "{written} bytes");
    }
}
