//! Text that wants to run something on the terminal: no byte of it gets there, whatever verb it comes through.

use std::path::PathBuf;

use sofs::meeting::event::Event;
use sofs::meeting::parts::About;
use sofs::meeting::record::Record;
use sofs::session::create;

use sofs::meeting::clean::is_forbidden;

use crate::common::{about, first_records};
use crate::hostile::texts;
use crate::meeting::{FULL, file_saying};
use crate::terminal::desk::{Desk, arg};

/// Clears the screen, names the window, turns the direction of writing, goes back to the start of the line, rings.
const HOSTILE: &str =
    "Kite\u{1b}[2J\u{1b}]0;gone\u{7}\u{202e}evil\r\u{9b}31m\u{200b}\u{e0041}\u{8}fam\u{2028}ily";

/// Nothing comes out but letters and line breaks.
#[track_caller]
fn says_only_letters(desk: &Desk, arguments: &[&str], input: &str) -> i32 {
    let said = desk.run_reading(arguments, input);
    for text in [&said.out, &said.err] {
        let bad = text.chars().find(|&letter| {
            letter != '\n'
                && (letter.is_control() || "\u{202e}\u{200b}\u{2028}\u{e0041}".contains(letter))
        });
        assert_eq!(bad, None, "{arguments:?}: {text:?}");
    }
    said.status
}

#[test]
fn hostile_words_on_the_command_line_never_come_back_out() {
    let desk = Desk::new();
    let out = format!("{HOSTILE}.md");
    let begins = &["new", HOSTILE, "--no-open"][..];
    let adds = &["add", "kite", "worries", HOSTILE, "--by", HOSTILE][..];
    let adds_lines = &["add", "kite", "worries", "-", "--by", HOSTILE][..];
    for (arguments, lines) in [(begins, ""), (adds, ""), (adds_lines, HOSTILE)] {
        assert_eq!(says_only_letters(&desk, arguments, lines), 0);
    }
    for (status, arguments) in [
        (0, &["show", "kite"][..]),
        (0, &["list"]),
        (0, &["list", "--json"]),
        (0, &["search", "gone"]),
        (0, &["search", "gone", "--json"]),
        (0, &["export", "kite", "--to", "json"]),
        (0, &["export", "kite", "--to", "md"]),
        (0, &["export", "kite", "--to", "html", "--what", "all"]),
        (0, &["export", "kite", "--to", "svg"]),
        (1, &["export", "kite", "--to", "md", "-o", &out]),
    ] {
        assert_eq!(
            says_only_letters(&desk, arguments, ""),
            status,
            "{arguments:?}"
        );
    }
}

#[test]
fn a_refusal_quotes_hostile_words_without_what_made_them_hostile() {
    let desk = Desk::new();
    desk.meeting("Kite family");
    for (status, arguments) in [
        (1, &["show", HOSTILE][..]),
        (1, &["check", HOSTILE]),
        (2, &["new", "Kite", "--kind", HOSTILE, "--no-open"]),
        (2, &["new", "Kite", "--setting", HOSTILE, "--no-open"]),
        (2, &["new", "Kite", "--order", HOSTILE, "--no-open"]),
        (2, &["add", "kite", HOSTILE, "words"]),
        (2, &["export", "kite", "--to", HOSTILE]),
        (1, &["search", HOSTILE]),
        (1, &["steps", "--who", HOSTILE]),
        (2, &["list", "--since", HOSTILE]),
        (2, &["show", "kite", "--at", HOSTILE]),
        (2, &["show", "kite", "--width", HOSTILE]),
        (2, &["--color", HOSTILE, "list"]),
        (2, &[HOSTILE]),
    ] {
        assert_eq!(
            says_only_letters(&desk, arguments, ""),
            status,
            "{arguments:?}"
        );
    }
}

