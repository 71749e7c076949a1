//! Whether each step says who does what by when, and whether the steps are shared out.

use super::gap::{Gap, Look, Means};
use super::naming::names;
use super::times::names_a_day;
use super::verbs::does;
use super::wording::together;
use crate::meeting::checks::Check;
use crate::meeting::parts::{Entry, Person, PersonId};
use crate::meeting::vocabulary::{Attendance, Category, Side};
use crate::practice::kinds::family_is_there;

/// The steps that are still to be done.
pub(super) fn open_steps<'a>(look: &Look<'a>) -> impl Iterator<Item = &'a Entry> {
    let steps = look.map.entries_in(Category::NextSteps).map(AsRef::as_ref);
    steps.filter(|entry: &&Entry| entry.step.is_open())
}

fn of_steps(look: &Look, check: Check, says: &str, missing: impl Fn(&Entry) -> bool) -> Vec<Gap> {
    let steps = open_steps(look).filter(|entry| missing(entry));
    let gap = |entry: &Entry| Gap::new(check, says, Means::Step(entry.id));
    steps.map(gap).collect()
}

/// Each step that nobody does.
pub(super) fn step_without_name(look: &Look) -> Vec<Gap> {
    let nobody = |entry: &Entry| entry.step.who.is_empty();
    of_steps(look, Check::StepWithoutName, "Who could do this?", nobody)
}

/// Each step without a day; "every Monday" in its words is one too.
pub(super) fn step_without_day(look: &Look) -> Vec<Gap> {
    let no_day = |entry: &Entry| entry.step.by.is_none() && !names_a_day(&entry.text);
    of_steps(look, Check::StepWithoutDay, "By when?", no_day)
}

/// Words that begin a step of which nobody can say when it is done.
const VAGUE: &[&str] = &[
    "monitor",
    "support",
    "encourage",
    "liaise",
    "consider",
    "continue",
    "ensure",
    "explore",
    "promote",
];

/// The verb of a step stands among so many first words.
const WORDS_TO_A_VERB: usize = 4;

/// Each step of which nobody can say when it is done.
pub(super) fn step_vague(look: &Look) -> Vec<Gap> {
    let vague = |entry: &Entry| does(&entry.text, WORDS_TO_A_VERB, VAGUE);
    of_steps(
        look,
        Check::StepVague,
        "Who does what here, on which day?",
        vague,
    )
}

/// Each step that many people do together: the first of them answers for it, if the room knows that.
pub(super) fn step_with_many_names(look: &Look) -> Vec<Gap> {
    open_steps(look)
        .filter(|entry| entry.step.who.len() > look.thresholds.most_names_on_a_step)
        .map(|entry| {
            let who = look.map.names(&entry.step.who);
            let first = who.first().copied().unwrap_or_default();
            let sentence = format!("{} do this. Does {first} make sure?", together(&who));
            Gap::new(Check::StepWithManyNames, sentence, Means::Step(entry.id))
        })
        .collect()
}

/// Everybody who has a step, is not here, and whom no step of somebody who is here names.
pub(super) fn step_for_nobody_here(look: &Look) -> Vec<Gap> {
    let here = |id: PersonId| {
        let person = look.map.person(id);
        person.is_some_and(|one| one.listed && one.attendance == Attendance::Present)
    };
    let told = |absent: &Person| {
        open_steps(look).any(|entry| {
            entry.step.who.iter().any(|&id| here(id)) && names(&entry.text, &absent.name)
        })
    };
    let mut seen: Vec<PersonId> = Vec::new();
    let mut gaps = Vec::new();
    for entry in open_steps(look) {
        if entry.step.who.iter().any(|&id| here(id)) {
            continue;
        }
        for person in entry.step.who.iter().filter_map(|&id| look.map.person(id)) {
            if seen.contains(&person.id) || told(person) {
                continue;
            }
            seen.push(person.id);
            let sentence = format!(
                "{} is not here. Who tells them about this step?",
                person.name
            );
            gaps.push(Gap::new(
                Check::StepForNobodyHere,
                sentence,
                Means::Step(entry.id),
            ));
        }
    }
    gaps
}

/// Many open steps, and one person has most of them, or the family has all or none.
pub(super) fn steps_one_shoulder(look: &Look) -> Vec<Gap> {
    let steps: Vec<&Entry> = open_steps(look)
        .filter(|entry| !entry.step.who.is_empty())
        .collect();
    let enough = steps.len() >= look.thresholds.steps_to_share;
    let Some(first) = steps.first().filter(|_| enough) else {
        return Vec::new();
    };
    let most = |person: &&std::sync::Arc<Person>| {
        let carried = steps
            .iter()
            .filter(|entry| entry.step.who.contains(&person.id));
        carried.count() * 2 > steps.len()
    };
    let sentence = match look.map.people.iter().find(most) {
        Some(person) => Some(format!(
            "{} has most of the steps. Can someone else carry one?",
            person.name
        )),
        None => one_side(look, &steps).map(str::to_owned),
    };
    let means = Means::Step(first.id);
    let gap = sentence.map(|sentence| Gap::new(Check::StepsOneShoulder, sentence, means));
    gap.into_iter().collect()
}

/// What to say where one side has all the steps and the other, though it is at such meetings, has none.
fn one_side(look: &Look, steps: &[&Entry]) -> Option<&'static str> {
    let of_family = |entry: &&&Entry| {
        let mut who = entry.step.who.iter().filter_map(|&id| look.map.person(id));
        who.any(|person| person.side != Side::Professional)
    };
    let family = steps.iter().filter(of_family).count();
    match family {
        _ if !family_is_there(look.map.about.kind) => None,
        0 => Some("No step is the family's. What would they like to do?"),
        all if all == steps.len() => Some("The family has every step. What can a service do?"),
        _ => None,
    }
}
