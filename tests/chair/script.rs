//! What is said and done in a meeting, a line each, as it stands in `tests/scripts/`.

use sofs::meeting::parts::About;
use sofs::meeting::vocabulary::{Attendance, Category, Kind, Known, Order, Setting, Side};

/// A meeting before it is chaired.
pub struct Script {
    /// Its head.
    pub about: About,
    /// What happens, in order.
    pub steps: Vec<Step>,
}

/// Somebody who is asked to the meeting.
#[derive(Clone, Debug, Default)]
pub struct Somebody {
    pub name: String,
    pub role: String,
    pub side: Option<Side>,
    pub agency: String,
    pub attendance: Option<Attendance>,
}

/// Something somebody says for the board.
#[derive(Clone, Debug)]
pub struct Said {
    pub category: Category,
    /// Whoever is named; nobody while somebody has the turn.
    pub speakers: Vec<String>,
    pub text: String,
}

/// Somebody's number.
#[derive(Clone, Debug)]
pub struct Number {
    pub name: String,
    /// Digits, or `rather-not`.
    pub answer: String,
    pub why: String,
    pub one_up: String,
}

/// One line of a script.
#[derive(Clone, Debug)]
pub enum Step {
    Person(Somebody),
    /// The room talks, so many seconds long, and nothing is typed.
    Pause(u64),
    Say(Said),
    /// How the last entry is known.
    Known(Known),
    /// The last entry belongs elsewhere.
    Move(Category),
    /// The last entry comes off the board.
    TakeOff,
    Undo,
    /// The turn passes to the next person.
    Turn,
    /// The next time this word comes it is first typed wrong: wrong, right.
    Slip(String, String),
    /// The question, 0 and 10.
    Question([String; 3]),
    Number(Number),
    Bookmark(String),
}

/// The script with this number.
pub fn script(number: usize) -> Script {
    let (id, text) = match number {
        1 => ("5b3e91c07a24", include_str!("../scripts/1.txt")),
        2 => ("c81f04d96e3a", include_str!("../scripts/2.txt")),
        3 => ("2e7b60a5f194", include_str!("../scripts/3.txt")),
        _ => panic!("there is no script {number}"),
    };
    let mut script = Script {
        about: About {
            id: id.to_owned(),
            ..About::default()
        },
        steps: Vec::new(),
    };
    for line in text.lines() {
        let (command, rest) = line.split_once(' ').unwrap_or((line, ""));
        if !head(&mut script.about, command, rest) {
            script.steps.push(step(command, rest));
        }
    }
    script
}

fn head(about: &mut About, command: &str, rest: &str) -> bool {
    match command {
        "title" => rest.clone_into(&mut about.title),
        "kind" => about.kind = known(Kind::from_kebab, rest),
        "setting" => about.setting = known(Setting::from_kebab, rest),
        "order" => about.order = known(Order::from_kebab, rest),
        "began" => {
            about.began = chrono::DateTime::parse_from_rfc3339(rest).expect("a time");
        }
        _ => return false,
    }
    true
}

fn step(command: &str, rest: &str) -> Step {
    let mut parts = rest.split('|').map(|part| part.trim().to_owned());
    let mut part = || parts.next().unwrap_or_default();
    match command {
        "person" => Step::Person(Somebody {
            name: part(),
            role: part(),
            side: Side::from_kebab(&part()),
            agency: part(),
            attendance: Attendance::from_kebab(&part()),
        }),
        "pause" => Step::Pause(rest.parse().expect("seconds")),
        "say" => Step::Say(Said {
            category: known(Category::from_kebab, &part()),
            speakers: listed(&part()),
            text: part(),
        }),
        "known" => Step::Known(known(Known::from_kebab, rest)),
        "move" => {
            let place = rest.strip_prefix("last ").unwrap_or(rest);
            Step::Move(known(Category::from_kebab, place))
        }
        "takeoff" => Step::TakeOff,
        "undo" => Step::Undo,
        "turn" => Step::Turn,
        "fixup" => {
            let (wrong, right) = rest.split_once('=').expect("wrong=right");
            Step::Slip(wrong.to_owned(), right.to_owned())
        }
        "question" => Step::Question([part(), part(), part()]),
        "number" => Step::Number(Number {
            name: part(),
            answer: part(),
            why: part(),
            one_up: part(),
        }),
        "bookmark" => Step::Bookmark(rest.to_owned()),
        other => panic!("no script says {other}"),
    }
}

fn known<T>(find: impl Fn(&str) -> Option<T>, name: &str) -> T {
    find(name).unwrap_or_else(|| panic!("{name} is no word of the practice"))
}

fn listed(names: &str) -> Vec<String> {
    let names = names.split(',').map(|name| name.trim().to_owned());
    names.filter(|name| !name.is_empty()).collect()
}
