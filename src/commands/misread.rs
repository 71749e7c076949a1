//! What is wrong with a command line, told in one sentence that says what to do.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::shell::saying::quoted;

/// The sentence. `program` is what was called: `sofs`, or `sofs show`.
pub fn sentence(answer: &Error, program: &str) -> String {
    let help = format!("{program} --help");
    let argument = first(answer, ContextKind::InvalidArg);
    let name = name_of(&argument);
    match answer.kind() {
        ErrorKind::InvalidSubcommand => no_verb(answer),
        ErrorKind::UnknownArgument => unknown(answer, &argument, program),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => wrong_value(answer, &name, &help),
        ErrorKind::MissingRequiredArgument => {
            let all = all(answer, ContextKind::InvalidArg);
            let all: Vec<String> = all.iter().map(|one| without_signs(one)).collect();
            format!("{program} needs {}; {help} says more.", listed(&all))
        }
        ErrorKind::TooManyValues => {
            let value = quoted(&first(answer, ContextKind::InvalidValue));
            format!("{name} takes nothing behind it; leave out {value}.")
        }
        ErrorKind::ArgumentConflict => {
            let other = name_of(&first(answer, ContextKind::PriorArg));
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

fn wrong_value(answer: &Error, name: &str, help: &str) -> String {
    let said = first(answer, ContextKind::InvalidValue);
    let there = listed(&all(answer, ContextKind::ValidValue));
    let stands = if name.starts_with('-') {
        "behind"
    } else {
        "for"
    };
    if said.is_empty() {
        return format!("Something has to stand {stands} {name}; {help} says what.");
    }
    let said = quoted(&said);
    if there.is_empty() {
        let number = if name == "--idle-limit" {
            "number"
        } else {
            "whole number"
        };
        return format!(
            "{said} cannot stand {stands} {name}, which takes a {number}; {help} says more."
        );
    }
    format!("{said} cannot stand {stands} {name}; there are {there}, and {help} says more.")
}

fn no_verb(answer: &Error) -> String {
    let said = all(answer, ContextKind::InvalidSubcommand).concat();
    let shown = quoted(&said);
    if std::path::Path::new(&said)
        .extension()
        .is_some_and(|ending| ending == "ron")
    {
        return format!(
            "{shown} is a file and no command; sofs open and its name opens a meeting."
        );
    }
    match all(answer, ContextKind::SuggestedSubcommand).first() {
        Some(meant) => {
            format!("There is no command {shown}, but there is {meant}; sofs --help shows all.")
        }
        None => format!("There is no command {shown}; sofs --help shows all."),
    }
}

fn unknown(answer: &Error, said: &str, program: &str) -> String {
    let shown = quoted(said);
    let help = format!("{program} --help");
    if let Some(meant) = all(answer, ContextKind::SuggestedArg).first() {
        return format!("{program} knows no {shown}, but {meant}; {help} shows all.");
    }
    let takes_words = matches!(program, "sofs add" | "sofs new");
    if said.starts_with('-') && (takes_words || program == "sofs search") {
        format!("{program} knows no {shown}; put -- before words that begin so, and see {help}.")
    } else if takes_words {
        format!(
            "{program} takes nothing more at {shown}; put words that belong together in quotation marks, and see {help}."
        )
    } else {
        format!("{program} knows no {shown}; {help} shows what it takes.")
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

fn first(answer: &Error, kind: ContextKind) -> String {
    all(answer, kind).into_iter().next().unwrap_or_default()
}

/// `--width <N>` as `--width`; what has no name of its own is called by its value.
fn name_of(argument: &str) -> String {
    let (name, _) = argument.split_once(' ').unwrap_or((argument, ""));
    without_signs(name)
}

fn without_signs(argument: &str) -> String {
    argument
        .replace(['<', '>', '[', ']'], "")
        .replace("...", "")
}

fn listed(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