/// A file that another program made, with hostile text wherever a file holds text.
fn hostile_file(desk: &Desk) -> PathBuf {
    let about = About {
        title: HOSTILE.to_owned(),
        reviews: Some(HOSTILE.to_owned()),
        ..about()
    };
    let mut records = first_records();
    records[0].event = Event::Begun {
        title: HOSTILE.to_owned(),
        kind: about.kind,
        setting: about.setting,
        order: about.order,
        reviews: about.reviews.clone(),
    };
    let field = sofs::meeting::event::Field::NewEntry {
        id: sofs::meeting::parts::EntryId(7),
        category: sofs::meeting::vocabulary::Category::Worries,
        after: None,
    };
    let typed = Event::Typed {
        after: 0,
        put: HOSTILE.to_owned(),
        pauses: Vec::new(),
    };
    let more = [Event::DraftBegun(field), typed, Event::DraftKept];
    records.extend(more.map(|event| Record { at: 9, event }));
    let writer = create(&desk.sessions(), &about, &records).expect("a file");
    writer.path().to_owned()
}

#[test]
fn hostile_words_in_a_file_never_come_out() {
    let desk = Desk::new();
    let file = hostile_file(&desk);
    for arguments in [
        &["show", arg(&file)][..],
        &["list"],
        &["list", "--json"],
        &["search", HOSTILE],
        &["search", "gone", "--json"],
        &["check", arg(&file)],
        &["export", arg(&file), "--to", "json"],
        &["export", arg(&file), "--to", "md"],
        &["export", arg(&file), "--to", "html", "--what", "all"],
        &["export", arg(&file), "--to", "svg"],
        &["add", arg(&file), "needs", "something"],
        &["new", "Wren", "--from", arg(&file), "--no-open"],
    ] {
        assert_eq!(says_only_letters(&desk, arguments, ""), 0, "{arguments:?}");
    }
    assert!(
        desk.done(&["show", arg(&file)]).contains("evil"),
        "what can be read is shown"
    );
}

#[cfg(unix)]
#[test]
fn a_hostile_file_name_never_comes_out() {
    let desk = Desk::new();
    let file = hostile_file(&desk);
    let named = file.with_file_name(format!("{HOSTILE}.ron"));
    std::fs::rename(&file, &named).expect("another name");
    std::fs::write(
        named.with_file_name(format!("{HOSTILE}-2.ron")),
        "no meeting",
    )
    .expect("a file");
    desk.meeting("evil twin");
    let gone = format!("{}-3", arg(&named));
    for (status, arguments) in [
        (0, &["list"][..]),
        (0, &["list", "--json"]),
        (0, &["search", "gone"]),
        (1, &["steps"]),
        (0, &["show", arg(&named)]),
        (0, &["check", arg(&named)]),
        (1, &["check", &gone]),
        (1, &["show", "evil"]),
        (0, &["--dir", HOSTILE, "new", "Kite", "--no-open"]),
    ] {
        assert_eq!(
            says_only_letters(&desk, arguments, ""),
            status,
            "{arguments:?}"
        );
    }
}

#[test]
fn a_file_name_in_the_list_for_programs_is_the_name_of_the_file() {
    let desk = Desk::new();
    let file = hostile_file(&desk);
    let named = file.with_file_name("2026-\u{202e}\u{200b}\u{e0041}odd.ron");
    std::fs::rename(&file, &named).expect("another name");
    let list = desk.done(&["list", "--json"]);
    let list: serde_json::Value = serde_json::from_str(&list).expect("JSON");
    assert_eq!(list[0]["file"], arg(&named));
}

/// What may stand in what is printed: letters, line ends, and the mark of UTF-8 where a table begins.
#[track_caller]
fn prints_only_letters(arguments: &[&str], printed: &str) {
    let printed = printed.strip_prefix('\u{feff}').unwrap_or(printed);
    let odd = printed
        .replace("\r\n", "\n")
        .chars()
        .find(|&one| one != '\n' && is_forbidden(one));
    assert_eq!(odd, None, "{arguments:?}");
}

