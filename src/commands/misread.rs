//! What is wrong with a command line, told in one sentence that says what to do.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::meeting::clean::clean_line;
use crate::view::wrap::cut;

/// So much of what was said is quoted, in columns.
const QUOTED: usize = 60;

/// The sentence. `program` is what was called: `sofs`, or `sofs show`.
pub fn sentence(answer: &Error, program: &str) -> String {
    let help = format!("{program} --help");
    let said = |kind| all(answer, kind).into_iter().next();
    let argument = said(ContextKind::InvalidArg).unwrap_or_default();
    let (name, value) = taken_apart(&argument);
    let quoted = quote(&said(ContextKind::InvalidValue).unwrap_or_default());
    match answer.kind() {
        ErrorKind::InvalidSubcommand => no_verb(answer),
        ErrorKind::UnknownArgument => unknown(answer, &argument, program),
        ErrorKind::MissingRequiredArgument => {
            let all = all(answer, ContextKind::InvalidArg);
            let all: Vec<String> = all.iter().map(|one| without_signs(one)).collect();
            format!(
                "{program} needs {} as well; {help} says more.",
                listed(&all, "and")
            )
        }
        ErrorKind::InvalidValue if quoted == "“”" => {
            format!("{name} needs {value} behind it; {help} says more.")
        }
        ErrorKind::InvalidValue => {
            let choices = listed(&all(answer, ContextKind::ValidValue), "or");
            format!("{quoted} is no {value}; {name} takes {choices}, as {help} says.")
        }
        ErrorKind::ValueValidation => {
            format!("{quoted} is no {value} for {name}, which takes a number; {help} says more.")
        }
        ErrorKind::TooManyValues => format!("{name} takes nothing behind it; leave out {quoted}."),
        ErrorKind::ArgumentConflict => {
            let other = said(ContextKind::PriorArg).unwrap_or_default();
            let (other, _) = taken_apart(&other);
            if other == name || other.is_empty() {
                format!("{name} stands there twice; leave one of them out.")
            } else {
                format!("{name} and {other} do not go together; leave one of them out.")
            }
        }
        ErrorKind::InvalidUtf8 => {
            format!("Something behind {program} is no text in UTF-8; write it anew.")
        }
        _ => format!("{program} did not understand that; {help} says what it takes."),
    }
}

fn no_verb(answer: &Error) -> String {
    let said = all(answer, ContextKind::InvalidSubcommand).concat();
    let quoted = quote(&said);
    if said.ends_with(".ron") {
        return format!("{quoted} is a file and no verb; sofs open and its name opens a meeting.");
    }
    match all(answer, ContextKind::SuggestedSubcommand).first() {
        Some(meant) => {
            format!("There is no verb {quoted}, but there is {meant}; sofs --help shows all.")
        }
        None => format!("There is no verb {quoted}; sofs --help shows all."),
    }
}

fn unknown(answer: &Error, said: &str, program: &str) -> String {
    let quoted = quote(said);
    let help = format!("{program} --help");
    if let Some(meant) = all(answer, ContextKind::SuggestedArg).first() {
        return format!("{program} knows no {quoted}, but {meant}; {help} shows all.");
    }
    let takes_words = matches!(program, "sofs add" | "sofs new");
    if said.starts_with('-') && (takes_words || program == "sofs search") {
        format!("{program} knows no {quoted}; put -- before words that begin so, and see {help}.")
    } else if takes_words {
        format!(
            "{program} takes nothing more at {quoted}; put words that belong together in quotation marks, and see {help}."
        )
    } else {
        format!("{program} knows no {quoted}; {help} shows what it takes.")
    }
}

/// What clap tells beside the kind.
fn all(answer: &Error, kind: ContextKind) -> Vec<String> {
    match answer.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(all)) => all.clone(),
        _ => Vec::new(),
    }
}

/// `--width <N>` as `--width` and `N`; what has no name of its own is called by its value.
fn taken_apart(argument: &str) -> (String, String) {
    let (name, value) = argument.split_once(' ').unwrap_or((argument, argument));
    let value = if value.starts_with('<') {
        value
    } else {
        "a word"
    };
    (without_signs(name), without_signs(value))
}

fn without_signs(argument: &str) -> String {
    argument
        .replace(['<', '>', '[', ']'], "")
        .replace("...", "")
}

fn quote(said: &str) -> String {
    format!("“{}”", cut(&clean_line(said), QUOTED))
}

fn listed(all: &[String], word: &str) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}
