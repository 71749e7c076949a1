//! Whether the children, and everybody else in the room, have been heard.

use super::gap::{Gap, Look, Means};
use super::naming::names;
use crate::meeting::checks::Check;
use crate::meeting::map::Map;
use crate::meeting::parts::{Person, PersonId};
use crate::meeting::vocabulary::{Attendance, Column};
use crate::practice::children::said;
use crate::practice::people::age_of;

const MINUTE: u64 = 60_000;

/// Whether somebody spoke today: what was carried over from last time was said last time.
fn spoke_today(map: &Map, person: PersonId) -> bool {
    let mut entries = map.entries.values().filter(|entry| !entry.carried);
    entries.any(|entry| entry.speakers.contains(&person))
}

/// Whether somebody answered on any scale today; "would rather not say" is an answer.
fn answered(map: &Map, person: PersonId) -> bool {
    let marks = map.scales.iter().filter_map(|scale| scale.mark(person));
    marks
        .into_iter()
        .any(|mark| mark.standing().answer.is_some())
}

/// Whether a child has had a say: in words, with a number, or in its houses.
fn had_a_say(map: &Map, child: PersonId) -> bool {
    spoke_today(map, child) || answered(map, child) || map.child.has_words(child)
}

/// Each child of whom there is no word and no number.
pub(super) fn no_child(look: &Look) -> Vec<Gap> {
    let silent = look
        .children()
        .filter(|child| !had_a_say(look.map, child.id));
    silent
        .map(|child| {
            let sentence = said("What would {child} say?", &[&child.name]);
            Gap::new(Check::NoChild, sentence, Means::Child(child.id))
        })
        .collect()
}

/// Each child whom nothing on the board names, once there is something on it.
pub(super) fn child_of_household_missing(look: &Look) -> Vec<Gap> {
    let map = look.map;
    if map.entries.is_empty() {
        return Vec::new();
    }
    let all = &map.conclusions;
    let mut texts: Vec<String> = map
        .entries
        .values()
        .map(|entry| entry.text.clone())
        .collect();
    texts.extend(all.statements.iter().map(|one| one.sentence()));
    texts.extend(all.goals.iter().map(|one| one.sentence()));
    texts.extend(all.decisions.iter().map(|one| one.what.clone()));
    texts.extend(all.rules.iter().map(|one| one.text.clone()));
    let named = |child: &Person| texts.iter().any(|text| names(text, &child.name));
    look.children()
        .filter(|child| !named(child) && !spoke_today(map, child.id))
        .map(|child| {
            let sentence = said("And {child}? What do we know of {child}?", &[&child.name]);
            Gap::new(
                Check::ChildOfHouseholdMissing,
                sentence,
                Means::Child(child.id),
            )
        })
        .collect()
}

/// Each child who is old enough and was not asked, where others gave numbers on the overall scale.
pub(super) fn child_without_number(look: &Look) -> Vec<Gap> {
    let old_enough = |child: &&Person| {
        let age = age_of(&child.name, &child.role);
        age.is_none_or(|age| age >= look.thresholds.age_for_numbers)
    };
    let mut gaps = Vec::new();
    for scale in look.map.scales.iter().filter(|scale| scale.goal.is_none()) {
        let asked = |person: PersonId| {
            let mark = scale.mark(person);
            mark.is_some_and(|mark| mark.standing().answer.is_some())
        };
        let others = scale.marks.iter().filter(|mark| asked(mark.person)).count();
        if others < look.thresholds.numbers_before_a_child {
            continue;
        }
        gaps.extend(
            look.children()
                .filter(old_enough)
                .filter(|child| !asked(child.id))
                .map(|child| {
                    let sentence = said("Where would {child} put it?", &[&child.name]);
                    let means = Means::Number(scale.id, child.id);
                    Gap::new(Check::ChildWithoutNumber, sentence, means)
                }),
        );
    }
    gaps
}

/// Everybody who has been in the room for a while and has not been heard. Children have a question of their own.
pub(super) fn not_heard(look: &Look) -> Vec<Gap> {
    if !look.reached.half {
        return Vec::new();
    }
    let patience = look.thresholds.minutes_unheard * MINUTE;
    let children: Vec<PersonId> = look.children().map(|child| child.id).collect();
    let silent = |person: &&std::sync::Arc<Person>| {
        person.attendance == Attendance::Present
            && look.now.saturating_sub(person.here_since) >= patience
            && !children.contains(&person.id)
            && !took_part(look.map, person.id)
    };
    look.map
        .listed()
        .filter(silent)
        .map(|person| {
            let sentence = format!("We have not heard from {} yet. Shall we ask?", person.name);
            Gap::new(Check::NotHeard, sentence, Means::Person(person.id))
        })
        .collect()
}

/// Whether somebody said something, gave or refused a number, takes a step, or said that they see something differently.
fn took_part(map: &Map, person: PersonId) -> bool {
    let all = &map.conclusions;
    let steps = map.entries.values().filter(|entry| !entry.carried);
    let differs = all.decisions.iter().flat_map(|one| &one.differs).chain(
        all.statements
            .iter()
            .filter(|one| !one.carried)
            .flat_map(|one| &one.differs),
    );
    spoke_today(map, person)
        || answered(map, person)
        || steps
            .into_iter()
            .any(|entry| entry.step.who.contains(&person))
        || differs.into_iter().any(|one| one.person == person)
}

/// Much on one of the first two columns, and next to nothing on the other.
pub(super) fn one_sided(look: &Look) -> Vec<Gap> {
    let many = look.thresholds.one_sided;
    let few = |count: usize, other: usize| count * look.thresholds.one_in < other;
    let worried = look.map.count(Column::Worried);
    let well = look.map.count(Column::WorkingWell);
    let sentence = if worried >= many && few(well, worried) {
        "What works, even a little?"
    } else if well >= many && few(worried, well) {
        "What still worries somebody, even a little?"
    } else {
        return Vec::new();
    };
    vec![Gap::new(Check::OneSided, sentence, Means::Nothing)]
}
