//! The overall scale of each setting: its question, and what 0 and 10 mean.

use crate::meeting::conclusions::{Goal, Statement};
use crate::meeting::vocabulary::{GoalPart, Setting, StatementPart};

/// The scale that stands above all others, before anyone has put a number on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GeneralScale {
    /// What is asked, as long as no child has a name yet.
    pub question: &'static str,
    /// What 0 means.
    pub zero: &'static str,
    /// What 10 means.
    pub ten: &'static str,
}

/// The overall scale of a setting.
///
/// Where 0 and 10 lie follows published guidance of English councils; the sentences are our own.
pub fn general_scale(setting: Setting) -> GeneralScale {
    match setting {
        Setting::Wellbeing => GeneralScale {
            question: "How well are things going for the children today?",
            zero: "Things are so hard that children's services must be asked to help.",
            ten: "The children have what they need, and services can step back.",
        },
        Setting::Safety => GeneralScale {
            question: "How safe are things for the children today?",
            zero: "Things are so bad that the children cannot live at home.",
            ten: "The children are safe enough for children's services to say goodbye.",
        },
        Setting::Stability => GeneralScale {
            question: "How settled are things for the children today?",
            zero: "There is no settled place for the children, and nobody they can count on.",
            ten: "The children are settled, they belong, and they look forward.",
        },
    }
}

/// The scale of a goal: 0 is the worry come true or unchanged, 10 is the goal met for good. Question, 0 and 10.
pub fn scale_for_goal(statement: Option<&Statement>, goal: &Goal) -> [String; 3] {
    let bare = |text: &str| text.trim().trim_end_matches('.').to_owned();
    let instead = match goal.part(GoalPart::Instead) {
        "" => bare(&goal.sentence()),
        instead => bare(instead),
    };
    let worry = statement.map_or(String::new(), |statement| {
        match statement.part(StatementPart::What) {
            "" => bare(&statement.sentence()),
            what => bare(what),
        }
    });
    let zero = if worry.is_empty() {
        "Nothing of this is so yet.".to_owned()
    } else {
        format!("Nothing has changed, or it has come true: {worry}.")
    };
    [
        format!("How close are we today: {instead}?"),
        zero,
        format!("This is so, and it will last: {instead}."),
    ]
}

/// A name without what stands in brackets behind it: "Sam (4)" is spoken of as Sam.
fn without_age(name: &str) -> &str {
    let name = name.trim();
    match name.split_once('(') {
        Some((before, _)) if !before.trim().is_empty() => before.trim(),
        _ => name,
    }
}

/// With more children than this a question on one line would not name them.
const MOST_NAMES: usize = 4;

/// The overall question with the children's names in it, as far as they are known.
pub fn general_question(setting: Setting, children: &[&str]) -> String {
    let Some(who) = named(children) else {
        return general_scale(setting).question.to_owned();
    };
    let verb = if who.one { "is" } else { "are" };
    let who = who.names;
    match setting {
        Setting::Wellbeing => format!("How well are things going for {who} today?"),
        Setting::Safety => format!("How safe {verb} {who} today?"),
        Setting::Stability => format!("How settled {verb} {who} today?"),
    }
}

/// Children's names in one breath.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// "Sam", "Sam and Zoe", "Sam, Zoe and Idris".
    pub names: String,
    /// Whether it is a single child, as verbs want to know.
    pub one: bool,
}

/// The names as a sentence holds them; nothing for none or too many.
pub fn named(children: &[&str]) -> Option<Named> {
    let names: Vec<&str> = children
        .iter()
        .map(|name| without_age(name))
        .filter(|name| !name.is_empty())
        .collect();
    let listed = match names.as_slice() {
        [] => return None,
        [only] => (*only).to_owned(),
        [_, _, rest @ ..] if rest.len() + 2 > MOST_NAMES => return None,
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    };
    Some(Named {
        names: listed,
        one: names.len() == 1,
    })
}
