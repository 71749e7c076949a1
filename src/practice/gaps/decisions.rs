//! Whether the meeting may decide, and whether it decided what it has to.

use super::gap::{Gap, Look, Means};
use super::wording::beginning;
use crate::meeting::checks::Check;
use crate::meeting::parts::Person;
use crate::meeting::vocabulary::{Attendance, Kind, Side};
use crate::practice::deciding::questions_to_decide;
use crate::practice::people::role_of;

/// Each question of this kind of meeting that nobody has answered at the end.
pub(super) fn undecided(look: &Look) -> Vec<Gap> {
    if !look.reached.end {
        return Vec::new();
    }
    let decisions = &look.map.conclusions.decisions;
    let mut gaps = Vec::new();
    for (number, &question) in questions_to_decide(look.map.about.kind).iter().enumerate() {
        let asked = decisions.iter().find(|one| one.question == question);
        let means = asked.map_or(Means::Question(number), |one| Means::Decision(one.id));
        if asked.is_none_or(|one| one.what.is_empty()) {
            gaps.push(Gap::new(Check::Undecided, question, means));
        }
    }
    gaps
}

/// Each decision without a reason.
pub(super) fn decision_without_reason(look: &Look) -> Vec<Gap> {
    let decided = look.map.conclusions.decided();
    decided
        .filter(|one| one.why.is_empty())
        .map(|one| {
            let sentence = format!("What led us to {}?", beginning(&one.what));
            let means = Means::Decision(one.id);
            Gap::new(Check::DecisionWithoutReason, sentence, means)
        })
        .collect()
}

/// Each decision of which nobody said that they see it differently, nor that nobody does.
pub(super) fn decision_dissent_unasked(look: &Look) -> Vec<Gap> {
    let decided = look.map.conclusions.decided();
    decided
        .filter(|one| one.differs.is_empty() && !one.all_agree)
        .map(|one| {
            let sentence = format!("Does anyone see {} differently?", beginning(&one.what));
            let means = Means::Decision(one.id);
            Gap::new(Check::DecisionDissentUnasked, sentence, means)
        })
        .collect()
}

/// A conference without children's services, or with too few services beside them, once somebody is on the list. The reason for
/// going on is why it sleeps.
pub(super) fn quorum(look: &Look) -> Vec<Gap> {
    let kind = look.map.about.kind;
    let conference = matches!(kind, Kind::InitialConference | Kind::ReviewConference);
    if !conference || look.map.listed().next().is_none() {
        return Vec::new();
    }
    let here = look.map.listed().filter(|person| {
        person.side == Side::Professional && person.attendance == Attendance::Present
    });
    let mut services: Vec<String> = here.map(|person| service_of(person, kind)).collect();
    services.sort();
    services.dedup();
    let ours = services.iter().any(|one| is_social_care(one));
    let others = services
        .iter()
        .filter(|one| !one.is_empty() && !is_social_care(one))
        .count();
    let sentence = if !ours {
        "Nobody of children's services is here. Go on, and why?"
    } else if others < look.thresholds.services {
        "Few other services are here. Go on, and why?"
    } else {
        return Vec::new();
    };
    vec![Gap::new(Check::Quorum, sentence, Means::Nothing)]
}

fn is_social_care(service: &str) -> bool {
    service.contains("children's services") || service.contains("social")
}

/// For whom somebody works: as it was written, else as their role or name usually goes; in small letters.
fn service_of(person: &Person, kind: Kind) -> String {
    let usual = role_of(&person.role, kind).or_else(|| role_of(&person.name, kind));
    let usual = usual.map_or("", |role| role.agency);
    let said = [person.agency.as_str(), usual, person.role.as_str()];
    let first = said.into_iter().find(|one| !one.is_empty());
    first.unwrap_or_default().to_lowercase().replace('’', "'")
}
