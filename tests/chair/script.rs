//! What is said and done in a meeting, a line each, as it stands in `tests/scripts/`.

use sofs::meeting::parts::About;
use sofs::meeting::vocabulary::{
    Attendance, Category, GoalPart, Kind, Known, Order, PlanPart, Progress, Setting, Side,
    StatementPart,
};

use super::step::{Decided, Number, Old, Said, Somebody, Step};

/// A meeting before it is chaired.
pub struct Script {
    /// Its head.
    pub about: About,
    /// The script of the meeting that it follows on from.
    pub from: Option<usize>,
    /// What happens, in order.
    pub steps: Vec<Step>,
}

/// The script with this number.
pub fn script(number: usize) -> Script {
    let (id, text) = match number {
        1 => ("5b3e91c07a24", include_str!("../scripts/1.txt")),
        2 => ("c81f04d96e3a", include_str!("../scripts/2.txt")),
        3 => ("2e7b60a5f194", include_str!("../scripts/3.txt")),
        4 => ("91d6c2e83b07", include_str!("../scripts/4.txt")),
        5 => ("f04a7b5d18c6", include_str!("../scripts/5.txt")),
        _ => panic!("there is no script {number}"),
    };
    let mut script = Script {
        about: About {
            id: id.to_owned(),
            ..About::default()
        },
        from: None,
        steps: Vec::new(),
    };
    for line in text.lines() {
        let (command, rest) = line.split_once(' ').unwrap_or((line, ""));
        if !head(&mut script, command, rest) {
            script.steps.push(step(command, rest));
        }
    }
    script
}

fn head(script: &mut Script, command: &str, rest: &str) -> bool {
    let about = &mut script.about;
    match command {
        "title" => rest.clone_into(&mut about.title),
        "kind" => about.kind = known(Kind::from_kebab, rest),
        "setting" => about.setting = known(Setting::from_kebab, rest),
        "order" => about.order = known(Order::from_kebab, rest),
        "began" => {
            about.began = chrono::DateTime::parse_from_rfc3339(rest).expect("a time");
        }
        "from" => script.from = Some(counted(rest)),
        _ => return false,
    }
    true
}

/// What stands between the strokes of a line.
struct Parts<'a>(std::str::Split<'a, char>);

impl Parts<'_> {
    fn next(&mut self) -> String {
        self.0.next().unwrap_or_default().trim().to_owned()
    }

    fn number(&mut self) -> Number {
        Number {
            name: self.next(),
            answer: self.next(),
            why: self.next(),
            one_up: self.next(),
        }
    }

    fn reasons(&mut self) -> Number {
        Number {
            name: self.next(),
            answer: String::new(),
            why: self.next(),
            one_up: self.next(),
        }
    }

    fn person(&mut self) -> Somebody {
        Somebody {
            name: self.next(),
            role: self.next(),
            side: Side::from_kebab(&self.next()),
            agency: self.next(),
            attendance: Attendance::from_kebab(&self.next()),
        }
    }

    fn decided(&mut self) -> Decided {
        Decided {
            question: self.next().parse().ok(),
            what: self.next(),
            why: self.next(),
            differs: self.next(),
        }
    }
}

fn step(command: &str, rest: &str) -> Step {
    let mut parts = Parts(rest.split('|'));
    match command {
        "person" => Step::Person(parts.person()),
        "pause" => Step::Pause(rest.parse().expect("seconds")),
        "old" => Step::Old(Old {
            text: parts.next(),
            progress: known(Progress::from_kebab, &parts.next()),
            anew: parts.next(),
        }),
        "takeover" => Step::TakeOver(rest.to_owned()),
        "say" => Step::Say(Said {
            category: known(Category::from_kebab, &parts.next()),
            speakers: listed(&parts.next()),
            text: parts.next(),
        }),
        "known" => Step::Known(known(Known::from_kebab, rest)),
        "move" => {
            let place = rest.strip_prefix("last ").unwrap_or(rest);
            Step::Move(known(Category::from_kebab, place))
        }
        "takeoff" => Step::TakeOff(rest.strip_prefix("last").unwrap_or(rest).to_owned()),
        "undo" => Step::Undo,
        "turn" => Step::Turn,
        "fixup" => {
            let (wrong, right) = rest.split_once('=').expect("wrong=right");
            Step::Slip(wrong.to_owned(), right.to_owned())
        }
        "bookmark" => Step::Bookmark(rest.to_owned()),
        _ => conclusion(command, parts),
    }
}

/// What the columns come to.
fn conclusion(command: &str, mut parts: Parts) -> Step {
    let mut three = || [parts.next(), parts.next(), parts.next()];
    match command {
        "question" => Step::Question(three()),
        "goal" => Step::Goal(three()),
        "statement" => {
            let [who, what, meaning] = three();
            Step::Statement([who, what, meaning, parts.next()])
        }
        "reword" => {
            let [row, part, text] = three();
            Step::Reword(counted(&row), known(StatementPart::from_kebab, &part), text)
        }
        "regoal" => {
            let [row, part, text] = three();
            Step::Regoal(counted(&row), known(GoalPart::from_kebab, &part), text)
        }
        "differs" => Step::Differs(format!("{}: {}", parts.next(), parts.next())),
        "agree" => Step::Agree(counted(&parts.next())),
        "ask" => Step::Ask,
        "scale" => Step::Scale(counted(&parts.next())),
        "number" => Step::Number(parts.number()),
        "cover" => Step::Cover,
        "show" => Step::Show,
        "why" => Step::Why(parts.reasons()),
        "decide" => Step::Decide(parts.decided()),
        "step" => Step::Task(parts.next()),
        "for" => Step::For(counted(&parts.next())),
        "rule" => {
            let part = known(PlanPart::from_kebab, &parts.next());
            Step::Rule(part, parts.next())
        }
        "next" => Step::Next(parts.next()),
        other => panic!("no script says {other}"),
    }
}

fn known<T>(find: impl Fn(&str) -> Option<T>, name: &str) -> T {
    find(name).unwrap_or_else(|| panic!("{name} is no word of the practice"))
}

fn counted(number: &str) -> usize {
    number.parse().expect("a number")
}

fn listed(names: &str) -> Vec<String> {
    let names = names.split(',').map(|name| name.trim().to_owned());
    names.filter(|name| !name.is_empty()).collect()
}
