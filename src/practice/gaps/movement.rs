//! Whether the way numbers took from meeting to meeting was talked about.

use super::gap::{Gap, Look, Means};
use super::numbers::shown;
use crate::meeting::checks::Check;
use crate::meeting::parts::{Answer, Mark, Scale, Score};
use crate::meeting::vocabulary::Column;
use crate::practice::day_problem::month_name;
use chrono::Datelike;

/// Each number that fell, where whoever gave it neither said why nor named a worry today.
pub(super) fn worse_unremarked(look: &Look) -> Vec<Gap> {
    let fell = |mark: &Mark, now: Score| match mark.last_time {
        Some(Answer::Score(before)) => before.value() - now.value() >= look.thresholds.fall,
        _ => false,
    };
    let worried = |mark: &Mark| {
        let mut entries = look.map.entries.values();
        entries.any(|entry| {
            !entry.carried
                && entry.category.column() == Column::Worried
                && entry.speakers.contains(&mark.person)
        })
    };
    let mut gaps = Vec::new();
    for scale in &look.map.scales {
        for (mark, now) in shown(scale) {
            if fell(mark, now) && mark.standing().why.is_empty() && !worried(mark) {
                let name = look.map.names([&mark.person]).join("");
                let sentence =
                    format!("{name}'s number is lower than last time. What happened since?");
                let means = Means::Number(scale.id, mark.person);
                gaps.push(Gap::new(Check::WorseUnremarked, sentence, means));
            }
        }
    }
    gaps
}

/// Each number that somebody has given in meeting after meeting, this one the last.
pub(super) fn drift_number(look: &Look) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for scale in &look.map.scales {
        for (mark, now) in shown(scale) {
            let name = look.map.names([&mark.person]).join("");
            let (meetings, month) = meetings_with(look, scale, &name, now);
            if meetings >= look.thresholds.meetings_of_drift {
                let month = month_name(month);
                let sentence = format!("{name} has said {now} since {month}. What keeps it there?");
                let means = Means::Number(scale.id, mark.person);
                gaps.push(Gap::new(Check::DriftNumber, sentence, means));
            }
        }
    }
    gaps
}

/// In how many meetings on end, this one the last, somebody gave this number, and the month of the first of them.
fn meetings_with(look: &Look, scale: &Scale, name: &str, number: Score) -> (usize, u32) {
    let asks = [&scale.question, &scale.zero, &scale.ten];
    let same = |past: &&crate::meeting::trajectory::Past| {
        let mut scales = past.scales.iter().filter(|one| one.asks.each_ref() == asks);
        scales.any(|one| {
            one.numbers
                .iter()
                .any(|(who, score)| who == name && *score == number)
        })
    };
    let run: Vec<_> = look.past.iter().rev().take_while(same).collect();
    let began = run.last().map_or(look.map.about.began, |past| past.began);
    (run.len() + 1, began.month())
}
