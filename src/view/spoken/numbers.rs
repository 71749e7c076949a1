//! What is different about scales and numbers after a line, in short sentences.

use super::echo::Echo;
use super::scale::scale_name;
use crate::app::chairing::Chairing;
use crate::meeting::map::Map;
use crate::meeting::parts::{Answer, Given, PersonId, Scale, ScaleId};
use crate::practice::telling::answer;

/// Somebody's number, and what it was.
pub fn number(
    chairing: &Chairing,
    (scale, person): (ScaleId, PersonId),
    before: Option<Answer>,
    after: Option<Answer>,
) -> String {
    let was = before.map_or(String::new(), |was| {
        format!(", before: {}", answer(Some(was)))
    });
    let whose = whose(chairing, scale, person);
    format!("{whose}: {}{was}.", answer(after))
}

fn whose(chairing: &Chairing, scale: ScaleId, person: PersonId) -> String {
    let name = chairing.wall().names([&person]).concat();
    match chairing.wall().scale(scale) {
        Some(one) if chairing.scale().is_some_and(|here| here.id != scale) => {
            format!("{name}, {}", scale_name(chairing, one).to_lowercase())
        }
        _ => name,
    }
}

/// Reasons for a number that are others than before.
pub fn reasons(
    chairing: &Chairing,
    old: &Map,
    (scale, person): (ScaleId, PersonId),
    given: &Given,
    echo: &Echo,
) -> Option<String> {
    let who = whose(chairing, scale, person);
    let before = old
        .scale(scale)
        .and_then(|one| one.mark(person).map(|mark| one.shown(mark).clone()));
    let before = before.unwrap_or_default();
    let mut told = Vec::new();
    for (label, was, is) in [
        ("Why", &before.why, &given.why),
        ("One higher", &before.one_up, &given.one_up),
    ] {
        if was != is && !is.is_empty() {
            told.push(echo.kept(&format!("{label}, {who}"), is));
        }
    }
    (!told.is_empty()).then(|| told.join("; "))
}

/// Scales that came, went, or ask otherwise; and what was covered or shown.
pub fn scales(old: &Map, chairing: &Chairing, echo: &Echo) -> Vec<String> {
    let mut lines = Vec::new();
    for scale in &chairing.wall().scales {
        match old.scale(scale.id) {
            None => lines.push(format!(
                "{} is up: {}",
                scale_name(chairing, scale),
                scale.question
            )),
            Some(before) if before != scale => {
                lines.extend(scale_changes(before, scale, chairing, echo));
            }
            Some(_) => {}
        }
    }
    let gone = old
        .scales
        .iter()
        .filter(|one| chairing.wall().scale(one.id).is_none());
    lines.extend(gone.map(|one| format!("The scale is taken off: {}", one.question)));
    lines
}

fn scale_changes(before: &Scale, scale: &Scale, chairing: &Chairing, echo: &Echo) -> Vec<String> {
    let mut lines = Vec::new();
    let texts = [
        ("Question", &before.question, &scale.question),
        ("0 means", &before.zero, &scale.zero),
        ("10 means", &before.ten, &scale.ten),
    ];
    lines.extend(
        texts
            .into_iter()
            .filter(|(_, was, is)| was != is)
            .map(|(label, _, is)| echo.kept(label, is)),
    );
    if scale.sealed && !before.sealed {
        lines.push("A sealed round: numbers stay covered until /show.".to_owned());
    } else if before.sealed && !scale.sealed {
        lines.push("All numbers are shown.".to_owned());
    }
    if scale.sealed && scale.rounds == before.rounds {
        for mark in &scale.marks {
            let was = before.mark(mark.person).map(|mark| &mark.given);
            let who = chairing.wall().names([&mark.person]).concat();
            if was.and_then(|was| was.answer) != mark.given.answer {
                lines.push(format!("{who}: taken, and covered."));
            } else if was.unwrap_or(&Given::default()) != &mark.given {
                lines.push(format!("{who}: kept, and covered."));
            }
        }
    }
    lines
}
