//! Sealed meetings: what stands on the disk at every step, what opens them, and what is said of those that stay closed.
#![cfg(unix)]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod sealing_support;
mod terminal;

use std::path::Path;
use std::process::Command;

use sealing_support::{Holder, SAID, holding, meeting, names, sealed, sealed_for};
use sofs::session::holding::hold;
use sofs::session::sealing::{Step, Taken, plain_name};
use sofs::session::{self, Changed};
use sofs::shell::key_ring::{KeyRing, keys_of};
use sofs::shell::lying_open::{seal_watched, unseal_held};
use sofs::shell::sealed::Lock;
use terminal::desk::{Desk, arg};

fn ring(holder: &Holder) -> KeyRing {
    KeyRing::of(std::slice::from_ref(&holder.file), None).expect("a key")
}

fn lock(holder: &Holder) -> Lock {
    Lock::Keys(keys_of(std::slice::from_ref(&holder.public), &[]).expect("a key"))
}

fn plain_bytes(path: &Path, holder: &Holder) -> Vec<u8> {
    let sealed = std::fs::read(path).expect("a sealed file");
    ring(holder).open(path, &sealed).expect("it opens")
}

#[test]
fn a_meeting_that_is_sealed_for_a_key_comes_back_byte_for_byte() {
    let desk = Desk::new();
    let holder = Holder::new(&desk, "key.txt");
    let plain = meeting(&desk);
    let before = std::fs::read(&plain).expect("a meeting");
    let said = desk.done(&["seal", "linden", "-r", &holder.public]);
    let file = sealed(&plain);
    assert!(
        said.starts_with(arg(&file)) && said.contains("old copies"),
        "{said}"
    );
    assert_eq!(
        names(&desk),
        [file.file_name().expect("a name").to_string_lossy()]
    );
    assert_eq!(
        holding(desk.folder(), SAID),
        Vec::<std::path::PathBuf>::new()
    );
    let said = desk.done(&["unseal", arg(&file), "-i", holder.file()]);
    assert_eq!(said, format!("{}\n", plain.display()));
    assert_eq!(std::fs::read(&plain).expect("a meeting"), before);
    assert!(!file.exists());
}

#[test]
fn only_its_owner_can_read_a_sealed_file_and_what_it_becomes() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    let holder = Holder::new(&desk, "key.txt");
    let file = sealed_for(&desk, &holder);
    let rights = |path: &Path| path.metadata().expect("a file").permissions().mode() & 0o777;
    assert_eq!(rights(&file), 0o600);
    desk.done(&["unseal", arg(&file), "-i", holder.file()]);
    assert_eq!(rights(&plain_name(&file).expect("a name")), 0o600);
}

#[test]
fn each_of_several_keys_opens_it_and_no_other() {
    let desk = Desk::new();
    let holders = ["one", "two", "three"].map(|name| Holder::new(&desk, name));
    let stranger = Holder::new(&desk, "stranger");
    let plain = meeting(&desk);
    let list = desk.folder().join("council.txt");
    let keys = format!(
        "# the council\n\n{}\n{}\n",
        holders[1].public, holders[2].public
    );
    std::fs::write(&list, keys).expect("a list");
    desk.done(&[
        "seal",
        arg(&plain),
        "-r",
        &holders[0].public,
        "-R",
        arg(&list),
    ]);
    let file = sealed(&plain);
    for holder in &holders {
        assert!(
            desk.done(&["show", arg(&file), "--width", "200", "-i", holder.file()])
                .contains(SAID)
        );
    }
    let both = [
        "show",
        arg(&file),
        "--width",
        "200",
        "-i",
        stranger.file(),
        "-i",
        holders[0].file(),
    ];
    assert!(desk.done(&both).contains(SAID));
    let refused = desk.run(&["show", arg(&file), "--width", "200", "-i", stranger.file()]);
    assert!(refused.refuses(1).contains("sealed for other keys"));
    let refused = desk.run(&["show", arg(&file)]);
    assert!(refused.refuses(1).contains("sealed for keys"));
}

