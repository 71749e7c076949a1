//! The tour: a practice meeting of a made-up family, in which each step waits for the key it asks for.

use super::action::Action;
use super::chairing::{Chairing, Page};
use super::keymap::key_of;
use super::list::Topic;
use crate::meeting::event::Event;
use crate::meeting::vocabulary::{Category, Column, Side, StatementPart};

/// One step: what it says, and when it is done.
struct TourStep {
    says: fn() -> String,
    done: fn(&Chairing) -> bool,
}

fn key(action: Action) -> String {
    key_of(action).map_or(String::new(), |key| key.to_string())
}

/// From the first word to leaving.
const STEPS: [TourStep; 17] = [
    TourStep {
        says: || {
            "A practice meeting of a family that does not exist. Just type: Sam was alone at home"
                .to_owned()
        },
        done: |now| now.draft().is_some_and(|draft| draft.text().len() > 8),
    },
    TourStep {
        says: || {
            format!(
                "The room reads along as you type. {} keeps the words.",
                key(Action::Keep)
            )
        },
        done: |now| !now.map().entries.is_empty() && now.draft().is_none(),
    },
    TourStep {
        says: || {
            format!(
                "Say who said it. Type: the bus stops at ten @Mum and then {0} twice.",
                key(Action::Keep)
            )
        },
        done: |now| {
            now.map()
                .entries
                .values()
                .any(|entry| !entry.speakers.is_empty())
        },
    },
    TourStep {
        says: || format!("{} goes to the next column.", key(Action::NextColumn)),
        done: |now| now.focus.column() == Column::WorkingWell,
    },
    TourStep {
        says: || {
            format!(
                "Say what works. Type: Nan collects Sam on Mondays, then {}.",
                key(Action::Keep)
            )
        },
        done: |now| now.map().count(Column::WorkingWell) > 0,
    },
    TourStep {
        says: || {
            format!(
                "Where does it belong? {} lists the places; the letter s puts it under strengths.",
                key(Action::Sort)
            )
        },
        done: |now| !now.map().place(Category::ExistingStrengths).is_empty(),
    },
    TourStep {
        says: || {
            format!(
                "Nothing is ever lost. {} takes the last step back.",
                key(Action::Undo)
            )
        },
        done: |now| happened_last(now, |event| *event == Event::Undone),
    },
    TourStep {
        says: || format!("{} brings it back again.", key(Action::Redo)),
        done: |now| happened_last(now, |event| *event == Event::Redone),
    },
    TourStep {
        says: || format!("{} shows who is here.", key(Action::ShowPeople)),
        done: |now| now.page == Page::People,
    },
    TourStep {
        says: || format!("Type a name: Sam (4), then {}.", key(Action::Keep)),
        done: |now| now.map().listed().any(|one| one.side == Side::Child),
    },
    TourStep {
        says: || {
            format!(
                "{} asks for numbers. Any page is left the way you opened it, or with {}.",
                key(Action::ShowScale),
                key(Action::Close)
            )
        },
        done: |now| now.page == Page::Scale,
    },
    TourStep {
        says: || {
            format!(
                "Type 4: the number stands at once. Then type why: bedtime works, then {}.",
                key(Action::Keep)
            )
        },
        done: |now| {
            now.map()
                .scales
                .iter()
                .flat_map(|scale| &scale.marks)
                .any(|mark| !mark.given.why.is_empty())
        },
    },
    TourStep {
        says: || {
            format!(
                "{} makes a worry into one sentence: who is worried, about what, what it could mean. {} after each.",
                key(Action::ShowStatements),
                key(Action::Keep)
            )
        },
        done: |now| {
            let all = &now.map().conclusions;
            all.statements
                .iter()
                .any(|one| !one.part(StatementPart::Meaning).is_empty())
        },
    },
    TourStep {
        says: || {
            format!(
                "{} is the plan. Type a step there: Mum: ring the school by Fri, then {}.",
                key(Action::ShowPlan),
                key(Action::Keep)
            )
        },
        done: |now| {
            now.map()
                .entries_in(Category::NextSteps)
                .any(|one| one.step.by.is_some())
        },
    },
    TourStep {
        says: || {
            "Everything has a name. When nothing is being written, / lists it all. Try it now."
                .to_owned()
        },
        done: |now| {
            now.list
                .as_ref()
                .is_some_and(|list| list.topic == Topic::Palette)
        },
    },
    TourStep {
        says: || {
            format!(
                "{} closes a list. {} looks back at how the meeting grew.",
                key(Action::Close),
                key(Action::LookBack)
            )
        },
        done: |now| now.look_back.is_some(),
    },
    TourStep {
        says: || {
            format!(
                "That was the tour. {} explains any page. {} ends at once; nothing of this was kept.",
                key(Action::ShowHelp),
                key(Action::Leave)
            )
        },
        done: |_| false,
    },
];

/// How many steps there are.
pub const LENGTH: usize = STEPS.len();

fn happened_last(now: &Chairing, is: impl Fn(&Event) -> bool) -> bool {
    let last = now.timeline.records().last();
    last.is_some_and(|record| is(&record.event))
}

/// What the step says that is on now, and its number from 1.
pub fn says(chairing: &Chairing) -> Option<(usize, String)> {
    let step = chairing.tour?;
    let says = STEPS.get(step)?.says;
    Some((step + 1, says()))
}

/// Goes on as far as what was asked for has been done.
pub fn go_on(chairing: &mut Chairing) {
    while let Some(step) = chairing.tour
        && STEPS.get(step).is_some_and(|one| (one.done)(chairing))
    {
        chairing.tour = Some(step + 1);
    }
}
