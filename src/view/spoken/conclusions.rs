//! What changed in statements, goals, decisions and the safety plan, in words.

use super::echo::Echo;
use crate::app::chairing::RowCell;
use crate::app::rows::name_of;
use crate::meeting::conclusions::{Conclusions, Differs};
use crate::meeting::map::Map;
use crate::meeting::vocabulary::{GoalPart, StatementPart};
use crate::practice::day_problem::say_day;
use crate::practice::prompts::plan_title;
use crate::view::statement_form::dissent_told;

/// What changed, part by part; once a sentence is whole it is told.
pub fn concluded(old: &Map, new: &Map, echo: &Echo) -> Vec<String> {
    let (was, is) = (&old.conclusions, &new.conclusions);
    let mut lines = statements(was, new, echo);
    lines.extend(goals(was, is, echo));
    lines.extend(decisions(was, new, echo));
    for rule in &is.rules {
        let before = was.rule(rule.id).map(|rule| rule.text.as_str());
        if before != Some(&rule.text) {
            lines.push(echo.kept(
                &format!("Safety plan, {}", plan_title(rule.part).to_lowercase()),
                &rule.text,
            ));
        }
    }
    if was.next_meeting != is.next_meeting {
        let day = is.next_meeting.map_or("no day".to_owned(), say_day);
        lines.push(format!("Next meeting: {day}."));
    }
    lines.extend(
        gone(was, is)
            .into_iter()
            .map(|words| format!("Taken off: {words}")),
    );
    lines
}

fn gone(was: &Conclusions, is: &Conclusions) -> Vec<String> {
    let statements = was
        .statements
        .iter()
        .filter(|one| is.statement(one.id).is_none());
    let goals = was.goals.iter().filter(|one| is.goal(one.id).is_none());
    let decided = |id| is.decision(id).is_some_and(|one| !one.what.is_empty());
    let decisions = was.decided().filter(|one| !decided(one.id));
    let rules = was.rules.iter().filter(|one| is.rule(one.id).is_none());
    statements
        .map(|one| one.sentence())
        .chain(goals.map(|one| one.sentence()))
        .chain(decisions.map(|one| one.sentence()))
        .chain(rules.map(|one| one.text.clone()))
        .collect()
}

fn statements(was: &Conclusions, new: &Map, echo: &Echo) -> Vec<String> {
    let mut lines = Vec::new();
    for one in &new.conclusions.statements {
        let before = was.statement(one.id);
        let mut said = false;
        for &part in StatementPart::ALL {
            let old = before.map_or("", |before| before.part(part));
            if old != one.part(part) {
                said = true;
                lines.push(echo.kept(name_of(RowCell::Statement(part)), one.part(part)));
            }
        }
        let parts = [
            StatementPart::Who,
            StatementPart::What,
            StatementPart::Meaning,
        ];
        if said && parts.iter().all(|&part| !one.part(part).is_empty()) {
            lines.extend(
                echo.words(&one.sentence())
                    .map(|words| format!("In one sentence: {words}")),
            );
        }
        let differs = before.map_or((&[][..], false), |before| {
            (&before.differs[..], before.all_agree)
        });
        lines.extend(dissent(new, differs, (&one.differs, one.all_agree)));
    }
    lines
}

fn dissent(new: &Map, was: (&[Differs], bool), is: (&[Differs], bool)) -> Option<String> {
    let told = dissent_told(new, is.0, is.1);
    let told = if told.is_empty() {
        "nobody was asked".to_owned()
    } else {
        told
    };
    (was != is).then(|| format!("Seen differently: {told}"))
}

fn goals(was: &Conclusions, is: &Conclusions, echo: &Echo) -> Vec<String> {
    let mut lines = Vec::new();
    for one in &is.goals {
        let before = was.goal(one.id);
        let mut said = false;
        for &part in GoalPart::ALL {
            let old = before.map_or("", |before| before.part(part));
            if old != one.part(part) {
                said = true;
                lines.push(echo.kept(name_of(RowCell::Goal(part)), one.part(part)));
            }
        }
        let parts = [GoalPart::Instead, GoalPart::HowLong, GoalPart::SeenBy];
        if said && parts.iter().all(|&part| !one.part(part).is_empty()) {
            lines.extend(
                echo.words(&one.sentence())
                    .map(|words| format!("In one sentence: {words}")),
            );
        }
    }
    lines
}

fn decisions(was: &Conclusions, new: &Map, echo: &Echo) -> Vec<String> {
    let mut lines = Vec::new();
    for one in &new.conclusions.decisions {
        let before = was.decision(one.id);
        let old = |of: fn(&crate::meeting::conclusions::Decision) -> &String| {
            before.map_or("", |one| of(one).as_str())
        };
        if old(|one| &one.what) != one.what && !one.what.is_empty() {
            lines.push(echo.kept("Decided", &one.what));
        }
        if old(|one| &one.why) != one.why {
            lines.push(echo.kept("Because", &one.why));
        }
        let differs = before.map_or((&[][..], false), |before| {
            (&before.differs[..], before.all_agree)
        });
        lines.extend(dissent(new, differs, (&one.differs, one.all_agree)));
    }
    lines
}