#[test]
fn everything_that_looks_at_a_meeting_opens_a_sealed_one_in_memory() {
    let desk = Desk::new();
    let holder = Holder::new(&desk, "key.txt");
    let plain = meeting(&desk);
    let looks: [&[&str]; 5] = [
        &["show"],
        &["show", "--at", "0:00"],
        &["replay", "--print"],
        &["export", "--to", "md"],
        &["export", "--to", "json", "--what", "map"],
    ];
    let all = |path: &Path, more: &[&str]| {
        looks.map(|look| desk.done(&[&look[..1], &[arg(path)], &look[1..], more].concat()))
    };
    let before = all(&plain, &[]);
    desk.done(&["seal", arg(&plain), "-r", &holder.public]);
    let file = sealed(&plain);
    assert_eq!(all(&file, &["-i", holder.file()]), before);
    let checked = desk.done(&["check", arg(&file), "-i", holder.file()]);
    assert!(checked.contains("whole"), "{checked}");
    assert_eq!(names(&desk).len(), 1);
    assert_eq!(
        holding(desk.folder(), SAID),
        Vec::<std::path::PathBuf>::new()
    );
}

#[test]
fn the_plain_file_is_there_until_the_sealed_one_is_whole_whichever_step_fails() {
    for stop in Step::ALL {
        let desk = Desk::new();
        let holder = Holder::new(&desk, "key.txt");
        let plain = meeting(&desk);
        let before = std::fs::read(&plain).expect("a meeting");
        let held = hold(&plain).expect("nobody else has it");
        let mut fails = |step| {
            if step == stop {
                return Err(std::io::ErrorKind::StorageFull.into());
            }
            Ok(())
        };
        let told = seal_watched(held, &lock(&holder), Taken::Refuse, &mut fails);
        let told = told.expect_err("it failed").to_string();
        assert_eq!(
            std::fs::read(&plain).expect("a meeting"),
            before,
            "{stop:?}"
        );
        let put = matches!(stop, Step::SyncFolder | Step::Remove);
        assert_eq!(names(&desk).len(), if put { 2 } else { 1 }, "{stop:?}");
        if put {
            assert_eq!(plain_bytes(&sealed(&plain), &holder), before);
        }
        let says = if stop == Step::Remove {
            "delete it yourself"
        } else {
            "disk is full"
        };
        assert!(told.contains(says), "{stop:?}: {told}");
    }
}

/// Seals or unseals the file that is named in its surroundings, and is gone before a step without a chance to tidy.
#[test]
#[ignore = "the test below runs it in a process of its own"]
fn is_gone_at_a_step() {
    let said = |name: &str| std::env::var(name).expect("the test below says it");
    let stop: usize = said("STOP").parse().expect("a number");
    let mut gone = |step| {
        if Step::ALL[stop] == step {
            std::process::exit(9);
        }
        Ok(())
    };
    let held = hold(Path::new(&said("FILE"))).expect("nobody else has it");
    if said("WAY") == "seal" {
        let lock = Lock::Keys(keys_of(&[said("PUBLIC")], &[]).expect("a key"));
        seal_watched(held, &lock, Taken::Refuse, &mut gone).expect("it is sealed");
    } else {
        let mut ring = KeyRing::of(&[said("KEY").into()], None).expect("a key");
        unseal_held(held, &mut ring, &mut gone).expect("it is unsealed");
    }
}

fn gone_at(stop: usize, way: &str, file: &Path, holder: &Holder) {
    let program = std::env::current_exe().expect("this program");
    let ended = Command::new(program)
        .args(["--exact", "is_gone_at_a_step", "--ignored"])
        .env("STOP", stop.to_string())
        .env("WAY", way)
        .env("FILE", file)
        .env("PUBLIC", &holder.public)
        .env("KEY", &holder.file)
        .output()
        .expect("it runs");
    assert_eq!(ended.status.code(), Some(9), "{ended:?}");
}

#[test]
fn one_of_the_two_is_whole_whenever_the_program_is_gone() {
    for stop in 0..Step::ALL.len() {
        let desk = Desk::new();
        let holder = Holder::new(&desk, "key.txt");
        let plain = meeting(&desk);
        let before = std::fs::read(&plain).expect("a meeting");
        gone_at(stop, "seal", &plain, &holder);
        assert_eq!(
            std::fs::read(&plain).expect("a meeting"),
            before,
            "step {stop}"
        );
        desk.done(&["seal", "--again", arg(&plain), "-r", &holder.public]);
        let file = sealed(&plain);
        let whole = std::fs::read(&file).expect("a sealed file");
        gone_at(stop, "unseal", &file, &holder);
        assert_eq!(
            std::fs::read(&file).expect("a sealed file"),
            whole,
            "step {stop}"
        );
        if plain.exists() {
            assert_eq!(
                std::fs::read(&plain).expect("a meeting"),
                before,
                "step {stop}"
            );
        } else {
            desk.done(&["unseal", arg(&file), "-i", holder.file()]);
            assert_eq!(
                std::fs::read(&plain).expect("a meeting"),
                before,
                "step {stop}"
            );
        }
    }
}

