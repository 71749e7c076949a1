//! The overall scale of each setting: its question, and what 0 and 10 mean.

use crate::meeting::vocabulary::Setting;

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
        .map(|name| name.trim())
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
