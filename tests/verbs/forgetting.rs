//! A meeting is removed only by whoever types its title, and with all that lies beside it.

use std::fs;

use sofs::session::{self, Changed};

use super::redacting::typed;
use crate::terminal::desk::{Desk, arg};

fn names(desk: &Desk) -> Vec<String> {
    let entries = fs::read_dir(desk.sessions()).expect("a folder");
    let mut names: Vec<String> = entries
        .map(|entry| {
            entry
                .expect("a file")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

#[test]
fn another_title_or_none_removes_nothing() {
    let desk = Desk::new();
    let path = typed(&desk, false, |room| {
        room.press("at home<Enter>");
    });
    let before = fs::read(&path).expect("a file");
    for typed in ["", "\n", "Kite\n", "yes\n"] {
        let said = desk.run_reading(&["forget", arg(&path)], typed);
        assert_eq!((said.status, said.out.as_str()), (1, ""), "{said:?}");
        assert!(
            said.err.contains("Type the title") && said.err.contains("nothing was removed"),
            "{said:?}"
        );
    }
    assert_eq!(fs::read(&path).expect("a file"), before);
}

#[test]
fn its_title_removes_it_with_what_is_of_the_same_meeting_and_nothing_else() {
    let desk = Desk::new();
    let path = typed(&desk, false, |room| {
        room.press("at home<Enter>");
    });
    let name = path
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    let copy = desk.sessions().join(name.replace(".ron", "-2.ron"));
    fs::copy(&path, &copy).expect("a copy");
    desk.put(&format!("{name}.leftover"), b"words");
    desk.put(&format!("{name}.age"), b"sealed");
    let half = fs::read(&path).expect("a file");
    desk.put(".sofs-abc.part", &half[..half.len() / 2]);
    desk.put(".sofs-other.part", b"of something else");
    let later = desk.done(&["new", "Later", "--from", arg(&path), "--no-open"]);
    let said = desk.run_reading(&["forget", arg(&path)], " kite family \n");
    assert_eq!(said.status, 0, "{said:?}");
    assert!(
        said.out.contains(&name) && said.err.contains("backed up elsewhere"),
        "{said:?}"
    );
    let later = later.trim().rsplit('/').next().expect("a name").to_owned();
    assert!(said.err.contains(&later), "{said:?}");
    assert_eq!(names(&desk), [".sofs-other.part".to_owned(), later.clone()]);
    assert!(desk.run(&["show", &later]).out.contains("Later"));
    desk.done(&["add", &later, "worries", "it goes on"]);
}

#[test]
fn a_meeting_that_is_open_elsewhere_is_not_removed() {
    let desk = Desk::new();
    let path = typed(&desk, false, |room| {
        room.press("at home<Enter>");
    });
    let open = session::open(&path, Changed::LeaveOut).expect("a meeting");
    let said = desk.run_reading(&["forget", arg(&path)], "Kite family\n");
    assert!(
        said.refuses(1).contains("open in another window"),
        "{said:?}"
    );
    drop(open);
    assert!(path.exists());
}