/// Two meetings with all hostile words in all places, in the folder where lists and searches look.
fn hostile_meetings(desk: &Desk) -> [PathBuf; 2] {
    let mut words = texts().into_iter().cycle();
    let mut number = 0;
    FULL.map(|file| {
        number += 1;
        let text = file_saying(file, || words.next().expect("they begin again"));
        desk.put(
            &format!("2026-11-24-140{number}-mapping.ron"),
            text.as_bytes(),
        )
    })
}

/// What can be asked of one meeting; its file follows.
const OF_ONE: [&str; 12] = [
    "show",
    "show --width 40",
    "show --trend",
    "show --at 1:00",
    "show --since 0:01",
    "show --initials",
    "check",
    "check --practice",
    "check --practice --json",
    "replay --print",
    "replay --print --history",
    "replay --print --letters",
];

/// What can be asked without a meeting.
const OF_ALL: [&str; 16] = [
    "list",
    "list --json",
    "search gone",
    "search evil --json",
    "--color always list",
    "steps",
    "steps --json",
    "steps --by person",
    "config",
    "man",
    "meetings",
    "completions bash",
    "completions zsh",
    "completions fish",
    "completions elvish",
    "completions powershell",
];

/// Runs the program, and gives how much it printed.
#[track_caller]
fn prints(desk: &Desk, asked: &str, more: &[&str]) -> usize {
    let arguments: Vec<&str> = asked.split(' ').chain(more.iter().copied()).collect();
    let said = desk.run(&arguments);
    assert!(matches!(said.status, 0 | 1), "{arguments:?}: {said:?}");
    assert!(
        !said.err.contains("fault of its own"),
        "{arguments:?}: {said:?}"
    );
    prints_only_letters(&arguments, &said.out);
    prints_only_letters(&arguments, &said.err);
    said.out.len()
}

#[test]
fn whatever_is_printed_of_hostile_meetings_is_letters() {
    let desk = Desk::new();
    let files = hostile_meetings(&desk);
    let mut printed = 0;
    for file in files.iter().map(|file| arg(file)) {
        for asked in OF_ONE {
            printed += prints(&desk, asked, &[file]);
        }
        for to in ["md", "html", "svg", "csv", "ics", "json"] {
            printed += prints(&desk, "export", &[file, "--to", to]);
        }
        for what in ["minutes", "plan", "child", "all"] {
            printed += prints(&desk, "export", &[file, "--to", "md", "--what", what]);
            printed += prints(&desk, "export", &[file, "--to", "html", "--what", what]);
        }
        printed += prints(&desk, "export", &[file, "--to", "md", "--history"]);
        printed += prints(&desk, "new Wren --no-open --from", &[file]);
    }
    for asked in OF_ALL {
        printed += prints(&desk, asked, &[]);
    }
    assert!(printed > 100_000, "{printed}");
}

#[test]
fn what_is_imported_and_told_line_by_line_is_letters() {
    let desk = Desk::new();
    let files = hostile_meetings(&desk);
    let lines = texts().join("\n");
    let told = desk.run_reading(&["--plain", "open", arg(&files[0])], &lines);
    prints_only_letters(&["--plain"], &told.out);
    prints_only_letters(&["--plain"], &told.err);
    for text in texts().iter().filter(|text| !text.contains('\0')) {
        let map = format!("# {text}\n\n## What are we worried about?\n\n- {text}\n");
        std::fs::write(desk.folder().join("map.md"), map).expect("a map");
        let said = desk.run(&["import", "map.md", "--title", text]);
        prints_only_letters(&["import"], &said.out);
        prints_only_letters(&["import"], &said.err);
    }
}

#[test]
fn a_flood_in_a_name_is_not_printed_and_stays_its_name_for_programs() {
    let desk = Desk::new();
    let name = format!("a{}.ron", "\u{301}".repeat(60));
    let file = desk.put(&name, b"no meeting");
    let said = desk.run(&["check", arg(&file)]);
    assert!(said.err.matches('\u{301}').count() <= 8, "{said:?}");
    let list: serde_json::Value =
        serde_json::from_str(&desk.done(&["list", "--json"])).expect("JSON");
    assert_eq!(list[0]["file"], arg(&file));
}