#[test]
fn what_was_written_to_the_disk_is_compared_before_the_plain_file_goes() {
    let desk = Desk::new();
    let holder = Holder::new(&desk, "key.txt");
    let plain = meeting(&desk);
    let before = std::fs::read(&plain).expect("a meeting");
    let held = hold(&plain).expect("nobody else has it");
    let mut spoil = |step| {
        if step == Step::Compare {
            let part = names(&desk)
                .into_iter()
                .find(|name| name.starts_with(".sofs-"));
            let part = desk.sessions().join(part.expect("a file beside"));
            let mut bytes = std::fs::read(&part)?;
            let last = bytes.len() - 1;
            bytes[last] ^= 1;
            std::fs::write(&part, bytes)?;
        }
        Ok(())
    };
    let told = seal_watched(held, &lock(&holder), Taken::Refuse, &mut spoil);
    let told = told.expect_err("it is spoilt").to_string();
    assert!(told.contains("did not come back from the disk"), "{told}");
    assert_eq!(std::fs::read(&plain).expect("a meeting"), before);
    assert_eq!(names(&desk).len(), 1);
}

#[test]
fn a_meeting_that_grows_while_it_is_sealed_stays() {
    use std::io::Write as _;
    let desk = Desk::new();
    let holder = Holder::new(&desk, "key.txt");
    let plain = meeting(&desk);
    let held = hold(&plain).expect("nobody else has it");
    let mut grow = |step| {
        if step == Step::Compare {
            let mut file = std::fs::File::options().append(true).open(&plain)?;
            file.write_all(b"\n")?;
        }
        Ok(())
    };
    let told = seal_watched(held, &lock(&holder), Taken::Refuse, &mut grow);
    assert!(
        told.expect_err("it grew")
            .to_string()
            .contains("changed meanwhile")
    );
    assert_eq!(names(&desk).len(), 1);
    assert!(plain.exists());
}

#[test]
fn what_shall_not_be_sealed_is_refused_in_one_sentence_and_stays_as_it_is() {
    let desk = Desk::new();
    let holder = Holder::new(&desk, "key.txt");
    let seal = |path: &Path, more: &[&str]| {
        let said = desk.run(&[&["seal", arg(path), "-r", &holder.public], more].concat());
        said.refuses(1).to_owned()
    };
    let plain = meeting(&desk);
    let open = session::open(&plain, Changed::LeaveOut).expect("nobody else has it");
    assert!(seal(&plain, &[]).contains("is open in another window"));
    drop(open);
    let odd = desk.put("notes.ron", b"only notes");
    assert!(seal(&odd, &["--anyway"]).contains("is not a meeting"));
    let empty = desk.put("empty.ron", b"");
    assert!(seal(&empty, &["--anyway"]).contains("is empty"));
    let whole = std::fs::read_to_string(&plain).expect("a meeting");
    let torn = desk.put("torn.ron", &whole.as_bytes()[..whole.len() - 20]);
    assert!(seal(&torn, &[]).contains("not quite whole"));
    desk.done(&["seal", arg(&torn), "--anyway", "-r", &holder.public]);
    assert_eq!(
        plain_bytes(&sealed(&torn), &holder),
        &whole.as_bytes()[..whole.len() - 20]
    );
    desk.put("torn.ron", whole.as_bytes());
    assert!(seal(&torn, &[]).contains("is there already"));
    desk.done(&["seal", arg(&torn), "--again", "-r", &holder.public]);
    assert_eq!(plain_bytes(&sealed(&torn), &holder), whole.as_bytes());
    assert!(seal(&sealed(&torn), &[]).contains("is sealed already"));
    assert!(seal(&desk.sessions().join("none.ron"), &[]).contains("is not there"));
    let secret = std::fs::read_to_string(&holder.file).expect("a key");
    let secret = secret.lines().last().expect("a line");
    let said = desk.run(&["seal", arg(&plain), "-r", secret]);
    assert!(!said.refuses(1).contains(secret));
    assert_eq!(std::fs::read_to_string(&plain).expect("a meeting"), whole);
}

