//! Where a meeting stands is said once, calmly, if others can read it there or it is copied elsewhere.

use std::fs;

use sofs::shell::whereabouts::open_to_others;

use crate::terminal::Terminal;
use crate::terminal::desk::{Desk, arg};
use crate::terminal::hands::CTRL_Q;
use crate::tree::allow;

#[test]
fn a_folder_that_is_copied_to_a_cloud_is_named_once() {
    let desk = Desk::new();
    let folder = desk.folder().join("OneDrive - Linden Council");
    fs::create_dir(&folder).expect("a folder");
    let dir = arg(&folder);
    desk.done(&["--dir", dir, "new", "Kite family", "--no-open"]);
    let mut terminal = Terminal::of(&desk, &["--dir", dir]);
    terminal.see("Kite family");
    terminal.press("\r");
    terminal.see("OneDrive copies this folder: ask whether meetings may be kept in it.");
    terminal.press("N");
    terminal.until("the sentence gone", |screen| {
        !screen.contents().contains("OneDrive")
    });
    terminal.press("\r\u{10}");
    terminal.see("What shall happen?");
    terminal.press("meetings\r");
    terminal.see("new meeting");
    terminal.press("\r");
    terminal.see("type to write");
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
}

#[test]
fn a_meeting_without_a_screen_is_told_of_its_folder_too() {
    let desk = Desk::new();
    let folder = desk.folder().join("Dropbox");
    fs::create_dir(&folder).expect("a folder");
    let said = desk.run_reading(
        &["--plain", "--dir", arg(&folder), "new", "Kite family"],
        "/quit\n",
    );
    assert!(said.out.contains("Dropbox copies this folder"), "{said:?}");
}

#[test]
fn a_file_that_others_can_read_is_said_to_be_so() {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    allow(desk.folder(), 0o755);
    allow(&desk.sessions(), 0o755);
    assert!(!open_to_others(&path), "it is its owner's alone");
    allow(&path, 0o644);
    if !open_to_others(&path) {
        println!("not looked at: nobody else can come to {}", path.display());
        return;
    }
    let mut terminal = Terminal::of(&desk, &["open", arg(&path)]);
    terminal.see("Others on this computer can read this meeting");
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    allow(&desk.sessions(), 0o700);
    assert!(!open_to_others(&path), "nobody else can come to it");
    let mut terminal = Terminal::of(&desk, &["open", arg(&path)]);
    terminal.see("type to write");
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
}

#[test]
fn a_group_that_can_come_to_a_file_and_read_it_counts_as_others() {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    allow(&path, 0o640);
    allow(desk.folder(), 0o750);
    allow(&desk.sessions(), 0o700);
    assert!(!open_to_others(&path));
    allow(&desk.sessions(), 0o750);
    let above = desk.folder().parent().expect("a folder above");
    let reached = above
        .ancestors()
        .all(|folder| crate::tree::mode(folder) & 0o011 != 0);
    assert_eq!(open_to_others(&path), reached);
}
