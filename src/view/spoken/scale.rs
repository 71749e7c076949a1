//! A scale in words: the question, and everybody's number as far as it may be told.

use crate::app::chairing::{Asked, Chairing, MarkCell};
use crate::app::scale_walk::asked_people;
use crate::meeting::parts::{Given, Mark, PersonId, Scale};
use crate::practice::telling::{answer, path_told};

/// What is said where nothing stands yet.
const NOTHING: &str = "not said yet";

/// What is asked, and what stands there; a question where nothing does.
pub fn asks(label: &str, says: &str) -> String {
    if says.is_empty() {
        format!("{label}?")
    } else {
        format!("{label}: {says}")
    }
}

fn name(chairing: &Chairing, id: PersonId) -> String {
    chairing.wall().names([&id]).concat()
}

/// Which of several scales.
pub fn scale_name(chairing: &Chairing, scale: &Scale) -> String {
    let scales = &chairing.wall().scales;
    let place = scales.iter().position(|one| one.id == scale.id);
    match place {
        Some(place) if scales.len() > 1 => format!("Scale {} of {}", place + 1, scales.len()),
        _ => "Scale".to_owned(),
    }
}

/// What is asked on the page of the scale.
pub fn asked_words(chairing: &Chairing, asked: Asked) -> String {
    let Some(scale) = chairing.scale() else {
        return "There is no scale in this meeting.".to_owned();
    };
    match asked {
        Asked::Question => format!(
            "{}, question: {}",
            scale_name(chairing, scale),
            scale.question
        ),
        Asked::Zero => format!("0 means: {}", scale.zero),
        Asked::Ten => format!("10 means: {}", scale.ten),
        Asked::Of(id, cell) => {
            let who = name(chairing, id);
            let mark = scale.mark(id);
            match cell {
                MarkCell::Number => asks(&format!("Number of {who}"), &told_number(scale, mark)),
                MarkCell::Why => {
                    let number = mark.and_then(|mark| scale.shown(mark).answer);
                    let number =
                        number.map_or(String::new(), |one| format!(" {}", answer(Some(one))));
                    asks(
                        &format!("Why{number}, {who}"),
                        &reason(scale, mark, |given| &given.why),
                    )
                }
                MarkCell::OneUp => {
                    let label = format!("What would make it one higher, {who}");
                    asks(&label, &reason(scale, mark, |given| &given.one_up))
                }
            }
        }
    }
}

/// A number as far as it may be told: in a sealed round only that it was given. Empty where nobody was asked.
fn told_number(scale: &Scale, mark: Option<&Mark>) -> String {
    let Some(mark) = mark else {
        return String::new();
    };
    match (scale.sealed, mark.given.answer) {
        (true, Some(_)) => "given, and covered".to_owned(),
        (true, None) => String::new(),
        (false, _) if mark.standing().answer.is_none() && mark.last_time.is_none() => String::new(),
        (false, _) => path_told(scale, mark),
    }
}

/// The same, or that nothing was said yet.
fn number_words(scale: &Scale, mark: Option<&Mark>) -> String {
    let told = told_number(scale, mark);
    if told.is_empty() {
        NOTHING.to_owned()
    } else {
        told
    }
}

fn reason(scale: &Scale, mark: Option<&Mark>, of: fn(&Given) -> &String) -> String {
    match mark {
        Some(mark) if scale.sealed && !of(&mark.given).is_empty() => "said, and covered".to_owned(),
        Some(mark) => of(scale.shown(mark)).to_owned(),
        None => String::new(),
    }
}

/// Somebody's number with its reasons, in one line.
fn mark_words(chairing: &Chairing, scale: &Scale, person: PersonId) -> String {
    let mark = scale.mark(person);
    let mut line = format!("{}: {}", name(chairing, person), number_words(scale, mark));
    if let Some(mark) = mark {
        let shown = scale.shown(mark);
        for (label, text) in [("because", &shown.why), ("one higher", &shown.one_up)] {
            if !text.is_empty() && !scale.sealed {
                line.extend(["; ", label, ": ", text.as_str()]);
            }
        }
    }
    line
}

/// All of a scale: the question, 0 and 10, and everybody's number.
pub fn scale_words(chairing: &Chairing, scale: &Scale) -> Vec<String> {
    let mut lines = vec![
        format!("{}: {}", scale_name(chairing, scale), scale.question),
        format!("0 means: {}", scale.zero),
        format!("10 means: {}", scale.ten),
    ];
    if scale.sealed {
        lines.push(
            "Sealed round: each number stays covered until all are shown together.".to_owned(),
        );
    }
    let people = asked_people(chairing).into_iter();
    let here = chairing.scale().is_some_and(|one| one.id == scale.id);
    let asked = |person: &PersonId| here || scale.mark(*person).is_some();
    lines.extend(
        people
            .filter(asked)
            .map(|person| mark_words(chairing, scale, person)),
    );
    lines
}