#[test]
fn what_cannot_be_unsealed_is_refused_in_one_sentence() {
    let desk = Desk::new();
    let holder = Holder::new(&desk, "key.txt");
    let file = sealed_for(&desk, &holder);
    let unseal = |path: &Path| {
        let said = desk.run(&["unseal", arg(path), "-i", holder.file()]);
        said.refuses(1).to_owned()
    };
    let plain = plain_name(&file).expect("a name");
    desk.put(
        arg(plain.file_name().expect("a name").as_ref()),
        b"something else",
    );
    assert!(unseal(&file).contains("is there already"));
    assert_eq!(std::fs::read(&plain).expect("a file"), b"something else");
    assert!(unseal(&plain).contains("is not sealed"));
    let odd = desk.sessions().join("odd.sealed");
    std::fs::copy(&file, &odd).expect("a copy");
    assert!(unseal(&odd).contains("under another name"));
    assert!(file.exists() && odd.exists());
}

#[test]
fn whoever_writes_in_a_sealed_meeting_or_follows_it_is_told_that_it_is_sealed() {
    let desk = Desk::new();
    let holder = Holder::new(&desk, "key.txt");
    let file = sealed_for(&desk, &holder);
    let before = std::fs::read(&file).expect("a file");
    let asked: [&[&str]; 3] = [
        &["add", arg(&file), "worries", "the bus"],
        &["follow", arg(&file), "--plain"],
        &[
            "new",
            "Linden family, review",
            "--from",
            arg(&file),
            "--no-open",
        ],
    ];
    for asked in asked {
        let said = desk.run(asked);
        assert!(
            said.refuses(1)
                .contains("is sealed: `sofs open` goes on with it"),
            "{said:?}"
        );
    }
    assert_eq!(std::fs::read(&file).expect("a file"), before);
    assert_eq!(names(&desk).len(), 1);
}

#[test]
fn a_list_names_a_sealed_meeting_by_its_day_and_kind_alone() {
    let desk = Desk::new();
    let holder = Holder::new(&desk, "key.txt");
    let file = sealed_for(&desk, &holder);
    let name = file
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    let list = desk.done(&["list"]);
    let day = format!("{} {}:{}", &name[..10], &name[11..13], &name[13..15]);
    assert!(list.starts_with(&format!("{day}  sealed ")), "{list}");
    assert!(
        list.contains("strategy meeting") && list.trim_end().ends_with(&name),
        "{list}"
    );
    assert!(!list.contains("Linden"), "{list}");
    let json = desk.done(&["list", "--json"]);
    assert!(
        json.contains("\"sealed\": true") && !json.contains("Linden"),
        "{json}"
    );
    assert_eq!(desk.done(&["meetings"]), format!("{name}\n"));
    let odd = desk.sessions().join("linden.ron.age");
    std::fs::copy(&file, odd).expect("a copy");
    assert!(desk.done(&["list"]).contains("  sealed "));
}

#[test]
fn a_sealed_meeting_is_found_by_its_name_with_and_without_endings() {
    let desk = Desk::new();
    let holder = Holder::new(&desk, "key.txt");
    let file = sealed_for(&desk, &holder);
    let plain = plain_name(&file).expect("a name");
    let short = plain_name(&file).expect("a name").with_extension("");
    let name = |path: &Path| {
        path.file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned()
    };
    for asked in [
        name(&file),
        name(&plain),
        name(&short),
        arg(&plain).to_owned(),
    ] {
        assert!(
            desk.done(&["show", &asked, "--width", "200", "-i", holder.file()])
                .contains(SAID),
            "{asked}"
        );
    }
    for words in ["linden", "sealed"] {
        let said = desk.run(&["show", words, "-i", holder.file()]);
        assert!(said.refuses(1).contains("No meeting is called"), "{words}");
    }
}

#[test]
fn a_search_looks_inside_sealed_meetings_where_that_is_asked_for() {
    let desk = Desk::new();
    let (holder, other) = (
        Holder::new(&desk, "key.txt"),
        Holder::new(&desk, "other.txt"),
    );
    let file = sealed_for(&desk, &holder);
    let said = desk.run(&["search", "collects"]);
    assert_eq!(said.status, 1);
    assert!(
        said.err.contains("One sealed meeting was not looked at"),
        "{said:?}"
    );
    let found = desk.done(&["search", "--sealed", "collects", "-i", holder.file()]);
    assert!(
        found.contains(SAID) && found.contains(arg(&file)),
        "{found}"
    );
    let said = desk.run(&["search", "--sealed", "collects", "-i", other.file()]);
    let name = file
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    assert!(said.err.contains(&format!("damaged: {name}")), "{said:?}");
    let said = desk.run(&["steps"]);
    assert!(
        said.err.contains("One sealed meeting was not looked at."),
        "{said:?}"
    );
    assert_eq!(names(&desk).len(), 1);
}

