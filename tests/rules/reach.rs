//! Who may reach for the clock, the disk, the terminal: everything else gets what it needs as an argument.

use super::{
    paths::{Mention, mentions},
    source::Source,
};

struct Rule {
    names: &'static [&'static str],
    only_in: &'static [&'static str],
    advice: &'static str,
}

/// The places that may touch the world; `session` is among them because it writes the file.
const OUTER: &[&str] = &[
    "src/session/",
    "src/shell/",
    "src/commands/",
    "src/cli.rs",
    "src/main.rs",
];

/// The same without `session`, which gets its ids and gives its problems as values.
const BEHIND_SESSION: &[&str] = &["src/shell/", "src/commands/", "src/cli.rs", "src/main.rs"];

const RULES: [Rule; 7] = [
    Rule {
        names: &["Instant::now", "SystemTime", "Utc::now", "Local::now"],
        only_in: &["src/shell/clock.rs"],
        advice: "take the time as an argument; only src/shell/clock.rs asks the clock",
    },
    Rule {
        names: &["time::Instant"],
        only_in: OUTER,
        advice: "take the milliseconds since the start as an argument",
    },
    Rule {
        names: &["std::fs", "File", "std::env", "std::thread", "std::process"],
        only_in: OUTER,
        advice: "take what was read as an argument, or return an effect that shell performs",
    },
    Rule {
        names: &["crossterm", "CrosstermBackend"],
        only_in: &["src/shell/"],
        advice: "only shell talks to the terminal; use our own key and drawing types",
    },
    Rule {
        names: &["io::stdin", "io::stdout", "io::stderr"],
        only_in: BEHIND_SESSION,
        advice: "return the text; output goes through one door in shell",
    },
    Rule {
        names: &["getrandom"],
        only_in: BEHIND_SESSION,
        advice: "take the id as an argument, or count",
    },
    Rule {
        names: &["std::net"],
        only_in: &[],
        advice: "this program has no network; find another way",
    },
];

pub fn reaching_too_far(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources {
        for mention in mentions(source) {
            for rule in RULES.iter().filter(|rule| !allows(rule, source)) {
                if rule.names.iter().any(|name| goes_through(&mention, name)) {
                    let said = format!("`{}`: {}", mention.shown(), rule.advice);
                    complaints.push(source.complaint(mention.line, &said));
                }
            }
        }
    }
    complaints
}

fn allows(rule: &Rule, source: &Source) -> bool {
    rule.only_in
        .iter()
        .any(|place| source.name.starts_with(place))
}

fn goes_through(mention: &Mention, name: &str) -> bool {
    format!("::{}::", mention.shown()).contains(&format!("::{name}::"))
}

#[test]
fn reaching_for_the_world_is_seen() {
    let places = |name, text| {
        let complaints = reaching_too_far(&[Source::new(name, text)]);
        complaints
            .into_iter()
            .map(|said| said.split(':').nth(1).unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let bad = "use std::{fmt, fs::{self, read}, env as e};\nfn a() { File::open(x); }\nfn b() { ::std::thread::spawn(c); }
        use ratatui::crossterm::event;\nuse crossterm;\nuse std::time::Instant;\nuse std::net::TcpStream;\ngetrandom::fill(x);\nuse std::io::{self, stdout};";
    assert_eq!(
        places("src/view/bar.rs", bad),
        ["1", "1", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
    );
    assert_eq!(
        places("src/session/writer.rs", bad),
        ["4", "5", "7", "8", "9"]
    );
    assert_eq!(places("src/commands/live.rs", bad), ["4", "5", "7"]);
    assert_eq!(places("src/shell/screen.rs", bad), ["7"]);
}

#[test]
fn asking_the_clock_is_seen() {
    let bad = "use std::time::SystemTime;\nfn a() { chrono::Utc::now(); Local::now(); time::Instant::now() }";
    let complaints = |name| reaching_too_far(&[Source::new(name, bad)]).len();
    assert_eq!(complaints("src/shell/clock.rs"), 0);
    assert_eq!(complaints("src/shell/screen.rs"), 4);
}

#[test]
fn words_in_strings_and_comments_reach_nowhere() {
    let good = "//! Never `std::fs`.\nconst A: &str = \"crossterm::event std::fs::read\";\nfn a() { env!(\"B\"); profile::open() }";
    assert!(reaching_too_far(&[Source::new("src/meeting/board.rs", good)]).is_empty());
}