#[test]
fn a_review_says_that_the_meeting_before_it_is_sealed() {
    let desk = Desk::new();
    let holder = Holder::new(&desk, "key.txt");
    let plain = meeting(&desk);
    desk.done(&[
        "new",
        "Linden family, review",
        "--from",
        arg(&plain),
        "--no-open",
    ]);
    desk.done(&["seal", arg(&plain), "-r", &holder.public]);
    let said = desk.run(&["show", "linden", "--trend"]);
    assert_eq!(
        said.one_sentence(),
        "The meeting before this one is sealed, so it is left out."
    );
}

#[test]
fn a_sealed_meeting_cut_short_or_changed_anywhere_is_never_taken_for_a_meeting() {
    let desk = Desk::new();
    let holder = Holder::new(&desk, "key.txt");
    let file = sealed_for(&desk, &holder);
    let whole = std::fs::read(&file).expect("a sealed file");
    let mut ring = ring(&holder);
    for length in 0..whole.len() {
        let told = ring.open(&file, &whole[..length]);
        assert!(told.is_err(), "{length} bytes of {}", whole.len());
    }
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        assert!(ring.open(&file, &bytes).is_err(), "byte {at}");
    }
    let more = [whole.as_slice(), b"."].concat();
    assert!(ring.open(&file, &more).is_err());
    assert!(ring.open(&file, &whole).is_ok());
}

/// Files that nobody sealed in good faith, each with what is said of it.
fn hostile() -> Vec<(&'static str, String, &'static str)> {
    let key = "A".repeat(43);
    let scrypt = |work: &str| {
        let salt = "A".repeat(22);
        format!(
            "age-encryption.org/v1\n-> scrypt {salt} {work}\n{key}\n--- {key}\n0123456789abcdef"
        )
    };
    let head = |rest: &str| format!("age-encryption.org/{rest}");
    let damaged = "damaged or cut short";
    vec![
        ("work", scrypt("63"), "so much work"),
        ("more-work", scrypt("21"), "so much work"),
        ("odd-work", scrypt("018"), damaged),
        ("no-work", scrypt("-1"), damaged),
        (
            "version",
            head("v9\n-> X25519 a\n\n--- b\n"),
            "not known here",
        ),
        ("head", head("v1\n"), damaged),
        (
            "junk",
            head("v1\n\x1b]52;c;AAAA\x07\n--- \n"),
            "not known here",
        ),
        (
            "long",
            head("v1\n") + &"-> X25519 a\n\n".repeat(100_000),
            damaged,
        ),
        (
            "letters",
            "-----BEGIN AGE ENCRYPTED FILE-----\n".into(),
            "is not a meeting",
        ),
        ("short", "age-".into(), "is not a meeting"),
        ("nothing", String::new(), "is empty"),
    ]
}

#[test]
fn a_hostile_sealed_file_is_refused_in_one_sentence() {
    let desk = Desk::new();
    let holder = Holder::new(&desk, "key.txt");
    let words = desk.folder().join("words.txt");
    std::fs::write(&words, "correct horse battery staple\n").expect("a file");
    for (name, bytes, says) in hostile() {
        let path = desk.put(&format!("{name}.ron.age"), bytes.as_bytes());
        let said = desk.run(&["show", arg(&path), "--passphrase-file", arg(&words)]);
        assert!(said.refuses(1).contains(says), "{name}: {said:?}");
        assert!(!said.err.contains('\u{1b}'), "{name}");
        let said = desk.run(&["check", arg(&path), "-i", holder.file()]);
        assert_eq!(said.status, 1, "{name}");
    }
}

#[test]
fn what_holds_no_meeting_is_not_put_among_the_meetings() {
    let desk = Desk::new();
    let holder = Holder::new(&desk, "key.txt");
    let sealed = sofs::shell::sealed::seal(b"only notes", &lock(&holder)).expect("it is sealed");
    let path = desk.put("notes.ron.age", &sealed.bytes);
    for verb in ["unseal", "open", "show"] {
        let said = desk.run(&[verb, arg(&path), "-i", holder.file(), "--plain"]);
        assert!(said.refuses(1).contains("is not a meeting"), "{verb}");
    }
    assert_eq!(names(&desk), ["notes.ron.age"]);
}
